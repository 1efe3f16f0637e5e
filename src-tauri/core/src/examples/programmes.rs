//! How programmes of the examples are written: parts as lines of title, hours of theory and practice, form of attestation.

use super::centre::Centre;
use crate::domain::programme::{Focus, Programme, ProgrammePart};
use crate::domain::units::AcademicHours;
use chrono::NaiveDate;

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
    (centre.on(9, 15), centre.on(5, 31))
}

/// The three parts of the year: twelve weeks of lessons, then eleven and eleven.
pub(super) fn periods(centre: &Centre<'_>) -> [(NaiveDate, NaiveDate); 3] {
    let (first, last) = year(centre);
    [(first, centre.on(12, 8)), (centre.on(12, 9), centre.on(3, 10)), (centre.on(3, 11), last)]
}
