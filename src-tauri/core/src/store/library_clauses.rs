//! The library of clauses.

use rusqlite::named_params;

use crate::domain::checked::Checked;
use crate::domain::ids::LibraryClauseId;
use crate::domain::library_clause::LibraryClause;
use crate::error::{Error, Result};

use super::rows::{Row, id, json};
use super::{ReadTx, WriteTx};

const NOUN: &str = "library_clause";

const COLUMNS: &str = "id, title, note, clause, archived";

fn library_clause(row: &Row) -> Result<LibraryClause> {
    Ok(LibraryClause {
        id: row.id("id")?,
        title: row.text("title")?,
        note: row.text("note")?,
        clause: row.json("clause")?,
        archived: row.get("archived")?,
    })
}

impl ReadTx<'_> {
    /// A clause of the library.
    ///
    /// # Errors
    /// `not_found`.
    pub fn library_clause(&self, clause_id: LibraryClauseId) -> Result<LibraryClause> {
        let sql = format!("SELECT {COLUMNS} FROM library_clause WHERE id = :id");
        let found = self.row(&sql, named_params! { ":id": id(clause_id) }, library_clause)?;
        found.ok_or_else(|| Error::not_found(NOUN, clause_id))
    }

    /// The library in Russian order, or what was put away from it.
    pub fn library_clauses(&self, archived: bool) -> Result<Vec<LibraryClause>> {
        let sql = format!("SELECT {COLUMNS} FROM library_clause WHERE archived = :archived");
        let mut clauses = self.rows(&sql, named_params! { ":archived": archived }, library_clause)?;
        // A few dozen at most: sorted here, they need no row in the side table of search.
        clauses.sort_by_cached_key(|clause| super::sort_key(&clause.title));
        Ok(clauses)
    }
}

impl WriteTx<'_> {
    /// Puts a clause into the library; one that has no id yet gets one.
    pub fn add_library_clause(&self, clause: &Checked<LibraryClause>) -> Result<LibraryClauseId> {
        let clause_id = self.own_or_new(clause.id);
        self.save_library_clause(clause_id, clause)?;
        Ok(clause_id)
    }

    /// Saves a clause that is there already.
    ///
    /// # Errors
    /// `not_found`.
    pub fn change_library_clause(&self, clause: &Checked<LibraryClause>) -> Result<()> {
        self.must_be_kept(NOUN, clause.id)?;
        self.save_library_clause(clause.id, clause)
    }

    /// Puts a clause away, or takes it back.
    ///
    /// # Errors
    /// `not_found`.
    pub fn set_library_clause_archived(&self, clause_id: LibraryClauseId, archived: bool) -> Result<()> {
        self.must_be_kept(NOUN, clause_id)?;
        self.run(
            "UPDATE library_clause SET archived = :archived WHERE id = :id",
            named_params! { ":id": id(clause_id), ":archived": archived },
        )
        .map(drop)
    }

    fn save_library_clause(&self, clause_id: LibraryClauseId, clause: &LibraryClause) -> Result<()> {
        self.run(
            "INSERT INTO library_clause (id, title, note, clause, archived) VALUES (:id, :title, :note, :clause, :archived)
             ON CONFLICT (id) DO UPDATE SET title = excluded.title, note = excluded.note, clause = excluded.clause,
                 archived = excluded.archived",
            named_params! {
                ":id": id(clause_id),
                ":title": clause.title,
                ":note": clause.note,
                ":clause": json(&clause.clause),
                ":archived": clause.archived,
            },
        )
        .map(drop)
    }
}
