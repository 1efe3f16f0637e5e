//! JSON that comes in from the terminal: what cannot be read is refused at its field, like any other bad input.

use crate::domain::refusal::Refusal;
use crate::error::{Code, Error, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads a draft. A field of a wrong shape is named by its path.
///
/// # Errors
/// `invalid` with the one field that could not be read.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let draft = serde_path_to_error::deserialize(&mut reader).map_err(|error| refused(&error))?;
    reader.end().map_err(|_| Error::invalid(vec![Refusal::new("", "json_extra")]))?;
    Ok(draft)
}

/// The record with the fields of `changes` in place of its own; the other fields stay.
///
/// # Errors
/// `invalid` when `changes` is no JSON object or a field of it has a wrong shape.
pub fn patch<T: Serialize + DeserializeOwned>(record: &T, changes: &str) -> Result<T> {
    let changes: Value = read(changes)?;
    let Value::Object(changes) = changes else {
        return Err(Error::invalid(vec![Refusal::new("", "json_object")]));
    };
    let mut whole = serde_json::to_value(record).map_err(Error::internal)?;
    if let Value::Object(fields) = &mut whole {
        fields.extend(changes);
    }
    serde_path_to_error::deserialize(whole).map_err(|error| refused(&error))
}

fn refused(error: &serde_path_to_error::Error<serde_json::Error>) -> Error {
    let path = error.path().to_string().replace('[', ".").replace(']', "");
    let field = if path == "." { String::new() } else { path.trim_start_matches('.').to_owned() };
    let inner = error.inner();
    let refusal = Refusal::new(field, if inner.is_syntax() || inner.is_eof() { "json_syntax" } else { "json_shape" })
        .with("line", inner.line())
        .with("column", inner.column());
    Error { code: Code::Invalid, ..Error::invalid(vec![refusal]) }
}
