//! The timetable against the hours of the parts and against the production calendar (СФ-16).

use super::found;
use super::sound::*;
use rostok_core::domain::agreement::*;
use rostok_core::domain::finding::{Finding, Level};
use rostok_core::domain::record::AgreementRecord;
use rostok_core::russian::sentence;

/// The school holds its part on Wednesdays from the middle of September; 4 November 2026 is a Wednesday.
fn on_wednesdays(ends: &str, meetings: Option<u16>) -> AgreementRecord {
    let mut record = draft();
    record.agreement.shares[1].starts_on = on("2026-09-16");
    record.agreement.shares[1].ends_on = on(ends);
    record.agreement.schedule[1].weekday = 3;
    record.agreement.schedule[1].meetings = meetings;
    record
}

fn said(findings: &[Finding]) -> Vec<(Level, String)> {
    let say = |finding: &Finding| (finding.level, sentence(&finding.problem, &finding.values).replace('\u{a0}', " "));
    findings.iter().map(say).collect()
}

#[test]
fn a_draft_whose_timetable_contradicts_its_parts_cannot_become_final() {
    let mut record = draft();
    assert_eq!(record.agreement.state, AgreementState::Draft);
    record.agreement.schedule[1].meetings = Some(12);
    let expected = "МБОУ СОШ № 5, часть «Робототехника»: в расписании 24 часа, а в договоре 26 часов. Поправьте \
                    расписание или часы.";
    assert_eq!(said(&found(&record)), [(Level::Error, expected.to_owned())]);
}

#[test]
fn a_holiday_takes_its_meeting_and_is_named() {
    let expected = "МБОУ СОШ № 5: 13 занятий по средам (Робототехника) не поместятся с 16 сентября 2026 года по \
                    9 декабря 2026 года. Рабочих дней 12, праздники и переносы: 04.11.2026 (День народного единства). \
                    Добавьте другой день, продлите срок или уменьшите число занятий.";
    let findings = found(&on_wednesdays("2026-12-09", Some(13)));
    assert_eq!(said(&findings), [(Level::Warning, expected.to_owned())]);
    assert_eq!(findings[0].subject.field, "schedule.1.meetings");
    assert_eq!(found(&on_wednesdays("2026-12-16", Some(13))), [], "a week more makes room");
}

#[test]
fn meetings_that_nobody_counted_are_expected_by_the_hours() {
    let findings = found(&on_wednesdays("2026-12-09", None));
    assert_eq!(findings.len(), 1, "26 hours by two ask for thirteen Wednesdays, and there are twelve");
    assert_eq!(findings[0].problem, "sf16_holidays");
    assert_eq!(found(&on_wednesdays("2026-12-16", None)), []);
}

#[test]
fn two_lines_without_a_count_share_the_hours_between_their_days() {
    let mut record = on_wednesdays("2026-10-28", None);
    let monday = ScheduleLine { weekday: 1, ..record.agreement.schedule[1].clone() };
    assert_eq!(found(&record)[0].problem, "sf16_too_many_meetings", "seven Wednesdays are too few");
    record.agreement.schedule.push(monday);
    assert_eq!(found(&record), [], "with six Mondays there are thirteen meetings");
}

#[test]
fn more_meetings_than_there_are_such_days_is_an_error() {
    let expected = "МБОУ СОШ № 5: в расписании 13 занятий по средам (Робототехника), а с 16 сентября 2026 года по \
                    2 декабря 2026 года таких дней всего 12 дней. Добавьте другой день, продлите срок или уменьшите \
                    число занятий.";
    assert_eq!(said(&found(&on_wednesdays("2026-12-02", Some(13)))), [(Level::Error, expected.to_owned())]);
}

#[test]
fn saturdays_are_days_of_lessons_unless_they_are_holidays() {
    let mut record = on_wednesdays("2026-12-12", Some(13));
    record.agreement.schedule[1].weekday = 6;
    assert_eq!(found(&record), [], "thirteen plain Saturdays from 19 September to 12 December");
    // Its holiday is on a Saturday, and 2027 has no calendar yet.
    record.agreement.shares[1].starts_on = on("2027-02-20");
    record.agreement.shares[1].ends_on = on("2027-05-15");
    let findings = found(&record);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].values["holidays"].replace('\u{a0}', " "), "01.05.2027 (Праздник Весны и Труда)");
    assert!(findings[0].values["unsure"].contains("дни посчитаны по общему правилу"));
}

#[test]
fn parts_taught_in_one_room_at_one_hour_need_days_of_their_own() {
    let mut record = draft();
    for line in &mut record.agreement.schedule {
        line.starts_at = chrono::NaiveTime::from_hms_opt(15, 0, 0);
        line.place = "каб. 12".into();
    }
    assert_eq!(found(&record), [], "18 and 5 meetings of the centre fit a year of Tuesdays");
    record.agreement.shares[0].ends_on = on("2027-01-31");
    record.agreement.shares[2].ends_on = on("2027-01-31");
    let findings = found(&record);
    assert_eq!(findings.len(), 1, "but not the first half of it");
    assert_eq!(findings[0].values["parts"], " (Основы Python, Робототехника)");
}
