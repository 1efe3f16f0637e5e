//! Last year's agreement on another academic year: what goes along, what does not, and how its days move.
//!
//! Parties, parts, resources, money and teachers are the same; numbers of pupils too, their names are not: last year's children are not
//! this year's. What was done in the course of the old agreement stays with it.

use super::agreement::{Agreement, AgreementState, Share};
use super::calendar::{AcademicYear, WorkingCalendar};
use super::ids::ContractId;
use chrono::{Datelike, Months, NaiveDate};

/// How a working day that became a day off gives way.
#[derive(Clone, Copy)]
enum Towards {
    Later,
    Earlier,
}

impl Agreement {
    /// The academic year it belongs to: that of the middle of its period, for a programme may begin in the last days of August. Without a
    /// period, that of its date; none: it names no day.
    #[must_use]
    pub fn academic_year(&self) -> Option<AcademicYear> {
        let day = match (self.starts_on, self.ends_on) {
            (Some(starts), Some(ends)) if starts <= ends => starts + (ends - starts) / 2,
            (starts, ends) => starts.or(ends).or(self.dated_on)?,
        };
        Some(AcademicYear::of(day))
    }

    /// The year one would make it anew for: the next one, and none that is over by `today`.
    #[must_use]
    pub fn next_academic_year(&self, today: NaiveDate) -> AcademicYear {
        let current = AcademicYear::of(today);
        match self.academic_year() {
            Some(own) => current.max(AcademicYear { begins: own.begins.saturating_add(1) }),
            None => current,
        }
    }

    /// This agreement for another academic year, later than its own.
    ///
    /// Days move by whole years: the last day of a month stays the last one (29 February becomes 28), 1 September and 31 August stay the
    /// ends of the year. Any other working day that becomes a day off gives way inwards: the first day of a period to the next working
    /// day, its last to the one before. The date of the agreement is never before `today`. Who signs is found anew by the date; the number
    /// and the text of the form are given when the paper becomes final.
    #[must_use]
    pub fn renewed(&self, to: AcademicYear, today: NaiveDate, calendar: &WorkingCalendar) -> Agreement {
        let own = self.academic_year().unwrap_or(AcademicYear { begins: to.begins.saturating_sub(1) });
        let shift = Shift { years: to.begins.saturating_sub(own.begins), calendar };
        let mut renewed = Agreement {
            id: ContractId::default(),
            number: String::new(),
            state: AgreementState::Draft,
            state_on: None,
            dated_on: self.dated_on.map(|day| shift.concluded(day, today)),
            edition_id: None,
            milestones: Vec::new(),
            note: String::new(),
            renews: Some(self.id).filter(|id| !id.is_new()),
            changes_read: false,
            archived: false,
            ..self.clone()
        };
        (renewed.starts_on, renewed.ends_on) = shift.period(self.starts_on, self.ends_on);
        renewed.pupils.list.clear();
        // It was given for the year that is over.
        renewed.property.owner_consent_on = None;
        for share in &mut renewed.shares {
            shift.share(share, (self.starts_on, self.ends_on), (renewed.starts_on, renewed.ends_on));
        }
        let last = self.ends_on.map_or(own.begins.saturating_add(1), |ends| ends.year().max(own.begins));
        let years = own.begins..=last;
        for party in &mut renewed.parties {
            party.signatory = None;
            for resource in &mut party.resources {
                resource.when = with_later_years(&resource.when, &years, shift.years);
            }
        }
        for event in &mut renewed.events {
            event.when = with_later_years(&event.when, &years, shift.years);
        }
        renewed
    }
}

struct Shift<'a> {
    years: i32,
    calendar: &'a WorkingCalendar,
}

impl Shift<'_> {
    /// The same day so many years later.
    fn plain(&self, day: NaiveDate) -> NaiveDate {
        let months = self.years.unsigned_abs().saturating_mul(12);
        // The day after the last one is the first of a month, whatever the year: so an end of February stays one.
        let first = day.succ_opt().filter(|next| next.day() == 1);
        let later = match first {
            Some(first) => first.checked_add_months(Months::new(months)).and_then(|first| first.pred_opt()),
            None => day.checked_add_months(Months::new(months)),
        };
        later.unwrap_or(day)
    }

    fn moved(&self, day: NaiveDate, towards: Towards) -> NaiveDate {
        let plain = self.plain(day);
        let end_of_year = matches!((day.month(), day.day()), (9, 1) | (8, 31));
        if end_of_year || !self.calendar.is_working(day) || self.calendar.is_working(plain) {
            return plain;
        }
        match towards {
            Towards::Later => self.calendar.add_working_days(plain, 1),
            Towards::Earlier => self.calendar.working_days_before(plain, 1),
        }
    }

    /// The day of the agreement: nobody dates a paper back.
    fn concluded(&self, day: NaiveDate, today: NaiveDate) -> NaiveDate {
        let day = self.plain(day).max(today);
        if self.calendar.is_working(day) { day } else { self.calendar.add_working_days(day, 1) }
    }

    fn period(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let starts = from.map(|day| self.moved(day, Towards::Later));
        let ends = to.map(|day| self.moved(day, Towards::Earlier));
        match (starts, ends) {
            // Only days off between them: better those than an end before the beginning.
            (Some(starts), Some(ends)) if ends < starts => {
                (from.map(|day| self.plain(day)), to.map(|day| self.plain(day)))
            }
            period => period,
        }
    }

    /// A part stays inside the agreement's period where it was.
    fn share(
        &self,
        share: &mut Share,
        was: (Option<NaiveDate>, Option<NaiveDate>),
        becomes: (Option<NaiveDate>, Option<NaiveDate>),
    ) {
        let inside = |day: NaiveDate| was.0.is_none_or(|first| first <= day) && was.1.is_none_or(|last| day <= last);
        let within = |day: NaiveDate| becomes.1.map_or(day, |last| day.min(last)).max(becomes.0.unwrap_or(day));
        let own = (share.starts_on, share.ends_on);
        (share.starts_on, share.ends_on) = self.period(own.0, own.1);
        if own.0.is_some_and(inside) {
            share.starts_on = share.starts_on.map(within);
        }
        if own.1.is_some_and(inside) {
            share.ends_on = share.ends_on.map(within);
        }
    }
}

/// Years written out in a person's words («октябрь 2026 г.»), so many later; other numbers stay.
fn with_later_years(text: &str, years: &std::ops::RangeInclusive<i32>, later: i32) -> String {
    let mut out = String::with_capacity(text.len());
    let mut digits = String::new();
    let flush = |digits: &mut String, out: &mut String| {
        let year = digits.parse::<i32>().ok().filter(|year| digits.len() == 4 && years.contains(year));
        match year {
            Some(year) => out.push_str(&year.saturating_add(later).to_string()),
            None => out.push_str(digits),
        }
        digits.clear();
    };
    for letter in text.chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
        } else {
            flush(&mut digits, &mut out);
            out.push(letter);
        }
    }
    flush(&mut digits, &mut out);
    out
}
