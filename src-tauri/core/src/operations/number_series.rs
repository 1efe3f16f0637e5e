//! How contracts of a kind are numbered: the series as it is set, and the next number it would give.

use super::base::Base;
use crate::context::Context;
use crate::domain::checked::Checked;
use crate::domain::number_series::{ContractKind, NumberSeries};
use crate::error::Result;
use crate::store::Changed;
use chrono::{Datelike, NaiveDate};

pub fn show(base: &Base, kind: ContractKind) -> Result<NumberSeries> {
    base.store.read(|tx| tx.number_series(kind))
}

/// The number that a draft of the series would give next, this year: nothing is saved.
///
/// # Errors
/// `invalid` with every refused field.
pub fn next(base: &Base, draft: NumberSeries, today: NaiveDate) -> Result<String> {
    let series = draft.check()?;
    base.store.read(|tx| {
        let used = tx.used_contract_numbers(series.kind, today.year())?;
        Ok(series.next(used.iter().map(String::as_str), today.year()))
    })
}

/// Numbers given before stay as they are.
///
/// # Errors
/// `invalid` with every refused field.
pub fn save(base: &Base, context: &Context, draft: NumberSeries) -> Result<Changed<()>> {
    let series: Checked<NumberSeries> = draft.check()?;
    let title = format!("Нумерация договоров: {}", series.template);
    base.store.write(context, &title, |tx| tx.set_number_series(&series))
}
