//! An edition is checked when it is saved: every field is of the typed list and stands where it has a meaning, every reference
//! has a target that is there whenever the reference is, every mandatory term has its clauses. So nothing in a branch that nobody
//! takes today can fail tomorrow. Everything is refused at once, each refusal with its place («пункт 2.6»).

use super::conditions::{holds_when, questions};
use super::fields::{self, Within};
use super::paper_fields;
use super::places;
use super::questions::{asks_of_paper, asks_of_participant, asks_of_party};
use super::terms;
use crate::domain::document_kind::{About, DocumentKind};
use crate::domain::edition::{Clause, Condition, Edition, FormParagraph, Inline, Loop, Node, Question};
use crate::domain::refusal::Refusal;
use std::collections::BTreeMap;

/// Above this many questions a reference is not proved but refused: no sane clause asks so much.
const MOST_QUESTIONS: usize = 14;

/// Most clauses of a form: ten times those of the official one. What is larger is not a form but a mistake.
const MOST_CLAUSES: usize = 300;
/// Most paragraphs of one clause or annex.
const MOST_PARAGRAPHS: usize = 60;
/// How deep conditions and lists may stand in each other: a reader follows three.
const DEEPEST: usize = 8;

/// Everything that is wrong with the text of an edition; empty: it may be saved. `kind` is that of the papers whose text it is; none: the
/// network-form agreement.
pub fn check_edition(edition: &Edition, kind: Option<&DocumentKind>) -> Vec<Refusal> {
    let clauses: usize = edition.form.sections.iter().map(|section| section.clauses.len()).sum();
    let rows = clauses + edition.form.sections.len() + edition.form.annexes.len();
    if rows > MOST_CLAUSES {
        let refusal = Refusal::new("form.sections", "edition_too_many_clauses");
        return vec![refusal.with("limit", MOST_CLAUSES).with("count", rows)];
    }
    let mut check = Check { edition, kind, refusals: Vec::new(), conditions: Vec::new(), loops: Vec::new(), depth: 0 };
    check.whole();
    if kind.is_none() {
        check.refusals.extend(terms::missing(&edition.form));
    }
    for refusal in &mut check.refusals {
        refusal.values.insert("place".to_owned(), places::place(&refusal.field));
    }
    check.refusals
}

