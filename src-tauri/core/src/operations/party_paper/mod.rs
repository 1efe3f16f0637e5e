//! The parties' papers around an agreement: orders, letters, certificates, acts, consents of the kinds that the centre has.
//!
//! A draft is a few facts beside the agreement's record; what it prints is read from the record as it stands. «Окончательный» keeps the
//! text, the pages and everything they were printed from, as of agreements and addenda.

mod papers;

pub use papers::{annul, draft, finalise, last_final, preview, sign, text};
pub(in crate::operations) use papers::{name_of, names_pupils, printable};

use super::agreement::record;
use super::base::Base;
#[cfg(feature = "shapes")]
use super::json;
use super::quoted;
use crate::context::Context;
use crate::documents::forms;
use crate::domain::agreement::Agreement;
#[cfg(feature = "shapes")]
use crate::domain::agreement::PupilLine;
use crate::domain::calendar::WorkingCalendar;
use crate::domain::document::Document;
use crate::domain::document_kind::{About, AnswerKind, DocumentKind};
use crate::domain::finding::Finding;
use crate::domain::ids::{ContractId, DocumentKindId, OrganizationId, PartyPaperId};
use crate::domain::organization::Organization;
use crate::domain::party_paper::{PaperPupil, PartyPaper, PartyPaperRow};
use crate::domain::party_paper_findings;
use crate::domain::record::AgreementRecord;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::store::{Changed, ReadTx};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A paper with what its card shows around it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PartyPaperCard {
    pub paper: PartyPaper,
    pub kind: DocumentKind,
    pub agreement: Agreement,
    pub organizations: Vec<Organization>,
    /// Its final papers, the latest first.
    pub documents: Vec<Document>,
    pub findings: Vec<Finding>,
}

/// The papers around an agreement in the order of their days.
pub fn list(base: &Base, id: ContractId) -> Result<Vec<PartyPaperRow>> {
    base.store.read(|tx| tx.party_papers(id))
}

/// Those of all agreements.
pub fn all(base: &Base, archived: bool) -> Result<Vec<PartyPaperRow>> {
    base.store.read(|tx| tx.all_party_papers(archived))
}

pub fn show(base: &Base, id: PartyPaperId) -> Result<PartyPaper> {
    base.store.read(|tx| tx.party_paper(id))
}

/// The kinds that an agreement may have papers of.
pub fn kinds(base: &Base, id: ContractId) -> Result<Vec<DocumentKind>> {
    base.store.read(|tx| {
        let agreement = tx.agreement(id)?;
        Ok(tx.document_kinds(false)?.into_iter().filter(|kind| fits(kind, &agreement)).collect())
    })
}

/// Whether an agreement has whom a kind is about.
pub(super) fn fits(kind: &DocumentKind, agreement: &Agreement) -> bool {
    match kind.about {
        About::Agreement => !kind.realising || agreement.has_realising(),
        About::Participant | About::Pupil => agreement.participants().any(|party| kind.concerns(party)),
    }
}

/// A draft of today about the only participant that fits, and of a kind about one pupil the first of the list.
///
/// # Errors
/// `invalid` at `kind_id`: the kind has no text in force, or is about nobody in this agreement.
pub fn blank(base: &Base, contract_id: ContractId, kind_id: DocumentKindId, today: NaiveDate) -> Result<PartyPaper> {
    base.store.read(|tx| {
        let (agreement, kind) = (tx.agreement(contract_id)?, tx.document_kind(kind_id)?);
        let refuse =
            |problem: &str| Err(Error::invalid(vec![Refusal::new("kind_id", problem).with("kind", &kind.title)]));
        if !fits(&kind, &agreement) {
            return refuse("party_paper_nobody");
        }
        if tx.edition_on(Some(kind_id), today)?.is_none() {
            return refuse("party_paper_without_text");
        }
        Ok(first_of(&agreement, &kind, today))
    })
}

