//! What is wrong with a value, as a code and the values of its sentence; the sentence itself is in `assets/text/problems.json`.

use serde::ser::{SerializeMap, Serializer};

use crate::domain::refusal::Refusal;

/// One thing wrong with one value. `values` fill the named places of the sentence with the same code.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Problem {
    /// The key of the sentence in `problems.json`.
    pub code: &'static str,
    /// Named values of the sentence; in JSON an object.
    #[serde(serialize_with = "as_object")]
    #[cfg_attr(feature = "bindings", specta(type = std::collections::BTreeMap<String, String>))]
    pub values: Vec<(&'static str, String)>,
}

impl Problem {
    /// A problem whose sentence needs no values yet.
    #[must_use]
    pub fn new(code: &'static str) -> Self {
        Self { code, values: Vec::new() }
    }

    /// Adds a value under the name its sentence uses.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// The refusal of the field this value was typed in; `field` is a path such as `accounts.0.bik`.
    #[must_use]
    pub fn at(self, field: impl Into<String>) -> Refusal {
        let values = self.values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Refusal { field: field.into(), problem: self.code.to_owned(), values }
    }

    /// The value under this name.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }
}

fn as_object<S: Serializer>(values: &[(&'static str, String)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut object = serializer.serialize_map(Some(values.len()))?;
    for (name, value) in values {
        object.serialize_entry(name, value)?;
    }
    object.end()
}
