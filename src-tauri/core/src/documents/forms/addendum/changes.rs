//! What changes: the text as it was beside the text as it becomes, clause by clause, annex by annex, party by party.

use super::super::annexes;
use super::super::compare::{Piece, pieces};
use super::super::evaluate::{FormText, TextAnnex};
use super::super::parties;
use super::super::record::Reading;
use super::super::requisites;
use super::super::text::lines;
use super::Terms;
use crate::documents::block::Paper;
use crate::domain::record::AgreementRecord;
use crate::russian::Case;
use serde::{Deserialize, Serialize};

/// One place of the agreement that an addendum changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct TextChange {
    pub place: ChangedPlace,
    pub kind: TextChangeKind,
    /// Of the clause or annex; of a party's requisites its title («Базовая организация»).
    pub key: String,
    /// «1.3», «№ 2»; empty: it was not there, or has no number.
    pub was_number: String,
    pub becomes_number: String,
    /// Of an annex.
    pub title: String,
    /// Paragraphs; rows of tables with their cells parted by bars.
    pub was: Vec<String>,
    pub becomes: Vec<String>,
    /// Word by word, for the screen.
    pub pieces: Vec<Piece>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ChangedPlace {
    Preamble,
    Clause,
    /// What section «Адреса, реквизиты и подписи Сторон» says of one party.
    Requisites,
    Annex,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum TextChangeKind {
    /// Its words are others.
    Replaced,
    Added,
    Removed,
    /// Only its number is another, because something before it came or went.
    Renumbered,
}

/// A numbered piece of a paper.
struct Unit {
    key: String,
    number: String,
    title: String,
    lines: Vec<String>,
}

/// Everything that differs, in the order of the paper.
pub fn compare(was: &Terms, becomes: &Terms) -> Vec<TextChange> {
    let (old, new) = (was.text(), becomes.text());
    let mut changes = Vec::new();
    let preamble = |text: &FormText| {
        let (key, lines) = ("preamble".to_owned(), text.preamble.clone());
        vec![Unit { key, number: String::new(), title: String::new(), lines }]
    };
    collect(ChangedPlace::Preamble, preamble(&old), preamble(&new), &mut changes);
    let mut sections: Vec<&str> = old.sections.iter().map(|section| section.key.as_str()).collect();
    let come = new.sections.iter().map(|section| section.key.as_str());
    sections.extend(come.filter(|key| old.sections.iter().all(|section| section.key != *key)));
    for section in sections {
        collect(ChangedPlace::Clause, clauses(&old, section), clauses(&new, section), &mut changes);
    }
    collect(ChangedPlace::Requisites, details(&was.record), details(&becomes.record), &mut changes);
    // Who comes or goes is said by the text itself: only requisites that changed are restated.
    changes.retain(|change| change.place != ChangedPlace::Requisites || change.kind != TextChangeKind::Removed);
    collect(
        ChangedPlace::Annex,
        annexes(&was.record, &old.annexes),
        annexes(&becomes.record, &new.annexes),
        &mut changes,
    );
    changes
}

/// What went first, then the rest in its new order.
fn collect(place: ChangedPlace, old: Vec<Unit>, new: Vec<Unit>, changes: &mut Vec<TextChange>) {
    let change = |kind, old: Option<&Unit>, new: Option<&Unit>| {
        let lines = |unit: Option<&Unit>| unit.map(|unit| unit.lines.clone()).unwrap_or_default();
        let number = |unit: Option<&Unit>| unit.map(|unit| unit.number.clone()).unwrap_or_default();
        let either = new.or(old);
        let (was, becomes) = (lines(old), lines(new));
        TextChange {
            place,
            kind,
            key: either.map(|unit| unit.key.clone()).unwrap_or_default(),
            was_number: number(old),
            becomes_number: number(new),
            title: either.map(|unit| unit.title.clone()).unwrap_or_default(),
            pieces: pieces(&was.join("\n"), &becomes.join("\n")).0,
            was,
            becomes,
        }
    };
    let gone = old.iter().filter(|unit| new.iter().all(|other| other.key != unit.key));
    changes.extend(gone.map(|unit| change(TextChangeKind::Removed, Some(unit), None)));
    for unit in &new {
        match old.iter().find(|other| other.key == unit.key) {
            None => changes.push(change(TextChangeKind::Added, None, Some(unit))),
            Some(before) if before.lines != unit.lines => {
                changes.push(change(TextChangeKind::Replaced, Some(before), Some(unit)));
            }
            Some(before) if before.number != unit.number => {
                changes.push(change(TextChangeKind::Renumbered, Some(before), Some(unit)));
            }
            Some(_) => {}
        }
    }
}

fn clauses(text: &FormText, section: &str) -> Vec<Unit> {
    let sections = text.sections.iter().filter(|known| known.key == section);
    let clauses = sections.flat_map(|section| &section.clauses);
    clauses
        .map(|clause| Unit {
            key: clause.key.clone(),
            number: clause.number.clone(),
            title: String::new(),
            lines: clause.paragraphs.clone(),
        })
        .collect()
}

/// Keyed by organisation, so that a party whose number in the text changed is still itself.
fn details(record: &AgreementRecord) -> Vec<Unit> {
    let unit = |party: &&crate::domain::agreement::Party| Unit {
        key: party.organization_id.to_string(),
        number: String::new(),
        title: parties::title(record, party.organization_id, Case::Genitive).unwrap_or_default(),
        lines: requisites::details(record, party),
    };
    // The title is for the sentence only: another number of a party is no change of its requisites.
    record.parties().iter().map(unit).collect()
}

fn annexes(record: &AgreementRecord, annexes: &[TextAnnex]) -> Vec<Unit> {
    let unit = |annex: &TextAnnex| {
        let (blocks, _) = annexes::body(record, annex);
        let body = lines(&Paper { blocks, ..Paper::default() }).into_iter().map(|line| line.text);
        Unit {
            key: annex.key.clone(),
            number: format!("№\u{a0}{}", annex.number),
            title: annex.title.clone(),
            lines: annex.before.iter().cloned().chain(body).chain(annex.after.iter().cloned()).collect(),
        }
    };
    annexes.iter().map(unit).collect()
}
