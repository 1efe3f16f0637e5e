//! An edition tried before it is put into force: on every agreement in turn, with progress and a way to stop, and on one agreement as
//! its text would read. Nothing is saved.

use super::agreement::record;
use super::base::Base;
use super::{edition, paper, party_paper};
use crate::documents::forms::compare::ClauseComparison;
use crate::documents::forms::text::{Place, lines};
use crate::documents::forms::trial::{changed_clauses, with_edition};
use crate::documents::forms::{self, Stage};
use crate::domain::agreement::Agreement;
use crate::domain::calendar::WorkingCalendar;
use crate::domain::checks;
use crate::domain::document_kind::About;
use crate::domain::edition::Edition;
use crate::domain::finding::{Finding, Level};
use crate::domain::ids::{ContractId, EditionId, OrganizationId};
use crate::domain::record::AgreementRecord;
use crate::domain::register::ListFilter;
use crate::error::Result;
use crate::store::ReadTx;
use chrono::NaiveDate;
use serde::Serialize;

/// What becomes of one agreement.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AgreementTrial {
    pub id: ContractId,
    /// Empty while it has none.
    pub number: String,
    /// Short names of the participants; of a text of papers, of the one that the tried paper is about.
    pub participants: Vec<String>,
    /// Whom the tried paper is about; empty: no paper about one pupil.
    pub pupil: String,
    /// It has a final paper, which keeps its own text whatever comes.
    pub kept: bool,
    /// Nothing in the text itself would prevent a final paper.
    pub prints: bool,
    /// Findings that only the tried edition brings, and those that it takes away.
    pub new: Vec<Finding>,
    pub gone: Vec<Finding>,
    pub clauses: Vec<ChangedClause>,
}

