//! What was refused, at which field. The sentence stands in `assets/text/problems.json` under the problem's code.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A refused field: a path like `licences.0.number`, a problem's code, and the values its sentence names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Refusal {
    pub field: String,
    pub problem: String,
    pub values: BTreeMap<String, String>,
}
