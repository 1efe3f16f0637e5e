//! References from one noun to another, and what every noun's file needs around them.
//!
//! The base refuses a reference to nothing, but only says that one failed. Asked beforehand, it names the field. Rows are archived and
//! never deleted, so a reference that was good stays good.

use rusqlite::named_params;
use uuid::Uuid;

use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};

use super::rows::id;
use super::{ReadTx, WriteTx};

/// References of a record about to be saved, each with its field.
#[derive(Default)]
pub(super) struct References(Vec<(&'static str, String, Uuid)>);

impl References {
    /// A field that points to a row of a table; nothing when it points nowhere.
    pub fn to(&mut self, table: &'static str, field: impl Into<String>, target: Option<impl Into<Uuid>>) {
        if let Some(target) = target {
            self.0.push((table, field.into(), target.into()));
        }
    }
}

impl ReadTx<'_> {
    pub(super) fn is_kept(&self, table: &str, target: impl Into<Uuid>) -> Result<bool> {
        // The table is one of ours, never a person's text.
        self.value(
            &format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = :id)"),
            named_params! { ":id": id(target) },
        )
    }
}

impl WriteTx<'_> {
    /// The record's own id, or a new one when it was never saved.
    pub(super) fn own_or_new<T: From<Uuid> + Into<Uuid> + Copy>(&self, own: T) -> T {
        if own.into().is_nil() { self.context().new_id() } else { own }
    }

    /// # Errors
    /// `not_found` naming the noun.
    pub(super) fn must_be_kept(&self, noun: &str, target: impl Into<Uuid> + Copy) -> Result<()> {
        if self.is_kept(noun, target)? { Ok(()) } else { Err(Error::not_found(noun, target.into())) }
    }

    /// # Errors
    /// `invalid` with every reference to a row that is not kept.
    pub(super) fn must_hold(&self, references: References) -> Result<()> {
        let mut refusals = Vec::new();
        for (table, field, target) in references.0 {
            if !self.is_kept(table, target)? {
                refusals.push(Refusal::new(field, "reference_missing"));
            }
        }
        if refusals.is_empty() { Ok(()) } else { Err(Error::invalid(refusals)) }
    }

    /// # Errors
    /// `not_found` naming the noun.
    pub(super) fn set_archived(&self, noun: &str, target: impl Into<Uuid> + Copy, archived: bool) -> Result<()> {
        self.run_on(
            noun,
            target,
            &format!("UPDATE {noun} SET archived = :archived WHERE id = :id"),
            named_params! { ":archived": archived, ":id": id(target) },
        )
    }
}
