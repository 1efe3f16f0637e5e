//! Reads a finished paper once more, as a proof-reader would: what is printed must have no holes, no slips of the machine and no
//! wrong gender. It knows nothing of the tree, so it catches what the tree got wrong.

use super::evaluate::Numbers;
use super::evaluate::Scope;
use super::parties;
use super::party_values::{self, name};
use super::record::Reading;
use super::text::{Place, PlainLine, lines};
use super::wording::some;
use crate::documents::block::Paper;
use crate::domain::document_kind::TO_WRITE;
use crate::domain::edition::AnnexBody;
use crate::domain::record::AgreementRecord;
use crate::russian::{Case, Gender};
use serde::Serialize;

/// A slip in the finished text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct TextFlaw {
    /// Key of its sentence in `assets/text/problems.json`.
    pub problem: String,
    /// Clause or annex; empty outside them.
    pub clause: String,
    /// The line, or as much of it as is needed to find the place.
    pub excerpt: String,
}

/// Letters of an excerpt.
const EXCERPT: usize = 120;

/// Everything that is wrong in the text of a paper. A draft may have blanks.
pub fn check_text(paper: &Paper, record: &AgreementRecord) -> Vec<TextFlaw> {
    let draft = paper.watermark.is_some();
    let typed = typed_values(record);
    let mut flaws = Vec::new();
    let by_hand = by_hand_titles(record);
    let mut filled_by_hand = false;
    for line in lines(paper) {
        if line.place == Place::Heading {
            filled_by_hand = by_hand.contains(&line.text);
        }
        // In a party's paper a blank is a line for the pen: what the record lacks is told by the evaluation.
        let blanks_allowed = draft || filled_by_hand || line.place == Place::Party || record.paper.is_some();
        for problem in slips(&line, blanks_allowed, &typed) {
            flaws.push(flaw(problem, &line.key, &line.text));
        }
    }
    if record.paper.is_none() {
        flaws.extend(genders(paper, record));
    }
    flaws
}

fn flaw(problem: &str, clause: &str, text: &str) -> TextFlaw {
    TextFlaw { problem: problem.to_owned(), clause: clause.to_owned(), excerpt: text.chars().take(EXCERPT).collect() }
}

/// Titles of the annexes whose blanks are meant: the certificate, and the day of the act.
fn by_hand_titles(record: &AgreementRecord) -> Vec<String> {
    let by_hand = |body| matches!(body, AnnexBody::CertificateForm | AnnexBody::TransferAct);
    let annexes = record.edition.form.annexes.iter().filter(|annex| by_hand(annex.body));
    annexes.map(|annex| super::wording::typeset(&annex.title)).collect()
}

/// Every string of the record: what a user typed may hold a brace, what the form says may not.
fn typed_values(record: &AgreementRecord) -> String {
    let values = (
        serde_json::to_string(&record.agreement),
        serde_json::to_string(&record.organizations),
        serde_json::to_string(&record.programme),
        serde_json::to_string(&record.acts),
        record.paper.as_ref().map_or(Ok(String::new()), |paper| serde_json::to_string(&paper.paper)),
    );
    let (agreement, organizations, programme, acts, paper) = values;
    [agreement, organizations, programme, acts, paper].into_iter().flatten().collect()
}

