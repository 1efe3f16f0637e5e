//! What can be printed among many. A new kind of paper is a variant here and an arm in each function: nothing else knows the kinds.

use super::super::base::Base;
use super::super::outgoing::{File, Format};
use super::super::{addendum, docx, paper, party_paper};
use crate::domain::document::Document;
use crate::domain::finding::Finding;
use crate::domain::ids::{AddendumId, ContractId, PartyPaperId};
use crate::error::{Code, Error, Result};
use crate::store::ReadTx;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A paper by its noun and id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename = "BatchItem")]
#[serde(tag = "noun", content = "id", rename_all = "snake_case")]
pub enum Item {
    Agreement(ContractId),
    Addendum(AddendumId),
    PartyPaper(PartyPaperId),
}

impl Item {
    /// Every paper of an agreement in the order in which they are read: itself, what changed it, then the parties' own papers that are
    /// final; a draft of these is nobody's business yet.
    pub(in crate::operations) fn all_of(tx: &ReadTx, id: ContractId) -> Result<Vec<Self>> {
        let addenda = tx.addenda(id)?.into_iter().map(|row| Self::Addendum(row.id));
        let papers = tx.party_papers(id)?.into_iter().filter(|row| row.paper.is_some());
        let papers = papers.map(|row| Self::PartyPaper(row.id));
        Ok([Self::Agreement(id)].into_iter().chain(addenda).chain(papers).collect())
    }

    /// What its PDF is called, and the kept paper that will be handed out; none: only «ПРОЕКТ» can be printed.
    pub(super) fn printable(self, tx: &ReadTx) -> Result<(String, Option<Document>)> {
        match self {
            Self::Agreement(id) => paper::printable(tx, id),
            Self::Addendum(id) => addendum::printable(tx, id),
            Self::PartyPaper(id) => party_paper::printable(tx, id),
        }
    }

    /// What deserves a look before it goes out: a second certificate of one pupil.
    pub(super) fn warning(self, tx: &ReadTx) -> Result<Option<Finding>> {
        match self {
            Self::Agreement(_) | Self::Addendum(_) => Ok(None),
            Self::PartyPaper(id) => party_paper::twin_finding(tx, id),
        }
    }

    /// Pupils stand in it by name: it goes to a partner only together with their list.
    pub(super) fn names_pupils(self, tx: &ReadTx, today: NaiveDate) -> Result<bool> {
        match self {
            // The list goes on after the paper is final: that it is empty now says nothing of the kept pages.
            Self::Agreement(id) => {
                let pupils = tx.agreement(id)?.pupils;
                Ok(pupils.list_as_annex && (!pupils.list.is_empty() || paper::living(tx, id)?.is_some()))
            }
            // Where the list is an annex, an addendum may print it anew.
            Self::Addendum(id) => {
                let addendum = tx.addendum(id)?;
                let parent = tx.agreement(addendum.contract_id)?;
                Ok(addendum.becomes.pupils.list_as_annex || parent.pupils.list_as_annex)
            }
            Self::PartyPaper(id) => party_paper::names_pupils(tx, id, today),
        }
    }

    /// The kept paper; «ПРОЕКТ» instead where there is none and drafts are wanted: then the flag says so.
    ///
    /// # Errors
    /// `no_final_paper`, `not_found`.
    pub fn print(self, base: &Base, format: Format, drafts: bool, today: NaiveDate) -> Result<(File, bool)> {
        let kept = base.store.read(|tx| Ok(self.printable(tx)?.1.is_some()))?;
        match (kept, drafts) {
            (true, _) => Ok((self.last_final(base, format)?, false)),
            (false, true) => Ok((self.draft(base, format, today)?, true)),
            (false, false) => Err(Error::new(Code::NoFinalPaper)),
        }
    }

    fn last_final(self, base: &Base, format: Format) -> Result<File> {
        match (self, format) {
            (Self::Agreement(id), Format::Pdf) => paper::last_final(base, id).map(File::from),
            (Self::Agreement(id), Format::Docx) => docx::last_final(base, id).map(File::from),
            (Self::Addendum(id), format) => addendum::last_final(base, id, format),
            (Self::PartyPaper(id), format) => party_paper::last_final(base, id, format),
        }
    }

    fn draft(self, base: &Base, format: Format, today: NaiveDate) -> Result<File> {
        match (self, format) {
            (Self::Agreement(id), Format::Pdf) => paper::draft(base, id, today).map(File::from),
            (Self::Agreement(id), Format::Docx) => docx::draft(base, id, today).map(File::from),
            (Self::Addendum(id), format) => addendum::draft(base, id, format, today),
            (Self::PartyPaper(id), format) => party_paper::draft(base, id, format, today),
        }
    }
}