fn first_of(agreement: &Agreement, kind: &DocumentKind, today: NaiveDate) -> PartyPaper {
    let mut fitting = agreement.participants().filter(|party| kind.concerns(party)).map(|party| party.organization_id);
    let only = fitting.next().filter(|_| fitting.next().is_none());
    let first = agreement.pupils.list.iter().find(|pupil| pupil.left_on.is_none_or(|left| left > today));
    PartyPaper {
        contract_id: agreement.id,
        kind_id: kind.id,
        organization_id: only.filter(|_| kind.about != About::Agreement),
        pupils: first.filter(|_| kind.about == About::Pupil).map(PaperPupil::of).into_iter().collect(),
        dated_on: Some(today),
        ..PartyPaper::default()
    }
}

/// The record read for a paper of a kind about the first whom it fits: what a text that is being written is shown on.
pub(super) fn sample(tx: &ReadTx, record: AgreementRecord, kind: DocumentKind) -> Result<AgreementRecord> {
    let mut paper = first_of(&record.agreement, &kind, record.today);
    if kind.about != About::Agreement && paper.organization_id.is_none() {
        let first = record.agreement.participants().find(|party| kind.concerns(party));
        paper.organization_id = first.map(|party| party.organization_id);
    }
    let edition = tx.edition_on(Some(kind.id), record.today)?.unwrap_or_default();
    Ok(record.for_paper(kind, paper, edition))
}

pub fn card(base: &Base, id: PartyPaperId, today: NaiveDate) -> Result<PartyPaperCard> {
    base.store.read(|tx| {
        let paper = tx.party_paper(id)?;
        let record = read(tx, &paper, today)?;
        Ok(PartyPaperCard {
            kind: tx.document_kind(paper.kind_id)?,
            documents: tx.party_paper_documents(id)?,
            findings: all_findings(&record, &tx.working_calendar()?),
            agreement: record.agreement,
            organizations: record.organizations,
            paper,
        })
    })
}

/// What prevents a final paper of the draft on the screen: nothing is saved.
pub fn findings(base: &Base, draft: PartyPaper, today: NaiveDate) -> Result<Vec<Finding>> {
    base.store.read(|tx| Ok(all_findings(&read(tx, &settled(tx, draft)?, today)?, &tx.working_calendar()?)))
}

/// What its day and its text show, the gravest first.
fn all_findings(record: &AgreementRecord, calendar: &WorkingCalendar) -> Vec<Finding> {
    let mut found = party_paper_findings::findings(record, calendar);
    found.extend(forms::findings(record));
    found.sort_by_key(|finding| finding.level);
    found
}

/// The agreement's record as it is now, read for a paper in the text of its kind on its day.
fn read(tx: &ReadTx, paper: &PartyPaper, today: NaiveDate) -> Result<AgreementRecord> {
    let record = record(tx, tx.agreement(paper.contract_id)?, today)?;
    let day = paper.dated_on.unwrap_or(today);
    let edition = tx.edition_on(Some(paper.kind_id), day)?.unwrap_or_default();
    Ok(record.for_paper(tx.document_kind(paper.kind_id)?, paper.clone(), edition))
}

/// Saves a draft: a new one when its id is nil.
///
/// # Errors
/// `invalid` with every refused field, at `id` once it has a final paper; `not_found`.
pub fn save(base: &Base, context: &Context, draft: PartyPaper) -> Result<Changed<PartyPaperId>> {
    let made = save_each(base, context, vec![draft])?;
    let id = made.data.first().copied().ok_or_else(|| Error::internal("a saved paper has an id"))?;
    Ok(Changed { data: id, topics: made.topics })
}

