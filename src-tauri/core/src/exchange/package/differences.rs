//! What a package would change in a record that is here already, field by field, and the record with it taken in.
//!
//! Nothing here is emptied by a package: what it lacks stays. What is empty here is filled in; what differs is replaced only when a
//! person says so. Rows of a card (accounts, licences, signatories, parts) are known by what names them, and none is taken away.

use super::contents::own_parts_left_out;
use super::words::{Shown, fields};
use crate::domain::agreement::{Agreement, Milestone};
use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
#[serde(rename = "PackageNoun")]
pub enum Noun {
    Organization,
    Programme,
    Agreement,
}

/// A field that would read otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename = "PackageDifference")]
pub struct Difference {
    /// Its name in the record.
    pub field: String,
    /// Its name on the screen.
    pub label: String,
    /// Empty where there is nothing, or nothing that fits in a line.
    pub ours: String,
    pub theirs: String,
    /// There is nothing here: it is filled in without asking.
    pub fills: bool,
}

/// What is taken of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taking {
    Nothing,
    /// What is empty here.
    Empty,
    Everything,
}

/// The record with what is taken of the other.
pub fn merged<T: Serialize + DeserializeOwned + Clone>(ours: &T, theirs: &T, taking: Taking) -> T {
    let mut value = serde_json::to_value(ours).unwrap_or_default();
    if let (Value::Object(own), Ok(Value::Object(other))) = (&mut value, serde_json::to_value(theirs)) {
        merge(own, other, taking);
    }
    serde_json::from_value(value).unwrap_or_else(|_| ours.clone())
}

/// An agreement with the terms of the other: what is its keeper's own business stays. Of the list of pupils it stays too when none
/// came along. Dated facts of the other are added to one's own.
pub fn merged_agreement(ours: &Agreement, theirs: &Agreement, with_pupils: bool) -> Agreement {
    let known = serde_json::to_value(own_parts_left_out(ours)).unwrap_or_default();
    let mut theirs = theirs.clone();
    if !with_pupils {
        theirs.pupils.list = own_parts_left_out(ours).pupils.list;
    }
    let mut value = serde_json::to_value(ours).unwrap_or_default();
    let came = serde_json::to_value(&theirs).unwrap_or_default();
    if let (Value::Object(own), Value::Object(came)) = (&mut value, came) {
        for (field, other) in came.into_iter().filter(|(field, _)| !is_own(field)) {
            // Only what really differs is replaced: the links to one's own people hang on the rest.
            if known.get(&field) != Some(&other) {
                own.insert(field, other);
            }
        }
    }
    let mut merged: Agreement = serde_json::from_value(value).unwrap_or_else(|_| ours.clone());
    for fact in theirs.milestones {
        let known =
            |own: &Milestone| (own.kind, own.organization_id, own.on) == (fact.kind, fact.organization_id, fact.on);
        if !merged.milestones.iter().any(known) {
            merged.milestones.push(fact);
        }
    }
    merged
}

/// The fields in which one record differs from what it would become.
pub fn differences<T: Serialize>(noun: Noun, ours: &T, becomes: &T) -> Vec<Difference> {
    let (ours, becomes) = (serde_json::to_value(ours), serde_json::to_value(becomes));
    let (Ok(ours), Ok(becomes)) = (ours, becomes) else { return Vec::new() };
    let mut found = Vec::new();
    for (field, label, shown) in fields(noun) {
        let none = Value::Null;
        let (was, will) = (ours.get(field).unwrap_or(&none), becomes.get(field).unwrap_or(&none));
        if was != will {
            found.push(Difference {
                field: (*field).to_owned(),
                label: (*label).to_owned(),
                ours: text(was, *shown),
                theirs: text(will, *shown),
                fills: is_empty(was),
            });
        }
    }
    found
}

/// Identity and what is kept for oneself.
fn is_own(field: &str) -> bool {
    ["id", "archived", "note", "edition_id", "milestones", "renews", "changes_read"].contains(&field)
}

fn merge(own: &mut Map<String, Value>, other: Map<String, Value>, taking: Taking) {
    for (field, came) in other {
        if is_own(&field) || is_empty(&came) {
            continue;
        }
        match own.get_mut(&field) {
            Some(kept) if !is_empty(kept) => match (kept, came) {
                _ if taking != Taking::Everything => {}
                (Value::Array(rows), Value::Array(came)) => merge_rows(rows, came, &field),
                (kept, came) => *kept = came,
            },
            _ if taking != Taking::Nothing => {
                own.insert(field, came);
            }
            _ => {}
        }
    }
}

fn merge_rows(rows: &mut Vec<Value>, came: Vec<Value>, list: &str) {
    for row in came {
        let Some(key) = key_of(&row, list) else { continue };
        let known = rows.iter_mut().find(|known| key_of(known, list).as_ref() == Some(&key));
        match (known, row) {
            (Some(Value::Object(known)), Value::Object(row)) => merge(known, row, Taking::Everything),
            (Some(known), row) => *known = row,
            (None, row) => rows.push(row),
        }
    }
}

/// What names a row of a list.
fn key_of(row: &Value, list: &str) -> Option<String> {
    let names: &[&str] = match list {
        "accounts" => &["account", "bik"],
        "licences" => &["number"],
        "signatories" => &["surname", "given", "patronymic"],
        "parts" => &["id"],
        // Levels and addresses of a licence are plain words.
        _ => return row.as_str().map(str::to_owned),
    };
    Some(names.iter().filter_map(|name| row.get(name)?.as_str()).collect::<Vec<_>>().join("\n"))
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(rows) => rows.is_empty(),
        _ => false,
    }
}

fn text(value: &Value, shown: Shown) -> String {
    match (value, shown) {
        (Value::Null, _) | (_, Shown::Named) => String::new(),
        (Value::String(text), Shown::Date) => {
            let day = text.parse::<NaiveDate>();
            day.map_or_else(|_| text.clone(), |day| day.format("%d.%m.%Y").to_string())
        }
        (Value::Bool(yes), _) => if *yes { "да" } else { "нет" }.to_owned(),
        (Value::Number(number), Shown::Hours) => {
            let hours = number.as_i64().unwrap_or_default();
            let (whole, rest) = (hours / 100, hours % 100);
            if rest == 0 { whole.to_string() } else { format!("{whole},{rest:02}").trim_end_matches('0').to_owned() }
        }
        (Value::String(text), _) => text.clone(),
        (other, _) => other.to_string(),
    }
}
