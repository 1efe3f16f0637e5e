//! Editions of the text of a form: written as drafts, compared, put into force from a day. What a person may put into a text is listed
//! here too; trying an edition on agreements is `edition_trial`, files are `edition_file`.

use super::base::Base;
use super::quoted;
use crate::context::Context;
use crate::documents::forms::check_edition::check_edition;
use crate::documents::forms::compare;
use crate::documents::forms::compare_editions::compare_editions;
use crate::documents::forms::fields::{self, Within, format_title};
use crate::documents::forms::paper_fields::{ASKED, formats_of};
use crate::documents::forms::questions::{LOOPS, QUESTIONS, asks_of_paper, asks_of_participant, asks_of_party};
use crate::domain::document_kind::{About, DocumentKind};
use crate::domain::edition::{Edition, Loop, Question};
use crate::domain::edition_terms::{MandatoryTerm, terms};
use crate::domain::ids::{DocumentKindId, EditionId};
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::store::Changed;
use chrono::NaiveDate;
use serde::Serialize;

pub use compare::{ClauseComparison, Piece, PieceKind};

/// The editions of a kind of paper; none: of the network-form agreement.
pub fn list(base: &Base, kind: Option<DocumentKindId>) -> Result<Vec<Edition>> {
    base.store.read(|tx| tx.editions(kind))
}

/// Those of every kind.
pub fn all(base: &Base) -> Result<Vec<Edition>> {
    base.store.read(|tx| tx.all_editions())
}

pub fn show(base: &Base, id: EditionId) -> Result<Edition> {
    base.store.read(|tx| tx.edition(id))
}

/// Everything that the text of a form may be made of, in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Catalogue {
    pub fields: Vec<NamedField>,
    pub questions: Vec<NamedQuestion>,
    pub loops: Vec<NamedLoop>,
    pub subjects: Vec<NamedSubject>,
    /// Mandatory terms, and the clauses that carry them.
    pub terms: Vec<MandatoryTerm>,
}

/// A field that the text of a form may name, and what a person reads of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NamedField {
    pub path: String,
    pub explanation: String,
    /// How it may come out on paper.
    pub sample: &'static str,
    /// The list that it must stand in.
    pub within: Within,
    /// The first is meant where none is named; one alone is no choice.
    pub formats: Vec<NamedFormat>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NamedFormat {
    pub format: &'static str,
    pub title: &'static str,
}

/// A question that a condition may ask; both answers as they stand after «если».
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NamedQuestion {
    pub question: Question,
    pub yes: &'static str,
    pub no: &'static str,
    /// Asked of the party of the list around it.
    pub of_party: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NamedLoop {
    pub over: Loop,
    pub title: &'static str,
}

/// What endings may agree with.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NamedSubject {
    pub subject: &'static str,
    pub title: &'static str,
}

/// What an editor of the text of a kind offers.
pub fn catalogue(base: &Base, kind: Option<DocumentKindId>) -> Result<Catalogue> {
    let kind = base.store.read(|tx| kind.map(|id| tx.document_kind(id)).transpose())?;
    let kind = kind.as_ref();
    let asks = |question: Question| {
        let participant = kind.is_some_and(|kind| kind.about != About::Agreement);
        (participant || !asks_of_participant(question)) && (kind.is_some() || !asks_of_paper(question))
    };
    let questions = QUESTIONS.iter().filter(|asked| asks(asked.question)).map(|asked| NamedQuestion {
        question: asked.question,
        yes: asked.yes,
        no: asked.no,
        of_party: asks_of_party(asked.question),
    });
    let has_own_parts = kind.is_some_and(|kind| kind.about != About::Agreement);
    let loops = LOOPS.iter().filter(|(over, _)| *over != Loop::OwnParts || has_own_parts);
    Ok(Catalogue {
        fields: fields(kind),
        questions: questions.collect(),
        loops: loops.map(|(over, title)| NamedLoop { over: *over, title }).collect(),
        subjects: fields::subjects_of(kind).map(|(subject, title)| NamedSubject { subject, title }).collect(),
        terms: if kind.is_none() { terms() } else { Vec::new() },
    })
}

/// Every field that the text of a kind may name: its own questions first.
pub fn fields(kind: Option<&DocumentKind>) -> Vec<NamedField> {
    let formats = |formats: &'static [&'static str]| {
        formats.iter().map(|format| NamedFormat { format, title: format_title(format) }).collect()
    };
    let asked = kind.map(|kind| kind.asked.as_slice()).unwrap_or_default().iter().map(|asked| NamedField {
        path: format!("{ASKED}{}", asked.key),
        explanation: asked.title.clone(),
        sample: "",
        within: Within::Anywhere,
        formats: formats(formats_of(asked)),
    });
    let named = fields::of_kind(kind).map(|field| NamedField {
        path: field.path.to_owned(),
        explanation: field.explanation.to_owned(),
        sample: field.sample,
        within: field.within,
        formats: formats(field.formats),
    });
    asked.chain(named).collect()
}

