//! Editions of the text of a form: written elsewhere as readable files, checked, compared, tried on every agreement, put into force.

use super::document_kind::find as find_kind;
use super::kept::{changed, the_only, value};
use crate::args::EditionVerb;
use crate::output::Answer;
use crate::session::{Progress, Session, stdin};
use rostok_core::domain::edition::Edition;
use rostok_core::domain::finding::Finding;
use rostok_core::domain::ids::EditionId;
use rostok_core::domain::refusal::Refusal;
use rostok_core::error::{Code, Error, Result};
use rostok_core::operations::edition::{self, ClauseComparison, PieceKind};
use rostok_core::operations::edition_trial::{AgreementTrial, ClauseChange};
use rostok_core::operations::{document_kind, edition_file, edition_trial, file, words};
use serde_json::json;
use std::path::Path;

/// Agreements between two reports of progress.
const STEP: usize = 25;

pub fn run(session: &Session, verb: EditionVerb) -> Result<Answer> {
    match verb {
        EditionVerb::List { kind } => list(session, kind.as_deref()),
        EditionVerb::Show { id } => {
            let base = session.read()?;
            let id = edition_id(&id)?;
            let data = value(&edition::show(&base, id)?);
            Ok(Answer::One { data, text: edition_file::export(&base, id)?.text })
        }
        EditionVerb::Check { id, file } => check(session, id.as_deref(), file.as_deref()),
        EditionVerb::Import { file } => {
            let text = edition_file::text_in(&file)?;
            let (base, context) = session.write()?;
            changed(edition_file::import(&base, &context, &text).map_err(placed)?.data)
        }
        EditionVerb::Export { id, out } => {
            let exported = edition_file::export(&session.read()?, edition_id(&id)?)?;
            let named = out.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("txt"));
            let path = if named { out } else { out.join(&exported.file_name) };
            file::save(&path, exported.text.as_bytes())?;
            Ok(Answer::One { data: json!({ "path": path }), text: path.display().to_string() })
        }
        EditionVerb::Compare { id, other } => {
            let base = session.read()?;
            let id = edition_id(&id)?;
            match other {
                Some(other) => {
                    let new = edition::show(&base, id)?;
                    Ok(compared(edition::compare_with(&base, &new, edition_id(&other)?)?))
                }
                None => {
                    let clauses = edition::compare(&base, id, &stdin()?)?;
                    let line = |clause: &ClauseComparison| {
                        format!("{:>5}  {:>3} %  {}", clause.number, clause.likeness, clause.key)
                    };
                    let text = clauses.iter().map(line).collect::<Vec<_>>().join("\n");
                    Ok(Answer::One { data: json!(clauses), text })
                }
            }
        }
        EditionVerb::Try { id } => trial(session, &id),
        EditionVerb::Start { id, on } => {
            let id = edition_id(&id)?;
            let (base, context) = session.write()?;
            edition::put_into_force(&base, &context, id, on)?;
            changed(id)
        }
    }
}

fn list(session: &Session, kind: Option<&str>) -> Result<Answer> {
    let base = session.read()?;
    let kind = kind.map(|kind| find_kind(&base, kind)).transpose()?;
    let editions = edition::list(&base, kind)?;
    let row = |edition: &Edition| {
        let from = edition.valid_from.map(|on| on.format("%d.%m.%Y").to_string()).unwrap_or_default();
        let state = if edition.draft { "проект" } else { "действует" };
        vec![edition.title.clone(), state.to_owned(), from, edition.id.to_string()]
    };
    Ok(Answer::List {
        headings: vec!["Редакция", "Состояние", "С какого дня", "Ид"],
        rows: editions.iter().map(row).collect(),
        data: editions.iter().map(value).collect(),
    })
}

fn check(session: &Session, id: Option<&str>, file: Option<&Path>) -> Result<Answer> {
    let refusals = match (id, file) {
        (_, Some(file)) => {
            match edition_file::read(&edition_file::text_in(file)?, || document_kind::all(&session.read()?)) {
                Ok(_) => Vec::new(),
                Err(error) if error.code == Code::Invalid => error.fields,
                Err(error) => return Err(error),
            }
        }
        (id, None) => {
            let base = session.read()?;
            edition::check(&base, &edition::show(&base, edition_id(id.unwrap_or_default())?)?)?
        }
    };
    if refusals.is_empty() {
        return Ok(Answer::One { data: json!([]), text: "Редакция в порядке.".to_owned() });
    }
    Ok(Answer::Findings { data: value(&refusals), text: told(&refusals) })
}

