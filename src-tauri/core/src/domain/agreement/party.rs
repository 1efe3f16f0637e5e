//! Who takes part, what each party gives, and which parts of the programme it realises.

use super::super::ids::{OrganizationId, PersonId, ProgrammePartId};
use super::super::units::AcademicHours;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Party {
    pub organization_id: OrganizationId,
    pub role: PartyRole,
    /// Participants only; the base organisation always does.
    pub realises_parts: bool,
    pub gives_resources: bool,
    /// Index in the organisation's signatories; none: the one whose powers hold on the date.
    pub signatory: Option<u16>,
    pub resources: Vec<Resource>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PartyRole {
    Base,
    #[default]
    Participant,
}

/// One line of the annex «Ресурсы Сторон».
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Resource {
    pub kind: ResourceKind,
    /// Room, item, post of the person, title of the materials.
    pub title: String,
    /// Rooms: address and room number.
    pub address: String,
    /// Rooms, in hundredths of a square metre.
    pub area: Option<u32>,
    /// Rooms: work places.
    pub seats: Option<u16>,
    /// Equipment.
    pub inventory_number: String,
    pub quantity: Option<u32>,
    /// People: the name and qualification beside the post in `title`.
    pub person_id: Option<PersonId>,
    pub person_name: String,
    pub qualification: String,
    /// People: hours; rooms and equipment: hours of use, where agreed.
    pub hours: Option<AcademicHours>,
    /// «по вторникам 15:00–17:00»; the schedule of use for a party that only gives resources.
    pub when: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ResourceKind {
    #[default]
    Room,
    Equipment,
    People,
    Materials,
}

/// A part of the programme realised by a party. A part led by two has two shares.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Share {
    pub part_id: ProgrammePartId,
    pub organization_id: OrganizationId,
    pub theory: AcademicHours,
    pub practice: AcademicHours,
    pub place: String,
    /// None: the period of clause 1.3.
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// Form of interim attestation; empty: none.
    pub attestation: String,
}

impl Party {
    /// «Д»: gives resources and realises nothing.
    pub fn only_gives(&self) -> bool {
        self.role == PartyRole::Participant && !self.realises_parts
    }
}

impl Share {
    pub fn hours(&self) -> AcademicHours {
        self.theory + self.practice
    }
}