/// Everything that is wrong with a draft, as [`save`] would refuse it, each at its place; nothing is saved.
pub fn check(base: &Base, draft: &Edition) -> Result<Vec<Refusal>> {
    let kind = base.store.read(|tx| draft.kind_id.map(|id| tx.document_kind(id)).transpose())?;
    Ok(check_of(draft, kind.as_ref()))
}

/// The same where the kind of paper is known.
pub(super) fn check_of(draft: &Edition, kind: Option<&DocumentKind>) -> Vec<Refusal> {
    let mut refusals = check_edition(draft, kind);
    if let Err(more) = draft.clone().check() {
        let known = |field: &str| refusals.iter().any(|refusal| refusal.field == field);
        let more: Vec<Refusal> = more.into_iter().filter(|refusal| !known(&refusal.field)).collect();
        refusals.extend(more);
    }
    refusals
}

/// Saves an edition: a new one when its id is nil, and then as a draft that nothing is printed from. Who compared it and when, and
/// whether it is in force, is not taken from the draft: a text that changed, as well as a new one, has to be compared anew. Final
/// papers keep the text they were made with.
///
/// # Errors
/// `invalid` with every refused field.
pub fn save(base: &Base, context: &Context, mut draft: Edition) -> Result<Changed<EditionId>> {
    let is_new = draft.id.is_new();
    let kept = if is_new { Edition::default() } else { show(base, draft.id)? };
    if is_new {
        draft.id = context.new_id();
    } else {
        draft.kind_id = kept.kind_id;
    }
    draft.draft = is_new || kept.draft;
    if is_new || draft.form != kept.form {
        (draft.compared_on, draft.compared_by) = (None, String::new());
    } else {
        (draft.compared_on, draft.compared_by) = (kept.compared_on, kept.compared_by);
        draft.official_text = kept.official_text;
    }
    let refusals = check(base, &draft)?;
    if !refusals.is_empty() {
        return Err(Error::invalid(refusals));
    }
    let edition = draft.check()?;
    let title = format!(
        "{} текста формы {}",
        if is_new { "Проект редакции" } else { "Изменена редакция" },
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

/// Puts a draft into force: agreements dated from that day on are printed from it, papers printed before keep their own text.
///
/// # Errors
/// `invalid`: with everything that [`check`] finds; at `valid_from` when another edition begins that day; at `draft` when it is in
/// force already.
pub fn put_into_force(base: &Base, context: &Context, id: EditionId, from: NaiveDate) -> Result<Changed<()>> {
    let (edition, all) = base.store.read(|tx| {
        let edition = tx.edition(id)?;
        let all = tx.editions(edition.kind_id)?;
        Ok((edition, all))
    })?;
    let mut refusals = check(base, &Edition { valid_from: Some(from), ..edition.clone() })?;
    if !edition.draft {
        refusals.push(Refusal::new("draft", "edition_not_draft"));
    }
    let same_day = |other: &&Edition| !other.draft && other.valid_from == Some(from);
    if let Some(other) = all.iter().find(same_day) {
        refusals.push(Refusal::new("valid_from", "edition_day_taken").with("title", &other.title));
    }
    if !refusals.is_empty() {
        return Err(Error::invalid(refusals));
    }
    let day = from.format("%d.%m.%Y");
    let title = format!("Редакция текста формы {} введена в действие с {day}", quoted(&edition.title));
    let edition = Edition { draft: false, valid_from: Some(from), ..edition }.check()?;
    base.store.write(context, &title, |tx| tx.change_edition(&edition))
}

/// Throws a draft away; undo brings it back.
///
/// # Errors
/// `invalid` at `draft`: what is or was in force stays, papers were printed from it; the only text of a kind of papers stays, too.
pub fn discard(base: &Base, context: &Context, id: EditionId) -> Result<Changed<()>> {
    let edition = show(base, id)?;
    let refuse = |problem: &str| Err(Error::invalid(vec![Refusal::new("draft", problem)]));
    if !edition.draft {
        return refuse("edition_not_draft");
    }
    if edition.kind_id.is_some() && list(base, edition.kind_id)?.len() == 1 {
        return refuse("edition_only_of_kind");
    }
    let title = format!("Удалён проект редакции {}", quoted(&edition.title));
    base.store.write(context, &title, |tx| tx.remove_edition(id))
}

/// An edition, as it stands on the screen, beside another one, clause by clause: `ours` is the first, `official` the other.
pub fn compare_with(base: &Base, draft: &Edition, other: EditionId) -> Result<Vec<ClauseComparison>> {
    Ok(compare_editions(draft, &show(base, other)?))
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
