//! The numbers by which a Russian organisation is known to banks, the tax service and partners.
//!
//! One wrong digit in a printed agreement means a payment sent back or an agreement signed anew, so every requisite is checked the
//! moment it is typed. People paste them as they lie in letters and on websites («ИНН 7707 083 893», with no-break spaces and long
//! dashes), therefore every function here takes raw text, returns the one stored form, or says in a [`Problem`] exactly what is
//! wrong. Formats and algorithms: domain.md part 6.
//!
//! An empty value is a problem too (`requisite_empty`): whether a requisite may be absent is for the form that asks for it.

mod account;
mod code;
mod contact;
mod invented;
mod label;
mod okopf;
mod pasted;
mod problem;
mod registry;
mod text;

pub use account::{
    bank_account, bik, correspondent_account, personal_account, single_treasury_account, treasury_account,
};
pub use code::{is_registry_licence, kbk, licence_number, okopf, oktmo, okved};
pub use contact::{email, phone, phone_printed, site};
pub use invented::{
    complete_bank_account, complete_correspondent_account, complete_inn10, complete_inn12, complete_ogrn,
    complete_ogrnip, complete_okpo, complete_okpo10, complete_snils,
};
pub use okopf::{LEGAL_FORMS, legal_form_name};
pub use pasted::parse_pasted;
pub use problem::Problem;
pub use registry::{inn, kpp, ogrn, ogrnip, okpo, snils};

use serde::{Deserialize, Serialize};

/// What kind of requisite a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Requisite {
    /// ИНН: taxpayer number, 10 digits of an organisation or 12 of a person.
    Inn,
    /// КПП: reason code of tax registration, 9 characters.
    Kpp,
    /// ОГРН: state registration number of an organisation, 13 digits.
    Ogrn,
    /// ОГРНИП: state registration number of an entrepreneur, 15 digits.
    Ogrnip,
    /// СНИЛС: personal insurance account, kept as `112-233-445 95`.
    Snils,
    /// БИК: bank or treasury body, 9 digits.
    Bik,
    /// Р/с: account in a bank, 20 digits.
    BankAccount,
    /// К/с: the bank's own account, 20 digits from 30101.
    CorrespondentAccount,
    /// ЕКС: the single treasury account, 20 digits from 40102; printed where a bank's к/с would be.
    SingleTreasuryAccount,
    /// Казначейский счёт: 20 digits from 03; printed where р/с would be.
    TreasuryAccount,
    /// Л/с: personal account in a treasury or a financial body; every body has its own form.
    PersonalAccount,
    /// КБК: budget classification code, 20 characters.
    Kbk,
    /// ОКТМО: municipal territory, 8 or 11 digits.
    Oktmo,
    /// ОКПО: statistics code, 8 digits of an organisation or 10 of an entrepreneur.
    Okpo,
    /// ОКОПФ: legal form, 5 digits out of [`LEGAL_FORMS`].
    Okopf,
    /// ОКВЭД: kind of activity, such as 85.41.9.
    Okved,
    /// Number of an educational licence, of the registry form Л035-… or an old free one.
    LicenceNumber,
    /// Telephone, kept as `+7XXXXXXXXXX`.
    Phone,
    /// Address of electronic mail.
    Email,
    /// Website of the organisation or of its centre.
    Site,
}

impl Requisite {
    /// Every kind, in the order of a card of requisites.
    pub const ALL: [Self; 20] = [
        Self::Inn,
        Self::Kpp,
        Self::Ogrn,
        Self::Ogrnip,
        Self::Snils,
        Self::Bik,
        Self::BankAccount,
        Self::CorrespondentAccount,
        Self::SingleTreasuryAccount,
        Self::TreasuryAccount,
        Self::PersonalAccount,
        Self::Kbk,
        Self::Oktmo,
        Self::Okpo,
        Self::Okopf,
        Self::Okved,
        Self::LicenceNumber,
        Self::Phone,
        Self::Email,
        Self::Site,
    ];

    /// The word of the terminal and of JSON: `requisite check inn …`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Inn => "inn",
            Self::Kpp => "kpp",
            Self::Ogrn => "ogrn",
            Self::Ogrnip => "ogrnip",
            Self::Snils => "snils",
            Self::Bik => "bik",
            Self::BankAccount => "bank_account",
            Self::CorrespondentAccount => "correspondent_account",
            Self::SingleTreasuryAccount => "single_treasury_account",
            Self::TreasuryAccount => "treasury_account",
            Self::PersonalAccount => "personal_account",
            Self::Kbk => "kbk",
            Self::Oktmo => "oktmo",
            Self::Okpo => "okpo",
            Self::Okopf => "okopf",
            Self::Okved => "okved",
            Self::LicenceNumber => "licence_number",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Site => "site",
        }
    }

    /// The kind a code names, or nothing.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What people call it, in the nominative.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Inn => "ИНН",
            Self::Kpp => "КПП",
            Self::Ogrn => "ОГРН",
            Self::Ogrnip => "ОГРНИП",
            Self::Snils => "СНИЛС",
            Self::Bik => "БИК",
            Self::BankAccount => "расчётный счёт",
            Self::CorrespondentAccount => "корреспондентский счёт",
            Self::SingleTreasuryAccount => "единый казначейский счёт",
            Self::TreasuryAccount => "казначейский счёт",
            Self::PersonalAccount => "лицевой счёт",
            Self::Kbk => "КБК",
            Self::Oktmo => "ОКТМО",
            Self::Okpo => "ОКПО",
            Self::Okopf => "ОКОПФ",
            Self::Okved => "ОКВЭД",
            Self::LicenceNumber => "номер лицензии",
            Self::Phone => "телефон",
            Self::Email => "электронная почта",
            Self::Site => "сайт",
        }
    }
}

/// Checks a value of the given kind and returns its stored form. The БИК serves only the accounts whose key depends on it
/// (р/с, к/с, ЕКС); without it they are checked for length and beginning alone.
///
/// # Errors
/// The one [`Problem`] a person has to put right first.
pub fn check(kind: Requisite, value: &str, bik: Option<&str>) -> Result<String, Problem> {
    match kind {
        Requisite::Inn => inn(value),
        Requisite::Kpp => kpp(value),
        Requisite::Ogrn => ogrn(value),
        Requisite::Ogrnip => ogrnip(value),
        Requisite::Snils => snils(value),
        Requisite::Bik => account::bik(value),
        Requisite::BankAccount => bank_account(value, bik),
        Requisite::CorrespondentAccount => correspondent_account(value, bik),
        Requisite::SingleTreasuryAccount => single_treasury_account(value, bik),
        Requisite::TreasuryAccount => treasury_account(value),
        Requisite::PersonalAccount => personal_account(value),
        Requisite::Kbk => kbk(value),
        Requisite::Oktmo => oktmo(value),
        Requisite::Okpo => okpo(value),
        Requisite::Okopf => code::okopf(value),
        Requisite::Okved => okved(value),
        Requisite::LicenceNumber => licence_number(value),
        Requisite::Phone => phone(value),
        Requisite::Email => email(value),
        Requisite::Site => site(value),
    }
}
