//! «Сегодня»: everything that somebody has to do by a day, from all records of the centre.

use super::agreement::{findings_of, record};
use super::base::Base;
use super::{paper, settings};
use crate::domain::agreement::AgreementState;
use crate::domain::contract::{ContractFilter, ContractKind};
use crate::domain::finding::Level;
use crate::domain::ids::ContractId;
use crate::domain::today::{self, Desk, DraftState, Task};
use crate::error::Result;
use crate::store::ReadTx;
use chrono::NaiveDate;

/// So many agreements that are not signed are looked through, those that begin nearest to today; of the rest one line says how many. Each
/// costs the reading of its whole text, and nobody does more in a day.
const DRAFTS_AT_ONCE: usize = 50;

/// Tasks, the gravest first. Archived records have none.
pub fn list(base: &Base, today: NaiveDate) -> Result<Vec<Task>> {
    let own = settings::show(base)?.own_organization_id;
    base.store.read(|tx| {
        let (calendar, norms, names) = (tx.working_calendar()?, tx.norms(false)?, tx.organization_names()?);
        let desk = Desk { today, calendar: &calendar, norms: &norms, names: &names, own };
        let mut tasks = Vec::new();
        let mut drafts = Vec::new();
        for facts in tx.contract_facts(&ContractFilter::default())? {
            match (facts.kind, facts.state) {
                (ContractKind::NetworkForm, AgreementState::Signed) => {
                    tasks.extend(desk.of_agreement(&tx.agreement(facts.id)?));
                }
                (ContractKind::NetworkForm, state) if state.is_concluded() => {}
                (ContractKind::NetworkForm, _) => drafts.push((facts.course.starts_on, facts.id)),
                _ => tasks.extend(desk.of_contract(&facts)),
            }
        }
        drafts.sort_by_key(|(begins, _)| begins.map_or(u64::MAX, |day| (day - today).num_days().unsigned_abs()));
        for (_, id) in drafts.iter().take(DRAFTS_AT_ONCE) {
            tasks.push(of_draft(tx, &desk, *id)?);
        }
        if let Some((_, id)) = drafts.get(DRAFTS_AT_ONCE) {
            let state = DraftState::AndMore(drafts.len() - DRAFTS_AT_ONCE - 1);
            tasks.push(desk.of_draft(&tx.agreement(*id)?, state));
        }
        today::sort(&mut tasks);
        Ok(tasks)
    })
}

/// An agreement that is not signed: how far it has come.
fn of_draft(tx: &ReadTx, desk: &Desk<'_>, id: ContractId) -> Result<Task> {
    let agreement = tx.agreement(id)?;
    let state = if paper::living(tx, id)?.is_some() {
        DraftState::Final
    } else {
        let record = record(tx, agreement.clone(), desk.today)?;
        let errors = findings_of(tx, &record)?.iter().filter(|finding| finding.level == Level::Error).count();
        if errors > 0 { DraftState::Blocked(errors) } else { DraftState::Ready }
    };
    Ok(desk.of_draft(&agreement, state))
}
