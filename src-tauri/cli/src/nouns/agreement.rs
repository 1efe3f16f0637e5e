//! Agreements: the register's verbs, and their own: check, finalise, status, text, print, compare.

use super::batch;
use super::kept::{changed, record, the_only, value, with, word};
use super::printed::put;
use crate::args::{AgreementVerb, ListArgs, PaperFormat};
use crate::output::Answer;
use crate::session::{Session, stdin};
use rostok_core::domain::agreement::{Agreement, AgreementState};
use rostok_core::domain::calendar::AcademicYear;
use rostok_core::domain::finding::{Finding, Level};
use rostok_core::domain::ids::ContractId;
use rostok_core::domain::refusal::Refusal;
use rostok_core::domain::register::{AgreementRow, ListFilter};
use rostok_core::error::{Code, Error, Result};
use rostok_core::operations::base::Base;
use rostok_core::operations::docx::{PieceKind, ReturnedClause, ReturnedKind};
use rostok_core::operations::outgoing::File;
use rostok_core::operations::renewal::{self, Renewed};
use rostok_core::operations::{addendum, agreement, docx, json, kept, paper, words};
use serde_json::json;
use std::io::Read;
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
        AgreementVerb::Renew { id, year } => renew(session, &id, year),
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
        AgreementVerb::Text { id, on } => {
            let base = session.read()?;
            let id = find(&base, &id)?;
            let text = match on {
                Some(day) => addendum::on(&base, id, day, session.today)?,
                None => paper::text(&base, id, session.today)?,
            };
            Ok(Answer::One { data: json!({ "text": text }), text })
        }
        AgreementVerb::Compare { id, file } => compare(session, &id, &file),
        AgreementVerb::Print { id, all, addenda, out, joined, whole_sheets, draft, format } => match (id, all) {
            (Some(id), false) => {
                let out = out.unwrap_or_default();
                print_one(session, &id, &out, draft, format.unwrap_or_else(|| PaperFormat::of(&out)))
            }
            (None, true) => {
                let to = match joined {
                    Some(file) => batch::To::Joined { file, whole_sheets },
                    None => batch::To::Folder(out.unwrap_or_default(), format.unwrap_or(PaperFormat::Pdf).into()),
                };
                batch::print_all(session, to, addenda, draft)
            }
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

/// The new agreement, and what changed since the old one was signed.
fn renew(session: &Session, id: &str, year: Option<i32>) -> Result<Answer> {
    let (base, context) = session.write()?;
    let from = find(&base, id)?;
    let Renewed { agreement, since } =
        renewal::add(&base, &context, from, year.map(|begins| AcademicYear { begins }))?.data;
    let year = agreement.academic_year().map(|year| format!(" на {} учебный год", year.label())).unwrap_or_default();
    let mut text = format!("Создан договор{year}: {}", agreement.id);
    if !since.changes.is_empty() {
        text.push_str(&format!("\nЧто изменилось с прошлого договора:\n{}", finding_lines(&since.changes)));
    }
    Ok(Answer::One { data: json!({ "id": agreement.id, "from": from, "changes": since.changes }), text })
}

/// «Действует» is no state of its own: it follows from the dates.
fn state_word(state: AgreementState, in_force: bool) -> &'static str {
    if in_force { "действует" } else { state.word() }
}

/// An agreement by its id, or by its number where one agreement has it.
pub(super) fn find(base: &Base, id: &str) -> Result<ContractId> {
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

pub(super) fn finding_lines(findings: &[Finding]) -> String {
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
        let refusal = Refusal::new("state", "misuse_value").with("found", state).with("known", STATES);
        Error::invalid(vec![refusal])
    })?;
    let (base, context) = session.write()?;
    let id = find(&base, id)?;
    agreement::set_state(&base, &context, id, state, on)?;
    Ok(Answer::One {
        data: json!({ "id": id, "state": word(&state) }), text: format!("Договор: {}", state.word())
    })
}

/// What came back from a partner beside what we gave: exit code 1 when anything differs.
fn compare(session: &Session, id: &str, file: &Path) -> Result<Answer> {
    let unread = |error: std::io::Error| {
        Error::new(Code::CannotReadPath).with("path", file.display()).with("detail", error.kind())
    };
    let mut returned = Vec::new();
    let opened = std::fs::File::open(file).map_err(unread)?;
    opened.take(docx::LARGEST_FILE + 1).read_to_end(&mut returned).map_err(unread)?;
    let base = session.read()?;
    let found = docx::compare(&base, find(&base, id)?, &returned, session.today)?;
    let data = value(&found);
    if found.is_empty() {
        return Ok(Answer::One { data, text: "Текст тот же, слово в слово.".to_owned() });
    }
    Ok(Answer::Findings { data, text: found.iter().map(difference).collect::<Vec<_>>().join("\n") })
}

/// «2.6 изменено: … [-было-] {+стало+} …» inside the words that stayed.
fn difference(clause: &ReturnedClause) -> String {
    let kind = match clause.kind {
        ReturnedKind::Changed => "изменено",
        ReturnedKind::Added => "добавлено",
        ReturnedKind::Removed => "убрано",
    };
    let piece = |piece: &docx::Piece| match piece.kind {
        PieceKind::Same => piece.text.clone(),
        PieceKind::Added => format!("{{+{}+}}", piece.text),
        PieceKind::Removed => format!("[-{}-]", piece.text),
    };
    let text = clause.pieces.iter().map(piece).collect::<Vec<_>>().join(" ");
    let number = if clause.number.is_empty() { String::new() } else { format!("{} ", clause.number) };
    format!("{number}{kind}: {text}")
}

fn print_one(session: &Session, id: &str, out: &Path, draft: bool, format: PaperFormat) -> Result<Answer> {
    let base = session.read()?;
    let id = find(&base, id)?;
    let printed = match (draft, format) {
        (true, PaperFormat::Pdf) => File::from(paper::draft(&base, id, session.today)?),
        (true, PaperFormat::Docx) => File::from(docx::draft(&base, id, session.today)?),
        (false, PaperFormat::Pdf) => File::from(paper::last_final(&base, id)?),
        (false, PaperFormat::Docx) => File::from(docx::last_final(&base, id)?),
    };
    put(out, format, id, draft, &printed)
}
