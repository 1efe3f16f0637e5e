//! A person's name in the papers: its cases, its initials, and reading it from one line.

use serde::{Deserialize, Serialize};

use super::given_names::{given_name, patronymic};
pub use super::name_reading::guess_sex;
use super::name_reading::read;
use super::surnames::surname;
use super::{Case, Form, NBSP, Sex};

/// Фамилия, имя, отчество (if there is one) in the nominative, and the sex.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PersonName {
    pub surname: String,
    pub given: String,
    pub patronymic: Option<String>,
    pub sex: Sex,
}

/// A part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum NamePart {
    Surname,
    Given,
    Patronymic,
}

impl PersonName {
    /// Reads «ФАМИЛИЯ ИМЯ ОТЧЕСТВО» (also «Имя Отчество Фамилия», initials, a name without patronymic, «Гасан оглы»).
    ///
    /// `None` when the text is no name, or when `sex` is not given and cannot be told from the name.
    pub fn parse(text: &str, sex: Option<Sex>) -> Option<PersonName> {
        let parts = read(text)?;
        let sex = sex.or_else(|| guess_sex(&parts.surname, &parts.given, parts.patronymic.as_deref()))?;
        Some(PersonName { surname: parts.surname, given: parts.given, patronymic: parts.patronymic, sex })
    }

    /// A name from its fields as they are kept; an empty patronymic is none. `None` when the surname or the given name is
    /// empty, or the sex is not given and cannot be told.
    pub fn from_parts(surname: &str, given: &str, patronymic: &str, sex: Option<Sex>) -> Option<PersonName> {
        let (surname, given, patronymic) = (surname.trim(), given.trim(), patronymic.trim());
        let patronymic = Some(patronymic).filter(|text| !text.is_empty());
        if surname.is_empty() || given.is_empty() {
            return None;
        }
        let sex = sex.or_else(|| guess_sex(surname, given, patronymic))?;
        Some(PersonName { surname: surname.into(), given: given.into(), patronymic: patronymic.map(Into::into), sex })
    }

    /// Each part in the case, in the order of printing.
    pub fn part_forms(&self, case: Case) -> Vec<(NamePart, Form)> {
        let mut forms = vec![
            (NamePart::Surname, surname(&self.surname, self.sex, case)),
            (NamePart::Given, given_name(&self.given, self.sex, case)),
        ];
        if let Some(text) = self.patronymic() {
            forms.push((NamePart::Patronymic, patronymic(text, self.sex, case)));
        }
        forms
    }

    /// «Ивановой Марии Петровны».
    pub fn form(&self, case: Case) -> Form {
        let parts: Vec<Form> =
            self.part_forms(case).into_iter().map(|(_, form)| form).filter(|form| !form.text.is_empty()).collect();
        Form::joined(&parts, " ")
    }

    /// «М. П. Ивановой», joined by no-break spaces.
    pub fn initials_first(&self, case: Case) -> Form {
        let mut form = surname(&self.surname, self.sex, case);
        form.text = self.initials().into_iter().chain([form.text]).collect::<Vec<_>>().join(&NBSP.to_string());
        form
    }

    /// «Ивановой М. П.», joined by no-break spaces.
    pub fn initials_last(&self, case: Case) -> Form {
        let mut form = surname(&self.surname, self.sex, case);
        form.text = [form.text].into_iter().chain(self.initials()).collect::<Vec<_>>().join(&NBSP.to_string());
        form
    }

    fn patronymic(&self) -> Option<&str> {
        self.patronymic.as_deref().map(str::trim).filter(|text| !text.is_empty())
    }

    /// «М.», «П.»; «А.-М.» of Анна-Мария; of «Гасан оглы» «Г. оглы».
    fn initials(&self) -> Vec<String> {
        let mut initials: Vec<String> = Vec::new();
        for word in [Some(self.given.as_str()), self.patronymic()].into_iter().flatten().flat_map(str::split_whitespace)
        {
            if super::given_names::is_patronymic_word(word) {
                initials.push(word.to_owned());
            } else {
                let letters: Vec<String> = word
                    .split('-')
                    .filter(|part| !super::given_names::is_patronymic_word(part))
                    .filter_map(|part| part.chars().next())
                    .map(|first| format!("{}.", first.to_uppercase()))
                    .collect();
                initials.push(letters.join("-"));
            }
        }
        initials.retain(|text| !text.is_empty());
        initials
    }
}
