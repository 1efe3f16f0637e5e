//! A whole block of requisites pasted at once: «ИНН 4025…, КПП …, БИК …, р/с …» fills several fields.
//!
//! The text is cut at its labels. Between a label and the next one stands its value, in any of the ways it is written in letters, in
//! tables copied from Word («ИНН», tab, digits) and in pairs («ИНН/КПП 4025…/4025…»).

use super::Requisite::{self, *};
use super::account::kind_by_beginning;
use super::text::{digit, is_dash, is_unseen, joined, tidy};
use super::{check, label};

/// A page of text is enough for the requisites of an organisation; beyond it nothing is read, whatever was pasted.
const READ_CHARS: usize = 20_000;

/// The requisites found in a text, each kind once (the first wins), in the order of the text.
///
/// A value that passes its check comes in the stored form; one that does not comes as it was written, so that its field can show what is
/// wrong. Accounts go by their beginning, not by their label: 03… is a treasury account even after «р/с».
#[must_use]
pub fn parse_pasted(text: &str) -> Vec<(Requisite, String)> {
    let chars: Vec<char> = text.chars().filter(|c| !is_unseen(*c)).take(READ_CHARS).collect();
    let mut found = Vec::new();
    let mut waiting: Vec<Requisite> = Vec::new();
    let mut start = 0;
    for (label_start, next) in labels(&chars) {
        take(chars.get(start..label_start).unwrap_or_default(), &mut waiting, &mut found);
        waiting.push(next.kind);
        start = next.end;
    }
    take(chars.get(start..).unwrap_or_default(), &mut waiting, &mut found);
    let addresses = chars
        .split(|c| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '(' | ')'))
        .filter(|word| word.contains(&'@'));
    if let Some(address) =
        addresses.map(|word| word.iter().collect::<String>()).find_map(|word| super::email(&word).ok())
    {
        keep(&mut found, Email, address);
    }
    found
}

fn labels(chars: &[char]) -> Vec<(usize, label::Found)> {
    let mut labels = Vec::new();
    let mut index = 0;
    while index < chars.len() {
        if let Some(found) = label::at(chars, index) {
            labels.push((index, found));
            index = found.end;
        } else {
            index += 1;
        }
    }
    labels
}

/// Gives the text between two labels to the labels that wait for a value. A label whose value has not come yet keeps waiting: in a table
/// all the names may stand before all the values.
fn take(segment: &[char], waiting: &mut Vec<Requisite>, found: &mut Vec<(Requisite, String)>) {
    match waiting.as_slice() {
        [] => {}
        [kind] => {
            if let Some(value) = value_of(*kind, segment) {
                keep(found, *kind, value);
                waiting.clear();
            } else if segment.iter().any(|c| c.is_alphanumeric()) {
                waiting.clear();
            }
        }
        several => {
            let parts: Vec<&[char]> = segment
                .split(|c| matches!(c, '/' | '\\' | '\t' | '\n' | ',' | ';'))
                .filter(|part| has_digit(part))
                .collect();
            if parts.is_empty() {
                return;
            }
            if parts.len() >= several.len() {
                for (kind, part) in several.iter().zip(parts) {
                    if let Some(value) = value_of(*kind, part) {
                        keep(found, *kind, value);
                    }
                }
            } else {
                // Fewer values than labels: «р/с (казначейский счёт) 03…», or an empty cell before a filled one.
                let values: Vec<(Requisite, String)> =
                    several.iter().filter_map(|kind| Some((*kind, value_of(*kind, segment)?))).collect();
                let fits = values.iter().find(|(kind, value)| check(*kind, value, None).is_ok()).or(values.last());
                if let Some((kind, value)) = fits {
                    keep(found, *kind, value.clone());
                }
            }
            waiting.clear();
        }
    }
}

fn keep(found: &mut Vec<(Requisite, String)>, kind: Requisite, value: String) {
    let is_account = matches!(kind, BankAccount | CorrespondentAccount | SingleTreasuryAccount | TreasuryAccount);
    let kind = if is_account { kind_by_beginning(&value).unwrap_or(kind) } else { kind };
    let kind = if kind == Ogrn && value.len() == 15 { Ogrnip } else { kind };
    if found.iter().all(|(known, _)| *known != kind) {
        found.push((kind, value));
    }
}

