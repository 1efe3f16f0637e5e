//! The timetable of the annex (СФ-16): its hours are those of the parts, and its meetings find their days. domain.md 1.7 keeps this check
//! from drafts, but «Окончательный» is pressed on a draft too: an agreement whose annexes contradict each other must not become final.
//! Lines say how many times they meet; of a line that does not, as many meetings are expected as its part still needs.

use super::look::Look;
use super::words;
use crate::domain::agreement::{ScheduleLine, ScheduleMode, Share};
use crate::domain::ids::{OrganizationId, ProgrammePartId};
use crate::domain::units::AcademicHours;
use crate::russian::{Case, Unit, dates};
use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeMap;

/// Weeks after which days are not looked at one by one: no timetable is so long.
const MOST_WEEKS: usize = 500;
/// Holidays that a sentence names.
const NAMED_HOLIDAYS: usize = 6;

/// A part of the programme as one party realises it.
type Portion = (ProgrammePartId, OrganizationId);

pub(super) fn check(look: &mut Look<'_>) {
    let agreement = look.agreement;
    if agreement.schedule_mode != ScheduleMode::Annex || agreement.schedule.is_empty() {
        return;
    }
    let due = due(look);
    for (portion, due) in &due {
        sf16_hours(look, *portion, *due);
    }
    let planned = planned(look, &due);
    sf16_days(look, &planned);
}

/// Hours of each portion. While the shares of a part do not make it up, its timetable cannot be compared: СФ-04 speaks first.
fn due(look: &Look<'_>) -> BTreeMap<Portion, AcademicHours> {
    let mut due: BTreeMap<Portion, AcademicHours> = BTreeMap::new();
    for share in &look.agreement.shares {
        let sum = due.entry((share.part_id, share.organization_id)).or_default();
        *sum = *sum + share.hours();
    }
    due.retain(|(part, organization), _| {
        let shared = look.agreement.shares.iter().filter(|share| share.part_id == *part).map(Share::hours).sum();
        let known = look.record.part(*part).is_some_and(|part| part.hours() == shared);
        known && look.agreement.party(*organization).is_some_and(|party| !party.only_gives())
    });
    due
}

fn lines_of<'a>(look: &Look<'a>, (part, organization): Portion) -> Vec<(usize, &'a ScheduleLine)> {
    let lines = look.agreement.schedule.iter().enumerate();
    lines.filter(|(_, line)| line.part_id == Some(part) && line.organization_id == organization).collect()
}

/// Hours of the timetable equal the hours of the part, party by party, where every line says how many times it meets.
fn sf16_hours(look: &mut Look<'_>, portion: Portion, due: AcademicHours) {
    let lines = lines_of(look, portion);
    let hours = |(_, line): &(usize, &ScheduleLine)| {
        Some(AcademicHours(line.hours.hundredths().saturating_mul(i32::from(line.meetings?))))
    };
    let Some(given) = lines.iter().map(hours).sum::<Option<AcademicHours>>().filter(|given| *given != due) else {
        return;
    };
    let at = lines.first().map_or_else(|| "schedule".to_owned(), |(line, _)| format!("schedule.{line}.meetings"));
    let values = [
        ("part", words::part(look.record, portion.0)),
        ("party", look.name(portion.1)),
        ("given", words::hours(given, Case::Nominative)),
        ("due", words::hours(due, Case::Nominative)),
    ];
    look.error("СФ-16", "sf16_schedule_hours", look.at(at), values);
}

