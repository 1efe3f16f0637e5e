//! Kinds of the parties' papers: those that the program came with, and one's own.

use super::kept::{changed, record, the_only, value};
use crate::args::DocumentKindVerb;
use crate::output::Answer;
use crate::session::{Session, stdin};
use rostok_core::domain::agreement::PartyRole;
use rostok_core::domain::document_kind::DocumentKind;
use rostok_core::domain::ids::DocumentKindId;
use rostok_core::domain::register::ListFilter;
use rostok_core::error::Result;
use rostok_core::operations::base::Base;
use rostok_core::operations::{document_kind, json, kept};
use uuid::Uuid;

pub fn run(session: &Session, verb: DocumentKindVerb) -> Result<Answer> {
    match verb {
        DocumentKindVerb::List { archived } => {
            let filter = ListFilter { archived, ..ListFilter::default() };
            Ok(list(&kept::list::<DocumentKind>(&session.read()?, &filter)?))
        }
        DocumentKindVerb::Show { id } => {
            let base = session.read()?;
            record(&document_kind::show(&base, find(&base, &id)?)?)
        }
        DocumentKindVerb::Add { like } => {
            let text = stdin()?;
            let (base, context) = session.write()?;
            let like = like.map(|id| find(&base, &id)).transpose()?;
            let draft = match like {
                Some(id) => json::patch(&document_kind::like(&base, id)?, &text)?,
                None => json::read(&text)?,
            };
            changed(document_kind::add(&base, &context, draft, like)?.data)
        }
        DocumentKindVerb::Change { id } => {
            let changes = stdin()?;
            let (base, context) = session.write()?;
            let id = find(&base, &id)?;
            changed(kept::change::<DocumentKind>(&base, &context, id, &changes)?.data)
        }
        DocumentKindVerb::Archive { id } => {
            let (base, context) = session.write()?;
            let id = find(&base, &id)?;
            kept::archive::<DocumentKind>(&base, &context, id)?;
            changed(id)
        }
        DocumentKindVerb::Restore { id } => {
            let (base, context) = session.write()?;
            let id = find(&base, &id)?;
            kept::restore::<DocumentKind>(&base, &context, id)?;
            changed(id)
        }
    }
}

/// Kinds as a list: what each is for stands beside it.
pub fn list(kinds: &[DocumentKind]) -> Answer {
    let cells = |kind: &DocumentKind| {
        let issuer = if kind.issuer == PartyRole::Base { "базовая" } else { "участник" };
        let key = if kind.is_supplied() { kind.key.clone() } else { "свой".to_owned() };
        vec![key, kind.title.clone(), issuer.to_owned(), kind.explanation.clone(), kind.id.to_string()]
    };
    Answer::List {
        headings: vec!["Ключ", "Вид", "Чья", "Зачем", "Ид"],
        rows: kinds.iter().map(cells).collect(),
        data: kinds.iter().map(value).collect(),
    }
}

/// A kind by its id, key or title.
pub fn find(base: &Base, id: &str) -> Result<DocumentKindId> {
    if let Ok(id) = Uuid::parse_str(id) {
        return Ok(DocumentKindId::from(id));
    }
    let called = |kind: &DocumentKind| kind.title == id || (kind.is_supplied() && kind.key == id);
    let found: Vec<DocumentKindId> =
        document_kind::all(base)?.iter().filter(|kind| called(kind)).map(|kind| kind.id).collect();
    the_only(&found, "document-kind", id)
}