/// The value of a kind in the text after its label, stored if it is right and as written if not.
fn value_of(kind: Requisite, segment: &[char]) -> Option<String> {
    match kind {
        Inn => number(kind, segment, &[10, 12]),
        Ogrn => number(kind, segment, &[13, 15]),
        Ogrnip => number(kind, segment, &[15]),
        Snils => number(kind, segment, &[11]),
        Bik => number(kind, segment, &[9]),
        BankAccount | CorrespondentAccount | SingleTreasuryAccount | TreasuryAccount => number(kind, segment, &[20]),
        Oktmo => number(kind, segment, &[11, 8]),
        Okpo => number(kind, segment, &[8, 10]),
        Okopf => number(kind, segment, &[5]),
        Kpp => word(segment, |word| word.chars().filter(|c| digit(*c).is_some()).count() >= 4)
            .map(|word| stored(kind, word)),
        Kbk => line(segment).map(|line| stored(kind, line)),
        Okved | PersonalAccount => {
            word(segment, |word| word.chars().any(|c| digit(c).is_some())).map(|word| stored(kind, word))
        }
        LicenceNumber => {
            line(segment).filter(|line| has_digit(&line.chars().collect::<Vec<char>>())).map(|line| stored(kind, line))
        }
        Phone => telephone(segment),
        Email => word(segment, |word| word.contains('@')).map(|word| stored(kind, word)),
        Site => word(segment, |word| word.contains('.') && !word.contains('@')).map(|word| stored(kind, word)),
    }
}

fn stored(kind: Requisite, value: String) -> String {
    check(kind, &value, None).unwrap_or(value)
}

/// A number of one of the given lengths. Digits may be in groups; a group that belongs to the next thing in the line («ИНН 7707083893
/// 117997, Москва») is left out.
fn number(kind: Requisite, segment: &[char], lengths: &[usize]) -> Option<String> {
    let runs: Vec<Vec<String>> = runs(segment);
    let whole = |groups: &[String]| -> Vec<String> {
        let mut grown = String::new();
        let prefixes: Vec<String> = groups
            .iter()
            .map(|group| {
                grown.push_str(group);
                grown.clone()
            })
            .collect();
        lengths
            .iter()
            .flat_map(|length| prefixes.iter().filter(move |prefix| prefix.len() == *length).cloned())
            .collect()
    };
    let candidates: Vec<String> = runs.iter().flat_map(|run| whole(run)).collect();
    if let Some(right) = candidates.iter().find_map(|candidate| check(kind, candidate, None).ok()) {
        return Some(right);
    }
    // A wrong number is shown to its field; a short one (the number of a bank's branch) is not this number at all.
    let least = lengths.iter().min().copied().unwrap_or_default();
    let attempts = runs.iter().map(|run| run.concat()).filter(|digits| digits.len() * 2 > least);
    candidates.into_iter().chain(attempts).next()
}

/// Groups of digits: a run is what spaces and hyphens alone separate.
fn runs(segment: &[char]) -> Vec<Vec<String>> {
    let cell =
        |c: &char| !(digit(*c).is_some() || matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}') || is_dash(*c));
    segment
        .split(cell)
        .map(|run| {
            let groups = run
                .split(|c| digit(*c).is_none())
                .map(|group| joined(&group.iter().filter_map(|c| digit(*c)).collect::<Vec<u8>>()));
            groups.filter(|group| !group.is_empty()).collect::<Vec<String>>()
        })
        .filter(|run| !run.is_empty())
        .collect()
}

fn telephone(segment: &[char]) -> Option<String> {
    let belongs = |c: &char| {
        digit(*c).is_some() || is_dash(*c) || matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '(' | ')' | '+' | '.')
    };
    let candidates = segment.split(|c| !belongs(c)).map(|run| tidy(&run.iter().collect::<String>()));
    let phones: Vec<String> =
        candidates.filter(|run| run.chars().filter(|c| digit(*c).is_some()).count() >= 5).collect();
    phones.iter().find_map(|candidate| super::phone(candidate).ok()).or_else(|| phones.into_iter().next())
}

/// The first word that fits, without marks around it.
fn word(segment: &[char], fits: impl Fn(&str) -> bool) -> Option<String> {
    segment
        .split(|c| c.is_whitespace() || matches!(c, ',' | ';'))
        .map(|word| word.iter().collect::<String>())
        .map(|word| {
            word.trim_matches(|c: char| matches!(c, ':' | '.' | '№' | '(' | ')' | '«' | '»' | '"' | '/')).to_owned()
        })
        .find(|word| !word.is_empty() && fits(word))
}

/// The rest of the line after a label, up to what another fact begins with.
fn line(segment: &[char]) -> Option<String> {
    let value = label::without_mark(segment);
    let line: String = value.split(|c| matches!(c, '\n' | '\r' | '\t' | ',' | ';')).next()?.iter().collect();
    let line = [" от ", " выдан", " (", "\u{a0}от "]
        .into_iter()
        .fold(line.as_str(), |line, next| line.split(next).next().unwrap_or(line));
    let line = tidy(line);
    (!line.is_empty()).then_some(line)
}

fn has_digit(chars: &[char]) -> bool {
    chars.iter().any(|c| digit(*c).is_some())
}
