//! Values of the sentences as ready text: names cut to a readable length, numbers that agree with their unit.

use crate::domain::ids::ProgrammePartId;
use crate::domain::organization::{LicenceScope, Organization};
use crate::domain::record::AgreementRecord;
use crate::domain::units::AcademicHours;
use crate::russian::numbers::hours_digits;
use crate::russian::{Case, NBSP, Unit, counted, inflect_organization, money_text};
use chrono::NaiveDate;

/// Letters of a name that a sentence shows; whole names stand in the cards.
const SHOWN: usize = 120;

/// Text on one line, cut to a length one can read.
pub(super) fn shown(text: &str) -> String {
    // Only as much is read as can be shown, so that a field of a million letters costs nothing.
    let head: String = text.chars().take(SHOWN * 4).collect();
    let tidy = head.split_whitespace().collect::<Vec<_>>().join(" ");
    if tidy.chars().count() <= SHOWN {
        return tidy;
    }
    tidy.chars().take(SHOWN - 1).chain(['…']).collect()
}

/// Whether a field has nothing to read in it.
pub(super) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// The short name, else the full one.
pub(super) fn name(organization: &Organization) -> String {
    let known = [&organization.short_name, &organization.full_name];
    known
        .into_iter()
        .find(|name| !is_blank(name))
        .map_or_else(|| "Организация без названия".to_owned(), |name| shown(name))
}

/// «У МБОУ СОШ № 5»: the name after «у».
pub(super) fn of(organization: &Organization) -> String {
    inflect_organization(&name(organization), Case::Genitive).text
}

pub(super) fn part(record: &AgreementRecord, id: ProgrammePartId) -> String {
    let title = record.part(id).map(|part| part.title.as_str()).unwrap_or_default();
    if is_blank(title) { "без названия".to_owned() } else { shown(title) }
}

/// «4 часа», «1,5 часа», in a case; the sign is left out.
pub(super) fn hours(hours: AcademicHours, case: Case) -> String {
    let hundredths = i64::from(hours.hundredths().unsigned_abs());
    if hundredths % 100 == 0 {
        counted(hundredths.unsigned_abs() / 100, Unit::Hour, case, false)
    } else {
        format!("{}{NBSP}часа", hours_digits(hundredths))
    }
}

/// «3 обучающихся».
pub(super) fn count(n: usize, unit: Unit, case: Case) -> String {
    counted(u64::try_from(n).unwrap_or(u64::MAX), unit, case, false)
}

/// «1 сентября 2026 года».
pub(super) fn day(on: NaiveDate) -> String {
    crate::russian::dates::year_full(on)
}

/// «12 345,60 ₽».
pub(super) fn money(kopecks: i64) -> String {
    format!("{}{NBSP}₽", money_text(kopecks).digits)
}

/// Names one after another, no more than three: «Иванов И., Петрова А. и ещё 5».
pub(super) fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    let first: Vec<String> =
        names.iter().take(3).map(|name| if is_blank(name) { "без имени".to_owned() } else { shown(name) }).collect();
    match names.len().saturating_sub(3) {
        0 => first.join(", "),
        more => format!("{} и ещё {more}", first.join(", ")),
    }
}

/// What a licence names, in the nominative; every name is neuter.
pub(super) fn scope(scope: LicenceScope) -> &'static str {
    match scope {
        LicenceScope::Preschool => "дошкольное образование",
        LicenceScope::PrimaryGeneral => "начальное общее образование",
        LicenceScope::BasicGeneral => "основное общее образование",
        LicenceScope::SecondaryGeneral => "среднее общее образование",
        LicenceScope::SecondaryVocational => "среднее профессиональное образование",
        LicenceScope::Higher => "высшее образование",
        LicenceScope::VocationalTraining => "профессиональное обучение",
        LicenceScope::AdditionalChildrenAdults => "дополнительное образование детей и взрослых",
        LicenceScope::AdditionalProfessional => "дополнительное профессиональное образование",
    }
}
