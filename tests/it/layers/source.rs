//! Reading source files for the rules: all of them, and their code without comments and the contents of strings.

use std::path::{Path, PathBuf};

/// One source file.
pub struct Source {
    /// From the root of the project, with `/` between.
    pub path: String,
    pub text: String,
    /// The text with comments and the contents of string literals blanked; lines keep their places.
    pub code: String,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned(), code: blanked(text, path.ends_with(".rs")) }
    }

    pub fn is_under(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// Whether the whole word stands in the code.
    pub fn says(&self, word: &str) -> bool {
        word_in(&self.code, word)
    }
}

/// The root of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests lie in the root").to_path_buf()
}

/// The text of one file of the project.
pub fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file under these folders that ends in one of these, but for what is installed or built.
pub fn under(folders: &[&str], endings: &[&str]) -> Vec<Source> {
    let mut files = Vec::new();
    for folder in folders {
        collect(&root().join(folder), endings, &mut files);
    }
    files.sort();
    files
        .iter()
        .map(|path| {
            let name = path.strip_prefix(root()).expect("found under the root").to_string_lossy().replace('\\', "/");
            Source::new(&name, &read(&name))
        })
        .collect()
}

fn collect(folder: &Path, endings: &[&str], files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() {
            if !["node_modules", "dist", "target", "gen", "fixtures", "snapshots"].iter().any(|built| name == *built) {
                collect(&path, endings, files);
            }
        } else if path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)) {
            files.push(path);
        }
    }
}

/// Whether `word` occurs in `text` whole: where it begins or ends in a letter, no letter, digit or `_` stands beside it.
pub fn word_in(text: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    let cut = |inner: Option<char>, outer: Option<char>| !(inner.is_some_and(part) && outer.is_some_and(part));
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + word.len()..].chars().next());
        cut(word.chars().next(), before) && cut(word.chars().next_back(), after)
    })
}

/// Blanks comments and, in Rust, the contents of strings. In TypeScript strings stay: imports live in them.
fn blanked(text: &str, rust: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let taken = if rest.starts_with("//") && !out.ends_with(':') {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with("<!--") && !rust {
            rest.find("-->").map_or(rest.len(), |end| end + 3)
        } else if rust && !ends_in_word(&out) && raw_string(rest).is_some() {
            raw_string(rest).unwrap_or(1)
        } else if rust && c == '"' {
            string_end(rest)
        } else if rust && c == '\'' && char_literal(rest).is_some() {
            char_literal(rest).unwrap_or(1)
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        let (gone, left) = rest.split_at(taken);
        out.extend(gone.chars().filter(|c| *c == '\n'));
        if rust && !gone.starts_with('/') {
            out.push_str("\"\"");
        }
        rest = left;
    }
    out
}

fn ends_in_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_')
}

fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn raw_string(text: &str) -> Option<usize> {
    let after = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let hashes = after.chars().take_while(|c| *c == '#').count();
    after[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let opened = text.len() - after.len() + hashes + 1;
    Some(text[opened..].find(&close).map_or(text.len(), |end| opened + end + close.len()))
}

/// A character literal, not a lifetime.
fn char_literal(text: &str) -> Option<usize> {
    let mut chars = text.char_indices().skip(1);
    let (_, first) = chars.next()?;
    if first == '\\' {
        let skip = chars.next()?.0 + 1;
        return text[skip..].find('\'').map(|end| skip + end + 1);
    }
    chars.next().filter(|(_, c)| *c == '\'').map(|(at, _)| at + 1)
}

#[test]
fn comments_and_strings_are_not_code() {
    let file = Source::new(
        "a.rs",
        "// use rusqlite;\nlet s = \"rusqlite \\\" x\"; let r = r#\"tauri \" q\"#; let c = '\"'; fn f<'a>() { log(b) }",
    );
    for gone in ["rusqlite", "tauri", "q", "x"] {
        assert!(!file.says(gone), "{gone} stands in a comment or a string: {}", file.code);
    }
    assert!(file.says("log") && file.says("f"), "code is kept: {}", file.code);
    assert_eq!(file.code.lines().count(), file.text.lines().count(), "lines keep their places");
}
