//! What is late or left undone: lists, orders, consents, work programmes, schedule, teachers, places.

use super::Raising;
use super::sound::*;
use rostok_core::domain::agreement::*;
use rostok_core::domain::record::AgreementRecord;

fn forget(record: &mut AgreementRecord, kind: MilestoneKind) {
    record.agreement.milestones.retain(|fact| fact.kind != kind);
}

fn today(record: &mut AgreementRecord, day: &str) {
    record.today = on(day).unwrap_or_default();
}

/// The first part stays with the centre outside the network form, at a place of its own.
fn outside_the_network(record: &mut AgreementRecord) {
    sign(record);
    record.agreement.coverage = Coverage::Parts;
    record.agreement.shares.remove(0);
    if let Some(programme) = &mut record.programme {
        programme.parts[0].place = "г. Мичуринск, ул. Гоголя, д. 1".into();
    }
}

/// Thirteen Wednesdays, 4 November among them.
fn wednesdays(record: &mut AgreementRecord, until: &str) {
    record.agreement.shares[1].starts_on = on("2026-09-16");
    record.agreement.shares[1].ends_on = on(until);
    record.agreement.schedule[1].weekday = 3;
}

pub const CASES: &[Raising] = &[
    ("СФ-05", "sf05_not_in_licence", outside_the_network),
    ("СФ-07", "sf07_list_late", |r| {
        sign(r);
        forget(r, MilestoneKind::ListSent);
        r.agreement.milestones.push(fact(MilestoneKind::ListSent, "2026-08-26"));
    }),
    ("СФ-07", "sf07_list_not_sent", |r| {
        sign(r);
        forget(r, MilestoneKind::ListSent);
    }),
    ("СФ-08", "sf08_few", |r| drop(r.agreement.pupils.list.pop())),
    ("СФ-08", "sf08_many", |r| {
        r.agreement.pupils.min = Some(1);
        r.agreement.pupils.max = Some(1);
    }),
    ("СФ-09", "sf09_no_order", |r| {
        sign(r);
        r.agreement.pupils.list.clear();
        r.agreement.milestones.push(fact(MilestoneKind::ConsentsCollected, "2026-08-24"));
    }),
    ("СФ-09", "sf09_order_late", |r| {
        sign(r);
        r.agreement.milestones.push(fact(MilestoneKind::EnrolmentOrder, "2026-09-02"));
    }),
    ("СФ-09", "sf09_not_enrolled", |r| {
        sign(r);
        r.agreement.pupils.list[1].enrolled_on = None;
    }),
    ("СФ-09", "sf09_left", |r| {
        sign(r);
        let left = PupilLine { left_on: on("2026-09-08"), ..pupil("Смирнов Олег") };
        r.agreement.pupils.list.push(left);
    }),
    ("СФ-15", "sf15_work_programmes", |r| forget(r, MilestoneKind::WorkProgrammesReceived)),
    ("СФ-16", "sf16_schedule_hours", |r| r.agreement.schedule[1].meetings = Some(12)),
    ("СФ-16", "sf16_holidays", |r| wednesdays(r, "2026-12-09")),
    ("СФ-16", "sf16_too_many_meetings", |r| wednesdays(r, "2026-12-02")),
    ("СФ-20", "sf20_no_consent", |r| r.agreement.pupils.list[0].consent_on = None),
    ("СФ-20", "sf20_not_transferred", |r| r.agreement.personal_data = PersonalData::NotTransferred),
    ("СФ-20", "sf20_list_without_consents", |r| {
        r.agreement.pupils.list.clear();
        r.agreement.milestones.push(fact(MilestoneKind::ListSent, "2026-08-20"));
    }),
    ("СФ-26", "sf26_nobody_escorts", |r| {
        r.agreement.shares[1].place = "г. Мичуринск, ул. Гоголя, д. 1, каб. 5".into();
    }),
    ("СФ-25", "sf25_no_contract", |r| r.agreement.teachers[0].employer = Some(PLANT)),
    ("СФ-25", "sf25_no_contract_at_all", |r| {
        r.agreement.teachers[0].part_id = None;
        r.agreement.teachers[0].employer = Some(PLANT);
    }),
];

#[test]
fn a_term_counted_without_a_calendar_asks_to_be_compared() {
    let mut record = signed();
    forget(&mut record, MilestoneKind::ListSent);
    record.agreement.dated_on = on("2027-08-20");
    record.agreement.starts_on = on("2027-09-01");
    record.agreement.ends_on = on("2028-05-31");
    record
        .organizations
        .iter_mut()
        .flat_map(|organization| &mut organization.licences)
        .for_each(|l| l.checked_on = on("2027-08-20"));
    today(&mut record, "2027-08-30");
    let findings = super::found(&record);
    let said = findings.iter().map(|finding| rostok_core::russian::sentence(&finding.problem, &finding.values));
    let said: Vec<String> = said.map(|text| text.replace('\u{a0}', " ")).collect();
    assert_eq!(
        said,
        [
            "МБОУ СОШ № 5: список обучающихся нужно было отправить не позже 25 августа 2027 года, за 5 рабочих дней до начала части \
          (1 сентября 2027 года), а отметки об отправке нет. Производственный календарь не внесён (2027), срок посчитан по общему \
          правилу: сверьте."
        ]
    );
}

#[test]
fn a_list_out_of_range_is_a_remark_until_it_is_handed_over() {
    use rostok_core::domain::finding::Level;
    let mut record = draft();
    record.agreement.pupils.list.pop();
    assert_eq!(super::found(&record)[0].level, Level::Notice);
    record.agreement.milestones.push(fact(MilestoneKind::ListSent, "2026-08-20"));
    assert_eq!(super::found(&record)[0].level, Level::Warning);
}

#[test]
fn missing_hours_are_told_with_their_number() {
    let mut record = draft();
    record.agreement.shares[1].practice = hours(6);
    let finding = &super::found(&record)[0];
    assert_eq!(
        rostok_core::russian::sentence(&finding.problem, &finding.values).replace('\u{a0}', " "),
        "Практика в части «Робототехника»: в программе 20 часов, по сторонам 16 часов, не хватает 4 часов. Добавьте часы одной из \
         сторон или поправьте программу."
    );
    assert_eq!(finding.subject.field, "shares.1.practice");
}
