//! Editions of the text of a form, and their comparison with the official text.

use super::base::Base;
use super::quoted;
use crate::context::Context;
use crate::documents::forms::check_edition::check_edition;
use crate::documents::forms::compare;
use crate::documents::forms::fields::FIELDS;
use crate::domain::edition::Edition;
use crate::domain::ids::EditionId;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::store::Changed;
use chrono::NaiveDate;
use serde::Serialize;

pub use compare::{ClauseComparison, Piece, PieceKind};

pub fn list(base: &Base) -> Result<Vec<Edition>> {
    base.store.read(|tx| tx.editions())
}

pub fn show(base: &Base, id: EditionId) -> Result<Edition> {
    base.store.read(|tx| tx.edition(id))
}

/// A field that the text of a form may name, and what a person reads of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NamedField {
    pub path: &'static str,
    pub explanation: &'static str,
}

/// Every field that the text of a form may name.
pub fn fields() -> Vec<NamedField> {
    FIELDS.iter().map(|field| NamedField { path: field.path, explanation: field.explanation }).collect()
}

/// Saves an edition: a new one when its id is nil. Who compared it and when is not taken from the draft: a text that changed, as well
/// as a new one, has to be compared anew. Final papers keep the text they were made with.
///
/// # Errors
/// `invalid` with every refused field. A new edition needs its first day, else it would take the place of every other one silently.
pub fn save(base: &Base, context: &Context, mut draft: Edition) -> Result<Changed<EditionId>> {
    let is_new = draft.id.is_new();
    let kept = if is_new { Edition::default() } else { show(base, draft.id)? };
    if is_new {
        draft.id = context.new_id();
    }
    if is_new || draft.form != kept.form {
        (draft.compared_on, draft.compared_by) = (None, String::new());
    } else {
        (draft.compared_on, draft.compared_by) = (kept.compared_on, kept.compared_by);
        draft.official_text = kept.official_text;
    }
    let no_first_day = (is_new && draft.valid_from.is_none()).then(|| Refusal::new("valid_from", "required"));
    let mut refusals: Vec<Refusal> = no_first_day.into_iter().chain(check_edition(&draft)).collect();
    let edition = match draft.check() {
        Ok(edition) if refusals.is_empty() => edition,
        Ok(_) => return Err(Error::invalid(refusals)),
        Err(more) => {
            let known = |field: &str| refusals.iter().any(|refusal| refusal.field == field);
            let more: Vec<Refusal> = more.into_iter().filter(|refusal| !known(&refusal.field)).collect();
            refusals.extend(more);
            return Err(Error::invalid(refusals));
        }
    };
    let title = format!(
        "{} текста формы {}",
        if is_new { "Новая редакция" } else { "Изменена редакция" },
        quoted(&edition.title)
    );
    base.store.write(context, &title, |tx| {
        if is_new {
            tx.add_edition(&edition).map(drop)?
        } else {
            tx.change_edition(&edition)?
        }
        Ok(edition.id)
    })
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
