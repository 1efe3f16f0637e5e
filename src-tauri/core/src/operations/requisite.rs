//! Requisites outside a form: one value checked from the terminal, a pasted block split into fields.

use crate::domain::refusal::Refusal;
use crate::domain::requisites::{self, Requisite};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};

/// A requisite as it is kept: normalised, right by its check digits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CheckedRequisite {
    /// Code of the kind: `inn`, `kpp`, `bik` …
    pub kind: String,
    /// «ИНН».
    pub name: String,
    pub value: String,
}

/// Checks one value; an account needs the БИК of its bank for the key.
///
/// # Errors
/// `invalid` at `kind` when there is no such requisite, at `value` with what is wrong.
pub fn check(kind: &str, value: &str, bik: Option<&str>) -> Result<CheckedRequisite> {
    let requisite = Requisite::from_code(kind)
        .ok_or_else(|| Error::invalid(vec![Refusal::new("kind", "unknown_requisite").with("kind", kind)]))?;
    let value =
        requisites::check(requisite, value, bik).map_err(|problem| Error::invalid(vec![problem.at("value")]))?;
    Ok(checked(requisite, value))
}

/// «ИНН 4025…, КПП …» as separate values; what is not recognised is left out.
pub fn parse(text: &str) -> Vec<CheckedRequisite> {
    requisites::parse_pasted(text).into_iter().map(|(requisite, value)| checked(requisite, value)).collect()
}

fn checked(requisite: Requisite, value: String) -> CheckedRequisite {
    CheckedRequisite { kind: requisite.code().to_owned(), name: requisite.name().to_owned(), value }
}
