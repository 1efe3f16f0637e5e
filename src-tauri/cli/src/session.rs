//! The base that this run works on, today's date and the author: everything that core takes as a parameter.

use crate::args::Args;
use chrono::{Local, NaiveDate, Utc};
use directories::BaseDirs;
use rostok_core::context::{Context, Origin};
use rostok_core::domain::refusal::Refusal;
use rostok_core::error::{Code, Error, Result};
use rostok_core::operations::base::{self, Access, Base};
use rostok_core::operations::{file, folders, settings};
use std::io::{IsTerminal, Read, Write};
use std::path::PathBuf;

pub struct Session {
    /// As it was typed; none: the base that the window opens.
    base: Option<PathBuf>,
    pub today: NaiveDate,
}

impl Session {
    pub fn new(args: &Args) -> Self {
        Self { base: args.base.clone(), today: args.today.unwrap_or_else(|| Local::now().date_naive()) }
    }

    pub fn path(&self) -> Result<PathBuf> {
        self.base.clone().map_or_else(default_base, Ok)
    }

    /// Where a new base goes. The folder that the window opens is made; a folder that somebody named has to be there.
    pub fn new_path(&self) -> Result<PathBuf> {
        let path = self.path()?;
        if let (None, Some(folder)) = (&self.base, path.parent()) {
            file::make_folder(folder)?;
        }
        Ok(path)
    }

    /// For verbs that only look: works beside an open window.
    pub fn read(&self) -> Result<Base> {
        base::open(&self.path()?, Access::Read)
    }

    /// For verbs that change something: they own the base for that while.
    pub fn write(&self) -> Result<(Base, Context)> {
        let base = base::open(&self.path()?, Access::Write)?;
        let author = settings::show(&base)?.author;
        Ok((base, self.context(&author)))
    }

    pub fn context(&self, author: &str) -> Context {
        Context::new(Utc::now(), self.today, author, Origin::Terminal)
    }
}

/// The base that the window opens.
fn default_base() -> Result<PathBuf> {
    let own_root = folders::own_root(std::env::var_os(folders::VARIABLE), std::env::current_exe().ok().as_deref());
    let system = BaseDirs::new();
    let data = folders::data(own_root.as_deref(), system.as_ref().map(BaseDirs::data_dir));
    data.map(|data| base::default_path(&data)).ok_or_else(|| Error::new(Code::CannotReadPath).with("path", "~"))
}

/// How far long work is, for a person at the terminal only: a script reads the answer.
pub struct Progress {
    watched: bool,
    every: usize,
}

impl Progress {
    /// Says so `every` so many.
    pub fn new(every: usize) -> Self {
        Self { watched: std::io::stderr().is_terminal(), every }
    }

    pub fn tell(&self, done: usize, all: usize) {
        if self.watched && (done.is_multiple_of(self.every) || done == all) {
            let end = if done == all { "\n" } else { "" };
            // Whoever closed the terminal does not watch.
            let _ = write!(std::io::stderr(), "\r{done} из {all}{end}");
        }
    }
}

/// Most bytes that are read from stdin.
const MOST_INPUT: u64 = 64 << 20;

/// Everything on stdin, as text.
pub fn stdin() -> Result<String> {
    let refuse = |problem: &str| Error::invalid(vec![Refusal::new("", problem)]);
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(MOST_INPUT + 1).read_to_end(&mut bytes);
    read.map_err(|_| refuse("input_unreadable"))?;
    if bytes.len() as u64 > MOST_INPUT {
        return Err(refuse("input_too_big"));
    }
    // Notepad puts a mark before UTF-8.
    let text = String::from_utf8(bytes).map_err(|_| refuse("input_not_utf8"))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
