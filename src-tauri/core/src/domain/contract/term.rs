//! How long a contract lasts and by which day somebody has to speak up: the whole arithmetic of terms, and nothing else.
//!
//! Rules, each with its source:
//! * A term is a calendar date or a period (ст. 190 ГК РФ); the last day of a term belongs to it whole (ст. 194).
//! * A period of months or years ends on the corresponding number of its last month, and on the last day of that month where there is no
//!   such number (ст. 192). Terms are counted from the end that was agreed, not from one another: after 31 January come 28 February
//!   and 31 March, not 28 March.
//! * A term that began on a first day of a month and ended on a last one is a term of calendar months, and so are those that follow it:
//!   after 30 April a month ends on 31 May, after 28 February a year ends on 29 February of a leap year. (?) The law gives no rule for
//!   this; contracts «с 1 апреля по 30 апреля» are understood so.
//! * Silent renewal makes the same contract go on: for the period that the contract names, else for an indefinite term (ст. 621 п. 2,
//!   ст. 610 п. 2 for lease; ст. 689 п. 2 for free use). Express renewal and a new contract need an act: nothing is renewed by itself.
//! * Whoever ends a contract of an indefinite term gives notice the time before that the contract names; where it names none the law of
//!   its kind does (ст. 610 п. 2: a month, three for real estate; ст. 699 п. 1: a month), and here no end is counted.
//! * Notice «за N до окончания»: from the day of notice N days (working days, months) pass before the last day of the term. When that
//!   day is no working day, the working day before it: ст. 193 moves the end of a term forward, but notice given later would be shorter
//!   than agreed. Working days go by the production calendar; a year without one is counted by ст. 112 ТК РФ and weekdays, and
//!   [`Term::unchecked_years`] names it for «сверьте».

use super::super::calendar::WorkingCalendar;
use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// What happens at the end of a term.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Renewal {
    pub kind: RenewalKind,
    /// Silent renewal: for how long each time; none: for an indefinite term.
    pub period: Option<Period>,
    /// Silent renewal: at most so many times; none: without a limit.
    pub limit: Option<u16>,
    /// When a party said that it will not renew.
    pub refused_on: Option<NaiveDate>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RenewalKind {
    /// Заканчивается.
    #[default]
    None,
    /// Продлевается молча, если никто не возразил.
    Tacit,
    /// Продлевается соглашением сторон: see [`Extension`].
    Express,
    /// Заключается новый договор.
    NewContract,
}

/// A length of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Period {
    pub count: u16,
    pub unit: PeriodUnit,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PeriodUnit {
    Days,
    Months,
    #[default]
    Years,
}

/// How long before the end of a term a party speaks up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Notice {
    pub count: u16,
    pub unit: NoticeUnit,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeUnit {
    #[default]
    CalendarDays,
    WorkingDays,
    Months,
}

/// The parties agreed on another last day: a prolongation, or a term that was wrong and is set right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Extension {
    /// From this day on the new end holds; none: always.
    pub agreed_on: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    /// «дополнительное соглашение № 1».
    pub paper: String,
}

/// What the days of a contract follow from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    pub starts_on: Option<NaiveDate>,
    /// Last day of the first term; none: an indefinite one.
    pub ends_on: Option<NaiveDate>,
    pub renewal: Renewal,
    pub notice: Option<Notice>,
    pub extensions: Vec<Extension>,
}

/// The term a contract is in on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Term {
    /// How often it was renewed silently by that day.
    pub renewals: u16,
    /// Its last day; none: indefinite.
    pub ends_on: Option<NaiveDate>,
    /// The last day on which notice is in time; none: no end, or the contract names no notice.
    pub notice_on: Option<NaiveDate>,
    /// The end that silence would lead to; none: it leads to no other end.
    pub next_ends_on: Option<NaiveDate>,
    /// Silence makes it go on, until [`Term::next_ends_on`] or for an indefinite term.
    pub goes_on: bool,
    /// The day lies behind the last term.
    pub is_over: bool,
    /// Years whose working days were counted by the rule alone: «сверьте».
    pub unchecked_years: Vec<i32>,
}

impl Course {
    /// The term the contract is in on a day, by what was agreed and refused until then. Before its beginning: the first one.
    #[must_use]
    pub fn term_on(&self, on: NaiveDate, calendar: &WorkingCalendar) -> Term {
        let Some(agreed) = self.agreed_end(on) else {
            return self.indefinite(None, on, calendar);
        };
        let tacit = self.renewal.kind == RenewalKind::Tacit;
        match self.renewal.period {
            Some(period) if tacit => self.renewed(agreed, period, on, calendar),
            None if tacit && self.runs_on(agreed, on, calendar) => self.indefinite(Some(agreed), on, calendar),
            _ => Term {
                goes_on: tacit && self.refused(on).is_none() && self.limit() > 0,
                is_over: agreed < on,
                ..self.ending(agreed, calendar)
            },
        }
    }

    /// The end that the parties have agreed on by a day.
    fn agreed_end(&self, on: NaiveDate) -> Option<NaiveDate> {
        let in_force = self.extensions.iter().filter(|extension| extension.agreed_on.is_none_or(|from| from <= on));
        in_force.filter_map(|extension| extension.until).next_back().or(self.ends_on)
    }

    fn limit(&self) -> u16 {
        self.renewal.limit.unwrap_or(u16::MAX)
    }

    fn refused(&self, on: NaiveDate) -> Option<NaiveDate> {
        self.renewal.refused_on.filter(|refused| *refused <= on)
    }

