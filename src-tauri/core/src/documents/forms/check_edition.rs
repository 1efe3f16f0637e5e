//! An edition is checked when it is saved: every field is of the typed list and stands where it has a meaning, every reference
//! has a target that is there whenever the reference is. So nothing in a branch that nobody takes today can fail tomorrow.

use super::conditions::{holds_when, questions};
use super::fields::{self, SUBJECTS, Within};
use crate::domain::edition::{Condition, Edition, FormParagraph, Inline, Loop, Node, Question};
use crate::domain::refusal::Refusal;
use std::collections::BTreeMap;

/// Above this many questions a reference is not proved but refused: no sane clause asks so much.
const MOST_QUESTIONS: usize = 14;

/// Everything that is wrong with the text of an edition; empty: it may be saved.
pub fn check_edition(edition: &Edition) -> Vec<Refusal> {
    let mut check = Check { edition, refusals: Vec::new(), conditions: Vec::new(), loops: Vec::new() };
    check.whole();
    check.refusals
}

struct Check<'a> {
    edition: &'a Edition,
    refusals: Vec<Refusal>,
    /// Conditions around the place that is being read.
    conditions: Vec<Condition>,
    loops: Vec<Loop>,
}

impl<'a> Check<'a> {
    fn refuse(&mut self, field: &str, problem: &str, values: &[(&str, &str)]) {
        let values: BTreeMap<String, String> =
            values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.refusals.push(Refusal { field: field.to_owned(), problem: problem.to_owned(), values });
    }

    fn whole(&mut self) {
        let form = &self.edition.form;
        if self.edition.title.trim().is_empty() {
            self.refuse("title", "edition_title_empty", &[]);
        }
        self.paragraphs(&form.title, "form.title");
        self.paragraphs(&form.preamble, "form.preamble");
        // A clause and an annex may share a key, two clauses may not.
        let mut keys: Vec<(&str, &str, String)> = Vec::new();
        for (at, section) in form.sections.iter().enumerate() {
            let path = format!("form.sections.{at}");
            keys.push(("section", &section.key, path.clone()));
            self.words(&section.title, &format!("{path}.title"));
            for (index, clause) in section.clauses.iter().enumerate() {
                let path = format!("{path}.clauses.{index}");
                keys.push(("clause", &clause.key, path.clone()));
                self.conditions.push(clause.when.clone());
                self.paragraphs(&clause.paragraphs, &format!("{path}.paragraphs"));
                self.conditions.pop();
            }
        }
        for (at, annex) in form.annexes.iter().enumerate() {
            let path = format!("form.annexes.{at}");
            keys.push(("annex", &annex.key, path.clone()));
            self.words(&annex.title, &format!("{path}.title"));
            self.conditions.push(annex.when.clone());
            self.paragraphs(&annex.before, &format!("{path}.before"));
            self.paragraphs(&annex.after, &format!("{path}.after"));
            self.conditions.pop();
        }
        let mut seen: Vec<(&str, &str)> = Vec::new();
        for (kind, key, path) in keys {
            if key.trim().is_empty() {
                self.refuse(&format!("{path}.key"), "edition_key_empty", &[]);
            } else if seen.contains(&(kind, key)) {
                self.refuse(&format!("{path}.key"), "edition_key_twice", &[("key", key)]);
            }
            seen.push((kind, key));
        }
    }

    /// Words of the form itself: braces in them are fields that somebody typed by hand.
    fn words(&mut self, text: &str, path: &str) {
        if text.trim().is_empty() {
            self.refuse(path, "edition_text_empty", &[]);
        }
        self.braces(text, path);
    }

    fn braces(&mut self, text: &str, path: &str) {
        if text.contains(['{', '}', '⟦', '⟧']) || text.contains("__") {
            self.refuse(path, "edition_bare_braces", &[("text", text.trim())]);
        }
    }

    fn paragraphs(&mut self, paragraphs: &[FormParagraph], path: &str) {
        for (index, paragraph) in paragraphs.iter().enumerate() {
            self.conditions.push(paragraph.when.clone());
            self.nodes(&paragraph.nodes, &format!("{path}.{index}.nodes"));
            self.conditions.pop();
        }
    }

    fn nodes(&mut self, nodes: &[Node], path: &str) {
        for (index, node) in nodes.iter().enumerate() {
            let path = format!("{path}.{index}");
            match node {
                Node::Text(text) => self.braces(text, &path),
                Node::Inline(inline) => self.inline(inline, &path),
            }
        }
    }

