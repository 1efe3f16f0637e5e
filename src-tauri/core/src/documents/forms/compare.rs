//! The edition's text against the official one that a user pasted, clause by clause.
//!
//! The edition says «either, or» where the form leaves a choice, so of all variants of a clause the one nearest to the official
//! words is compared. Clauses find each other by their words first and by their numbers second: line breaks, numbering and blanks
//! of the pasted text do not matter.

use super::conditions::{holds_when, questions};
use super::parties;
use crate::domain::edition::{Clause, Edition, FormParagraph, Inline, Loop, Node, Question};
use crate::domain::record::AgreementRecord;
use crate::russian::Case;
use serde::{Deserialize, Serialize};
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeMap;

/// One clause beside its official twin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ClauseComparison {
    /// Key of the edition's clause; empty: the official text has a clause that the edition lacks.
    pub key: String,
    /// The edition's number, or the official one where the edition lacks the clause.
    pub number: String,
    /// Marked in the edition as not of the official form.
    pub added: bool,
    /// Empty: only the official text has it.
    pub ours: String,
    /// Empty: only the edition has it.
    pub official: String,
    /// Per cent: 100 is word for word the same.
    pub likeness: u8,
    pub pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Piece {
    pub kind: PieceKind,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum PieceKind {
    Same,
    /// Only in the edition.
    Added,
    /// Only in the official text.
    Removed,
}

/// Below this two clauses are strangers.
const KINSHIP: f32 = 0.35;
/// What equal numbers add to the likeness of two clauses.
const SAME_NUMBER: f32 = 0.1;
/// More questions than this are not all tried: the first ones vary, the rest answer «нет».
const MOST_QUESTIONS: usize = 10;
/// A field in the edition, a blank in the official form.
const HOLE: &str = "___";

struct Ours<'a> {
    clause: &'a Clause,
    number: String,
    variants: Vec<String>,
}

struct Theirs {
    number: String,
    text: String,
}

/// Compares every clause; the edition's in their order, then official ones that nobody matched.
pub fn compare(edition: &Edition, official: &str) -> Vec<ClauseComparison> {
    let ours = own_clauses(edition);
    let theirs = split(official);
    let mut pairs: Vec<(f32, usize, usize, usize)> = Vec::new();
    for (left, own) in ours.iter().enumerate() {
        for (right, their) in theirs.iter().enumerate() {
            let likeness = |variant: &String| likeness(variant, &their.text);
            let best = own.variants.iter().map(likeness).enumerate().max_by(|a, b| a.1.total_cmp(&b.1));
            if let Some((variant, score)) = best.filter(|(_, score)| *score >= KINSHIP) {
                let bonus = if own.number == their.number { SAME_NUMBER } else { 0.0 };
                pairs.push((score + bonus, left, right, variant));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut left_of, mut right_of) = (BTreeMap::new(), BTreeMap::new());
    for (_, left, right, variant) in pairs {
        if !left_of.contains_key(&left) && !right_of.contains_key(&right) {
            left_of.insert(left, (right, variant));
            right_of.insert(right, left);
        }
    }
    let mut compared: Vec<ClauseComparison> = Vec::new();
    for (left, own) in ours.iter().enumerate() {
        let (official, variant) = match left_of.get(&left) {
            Some((right, variant)) => {
                (theirs.get(*right).map(|their| their.text.clone()).unwrap_or_default(), *variant)
            }
            None => (String::new(), 0),
        };
        let text = own.variants.get(variant).cloned().unwrap_or_default();
        compared.push(pair(own, text, official));
    }
    for (_, their) in theirs.into_iter().enumerate().filter(|(right, _)| !right_of.contains_key(right)) {
        let pieces = vec![Piece { kind: PieceKind::Removed, text: their.text.clone() }];
        compared.push(ClauseComparison {
            key: String::new(),
            number: their.number,
            added: false,
            ours: String::new(),
            official: their.text,
            likeness: 0,
            pieces,
        });
    }
    compared
}

fn pair(own: &Ours<'_>, ours: String, official: String) -> ClauseComparison {
    let (pieces, likeness) = pieces(&official, &ours);
    ClauseComparison {
        key: own.clause.key.clone(),
        number: own.number.clone(),
        added: own.clause.added,
        ours,
        official,
        likeness,
        pieces,
    }
}

/// What became of a text, word by word, and how much of it stayed, per cent: 100 is the same word for word.
pub(in crate::documents) fn pieces(old: &str, new: &str) -> (Vec<Piece>, u8) {
    let (old_words, new_words) = (words(old), words(new));
    let diff = TextDiff::from_slices(&old_words, &new_words);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => PieceKind::Same,
            ChangeTag::Delete => PieceKind::Removed,
            ChangeTag::Insert => PieceKind::Added,
        };
        match pieces.last_mut().filter(|piece| piece.kind == kind) {
            Some(piece) => {
                piece.text.push(' ');
                piece.text.push_str(change.value());
            }
            None => pieces.push(Piece { kind, text: change.value().to_owned() }),
        }
    }
    let same = if old.is_empty() { 0.0 } else { diff.ratio() };
    // A hundred is promised to be the same word for word: rounding may not reach it.
    let likeness = if same >= 1.0 { 100 } else { ((same * 100.0) as u8).min(99) };
    (pieces, likeness)
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// Share of words in common, without regard to order, case or marks: cheap enough to try every pair.
fn likeness(one: &str, other: &str) -> f32 {
    bags_alike(&bag(one), &bag(other))
}

/// [`likeness`] of texts that are compared many times.
pub(in crate::documents) fn bags_alike(one: &Bag, other: &Bag) -> f32 {
    let count = |bag: &Bag| bag.values().sum::<usize>();
    let common: usize = one.iter().map(|(word, count)| other.get(word).copied().unwrap_or_default().min(*count)).sum();
    let all = count(one) + count(other);
    if all == 0 { 0.0 } else { 2.0 * common as f32 / all as f32 }
}

/// How often each word of a text occurs.
pub(in crate::documents) type Bag = BTreeMap<String, usize>;

pub(in crate::documents) fn bag(text: &str) -> Bag {
    let mut bag = BTreeMap::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *bag.entry(word.to_lowercase().replace('ё', "е")).or_default() += 1;
    }
    bag
}

