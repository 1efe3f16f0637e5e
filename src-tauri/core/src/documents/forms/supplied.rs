//! Kinds of the parties' papers that the program comes with, and the first text of each: readable files beside the first edition of the
//! agreement. Where the law does not give the words they are marked «сверьте» in the title of the edition.

use super::edition_file;
use crate::domain::checked::Checked;
use crate::domain::document_kind::DocumentKind;
use crate::domain::edition::Edition;
use crate::domain::ids::EditionId;
use crate::error::{Error, Result};
use uuid::Uuid;

macro_rules! texts {
    ($($key:literal),+ $(,)?) => {
        &[$(($key, include_str!(concat!("../../../../../assets/text/papers/", $key, ".txt")))),+]
    };
}

const TEXTS: &[(&str, &str)] = texts![
    "realisation_order",
    "pupils_list_order",
    "escort_order",
    "pupils_notice",
    "attendance_request",
    "attendance_answer",
    "enrolment_order",
    "schedule_order",
    "responsible_order",
    "expulsion_order",
    "certificate",
    "work_act",
    "data_assignment",
    "transfer_consent",
    "network_application",
];

/// Every kind. Their ids are the same in every centre: they are the same kinds.
///
/// # Errors
/// `internal` if the file inside the program is broken; a test reads it.
pub fn kinds() -> Result<Vec<Checked<DocumentKind>>> {
    let kinds: Vec<DocumentKind> =
        serde_json::from_str(include_str!("../../../../../assets/text/papers/kinds.json")).map_err(Error::internal)?;
    kinds.into_iter().map(|kind| kind.check().map_err(Error::invalid)).collect()
}

/// The first text of such a kind, in force from the beginning.
///
/// # Errors
/// `internal` if there is none, or it cannot be read.
pub fn text(kind: &DocumentKind) -> Result<Checked<Edition>> {
    let (_, text) = TEXTS.iter().find(|(key, _)| *key == kind.key).ok_or_else(|| Error::internal(&kind.key))?;
    let mut edition = edition_file::read(text).map_err(Error::invalid)?.edition;
    edition.kind_id = Some(kind.id);
    edition.id = first_edition_of(kind);
    edition.check().map_err(Error::invalid)
}

/// As the kind's own, with another mark in it.
fn first_edition_of(kind: &DocumentKind) -> EditionId {
    EditionId(Uuid::from_u128(kind.id.0.as_u128() | (1 << 32)))
}
