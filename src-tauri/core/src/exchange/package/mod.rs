//! A package for a partner: one zip file with the papers as people read them (one PDF) and the same agreement as data (one JSON), so
//! that the partner's Росток takes it in instead of typing it anew.
//!
//! Version 2 holds exactly these files and no other:
//! * `manifest.json` ([`Manifest`]): the format, its version, who made it and when, and the size and SHA-256 of the other files;
//! * `agreement.json` ([`Contents`]): organisations, programme, agreement, as the domain writes them. Ids are UUIDv7, so records of
//!   two centres never collide, and a record that came in keeps its id;
//! * `papers.pdf`: all papers of the agreement joined, as people read them; left out when there are none to give;
//! * `final.json` ([`KeptPaper`], a list) and `final-1.pdf`, `final-2.pdf`, …: the agreement's final paper and its signed addenda as they
//!   were kept; left out for a draft. Version 1 had none of them.

mod container;
mod contents;
pub mod differences;
mod kept;
mod words;

pub use container::{LARGEST_FILE, read, write};
pub use contents::{Contents, own_parts_left_out};
pub use kept::{KeptPaper, PackedAddendum, PackedTerms};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a manifest begins with.
pub const FORMAT: &str = "rostok-package";
/// The version that this program writes, and the last that it reads.
pub const VERSION: u32 = 2;
/// Extension of the file.
pub const EXTENSION: &str = "rostok-package";

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub format: String,
    pub version: u32,
    /// Version of the program that made it.
    pub program: String,
    pub made_on: NaiveDate,
    /// Short name of the centre that made it.
    pub from: String,
    /// The list of pupils by name goes along.
    pub with_pupils: bool,
    pub papers: Vec<PackedPaper>,
    pub files: Vec<PackedFile>,
}

/// A paper in `papers.pdf`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct PackedPaper {
    pub title: String,
    pub draft: bool,
    /// From 1.
    pub begins_on_page: u32,
    pub pages: u32,
}

/// A file of the package beside the manifest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackedFile {
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// Hexadecimal.
    pub sha256: String,
}

/// A package that was read, or is about to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    pub manifest: Manifest,
    pub contents: Contents,
    pub papers: Option<Vec<u8>>,
    /// Final papers as they were kept; none: the agreement is a draft, or its paper stayed at home.
    pub kept: Vec<KeptPaper>,
}

impl Package {
    /// The manifest's list of files is made when it is written.
    pub fn new(contents: Contents, from: &str, made_on: NaiveDate, with_pupils: bool) -> Self {
        let manifest = Manifest {
            format: FORMAT.to_owned(),
            version: VERSION,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            made_on,
            from: from.to_owned(),
            with_pupils,
            papers: Vec::new(),
            files: Vec::new(),
        };
        Self { manifest, contents, papers: None, kept: Vec::new() }
    }
}
