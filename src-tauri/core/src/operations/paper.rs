//! Papers of an agreement: the live page of a draft, «ПРОЕКТ», «Окончательный» with its number and kept copy, signing, annulling.

use super::agreement::{findings_of, record};
use super::base::Base;
use super::terms::KeptTerms;
use super::{addendum, file, party_paper, settings};
use crate::context::Context;
use crate::documents;
use crate::documents::block::Paper;
use crate::documents::forms;
use crate::documents::forms::record::Stage;
use crate::documents::forms::text::plain_text;
use crate::domain::agreement::Agreement;
use crate::domain::document::{Document, DocumentState};
use crate::domain::finding::{Finding, Level};
use crate::domain::ids::{ContractId, DocumentId};
use crate::domain::number_series::ContractKind;
use crate::domain::record::AgreementRecord;
use crate::domain::refusal::Refusal;
use crate::error::{Code, Error, Result};
use crate::store::{Changed, NewDocumentCopy, ReadTx};
use chrono::{Datelike, NaiveDate};
use sha2::{Digest, Sha256};

/// Kind of paper in the number series and among the kept copies.
const KIND: ContractKind = ContractKind::NetworkForm;

/// A paper on its way to a printer or a file.
#[derive(Clone, Debug)]
pub struct Printed {
    /// Readable and safe on every system: «Договор № 3-2026 от 01.09.2026, СОШ № 5.pdf».
    pub file_name: String,
    pub pdf: Vec<u8>,
    pub pages: usize,
}

/// The pages of a draft as it stands on the screen; what is missing is a visible blank.
pub fn preview(base: &Base, draft: Agreement, today: NaiveDate) -> Result<Vec<u8>> {
    let record = base.store.read(|tx| record(tx, draft, today))?;
    Ok(documents::print(&paper_of(&record, Stage::Draft)?))
}

/// «ПРОЕКТ» of an agreement as it is saved: any number of times, never kept.
pub fn draft(base: &Base, id: ContractId, today: NaiveDate) -> Result<Printed> {
    let (record, partner) = base.store.read(|tx| {
        let record = record(tx, tx.agreement(id)?, today)?;
        let partner = partner_of(tx, &record.agreement)?;
        Ok((record, partner))
    })?;
    let (pdf, pages) = documents::print_counted(&paper_of(&record, Stage::Draft)?);
    let agreement = &record.agreement;
    let file_name = file_name(&agreement.number, agreement.dated_on, &partner, "проект", "pdf");
    Ok(Printed { file_name, pdf, pages })
}

/// The text of the agreement without pages: the final one as it was kept, else the draft's.
pub fn text(base: &Base, id: ContractId, today: NaiveDate) -> Result<String> {
    base.store.read(|tx| match living(tx, id)? {
        Some(document) => kept_text(tx, document.id),
        None => Ok(plain_text(&paper_of(&record(tx, tx.agreement(id)?, today)?, Stage::Draft)?)),
    })
}

