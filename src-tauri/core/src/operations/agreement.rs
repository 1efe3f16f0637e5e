//! Network-form agreements: the register, the card with everything around it, what prevents signing, and the axis of state.

use super::base::Base;
use super::kept::Kept;
use super::{paper, quoted, renewal, settings};
use crate::context::Context;
use crate::domain::agreement::{Agreement, AgreementState, FinancingKind, Party, PartyRole};
use crate::domain::calendar::AcademicYear;
use crate::domain::checked::Checked;
use crate::domain::checks;
use crate::domain::document::Document;
use crate::domain::finding::Finding;
use crate::domain::ids::{ContractId, OrganizationId};
use crate::domain::organization::Organization;
use crate::domain::programme::Programme;
use crate::domain::record::AgreementRecord;
use crate::domain::refusal::Refusal;
use crate::domain::register::{AgreementRow, ListFilter};
use crate::error::{Code, Error, Result};
use crate::store::{Changed, ReadTx, WriteTx};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An agreement with what its card shows around it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AgreementCard {
    pub agreement: Agreement,
    pub in_force: bool,
    /// Organisations that the agreement names.
    pub organizations: Vec<Organization>,
    pub programme: Option<Programme>,
    /// Its final papers, the latest first.
    pub documents: Vec<Document>,
    pub findings: Vec<Finding>,
    pub edition: String,
    /// What changed since the agreement it was made from; none: it is none's continuation, somebody has read it, or it is signed.
    pub since: Option<renewal::ChangesSince>,
}

impl Kept for Agreement {
    type Id = ContractId;
    type Row = AgreementRow;
    type Filter = ListFilter;

    const CREATED: &'static str = "Создан договор";
    const CHANGED: &'static str = "Изменён договор";
    const NAME: &'static str = "договор";

    fn id(&self) -> ContractId {
        self.id
    }

    fn set_id(&mut self, id: ContractId) {
        self.id = id;
    }

    fn called(&self) -> String {
        if self.number.is_empty() { "без номера".to_owned() } else { format!("№ {}", self.number) }
    }

    fn checked(self) -> std::result::Result<Checked<Self>, Vec<Refusal>> {
        self.check()
    }

    fn rows(tx: &ReadTx, filter: &ListFilter) -> Result<Vec<AgreementRow>> {
        tx.agreements(filter)
    }

    fn load(tx: &ReadTx, id: ContractId) -> Result<Self> {
        tx.agreement(id)
    }

    fn insert(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.add_agreement(record).map(drop)
    }

    /// What stands in a final paper stays as it was printed: only the course of things goes on.
    fn update(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        if let Some(document) = paper::living(tx, record.id)?
            && tx.agreement(record.id)?.terms() != record.terms()
        {
            return Err(Error::new(Code::PaperIsFinal).with("number", document.number));
        }
        tx.change_agreement(record)
    }

    fn set_archived(tx: &WriteTx, id: ContractId, archived: bool) -> Result<()> {
        if archived { tx.archive_agreement(id) } else { tx.restore_agreement(id) }
    }
}

/// A draft with what is known already: the centre as the base organisation, the academic year as the period.
pub fn blank(base: &Base, today: NaiveDate) -> Result<Agreement> {
    let year = AcademicYear::of(today);
    let mut agreement = Agreement { starts_on: year.first_day(), ends_on: year.last_day(), ..Agreement::default() };
    if let Some(own) = settings::show(base)?.own_organization_id {
        let role = PartyRole::Base;
        agreement.parties.push(Party { organization_id: own, role, realises_parts: true, ..Party::default() });
    }
    Ok(agreement)
}

pub fn card(base: &Base, id: ContractId, today: NaiveDate) -> Result<AgreementCard> {
    base.store.read(|tx| {
        let record = with_siblings(tx, record(tx, tx.agreement(id)?, today)?)?;
        Ok(AgreementCard {
            in_force: record.agreement.is_in_force_on(today),
            documents: tx.documents(id)?,
            findings: findings_of(tx, &record)?,
            edition: record.edition.title.clone(),
            since: renewal::shown(tx, &record)?,
            agreement: record.agreement,
            organizations: record.organizations,
            programme: record.programme,
        })
    })
}

/// What prevents signing a draft, as it stands on the screen: nothing is saved.
pub fn findings(base: &Base, draft: Agreement, today: NaiveDate) -> Result<Vec<Finding>> {
    base.store.read(|tx| findings_of(tx, &with_siblings(tx, record(tx, draft, today)?)?))
}

