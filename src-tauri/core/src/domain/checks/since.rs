//! What changed since last year's agreement: its kept paper beside the cards of today. Nothing here prevents signing by itself; what
//! does is said by the checks. These are the places where a copy of last year's paper would silently lie.

use super::look::{Look, Side};
use super::words;
use crate::domain::agreement::FinancingKind;
use crate::domain::calendar::WorkingCalendar;
use crate::domain::finding::{Finding, Level};
use crate::domain::organization::{BasisKind, Licence, LicenceStatus, Organization, Signatory};
use crate::domain::programme::Programme;
use crate::domain::record::AgreementRecord;
use crate::russian::{Case, Unit};
use std::collections::BTreeSet;

/// `was`: last year's agreement with everything its paper was printed from; without a kept paper, with the cards of today. `now`: the new
/// agreement with the cards of today. In the order of the agreement's text.
#[must_use]
pub fn since(was: &AgreementRecord, now: &AgreementRecord, calendar: &WorkingCalendar) -> Vec<Finding> {
    let mut look = Look::new(now, calendar);
    for side in look.sides.clone() {
        let Some(before) = was.organization(side.organization.id) else { continue };
        if side.organization.archived {
            look.warning("ПГ-06", "since_organization_archived", side.at(""), [side.named()]);
        }
        requisites(&mut look, side, before);
        signatory(&mut look, was, side);
        licence(&mut look, was, side, before);
    }
    if let (Some(before), Some(after)) = (&was.programme, &now.programme) {
        programme(&mut look, before, after);
    }
    edition(&mut look, was, now);
    left_behind(&mut look, was);
    carried_over(&mut look);
    moved_days(&mut look);
    look.into_findings()
}

/// What section 6 and the preamble print of a party.
fn requisites(look: &mut Look<'_>, side: Side<'_>, was: &Organization) {
    let now = side.organization;
    if was.full_name != now.full_name {
        let values = [side.named(), ("was", whole(&was.full_name)), ("now", whole(&now.full_name))];
        look.warning("ПГ-01", "since_full_name", side.at("full_name"), values);
    }
    let codes = [
        ("inn", "ИНН", &was.inn, &now.inn),
        ("kpp", "КПП", &was.kpp, &now.kpp),
        ("ogrn", "ОГРН", &was.ogrn, &now.ogrn),
    ];
    let lines = [
        ("short_name", "краткое название", &was.short_name, &now.short_name),
        ("legal_address", "юридический адрес", &was.legal_address, &now.legal_address),
        ("actual_address", "фактический адрес", &was.actual_address, &now.actual_address),
        ("phone", "телефон", &was.phone, &now.phone),
        ("email", "почта", &was.email, &now.email),
    ];
    let coded = codes.iter().filter(|(_, _, was, now)| was != now);
    let coded = coded
        .map(|(field, what, was, now)| (*field, format!("{what} (было {}, стало {})", or_none(was), or_none(now))));
    let lined =
        lines.iter().filter(|(_, _, was, now)| was != now).map(|(field, what, ..)| (*field, (*what).to_owned()));
    let account = (was.accounts.first() != now.accounts.first()).then(|| ("accounts", "счёт".to_owned()));
    let changed: Vec<_> = coded.chain(lined).chain(account).collect();
    if let Some((field, _)) = changed.first() {
        let changes = changed.iter().map(|(_, what)| what.as_str()).collect::<Vec<_>>().join(", ");
        look.add(Level::Notice, "ПГ-01", "since_requisites", side.at(*field), [side.named(), ("changes", changes)]);
    }
}