/// Clauses of a pasted text: each begins with its number («2.3.») at a line's start, or after a space where the lines were lost.
fn split(official: &str) -> Vec<Theirs> {
    let mut found: Vec<Theirs> = Vec::new();
    for word in official.split_whitespace() {
        match clause_number(word) {
            Some(number) if is_next(found.last().map(|last| last.number.as_str()), &number) => {
                found.push(Theirs { number, text: String::new() });
            }
            _ => {
                // «I.» and «1. Предмет Договора» are headings of sections: they end the clause before them.
                let text = found.last_mut().map(|last| &mut last.text);
                if let Some(text) = text {
                    if !text.is_empty() {
                        text.push(' ');
                    }
                    text.push_str(word);
                }
            }
        }
    }
    for clause in &mut found {
        clause.text = blanks(&without_heading(&clause.text));
    }
    found.retain(|clause| !clause.text.is_empty());
    found
}

/// «2.3.» or «2.3» as «2.3».
fn clause_number(word: &str) -> Option<String> {
    let bare = word.trim_end_matches(['.', ')']);
    let parts: Vec<&str> = bare.split('.').collect();
    let numeric = parts
        .iter()
        .all(|part| !part.is_empty() && part.chars().all(|digit| digit.is_ascii_digit()) && part.len() <= 2);
    (parts.len() == 2 && numeric).then(|| bare.to_owned())
}

/// A number inside a sentence («пунктом 1.3 Договора») is not the beginning of a clause: beginnings come in order.
fn is_next(last: Option<&str>, number: &str) -> bool {
    let read =
        |number: &str| number.split_once('.').and_then(|(a, b)| Some((a.parse::<u16>().ok()?, b.parse::<u16>().ok()?)));
    match (last.and_then(read), read(number)) {
        (None, Some((_, clause))) => clause == 1,
        (Some((section, clause)), Some((next_section, next))) => {
            (next_section == section && next == clause + 1) || (next_section == section + 1 && next == 1)
        }
        _ => false,
    }
}

/// Cuts the next section's heading («2. Осуществление …», «II. Осуществление …») off the end of a clause.
fn without_heading(text: &str) -> String {
    let is_number = |word: &str| {
        let bare = word.trim_end_matches('.');
        word.ends_with('.')
            && !bare.is_empty()
            && (bare.chars().all(|digit| digit.is_ascii_digit()) && bare.len() == 1
                || bare.chars().all(|letter| "IVX".contains(letter)))
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let after_sentence =
        |at: usize| at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| word.ends_with(['.', ';']));
    let heading =
        (1..words.len()).rev().find(|at| words.get(*at).is_some_and(|word| is_number(word)) && after_sentence(*at));
    let short = |at: &usize| words.len() - at <= 14 && !words.last().is_some_and(|word| word.ends_with('.'));
    let end = heading.filter(short).unwrap_or(words.len());
    words.into_iter().take(end).collect::<Vec<_>>().join(" ")
}

