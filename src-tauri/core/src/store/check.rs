//! Is the base whole? Every layer is asked: encryption, pages, references, search, schema.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::Result;

use super::{Access, Store, migrate, open, search};

/// One thing that is wrong with a base. The sentence of the code is in `assets/text/problems.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Check {
    /// `check_encryption`, `check_pages`, `check_references`, `check_search`, `check_schema` or `check_header`.
    pub code: String,
    pub values: BTreeMap<String, String>,
}

impl Check {
    fn new(code: &str, detail: impl std::fmt::Display) -> Self {
        Self { code: code.to_owned(), values: BTreeMap::from([("detail".to_owned(), detail.to_string())]) }
    }
}

impl Store {
    /// Everything that is wrong; nothing for a sound base. Reads the whole file. The search index is checked only where the base may
    /// be written, since FTS5 checks itself by a statement that counts as writing.
    pub fn check(&self) -> Result<Vec<Check>> {
        let connection = &self.connection;
        let mut found = Vec::new();
        if !self.header_is_ours()? {
            found.push(Check::new("check_header", "salt"));
        }
        if self.key.is_some() {
            found.extend(lines(connection, "PRAGMA cipher_integrity_check")?.into_iter().map(|line| Check::new("check_encryption", line)));
        }
        let pages = lines(connection, "PRAGMA quick_check")?;
        found.extend(pages.into_iter().filter(|line| line != "ok").map(|line| Check::new("check_pages", line)));
        let tables = lines(connection, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")?;
        found.extend(tables.into_iter().map(|table| Check::new("check_references", table)));
        if self.access == Access::Write && !search_is_whole(connection)? {
            found.push(Check::new("check_search", "search_entry"));
        }
        if schema_of(connection)? != self.fresh_schema()? {
            found.push(Check::new("check_schema", self.schema_version));
        }
        Ok(found)
    }

    /// The statements that make the base, as a new base of this program has them.
    pub fn schema(&self) -> Result<String> {
        schema_of(&self.connection)
    }

    fn fresh_schema(&self) -> Result<String> {
        let fresh = Connection::open_in_memory()?;
        open::harden(&fresh)?;
        search::register(&fresh)?;
        migrate::run(&fresh, self.migrations, 0)?;
        schema_of(&fresh)
    }

    fn header_is_ours(&self) -> Result<bool> {
        let (Some(path), Some(key)) = (&self.path, &self.key) else { return Ok(true) };
        let mut header = [0; 16];
        let read = File::open(path).and_then(|mut file| file.read_exact(&mut header));
        Ok(read.is_ok() && header == key.salt())
    }
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
pub fn schema_of(connection: &Connection) -> Result<String> {
    let statements = lines(
        connection,
        "SELECT sql FROM sqlite_schema
         WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_fts\\__%' ESCAPE '\\'
         ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'view' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name",
    )?;
    Ok(statements.iter().map(|sql| format!("{sql};\n")).collect::<Vec<_>>().join("\n"))
}
