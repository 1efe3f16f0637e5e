//! The network-form agreement as data (ст. 15 ФЗ-273, приказ 882/391): parties, what each realises and gives, pupils, money,
//! term, and every choice of the variant matrix of domain.md 1.4. Text and annexes follow from this and nothing else.

mod life;
mod lines;
mod party;
mod terms;

pub use life::*;
pub use lines::*;
pub use party::*;
pub use terms::*;

use super::ids::{ContractId, EditionId, OrganizationId, ProgrammeId};
use super::units::AcademicHours;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Agreement {
    pub id: ContractId,
    /// Given at «Окончательный», unique within kind and year; empty before, or typed by hand.
    pub number: String,
    pub state: AgreementState,
    /// Date of the agreement, as it stands in the heading.
    pub dated_on: Option<NaiveDate>,
    /// When a state other than a working one was reached (signed, terminated, ceased).
    pub state_on: Option<NaiveDate>,
    /// «г. Мичуринск»; empty: the base organisation's.
    pub locality: String,
    pub edition_id: Option<EditionId>,
    pub programme_id: Option<ProgrammeId>,
    pub coverage: Coverage,
    pub approval: Approval,
    /// Period of realisation (пункт 1.3).
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// The base organisation and 1…n participants, in the order of the preamble.
    pub parties: Vec<Party>,
    /// Who realises which part of the programme, with how many hours.
    pub shares: Vec<Share>,
    pub pupils: Pupils,
    pub schedule_mode: ScheduleMode,
    pub schedule: Vec<ScheduleLine>,
    pub study_form: StudyForm,
    /// Distance technologies are used in these parts (words of clause 2.16); empty: not used.
    pub distance: String,
    pub assessment: Assessment,
    pub papers: IssuedPapers,
    pub property: Property,
    pub financing: Financing,
    pub teachers: Vec<Teacher>,
    pub personal_data: PersonalData,
    /// Who appoints those who accompany pupils between places (clause 2.12); none: nobody moves.
    pub escort_by: Option<OrganizationId>,
    /// Annex «план совместных мероприятий»; empty: no annex.
    pub events: Vec<JointEvent>,
    /// Copies signed; none: as many as parties.
    pub copies: Option<u16>,
    /// Dated facts before and after signing: what was asked, answered, handed over.
    pub milestones: Vec<Milestone>,
    pub note: String,
    /// The agreement of an earlier year that this one was made from.
    pub renews: Option<ContractId>,
    /// Somebody has read what changed since that one.
    pub changes_read: bool,
    pub archived: bool,
}

impl Agreement {
    pub fn base(&self) -> Option<&Party> {
        self.parties.iter().find(|party| party.role == PartyRole::Base)
    }

    pub fn participants(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.role == PartyRole::Participant)
    }

    /// Some participant realises parts («Р»): the form's clauses on lists, certificates and attestation apply.
    pub fn has_realising(&self) -> bool {
        self.participants().any(|party| party.realises_parts)
    }

    /// Some participant only gives resources («Д»).
    pub fn has_giving(&self) -> bool {
        self.participants().any(Party::only_gives)
    }

    pub fn party(&self, id: OrganizationId) -> Option<&Party> {
        self.parties.iter().find(|party| party.organization_id == id)
    }

    pub fn shares_of(&self, id: OrganizationId) -> impl Iterator<Item = &Share> {
        self.shares.iter().filter(move |share| share.organization_id == id)
    }

    pub fn hours(&self) -> AcademicHours {
        self.shares.iter().map(Share::hours).sum()
    }

    /// In force: signed, begun and not yet over.
    pub fn is_in_force_on(&self, on: NaiveDate) -> bool {
        self.state.is_in_force(self.dated_on, self.ends_on, on)
    }

    /// Signing has happened: checks of fulfilment begin.
    pub fn is_signed(&self) -> bool {
        self.state.is_concluded()
    }

    pub fn milestone(&self, kind: MilestoneKind) -> Option<&Milestone> {
        self.milestones.iter().find(|milestone| milestone.kind == kind && milestone.on.is_some())
    }
}
