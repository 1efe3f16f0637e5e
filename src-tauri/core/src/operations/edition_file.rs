//! Editions as files: one readable text each, out of this centre and into another.

use super::base::Base;
use super::{document_kind, edition, file};
use crate::context::Context;
use crate::documents::forms::edition_file;
use crate::domain::document_kind::DocumentKind;
use crate::domain::edition::Edition;
use crate::domain::ids::EditionId;
use crate::domain::refusal::Refusal;
use crate::error::{Code, Error, Result};
use crate::store::Changed;
use serde::Serialize;
use std::io::Read;
use std::path::Path;

/// Longest file that is read, in bytes: a hundred times the first edition.
const LARGEST_FILE: u64 = 8 << 20;

/// An edition on its way to a file.
#[derive(Clone, Debug, Serialize)]
pub struct Exported {
    /// Readable and safe on every system.
    pub file_name: String,
    pub text: String,
}

pub fn export(base: &Base, id: EditionId) -> Result<Exported> {
    let edition = edition::show(base, id)?;
    let kind = base.store.read(|tx| edition.kind_id.map(|id| tx.document_kind(id)).transpose())?;
    let called = kind.map(|kind| if kind.is_supplied() { kind.key } else { kind.title }).unwrap_or_default();
    let file_name = file::name("Редакция", &edition.title, "", "txt");
    Ok(Exported { file_name, text: edition_file::write(&edition, &called) })
}

/// A file as an edition that may be saved. The kinds that its paper may be of are asked for only when it names one.
///
/// # Errors
/// `invalid`: each line that cannot be read; at `kind_id` a kind of paper that is not here; else everything that may not stand in an
/// edition, each with its place.
pub fn read(text: &str, kinds: impl FnOnce() -> Result<Vec<DocumentKind>>) -> Result<Edition> {
    let found = edition_file::read(text).map_err(Error::invalid)?;
    let kind = match found.kind.as_str() {
        "" => None,
        called => {
            let mut kinds = kinds()?.into_iter();
            let kind = kinds.find(|kind| kind.key == called || (!kind.is_supplied() && kind.title == called));
            let unknown = || Refusal::new("kind_id", "edition_file_kind_unknown").with("found", called);
            Some(kind.ok_or_else(|| Error::invalid(vec![unknown()]))?)
        }
    };
    let edition = Edition { kind_id: kind.as_ref().map(|kind| kind.id), ..found.edition };
    let refusals = edition::check_of(&edition, kind.as_ref());
    if refusals.is_empty() { Ok(edition) } else { Err(Error::invalid(refusals)) }
}

/// What a file says: one of another encoding is refused, not guessed.
///
/// # Errors
/// `cannot_read_path`; `invalid` at `file` when it is too large or no text.
pub fn text_in(path: &Path) -> Result<String> {
    let unread = |error: std::io::Error| {
        Error::new(Code::CannotReadPath).with("path", path.display()).with("detail", error.kind())
    };
    let refused = |problem: &str| Error::invalid(vec![Refusal::new("file", problem)]);
    let mut bytes = Vec::new();
    let opened = std::fs::File::open(path).map_err(unread)?;
    opened.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(unread)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(refused("input_too_big"));
    }
    String::from_utf8(bytes).map_err(|_| refused("input_not_utf8"))
}

/// Takes a file in as a draft: nothing is printed from it before it is put into force.
///
/// # Errors
/// Those of [`read`]; the base is then as it was.
pub fn import(base: &Base, context: &Context, text: &str) -> Result<Changed<EditionId>> {
    edition::save(base, context, read(text, || document_kind::all(base))?)
}
