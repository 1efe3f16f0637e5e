//! The papers of an addendum: the live page, «ПРОЕКТ», «Окончательный» kept for ever, signing, for a printer and for Word.

use super::super::base::Base;
use super::super::outgoing::{self, File, Format};
use super::super::terms::{self, KeptAddendum, KeptTerms};
use super::super::{file, paper};
use super::{both, called, findings_of, loaded};
use crate::context::Context;
use crate::documents;
use crate::documents::block::Paper;
use crate::documents::docx;
use crate::documents::forms::addendum::{Terms, addendum_paper, compare};
use crate::documents::forms::record::Stage;
use crate::documents::forms::text::plain_text;
use crate::domain::addendum::Addendum;
use crate::domain::agreement::Agreement;
use crate::domain::document::{Document, DocumentState};
use crate::domain::finding::Level;
use crate::domain::ids::AddendumId;
use crate::domain::refusal::Refusal;
use crate::error::{Code, Error, Result};
use crate::store::{Changed, NewDocumentCopy, ReadTx, copy_kind};
use chrono::{Datelike, NaiveDate};

/// The pages of a draft as it stands on the screen.
pub fn preview(base: &Base, draft: Addendum, today: NaiveDate) -> Result<Vec<u8>> {
    base.store.read(|tx| {
        let (was, becomes) = both(tx, &draft, today)?;
        Ok(documents::print(&paper_of(&draft, &was, &becomes, Stage::Draft)?))
    })
}

/// «ПРОЕКТ» of an addendum as it is saved.
pub fn draft(base: &Base, id: AddendumId, format: Format, today: NaiveDate) -> Result<File> {
    base.store.read(|tx| {
        let addendum = loaded(tx, id)?;
        let (was, becomes) = both(tx, &addendum, today)?;
        let paper = paper_of(&addendum, &was, &becomes, Stage::Draft)?;
        let parent = &was.record.agreement;
        let partner = paper::partner_of(tx, parent)?;
        let name = |extension| file_name(&addendum, parent, &partner, "проект", extension);
        Ok(match format {
            Format::Pdf => {
                let (bytes, pages) = documents::print_counted(&paper);
                File { name: name("pdf"), bytes, pages }
            }
            Format::Docx => File { name: name("docx"), bytes: docx::write(&paper), pages: 0 },
        })
    })
}

/// The living final paper as it was kept.
///
/// # Errors
/// `no_final_paper`.
pub fn last_final(base: &Base, id: AddendumId, format: Format) -> Result<File> {
    let document = base.store.read(|tx| living(tx, id))?.ok_or_else(|| Error::new(Code::NoFinalPaper))?;
    outgoing::kept(base, document.id, format)
}

/// Makes an addendum final: numbers it within its parent, keeps its text, its pages and the data of both texts for ever.
///
/// # Errors
/// `has_errors` while something prevents it; `paper_exists`; `invalid` as in [`super::save`] when the parent has changed since.
pub fn finalise(base: &Base, context: &Context, id: AddendumId) -> Result<Changed<Document>> {
    let (mut addendum, was, becomes, used) = base.store.read(|tx| {
        let addendum = loaded(tx, id)?;
        if let Some(document) = living(tx, id)? {
            return Err(Error::new(Code::PaperExists).with("number", document.number));
        }
        let parent = tx.agreement(addendum.contract_id)?;
        let (was, becomes) = both(tx, &addendum, context.today)?;
        let mut refused = super::rules::of_parent(tx, &parent, id)?;
        refused.extend(super::rules::of_draft(tx, &parent, &was, &addendum)?);
        if !refused.is_empty() {
            return Err(Error::invalid(refused));
        }
        let findings = findings_of(tx, &addendum, &was, &becomes, &compare(&was, &becomes))?;
        let errors = findings.iter().filter(|finding| finding.level == Level::Error).count();
        if errors > 0 {
            return Err(Error::new(Code::HasErrors).with("count", errors));
        }
        let used = tx.used_addendum_numbers(addendum.contract_id)?;
        Ok((addendum, was, becomes, used))
    })?;
    let dated_on = addendum.dated_on.ok_or_else(|| Error::new(Code::HasErrors).with("count", 1))?;
    if addendum.number.is_empty() {
        let last = used.iter().filter_map(|number| number.parse::<u32>().ok()).max().unwrap_or(0);
        addendum.number = last.saturating_add(1).to_string();
    }
    let paper = paper_of(&addendum, &was, &becomes, Stage::Final)?;
    let pdf = documents::print(&paper);
    let document = Document {
        id: context.new_id(),
        contract_id: addendum.contract_id,
        addendum_id: Some(id),
        party_paper_id: None,
        number: addendum.number.clone(),
        dated_on,
        state: DocumentState::Final,
        edition_id: was.record.edition.id,
        copy_sha256: paper::sha256(&pdf),
        finalised_at: context.at,
        signed_on: None,
    };
    let kept = KeptAddendum { addendum: addendum.clone(), was: KeptTerms::of(&was), becomes: KeptTerms::of(&becomes) };
    let data = serde_json::to_value(kept).map_err(Error::internal)?;
    let title = format!("Окончательное: {}", called(&addendum, &was.record.agreement));
    let checked = addendum.check()?;
    base.store.write(context, &title, |tx| {
        tx.change_addendum(&checked)?;
        tx.add_document(&document)?;
        tx.keep_document_copy::<uuid::Uuid>(&NewDocumentCopy {
            document_id: document.id.into(),
            kind: &copy_kind(document.contract_id),
            year: dated_on.year(),
            number: &document.number,
            text: &plain_text(&paper),
            data: &data,
            pdf: &pdf,
        })?;
        Ok(document.clone())
    })
}

