//! Addenda to signed agreements: what changes, what prevents signing, the papers, and the text of any day.
//!
//! Data flows one way. A draft holds the whole changed agreement; the agreement's own rows stay as signed. «Окончательный» keeps both
//! texts and what they were printed from. Signing writes the new terms into the agreement's rows and its state, in one change that can
//! be taken back whole. Only one addendum of an agreement is on its way at a time: two drafts from one text would undo each other.

mod papers;
mod rules;
mod text;

pub use crate::documents::forms::addendum::{ChangedPlace, TextChange, TextChangeKind};
pub use papers::{annul, draft, finalise, last_final, preview, sign};
pub(in crate::operations) use papers::{file_name, living, printable};
pub use text::{on, pages_on};

use super::agreement::{record, with_siblings};
use super::base::Base;
#[cfg(feature = "shapes")]
use super::json;
use super::{quoted, terms};
use crate::context::Context;
use crate::documents::forms::addendum::{Terms, addendum_paper, compare};
use crate::documents::forms::record::Stage;
use crate::documents::forms::{flaws_of, signing};
use crate::domain::addendum::{Addendum, AddendumKind, AddendumRow};
use crate::domain::agreement::{Agreement, AgreementState};
use crate::domain::checks;
use crate::domain::document::Document;
use crate::domain::finding::{Finding, Level, Noun, Subject};
use crate::domain::ids::{AddendumId, ContractId, OrganizationId};
use crate::domain::organization::{LicenceStatus, Organization};
use crate::domain::programme::Programme;
use crate::domain::refusal::Refusal;
use crate::error::{Code, Error, Result};
use crate::store::{Changed, ReadTx};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An addendum with what its card shows around it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AddendumCard {
    pub addendum: Addendum,
    /// The parent as it stands in the base.
    pub agreement: Agreement,
    pub organizations: Vec<Organization>,
    pub programme: Option<Programme>,
    /// Its final papers, the latest first.
    pub documents: Vec<Document>,
    pub look: AddendumLook,
}

/// What a draft on the screen does and lacks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AddendumLook {
    pub changes: Vec<TextChange>,
    pub findings: Vec<Finding>,
    /// Clauses that can be put into the parties' own words, with the text they have now.
    pub clauses: Vec<ClauseText>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ClauseText {
    pub key: String,
    /// Key of its section: a new clause is put after the last of one.
    pub section: String,
    pub number: String,
    pub text: String,
}

/// The addenda of an agreement in the order of their days.
pub fn list(base: &Base, id: ContractId) -> Result<Vec<AddendumRow>> {
    base.store.read(|tx| tx.addenda(id))
}

/// Those of all agreements.
pub fn all(base: &Base, archived: bool) -> Result<Vec<AddendumRow>> {
    base.store.read(|tx| tx.all_addenda(archived))
}

pub fn show(base: &Base, id: AddendumId) -> Result<Addendum> {
    base.store.read(|tx| loaded(tx, id))
}

/// A draft that changes nothing yet: the agreement as it was agreed last. Of a withdrawal, what is left without the party.
///
/// # Errors
/// `invalid` at `contract_id`: not signed, archived, ended, another addendum on its way.
pub fn blank(
    base: &Base,
    contract_id: ContractId,
    kind: AddendumKind,
    leaving: Option<OrganizationId>,
    today: NaiveDate,
) -> Result<Addendum> {
    base.store.read(|tx| {
        let parent = tx.agreement(contract_id)?;
        let refused = rules::of_parent(tx, &parent, AddendumId::default())?;
        if !refused.is_empty() {
            return Err(Error::invalid(refused));
        }
        let was = terms::latest(tx, contract_id, today)?;
        let mut addendum = Addendum {
            contract_id,
            kind,
            organization_id: leaving,
            dated_on: Some(today),
            becomes: was.record.agreement.terms(),
            by_hand: was.by_hand.clone(),
            ..Addendum::default()
        };
        if kind == AddendumKind::Completion {
            addendum.in_force_on = parent.ends_on;
        }
        if matches!(kind, AddendumKind::Withdrawal | AddendumKind::Cessation) {
            addendum.reason =
                leaving.map(|id| tx.organization(id)).transpose()?.and_then(|one| reason(&one)).unwrap_or_default();
        }
        Ok(settled(addendum, &was))
    })
}

