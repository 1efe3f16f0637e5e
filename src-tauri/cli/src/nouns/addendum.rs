//! Addenda: what changes in a signed agreement, and how it ends.

use super::agreement::{find as find_agreement, finding_lines};
use super::kept::{changed, record, value};
use super::printed::put;
use crate::args::{AddendumVerb, PrintArgs};
use crate::output::Answer;
use crate::session::{Session, stdin};
use rostok_core::domain::addendum::AddendumRow;
use rostok_core::domain::document::DocumentState;
use rostok_core::domain::finding::Level;
use rostok_core::domain::ids::AddendumId;
use rostok_core::domain::refusal::Refusal;
use rostok_core::error::{Code, Error, Result};
use rostok_core::operations::addendum::{self, ChangedPlace, TextChange, TextChangeKind};
use uuid::Uuid;

pub fn run(session: &Session, verb: AddendumVerb) -> Result<Answer> {
    match verb {
        AddendumVerb::List { agreement } => list(session, agreement.as_deref()),
        AddendumVerb::Show { id } => record(&addendum::show(&session.read()?, named(&id)?)?),
        AddendumVerb::Add { agreement } => {
            let text = stdin()?;
            let (base, context) = session.write()?;
            let parent = find_agreement(&base, &agreement)?;
            changed(addendum::add(&base, &context, parent, &text)?.data)
        }
        AddendumVerb::Change { id } => {
            let text = stdin()?;
            let (base, context) = session.write()?;
            changed(addendum::change(&base, &context, named(&id)?, &text)?.data)
        }
        AddendumVerb::Archive { id } => {
            let (base, context) = session.write()?;
            addendum::archive(&base, &context, named(&id)?)?;
            changed(named(&id)?)
        }
        AddendumVerb::Restore { id } => {
            let (base, context) = session.write()?;
            addendum::restore(&base, &context, named(&id)?)?;
            changed(named(&id)?)
        }
        AddendumVerb::Changes { id } => {
            let changes = addendum::card(&session.read()?, named(&id)?, session.today)?.look.changes;
            let text = changes.iter().map(difference).collect::<Vec<_>>().join("\n\n");
            Ok(Answer::One { data: value(&changes), text })
        }
        AddendumVerb::Check { id } => check(session, named(&id)?),
        AddendumVerb::Finalise { id } => finalise(session, named(&id)?),
        AddendumVerb::Sign { id, on } => {
            let (base, context) = session.write()?;
            addendum::sign(&base, &context, named(&id)?, on.unwrap_or(session.today))?;
            changed(named(&id)?)
        }
        AddendumVerb::Print(args) => print(session, &args),
    }
}

/// Numbers of addenda are unique only within their agreement, so an id names one.
fn named(id: &str) -> Result<AddendumId> {
    let refusal = || Refusal::new("id", "unknown_id").with("found", id).with("noun", "addendum");
    let unknown = |_| Error { fields: vec![refusal()], ..Error::not_found("addendum", id) };
    Uuid::parse_str(id).map(AddendumId::from).map_err(unknown)
}

fn list(session: &Session, agreement: Option<&str>) -> Result<Answer> {
    let base = session.read()?;
    let rows = match agreement {
        Some(id) => addendum::list(&base, find_agreement(&base, id)?)?,
        None => addendum::all(&base, false)?,
    };
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default();
    let cells = |row: &AddendumRow| {
        let state = match row.paper {
            Some(DocumentState::Signed) => "подписано",
            Some(_) => "окончательное",
            None => "проект",
        };
        vec![
            row.number.clone(),
            row.kind.word().to_owned(),
            day(row.dated_on),
            day(row.works_from),
            state.to_owned(),
            row.id.to_string(),
        ]
    };
    Ok(Answer::List {
        headings: vec!["№", "Бумага", "Дата", "Действует с", "Состояние", "Ид"],
        rows: rows.iter().map(cells).collect(),
        data: rows.iter().map(value).collect(),
    })
}

/// «пункт 1.3 изменён», what was and what becomes under it.
fn difference(change: &TextChange) -> String {
    let kind = match change.kind {
        TextChangeKind::Replaced => "другой текст",
        TextChangeKind::Added => "добавлено",
        TextChangeKind::Removed => "исключено",
        TextChangeKind::Renumbered => "другой номер",
    };
    let number = match (change.was_number.as_str(), change.becomes_number.as_str()) {
        (was, "") => was.to_owned(),
        ("", becomes) => becomes.to_owned(),
        (was, becomes) if was == becomes => was.to_owned(),
        (was, becomes) => format!("{was} → {becomes}"),
    };
    let place = match change.place {
        ChangedPlace::Preamble => "Преамбула".to_owned(),
        ChangedPlace::Clause => format!("Пункт {number}"),
        ChangedPlace::Requisites => format!("Реквизиты {}", change.title),
        ChangedPlace::Annex => format!("Приложение {number} «{}»", change.title),
    };
    let mut lines = vec![format!("{place}: {kind}")];
    if change.kind != TextChangeKind::Renumbered {
        lines.extend(change.was.iter().map(|line| format!("  было:  {line}")));
        lines.extend(change.becomes.iter().map(|line| format!("  стало: {line}")));
    }
    lines.join("\n")
}

fn check(session: &Session, id: AddendumId) -> Result<Answer> {
    let findings = addendum::card(&session.read()?, id, session.today)?.look.findings;
    let data = value(&findings);
    if findings.is_empty() {
        return Ok(Answer::One { data, text: "Ничто не мешает подписать.".to_owned() });
    }
    Ok(Answer::Findings { data, text: finding_lines(&findings) })
}

/// A refusal says what prevents: the errors among the findings.
fn finalise(session: &Session, id: AddendumId) -> Result<Answer> {
    let (base, context) = session.write()?;
    match addendum::finalise(&base, &context, id) {
        Ok(made) => Ok(Answer::One {
            text: format!("Окончательное, номер {}", made.data.number),
            data: value(&made.data),
        }),
        Err(error) if error.code == Code::HasErrors => {
            let mut findings = addendum::card(&base, id, session.today)?.look.findings;
            findings.retain(|finding| finding.level == Level::Error);
            let text = format!("Что мешает подписать:\n{}", finding_lines(&findings));
            Ok(Answer::Prevented { error, data: value(&findings), text })
        }
        Err(error) => Err(error),
    }
}

fn print(session: &Session, args: &PrintArgs) -> Result<Answer> {
    let (id, format) = (named(&args.id)?, args.format());
    let base = session.read()?;
    let paper = match args.draft {
        true => addendum::draft(&base, id, format.into(), session.today)?,
        false => addendum::last_final(&base, id, format.into())?,
    };
    put(&args.out, format, id, args.draft, &paper)
}
