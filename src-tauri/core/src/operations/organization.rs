//! Organisations: the centre's own and its partners.

use super::base::Base;
use super::kept::Kept;
use super::words::name_of;
use crate::documents::forms::basis;
use crate::domain::checked::Checked;
use crate::domain::ids::OrganizationId;
use crate::domain::organization::{Licence, Organization, Signatory};
use crate::domain::refusal::Refusal;
use crate::domain::register::{ListFilter, OrganizationRow};
use crate::error::Result;
use crate::russian::agree::agree;
use crate::russian::organizations;
use crate::russian::posts::{inflect_post, post_in_sentence};
use crate::russian::{Case, Form, Gender, Sex, typographer};
use crate::store::{ReadTx, WriteTx};
use serde::{Deserialize, Serialize};

impl Kept for Organization {
    type Id = OrganizationId;
    type Row = OrganizationRow;
    type Filter = ListFilter;

    const CREATED: &'static str = "Создана организация";
    const CHANGED: &'static str = "Изменена организация";
    const NAME: &'static str = "организация";

    fn id(&self) -> OrganizationId {
        self.id
    }

    fn set_id(&mut self, id: OrganizationId) {
        self.id = id;
    }

    fn called(&self) -> String {
        if self.short_name.is_empty() { self.full_name.clone() } else { self.short_name.clone() }
    }

    fn checked(self) -> std::result::Result<Checked<Self>, Vec<Refusal>> {
        self.check()
    }

    fn rows(tx: &ReadTx, filter: &ListFilter) -> Result<Vec<OrganizationRow>> {
        tx.organizations(filter)
    }

    fn load(tx: &ReadTx, id: OrganizationId) -> Result<Self> {
        tx.organization(id)
    }

    fn insert(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.add_organization(record).map(drop)
    }

    fn update(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.change_organization(record)
    }

    fn set_archived(tx: &WriteTx, id: OrganizationId, archived: bool) -> Result<()> {
        if archived { tx.archive_organization(id) } else { tx.restore_organization(id) }
    }
}

/// What the program says of an organisation while its card is filled in: how it will stand in a paper, and who else has its ИНН.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Wording {
    /// By the head noun of the full name, or as the user chose.
    pub gender: Gender,
    /// «именуемое в дальнейшем».
    pub called: String,
    pub genitive: Form,
    pub signatories: Vec<SignatoryWording>,
    /// «выданной Управлением …» of each licence.
    pub licences: Vec<Form>,
    pub twins: Twins,
}

/// How a signatory will stand in the preamble.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SignatoryWording {
    /// «в лице директора Ивановой Марии Петровны, действующей на основании Устава».
    pub line: String,
    /// What the paper still lacks; «…» stands for what is in the middle of the line.
    pub lacks: Vec<SignatoryLack>,
    /// «Проверьте форму»: a word of the line is a guess.
    pub doubtful: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SignatoryLack {
    Name,
    Post,
    BasisText,
    BasisOn,
    BasisNumber,
}

/// Organisations of the base, the archive too, with the ИНН of a draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Twins {
    /// The same КПП, or one of them has none: most likely the same organisation.
    pub same: Vec<OrganizationRow>,
    /// Another КПП: a branch.
    pub branches: Vec<OrganizationRow>,
}

pub fn wording(base: &Base, draft: &Organization) -> Result<Wording> {
    let gender = draft.gender.unwrap_or_else(|| organizations::head_gender(&draft.full_name));
    let genitive = organizations::inflect_organization(&draft.full_name, Case::Genitive);
    let issued_by = |licence: &Licence| {
        let by_rule = organizations::inflect_organization(&licence.issued_by, Case::Instrumental);
        by_rule.unless_own(&licence.issued_by_instrumental)
    };
    Ok(Wording {
        gender,
        called: format!("именуем{} в дальнейшем", agree(gender, "ый", "ая", "ое")),
        genitive: genitive.unless_own(&draft.full_name_genitive),
        signatories: draft.signatories.iter().map(|one| signatory_wording(one, draft.is_entrepreneur())).collect(),
        licences: draft.licences.iter().map(issued_by).collect(),
        twins: twins(base, draft)?,
    })
}

/// Who else in the base has the ИНН of the draft. A number half typed has no twins.
pub fn twins(base: &Base, draft: &Organization) -> Result<Twins> {
    let (inn, kpp) = (bare(&draft.inn), bare(&draft.kpp));
    if ![10, 12].contains(&inn.chars().count()) {
        return Ok(Twins::default());
    }
    base.store.read(|tx| {
        let mut found = tx.organizations(&ListFilter { text: inn.clone(), archived: false })?;
        found.extend(tx.organizations(&ListFilter { text: inn.clone(), archived: true })?);
        found.retain(|row| row.id != draft.id && row.inn == inn);
        let is_same = |row: &OrganizationRow| kpp.is_empty() || row.kpp.is_empty() || row.kpp == kpp;
        let (same, branches) = found.into_iter().partition(is_same);
        Ok(Twins { same, branches })
    })
}

/// A number as it is kept, however it was typed.
fn bare(number: &str) -> String {
    number.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// As the preamble has it: a firm is there «в лице» of somebody, an entrepreneur stands there himself.
fn signatory_wording(signatory: &Signatory, entrepreneur: bool) -> SignatoryWording {
    let (name, _) = name_of(&signatory.surname, &signatory.given, &signatory.patronymic, signatory.sex);
    let sex = name.sex;
    let name = name.form(Case::Genitive).unless_own(&signatory.name_genitive);
    let post = inflect_post(&post_in_sentence(&signatory.post), Case::Genitive, sex);
    let post = post.unless_own(&signatory.post_genitive);
    let basis = basis(signatory);
    let line = if entrepreneur {
        format!("действующ{} на основании {}", agree(sex.into(), "ий", "ая", "ее"), basis.text)
    } else {
        let acting = if sex == Sex::Female { "действующей" } else { "действующего" };
        format!("в лице {} {}, {acting} на основании {}", post.text.trim(), name.text.trim(), basis.text)
    };
    let mut lacks = Vec::new();
    if signatory.surname.trim().is_empty() {
        lacks.push(SignatoryLack::Name);
    }
    if !entrepreneur && signatory.post.trim().is_empty() {
        lacks.push(SignatoryLack::Post);
    }
    lacks.extend(basis.lacks.iter().map(|field| match *field {
        "basis_on" => SignatoryLack::BasisOn,
        "basis_number" => SignatoryLack::BasisNumber,
        _ => SignatoryLack::BasisText,
    }));
    SignatoryWording {
        line: typographer(&line.replace("  ", " ")),
        lacks,
        doubtful: !entrepreneur && (name.doubtful || post.doubtful),
    }
}
