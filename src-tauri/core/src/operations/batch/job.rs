//! One job of many papers, done a paper at a time: whoever runs it shows how far it is, does other work between, and may stop. What was
//! written until then stays.

use super::super::base::Base;
use super::super::file;
use super::super::outgoing::Format;
use super::called;
use super::item::Item;
use super::names::Names;
use crate::documents::pdf::join::Joiner;
use crate::error::{Error, Result};
use chrono::NaiveDate;
use serde::Serialize;
use std::path::PathBuf;

/// What is printed, and how.
#[derive(Clone, Debug)]
pub struct Order {
    pub items: Vec<Item>,
    /// «ПРОЕКТ» of what has no final paper; else it is skipped.
    pub drafts: bool,
    pub way: Way,
}

/// Where the papers go.
#[derive(Clone, Debug)]
pub enum Way {
    /// A file for each paper and format.
    Folder { folder: PathBuf, formats: Vec<Format> },
    /// One PDF of all. `whole_sheets`: none begins on the back of another.
    Joined { whole_sheets: bool },
}

/// What became of a job so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename = "BatchReport")]
pub struct Report {
    pub total: u32,
    pub made: Vec<Made>,
    pub skipped: Vec<Skipped>,
}

impl Report {
    /// How many papers were looked at, printed or not.
    pub fn done(&self) -> usize {
        self.made.len() + self.skipped.len()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename = "BatchMade")]
pub struct Made {
    pub item: Item,
    /// «Договор № 3-2026 от 01.09.2026, СОШ № 5».
    pub title: String,
    pub draft: bool,
    /// Where it was written; empty in a joined file.
    pub paths: Vec<String>,
    /// 0 where they are not counted: a kept paper as it is, a DOCX.
    pub pages: u32,
    /// On which page of the joined file it begins (from 1).
    pub begins: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename = "BatchSkipped")]
pub struct Skipped {
    pub item: Item,
    /// Empty when nothing is known of it any more.
    pub title: String,
    pub error: Error,
}

/// A job under way.
pub struct Job {
    items: Vec<Item>,
    drafts: bool,
    target: Target,
    report: Report,
}

enum Target {
    Folder { names: Names, formats: Vec<Format> },
    Joined(Box<Joiner>),
}

impl Job {
    /// # Errors
    /// `cannot_write_path` when the folder cannot be made.
    pub fn new(order: Order) -> Result<Self> {
        let target = match order.way {
            Way::Folder { folder, formats } => Target::Folder { names: Names::new(folder)?, formats },
            Way::Joined { whole_sheets } => Target::Joined(Box::new(Joiner::new(whole_sheets))),
        };
        let total = u32::try_from(order.items.len()).unwrap_or(u32::MAX);
        let report = Report { total, ..Report::default() };
        Ok(Self { items: order.items, drafts: order.drafts, target, report })
    }

    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Prints the next paper; false: there is none. One that fails is listed and does not stop the others.
    pub fn step(&mut self, base: &Base, today: NaiveDate) -> bool {
        let Some(item) = self.items.get(self.report.done()).copied() else { return false };
        match self.print(base, item, today) {
            Ok(made) => self.report.made.push(made),
            Err(error) => {
                let known = base.store.read(|tx| item.printable(tx));
                let title = known.map(|(name, _)| called(&name)).unwrap_or_default();
                self.report.skipped.push(Skipped { item, title, error });
            }
        }
        self.report.done() < self.items.len()
    }

    fn print(&mut self, base: &Base, item: Item, today: NaiveDate) -> Result<Made> {
        let mut made = Made { item, title: String::new(), draft: false, paths: Vec::new(), pages: 0, begins: None };
        let count = |pages: usize| u32::try_from(pages).unwrap_or(u32::MAX);
        match &mut self.target {
            Target::Folder { names, formats } => {
                for format in formats.iter() {
                    let (printed, draft) = item.print(base, *format, self.drafts, today)?;
                    made.draft = draft;
                    made.title = called(&printed.name);
                    made.pages = made.pages.max(count(printed.pages));
                    made.paths.push(names.save(&printed.name, &printed.bytes)?.display().to_string());
                }
            }
            Target::Joined(joiner) => {
                let (printed, draft) = item.print(base, Format::Pdf, self.drafts, today)?;
                made.draft = draft;
                made.title = called(&printed.name);
                let added = joiner.add(&made.title, &printed.bytes);
                let (begins, pages) = added.map_err(|_| Error::internal("a kept paper is not read"))?;
                made.pages = count(pages);
                made.begins = Some(count(begins));
            }
        }
        Ok(made)
    }

    /// Ends the job, wherever it stands: what was written is safe on the disk from now on. Of a joined job, the file; none while
    /// nothing could be printed.
    pub fn finish(self, title: &str, today: NaiveDate) -> (Report, Option<Vec<u8>>) {
        let joined = match self.target {
            Target::Folder { .. } => {
                let paths: Vec<PathBuf> =
                    self.report.made.iter().flat_map(|made| &made.paths).map(PathBuf::from).collect();
                file::settle(&paths);
                None
            }
            Target::Joined(joiner) => joiner.finish(title, &today.to_string()),
        };
        (self.report, joined)
    }
}

/// Runs a whole job. `go_on` hears how many of how many are done and says whether to go on.
///
/// # Errors
/// `cannot_write_path` when the folder cannot be made.
pub fn run(
    base: &Base,
    order: Order,
    title: &str,
    today: NaiveDate,
    go_on: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<(Report, Option<Vec<u8>>)> {
    let mut job = Job::new(order)?;
    let total = job.items.len();
    while go_on(job.report.done(), total) && job.step(base, today) {}
    if job.report.done() == total {
        go_on(total, total);
    }
    Ok(job.finish(title, today))
}
