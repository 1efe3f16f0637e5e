//! The edition as text.

use super::{
    ADDED, AFTER_TABLE, AGREE, ANNEX, CLAUSE, COUNT, EACH, END, FIRST_VERSION, FROM, HEAD, KIND, NAMED, NOTHING,
    OFFICIAL, PREAMBLE, REQUISITES, SECTION, TABLE, TITLE, UNTIL, VERSION, WHEN, condition, name_of,
};
use crate::documents::forms::conditions::questions;
use crate::documents::forms::questions::QUESTIONS;
use crate::domain::edition::{AnnexBody, Condition, Edition, FormParagraph, Inline, Node, Question};
use chrono::NaiveDate;
use std::fmt::Write;

/// The whole edition but for its id and who compared it: in another centre nobody has. `kind` is the key or title of the kind of paper whose
/// text it is; empty: the network-form agreement.
pub fn write(edition: &Edition, kind: &str) -> String {
    let day = |on: Option<NaiveDate>| on.map(|on| on.to_string()).unwrap_or_default();
    let mut file = File::default();
    let tables = edition.form.sections.iter().any(|section| section.body != AnnexBody::None);
    let version = if tables || !kind.is_empty() { VERSION } else { FIRST_VERSION };
    file.line(&format!("{HEAD} {version}"));
    if !kind.is_empty() {
        file.line(&format!("{KIND}: {kind}"));
    }
    file.line(&format!("{NAMED}: {}", edition.title));
    file.line(&format!("{FROM}: {}", day(edition.valid_from)));
    file.line(&format!("{UNTIL}: {}", day(edition.valid_until)));
    let form = &edition.form;
    file.heading(&[TITLE.to_owned()], "");
    file.paragraphs(&form.title);
    file.heading(&[PREAMBLE.to_owned()], "");
    file.paragraphs(&form.preamble);
    for section in &form.sections {
        let mut head = vec![format!("{SECTION} {}", atom(&section.key))];
        head.extend(section.requisites.then(|| REQUISITES.to_owned()));
        head.extend((section.body != AnnexBody::None).then(|| format!("{TABLE} {}", name_of(&section.body))));
        file.heading(&head, &section.title);
        for clause in &section.clauses {
            let mut head = vec![format!("{CLAUSE} {}", atom(&clause.key))];
            head.extend(clause.added.then(|| ADDED.to_owned()));
            head.extend(file.when(&clause.when));
            file.heading(&head, "");
            file.paragraphs(&clause.paragraphs);
        }
    }
    for annex in &form.annexes {
        let mut head = vec![format!("{ANNEX} {}", atom(&annex.key))];
        head.extend((annex.body != AnnexBody::None).then(|| format!("{TABLE} {}", name_of(&annex.body))));
        head.extend(file.when(&annex.when));
        file.heading(&head, &annex.title);
        file.paragraphs(&annex.before);
        if !annex.after.is_empty() {
            file.line(&format!("[{AFTER_TABLE}]"));
            file.paragraphs(&annex.after);
        }
    }
    if !edition.official_text.is_empty() {
        file.heading(&[OFFICIAL.to_owned()], "");
        for line in edition.official_text.split('\n') {
            file.line(&format!("> {line}"));
        }
    }
    file.legend();
    file.line(END);
    file.text
}

#[derive(Default)]
struct File {
    text: String,
    /// Questions asked so far: the legend explains them.
    asked: Vec<Question>,
}

impl File {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn heading(&mut self, parts: &[String], title: &str) {
        self.text.push('\n');
        let space = if title.is_empty() { "" } else { " " };
        self.line(&format!("[{}]{space}{}", parts.join(" | "), escaped(title, "")));
    }

    fn when(&mut self, condition: &Condition) -> Option<String> {
        (*condition != Condition::Always).then(|| format!("{WHEN} {}", self.condition(condition)))
    }

    fn condition(&mut self, condition: &Condition) -> String {
        questions(condition, &mut self.asked);
        condition::write(condition)
    }

    fn paragraphs(&mut self, paragraphs: &[FormParagraph]) {
        for paragraph in paragraphs {
            let when = self.when(&paragraph.when).map(|when| format!("[{when}] ")).unwrap_or_default();
            let words = self.nodes(&paragraph.nodes);
            let words = if words.is_empty() { NOTHING.to_owned() } else { guarded(&words) };
            self.line(&format!("{when}{words}"));
        }
    }

    fn nodes(&mut self, nodes: &[Node]) -> String {
        nodes.iter().map(|node| self.node(node)).collect()
    }

    fn node(&mut self, node: &Node) -> String {
        let inline = match node {
            Node::Text(text) => return escaped(text, "{}|"),
            Node::Inline(inline) => inline,
        };
        let words = |text: &str| escaped(text, "{}|");
        match inline {
            Inline::Field { path, format } if format.is_empty() => format!("{{{}}}", atom(path)),
            Inline::Field { path, format } => format!("{{{}: {}}}", atom(path), atom(format)),
            Inline::Agree { subject, masculine, feminine, neuter } => {
                let endings = [masculine, feminine, neuter].map(|ending| words(ending));
                format!("{{{AGREE} {}: {}}}", atom(subject), endings.join("|"))
            }
            Inline::Count { over, one, many } => {
                format!("{{{COUNT} {}: {}|{}}}", name_of(over), words(one), words(many))
            }
            Inline::Ref { clause: Some(key), .. } => format!("{{{CLAUSE} {}}}", atom(key)),
            Inline::Ref { annex: Some(key), .. } => format!("{{{ANNEX} {}}}", atom(key)),
            Inline::Ref { section, .. } => format!("{{{SECTION} {}}}", atom(section.as_deref().unwrap_or_default())),
            Inline::If { when, then, otherwise } => {
                let (when, then, otherwise) = (self.condition(when), self.nodes(then), self.nodes(otherwise));
                let otherwise = if otherwise.is_empty() { otherwise } else { format!("|{otherwise}") };
                format!("{{{WHEN} {when}: {then}{otherwise}}}")
            }
            Inline::Each { over, nodes, between, last } => {
                let nodes = self.nodes(nodes);
                let joins = match (between.as_str(), last.as_str()) {
                    ("", "") => String::new(),
                    (between, "") => format!("|{}", words(between)),
                    (between, last) => format!("|{}|{}", words(between), words(last)),
                };
                format!("{{{EACH} {}: {nodes}{joins}}}", name_of(over))
            }
        }
    }

    /// What the names of the questions mean.
    fn legend(&mut self) {
        self.text.push('\n');
        let asked = std::mem::take(&mut self.asked);
        for known in QUESTIONS.iter().filter(|known| asked.contains(&known.question)) {
            let name = name_of(&known.question);
            // Writing to a string cannot fail.
            let _ = writeln!(self.text, "# {name} — {}", known.yes);
        }
    }
}

/// A name inside a heading or a mark.
fn atom(name: &str) -> String {
    escaped(name, "{}|[]:")
}

fn escaped(text: &str, marks: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            letter => {
                out.extend(marks.contains(letter).then_some('\\'));
                out.push(letter);
            }
        }
    }
    out
}

/// A paragraph whose first letter would be read as something else, or whose spaces at the ends an editor would cut.
fn guarded(words: &str) -> String {
    let first =
        words.starts_with(|first: char| matches!(first, '#' | '[' | '>') || first.is_whitespace()).then_some('\\');
    let guarded: String = first.into_iter().chain(words.chars()).collect();
    match guarded.strip_suffix(' ') {
        Some(before) if before != "\\" => format!("{before}\\ "),
        _ => guarded,
    }
}
