//! The house rules of design.md («Direction, as absences») read over the source text.
//!
//! What the compiler can forbid, it forbids (core's lints, private modules). The rest is here: each rule is a function from
//! one source file to its complaints, each complaint says the rule, and each rule is shown a bad snippet first, so that a rule
//! that has gone blind is noticed.

mod pages;
mod rust;
mod settings;
pub mod source;

use source::Source;

/// What a rule finds in one file: nothing, or sentences that say where and which rule.
type Complaints = Vec<String>;

/// Lines a file may have before it is two files.
const MOST_LINES: usize = 500;

/// Fails with every complaint of the rule over these files.
fn hold(files: &[Source], rule: fn(&Source) -> Complaints) {
    assert!(!files.is_empty(), "the rule was given nothing to read");
    let complaints: Vec<String> = files.iter().flat_map(rule).collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// The rule must speak up at the bad text and be silent at the good one, both as if they stood at `path`.
fn discriminates(rule: fn(&Source) -> Complaints, path: &str, bad: &str, good: &str) {
    assert!(!rule(&Source::new(path, bad)).is_empty(), "the rule does not see what is wrong in {path}:\n{bad}");
    let needless = rule(&Source::new(path, good));
    assert!(needless.is_empty(), "the rule complains of good text in {path}:\n{good}\n{needless:?}");
}

fn short_enough(file: &Source) -> Complaints {
    let lines = file.text.lines().count();
    if lines <= MOST_LINES || file.path.ends_with("bindings.ts") {
        return Vec::new();
    }
    vec![format!("{}: {lines} lines; a file has at most {MOST_LINES}: split it by what its parts are for", file.path)]
}

#[test]
fn files_are_short_enough_to_read() {
    discriminates(short_enough, "src-tauri/core/src/domain/long.rs", &"//\n".repeat(501), &"//\n".repeat(500));
    hold(&source::under(&["src-tauri", "tests", "ui/src"], &["rs", "ts", "svelte", "css"]), short_enough);
}