/// Blanks of any length, with their «__» ____ 20__ г., become one hole.
fn blanks(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let bare: String = word.chars().filter(|letter| *letter != '_').collect();
        let is_blank =
            bare.chars().count() < word.chars().count() && !bare.chars().any(|letter| letter.is_alphabetic());
        match (is_blank, out.last()) {
            (true, Some(last)) if last.starts_with(HOLE) => {}
            (true, _) => {
                let tail: String = bare.chars().filter(|letter| matches!(letter, ',' | ';' | '.' | ')')).collect();
                out.push(format!("{HOLE}{tail}"));
            }
            (false, _) => out.push(word.to_owned()),
        }
    }
    out.join(" ")
}

fn own_clauses(edition: &Edition) -> Vec<Ours<'_>> {
    let mut found = Vec::new();
    for (at, section) in edition.form.sections.iter().enumerate() {
        for (index, clause) in section.clauses.iter().enumerate() {
            found.push(Ours { clause, number: format!("{}.{}", at + 1, index + 1), variants: variants(clause) });
        }
    }
    found
}

/// Every wording of a clause, each once; the first is that of all answers «нет» that says anything.
fn variants(clause: &Clause) -> Vec<String> {
    let mut asked = Vec::new();
    for paragraph in &clause.paragraphs {
        questions(&paragraph.when, &mut asked);
        asked_in(&paragraph.nodes, &mut asked);
    }
    asked.truncate(MOST_QUESTIONS);
    let mut found: Vec<String> = Vec::new();
    for answers in 0..1_u32 << asked.len() {
        let answer = |question: Question| {
            asked.iter().position(|known| *known == question).is_some_and(|bit| answers >> bit & 1 == 1)
        };
        let text = wording(&clause.paragraphs, &answer);
        if !text.is_empty() && !found.contains(&text) {
            found.push(text);
        }
    }
    found
}

fn asked_in(nodes: &[Node], asked: &mut Vec<Question>) {
    for node in nodes {
        match node {
            Node::Inline(Inline::If { when, then, otherwise }) => {
                questions(when, asked);
                asked_in(then, asked);
                asked_in(otherwise, asked);
            }
            Node::Inline(Inline::Each { nodes, .. }) => asked_in(nodes, asked),
            Node::Text(_) | Node::Inline(_) => {}
        }
    }
}

fn wording(paragraphs: &[FormParagraph], answer: &dyn Fn(Question) -> bool) -> String {
    let mut text = String::new();
    for paragraph in paragraphs.iter().filter(|paragraph| holds_when(&paragraph.when, answer)) {
        text.push(' ');
        write(&paragraph.nodes, answer, &mut text);
    }
    words(&text).join(" ")
}

fn write(nodes: &[Node], answer: &dyn Fn(Question) -> bool, text: &mut String) {
    for node in nodes {
        match node {
            Node::Text(own) => text.push_str(own),
            Node::Inline(Inline::Field { path, format }) => {
                text.push_str(&party_words(path, format).unwrap_or_else(|| HOLE.to_owned()))
            }
            Node::Inline(Inline::Agree { neuter, .. }) => text.push_str(neuter),
            Node::Inline(Inline::Count { one, .. }) => text.push_str(one),
            Node::Inline(Inline::Ref { .. }) => text.push_str(HOLE),
            Node::Inline(Inline::If { when, then, otherwise }) => {
                write(if holds_when(when, answer) { then } else { otherwise }, answer, text)
            }
            Node::Inline(Inline::Each { nodes, .. }) => write(nodes, answer, text),
        }
    }
}

/// The official form has one participant: names of sets are «Организация-участник» in their case.
fn party_words(path: &str, format: &str) -> Option<String> {
    use crate::domain::agreement::Party;
    if !matches!(
        path.split_once('.'),
        Some(("participants" | "realising" | "giving" | "paid_realising" | "paid_giving", "name" | "list"))
    ) {
        return None;
    }
    let mut record = AgreementRecord::default();
    record.agreement.parties = vec![Party { realises_parts: true, ..Party::default() }];
    let case = Case::from_code(format).unwrap_or(Case::Accusative);
    parties::set(&record, Loop::Participants, case, false)
}
