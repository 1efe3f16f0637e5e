//! Editions as files: one readable text each, out of this centre and into another.

use super::base::Base;
use super::edition;
use super::file;
use crate::context::Context;
use crate::documents::forms::edition_file;
use crate::domain::edition::Edition;
use crate::domain::ids::EditionId;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::store::Changed;
use serde::Serialize;

/// Longest file that is read, in bytes: a hundred times the first edition.
pub const LARGEST_FILE: u64 = 8 << 20;

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

/// The bytes of a file as text: a file of another encoding is refused, not guessed.
///
/// # Errors
/// `invalid` at `file`.
pub fn text_of(bytes: Vec<u8>) -> Result<String> {
    let refused = |problem: &str| Error::invalid(vec![Refusal::new("file", problem)]);
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
