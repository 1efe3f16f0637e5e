//! Final papers as they were given out: text, data and PDF, for ever.
//!
//! A copy is only ever added. Undoing the change that made a paper final leaves the copy, marks it annulled (that follows from the
//! journal) and keeps its number used.

use chrono::{DateTime, Utc};
use rusqlite::named_params;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::domain::ids::DocumentId;
use crate::error::{Error, Result};

use super::rows::{Row, id, instant, json};
use super::{ReadTx, WriteTx};

/// A paper that came from a partner has the partner's number: it takes none of this centre's series, and the same paper may come again
/// after its coming was undone. So each such copy is of a kind of its own. Their common beginning is what
/// [`ReadTx::used_contract_numbers`] leaves out.
pub fn received_kind(document_id: DocumentId) -> String {
    format!("received:{document_id}")
}

/// A final paper about to be kept.
#[derive(Debug, Clone)]
pub struct NewDocumentCopy<'a> {
    pub document_id: Uuid,
    /// Kind of paper; numbers are unique within kind and year.
    pub kind: &'a str,
    pub year: i32,
    pub number: &'a str,
    pub text: &'a str,
    pub data: &'a serde_json::Value,
    pub pdf: &'a [u8],
}

/// A kept paper, without its PDF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DocumentCopy {
    pub id: Uuid,
    pub document_id: Uuid,
    pub kind: String,
    pub year: i32,
    pub number: String,
    pub made_at: DateTime<Utc>,
    /// SHA-256 of the PDF, hexadecimal.
    pub sha256: String,
    /// When the change that made the paper final was undone.
    pub annulled_at: Option<DateTime<Utc>>,
}

const COPY: &str =
    "SELECT document_copy.id AS id, document_id, kind, year, number, made_at, lower(hex(sha256)) AS sha256, annulled_at
    FROM document_copy JOIN document_copy_state ON document_copy_state.id = document_copy.id";

fn copy(row: &Row) -> Result<DocumentCopy> {
    Ok(DocumentCopy {
        id: row.id("id")?,
        document_id: row.id("document_id")?,
        kind: row.text("kind")?,
        year: row.get("year")?,
        number: row.text("number")?,
        made_at: row.instant("made_at")?,
        sha256: row.text("sha256")?,
        annulled_at: row.instant_or_none("annulled_at")?,
    })
}

impl ReadTx<'_> {
    /// The copies of one paper, the latest first.
    pub fn document_copies(&self, document_id: impl Into<Uuid>) -> Result<Vec<DocumentCopy>> {
        let sql = format!("{COPY} WHERE document_id = :document_id ORDER BY made_at DESC, document_copy.id DESC");
        self.rows(&sql, named_params! { ":document_id": id(document_id) }, copy)
    }

    /// The numbers already given in a year, also to papers that were annulled since.
    pub fn used_numbers(&self, kind: &str, year: i32) -> Result<Vec<String>> {
        let sql = "SELECT number FROM document_copy WHERE kind = :kind AND year = :year ORDER BY made_at, id";
        self.rows(sql, named_params! { ":kind": kind, ":year": year }, |row| row.text("number"))
    }

    /// The PDF of a kept paper.
    pub fn document_copy_pdf(&self, copy_id: impl Into<Uuid>) -> Result<Option<Vec<u8>>> {
        self.row("SELECT pdf FROM document_copy WHERE id = :id", named_params! { ":id": id(copy_id) }, |row| {
            row.get("pdf")
        })
    }

    /// The PDF that a final paper was given out as.
    ///
    /// # Errors
    /// `not_found`.
    pub fn kept_pdf(&self, document_id: DocumentId) -> Result<Vec<u8>> {
        let copy = self.document_copies(document_id)?.into_iter().next();
        let pdf = copy.map(|copy| self.document_copy_pdf(copy.id)).transpose()?.flatten();
        pdf.ok_or_else(|| Error::not_found("document_copy", document_id))
    }

    /// The plain text of a kept paper.
    pub fn document_copy_text(&self, copy_id: impl Into<Uuid>) -> Result<Option<String>> {
        self.row("SELECT text FROM document_copy WHERE id = :id", named_params! { ":id": id(copy_id) }, |row| {
            row.text("text")
        })
    }

    /// The data a kept paper was printed from.
    pub fn document_copy_data<T: DeserializeOwned>(&self, copy_id: impl Into<Uuid>) -> Result<Option<T>> {
        self.row("SELECT data FROM document_copy WHERE id = :id", named_params! { ":id": id(copy_id) }, |row| {
            row.json("data")
        })
    }
}

impl WriteTx<'_> {
    /// Keeps a final paper.
    ///
    /// # Errors
    /// `conflict` when the number was given before within kind and year.
    pub fn keep_document_copy<T: From<Uuid>>(&self, copy: &NewDocumentCopy) -> Result<T> {
        let copy_id: Uuid = self.context().new_id();
        self.run(
            "INSERT INTO document_copy (id, journal_id, document_id, kind, year, number, made_at, sha256, text, data, pdf)
             VALUES (:id, :journal_id, :document_id, :kind, :year, :number, :made_at, :sha256, :text, :data, :pdf)",
            named_params! {
                ":id": id(copy_id),
                ":journal_id": id(self.journal_id),
                ":document_id": id(copy.document_id),
                ":kind": copy.kind,
                ":year": copy.year,
                ":number": copy.number,
                ":made_at": instant(self.context().at),
                ":sha256": Sha256::digest(copy.pdf).to_vec(),
                ":text": copy.text,
                ":data": json(copy.data),
                ":pdf": copy.pdf,
            },
        )?;
        self.touch("document_copy");
        Ok(T::from(copy_id))
    }
}
