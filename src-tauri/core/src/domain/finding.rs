//! Findings: what prevents signing or deserves a look. Sentences stand in `assets/text/problems.json` under the code.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Finding {
    /// «СФ-04».
    pub code: String,
    /// Key of the sentence: one check may say several things («sf04_hours»).
    pub problem: String,
    pub level: Level,
    pub values: BTreeMap<String, String>,
    pub subject: Subject,
}

/// In the order of gravity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Ошибка: blocks «Окончательный».
    Error,
    /// Предупреждение.
    Warning,
    /// Справка.
    Notice,
}

/// The place to go to: a field of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Subject {
    pub noun: Noun,
    pub id: Uuid,
    /// Path like «shares.2.practice»; empty: the record as a whole.
    pub field: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Noun {
    Organization,
    Person,
    Programme,
    Agreement,
    Contract,
    Addendum,
    PartyPaper,
    DocumentKind,
    Edition,
    LegalAct,
    Norm,
    CalendarDay,
    Document,
    Setting,
}
