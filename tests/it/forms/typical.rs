//! Three typical agreements word for word: read these snapshots as a lawyer would.

use crate::support::agreements::{Kind, agreement, at, on, organization_id, paid_by_man_hours, part_id};
use rostok_core::domain::agreement::*;
use rostok_core::domain::record::AgreementRecord;
use rostok_core::domain::units::AcademicHours;
use rostok_core::inside::documents::forms::check_text::check_text;
use rostok_core::inside::documents::forms::network_agreement::network_agreement;
use rostok_core::inside::documents::forms::record::Stage;
use rostok_core::inside::documents::forms::text::plain_text;

fn text(record: &AgreementRecord) -> String {
    let printed = network_agreement(record, Stage::Final).expect("nothing is missing");
    assert_eq!(check_text(&printed.paper, record), [], "the proof-reader finds nothing");
    plain_text(&printed.paper)
}

#[test]
fn a_school_realises_a_module_of_the_cube() {
    insta::assert_snapshot!(text(&agreement(&[Kind::School])));
}

#[test]
fn an_enterprise_only_gives_its_machines() {
    let mut record = agreement(&[Kind::Enterprise]);
    record.agreement.personal_data = PersonalData::NotTransferred;
    record.agreement.property = Property { by_act: true, ..Property::default() };
    record.agreement.assessment.interim = false;
    insta::assert_snapshot!(text(&record));
}

#[test]
fn everything_at_once_with_five_participants() {
    let mut record =
        agreement(&[Kind::School, Kind::ActingHead, Kind::Enterprise, Kind::Entrepreneur, Kind::GivingSchool]);
    let agreement = &mut record.agreement;
    agreement.coverage = Coverage::Parts;
    agreement.approval = Approval::Joint;
    agreement.dated_on = Some(on(2026, 9, 10));
    agreement.financing = paid_by_man_hours();
    agreement.property = Property {
        usage: PropertyUse::Free,
        by_act: true,
        basis: "договор безвозмездного пользования от 1 августа 2026 г. № 3".to_owned(),
        ..Property::default()
    };
    agreement.papers = IssuedPapers { by: PapersBy::BaseAndParticipants, ..IssuedPapers::default() };
    agreement.assessment.final_by = FinalAssessment::Joint;
    agreement.study_form = StudyForm::PartTime;
    agreement.distance = "лекций модуля «Машинное обучение»".to_owned();
    agreement.escort_by = Some(organization_id(1));
    agreement.pupils.list_as_annex = true;
    agreement.pupils.handed_over = HandedOver::PersonalFiles;
    agreement.pupils.list = vec![PupilLine {
        full_name: "Белов Артём Олегович".to_owned(),
        born_on: Some(on(2012, 3, 4)),
        group: "7 «А»".to_owned(),
        ..PupilLine::default()
    }];
    agreement.teachers = vec![
        Teacher {
            full_name: "Ветрова Анна Сергеевна".to_owned(),
            post: "педагог дополнительного образования".to_owned(),
            part_id: Some(part_id(0)),
            realised_by: organization_id(0),
            hours: AcademicHours::whole(36),
            ..Teacher::default()
        },
        Teacher {
            full_name: "Громов Олег Ильич".to_owned(),
            post: "учитель информатики".to_owned(),
            qualification: "высшая категория".to_owned(),
            part_id: Some(part_id(1)),
            realised_by: organization_id(1),
            employer: Some(organization_id(0)),
            contract: "трудовой договор о работе по совместительству от 25.08.2026 № 12".to_owned(),
            hours: AcademicHours(3650),
            ..Teacher::default()
        },
    ];
    agreement.events = vec![JointEvent {
        title: "Хакатон «Код урожая»".to_owned(),
        when: "март 2027 г.".to_owned(),
        ..JointEvent::default()
    }];
    agreement.schedule.push(ScheduleLine {
        organization_id: organization_id(5),
        weekday: 3,
        starts_at: at(15, 0),
        ends_at: at(17, 0),
        place: "актовый зал".to_owned(),
        ..ScheduleLine::default()
    });
    insta::assert_snapshot!(text(&record));
}
