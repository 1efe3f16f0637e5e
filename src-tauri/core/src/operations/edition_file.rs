//! Editions as files: one readable text each, out of this centre and into another.

use super::base::Base;
use super::edition;
use super::file;
use crate::context::Context;
use crate::documents::forms::edition_file;
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
    let file_name = file::name("Редакция", &edition.title, "", "txt");
    Ok(Exported { file_name, text: edition_file::write(&edition) })
}

/// A file as an edition that may be saved.
///
/// # Errors
/// `invalid`: each line that cannot be read; else everything that may not stand in an edition, each with its place.
pub fn read(text: &str) -> Result<Edition> {
    let edition = edition_file::read(text).map_err(Error::invalid)?;
    let refusals = edition::check(&edition);
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
    edition::save(base, context, read(text)?)
}