/// Meetings of every line: as typed, else as many as its part needs beyond its other lines.
fn planned(look: &Look<'_>, due: &BTreeMap<Portion, AcademicHours>) -> Vec<usize> {
    let schedule = &look.agreement.schedule;
    let mut planned: Vec<usize> =
        schedule.iter().map(|line| line.meetings.map(usize::from).unwrap_or_default()).collect();
    for (portion, due) in due {
        let lines = lines_of(look, *portion);
        let counted = |(_, line): &(usize, &ScheduleLine)| {
            i64::from(line.hours.hundredths()) * i64::from(line.meetings.unwrap_or_default())
        };
        let mut rest = i64::from(due.hundredths()) - lines.iter().map(counted).sum::<i64>();
        let mut open = lines.into_iter().filter(|(_, line)| line.meetings.is_none()).peekable();
        while let Some((index, line)) = open.next() {
            let Some(hours) = usize::try_from(line.hours.hundredths()).ok().filter(|hours| *hours > 0) else {
                continue;
            };
            let needed = usize::try_from(rest).unwrap_or_default().div_ceil(hours);
            // The last line takes all that is left; the ones before it no more than their days.
            let own = days_of(look, line).map_or(needed, |days| days.working());
            let meetings = if open.peek().is_some() { needed.min(own) } else { needed };
            rest = rest.saturating_sub(i64::try_from(meetings.saturating_mul(hours)).unwrap_or(i64::MAX));
            if let Some(planned) = planned.get_mut(index) {
                *planned = meetings;
            }
        }
    }
    planned
}

/// The days of one weekday in a period.
struct DaysOf {
    starts: NaiveDate,
    ends: NaiveDate,
    all: usize,
    /// Holidays among them, each with its name.
    holidays: Vec<(NaiveDate, String)>,
}

impl DaysOf {
    fn working(&self) -> usize {
        self.all.saturating_sub(self.holidays.len())
    }
}

/// Period of a line: of the shares it serves, else of the agreement.
fn period(look: &Look<'_>, line: &ScheduleLine) -> Option<(NaiveDate, NaiveDate)> {
    let agreement = look.agreement;
    let shares = || {
        let of_party = agreement.shares_of(line.organization_id);
        of_party.filter(|share| line.part_id.is_none_or(|part| share.part_id == part))
    };
    let starts = shares().filter_map(|share| share.starts_on.or(agreement.starts_on)).min().or(agreement.starts_on)?;
    let ends = shares().filter_map(|share| share.ends_on.or(agreement.ends_on)).max().or(agreement.ends_on)?;
    (starts <= ends).then_some((starts, ends))
}

fn days_of(look: &Look<'_>, line: &ScheduleLine) -> Option<DaysOf> {
    let (starts, ends) = period(look, line)?;
    days(look, line.weekday, starts, ends)
}

/// None: no such weekday, or a period longer than any timetable.
fn days(look: &Look<'_>, weekday: u8, starts: NaiveDate, ends: NaiveDate) -> Option<DaysOf> {
    if !(1..=7).contains(&weekday) {
        return None;
    }
    let ahead = (7 + u32::from(weekday)).checked_sub(starts.weekday().number_from_monday())? % 7;
    let mut on = starts.checked_add_days(Days::new(ahead.into()))?;
    let mut found = DaysOf { starts, ends, all: 0, holidays: Vec::new() };
    while on <= ends {
        found.all += 1;
        let day = look.calendar.day(on);
        // A plain Saturday is a day of lessons like any other; a holiday has its reason.
        if !day.kind.is_working() && (weekday <= 5 || !day.note.is_empty()) {
            found.holidays.push((on, day.note));
        }
        if found.all > MOST_WEEKS {
            return None;
        }
        on = on.checked_add_days(Days::new(7))?;
    }
    Some(found)
}

