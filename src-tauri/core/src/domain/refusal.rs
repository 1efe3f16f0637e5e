//! Why a field of a draft was refused.
//!
//! A draft is checked whole: every refusal is collected, so that the form shows all of them at once and nobody corrects one field
//! only to meet the next.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One refused field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Refusal {
    /// Path to the field in the draft, as in its JSON: `name`, `licences.0.number`.
    pub field: String,
    /// Code of the problem; its sentence is in `assets/text/problems.json`.
    pub problem: String,
    /// Named values for the sentence.
    pub values: BTreeMap<String, String>,
}

impl Refusal {
    /// A refusal without values.
    pub fn new(field: impl Into<String>, problem: impl Into<String>) -> Self {
        Self { field: field.into(), problem: problem.into(), values: BTreeMap::new() }
    }

    /// The same refusal with one more value for its sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.values.insert(name.to_owned(), value.to_string());
        self
    }

    /// The same refusal seen from the parent of the draft: `number` inside `licences.0` becomes `licences.0.number`.
    #[must_use]
    pub fn inside(mut self, parent: &str) -> Self {
        self.field = if self.field.is_empty() { parent.to_owned() } else { format!("{parent}.{}", self.field) };
        self
    }
}
