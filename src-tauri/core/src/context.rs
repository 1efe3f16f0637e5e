//! Who changes the base, when, and where new ids come from.
//!
//! Core has neither clock nor environment: whoever calls says the time, the date and the author once, here. That is why a test can
//! live on any day it likes and get the same ids every time.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::{Builder, Uuid};

/// The author written to the journal while Настройки name nobody.
pub const NO_AUTHOR: &str = "не указан";

/// Which door a change came through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    Window,
    Terminal,
    Test,
}

/// Everything a change needs that is not in the base.
#[derive(Debug, Clone)]
pub struct Context {
    /// The instant of the change, for the journal and for new ids.
    pub at: DateTime<Utc>,
    /// Today where the user is.
    pub today: NaiveDate,
    /// Name from Настройки, else [`NO_AUTHOR`].
    pub author: String,
    pub origin: Origin,
    /// Where new ids come from.
    pub ids: IdSource,
    /// Changes that share a group are one step of undo. `None`: each change is its own step.
    pub group_id: Option<Uuid>,
}

impl Context {
    /// A context of the living program: random ids, each change its own step of undo. An empty author becomes [`NO_AUTHOR`].
    pub fn new(at: DateTime<Utc>, today: NaiveDate, author: &str, origin: Origin) -> Self {
        let author = if author.trim().is_empty() { NO_AUTHOR } else { author.trim() };
        Self { at, today, author: author.to_owned(), origin, ids: IdSource::random(), group_id: None }
    }

    /// A context for tests: noon (UTC) of `today`, ids that repeat from run to run.
    pub fn for_test(today: NaiveDate, seed: u64) -> Self {
        Self {
            at: today.and_time(chrono::NaiveTime::MIN).and_utc() + chrono::TimeDelta::hours(12),
            today,
            author: NO_AUTHOR.to_owned(),
            origin: Origin::Test,
            ids: IdSource::seeded(seed),
            group_id: None,
        }
    }

    /// The same context whose changes are one step of undo together: for an import, a wizard, an example centre.
    #[must_use]
    pub fn as_one_step(&self) -> Self {
        Self { group_id: Some(self.ids.next(self.at)), ..self.clone() }
    }

    /// A new id of any noun.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        T::from(self.ids.next(self.at))
    }
}

/// Source of UUIDv7 ids (RFC 9562, 5.7). Clones share one counter, so ids of one source never repeat and grow in order.
#[derive(Debug, Clone)]
pub struct IdSource {
    seed: Option<u64>,
    counter: Arc<AtomicU64>,
}

impl IdSource {
    /// Ids that nobody can foretell: rows of two centres never collide.
    pub fn random() -> Self {
        Self { seed: None, counter: Arc::default() }
    }

    /// Ids that repeat from run to run, for tests and example centres.
    pub fn seeded(seed: u64) -> Self {
        Self { seed: Some(seed), counter: Arc::default() }
    }

    /// The next id. The 12 bits after the time are a counter, so ids made within one millisecond keep their order; a run longer
    /// than 4,096 borrows the following milliseconds.
    pub fn next(&self, at: DateTime<Utc>) -> Uuid {
        let count = self.counter.fetch_add(1, Ordering::Relaxed);
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0) + count / 4096;
        let [.., high, low] = (count % 4096).to_be_bytes();
        let [a, b, c, d, e, f, g, h] = self.tail(count).to_be_bytes();
        Builder::from_unix_timestamp_millis(millis, &[high, low, a, b, c, d, e, f, g, h]).into_uuid()
    }

    fn tail(&self, count: u64) -> u64 {
        match self.seed {
            None => getrandom::u64().unwrap_or_else(|_| mix(count)),
            Some(seed) => mix(seed ^ mix(count)),
        }
    }
}

/// SplitMix64: a well-spread number from any number.
fn mix(value: u64) -> u64 {
    let mut z = value.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
