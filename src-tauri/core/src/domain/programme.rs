//! Educational programmes and their parts, which the parties of a network share out.

use super::ids::{OrganizationId, ProgrammeId, ProgrammePartId};
use super::organization::LicenceScope;
use super::units::AcademicHours;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Programme {
    pub id: ProgrammeId,
    pub title: String,
    pub kind: ProgrammeKind,
    /// Направленность; only additional general programmes have one.
    pub focus: Option<Focus>,
    /// Volume of the whole programme.
    pub hours: AcademicHours,
    pub academic_hour_minutes: Option<u16>,
    pub min_age: Option<u8>,
    pub max_age: Option<u8>,
    pub min_size: Option<u16>,
    pub max_size: Option<u16>,
    pub approved_on: Option<NaiveDate>,
    /// «приказ директора № 45-од, протокол педсовета № 1 от 28.08.2026».
    pub approved_by: String,
    pub note: String,
    pub parts: Vec<ProgrammePart>,
    pub archived: bool,
}

/// A subject, course, discipline (module), practice or other component (ст. 15 ч. 1 ФЗ-273).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ProgrammePart {
    pub id: ProgrammePartId,
    pub component: ComponentKind,
    pub title: String,
    /// None: the programme's own kind. A licence is checked against the part.
    pub kind: Option<ProgrammeKind>,
    pub focus: Option<Focus>,
    pub theory: AcademicHours,
    pub practice: AcademicHours,
    /// Who usually realises it: the default for a new agreement; none: the base organisation.
    pub realised_by: Option<OrganizationId>,
    pub place: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// Form of interim attestation («зачёт», «защита проекта»); empty: none.
    pub attestation: String,
}

/// Вид и подвид программы.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeKind {
    /// Дополнительная общеразвивающая.
    #[default]
    Developmental,
    /// Дополнительная предпрофессиональная.
    PreProfessional,
    Preschool,
    PrimaryGeneral,
    BasicGeneral,
    SecondaryGeneral,
    SecondaryVocational,
    Higher,
    VocationalTraining,
    AdditionalProfessional,
}

/// Направленность (six, приказ 629).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Focus {
    #[default]
    Technical,
    NaturalScience,
    Sports,
    Artistic,
    TourismLocalHistory,
    SocialHumanitarian,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComponentKind {
    Subject,
    Course,
    #[default]
    Module,
    Practice,
    Other,
}

impl ProgrammeKind {
    /// What a licence must name for it (п. 5 Порядка 882/391).
    pub fn licence_scope(self) -> LicenceScope {
        match self {
            Self::Developmental | Self::PreProfessional => LicenceScope::AdditionalChildrenAdults,
            Self::Preschool => LicenceScope::Preschool,
            Self::PrimaryGeneral => LicenceScope::PrimaryGeneral,
            Self::BasicGeneral => LicenceScope::BasicGeneral,
            Self::SecondaryGeneral => LicenceScope::SecondaryGeneral,
            Self::SecondaryVocational => LicenceScope::SecondaryVocational,
            Self::Higher => LicenceScope::Higher,
            Self::VocationalTraining => LicenceScope::VocationalTraining,
            Self::AdditionalProfessional => LicenceScope::AdditionalProfessional,
        }
    }

    /// Only additional general programmes have a направленность.
    pub fn has_focus(self) -> bool {
        matches!(self, Self::Developmental | Self::PreProfessional)
    }
}

impl ProgrammePart {
    pub fn hours(&self) -> AcademicHours {
        self.theory + self.practice
    }
}

impl Programme {
    pub fn part(&self, id: ProgrammePartId) -> Option<&ProgrammePart> {
        self.parts.iter().find(|part| part.id == id)
    }

    /// The part's own kind, by default the programme's.
    pub fn kind_of(&self, part: &ProgrammePart) -> ProgrammeKind {
        part.kind.unwrap_or(self.kind)
    }
}