/// Saves drafts in one step: certificates of all who mastered a part.
///
/// # Errors
/// Those of [`save`]; nothing is then saved.
pub fn save_each(base: &Base, context: &Context, drafts: Vec<PartyPaper>) -> Result<Changed<Vec<PartyPaperId>>> {
    let mut checked = Vec::with_capacity(drafts.len());
    let mut title = String::new();
    let several = drafts.len() > 1;
    for mut draft in drafts {
        // One number cannot serve several papers: each gets its own at «Окончательный».
        if several {
            draft.number.clear();
        }
        let is_new = draft.id.is_new();
        let (called, refused, settled) = base.store.read(|tx| {
            if !is_new {
                let kept = tx.party_paper(draft.id)?;
                must_be_draft(tx, draft.id)?;
                // What a paper is stays: another kind or agreement is another paper.
                (draft.contract_id, draft.kind_id) = (kept.contract_id, kept.kind_id);
            }
            let settled = settled(tx, draft)?;
            Ok((called(tx, &settled)?, refused(tx, &settled)?, settled))
        })?;
        let mut draft = settled;
        if is_new {
            draft.id = context.new_id();
        }
        let paper = match draft.check() {
            Ok(paper) if refused.is_empty() => paper,
            Ok(_) => return Err(Error::invalid(refused)),
            Err(more) => return Err(Error::invalid(refused.into_iter().chain(more).collect())),
        };
        title = format!("{}: {called}", if is_new { "Создана бумага" } else { "Изменена бумага" });
        checked.push((is_new, paper));
    }
    if checked.len() > 1 {
        title = format!("{title} и ещё {}", checked.len() - 1);
    }
    base.store.write(context, &title, |tx| {
        for (is_new, paper) in &checked {
            if *is_new {
                tx.add_party_paper(paper)?;
            } else {
                tx.change_party_paper(paper)?;
            }
        }
        Ok(checked.iter().map(|(_, paper)| paper.id).collect())
    })
}

/// A new paper of an agreement from JSON, over what [`blank`] gives.
///
/// # Errors
/// Those of [`blank`], [`save`] and [`json::patch`].
#[cfg(feature = "shapes")]
pub fn add(
    base: &Base,
    context: &Context,
    agreement: ContractId,
    kind: DocumentKindId,
    text: &str,
) -> Result<Changed<PartyPaperId>> {
    let own = blank(base, agreement, kind, context.today)?;
    let mut draft: PartyPaper = json::patch(&own, text)?;
    (draft.id, draft.contract_id, draft.kind_id) = (own.id, own.contract_id, own.kind_id);
    save(base, context, draft)
}

/// The same, one for each pupil who studies today: certificates, consents.
///
/// # Errors
/// Those of [`add`]; `invalid` at `pupils` when the agreement has no list.
#[cfg(feature = "shapes")]
pub fn add_each(
    base: &Base,
    context: &Context,
    agreement: ContractId,
    kind: DocumentKindId,
    text: &str,
) -> Result<Changed<Vec<PartyPaperId>>> {
    let own = blank(base, agreement, kind, context.today)?;
    let mut draft: PartyPaper = json::patch(&own, text)?;
    (draft.id, draft.contract_id, draft.kind_id) = (own.id, own.contract_id, own.kind_id);
    let list = base.store.read(|tx| Ok(tx.agreement(agreement)?.pupils.list))?;
    let studies = |pupil: &&PupilLine| pupil.left_on.is_none_or(|left| left > context.today);
    let one = |pupil: &PupilLine| PartyPaper { pupils: vec![PaperPupil::of(pupil)], ..draft.clone() };
    let drafts: Vec<PartyPaper> = list.iter().filter(studies).map(one).collect();
    if drafts.is_empty() {
        return Err(Error::invalid(vec![Refusal::new("pupils", "party_paper_no_pupils")]));
    }
    save_each(base, context, drafts)
}

/// Changes the fields that `text` (JSON) names.
///
/// # Errors
/// Those of [`save`] and [`json::patch`].
#[cfg(feature = "shapes")]
pub fn change(base: &Base, context: &Context, id: PartyPaperId, text: &str) -> Result<Changed<PartyPaperId>> {
    let mut draft: PartyPaper = json::patch(&show(base, id)?, text)?;
    draft.id = id;
    save(base, context, draft)
}

/// Puts a draft away.
///
/// # Errors
/// `invalid` at `id` once it has a final paper.
pub fn archive(base: &Base, context: &Context, id: PartyPaperId) -> Result<Changed<()>> {
    set_archived(base, context, id, true)
}

pub fn restore(base: &Base, context: &Context, id: PartyPaperId) -> Result<Changed<()>> {
    set_archived(base, context, id, false)
}

fn set_archived(base: &Base, context: &Context, id: PartyPaperId, archived: bool) -> Result<Changed<()>> {
    let what = if archived { "В архив" } else { "Из архива" };
    let title = base.store.read(|tx| {
        must_be_draft(tx, id)?;
        Ok(format!("{what}: {}", called(tx, &tx.party_paper(id)?)?))
    })?;
    base.store.write(context, &title, |tx| tx.set_party_paper_archived(id, archived))
}

