//! Is the base whole? Every layer is asked: encryption, pages, references, search, schema.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::{Code, Result};

use super::{Access, Store, search};

/// One thing that is wrong with a base. The sentence of the code is in `assets/text/problems.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Check {
    /// `check_encryption`, `check_pages`, `check_references`, `check_search`, `check_schema` or `check_header`.
    pub code: String,
    pub values: BTreeMap<String, String>,
}

/// Asks one layer; gives a line a complaint.
type Layer = fn(&Store) -> Result<Vec<String>>;

impl Check {
    fn new(code: &str, detail: impl std::fmt::Display) -> Self {
        Self { code: code.to_owned(), values: BTreeMap::from([("detail".to_owned(), detail.to_string())]) }
    }
}

impl Store {
    /// Everything that is wrong; nothing for a sound base. Reads the whole file. The search index is checked only where the base may
    /// be written, since FTS5 checks itself by a statement that counts as writing.
    pub fn check(&self) -> Result<Vec<Check>> {
        let layers: [(&str, Layer); 6] = [
            ("check_header", Self::header),
            ("check_encryption", Self::encryption),
            ("check_pages", Self::pages),
            ("check_references", Self::references),
            ("check_search", Self::search_index),
            ("check_schema", Self::same_schema),
        ];
        let (mut found, mut unread) = (Vec::new(), Vec::new());
        for (code, layer) in layers {
            match layer(self) {
                Ok(details) => found.extend(details.into_iter().map(|detail| Check::new(code, detail))),
                // The layer could not even be read: that is news only while no layer below has said why.
                Err(error) if error.code == Code::BaseDamaged => unread.push(error),
                Err(error) => return Err(error),
            }
        }
        if let (true, Some(error)) = (found.is_empty(), unread.first()) {
            found.push(Check::new("check_pages", error.values.get("detail").map_or("", String::as_str)));
        }
        Ok(found)
    }

    /// The first 16 bytes are the salt the key was made with. SQLCipher does without them, so only this looks at them.
    fn header(&self) -> Result<Vec<String>> {
        let (Some(path), Some(key)) = (&self.path, &self.key) else {
            return Ok(Vec::new());
        };
        Ok(complaint_unless(key.opens(path), "salt"))
    }

    fn encryption(&self) -> Result<Vec<String>> {
        if self.key.is_none() {
            return Ok(Vec::new());
        }
        lines(&self.connection, "PRAGMA cipher_integrity_check")
    }

    fn pages(&self) -> Result<Vec<String>> {
        // A few places say what there is to say; a torn base has hundreds.
        let found = lines(&self.connection, "PRAGMA quick_check(3)")?;
        let places =
            found.iter().flat_map(|found| found.lines()).filter(|line| *line != "ok" && !line.starts_with("***"));
        Ok(places.map(str::to_owned).collect())
    }

    fn references(&self) -> Result<Vec<String>> {
        lines(&self.connection, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")
    }

    fn search_index(&self) -> Result<Vec<String>> {
        let whole = self.access == Access::Read || search_is_whole(&self.connection)?;
        Ok(complaint_unless(whole, "search_entry"))
    }

    fn same_schema(&self) -> Result<Vec<String>> {
        let fresh = Self::in_memory_with(self.migrations)?;
        Ok(complaint_unless(self.schema()? == fresh.schema()?, "sqlite_schema"))
    }

    /// The statements that make the base, as a new base of this program has them.
    pub fn schema(&self) -> Result<String> {
        schema_of(&self.connection)
    }
}

fn complaint_unless(sound: bool, detail: &str) -> Vec<String> {
    if sound { Vec::new() } else { vec![detail.to_owned()] }
}

fn lines(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql)?;
    let lines = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(lines)
}

/// Whether the FTS index agrees with its table, and the table with the facts: it is rebuilt, compared and put back.
fn search_is_whole(connection: &Connection) -> Result<bool> {
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    if transaction.execute_batch("INSERT INTO search_fts (search_fts, rank) VALUES ('integrity-check', 1)").is_err() {
        return Ok(false);
    }
    let before = digest_of_entries(&transaction)?;
    search::rebuild(&transaction)?;
    let after = digest_of_entries(&transaction)?;
    transaction.rollback()?;
    Ok(before == after)
}

fn digest_of_entries(connection: &Connection) -> Result<Vec<u8>> {
    let mut digest = Sha256::new();
    let mut statement = connection.prepare("SELECT noun, id, folded, sort_key FROM search_entry ORDER BY noun, id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        for column in ["noun", "id", "folded", "sort_key"] {
            let bytes = row.get_ref(column)?.as_bytes().unwrap_or_default();
            digest.update(bytes.len().to_le_bytes());
            digest.update(bytes);
        }
    }
    Ok(digest.finalize().to_vec())
}

/// Every statement of the schema in a stable order. Tables that FTS5 makes for itself are left out.
fn schema_of(connection: &Connection) -> Result<String> {
    let statements = lines(
        connection,
        "SELECT sql FROM sqlite_schema
         WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_fts\\__%' ESCAPE '\\'
         ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'view' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name",
    )?;
    Ok(statements.iter().map(|sql| format!("{sql};\n")).collect::<Vec<_>>().join("\n"))
}