struct Check<'a> {
    edition: &'a Edition,
    kind: Option<&'a DocumentKind>,
    refusals: Vec<Refusal>,
    /// Conditions around the place that is being read.
    conditions: Vec<Condition>,
    loops: Vec<Loop>,
    depth: usize,
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
            // Short papers have sections without a heading.
            if self.kind.is_none() || !section.title.is_empty() {
                self.words(&section.title, &format!("{path}.title"));
            }
            for (index, clause) in section.clauses.iter().enumerate() {
                let path = format!("{path}.clauses.{index}");
                keys.push(("clause", &clause.key, path.clone()));
                self.asks(&clause.when, &path);
                if clause.paragraphs.is_empty() {
                    self.refuse(&path, "edition_clause_empty", &[]);
                }
                self.conditions.push(clause.when.clone());
                self.paragraphs(&clause.paragraphs, &format!("{path}.paragraphs"));
                self.conditions.pop();
            }
        }
        for (at, annex) in form.annexes.iter().enumerate() {
            let path = format!("form.annexes.{at}");
            keys.push(("annex", &annex.key, path.clone()));
            self.words(&annex.title, &format!("{path}.title"));
            self.asks(&annex.when, &path);
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
        if paragraphs.len() > MOST_PARAGRAPHS {
            let (limit, count) = (MOST_PARAGRAPHS.to_string(), paragraphs.len().to_string());
            return self.refuse(path, "edition_too_many_paragraphs", &[("limit", &limit), ("count", &count)]);
        }
        for (index, paragraph) in paragraphs.iter().enumerate() {
            self.asks(&paragraph.when, &format!("{path}.{index}"));
            if !has_words(&paragraph.nodes) {
                self.refuse(&format!("{path}.{index}"), "edition_text_empty", &[]);
            }
            self.conditions.push(paragraph.when.clone());
            self.nodes(&paragraph.nodes, &format!("{path}.{index}.nodes"));
            self.conditions.pop();
        }
    }

    /// A question about «this party» has no answer outside a list of parties.
    fn asks(&mut self, condition: &Condition, path: &str) {
        let mut asked = Vec::new();
        questions(condition, &mut asked);
        if asked.iter().any(|question| asks_of_party(*question)) && !self.is_within(Within::Parties) {
            self.refuse(path, "edition_question_outside_list", &[]);
        }
        let has_participant = self.kind.is_some_and(|kind| kind.about != About::Agreement);
        let homeless = |question: &Question| {
            (asks_of_participant(*question) && !has_participant) || (asks_of_paper(*question) && self.kind.is_none())
        };
        if asked.iter().any(homeless) {
            self.refuse(path, "edition_question_not_of_kind", &[]);
        }
    }

    fn nodes(&mut self, nodes: &[Node], path: &str) {
        if self.depth > DEEPEST && !nodes.is_empty() {
            return self.refuse(path, "edition_too_deep", &[("limit", &DEEPEST.to_string())]);
        }
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
            Inline::Agree { subject, masculine, feminine, neuter } => {
                for ending in [masculine, feminine, neuter] {
                    self.braces(ending, path);
                }
                if !fields::subjects_of(self.kind).any(|(known, _)| known == subject) {
                    self.refuse(path, "edition_unknown_subject", &[("subject", subject)]);
                } else if subject.starts_with("party") && !self.is_within(Within::Parties) {
                    self.refuse(path, "edition_field_outside_list", &[("path", subject)]);
                }
            }
            Inline::Count { over, one, many } => {
                self.braces(one, path);
                self.braces(many, path);
                self.over(*over, path);
                if matches!(over, Loop::Annexes) {
                    self.refuse(path, "edition_count_of_annexes", &[]);
                }
            }
            Inline::Ref { clause, annex, section } => {
                self.reference(clause.as_deref(), annex.as_deref(), section.as_deref(), path)
            }
            Inline::If { when, then, otherwise } => {
                self.asks(when, path);
                if !has_words(then) && !has_words(otherwise) {
                    self.refuse(path, "edition_condition_empty", &[]);
                }
                self.depth += 1;
                self.conditions.push(when.clone());
                self.nodes(then, &format!("{path}.then"));
                self.conditions.pop();
                self.conditions.push(Condition::Not(Box::new(when.clone())));
                self.nodes(otherwise, &format!("{path}.otherwise"));
                self.conditions.pop();
                self.depth -= 1;
            }
            Inline::Each { over, nodes, between, last } => {
                self.over(*over, path);
                self.braces(between, path);
                self.braces(last, path);
                if !self.loops.is_empty() {
                    self.refuse(path, "edition_loop_in_loop", &[]);
                }
                if !has_words(nodes) {
                    self.refuse(path, "edition_loop_empty", &[]);
                }
                self.depth += 1;
                self.loops.push(*over);
                self.nodes(nodes, &format!("{path}.nodes"));
                self.loops.pop();
                self.depth -= 1;
            }
        }
    }

    /// A list that this kind of paper has.
    fn over(&mut self, over: Loop, path: &str) {
        if over == Loop::OwnParts && self.kind.is_none_or(|kind| kind.about == About::Agreement) {
            self.refuse(path, "edition_list_not_of_kind", &[]);
        }
    }

    fn field(&mut self, field: &str, format: &str, path: &str) {
        if let (Some(kind), Some(key)) = (self.kind, field.strip_prefix(paper_fields::ASKED)) {
            let known = kind.asks(key).map(paper_fields::formats_of);
            return match known {
                None => self.refuse(path, "edition_unknown_question", &[("key", key)]),
                Some(formats) if !format.is_empty() && !formats.contains(&format) => {
                    self.refuse(path, "edition_unknown_format", &[("path", field), ("format", format)]);
                }
                Some(_) => {}
            };
        }
        let Some(known) = fields::of_kind(self.kind).find(|known| known.path == field) else {
            let problem =
                if fields::find(field).is_some() { "edition_field_not_of_kind" } else { "edition_unknown_field" };
            return self.refuse(path, problem, &[("path", field)]);
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
            Within::Parts => matches!(over, Loop::Parts | Loop::OwnParts),
            Within::Annexes => *over == Loop::Annexes,
            Within::Parties => !matches!(over, Loop::Parts | Loop::OwnParts | Loop::Annexes),
        }) || within == Within::Anywhere
    }

    fn reference(&mut self, clause: Option<&str>, annex: Option<&str>, section: Option<&str>, path: &str) {
        let form = &self.edition.form;
        let mut clauses = form.sections.iter().flat_map(|section| &section.clauses);
        let target = match (clause, annex, section) {
            (Some(key), None, None) => clauses.find(|clause| clause.key == key).map(presence),
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
        // Sections of a short paper bear no numbers, nor do the words over a signature.
        let over_signature =
            form.sections.iter().filter(|section| section.requisites).flat_map(|section| &section.clauses);
        let unnumbered = self.kind.is_some_and(|kind| match clause {
            Some(key) => !kind.layout.is_numbered() || over_signature.into_iter().any(|clause| clause.key == key),
            None => section.is_some(),
        });
        if unnumbered {
            return self.refuse(path, "edition_reference_unnumbered", &[("key", key)]);
        }
        match target {
            None => self.refuse(path, "edition_reference_unknown", &[("key", key)]),
            Some(target) if !implies(&Condition::All(self.conditions.clone()), &target) => {
                self.refuse(path, "edition_reference_dead", &[("key", key)]);
            }
            Some(_) => {}
        }
    }
}

/// Whether there is anything to print.
fn has_words(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(text) => !text.trim().is_empty(),
        Node::Inline(_) => true,
    })
}

/// A clause is there when its own condition holds and at least one of its paragraphs is.
pub(super) fn presence(clause: &Clause) -> Condition {
    let some = Condition::Any(clause.paragraphs.iter().map(|paragraph| paragraph.when.clone()).collect());
    Condition::All(vec![clause.when.clone(), some])
}

/// Whether the target is there under every set of answers under which the reference is.
pub(super) fn implies(context: &Condition, target: &Condition) -> bool {
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
