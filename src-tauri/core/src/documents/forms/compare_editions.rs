//! Two editions of one form, clause by clause. Clauses find each other by key, which never changes, so a clause that moved is still
//! itself; each is read with its fields and conditions, so a condition that was added is seen as well as a word.

use super::compare::{ClauseComparison, Piece, PieceKind, pieces};
use super::reading::Names;
use crate::domain::edition::{Edition, Form};

/// A comparable piece of a form.
struct Unit {
    key: String,
    /// «2.6», «Раздел 2», «Приложение № 3», «Преамбула».
    number: String,
    added: bool,
    text: String,
}

/// Every piece of the new edition in its order, then what only the old one has. `ours` is the new text, `official` the old.
pub fn compare_editions(new: &Edition, old: &Edition) -> Vec<ClauseComparison> {
    let ours = units(&new.form, &Names::new(&new.form, Some(&old.form)));
    let mut theirs = units(&old.form, &Names::new(&new.form, Some(&old.form)));
    let mut compared = Vec::with_capacity(ours.len());
    for unit in ours {
        let twin = theirs.iter().position(|their| their.key == unit.key).map(|at| theirs.remove(at).text);
        compared.push(pair(unit.key, unit.number, unit.added, unit.text, twin.unwrap_or_default()));
    }
    let gone = theirs.into_iter().filter(|unit| !unit.text.is_empty());
    compared.extend(gone.map(|unit| pair(unit.key, unit.number, unit.added, String::new(), unit.text)));
    compared
}

/// One text beside another.
pub(super) fn pair(key: String, number: String, added: bool, ours: String, official: String) -> ClauseComparison {
    let (pieces, likeness) = match (ours.is_empty(), official.is_empty()) {
        (false, true) => (vec![Piece { kind: PieceKind::Added, text: ours.clone() }], 0),
        (true, false) => (vec![Piece { kind: PieceKind::Removed, text: official.clone() }], 0),
        _ if ours == official => (vec![Piece { kind: PieceKind::Same, text: ours.clone() }], 100),
        _ => pieces(&official, &ours),
    };
    ClauseComparison { key, number, added, ours, official, likeness, pieces }
}

fn units(form: &Form, names: &Names) -> Vec<Unit> {
    let unit = |key: &str, number: String, text: String| Unit { key: key.to_owned(), number, added: false, text };
    let mut found = vec![
        unit("title", "Заголовок".to_owned(), names.paragraphs(&form.title)),
        unit("preamble", "Преамбула".to_owned(), names.paragraphs(&form.preamble)),
    ];
    for (at, section) in form.sections.iter().enumerate() {
        found.push(unit(&format!("section.{}", section.key), format!("Раздел {}", at + 1), section.title.clone()));
        found.extend(section.clauses.iter().enumerate().map(|(index, clause)| Unit {
            key: clause.key.clone(),
            number: format!("{}.{}", at + 1, index + 1),
            added: clause.added,
            text: names.clause(clause),
        }));
    }
    let annexes = form.annexes.iter().enumerate();
    found.extend(annexes.map(|(at, annex)| {
        unit(&super::evaluate::annex_place(&annex.key), format!("Приложение № {}", at + 1), names.annex(annex))
    }));
    found
}
