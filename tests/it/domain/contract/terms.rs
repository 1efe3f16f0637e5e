//! Terms day by day: a table of cases, each with the rule that it holds (domain/contract/term.rs).

use chrono::NaiveDate;
use rostok_core::domain::calendar::WorkingCalendar;
use rostok_core::domain::contract::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// «3m», «14d», «1y».
fn period(text: &str) -> Option<Period> {
    let (count, unit) = text.split_at(text.len().checked_sub(1)?);
    let unit = match unit {
        "d" => PeriodUnit::Days,
        "m" => PeriodUnit::Months,
        _ => PeriodUnit::Years,
    };
    Some(Period { count: count.parse().ok()?, unit })
}

/// «30d», «5w» (working days), «2m».
fn notice(text: &str) -> Option<Notice> {
    let (count, unit) = text.split_at(text.len().checked_sub(1)?);
    let unit = match unit {
        "d" => NoticeUnit::CalendarDays,
        "w" => NoticeUnit::WorkingDays,
        _ => NoticeUnit::Months,
    };
    Some(Notice { count: count.parse().ok()?, unit })
}

fn course(starts: &str, ends: &str, kind: RenewalKind, renewed_for: &str, told_before: &str) -> Course {
    Course {
        starts_on: starts.parse().ok(),
        ends_on: ends.parse().ok(),
        renewal: Renewal { kind, period: period(renewed_for), ..Renewal::default() },
        notice: notice(told_before),
        extensions: Vec::new(),
    }
}

fn on(course: &Course, today: &str) -> Term {
    course.term_on(day(today), &WorkingCalendar::supplied())
}

/// Why, beginning, end, renewed for, notice; day, renewals, end of the term then, day of notice.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    u16,
    &'static str,
    &'static str,
);

const TACIT: &[Case] = &[
    (
        "before the first end nothing is renewed",
        "2026-01-01",
        "2026-12-31",
        "1y",
        "30d",
        "2026-11-21",
        0,
        "2026-12-31",
        "2026-12-01",
    ),
    (
        "the last day belongs to the term whole (ст. 194)",
        "2026-01-01",
        "2026-12-31",
        "1y",
        "30d",
        "2026-12-31",
        0,
        "2026-12-31",
        "2026-12-01",
    ),
    (
        "the next day it is another term",
        "2026-01-01",
        "2026-12-31",
        "1y",
        "30d",
        "2027-01-01",
        1,
        "2027-12-31",
        "2027-12-01",
    ),
    (
        "no such number in the month: its last day (ст. 192 п. 3)",
        "2026-01-15",
        "2026-01-31",
        "1m",
        "",
        "2026-02-01",
        1,
        "2026-02-28",
        "",
    ),
    (
        "counted from the agreed end, not from a shortened one",
        "2026-01-15",
        "2026-01-31",
        "1m",
        "",
        "2026-03-01",
        2,
        "2026-03-31",
        "",
    ),
    ("a month of 30 days, then one of 31", "2026-01-15", "2026-01-31", "1m", "", "2026-04-01", 3, "2026-04-30", ""),
    ("February of a leap year", "2028-01-15", "2028-01-31", "1m", "", "2028-02-10", 1, "2028-02-29", ""),
    (
        "a corresponding number is kept: 30 April, 30 May",
        "2026-04-02",
        "2026-04-30",
        "1m",
        "",
        "2026-05-05",
        1,
        "2026-05-30",
        "",
    ),
    (
        "whole months stay whole: 30 April, 31 May",
        "2026-04-01",
        "2026-04-30",
        "1m",
        "",
        "2026-05-05",
        1,
        "2026-05-31",
        "",
    ),
    (
        "29 February a year later is 28 February",
        "2027-03-05",
        "2028-02-29",
        "1y",
        "",
        "2028-03-01",
        1,
        "2029-02-28",
        "",
    ),
    (
        "four years later it is 29 February again",
        "2027-03-05",
        "2028-02-29",
        "1y",
        "",
        "2031-12-01",
        4,
        "2032-02-29",
        "",
    ),
    (
        "a year of whole months ends on 29 February of a leap year",
        "2026-03-01",
        "2027-02-28",
        "1y",
        "",
        "2027-06-01",
        1,
        "2028-02-29",
        "",
    ),
    ("and on 28 February of the next one", "2026-03-01", "2027-02-28", "1y", "", "2028-03-01", 2, "2029-02-28", ""),
    ("days are days", "2026-11-01", "2026-11-21", "14d", "", "2026-11-22", 1, "2026-12-05", ""),
    ("days over New Year", "2026-12-01", "2026-12-25", "14d", "", "2026-12-31", 1, "2027-01-08", ""),
    ("many years later", "2001-01-01", "2001-12-31", "1m", "", "2026-11-21", 299, "2026-11-30", ""),
    // GLPI 15893: three years at first, then a year each time, notice of three months. GLPI doubled the first term (2026-08-01).
    (
        "GLPI 15893: the first term is not the length of a renewal",
        "2020-08-01",
        "2023-07-31",
        "12m",
        "3m",
        "2023-10-31",
        1,
        "2024-07-31",
        "2024-04-30",
    ),
    (
        "GLPI 15893, before the first end",
        "2020-08-01",
        "2023-07-31",
        "12m",
        "3m",
        "2022-01-01",
        0,
        "2023-07-31",
        "2023-04-28",
    ),
    // GLPI 23516 (23084): notice was counted from the first end. 28 June 2026 is a Sunday.
    (
        "GLPI 23516: notice goes with the renewed end",
        "2020-08-29",
        "2025-08-28",
        "12m",
        "2m",
        "2026-02-11",
        1,
        "2026-08-28",
        "2026-06-26",
    ),
];

