//! The network-form agreement as data (ст. 15 ФЗ-273, приказ 882/391): parties, what each realises and gives, pupils, money,
//! term, and every choice of the variant matrix of domain.md 1.4. Text and annexes follow from this and nothing else.

use super::ids::{ContractId, EditionId, OrganizationId, PersonId, ProgrammeId, ProgrammePartId};
use super::units::{AcademicHours, Kopecks};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
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
    pub archived: bool,
}

/// «Действует» is not stored: a signed agreement is in force from its date to the end of its period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
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

/// The whole programme or some of its parts (ст. 15 ч. 1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Coverage {
    #[default]
    Whole,
    Parts,
}

/// Who approves the programme (clause 1.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Approval {
    #[default]
    Base,
    Joint,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
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
#[serde(rename_all = "snake_case")]
pub enum PartyRole {
    Base,
    #[default]
    Participant,
}

/// One line of the annex «Ресурсы Сторон».
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
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

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
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

/// What goes to the participant with the list (clause 2.3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum HandedOver {
    PersonalFiles,
    #[default]
    ApplicationsAndConsents,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
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

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ScheduleMode {
    /// By an annex.
    #[default]
    Annex,
    /// By each party itself.
    Independent,
}

/// A line of the annex «Расписание занятий» (or «График предоставления ресурсов»).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
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

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
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
#[serde(default, deny_unknown_fields)]
pub struct Assessment {
    pub interim: bool,
    /// Working days for the certificate of mastering a part (clause 2.6); none: the norm of the table.
    pub certificate_days: Option<u16>,
    pub final_by: FinalAssessment,
}

impl Default for Assessment {
    fn default() -> Self {
        Self {
            interim: true,
            certificate_days: None,
            final_by: FinalAssessment::default(),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
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
#[serde(default, deny_unknown_fields)]
pub struct IssuedPapers {
    pub by: PapersBy,
    /// «свидетельства об обучении» in the nominative plural; empty: the form's own words.
    pub base_paper: String,
    pub participant_paper: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
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
#[serde(rename_all = "snake_case")]
pub enum PayWhen {
    #[default]
    Monthly,
    OnCompletion,
}

/// Who teaches a part, and under what contract with the party that realises it (clause 2.14, СФ-25).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
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

/// Clause 2.15.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
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

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct JointEvent {
    pub title: String,
    /// «октябрь 2026 г.».
    pub when: String,
    pub place: String,
    pub responsible: String,
}

/// A dated fact of the agreement's life; `organization_id` says whose, where there may be several.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
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
        self.state == AgreementState::Signed
            && self.dated_on.is_none_or(|from| from <= on)
            && self.ends_on.is_none_or(|until| on <= until)
    }

    /// Signing has happened: checks of fulfilment begin.
    pub fn is_signed(&self) -> bool {
        matches!(
            self.state,
            AgreementState::Signed | AgreementState::Completed | AgreementState::Terminated | AgreementState::Ceased
        )
    }

    pub fn milestone(&self, kind: MilestoneKind) -> Option<&Milestone> {
        self.milestones
            .iter()
            .find(|milestone| milestone.kind == kind && milestone.on.is_some())
    }
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
