//! The shape of the base itself.

use rostok_core::error::Code;
use rostok_core::inside::store::{Access, Store, is_journalled, key_path};

use super::family::{self, add_club, clubs, context};

#[test]
fn what_was_written_is_read_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Центр.rostok");
    let store = Store::create_with(&path, family::migrations()).unwrap();
    let id = store.write(&context(), "Создан кружок", |tx| add_club(tx, "Робототехника", "R")).unwrap().data;
    drop(store);
    let store = Store::open_with(&path, Access::Write, family::migrations()).unwrap();
    assert_eq!(store.read(clubs).unwrap(), [(id, "Робототехника".to_owned())]);
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn every_journalled_table_is_strict_with_an_explicit_key_and_references_without_actions() {
    let store = Store::in_memory().unwrap();
    let (tables, loose, keyless, nullable, actions) = store
        .read(|tx| {
            let names = |sql: &str| tx.rows(sql, [], |row| row.text("name"));
            Ok((
                names("SELECT name FROM sqlite_schema WHERE type = 'table'")?,
                names("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict")?,
                names("SELECT t.name AS name FROM pragma_table_list t WHERE schema = 'main' AND type = 'table' AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE pk > 0)")?,
                names("SELECT t.name AS name FROM pragma_table_list t, pragma_table_info(t.name) c WHERE t.schema = 'main' AND t.type = 'table' AND c.pk > 0 AND NOT c.\"notnull\"")?,
                names("SELECT t.name AS name FROM pragma_table_list t, pragma_foreign_key_list(t.name) f WHERE t.schema = 'main' AND (f.on_delete <> 'NO ACTION' OR f.on_update <> 'NO ACTION')")?,
            ))
        })
        .unwrap();
    assert!(tables.iter().any(|name| name == "journal"), "the question reaches the schema");
    let journalled = |names: Vec<String>| names.into_iter().filter(|name| is_journalled(name)).collect::<Vec<_>>();
    assert!(journalled(loose).is_empty(), "a loose table keeps values of any type");
    assert!(journalled(keyless).is_empty(), "a session records only tables with an explicit key");
    assert!(journalled(nullable).is_empty(), "a session skips rows whose key is NULL");
    assert!(journalled(actions).is_empty(), "an action would change rows behind the back of an undo");
}

#[test]
fn a_fresh_base_has_the_schema_of_the_snapshot() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/snapshots/schema.sql");
    let schema = Store::in_memory().unwrap().schema().unwrap();
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(path, &schema).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), schema, "run with UPDATE_SNAPSHOTS=1 when the change is meant");
}

#[test]
fn a_base_does_not_begin_like_plain_sqlite_and_hides_its_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.rostok");
    let store = Store::create_with(&path, family::migrations()).unwrap();
    store.write(&context(), "Создан кружок", |tx| add_club(tx, "КАНАРЕЙКА-CANARY", "R")).unwrap();
    drop(store);
    let bytes = std::fs::read(&path).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    assert!(!bytes.windows(6).any(|window| window == b"CANARY"), "a value lies in the clear");
    assert!(key_path(&path).ends_with("x.rostok.keys.json"));
}

#[test]
fn the_connection_is_hardened() {
    let store = family::in_memory();
    let refused = |sql: &str| store.write(&context(), "", |tx| tx.run(sql, [])).is_err();
    assert!(refused("UPDATE sqlite_schema SET sql = '' WHERE name = 'club'"), "defensive");
    assert!(refused("SELECT load_extension('x')"), "extensions");
    assert!(refused("DELETE FROM club WHERE name = \"no such column\""), "double-quoted strings");
    let pragma = |sql: &str| store.read(|tx| tx.value::<i64>(sql, [])).unwrap();
    assert_eq!(pragma("PRAGMA foreign_keys"), 1);
    assert_eq!(pragma("PRAGMA trusted_schema"), 0);
    assert_eq!(pragma("PRAGMA cell_size_check"), 1);
}

#[test]
fn an_error_inside_a_change_takes_everything_back() {
    let store = family::in_memory();
    let outcome = store.write(&context(), "Создан кружок", |tx| {
        add_club(tx, "Робототехника", "R")?;
        add_club(tx, "Второй с тем же кодом", "R")
    });
    assert_eq!(outcome.unwrap_err().code, Code::Conflict);
    assert_eq!(store.read(clubs).unwrap(), []);
    assert_eq!(store.journal(10, None).unwrap(), []);
}
