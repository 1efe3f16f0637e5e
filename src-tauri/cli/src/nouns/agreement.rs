//! Agreements: the register's verbs, and their own: check, finalise, status, text, print.

use super::kept::{changed, record, the_only, value, word};
use crate::args::{AgreementVerb, ListArgs};
use crate::output::Answer;
use crate::session::{Session, stdin};
use rostok_core::domain::agreement::{Agreement, AgreementState};
use rostok_core::domain::finding::{Finding, Level};
use rostok_core::domain::ids::ContractId;
use rostok_core::domain::refusal::Refusal;
use rostok_core::domain::register::{AgreementRow, ListFilter};
use rostok_core::error::{Code, Error, Result};
use rostok_core::operations::base::Base;
use rostok_core::operations::paper::Printed;
use rostok_core::operations::{agreement, json, kept, paper, words};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// The words of `agreement status`, as its help names them.
const STATES: &str = "application, draft, approval, signed, completed, terminated, ceased";

pub fn run(session: &Session, verb: AgreementVerb) -> Result<Answer> {
    match verb {
        AgreementVerb::List(args) => list(session, args),
        AgreementVerb::Show { id } => {
            let base = session.read()?;
            record(&kept::show::<Agreement>(&base, find(&base, &id)?)?)
        }
        AgreementVerb::Add => {
            let draft: Agreement = json::read(&stdin()?)?;
            let (base, context) = session.write()?;
            changed(kept::add(&base, &context, draft)?.data)
        }
        AgreementVerb::Change { id } => {
            let changes = stdin()?;
            let (base, context) = session.write()?;
            let id = find(&base, &id)?;
            changed(kept::change::<Agreement>(&base, &context, id, &changes)?.data)
        }
        AgreementVerb::Archive { id } => {
            let (base, context) = session.write()?;
            let id = find(&base, &id)?;
            kept::archive::<Agreement>(&base, &context, id)?;
            changed(id)
        }
        AgreementVerb::Restore { id } => {
            let (base, context) = session.write()?;
            let id = find(&base, &id)?;
            kept::restore::<Agreement>(&base, &context, id)?;
            changed(id)
        }
        AgreementVerb::Check { id } => check(session, &id),
        AgreementVerb::Finalise { id } => {
            let (base, context) = session.write()?;
            let id = find(&base, &id)?;
            let document = paper::finalise(&base, &context, id)?.data;
            Ok(Answer::One {
                text: format!("Окончательный: договор № {}", document.number), data: value(&document)
            })
        }
        AgreementVerb::Status { id, state, on } => status(session, &id, state.as_deref(), on),
        AgreementVerb::Text { id } => {
            let base = session.read()?;
            let text = paper::text(&base, find(&base, &id)?, session.today)?;
            Ok(Answer::One { data: json!({ "text": text }), text })
        }
        AgreementVerb::Print { id, all, out, draft } => match (id, all) {
            (Some(id), false) => print_one(session, &id, &out, draft),
            (None, true) => print_all(session, &out, draft),
            _ => Err(Error::invalid(vec![Refusal::new("id", "print_what")])),
        },
    }
}

fn list(session: &Session, args: ListArgs) -> Result<Answer> {
    let filter = ListFilter { text: args.text, archived: args.archived };
    let rows = kept::list::<Agreement>(&session.read()?, &filter)?;
    let cells = |row: &AgreementRow| {
        let dated = row.dated_on.map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default();
        vec![
            row.number.clone(),
            dated,
            row.state.word().to_owned(),
            row.participants.join(", "),
            row.programme.clone(),
            row.id.to_string(),
        ]
    };
    Ok(Answer::List {
        headings: vec!["№", "Дата", "Состояние", "Участники", "Программа", "Ид"],
        rows: rows.iter().map(cells).collect(),
        data: rows.iter().map(value).collect(),
    })
}

/// An agreement by its id, or by its number where one agreement has it.
fn find(base: &Base, id: &str) -> Result<ContractId> {
    if let Ok(id) = Uuid::parse_str(id) {
        return Ok(id.into());
    }
    let mut found = Vec::new();
    for archived in [false, true] {
        let rows = kept::list::<Agreement>(base, &ListFilter { text: String::new(), archived })?;
        found.extend(rows.iter().filter(|row| row.number == id).map(|row| row.id));
    }
    the_only(&found, "agreement", id)
}

fn check(session: &Session, id: &str) -> Result<Answer> {
    let base = session.read()?;
    let findings = agreement::card(&base, find(&base, id)?, session.today)?.findings;
    let data = value(&findings);
    if findings.is_empty() {
        return Ok(Answer::One { data, text: "Ничто не мешает подписать.".to_owned() });
    }
    Ok(Answer::Findings { data, text: findings.iter().map(finding_line).collect::<Vec<_>>().join("\n") })
}

