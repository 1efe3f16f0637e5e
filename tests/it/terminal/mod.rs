//! The terminal as it is: the real program, run in a folder of its own, its words and exit codes read.

mod addenda;
mod bad_input;
mod carried;
mod contracts;
mod docx;
mod edition;
mod files;
mod help;
mod misuse;
mod package;
mod papers;
mod people;
mod renewal;
mod sentences;
mod shapes;
mod verbs;

pub use shapes::is_kept;

use serde_json::Value;
use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

pub const CENTRE: &str = include_str!("../../../assets/text/samples/organization_centre.json");
pub const PARTNER: &str = include_str!("../../../assets/text/samples/organization_partner.json");
pub const PROGRAMME: &str = include_str!("../../../assets/text/samples/programme.json");
pub const AGREEMENT: &str = include_str!("../../../assets/text/samples/agreement.json");

/// ИНН of the two sample organisations.
pub const CENTRE_INN: &str = "6827012349";
pub const PARTNER_INN: &str = "6827023453";

/// The program lies beside the folder of this very test program.
fn program() -> PathBuf {
    let own = std::env::current_exe().expect("a test program has a path");
    let folder = own.parent().and_then(Path::parent).expect("tests lie in target/…/deps");
    let program = folder.join(format!("rostok-cli{}", std::env::consts::EXE_SUFFIX));
    assert!(program.is_file(), "there is no {}: build it first (cargo build --bins)", program.display());
    program
}

/// What the program answered.
#[derive(Debug)]
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Answer {
    /// Done, exit code 0, and what it said as JSON.
    #[track_caller]
    pub fn data(&self) -> Value {
        assert_eq!(self.code, 0, "{self:?}");
        self.json()["data"].clone()
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Refused: exit code 2, a code, a sentence in Russian, no panic. Gives the problems as `field: problem`.
    #[track_caller]
    pub fn refused(&self) -> (String, Vec<String>) {
        assert_eq!(self.code, 2, "{self:?}");
        assert!(!self.err.contains("panicked"), "{self:?}");
        let said = self.json();
        let sentence = said["sentence"].as_str().expect("a sentence");
        assert!(sentence.chars().any(|c| ('а'..='я').contains(&c)), "{sentence}");
        assert!(!sentence.contains("(код «"), "a code without a sentence: {sentence}");
        let fields = said["fields"].as_array().expect("fields").iter();
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        let fields = fields.map(|one| format!("{}: {}", text(&one["field"]), text(&one["problem"])));
        (text(&said["code"]), fields.collect())
    }
}

/// A folder with a base of one's own.
pub struct Desk {
    pub folder: TempDir,
}

impl Desk {
    /// A fresh, empty base.
    pub fn new() -> Self {
        let desk = Self::without_base();
        desk.run(["base", "create"], "").data();
        desk
    }

    pub fn without_base() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder of one's own") }
    }

    /// With the organisations and the programme of the samples.
    pub fn furnished() -> Self {
        let desk = Self::new();
        desk.run(["organization", "add"], CENTRE).data();
        desk.run(["organization", "add"], PARTNER).data();
        desk.run(["programme", "add"], PROGRAMME).data();
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn base(&self) -> PathBuf {
        self.path("центр.rostok")
    }

    /// Runs with `--json` on this base on 2026-08-25.
    pub fn run<const N: usize>(&self, words: [&str; N], input: impl AsRef<[u8]>) -> Answer {
        let mut all: Vec<&OsStr> =
            vec!["--json".as_ref(), "--today".as_ref(), "2026-08-25".as_ref(), "--base".as_ref()];
        let base = self.base();
        all.push(base.as_os_str());
        all.extend(words.iter().map(OsStr::new));
        self.plain(&all, input)
    }

    /// Runs with exactly these words.
    pub fn plain<S: AsRef<OsStr>>(&self, words: &[S], input: impl AsRef<[u8]>) -> Answer {
        let mut command = Command::new(program());
        command.args(words).current_dir(self.folder.path()).env("ROSTOK_DATA_DIR", self.path("home"));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        // A verb that reads nothing may be gone before everything is written.
        let _ = child.stdin.take().expect("a pipe").write_all(input.as_ref());
        let output = child.wait_with_output().expect("the program ends");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program speaks UTF-8");
        Answer {
            code: output.status.code().expect("no signal ended it"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// Runs without `--json` on this base on 2026-08-25: what a person reads.
    pub fn told<const N: usize>(&self, words: [&str; N], input: impl AsRef<[u8]>) -> Answer {
        let base = self.base();
        let before = ["--today".as_ref(), "2026-08-25".as_ref(), "--base".as_ref(), base.as_os_str()];
        let all: Vec<&OsStr> = before.into_iter().chain(words.iter().map(OsStr::new)).collect();
        self.plain(&all, input)
    }

    /// How many steps the journal holds: nothing that was refused may add one.
    pub fn steps(&self) -> usize {
        self.run(["journal", "--limit", "1000"], "").data().as_array().expect("a list").len()
    }
}
