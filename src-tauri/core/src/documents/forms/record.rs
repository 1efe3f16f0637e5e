//! What papers read of a record, and what they say is missing from it. Papers are made from a record and nothing else, so a
//! final paper can keep its data beside its text for ever.

use crate::domain::agreement::Party;
use crate::domain::finding::{Noun, Subject};
use crate::domain::ids::OrganizationId;
use crate::domain::programme::ProgrammePart;
use crate::domain::record::AgreementRecord;
use serde::Serialize;
use uuid::Uuid;

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
    /// Key of the clause that needs it; «annex.KEY» of an annex; «preamble», «title», «requisites» where no clause does.
    pub clause: String,
    /// Where the value is to be filled in.
    pub subject: Subject,
}

/// What papers read beyond the record's own questions.
pub(super) trait Reading {
    /// The base organisation first, then the participants in their order.
    fn parties(&self) -> Vec<&Party>;
    /// Index of a party in the agreement as it is stored: the paths of its fields begin with it.
    fn party_index(&self, id: OrganizationId) -> usize;
    /// Parts that the agreement shares out, in the programme's order.
    fn parts(&self) -> Vec<&ProgrammePart>;
    /// Copies signed: as typed, else one for each party.
    fn copies(&self) -> usize;
    /// Working days by a norm in force on the agreement's day. The fallback serves an old base that lacks it.
    fn days(&self, key: &str, fallback: u16) -> u16;
    fn agreement_subject(&self, field: impl Into<String>) -> Subject;
    /// The paper as a whole: the party's, else the agreement.
    fn own_subject(&self) -> Subject;
    /// A place in the party's paper that the record is read for.
    fn paper_subject(&self, field: impl Into<String>) -> Subject;
    fn programme_subject(&self, field: impl Into<String>) -> Subject;
}

impl Reading for AgreementRecord {
    fn parties(&self) -> Vec<&Party> {
        self.agreement.base().into_iter().chain(self.agreement.participants()).collect()
    }

    fn party_index(&self, id: OrganizationId) -> usize {
        self.agreement.parties.iter().position(|party| party.organization_id == id).unwrap_or_default()
    }

    fn parts(&self) -> Vec<&ProgrammePart> {
        let shared = |part: &&ProgrammePart| self.agreement.shares.iter().any(|share| share.part_id == part.id);
        self.programme.iter().flat_map(|programme| &programme.parts).filter(shared).collect()
    }

    fn copies(&self) -> usize {
        self.agreement.copies.map_or(self.agreement.parties.len(), usize::from)
    }

    fn days(&self, key: &str, fallback: u16) -> u16 {
        u16::try_from(self.norm(key, i32::from(fallback))).unwrap_or(fallback)
    }

    fn agreement_subject(&self, field: impl Into<String>) -> Subject {
        subject(Noun::Agreement, self.agreement.id.0, field)
    }

    fn own_subject(&self) -> Subject {
        self.paper_subject("")
    }

    fn paper_subject(&self, field: impl Into<String>) -> Subject {
        match &self.paper {
            Some(paper) => subject(Noun::PartyPaper, paper.paper.id.0, field),
            None => self.agreement_subject(""),
        }
    }

    fn programme_subject(&self, field: impl Into<String>) -> Subject {
        match &self.programme {
            Some(programme) => subject(Noun::Programme, programme.id.0, field),
            None => self.agreement_subject("programme_id"),
        }
    }
}

pub(super) fn subject(noun: Noun, id: Uuid, field: impl Into<String>) -> Subject {
    Subject { noun, id, field: field.into() }
}
