//! What an agreement says from which day: read from the kept copies of its papers, never from the records of today.
//!
//! The first final paper keeps what it was printed from; every addendum keeps the whole of what it leads to. So the terms of a day are
//! those of the last signed addendum that works on it, or of the agreement itself: one copy is read, however many there are.

use super::paper;
use crate::documents::forms::addendum::Terms;
use crate::domain::addendum::{Addendum, AddendumRow, HandClause};
use crate::domain::agreement::Agreement;
use crate::domain::document_kind::DocumentKind;
use crate::domain::edition::Edition;
use crate::domain::ids::{AddendumId, ContractId, DocumentId};
use crate::domain::legal_act::LegalAct;
use crate::domain::norm::{Norm, Norms};
use crate::domain::organization::Organization;
use crate::domain::party_paper::PartyPaper;
use crate::domain::programme::Programme;
use crate::domain::record::{AgreementRecord, PaperRecord};
use crate::error::{Code, Error, Result};
use crate::store::ReadTx;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Everything that a paper was printed from, so that it can be understood without the records of today.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct KeptTerms {
    pub agreement: Agreement,
    pub organizations: Vec<Organization>,
    pub programme: Option<Programme>,
    pub edition: Edition,
    pub acts: Vec<LegalAct>,
    #[serde(default)]
    pub norms: Vec<Norm>,
    #[serde(default)]
    pub by_hand: Vec<HandClause>,
    #[serde(default)]
    pub preamble: Vec<String>,
}

/// What the copy of an addendum was printed from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct KeptAddendum {
    pub addendum: Addendum,
    pub was: KeptTerms,
    pub becomes: KeptTerms,
}

/// What the copy of a party's paper was printed from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct KeptPaper {
    pub paper: PartyPaper,
    pub kind: DocumentKind,
    /// The agreement's record, with the text of the kind as its edition.
    pub terms: KeptTerms,
}

impl KeptPaper {
    pub fn into_record(self, today: NaiveDate) -> AgreementRecord {
        let mut record = self.terms.into_record(today);
        record.paper = Some(PaperRecord { kind: self.kind, paper: self.paper });
        record
    }
}

impl KeptTerms {
    pub fn of_record(record: &AgreementRecord) -> Self {
        Self {
            agreement: record.agreement.clone(),
            organizations: record.organizations.clone(),
            programme: record.programme.clone(),
            edition: record.edition.clone(),
            acts: record.acts.clone(),
            norms: record.norms.0.clone(),
            by_hand: Vec::new(),
            preamble: Vec::new(),
        }
    }

    pub fn of(terms: &Terms) -> Self {
        let (by_hand, preamble) = (terms.by_hand.clone(), terms.preamble.clone());
        Self { by_hand, preamble, ..Self::of_record(&terms.record) }
    }

    pub fn into_record(self, today: NaiveDate) -> AgreementRecord {
        AgreementRecord {
            agreement: self.agreement,
            organizations: self.organizations,
            programme: self.programme,
            edition: self.edition,
            acts: self.acts,
            norms: Norms(self.norms),
            siblings: Vec::new(),
            paper: None,
            today,
        }
    }

    pub fn into_terms(mut self, today: NaiveDate) -> Terms {
        let by_hand = std::mem::take(&mut self.by_hand);
        let preamble = std::mem::take(&mut self.preamble);
        Terms { record: self.into_record(today), by_hand, preamble }
    }
}

/// The addenda of an agreement that are signed, in the order of their days.
pub(super) fn signed(tx: &ReadTx, id: ContractId) -> Result<Vec<AddendumRow>> {
    Ok(tx.addenda(id)?.into_iter().filter(AddendumRow::is_signed).collect())
}

/// What was agreed last: the starting point of the next addendum.
///
/// # Errors
/// `no_final_paper` for an agreement that has none.
pub(super) fn latest(tx: &ReadTx, id: ContractId, today: NaiveDate) -> Result<Terms> {
    match signed(tx, id)?.last() {
        Some(row) => after(tx, row.id, today),
        None => original(tx, id, today),
    }
}

/// The terms that a signed or final addendum leads to.
pub(super) fn after(tx: &ReadTx, id: AddendumId, today: NaiveDate) -> Result<Terms> {
    Ok(kept_addendum(tx, id)?.becomes.into_terms(today))
}

/// The terms of the agreement's own final paper.
fn original(tx: &ReadTx, id: ContractId, today: NaiveDate) -> Result<Terms> {
    let document = paper::living(tx, id)?.ok_or_else(|| Error::new(Code::NoFinalPaper))?;
    let kept: KeptTerms = data(tx, document.id)?;
    let mut terms = kept.into_terms(today);
    // Copies made before norms were kept with them: the table is dated, so it still says what was in force.
    if terms.record.norms.0.is_empty() {
        terms.record.norms = tx.norms(false)?;
    }
    Ok(terms)
}

pub(super) fn kept_addendum(tx: &ReadTx, id: AddendumId) -> Result<KeptAddendum> {
    let documents = tx.addendum_documents(id)?;
    let living = documents.iter().find(|document| document.is_alive());
    data(tx, living.ok_or_else(|| Error::new(Code::NoFinalPaper))?.id)
}

/// What the latest copy of a paper was printed from.
pub(super) fn data<T: serde::de::DeserializeOwned>(tx: &ReadTx, id: DocumentId) -> Result<T> {
    let copy = tx.document_copies(id)?.into_iter().next();
    let data = copy.map(|copy| tx.document_copy_data(copy.id)).transpose()?.flatten();
    data.ok_or_else(|| Error::not_found("document_copy", id))
}