/// The latest final paper that was not annulled.
fn living(tx: &ReadTx, id: PartyPaperId) -> Result<Option<Document>> {
    Ok(tx.party_paper_documents(id)?.into_iter().find(Document::is_alive))
}

/// # Errors
/// `invalid` at `id` for a final paper.
fn must_be_draft(tx: &ReadTx, id: PartyPaperId) -> Result<()> {
    match living(tx, id)? {
        Some(_) => Err(Error::invalid(vec![Refusal::new("id", "party_paper_is_final")])),
        None => Ok(()),
    }
}

/// «Приказ о зачислении переводом к договору № 3-2026», as the journal says it.
fn called(tx: &ReadTx, paper: &PartyPaper) -> Result<String> {
    let kind = tx.document_kind(paper.kind_id)?;
    let number = tx.agreement(paper.contract_id)?.number;
    let number = if number.is_empty() { "без номера".to_owned() } else { format!("№ {number}") };
    Ok(format!("{} к договору {}", quoted(&kind.title), quoted(&number)))
}

/// What a paper may not say of itself: one about the agreement names no participant, answers are to questions of its kind, and what the
/// agreement's list knows of a pupil that was only named is taken from there.
fn settled(tx: &ReadTx, mut paper: PartyPaper) -> Result<PartyPaper> {
    let (agreement, kind) = (tx.agreement(paper.contract_id)?, tx.document_kind(paper.kind_id)?);
    if kind.about == About::Agreement {
        paper.organization_id = None;
    } else if paper.organization_id.is_none() {
        paper.organization_id = first_of(&agreement, &kind, NaiveDate::default()).organization_id;
    }
    paper.answers.retain(|answer| kind.asks(&answer.key).is_some());
    for pupil in paper.pupils.iter_mut().filter(|pupil| pupil.born_on.is_none() && pupil.group.is_empty()) {
        if let Some(line) = agreement.pupils.list.iter().find(|line| line.full_name == pupil.full_name) {
            *pupil = PaperPupil::of(line);
        }
    }
    Ok(paper)
}

fn refused(tx: &ReadTx, paper: &PartyPaper) -> Result<Vec<Refusal>> {
    let (agreement, kind) = (tx.agreement(paper.contract_id)?, tx.document_kind(paper.kind_id)?);
    let mut refused = Vec::new();
    if agreement.archived {
        refused.push(Refusal::new("contract_id", "addendum_parent_archived"));
    }
    let may_be = |id: OrganizationId| agreement.party(id).is_some_and(|party| kind.concerns(party));
    match (kind.about, paper.organization_id) {
        (About::Agreement, _) => {}
        (_, Some(id)) if may_be(id) => {}
        (_, Some(_)) => refused.push(Refusal::new("organization_id", "party_paper_stranger")),
        (_, None) if fits(&kind, &agreement) => refused.push(Refusal::new("organization_id", "party_paper_whose")),
        (_, None) => refused.push(Refusal::new("kind_id", "party_paper_nobody").with("kind", &kind.title)),
    }
    if kind.about == About::Pupil && paper.pupils.len() != 1 {
        refused.push(Refusal::new("pupils", "party_paper_one_pupil"));
    }
    for (index, answer) in paper.answers.iter().enumerate() {
        let reads =
            kind.asks(&answer.key).is_none_or(|asked| answer.text.is_empty() || asked.answer.reads(&answer.text));
        if !reads {
            let number = kind.asks(&answer.key).is_some_and(|asked| asked.answer == AnswerKind::Number);
            let problem = if number { "party_paper_answer_number" } else { "party_paper_answer_unread" };
            refused.push(Refusal::new(format!("answers.{index}.text"), problem).with("found", &answer.text));
        }
        let begins = paper.answer("from").filter(|_| answer.key == "until");
        // ISO dates stand in the order of their letters.
        if reads && begins.is_some_and(|begins| begins > answer.text.as_str()) {
            refused.push(Refusal::new(format!("answers.{index}.text"), "party_paper_period_order"));
        }
    }
    Ok(refused)
}
