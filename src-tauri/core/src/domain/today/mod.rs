//! «Сегодня»: what somebody has to do by a day. A finding says what is wrong with a record; a task says what is to be done, by when, and
//! leads to its one action. Tasks are not kept: they follow from the records and vanish when the record says that the thing is done.

mod agreement;
mod contract;
mod duty;

use super::agreement::{Agreement, Party};
use super::calendar::WorkingCalendar;
use super::finding::{Noun, Subject};
use super::ids::OrganizationId;
use super::norm::Norms;
use crate::russian::{Case, Unit, counted, dates};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

pub use agreement::DraftState;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Task {
    /// Code of the rule: «СФ-19».
    pub code: String,
    /// Key of the sentence in `problems.json`.
    pub problem: String,
    pub values: BTreeMap<String, String>,
    /// The last day it is done in time; none: it waits without a day.
    pub due_on: Option<NaiveDate>,
    pub urgency: Urgency,
    /// The reminder that has come: the least of 60, 30, 14 and 7 days (by the norms) that covers what is left.
    pub reminder: Option<u16>,
    /// Where it is done.
    pub subject: Subject,
    pub action: TaskAction,
}

/// In the order of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// The day has passed.
    Overdue,
    Today,
    /// Within the next seven days.
    Week,
    Later,
}

/// The one thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum TaskAction {
    /// Correct what prevents signing.
    Correct,
    /// Make the paper final.
    Finalise,
    /// Write down that all have signed.
    Sign,
    /// Write down a fact: the letter was sent, the answer came.
    Record,
    /// Agree on another term, or let it end.
    Decide,
    /// Write down how it ended.
    Finish,
    /// Ask the other side for its paper.
    Await,
}

/// Norms of the reminders, the first one first, with what they are where the table has none.
const REMINDERS: [(&str, i32); 4] =
    [("expiry_first_days", 60), ("expiry_second_days", 30), ("expiry_third_days", 14), ("expiry_last_days", 7)];

/// What tasks are counted by.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    pub today: NaiveDate,
    pub calendar: &'a WorkingCalendar,
    pub norms: &'a Norms,
    /// Short names of organisations.
    pub names: &'a HashMap<OrganizationId, String>,
    /// The centre itself; none: nobody has said yet which organisation it is.
    pub own: Option<OrganizationId>,
}

/// The gravest first, then by day; what has no day comes last in its group.
pub fn sort(tasks: &mut [Task]) {
    tasks.sort_by(|one, other| {
        let key = |task: &Task| (task.urgency, task.due_on.is_none(), task.due_on);
        key(one).cmp(&key(other)).then_with(|| one.code.cmp(&other.code))
    });
}

impl<'a> Desk<'a> {
    /// How far ahead tasks are shown, in days.
    fn horizon(&self) -> u16 {
        self.norm(REMINDERS.first().map_or("", |(key, _)| key), 60)
    }

    fn norm(&self, key: &str, fallback: i32) -> u16 {
        u16::try_from(self.norms.value(key, self.today, fallback)).unwrap_or_default()
    }

    fn is_near(&self, due: NaiveDate) -> bool {
        due <= self.today.checked_add_days(Days::new(self.horizon().into())).unwrap_or(NaiveDate::MAX)
    }

    fn reminder(&self, due: NaiveDate) -> Option<u16> {
        let left = u16::try_from(due.signed_duration_since(self.today).num_days()).ok()?;
        REMINDERS.iter().map(|(key, fallback)| self.norm(key, *fallback)).filter(|days| left <= *days).min()
    }

    fn urgency(&self, due: Option<NaiveDate>) -> Urgency {
        let week = self.today.checked_add_days(Days::new(7)).unwrap_or(NaiveDate::MAX);
        match due {
            None => Urgency::Later,
            Some(due) if due < self.today => Urgency::Overdue,
            Some(due) if due == self.today => Urgency::Today,
            Some(due) if due <= week => Urgency::Week,
            Some(_) => Urgency::Later,
        }
    }

    fn task(&self, rule: (&str, &str), due_on: Option<NaiveDate>, subject: Subject, action: TaskAction) -> Task {
        let (code, problem) = rule;
        let mut values = BTreeMap::new();
        if let Some(due) = due_on {
            values.insert("due".to_owned(), day(due));
            values.insert("left".to_owned(), self.left(due));
        }
        Task {
            code: code.to_owned(),
            problem: problem.to_owned(),
            values,
            due_on,
            urgency: self.urgency(due_on),
            reminder: due_on.and_then(|due| self.reminder(due)),
            subject,
            action,
        }
    }

    /// «через 12 дней», «сегодня», «3 дня назад».
    fn left(&self, due: NaiveDate) -> String {
        let days = due.signed_duration_since(self.today).num_days();
        let count = |case| counted(days.unsigned_abs(), Unit::Day, case, false);
        match days {
            0 => "сегодня".to_owned(),
            1 => "завтра".to_owned(),
            2.. => format!("через {}", count(Case::Accusative)),
            -1 => "вчера".to_owned(),
            _ => format!("{} назад", count(Case::Accusative)),
        }
    }

    /// What is said when working days were counted by the rule alone; empty when the calendar is known.
    fn unsure(&self, from: NaiveDate, to: NaiveDate) -> String {
        unsure(&self.calendar.unknown_years(from.min(to), from.max(to)))
    }

    fn name(&self, id: OrganizationId) -> &'a str {
        self.names.get(&id).map_or("Организация без названия", String::as_str)
    }

    /// «Договор № 3-2026 (МБОУ «СОШ № 5»)»; to a participant its partner is the base organisation.
    fn agreement(&self, agreement: &Agreement) -> String {
        let name = |party: &Party| self.name(party.organization_id);
        let partners: Vec<&str> = match (self.participant(agreement), agreement.base()) {
            (Some(_), Some(base)) => vec![name(base)],
            _ => agreement.participants().map(name).collect(),
        };
        let number = if agreement.number.is_empty() {
            "без номера".to_owned()
        } else {
            format!("№ {}", agreement.number)
        };
        with_partners(&format!("Договор {number}"), &partners)
    }
}

/// «Договор аренды № 5 (МБОУ «СОШ № 12»)»; of many partners the first is named.
fn with_partners(called: &str, partners: &[&str]) -> String {
    match partners {
        [] => called.to_owned(),
        [only] => format!("{called} ({only})"),
        [first, others @ ..] => format!("{called} ({first} и ещё {})", others.len()),
    }
}

fn unsure(years: &[i32]) -> String {
    let years = match years {
        [] => return String::new(),
        [only] => only.to_string(),
        [first, .., last] => format!("{first}–{last}"),
    };
    format!(" Производственный календарь не внесён ({years}), срок посчитан по общему правилу: сверьте.")
}

fn day(on: NaiveDate) -> String {
    dates::year_full(on)
}

fn at(noun: Noun, id: impl Into<Uuid>, field: &str) -> Subject {
    Subject { noun, id: id.into(), field: field.to_owned() }
}

impl Task {
    /// The same task with one more value for its sentence.
    #[must_use]
    fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.insert(name.to_owned(), value.into());
        self
    }
}
