//! The table of norms.

use super::base::Base;
use super::quoted;
use crate::context::Context;
use crate::domain::ids::NormId;
use crate::domain::norm::Norm;
use crate::error::Result;
use crate::store::Changed;

pub fn list(base: &Base) -> Result<Vec<Norm>> {
    base.store.read(|tx| Ok(tx.norms()?.0))
}

/// Saves a row: a new norm, or a norm's value from a later day, when its id is nil.
///
/// # Errors
/// `invalid` with every refused field.
pub fn save(base: &Base, context: &Context, mut draft: Norm) -> Result<Changed<NormId>> {
    let is_new = draft.id.is_new();
    if is_new {
        draft.id = context.new_id();
    }
    let norm = draft.check()?;
    let title = format!("{} норма {}", if is_new { "Добавлена" } else { "Изменена" }, quoted(&norm.title));
    base.store.write(context, &title, |tx| {
        if is_new {
            tx.add_norm(&norm).map(drop)?
        } else {
            tx.change_norm(&norm)?
        }
        Ok(norm.id)
    })
}
