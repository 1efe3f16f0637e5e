//! Working days: terms such as «за 5 рабочих дней» are counted by the production calendar, not by weekdays.
//!
//! The base is a five-day week with the holidays and moved days off of ст. 112 ТК РФ; rows of a year (what the Government moved, what a
//! region or a centre added) stand above it. A year nobody has rows for is still counted, by the rule alone, and says so through
//! [`WorkingCalendar::known`]: the screen then adds «сверьте».

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::calendar_data::{ACTS, HOLIDAYS, LABOUR_CODE, MOVED};

/// What a day is for terms and for hours of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// A whole working day.
    Working,
    /// A day off or a holiday.
    DayOff,
    /// A working day one hour shorter, the eve of a holiday (ст. 95 ТК РФ); for terms it counts as whole.
    Shortened,
}

impl DayKind {
    /// Whether people work on such a day.
    #[must_use]
    pub fn is_working(self) -> bool {
        !matches!(self, Self::DayOff)
    }
}

/// One day of the calendar with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CalendarDay {
    pub on: NaiveDate,
    pub kind: DayKind,
    /// Why, in words: «выходной за 3 января». Empty for an ordinary day.
    pub note: String,
    /// The act the reason rests on. Empty for an ordinary day.
    pub act: String,
}

/// The production calendar: rows above the rule of ст. 112 ТК РФ.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkingCalendar {
    rows: BTreeMap<NaiveDate, CalendarDay>,
    known_years: BTreeSet<i32>,
}

impl WorkingCalendar {
    /// A calendar of the given rows; of two rows for one day the later wins. `known_years` are those whose official moves are all among the
    /// rows: a row of a regional holiday alone does not make its year known.
    pub fn new(rows: impl IntoIterator<Item = CalendarDay>, known_years: impl IntoIterator<Item = i32>) -> Self {
        Self {
            rows: rows.into_iter().map(|row| (row.on, row)).collect(),
            known_years: known_years.into_iter().collect(),
        }
    }

    /// The calendar the program comes with: 2025 and 2026.
    #[must_use]
    pub fn supplied() -> Self {
        Self::new(supplied_days(), supplied_years().map(|(year, _)| year))
    }

    /// Whether the official moves of this year are in the calendar; if not, its dates are by the rule alone and need «сверьте».
    #[must_use]
    pub fn known(&self, year: i32) -> bool {
        self.known_years.contains(&year)
    }

    /// The years from the one date to the other that are counted by the rule alone.
    #[must_use]
    pub fn unknown_years(&self, from: NaiveDate, to: NaiveDate) -> Vec<i32> {
        (from.year()..=to.year()).filter(|year| !self.known(*year)).collect()
    }

    /// What the day is and why.
    #[must_use]
    pub fn day(&self, on: NaiveDate) -> CalendarDay {
        self.rows.get(&on).cloned().unwrap_or_else(|| by_rule(on))
    }

    /// What the day is.
    #[must_use]
    pub fn kind(&self, on: NaiveDate) -> DayKind {
        self.rows.get(&on).map_or_else(|| by_rule(on).kind, |row| row.kind)
    }

    /// Whether people work on this day.
    #[must_use]
    pub fn is_working(&self, on: NaiveDate) -> bool {
        self.kind(on).is_working()
    }

    /// The days of a year that are not plain (Monday to Friday working, Saturday and Sunday off), in order: what a screen of the calendar
    /// lists.
    #[must_use]
    pub fn special_days(&self, year: i32) -> Vec<CalendarDay> {
        let Some(first) = NaiveDate::from_ymd_opt(year, 1, 1) else {
            return Vec::new();
        };
        first
            .iter_days()
            .take_while(|on| on.year() == year)
            .map(|on| self.day(on))
            .filter(|day| !day.note.is_empty())
            .collect()
    }

    /// The `count`-th working day after `on`, which itself is not counted (ст. 191 ГК РФ). Zero days is `on`.
    #[must_use]
    pub fn add_working_days(&self, on: NaiveDate, count: u16) -> NaiveDate {
        self.step(on, count, NaiveDate::succ_opt)
    }

    /// The latest day from which `count` working days pass before `start`, that day counted and `start` not: for 01.09.2026 and five days,
    /// 25.08.2026 (СФ-07). Zero days is `start`.
    #[must_use]
    pub fn working_days_before(&self, start: NaiveDate, count: u16) -> NaiveDate {
        self.step(start, count, NaiveDate::pred_opt)
    }

