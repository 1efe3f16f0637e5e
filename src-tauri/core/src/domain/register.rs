//! Light rows of the registers: what a list shows of a record, read by one statement each. Lists filter in the store and come in
//! Russian order.

use super::agreement::AgreementState;
use super::document::DocumentState;
use super::ids::{ContractId, OrganizationId, PersonId, ProgrammeId};
use super::organization::{LicenceStatus, OrganizationKind};
use super::programme::{Focus, ProgrammeKind};
use super::units::AcademicHours;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a list is asked for. Empty text: everything.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct ListFilter {
    /// Words, or their beginnings, in any order; ё and е alike.
    pub text: String,
    /// The archive instead of the living records.
    pub archived: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct OrganizationRow {
    pub id: OrganizationId,
    pub short_name: String,
    pub full_name: String,
    pub inn: String,
    pub kpp: String,
    pub kind: OrganizationKind,
    pub locality: String,
    pub is_edu: bool,
    /// Of the latest licence; none: no licence kept.
    pub licence: Option<LicenceStatus>,
    /// In how many living agreements it takes part.
    pub agreements: u32,
    pub archived: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ProgrammeRow {
    pub id: ProgrammeId,
    pub title: String,
    pub kind: ProgrammeKind,
    pub focus: Option<Focus>,
    pub hours: AcademicHours,
    pub parts: u32,
    pub approved_on: Option<NaiveDate>,
    pub agreements: u32,
    pub archived: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PersonRow {
    pub id: PersonId,
    /// «Фамилия Имя Отчество».
    pub full_name: String,
    pub born_on: Option<NaiveDate>,
    /// As they stand in the latest record that points to the person: among teachers, given workers, signatories.
    pub post: String,
    pub qualification: String,
    pub archived: bool,
}

/// A record that points to a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Mention {
    pub role: MentionRole,
    /// Of the organisation, or of the agreement.
    pub id: Uuid,
    /// Short name of the organisation, number of the agreement; empty: it has none.
    pub title: String,
    /// Empty for a pupil.
    pub post: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum MentionRole {
    /// Signs for the organisation.
    Signatory,
    /// Leads a part of the programme by the agreement.
    Teacher,
    /// Is given by a party as a resource.
    Worker,
    /// Stands in the list by name.
    Pupil,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AgreementRow {
    pub id: ContractId,
    pub number: String,
    pub dated_on: Option<NaiveDate>,
    pub state: AgreementState,
    /// Title of the programme; empty: none chosen yet.
    pub programme: String,
    /// Short names in the order of the preamble.
    pub base: String,
    pub participants: Vec<String>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// State of the latest final paper; none: only drafts were printed.
    pub paper: Option<DocumentState>,
    pub archived: bool,
}
