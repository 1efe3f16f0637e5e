//! The sentences in which the program speaks of problems and findings: one file for the window and the terminal.

use std::collections::BTreeMap;
use std::sync::LazyLock;

static SENTENCES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    // A broken file leaves no sentences; a test reads it, so it cannot be released broken.
    serde_json::from_str(include_str!("../../../../assets/text/problems.json")).unwrap_or_default()
});

/// The sentence of a code, its `{named}` values filled in. A value that is not given becomes «…».
pub fn sentence(code: &str, values: &BTreeMap<String, String>) -> String {
    match SENTENCES.get(code) {
        Some(template) => fill(template, values),
        None => format!("Здесь нужно ваше внимание (код «{code}»)."),
    }
}

/// Whether the file has a sentence for the code.
pub fn has_sentence(code: &str) -> bool {
    SENTENCES.contains_key(code)
}

/// Every code with its template, in the order of codes.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    SENTENCES.iter().map(|(code, template)| (code.as_str(), template.as_str()))
}

fn fill(template: &str, values: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        out.push_str(values.get(name).map_or("…", String::as_str));
        rest = tail;
    }
    out + rest
}
