//! Forms that were not saved yet, kept in the base so that closing the window or a power cut loses nothing.

use super::base::Base;
use crate::context::Context;
use crate::error::Result;
use serde_json::Value;

/// Keeps what a form holds; `form` names the screen and the record.
pub fn keep(base: &Base, context: &Context, form: &str, data: &Value) -> Result<()> {
    base.store.write(context, "Черновик", |tx| tx.keep_draft(form, data)).map(|kept| kept.data)
}

/// What the form held when it was left, if it was left unsaved.
pub fn show(base: &Base, form: &str) -> Result<Option<Value>> {
    Ok(base.store.read(|tx| tx.draft(form))?.map(|draft| draft.data))
}

/// Forgets a form that was saved or thrown away.
pub fn drop(base: &Base, context: &Context, form: &str) -> Result<()> {
    base.store.write(context, "Черновик", |tx| tx.drop_draft(form)).map(|kept| kept.data)
}
