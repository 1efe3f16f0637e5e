//! Numbers given by the state registers: ИНН, КПП, ОГРН, ОГРНИП, ОКПО, СНИЛС.
//!
//! Check digits are the algorithms of the tax service, Росстат and the pension fund as domain.md part 6 gives them, each proved there
//! on real requisites.

use super::text::{digits, empty, joined, shown};
use super::{Problem, Requisite, text};

/// Taxpayer number: 10 digits of an organisation, 12 of a person or entrepreneur.
///
/// # Errors
/// `inn_length`, `inn_region`, `inn_check_digit`, `inn12_check_digits` and those of reading digits.
pub fn inn(raw: &str) -> Result<String, Problem> {
    let number = digits(Requisite::Inn, raw)?;
    if !matches!(number.len(), 10 | 12) {
        return Err(Problem::new("inn_length").with("digits", number.len()));
    }
    if number.starts_with(&[0, 0]) {
        return Err(Problem::new("inn_region"));
    }
    match number.split_last_chunk::<2>() {
        Some((first, control)) if number.len() == 12 => {
            let expected = inn12_control(first);
            if *control != expected {
                return Err(wrong_control("inn12_check_digits", &expected, control));
            }
        }
        _ => single_control("inn_check_digit", &number, inn10_control)?,
    }
    Ok(joined(&number))
}

/// Reason code of tax registration: four digits of the tax office, two digits or capital Latin letters, three digits.
///
/// Cyrillic letters of the same shape are taken for Latin ones.
///
/// # Errors
/// `kpp_length`, `kpp_form`, `requisite_empty`.
pub fn kpp(raw: &str) -> Result<String, Problem> {
    let code: Vec<char> = text::value(Requisite::Kpp, raw)?
        .chars()
        .filter(|c| !c.is_whitespace() && !text::is_dash(*c))
        .map(|c| text::digit(c).map_or_else(|| latin_capital(c), |digit| char::from(b'0' + digit)))
        .collect();
    if code.is_empty() {
        return Err(empty(Requisite::Kpp));
    }
    if code.len() != 9 {
        return Err(Problem::new("kpp_length").with("characters", code.len()));
    }
    let right = |(index, c): (usize, &char)| c.is_ascii_digit() || (matches!(index, 4 | 5) && c.is_ascii_uppercase());
    let found: String = code.iter().collect();
    if code.iter().enumerate().all(right) && !found.starts_with("00") {
        Ok(found)
    } else {
        Err(Problem::new("kpp_form").with("found", shown(&found)))
    }
}

/// State registration number of an organisation: 13 digits, the first 1 or 5.
///
/// # Errors
/// `ogrn_length`, `ogrn_first`, `ogrn_check_digit` and those of reading digits.
pub fn ogrn(raw: &str) -> Result<String, Problem> {
    let number = digits(Requisite::Ogrn, raw)?;
    if number.len() != 13 {
        return Err(Problem::new("ogrn_length").with("digits", number.len()));
    }
    if let Some(first) = number.first().filter(|first| !matches!(first, 1 | 5)) {
        return Err(Problem::new("ogrn_first").with("found", first));
    }
    single_control("ogrn_check_digit", &number, ogrn_control)?;
    Ok(joined(&number))
}

/// State registration number of an entrepreneur: 15 digits, the first 3.
///
/// # Errors
/// `ogrnip_length`, `ogrnip_first`, `ogrnip_check_digit` and those of reading digits.
pub fn ogrnip(raw: &str) -> Result<String, Problem> {
    let number = digits(Requisite::Ogrnip, raw)?;
    if number.len() != 15 {
        return Err(Problem::new("ogrnip_length").with("digits", number.len()));
    }
    if let Some(first) = number.first().filter(|first| **first != 3) {
        return Err(Problem::new("ogrnip_first").with("found", first));
    }
    single_control("ogrnip_check_digit", &number, ogrnip_control)?;
    Ok(joined(&number))
}

