//! Everything a printed agreement reads, gathered as one owned value: papers are made from a record and nothing else, so a
//! final paper can keep its record beside its text for ever.

use crate::domain::agreement::{Agreement, Coverage, Party};
use crate::domain::edition::Edition;
use crate::domain::finding::{Noun, Subject};
use crate::domain::ids::OrganizationId;
use crate::domain::legal_act::LegalAct;
use crate::domain::norm::Norms;
use crate::domain::organization::Organization;
use crate::domain::programme::{Programme, ProgrammePart};
use crate::domain::units::AcademicHours;
use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

/// An agreement with all that its paper names.
#[derive(Clone, Debug)]
pub struct Record {
    pub agreement: Agreement,
    /// The parties; others do no harm.
    pub organizations: Vec<Organization>,
    pub programme: Option<Programme>,
    pub acts: Vec<LegalAct>,
    pub norms: Norms,
    pub edition: Edition,
    /// Stands in for the date of an agreement that has none yet.
    pub today: NaiveDate,
}

/// What the paper is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// «ПРОЕКТ»: what is missing is printed as a visible blank and listed.
    Draft,
    /// «Окончательный»: refused while anything is missing.
    Final,
}

/// A value that a paper needs and the record has not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Missing {
    /// Path of the field of the form («party.licence.number»).
    pub path: String,
    /// Key of the clause or annex that needs it; «preamble», «title», «requisites» where no clause does.
    pub clause: String,
    /// Where the value is to be filled in.
    pub subject: Subject,
}

impl Record {
    /// The day on which powers, licences and acts are looked at: the agreement's own, else today.
    pub fn day(&self) -> NaiveDate {
        self.agreement.dated_on.unwrap_or(self.today)
    }

    pub fn organization(&self, id: OrganizationId) -> Option<&Organization> {
        self.organizations.iter().find(|organization| organization.id == id)
    }

    /// The base organisation first, then the participants in their order.
    pub fn parties(&self) -> Vec<&Party> {
        self.agreement.base().into_iter().chain(self.agreement.participants()).collect()
    }

    /// Index of a party in the agreement as it is stored: the paths of its fields begin with it.
    pub fn party_index(&self, id: OrganizationId) -> usize {
        self.agreement.parties.iter().position(|party| party.organization_id == id).unwrap_or_default()
    }

    /// Parts that the agreement shares out, in the programme's order.
    pub fn parts(&self) -> Vec<&ProgrammePart> {
        let shared = |part: &&ProgrammePart| self.agreement.shares.iter().any(|share| share.part_id == part.id);
        self.programme.iter().flat_map(|programme| &programme.parts).filter(shared).collect()
    }

    /// Hours of a part as this agreement shares them out between parties.
    pub fn part_hours(&self, part: &ProgrammePart) -> AcademicHours {
        self.agreement.shares.iter().filter(|share| share.part_id == part.id).map(|share| share.hours()).sum()
    }

    /// Volume that the agreement is about: the programme's, or that of the parts shared out.
    pub fn hours(&self) -> AcademicHours {
        match self.agreement.coverage {
            Coverage::Whole => self.programme.as_ref().map(|programme| programme.hours).unwrap_or_default(),
            Coverage::Parts => self.parts().into_iter().map(|part| self.part_hours(part)).sum(),
        }
    }

    /// A norm in force on the agreement's day. The fallback serves an old base that lacks it.
    pub fn norm(&self, key: &str, fallback: u16) -> u16 {
        let value = self.norms.value(key, self.day(), i32::from(fallback));
        u16::try_from(value).unwrap_or(fallback)
    }

    pub(super) fn agreement_subject(&self, field: impl Into<String>) -> Subject {
        subject(Noun::Agreement, self.agreement.id.0, field)
    }

    pub(super) fn programme_subject(&self, field: impl Into<String>) -> Subject {
        match &self.programme {
            Some(programme) => subject(Noun::Programme, programme.id.0, field),
            None => self.agreement_subject("programme_id"),
        }
    }
}

pub(super) fn subject(noun: Noun, id: Uuid, field: impl Into<String>) -> Subject {
    Subject { noun, id, field: field.into() }
}