/// The addendum was signed by all parties on that day: its terms become the agreement's, or the agreement comes to its end.
///
/// # Errors
/// `no_final_paper`; `invalid` at `signed_on` before the addendum's own date or in the future, at `contract_id` when the agreement has
/// ended or is archived since.
pub fn sign(base: &Base, context: &Context, id: AddendumId, on: NaiveDate) -> Result<Changed<()>> {
    let (addendum, document, agreement) = base.store.read(|tx| {
        let document = living(tx, id)?.ok_or_else(|| Error::new(Code::NoFinalPaper))?;
        let kept = terms::kept_addendum(tx, id)?;
        let mut agreement = tx.agreement(document.contract_id)?;
        // The agreement may have ended or gone to the archive while its addendum waited for signatures.
        if document.state != DocumentState::Signed {
            let refused = super::rules::of_parent(tx, &agreement, id)?;
            if !refused.is_empty() {
                return Err(Error::invalid(refused));
            }
        }
        match kept.addendum.kind.ends_as() {
            Some(state) => {
                agreement.state = state;
                agreement.state_on = kept.addendum.works_from();
            }
            None => {
                let organizations = kept.was.organizations;
                let name = |id| {
                    let known = organizations.iter().find(|organization| organization.id == id);
                    known.map(|organization| organization.short_name.clone()).unwrap_or_default()
                };
                agreement = agreement.with_terms(&kept.becomes.agreement).without_strangers(name);
            }
        }
        Ok((kept.addendum, document, agreement))
    })?;
    let problem = match () {
        () if on < document.dated_on => Some("signed_before_dated"),
        () if on > context.today => Some("day_in_future"),
        () => None,
    };
    if let Some(problem) = problem {
        return Err(Error::invalid(vec![Refusal::new("signed_on", problem)]));
    }
    let title = format!("Подписано{}: {}", paper::from_day(on), called(&addendum, &agreement));
    let was_signed = document.state == DocumentState::Signed;
    let agreement = agreement.check()?;
    base.store.write(context, &title, |tx| {
        // Another day of signing is a correction of that day alone: later addenda may have changed the terms since.
        if !was_signed {
            tx.change_agreement(&agreement)?;
        }
        tx.set_document_state(document.id, DocumentState::Signed, Some(on))
    })
}

/// The paper is void, its number stays used, the addendum is a draft again.
///
/// # Errors
/// `no_final_paper`; `invalid` at `id` for a signed one: what was agreed is changed by another addendum, or the step is taken back.
pub fn annul(base: &Base, context: &Context, id: AddendumId) -> Result<Changed<()>> {
    let (document, title) = base.store.read(|tx| {
        let document = living(tx, id)?.ok_or_else(|| Error::new(Code::NoFinalPaper))?;
        if document.state == DocumentState::Signed {
            return Err(Error::invalid(vec![Refusal::new("id", "addendum_signed")]));
        }
        let title = format!("Аннулировано: {}", called(&tx.addendum(id)?, &tx.agreement(document.contract_id)?));
        Ok((document, title))
    })?;
    let mut addendum = super::show(base, id)?;
    // The next paper gets the next number.
    addendum.number.clear();
    let addendum = addendum.check()?;
    base.store.write(context, &title, |tx| {
        tx.change_addendum(&addendum)?;
        tx.set_document_state(document.id, DocumentState::Annulled, None)
    })
}

/// What the PDF of an addendum is called now, and the kept paper it is when there is one.
pub(in crate::operations) fn printable(tx: &ReadTx, id: AddendumId) -> Result<(String, Option<Document>)> {
    if let Some(document) = living(tx, id)? {
        return Ok((paper::name_of(tx, &document, "pdf")?, Some(document)));
    }
    let addendum = tx.addendum(id)?;
    let parent = tx.agreement(addendum.contract_id)?;
    let partner = paper::partner_of(tx, &parent)?;
    Ok((file_name(&addendum, &parent, &partner, "проект", "pdf"), None))
}

/// The latest final paper that was not annulled.
pub(in crate::operations) fn living(tx: &ReadTx, id: AddendumId) -> Result<Option<Document>> {
    Ok(tx.addendum_documents(id)?.into_iter().find(Document::is_alive))
}

fn paper_of(addendum: &Addendum, was: &Terms, becomes: &Terms, stage: Stage) -> Result<Paper> {
    let printed = addendum_paper(addendum, was, becomes, stage);
    printed.map(|printed| printed.paper).map_err(|missing| Error::new(Code::HasErrors).with("count", missing.len()))
}

/// «Дополнительное соглашение № 1 от 10.10.2026 к договору № 3-2026, СОШ № 5.pdf».
pub(in crate::operations) fn file_name(
    addendum: &Addendum,
    parent: &Agreement,
    partner: &str,
    mark: &str,
    extension: &str,
) -> String {
    let mut head = addendum.kind.word().to_owned();
    if !addendum.number.is_empty() {
        head.push_str(&format!(" № {}", addendum.number));
    }
    if let Some(day) = addendum.dated_on {
        head.push_str(&format!(" от {}", day.format("%d.%m.%Y")));
    }
    head.push_str(&format!(" к договору № {}", parent.number));
    file::name(&head, partner, mark, extension)
}
