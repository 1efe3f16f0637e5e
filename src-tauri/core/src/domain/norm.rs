//! Numeric norms as dated data: value, level, act, and whether the user has checked it (domain.md, «общий принцип»).

use super::ids::{LegalActId, NormId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Norm {
    pub id: NormId,
    /// Stable key that rules read («licence_check_days»).
    pub key: String,
    pub title: String,
    pub value: i32,
    /// «календарных дней», «рабочих дней», «мин».
    pub unit: String,
    pub act_id: Option<LegalActId>,
    /// Act and clause in words, where no act of the table fits.
    pub source: String,
    pub valid_from: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
    /// None: «сверьте».
    pub checked_on: Option<NaiveDate>,
    /// Put away: no rule reads it.
    pub archived: bool,
}

/// The norms in force, read by key.
#[derive(Clone, Debug, Default)]
pub struct Norms(pub Vec<Norm>);

impl Norms {
    /// The value in force on a day, else the caller's fallback (the rule then still works in an old base).
    pub fn value(&self, key: &str, on: NaiveDate, fallback: i32) -> i32 {
        self.0
            .iter()
            .filter(|norm| norm.key == key)
            .filter(|norm| norm.valid_from.is_none_or(|from| from <= on))
            .filter(|norm| norm.valid_until.is_none_or(|until| on <= until))
            .max_by_key(|norm| norm.valid_from)
            .map_or(fallback, |norm| norm.value)
    }
}
