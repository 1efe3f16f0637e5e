//! The parties' papers around an agreement.

use super::agreement::{find as find_agreement, finding_lines};
use super::document_kind::{find as find_kind, list as kind_list};
use super::kept::{changed, record, value};
use super::printed::put;
use crate::args::{PaperVerb, PrintArgs};
use crate::output::Answer;
use crate::session::{Session, stdin};
use rostok_core::domain::document::DocumentState;
use rostok_core::domain::finding::Level;
use rostok_core::domain::ids::PartyPaperId;
use rostok_core::domain::party_paper::PartyPaperRow;
use rostok_core::domain::refusal::Refusal;
use rostok_core::error::{Code, Error, Result};
use rostok_core::operations::party_paper;
use serde_json::json;
use uuid::Uuid;

pub fn run(session: &Session, verb: PaperVerb) -> Result<Answer> {
    match verb {
        PaperVerb::Kinds { agreement } => {
            let base = session.read()?;
            let agreement = find_agreement(&base, &agreement)?;
            Ok(kind_list(&party_paper::kinds(&base, agreement)?))
        }
        PaperVerb::List { agreement } => list(session, agreement.as_deref()),
        PaperVerb::Show { id } => record(&party_paper::show(&session.read()?, named(&id)?)?),
        PaperVerb::Add { agreement, kind, each } => add(session, &agreement, &kind, each),
        PaperVerb::Change { id } => {
            let changes = stdin()?;
            let (base, context) = session.write()?;
            changed(party_paper::change(&base, &context, named(&id)?, &changes)?.data)
        }
        PaperVerb::Archive { id } => {
            let (base, context) = session.write()?;
            party_paper::archive(&base, &context, named(&id)?)?;
            changed(named(&id)?)
        }
        PaperVerb::Restore { id } => {
            let (base, context) = session.write()?;
            party_paper::restore(&base, &context, named(&id)?)?;
            changed(named(&id)?)
        }
        PaperVerb::Check { id } => {
            let findings = party_paper::card(&session.read()?, named(&id)?, session.today)?.findings;
            let data = value(&findings);
            if findings.is_empty() {
                return Ok(Answer::One { data, text: "Всё на месте.".to_owned() });
            }
            Ok(Answer::Findings { data, text: finding_lines(&findings) })
        }
        PaperVerb::Finalise { id } => finalise(session, named(&id)?),
        PaperVerb::Annul { id } => {
            let (base, context) = session.write()?;
            party_paper::annul(&base, &context, named(&id)?)?;
            changed(named(&id)?)
        }
        PaperVerb::Text { id } => {
            let text = party_paper::text(&session.read()?, named(&id)?, session.today)?;
            Ok(Answer::One { data: json!({ "text": text }), text })
        }
        PaperVerb::Print(args) => print(session, &args),
    }
}

/// Numbers of papers repeat between registers, so an id names one.
fn named(id: &str) -> Result<PartyPaperId> {
    let refusal = || Refusal::new("id", "unknown_id").with("found", id).with("noun", "paper");
    let unknown = |_| Error { fields: vec![refusal()], ..Error::not_found("party_paper", id) };
    Uuid::parse_str(id).map(PartyPaperId::from).map_err(unknown)
}

fn list(session: &Session, agreement: Option<&str>) -> Result<Answer> {
    let base = session.read()?;
    let rows = match agreement {
        Some(id) => party_paper::list(&base, find_agreement(&base, id)?)?,
        None => party_paper::all(&base, false)?,
    };
    let cells = |row: &PartyPaperRow| {
        let state = match row.paper {
            Some(DocumentState::Signed) => "подписана",
            Some(_) => "окончательная",
            None => "проект",
        };
        let day = row.dated_on.map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default();
        vec![row.title.clone(), row.number.clone(), day, row.pupil.clone(), state.to_owned(), row.id.to_string()]
    };
    Ok(Answer::List {
        headings: vec!["Бумага", "№", "Дата", "О ком", "Состояние", "Ид"],
        rows: rows.iter().map(cells).collect(),
        data: rows.iter().map(value).collect(),
    })
}

fn add(session: &Session, agreement: &str, kind: &str, each: bool) -> Result<Answer> {
    let text = stdin()?;
    let (base, context) = session.write()?;
    let (agreement, kind) = (find_agreement(&base, agreement)?, find_kind(&base, kind)?);
    if !each {
        return changed(party_paper::add(&base, &context, agreement, kind, &text)?.data);
    }
    let made = party_paper::add_each(&base, &context, agreement, kind, &text)?.data;
    let mut lines: Vec<String> = made.ids.iter().map(ToString::to_string).collect();
    if !made.left_out.is_empty() {
        lines.push(format!("Такая бумага уже есть, вторая не сделана: {}", made.left_out.join(", ")));
    }
    Ok(Answer::One { data: value(&made), text: lines.join("\n") })
}

/// A refusal says what prevents: the errors among the findings.
fn finalise(session: &Session, id: PartyPaperId) -> Result<Answer> {
    let (base, context) = session.write()?;
    match party_paper::finalise(&base, &context, &[id]) {
        Ok(made) => {
            let number = made.data.first().map(|document| document.number.clone()).unwrap_or_default();
            Ok(Answer::One {
                text: format!("Окончательная, номер: {number}"), data: value(&made.data)
            })
        }
        Err(error) if error.code == Code::HasErrors => {
            let mut findings = party_paper::card(&base, id, session.today)?.findings;
            findings.retain(|finding| finding.level == Level::Error);
            let text = format!("Чего не хватает:\n{}", finding_lines(&findings));
            Ok(Answer::Prevented { error, data: value(&findings), text })
        }
        Err(error) => Err(error),
    }
}

fn print(session: &Session, args: &PrintArgs) -> Result<Answer> {
    let (id, format) = (named(&args.id)?, args.format());
    let base = session.read()?;
    let paper = match args.draft {
        true => party_paper::draft(&base, id, format.into(), session.today)?,
        false => party_paper::last_final(&base, id, format.into())?,
    };
    put(&args.out, format, id, args.draft, &paper)
}
