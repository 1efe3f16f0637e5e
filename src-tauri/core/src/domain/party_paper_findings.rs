//! What a party's paper says that cannot be so or is said already: a certificate of a part not begun, an act older than its agreement,
//! a second certificate of one pupil; and of a letter, that it is to nobody.

use super::document_kind::Layout;
use super::finding::{Finding, Level, Noun, Subject};
use super::party_paper::{PartyPaper, PartyPaperRow};
use super::record::{AgreementRecord, PaperRecord};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Nothing for an agreement itself.
#[must_use]
pub fn findings(record: &AgreementRecord) -> Vec<Finding> {
    let Some(own) = &record.paper else { return Vec::new() };
    let mut found = of_day(record, own);
    found.extend(own.twin.as_ref().map(|other| twin(&own.paper, other)));
    found.extend(to_nobody(record, own));
    found
}

/// The text of a letter has no preamble, which is where it says to whom it is.
fn to_nobody(record: &AgreementRecord, own: &PaperRecord) -> Option<Finding> {
    let silent = own.kind.layout == Layout::Letter && record.edition.form.preamble.is_empty();
    silent.then(|| Finding {
        code: "БС-03".to_owned(),
        problem: "party_paper_letter_to_nobody".to_owned(),
        level: Level::Warning,
        values: BTreeMap::from([("kind".to_owned(), own.kind.title.clone())]),
        subject: Subject { noun: Noun::Edition, id: record.edition.id.into(), field: "preamble".to_owned() },
    })
}

/// There is such a paper about the pupil already: two of them may say different things of one part.
#[must_use]
pub fn twin(paper: &PartyPaper, other: &PartyPaperRow) -> Finding {
    let number = (!other.number.is_empty()).then(|| format!("№ {}", other.number));
    let day = other.dated_on.map(|day| format!("от {}", shown(day)));
    let which = [number, day].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let which = if which.is_empty() { "без номера и даты".to_owned() } else { which };
    Finding {
        code: "БС-02".to_owned(),
        problem: "party_paper_twin".to_owned(),
        level: Level::Warning,
        values: BTreeMap::from([
            ("pupil".to_owned(), other.pupil.clone()),
            ("kind".to_owned(), other.title.clone()),
            ("which".to_owned(), which),
        ]),
        subject: Subject { noun: Noun::PartyPaper, id: paper.id.into(), field: "pupils".to_owned() },
    }
}

fn of_day(record: &AgreementRecord, own: &PaperRecord) -> Vec<Finding> {
    let PaperRecord { kind, paper, .. } = own;
    let Some(day) = paper.dated_on else { return Vec::new() };
    // Orders, letters and a parent's words may come before the agreement is signed.
    if !matches!(kind.layout, Layout::Act | Layout::Certificate) {
        return Vec::new();
    }
    let one = |problem: &str, level: Level, other: (&str, NaiveDate)| Finding {
        code: "БС-01".to_owned(),
        problem: problem.to_owned(),
        level,
        values: BTreeMap::from([("day".to_owned(), shown(day)), (other.0.to_owned(), shown(other.1))]),
        subject: Subject { noun: Noun::PartyPaper, id: paper.id.into(), field: "dated_on".to_owned() },
    };
    let (starts, ends) = record.own_period();
    let mastered = kind.layout == Layout::Certificate;
    let found = match (record.agreement.dated_on, starts, ends) {
        (Some(dated), ..) if day < dated => one("party_paper_before_agreement", Level::Error, ("dated", dated)),
        (_, Some(starts), _) if mastered && day < starts => {
            one("party_paper_before_part", Level::Error, ("starts", starts))
        }
        (.., Some(ends)) if mastered && day < ends => one("party_paper_part_goes_on", Level::Warning, ("ends", ends)),
        _ => return Vec::new(),
    };
    vec![found]
}

fn shown(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}
