//! The tree of an edition in words that a person reads without knowing of trees: a field is its explanation in brackets, a condition
//! says «если …». So two editions are compared and shown with everything they hold, conditions too.

use super::fields::explained;
use super::questions::{condition_words, loop_words};
use crate::domain::edition::{Annex, Clause, Condition, Form, FormParagraph, Inline, Node};
use std::collections::BTreeMap;

/// What references are called: a number in the form as a whole.
pub struct Names(BTreeMap<(Kind, String), String>);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Section,
    Clause,
    Annex,
}

impl Names {
    /// Numbers of a form; what it lacks is called as in the older one, so that a shifted number alone is no difference.
    pub fn new(form: &Form, older: Option<&Form>) -> Self {
        let mut names = BTreeMap::new();
        for form in older.into_iter().chain([form]) {
            for (at, section) in form.sections.iter().enumerate() {
                names.insert((Kind::Section, section.key.clone()), (at + 1).to_string());
                for (index, clause) in section.clauses.iter().enumerate() {
                    names.insert((Kind::Clause, clause.key.clone()), format!("{}.{}", at + 1, index + 1));
                }
            }
            for (at, annex) in form.annexes.iter().enumerate() {
                names.insert((Kind::Annex, annex.key.clone()), format!("№ {}", at + 1));
            }
        }
        Self(names)
    }

    fn of(&self, kind: Kind, key: &str) -> String {
        self.0.get(&(kind, key.to_owned())).cloned().unwrap_or_else(|| format!("«{key}»"))
    }

    /// A clause, its condition first.
    pub fn clause(&self, clause: &Clause) -> String {
        format!("{}{}", when(&clause.when), self.paragraphs(&clause.paragraphs))
    }

    pub fn annex(&self, annex: &Annex) -> String {
        let words = [&annex.before, &annex.after].map(|paragraphs| self.paragraphs(paragraphs));
        let said = [annex.title.clone()].into_iter().chain(words).filter(|words| !words.is_empty());
        format!("{}{}", when(&annex.when), said.collect::<Vec<_>>().join("\n"))
    }

    /// A paragraph a line.
    pub fn paragraphs(&self, paragraphs: &[FormParagraph]) -> String {
        let line = |paragraph: &FormParagraph| format!("{}{}", when(&paragraph.when), self.nodes(&paragraph.nodes));
        paragraphs.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    fn nodes(&self, nodes: &[Node]) -> String {
        nodes.iter().map(|node| self.node(node)).collect()
    }

    fn node(&self, node: &Node) -> String {
        let inline = match node {
            Node::Text(text) => return text.clone(),
            Node::Inline(inline) => inline,
        };
        match inline {
            Inline::Field { path, format } => match super::fields::format_title(format) {
                "" => format!("[{}]", explained(path)),
                title => format!("[{}; {title}]", explained(path)),
            },
            Inline::Agree { masculine, feminine, neuter, .. } => format!("[{masculine}/{feminine}/{neuter}]"),
            Inline::Count { one, many, .. } => format!("[{one}/{many}]"),
            Inline::Ref { clause: Some(key), .. } => self.of(Kind::Clause, key),
            Inline::Ref { annex: Some(key), .. } => self.of(Kind::Annex, key),
            Inline::Ref { section, .. } => self.of(Kind::Section, section.as_deref().unwrap_or_default()),
            Inline::If { when, then, otherwise } => {
                let no = if otherwise.is_empty() {
                    String::new()
                } else {
                    format!("; иначе: {}", self.nodes(otherwise))
                };
                format!("[если {}: {}{no}]", condition_words(when), self.nodes(then))
            }
            Inline::Each { over, nodes, between, .. } => {
                let between =
                    if between.is_empty() { String::new() } else { format!(" (между ними «{between}»)") };
                format!("[{}: {}{between}]", loop_words(*over), self.nodes(nodes))
            }
        }
    }
}

fn when(condition: &Condition) -> String {
    if *condition == Condition::Always { String::new() } else { format!("[Если {}] ", condition_words(condition)) }
}
