//! The shape of the nouns' tables.

use rostok_core::error::Result;
use rostok_core::inside::store::{Store, is_journalled};

use super::nouns::{base, context};

fn names(store: &Store, sql: &str) -> Vec<String> {
    store.read(|tx| tx.rows(sql, [], |row| row.text("name"))).unwrap()
}

#[test]
fn every_reference_leads_to_a_key_that_is_there() {
    let store = base();
    let broken = names(
        &store,
        "SELECT t.name || '.' || f.\"from\" AS name FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
         WHERE t.schema = 'main' AND NOT EXISTS (
             SELECT 1 FROM pragma_table_info(f.\"table\") c WHERE c.name = f.\"to\" AND c.pk > 0)",
    );
    assert_eq!(broken, [""; 0]);
}

#[test]
fn columns_say_their_unit_and_ids_are_blobs() {
    let store = base();
    let columns: Vec<(String, String, String)> = store
        .read(|tx| {
            tx.rows(
                "SELECT t.name AS t, c.name AS c, c.type AS k FROM pragma_table_list t, pragma_table_info(t.name) c
                 WHERE t.schema = 'main' AND t.type = 'table'",
                [],
                |row| Ok((row.text("t")?, row.text("c")?, row.text("k")?)),
            )
        })
        .unwrap();
    let ours = columns.iter().filter(|(table, ..)| is_journalled(table));
    let wrong: Vec<String> = ours
        .filter_map(|(table, column, kind)| {
            let expected = match column.as_str() {
                id if id == "id" || id.ends_with("_id") => "BLOB",
                on if on.ends_with("_on") || on.ends_with("_at") => "TEXT",
                unit if ["_kopecks", "_hundredths", "_minutes", "_days"]
                    .iter()
                    .any(|suffix| unit.ends_with(suffix)) =>
                {
                    "INTEGER"
                }
                _ => return None,
            };
            (kind != expected).then(|| format!("{table}.{column} {kind}"))
        })
        .collect();
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn the_base_itself_refuses_what_no_check_let_through() {
    let store = base();
    for sql in [
        "INSERT INTO calendar_day (day_on, kind, note, act) VALUES ('2026-02-31', 'day_off', '', '')",
        "INSERT INTO calendar_day (day_on, kind, note, act) VALUES ('2026-02-01', 'выходной', '', '')",
        "INSERT INTO calendar_day (day_on, kind, note, act) VALUES ('2026-02-01', 'day_off', NULL, '')",
        "INSERT INTO norm (id, key, title, value, unit, source) VALUES (x'00', 'k', 't', 1, '', '')",
        "INSERT INTO norm (id, key, title, value, unit, source, act_id)
         VALUES (randomblob(16), 'k', 't', 1, '', '', randomblob(16))",
    ] {
        let outcome: Result<_> = store.write(&context(), "", |tx| tx.run(sql, []));
        assert!(outcome.is_err(), "{sql}");
    }
    let sound = "INSERT INTO calendar_day (day_on, kind, note, act) VALUES ('2026-02-01', 'day_off', '', '')";
    assert!(
        store.write(&context(), "", |tx| tx.run(sound, [])).is_ok(),
        "the statements above fail for their own reason"
    );
}

#[test]
fn bytes_of_a_scan_are_never_changed() {
    let store = base();
    let keep = "INSERT INTO kept_file (sha256, size, content) VALUES (zeroblob(32), 1, x'00')";
    store.write(&context(), "", |tx| tx.run(keep, [])).unwrap();
    for sql in ["UPDATE kept_file SET size = 2", "DELETE FROM kept_file"] {
        assert!(store.write(&context(), "", |tx| tx.run(sql, [])).is_err(), "{sql}");
    }
    assert!(!is_journalled("kept_file"), "undo does not reach it");
}
