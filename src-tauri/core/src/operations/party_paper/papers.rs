//! The papers themselves: the live page, «ПРОЕКТ», «Окончательный» kept for ever, for a printer and for Word.

use super::super::base::Base;
use super::super::outgoing::{self, File, Format};
use super::super::terms::{KeptPaper, KeptTerms};
use super::super::{file, paper};
use super::{all_findings, called, living, must_be_draft, read, settled};
use crate::context::Context;
use crate::documents;
use crate::documents::docx;
use crate::documents::forms::record::Stage;
use crate::documents::forms::text::plain_text;
use crate::domain::document::{Document, DocumentState};
use crate::domain::document_kind::{About, DocumentKind};
use crate::domain::edition::{Annex, AnnexBody};
use crate::domain::finding::{Finding, Level};
use crate::domain::ids::PartyPaperId;
use crate::domain::party_paper::PartyPaper;
use crate::domain::refusal::Refusal;
use crate::error::{Code, Error, Result};
use crate::russian::sentences::sentence;
use crate::store::{Changed, NewDocumentCopy, ReadTx};
use chrono::{Datelike, NaiveDate};

/// What stands for the number of a paper that is numbered by hand.
const UNNUMBERED: &str = "без номера";

/// The pages of a draft as it stands on the screen.
pub fn preview(base: &Base, draft: PartyPaper, today: NaiveDate) -> Result<Vec<u8>> {
    base.store.read(|tx| {
        let record = read(tx, &settled(tx, draft)?, today)?;
        Ok(documents::print(&paper::paper_of(&record, Stage::Draft)?))
    })
}

/// The text of a paper without pages: the final one as it was kept, else the draft's.
pub fn text(base: &Base, id: PartyPaperId, today: NaiveDate) -> Result<String> {
    base.store.read(|tx| match living(tx, id)? {
        Some(document) => paper::kept_text(tx, document.id),
        None => Ok(plain_text(&paper::paper_of(&read(tx, &tx.party_paper(id)?, today)?, Stage::Draft)?)),
    })
}

/// «ПРОЕКТ» of a paper as it is saved.
pub fn draft(base: &Base, id: PartyPaperId, format: Format, today: NaiveDate) -> Result<File> {
    base.store.read(|tx| {
        let own = tx.party_paper(id)?;
        let pages = paper::paper_of(&read(tx, &own, today)?, Stage::Draft)?;
        let name = |extension| file_name(tx, &own, "проект", extension);
        Ok(match format {
            Format::Pdf => {
                let (bytes, count) = documents::print_counted(&pages);
                File { name: name("pdf")?, bytes, pages: count }
            }
            Format::Docx => File { name: name("docx")?, bytes: docx::write(&pages), pages: 0 },
        })
    })
}

/// The living final paper as it was kept.
///
/// # Errors
/// `invalid` at `id` while it is a draft.
pub fn last_final(base: &Base, id: PartyPaperId, format: Format) -> Result<File> {
    let document = base.store.read(|tx| living(tx, id))?.ok_or_else(not_final)?;
    outgoing::kept(base, document.id, format)
}