    /// Silent renewal for an indefinite term has happened: the end has passed and nobody spoke in time.
    fn runs_on(&self, agreed: NaiveDate, on: NaiveDate, calendar: &WorkingCalendar) -> bool {
        let in_time = |refused: NaiveDate| refused <= self.last_word(agreed, calendar);
        on > agreed && self.limit() > 0 && !self.refused(on).is_some_and(in_time)
    }

    /// The last day on which «we do not renew» still works for a term.
    fn last_word(&self, ends_on: NaiveDate, calendar: &WorkingCalendar) -> NaiveDate {
        self.notice.map_or(ends_on, |notice| notice.before(ends_on, calendar))
    }

    /// Silent renewals of a named length.
    fn renewed(&self, agreed: NaiveDate, period: Period, on: NaiveDate, calendar: &WorkingCalendar) -> Term {
        let whole_months = self.is_of_whole_months(agreed);
        let end = |renewals: u16| period.after(agreed, renewals, whole_months);
        let by = |day: NaiveDate, limit: u16| first(limit, |renewals| end(renewals) >= day);
        let limit = match self.refused(on) {
            Some(refused) => {
                let term = by(refused, self.limit());
                let late = refused > self.last_word(end(term), calendar);
                term.saturating_add(u16::from(late)).min(self.limit())
            }
            None => self.limit(),
        };
        let renewals = by(on, limit);
        let goes_on = renewals < limit && self.refused(on).is_none();
        Term {
            renewals,
            next_ends_on: goes_on.then(|| end(renewals.saturating_add(1))),
            goes_on,
            is_over: end(renewals) < on,
            ..self.ending(end(renewals), calendar)
        }
    }

    /// A term with a last day, and the day of notice before it.
    fn ending(&self, ends_on: NaiveDate, calendar: &WorkingCalendar) -> Term {
        let notice_on = self.notice.map(|notice| notice.before(ends_on, calendar));
        let unchecked_years = notice_on.map(|notice| calendar.unknown_years(notice, ends_on)).unwrap_or_default();
        Term { ends_on: Some(ends_on), notice_on, unchecked_years, ..Term::default() }
    }

    /// A term without an end: it gets one by a refusal and the notice of the contract. `since`: it was renewed into this one.
    fn indefinite(&self, since: Option<NaiveDate>, on: NaiveDate, calendar: &WorkingCalendar) -> Term {
        let ends_on = self.refused(on).zip(self.notice).map(|(refused, notice)| notice.after(refused, calendar));
        Term {
            renewals: u16::from(since.is_some()),
            ends_on,
            goes_on: self.refused(on).is_none(),
            is_over: ends_on.is_some_and(|ends| ends < on),
            unchecked_years: match (self.refused(on), ends_on, self.notice) {
                (Some(refused), Some(ends), Some(notice)) if notice.unit == NoticeUnit::WorkingDays => {
                    calendar.unknown_years(refused, ends)
                }
                _ => Vec::new(),
            },
            ..Term::default()
        }
    }

    /// From a first day of a month to a last one.
    fn is_of_whole_months(&self, ends_on: NaiveDate) -> bool {
        self.starts_on.is_some_and(|starts| starts.day() == 1) && last_of_month(ends_on) == ends_on
    }
}

/// The first number up to a limit that is enough, or the limit; whoever is enough stays so for every greater number.
fn first(limit: u16, is_enough: impl Fn(u16) -> bool) -> u16 {
    let (mut least, mut most) = (0, limit);
    while least < most {
        let middle = least + (most - least) / 2;
        if is_enough(middle) {
            most = middle;
        } else {
            least = middle.saturating_add(1);
        }
    }
    least
}

impl Period {
    /// The end after so many periods, each counted from the agreed one. Beyond the calendar of `chrono` it stays at its last day.
    fn after(self, agreed: NaiveDate, times: u16, whole_months: bool) -> NaiveDate {
        let count = u32::from(self.count) * u32::from(times);
        let end = match self.unit {
            PeriodUnit::Days => return agreed.checked_add_days(Days::new(count.into())).unwrap_or(NaiveDate::MAX),
            PeriodUnit::Months => agreed.checked_add_months(Months::new(count)),
            PeriodUnit::Years => agreed.checked_add_months(Months::new(count.saturating_mul(12))),
        };
        match end {
            Some(end) if whole_months => last_of_month(end),
            end => end.unwrap_or(NaiveDate::MAX),
        }
    }
}

impl Notice {
    /// The last working day on which notice before `ends_on` is in time.
    fn before(self, ends_on: NaiveDate, calendar: &WorkingCalendar) -> NaiveDate {
        let last = match self.unit {
            NoticeUnit::WorkingDays => return calendar.working_days_before(ends_on, self.count),
            NoticeUnit::CalendarDays => ends_on.checked_sub_days(Days::new(self.count.into())),
            NoticeUnit::Months => ends_on.checked_sub_months(Months::new(self.count.into())),
        };
        let last = last.unwrap_or(NaiveDate::MIN);
        if calendar.is_working(last) { last } else { calendar.working_days_before(last, 1) }
    }

    /// The end that notice of a day leads to.
    fn after(self, refused: NaiveDate, calendar: &WorkingCalendar) -> NaiveDate {
        let end = match self.unit {
            NoticeUnit::WorkingDays => return calendar.add_working_days(refused, self.count),
            NoticeUnit::CalendarDays => refused.checked_add_days(Days::new(self.count.into())),
            NoticeUnit::Months => refused.checked_add_months(Months::new(self.count.into())),
        };
        end.unwrap_or(NaiveDate::MAX)
    }
}

fn last_of_month(day: NaiveDate) -> NaiveDate {
    let next = day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    next.and_then(|next| next.pred_opt()).unwrap_or(day)
}
