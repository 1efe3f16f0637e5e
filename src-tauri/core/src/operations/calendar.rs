//! The production calendar: terms in working days are counted by it.

use super::base::Base;
use crate::context::Context;
use crate::domain::calendar::CalendarDay;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::store::Changed;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A year of the calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CalendarYear {
    pub year: i32,
    /// False: by ст. 112 ТК and Monday to Friday only, «сверьте».
    pub known: bool,
    /// Days that differ from an ordinary week: holidays, moved days off, shortened eves.
    pub days: Vec<CalendarDay>,
}

pub fn year(base: &Base, year: i32) -> Result<CalendarYear> {
    let calendar = base.store.read(|tx| tx.working_calendar())?;
    Ok(CalendarYear { year, known: calendar.known(year), days: calendar.special_days(year) })
}

/// The whole year as typed in; it is known from then on.
///
/// # Errors
/// `invalid` at a day of another year.
pub fn save(base: &Base, context: &Context, year: i32, act: &str, days: Vec<CalendarDay>) -> Result<Changed<()>> {
    let outside = |(index, day): (usize, &CalendarDay)| {
        (day.on.year() != year)
            .then(|| Refusal::new(format!("days.{index}.on"), "day_of_other_year").with("year", year))
    };
    let refused: Vec<Refusal> = days.iter().enumerate().filter_map(outside).collect();
    if NaiveDate::from_ymd_opt(year, 1, 1).is_none() || !refused.is_empty() {
        return Err(Error::invalid(refused));
    }
    let days: Vec<_> = days.into_iter().map(CalendarDay::check).collect::<std::result::Result<_, _>>()?;
    base.store.write(context, &format!("Производственный календарь на {year} год"), |tx| {
        for old in tx.calendar_days()?.into_iter().filter(|day| day.on.year() == year) {
            tx.clear_calendar_day(old.on)?;
        }
        days.iter().try_for_each(|day| tx.set_calendar_day(day))?;
        tx.set_calendar_year(year, act)
    })
}