/// Moves an agreement along its axis of state.
///
/// # Errors
/// `invalid` at `state` without a final paper to sign, at `state_on` without a date, before the agreement's own or in the future.
pub fn set_state(
    base: &Base,
    context: &Context,
    id: ContractId,
    state: AgreementState,
    on: Option<NaiveDate>,
) -> Result<Changed<()>> {
    let mut agreement = super::kept::show::<Agreement>(base, id)?;
    agreement.state = state;
    agreement.state_on = on;
    if agreement.is_signed() {
        let has_paper = base.store.read(|tx| Ok(paper::living(tx, id)?.is_some()))?;
        let refused = refused_signing(&agreement, has_paper, context.today);
        if !refused.is_empty() {
            return Err(Error::invalid(refused));
        }
    }
    let title = format!("Договор {}: {}", quoted(&agreement.called()), state.word());
    let record = agreement.check()?;
    base.store.write(context, &title, |tx| tx.change_agreement(&record))
}

/// Why an agreement cannot be signed, completed or ended on its day.
fn refused_signing(agreement: &Agreement, has_paper: bool, today: NaiveDate) -> Vec<Refusal> {
    let paper = (!has_paper).then(|| Refusal::new("state", "nothing_to_sign"));
    let day = match (agreement.state_on, agreement.dated_on) {
        (None, _) => Some("required"),
        (Some(on), Some(dated)) if on < dated => Some("signed_before_dated"),
        (Some(on), _) if on > today => Some("day_in_future"),
        _ => None,
    };
    paper.into_iter().chain(day.map(|problem| Refusal::new("state_on", problem))).collect()
}

/// An agreement with everything that its paper and the errors in it read; its siblings come by [`with_siblings`].
pub(super) fn record(tx: &ReadTx, agreement: Agreement, today: NaiveDate) -> Result<AgreementRecord> {
    let day = agreement.dated_on.unwrap_or(today);
    let organizations = named_by(&agreement).into_iter().map(|id| tx.organization(id)).collect::<Result<_>>()?;
    let programme = agreement.programme_id.map(|id| tx.programme(id)).transpose()?;
    let edition = match agreement.edition_id {
        Some(id) => tx.edition(id)?,
        None => tx.edition_on(None, day)?.unwrap_or_default(),
    };
    let acts = tx.legal_acts(&ListFilter::default())?;
    let norms = tx.norms(false)?;
    Ok(AgreementRecord {
        agreement,
        organizations,
        programme,
        edition,
        acts,
        norms,
        siblings: Vec::new(),
        paper: None,
        today,
    })
}

/// The same with the other agreements on its programme. Only warnings look at them, and there may be hundreds: what prints, or counts
/// errors, does without.
pub(super) fn with_siblings(tx: &ReadTx, mut record: AgreementRecord) -> Result<AgreementRecord> {
    if let Some(programme) = record.agreement.programme_id {
        record.siblings = tx.agreements_on_programme(programme, record.agreement.id)?;
    }
    Ok(record)
}

/// The organisations an agreement names, each once, in the order of the preamble.
fn named_by(agreement: &Agreement) -> Vec<OrganizationId> {
    let mut named: Vec<OrganizationId> = agreement.parties.iter().map(|party| party.organization_id).collect();
    named.extend(agreement.teachers.iter().filter_map(|teacher| teacher.employer));
    if agreement.financing.kind == FinancingKind::PaidServices {
        named.extend(agreement.financing.organization_id);
        named.extend(agreement.financing.share_to);
    }
    named.extend(agreement.escort_by);
    let mut seen = std::collections::HashSet::new();
    named.retain(|id| !id.is_new() && seen.insert(*id));
    named
}

/// The checks of the facts, and those of the finished text.
pub(super) fn findings_of(tx: &ReadTx, record: &AgreementRecord) -> Result<Vec<Finding>> {
    let calendar = tx.working_calendar()?;
    let mut findings = checks::check(record, &calendar);
    let said: Vec<_> = findings.iter().map(|finding| finding.subject.clone()).collect();
    // A blank that a check has explained already is not named twice.
    findings.extend(paper::findings(record).into_iter().filter(|finding| !said.contains(&finding.subject)));
    findings.sort_by_key(|finding| finding.level);
    Ok(findings)
}
