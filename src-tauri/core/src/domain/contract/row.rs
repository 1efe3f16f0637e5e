//! The register of all contracts: what a line shows, when a contract is about to end, and how many there are of what.

use super::super::agreement::AgreementState;
use super::super::calendar::WorkingCalendar;
use super::super::ids::{ContractId, OrganizationId};
use super::super::units::{Kopecks, MAX_SAFE};
use super::*;
use chrono::{Datelike, Days};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What the register is asked for. Empty: every living contract.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct ContractFilter {
    /// Words, or their beginnings, in any order; ё and е alike.
    pub text: String,
    /// The archive instead of the living records.
    pub archived: bool,
    pub kind: Option<ContractKind>,
    pub state: Option<AgreementState>,
    /// Only those that end, or want a word, within the days of the first reminder.
    pub expiring: bool,
}

/// A party in the register.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedParty {
    /// None: a person.
    pub organization: Option<(OrganizationId, PartyKind)>,
    /// Short name, else the full one.
    pub name: String,
}

/// A contract as the base has it, of any kind; the days of its term are not counted yet.
#[derive(Clone, Debug, PartialEq)]
pub struct ContractFacts {
    pub id: ContractId,
    pub kind: ContractKind,
    /// Its own title; of the network form the programme's.
    pub title: String,
    pub subject: String,
    pub number: String,
    pub dated_on: Option<NaiveDate>,
    pub state: AgreementState,
    pub amount: Option<Kopecks>,
    pub course: Course,
    pub parties: Vec<NamedParty>,
    pub scans: u32,
    pub archived: bool,
}

/// A line of the register.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ContractRow {
    pub id: ContractId,
    pub kind: ContractKind,
    pub title: String,
    pub subject: String,
    pub number: String,
    pub dated_on: Option<NaiveDate>,
    pub state: AgreementState,
    /// Signed, begun and not over.
    pub in_force: bool,
    /// The parties without the centre itself.
    pub partners: Vec<String>,
    pub amount: Option<Kopecks>,
    pub starts_on: Option<NaiveDate>,
    /// The term of today.
    pub term: Term,
    /// It ends, or wants a word, within the days of the first reminder; or its term is over and nobody said so.
    pub expiring: bool,
    /// None: no contract of interaction, or outside the models.
    pub model: Option<InteractionModel>,
    pub format: Option<InteractionFormat>,
    pub scans: u32,
    pub archived: bool,
}

/// The day a register is looked at, and what its lines are counted by.
#[derive(Clone, Copy, Debug)]
pub struct RegisterDay<'a> {
    pub today: NaiveDate,
    pub calendar: &'a WorkingCalendar,
    /// Calendar days before an end that the first reminder comes.
    pub first_reminder: u16,
    /// The centre: it is in every contract and is not named.
    pub own: Option<OrganizationId>,
}

impl ContractFacts {
    #[must_use]
    pub fn row(self, day: RegisterDay<'_>) -> ContractRow {
        let term = self.course.term_on(day.today, day.calendar);
        // The network form counts as in force from its date, as its own register says; what it is about may begin later.
        let from = if self.kind == ContractKind::NetworkForm { self.dated_on } else { self.course.starts_on };
        let begun = from.is_none_or(|from| from <= day.today);
        let signed = self.state == AgreementState::Signed;
        let kinds: Vec<PartyKind> =
            self.parties.iter().filter_map(|party| party.organization.map(|(_, kind)| kind)).collect();
        let interaction = self.kind.is_interaction();
        let others =
            self.parties.into_iter().filter(|party| party.organization.is_none_or(|(id, _)| Some(id) != day.own));
        ContractRow {
            id: self.id,
            kind: self.kind,
            title: self.title,
            subject: self.subject,
            number: self.number,
            dated_on: self.dated_on,
            state: self.state,
            in_force: signed && begun && !term.is_over,
            partners: others.map(|party| party.name).collect(),
            amount: self.amount,
            starts_on: self.course.starts_on,
            expiring: signed && term.wants_a_word(day.today, day.first_reminder),
            term,
            model: interaction.then(|| interaction_model(&kinds)).flatten(),
            format: interaction.then(|| interaction_format(&kinds)).flatten(),
            scans: self.scans,
            archived: self.archived,
        }
    }
}

impl Term {
    /// It ends within so many days, or is over; of one that goes on by silence: the day of notice is that near.
    #[must_use]
    pub fn wants_a_word(&self, today: NaiveDate, days: u16) -> bool {
        let horizon = today.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX);
        let near = |on: NaiveDate| (today..=horizon).contains(&on);
        match self.ends_on {
            _ if self.goes_on => self.notice_on.is_some_and(near),
            Some(ends) => ends <= horizon || self.notice_on.is_some_and(near),
            None => false,
        }
    }
}

/// How many contracts there are, by what a report asks for. Archived ones and drafts are left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ContractStatistics {
    pub total: ContractCount,
    pub by_kind: Vec<ContractCount>,
    /// By the year of conclusion, the latest first; key: the year.
    pub by_year: Vec<ContractCount>,
    /// Contracts of interaction; an empty key: outside the three models.
    pub by_model: Vec<ContractCount>,
    /// Contracts of interaction; an empty key: outside the four formats.
    pub by_format: Vec<ContractCount>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ContractCount {
    /// What is counted: a name of [`ContractKind`], a year, a name of a model or format.
    pub key: String,
    pub concluded: u32,
    pub in_force: u32,
    pub amount: Kopecks,
}

impl ContractCount {
    fn add(&mut self, row: &ContractRow) {
        self.concluded += 1;
        self.in_force += u32::from(row.in_force);
        let amount = row.amount.unwrap_or_default().0;
        self.amount = Kopecks(self.amount.0.saturating_add(amount).min(MAX_SAFE));
    }
}

#[must_use]
pub fn contract_statistics(rows: &[ContractRow]) -> ContractStatistics {
    let concluded = || rows.iter().filter(|row| row.state.is_concluded() && !row.archived);
    let interaction = || concluded().filter(|row| row.kind.is_interaction());
    let mut total = ContractCount::default();
    concluded().for_each(|row| total.add(row));
    let year = |row: &ContractRow| row.dated_on.map(|day| day.year().to_string()).unwrap_or_default();
    ContractStatistics {
        total,
        by_kind: counted(concluded(), |row| (row.kind, row.kind.name().to_owned())),
        by_year: counted(concluded(), |row| (Reverse(year(row)), year(row))),
        by_model: counted(interaction(), |row| {
            (row.model, row.model.map(InteractionModel::name).unwrap_or_default().to_owned())
        }),
        by_format: counted(interaction(), |row| {
            (row.format, row.format.map(InteractionFormat::name).unwrap_or_default().to_owned())
        }),
    }
}

/// Counts by a key, in the order of the first half of it; what has no key comes last.
fn counted<'a, Key: Ord>(
    rows: impl Iterator<Item = &'a ContractRow>,
    key: impl Fn(&ContractRow) -> (Key, String),
) -> Vec<ContractCount> {
    let mut counts: BTreeMap<(bool, Key), ContractCount> = BTreeMap::new();
    for row in rows {
        let (order, name) = key(row);
        let count = counts
            .entry((name.is_empty(), order))
            .or_insert_with(|| ContractCount { key: name, ..ContractCount::default() });
        count.add(row);
    }
    counts.into_values().collect()
}
