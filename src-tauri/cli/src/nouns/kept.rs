//! Verbs that every noun with a register has.

use crate::args::{KeptVerb, ListArgs};
use crate::output::Answer;
use crate::session::{Session, stdin};
use rostok_core::domain::organization::{LicenceStatus, Organization};
use rostok_core::domain::person::Person;
use rostok_core::domain::programme::Programme;
use rostok_core::domain::refusal::Refusal;
use rostok_core::domain::register::{ListFilter, OrganizationRow, PersonRow, ProgrammeRow};
use rostok_core::error::{Error, Result};
use rostok_core::operations::base::Base;
use rostok_core::operations::kept::{self, Kept};
use rostok_core::operations::organization::{self, Twins};
use rostok_core::operations::{json, words};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How a noun's rows read in a terminal, and by what short handle a row may be named.
pub trait Listed: Kept<Filter = ListFilter> + json::FromJson {
    const NOUN: &'static str;
    const HEADINGS: &'static [&'static str];
    fn cells(row: &Self::Row) -> Vec<String>;
    fn id_of(row: &Self::Row) -> Self::Id;
    /// What may stand for the id where it is unique: an ИНН, a title.
    fn handle(row: &Self::Row) -> &str;
    /// What is said of a record that was just added or changed.
    fn written(_base: &Base, id: Self::Id) -> Result<Answer> {
        changed(id.into())
    }
}

pub fn run<T: Listed>(session: &Session, verb: KeptVerb) -> Result<Answer>
where
    T::Row: Serialize,
    T::Id: Serialize,
{
    match verb {
        KeptVerb::List(args) => list::<T>(session, args),
        KeptVerb::Show { id } => {
            let base = session.read()?;
            record(&kept::show::<T>(&base, find::<T>(&base, &id)?)?)
        }
        KeptVerb::Add => {
            let draft: T = json::read(&stdin()?)?;
            let (base, context) = session.write()?;
            T::written(&base, kept::add(&base, &context, draft)?.data)
        }
        KeptVerb::Change { id } => {
            let changes = stdin()?;
            let (base, context) = session.write()?;
            let id = find::<T>(&base, &id)?;
            T::written(&base, kept::change::<T>(&base, &context, id, &changes)?.data)
        }
        KeptVerb::Archive { id } => {
            let (base, context) = session.write()?;
            let id = find::<T>(&base, &id)?;
            kept::archive::<T>(&base, &context, id)?;
            changed(id)
        }
        KeptVerb::Restore { id } => {
            let (base, context) = session.write()?;
            let id = find::<T>(&base, &id)?;
            kept::restore::<T>(&base, &context, id)?;
            changed(id)
        }
    }
}

fn list<T: Listed>(session: &Session, args: ListArgs) -> Result<Answer>
where
    T::Row: Serialize,
{
    let rows = kept::list::<T>(&session.read()?, &ListFilter { text: args.text, archived: args.archived })?;
    Ok(Answer::List {
        data: rows.iter().map(value).collect(),
        headings: T::HEADINGS.to_vec(),
        rows: rows.iter().map(T::cells).collect(),
    })
}

/// The record under an id, or under a handle that only one record has.
fn find<T: Listed>(base: &Base, id: &str) -> Result<T::Id> {
    if let Ok(id) = Uuid::parse_str(id) {
        return Ok(T::Id::from(id));
    }
    let mut found = Vec::new();
    for archived in [false, true] {
        let rows = kept::list::<T>(base, &ListFilter { text: String::new(), archived })?;
        found.extend(rows.iter().filter(|row| T::handle(row) == id).map(T::id_of));
    }
    the_only(&found, T::NOUN, id)
}

/// The one record that a handle names.
///
/// # Errors
/// `not_found`, which says what may stand there; `invalid` when several records are called so.
pub fn the_only<Id: Copy>(found: &[Id], noun: &str, id: &str) -> Result<Id> {
    let refusal = |problem: &str| Refusal::new("id", problem).with("found", id);
    match found {
        [only] => Ok(*only),
        [] => Err(Error { fields: vec![refusal("unknown_id").with("noun", noun)], ..Error::not_found(noun, id) }),
        several => Err(Error::invalid(vec![refusal("ambiguous_id").with("count", several.len())])),
    }
}

