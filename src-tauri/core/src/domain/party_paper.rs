//! Papers that the parties issue around an agreement (domain.md, «Пакет бумаг к договору»): orders, letters, certificates, acts, consents.
//!
//! A paper holds only what the agreement's record does not: of which kind it is, about whom, its number and day, and the answers to
//! what its kind asks. Everything else is read from the record, so a corrected agreement corrects its papers until they are final.

use super::agreement::PupilLine;
use super::checked::Checked;
use super::document::DocumentState;
use super::document_kind::{About, AnswerKind};
use super::fields::{CODE, Fields, NAME, NOTE, ROWS};
use super::ids::{ContractId, DocumentKindId, OrganizationId, PartyPaperId};
use super::refusal::Refusal;
use super::units::{Kopecks, MAX_SAFE};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PartyPaper {
    pub id: PartyPaperId,
    pub contract_id: ContractId,
    pub kind_id: DocumentKindId,
    /// The participant; none: the only one that fits the kind, or the agreement as a whole.
    pub organization_id: Option<OrganizationId>,
    /// The one pupil of a certificate or consent; of a paper with a list those in it, none: all who study on its day.
    pub pupils: Vec<PaperPupil>,
    /// Of the issuer's register; empty: given at «Окончательный», or a line for the pen.
    pub number: String,
    pub dated_on: Option<NaiveDate>,
    pub answers: Vec<Answer>,
    pub note: String,
    pub archived: bool,
}

/// A pupil as the agreement's list had it when the paper was made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PaperPupil {
    pub full_name: String,
    pub born_on: Option<NaiveDate>,
    /// Class or group.
    pub group: String,
}

/// A row of papers that are made one for each pupil: what of this one differs from the draft they have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PaperLine {
    pub pupil: PaperPupil,
    /// Empty: given at «Окончательный», or a line for the pen.
    pub number: String,
    /// In place of the common ones; an empty text is a line for the pen, whatever the others say.
    pub answers: Vec<Answer>,
}

/// The answer to a question of the kind. Dates are `2026-10-01`, sums `12345.60`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Answer {
    pub key: String,
    pub text: String,
}

/// A row of the list in an agreement's card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PartyPaperRow {
    pub id: PartyPaperId,
    pub contract_id: ContractId,
    pub kind_id: DocumentKindId,
    /// Title of the kind.
    pub title: String,
    pub about: About,
    pub organization_id: Option<OrganizationId>,
    /// The only pupil that it names; empty: a list or nobody.
    pub pupil: String,
    pub number: String,
    pub dated_on: Option<NaiveDate>,
    pub note: String,
    /// Of its final paper; none: a draft.
    pub paper: Option<DocumentState>,
    pub archived: bool,
}

impl PartyPaper {
    pub fn answer(&self, key: &str) -> Option<&str> {
        self.answers.iter().find(|answer| answer.key == key).map(|answer| answer.text.as_str())
    }

    /// Puts the fields in order. Whether the answers fit the kind is asked where the kind is known.
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut fields = Fields::default();
        fields.line("number", &mut self.number, CODE);
        fields.date("dated_on", self.dated_on);
        fields.each("pupils", &mut self.pupils, ROWS, |fields, pupil| {
            fields.person("full_name", &mut pupil.full_name, NAME, "full_name_empty");
            fields.date("born_on", pupil.born_on);
            fields.line("group", &mut pupil.group, CODE);
        });
        fields.each("answers", &mut self.answers, ROWS, |fields, answer| {
            fields.line("key", &mut answer.key, CODE);
            fields.words("text", &mut answer.text, NAME);
        });
        fields.lines("note", &mut self.note, NOTE);
        self.answers.retain(|answer| !answer.text.is_empty());
        fields.finish(self)
    }
}

impl PaperPupil {
    pub fn of(line: &PupilLine) -> Self {
        Self { full_name: line.full_name.clone(), born_on: line.born_on, group: line.group.clone() }
    }

    /// Whether both may be the same child: who has no birthday written down is known by the name alone.
    pub fn is_same(&self, other: &Self) -> bool {
        let known = self.born_on.zip(other.born_on);
        self.full_name == other.full_name && known.is_none_or(|(one, another)| one == another)
    }

    pub fn line(&self) -> PupilLine {
        PupilLine {
            full_name: self.full_name.clone(),
            born_on: self.born_on,
            group: self.group.clone(),
            ..PupilLine::default()
        }
    }
}

impl AnswerKind {
    /// Whether an answer can be read as what was asked; a number is written as a sum is.
    pub fn reads(self, text: &str) -> bool {
        match self {
            Self::Text | Self::Person => true,
            Self::Date => text.parse::<NaiveDate>().is_ok(),
            Self::Money | Self::Number => money(text).is_some(),
        }
    }
}

/// «12345.60», «12 345,6», «12345» as a sum.
pub fn money(text: &str) -> Option<Kopecks> {
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let (whole, part) = plain.split_once(['.', ',']).unwrap_or((plain.as_str(), ""));
    let digits = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    if whole.is_empty() || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    let kopecks: i64 = format!("{part:0<2}").parse().ok()?;
    let sum = whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(kopecks)?;
    (sum <= MAX_SAFE).then_some(Kopecks(sum))
}
