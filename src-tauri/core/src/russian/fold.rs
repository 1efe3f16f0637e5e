//! Folding text for search: what a person types finds what is kept, whatever the capitals, «ё», or the keyboard layout.

use unicode_normalization::UnicodeNormalization;

/// NFC, small letters, «ё» as «е», one space between words, none at the ends.
pub fn fold(text: &str) -> String {
    let lower: String =
        text.nfc().collect::<String>().to_lowercase().nfc().map(|c| if c == 'ё' { 'е' } else { c }).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?@#$^&";
const RUSSIAN: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,\"№;:?";

/// The same keys on the other layout: «ghbdtn» → «привет», «руддщ» → «hello».
pub fn other_layout(text: &str) -> String {
    let russian = text.chars().any(|c| matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё'));
    let (from, to) = if russian { (RUSSIAN, LATIN) } else { (LATIN, RUSSIAN) };
    text.chars().map(|c| from.chars().position(|key| key == c).and_then(|at| to.chars().nth(at)).unwrap_or(c)).collect()
}
