//! From the tree of an edition and a record to the words of the paper: conditions are answered, fields filled, clauses numbered.
//!
//! Numbers are counted over what is present, before any word is written, so that a clause may refer to a later one. Nothing is
//! ever left out silently: a value that is missing becomes a visible blank and a line in `missing`.

use super::conditions::holds;
use super::parties::{self, members};
use super::record::{Missing, Reading};
use super::values;
use super::wording::{shield, typeset};
use crate::domain::agreement::Party;
use crate::domain::edition::{AnnexBody, Clause, FormParagraph, Inline, Loop, Node};
use crate::domain::finding::Subject;
use crate::domain::organization::Organization;
use crate::domain::programme::ProgrammePart;
use crate::domain::record::AgreementRecord;

/// What stands in a draft where a value is missing.
pub const BLANK: &str = "__________";

/// The words of a paper, numbered, before any thought of lines and pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormText {
    pub title: Vec<String>,
    pub preamble: Vec<String>,
    pub sections: Vec<TextSection>,
    pub annexes: Vec<TextAnnex>,
    /// In the order of the paper; each place once.
    pub missing: Vec<Missing>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextSection {
    pub key: String,
    pub number: String,
    pub title: String,
    pub requisites: bool,
    pub clauses: Vec<TextClause>,
    /// A table after them.
    pub body: AnnexBody,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextClause {
    pub key: String,
    /// «2.3».
    pub number: String,
    pub paragraphs: Vec<String>,
    /// Paths of the fields that stand in it: the way back from the paper to what is to be corrected.
    pub fields: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextAnnex {
    pub key: String,
    pub number: usize,
    pub title: String,
    pub before: Vec<String>,
    pub body: AnnexBody,
    pub after: Vec<String>,
}

/// Keys of what is present, with their numbers.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    pub sections: Vec<(String, String)>,
    pub clauses: Vec<(String, String)>,
    /// Key, number and title.
    pub annexes: Vec<(String, usize, String)>,
}

/// Where in the paper a node is read: the record, and the party, part or annex of the loop around it.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub record: &'a AgreementRecord,
    pub numbers: &'a Numbers,
    pub party: Option<(&'a Party, Option<usize>)>,
    /// Place of the party in the preamble, from 0.
    pub place: usize,
    pub part: Option<&'a ProgrammePart>,
    pub annex: Option<(usize, &'a str)>,
}

impl<'a> Scope<'a> {
    pub fn new(record: &'a AgreementRecord, numbers: &'a Numbers) -> Self {
        Self { record, numbers, party: None, place: 0, part: None, annex: None }
    }

    pub fn organization(&self) -> Option<&'a Organization> {
        self.party.and_then(|(party, _)| self.record.organization(party.organization_id))
    }

    /// The scopes of a loop's turns.
    fn turns(&self, over: Loop) -> Vec<Scope<'a>> {
        match over {
            Loop::Parts => self.record.parts().into_iter().map(|part| Scope { part: Some(part), ..*self }).collect(),
            Loop::OwnParts => {
                let Some(own) = self.record.participant() else { return Vec::new() };
                let shares = self.record.own_shares();
                let realised = |part: &&ProgrammePart| shares.iter().any(|share| share.part_id == part.id);
                let turn = |part| Scope { part: Some(part), party: Some((own, None)), ..*self };
                self.record.parts().into_iter().filter(realised).map(turn).collect()
            }
            Loop::Annexes => {
                let annexes = self.numbers.annexes.iter();
                annexes.map(|(_, number, title)| Scope { annex: Some((*number, title.as_str())), ..*self }).collect()
            }
            over => {
                let members = members(self.record, over).into_iter().enumerate();
                members.map(|(place, party)| Scope { party: Some(party), place, ..*self }).collect()
            }
        }
    }
}