    fn inline(&mut self, inline: &Inline, path: &str) {
        match inline {
            Inline::Field { path: field, format } => self.field(field, format, path),
            Inline::Agree { subject, .. } => {
                if !SUBJECTS.contains(&subject.as_str()) {
                    self.refuse(path, "edition_unknown_subject", &[("subject", subject)]);
                } else if !self.is_within(Within::Parties) {
                    self.refuse(path, "edition_field_outside_list", &[("path", subject)]);
                }
            }
            Inline::Count { over, .. } => {
                if matches!(over, Loop::Annexes) {
                    self.refuse(path, "edition_count_of_annexes", &[]);
                }
            }
            Inline::Ref { clause, annex, section } => {
                self.reference(clause.as_deref(), annex.as_deref(), section.as_deref(), path)
            }
            Inline::If { when, then, otherwise } => {
                self.conditions.push(when.clone());
                self.nodes(then, &format!("{path}.then"));
                self.conditions.pop();
                self.conditions.push(Condition::Not(Box::new(when.clone())));
                self.nodes(otherwise, &format!("{path}.otherwise"));
                self.conditions.pop();
            }
            Inline::Each { over, nodes, between, last } => {
                self.braces(between, path);
                self.braces(last, path);
                self.loops.push(*over);
                self.nodes(nodes, &format!("{path}.nodes"));
                self.loops.pop();
            }
        }
    }

    fn field(&mut self, field: &str, format: &str, path: &str) {
        let Some(known) = fields::find(field) else {
            return self.refuse(path, "edition_unknown_field", &[("path", field)]);
        };
        if !format.is_empty() && !known.formats.contains(&format) {
            self.refuse(path, "edition_unknown_format", &[("path", field), ("format", format)]);
        }
        if !self.is_within(known.within) {
            self.refuse(path, "edition_field_outside_list", &[("path", field)]);
        }
    }

    fn is_within(&self, within: Within) -> bool {
        self.loops.iter().any(|over| match within {
            Within::Anywhere => true,
            Within::Parts => *over == Loop::Parts,
            Within::Annexes => *over == Loop::Annexes,
            Within::Parties => !matches!(over, Loop::Parts | Loop::Annexes),
        }) || within == Within::Anywhere
    }

    fn reference(&mut self, clause: Option<&str>, annex: Option<&str>, section: Option<&str>, path: &str) {
        let form = &self.edition.form;
        let mut clauses = form.sections.iter().flat_map(|section| &section.clauses);
        // A target is there when its own condition holds and at least one of its paragraphs is.
        let target = match (clause, annex, section) {
            (Some(key), None, None) => clauses.find(|clause| clause.key == key).map(|clause| {
                let some = Condition::Any(clause.paragraphs.iter().map(|paragraph| paragraph.when.clone()).collect());
                Condition::All(vec![clause.when.clone(), some])
            }),
            (None, Some(key), None) => {
                form.annexes.iter().find(|annex| annex.key == key).map(|annex| annex.when.clone())
            }
            (None, None, Some(key)) => form.sections.iter().find(|section| section.key == key).map(|section| {
                let clause = |clause: &crate::domain::edition::Clause| clause.when.clone();
                if section.requisites {
                    Condition::Always
                } else {
                    Condition::Any(section.clauses.iter().map(clause).collect())
                }
            }),
            _ => return self.refuse(path, "edition_reference_unclear", &[]),
        };
        let key = clause.or(annex).or(section).unwrap_or_default();
        match target {
            None => self.refuse(path, "edition_reference_unknown", &[("key", key)]),
            Some(target) if !implies(&Condition::All(self.conditions.clone()), &target) => {
                self.refuse(path, "edition_reference_dead", &[("key", key)]);
            }
            Some(_) => {}
        }
    }
}

/// Whether the target is there under every set of answers under which the reference is.
fn implies(context: &Condition, target: &Condition) -> bool {
    let mut asked: Vec<Question> = Vec::new();
    questions(context, &mut asked);
    questions(target, &mut asked);
    if asked.len() > MOST_QUESTIONS {
        return false;
    }
    (0..1_u32 << asked.len()).all(|answers| {
        let answer = |question: Question| {
            asked.iter().position(|known| *known == question).is_some_and(|bit| answers >> bit & 1 == 1)
        };
        !holds_when(context, &answer) || holds_when(target, &answer)
    })
}