/// A refusal of a text says the clause, not the path to it; sentences about a line name it themselves.
fn placed(mut error: Error) -> Error {
    for refusal in &mut error.fields {
        refusal.field = refusal.values.get("place").cloned().unwrap_or_default();
    }
    error
}

fn told(refusals: &[Refusal]) -> String {
    let line = |refusal: &Refusal| {
        let sentence = words::refusal_sentence(refusal);
        match refusal.values.get("place").filter(|place| !place.is_empty()) {
            Some(place) => format!("{place}: {sentence}"),
            None => sentence,
        }
    };
    refusals.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn compared(clauses: Vec<ClauseComparison>) -> Answer {
    let differ: Vec<ClauseComparison> = clauses.into_iter().filter(|clause| clause.ours != clause.official).collect();
    if differ.is_empty() {
        return Answer::One { data: json!([]), text: "Текст тот же, слово в слово.".to_owned() };
    }
    let piece = |piece: &edition::Piece| match piece.kind {
        PieceKind::Same => piece.text.clone(),
        PieceKind::Added => format!("{{+{}+}}", piece.text),
        PieceKind::Removed => format!("[-{}-]", piece.text),
    };
    let line = |clause: &ClauseComparison| {
        let text = clause.pieces.iter().map(piece).collect::<Vec<_>>().join(" ");
        format!("{}: {text}", clause.number)
    };
    let text = differ.iter().map(line).collect::<Vec<_>>().join("\n");
    Answer::Findings { data: json!(differ), text }
}

fn trial(session: &Session, id: &str) -> Result<Answer> {
    let (base, id) = (session.read()?, edition_id(id)?);
    let progress = Progress::new(STEP);
    let of_papers = edition::show(&base, id)?.kind_id.is_some();
    let tried = edition_trial::run(&base, id, session.today, &mut |done, all| {
        progress.tell(done, all);
        true
    })?;
    let differ = tried.iter().filter(|one| !one.clauses.is_empty()).count();
    let worse = tried.iter().filter(|one| !one.new.is_empty()).count();
    let mut lines: Vec<String> =
        tried.iter().filter(|one| !one.is_same()).map(|one| tried_line(one, of_papers)).collect();
    let what = if of_papers { "Бумаг, по одной на договор" } else { "Договоров" };
    lines.push(format!("{what}: {}, текст меняется: {differ}, новые замечания: {worse}", tried.len()));
    let (data, text) = (value(&tried), lines.join("\n"));
    Ok(if worse == 0 { Answer::One { data, text } } else { Answer::Findings { data, text } })
}

fn tried_line(one: &AgreementTrial, of_papers: bool) -> String {
    let number = if one.number.is_empty() { "без номера".to_owned() } else { format!("№ {}", one.number) };
    let pupil = Some(one.pupil.clone()).filter(|pupil| !pupil.is_empty());
    let whom = one.participants.iter().cloned().chain(pupil).collect::<Vec<_>>().join(", ");
    let (what, kept) = match of_papers {
        true => ("Бумага к договору", "  окончательные бумаги останутся со своим текстом"),
        false => ("Договор", "  окончательный: останется со своим текстом"),
    };
    let mut said = vec![format!("{what} {number} ({whom})")];
    if one.kept {
        said.push(kept.to_owned());
    }
    let clause = |clause: &edition_trial::ChangedClause| {
        let change = match clause.change {
            ClauseChange::Reworded => "изменится",
            ClauseChange::Added => "появится",
            ClauseChange::Dropped => "исчезнет",
        };
        format!("{} {change}", clause.number)
    };
    if !one.clauses.is_empty() {
        said.push(format!("  {}", one.clauses.iter().map(clause).collect::<Vec<_>>().join(", ")));
    }
    let finding = |sign: &str, finding: &Finding| {
        format!("  {sign} {} {}", finding.code, words::sentence(&finding.problem, &finding.values))
    };
    said.extend(one.new.iter().map(|found| finding("+", found)));
    said.extend(one.gone.iter().map(|found| finding("-", found)));
    said.join("\n")
}

fn edition_id(id: &str) -> Result<EditionId> {
    id.parse::<uuid::Uuid>().map(EditionId::from).or_else(|_| the_only(&[], "edition", id))
}
