//! Everything in a JSON that does not fit its type, at once: serde would stop at the first. The types' own schemas say what fits.

use super::shapes::{allowed, kind, properties, resolved};
use crate::domain::refusal::Refusal;
use chrono::{NaiveDate, NaiveTime};
use serde_json::{Map, Value};
use uuid::Uuid;

/// Every field of `given` that cannot be read, by its path: `licences.0.issued_on`.
pub(super) fn faults(schema: &Value, given: &Map<String, Value>) -> Vec<Refusal> {
    let mut search = Search { root: schema, found: Vec::new() };
    search.fields(schema, given, "");
    search.found
}

/// The path of a field below another.
pub(super) fn joined(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") }
}

struct Search<'a> {
    root: &'a Value,
    found: Vec<Refusal>,
}

impl<'a> Search<'a> {
    fn fields(&mut self, schema: &'a Value, given: &Map<String, Value>, path: &str) {
        for (field, value) in given {
            let place = joined(path, field);
            match properties(schema).find(|(known, _)| *known == field) {
                Some((_, schema)) => self.value(schema, value, &place),
                None => self.found.push(Refusal::new(place, "json_unknown_field").with("found", field)),
            }
        }
    }

    fn value(&mut self, schema: &'a Value, value: &Value, place: &str) {
        let (name, inner) = resolved(self.root, schema);
        match (value, inner.get("items")) {
            (Value::Null, _) if takes_null(schema) => {}
            (Value::Object(given), _) if inner.get("properties").is_some() => self.fields(inner, given, place),
            (Value::Array(rows), Some(row)) => {
                for (index, value) in rows.iter().enumerate() {
                    self.value(row, value, &format!("{place}.{index}"));
                }
            }
            _ => self.found.extend(fault(name, inner, value).map(|fault| Refusal { field: place.to_owned(), ..fault })),
        }
    }
}

fn takes_null(schema: &Value) -> bool {
    let is_null = |kind: &Value| kind == "null";
    match schema.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is_null),
        Some(kind) => is_null(kind),
        None => schema.get("anyOf").and_then(Value::as_array).into_iter().flatten().any(takes_null),
    }
}

/// What is wrong with a value that holds no other values; the place is filled in by who knows it.
fn fault(name: &str, schema: &Value, value: &Value) -> Option<Refusal> {
    let known = allowed(schema);
    let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
    let fits = match value {
        Value::String(word) if known.is_empty() => is_of_type(schema, "string") && is_written_as(format, word),
        Value::String(word) if known.contains(word) => true,
        Value::String(word) => {
            let refusal = Refusal::new("", "json_unknown_word").with("found", word);
            return Some(refusal.with("known", known.join(", ")));
        }
        Value::Number(number) if is_of_type(schema, "integer") => match number.as_i128() {
            Some(whole) if range(format).contains(&whole) => true,
            None if number.as_f64().is_some_and(|number| number.abs() < MOST_EXACT) => false,
            _ if name == "Kopecks" && number.as_f64().is_some_and(|sum| sum > 0.0) => {
                return Some(Refusal::new("", "money_too_big"));
            }
            _ if name == "Kopecks" => return Some(Refusal::new("", "money_negative")),
            _ => {
                let (least, most) = range(format).into_inner();
                return Some(Refusal::new("", "number_out_of_range").with("least", least).with("most", most));
            }
        },
        Value::Bool(_) => is_of_type(schema, "boolean"),
        Value::Number(_) => is_of_type(schema, "number"),
        Value::Null | Value::Array(_) | Value::Object(_) => false,
    };
    let needed = || match kind(name, schema) {
        kind if !kind.is_empty() => kind,
        _ if schema.get("items").is_some() => "список в квадратных скобках".to_owned(),
        _ => "поля в фигурных скобках".to_owned(),
    };
    (!fits).then(|| Refusal::new("", "json_shape").with("known", needed()))
}

/// Beyond it serde_json reads a whole number as a fraction.
const MOST_EXACT: f64 = 9e15;

fn is_of_type(schema: &Value, name: &str) -> bool {
    match schema.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == name),
        Some(kind) => kind == name,
        None => false,
    }
}

/// As serde reads it.
fn is_written_as(format: &str, word: &str) -> bool {
    match format {
        "date" => word.parse::<NaiveDate>().is_ok(),
        "partial-time" => word.parse::<NaiveTime>().is_ok(),
        "uuid" => Uuid::parse_str(word).is_ok(),
        _ => true,
    }
}

fn range(format: &str) -> std::ops::RangeInclusive<i128> {
    match format {
        "uint8" => 0..=u8::MAX.into(),
        "uint16" => 0..=u16::MAX.into(),
        "uint32" => 0..=u32::MAX.into(),
        "int32" => i32::MIN.into()..=i32::MAX.into(),
        _ => i64::MIN.into()..=i64::MAX.into(),
    }
}
