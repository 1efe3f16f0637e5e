//! Generated nouns: any text in any field, any choice of the matrix, any number that is allowed.

use chrono::{NaiveDate, NaiveTime};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use rostok_core::domain::agreement::*;
use rostok_core::domain::ids::*;
use rostok_core::domain::organization::*;
use rostok_core::domain::programme::*;
use rostok_core::domain::requisites::complete_inn10;
use rostok_core::domain::units::{AcademicHours, Kopecks};
use rostok_core::inside::russian::{Gender, Sex};

use super::nouns::day;

/// Text as people paste it: letters, signs, spaces of all kinds, emoji, control characters.
pub fn text() -> impl Strategy<Value = String> {
    "(\\PC|[а-яё №«»\t\u{a0}\u{200b}\u{0}😀]){0,30}"
}

/// The same where a paper prints it in a sentence: marks and pictures alone are refused there.
fn words() -> impl Strategy<Value = String> {
    text().prop_map(|text| if text.contains(char::is_alphanumeric) { text } else { String::new() })
}

fn filled() -> impl Strategy<Value = String> {
    "[А-ЯЁ][а-яё ]{0,20}[а-яё]"
}

fn days() -> impl Strategy<Value = Option<NaiveDate>> {
    option::of((0_i64..100_000).prop_map(|days| day("1900-01-01") + chrono::TimeDelta::days(days)))
}

fn hours() -> impl Strategy<Value = AcademicHours> {
    (0..2_000_000).prop_map(AcademicHours)
}

pub fn organizations() -> impl Strategy<Value = Organization> {
    let names = (filled(), words(), text(), text(), text());
    let choices = (
        option::of(select(vec![Gender::Masculine, Gender::Feminine, Gender::Neuter])),
        select(vec![Ownership::State, Ownership::Municipal, Ownership::Private]),
        select(vec![
            InstitutionKind::Budget,
            InstitutionKind::Autonomous,
            InstitutionKind::Treasury,
            InstitutionKind::NonProfit,
            InstitutionKind::Commercial,
        ]),
        any::<bool>(),
        any::<bool>(),
    );
    let inn = "[1-9][0-9]{8}".prop_map(|first| complete_inn10(&first).unwrap_or_default());
    (names, choices, inn, vec(licences(), 0..3), vec(signatories(), 0..3)).prop_map(
        |(names, choices, inn, licences, signatories)| {
            let (full_name, short_name, founder, legal_address, note) = names;
            let (gender, ownership, institution, is_edu, archived) = choices;
            Organization {
                full_name,
                short_name,
                founder,
                legal_address,
                note,
                gender,
                ownership,
                institution,
                is_edu,
                archived,
                inn,
                licences,
                signatories,
                ..Organization::default()
            }
        },
    )
}

fn licences() -> impl Strategy<Value = Licence> {
    let scopes = select(vec![LicenceScope::Preschool, LicenceScope::Higher, LicenceScope::AdditionalProfessional]);
    let status = select(vec![
        LicenceStatus::Active,
        LicenceStatus::Suspended,
        LicenceStatus::Revoked,
        LicenceStatus::Terminated,
    ]);
    (days(), words(), status, vec(scopes, 0..4), vec(text(), 0..4)).prop_map(
        |(issued_on, issued_by, status, scopes, addresses)| Licence {
            number: "рег. № 152".to_owned(),
            issued_on,
            issued_by,
            status,
            scopes,
            addresses,
            ..Licence::default()
        },
    )
}

fn signatories() -> impl Strategy<Value = Signatory> {
    (filled(), words(), option::of(select(vec![Sex::Female, Sex::Male])), words(), days()).prop_map(
        |(surname, post, sex, basis_text, powers_until)| Signatory {
            surname,
            post,
            sex,
            basis_text,
            powers_until,
            ..Signatory::default()
        },
    )
}

pub fn programmes() -> impl Strategy<Value = Programme> {
    let part = (filled(), hours(), hours(), text(), any::<bool>()).prop_map(|(title, theory, practice, place, own)| {
        ProgrammePart {
            title,
            theory,
            practice,
            place,
            kind: own.then_some(ProgrammeKind::Higher),
            ..ProgrammePart::default()
        }
    });
    (filled(), hours(), option::of(0_u16..10_000), days(), text(), vec(part, 0..6)).prop_map(
        |(title, hours, max_size, approved_on, note, parts)| Programme {
            title,
            hours,
            max_size,
            approved_on,
            note,
            parts,
            ..Programme::default()
        },
    )
}

/// Agreements of the first organisations of a list, on any parts of a programme.
pub fn agreements(organizations: Vec<OrganizationId>, programme: Programme) -> impl Strategy<Value = Agreement> {
    let parts: Vec<ProgrammePartId> = programme.parts.iter().map(|part| part.id).collect();
    let parties = organizations.clone();
    let who = select(organizations.clone());
    let share = (select(parts.clone()), who.clone(), hours(), text(), days()).prop_map(
        |(part_id, organization_id, practice, place, ends_on)| Share {
            part_id,
            organization_id,
            practice,
            place,
            ends_on,
            ..Share::default()
        },
    );
    let line = (who.clone(), option::of(select(parts)), 1_u8..=7, 0_u32..12, hours()).prop_map(
        |(organization_id, part_id, weekday, hour, hours)| ScheduleLine {
            organization_id,
            part_id,
            weekday,
            starts_at: NaiveTime::from_hms_opt(hour, 0, 0),
            ends_at: NaiveTime::from_hms_opt(hour + 3, 59, 0),
            hours,
            ..ScheduleLine::default()
        },
    );
    let pupil = (filled(), days(), text()).prop_map(|(full_name, born_on, group)| PupilLine {
        full_name,
        born_on,
        group,
        ..PupilLine::default()
    });
    let resource = (filled(), text(), option::of(0_u32..100_000_000)).prop_map(|(title, when, area)| Resource {
        title,
        when,
        area,
        ..Resource::default()
    });
    let resources = vec(vec(resource, 0..3), organizations.len());
    let lists = (vec(share, 0..5), vec(line, 0..4), vec(pupil, 0..4), resources);
    let money = option::of((0_i64..=9_007_199_254_740_991).prop_map(Kopecks));
    let rest = (text(), days(), days(), money, option::of(who), any::<bool>());
    (lists, rest).prop_map(
        move |((shares, schedule, list, resources), (note, dated_on, ends_on, amount, escort_by, archived))| {
            Agreement {
                programme_id: Some(programme.id),
                dated_on,
                ends_on,
                note,
                shares,
                schedule,
                escort_by,
                archived,
                pupils: Pupils { list, ..Pupils::default() },
                financing: Financing { amount, ..Financing::default() },
                parties: parties
                    .iter()
                    .zip(resources)
                    .enumerate()
                    .map(|(position, (id, resources))| Party {
                        organization_id: *id,
                        role: if position == 0 { PartyRole::Base } else { PartyRole::Participant },
                        gives_resources: position % 2 == 0,
                        resources,
                        ..Party::default()
                    })
                    .collect(),
                ..Agreement::default()
            }
        },
    )
}