fn finding_line(finding: &Finding) -> String {
    let level = match finding.level {
        Level::Error => "ошибка",
        Level::Warning => "предупреждение",
        Level::Notice => "справка",
    };
    format!("{} ({level}): {}", finding.code, words::sentence(&finding.problem, &finding.values))
}

fn status(session: &Session, id: &str, state: Option<&str>, on: Option<chrono::NaiveDate>) -> Result<Answer> {
    let Some(state) = state else {
        let base = session.read()?;
        let card = agreement::card(&base, find(&base, id)?, session.today)?;
        let data = json!({ "state": card.agreement.state, "on": card.agreement.state_on, "in_force": card.in_force });
        return Ok(Answer::One { data, text: card.agreement.state.word().to_owned() });
    };
    let state: AgreementState = serde_json::from_value(state.into()).map_err(|_| {
        let refusal = Refusal::new("state", "json_unknown_word").with("found", state).with("known", STATES);
        Error::invalid(vec![refusal])
    })?;
    let (base, context) = session.write()?;
    let id = find(&base, id)?;
    agreement::set_state(&base, &context, id, state, on)?;
    Ok(Answer::One {
        data: json!({ "id": id, "state": word(&state) }), text: format!("Договор: {}", state.word())
    })
}

fn print_one(session: &Session, id: &str, out: &Path, draft: bool) -> Result<Answer> {
    let base = session.read()?;
    let id = find(&base, id)?;
    let printed = paper_of(&base, id, session, draft)?;
    let path = if out.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf")) {
        out.to_path_buf()
    } else {
        out.join(&printed.file_name)
    };
    write(&path, &printed.pdf)?;
    Ok(Answer::One { data: printed_value(id, &path, &printed), text: path.display().to_string() })
}

/// Every living agreement; what has no final paper is named and skipped, unless drafts are asked for.
fn print_all(session: &Session, out: &Path, draft: bool) -> Result<Answer> {
    let base = session.read()?;
    let (mut data, mut lines, mut taken) = (Vec::new(), Vec::new(), HashSet::new());
    for row in kept::list::<Agreement>(&base, &ListFilter::default())? {
        match paper_of(&base, row.id, session, draft) {
            Ok(printed) => {
                let path = out.join(free_name(&printed.file_name, &mut taken));
                write(&path, &printed.pdf)?;
                lines.push(path.display().to_string());
                data.push(printed_value(row.id, &path, &printed));
            }
            Err(error) if error.code == Code::NoFinalPaper => {
                let number = if row.number.is_empty() {
                    "без номера".to_owned()
                } else {
                    format!("№ {}", row.number)
                };
                let sentence = words::sentence_of(&error);
                lines.push(format!("Пропущен договор {number} ({}): {sentence}", row.participants.join(", ")));
                data.push(json!({ "id": row.id, "skipped": error }));
            }
            Err(error) => return Err(error),
        }
    }
    let skipped = data.iter().filter(|one| one.get("skipped").is_some()).count();
    lines.push(format!("Напечатано: {}, пропущено: {skipped}", data.len() - skipped));
    Ok(Answer::One { data: json!(data), text: lines.join("\n") })
}

/// Two drafts without a number may bear one name: the second becomes «… (2).pdf».
fn free_name(name: &str, taken: &mut HashSet<String>) -> String {
    let stem = name.trim_end_matches(".pdf");
    let others = (2..).map(|count| format!("{stem} ({count}).pdf"));
    let free = std::iter::once(name.to_owned()).chain(others).find(|name| !taken.contains(&name.to_lowercase()));
    let free = free.unwrap_or_else(|| name.to_owned());
    taken.insert(free.to_lowercase());
    free
}

fn printed_value(id: ContractId, path: &Path, printed: &Printed) -> Value {
    let mut value = json!({ "id": id, "path": path });
    // A kept paper is handed out as it is, its pages are not counted again.
    if printed.pages > 0 {
        value["pages"] = printed.pages.into();
    }
    value
}

fn paper_of(base: &Base, id: ContractId, session: &Session, draft: bool) -> Result<Printed> {
    if draft { paper::draft(base, id, session.today) } else { paper::last_final(base, id) }
}

/// Writes beside and renames, so that a paper is there whole or not at all.
fn write(path: &Path, pdf: &[u8]) -> Result<()> {
    let refuse = |error: std::io::Error| {
        Error::new(Code::CannotWritePath).with("path", path.display()).with("detail", error.kind())
    };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(refuse)?;
    }
    let beside: PathBuf = path.with_extension("pdf.part");
    std::fs::write(&beside, pdf).and_then(|()| std::fs::rename(&beside, path)).map_err(|error| {
        let _ = std::fs::remove_file(&beside);
        refuse(error)
    })
}