/// A record, as JSON for people too: it is what `change` takes.
pub fn record(record: &impl Serialize) -> Result<Answer> {
    let data = value(record);
    let text = serde_json::to_string_pretty(&data).map_err(Error::internal)?;
    Ok(Answer::One { data, text })
}

pub fn changed(id: impl Into<Uuid>) -> Result<Answer> {
    let id = id.into();
    Ok(Answer::One { data: json!({ "id": id }), text: done(id) })
}

fn done(id: Uuid) -> String {
    format!("Сделано: {id}")
}

pub fn value(of: &impl Serialize) -> Value {
    serde_json::to_value(of).unwrap_or(Value::Null)
}

/// An object with one more field.
pub fn with(mut object: Value, field: &str, value: impl Into<Value>) -> Value {
    if let Value::Object(fields) = &mut object {
        fields.insert(field.to_owned(), value.into());
    }
    object
}

/// The name that serde gives an enum, for a cell.
pub fn word(of: &impl Serialize) -> String {
    value(of).as_str().unwrap_or_default().to_owned()
}

impl Listed for Organization {
    const NOUN: &'static str = "organization";
    const HEADINGS: &'static [&'static str] = &["ИНН", "Название", "Где", "Лицензия", "Договоров", "Ид"];

    fn cells(row: &OrganizationRow) -> Vec<String> {
        let licence = match row.licence {
            None => "",
            Some(LicenceStatus::Active) => "действует",
            Some(LicenceStatus::Suspended) => "приостановлена",
            Some(LicenceStatus::Revoked) => "аннулирована",
            Some(LicenceStatus::Terminated) => "прекращена",
        };
        vec![
            row.inn.clone(),
            row.short_name.clone(),
            row.locality.clone(),
            licence.to_owned(),
            row.agreements.to_string(),
            row.id.to_string(),
        ]
    }

    fn id_of(row: &OrganizationRow) -> Self::Id {
        row.id
    }

    fn handle(row: &OrganizationRow) -> &str {
        &row.inn
    }

    /// A twin is noticed, not refused: what was written stays.
    fn written(base: &Base, id: Self::Id) -> Result<Answer> {
        let Twins { same, branches } = organization::twins(base, &kept::show(base, id)?)?;
        let named = |row: &OrganizationRow| {
            let name = if row.short_name.is_empty() { &row.full_name } else { &row.short_name };
            BTreeMap::from([("name".to_owned(), name.clone()), ("id".to_owned(), row.id.to_string())])
        };
        let twin = |row: &OrganizationRow| {
            let code = if row.archived { "organization_twin_archived" } else { "organization_twin" };
            words::sentence(code, &named(row))
        };
        let branch = |row: &OrganizationRow| words::sentence("organization_branch", &named(row));
        let mut lines = vec![done(id.into())];
        lines.extend(same.iter().map(twin).chain(branches.iter().map(branch)));
        let (text, data) = (lines.join("\n"), json!({ "id": id, "twins": same, "branches": branches }));
        Ok(if same.is_empty() { Answer::One { data, text } } else { Answer::Findings { data, text } })
    }
}

impl Listed for Programme {
    const NOUN: &'static str = "programme";
    const HEADINGS: &'static [&'static str] = &["Название", "Часов", "Частей", "Договоров", "Ид"];

    fn cells(row: &ProgrammeRow) -> Vec<String> {
        let hours = f64::from(row.hours.hundredths()) / 100.0;
        let counts = [row.parts, row.agreements].map(|count| count.to_string());
        let [parts, agreements] = counts;
        vec![row.title.clone(), hours.to_string().replace('.', ","), parts, agreements, row.id.to_string()]
    }

    fn id_of(row: &ProgrammeRow) -> Self::Id {
        row.id
    }

    fn handle(row: &ProgrammeRow) -> &str {
        &row.title
    }
}

impl Listed for Person {
    const NOUN: &'static str = "person";
    const HEADINGS: &'static [&'static str] = &["Имя", "Дата рождения", "Ид"];

    fn cells(row: &PersonRow) -> Vec<String> {
        let born = row.born_on.map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default();
        vec![row.full_name.clone(), born, row.id.to_string()]
    }

    fn id_of(row: &PersonRow) -> Self::Id {
        row.id
    }

    fn handle(row: &PersonRow) -> &str {
        &row.full_name
    }
}
