//! The list of changes, and the way back and forth along it.

use super::base::Base;
use crate::context::Context;
use crate::error::Result;
use crate::store::Changed;

pub use crate::store::{Change, JournalEntry};
use uuid::Uuid;

/// The latest changes first; `before` is the number of the last one already shown.
pub fn list(base: &Base, limit: u32, before: Option<u32>) -> Result<Vec<JournalEntry>> {
    base.store.journal(limit, before)
}

/// What a change did, value by value.
pub fn details(base: &Base, id: Uuid) -> Result<Vec<Change>> {
    base.store.journal_changes(id)
}

/// # Errors
/// `nothing_to_undo`, `conflict`, `base_read_only`.
pub fn undo(base: &Base, context: &Context) -> Result<Changed<JournalEntry>> {
    base.store.undo(context)
}

/// # Errors
/// `nothing_to_redo`, `conflict`, `base_read_only`.
pub fn redo(base: &Base, context: &Context) -> Result<Changed<JournalEntry>> {
    base.store.redo(context)
}
