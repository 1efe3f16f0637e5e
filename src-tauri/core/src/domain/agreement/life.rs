//! Where an agreement is on its way from the first request to its end.

use super::super::ids::OrganizationId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// «Действует» is not stored: a signed agreement is in force from its date to the end of its period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AgreementState {
    /// Заявка.
    Application,
    /// Проект.
    #[default]
    Draft,
    /// Согласование.
    Approval,
    /// Подписан.
    Signed,
    /// Завершён.
    Completed,
    /// Расторгнут.
    Terminated,
    /// Прекращён (лицензия, ликвидация).
    Ceased,
}

impl AgreementState {
    /// In force on a day: signed, begun (`dated_on`) and not yet over (`ends_on`); an agreement without one of the days is not bound by it.
    pub fn is_in_force(self, dated_on: Option<NaiveDate>, ends_on: Option<NaiveDate>, on: NaiveDate) -> bool {
        self == Self::Signed && dated_on.is_none_or(|from| from <= on) && ends_on.is_none_or(|until| on <= until)
    }

    /// Signing has happened, whatever came after.
    pub fn is_concluded(self) -> bool {
        matches!(self, Self::Signed | Self::Completed | Self::Terminated | Self::Ceased)
    }

    /// How far along its way: the greater the farther; all its ends are equally far.
    pub fn progress(self) -> u8 {
        match self {
            Self::Application => 0,
            Self::Draft => 1,
            Self::Approval => 2,
            Self::Signed => 3,
            Self::Completed | Self::Terminated | Self::Ceased => 4,
        }
    }

    /// As a person reads it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Application => "заявка",
            Self::Draft => "проект",
            Self::Approval => "согласование",
            Self::Signed => "подписан",
            Self::Completed => "завершён",
            Self::Terminated => "расторгнут",
            Self::Ceased => "прекращён",
        }
    }
}

/// A dated fact of the agreement's life; `organization_id` says whose, where there may be several.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Milestone {
    pub kind: MilestoneKind,
    pub organization_id: Option<OrganizationId>,
    pub on: Option<NaiveDate>,
    /// Number of the order or letter, what was agreed.
    pub note: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MilestoneKind {
    /// The partner asked for the programme.
    RequestReceived,
    SentForApproval,
    Approved,
    ProgrammeApproved,
    ScheduleAgreed,
    /// Work programmes of the participant's parts received (п. 7 Порядка).
    WorkProgrammesReceived,
    ListSent,
    EnrolmentOrder,
    ConsentsCollected,
    PropertyHandedOver,
    PublishedOnSite,
    AttendanceAsked,
    AttendanceAnswered,
    CertificatesReceived,
    ExpulsionOrder,
    #[default]
    Other,
}
