//! The choices of the variant matrix (domain.md 1.4): each is a clause of the agreement, or a word in one.

use super::super::ids::OrganizationId;
use super::super::units::Kopecks;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The whole programme or some of its parts (ст. 15 ч. 1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Coverage {
    #[default]
    Whole,
    Parts,
}

/// Who approves the programme (clause 1.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Approval {
    #[default]
    Base,
    Joint,
}

/// What goes to the participant with the list (clause 2.3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum HandedOver {
    PersonalFiles,
    #[default]
    ApplicationsAndConsents,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ScheduleMode {
    /// By an annex.
    #[default]
    Annex,
    /// By each party itself.
    Independent,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StudyForm {
    /// Очная.
    #[default]
    FullTime,
    /// Очно-заочная.
    PartTime,
}

/// Interim and final assessment (clauses 2.5–2.7).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Assessment {
    pub interim: bool,
    /// Working days for the certificate of mastering a part (clause 2.6); none: the norm of the table.
    pub certificate_days: Option<u16>,
    pub final_by: FinalAssessment,
}

impl Default for Assessment {
    fn default() -> Self {
        Self { interim: true, certificate_days: None, final_by: FinalAssessment::default() }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FinalAssessment {
    #[default]
    Base,
    Joint,
    None,
}

/// Papers that pupils get (clause 2.8).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct IssuedPapers {
    pub by: PapersBy,
    /// «свидетельства об обучении», «диплом», as the user says it; empty: the form's own words.
    pub base_paper: String,
    pub participant_paper: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PapersBy {
    /// Not chosen yet: an error (ст. 15 ч. 2 п. 3).
    #[default]
    Unset,
    Base,
    BaseAndParticipants,
    /// «не выдаются».
    None,
}

/// Use of property (ст. 15 ч. 5; clause 2.1, second paragraph).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Property {
    pub usage: PropertyUse,
    /// Payment for paid use; what it is made up of stands in section 3.
    pub payment: Option<Kopecks>,
    /// The property is handed over by an act (clause 2.13 and its annex).
    pub by_act: bool,
    /// Another contract in force that is the ground of use (lease, free use).
    pub basis: String,
    pub owner_consent_on: Option<NaiveDate>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PropertyUse {
    #[default]
    Free,
    Paid,
    NotUsed,
}

/// Section 3: exactly one of the variants а–е of appendix А.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Financing {
    pub kind: FinancingKind,
    /// Whom the base organisation pays (в тексте), who concludes contracts on paid services.
    pub organization_id: Option<OrganizationId>,
    pub amount: Option<Kopecks>,
    /// Rate of one man-hour; with `man_hours` it makes up the amount.
    pub rate: Option<Kopecks>,
    pub man_hours: Option<u32>,
    /// «средств субсидии на выполнение муниципального задания», in the genitive.
    pub source: String,
    pub pay_days: Option<u16>,
    pub pay_when: PayWhen,
    /// Certificates: the act that sets the order; sponsor: its contract.
    pub act: String,
    /// Sponsor's name in the genitive.
    pub sponsor: String,
    /// Paid services: the other party's share, in hundredths of a per cent.
    pub share_percent: Option<u32>,
    pub share_to: Option<OrganizationId>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FinancingKind {
    /// Not chosen: an error.
    #[default]
    Unset,
    /// а) без расчётов.
    Own,
    /// б) условия в тексте.
    InText,
    /// в) дополнительным соглашением.
    ByAddendum,
    /// г) сертификаты ПФДО.
    Certificates,
    /// д) платные услуги.
    PaidServices,
    /// е) спонсор.
    Sponsor,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PayWhen {
    #[default]
    Monthly,
    OnCompletion,
}

/// Clause 2.15.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PersonalData {
    /// Each party is an operator of its own; data go by consents.
    #[default]
    Consents,
    /// Another ground named by law.
    OtherGround,
    /// No names are handed over (participants only give resources).
    NotTransferred,
}
