//! What changed since last year's paper, one change at a time.

use rostok_core::domain::agreement::*;
use rostok_core::domain::calendar::{AcademicYear, WorkingCalendar};
use rostok_core::domain::checks::since;
use rostok_core::domain::ids::{EditionId, ProgrammePartId};
use rostok_core::domain::organization::*;
use rostok_core::domain::programme::ProgrammePart;
use rostok_core::domain::record::AgreementRecord;
use rostok_core::domain::units::AcademicHours;
use rostok_core::operations::words;
use uuid::Uuid;

use crate::support::agreements::{self, Kind, on};

/// Last year's record and the next year's, where nothing changed but the year.
fn years() -> (AgreementRecord, AgreementRecord) {
    let was = agreements::agreement(&[Kind::School, Kind::Enterprise]);
    let agreement = was.agreement.renewed(AcademicYear { begins: 2027 }, on(2027, 6, 1), &WorkingCalendar::supplied());
    let now = AgreementRecord { agreement, today: on(2027, 6, 1), ..was.clone() };
    (was, now)
}

/// «problem at field: sentence», the note about the calendar aside: it stands in every one.
fn said(was: &AgreementRecord, now: &AgreementRecord) -> Vec<String> {
    let found = since(was, now, &WorkingCalendar::supplied());
    let line = |finding: rostok_core::domain::finding::Finding| {
        let sentence = words::sentence(&finding.problem, &finding.values);
        assert!(
            !sentence.contains('…') && !sentence.contains("(код"),
            "a value of the sentence is missing: {sentence}"
        );
        (finding.problem != "since_days").then(|| format!("{} at {}", finding.problem, finding.subject.field))
    };
    found.into_iter().filter_map(line).collect()
}

#[test]
fn nothing_is_said_when_nothing_changed() {
    let (was, now) = years();
    assert_eq!(said(&was, &now), [""; 0]);
}

#[test]
fn every_change_is_named_at_its_place() {
    type Change = fn(&mut AgreementRecord, &mut AgreementRecord);
    let cases: [(Change, &[&str]); 17] = [
        (|_, now| now.organizations[1].full_name.push_str(" имени Героя"), &["since_full_name at full_name"]),
        (
            |_, now| {
                now.organizations[1].kpp = "402501999".to_owned();
                now.organizations[1].phone = "+7 900 000-00-00".to_owned();
            },
            &["since_requisites at kpp"],
        ),
        (|_, now| now.organizations[1].accounts.push(Account::default()), &["since_requisites at accounts"]),
        (
            |_, now| now.organizations[1].signatories[0].surname = "Новиков".to_owned(),
            &["since_signatory at signatories.0"],
        ),
        (
            |_, now| {
                now.organizations[1].signatories[0].basis = BasisKind::PowerOfAttorney;
                now.organizations[1].signatories[0].basis_number = "7".to_owned();
            },
            &["since_basis at signatories.0"],
        ),
        (
            |was, now| {
                for record in [was, now] {
                    record.organizations[1].signatories[0].powers_until = Some(on(2026, 12, 31));
                }
            },
            &["since_powers_over at signatories.0.powers_until"],
        ),
        (
            |_, now| now.organizations[1].licences[0].number = "Л035-9".to_owned(),
            &["since_licence at licences.0.number"],
        ),
        (|_, now| now.organizations[1].licences.clear(), &["since_licence_gone at licences"]),
        (
            |_, now| {
                now.organizations[1].licences[0].status = LicenceStatus::Revoked;
                now.organizations[1].licences[0].status_on = Some(on(2027, 5, 1));
            },
            &["since_licence_lost at licences.0.status"],
        ),
        (
            |was, _| was.organizations[1].licences[0].scopes = vec![LicenceScope::Higher],
            &["since_licence_scopes at licences.0.scopes"],
        ),
        (|_, now| now.organizations[2].archived = true, &["since_organization_archived at "]),
        (
            |_, now| now.programme.as_mut().expect("a programme").hours = AcademicHours::whole(99),
            &["since_programme_hours at hours"],
        ),
        (
            |_, now| now.programme.as_mut().expect("a programme").parts[1].practice = AcademicHours::whole(99),
            &["since_part_hours at shares.1.theory"],
        ),
        (
            |_, now| {
                let parts = &mut now.programme.as_mut().expect("a programme").parts;
                parts.pop();
                let id = ProgrammePartId(Uuid::from_u128(9));
                parts.push(ProgrammePart { id, title: "Новая".to_owned(), ..ProgrammePart::default() });
            },
            &["since_part_gone at parts", "since_part_new at shares"],
        ),
        (
            |_, now| {
                now.edition.id = EditionId(Uuid::from_u128(5));
                now.edition.title = "882/391, новая".to_owned();
            },
            &["since_edition at edition_id"],
        ),
        (
            |was, _| {
                was.agreement.pupils.list = vec![PupilLine::default(), PupilLine::default()];
                was.agreement.property.owner_consent_on = Some(on(2026, 8, 1));
            },
            &["since_owner_consent at property.owner_consent_on", "since_pupils at pupils.list"],
        ),
        (
            |_, now| {
                now.agreement.financing.kind = FinancingKind::Sponsor;
                now.agreement.property.basis = "договор аренды № 5".to_owned();
                let contract = "договор от 01.09.2026 № 3".to_owned();
                // One contract for two parts is named once.
                let teacher = Teacher { full_name: "Кваша Илья".to_owned(), contract, ..Teacher::default() };
                now.agreement.teachers = vec![teacher.clone(), teacher];
                now.agreement.events = vec![JointEvent::default()];
            },
            &[
                "since_money at financing.kind",
                "since_property_basis at property.basis",
                "since_teacher_contract at teachers.0.contract",
                "since_events at events",
            ],
        ),
    ];
    for (change, expected) in cases {
        let (mut was, mut now) = years();
        was.edition.id = EditionId(Uuid::from_u128(4));
        now.edition.id = was.edition.id;
        change(&mut was, &mut now);
        assert_eq!(said(&was, &now), expected);
    }
}

#[test]
fn days_of_a_year_without_a_calendar_are_to_be_compared() {
    let (was, now) = years();
    let found = since(&was, &now, &WorkingCalendar::supplied());
    let days = found.iter().find(|finding| finding.problem == "since_days").expect("2027 and 2028 are not entered");
    assert_eq!(
        words::sentence(&days.problem, &days.values),
        "Даты передвинуты. Производственный календарь не внесён (2027–2028), рабочие дни посчитаны по общему правилу: сверьте."
    );
}