/// Makes an agreement final: numbers it, keeps text, data and pages for ever.
///
/// # Errors
/// `has_errors` while a check says «ошибка»; `paper_exists` when the agreement has a living final paper.
pub fn finalise(base: &Base, context: &Context, id: ContractId) -> Result<Changed<Document>> {
    let (mut record, findings, existing) = base.store.read(|tx| {
        let record = record(tx, tx.agreement(id)?, context.today)?;
        let findings = findings_of(tx, &record)?;
        Ok((record, findings, living(tx, id)?))
    })?;
    if let Some(document) = existing {
        return Err(Error::new(Code::PaperExists).with("number", document.number));
    }
    let errors = findings.iter().filter(|finding| finding.level == Level::Error).count();
    let dated_on = match record.agreement.dated_on {
        Some(day) if errors == 0 => day,
        _ => return Err(Error::new(Code::HasErrors).with("count", errors.max(1))),
    };
    if record.agreement.number.is_empty() {
        record.agreement.number = base.store.read(|tx| tx.next_number(KIND, dated_on.year()))?;
    }
    record.agreement.edition_id = Some(record.edition.id);
    let agreement = record.agreement.clone().check()?;
    let paper = paper_of(&record, Stage::Final)?;
    let pdf = documents::print(&paper);
    let document = Document {
        id: context.new_id(),
        contract_id: id,
        addendum_id: None,
        party_paper_id: None,
        number: agreement.number.clone(),
        dated_on,
        state: DocumentState::Final,
        edition_id: record.edition.id,
        copy_sha256: sha256(&pdf),
        finalised_at: context.at,
        signed_on: None,
    };
    base.store.write(
        context,
        &format!("Договор № {} стал окончательным", agreement.number),
        |tx| {
            tx.change_agreement(&agreement)?;
            tx.add_document(&document)?;
            tx.keep_document_copy::<uuid::Uuid>(&NewDocumentCopy {
                document_id: document.id.into(),
                kind: KIND.name(),
                year: dated_on.year(),
                number: &document.number,
                text: &plain_text(&paper),
                data: &serde_json::to_value(KeptTerms::of_record(&record)).map_err(Error::internal)?,
                pdf: &pdf,
            })?;
            Ok(document.clone())
        },
    )
}

/// The kept pages of a final paper.
pub fn kept(base: &Base, id: DocumentId) -> Result<Printed> {
    base.store.read(|tx| {
        let document = tx.document(id)?;
        kept_paper(tx, &document)
    })
}

/// The living final paper of an agreement.
///
/// # Errors
/// `no_final_paper`.
pub fn last_final(base: &Base, id: ContractId) -> Result<Printed> {
    base.store.read(|tx| match living(tx, id)? {
        Some(document) => kept_paper(tx, &document),
        None => Err(Error::new(Code::NoFinalPaper)),
    })
}

/// The paper was signed by all parties on that day.
///
/// # Errors
/// `invalid` at `signed_on` before the paper's own date; `paper_annulled`.
pub fn sign(base: &Base, context: &Context, id: DocumentId, on: NaiveDate) -> Result<Changed<()>> {
    let document = alive(base, id)?;
    if let Some(id) = document.addendum_id {
        return addendum::sign(base, context, id, on);
    }
    if let Some(id) = document.party_paper_id {
        return party_paper::sign(base, context, id, on);
    }
    if on < document.dated_on {
        return Err(Error::invalid(vec![Refusal::new("signed_on", "signed_before_dated")]));
    }
    let title = format!("Договор № {} подписан{}", document.number, from_day(on));
    base.store.write(context, &title, |tx| tx.set_document_state(id, DocumentState::Signed, Some(on)))
}

/// The paper is void; its number stays used.
///
/// # Errors
/// `paper_annulled`; `invalid` at `id` while addenda stand on it.
pub fn annul(base: &Base, context: &Context, id: DocumentId) -> Result<Changed<()>> {
    let document = alive(base, id)?;
    if let Some(id) = document.addendum_id {
        return addendum::annul(base, context, id);
    }
    if let Some(id) = document.party_paper_id {
        return party_paper::annul(base, context, id);
    }
    if base.store.read(|tx| Ok(tx.addenda(document.contract_id)?.iter().any(|row| row.paper.is_some())))? {
        return Err(Error::invalid(vec![Refusal::new("id", "paper_has_addenda")]));
    }
    let title = format!("Аннулирован договор № {}", document.number);
    base.store.write(context, &title, |tx| tx.set_document_state(id, DocumentState::Annulled, document.signed_on))
}

/// What the finished text itself shows to be wrong.
pub(super) fn findings(record: &AgreementRecord) -> Vec<Finding> {
    forms::findings(record)
}