/// What the state of its last licence gives as the reason (СФ-13), after «в связи с».
fn reason(organization: &Organization) -> Option<String> {
    let licence = organization.licences.iter().max_by_key(|licence| licence.issued_on)?;
    let what = match licence.status {
        LicenceStatus::Active => return None,
        LicenceStatus::Suspended => "приостановлением действия",
        LicenceStatus::Revoked => "аннулированием",
        LicenceStatus::Terminated => "прекращением действия",
    };
    Some(format!("{what} лицензии на осуществление образовательной деятельности"))
}

pub fn card(base: &Base, id: AddendumId, today: NaiveDate) -> Result<AddendumCard> {
    base.store.read(|tx| {
        let addendum = loaded(tx, id)?;
        let (was, becomes) = both(tx, &addendum, today)?;
        Ok(AddendumCard {
            agreement: tx.agreement(addendum.contract_id)?,
            documents: tx.addendum_documents(id)?,
            look: look_of(tx, &addendum, &was, &becomes)?,
            organizations: becomes.record.organizations,
            programme: becomes.record.programme,
            addendum,
        })
    })
}

/// What the draft on the screen changes and lacks: nothing is saved.
pub fn look(base: &Base, draft: Addendum, today: NaiveDate) -> Result<AddendumLook> {
    base.store.read(|tx| {
        let (was, becomes) = both(tx, &draft, today)?;
        look_of(tx, &draft, &was, &becomes)
    })
}

/// Saves a draft: a new one when its id is nil.
///
/// # Errors
/// `invalid` with every refused field; `paper_is_final` once it has a final paper; `not_found`.
pub fn save(base: &Base, context: &Context, draft: Addendum) -> Result<Changed<AddendumId>> {
    let is_new = draft.id.is_new();
    let (addendum, title) = base.store.read(|tx| {
        let parent = tx.agreement(draft.contract_id)?;
        if !is_new && let Some(document) = tx.addendum_documents(draft.id)?.into_iter().find(Document::is_alive) {
            return Err(Error::new(Code::PaperIsFinal).with("number", document.number));
        }
        if !is_new && tx.addendum(draft.id)?.contract_id != draft.contract_id {
            return Err(Error::invalid(vec![Refusal::new("contract_id", "addendum_parent_fixed")]));
        }
        let mut refused = rules::of_parent(tx, &parent, draft.id)?;
        if !refused.is_empty() {
            return Err(Error::invalid(refused));
        }
        let was = terms::latest(tx, draft.contract_id, context.today)?;
        let mut draft = settled(draft, &was);
        if is_new {
            draft.id = context.new_id();
        }
        refused.extend(rules::of_draft(tx, &parent, &was, &draft)?);
        let addendum = match draft.check() {
            Ok(addendum) if refused.is_empty() => addendum,
            Ok(_) => return Err(Error::invalid(refused)),
            Err(more) => return Err(Error::invalid(refused.into_iter().chain(more).collect())),
        };
        let verb = if is_new { "Создано" } else { "Изменено" };
        let title = format!("{verb}: {}", called(&addendum, &parent));
        Ok((addendum, title))
    })?;
    base.store.write(context, &title, |tx| {
        if is_new {
            tx.add_addendum(&addendum)?
        } else {
            tx.change_addendum(&addendum).map(|()| addendum.id)?
        };
        Ok(addendum.id)
    })
}

/// A new addendum of an agreement from JSON: in `becomes` only the fields of the agreement that become others.
///
/// # Errors
/// Those of [`blank`], [`save`] and [`json::patch_within`].
#[cfg(feature = "shapes")]
pub fn add(base: &Base, context: &Context, parent: ContractId, text: &str) -> Result<Changed<AddendumId>> {
    let named: Addendum = json::read(text)?;
    let own = blank(base, parent, named.kind, named.organization_id, context.today)?;
    patched(base, context, &own, text)
}

/// Changes the fields that `text` (JSON) names.
///
/// # Errors
/// Those of [`save`] and [`json::patch_within`].
#[cfg(feature = "shapes")]
pub fn change(base: &Base, context: &Context, id: AddendumId, text: &str) -> Result<Changed<AddendumId>> {
    patched(base, context, &show(base, id)?, text)
}

