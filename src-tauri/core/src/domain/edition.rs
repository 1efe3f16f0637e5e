//! The text of a form as a tree: section → clause → paragraph → inline nodes. Numbers are computed at layout, clauses and
//! annexes refer to each other by key, so a dropped clause leaves no hole and no dead reference. Stored and exported as JSON,
//! where a plain string is a text node.

use super::ids::{DocumentKindId, EditionId};
use chrono::NaiveDate;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A dated edition of the text of a form («882/391»).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct Edition {
    pub id: EditionId,
    /// The kind of paper whose text it is; none: the network-form agreement.
    pub kind_id: Option<DocumentKindId>,
    pub title: String,
    pub valid_from: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
    /// The official text, as the user pasted it, to be compared clause by clause.
    pub official_text: String,
    /// Somebody compared the edition with the official text and says it is the same or better; none: «Текст формы не сверен».
    pub compared_on: Option<NaiveDate>,
    pub compared_by: String,
    /// Still being written: nothing is printed from it.
    pub draft: bool,
    pub form: Form,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    pub title: Vec<FormParagraph>,
    pub preamble: Vec<FormParagraph>,
    pub sections: Vec<Section>,
    pub annexes: Vec<Annex>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct Section {
    pub key: String,
    pub title: String,
    pub clauses: Vec<Clause>,
    /// «Адреса, реквизиты и подписи Сторон»: printed from the organisations' cards under this title. In a party's paper: where it is
    /// signed; without such a section it is signed at its end.
    pub requisites: bool,
    /// A table of data after the clauses.
    #[serde(skip_serializing_if = "AnnexBody::is_none")]
    pub body: AnnexBody,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct Clause {
    /// Stable for ever; never the clause's number.
    pub key: String,
    pub when: Condition,
    /// `[доп]`: not in the official form, stands after its clauses.
    pub added: bool,
    pub paragraphs: Vec<FormParagraph>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct FormParagraph {
    pub when: Condition,
    pub nodes: Vec<Node>,
}

/// An annex: its caption, when it is there, and which table of data it prints.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct Annex {
    pub key: String,
    pub when: Condition,
    pub title: String,
    pub before: Vec<FormParagraph>,
    pub body: AnnexBody,
    pub after: Vec<FormParagraph>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum AnnexBody {
    /// Words only.
    #[default]
    None,
    Parts,
    Schedule,
    ResourceSchedule,
    Pupils,
    Resources,
    CertificateForm,
    Estimate,
    TransferAct,
    Teachers,
    Events,
    /// Pupils with columns for hours attended and missed, filled in by hand.
    Attendance,
    /// Parts of a participant with hours by the agreement, and a column for those held.
    WorkDone,
}

impl AnnexBody {
    fn is_none(&self) -> bool {
        *self == Self::None
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(untagged)]
pub enum Node {
    Text(String),
    Inline(Inline),
}

/// A string is a text, an object is an inline: told by the first letter. What serde derives keeps each node aside until it has tried
/// both, and again for every node around it, which was a third of the time of printing.
impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = Node;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("a text or an inline")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Node, E> {
                Ok(Node::Text(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Node, A::Error> {
                Inline::deserialize(MapAccessDeserializer::new(map)).map(Node::Inline)
            }
        }

        deserializer.deserialize_any(Either)
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Inline {
    /// A value of the record: a path of the typed list, and how it is written.
    Field {
        path: String,
        #[serde(default)]
        format: String,
    },
    /// Endings that agree with a subject: masculine, feminine, neuter.
    Agree { subject: String, masculine: String, feminine: String, neuter: String },
    /// One word for one party of the set, another for several: «направляет», «направляют».
    Count { over: Loop, one: String, many: String },
    /// The number of a clause («1.3»), of an annex («№ 2») or of a section («3»), by key. Exactly one of the three.
    Ref {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clause: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        annex: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        section: Option<String>,
    },
    If {
        when: Condition,
        then: Vec<Node>,
        #[serde(default)]
        otherwise: Vec<Node>,
    },
    /// A list over parties or parts, joined by words.
    Each {
        over: Loop,
        nodes: Vec<Node>,
        #[serde(default)]
        between: String,
        #[serde(default)]
        last: String,
    },
}

/// What a list or a choice of number goes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Loop {
    /// The base organisation, then the participants.
    Parties,
    Participants,
    RealisingParticipants,
    /// Participants that realise nothing and only give resources.
    GivingParticipants,
    /// Participants whom the base organisation pays: the one named in the terms, else all.
    PaidRealising,
    PaidGiving,
    /// Parts of the programme that the agreement shares out.
    Parts,
    /// Those of them that the participant of a paper realises.
    OwnParts,
    /// Annexes that are there.
    Annexes,
}

/// A small typed condition over the variant matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    #[default]
    Always,
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    /// A question of the matrix («has_realising», «coverage_parts», «financing_in_text» …).
    Is(Question),
}

/// Questions of the variant matrix; each is answered from the record alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Question {
    CoverageParts,
    /// More than one part of the programme is shared out.
    SeveralParts,
    /// Additional general programmes: their papers follow the base organisation's own pattern, and they have a направленность.
    ProgrammeHasFocus,
    ApprovalJoint,
    /// Several participants.
    SeveralParticipants,
    HasRealising,
    HasGiving,
    /// Some participant that only gives resources gives rooms: pupils come to its address.
    GivesRooms,
    /// Inside a loop over parties: this one realises, is licensed, is an entrepreneur.
    PartyRealises,
    PartyIsEdu,
    PartyIsEntrepreneur,
    ScheduleByAnnex,
    InterimAssessment,
    FinalByBase,
    FinalJoint,
    FinalNone,
    PapersBase,
    PapersBoth,
    PapersNone,
    /// The user named the paper in words of their own.
    PapersBaseTyped,
    PapersParticipantTyped,
    PropertyFree,
    PropertyPaid,
    PropertyNotUsed,
    PropertyByAct,
    PropertyHasBasis,
    HandsOverPersonalFiles,
    ListAsAnnex,
    FinancingOwn,
    FinancingInText,
    FinancingByManHours,
    FinancingByAddendum,
    FinancingCertificates,
    FinancingPaidServices,
    FinancingSponsor,
    /// Among those whom the base organisation pays there are participants that realise parts; that only give resources.
    PaysRealising,
    PaysGiving,
    /// Paid services: a share of the income goes to the other party.
    IncomeShared,
    PayMonthly,
    PartTimeStudy,
    DistanceUsed,
    HasTeachers,
    HasEvents,
    PupilsMove,
    DataByConsents,
    DataByOtherGround,
    DataNotTransferred,
    /// The agreement is dated later than its period begins (п. 2 ст. 425 ГК).
    DatedAfterStart,
    /// As many copies as parties, or more.
    CopiesForAll,
    HasAnnexes,
    /// Of the participant that a paper is about: it realises parts, more than one of them, its parts end with an attestation; the base
    /// organisation pays it by the text of the agreement.
    ParticipantRealises,
    ParticipantSeveralParts,
    ParticipantAttests,
    ParticipantPaid,
    /// Its parts have teachers by name.
    ParticipantTeachers,
    /// A paper speaks of one pupil, not of a list.
    OnePupil,
    /// The pupil of a paper is fourteen, or nobody wrote down when it was born.
    PupilFourteen,
}
