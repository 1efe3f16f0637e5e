//! Agreements: the register's verbs, and their own: check, finalise, status, text, print.

use super::kept::{changed, record, the_only, value, with, word};
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
use rostok_core::operations::{agreement, file, json, kept, paper, words};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::path::Path;
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
        AgreementVerb::Finalise { id } => finalise(session, &id),
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
    let in_force = |row: &AgreementRow| row.state.is_in_force(row.dated_on, row.ends_on, session.today);
    let cells = |row: &AgreementRow| {
        let dated = row.dated_on.map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default();
        vec![
            row.number.clone(),
            dated,
            state_word(row.state, in_force(row)).to_owned(),
            row.participants.join(", "),
            row.programme.clone(),
            row.id.to_string(),
        ]
    };
    Ok(Answer::List {
        headings: vec!["№", "Дата", "Состояние", "Участники", "Программа", "Ид"],
        rows: rows.iter().map(cells).collect(),
        data: rows.iter().map(|row| with(value(row), "in_force", in_force(row))).collect(),
    })
}

/// «Действует» is no state of its own: it follows from the dates.
fn state_word(state: AgreementState, in_force: bool) -> &'static str {
    if in_force { "действует" } else { state.word() }
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
    Ok(Answer::Findings { data, text: finding_lines(&findings) })
}

fn finding_lines(findings: &[Finding]) -> String {
    findings.iter().map(finding_line).collect::<Vec<_>>().join("\n")
}

fn finding_line(finding: &Finding) -> String {
    let level = match finding.level {
        Level::Error => "ошибка",
        Level::Warning => "предупреждение",
        Level::Notice => "справка",
    };
    format!("{} ({level}): {}", finding.code, words::sentence(&finding.problem, &finding.values))
}

/// A refusal says what prevents: the errors among the findings.
fn finalise(session: &Session, id: &str) -> Result<Answer> {
    let (base, context) = session.write()?;
    let id = find(&base, id)?;
    match paper::finalise(&base, &context, id) {
        Ok(made) => Ok(Answer::One {
            text: format!("Окончательный: договор № {}", made.data.number),
            data: value(&made.data),
        }),
        Err(error) if error.code == Code::HasErrors => {
            let mut findings = agreement::card(&base, id, session.today)?.findings;
            findings.retain(|finding| finding.level == Level::Error);
            let text = format!("Что мешает подписать:\n{}", finding_lines(&findings));
            Ok(Answer::Prevented { error, data: value(&findings), text })
        }
        Err(error) => Err(error),
    }
}

fn status(session: &Session, id: &str, state: Option<&str>, on: Option<chrono::NaiveDate>) -> Result<Answer> {
    let Some(state) = state else {
        let base = session.read()?;
        let card = agreement::card(&base, find(&base, id)?, session.today)?;
        let data = json!({ "state": card.agreement.state, "on": card.agreement.state_on, "in_force": card.in_force });
        let text = state_word(card.agreement.state, card.in_force).to_owned();
        return Ok(Answer::One { data, text });
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
    let printed = if draft { paper::draft(&base, id, session.today) } else { paper::last_final(&base, id) }?;
    let path = if out.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf")) {
        out.to_path_buf()
    } else {
        out.join(&printed.file_name)
    };
    file::save(&path, &printed.pdf)?;
    Ok(Answer::One { data: printed_value(id, &path, &printed, draft), text: path.display().to_string() })
}

/// Every living agreement: its final paper; what has none is printed as a draft when drafts are asked for, else named and skipped.
fn print_all(session: &Session, out: &Path, draft: bool) -> Result<Answer> {
    let base = session.read()?;
    let (mut data, mut lines, mut taken) = (Vec::new(), Vec::new(), HashSet::new());
    for row in kept::list::<Agreement>(&base, &ListFilter::default())? {
        let (printed, is_draft) = match paper::last_final(&base, row.id) {
            Err(error) if draft && error.code == Code::NoFinalPaper => {
                (paper::draft(&base, row.id, session.today), true)
            }
            printed => (printed, false),
        };
        match printed {
            Ok(printed) => {
                let path = out.join(free_name(&printed.file_name, &mut taken));
                file::save(&path, &printed.pdf)?;
                lines.push(path.display().to_string());
                data.push(printed_value(row.id, &path, &printed, is_draft));
            }
            Err(error) if error.code == Code::NoFinalPaper => {
                let number = if row.number.is_empty() {
                    "без номера".to_owned()
                } else {
                    format!("№ {}", row.number)
                };
                let sentence = words::sentence_of(&error);
                lines.push(format!("Пропущен договор {number} ({}). {sentence}", row.participants.join(", ")));
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

fn printed_value(id: ContractId, path: &Path, printed: &Printed, draft: bool) -> Value {
    let value = json!({ "id": id, "path": path, "draft": draft });
    // A kept paper is handed out as it is, its pages are not counted again.
    if printed.pages > 0 { with(value, "pages", printed.pages) } else { value }
}
