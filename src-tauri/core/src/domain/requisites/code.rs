//! Codes of classifiers and the licence number: ОКТМО, ОКОПФ, ОКВЭД, КБК, the registry number of a licence.

use super::text::{digits, joined, shown};
use super::{Problem, Requisite, legal_form_name, text};

/// Municipal territory: 8 digits, or 11 with the settlement.
///
/// # Errors
/// `oktmo_length` and those of reading digits.
pub fn oktmo(raw: &str) -> Result<String, Problem> {
    let number = digits(Requisite::Oktmo, raw)?;
    if matches!(number.len(), 8 | 11) {
        Ok(joined(&number))
    } else {
        Err(Problem::new("oktmo_length").with("digits", number.len()))
    }
}

/// Legal form: 5 digits out of [`super::LEGAL_FORMS`]; «7 54 03» is taken as 75403.
///
/// # Errors
/// `okopf_length`, `okopf_unknown` and those of reading digits.
pub fn okopf(raw: &str) -> Result<String, Problem> {
    let number = digits(Requisite::Okopf, raw)?;
    if number.len() != 5 {
        return Err(Problem::new("okopf_length").with("digits", number.len()));
    }
    let code = joined(&number);
    if legal_form_name(&code).is_some() { Ok(code) } else { Err(Problem::new("okopf_unknown").with("found", code)) }
}

/// Kind of activity: two digits, then groups as in 85.4, 85.41, 85.41.9, 85.41.91.
///
/// # Errors
/// `okved_form`, `requisite_empty`.
pub fn okved(raw: &str) -> Result<String, Problem> {
    let code: String = text::value(Requisite::Okved, raw)?.chars().filter(|c| !c.is_whitespace()).collect();
    let groups: Vec<&str> = code.split('.').collect();
    let numeric = groups.iter().all(|group| group.chars().all(|c| c.is_ascii_digit()));
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    if numeric && matches!(lengths.as_slice(), [2] | [2, 1 | 2] | [2, 2, 1 | 2]) {
        Ok(code)
    } else {
        Err(Problem::new("okved_form").with("found", shown(&code)))
    }
}

/// Budget classification code. Twenty characters come without spaces; anything else is kept as typed, for every budget has its additions.
///
/// # Errors
/// `requisite_empty`.
pub fn kbk(raw: &str) -> Result<String, Problem> {
    let typed = text::value(Requisite::Kbk, raw)?;
    let code: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    Ok(if code.chars().count() == 20 { code } else { typed })
}

/// Licence number. One that begins as the registry's (Л and a digit) must be whole, and of education: `Л035-01282-43/01391197`. An older
/// one («серия 40Л01 № 0001234», «рег. № 152») is free text.
///
/// # Errors
/// `licence_form`, `licence_activity`, `requisite_empty`.
pub fn licence_number(raw: &str) -> Result<String, Problem> {
    let typed = text::value(Requisite::LicenceNumber, raw)?;
    let Some(number) = registry_spelling(&typed) else {
        return Ok(typed);
    };
    if !has_registry_form(&number) {
        return Err(Problem::new("licence_form").with("found", shown(&typed)));
    }
    if is_registry_licence(&number) {
        Ok(number)
    } else {
        let activity: String = number.chars().skip(1).take(3).collect();
        Err(Problem::new("licence_activity").with("found", activity))
    }
}

/// Whether a stored licence number is one of the registry for education; the register can be searched by it.
#[must_use]
pub fn is_registry_licence(number: &str) -> bool {
    number.starts_with("Л035-") && has_registry_form(number)
}

/// The text as the registry would spell it, if it begins like a registry number: capital Cyrillic Л, digits 0 in place of letters О,
/// plain hyphens, no spaces.
fn registry_spelling(typed: &str) -> Option<String> {
    let spelled: String = typed
        .chars()
        .filter(|c| !c.is_whitespace())
        .enumerate()
        .map(|(index, c)| match c {
            'л' | 'Л' | 'L' | 'l' if index == 0 => 'Л',
            'О' | 'о' | 'O' | 'o' => '0',
            '\\' => '/',
            dash if text::is_dash(dash) => '-',
            other => other,
        })
        .collect();
    let mut first = spelled.chars();
    let registry =
        first.next() == Some('Л') && first.next() == Some('0') && first.next().is_some_and(|c| c.is_ascii_digit());
    registry.then_some(spelled)
}

fn has_registry_form(number: &str) -> bool {
    let form = "Л###-#####-##/########";
    number.chars().count() == form.chars().count()
        && number
            .chars()
            .zip(form.chars())
            .all(|(c, wanted)| if wanted == '#' { c.is_ascii_digit() } else { c == wanted })
}