/// Makes papers final in one step: numbers those that the program numbers, keeps their text, pages and data for ever.
///
/// # Errors
/// `has_errors` while something prevents a paper; of several, `invalid` at `ids.N` names each of those with what prevents it. `invalid` at
/// `id` for one that is final. Nothing is then changed.
pub fn finalise(base: &Base, context: &Context, ids: &[PartyPaperId]) -> Result<Changed<Vec<Document>>> {
    let mut made = Vec::with_capacity(ids.len());
    let mut title = String::new();
    let mut given: Vec<(PartyPaper, String)> = Vec::new();
    let mut prevented = Vec::new();
    for (place, id) in ids.iter().enumerate() {
        let (record, found, own, kind) = base.store.read(|tx| {
            must_be_draft(tx, *id)?;
            let mut own = tx.party_paper(*id)?;
            let kind = tx.document_kind(own.kind_id)?;
            if kind.numbered && own.number.is_empty() {
                let mut used = tx.used_party_paper_numbers(own.contract_id, own.kind_id)?;
                let same = |other: &PartyPaper| other.contract_id == own.contract_id && other.kind_id == own.kind_id;
                used.extend(given.iter().filter(|(other, _)| same(other)).map(|(_, number)| number.clone()));
                own.number = next_number(&used).to_string();
            }
            if kind.numbered && tx.is_party_paper_number_taken(&own)? {
                let refusal = Refusal::new("number", "party_paper_number_used").with("number", &own.number);
                return Err(Error::invalid(vec![refusal]));
            }
            title = called(tx, &own)?;
            let record = read(tx, &own, context.today)?;
            let found = all_findings(&record, &tx.working_calendar()?);
            Ok((record, found, own, kind))
        })?;
        given.push((own.clone(), own.number.clone()));
        let errors: Vec<&Finding> = found.iter().filter(|finding| finding.level == Level::Error).collect();
        let dated_on = match own.dated_on {
            Some(day) if errors.is_empty() => day,
            _ if ids.len() == 1 => return Err(Error::new(Code::HasErrors).with("count", errors.len().max(1))),
            _ => {
                let reason = errors.first().map(|finding| sentence(&finding.problem, &finding.values));
                let whose = own.pupils.iter().map(|pupil| pupil.full_name.clone());
                let paper = [title.clone()].into_iter().chain(whose).collect::<Vec<_>>().join(", ");
                let refusal = Refusal::new(format!("ids.{place}"), "party_paper_has_errors").with("paper", paper);
                prevented.push(refusal.with("reason", reason.unwrap_or_default()));
                continue;
            }
        };
        let pages = paper::paper_of(&record, Stage::Final)?;
        let pdf = documents::print(&pages);
        let document = Document {
            id: context.new_id(),
            contract_id: own.contract_id,
            addendum_id: None,
            party_paper_id: Some(*id),
            number: if own.number.is_empty() { UNNUMBERED.to_owned() } else { own.number.clone() },
            dated_on,
            state: DocumentState::Final,
            edition_id: record.edition.id,
            copy_sha256: paper::sha256(&pdf),
            finalised_at: context.at,
            signed_on: None,
        };
        let kept = KeptPaper { paper: own.clone(), kind, terms: KeptTerms::of_record(&record) };
        let data = serde_json::to_value(kept).map_err(Error::internal)?;
        made.push((own.check()?, document, plain_text(&pages), data, pdf));
    }
    if !prevented.is_empty() {
        return Err(Error::invalid(prevented));
    }
    if made.len() > 1 {
        title = format!("{title} и ещё {}", made.len() - 1);
    }
    base.store.write(context, &format!("Окончательная бумага: {title}"), |tx| {
        for (own, document, text, data, pdf) in &made {
            tx.change_party_paper(own)?;
            tx.add_document(document)?;
            tx.keep_document_copy::<uuid::Uuid>(&NewDocumentCopy {
                document_id: document.id.into(),
                // An order's number is of the school's own register and may stand on a paper made anew.
                kind: &format!("party_paper:{}", document.id),
                year: document.dated_on.year(),
                number: &document.number,
                text,
                data,
                pdf,
            })?;
        }
        Ok(made.iter().map(|(_, document, ..)| document.clone()).collect())
    })
}

/// What the program gives after those that papers bear or once bore.
pub(super) fn next_number(used: &[String]) -> u32 {
    used.iter().filter_map(|number| number.parse::<u32>().ok()).max().unwrap_or(0).saturating_add(1)
}

/// The paper was signed on that day.
///
/// # Errors
/// `invalid` at `id` while it is a draft, at `signed_on` before the paper's own date or in the future.
pub fn sign(base: &Base, context: &Context, id: PartyPaperId, on: NaiveDate) -> Result<Changed<()>> {
    let (document, title) = named(base, id)?;
    let problem = match () {
        () if on < document.dated_on => Some("signed_before_dated"),
        () if on > context.today => Some("day_in_future"),
        () => None,
    };
    if let Some(problem) = problem {
        return Err(Error::invalid(vec![Refusal::new("signed_on", problem)]));
    }
    let title = format!("Подписано{}: {title}", paper::from_day(on));
    base.store.write(context, &title, |tx| tx.set_document_state(document.id, DocumentState::Signed, Some(on)))
}

