//! Educational programmes and their parts.

use super::kept::Kept;
use crate::domain::checked::Checked;
use crate::domain::ids::ProgrammeId;
use crate::domain::programme::Programme;
use crate::domain::refusal::Refusal;
use crate::domain::register::{ListFilter, ProgrammeRow};
use crate::error::Result;
use crate::store::{ReadTx, WriteTx};

impl Kept for Programme {
    type Id = ProgrammeId;
    type Row = ProgrammeRow;
    type Filter = ListFilter;

    const CREATED: &'static str = "Создана программа";
    const CHANGED: &'static str = "Изменена программа";
    const NAME: &'static str = "программа";

    fn id(&self) -> ProgrammeId {
        self.id
    }

    fn set_id(&mut self, id: ProgrammeId) {
        self.id = id;
    }

    fn called(&self) -> String {
        self.title.clone()
    }

    fn checked(self) -> std::result::Result<Checked<Self>, Vec<Refusal>> {
        self.check()
    }

    fn rows(tx: &ReadTx, filter: &ListFilter) -> Result<Vec<ProgrammeRow>> {
        tx.programmes(filter)
    }

    fn load(tx: &ReadTx, id: ProgrammeId) -> Result<Self> {
        tx.programme(id)
    }

    fn insert(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.add_programme(record).map(drop)
    }

    fn update(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.change_programme(record)
    }

    fn set_archived(tx: &WriteTx, id: ProgrammeId, archived: bool) -> Result<()> {
        if archived { tx.archive_programme(id) } else { tx.restore_programme(id) }
    }
}
