//! The file itself, and the way back and forth along its journal.

use super::kept::{record, value};
use crate::args::{BaseVerb, ExampleName};
use crate::output::Answer;
use crate::session::Session;
use chrono::Local;
use rostok_core::error::{Error, Result};
use rostok_core::operations::base::Example;
use rostok_core::operations::{base, journal, search, words};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;

pub fn run(session: &Session, verb: BaseVerb) -> Result<Answer> {
    match verb {
        BaseVerb::Create { example } => create(session, example),
        BaseVerb::Check => check(session),
        BaseVerb::Reindex => {
            let (opened, _) = session.write()?;
            let entries = base::reindex(&opened)?;
            Ok(Answer::One {
                data: json!({ "entries": entries }), text: format!("Записей в поиске: {entries}")
            })
        }
        BaseVerb::Move { to } => move_to(session, &to),
        BaseVerb::Show => show(session),
    }
}

/// The record, and what may happen to the file where it lies.
fn show(session: &Session) -> Result<Answer> {
    let info = base::info(&session.read()?, session.today)?;
    let Some(code) = info.place.problem() else { return record(&info) };
    let text = serde_json::to_string_pretty(&info).map_err(Error::internal)?;
    Ok(Answer::One { data: value(&info), text: format!("{text}\n{}", words::sentence(code, &BTreeMap::new())) })
}

fn create(session: &Session, example: Option<ExampleName>) -> Result<Answer> {
    let example = example.map(|name| match name {
        ExampleName::Itcube => Example::Itcube,
        ExampleName::Network => Example::Network,
    });
    let base = base::create(&session.new_path()?, example, &session.context(""))?;
    let info = base::info(&base, session.today)?;
    let text = format!("Создан файл центра: {}", info.path);
    Ok(Answer::One { data: value(&info), text })
}

fn move_to(session: &Session, folder: &Path) -> Result<Answer> {
    let (opened, _) = session.write()?;
    let moved = base::move_to(&opened, folder)?;
    let text = format!(
        "Скопировано и проверено: {}\nКлюч лежит рядом: {}\nБерите оба файла. На новом компьютере откройте первый из них в Ростоке. \
         Прежний файл остался на месте; дальше работайте в одном из двух: записи из разных файлов сами не сольются.",
        moved.path, moved.key_file
    );
    Ok(Answer::One { data: value(&moved), text })
}

fn check(session: &Session) -> Result<Answer> {
    let found = base::check(&session.read()?)?;
    let data = value(&found);
    if found.is_empty() {
        return Ok(Answer::One { data, text: "Файл цел.".to_owned() });
    }
    let lines: Vec<String> = found.iter().map(|check| words::sentence(&check.code, &check.values)).collect();
    Ok(Answer::Findings { data, text: lines.join("\n") })
}

pub fn undo(session: &Session) -> Result<Answer> {
    let (base, context) = session.write()?;
    let entry = journal::undo(&base, &context)?.data;
    Ok(Answer::One { text: format!("Возвращено: {}", entry.title), data: value(&entry) })
}

pub fn redo(session: &Session) -> Result<Answer> {
    let (base, context) = session.write()?;
    let entry = journal::redo(&base, &context)?.data;
    Ok(Answer::One { text: format!("Повторено: {}", entry.title), data: value(&entry) })
}

pub fn journal(session: &Session, limit: u32) -> Result<Answer> {
    let entries = journal::list(&session.read()?, limit, None)?;
    let rows = entries.iter().map(|entry| {
        let state = if entry.undone { "возвращено" } else { "" };
        vec![
            entry.at.with_timezone(&Local).format("%d.%m.%Y %H:%M").to_string(),
            entry.author.clone(),
            entry.title.clone(),
            state.to_owned(),
        ]
    });
    Ok(Answer::List {
        headings: vec!["Когда", "Кто", "Что", ""],
        rows: rows.collect(),
        data: entries.iter().map(value).collect(),
    })
}

pub fn search(session: &Session, query: &str) -> Result<Answer> {
    let hits = search::search(&session.read()?, query, 50)?;
    let rows = hits.iter().map(|hit| vec![hit.title.clone(), noun(&hit.noun).to_owned(), hit.id.to_string()]).collect();
    Ok(Answer::List {
        headings: vec!["Название", "Что", "Ид"], rows, data: hits.iter().map(value).collect()
    })
}

fn noun(noun: &str) -> &str {
    match noun {
        "organization" => "организация",
        "programme" => "программа",
        "person" => "человек",
        "agreement" => "договор",
        other => other,
    }
}
