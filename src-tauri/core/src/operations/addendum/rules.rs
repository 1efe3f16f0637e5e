//! When an addendum is refused: its parent cannot be changed now, or its days contradict what was agreed before.

use super::super::{paper, terms};
use crate::documents::forms::addendum::Terms;
use crate::domain::addendum::{Addendum, AddendumKind};
use crate::domain::agreement::{Agreement, AgreementState};
use crate::domain::ids::AddendumId;
use crate::domain::refusal::Refusal;
use crate::error::Result;
use crate::store::ReadTx;
use chrono::NaiveDate;

/// Why the parent takes no addendum, or none but `own`, which is on its way already.
pub(super) fn of_parent(tx: &ReadTx, parent: &Agreement, own: AddendumId) -> Result<Vec<Refusal>> {
    let refuse = |problem: &str| Ok(vec![Refusal::new("contract_id", problem)]);
    if parent.archived {
        return refuse("addendum_parent_archived");
    }
    match parent.state {
        AgreementState::Signed => {}
        AgreementState::Completed | AgreementState::Terminated | AgreementState::Ceased => {
            return refuse("addendum_parent_ended");
        }
        AgreementState::Application | AgreementState::Draft | AgreementState::Approval => {
            return refuse("addendum_parent_unsigned");
        }
    }
    if paper::living(tx, parent.id)?.is_none() {
        return refuse("addendum_parent_unsigned");
    }
    let open = tx.addenda(parent.id)?.into_iter().find(|row| !row.is_signed() && row.id != own);
    Ok(open
        .map(|row| {
            let number =
                if row.number.is_empty() { "без номера".to_owned() } else { format!("№ {}", row.number) };
            Refusal::new("contract_id", "addendum_open").with("number", number)
        })
        .into_iter()
        .collect())
}

/// What is wrong with the days of a draft, with who leaves, with its number.
pub(super) fn of_draft(tx: &ReadTx, parent: &Agreement, was: &Terms, draft: &Addendum) -> Result<Vec<Refusal>> {
    let mut refused = Vec::new();
    let shown = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
    let mut earlier = |field: &str, day: Option<NaiveDate>, than: Option<NaiveDate>, problem: &str| {
        if let (Some(day), Some(than)) = (day, than)
            && day < than
        {
            refused.push(Refusal::new(field, problem).with("day", shown(than)));
        }
    };
    earlier("dated_on", draft.dated_on, parent.dated_on, "addendum_before_parent");
    earlier("in_force_on", draft.in_force_on, parent.dated_on, "addendum_before_parent");
    // The text of a day is that of the last addendum that works on it: each must begin no earlier than the one before.
    if let Some(last) = terms::signed(tx, parent.id)?.last() {
        earlier("dated_on", draft.dated_on, last.dated_on, "addendum_before_previous");
        let field = if draft.in_force_on.is_some() { "in_force_on" } else { "dated_on" };
        if field == "in_force_on" || draft.dated_on >= last.dated_on {
            earlier(field, draft.works_from(), last.works_from, "addendum_before_previous");
        }
    }
    if draft.kind == AddendumKind::Completion {
        earlier("dated_on", draft.dated_on, parent.ends_on, "completion_before_end");
    }
    let others = tx.addenda(parent.id)?;
    if !draft.number.is_empty() && others.iter().any(|row| row.id != draft.id && row.number == draft.number) {
        refused.push(Refusal::new("number", "addendum_number_taken").with("number", &draft.number));
    }
    if draft.kind == AddendumKind::Withdrawal
        && let Some(leaving) = draft.organization_id
    {
        let own = &was.record.agreement;
        let problem = if own.participants().all(|party| party.organization_id != leaving) {
            Some("withdrawal_of_stranger")
        } else if own.participants().count() == 1 {
            Some("withdrawal_of_only")
        } else {
            None
        };
        refused.extend(problem.map(|problem| Refusal::new("organization_id", problem)));
    }
    Ok(refused)
}
