//! Editions of the text of a form.

use chrono::NaiveDate;
use rusqlite::named_params;

use crate::domain::checked::Checked;
use crate::domain::edition::Edition;
use crate::domain::ids::{DocumentKindId, EditionId};
use crate::error::{Error, Result};

use super::rows::{Row, date, id, json, or_null};
use super::{ReadTx, WriteTx};

const NOUN: &str = "edition";

const COLUMNS: &str =
    "id, kind_id, title, valid_from, valid_until, official_text, compared_on, compared_by, draft, form";

fn edition(row: &Row) -> Result<Edition> {
    Ok(Edition {
        id: row.id("id")?,
        kind_id: row.id_or_none("kind_id")?,
        title: row.text("title")?,
        valid_from: row.date_or_none("valid_from")?,
        valid_until: row.date_or_none("valid_until")?,
        official_text: row.text("official_text")?,
        compared_on: row.date_or_none("compared_on")?,
        compared_by: row.text("compared_by")?,
        draft: row.get("draft")?,
        form: row.json("form")?,
    })
}

impl ReadTx<'_> {
    /// An edition with its tree.
    ///
    /// # Errors
    /// `not_found`.
    pub fn edition(&self, edition_id: EditionId) -> Result<Edition> {
        let sql = format!("SELECT {COLUMNS} FROM edition WHERE id = :id");
        let found = self.row(&sql, named_params! { ":id": id(edition_id) }, edition)?;
        found.ok_or_else(|| Error::not_found(NOUN, edition_id))
    }

    /// The editions of a kind of paper (none: of the network-form agreement), the newest first.
    pub fn editions(&self, kind_id: Option<DocumentKindId>) -> Result<Vec<Edition>> {
        let sql = format!("SELECT {COLUMNS} FROM edition WHERE kind_id IS :kind_id ORDER BY valid_from DESC, id DESC");
        self.rows(&sql, named_params! { ":kind_id": or_null(kind_id, id) }, edition)
    }

    /// Those of every kind, the newest first.
    pub fn all_editions(&self) -> Result<Vec<Edition>> {
        self.rows(&format!("SELECT {COLUMNS} FROM edition ORDER BY valid_from DESC, id DESC"), [], edition)
    }

    /// The edition of a kind in force on a day: what a new paper is printed from. None in a base without editions of the kind. A draft is
    /// never in force.
    pub fn edition_on(&self, kind_id: Option<DocumentKindId>, on: NaiveDate) -> Result<Option<Edition>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM edition WHERE draft = 0 AND kind_id IS :kind_id
             ORDER BY (valid_from IS NULL OR valid_from <= :on) AND (valid_until IS NULL OR valid_until >= :on) DESC,
                      valid_from DESC, id DESC
             LIMIT 1"
        );
        self.row(&sql, named_params! { ":kind_id": or_null(kind_id, id), ":on": date(on) }, edition)
    }
}

impl WriteTx<'_> {
    /// Adds an edition; one that has no id yet gets one.
    pub fn add_edition(&self, edition: &Checked<Edition>) -> Result<EditionId> {
        let edition_id = self.own_or_new(edition.id);
        self.save_edition(edition_id, edition)?;
        Ok(edition_id)
    }

    /// Saves an edition that is there already. Final papers keep their own copy of the text.
    ///
    /// # Errors
    /// `not_found`.
    pub fn change_edition(&self, edition: &Checked<Edition>) -> Result<()> {
        self.must_be_kept(NOUN, edition.id)?;
        self.save_edition(edition.id, edition)
    }

    /// Takes an edition out of the base.
    ///
    /// # Errors
    /// `not_found`; `conflict` when an agreement or a paper names it.
    pub fn remove_edition(&self, edition_id: EditionId) -> Result<()> {
        self.must_be_kept(NOUN, edition_id)?;
        self.run("DELETE FROM edition WHERE id = :id", named_params! { ":id": id(edition_id) }).map(drop)
    }

    fn save_edition(&self, edition_id: EditionId, edition: &Edition) -> Result<()> {
        self.run(
            "INSERT INTO edition (id, kind_id, title, valid_from, valid_until, official_text, compared_on, compared_by, draft, form)
             VALUES (:id, :kind_id, :title, :valid_from, :valid_until, :official_text, :compared_on, :compared_by, :draft, :form)
             ON CONFLICT (id) DO UPDATE SET title = excluded.title, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                 official_text = excluded.official_text, compared_on = excluded.compared_on, compared_by = excluded.compared_by,
                 draft = excluded.draft, form = excluded.form",
            named_params! {
                ":id": id(edition_id),
                ":kind_id": or_null(edition.kind_id, id),
                ":title": edition.title,
                ":valid_from": or_null(edition.valid_from, date),
                ":valid_until": or_null(edition.valid_until, date),
                ":official_text": edition.official_text,
                ":compared_on": or_null(edition.compared_on, date),
                ":compared_by": edition.compared_by,
                ":draft": edition.draft,
                ":form": json(&edition.form),
            },
        )
        .map(drop)
    }
}
