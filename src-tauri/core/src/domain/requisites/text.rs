//! Reading of pasted text: what is dirt between digits, and what must be reported instead of being dropped in silence.

use super::{Problem, Requisite, label};

/// Longest piece of a person's text that a sentence repeats; a pasted page would push the sentence off the screen.
const SHOWN_CHARS: usize = 40;

/// Signs that take no width and travel unseen with text copied from websites and Word.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{00ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Hyphens and dashes of every length, and the minus sign.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// What may stand between the digits of a number without changing it.
fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || is_unseen(c)
        || is_dash(c)
        || matches!(c, '.' | ',' | ':' | ';' | '№' | '_' | '/' | '(' | ')' | '«' | '»' | '"' | '\'' | '=')
}

/// The text in one line: spaces of all kinds become one space, unseen signs go, the full stop of a sentence goes.
pub(super) fn tidy(raw: &str) -> String {
    let seen: String = raw.chars().filter(|c| !is_unseen(*c)).collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    words.join(" ").trim_end_matches([',', ';', '.']).trim_start_matches([',', ';', ':']).trim().to_owned()
}

/// The tidy text after the requisite's own name, if it begins with it: «л/с № 20646Х12345» → `20646Х12345`.
///
/// # Errors
/// `requisite_empty` when nothing is left.
pub(super) fn value(kind: Requisite, raw: &str) -> Result<String, Problem> {
    let mut text = tidy(raw);
    loop {
        // Taking a label away may bring a mark to the front, and a mark away may bring a label.
        let chars: Vec<char> = text.chars().collect();
        let rest = tidy(&label::after(kind, &chars).iter().collect::<String>());
        if rest == text {
            break;
        }
        text = rest;
    }
    if text.is_empty() { Err(empty(kind)) } else { Ok(text) }
}

/// The digits of a number made of digits alone.
///
/// # Errors
/// `requisite_empty`; `requisite_letter_like_digit` for О, З and the like typed in place of a digit; `requisite_not_digit` for anything
/// else that is neither a digit nor a separator.
pub(super) fn digits(kind: Requisite, raw: &str) -> Result<Vec<u8>, Problem> {
    let chars: Vec<char> = raw.chars().collect();
    let number = label::after(kind, &chars);
    let mut digits = Vec::new();
    for (index, &c) in number.iter().enumerate() {
        let near_digit = || {
            let before = index.checked_sub(1).and_then(|at| number.get(at));
            [before, number.get(index + 1)].into_iter().flatten().any(|&c| digit(c).is_some())
        };
        if let Some(digit) = digit(c) {
            digits.push(digit);
        } else if let Some(meant) = letter_like(c).filter(|_| near_digit()) {
            return Err(Problem::new("requisite_letter_like_digit")
                .with("name", kind.name())
                .with("digit", meant)
                .with("found", c));
        } else if !is_separator(c) {
            return Err(Problem::new("requisite_not_digit").with("name", kind.name()).with("found", shown_char(c)));
        }
    }
    if digits.is_empty() { Err(empty(kind)) } else { Ok(digits) }
}

/// A decimal digit of any of the two widths a keyboard can give.
pub(super) fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => u8::try_from(u32::from(c) - u32::from('0')).ok(),
        '０'..='９' => u8::try_from(u32::from(c) - u32::from('０')).ok(),
        _ => None,
    }
}

fn letter_like(c: char) -> Option<u8> {
    match c {
        'О' | 'о' | 'O' | 'o' => Some(0),
        'l' | 'I' | '|' => Some(1),
        'З' | 'з' => Some(3),
        'Ч' | 'ч' => Some(4),
        'б' => Some(6),
        'В' => Some(8),
        _ => None,
    }
}

/// Digits as text.
pub(super) fn joined(digits: &[u8]) -> String {
    digits.iter().map(|digit| char::from(b'0' + digit % 10)).collect()
}

/// `requisite_empty` of this kind.
pub(super) fn empty(kind: Requisite) -> Problem {
    Problem::new("requisite_empty").with("name", kind.name())
}

/// A piece of a person's text, short enough to stand in a sentence and with every sign visible.
pub(super) fn shown(text: &str) -> String {
    let mut short: String =
        text.chars().take(SHOWN_CHARS).map(|c| if c.is_control() || is_unseen(c) { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(SHOWN_CHARS).is_some() {
        short.push('…');
    }
    short
}

fn shown_char(c: char) -> String {
    if c.is_control() || is_unseen(c) { format!("U+{:04X}", u32::from(c)) } else { c.to_string() }
}
