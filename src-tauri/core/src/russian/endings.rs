//! Taking an ending off a word and putting another one on, by letters and not by bytes.

use super::Case;

/// Endings of the five oblique cases: genitive, dative, accusative, instrumental, prepositional.
pub(super) type Endings = [&'static str; 5];

/// The ending for a case; nothing for the nominative, which is the word as it stands.
pub(super) fn pick(endings: Endings, case: Case) -> Option<&'static str> {
    let [genitive, dative, accusative, instrumental, prepositional] = endings;
    match case {
        Case::Nominative => None,
        Case::Genitive => Some(genitive),
        Case::Dative => Some(dative),
        Case::Accusative => Some(accusative),
        Case::Instrumental => Some(instrumental),
        Case::Prepositional => Some(prepositional),
    }
}

/// `word` in `case`: its last `cut` letters give way to the ending.
pub(super) fn inflect(word: &str, cut: usize, endings: Endings, case: Case) -> String {
    match pick(endings, case) {
        None => word.to_owned(),
        Some(ending) => {
            let kept = word.chars().count().saturating_sub(cut);
            word.chars().take(kept).chain(ending.chars()).collect()
        }
    }
}

/// Gives `inflected` the capitals of `original`: «ДИРЕКТОР» → «ДИРЕКТОРА», «Директор» → «Директора».
pub(super) fn like(original: &str, inflected: &str) -> String {
    let letters = original.chars().filter(|c| c.is_alphabetic());
    if letters.clone().count() > 1 && letters.clone().all(|c| !c.is_lowercase()) {
        return inflected.to_uppercase();
    }
    let mut as_written = original.chars();
    let mut same = true;
    inflected
        .chars()
        .enumerate()
        .map(|(at, c)| {
            let written = as_written.next();
            same = same && written.is_some_and(|w| w.to_lowercase().eq(c.to_lowercase()));
            match written {
                Some(w) if same => w,
                // A first letter that changes («Ёж» → «Ежа») stays a capital.
                Some(w) if at == 0 && w.is_uppercase() => c.to_uppercase().next().unwrap_or(c),
                _ => c,
            }
        })
        .collect()
}

pub(super) fn is_vowel(c: char) -> bool {
    "аеёиоуыэюя".contains(c)
}

/// After these letters «ы», «я», «ю» are not written.
pub(super) fn is_hushing(c: char) -> bool {
    "жшчщ".contains(c)
}

pub(super) fn is_velar(c: char) -> bool {
    "гкх".contains(c)
}

/// As many syllables as vowels.
pub(super) fn syllables(word: &str) -> usize {
    word.chars().filter(|&c| is_vowel(c)).count()
}

/// The letter `back` places before the end: 0 is the last.
pub(super) fn from_end(word: &str, back: usize) -> Option<char> {
    word.chars().rev().nth(back)
}

pub(super) fn ends_with_any(word: &str, ends: &[&str]) -> bool {
    ends.iter().any(|end| word.ends_with(end))
}

/// Only Russian letters: what the tables of endings are made for.
pub(super) fn is_russian(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, 'а'..='я' | 'ё' | 'А'..='Я' | 'Ё'))
}