fn slips(line: &PlainLine, blanks_allowed: bool, typed: &str) -> Vec<&'static str> {
    let text = line.text.as_str();
    let mut found = Vec::new();
    if text.trim().is_empty() {
        found.push("text_empty_line");
    }
    let wide = |pair: &(char, char)| is_space(pair.0) && is_space(pair.1);
    let spaced = text.chars().zip(text.chars().skip(1));
    // Two edges of one line are parted by many spaces, cells by a bar.
    if line.place != Place::Table && spaced.clone().any(|pair| wide(&pair)) {
        found.push("text_double_space");
    }
    if spaced.clone().any(|(left, right)| is_space(left) && matches!(right, ',' | '.' | ';' | ':')) {
        found.push("text_space_before_mark");
    }
    if spaced.clone().any(|(left, right)| {
        matches!((left, right), ('.', '.') | (',', ',') | (';', ';') | (',', '.') | ('(', ')') | ('«', '»'))
    }) {
        found.push("text_doubled_mark");
    }
    if !blanks_allowed && text.contains("___") && !is_signature(text) {
        found.push("text_blank");
    }
    if TO_WRITE.iter().any(|sentence| text.replace('\u{a0}', " ").contains(sentence)) {
        found.push("text_unwritten");
    }
    // The record is read through only for a line that has a brace at all: there are many lines and the record is long.
    let bare = |brace: &&str| text.contains(*brace) && !brace_is_typed(typed, brace);
    if ["{", "}", "⟦", "⟧"].iter().any(bare) {
        found.push("text_bare_field");
    }
    found
}

/// The record as JSON has braces of its own; a typed one stands inside a string.
fn brace_is_typed(typed: &str, brace: &str) -> bool {
    let mut inside = false;
    let mut escaped = false;
    for letter in typed.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if inside => escaped = true,
            '"' => inside = !inside,
            letter if inside && brace.starts_with(letter) => return true,
            _ => {}
        }
    }
    false
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}')
}

/// A line for the pen with the name after it.
fn is_signature(text: &str) -> bool {
    text.contains("________________\u{a0}") || text.contains("________________ ")
}

/// «именуемое» after each party's name and «действующего» after each signatory's, against what the cards say.
fn genders(paper: &Paper, record: &AgreementRecord) -> Vec<TextFlaw> {
    let preamble: String =
        lines(paper).into_iter().filter(|line| line.key == "preamble").map(|line| letters(&line.text)).collect();
    let numbers = Numbers::default();
    let mut flaws = Vec::new();
    let mut rest = preamble.as_str();
    for (place, party) in record.parties().into_iter().enumerate() {
        let Some(organization) = record.organization_of(party) else { continue };
        let scope = Scope { party: Some((party, Some(place))), ..Scope::new(record, &numbers) };
        let title = parties::title(record, party.organization_id, Case::Nominative).unwrap_or_default();
        let Some(full_name) = name(organization, Case::Nominative) else { continue };
        let Some((_, after)) = rest.split_once(&letters(&full_name)) else {
            flaws.push(flaw("text_party_missing", "preamble", &full_name));
            continue;
        };
        // The party's own stretch ends with its side: the words after it speak of the next.
        let (own, next) = after.split_once(&letters(&parties::side(place))).unwrap_or((after, after));
        rest = next;
        let named = format!(
            "именуем{} в дальнейшем «{title}»",
            ending(party_values::organization_gender(&scope), ["ый", "ая", "ое"])
        );
        if !own.contains(&letters(&named)) {
            flaws.push(flaw("text_wrong_gender", "preamble", &full_name));
        }
        let acting = match organization.is_entrepreneur() {
            true => ending(party_values::organization_gender(&scope), ["ий", "ая", "ее"]),
            false => ending(party_values::signatory_gender(&scope), ["его", "ей", "его"]),
        };
        if !own.contains(&letters(&format!("действующ{acting} на основании"))) {
            let signatory = record.signatory_of(party).and_then(|signatory| some(&signatory.surname));
            flaws.push(flaw("text_wrong_gender", "preamble", &signatory.unwrap_or(full_name)));
        }
    }
    flaws
}

/// Only what is read aloud: marks and spaces of a typed name may be set otherwise on paper.
fn letters(text: &str) -> String {
    text.chars().filter(|ch| ch.is_alphanumeric()).collect()
}

fn ending(gender: Gender, [masculine, feminine, neuter]: [&'static str; 3]) -> &'static str {
    crate::russian::agree(gender, masculine, feminine, neuter)
}
