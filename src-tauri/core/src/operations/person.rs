//! People: signatories, teachers, pupils.

use super::base::Base;
use super::kept::Kept;
use super::words::name_of;
use crate::domain::checked::Checked;
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::refusal::Refusal;
use crate::domain::register::{ListFilter, Mention, PersonRow};
use crate::error::Result;
use crate::russian::{Case, Form, Sex};
use crate::store::{ReadTx, WriteTx};
use serde::{Deserialize, Serialize};

impl Kept for Person {
    type Id = PersonId;
    type Row = PersonRow;
    type Filter = ListFilter;

    const CREATED: &'static str = "Записан человек";
    const CHANGED: &'static str = "Изменён человек";
    const NAME: &'static str = "человек";

    fn id(&self) -> PersonId {
        self.id
    }

    fn set_id(&mut self, id: PersonId) {
        self.id = id;
    }

    fn called(&self) -> String {
        self.surname.clone()
    }

    fn checked(self) -> std::result::Result<Checked<Self>, Vec<Refusal>> {
        self.check()
    }

    fn rows(tx: &ReadTx, filter: &ListFilter) -> Result<Vec<PersonRow>> {
        tx.people(filter)
    }

    fn load(tx: &ReadTx, id: PersonId) -> Result<Self> {
        tx.person(id)
    }

    fn insert(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.add_person(record).map(drop)
    }

    fn update(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.change_person(record)
    }

    fn set_archived(tx: &WriteTx, id: PersonId, archived: bool) -> Result<()> {
        if archived { tx.archive_person(id) } else { tx.restore_person(id) }
    }
}

/// How a person will be named in a paper, shown while the card is filled in. A form of the user's own stands in place of the rule's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PersonWording {
    /// Chosen, or told by the name; none: it cannot be told, and the forms are a man's and doubtful.
    pub sex: Option<Sex>,
    pub genitive: Form,
    pub dative: Form,
    pub accusative: Form,
    pub instrumental: Form,
    pub prepositional: Form,
    /// «М. П. Иванова».
    pub initials: String,
}

pub fn wording(draft: &Person) -> PersonWording {
    let (name, known) = name_of(&draft.surname, &draft.given, &draft.patronymic, draft.sex);
    let in_case = |case: Case, own: &str| {
        let by_rule = name.form(case);
        Form { doubtful: by_rule.doubtful || !known, ..by_rule }.unless_own(own)
    };
    PersonWording {
        sex: known.then_some(name.sex),
        genitive: in_case(Case::Genitive, &draft.genitive),
        dative: in_case(Case::Dative, &draft.dative),
        accusative: in_case(Case::Accusative, &draft.accusative),
        instrumental: in_case(Case::Instrumental, &draft.instrumental),
        prepositional: in_case(Case::Prepositional, &draft.prepositional),
        initials: name.initials_first(Case::Nominative).text,
    }
}

/// Where a person stands: organisations they sign for and agreements that point to them, the latest agreement first.
pub fn mentions(base: &Base, id: PersonId) -> Result<Vec<Mention>> {
    base.store.read(|tx| tx.mentions(id))
}
