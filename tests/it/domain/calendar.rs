//! The production calendar: every holiday of 2025 and 2026, the rule for other years, and terms in working days.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;
use rostok_core::domain::calendar::{
    AcademicYear, CalendarDay, DayKind, WorkingCalendar, academic_year_label, supplied_days, supplied_years,
};

fn on(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%d.%m.%Y").expect(text)
}

fn days(from: &str, to: &str) -> impl Iterator<Item = NaiveDate> + use<> {
    let last = on(to);
    on(from).iter_days().take_while(move |day| *day <= last)
}

fn days_of(year: i32) -> impl Iterator<Item = NaiveDate> + use<> {
    days(&format!("01.01.{year}"), &format!("31.12.{year}"))
}

#[test]
fn the_days_off_of_2025_and_2026_are_those_of_the_government_acts() {
    let calendar = WorkingCalendar::supplied();
    for (from, to) in [
        ("01.01.2025", "08.01.2025"),
        ("22.02.2025", "23.02.2025"),
        ("08.03.2025", "09.03.2025"),
        ("01.05.2025", "04.05.2025"),
        ("08.05.2025", "11.05.2025"),
        ("12.06.2025", "15.06.2025"),
        ("02.11.2025", "04.11.2025"),
        ("31.12.2025", "11.01.2026"),
        ("21.02.2026", "23.02.2026"),
        ("07.03.2026", "09.03.2026"),
        ("01.05.2026", "03.05.2026"),
        ("09.05.2026", "11.05.2026"),
        ("12.06.2026", "14.06.2026"),
        ("04.11.2026", "04.11.2026"),
        ("31.12.2026", "31.12.2026"),
    ] {
        for day in days(from, to) {
            assert!(!calendar.is_working(day), "{day} is a day off");
        }
        let around = [on(from).pred_opt().expect("a date"), on(to).succ_opt().expect("a date")];
        for day in around
            .into_iter()
            .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && (2025..=2026).contains(&day.year()))
        {
            assert!(calendar.is_working(day), "{day}, beside {from}–{to}, is a working day");
        }
    }
}

#[test]
fn a_year_has_as_many_working_days_as_its_act_gives() {
    let calendar = WorkingCalendar::supplied();
    for (year, working, hours) in [(2025, 247, 1972), (2026, 247, 1972)] {
        let kinds: Vec<DayKind> = days_of(year).map(|day| calendar.kind(day)).collect();
        let count = |wanted: DayKind| kinds.iter().filter(|kind| **kind == wanted).count();
        assert_eq!(count(DayKind::Working) + count(DayKind::Shortened), working, "working days of {year}");
        assert_eq!(
            count(DayKind::Working) * 8 + count(DayKind::Shortened) * 7,
            hours,
            "hours of {year} at forty a week"
        );
    }
}

#[test]
fn eves_of_holidays_are_an_hour_shorter() {
    let calendar = WorkingCalendar::supplied();
    let shortened = |year: i32| -> Vec<String> {
        days_of(year)
            .filter(|day| calendar.kind(*day) == DayKind::Shortened)
            .map(|day| day.format("%d.%m").to_string())
            .collect()
    };
    assert_eq!(shortened(2025), ["07.03", "30.04", "11.06", "01.11"]);
    assert_eq!(shortened(2026), ["30.04", "08.05", "11.06", "03.11"]);
}

#[test]
fn a_working_saturday_counts_and_its_monday_does_not() {
    let calendar = WorkingCalendar::supplied();
    assert!(calendar.is_working(on("01.11.2025")));
    assert!(!calendar.is_working(on("03.11.2025")));
    assert_eq!(calendar.add_working_days(on("31.10.2025"), 2), on("05.11.2025"));
}

