//! Many papers as one job: what will come of each, a folder of files or one PDF for the printer.

mod item;
mod job;
mod names;

pub use item::Item;
pub use job::{Job, Made, Order, Report, Skipped, Way, run};

use super::base::Base;
use crate::documents::pdf::join::count_pages;
use crate::domain::finding::Finding;
use crate::domain::ids::ContractId;
use crate::error::{Code, Error, Result};
use crate::store::ReadTx;
use chrono::NaiveDate;
use serde::Serialize;

/// What printing a paper will give.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename = "BatchPlanned")]
pub struct Planned {
    pub item: Item,
    /// «Договор № 3-2026 от 01.09.2026, СОШ № 5»: the name of its file without what follows the point.
    pub title: String,
    pub copy: CopyKind,
    /// Of a kept paper; a draft would have to be typeset to know.
    pub pages: Option<u32>,
    /// Why nothing will be printed.
    pub problem: Option<Error>,
    /// What deserves a look before it goes out.
    pub warning: Option<Finding>,
}

/// Which copy of a paper is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum CopyKind {
    /// As it was kept.
    Final,
    /// «ПРОЕКТ» as the record is saved now.
    Draft,
    /// Nothing.
    None,
}

/// Every paper of these agreements, agreement by agreement.
pub fn items(base: &Base, agreements: &[ContractId]) -> Result<Vec<Item>> {
    base.store.read(|tx| {
        let papers = agreements.iter().map(|id| Item::all_of(tx, *id)).collect::<Result<Vec<_>>>()?;
        Ok(papers.concat())
    })
}

/// A paper that prints names of pupils: it leaves the centre only with its list.
pub(super) fn names_pupils(tx: &ReadTx, item: Item, today: NaiveDate) -> Result<bool> {
    item.names_pupils(tx, today)
}

/// What will come of each paper; nothing is printed. A window asks for a few at a time.
pub fn look(base: &Base, items: &[Item], drafts: bool) -> Result<Vec<Planned>> {
    base.store.read(|tx| Ok(items.iter().map(|item| planned(tx, *item, drafts)).collect()))
}

/// What a joined file of that day is called.
pub fn joined_name(today: NaiveDate) -> String {
    format!("Бумаги {}", today.format("%d.%m.%Y"))
}

fn planned(tx: &ReadTx, item: Item, drafts: bool) -> Planned {
    let planned = |title, copy| Planned { item, title, copy, pages: None, problem: None, warning: None };
    let none = |title, problem| Planned { problem: Some(problem), ..planned(title, CopyKind::None) };
    let (name, document) = match item.printable(tx) {
        Ok(known) => known,
        Err(problem) => return none(String::new(), problem),
    };
    let title = called(&name);
    let warning = match item.warning(tx) {
        Ok(warning) => warning,
        Err(problem) => return none(title, problem),
    };
    match document {
        Some(document) => match tx.kept_pdf(document.id) {
            Ok(pdf) => {
                let pages = count_pages(&pdf).and_then(|pages| u32::try_from(pages).ok());
                Planned { pages, warning, ..planned(title, CopyKind::Final) }
            }
            Err(problem) => none(title, problem),
        },
        None if drafts => Planned { warning, ..planned(title, CopyKind::Draft) },
        None => none(title, Error::new(Code::NoFinalPaper)),
    }
}

/// What a paper is called.
pub(super) fn title_of(tx: &ReadTx, item: Item) -> Result<String> {
    Ok(called(&item.printable(tx)?.0))
}

/// The name of a file without its extension.
fn called(name: &str) -> String {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}
