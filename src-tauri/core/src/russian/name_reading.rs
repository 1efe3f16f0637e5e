//! Reading a person's name as people type it: capitals, stray spaces, the surname last, no patronymic.

use super::Sex;
use super::endings::ends_with_any;
use super::given_names::{is_patronymic_word, sex_by_given_name, sex_by_patronymic};
use super::surname_lists::PARTICLES;

/// The three parts of a name, before the sex is known.
pub(super) struct Parts {
    pub surname: String,
    pub given: String,
    pub patronymic: Option<String>,
}

/// Longest text that is read as a name, in letters.
const LONGEST: usize = 200;

/// Splits a text into the parts of a name. `None` when it is not two to six words that look like one.
pub(super) fn read(text: &str) -> Option<Parts> {
    if text.chars().count() > LONGEST {
        return None;
    }
    // «Иванова М.П.» is three words.
    let spaced = text.replace('.', ". ");
    let mut words: Vec<String> = spaced.split_whitespace().map(capitals).collect();
    if !words.iter().all(|word| is_name_word(word)) || words.len() > 6 {
        return None;
    }
    let first_is_particle = |words: &[String]| words.first().is_some_and(|word| PARTICLES.contains(&word.as_str()));
    let mut surname = Vec::new();
    while words.len() > 2 && first_is_particle(&words) {
        surname.push(words.remove(0));
    }
    if words.len() < 2 {
        return None;
    }
    if surname.is_empty() && words.len() == 3 && is_patronymic(words.get(1)) && !is_patronymic(words.get(2)) {
        // «Мария Петровна Иванова».
        words.rotate_right(1);
    }
    surname.push(words.remove(0));
    let given = words.remove(0);
    let patronymic = match words.len() {
        0 => None,
        1 => words.pop(),
        // Two and more words after the given name are a patronymic only with «оглы», «кызы».
        _ if words.last().is_some_and(|word| is_patronymic_word(word)) => Some(words.join(" ")),
        _ => return None,
    };
    Some(Parts { surname: surname.join(" "), given, patronymic })
}

/// Whether the sex can be told: by the patronymic, else by the given name, else by the surname.
pub fn guess_sex(surname: &str, given: &str, patronymic: Option<&str>) -> Option<Sex> {
    patronymic.and_then(sex_by_patronymic).or_else(|| sex_by_given_name(given)).or_else(|| sex_by_surname(surname))
}

fn sex_by_surname(surname: &str) -> Option<Sex> {
    let lower = surname.to_lowercase();
    if ends_with_any(&lower, &["ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "ая"]) {
        Some(Sex::Female)
    } else if ends_with_any(&lower, &["ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ый"]) {
        Some(Sex::Male)
    } else {
        None
    }
}

fn is_patronymic(word: Option<&String>) -> bool {
    word.is_some_and(|word| {
        ends_with_any(&word.to_lowercase(), &["ович", "евич", "ьич", "овна", "евна", "ична", "инична"])
    })
}

fn is_name_word(word: &str) -> bool {
    word.chars().any(char::is_alphabetic)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '`' | '.'))
}

/// «ИВАНОВА» and «иванова» → «Иванова»; what has both cases of letters is left as written.
fn capitals(word: &str) -> String {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    let lower = word.to_lowercase();
    if is_patronymic_word(&lower) {
        return lower;
    }
    if letters().any(char::is_uppercase) && letters().any(char::is_lowercase) {
        return word.to_owned();
    }
    if PARTICLES.contains(&word) {
        return word.to_owned();
    }
    lower.split('-').map(first_capital).collect::<Vec<_>>().join("-")
}

fn first_capital(part: &str) -> String {
    if is_patronymic_word(part) {
        return part.to_owned();
    }
    let mut chars = part.chars();
    let Some(first) = chars.next() else { return String::new() };
    // A ligature that becomes several capitals stays as it is: read again, they would be taken for shouting.
    let mut capitals = first.to_uppercase();
    let capital = if capitals.len() == 1 { capitals.next().unwrap_or(first) } else { first };
    std::iter::once(capital).chain(chars).collect()
}