/// Writes the whole text of the record's edition.
pub fn evaluate(record: &AgreementRecord) -> FormText {
    let numbers = number(record);
    let scope = Scope::new(record, &numbers);
    let form = &record.edition.form;
    let mut missing = Vec::new();
    let mut plain = |paragraphs: &[FormParagraph], place: &str| {
        let mut writer = Writer::new(place);
        let lines = writer.paragraphs(paragraphs, &scope);
        missing.append(&mut writer.missing);
        lines
    };
    let title = plain(&form.title, "title");
    let preamble = plain(&form.preamble, "preamble");
    let before: Vec<_> = form
        .annexes
        .iter()
        .map(|annex| (plain(&annex.before, &annex_place(&annex.key)), plain(&annex.after, &annex_place(&annex.key))))
        .collect();
    let annex_words = missing.split_off(
        missing.iter().take_while(|missing| missing.clause == "title" || missing.clause == "preamble").count(),
    );

    let sections = sections(record, &scope, &mut missing);
    let of_annex = |number: &(String, usize, String)| {
        let (index, annex) = form.annexes.iter().enumerate().find(|(_, annex)| annex.key == number.0)?;
        let (before, after) = before.get(index).cloned()?;
        let title = typeset(&annex.title);
        Some(TextAnnex { key: annex.key.clone(), number: number.1, title, before, body: annex.body, after })
    };
    let annexes: Vec<TextAnnex> = numbers.annexes.iter().filter_map(of_annex).collect();
    missing.extend(
        annex_words.into_iter().filter(|missing| annexes.iter().any(|annex| annex_place(&annex.key) == missing.clause)),
    );
    FormText { title, preamble, sections, annexes, missing }
}

/// How `missing` names an annex: its key may be a clause's too.
pub(super) fn annex_place(key: &str) -> String {
    format!("annex.{key}")
}

fn sections(record: &AgreementRecord, scope: &Scope<'_>, missing: &mut Vec<Missing>) -> Vec<TextSection> {
    let mut written = Vec::new();
    for section in &record.edition.form.sections {
        let Some(number) = find(&scope.numbers.sections, &section.key) else { continue };
        let mut clauses = Vec::new();
        for clause in &section.clauses {
            let Some(number) = find(&scope.numbers.clauses, &clause.key) else { continue };
            let mut writer = Writer::new(&clause.key);
            let paragraphs = writer.paragraphs(&clause.paragraphs, scope);
            missing.append(&mut writer.missing);
            clauses.push(TextClause { key: clause.key.clone(), number, paragraphs, fields: writer.fields });
        }
        let title = typeset(&section.title);
        written.push(TextSection {
            key: section.key.clone(),
            number,
            title,
            requisites: section.requisites,
            clauses,
            body: section.body,
        });
    }
    written
}

fn find(numbers: &[(String, String)], key: &str) -> Option<String> {
    numbers.iter().find(|(known, _)| known == key).map(|(_, number)| number.clone())
}

/// Counts what is present: annexes first, because a clause may be there only when some annex is.
pub(super) fn number(record: &AgreementRecord) -> Numbers {
    let form = &record.edition.form;
    let mut numbers = Numbers::default();
    let mut annexes = Vec::new();
    {
        let scope = Scope::new(record, &numbers);
        for annex in form.annexes.iter().filter(|annex| holds(&annex.when, &scope)) {
            annexes.push((annex.key.clone(), annexes.len() + 1, typeset(&annex.title)));
        }
    }
    numbers.annexes = annexes;
    let (mut sections, mut clauses, mut numbered) = (Vec::new(), Vec::new(), 0);
    {
        let scope = Scope::new(record, &numbers);
        for section in &form.sections {
            let present: Vec<&Clause> = section.clauses.iter().filter(|clause| is_present(clause, &scope)).collect();
            // Who signs under a condition has a clause that says so.
            let signs = section.requisites && (record.paper.is_none() || section.clauses.is_empty());
            let bare_table = section.body != AnnexBody::None && section.clauses.is_empty();
            if present.is_empty() && !signs && !bare_table {
                continue;
            }
            // A short paper has clauses «1.», «2.» all through, or none; its sections bear no numbers.
            let own = record.paper.as_ref().map(|paper| paper.kind.layout.is_numbered());
            let number = if own.is_some() { String::new() } else { (sections.len() + 1).to_string() };
            for (index, clause) in present.into_iter().enumerate() {
                let number = match own {
                    None => format!("{number}.{}", index + 1),
                    // Words over a signature are no clause.
                    Some(true) if !section.requisites => (numbered + 1).to_string(),
                    Some(_) => String::new(),
                };
                numbered += usize::from(!number.is_empty());
                clauses.push((clause.key.clone(), number));
            }
            sections.push((section.key.clone(), number));
        }
    }
    Numbers { sections, clauses, ..numbers }
}

fn is_present(clause: &Clause, scope: &Scope<'_>) -> bool {
    holds(&clause.when, scope)
        && clause.paragraphs.iter().any(|paragraph| holds(&paragraph.when, scope) && says(&paragraph.nodes, scope))
}

