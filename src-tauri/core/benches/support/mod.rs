//! What several benchmarks measure on.

use rostok_core::context::Context;
use rostok_core::domain::agreement::{Agreement, AgreementState};
use rostok_core::domain::ids::ContractId;
use rostok_core::domain::register::ListFilter;
use rostok_core::operations::base::Base;
use rostok_core::operations::kept;

/// The base's agreements written down again and again until there are a thousand drafts: a final paper would be handed out as it lies
/// there, and no text would be set anew.
pub fn thousand_drafts(base: &Base, context: &Context) -> Vec<ContractId> {
    let rows = kept::list::<Agreement>(base, &ListFilter::default()).expect("the register");
    let copy = |n: usize, id: ContractId| {
        let agreement = kept::show::<Agreement>(base, id).expect("an agreement");
        let draft = Agreement {
            id: ContractId::default(),
            number: format!("{n}-проба"),
            state: AgreementState::Draft,
            state_on: None,
            milestones: Vec::new(),
            ..agreement
        };
        kept::save(base, context, draft).expect("a draft").data
    };
    rows.iter().cycle().take(1_000).enumerate().map(|(n, row)| copy(n, row.id)).collect()
}