#[cfg(feature = "shapes")]
fn patched(base: &Base, context: &Context, own: &Addendum, text: &str) -> Result<Changed<AddendumId>> {
    let mut draft: Addendum = json::patch_within(own, text)?;
    (draft.id, draft.contract_id) = (own.id, own.contract_id);
    save(base, context, draft)
}

/// Puts a draft away.
///
/// # Errors
/// `paper_is_final` once it has a final paper.
pub fn archive(base: &Base, context: &Context, id: AddendumId) -> Result<Changed<()>> {
    set_archived(base, context, id, true)
}

/// Takes a draft out of the archive.
///
/// # Errors
/// `invalid` at `contract_id` while another addendum of the agreement is on its way.
pub fn restore(base: &Base, context: &Context, id: AddendumId) -> Result<Changed<()>> {
    set_archived(base, context, id, false)
}

fn set_archived(base: &Base, context: &Context, id: AddendumId, archived: bool) -> Result<Changed<()>> {
    let what = if archived { "В архив" } else { "Из архива" };
    let title = base.store.read(|tx| {
        let addendum = tx.addendum(id)?;
        let parent = tx.agreement(addendum.contract_id)?;
        if let Some(document) = tx.addendum_documents(id)?.into_iter().find(Document::is_alive) {
            return Err(Error::new(Code::PaperIsFinal).with("number", document.number));
        }
        let refused = if archived { Vec::new() } else { rules::of_parent(tx, &parent, id)? };
        if !refused.is_empty() {
            return Err(Error::invalid(refused));
        }
        Ok(format!("{what}: {}", called(&addendum, &parent)))
    })?;
    base.store.write(context, &title, |tx| tx.set_addendum_archived(id, archived))
}

/// «дополнительное соглашение № 1 к договору № 3-2026», as the journal says it.
fn called(addendum: &Addendum, parent: &Agreement) -> String {
    let number = if addendum.number.is_empty() { String::new() } else { format!(" № {}", addendum.number) };
    let word = addendum.kind.word().replacen("Д", "д", 1).replacen("С", "с", 1).replacen("А", "а", 1);
    let parent =
        if parent.number.is_empty() { "без номера".to_owned() } else { format!("№ {}", parent.number) };
    format!("{word}{number} к договору {}", quoted(&parent))
}

/// A record with the agreement's own course of things around the terms, as screens and the terminal show it.
fn loaded(tx: &ReadTx, id: AddendumId) -> Result<Addendum> {
    let mut addendum = tx.addendum(id)?;
    addendum.becomes = tx.agreement(addendum.contract_id)?.with_terms(&addendum.becomes).terms();
    Ok(addendum)
}

/// What an addendum may not say of itself: an ending changes no terms, a withdrawal leaves nothing with the party that goes.
fn settled(mut addendum: Addendum, was: &Terms) -> Addendum {
    let own = &was.record.agreement;
    if addendum.kind.ends_as().is_some() {
        (addendum.becomes, addendum.by_hand) = (own.terms(), was.by_hand.clone());
    }
    if let (AddendumKind::Withdrawal, Some(leaving)) = (addendum.kind, addendum.organization_id)
        && own.participants().any(|party| party.organization_id == leaving)
    {
        addendum.becomes = addendum.becomes.without_party(leaving);
    }
    addendum.becomes = own.with_terms(&addendum.becomes).terms();
    addendum
}

/// The text before and the text after. Of a final paper, as they were kept.
fn both(tx: &ReadTx, addendum: &Addendum, today: NaiveDate) -> Result<(Terms, Terms)> {
    if !addendum.id.is_new() && tx.addendum_documents(addendum.id)?.iter().any(Document::is_alive) {
        let kept = terms::kept_addendum(tx, addendum.id)?;
        return Ok((kept.was.into_terms(today), kept.becomes.into_terms(today)));
    }
    let was = terms::latest(tx, addendum.contract_id, today)?;
    let mut parent = tx.agreement(addendum.contract_id)?;
    parent.edition_id = was.record.agreement.edition_id;
    let mut fresh = with_siblings(tx, record(tx, parent.with_terms(&addendum.becomes), today)?)?;
    for party in &was.record.agreement.parties {
        if fresh.organization(party.organization_id).is_none() {
            fresh.organizations.push(tx.organization(party.organization_id)?);
        }
    }
    // The text of the form and the acts it names are those that were signed; names, requisites and parts are those of today.
    fresh.edition = was.record.edition.clone();
    fresh.acts = was.record.acts.clone();
    fresh.norms = was.record.norms.clone();
    let becomes = Terms { record: fresh, by_hand: addendum.by_hand.clone(), preamble: Vec::new() };
    let becomes = becomes.keeping_preamble_of(&was);
    Ok((was, becomes))
}