/// Whether the nodes give any word at all.
fn says(nodes: &[Node], scope: &Scope<'_>) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(text) => !text.trim().is_empty(),
        Node::Inline(Inline::If { when, then, otherwise }) => {
            says(if holds(when, scope) { then } else { otherwise }, scope)
        }
        Node::Inline(Inline::Each { over, nodes, .. }) => scope.turns(*over).iter().any(|turn| says(nodes, turn)),
        Node::Inline(_) => true,
    })
}

struct Writer<'p> {
    place: &'p str,
    missing: Vec<Missing>,
    fields: Vec<String>,
}

impl<'p> Writer<'p> {
    fn new(place: &'p str) -> Self {
        Self { place, missing: Vec::new(), fields: Vec::new() }
    }

    fn paragraphs(&mut self, paragraphs: &[FormParagraph], scope: &Scope<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in
            paragraphs.iter().filter(|paragraph| holds(&paragraph.when, scope) && says(&paragraph.nodes, scope))
        {
            let mut line = String::new();
            self.nodes(&paragraph.nodes, scope, &mut line);
            lines.push(typeset(line.trim()));
        }
        lines
    }

    fn nodes(&mut self, nodes: &[Node], scope: &Scope<'_>, line: &mut String) {
        for node in nodes {
            match node {
                Node::Text(text) => push(line, text),
                Node::Inline(inline) => self.inline(inline, scope, line),
            }
        }
    }

    /// A visible blank, and where to fill it in.
    fn gap(&mut self, path: &str, subject: Subject, line: &mut String) {
        let missing = Missing { path: path.to_owned(), clause: self.place.to_owned(), subject };
        if !self.missing.contains(&missing) {
            self.missing.push(missing);
        }
        push(line, BLANK);
    }

    fn inline(&mut self, inline: &Inline, scope: &Scope<'_>, line: &mut String) {
        match inline {
            Inline::Field { path, format } => {
                if !self.fields.contains(path) {
                    self.fields.push(path.clone());
                }
                match values::value(path, format, scope) {
                    Ok(value) => push(line, &shield(&value)),
                    Err(subject) => self.gap(path, subject, line),
                }
            }
            Inline::Agree { subject, masculine, feminine, neuter } => {
                push(line, crate::russian::agree(values::gender(subject, scope), masculine, feminine, neuter));
            }
            Inline::Count { over, one, many } => push(line, if scope.turns(*over).len() > 1 { many } else { one }),
            Inline::Ref { clause, annex, section } => {
                let numbers = scope.numbers;
                let clause = clause.as_ref().and_then(|key| find(&numbers.clauses, key));
                let section = section.as_ref().and_then(|key| find(&numbers.sections, key));
                let annex = annex.as_ref().and_then(|key| numbers.annexes.iter().find(|(known, ..)| known == key));
                let annex = annex.map(|(_, number, _)| format!("№ {number}"));
                push(line, &clause.or(section).or(annex).unwrap_or_default());
            }
            Inline::If { when, then, otherwise } => {
                self.nodes(if holds(when, scope) { then } else { otherwise }, scope, line)
            }
            Inline::Each { over, nodes, between, last } => {
                let turns = scope.turns(*over);
                let end = turns.len();
                if end == 0 {
                    // A list of nobody would leave a hole in the sentence.
                    let (path, field) = if matches!(over, Loop::Parts | Loop::OwnParts) {
                        ("agreement.shares", "shares")
                    } else {
                        ("agreement.parties", "parties")
                    };
                    self.gap(path, scope.record.agreement_subject(field), line);
                }
                for (index, turn) in turns.iter().enumerate() {
                    if index > 0 {
                        push(line, if index + 1 == end && !last.is_empty() { last } else { between });
                    }
                    self.nodes(nodes, turn, line);
                }
            }
        }
    }
}

/// A value may end with a full stop («г.», «Ко.») and the sentence too: one is enough.
fn push(line: &mut String, piece: &str) {
    let piece = if line.ends_with('.') { piece.strip_prefix('.').unwrap_or(piece) } else { piece };
    line.push_str(piece);
}

/// How a party is called, for lines outside the tree.
pub(super) fn party_title(record: &AgreementRecord, party: &Party) -> String {
    parties::title(record, party.organization_id, crate::russian::Case::Nominative).unwrap_or_else(|| BLANK.to_owned())
}
