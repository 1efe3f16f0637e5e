//! Organisations: the centre's own and its partners.

use super::kept::Kept;
use super::words::name_of;
use crate::domain::checked::Checked;
use crate::domain::ids::OrganizationId;
use crate::domain::organization::{Licence, Organization, Signatory};
use crate::domain::refusal::Refusal;
use crate::domain::register::{ListFilter, OrganizationRow};
use crate::error::Result;
use crate::russian::agree::agree;
use crate::russian::organizations;
use crate::russian::posts::inflect_post;
use crate::russian::{Case, Form, Gender, Sex};
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

/// How an organisation and its signatories will stand in a paper: shown while the card is filled in.
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
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SignatoryWording {
    pub name_genitive: Form,
    pub post_genitive: Form,
    /// «М. П. Иванова».
    pub initials: String,
    /// «действующей».
    pub acting: String,
}

pub fn wording(draft: &Organization) -> Wording {
    let gender = draft.gender.unwrap_or_else(|| organizations::head_gender(&draft.full_name));
    let genitive = organizations::inflect_organization(&draft.full_name, Case::Genitive);
    let issued_by = |licence: &Licence| {
        let by_rule = organizations::inflect_organization(&licence.issued_by, Case::Instrumental);
        by_rule.unless_own(&licence.issued_by_instrumental)
    };
    Wording {
        gender,
        called: format!("именуем{} в дальнейшем", agree(gender, "ый", "ая", "ое")),
        genitive: genitive.unless_own(&draft.full_name_genitive),
        signatories: draft.signatories.iter().map(signatory_wording).collect(),
        licences: draft.licences.iter().map(issued_by).collect(),
    }
}

fn signatory_wording(signatory: &Signatory) -> SignatoryWording {
    let (name, _) = name_of(&signatory.surname, &signatory.given, &signatory.patronymic, signatory.sex);
    let sex = name.sex;
    SignatoryWording {
        name_genitive: name.form(Case::Genitive).unless_own(&signatory.name_genitive),
        post_genitive: inflect_post(&signatory.post, Case::Genitive, sex).unless_own(&signatory.post_genitive),
        initials: name.initials_first(Case::Nominative).text,
        acting: if sex == Sex::Female { "действующей" } else { "действующего" }.to_owned(),
    }
}
