//! One look at a record: what the checks share, and the findings they collect.

use crate::domain::agreement::{Agreement, Party, PartyRole};
use crate::domain::calendar::WorkingCalendar;
use crate::domain::finding::{Finding, Level, Noun, Subject};
use crate::domain::ids::OrganizationId;
use crate::domain::organization::{Licence, Organization, Signatory};
use crate::domain::record::AgreementRecord;
use chrono::NaiveDate;
use uuid::Uuid;

use super::words;

/// Named values of a sentence, as ready text.
pub(super) type Value = (&'static str, String);

pub(super) struct Look<'a> {
    pub record: &'a AgreementRecord,
    pub agreement: &'a Agreement,
    pub calendar: &'a WorkingCalendar,
    /// Parties whose organisation is known, in the agreement's order.
    pub sides: Vec<Side<'a>>,
    found: Vec<Finding>,
}

/// A party together with its organisation.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    /// Index in the agreement's parties.
    pub index: usize,
    pub party: &'a Party,
    pub organization: &'a Organization,
}

impl<'a> Look<'a> {
    pub fn new(record: &'a AgreementRecord, calendar: &'a WorkingCalendar) -> Self {
        let side = |(index, party)| {
            let organization = record.organization_of(party)?;
            Some(Side { index, party, organization })
        };
        let sides = record.agreement.parties.iter().enumerate().filter_map(side).collect();
        Self { record, agreement: &record.agreement, calendar, sides, found: Vec::new() }
    }

    pub fn into_findings(mut self) -> Vec<Finding> {
        self.found.sort_by_key(|finding| finding.level);
        self.found
    }

    pub fn base(&self) -> Option<Side<'a>> {
        self.sides.iter().copied().find(|side| side.is_base())
    }

    /// Participants that realise parts («Р»).
    pub fn realising(&self) -> Vec<Side<'a>> {
        self.sides.iter().copied().filter(|side| !side.is_base() && side.party.realises_parts).collect()
    }

    pub fn side(&self, id: OrganizationId) -> Option<Side<'a>> {
        self.sides.iter().copied().find(|side| side.organization.id == id)
    }

    /// Short name of an organisation of the record.
    pub fn name(&self, id: OrganizationId) -> String {
        self.record.organization(id).map_or_else(|| "Организация без карточки".to_owned(), words::name)
    }

    /// The day whose facts decide: of a signed agreement its date, of one that is not yet signed today.
    pub fn deciding_day(&self) -> NaiveDate {
        if self.agreement.is_signed() { self.record.day() } else { self.record.today }
    }

    /// A tail of a sentence whose days were counted (`counted`: «срок посчитан») without the production calendar of their year.
    pub fn unsure(&self, from: NaiveDate, to: NaiveDate, counted: &str) -> String {
        unsure(self.calendar, from, to, counted)
    }

    pub fn error<const N: usize>(&mut self, code: &str, problem: &str, subject: Subject, values: [Value; N]) {
        self.add(Level::Error, code, problem, subject, values);
    }

    pub fn warning<const N: usize>(&mut self, code: &str, problem: &str, subject: Subject, values: [Value; N]) {
        self.add(Level::Warning, code, problem, subject, values);
    }

    pub fn add<const N: usize>(
        &mut self,
        level: Level,
        code: &str,
        problem: &str,
        subject: Subject,
        values: [Value; N],
    ) {
        self.found.push(Finding {
            code: code.to_owned(),
            problem: problem.to_owned(),
            level,
            values: values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            subject,
        });
    }

    /// A field of the agreement.
    pub fn at(&self, field: impl Into<String>) -> Subject {
        place(Noun::Agreement, self.agreement.id.0, field)
    }

    /// A field of the programme; without one, the choice of it.
    pub fn at_programme(&self, field: impl Into<String>) -> Subject {
        match &self.record.programme {
            Some(programme) => place(Noun::Programme, programme.id.0, field),
            None => self.at("programme_id"),
        }
    }

    pub fn at_edition(&self, field: impl Into<String>) -> Subject {
        place(Noun::Edition, self.record.edition.id.0, field)
    }
}

impl<'a> Side<'a> {
    pub fn is_base(&self) -> bool {
        self.party.role == PartyRole::Base
    }

    pub fn name(&self) -> String {
        words::name(self.organization)
    }

    /// The party in a sentence's values.
    pub fn named(&self) -> Value {
        ("party", self.name())
    }

    /// A field of the party's organisation.
    pub fn at(&self, field: impl Into<String>) -> Subject {
        place(Noun::Organization, self.organization.id.0, field)
    }

    /// The licence that a paper of the day names, with its index.
    pub fn licence_on(&self, day: NaiveDate) -> Option<(usize, &'a Licence)> {
        let licence = self.organization.licence_on(day)?;
        let index = self.organization.licences.iter().position(|known| std::ptr::eq(known, licence))?;
        Some((index, licence))
    }

    /// Who signs for the party, with the index among its signatories.
    pub fn signatory(&self, record: &AgreementRecord) -> Option<(usize, &'a Signatory)> {
        let known = &self.organization.signatories;
        let signatory = match self.party.signatory {
            Some(index) => known.get(usize::from(index)),
            None => self.organization.signatory_on(record.day()),
        }?;
        let index = known.iter().position(|other| std::ptr::eq(other, signatory))?;
        Some((index, signatory))
    }
}

/// The tail of [`Look::unsure`], for findings that are no checks of an agreement.
pub(in crate::domain) fn unsure(calendar: &WorkingCalendar, from: NaiveDate, to: NaiveDate, counted: &str) -> String {
    let years = calendar.unknown_years(from, to);
    let years = match years.as_slice() {
        [] => return String::new(),
        [only] => only.to_string(),
        [first, .., last] => format!("{first}–{last}"),
    };
    format!(" Производственный календарь не внесён ({years}), {counted} по общему правилу: сверьте.")
}

fn place(noun: Noun, id: Uuid, field: impl Into<String>) -> Subject {
    Subject { noun, id, field: field.into() }
}
