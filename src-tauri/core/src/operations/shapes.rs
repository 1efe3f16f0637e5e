//! The shape of the JSON that a verb takes: every field with its type and unit, and examples that are accepted as they are.
//!
//! Types and allowed words come from the domain types themselves (schemars), so help cannot tell of a field that is not there. What
//! a field means, in Russian, and the order of fields stand in `assets/text/fields.json`; a test finds a field without its words.

use crate::domain::addendum::Addendum;
use crate::domain::agreement::Agreement;
use crate::domain::contract::Contract;
use crate::domain::document_kind::DocumentKind;
use crate::domain::legal_act::LegalAct;
use crate::domain::norm::Norm;
use crate::domain::organization::Organization;
use crate::domain::party_paper::PartyPaper;
use crate::domain::person::Person;
use crate::domain::programme::Programme;
use schemars::{Schema, schema_for};
use serde_json::Value;
use std::collections::BTreeMap;

/// What a noun's draft looks like.
pub struct Shape {
    /// An outline, a line for each field.
    pub fields: String,
    /// Drafts that a fresh base takes as they are, one after another.
    pub examples: Vec<&'static str>,
    /// Nouns whose examples have to be added first.
    pub after: &'static [&'static str],
}

/// Nouns that take JSON.
pub const NOUNS: [&str; 10] = [
    "organization",
    "programme",
    "person",
    "agreement",
    "addendum",
    "paper",
    "document-kind",
    "contract",
    "legal-act",
    "norm",
];

/// The words of fields by type: pairs, because the order is the order of help.
type Words = BTreeMap<String, Vec<(String, String)>>;

/// The shape of a noun's draft; none: the noun takes no JSON.
pub fn of(noun: &str) -> Option<Shape> {
    let schema = schema_of(noun)?;
    let (examples, after): (_, &'static [&'static str]) = match noun {
        "organization" => (vec![CENTRE, PARTNER], &[]),
        "programme" => (vec![include_str!("../../../../assets/text/samples/programme.json")], &[]),
        "person" => (vec![include_str!("../../../../assets/text/samples/person.json")], &[]),
        "agreement" => {
            (vec![include_str!("../../../../assets/text/samples/agreement.json")], &["organization", "programme"])
        }
        "contract" => (vec![include_str!("../../../../assets/text/samples/contract.json")], &["organization"]),
        "addendum" => (vec![include_str!("../../../../assets/text/samples/addendum.json")], &[]),
        "paper" => (vec![include_str!("../../../../assets/text/samples/paper.json")], &[]),
        "document-kind" => (vec![include_str!("../../../../assets/text/samples/document_kind.json")], &[]),
        "legal-act" => (vec![include_str!("../../../../assets/text/samples/legal_act.json")], &[]),
        "norm" => (vec![include_str!("../../../../assets/text/samples/norm.json")], &[]),
        _ => return None,
    };
    let root = schema.as_value();
    let mut outline = Outline { schema: root, words: words(), lines: String::new() };
    outline.fields(&title(root), root, 1);
    Some(Shape { fields: outline.lines, examples, after })
}

const CENTRE: &str = include_str!("../../../../assets/text/samples/organization_centre.json");
const PARTNER: &str = include_str!("../../../../assets/text/samples/organization_partner.json");

/// What a person calls the field at a path of a noun's draft: «Лицензии на образовательную деятельность, строка 1, номер». None: the draft
/// has no such field, or it holds an id, of which the sentence speaks by the name of the record.
pub fn called(noun: &str, path: &str) -> Option<String> {
    let schema = schema_of(noun)?;
    let (root, words) = (schema.as_value(), words());
    let (mut name, mut shape) = (title(root), root);
    let mut said: Vec<String> = Vec::new();
    for step in path.split('.') {
        if let Ok(row) = step.parse::<usize>() {
            said.push(format!("строка {}", row.saturating_add(1)));
            continue;
        }
        let (_, field) = properties(shape).find(|(field, _)| *field == step)?;
        let (_, meaning) = words.get(&name)?.iter().find(|(field, _)| field == step)?;
        let short = meaning.split([',', ';', ':', '(']).next().unwrap_or_default().trim();
        if short != "ид" && !short.starts_with("ид ") {
            said.push(short.to_owned());
        }
        let (own, inner) = resolved(root, field);
        let (own, inner) = inner.get("items").map_or((own, inner), |items| resolved(root, items));
        (name, shape) = (own.to_owned(), inner);
    }
    let said = said.join(", ");
    let mut letters = said.chars();
    let first = letters.next()?;
    Some(first.to_uppercase().chain(letters).collect())
}

/// Fields of the drafts that have no words, and words that no field has: both `Type.field`.
pub fn without_words() -> Vec<String> {
    let mut left: BTreeMap<String, Vec<String>> = words()
        .into_iter()
        .map(|(name, fields)| (name, fields.into_iter().map(|(field, _)| field).collect()))
        .collect();
    let mut found = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for schema in NOUNS.iter().filter_map(|noun| schema_of(noun)) {
        let root = schema.as_value();
        let inner = root.get("$defs").and_then(Value::as_object).into_iter().flatten();
        let types = std::iter::once((title(root), root)).chain(inner.map(|(name, inner)| (name.clone(), inner)));
        for (name, shape) in types.filter(|(_, shape)| shape.get("properties").is_some()) {
            if !seen.insert(name.clone()) {
                continue;
            }
            let mut named = left.remove(&name).unwrap_or_default();
            for (field, _) in properties(shape) {
                match named.iter().position(|known| known == field) {
                    Some(at) => drop(named.remove(at)),
                    None => found.push(format!("{name}.{field}")),
                }
            }
            found.extend(named.into_iter().map(|field| format!("{name}.{field}")));
        }
    }
    found.extend(left.into_keys());
    found
}