fn look_of(tx: &ReadTx, addendum: &Addendum, was: &Terms, becomes: &Terms) -> Result<AddendumLook> {
    let changes = if addendum.kind.ends_as().is_some() { Vec::new() } else { compare(was, becomes) };
    let findings = findings_of(tx, addendum, was, becomes, &changes)?;
    let text = becomes.text();
    let of_section = |section: &crate::documents::forms::evaluate::TextSection| {
        let clauses = section.clauses.iter().map(|clause| ClauseText {
            key: clause.key.clone(),
            section: section.key.clone(),
            number: clause.number.clone(),
            text: clause.paragraphs.join("\n"),
        });
        clauses.collect::<Vec<_>>()
    };
    Ok(AddendumLook { changes, findings, clauses: text.sections.iter().flat_map(of_section).collect() })
}

/// What prevents signing: of the paper itself, then what the changed agreement would newly break.
fn findings_of(
    tx: &ReadTx,
    addendum: &Addendum,
    was: &Terms,
    becomes: &Terms,
    changes: &[TextChange],
) -> Result<Vec<Finding>> {
    let own = |problem: &str, field: &str, values: &[(&str, String)]| Finding {
        code: "ДС-01".to_owned(),
        problem: problem.to_owned(),
        level: Level::Error,
        values: values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect::<BTreeMap<_, _>>(),
        subject: Subject { noun: Noun::Addendum, id: addendum.id.0, field: field.to_owned() },
    };
    let mut found = Vec::new();
    if addendum.dated_on.is_none() {
        found.push(own("addendum_undated", "dated_on", &[]));
    }
    if addendum.kind == AddendumKind::Change && changes.is_empty() {
        found.push(own("addendum_empty", "becomes", &[]));
    }
    if matches!(addendum.kind, AddendumKind::Withdrawal | AddendumKind::Cessation) && addendum.reason.is_empty() {
        found.push(own("addendum_without_reason", "reason", &[]));
    }
    found.extend(
        becomes.homeless().into_iter().map(|clause| own("addendum_hand_homeless", "by_hand", &[("clause", clause)])),
    );
    let record = signing(addendum, was, becomes);
    if let Ok(printed) = addendum_paper(addendum, was, becomes, Stage::Draft) {
        let flaws = flaws_of(&printed, &record);
        found.extend(flaws.into_iter().filter(|finding| finding.subject.noun != Noun::Addendum));
    }
    if addendum.kind.ends_as().is_none() {
        found.extend(newly_broken(tx, addendum, was, becomes)?);
    }
    found.sort_by_key(|finding| finding.level);
    Ok(found)
}

/// Checks of the changed agreement that the signed one passed; licences and powers as of the day of the addendum.
fn newly_broken(tx: &ReadTx, addendum: &Addendum, was: &Terms, becomes: &Terms) -> Result<Vec<Finding>> {
    let calendar = tx.working_calendar()?;
    let check = |terms: &Terms, dated_on: Option<NaiveDate>| {
        let mut record = terms.record.clone();
        // What is done after signing is the agreement's business, not the addendum's.
        record.agreement.state = AgreementState::Approval;
        record.agreement.dated_on = dated_on;
        checks::check(&record, &calendar)
    };
    let signed_on = becomes.record.agreement.dated_on;
    let before = check(was, was.record.agreement.dated_on);
    let known =
        |finding: &Finding| before.iter().any(|old| old.problem == finding.problem && old.values == finding.values);
    let of_the_day =
        |finding: &Finding| ["СФ-01", "СФ-02", "СФ-13", "СФ-17"].iter().any(|code| finding.code.starts_with(code));
    let mut found: Vec<Finding> = check(becomes, signed_on).into_iter().filter(|one| !of_the_day(one)).collect();
    found.extend(check(becomes, addendum.dated_on.or(signed_on)).into_iter().filter(of_the_day));
    found.retain(|finding| !known(finding));
    Ok(found)
}
