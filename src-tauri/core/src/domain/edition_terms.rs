//! The six terms that an agreement on the network form must have (ст. 15 ч. 2 ФЗ-273), and which clauses of the form carry each. Data, not
//! code: another act brings another list. An edition that loses a carrier is refused (`documents::forms::check_edition`).

use super::edition::Condition;
use serde::{Deserialize, Serialize};

/// A mandatory term.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct MandatoryTerm {
    pub key: String,
    /// As a person reads it.
    pub title: String,
    /// When the law asks for it.
    pub when: Condition,
    /// All of them together carry the term.
    pub carriers: Vec<Carrier>,
}

/// A clause that carries a term, and what it must name to do so.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct Carrier {
    /// Key of the clause.
    pub clause: String,
    /// Fields that it prints.
    pub fields: Vec<String>,
    /// Annexes that it refers to.
    pub annexes: Vec<String>,
}

/// Every mandatory term. Empty only if the file inside the program is broken; a test reads it.
pub fn terms() -> Vec<MandatoryTerm> {
    serde_json::from_str(include_str!("data/edition_terms.json")).unwrap_or_default()
}
