//! The only reader of the clock in the window. Everything below takes the day and the instant as values, so that a test or
//! a person (`--today`) can look at any day.

use chrono::{DateTime, Local, NaiveDate, Utc};

/// The day people live in, and the instant of a change.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    fixed: Option<NaiveDate>,
}

impl Clock {
    /// With `fixed`, today stays that day.
    pub fn new(fixed: Option<NaiveDate>) -> Self {
        Self { fixed }
    }

    /// Today by the computer's own time zone.
    pub fn today(&self) -> NaiveDate {
        self.fixed.unwrap_or_else(|| Local::now().date_naive())
    }

    /// Now; on a fixed day, this time of that day.
    pub fn now(&self) -> DateTime<Utc> {
        let now = instant();
        self.fixed.map_or(now, |day| day.and_time(now.time()).and_utc())
    }
}

/// The computer's own now, for the log: what a person set with `--today` does not move it.
pub fn instant() -> DateTime<Utc> {
    Utc::now()
}
