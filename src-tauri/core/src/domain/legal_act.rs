//! Legal acts as dated data: papers cite them from here, so that a new act needs no new program (domain.md 0).

use super::ids::LegalActId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct LegalAct {
    pub id: LegalActId,
    /// Stable key that a clause cites («additional_programmes_order»); empty for the user's own acts.
    pub key: String,
    /// «Приказ Минпросвещения России».
    pub issuer: String,
    pub title: String,
    /// As it stands in the text of a clause after «требованиям», in the genitive; empty: not offered to clauses.
    pub citation: String,
    pub number: String,
    pub adopted_on: Option<NaiveDate>,
    pub valid_from: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
    /// What replaced it, or «сверьте».
    pub replaced_by: String,
    pub note: String,
    /// The user compared it with the official text on that day; none: «сверьте».
    pub checked_on: Option<NaiveDate>,
    pub archived: bool,
}

impl LegalAct {
    pub fn is_in_force_on(&self, on: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= on) && self.valid_until.is_none_or(|until| on <= until)
    }
}
