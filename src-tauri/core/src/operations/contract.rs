//! All contracts of the centre: the register of every kind, the card of those that are not of the network form, their terms, scans and
//! links, and how many there are of what.

use super::base::Base;
use super::file;
use super::kept::Kept;
use super::{quoted, settings};
use crate::context::Context;
use crate::domain::agreement::AgreementState;
use crate::domain::calendar::WorkingCalendar;
use crate::domain::checked::Checked;
use crate::domain::contract::{
    self, Contract, ContractFacts, ContractFilter, ContractKind, ContractLinkKind, ContractRow, ContractStatistics,
    InteractionFormat, InteractionModel, MOST_SCANS, PartyKind, RegisterDay, Scan, Term,
};
use crate::domain::ids::{ContractId, OrganizationId};
use crate::domain::refusal::Refusal;
use crate::error::{Code, Error, Result};
use crate::store::{Changed, NewScan, ReadTx, WriteTx};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Key of the norm: days before an end that the first reminder comes.
const FIRST_REMINDER: &str = "expiry_first_days";
const FIRST_REMINDER_DAYS: i32 = 60;

impl Kept for Contract {
    type Id = ContractId;
    type Row = ContractFacts;
    type Filter = ContractFilter;

    const CREATED: &'static str = "Записан договор:";
    const CHANGED: &'static str = "Изменён договор:";
    const NAME: &'static str = "договор";

    fn id(&self) -> ContractId {
        self.id
    }

    fn set_id(&mut self, id: ContractId) {
        self.id = id;
    }

    fn called(&self) -> String {
        Self::called(self)
    }

    fn checked(self) -> std::result::Result<Checked<Self>, Vec<Refusal>> {
        self.check()
    }

    fn rows(tx: &ReadTx, filter: &ContractFilter) -> Result<Vec<ContractFacts>> {
        tx.contract_facts(filter)
    }

    fn load(tx: &ReadTx, id: ContractId) -> Result<Self> {
        tx.contract(id)
    }

    fn insert(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.add_contract(record).map(drop)
    }

    fn update(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.change_contract(record)
    }

    fn set_archived(tx: &WriteTx, id: ContractId, archived: bool) -> Result<()> {
        tx.set_contract_archived(id, archived)
    }
}

/// A contract with what its card shows around it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ContractCard {
    pub contract: Contract,
    pub scans: Vec<Scan>,
    /// Contracts that name this one among their links.
    pub named_by: Vec<LinkedContract>,
}

/// The other end of a link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LinkedContract {
    pub id: ContractId,
    pub kind: ContractKind,
    pub link: ContractLinkKind,
    /// «Договор аренды № 12».
    pub called: String,
    pub dated_on: Option<NaiveDate>,
}

/// What follows from a draft as it stands on the screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ContractOutlook {
    pub term: Term,
    pub in_force: bool,
    pub model: Option<InteractionModel>,
    pub format: Option<InteractionFormat>,
    /// Other contracts of the year with this number, the archive too: perhaps the same one, written down twice.
    pub twins: Vec<ContractRow>,
}

/// The register of all kinds, agreements of the network form too.
pub fn list(base: &Base, filter: &ContractFilter, today: NaiveDate) -> Result<Vec<ContractRow>> {
    let own = settings::show(base)?.own_organization_id;
    base.store.read(|tx| rows(tx, filter, own, today))
}

pub fn card(base: &Base, id: ContractId) -> Result<ContractCard> {
    base.store.read(|tx| {
        let named_by = tx.links_to(id)?.into_iter().map(|link| linked(tx, link.contract_id, link.kind));
        Ok(ContractCard {
            contract: tx.contract(id)?,
            scans: tx.scans(id)?,
            named_by: named_by.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect(),
        })
    })
}

/// Terms, notice and namesakes of a draft: nothing is saved.
pub fn outlook(base: &Base, draft: &Contract, today: NaiveDate) -> Result<ContractOutlook> {
    let own = settings::show(base)?.own_organization_id;
    base.store.read(|tx| {
        let calendar = tx.working_calendar()?;
        let term = draft.course().term_on(today, &calendar);
        let begun = draft.starts_on.or(draft.dated_on).is_none_or(|from| from <= today);
        let kinds = kinds(tx, draft)?;
        let interaction = draft.kind.is_interaction();
        Ok(ContractOutlook {
            in_force: draft.state == AgreementState::Signed && begun && !term.is_over,
            term,
            model: interaction.then(|| contract::interaction_model(&kinds)).flatten(),
            format: interaction.then(|| contract::interaction_format(&kinds)).flatten(),
            twins: twins(tx, draft, own, today)?,
        })
    })
}

/// How many contracts were concluded, by kind, year, model and format of interaction.
pub fn statistics(base: &Base, today: NaiveDate) -> Result<ContractStatistics> {
    Ok(contract::contract_statistics(&list(base, &ContractFilter::default(), today)?))
}

/// The scans of a contract of any kind.
pub fn scans(base: &Base, id: ContractId) -> Result<Vec<Scan>> {
    base.store.read(|tx| tx.scans(id))
}

