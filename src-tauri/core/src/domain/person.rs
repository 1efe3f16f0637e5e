//! People: signatories, teachers and pupils point here; their typed names beside it stay as they were written.

use super::ids::PersonId;
use crate::russian::Sex;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Person {
    pub id: PersonId,
    pub surname: String,
    pub given: String,
    pub patronymic: String,
    pub sex: Option<Sex>,
    pub born_on: Option<NaiveDate>,
    /// The user's own forms of the whole name; they always win over the rules.
    pub genitive: String,
    pub dative: String,
    pub accusative: String,
    pub instrumental: String,
    pub prepositional: String,
    pub archived: bool,
}
