//! Model and format of interaction, told from the kinds of the parties: nobody has to choose what the cards of the organisations say.

use super::super::organization::OrganizationKind;
use serde::{Deserialize, Serialize};

/// The three models of the recommendations of 28.06.2019 № МР-81/02вн, as seed 001 retells them. Each has a school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum InteractionModel {
    /// Школа и организация, реализующая общеобразовательные программы.
    SchoolSchool,
    /// Школа и организация дополнительного, среднего профессионального или высшего образования.
    SchoolOtherEducation,
    /// Школа и предприятие реального сектора.
    SchoolEnterprise,
}

/// The four formats of the letter of 09.08.2021 № 2541 (domain.md 1.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum InteractionFormat {
    /// Общеобразовательные организации между собой.
    SchoolSchool,
    /// Учреждения дополнительного образования между собой.
    AdditionalAdditional,
    /// Общеобразовательная организация и учреждение дополнительного образования.
    SchoolAdditional,
    /// С партнёром реального сектора, у которого есть лицензия.
    LicensedEnterprise,
}

impl InteractionModel {
    pub const ALL: [Self; 3] = [Self::SchoolSchool, Self::SchoolOtherEducation, Self::SchoolEnterprise];

    /// As serde names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::SchoolSchool => "school_school",
            Self::SchoolOtherEducation => "school_other_education",
            Self::SchoolEnterprise => "school_enterprise",
        }
    }

    /// As a person reads it.
    pub fn title(self) -> &'static str {
        match self {
            Self::SchoolSchool => "Школа и школа",
            Self::SchoolOtherEducation => "Школа и другая образовательная организация",
            Self::SchoolEnterprise => "Школа и предприятие",
        }
    }
}

impl InteractionFormat {
    pub const ALL: [Self; 4] =
        [Self::SchoolSchool, Self::AdditionalAdditional, Self::SchoolAdditional, Self::LicensedEnterprise];

    /// As serde names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::SchoolSchool => "school_school",
            Self::AdditionalAdditional => "additional_additional",
            Self::SchoolAdditional => "school_additional",
            Self::LicensedEnterprise => "licensed_enterprise",
        }
    }

    /// As a person reads it.
    pub fn title(self) -> &'static str {
        match self {
            Self::SchoolSchool => "Школы между собой",
            Self::AdditionalAdditional => "Дополнительное образование между собой",
            Self::SchoolAdditional => "Школа и дополнительное образование",
            Self::LicensedEnterprise => "С предприятием, у которого есть лицензия",
        }
    }
}

/// A party as statistics see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartyKind {
    pub kind: OrganizationKind,
    /// Carries on educational activity by a licence.
    pub is_edu: bool,
}

impl PartyKind {
    fn is_school(self) -> bool {
        matches!(self.kind, OrganizationKind::School | OrganizationKind::Preschool)
    }

    fn is_additional(self) -> bool {
        self.kind == OrganizationKind::AdditionalEducation
    }

    fn is_other_education(self) -> bool {
        matches!(
            self.kind,
            OrganizationKind::AdditionalEducation
                | OrganizationKind::VocationalEducation
                | OrganizationKind::HigherEducation
        )
    }

    fn is_real_sector(self) -> bool {
        matches!(self.kind, OrganizationKind::Enterprise | OrganizationKind::Innovation)
    }
}

/// The model that these parties make; none: outside the three. A school with an enterprise and others is the third one.
pub fn interaction_model(parties: &[PartyKind]) -> Option<InteractionModel> {
    let schools = parties.iter().filter(|party| party.is_school()).count();
    match schools {
        0 => None,
        _ if parties.iter().any(|party| party.is_real_sector()) => Some(InteractionModel::SchoolEnterprise),
        _ if parties.iter().any(|party| party.is_other_education()) => Some(InteractionModel::SchoolOtherEducation),
        1 => None,
        _ => Some(InteractionModel::SchoolSchool),
    }
}

/// The format that these parties make; none: outside the four, for example an enterprise without a licence.
pub fn interaction_format(parties: &[PartyKind]) -> Option<InteractionFormat> {
    let schools = parties.iter().filter(|party| party.is_school()).count();
    let additional = parties.iter().filter(|party| party.is_additional()).count();
    let mut real_sector = parties.iter().filter(|party| party.is_real_sector()).peekable();
    if real_sector.peek().is_some() {
        let licensed = schools + additional > 0 && real_sector.any(|party| party.is_edu);
        return licensed.then_some(InteractionFormat::LicensedEnterprise);
    }
    match (schools, additional) {
        (1.., 1..) => Some(InteractionFormat::SchoolAdditional),
        (2.., 0) => Some(InteractionFormat::SchoolSchool),
        (0, 2..) => Some(InteractionFormat::AdditionalAdditional),
        _ => None,
    }
}
