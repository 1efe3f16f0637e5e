//! Russian on request: a name in its cases, a sum in words, the sentence of a problem.

use crate::domain::refusal::Refusal;
use crate::domain::units::{Kopecks, MAX_SAFE};
use crate::error::{Error, Result};
use crate::russian::names::{PersonName, guess_sex};
use crate::russian::{Case, Form, Sex, Source, numbers, sentences};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A name in its cases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NameForms {
    pub surname: String,
    pub given: String,
    pub patronymic: String,
    pub sex: Sex,
    pub forms: Vec<NameForm>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NameForm {
    /// `nom`, `gen`, `dat`, `acc`, `ins`, `pre`.
    pub case: String,
    pub text: String,
    /// «М. П. Иванова» and «Иванова М. П.» in this case.
    pub initials_first: String,
    pub initials_last: String,
    /// «Проверьте форму»: the answer depends on stress or is a rare word.
    pub doubtful: bool,
    pub source: Source,
    pub parts: Vec<Form>,
}

/// # Errors
/// `invalid` at `full_name` when it is no name, at `case` or `sex` when the word is unknown.
pub fn name(full_name: &str, case: Option<&str>, sex: Option<&str>) -> Result<NameForms> {
    let unknown =
        |field: &str, found: &str| Error::invalid(vec![Refusal::new(field, "unknown_word").with("found", found)]);
    let sex = match sex {
        None => None,
        Some("f") => Some(Sex::Female),
        Some("m") => Some(Sex::Male),
        Some(other) => return Err(unknown("sex", other)),
    };
    let cases = match case {
        None => Case::ALL.to_vec(),
        Some(code) => vec![Case::from_code(code).ok_or_else(|| unknown("case", code))?],
    };
    let name = PersonName::parse(full_name, sex)
        .ok_or_else(|| Error::invalid(vec![Refusal::new("full_name", "not_a_name")]))?;
    Ok(NameForms {
        forms: cases.into_iter().map(|case| in_case(&name, case)).collect(),
        surname: name.surname,
        given: name.given,
        patronymic: name.patronymic.unwrap_or_default(),
        sex: name.sex,
    })
}

/// A name as a form holds it, half filled in or not. Where the sex is neither chosen nor told by the name, the name is read as a man's
/// and the second answer is false.
pub(super) fn name_of(surname: &str, given: &str, patronymic: &str, sex: Option<Sex>) -> (PersonName, bool) {
    let patronymic = Some(patronymic.trim()).filter(|patronymic| !patronymic.is_empty());
    let known = sex.or_else(|| guess_sex(surname, given, patronymic));
    let name = PersonName {
        surname: surname.trim().to_owned(),
        given: given.trim().to_owned(),
        patronymic: patronymic.map(str::to_owned),
        sex: known.unwrap_or(Sex::Male),
    };
    (name, known.is_some())
}

fn in_case(name: &PersonName, case: Case) -> NameForm {
    let whole = name.form(case);
    NameForm {
        case: case.code().to_owned(),
        text: whole.text,
        initials_first: name.initials_first(case).text,
        initials_last: name.initials_last(case).text,
        doubtful: whole.doubtful,
        source: whole.source,
        parts: name.part_forms(case).into_iter().map(|(_, form)| form).collect(),
    }
}

/// «12345.60» (roubles) in digits and words.
///
/// # Errors
/// `invalid` at `amount` when it is no sum of roubles and kopecks, below zero, or too big.
pub fn money(amount: &str) -> Result<numbers::Money> {
    let refuse = |problem| Error::invalid(vec![Refusal::new("amount", problem).with("found", amount.trim())]);
    Ok(numbers::money_text(roubles(amount).map_err(refuse)?.0))
}

/// «12 345,6» → 1 234 560 kopecks, or what is wrong with it.
fn roubles(amount: &str) -> std::result::Result<Kopecks, &'static str> {
    let plain: String = amount.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let sum = plain.trim_start_matches(['-', '−']);
    let (whole, part) = sum.split_once('.').unwrap_or((sum, ""));
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 {
        return Err("not_a_sum");
    }
    if sum.len() < plain.len() {
        return Err("money_negative");
    }
    let kopecks = format!("{whole}{part:0<2}").parse::<i64>().ok();
    kopecks.filter(|kopecks| *kopecks <= MAX_SAFE).map(Kopecks).ok_or("money_too_big")
}

/// The sentence of a code of `problems.json`.
pub fn sentence(code: &str, values: &BTreeMap<String, String>) -> String {
    sentences::sentence(code, values)
}

pub fn sentence_of(error: &Error) -> String {
    sentence(&error.code.name(), &error.values)
}

/// «» outside, „“ inside, as on paper and on the screens.
pub fn quotes(line: &str) -> String {
    crate::russian::typography::quotes(line)
}

pub fn refusal_sentence(refusal: &Refusal) -> String {
    sentence(&refusal.problem, &refusal.values)
}
