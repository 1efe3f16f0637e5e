//! People: signatories, teachers, pupils.

use super::kept::Kept;
use crate::domain::checked::Checked;
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::refusal::Refusal;
use crate::domain::register::{ListFilter, PersonRow};
use crate::error::Result;
use crate::store::{ReadTx, WriteTx};

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