impl AgreementTrial {
    /// Whether nothing at all becomes otherwise.
    pub fn is_same(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty() && self.clauses.is_empty()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ChangedClause {
    pub key: String,
    pub number: String,
    pub change: ClauseChange,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ClauseChange {
    Reworded,
    Added,
    Dropped,
}

/// A line of a paper as it would read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PreviewLine {
    pub text: String,
    /// Clause, `annex.KEY` or `preamble`; empty elsewhere.
    pub key: String,
    pub heading: bool,
}

/// Tries a saved edition on every agreement outside the archive, one after another. `go_on` hears how many of how many are done and
/// says whether to go on; what was done until then is the answer.
pub fn run(
    base: &Base,
    id: EditionId,
    today: NaiveDate,
    go_on: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Vec<AgreementTrial>> {
    let candidate = edition::show(base, id)?;
    let rows = base.store.read(|tx| tx.agreements(&ListFilter::default()))?;
    let calendar = base.store.read(|tx| tx.working_calendar())?;
    let mut tried = Vec::with_capacity(rows.len());
    for (done, row) in rows.iter().enumerate() {
        if !go_on(done, rows.len()) {
            return Ok(tried);
        }
        tried.extend(base.store.read(|tx| one(tx, &candidate, row.id, &calendar, today))?);
    }
    go_on(rows.len(), rows.len());
    Ok(tried)
}

/// The same for these agreements: a window asks for a few at a time, so that it may show how far it is, and stop.
pub fn some(base: &Base, id: EditionId, ids: &[ContractId], today: NaiveDate) -> Result<Vec<AgreementTrial>> {
    base.store.read(|tx| {
        let (candidate, calendar) = (tx.edition(id)?, tx.working_calendar()?);
        let tried = ids.iter().map(|id| one(tx, &candidate, *id, &calendar, today));
        Ok(tried.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
    })
}

/// What an agreement's paper would say otherwise, word by word.
pub fn clauses(base: &Base, id: EditionId, agreement: ContractId, today: NaiveDate) -> Result<Vec<ClauseComparison>> {
    base.store.read(|tx| {
        let candidate = tx.edition(id)?;
        let record = read_for(tx, &candidate, tx.agreement(agreement)?, today)?;
        Ok(changed_clauses(&record, &candidate))
    })
}

/// The paper of an agreement, or of an empty one, as an edition that is still being written would word it.
pub fn preview(
    base: &Base,
    draft: &Edition,
    agreement: Option<ContractId>,
    today: NaiveDate,
) -> Result<Vec<PreviewLine>> {
    let record = base.store.read(|tx| {
        let agreement = agreement.map(|id| tx.agreement(id)).transpose()?;
        read_for(tx, draft, agreement.unwrap_or_else(Agreement::default), today)
    })?;
    let paper = paper::paper_of(&with_edition(&record, draft), Stage::Draft)?;
    let said = lines(&paper).into_iter().filter(|line| !line.text.trim().is_empty());
    Ok(said.map(|line| PreviewLine { heading: line.place == Place::Heading, text: line.text, key: line.key }).collect())
}

fn one(
    tx: &ReadTx,
    candidate: &Edition,
    id: ContractId,
    calendar: &WorkingCalendar,
    today: NaiveDate,
) -> Result<Option<AgreementTrial>> {
    let old = read_for(tx, candidate, tx.agreement(id)?, today)?;
    if old.paper.as_ref().is_some_and(|paper| !party_paper::fits(&paper.kind, &old.agreement)) {
        return Ok(None);
    }
    let new = with_edition(&old, candidate);
    let (before, after) = (found(&old, calendar), found(&new, calendar));
    let only = |these: &[Found], those: &[Found]| -> Vec<Finding> {
        let strange = these.iter().filter(|found| !those.iter().any(|other| other.is_same(found)));
        strange.map(|found| found.finding.clone()).collect()
    };
    let about = old.participant().map(|party| party.organization_id);
    let named: Vec<OrganizationId> = match about {
        Some(only) => vec![only],
        None => old.agreement.participants().map(|party| party.organization_id).collect(),
    };
    let pupil = old.paper.as_ref().filter(|paper| paper.kind.about == About::Pupil);
    let pupil = pupil.and_then(|paper| Some(paper.paper.pupils.first()?.full_name.clone())).unwrap_or_default();
    let short_name = |organization_id| old.organization(organization_id).map(|found| found.short_name.clone());
    let kept = match candidate.kind_id {
        None => paper::living(tx, id)?.is_some(),
        Some(kind) => tx.party_papers(id)?.iter().any(|row| row.kind_id == kind && row.paper.is_some()),
    };
    Ok(Some(AgreementTrial {
        id,
        number: old.agreement.number.clone(),
        participants: named.into_iter().filter_map(short_name).collect(),
        pupil,
        kept,
        prints: !after.iter().any(|found| found.of_text && found.finding.level == Level::Error),
        new: only(&after, &before),
        gone: only(&before, &after),
        clauses: changed_clauses(&old, candidate).into_iter().map(ChangedClause::from).collect(),
    }))
}

/// The agreement's record as it is printed now by the kind of text that is tried: itself, or a paper about its first participant and pupil.
fn read_for(tx: &ReadTx, candidate: &Edition, agreement: Agreement, today: NaiveDate) -> Result<AgreementRecord> {
    let record = record(tx, agreement, today)?;
    match candidate.kind_id {
        None => Ok(record),
        Some(kind) => party_paper::sample(tx, record, tx.document_kind(kind)?),
    }
}

impl From<ClauseComparison> for ChangedClause {
    fn from(compared: ClauseComparison) -> Self {
        let change = match (compared.ours.is_empty(), compared.official.is_empty()) {
            (_, true) => ClauseChange::Added,
            (true, false) => ClauseChange::Dropped,
            (false, false) => ClauseChange::Reworded,
        };
        Self { key: compared.key, number: compared.number, change }
    }
}

struct Found {
    finding: Finding,
    /// Found by reading the text, not by checking the facts.
    of_text: bool,
}

impl Found {
    /// The number of a clause may have moved, and what it is called.
    fn is_same(&self, other: &Self) -> bool {
        let values = |found: &Self| {
            let values = found.finding.values.iter();
            values
                .filter(|(name, _)| !matches!(name.as_str(), "place" | "edition"))
                .map(|(_, value)| value.clone())
                .collect()
        };
        let (own, others): (Vec<String>, Vec<String>) = (values(self), values(other));
        let (one, two) = (&self.finding, &other.finding);
        one.code == two.code && one.problem == two.problem && one.subject.field == two.subject.field && own == others
    }
}

/// That nobody has compared the edition yet is said of it once, not of each agreement.
fn found(record: &AgreementRecord, calendar: &WorkingCalendar) -> Vec<Found> {
    let facts = if record.paper.is_none() { checks::check(record, calendar) } else { Vec::new() };
    let facts = facts.into_iter().filter(|finding| finding.problem != "sf00_not_compared");
    let facts = facts.map(|finding| Found { finding, of_text: false });
    facts.chain(forms::findings(record).into_iter().map(|finding| Found { finding, of_text: true })).collect()
}