/// The paper that a record is read for. A final one is refused while anything is missing: the checks say so before, so this is the last door.
pub(super) fn paper_of(record: &AgreementRecord, stage: Stage) -> Result<Paper> {
    let printed = forms::lay_out(record, stage);
    printed.map(|printed| printed.paper).map_err(|missing| Error::new(Code::HasErrors).with("count", missing.len()))
}

fn alive(base: &Base, id: DocumentId) -> Result<Document> {
    let document = base.store.read(|tx| tx.document(id))?;
    match document.state {
        DocumentState::Annulled => Err(Error::new(Code::PaperAnnulled).with("number", document.number)),
        DocumentState::Final | DocumentState::Signed => Ok(document),
    }
}

/// The latest final paper that was not annulled.
pub(super) fn living(tx: &ReadTx, id: ContractId) -> Result<Option<Document>> {
    Ok(tx.documents(id)?.into_iter().find(Document::is_alive))
}

fn kept_paper(tx: &ReadTx, document: &Document) -> Result<Printed> {
    Ok(Printed { file_name: name_of(tx, document, "pdf")?, pages: 0, pdf: tx.kept_pdf(document.id)? })
}

/// What the PDF of an agreement is called now, and the kept paper it is when there is one.
pub(super) fn printable(tx: &ReadTx, id: ContractId) -> Result<(String, Option<Document>)> {
    if let Some(document) = living(tx, id)? {
        return Ok((name_of(tx, &document, "pdf")?, Some(document)));
    }
    let agreement = tx.agreement(id)?;
    let partner = partner_of(tx, &agreement)?;
    Ok((file_name(&agreement.number, agreement.dated_on, &partner, "проект", "pdf"), None))
}

/// The partner that names of files tell: the first participant, and to a participant the base organisation.
pub(super) fn partner_of(tx: &ReadTx, agreement: &Agreement) -> Result<String> {
    let own = settings::own(tx)?;
    let is_participant = agreement.participants().any(|party| Some(party.organization_id) == own);
    let partner = if is_participant { agreement.base() } else { agreement.participants().next() };
    partner.map_or(Ok(String::new()), |party| Ok(tx.organization(party.organization_id)?.short_name))
}

/// What the file of a final paper is called.
pub(super) fn name_of(tx: &ReadTx, document: &Document, extension: &str) -> Result<String> {
    if let Some(id) = document.party_paper_id {
        return party_paper::name_of(tx, id, document, extension);
    }
    let agreement = tx.agreement(document.contract_id)?;
    let partner = partner_of(tx, &agreement)?;
    match document.addendum_id {
        Some(id) => {
            let addendum = crate::domain::addendum::Addendum {
                number: document.number.clone(),
                dated_on: Some(document.dated_on),
                ..tx.addendum(id)?
            };
            Ok(addendum::file_name(&addendum, &agreement, &partner, "", extension))
        }
        None => Ok(file_name(&document.number, Some(document.dated_on), &partner, "", extension)),
    }
}

pub(super) fn kept_text(tx: &ReadTx, id: DocumentId) -> Result<String> {
    let copy = tx.document_copies(id)?.into_iter().next().ok_or_else(|| Error::not_found("document_copy", id))?;
    tx.document_copy_text(copy.id)?.ok_or_else(|| Error::not_found("document_copy", id))
}

pub(super) fn sha256(pdf: &[u8]) -> String {
    Sha256::digest(pdf).iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(super) fn from_day(day: NaiveDate) -> String {
    format!(" {}", day.format("%d.%m.%Y"))
}

/// «Договор № 3-2026 от 01.09.2026, СОШ № 5, проект.pdf».
pub(super) fn file_name(
    number: &str,
    dated_on: Option<NaiveDate>,
    partner: &str,
    mark: &str,
    extension: &str,
) -> String {
    let mut head = "Договор".to_owned();
    if !number.is_empty() {
        head.push_str(&format!(" № {number}"));
    }
    if let Some(day) = dated_on {
        head.push_str(&format!(" от {}", day.format("%d.%m.%Y")));
    }
    file::name(&head, partner, mark, extension)
}