/// Statistics code: 8 digits of an organisation, 10 of an entrepreneur.
///
/// # Errors
/// `okpo_length`, `okpo_check_digit` and those of reading digits.
pub fn okpo(raw: &str) -> Result<String, Problem> {
    let number = digits(Requisite::Okpo, raw)?;
    if !matches!(number.len(), 8 | 10) {
        return Err(Problem::new("okpo_length").with("digits", number.len()));
    }
    single_control("okpo_check_digit", &number, okpo_control)?;
    Ok(joined(&number))
}

/// Personal insurance account, returned as `112-233-445 95`. Numbers up to 001-001-998 were given before control digits and have none.
///
/// # Errors
/// `snils_length`, `snils_zero`, `snils_check_digits` and those of reading digits.
pub fn snils(raw: &str) -> Result<String, Problem> {
    let number = digits(Requisite::Snils, raw)?;
    let Some((first, control)) = number.split_last_chunk::<2>().filter(|(first, _)| first.len() == 9) else {
        return Err(Problem::new("snils_length").with("digits", number.len()));
    };
    let value = first.iter().fold(0_u32, |value, digit| value * 10 + u32::from(*digit));
    if value == 0 {
        return Err(Problem::new("snils_zero"));
    }
    if value > LAST_SNILS_WITHOUT_CONTROL {
        let expected = snils_control(first);
        if *control != expected {
            return Err(wrong_control("snils_check_digits", &expected, control));
        }
    }
    let groups: Vec<String> = first.chunks(3).map(joined).collect();
    Ok(format!("{} {}", groups.join("-"), joined(control)))
}

const LAST_SNILS_WITHOUT_CONTROL: u32 = 1_001_998;

fn single_control(code: &'static str, number: &[u8], control: fn(&[u8]) -> u8) -> Result<(), Problem> {
    match number.split_last() {
        Some((found, first)) if control(first) != *found => Err(wrong_control(code, &[control(first)], &[*found])),
        _ => Ok(()),
    }
}

fn wrong_control(code: &'static str, expected: &[u8], found: &[u8]) -> Problem {
    Problem::new(code).with("expected", joined(expected)).with("found", joined(found))
}

fn weighted(digits: &[u8], weights: impl IntoIterator<Item = u32>) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum()
}

/// `value` is a remainder below ten.
fn as_digit(value: u32) -> u8 {
    u8::try_from(value % 10).unwrap_or_default()
}

/// The control digit after nine digits of an organisation's ИНН.
pub(super) fn inn10_control(first: &[u8]) -> u8 {
    as_digit(weighted(first, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11)
}

/// The two control digits after ten digits of a person's ИНН; the second counts the first in.
pub(super) fn inn12_control(first: &[u8]) -> [u8; 2] {
    let eleventh = as_digit(weighted(first, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11);
    let all: Vec<u8> = first.iter().copied().chain([eleventh]).collect();
    [eleventh, as_digit(weighted(&all, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11)]
}

fn remainder(digits: &[u8], divisor: u32) -> u32 {
    digits.iter().fold(0, |rest, digit| (rest * 10 + u32::from(*digit)) % divisor)
}

/// The control digit after twelve digits of an ОГРН.
pub(super) fn ogrn_control(first: &[u8]) -> u8 {
    as_digit(remainder(first, 11))
}

/// The control digit after fourteen digits of an ОГРНИП.
pub(super) fn ogrnip_control(first: &[u8]) -> u8 {
    as_digit(remainder(first, 13))
}

/// The control digit after seven or nine digits of an ОКПО: weights from 1; where that gives 10, weights from 3; 10 again is 0.
pub(super) fn okpo_control(first: &[u8]) -> u8 {
    let rest = |from: u32| weighted(first, from..) % 11;
    match rest(1) {
        10 => as_digit(rest(3)),
        control => as_digit(control),
    }
}

/// The two control digits after nine digits of a СНИЛС.
pub(super) fn snils_control(first: &[u8]) -> [u8; 2] {
    let control = weighted(first, (1..=9).rev()) % 101 % 100;
    [as_digit(control / 10), as_digit(control)]
}

fn latin_capital(c: char) -> char {
    match c.to_uppercase().next().unwrap_or(c) {
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'У' => 'Y',
        'Х' => 'X',
        capital => capital,
    }
}