/// Keeps a file with a contract of any kind; gives its hash.
///
/// # Errors
/// `invalid` at `file` for what may not be kept; `not_found`.
pub fn attach(
    base: &Base,
    context: &Context,
    id: ContractId,
    file_name: &str,
    content: &[u8],
) -> Result<Changed<String>> {
    let extension = contract::check_scan(file_name, content).map_err(|refusal| Error::invalid(vec![refusal]))?;
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let file_name = file::name(stem, "", "", extension);
    let (called, kept) = base.store.read(|tx| Ok((called(tx, id)?, tx.scans(id)?.len())))?;
    if kept >= MOST_SCANS {
        return Err(Error::invalid(vec![Refusal::new("file", "scan_too_many").with("limit", MOST_SCANS)]));
    }
    let title = format!("{called}: приложен файл {}", quoted(&file_name));
    base.store.write(context, &title, |tx| tx.attach_scan(id, NewScan { file_name: &file_name, content }))
}

/// Takes a file from a contract; undo brings it back.
///
/// # Errors
/// `not_found`.
pub fn detach(base: &Base, context: &Context, id: ContractId, sha256: &str) -> Result<Changed<()>> {
    let (called, scan) = base.store.read(|tx| Ok((called(tx, id)?, scan(tx, id, sha256)?)))?;
    let title = format!("{called}: убран файл {}", quoted(&scan.file_name));
    base.store.write(context, &title, |tx| tx.detach_scan(id, sha256))
}

/// A kept file on its way to the disk or to the system's viewer.
#[derive(Clone, Debug)]
pub struct KeptScan {
    pub file_name: String,
    pub content: Vec<u8>,
}

/// # Errors
/// `not_found`.
pub fn scan_content(base: &Base, id: ContractId, sha256: &str) -> Result<KeptScan> {
    base.store
        .read(|tx| Ok(KeptScan { file_name: scan(tx, id, sha256)?.file_name, content: tx.scan_content(id, sha256)? }))
}

fn scan(tx: &ReadTx, id: ContractId, sha256: &str) -> Result<Scan> {
    let scans = tx.scans(id)?;
    scans.into_iter().find(|scan| scan.sha256 == sha256).ok_or_else(|| Error::not_found("scan", sha256))
}

/// Rows of the register on a day.
pub(super) fn rows(
    tx: &ReadTx,
    filter: &ContractFilter,
    own: Option<OrganizationId>,
    today: NaiveDate,
) -> Result<Vec<ContractRow>> {
    let calendar = tx.working_calendar()?;
    let first_reminder = first_reminder(tx, today)?;
    let day = RegisterDay { today, calendar: &calendar, first_reminder, own };
    let rows = tx.contract_facts(filter)?.into_iter().map(|facts| facts.row(day));
    Ok(rows.filter(|row| row.expiring || !filter.expiring).collect())
}

fn first_reminder(tx: &ReadTx, today: NaiveDate) -> Result<u16> {
    let days = tx.norms(false)?.value(FIRST_REMINDER, today, FIRST_REMINDER_DAYS);
    Ok(u16::try_from(days).unwrap_or_default())
}

/// Other contracts with the number of the draft, of the same year or without a date.
fn twins(tx: &ReadTx, draft: &Contract, own: Option<OrganizationId>, today: NaiveDate) -> Result<Vec<ContractRow>> {
    let number = bare(&draft.number);
    if number.is_empty() {
        return Ok(Vec::new());
    }
    let calendar: WorkingCalendar = tx.working_calendar()?;
    let day = RegisterDay { today, calendar: &calendar, first_reminder: first_reminder(tx, today)?, own };
    let mut twins = Vec::new();
    for archived in [false, true] {
        let same = tx.contract_facts(&ContractFilter { archived, ..ContractFilter::default() })?.into_iter();
        let same = same.filter(|facts| facts.id != draft.id && bare(&facts.number) == number);
        let same = same.filter(|facts| match (facts.dated_on, draft.dated_on) {
            (Some(one), Some(other)) => one.year() == other.year(),
            _ => true,
        });
        twins.extend(same.map(|facts| facts.row(day)));
    }
    Ok(twins)
}

/// A number as two people would both say it: without «№», spaces and the size of letters.
fn bare(number: &str) -> String {
    number.chars().filter(|c| !c.is_whitespace() && *c != '№').flat_map(char::to_lowercase).collect()
}

fn kinds(tx: &ReadTx, draft: &Contract) -> Result<Vec<PartyKind>> {
    let ids = draft.parties.iter().filter_map(|party| party.organization_id);
    let kind = |id| match tx.organization(id) {
        Ok(organization) => Ok(Some(PartyKind { kind: organization.kind, is_edu: organization.is_edu })),
        Err(error) if error.code == Code::NotFound => Ok(None),
        Err(error) => Err(error),
    };
    Ok(ids.map(kind).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

/// What a contract of any kind is called.
fn called(tx: &ReadTx, id: ContractId) -> Result<String> {
    let facts = tx.facts_of(id)?.ok_or_else(|| Error::not_found("contract", id))?;
    Ok(name_of(&facts))
}

fn name_of(facts: &ContractFacts) -> String {
    let own = if facts.kind == ContractKind::NetworkForm { "" } else { facts.title.as_str() };
    let title = if own.is_empty() { facts.kind.title() } else { own };
    if facts.number.is_empty() { title.to_owned() } else { format!("{title} № {}", facts.number) }
}

fn linked(tx: &ReadTx, id: ContractId, link: ContractLinkKind) -> Result<Option<LinkedContract>> {
    let facts = tx.facts_of(id)?;
    Ok(facts.map(|facts| LinkedContract {
        id,
        kind: facts.kind,
        link,
        called: name_of(&facts),
        dated_on: facts.dated_on,
    }))
}
