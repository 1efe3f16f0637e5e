//! An edition tried on an agreement before it is put into force: what its paper would say otherwise, what its checks would find.

use super::compare::ClauseComparison;
use super::compare_editions::pair;
use super::evaluate::{FormText, annex_place, evaluate};
use crate::domain::edition::Edition;
use crate::domain::record::AgreementRecord;

/// Clauses of the agreement's paper that the candidate words otherwise, adds or drops; what stays is left out. A number that moved
/// alone is no difference. `ours` is the text under the candidate.
pub fn changed_clauses(record: &AgreementRecord, candidate: &Edition) -> Vec<ClauseComparison> {
    let before = texts(evaluate(record));
    let after = texts(evaluate(&with_edition(record, candidate)));
    let text_of = |texts: &[Text], key: &str| {
        texts.iter().find(|text| text.key == key).map(|text| text.words.clone()).unwrap_or_default()
    };
    let mut changed = Vec::new();
    for text in &after {
        let old = text_of(&before, &text.key);
        if old != text.words {
            changed.push(pair(text.key.clone(), text.number.clone(), false, text.words.clone(), old));
        }
    }
    for text in before.into_iter().filter(|text| !text.words.is_empty()) {
        if text_of(&after, &text.key).is_empty() && !changed.iter().any(|known| known.key == text.key) {
            changed.push(pair(text.key, text.number, false, String::new(), text.words));
        }
    }
    changed
}

/// The same agreement under another edition.
pub fn with_edition(record: &AgreementRecord, edition: &Edition) -> AgreementRecord {
    AgreementRecord { edition: edition.clone(), ..record.clone() }
}

struct Text {
    key: String,
    number: String,
    words: String,
}

fn texts(text: FormText) -> Vec<Text> {
    let unit = |key: &str, number: &str, words: Vec<String>| Text {
        key: key.to_owned(),
        number: number.to_owned(),
        words: words.join("\n"),
    };
    let mut found = vec![unit("title", "Заголовок", text.title), unit("preamble", "Преамбула", text.preamble)];
    for section in text.sections {
        let number = format!("Раздел {}", section.number);
        found.push(unit(&format!("section.{}", section.key), &number, vec![section.title]));
        found.extend(section.clauses.into_iter().map(|clause| unit(&clause.key, &clause.number, clause.paragraphs)));
    }
    found.extend(text.annexes.into_iter().map(|annex| {
        let words = [vec![annex.title], annex.before, annex.after].concat();
        unit(&annex_place(&annex.key), &format!("Приложение № {}", annex.number), words)
    }));
    found
}
