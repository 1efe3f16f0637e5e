//! The table of legal acts.

use super::kept::Kept;
use crate::domain::checked::Checked;
use crate::domain::ids::LegalActId;
use crate::domain::legal_act::LegalAct;
use crate::domain::refusal::Refusal;
use crate::domain::register::ListFilter;
use crate::error::Result;
use crate::store::{ReadTx, WriteTx};

impl Kept for LegalAct {
    type Id = LegalActId;
    type Row = LegalAct;
    type Filter = ListFilter;

    const CREATED: &'static str = "Добавлен акт";
    const CHANGED: &'static str = "Изменён акт";
    const NAME: &'static str = "акт";

    fn id(&self) -> LegalActId {
        self.id
    }

    fn set_id(&mut self, id: LegalActId) {
        self.id = id;
    }

    fn called(&self) -> String {
        match (self.issuer.as_str(), self.number.as_str()) {
            ("", _) | (_, "") => self.title.clone(),
            (issuer, number) => format!("{issuer} № {number}"),
        }
    }

    fn checked(self) -> std::result::Result<Checked<Self>, Vec<Refusal>> {
        self.check()
    }

    fn rows(tx: &ReadTx, filter: &ListFilter) -> Result<Vec<LegalAct>> {
        tx.legal_acts(filter)
    }

    fn load(tx: &ReadTx, id: LegalActId) -> Result<Self> {
        tx.legal_act(id)
    }

    fn insert(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.add_legal_act(record).map(drop)
    }

    fn update(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.change_legal_act(record)
    }

    fn set_archived(tx: &WriteTx, id: LegalActId, archived: bool) -> Result<()> {
        if archived { tx.archive_legal_act(id) } else { tx.restore_legal_act(id) }
    }
}
