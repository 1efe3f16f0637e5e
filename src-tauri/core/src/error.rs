//! The one error type that leaves the crate.
//!
//! An error is a code, values for its sentence, and — where a form was refused — the refused fields. The sentence itself lives in
//! `assets/text/problems.json`, so that the window and the terminal say the same words. A code exists only if a caller branches on
//! it or its reader must do something different about it.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::refusal::Refusal;

/// What a fallible call of this crate gives.
pub type Result<T> = std::result::Result<T, Error>;

/// What happened, by name. Serialised in `snake_case`; the same name is the key of its sentence in `problems.json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A draft was refused; `fields` says where and why.
    Invalid,
    /// Nothing under this id; values: `noun`, `id`.
    NotFound,
    /// No base at this path; values: `path`.
    BaseMissing,
    /// A new base would overwrite a file; values: `path`.
    BaseExists,
    /// A new key file would overwrite one; values: `path`.
    KeyFileExists,
    /// Somebody else may write to this base; values: `path` and, unless the system hides them, `host`, `pid`, `since` (RFC 3339).
    BaseInUse,
    /// The base is open for reading, or its file or folder cannot be written; values: `path`.
    BaseReadOnly,
    /// The base was written by a later Росток; values: `path`, `found`, `known` (schema versions).
    NewerBase,
    /// The base needs an upgrade and is opened for reading only; values: `path`, `found`, `known`.
    OlderBase,
    /// The file is not a base of Росток; values: `path`.
    NotABase,
    /// The file is a base of Росток and is damaged; values: `path`, `detail`.
    BaseDamaged,
    /// The key beside the base is sound and does not open it; values: `path`, `key_file`.
    WrongKey,
    /// The key file is not there; values: `path`, `key_file`.
    KeyFileMissing,
    /// The key file cannot be understood or its check value differs; values: `key_file`.
    KeyFileDamaged,
    /// No room left on the disk; nothing of the change was kept.
    DiskFull,
    /// The path cannot be written; values: `path`, `detail`.
    CannotWritePath,
    /// The path is longer than this system takes; values: `path`.
    PathTooLong,
    /// The path cannot be read; values: `path`, `detail`.
    CannotReadPath,
    /// No step to take back.
    NothingToUndo,
    /// No step to bring back.
    NothingToRedo,
    /// The change does not fit what the base holds now; values: `detail`.
    Conflict,
    /// A finding of the level «ошибка» prevents the final paper; values: `count`.
    HasErrors,
    /// The agreement has a final paper already; values: `number`.
    PaperExists,
    /// The agreement has a final paper, so what it says cannot be changed; values: `number`.
    PaperIsFinal,
    /// The paper was annulled; values: `number`.
    PaperAnnulled,
    /// Only drafts of this agreement were printed.
    NoFinalPaper,
    /// The system knows no program that shows PDF files; values: `path`, `detail`.
    NoViewer,
    /// A fault of the program itself; values: `detail` (never a person's data).
    Internal,
}

impl Code {
    /// Every code, for the test that each has its sentence.
    pub const ALL: [Self; 28] = [
        Self::Invalid,
        Self::NotFound,
        Self::BaseMissing,
        Self::BaseExists,
        Self::KeyFileExists,
        Self::BaseInUse,
        Self::BaseReadOnly,
        Self::NewerBase,
        Self::OlderBase,
        Self::NotABase,
        Self::BaseDamaged,
        Self::WrongKey,
        Self::KeyFileMissing,
        Self::KeyFileDamaged,
        Self::DiskFull,
        Self::CannotWritePath,
        Self::PathTooLong,
        Self::CannotReadPath,
        Self::NothingToUndo,
        Self::NothingToRedo,
        Self::Conflict,
        Self::HasErrors,
        Self::PaperExists,
        Self::PaperIsFinal,
        Self::PaperAnnulled,
        Self::NoFinalPaper,
        Self::NoViewer,
        Self::Internal,
    ];

    /// The name as it is serialised, which is also the key of the sentence.
    pub fn name(self) -> String {
        serde_json::to_value(self).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
    }
}

/// An error as the window and the terminal receive it: `{"code", "values", "fields"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Error {
    /// What happened.
    pub code: Code,
    /// Named values for the sentence.
    pub values: BTreeMap<String, String>,
    /// The refused fields, all at once; empty unless the code is `invalid`.
    pub fields: Vec<Refusal>,
}

impl Error {
    /// An error without values.
    pub fn new(code: Code) -> Self {
        Self { code, values: BTreeMap::new(), fields: Vec::new() }
    }

    /// The same error with one more value for its sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.values.insert(name.to_owned(), value.to_string());
        self
    }

    /// A refused draft.
    pub fn invalid(fields: Vec<Refusal>) -> Self {
        Self { fields, ..Self::new(Code::Invalid) }
    }

    /// Nothing is kept under this id.
    pub fn not_found(noun: &str, id: impl fmt::Display) -> Self {
        Self::new(Code::NotFound).with("noun", noun).with("id", id)
    }

    /// A fault of the program. `detail` is for whoever mends it and must not carry a person's data.
    pub fn internal(detail: impl fmt::Display) -> Self {
        Self::new(Code::Internal).with("detail", detail)
    }
}

/// The code alone: an error may be logged, the values may name a person.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code.name())
    }
}

impl std::error::Error for Error {}

impl From<Vec<Refusal>> for Error {
    fn from(fields: Vec<Refusal>) -> Self {
        Self::invalid(fields)
    }
}
