//! A small family of tables in the manner of real nouns: a parent that is searched, children, a reference, a unique value.

use rostok_core::context::Context;
use rostok_core::error::Result;
use rostok_core::inside::store::rows::{self, named_params};
use rostok_core::inside::store::{MIGRATIONS, Migration, ReadTx, Store, WriteTx};
use uuid::Uuid;

const FAMILY: &str = "
    CREATE TABLE club (
        id   BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
        name TEXT NOT NULL,
        code TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE club_lesson (
        club_id  BLOB    NOT NULL REFERENCES club (id),
        position INTEGER NOT NULL,
        title    TEXT    NOT NULL,
        PRIMARY KEY (club_id, position)
    ) STRICT;
    CREATE TABLE pupil (
        id      BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
        name    TEXT NOT NULL,
        club_id BLOB REFERENCES club (id)
    ) STRICT;
    CREATE TRIGGER club_search_insert AFTER INSERT ON club BEGIN
        INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
        VALUES ('club', NEW.id, rostok_fold(NEW.name || ' ' || NEW.code), rostok_sort_key(NEW.name), rostok_cldr())
        ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
    END;
    CREATE TRIGGER club_search_update AFTER UPDATE ON club BEGIN
        INSERT INTO search_entry (noun, id, folded, sort_key, cldr)
        VALUES ('club', NEW.id, rostok_fold(NEW.name || ' ' || NEW.code), rostok_sort_key(NEW.name), rostok_cldr())
        ON CONFLICT (noun, id) DO UPDATE SET folded = excluded.folded, sort_key = excluded.sort_key, cldr = excluded.cldr;
    END;
    CREATE TRIGGER club_search_delete AFTER DELETE ON club BEGIN
        DELETE FROM search_entry WHERE noun = 'club' AND id = OLD.id;
    END;
";

/// The steps of the program, then the family.
pub fn migrations() -> &'static [Migration] {
    with_steps(&[FAMILY])
}

/// The steps of the program, then `more`.
pub fn with_steps(more: &[&'static str]) -> &'static [Migration] {
    let mut all = MIGRATIONS.to_vec();
    for sql in more {
        all.push(Migration { number: all.last().unwrap().number + 1, sql });
    }
    Vec::leak(all)
}

/// The family's own step, for tests that build a list with [`with_steps`].
pub fn step() -> &'static str {
    FAMILY
}

pub fn in_memory() -> Store {
    Store::in_memory_with(migrations()).unwrap()
}

pub fn context() -> Context {
    Context::for_test("2026-11-21".parse().unwrap(), 7)
}

pub fn add_club(tx: &WriteTx, name: &str, code: &str) -> Result<Uuid> {
    let club_id: Uuid = tx.context().new_id();
    tx.run(
        "INSERT INTO club (id, name, code) VALUES (:id, :name, :code)",
        named_params! { ":id": rows::id(club_id), ":name": name, ":code": code },
    )?;
    Ok(club_id)
}

pub fn rename_club(tx: &WriteTx, club_id: Uuid, name: &str) -> Result<()> {
    let sql = "UPDATE club SET name = :name WHERE id = :id";
    tx.run_on("club", club_id, sql, named_params! { ":id": rows::id(club_id), ":name": name })
}

pub fn set_lessons(tx: &WriteTx, club_id: Uuid, titles: &[&str]) -> Result<()> {
    tx.replace_children("DELETE FROM club_lesson WHERE club_id = :parent", club_id, titles, |tx, position, title| {
        tx.run(
            "INSERT INTO club_lesson (club_id, position, title) VALUES (:club_id, :position, :title)",
            named_params! { ":club_id": rows::id(club_id), ":position": position, ":title": title },
        )
        .map(drop)
    })
}

pub fn add_pupil(tx: &WriteTx, name: &str, club_id: Option<Uuid>) -> Result<Uuid> {
    let pupil_id: Uuid = tx.context().new_id();
    tx.run(
        "INSERT INTO pupil (id, name, club_id) VALUES (:id, :name, :club_id)",
        named_params! { ":id": rows::id(pupil_id), ":name": name, ":club_id": rows::or_null(club_id, rows::id) },
    )?;
    Ok(pupil_id)
}

/// Takes a club out with its lessons; its pupils stay without a club.
pub fn remove_club(tx: &WriteTx, club_id: Uuid) -> Result<()> {
    let of_club = || rows::id(club_id);
    tx.run("UPDATE pupil SET club_id = NULL WHERE club_id = :id", named_params! { ":id": of_club() })?;
    tx.run("DELETE FROM club_lesson WHERE club_id = :id", named_params! { ":id": of_club() })?;
    tx.run_on("club", club_id, "DELETE FROM club WHERE id = :id", named_params! { ":id": of_club() })
}

pub fn clubs(tx: &ReadTx) -> Result<Vec<(Uuid, String)>> {
    tx.rows("SELECT id, name FROM club ORDER BY id", [], |row| Ok((row.id("id")?, row.text("name")?)))
}

/// Everything the journal answers for, and the search entries beside it: equal texts mean equal states.
pub fn state(store: &Store) -> String {
    store
        .read(|tx| {
            let facts = [
                "SELECT 'club ' || hex(id) || ' ' || name || ' ' || code AS line FROM club ORDER BY line",
                "SELECT 'lesson ' || hex(club_id) || ' ' || position || ' ' || title AS line FROM club_lesson ORDER BY line",
                "SELECT 'pupil ' || hex(id) || ' ' || name || ' ' || coalesce(hex(club_id), '') AS line FROM pupil ORDER BY line",
                "SELECT 'found ' || noun || ' ' || hex(id) || ' ' || folded || ' ' || hex(sort_key) AS line FROM search_entry ORDER BY line",
            ];
            let lines = facts.iter().map(|sql| tx.rows(sql, [], |row| row.text("line"))).collect::<Result<Vec<_>>>()?;
            Ok(lines.concat().join("\n"))
        })
        .unwrap()
}
