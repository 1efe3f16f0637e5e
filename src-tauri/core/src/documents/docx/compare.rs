//! A file that came back from a partner beside the one we gave: what was changed, added, taken away, clause by clause.
//!
//! Both files are read the same way. Clauses find each other by their hidden bookmarks, which editors keep; what has none, or lost
//! it, by its words. Nothing of either file is left out: headings, requisites and rows of tables are compared as clauses are.

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::body::BOOKMARK;
use super::read::{Unit, Unreadable};
use crate::documents::forms::compare::{Bag, Piece, bag, bags_alike, pieces};

/// An agreement has some hundreds of paragraphs and rows.
const MOST_UNITS: usize = 2_000;
/// Share of words in common from which one text is the other, changed.
const KINSHIP: f32 = 0.4;
/// Among alike texts the one with the same number is meant.
const SAME_NUMBER: f32 = 0.1;

/// A clause, heading or row that is not the same in both files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnedClause {
    /// Key of the clause in our text; empty where it is none.
    pub key: String,
    /// Our number, or theirs where we have no such clause.
    pub number: String,
    pub kind: ReturnedKind,
    /// Empty: added.
    pub ours: String,
    /// Empty: taken away.
    pub theirs: String,
    /// Per cent of the words that stayed.
    pub likeness: u8,
    /// From our words to theirs.
    pub pieces: Vec<Piece>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReturnedKind {
    Changed,
    Added,
    Removed,
}

/// Every difference, in the order of our text; what was added stands after what it follows.
///
/// # Errors
///
/// `TooLarge` where there is more text than any agreement has.
pub fn compare(ours: &[Unit], theirs: &[Unit]) -> Result<Vec<ReturnedClause>, Unreadable> {
    if theirs.len() > MOST_UNITS {
        return Err(Unreadable::TooLarge);
    }
    let pairs = pairs(ours, theirs);
    let mut found = Vec::new();
    let is_new = |at: usize| !pairs.contains(&Some(at));
    let added = |from: usize, found: &mut Vec<ReturnedClause>| {
        let new = theirs.iter().enumerate().skip(from).take_while(|(at, _)| is_new(*at));
        found.extend(new.map(|(_, unit)| clause(None, Some(unit))));
    };
    added(0, &mut found);
    for (unit, pair) in ours.iter().zip(&pairs) {
        let their = pair.and_then(|at| theirs.get(at));
        if their.is_none_or(|their| plain(&their.text) != plain(&unit.text)) {
            found.push(clause(Some(unit), their));
        }
        if let Some(at) = pair {
            added(at + 1, &mut found);
        }
    }
    Ok(found)
}

fn clause(ours: Option<&Unit>, theirs: Option<&Unit>) -> ReturnedClause {
    let text = |unit: Option<&Unit>| unit.map(|unit| unit.text.clone()).unwrap_or_default();
    let named = ours.or(theirs);
    let (pieces, likeness) = pieces(&text(ours), &text(theirs));
    ReturnedClause {
        key: ours.and_then(|unit| unit.bookmark.strip_prefix(BOOKMARK)).unwrap_or_default().to_owned(),
        number: named.map(|unit| unit.number.clone()).unwrap_or_default(),
        kind: match (ours, theirs) {
            (Some(_), Some(_)) => ReturnedKind::Changed,
            (None, _) => ReturnedKind::Added,
            (_, None) => ReturnedKind::Removed,
        },
        ours: text(ours),
        theirs: text(theirs),
        likeness,
        pieces,
    }
}

/// Spaces of every kind and breaks of lines are the editor's own.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// For each of our units the place of its twin.
fn pairs(ours: &[Unit], theirs: &[Unit]) -> Vec<Option<usize>> {
    let mut pairs: Vec<Option<usize>> = vec![None; ours.len()];
    let mut taken = vec![false; theirs.len()];
    let mut join = |left: usize, right: usize| {
        if let (Some(pair @ None), Some(taken @ false)) = (pairs.get_mut(left), taken.get_mut(right)) {
            (*pair, *taken) = (Some(right), true);
        }
    };
    // First those that are the same in the same order, then bookmarks, then words.
    let texts = |units: &[Unit]| units.iter().map(|unit| plain(&unit.text)).collect::<Vec<_>>();
    for op in capture_diff_slices(Algorithm::Myers, &texts(ours), &texts(theirs)) {
        if op.tag() == DiffTag::Equal {
            op.old_range().zip(op.new_range()).for_each(|(left, right)| join(left, right));
        }
    }
    for (left, our) in ours.iter().enumerate().filter(|(_, our)| !our.bookmark.is_empty()) {
        let twin = theirs.iter().position(|their| their.bookmark == our.bookmark);
        twin.into_iter().for_each(|right| join(left, right));
    }
    let mut alike = Vec::new();
    let left_over: Vec<(usize, &Unit, Bag)> = theirs
        .iter()
        .enumerate()
        .filter(|(at, _)| taken.get(*at) == Some(&false))
        .map(|(at, unit)| (at, unit, bag(&unit.text)))
        .collect();
    for (left, our) in ours.iter().enumerate().filter(|(at, _)| pairs.get(*at) == Some(&None)) {
        let words = bag(&our.text);
        for (right, their, their_words) in left_over.iter().filter(|(_, their, _)| their.row == our.row) {
            let same_number = !our.number.is_empty() && our.number == their.number;
            let likeness = bags_alike(&words, their_words);
            if likeness >= KINSHIP {
                alike.push((likeness + if same_number { SAME_NUMBER } else { 0.0 }, left, *right));
            }
        }
    }
    alike.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (_, left, right) in alike {
        if let (Some(pair @ None), Some(taken @ false)) = (pairs.get_mut(left), taken.get_mut(right)) {
            (*pair, *taken) = (Some(right), true);
        }
    }
    pairs
}
