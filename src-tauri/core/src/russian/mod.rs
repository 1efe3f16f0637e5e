//! Russian words as printed agreements need them: cases of names, posts and organisations, agreement in gender, numbers, sums
//! and dates in words, typography, folding for search, and the sentences in which the program speaks of problems.
//!
//! Everything here is pure: text in, text out. No word list is ever complete, so an answer says where it comes from
//! ([`Source`]) and whether a person should look at it ([`Form::doubtful`]); what the user has typed always wins.

pub mod agree;
pub mod dates;
pub mod fold;
pub mod names;
pub mod numbers;
pub mod organizations;
pub mod posts;
pub mod sentences;
pub mod typography;
pub mod units;

mod adjectives;
mod endings;
mod given_names;
mod name_reading;
mod nouns;
mod surname_lists;
mod surnames;

pub use agree::agree;
pub use fold::{fold, other_layout};
pub use names::{NamePart, PersonName};
pub use numbers::{Money, hours_text, money_text, plural};
pub use organizations::{head_gender, inflect_organization};
pub use posts::inflect_post;
pub use sentences::sentence;
pub use typography::{quotes, typographer};
pub use units::{Unit, counted};

use serde::{Deserialize, Serialize};

/// The no-break space that typography puts where a line may not end.
pub const NBSP: char = '\u{a0}';

/// The six cases. In data: `nom`, `gen`, `dat`, `acc`, `ins`, `pre`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub enum Case {
    #[serde(rename = "nom")]
    Nominative,
    #[serde(rename = "gen")]
    Genitive,
    #[serde(rename = "dat")]
    Dative,
    #[serde(rename = "acc")]
    Accusative,
    #[serde(rename = "ins")]
    Instrumental,
    #[serde(rename = "pre")]
    Prepositional,
}

impl Case {
    /// All six in the order of the school-book.
    pub const ALL: [Case; 6] =
        [Case::Nominative, Case::Genitive, Case::Dative, Case::Accusative, Case::Instrumental, Case::Prepositional];

    /// Reads `nom`, `gen`, `dat`, `acc`, `ins`, `pre`.
    pub fn from_code(code: &str) -> Option<Case> {
        Self::ALL.into_iter().find(|case| case.code() == code)
    }

    /// The same three letters that data uses.
    pub fn code(self) -> &'static str {
        match self {
            Case::Nominative => "nom",
            Case::Genitive => "gen",
            Case::Dative => "dat",
            Case::Accusative => "acc",
            Case::Instrumental => "ins",
            Case::Prepositional => "pre",
        }
    }
}

/// Sex of a person. In data: `f`, `m`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
pub enum Sex {
    #[serde(rename = "f")]
    Female,
    #[serde(rename = "m")]
    Male,
}

impl Sex {
    /// Reads `f`, `m`.
    pub fn from_code(code: &str) -> Option<Sex> {
        match code {
            "f" => Some(Sex::Female),
            "m" => Some(Sex::Male),
            _ => None,
        }
    }
}

/// Gender of a word: «лицей» он, «школа» она, «учреждение» оно.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    Masculine,
    Feminine,
    Neuter,
}

impl From<Sex> for Gender {
    fn from(sex: Sex) -> Gender {
        match sex {
            Sex::Female => Gender::Feminine,
            Sex::Male => Gender::Masculine,
        }
    }
}

/// Where a form comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A rule by the ending of the word.
    Rule,
    /// A list of words that go their own way.
    Exception,
    /// Typed by the user.
    Own,
}

/// A word or a phrase in some case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename = "WordForm")]
pub struct Form {
    pub text: String,
    pub source: Source,
    /// The answer depends on stress or habit: show «проверьте форму».
    pub doubtful: bool,
}

impl Form {
    pub(crate) fn rule(text: impl Into<String>) -> Form {
        Form { text: text.into(), source: Source::Rule, doubtful: false }
    }

    /// A form the user has typed: nothing is doubted.
    pub fn own(text: impl Into<String>) -> Form {
        Form { text: text.into(), source: Source::Own, doubtful: false }
    }

    /// The user's own form when there is one that is not blank, else this one.
    #[must_use]
    pub fn unless_own(self, own: &str) -> Form {
        match own.trim() {
            "" => self,
            text => Form::own(text),
        }
    }

    fn doubted(mut self) -> Form {
        self.doubtful = true;
        self
    }

    /// Several forms side by side make one: as sure as the least sure of them.
    fn joined(parts: &[Form], between: &str) -> Form {
        let source = if !parts.is_empty() && parts.iter().all(|part| part.source == Source::Own) {
            Source::Own
        } else if parts.iter().any(|part| part.source != Source::Rule) {
            Source::Exception
        } else {
            Source::Rule
        };
        let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
        Form { text: texts.join(between), source, doubtful: parts.iter().any(|part| part.doubtful) }
    }
}
