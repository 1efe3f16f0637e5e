//! Organisations: the centre itself, partner schools, universities, enterprises. Requisites are current values; papers keep
//! their own copy. Fields: domain.md 1.3; validation of requisites: part 6.

use super::ids::{OrganizationId, PersonId};
use crate::russian::{Gender, Sex};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Organization {
    pub id: OrganizationId,
    /// By the charter, in the nominative.
    pub full_name: String,
    pub short_name: String,
    /// The user's own genitive of the full name; empty: declined by rule.
    pub full_name_genitive: String,
    /// «именуемое / именуемая / именуемый»; none: by the head noun of the full name.
    pub gender: Option<Gender>,
    pub ownership: Ownership,
    pub institution: InstitutionKind,
    /// Kind of participant in a network (seed 001).
    pub kind: OrganizationKind,
    /// ОКОПФ code.
    pub legal_form: String,
    /// Carries on educational activity: its licence is printed in the preamble.
    pub is_edu: bool,
    /// «г. Мичуринск»: the place of a contract that it concludes.
    pub locality: String,
    pub legal_address: String,
    /// Empty: the same as the legal one.
    pub actual_address: String,
    pub postal_address: String,
    pub inn: String,
    pub kpp: String,
    /// ОГРН, or ОГРНИП of an entrepreneur.
    pub ogrn: String,
    pub okpo: String,
    pub oktmo: String,
    pub phone: String,
    pub email: String,
    pub site: String,
    /// Address of the centre's section on the site.
    pub centre_page: String,
    pub founder: String,
    pub note: String,
    pub accounts: Vec<Account>,
    pub licences: Vec<Licence>,
    pub signatories: Vec<Signatory>,
    pub archived: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ownership {
    State,
    #[default]
    Municipal,
    Private,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum InstitutionKind {
    /// Бюджетное учреждение.
    #[default]
    Budget,
    /// Автономное учреждение.
    Autonomous,
    /// Казённое учреждение.
    Treasury,
    /// Некоммерческая организация (ЧОУ, АНО).
    NonProfit,
    Commercial,
    /// Индивидуальный предприниматель.
    Entrepreneur,
}

/// Kinds of participants of a network by seed 001.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrganizationKind {
    #[default]
    School,
    AdditionalEducation,
    VocationalEducation,
    HigherEducation,
    Preschool,
    GoverningBody,
    Science,
    Culture,
    Enterprise,
    Innovation,
    Other,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    #[default]
    Bank,
    Treasury,
}

/// A bank account or a treasury account. On paper the first of them stands in the requisites.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Account {
    pub kind: AccountKind,
    /// Bank, or «ОТДЕЛЕНИЕ … БАНКА РОССИИ//УФК по … области».
    pub bank_name: String,
    pub bik: String,
    /// Расчётный счёт, or казначейский счёт (03…).
    pub account: String,
    /// Корреспондентский счёт, or единый казначейский счёт (40102810…).
    pub correspondent: String,
    /// Лицевой счёт; with a treasury account only.
    pub personal_account: String,
    /// Финансовый орган or ТОФК where the personal account is kept.
    pub treasury_body: String,
    pub kbk: String,
}

/// A licence to carry on educational activity.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Licence {
    pub number: String,
    pub issued_on: Option<NaiveDate>,
    /// Nominative: «Управление образования и науки Тамбовской области».
    pub issued_by: String,
    /// The user's own instrumental («выданной Управлением …»); empty: by rule.
    pub issued_by_instrumental: String,
    pub status: LicenceStatus,
    pub status_on: Option<NaiveDate>,
    /// «Проверено по реестру».
    pub checked_on: Option<NaiveDate>,
    pub scopes: Vec<LicenceScope>,
    /// Places where educational activity is carried on.
    pub addresses: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LicenceStatus {
    #[default]
    Active,
    Suspended,
    Revoked,
    Terminated,
}

/// Levels and sub-kinds that a licence names in its annex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LicenceScope {
    Preschool,
    PrimaryGeneral,
    BasicGeneral,
    SecondaryGeneral,
    SecondaryVocational,
    Higher,
    VocationalTraining,
    /// Дополнительное образование детей и взрослых.
    AdditionalChildrenAdults,
    /// Дополнительное профессиональное образование.
    AdditionalProfessional,
}

/// Who may sign for the organisation. An entrepreneur signs for himself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Signatory {
    pub person_id: Option<PersonId>,
    pub surname: String,
    pub given: String,
    pub patronymic: String,
    pub sex: Option<Sex>,
    /// The user's own genitive of the whole name; it always wins.
    pub name_genitive: String,
    /// Nominative: «директор», «исполняющий обязанности директора».
    pub post: String,
    /// The user's own genitive of the post.
    pub post_genitive: String,
    pub basis: BasisKind,
    /// Who issued the order or the power of attorney, in the genitive («приказа Управления образования …»); title of a regulation; other text.
    pub basis_text: String,
    pub basis_number: String,
    pub basis_on: Option<NaiveDate>,
    pub powers_from: Option<NaiveDate>,
    pub powers_until: Option<NaiveDate>,
}

/// On what the signatory acts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BasisKind {
    /// Устав.
    #[default]
    Charter,
    /// Доверенность.
    PowerOfAttorney,
    /// Приказ (о возложении обязанностей).
    Order,
    /// Положение о филиале, центре.
    Regulation,
    /// Запись в ЕГРИП (an entrepreneur).
    EgripRecord,
    Other,
}

impl Organization {
    /// The licence in force on a day, else the latest one: a paper and the checks look at the same.
    pub fn licence_on(&self, on: NaiveDate) -> Option<&Licence> {
        let issued = |licence: &&Licence| licence.issued_on.is_none_or(|day| day <= on);
        self.licences
            .iter()
            .filter(issued)
            .filter(|licence| licence.is_active_on(on))
            .max_by_key(|licence| licence.issued_on)
            .or_else(|| self.licences.iter().max_by_key(|licence| licence.issued_on))
    }

    /// The signatory whose powers hold on a day, else the first.
    pub fn signatory_on(&self, on: NaiveDate) -> Option<&Signatory> {
        self.signatories.iter().find(|signatory| signatory.may_sign_on(on)).or_else(|| self.signatories.first())
    }

    pub fn is_entrepreneur(&self) -> bool {
        self.institution == InstitutionKind::Entrepreneur
    }
}

impl Licence {
    /// A status other than «действует» counts from its date.
    pub fn is_active_on(&self, on: NaiveDate) -> bool {
        self.status == LicenceStatus::Active || self.status_on.is_some_and(|since| on < since)
    }

    pub fn covers(&self, scope: LicenceScope) -> bool {
        self.scopes.contains(&scope)
    }
}

impl Signatory {
    pub fn may_sign_on(&self, on: NaiveDate) -> bool {
        self.powers_from.is_none_or(|from| from <= on) && self.powers_until.is_none_or(|until| on <= until)
    }
}
