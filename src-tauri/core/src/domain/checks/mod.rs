//! «Что мешает подписать»: the checks of a network-form agreement (domain.md 1.7). Each check is one function named after its
//! code; families stand in files of their own. A check reads a record and says what it found, no more: it changes nothing,
//! asks no clock and refuses nothing. An error keeps a paper from becoming final; a draft prints always.
//!
//! Checks of what is done after signing are silent before it. Terms that are merely near are tasks, not findings: they are not here.

mod dates;
mod form;
mod lessons;
mod licences;
mod look;
mod money;
mod parties;
mod parts;
mod places;
mod powers;
mod property;
mod pupils;
mod requisites;
mod since;
mod terms;
mod timetable;
mod words;

use super::calendar::WorkingCalendar;
use super::finding::Finding;
use super::record::AgreementRecord;
use look::Look;
pub(super) use look::unsure;
pub use since::since;

/// Key of the norm: how old, in calendar days, a look into the register of licences may be (СФ-01).
pub const LICENCE_CHECK_DAYS: &str = "licence_check_days";
/// Key of the norm: working days between the list of pupils and the beginning of a part (СФ-07), where the agreement names none.
pub const PUPIL_LIST_DAYS: &str = "pupil_list_days";

/// Working days where neither the agreement nor the table of norms says.
const LIST_DAYS: i32 = 5;

/// How many working days before the parts begin the list of pupils must be sent: the agreement's number, else the norm.
pub(super) fn list_days(record: &AgreementRecord) -> u16 {
    let norm = || u16::try_from(record.norm(PUPIL_LIST_DAYS, LIST_DAYS)).unwrap_or_default();
    record.agreement.pupils.list_days.unwrap_or_else(norm)
}

/// Everything that prevents signing or deserves a look, the gravest first; within a level in the order of the agreement's text.
#[must_use]
pub fn check(record: &AgreementRecord, calendar: &WorkingCalendar) -> Vec<Finding> {
    let mut look = Look::new(record, calendar);
    parties::check(&mut look);
    requisites::check(&mut look);
    licences::check(&mut look);
    terms::check(&mut look);
    dates::check(&mut look);
    parts::check(&mut look);
    lessons::check(&mut look);
    places::check(&mut look);
    pupils::check(&mut look);
    property::check(&mut look);
    money::check(&mut look);
    powers::check(&mut look);
    form::check(&mut look);
    look.into_findings()
}
