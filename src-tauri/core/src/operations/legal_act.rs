//! The table of legal acts.

use super::base::Base;
use crate::context::Context;
use crate::domain::ids::LegalActId;
use crate::domain::legal_act::LegalAct;
use crate::domain::register::ListFilter;
use crate::error::Result;
use crate::store::Changed;

/// Every living act.
pub fn list(base: &Base) -> Result<Vec<LegalAct>> {
    base.store.read(|tx| tx.legal_acts(&ListFilter::default()))
}

/// Saves a row: a new act when its id is nil.
///
/// # Errors
/// `invalid` with every refused field.
pub fn save(base: &Base, context: &Context, mut draft: LegalAct) -> Result<Changed<LegalActId>> {
    let is_new = draft.id.is_new();
    if is_new {
        draft.id = context.new_id();
    }
    let act = draft.check()?;
    let title = format!("{} акт: {} № {}", if is_new { "Добавлен" } else { "Изменён" }, act.issuer, act.number);
    base.store.write(context, &title, |tx| {
        if is_new {
            tx.add_legal_act(&act).map(drop)?
        } else {
            tx.change_legal_act(&act)?
        }
        Ok(act.id)
    })
}
