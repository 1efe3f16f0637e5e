//! How programmes of the examples are written: parts as lines of title, hours of theory and practice, form of attestation.

use super::centre::Centre;
use crate::domain::calendar::WorkingCalendar;
use crate::domain::programme::{Focus, Programme, ProgrammePart};
use crate::domain::units::AcademicHours;
use chrono::{Datelike, NaiveDate};

/// A part: title, theory, practice, attestation.
pub(super) type Line = (&'static str, i32, i32, &'static str);

pub(super) struct Plan {
    pub title: &'static str,
    pub focus: Focus,
    pub ages: (u8, u8),
    pub order: &'static str,
    pub parts: [Line; 3],
}

/// A developmental programme whose parts follow one another through the year; its volume is the sum of its parts.
pub(super) fn programme(centre: &Centre<'_>, plan: &Plan) -> Programme {
    let periods = periods(centre);
    let part =
        |((title, theory, practice, attestation), (starts, ends)): (Line, (NaiveDate, NaiveDate))| ProgrammePart {
            title: title.to_owned(),
            theory: AcademicHours::whole(theory),
            practice: AcademicHours::whole(practice),
            starts_on: Some(starts),
            ends_on: Some(ends),
            attestation: attestation.to_owned(),
            ..ProgrammePart::default()
        };
    let parts: Vec<ProgrammePart> = plan.parts.into_iter().zip(periods).map(part).collect();
    let approved_on = centre.before(8, 28);
    Programme {
        title: plan.title.to_owned(),
        focus: Some(plan.focus),
        hours: parts.iter().map(ProgrammePart::hours).sum(),
        academic_hour_minutes: Some(45),
        min_age: Some(plan.ages.0),
        max_age: Some(plan.ages.1),
        min_size: Some(10),
        max_size: Some(15),
        approved_on: Some(approved_on),
        approved_by: format!(
            "приказ директора № {}, протокол педагогического совета № 1 от {}",
            plan.order,
            approved_on.format("%d.%m.%Y")
        ),
        parts,
        ..Programme::default()
    }
}

/// When lessons of the year begin and end.
pub(super) fn year(centre: &Centre<'_>) -> (NaiveDate, NaiveDate) {
    let [(first, _), _, (_, last)] = periods(centre);
    (first, last)
}

/// Lessons of the three parts of a programme, one a week.
const LESSONS: [usize; 3] = [12, 11, 11];

/// The three parts of the year, each long enough for its lessons whatever their weekday and whatever holidays that year has.
pub(super) fn periods(centre: &Centre<'_>) -> [(NaiveDate, NaiveDate); 3] {
    let calendar = WorkingCalendar::supplied();
    let mut begins = centre.on(9, 15);
    LESSONS.map(|lessons| {
        let ends = enough(&calendar, begins, lessons);
        let period = (begins, ends);
        begins = ends.succ_opt().unwrap_or(ends);
        period
    })
}

/// The day by which every weekday from Monday to Friday has been a working day so many times.
fn enough(calendar: &WorkingCalendar, begins: NaiveDate, lessons: usize) -> NaiveDate {
    let mut met = [0; 5];
    let done = |on: &NaiveDate| {
        let weekday = usize::try_from(on.weekday().num_days_from_monday()).unwrap_or_default();
        if let Some(times) = met.get_mut(weekday).filter(|_| calendar.is_working(*on)) {
            *times += 1;
        }
        met.iter().all(|times| *times >= lessons)
    };
    begins.iter_days().find(done).unwrap_or(begins)
}
