//! Any mixture of switches and any typed words: nothing panics, and the proof-reader finds nothing in what is printed.

use crate::support::agreements::{Kind, agreement};
use proptest::prelude::*;
use rostok_core::domain::agreement::*;
use rostok_core::domain::record::AgreementRecord;
use rostok_core::domain::units::{AcademicHours, Kopecks};
use rostok_core::inside::documents::forms::check_text::check_text;
use rostok_core::inside::documents::forms::compare::compare;
use rostok_core::inside::documents::forms::network_agreement::network_agreement;
use rostok_core::inside::documents::forms::record::Stage;
use rostok_core::inside::documents::forms::text::plain_text;

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        Just(Kind::School),
        Just(Kind::ActingHead),
        Just(Kind::Enterprise),
        Just(Kind::Entrepreneur),
        Just(Kind::GivingSchool)
    ]
}

/// What people type, and what they never should.
pub fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "\\PC{0,40}",
        2 => "[а-яА-Я «»\"„“.,;:()№{}\\-–—0-9]{0,40}",
        1 => Just("{party.name}".to_owned()),
        1 => Just("Строка\nс переводом\t и  пробелами ,,".to_owned()),
        1 => Just(String::new()),
        1 => any::<String>(),
    ]
    // A run of underscores that a person typed is a blank, and the proof-reader says so.
    .prop_map(|text| text.replace("__", "_"))
}

/// Any agreement that people and chance can make.
pub fn record() -> impl Strategy<Value = AgreementRecord> {
    (
        prop::collection::vec(kind(), 0..5),
        prop::collection::vec(any::<u8>(), 24),
        prop::collection::vec(words(), 12),
        any::<i32>(),
        any::<i64>(),
    )
        .prop_map(|(kinds, switches, typed, hours, money)| {
            let mut record = agreement(&kinds);
            let pick = |index: usize, of: u8| switches.get(index).copied().unwrap_or_default() % of;
            let yes = |index: usize| pick(index, 2) == 1;
            let word = |index: usize| typed.get(index).cloned().unwrap_or_default();
            let money = Kopecks(money % 1_000_000_000_000);
            {
                let agreement = &mut record.agreement;
                agreement.coverage = if yes(0) { Coverage::Parts } else { Coverage::Whole };
                agreement.approval = if yes(1) { Approval::Joint } else { Approval::Base };
                agreement.schedule_mode = if yes(2) { ScheduleMode::Annex } else { ScheduleMode::Independent };
                agreement.study_form = if yes(3) { StudyForm::FullTime } else { StudyForm::PartTime };
                agreement.assessment.interim = yes(4);
                agreement.assessment.final_by =
                    [FinalAssessment::Base, FinalAssessment::Joint, FinalAssessment::None][usize::from(pick(5, 3))];
                agreement.papers.by = [PapersBy::Unset, PapersBy::Base, PapersBy::BaseAndParticipants, PapersBy::None]
                    [usize::from(pick(6, 4))];
                agreement.property.usage =
                    [PropertyUse::Free, PropertyUse::Paid, PropertyUse::NotUsed][usize::from(pick(7, 3))];
                agreement.property.by_act = yes(8);
                agreement.property.payment = yes(9).then_some(money);
                agreement.property.basis = word(0);
                agreement.financing.kind = [
                    FinancingKind::Unset,
                    FinancingKind::Own,
                    FinancingKind::InText,
                    FinancingKind::ByAddendum,
                    FinancingKind::Certificates,
                    FinancingKind::PaidServices,
                    FinancingKind::Sponsor,
                ][usize::from(pick(10, 7))];
                agreement.financing.amount = yes(11).then_some(money);
                agreement.financing.rate = yes(12).then_some(money);
                agreement.financing.man_hours = yes(13).then_some(7);
                agreement.financing.source = word(1);
                agreement.financing.act = word(2);
                agreement.financing.share_percent = yes(14).then_some(hours.unsigned_abs());
                agreement.personal_data =
                    [PersonalData::Consents, PersonalData::OtherGround, PersonalData::NotTransferred]
                        [usize::from(pick(15, 3))];
                agreement.pupils.list_as_annex = yes(16);
                agreement.pupils.list =
                    if yes(17) { vec![PupilLine { full_name: word(3), ..PupilLine::default() }] } else { Vec::new() };
                agreement.distance = word(4);
                agreement.number = word(5);
                agreement.copies = yes(18).then_some(3);
                agreement.escort_by = yes(19).then(|| record.organizations[0].id);
                if let Some(share) = agreement.shares.first_mut() {
                    share.theory = AcademicHours(hours);
                    share.place = word(6);
                }
                agreement.events = if yes(20) {
                    vec![JointEvent { title: word(7), when: word(0), ..JointEvent::default() }]
                } else {
                    Vec::new()
                };
            }
            if let Some(programme) = &mut record.programme {
                programme.title = word(8);
            }
            if let Some(organization) = record.organizations.last_mut() {
                organization.full_name = word(9);
                organization.legal_address = word(10);
                organization.accounts.clear();
                if let Some(signatory) = organization.signatories.first_mut() {
                    signatory.surname = word(11);
                    signatory.given = word(3);
                    signatory.post = word(7);
                    if yes(21) {
                        signatory.sex = None;
                    }
                }
            }
            if yes(22) {
                record.programme = None;
            }
            record
        })
}

/// 48, or as many as `PROPTEST_CASES` asks for.
pub fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(48)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn any_record_prints_and_passes_the_proof_reader(record in record()) {
        let draft = network_agreement(&record, Stage::Draft).expect("a draft always prints");
        prop_assert_eq!(check_text(&draft.paper, &record), vec![], "in\n{}", plain_text(&draft.paper));
        match network_agreement(&record, Stage::Final) {
            Ok(printed) => {
                prop_assert_eq!(check_text(&printed.paper, &record), vec![]);
            }
            Err(missing) => prop_assert!(!missing.is_empty()),
        }
    }

    #[test]
    fn any_title_of_a_programme_and_its_parts_passes_the_proof_reader(
        title in "[а-яА-Я «»\"„“.,;:()№-]{0,16}|\\PC{0,3}[(]\\PC{0,3}", part in "[а-я «»\"„“().,]{0,12}"
    ) {
        let mut record = agreement(&[Kind::School, Kind::Enterprise]);
        record.agreement.coverage = Coverage::Parts;
        let programme = record.programme.as_mut().expect("a programme");
        programme.title = title;
        programme.parts[0].title = part;
        let draft = network_agreement(&record, Stage::Draft).expect("a draft always prints");
        prop_assert_eq!(check_text(&draft.paper, &record), vec![]);
    }

    #[test]
    fn any_pasted_text_is_compared_without_a_panic(official in words(), more in words()) {
        let edition = agreement(&[Kind::School]).edition;
        let compared = compare(&edition, &format!("1.1. {official} 1.2 {more}\n2.1) {official}"));
        prop_assert!(compared.len() >= 25);
    }
}