#[test]
fn a_year_without_its_act_is_counted_by_the_labour_code_and_says_so() {
    let calendar = WorkingCalendar::supplied();
    assert!(calendar.known(2025) && calendar.known(2026) && !calendar.known(2027));
    assert_eq!(calendar.unknown_years(on("20.12.2026"), on("15.01.2028")), [2027, 2028]);
    // 2027: 1 May and 12 June are Saturdays, 9 May is a Sunday, 2 and 3 January are a weekend nobody has moved yet.
    for day in ["08.01.2027", "23.02.2027", "08.03.2027", "03.05.2027", "10.05.2027", "14.06.2027", "04.11.2027"] {
        assert!(!calendar.is_working(on(day)), "{day} is off by ст. 112");
    }
    for day in ["11.01.2027", "04.05.2027", "11.05.2027", "15.06.2027", "05.11.2027", "31.12.2027"] {
        assert!(calendar.is_working(on(day)), "{day} is a working day until an act moves it");
    }
    assert_eq!(calendar.day(on("03.05.2027")).note, "выходной за 01.05");
}

#[test]
fn rows_typed_for_a_region_stand_above_the_rule_but_do_not_make_the_year_known() {
    let radonitsa = CalendarDay {
        on: on("11.05.2027"),
        kind: DayKind::DayOff,
        note: "Радоница".into(),
        act: "закон области".into(),
    };
    let calendar = WorkingCalendar::new(
        supplied_days().into_iter().chain([radonitsa.clone()]),
        supplied_years().map(|(year, _)| year),
    );
    assert!(!calendar.is_working(on("11.05.2027")));
    assert_eq!(calendar.day(on("11.05.2027")), radonitsa);
    assert!(!calendar.known(2027));
}

#[test]
fn a_list_of_pupils_is_due_five_working_days_before_the_first_of_september() {
    let calendar = WorkingCalendar::supplied();
    assert_eq!(calendar.working_days_before(on("01.09.2026"), 5), on("25.08.2026"));
}

#[test]
fn terms_pass_over_ends_of_months_and_years_and_leap_days() {
    let calendar = WorkingCalendar::supplied();
    for (start, count, end) in [
        ("31.08.2026", 1, "01.09.2026"),
        ("30.12.2025", 1, "12.01.2026"),
        ("30.12.2026", 1, "11.01.2027"),
        ("28.02.2028", 1, "29.02.2028"),
        ("29.02.2028", 1, "01.03.2028"),
        ("27.02.2026", 1, "02.03.2026"),
        ("30.04.2026", 3, "06.05.2026"),
        ("08.05.2026", 1, "12.05.2026"),
        ("29.05.2026", 3, "03.06.2026"),
        ("22.08.2026", 1, "24.08.2026"),
        ("22.08.2026", 0, "22.08.2026"),
    ] {
        assert_eq!(calendar.add_working_days(on(start), count), on(end), "{count} working days after {start}");
    }
    for (start, count, latest) in [
        ("12.01.2026", 1, "30.12.2025"),
        ("01.03.2028", 1, "29.02.2028"),
        ("12.05.2026", 1, "08.05.2026"),
        ("05.11.2025", 2, "31.10.2025"),
        ("06.09.2026", 1, "04.09.2026"),
        ("06.09.2026", 0, "06.09.2026"),
    ] {
        assert_eq!(calendar.working_days_before(on(start), count), on(latest), "{count} working days before {start}");
    }
}

#[test]
fn working_days_between_count_the_first_day_and_not_the_last() {
    let calendar = WorkingCalendar::supplied();
    assert_eq!(calendar.working_days_between(on("25.08.2026"), on("01.09.2026")), 5);
    assert_eq!(calendar.working_days_between(on("29.08.2026"), on("31.08.2026")), 0, "Saturday and Sunday");
    assert_eq!(calendar.working_days_between(on("01.09.2026"), on("25.08.2026")), 0, "no days backwards");
}

#[test]
fn the_end_of_all_dates_is_reached_without_harm() {
    let calendar = WorkingCalendar::supplied();
    assert_eq!(calendar.add_working_days(NaiveDate::MAX, u16::MAX), NaiveDate::MAX);
    assert_eq!(calendar.working_days_before(NaiveDate::MIN, u16::MAX), NaiveDate::MIN);
    assert_eq!(calendar.working_days_between(NaiveDate::MAX, NaiveDate::MAX), 0);
}

