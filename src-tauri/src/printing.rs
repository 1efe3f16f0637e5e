//! One job of many papers at a time. The page asks for it a moment after a moment, so that the base is free in between, progress is seen and
//! «Остановить» answers at once; what is under way stays here.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use rostok_core::error::{Code, Error, Result};
use rostok_core::operations::Base;
use rostok_core::operations::batch::{self, Job, Order, Report, Way};

/// How long one moment lasts. A journey that stops a job finds one paper done at a time, however fast its machine is.
const MOMENT: Duration = Duration::from_millis(if cfg!(feature = "e2e") { 0 } else { 200 });

#[derive(Default)]
pub struct Printing {
    job: Option<Job>,
    /// Where the papers of the last job went.
    folder: Option<PathBuf>,
    /// The joined file of the job that ended last.
    joined: Option<Vec<u8>>,
}

impl Printing {
    /// Begins a job; one that was under way is left as it stands.
    pub fn start(&mut self, order: Order) -> Result<()> {
        let folder = match &order.way {
            Way::Folder { folder, .. } => Some(folder.clone()),
            Way::Joined { .. } => None,
        };
        *self = Self { job: Some(Job::new(order)?), folder, joined: None };
        Ok(())
    }

    /// Prints for a moment; gives how many papers are done.
    pub fn go_on(&mut self, base: &Base, today: NaiveDate) -> Result<u32> {
        let job = self.job.as_mut().ok_or_else(nothing)?;
        let began = Instant::now();
        while job.step(base, today) && began.elapsed() < MOMENT {}
        Ok(u32::try_from(job.report().done()).unwrap_or(u32::MAX))
    }

    /// Ends the job, wherever it stands.
    pub fn finish(&mut self, today: NaiveDate) -> Result<Report> {
        let job = self.job.take().ok_or_else(nothing)?;
        let (report, joined) = job.finish(&batch::joined_name(today), today);
        self.joined = joined;
        Ok(report)
    }

    pub fn folder(&self) -> Result<PathBuf> {
        self.folder.clone().ok_or_else(nothing)
    }

    /// The joined file, until another job begins.
    pub fn joined(&self) -> Result<Vec<u8>> {
        self.joined.clone().ok_or_else(nothing)
    }
}

fn nothing() -> Error {
    Error::new(Code::NotFound).with("noun", "job").with("id", "")
}