/// Meetings find their days: each line within the period of its part, and lines that share one hour and one room together.
fn sf16_days(look: &mut Look<'_>, planned: &[usize]) {
    let agreement = look.agreement;
    let mut slots: Vec<Vec<usize>> = Vec::new();
    for (index, line) in agreement.schedule.iter().enumerate() {
        let meetings = planned.get(index).copied().unwrap_or_default();
        if days_of(look, line).is_some_and(|days| !fits(look, &[index], meetings, &days)) {
            continue;
        }
        let same = |slot: &&mut Vec<usize>| {
            let first = slot.first().and_then(|first| agreement.schedule.get(*first));
            first.is_some_and(|first| one_slot(first, line))
        };
        match slots.iter_mut().find(same) {
            Some(slot) => slot.push(index),
            None => slots.push(vec![index]),
        }
    }
    for slot in slots.iter().filter(|slot| slot.len() > 1) {
        let lines: Vec<&ScheduleLine> = slot.iter().filter_map(|index| agreement.schedule.get(*index)).collect();
        let periods: Vec<(NaiveDate, NaiveDate)> = lines.iter().filter_map(|line| period(look, line)).collect();
        let starts = periods.iter().map(|(starts, _)| *starts).min();
        let ends = periods.iter().map(|(_, ends)| *ends).max();
        let meetings = slot.iter().filter_map(|index| planned.get(*index)).sum();
        let weekday = lines.first().map_or(0, |line| line.weekday);
        if let Some(days) = starts.zip(ends).and_then(|(starts, ends)| days(look, weekday, starts, ends)) {
            fits(look, slot, meetings, &days);
        }
    }
}

/// Whether two lines cannot be held on one day: the same party at the same hour in the same place.
fn one_slot(first: &ScheduleLine, second: &ScheduleLine) -> bool {
    let key =
        |line: &ScheduleLine| (line.organization_id, line.weekday, line.starts_at, line.place.trim().to_lowercase());
    first.starts_at.is_some() && !words::is_blank(&first.place) && key(first) == key(second)
}

/// Says so where the meetings of these lines do not fit their days.
fn fits(look: &mut Look<'_>, lines: &[usize], meetings: usize, days: &DaysOf) -> bool {
    let Some((index, first)) = lines.first().and_then(|index| Some((*index, look.agreement.schedule.get(*index)?)))
    else {
        return true;
    };
    if meetings <= days.working() {
        return true;
    }
    let parts = lines.iter().filter_map(|index| look.agreement.schedule.get(*index)?.part_id);
    let parts: Vec<String> = parts.map(|part| words::part(look.record, part)).collect();
    let parts = if parts.is_empty() {
        String::new()
    } else {
        format!(" ({})", words::listed(parts.iter().map(String::as_str)))
    };
    let at = look.at(format!("schedule.{index}.meetings"));
    let common = [
        ("party", look.name(first.organization_id)),
        ("parts", parts),
        ("meetings", words::count(meetings, Unit::Lesson, Case::Nominative)),
        ("weekdays", weekdays(first.weekday).to_owned()),
        ("starts", words::day(days.starts)),
        ("ends", words::day(days.ends)),
    ];
    let [party, parts, meetings_said, weekdays, starts, ends] = common;
    if meetings > days.all {
        let count = ("days", words::count(days.all, Unit::Day, Case::Nominative));
        let values = [party, parts, meetings_said, weekdays, starts, ends, count];
        look.error("СФ-16", "sf16_too_many_meetings", at, values);
    } else {
        let unsure = look.unsure(days.starts, days.ends, "дни посчитаны");
        let values = [
            party,
            parts,
            meetings_said,
            weekdays,
            starts,
            ends,
            ("days", days.working().to_string()),
            ("holidays", named(&days.holidays)),
            ("unsure", unsure),
        ];
        look.warning("СФ-16", "sf16_holidays", at, values);
    }
    false
}

fn weekdays(weekday: u8) -> &'static str {
    match weekday {
        1 => "по понедельникам",
        2 => "по вторникам",
        3 => "по средам",
        4 => "по четвергам",
        5 => "по пятницам",
        6 => "по субботам",
        _ => "по воскресеньям",
    }
}

/// «04.11.2026 (День народного единства), 06.01.2027 (Новогодние каникулы)».
fn named(holidays: &[(NaiveDate, String)]) -> String {
    let one = |(on, name): &(NaiveDate, String)| match name.as_str() {
        "" => dates::short(*on),
        name => format!("{} ({})", dates::short(*on), words::shown(name)),
    };
    let first = holidays.iter().take(NAMED_HOLIDAYS).map(one).collect::<Vec<_>>().join(", ");
    match holidays.len().saturating_sub(NAMED_HOLIDAYS) {
        0 => first,
        more => format!("{first} и ещё {more}"),
    }
}
