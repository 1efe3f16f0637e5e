//! What a party's paper says of its day that cannot be so (БС-01: a certificate of a part not begun, an act older than its agreement) or
//! that came too late (БС-02: an order dated back, a letter that leaves the partner no time). Lateness is never forbidden: it has happened,
//! and a person decides what to do about it.

use super::calendar::WorkingCalendar;
use super::checks;
use super::document_kind::Layout;
use super::finding::{Finding, Level, Noun, Subject};
use super::record::{AgreementRecord, PaperRecord};
use crate::russian::{Case, Unit, counted};
use chrono::NaiveDate;

/// The letter with the list of pupils, among the kinds that the program came with.
const PUPILS_NOTICE: &str = "pupils_notice";

/// Nothing for an agreement itself.
#[must_use]
pub fn findings(record: &AgreementRecord, calendar: &WorkingCalendar) -> Vec<Finding> {
    let Some(PaperRecord { kind, paper }) = &record.paper else { return Vec::new() };
    let Some(day) = paper.dated_on else { return Vec::new() };
    let found = match kind.layout {
        Layout::Act | Layout::Certificate => impossible(record, kind.layout, day),
        // Orders and letters may come before the agreement is signed, but not after what they are for.
        Layout::Order => dated_back(record, &kind.key, day),
        Layout::Letter if kind.key == PUPILS_NOTICE => list_late(record, calendar, day),
        Layout::Letter | Layout::Statement => None,
    };
    found.into_iter().collect()
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
    let values = days.into_iter().map(|(name, day)| (name.to_owned(), day.format("%d.%m.%Y").to_string())).collect();
    let subject = Subject { noun: Noun::PartyPaper, id: paper.id.into(), field: "dated_on".to_owned() };
    Some(Finding { code: code.to_owned(), problem: problem.to_owned(), level, values, subject })
}
