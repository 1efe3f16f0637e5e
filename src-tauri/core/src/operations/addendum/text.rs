//! The text of an agreement on any day, with what its addenda made of it.

use super::super::base::Base;
use super::super::outgoing::File;
use super::super::{file, paper, terms};
use crate::documents;
use crate::documents::block::Paper;
use crate::documents::forms::addendum::consolidated;
use crate::documents::forms::text::plain_text;
use crate::domain::addendum::AddendumRow;
use crate::domain::ids::ContractId;
use crate::domain::refusal::Refusal;
use crate::error::{Code, Error, Result};
use crate::russian::dates;
use crate::store::ReadTx;
use chrono::NaiveDate;

/// The words of an agreement as they are in force on a day.
///
/// # Errors
/// `no_final_paper`; `invalid` at `on` before the agreement's own date.
pub fn on(base: &Base, id: ContractId, day: NaiveDate, today: NaiveDate) -> Result<String> {
    base.store.read(|tx| match of_day(tx, id, day, today)? {
        Some(paper) => Ok(plain_text(&paper)),
        None => {
            let document = paper::living(tx, id)?.ok_or_else(|| Error::new(Code::NoFinalPaper))?;
            paper::kept_text(tx, document.id)
        }
    })
}

/// The same as pages.
///
/// # Errors
/// Those of [`on`].
pub fn pages_on(base: &Base, id: ContractId, day: NaiveDate, today: NaiveDate) -> Result<File> {
    let paper = base.store.read(|tx| Ok((of_day(tx, id, day, today)?, tx.agreement(id)?.number)))?;
    let (Some(paper), number) = paper else {
        let kept = paper::last_final(base, id)?;
        return Ok(File { name: kept.file_name, bytes: kept.pdf, pages: kept.pages });
    };
    let (bytes, pages) = documents::print_counted(&paper);
    let name = file::name(&format!("Договор № {number}, текст на {}", day.format("%d.%m.%Y")), "", "", "pdf");
    Ok(File { name, bytes, pages })
}

/// The consolidated paper; none: no addendum works on that day, so the agreement is as it was printed.
fn of_day(tx: &ReadTx, id: ContractId, day: NaiveDate, today: NaiveDate) -> Result<Option<Paper>> {
    let document = paper::living(tx, id)?.ok_or_else(|| Error::new(Code::NoFinalPaper))?;
    if day < document.dated_on {
        let dated = document.dated_on.format("%d.%m.%Y");
        return Err(Error::invalid(vec![Refusal::new("on", "text_before_agreement").with("day", dated)]));
    }
    let mut rows = terms::signed(tx, id)?;
    rows.retain(|row| row.works_from.is_some_and(|from| from <= day));
    let Some(last) = rows.last() else { return Ok(None) };
    let terms = terms::after(tx, last.id, today)?;
    Ok(Some(consolidated(&terms, &note(&rows, day))))
}

/// «Текст на 1 ноября 2026 г. с изменениями, внесёнными дополнительным соглашением от 10 октября 2026 г. № 1».
fn note(rows: &[AddendumRow], day: NaiveDate) -> String {
    let named = |row: &AddendumRow| {
        let dated = row.dated_on.map(|day| format!("от {} ", dates::long(day))).unwrap_or_default();
        format!("{dated}№ {}", row.number)
    };
    let (ending, changing): (Vec<&AddendumRow>, Vec<&AddendumRow>) =
        rows.iter().partition(|row| row.kind.ends_as().is_some());
    let mut note = format!("Текст на {}", dates::long(day));
    let list: Vec<String> = changing.into_iter().map(named).collect();
    if !list.is_empty() {
        let by = if list.len() == 1 {
            "дополнительным соглашением"
        } else {
            "дополнительными соглашениями"
        };
        note.push_str(&format!(" с изменениями, внесёнными {by} {}", list.join(", ")));
    }
    if let Some(end) = ending.first() {
        let from = end.works_from.map(|day| format!(" с {}", dates::long(day))).unwrap_or_default();
        let state = end.kind.ends_as().map(|state| state.word()).unwrap_or_default();
        note.push_str(&format!(". Договор {state}{from} ({})", named(end)));
    }
    note
}