/// A full name is not cut where other values are: what changed may stand at its end.
fn whole(name: &str) -> String {
    let head: String = name.chars().take(400).collect();
    head.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn or_none(text: &str) -> String {
    if words::is_blank(text) { "не указано".to_owned() } else { words::shown(text) }
}

/// Who signed then and who signs now, on what, and whether he may.
fn signatory(look: &mut Look<'_>, was: &AgreementRecord, side: Side<'_>) {
    let before = was.agreement.party(side.party.organization_id).and_then(|party| was.signatory_of(party));
    // That nobody may sign at all says СФ-17.
    let Some((index, after)) = side.signatory(look.record) else { return };
    let at = side.at(format!("signatories.{index}"));
    if let Some(before) = before {
        let (was, now) = (called(before), called(after));
        if was != now {
            look.warning("ПГ-02", "since_signatory", at.clone(), [side.named(), ("was", was), ("now", now)]);
        } else if basis(before) != basis(after) {
            let values = [side.named(), ("who", now), ("was", basis(before)), ("now", basis(after))];
            look.add(Level::Notice, "ПГ-02", "since_basis", at, values);
        }
    }
    if let Some(until) = after.powers_until.filter(|until| *until < look.record.day()) {
        let values = [
            side.named(),
            ("who", called(after)),
            ("until", words::day(until)),
            ("day", words::day(look.record.day())),
        ];
        look.warning("ПГ-02", "since_powers_over", side.at(format!("signatories.{index}.powers_until")), values);
    }
}

/// «директор Смирнова Ольга Ивановна».
fn called(signatory: &Signatory) -> String {
    let parts = [&signatory.post, &signatory.surname, &signatory.given, &signatory.patronymic];
    let name = parts.map(|part| part.trim()).into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if name.is_empty() { "подписант без имени".to_owned() } else { words::shown(&name) }
}

fn basis(signatory: &Signatory) -> String {
    let what = match signatory.basis {
        BasisKind::Charter => "устав",
        BasisKind::PowerOfAttorney => "доверенность",
        BasisKind::Order => "приказ",
        BasisKind::Regulation => "положение",
        BasisKind::EgripRecord => "запись в ЕГРИП",
        BasisKind::Other => "иное основание",
    };
    let number = Some(&signatory.basis_number)
        .filter(|number| !words::is_blank(number))
        .map(|number| format!(" № {}", words::shown(number)));
    let day = signatory.basis_on.map(|day| format!(" от {}", words::day(day)));
    format!("{what}{}{}", number.unwrap_or_default(), day.unwrap_or_default())
}

/// The licence that the preamble names and on which parts are realised.
fn licence(look: &mut Look<'_>, was: &AgreementRecord, side: Side<'_>, before: &Organization) {
    if !side.organization.is_edu {
        return;
    }
    let old = before.licence_on(was.day());
    let new = side.licence_on(look.record.day());
    let Some((index, licence)) = new else {
        if let Some(old) = old {
            let values = [side.named(), ("was", identity(old))];
            look.warning("ПГ-03", "since_licence_gone", side.at("licences"), values);
        }
        return;
    };
    if let Some(old) = old.filter(|old| (&old.number, old.issued_on) != (&licence.number, licence.issued_on)) {
        let values = [side.named(), ("was", identity(old)), ("now", identity(licence))];
        look.add(Level::Notice, "ПГ-03", "since_licence", side.at(format!("licences.{index}.number")), values);
    }
    if !licence.is_active_on(look.record.day()) {
        let state = match licence.status {
            LicenceStatus::Active => return,
            LicenceStatus::Suspended => "приостановлена",
            LicenceStatus::Revoked => "аннулирована",
            LicenceStatus::Terminated => "прекращена",
        };
        let since = licence.status_on.map(|day| format!(" с {}", words::day(day))).unwrap_or_default();
        let values = [side.named(), ("licence", identity(licence)), ("state", format!("{state}{since}"))];
        look.warning("ПГ-03", "since_licence_lost", side.at(format!("licences.{index}.status")), values);
    }
    let lost: Vec<&str> = old
        .into_iter()
        .flat_map(|old| &old.scopes)
        .filter(|scope| !licence.covers(**scope))
        .map(|scope| words::scope(*scope))
        .collect();
    if !lost.is_empty() {
        let values = [side.named(), ("scopes", lost.join(", "))];
        look.warning("ПГ-03", "since_licence_scopes", side.at(format!("licences.{index}.scopes")), values);
    }
}

fn identity(licence: &Licence) -> String {
    let day = licence.issued_on.map(|day| format!(" от {}", words::day(day))).unwrap_or_default();
    format!("№ {}{day}", or_none(&licence.number))
}

fn programme(look: &mut Look<'_>, was: &Programme, now: &Programme) {
    let named = || ("programme", words::shown(&now.title));
    if now.archived {
        look.warning("ПГ-06", "since_programme_archived", look.at_programme(""), [named()]);
    }
    if was.id != now.id {
        return;
    }
    if was.title != now.title {
        let values = [("was", words::shown(&was.title)), ("now", words::shown(&now.title))];
        look.add(Level::Notice, "ПГ-04", "since_programme_title", look.at_programme("title"), values);
    }
    if was.hours != now.hours {
        let hours = |hours| words::hours(hours, Case::Nominative);
        let values = [named(), ("was", hours(was.hours)), ("now", hours(now.hours))];
        look.warning("ПГ-04", "since_programme_hours", look.at_programme("hours"), values);
    }
    for before in &was.parts {
        let title = || ("part", words::shown(&before.title));
        match now.part(before.id) {
            None => look.warning("ПГ-04", "since_part_gone", look.at_programme("parts"), [title()]),
            Some(after) if (after.theory, after.practice) != (before.theory, before.practice) => {
                let hours = |theory, practice| {
                    format!(
                        "теория {}, практика {}",
                        words::hours(theory, Case::Nominative),
                        words::hours(practice, Case::Nominative)
                    )
                };
                let values = [
                    title(),
                    ("was", hours(before.theory, before.practice)),
                    ("now", hours(after.theory, after.practice)),
                ];
                let share = look.agreement.shares.iter().position(|share| share.part_id == before.id);
                let at =
                    share.map_or_else(|| look.at_programme("parts"), |index| look.at(format!("shares.{index}.theory")));
                look.warning("ПГ-04", "since_part_hours", at, values);
            }
            Some(_) => {}
        }
    }
    for after in now.parts.iter().filter(|after| was.part(after.id).is_none()) {
        look.warning("ПГ-04", "since_part_new", look.at("shares"), [("part", words::shown(&after.title))]);
    }
}

fn edition(look: &mut Look<'_>, was: &AgreementRecord, now: &AgreementRecord) {
    if was.edition.id != now.edition.id && !was.edition.id.is_new() {
        let values = [("was", words::shown(&was.edition.title)), ("now", words::shown(&now.edition.title))];
        look.add(Level::Notice, "ПГ-05", "since_edition", look.at("edition_id"), values);
    }
}

/// What did not go along, so that nobody takes it for lost.
fn left_behind(look: &mut Look<'_>, was: &AgreementRecord) {
    let old = &was.agreement;
    if !old.pupils.list.is_empty() && look.agreement.pupils.list.is_empty() {
        let count = words::count(old.pupils.list.len(), Unit::Pupil, Case::Nominative);
        look.add(Level::Notice, "ПГ-07", "since_pupils", look.at("pupils.list"), [("count", count)]);
    }
    if let Some(day) = old.property.owner_consent_on
        && look.agreement.property.owner_consent_on.is_none()
    {
        look.warning("ПГ-07", "since_owner_consent", look.at("property.owner_consent_on"), [("day", words::day(day))]);
    }
}

/// Words about last year that went along because nobody but a person can tell whether they still hold.
fn carried_over(look: &mut Look<'_>) {
    let agreement = look.agreement;
    if !matches!(agreement.financing.kind, FinancingKind::Unset | FinancingKind::Own | FinancingKind::ByAddendum) {
        look.add(Level::Notice, "ПГ-07", "since_money", look.at("financing.kind"), []);
    }
    if !words::is_blank(&agreement.property.basis) {
        let values = [("basis", words::shown(&agreement.property.basis))];
        look.add(Level::Notice, "ПГ-07", "since_property_basis", look.at("property.basis"), values);
    }
    let mut said = BTreeSet::new();
    for (index, teacher) in agreement.teachers.iter().enumerate() {
        // One contract may serve for several parts.
        if words::is_blank(&teacher.contract) || !said.insert((&teacher.full_name, &teacher.contract)) {
            continue;
        }
        let values = [("person", words::shown(&teacher.full_name)), ("contract", words::shown(&teacher.contract))];
        look.add(
            Level::Notice,
            "ПГ-07",
            "since_teacher_contract",
            look.at(format!("teachers.{index}.contract")),
            values,
        );
    }
    if !agreement.events.is_empty() {
        look.add(Level::Notice, "ПГ-08", "since_events", look.at("events"), []);
    }
}

/// Days were moved by the working calendar; where its year is not entered they are to be compared.
fn moved_days(look: &mut Look<'_>) {
    let days = [look.agreement.dated_on, look.agreement.starts_on, look.agreement.ends_on];
    let known: Vec<_> = days.into_iter().flatten().collect();
    if let (Some(first), Some(last)) = (known.iter().min(), known.iter().max()) {
        let unsure = look.unsure(*first, *last, "рабочие дни посчитаны");
        if !unsure.is_empty() {
            look.add(
                Level::Notice,
                "ПГ-08",
                "since_days",
                look.at("starts_on"),
                [("unsure", unsure.trim().to_owned())],
            );
        }
    }
}