fn schema_of(noun: &str) -> Option<Schema> {
    match noun {
        "organization" => Some(schema_for!(Organization)),
        "programme" => Some(schema_for!(Programme)),
        "person" => Some(schema_for!(Person)),
        "agreement" => Some(schema_for!(Agreement)),
        "contract" => Some(schema_for!(Contract)),
        "addendum" => Some(schema_for!(Addendum)),
        "paper" => Some(schema_for!(PartyPaper)),
        "document-kind" => Some(schema_for!(DocumentKind)),
        "legal-act" => Some(schema_for!(LegalAct)),
        "norm" => Some(schema_for!(Norm)),
        _ => None,
    }
}

fn words() -> Words {
    // A broken file leaves no words; the test that every field has its words reads it.
    serde_json::from_str(include_str!("../../../../assets/text/fields.json")).unwrap_or_default()
}

fn title(schema: &Value) -> String {
    schema.get("title").and_then(Value::as_str).unwrap_or_default().to_owned()
}

pub(super) fn properties(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    schema.get("properties").and_then(Value::as_object).into_iter().flatten()
}

struct Outline<'a> {
    schema: &'a Value,
    words: Words,
    lines: String,
}

impl<'a> Outline<'a> {
    /// The fields of an object, in the order of the words file, what it lacks at the end.
    fn fields(&mut self, name: &str, object: &'a Value, depth: usize) {
        let said = self.words.get(name).cloned().unwrap_or_default();
        let place = |field: &str| said.iter().position(|(known, _)| known == field).unwrap_or(usize::MAX);
        let mut fields: Vec<_> = properties(object).collect();
        fields.sort_by_key(|(field, _)| place(field));
        for (field, schema) in fields {
            let meaning = said.iter().find(|(known, _)| known == field).map(|(_, meaning)| meaning.as_str());
            self.field(field, schema, meaning.unwrap_or_default(), depth);
        }
    }

    fn field(&mut self, field: &str, schema: &'a Value, meaning: &str, depth: usize) {
        let (mut name, mut schema) = resolved(self.schema, schema);
        let mut list = "";
        if let Some(items) = schema.get("items") {
            (name, schema) = resolved(self.schema, items);
            list = "[]";
        }
        let kind = kind(name, schema);
        let kind = if kind.is_empty() { kind } else { format!(" ({kind})") };
        self.lines.push_str(&format!("{}{field}{list}{kind}: {meaning}\n", "  ".repeat(depth)));
        if schema.get("properties").is_some() {
            self.fields(name, schema, depth + 1);
        }
    }
}

/// The definition behind a reference, with its name; behind an optional one, too.
pub(super) fn resolved<'a>(root: &'a Value, schema: &'a Value) -> (&'a str, &'a Value) {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next()) {
        return (name, root.get("$defs").and_then(|defs| defs.get(name)).unwrap_or(schema));
    }
    let choices = schema.get("anyOf").and_then(Value::as_array).into_iter().flatten();
    match choices.filter(|choice| choice.get("$ref").is_some()).collect::<Vec<_>>().as_slice() {
        [only] => resolved(root, only),
        _ => ("", schema),
    }
}

/// The type of a value as a person writes it: with its unit, or the words that are allowed.
pub(super) fn kind(name: &str, schema: &Value) -> String {
    let allowed = allowed(schema);
    if !allowed.is_empty() {
        return allowed.join(" | ");
    }
    let text = |key: &str| schema.get(key).and_then(Value::as_str).unwrap_or_default();
    let said = match schema.get("type") {
        Some(Value::String(one)) => one.as_str(),
        Some(Value::Array(several)) => {
            several.iter().filter_map(Value::as_str).find(|one| *one != "null").unwrap_or_default()
        }
        _ => "",
    };
    let by_name = match name {
        "Kopecks" => "целое, копейки",
        "AcademicHours" => "целое, сотые доли академического часа",
        _ => "",
    };
    let by_format = match text("format") {
        "uuid" => "ид, UUID",
        "date" => "дата ГГГГ-ММ-ДД",
        "partial-date-time" | "date-time" | "time" | "partial-time" => "время ЧЧ:ММ:СС",
        _ => "",
    };
    let by_type = match said {
        "string" => "строка",
        "boolean" => "true | false",
        "integer" => "целое",
        "number" => "число",
        _ => "",
    };
    [by_name, by_format, by_type].into_iter().find(|name| !name.is_empty()).unwrap_or_default().to_owned()
}

/// The words of an enum, whether or not schemars took its documented variants apart.
pub(super) fn allowed(schema: &Value) -> Vec<String> {
    let own = schema.get("enum").and_then(Value::as_array).into_iter().flatten().chain(schema.get("const"));
    let mut words: Vec<String> = own.filter_map(Value::as_str).map(str::to_owned).collect();
    for key in ["oneOf", "anyOf"] {
        words.extend(schema.get(key).and_then(Value::as_array).into_iter().flatten().flat_map(allowed));
    }
    words
}
