//! Editions of the text of a form, and their comparison with the official text.

use super::base::Base;
use super::quoted;
use crate::context::Context;
use crate::documents::forms::compare;
use crate::domain::edition::Edition;
use crate::domain::ids::EditionId;
use crate::error::Result;
use crate::store::Changed;
use chrono::NaiveDate;

pub use compare::{ClauseComparison, Piece, PieceKind};

pub fn list(base: &Base) -> Result<Vec<Edition>> {
    base.store.read(|tx| tx.editions())
}

pub fn show(base: &Base, id: EditionId) -> Result<Edition> {
    base.store.read(|tx| tx.edition(id))
}

/// The edition beside an official text, clause by clause.
pub fn compare(base: &Base, id: EditionId, official: &str) -> Result<Vec<ClauseComparison>> {
    Ok(compare::compare(&show(base, id)?, official))
}

/// Somebody compared the edition with the official text on that day: final papers lose «Текст формы не сверен».
pub fn mark_compared(
    base: &Base,
    context: &Context,
    id: EditionId,
    official: String,
    on: NaiveDate,
) -> Result<Changed<()>> {
    let edition = Edition {
        official_text: official,
        compared_on: Some(on),
        compared_by: context.author.clone(),
        ..show(base, id)?
    };
    let title = format!("Текст формы {} сверен", quoted(&edition.title));
    let edition = edition.check()?;
    base.store.write(context, &title, |tx| tx.change_edition(&edition))
}
