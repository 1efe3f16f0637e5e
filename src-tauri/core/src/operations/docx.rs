//! Agreements for Word: what a partner's lawyer corrects, and what came back.

use super::agreement::record;
use super::base::Base;
use super::paper::{file_name, kept_text, living, name_of, paper_of, partner_of};
use super::terms::{KeptAddendum, KeptPaper, KeptTerms, data};
use crate::documents::block::Paper;
use crate::documents::docx;
use crate::documents::docx::read::{Unit, Unreadable, read};
use crate::documents::forms;
use crate::documents::forms::addendum::addendum_paper;
use crate::documents::forms::record::Stage;
use crate::documents::forms::text::{paper_of_text, plain_text};
use crate::domain::agreement::Agreement;
use crate::domain::document::Document;
use crate::domain::ids::{ContractId, DocumentId};
use crate::domain::refusal::Refusal;
use crate::error::{Code, Error, Result};
use crate::store::ReadTx;
use chrono::NaiveDate;

pub use crate::documents::docx::compare::{ReturnedClause, ReturnedKind};
pub use crate::documents::docx::read::LARGEST_FILE;
pub use crate::documents::forms::compare::{Piece, PieceKind};

/// A paper on its way to an editor.
#[derive(Clone, Debug)]
pub struct Written {
    /// «Договор № 3-2026 от 01.09.2026, СОШ № 5.docx».
    pub file_name: String,
    pub docx: Vec<u8>,
}

/// «ПРОЕКТ» of an agreement as it is saved.
pub fn draft(base: &Base, id: ContractId, today: NaiveDate) -> Result<Written> {
    base.store.read(|tx| {
        let record = record(tx, tx.agreement(id)?, today)?;
        written(tx, &record.agreement, "проект", &paper_of(&record, Stage::Draft)?)
    })
}

/// A final paper as it was kept.
pub fn kept(base: &Base, id: DocumentId) -> Result<Written> {
    base.store.read(|tx| {
        let document = tx.document(id)?;
        let paper = kept_paper(tx, &document)?;
        Ok(Written { file_name: name_of(tx, &document, "docx")?, docx: docx::write(&paper) })
    })
}

/// The living final paper of an agreement.
///
/// # Errors
/// `no_final_paper`.
pub fn last_final(base: &Base, id: ContractId) -> Result<Written> {
    let document = base.store.read(|tx| living(tx, id))?;
    kept(base, document.ok_or_else(|| Error::new(Code::NoFinalPaper))?.id)
}

/// What a partner changed in our text: of the final paper where there is one, else of the draft as it is saved.
///
/// # Errors
/// `invalid` at `file`: not a DOCX, damaged, too large.
pub fn compare(base: &Base, id: ContractId, file: &[u8], today: NaiveDate) -> Result<Vec<ReturnedClause>> {
    let paper = base.store.read(|tx| match living(tx, id)? {
        Some(document) => kept_paper(tx, &document),
        None => paper_of(&record(tx, tx.agreement(id)?, today)?, Stage::Draft),
    })?;
    let ours = read(&docx::write(&paper)).map_err(|_| Error::internal("our own DOCX is not read"))?;
    let theirs: Vec<Unit> = read(file).map_err(refused)?;
    docx::compare::compare(&ours, &theirs).map_err(refused)
}

fn refused(unreadable: Unreadable) -> Error {
    let problem = match unreadable {
        Unreadable::TooLarge => "docx_too_large",
        Unreadable::NotDocx => "docx_not_docx",
        Unreadable::Damaged => "docx_damaged",
    };
    Error::invalid(vec![Refusal::new("file", problem)])
}

fn written(tx: &ReadTx, agreement: &Agreement, mark: &str, paper: &Paper) -> Result<Written> {
    let partner = partner_of(tx, agreement)?;
    let file_name = file_name(&agreement.number, agreement.dated_on, &partner, mark, "docx");
    Ok(Written { file_name, docx: docx::write(paper) })
}

/// The paper of a kept copy. A later Росток may set the same data in other words: then the kept words alone are given, because
/// they are what was signed.
fn kept_paper(tx: &ReadTx, document: &Document) -> Result<Paper> {
    let text = kept_text(tx, document.id)?;
    let today = document.finalised_at.date_naive();
    let again = match (document.addendum_id, document.party_paper_id) {
        (Some(_), _) => data::<KeptAddendum>(tx, document.id).ok().and_then(|kept| {
            let (was, becomes) = (kept.was.into_terms(today), kept.becomes.into_terms(today));
            addendum_paper(&kept.addendum, &was, &becomes, Stage::Final).ok()
        }),
        (None, Some(_)) => data::<KeptPaper>(tx, document.id)
            .ok()
            .and_then(|kept| forms::lay_out(&kept.into_record(today), Stage::Final).ok()),
        (None, None) => data::<KeptTerms>(tx, document.id)
            .ok()
            .and_then(|kept| forms::lay_out(&kept.into_record(today), Stage::Final).ok()),
    };
    let again = again.map(|printed| printed.paper);
    let title = name_of(tx, document, "docx")?.trim_end_matches(".docx").to_owned();
    Ok(again.filter(|paper| plain_text(paper) == text).unwrap_or_else(|| paper_of_text(&title, &text)))
}
