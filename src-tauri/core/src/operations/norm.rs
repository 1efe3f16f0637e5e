//! The table of norms. A norm's value from a later day is a row of its own.

use super::kept::Kept;
use crate::domain::checked::Checked;
use crate::domain::ids::NormId;
use crate::domain::norm::Norm;
use crate::domain::refusal::Refusal;
use crate::domain::register::ListFilter;
use crate::error::Result;
use crate::russian::fold;
use crate::store::{ReadTx, WriteTx};

impl Kept for Norm {
    type Id = NormId;
    type Row = Norm;
    type Filter = ListFilter;

    const CREATED: &'static str = "Добавлена норма";
    const CHANGED: &'static str = "Изменена норма";
    const NAME: &'static str = "норма";

    fn id(&self) -> NormId {
        self.id
    }

    fn set_id(&mut self, id: NormId) {
        self.id = id;
    }

    fn called(&self) -> String {
        self.title.clone()
    }

    fn checked(self) -> std::result::Result<Checked<Self>, Vec<Refusal>> {
        self.check()
    }

    fn rows(tx: &ReadTx, filter: &ListFilter) -> Result<Vec<Norm>> {
        let mut rows = tx.norms(filter.archived)?.0;
        let text = fold(&filter.text);
        rows.retain(|norm| {
            let folded = fold(&format!("{} {} {}", norm.title, norm.key, norm.source));
            text.split_whitespace().all(|word| folded.contains(word))
        });
        Ok(rows)
    }

    fn load(tx: &ReadTx, id: NormId) -> Result<Self> {
        tx.norm(id)
    }

    fn insert(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.add_norm(record).map(drop)
    }

    fn update(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.change_norm(record)
    }

    fn set_archived(tx: &WriteTx, id: NormId, archived: bool) -> Result<()> {
        if archived { tx.archive_norm(id) } else { tx.restore_norm(id) }
    }
}
