//! Kinds of the parties' papers.

use rusqlite::named_params;

use crate::domain::checked::Checked;
use crate::domain::document_kind::DocumentKind;
use crate::domain::ids::DocumentKindId;
use crate::error::{Error, Result};

use super::rows::{Row, id, json, name};
use super::{ReadTx, WriteTx};

const NOUN: &str = "document_kind";

const COLUMNS: &str = "id, key, title, explanation, issuer, about, realising, layout, numbered, asked, archived";

fn document_kind(row: &Row) -> Result<DocumentKind> {
    Ok(DocumentKind {
        id: row.id("id")?,
        key: row.text("key")?,
        title: row.text("title")?,
        explanation: row.text("explanation")?,
        issuer: row.name("issuer")?,
        about: row.name("about")?,
        realising: row.get("realising")?,
        layout: row.name("layout")?,
        numbered: row.get("numbered")?,
        asked: row.json("asked")?,
        archived: row.get("archived")?,
    })
}

impl ReadTx<'_> {
    /// A kind of papers.
    ///
    /// # Errors
    /// `not_found`.
    pub fn document_kind(&self, kind_id: DocumentKindId) -> Result<DocumentKind> {
        let sql = format!("SELECT {COLUMNS} FROM document_kind WHERE id = :id");
        let found = self.row(&sql, named_params! { ":id": id(kind_id) }, document_kind)?;
        found.ok_or_else(|| Error::not_found(NOUN, kind_id))
    }

    /// The kinds that the program came with in their own order, then the centre's as they were made; or those put away.
    pub fn document_kinds(&self, archived: bool) -> Result<Vec<DocumentKind>> {
        let sql = format!("SELECT {COLUMNS} FROM document_kind WHERE archived = :archived ORDER BY key = '', id");
        self.rows(&sql, named_params! { ":archived": archived }, document_kind)
    }
}

impl WriteTx<'_> {
    /// Adds a kind; one that has no id yet gets one.
    pub fn add_document_kind(&self, kind: &Checked<DocumentKind>) -> Result<DocumentKindId> {
        let kind_id = self.own_or_new(kind.id);
        self.save_document_kind(kind_id, kind)?;
        Ok(kind_id)
    }

    /// Saves a kind that is there already.
    ///
    /// # Errors
    /// `not_found`.
    pub fn change_document_kind(&self, kind: &Checked<DocumentKind>) -> Result<()> {
        self.must_be_kept(NOUN, kind.id)?;
        self.save_document_kind(kind.id, kind)
    }

    /// Puts a kind away, or takes it back.
    ///
    /// # Errors
    /// `not_found`.
    pub fn set_document_kind_archived(&self, kind_id: DocumentKindId, archived: bool) -> Result<()> {
        self.set_archived(NOUN, kind_id, archived)
    }

    fn save_document_kind(&self, kind_id: DocumentKindId, kind: &DocumentKind) -> Result<()> {
        self.run(
            "INSERT INTO document_kind (id, key, title, explanation, issuer, about, realising, layout, numbered, asked, archived)
             VALUES (:id, :key, :title, :explanation, :issuer, :about, :realising, :layout, :numbered, :asked, :archived)
             ON CONFLICT (id) DO UPDATE SET key = excluded.key, title = excluded.title, explanation = excluded.explanation,
                 issuer = excluded.issuer, about = excluded.about, realising = excluded.realising, layout = excluded.layout,
                 numbered = excluded.numbered, asked = excluded.asked, archived = excluded.archived",
            named_params! {
                ":id": id(kind_id),
                ":key": kind.key,
                ":title": kind.title,
                ":explanation": kind.explanation,
                ":issuer": name(&kind.issuer),
                ":about": name(&kind.about),
                ":realising": kind.realising,
                ":layout": name(&kind.layout),
                ":numbered": kind.numbered,
                ":asked": json(&kind.asked),
                ":archived": kind.archived,
            },
        )
        .map(drop)
    }
}
