//! Kinds of papers that the parties issue around an agreement: who issues one, whom it is about, how its head looks, and what only the
//! moment knows. The words of a kind are an edition of its own (`edition`), so a kind is data and not code: a centre makes its own.

use super::agreement::{Party, PartyRole};
use super::ids::DocumentKindId;
use serde::{Deserialize, Serialize};

/// Sentences that a new text begins with, to be written over: a paper that still says one of them is not written yet.
pub const TO_WRITE: [&str; 2] = [WRITE_TO_WHOM, WRITE_WHAT];
pub const WRITE_TO_WHOM: &str = "Впишите сюда, кому письмо.";
pub const WRITE_WHAT: &str = "Впишите сюда текст бумаги.";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct DocumentKind {
    pub id: DocumentKindId,
    /// Of a kind that the program came with; empty: the centre's own.
    pub key: String,
    /// «Приказ о зачислении переводом».
    pub title: String,
    /// What it is for, in one line, where a kind is chosen.
    pub explanation: String,
    pub issuer: PartyRole,
    pub about: About,
    /// Only of participants that realise parts.
    pub realising: bool,
    pub layout: Layout,
    /// The program gives the number at «Окончательный»; else it is typed, or written by hand: it comes from a register of its own.
    pub numbered: bool,
    /// What only the moment knows: asked when a paper is made; what is not answered is a line for the pen.
    pub asked: Vec<Asked>,
    pub archived: bool,
}

/// Whom one paper is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The agreement as a whole.
    Agreement,
    /// One participant.
    #[default]
    Participant,
    /// One pupil at one participant.
    Pupil,
}

/// How the head and the signature look, and what the preamble is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// «ПРИКАЗ», what it is about, the ground, numbered clauses, the head's signature.
    #[default]
    Order,
    /// The issuer's card at the left, the preamble (to whom) at the right, unnumbered words.
    Letter,
    /// The issuer's name, the title in the middle, unnumbered words.
    Certificate,
    /// Title, place and day, numbered clauses, requisites and signatures of both parties.
    Act,
    /// A person's own: the preamble (to whom, from whom) at the right, the title, unnumbered words, no head's signature.
    Statement,
}

impl Layout {
    /// Clauses bear numbers, so others may refer to them.
    pub fn is_numbered(self) -> bool {
        matches!(self, Self::Order | Self::Act)
    }
}

/// A question that is answered when a paper is made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Asked {
    /// Stands in the text as `asked.KEY`.
    pub key: String,
    /// «Ответственный от базовой организации».
    pub title: String,
    pub answer: AnswerKind,
}

/// How an answer is written down and read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// Words as they stand.
    #[default]
    Text,
    /// `2026-10-01`.
    Date,
    /// `12345.60`: roubles and kopecks.
    Money,
    /// `12` or `12,5`: hours, people; never less than nothing.
    Number,
    /// «Орлова Мария Петровна, заместитель директора»: printed in the case that the sentence asks for.
    Person,
}

impl DocumentKind {
    /// The program came with it: its facts stay, its text may have other editions.
    pub fn is_supplied(&self) -> bool {
        !self.key.is_empty()
    }

    /// Whether a participant may have such a paper.
    pub fn concerns(&self, party: &Party) -> bool {
        party.role == PartyRole::Participant && (party.realises_parts || !self.realising)
    }

    pub fn asks(&self, key: &str) -> Option<&Asked> {
        self.asked.iter().find(|asked| asked.key == key)
    }
}