#[test]
fn a_year_s_list_of_special_days_names_each_with_its_act() {
    let listed = WorkingCalendar::supplied().special_days(2026);
    assert_eq!(
        listed.iter().filter(|day| day.kind == DayKind::DayOff).count(),
        14 + 4,
        "holidays and what moved: 09.01, 09.03, 11.05, 31.12"
    );
    assert!(listed.iter().all(|day| !day.note.is_empty() && !day.act.is_empty()));
    let moved = listed.iter().find(|day| day.on == on("09.01.2026")).expect("moved from 3 January");
    assert_eq!(
        (moved.note.as_str(), moved.act.as_str()),
        ("выходной за 3 января", "Постановление Правительства РФ от 24.09.2025 № 1466")
    );
}

#[test]
fn every_supplied_row_differs_from_the_rule() {
    let by_rule = WorkingCalendar::default();
    for row in supplied_days() {
        assert_ne!(by_rule.kind(row.on), row.kind, "{} needs no row", row.on);
    }
    assert_eq!(supplied_days().len(), 10, "no row names a date that does not exist");
}

#[test]
fn a_school_year_begins_on_the_first_of_september() {
    assert_eq!(academic_year_label(on("01.09.2026")), "2026/27");
    assert_eq!(academic_year_label(on("31.08.2026")), "2025/26");
    assert_eq!(academic_year_label(on("31.12.2099")), "2099/00");
    let year = AcademicYear::of(on("15.02.2027"));
    assert_eq!((year.first_day(), year.last_day()), (Some(on("01.09.2026")), Some(on("31.08.2027"))));
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..366 * 12).prop_map(|days| on("01.01.2020") + Days::new(days))
}

proptest! {
    #[test]
    fn adding_and_counting_back_are_inverse_from_a_working_day(start in any_day(), count in 0_u16..400) {
        let calendar = WorkingCalendar::supplied();
        let start = calendar.add_working_days(start, 1);
        prop_assert_eq!(calendar.working_days_before(calendar.add_working_days(start, count), count), start);
        prop_assert_eq!(calendar.add_working_days(calendar.working_days_before(start, count), count), start);
    }

    #[test]
    fn exactly_the_asked_number_of_working_days_lies_before_the_start(start in any_day(), count in 0_u16..400) {
        let calendar = WorkingCalendar::supplied();
        let latest = calendar.working_days_before(start, count);
        prop_assert_eq!(calendar.working_days_between(latest, start), usize::from(count));
        if count > 0 {
            prop_assert!(calendar.is_working(latest));
            prop_assert!(calendar.working_days_between(latest + Days::new(1), start) < usize::from(count), "a day later is too late");
        }
    }

    #[test]
    fn a_term_ends_on_a_working_day_and_a_longer_term_ends_later(start in any_day(), count in 1_u16..400) {
        let calendar = WorkingCalendar::supplied();
        let end = calendar.add_working_days(start, count);
        prop_assert!(calendar.is_working(end) && end > start);
        prop_assert!(calendar.add_working_days(start, count + 1) > end);
        prop_assert!(calendar.working_days_before(start, count + 1) < calendar.working_days_before(start, count));
    }

    #[test]
    fn a_later_start_never_ends_earlier(start in any_day(), later in 0_u64..40, count in 0_u16..100) {
        let calendar = WorkingCalendar::supplied();
        let after = start + Days::new(later);
        prop_assert!(calendar.add_working_days(start, count) <= calendar.add_working_days(after, count));
        prop_assert!(calendar.working_days_before(start, count) <= calendar.working_days_before(after, count));
    }

    #[test]
    fn working_days_of_two_stretches_add_up(start in any_day(), first in 0_u64..200, second in 0_u64..200) {
        let calendar = WorkingCalendar::supplied();
        let (middle, end) = (start + Days::new(first), start + Days::new(first + second));
        let sum = calendar.working_days_between(start, middle) + calendar.working_days_between(middle, end);
        prop_assert_eq!(calendar.working_days_between(start, end), sum);
    }

    #[test]
    fn every_date_lies_within_its_school_year(day in any_day()) {
        let year = AcademicYear::of(day);
        prop_assert!(year.first_day().is_some_and(|first| first <= day) && year.last_day().is_some_and(|last| day <= last));
    }
}
