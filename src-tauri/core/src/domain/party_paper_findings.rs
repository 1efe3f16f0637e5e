//! What a party's paper says that cannot be so (БС-01: a certificate of a part not begun, an act older than its agreement), that came too
//! late (БС-02: an order dated back, a letter that leaves the partner no time), that is said already (БС-03: a second certificate of one
//! pupil), to nobody (БС-04: a letter without an addressee) or of more hours than there are (БС-05). Lateness is never forbidden: it has
//! happened, and a person decides what to do about it.

use super::calendar::WorkingCalendar;
use super::checks;
use super::document_kind::Layout;
use super::finding::{Finding, Level, Noun, Subject};
use super::party_paper::{PartyPaper, PartyPaperRow, money};
use super::record::{AgreementRecord, PaperRecord};
use super::units::AcademicHours;
use crate::russian::numbers::hours_digits;
use crate::russian::{Case, Unit, counted};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The letter with the list of pupils, among the kinds that the program came with.
const PUPILS_NOTICE: &str = "pupils_notice";
/// What a certificate asks for: academic hours that the pupil attended.
const ATTENDED: &str = "attended";

/// Nothing for an agreement itself.
#[must_use]
pub fn findings(record: &AgreementRecord, calendar: &WorkingCalendar) -> Vec<Finding> {
    let Some(own) = &record.paper else { return Vec::new() };
    let twin = own.twin.as_ref().map(|other| twin(&own.paper, other));
    [of_day(record, own, calendar), twin, to_nobody(record, own), too_long(record, own)].into_iter().flatten().collect()
}

/// There is such a paper about the pupil already: two of them may say different things of one part.
#[must_use]
pub fn twin(paper: &PartyPaper, other: &PartyPaperRow) -> Finding {
    let number = (!other.number.is_empty()).then(|| format!("№ {}", other.number));
    let day = other.dated_on.map(|day| format!("от {}", shown(day)));
    let which = [number, day].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let which = if which.is_empty() { "без номера и даты".to_owned() } else { which };
    Finding {
        code: "БС-03".to_owned(),
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

/// The text of a letter has no preamble, which is where it says to whom it is.
fn to_nobody(record: &AgreementRecord, own: &PaperRecord) -> Option<Finding> {
    let silent = own.kind.layout == Layout::Letter && record.edition.form.preamble.is_empty();
    silent.then(|| Finding {
        code: "БС-04".to_owned(),
        problem: "party_paper_letter_to_nobody".to_owned(),
        level: Level::Warning,
        values: BTreeMap::from([("kind".to_owned(), own.kind.title.clone())]),
        subject: Subject { noun: Noun::Edition, id: record.edition.id.into(), field: "preamble".to_owned() },
    })
}

/// Nobody attends more of a part than there is of it.
fn too_long(record: &AgreementRecord, own: &PaperRecord) -> Option<Finding> {
    let attended = own.paper.answer(ATTENDED).and_then(money)?.0;
    let shares = record.own_shares();
    let hours = i64::from(shares.iter().map(|share| share.theory + share.practice).sum::<AcademicHours>().hundredths());
    (hours > 0 && attended > hours).then(|| Finding {
        code: "БС-05".to_owned(),
        problem: "party_paper_more_hours".to_owned(),
        level: Level::Warning,
        values: BTreeMap::from([
            ("attended".to_owned(), hours_digits(attended)),
            ("hours".to_owned(), hours_digits(hours)),
        ]),
        subject: Subject { noun: Noun::PartyPaper, id: own.paper.id.into(), field: format!("answers.{ATTENDED}") },
    })
}

fn of_day(record: &AgreementRecord, own: &PaperRecord, calendar: &WorkingCalendar) -> Option<Finding> {
    let PaperRecord { kind, paper, .. } = own;
    let day = paper.dated_on?;
    match kind.layout {
        Layout::Act | Layout::Certificate => impossible(record, kind.layout, day),
        // Orders and letters may come before the agreement is signed, but not after what they are for.
        Layout::Order => dated_back(record, &kind.key, day),
        Layout::Letter if kind.key == PUPILS_NOTICE => list_late(record, calendar, day),
        Layout::Letter | Layout::Statement => None,
    }
}

fn impossible(record: &AgreementRecord, layout: Layout, day: NaiveDate) -> Option<Finding> {
    let (starts, ends) = record.own_period();
    let mastered = layout == Layout::Certificate;
    let one = |problem, level, name, other| finding(record, "БС-01", problem, level, [("day", day), (name, other)]);
    match (record.agreement.dated_on, starts, ends) {
        (Some(dated), ..) if day < dated => one("party_paper_before_agreement", Level::Error, "dated", dated),
        (_, Some(starts), _) if mastered && day < starts => {
            one("party_paper_before_part", Level::Error, "starts", starts)
        }
        (.., Some(ends)) if mastered && day < ends => one("party_paper_part_goes_on", Level::Warning, "ends", ends),
        _ => None,
    }
}

/// An order later than the day from which it orders. Of a kind of one's own nobody knows what it orders.
fn dated_back(record: &AgreementRecord, key: &str, day: NaiveDate) -> Option<Finding> {
    let (starts, ends) = record.own_period();
    let (problem, from) = match key {
        "realisation_order" => ("party_paper_realisation_back", record.agreement.starts_on),
        "pupils_list_order" => ("party_paper_list_back", record.agreement.starts_on),
        "escort_order" => ("party_paper_escort_back", starts),
        "enrolment_order" => ("party_paper_enrolment_back", starts),
        "schedule_order" => ("party_paper_schedule_back", starts),
        "responsible_order" => ("party_paper_responsible_back", starts),
        "expulsion_order" => ("party_paper_expulsion_back", ends),
        _ => return None,
    };
    let from = from.filter(|from| day > *from)?;
    finding(record, "БС-02", problem, Level::Warning, [("day", day), ("from", from)])
}

/// The list goes N working days before the parts begin (пункт 2.3 формы), the day of the beginning not counted.
fn list_late(record: &AgreementRecord, calendar: &WorkingCalendar, day: NaiveDate) -> Option<Finding> {
    let from = record.own_period().0?;
    let days = checks::list_days(record);
    let due = calendar.working_days_before(from, days);
    if day <= due {
        return None;
    }
    let dates = [("day", day), ("from", from), ("due", due)];
    let mut found = finding(record, "БС-02", "party_paper_list_late", Level::Warning, dates)?;
    found.values.insert("days".to_owned(), counted(u64::from(days), Unit::WorkingDay, Case::Accusative, false));
    found.values.insert("unsure".to_owned(), checks::unsure(calendar, due, from, "срок посчитан"));
    Some(found)
}

fn finding<const N: usize>(
    record: &AgreementRecord,
    code: &str,
    problem: &str,
    level: Level,
    days: [(&str, NaiveDate); N],
) -> Option<Finding> {
    let paper = &record.paper.as_ref()?.paper;
    let values = days.into_iter().map(|(name, day)| (name.to_owned(), shown(day))).collect();
    let subject = Subject { noun: Noun::PartyPaper, id: paper.id.into(), field: "dated_on".to_owned() };
    Some(Finding { code: code.to_owned(), problem: problem.to_owned(), level, values, subject })
}

fn shown(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}