    /// Working days from the one date, counted, to the other, not counted; none when `to` is not later.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> usize {
        from.iter_days().take_while(|on| *on < to).filter(|on| self.is_working(*on)).count()
    }

    /// The `count`-th working day in one direction; at the end of the calendar of `chrono` it stays there.
    fn step(&self, from: NaiveDate, count: u16, next: fn(&NaiveDate) -> Option<NaiveDate>) -> NaiveDate {
        let mut on = from;
        let mut left = count;
        while left > 0 {
            let Some(neighbour) = next(&on) else { break };
            on = neighbour;
            if self.is_working(on) {
                left -= 1;
            }
        }
        on
    }
}

/// Rows of the years the program comes with: what the Government moved.
#[must_use]
pub fn supplied_days() -> Vec<CalendarDay> {
    let row = |(year, month, day, kind, note): &(i32, u32, u32, DayKind, &str)| {
        let on = NaiveDate::from_ymd_opt(*year, *month, *day)?;
        let act = supplied_years().find_map(|(known, act)| (known == *year).then_some(act)).unwrap_or(LABOUR_CODE);
        Some(CalendarDay { on, kind: *kind, note: (*note).to_owned(), act: act.to_owned() })
    };
    MOVED.iter().filter_map(row).collect()
}

/// Years the program comes with, each with the act that moved its days off.
pub fn supplied_years() -> impl Iterator<Item = (i32, &'static str)> {
    ACTS.iter().copied()
}

fn is_weekend(on: NaiveDate) -> bool {
    matches!(on.weekday(), Weekday::Sat | Weekday::Sun)
}

fn holiday(on: NaiveDate) -> Option<&'static str> {
    HOLIDAYS.iter().find_map(|(month, day, name)| (on.month() == *month && on.day() == *day).then_some(*name))
}

/// The holiday whose day off moved to this day: a holiday on a weekend gives a day off on the first working day after it (ст. 112 ч. 2
/// ТК РФ). January is left out: its two weekend days are moved by the Government, each year anew.
fn moved_holiday(on: NaiveDate) -> Option<NaiveDate> {
    if is_weekend(on) || holiday(on).is_some() {
        return None;
    }
    // Back over the free days right before this one.
    let free_before = (1..=7).map_while(|days| {
        on.checked_sub_days(Days::new(days)).filter(|day| is_weekend(*day) || holiday(*day).is_some())
    });
    free_before.filter(|day| is_weekend(*day) && holiday(*day).is_some() && day.month() != 1).last()
}

fn by_rule(on: NaiveDate) -> CalendarDay {
    let day = |kind, note: String| {
        let act = if note.is_empty() { "" } else { LABOUR_CODE };
        CalendarDay { on, kind, note, act: act.to_owned() }
    };
    if let Some(name) = holiday(on) {
        return day(DayKind::DayOff, name.to_owned());
    }
    if is_weekend(on) {
        return day(DayKind::DayOff, String::new());
    }
    if let Some(moved) = moved_holiday(on) {
        return day(DayKind::DayOff, format!("выходной за {}", moved.format("%d.%m")));
    }
    match on.succ_opt().and_then(holiday) {
        Some(name) => day(DayKind::Shortened, format!("на час короче: накануне праздника «{name}»")),
        None => day(DayKind::Working, String::new()),
    }
}

/// A school year, from 1 September to 31 August.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(transparent)]
pub struct AcademicYear {
    /// The calendar year it begins in.
    pub begins: i32,
}

impl AcademicYear {
    /// The school year a date belongs to.
    #[must_use]
    pub fn of(on: NaiveDate) -> Self {
        Self { begins: if on.month() >= 9 { on.year() } else { on.year() - 1 } }
    }

    /// «2026/27».
    #[must_use]
    pub fn label(self) -> String {
        format!("{}/{:02}", self.begins, self.begins.saturating_add(1).rem_euclid(100))
    }

    /// 1 September; nothing beyond the years of `chrono`.
    #[must_use]
    pub fn first_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.begins, 9, 1)
    }

    /// 31 August of the next year; nothing beyond the years of `chrono`.
    #[must_use]
    pub fn last_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.begins.saturating_add(1), 8, 31)
    }
}

/// «2026/27» for a date from 01.09.2026 to 31.08.2027.
#[must_use]
pub fn academic_year_label(on: NaiveDate) -> String {
    AcademicYear::of(on).label()
}