/// The paper is void and is a draft again; a number that the program gave stays used.
///
/// # Errors
/// `invalid` at `id` while it is a draft.
pub fn annul(base: &Base, context: &Context, id: PartyPaperId) -> Result<Changed<()>> {
    let (document, title) = named(base, id)?;
    let own = base.store.read(|tx| {
        let mut own = tx.party_paper(id)?;
        if tx.document_kind(own.kind_id)?.numbered {
            own.number.clear();
        }
        Ok(own)
    })?;
    let own = own.check()?;
    base.store.write(context, &format!("Аннулировано: {title}"), |tx| {
        tx.change_party_paper(&own)?;
        tx.set_document_state(document.id, DocumentState::Annulled, document.signed_on)
    })
}

fn not_final() -> Error {
    Error::invalid(vec![Refusal::new("id", "party_paper_not_final")])
}

fn named(base: &Base, id: PartyPaperId) -> Result<(Document, String)> {
    base.store.read(|tx| {
        let document = living(tx, id)?.ok_or_else(not_final)?;
        Ok((document, called(tx, &tx.party_paper(id)?)?))
    })
}

/// What the PDF of a paper is called now, and the kept paper it is when there is one.
pub(in crate::operations) fn printable(tx: &ReadTx, id: PartyPaperId) -> Result<(String, Option<Document>)> {
    match living(tx, id)? {
        Some(document) => Ok((name_of(tx, id, &document, "pdf")?, Some(document))),
        None => Ok((file_name(tx, &tx.party_paper(id)?, "проект", "pdf")?, None)),
    }
}

/// Pupils stand in it by name: in its words or in a list under them.
pub(in crate::operations) fn names_pupils(tx: &ReadTx, id: PartyPaperId, today: NaiveDate) -> Result<bool> {
    let record = read(tx, &tx.party_paper(id)?, today)?;
    // Kept pages are judged by the text they were printed from; who was in the list then nobody knows any more.
    let (edition, may_be) = match living(tx, id)? {
        Some(document) => (tx.edition(document.edition_id)?, true),
        None => (record.edition.clone(), !record.pupils().is_empty()),
    };
    let lists = |annex: &Annex| matches!(annex.body, AnnexBody::Pupils | AnnexBody::Attendance);
    let words = serde_json::to_string(&edition.form).map_err(Error::internal)?;
    Ok(may_be && (edition.form.annexes.iter().any(lists) || words.contains("\"pupil.")))
}

/// The name of a final paper's file.
pub(in crate::operations) fn name_of(
    tx: &ReadTx,
    id: PartyPaperId,
    document: &Document,
    extension: &str,
) -> Result<String> {
    let own = PartyPaper { dated_on: Some(document.dated_on), ..tx.party_paper(id)? };
    file_name(tx, &own, "", extension)
}

/// «Приказ о зачислении переводом № 45-у от 01.09.2026, СОШ № 5.pdf», «Справка … № 3 от 31.05.2027, Иванов Иван Иванович.pdf».
fn file_name(tx: &ReadTx, own: &PartyPaper, mark: &str, extension: &str) -> Result<String> {
    let DocumentKind { title, about, .. } = tx.document_kind(own.kind_id)?;
    let mut head = title;
    if !own.number.is_empty() {
        head.push_str(&format!(" № {}", own.number));
    }
    if let Some(day) = own.dated_on {
        head.push_str(&format!(" от {}", day.format("%d.%m.%Y")));
    }
    let whom = match (about, own.pupils.first(), own.organization_id) {
        (About::Pupil, Some(pupil), _) => pupil.full_name.clone(),
        (_, _, Some(id)) => tx.organization(id)?.short_name,
        _ => String::new(),
    };
    Ok(file::name(&head, &whom, mark, extension))
}
