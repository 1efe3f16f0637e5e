//! Finding by typing, and the Russian order of lists.
//!
//! SQLite knows neither that ё is typed as е nor how Russian sorts. So each searchable row has an entry in a side table: its text
//! folded, its sort key, and an FTS index over the folded text. Triggers keep it; [`Store::reindex`] builds it anew.

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::russian::other_layout;

use super::{ReadTx, Store};

/// CLDR version of the collation data compiled in (`icu_collator_data` 2.4), and that numbers sort by size. Sort keys of two versions do
/// not compare: a base with another version is reindexed when it is opened for writing.
pub const CLDR: &str = "49-numeric";

/// A found row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Hit {
    pub noun: String,
    pub id: Uuid,
}

/// Text as it is compared: as [`crate::russian::fold`] does it, without stress marks and invisible characters, which copying from
/// a document brings in.
pub fn fold(text: &str) -> String {
    let unseen = |c: &char| matches!(c, '\0' | '\u{AD}' | '\u{301}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}');
    crate::russian::fold(&text.chars().filter(|c| !unseen(c)).collect::<String>())
}

/// Bytes whose plain order is the Russian order of texts: ё beside е, № 2 before № 10, case and punctuation decide last.
pub fn sort_key(text: &str) -> Vec<u8> {
    collator().map(|collator| key_by(&collator, text)).unwrap_or_else(|_| fold(text).into_bytes())
}

fn collator() -> Result<CollatorBorrowed<'static>> {
    let mut russian = CollatorPreferences::from(locale!("ru"));
    russian.numeric_ordering = Some(CollationNumericOrdering::True);
    Collator::try_new(russian, CollatorOptions::default()).map_err(Error::internal)
}

fn key_by(collator: &CollatorBorrowed, text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    let Ok(()) = collator.write_sort_key_to(text.trim(), &mut key);
    key
}

/// The functions that triggers call. They touch nothing but their argument, which is what INNOCUOUS promises.
pub(super) fn register(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("rostok_fold", 1, flags, |call| {
        Ok(fold(&call.get::<Option<String>>(0)?.unwrap_or_default()))
    })?;
    let collator = collator()?;
    connection.create_scalar_function("rostok_sort_key", 1, flags, move |call| {
        Ok(key_by(&collator, &call.get::<Option<String>>(0)?.unwrap_or_default()))
    })?;
    connection.create_scalar_function("rostok_cldr", 0, flags, |_| Ok(CLDR))?;
    Ok(())
}

impl ReadTx<'_> {
    /// Rows whose words begin with the typed words, in Russian order; at most `limit`. Forgives ё for е and the wrong keyboard
    /// layout (`ghbdtn` finds «привет»). Nothing typed finds nothing.
    pub fn search(&self, typed: &str, limit: u32) -> Result<Vec<Hit>> {
        let Some(query) = fts_query(typed) else {
            return Ok(Vec::new());
        };
        self.rows(
            "SELECT search_entry.noun AS noun, search_entry.id AS id
             FROM search_fts JOIN search_entry ON search_entry.fts_id = search_fts.rowid
             WHERE search_fts MATCH :query
             ORDER BY search_entry.sort_key, search_entry.noun, search_entry.id
             LIMIT :limit",
            named_params! { ":query": query, ":limit": limit },
            |row| Ok(Hit { noun: row.text("noun")?, id: row.id("id")? }),
        )
    }
}

/// The typed words as an FTS5 query: as typed, or as typed with the other keyboard layout. Nothing typed: none.
pub(super) fn fts_query(typed: &str) -> Option<String> {
    let ways = [prefixes(&fold(typed)), prefixes(&fold(&other_layout(typed)))];
    let ways: Vec<String> = ways.into_iter().flatten().collect();
    (!ways.is_empty()).then(|| ways.join(" OR "))
}

/// `школа 5` → `("школа"* "5"*)`. Words are split where the tokenizer splits them, so no quote reaches the query language.
fn prefixes(folded: &str) -> Option<String> {
    let words: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| format!("\"{word}\"*"))
        .collect();
    (!words.is_empty()).then(|| format!("({})", words.join(" AND ")))
}

impl Store {
    /// Builds the search index and the sort keys anew from the facts. Gives the number of entries.
    pub fn reindex(&self) -> Result<u32> {
        self.located(|| {
            let transaction = self.begin()?;
            rebuild(&transaction)?;
            let entries = ReadTx { connection: &transaction }.value("SELECT count(*) FROM search_entry", [])?;
            transaction.commit()?;
            Ok(entries)
        })
    }
}

/// Empties the index and lets each noun's own trigger fill it: an update that changes nothing fires it. Runs outside any session,
/// so nothing is journalled.
pub(super) fn rebuild(connection: &Connection) -> Result<()> {
    connection.execute_batch("DELETE FROM search_entry; INSERT INTO search_fts (search_fts) VALUES ('rebuild')")?;
    let tables = connection
        .prepare("SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name = tbl_name || '_search_update' ORDER BY tbl_name")?
        .query_map([], |row| row.get::<_, String>("tbl_name"))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    for table in tables {
        connection.execute_batch(&format!("UPDATE \"{table}\" SET id = id"))?;
    }
    Ok(())
}

/// Whether some sort keys were made with other collation data than ours.
pub(super) fn is_outdated(connection: &Connection) -> Result<bool> {
    Ok(connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM search_entry WHERE cldr <> :cldr)",
        named_params! { ":cldr": CLDR },
        |row| row.get(0),
    )?)
}
