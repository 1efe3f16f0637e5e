//! JSON that comes in from the terminal: what cannot be read is refused at its field, all fields at once, like any other bad input.

use super::faults::{faults, joined};
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// A draft that may come in as JSON.
pub trait FromJson: DeserializeOwned + JsonSchema {}

impl<T: DeserializeOwned + JsonSchema> FromJson for T {}

/// Reads a draft. Fields of a wrong shape are named by their paths.
///
/// # Errors
/// `invalid` with every field that could not be read.
pub fn read<T: FromJson>(text: &str) -> Result<T> {
    draft(text).map(|(_, draft)| draft)
}

/// The record with the fields of `changes` in place of its own; the other fields stay.
///
/// # Errors
/// Those of [`read`].
pub fn patch<T: Serialize + FromJson>(record: &T, changes: &str) -> Result<T> {
    let (changes, _): (_, T) = draft(changes)?;
    let mut whole = serde_json::to_value(record).map_err(Error::internal)?;
    if let Value::Object(fields) = &mut whole {
        fields.extend(changes);
    }
    serde_json::from_value(whole).map_err(Error::internal)
}

/// The same for a record that holds another: of the records inside, too, only the named fields become others. Lists are replaced whole.
///
/// # Errors
/// Those of [`read`].
pub fn patch_within<T: Serialize + FromJson>(record: &T, changes: &str) -> Result<T> {
    let (changes, _): (_, T) = draft(changes)?;
    let mut whole = serde_json::to_value(record).map_err(Error::internal)?;
    merge(&mut whole, Value::Object(changes));
    serde_json::from_value(whole).map_err(Error::internal)
}

fn merge(own: &mut Value, named: Value) {
    match (own, named) {
        (Value::Object(own), Value::Object(named)) => {
            for (field, value) in named {
                merge(own.entry(field).or_insert(Value::Null), value);
            }
        }
        (own, named) => *own = named,
    }
}

/// What came in: as it is, and as a draft where fields left out have their defaults.
fn draft<T: FromJson>(text: &str) -> Result<(Map<String, Value>, T)> {
    let Value::Object(fields) = parsed(text)? else {
        return Err(Error::invalid(vec![Refusal::new("", "json_object")]));
    };
    let refused = faults(schema_for!(T).as_value(), &fields);
    if !refused.is_empty() {
        return Err(Error::invalid(refused));
    }
    // From the text again: the fields above have forgotten that one of them may have been written twice.
    Ok((fields, parsed(text)?))
}

fn parsed<T: DeserializeOwned>(text: &str) -> Result<T> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| unread(&error))?;
    reader.end().map_err(|_| Error::invalid(vec![Refusal::new("", "json_extra")]))?;
    Ok(value)
}

/// What serde says is English and for programmers: its kinds of faults become codes.
fn unread(error: &serde_path_to_error::Error<serde_json::Error>) -> Error {
    let path = error.path().to_string().replace('[', ".").replace(']', "");
    // «?» is what stands for a key that was not reached.
    let field = path.trim_matches(['.', '?']);
    let inner = error.inner();
    let said = inner.to_string();
    let refusal = match said.strip_prefix("duplicate field `").and_then(|rest| rest.split('`').next()) {
        Some(twice) => Refusal::new(joined(field, twice), "json_twice").with("found", twice),
        None if inner.is_data() => Refusal::new(field, "json_shape").with("known", "то, что покажет help"),
        None => Refusal::new(field, "json_syntax").with("line", inner.line()).with("column", inner.column()),
    };
    Error::invalid(vec![refusal])
}
