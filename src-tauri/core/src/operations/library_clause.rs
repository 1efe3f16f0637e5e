//! The library of clauses.

use super::kept::Kept;
use crate::domain::checked::Checked;
use crate::domain::ids::LibraryClauseId;
use crate::domain::library_clause::LibraryClause;
use crate::domain::refusal::Refusal;
use crate::domain::register::ListFilter;
use crate::error::Result;
use crate::store::{ReadTx, WriteTx};

impl Kept for LibraryClause {
    type Id = LibraryClauseId;
    type Row = LibraryClause;
    type Filter = ListFilter;

    const CREATED: &'static str = "Пункт положен в библиотеку:";
    const CHANGED: &'static str = "Изменён пункт библиотеки";
    const NAME: &'static str = "пункт библиотеки";

    fn id(&self) -> LibraryClauseId {
        self.id
    }

    fn set_id(&mut self, id: LibraryClauseId) {
        self.id = id;
    }

    fn called(&self) -> String {
        self.title.clone()
    }

    fn checked(self) -> std::result::Result<Checked<Self>, Vec<Refusal>> {
        self.check()
    }

    fn rows(tx: &ReadTx, filter: &ListFilter) -> Result<Vec<LibraryClause>> {
        tx.library_clauses(filter.archived)
    }

    fn load(tx: &ReadTx, id: LibraryClauseId) -> Result<Self> {
        tx.library_clause(id)
    }

    fn insert(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.add_library_clause(record).map(drop)
    }

    fn update(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.change_library_clause(record)
    }

    fn set_archived(tx: &WriteTx, id: LibraryClauseId, archived: bool) -> Result<()> {
        tx.set_library_clause_archived(id, archived)
    }
}