#[test]
fn silent_renewal_and_its_notice_follow_the_table() {
    let mut wrong = Vec::new();
    for (why, starts, ends, renewed_for, told_before, today, renewals, end, told_by) in TACIT {
        let term = on(&course(starts, ends, RenewalKind::Tacit, renewed_for, told_before), today);
        let expected = (*renewals, end.parse().ok(), told_by.parse().ok());
        if (term.renewals, term.ends_on, term.notice_on) != expected {
            wrong.push(format!("{why}: {term:?}"));
        }
        assert!(!term.is_over && term.goes_on, "{why}: it goes on until somebody speaks");
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn notice_is_given_on_a_working_day_and_never_too_late() {
    let told_by = |ends: &str, told_before: &str| {
        on(&course("2026-01-01", ends, RenewalKind::None, "", told_before), "2026-02-01").notice_on.expect("a day")
    };
    let cases = [
        ("a working day is kept", "2026-12-31", "30d", "2026-12-01"),
        ("a Saturday gives way to the Friday before", "2026-06-29", "30d", "2026-05-29"),
        ("working days pass over the weekend", "2026-11-30", "5w", "2026-11-23"),
        ("31 December 2026 is a day off", "2027-01-11", "1w", "2026-12-30"),
        ("New Year holidays, 9 January moved from the 3rd", "2026-01-15", "4w", "2025-12-30"),
        ("the eve of a holiday is a working day", "2026-05-14", "3w", "2026-05-08"),
        ("a month before the 31st of March is the 27th: the 28th is a Saturday", "2026-03-31", "1m", "2026-02-27"),
        ("a month before 30 November", "2026-11-30", "1m", "2026-10-30"),
        ("23 February is a holiday, the 21st and 22nd are days off", "2026-03-25", "30d", "2026-02-20"),
        ("29 February of a leap year is a Tuesday", "2028-03-29", "1m", "2028-02-29"),
    ];
    for (why, ends, told_before, expected) in cases {
        assert_eq!(told_by(ends, told_before), day(expected), "{why}");
    }
}

#[test]
fn a_year_without_a_calendar_is_counted_and_named() {
    let until = |ends: &str| on(&course("2026-01-01", ends, RenewalKind::None, "", "5w"), "2026-02-01");
    assert_eq!(until("2026-11-30").unchecked_years, [0; 0], "2026 is known");
    let next = until("2027-05-12");
    assert_eq!(
        (next.notice_on, next.unchecked_years),
        (Some(day("2027-05-04")), vec![2027]),
        "10 May is off by the rule"
    );
    let bare = on(&course("2026-01-01", "2031-01-01", RenewalKind::None, "", ""), "2026-02-01");
    assert_eq!(
        (bare.notice_on, bare.unchecked_years),
        (None, Vec::new()),
        "where nothing is counted nothing is doubtful"
    );
}

#[test]
fn express_renewal_and_a_new_contract_need_an_act() {
    for kind in [RenewalKind::None, RenewalKind::Express, RenewalKind::NewContract] {
        let course = course("2025-01-01", "2025-12-31", kind, "1y", "1m");
        let before = on(&course, "2025-11-01");
        assert_eq!(
            (before.ends_on, before.is_over, before.goes_on),
            (Some(day("2025-12-31")), false, false),
            "{kind:?}"
        );
        assert_eq!(before.notice_on, Some(day("2025-11-28")), "30.11.2025 is a Sunday");
        let after = on(&course, "2026-01-01");
        assert_eq!(
            (after.renewals, after.is_over, after.next_ends_on),
            (0, true, None),
            "{kind:?} is not renewed by itself"
        );
    }
}

#[test]
fn an_agreed_end_holds_from_the_day_it_was_agreed_on() {
    // Seed 004: «31.12.2020» was replaced by «31.12.2025» on 12.10.2020.
    let mut lease = course("2020-10-01", "2020-12-31", RenewalKind::Express, "", "");
    lease.extensions = vec![Extension {
        agreed_on: Some(day("2020-10-12")),
        until: Some(day("2025-12-31")),
        paper: "постановление № 2126-п".to_owned(),
    }];
    assert_eq!(on(&lease, "2020-10-11").ends_on, Some(day("2020-12-31")));
    assert_eq!(on(&lease, "2020-10-12").ends_on, Some(day("2025-12-31")));
    lease.extensions.push(Extension { until: Some(day("2030-12-31")), ..Extension::default() });
    assert_eq!(on(&lease, "2026-11-21").ends_on, Some(day("2030-12-31")), "the last agreement wins");
    lease.renewal = Renewal { kind: RenewalKind::Tacit, period: period("1y"), ..Renewal::default() };
    assert_eq!(on(&lease, "2031-01-01").ends_on, Some(day("2031-12-31")), "silence goes on from the agreed end");
}

#[test]
fn a_refusal_ends_the_term_it_was_in_time_for() {
    let refused = |on: &str| {
        let mut course = course("2025-01-01", "2025-12-31", RenewalKind::Tacit, "1y", "1m");
        course.renewal.refused_on = Some(day(on));
        course
    };
    let in_time = refused("2025-11-28");
    let term = on(&in_time, "2025-12-01");
    assert_eq!((term.ends_on, term.goes_on, term.next_ends_on), (Some(day("2025-12-31")), false, None));
    assert!(on(&in_time, "2026-01-01").is_over);
    assert!(on(&in_time, "2025-11-27").goes_on, "the day before nobody had spoken");
    let late = refused("2025-12-15");
    let term = on(&late, "2026-06-01");
    assert_eq!((term.renewals, term.ends_on, term.is_over), (1, Some(day("2026-12-31")), false), "late: one more year");
    assert!(on(&late, "2027-01-01").is_over);
}

#[test]
fn silent_renewal_stops_at_its_limit() {
    let mut course = course("2024-01-01", "2024-12-31", RenewalKind::Tacit, "1y", "");
    course.renewal.limit = Some(2);
    let last = on(&course, "2026-11-21");
    assert_eq!((last.renewals, last.ends_on, last.goes_on), (2, Some(day("2026-12-31")), false));
    assert!(on(&course, "2027-01-01").is_over);
}

#[test]
fn silence_without_a_period_makes_the_term_indefinite() {
    let mut free_use = course("2020-05-06", "2025-05-05", RenewalKind::Tacit, "", "1m");
    assert_eq!(on(&free_use, "2025-05-05").ends_on, Some(day("2025-05-05")));
    let after = on(&free_use, "2026-11-21");
    assert_eq!((after.ends_on, after.renewals, after.is_over), (None, 1, false), "ст. 621 п. 2, ст. 689 п. 2");
    free_use.renewal.refused_on = Some(day("2026-11-20"));
    let refused = on(&free_use, "2026-11-21");
    assert_eq!((refused.ends_on, refused.goes_on), (Some(day("2026-12-20")), false), "a month after the refusal");
    assert!(on(&free_use, "2026-12-21").is_over);
}

#[test]
fn a_contract_without_an_end_has_no_day_of_notice() {
    let term = on(&course("2026-01-01", "", RenewalKind::None, "", "1m"), "2100-01-01");
    assert_eq!((term.ends_on, term.notice_on, term.is_over), (None, None, false));
}
