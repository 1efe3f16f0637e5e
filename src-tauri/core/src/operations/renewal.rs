//! Last year's agreement as the beginning of the next one, and what changed since it was signed.
//!
//! What it was is read from the kept copies of its papers, with every signed addendum: they say what stood in the cards then. An
//! agreement that never had a final paper has only the cards of today, so of its parties nothing can be told but who is archived now.

use super::agreement::record;
use super::base::Base;
use super::kept::{self, Kept};
use super::{quoted, terms};
use crate::context::Context;
use crate::domain::agreement::Agreement;
use crate::domain::calendar::AcademicYear;
use crate::domain::checks;
use crate::domain::finding::{Finding, Level, Noun, Subject};
use crate::domain::ids::ContractId;
use crate::domain::record::AgreementRecord;
use crate::domain::refusal::Refusal;
use crate::error::{Code, Error, Result};
use crate::store::{Changed, ReadTx};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where an agreement came from, as its card shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ChangesSince {
    /// Last year's agreement.
    pub from: ContractId,
    /// Its number; empty: it has none.
    pub number: String,
    pub changes: Vec<Finding>,
}

/// A draft for another year with what changed since.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Renewed {
    pub agreement: Agreement,
    pub since: ChangesSince,
}

/// The draft of an agreement for another academic year: nothing is saved. Without a year, the next one.
///
/// # Errors
/// `invalid` at `year` that is not later than the agreement's own; `not_found`.
pub fn draft(base: &Base, from: ContractId, year: Option<AcademicYear>, today: NaiveDate) -> Result<Renewed> {
    base.store.read(|tx| {
        let own = tx.agreement(from)?;
        let year = year.unwrap_or_else(|| own.next_academic_year(today));
        if let Some(last) = own.academic_year().filter(|last| *last >= year) {
            return Err(Error::invalid(vec![Refusal::new("year", "renewal_year_early").with("year", last.label())]));
        }
        let agreement = own.renewed(year, today, &tx.working_calendar()?);
        let since = since(tx, &record(tx, agreement.clone(), today)?, from)?;
        Ok(Renewed { agreement, since })
    })
}

/// Writes the agreement for another year down.
///
/// # Errors
/// Those of [`draft`] and of saving.
pub fn add(base: &Base, context: &Context, from: ContractId, year: Option<AcademicYear>) -> Result<Changed<Renewed>> {
    let Renewed { agreement, .. } = draft(base, from, year, context.today)?;
    let made = kept::add(base, context, agreement)?;
    let renewed = base.store.read(|tx| {
        let record = record(tx, tx.agreement(made.data)?, context.today)?;
        Ok(Renewed { since: since(tx, &record, from)?, agreement: record.agreement })
    })?;
    Ok(Changed { data: renewed, topics: made.topics })
}

/// Somebody has read what changed: the card does not show it any more.
pub fn changes_read(base: &Base, context: &Context, id: ContractId) -> Result<Changed<()>> {
    let mut agreement = kept::show::<Agreement>(base, id)?;
    agreement.changes_read = true;
    let title = format!("Прочитано, что изменилось с прошлого года: договор {}", quoted(&agreement.called()));
    let agreement = agreement.check()?;
    base.store.write(context, &title, |tx| tx.change_agreement(&agreement))
}

/// What the card of an agreement shows of the one it was made from, until it is read or signed.
pub(super) fn shown(tx: &ReadTx, record: &AgreementRecord) -> Result<Option<ChangesSince>> {
    let agreement = &record.agreement;
    match agreement.renews.filter(|_| !agreement.changes_read && !agreement.is_signed()) {
        Some(from) => since(tx, record, from).map(Some),
        None => Ok(None),
    }
}

fn since(tx: &ReadTx, now: &AgreementRecord, from: ContractId) -> Result<ChangesSince> {
    let own = tx.agreement(from)?;
    let was = match terms::latest(tx, from, now.today) {
        Ok(mut terms) => {
            // The list by name goes on after the paper is final.
            terms.record.agreement.pupils.list = own.pupils.list.clone();
            terms.record
        }
        Err(error) if error.code == Code::NoFinalPaper => record(tx, own.clone(), now.today)?,
        Err(error) => return Err(error),
    };
    let mut changes = twins(tx, &now.agreement, from)?;
    changes.extend(checks::since(&was, now, &tx.working_calendar()?));
    Ok(ChangesSince { from, number: own.number, changes })
}

/// The same agreement was made anew before.
fn twins(tx: &ReadTx, now: &Agreement, from: ContractId) -> Result<Vec<Finding>> {
    let others = tx.renewals_of(from)?.into_iter().filter(|id| *id != now.id);
    let said = others.map(|id| {
        let twin = tx.agreement(id)?;
        Ok(Finding {
            code: "ПГ-09".to_owned(),
            problem: "since_twin".to_owned(),
            level: Level::Warning,
            values: [("agreement".to_owned(), twin.called())].into(),
            subject: Subject { noun: Noun::Agreement, id: id.0, field: String::new() },
        })
    });
    said.collect()
}
