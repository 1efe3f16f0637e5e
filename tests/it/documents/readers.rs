//! Other people's programs that read our files. They must be installed: a check that is skipped checks nothing.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Writes a file into a folder that goes away with the test.
pub struct Printed {
    folder: tempfile::TempDir,
}

impl Printed {
    pub fn new(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join("paper.pdf"), bytes).expect("a file in it");
        Self { folder }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("paper.pdf")
    }

    /// The text as poppler reads it, divided words joined.
    pub fn text(&self, raw: bool) -> String {
        let mode = if raw { "-raw" } else { "-nopgbrk" };
        let output = run(Command::new("pdftotext").arg(mode).arg(self.path()).arg("-"));
        let text = String::from_utf8(output.stdout).expect("pdftotext writes UTF-8");
        join_divided(&text)
    }

    pub fn poppler(&self, program: &str) -> String {
        let output = run(Command::new(program).arg(self.path()));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// What Apache PDFBox Preflight finds against PDF/A-1b; empty when the file is valid.
    pub fn preflight(&self) -> String {
        let jars = [
            "preflight",
            "pdfbox2",
            "xmpbox",
            "fontbox2",
            "commons-logging",
            "commons-io",
            "jaxb-api",
            "javax.activation",
        ];
        let paths = jars.map(|jar| format!("/usr/share/java/{jar}.jar"));
        for path in &paths {
            assert!(Path::new(path).exists(), "{path} is missing: apt-get install libpdfbox2-java libjaxb-api-java");
        }
        let mut java = Command::new("java");
        java.args(["-cp", &paths.join(":"), "org.apache.pdfbox.preflight.Validator_A1b"]).arg(self.path());
        let output = java.output().expect("java is installed");
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        if output.status.success() && said.contains("is a valid PDF/A-1b file") {
            String::new()
        } else {
            said + "not valid"
        }
    }
}

fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}; install poppler-utils"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// Takes out soft hyphens at the ends of lines.
fn join_divided(text: &str) -> String {
    let mut pieces = text.split('\u{ad}');
    let mut joined = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        joined.push_str(piece.trim_start_matches(['\n', '\r', ' ']));
    }
    joined
}
