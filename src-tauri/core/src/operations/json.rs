//! JSON that comes in from the terminal: what cannot be read is refused at its field, like any other bad input.

use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
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

/// What serde says is English and for programmers: its kinds of faults become codes, the words it expected a value.
fn refused(error: &serde_path_to_error::Error<serde_json::Error>) -> Error {
    let path = error.path().to_string().replace('[', ".").replace(']', "");
    let field = path.trim_start_matches('.').to_owned();
    let inner = error.inner();
    let said = inner.to_string();
    let after =
        |start: &str| said.strip_prefix(start).and_then(|rest| rest.split('`').nth(1)).unwrap_or_default().to_owned();
    let problem = if inner.is_syntax() || inner.is_eof() {
        "json_syntax"
    } else if said.starts_with("unknown field") {
        "json_unknown_field"
    } else if said.starts_with("unknown variant") {
        "json_unknown_word"
    } else {
        "json_shape"
    };
    let mut refusal = Refusal::new(field, problem);
    match problem {
        "json_unknown_field" => refusal = refusal.with("found", after("unknown field")),
        "json_unknown_word" => refusal = refusal.with("found", after("unknown variant")).with("known", expected(&said)),
        "json_syntax" => refusal = refusal.with("line", inner.line()).with("column", inner.column()),
        _ => {}
    }
    Error::invalid(vec![refusal])
}

/// «…, expected one of `a`, `b` at line 1 column 5» → «a, b».
fn expected(said: &str) -> String {
    let words = said.split_once("expected ").map(|(_, words)| words).unwrap_or_default();
    words.split('`').skip(1).step_by(2).collect::<Vec<_>>().join(", ")
}
