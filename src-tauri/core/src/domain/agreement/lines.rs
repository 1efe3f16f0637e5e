//! The lines that fill the annexes: pupils, lessons, teachers, joint events.

use super::super::ids::{OrganizationId, PersonId, ProgrammePartId};
use super::super::units::AcademicHours;
use super::HandedOver;
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Pupils {
    pub min: Option<u16>,
    pub max: Option<u16>,
    /// «не менее чем за N рабочих дней» (clause 2.3); none: the norm of the table.
    pub list_days: Option<u16>,
    pub handed_over: HandedOver,
    /// The list by name as an annex; by the form it goes by a separate letter.
    pub list_as_annex: bool,
    pub list: Vec<PupilLine>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PupilLine {
    pub person_id: Option<PersonId>,
    pub full_name: String,
    pub born_on: Option<NaiveDate>,
    /// Class or group.
    pub group: String,
    /// Consent to hand the data to the partner.
    pub consent_on: Option<NaiveDate>,
    /// Order of enrolment by transfer at the participant.
    pub enrolled_on: Option<NaiveDate>,
    /// Expelled from the base organisation.
    pub left_on: Option<NaiveDate>,
}

/// A line of the annex «Расписание занятий» (or «График предоставления ресурсов»).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ScheduleLine {
    pub organization_id: OrganizationId,
    pub part_id: Option<ProgrammePartId>,
    /// 1 Monday … 7 Sunday.
    pub weekday: u8,
    pub starts_at: Option<NaiveTime>,
    pub ends_at: Option<NaiveTime>,
    pub place: String,
    /// Academic hours of one meeting.
    pub hours: AcademicHours,
    /// Meetings over the whole period.
    pub meetings: Option<u16>,
}

/// Who teaches a part, and under what contract with the party that realises it (clause 2.14, СФ-25).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Teacher {
    pub person_id: Option<PersonId>,
    pub full_name: String,
    pub post: String,
    pub qualification: String,
    pub part_id: Option<ProgrammePartId>,
    /// The party that realises the part.
    pub realised_by: OrganizationId,
    /// Where the main job is; none: the same party.
    pub employer: Option<OrganizationId>,
    /// Contract with the realising party when the employer is another: «договор о совмещении от … № …».
    pub contract: String,
    pub hours: AcademicHours,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct JointEvent {
    pub title: String,
    /// «октябрь 2026 г.».
    pub when: String,
    pub place: String,
    pub responsible: String,
}
