//! Whatever is typed, a check answers: it never panics, and its sentences have no gaps.

use super::sound::*;
use super::{Change, assert_whole, found, raising, silent_cases};
use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rostok_core::domain::agreement::*;
use rostok_core::domain::ids::{OrganizationId, ProgrammePartId};
use rostok_core::domain::record::AgreementRecord;
use rostok_core::domain::units::{AcademicHours, Kopecks};

fn every_change() -> Vec<Change> {
    raising().map(|(_, _, change)| *change).chain(silent_cases::CASES.iter().map(|(_, _, change)| *change)).collect()
}

fn any_day() -> impl Strategy<Value = Option<NaiveDate>> {
    let edges = select(vec![NaiveDate::MIN, NaiveDate::MAX]);
    let days =
        (1_900..2_200_i32, 1..=366_u32).prop_map(|(year, day)| NaiveDate::from_yo_opt(year, day).unwrap_or_default());
    prop_oneof![2 => Just(None), 8 => days.prop_map(Some), 1 => edges.prop_map(Some)]
}

fn any_organization() -> impl Strategy<Value = OrganizationId> {
    select(vec![CENTRE, SCHOOL, PLANT, OrganizationId::default()])
}

fn any_part() -> impl Strategy<Value = ProgrammePartId> {
    select(vec![PYTHON, ROBOTS, ProgrammePartId::default()])
}

prop_compose! {
    fn any_share()(
        part in any_part(),
        organization in any_organization(),
        (theory, practice) in any::<(i32, i32)>(),
        (starts, ends) in (any_day(), any_day()),
    ) -> Share {
        let hours = (AcademicHours(theory), AcademicHours(practice));
        Share { theory: hours.0, practice: hours.1, starts_on: starts, ends_on: ends, ..share(part, organization, 0, 0) }
    }
}

prop_compose! {
    fn any_line()(
        part in proptest::option::of(any_part()),
        organization in any_organization(),
        (hours, meetings) in any::<(i32, Option<u16>)>(),
    ) -> ScheduleLine {
        ScheduleLine { part_id: part, organization_id: organization, hours: AcademicHours(hours), meetings, ..ScheduleLine::default() }
    }
}

prop_compose! {
    fn any_pupil()(name in ".{0,300}", days in proptest::array::uniform3(any_day())) -> PupilLine {
        let [consent_on, enrolled_on, left_on] = days;
        PupilLine { consent_on, enrolled_on, left_on, ..pupil(&name) }
    }
}

prop_compose! {
    fn any_record()(
        signed in any::<bool>(),
        texts in proptest::collection::vec("\\PC{0,400}", 6),
        days in proptest::collection::vec(any_day(), 8),
        shares in proptest::collection::vec(any_share(), 0..6),
        schedule in proptest::collection::vec(any_line(), 0..6),
        list in proptest::collection::vec(any_pupil(), 0..8),
        (min, max, list_days, copies) in any::<(Option<u16>, Option<u16>, Option<u16>, Option<u16>)>(),
        (amount, rate, man_hours) in any::<(i64, i64, u32)>(),
    ) -> AgreementRecord {
        let mut record = if signed { super::sound::signed() } else { draft() };
        record.today = days[0].unwrap_or_default();
        let agreement = &mut record.agreement;
        (agreement.dated_on, agreement.starts_on, agreement.ends_on) = (days[1], days[2], days[3]);
        (agreement.shares, agreement.schedule, agreement.copies) = (shares, schedule, copies);
        agreement.pupils = Pupils { min, max, list_days, list, ..Pupils::default() };
        agreement.financing = Financing {
            kind: FinancingKind::InText,
            amount: Some(Kopecks(amount)),
            rate: Some(Kopecks(rate)),
            man_hours: Some(man_hours),
            ..Financing::default()
        };
        agreement.milestones.iter_mut().for_each(|fact| fact.on = days[4]);
        let organization = &mut record.organizations[0];
        (organization.short_name, organization.full_name) = (texts[0].clone(), texts[1].clone());
        organization.licences[0].issued_on = days[5];
        organization.licences[0].checked_on = days[6];
        organization.signatories[0].powers_until = days[7];
        organization.signatories[0].surname = texts[2].clone();
        if let Some(programme) = &mut record.programme {
            programme.parts[0].title = texts[3].clone();
            programme.parts[0].place = texts[4].clone();
            programme.title = texts[5].clone();
        }
        record
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_record_is_looked_at_without_a_panic(record in any_record(), picks in proptest::collection::vec(any::<Index>(), 0..12)) {
        let mut record = record;
        let sound_lengths = |record: &AgreementRecord| record.agreement.shares.len() >= 3 && record.agreement.schedule.len() >= 2;
        // Changes reach into rows that a generated record may lack.
        if sound_lengths(&record) && record.agreement.pupils.list.len() >= 2 {
            for pick in picks {
                let change = *pick.get(&every_change());
                let mut next = record.clone();
                if std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| change(&mut next))).is_ok() {
                    record = next;
                }
            }
        }
        for finding in found(&record) {
            prop_assert!(!finding.code.is_empty());
        }
    }

    #[test]
    fn any_set_of_faults_is_told_in_whole_sentences(picks in proptest::collection::vec(any::<Index>(), 1..8)) {
        let mut record = draft();
        for pick in picks {
            let change = *pick.get(&every_change());
            let mut next = record.clone();
            // One fault may have taken away what the next would spoil.
            if std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| change(&mut next))).is_ok() {
                record = next;
            }
        }
        for finding in found(&record) {
            assert_whole(&finding);
        }
    }
}

#[test]
fn an_empty_record_is_told_what_to_begin_with() {
    let findings = found(&AgreementRecord::default());
    let problems = super::problems(&findings);
    for expected in [
        "sf06_base_missing",
        "sf06_participant_missing",
        "sf06_programme_missing",
        "sf06_starts_on",
        "sf06_financing_unset",
    ] {
        assert!(problems.contains(&expected), "{expected} is among {problems:?}");
    }
}

#[test]
fn two_hundred_parties_are_looked_at() {
    let mut record = draft();
    let plant = record.agreement.parties[2].clone();
    record.agreement.parties.extend((0..200).map(|_| plant.clone()));
    assert_eq!(found(&record).iter().filter(|finding| finding.problem == "sf06_party_repeated").count(), 200);
}
