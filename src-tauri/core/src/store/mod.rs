//! The only SQL of the program: one encrypted file that holds everything the centre keeps.
//!
//! A base is read in [`ReadTx`] and changed in [`WriteTx`]; each noun adds its own statements to these two in a file of its own.
//! Every change is one transaction with a line in the journal, from which undo, redo, the audit list and the stale topics follow.

mod addenda;
mod agreements;
mod check;
mod contracts;
mod copies;
mod document_kinds;
mod documents;
mod drafts;
pub mod durable;
mod editions;
mod journal;
mod key_file;
mod library_clauses;
mod migrate;
mod norms;
mod numbers;
mod open;
mod organizations;
mod owner_lock;
mod pair;
mod party_papers;
pub mod paths;
mod people;
pub mod place;
mod programmes;
pub mod read_aside;
mod references;
pub mod rows;
mod search;
mod seed;
mod settings;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::path::{Path, PathBuf};

use rusqlite::session::Session;
use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::context::Context;
use crate::error::{Code, Error, Result};

pub use addenda::copy_kind;
pub use check::Check;
pub use contracts::NewScan;
pub use copies::{DocumentCopy, NewDocumentCopy, received_kind};
pub use drafts::Draft;
pub use journal::{Action, Change, JournalEntry, is_journalled};
pub use key_file::key_path;
pub use migrate::{MIGRATIONS, Migration};
pub use place::Place;
pub use search::{CLDR, Hit, fold, sort_key};

/// What a store may do with its base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Access {
    Write,
    Read,
}

/// What screens subscribe to: a noun whose rows changed, by the name of its table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(transparent)]
pub struct Topic(pub String);

impl From<&str> for Topic {
    fn from(noun: &str) -> Self {
        Self(noun.to_owned())
    }
}

/// The outcome of a change: what it gives, and what it made stale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Changed<T> {
    pub data: T,
    pub topics: Vec<Topic>,
}

impl<T> Changed<T> {
    /// The same change with its data turned into something else.
    pub fn map<U>(self, turn: impl FnOnce(T) -> U) -> Changed<U> {
        Changed { data: turn(self.data), topics: self.topics }
    }
}

/// An open base. Dropping it closes the file and frees the owner lock.
#[derive(Debug)]
pub struct Store {
    // Closed before the lock is freed and the private copy is swept: fields are dropped in this order.
    connection: Connection,
    access: Access,
    path: Option<PathBuf>,
    schema_version: i64,
    migrations: &'static [Migration],
    key: Option<key_file::Key>,
    _copy: Option<read_aside::PrivateCopy>,
    _lock: Option<owner_lock::OwnerLock>,
}

/// A consistent view of the base.
pub struct ReadTx<'a> {
    connection: &'a Connection,
}

/// A change in the making. Reads everything a [`ReadTx`] reads, with the change so far.
pub struct WriteTx<'a> {
    read: ReadTx<'a>,
    context: &'a Context,
    journal_id: Uuid,
    /// Side tables that were written: they are in no changeset.
    touched: RefCell<BTreeSet<Topic>>,
}

impl<'a> Deref for WriteTx<'a> {
    type Target = ReadTx<'a>;

    fn deref(&self) -> &Self::Target {
        &self.read
    }
}

impl WriteTx<'_> {
    /// Time, author and ids of this change.
    pub fn context(&self) -> &Context {
        self.context
    }

    fn touch(&self, topic: &str) {
        self.touched.borrow_mut().insert(Topic::from(topic));
    }
}

impl Store {
    /// Where the base lies; `None` in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether it may be changed.
    pub fn access(&self) -> Access {
        self.access
    }

    /// Reads within one consistent view: a change made meanwhile is not seen.
    pub fn read<T>(&self, read: impl FnOnce(&ReadTx) -> Result<T>) -> Result<T> {
        self.located(|| {
            let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Deferred)?;
            let data = read(&ReadTx { connection: &transaction })?;
            transaction.commit()?;
            Ok(data)
        })
    }

    /// Changes the base in one transaction with one line in the journal. A change that altered nothing leaves no line. An error of
    /// the closure takes everything back. A change inside a change is refused by SQLite.
    ///
    /// `title` is what the user did, in Russian, as the journal shows it: «Создана организация „Школа № 5“».
    ///
    /// # Errors
    /// Those of the closure; `base_read_only`, `disk_full`, `conflict` (a reference, a repeated unique value).
    pub fn write<T>(
        &self,
        context: &Context,
        title: &str,
        change: impl FnOnce(&WriteTx) -> Result<T>,
    ) -> Result<Changed<T>> {
        self.located(|| {
            let transaction = self.begin()?;
            let mut session = Session::new(&transaction)?;
            session.table_filter(Some(is_journalled));
            session.attach::<&str>(None)?;
            let tx = WriteTx {
                read: ReadTx { connection: &transaction },
                context,
                journal_id: context.new_id(),
                touched: RefCell::default(),
            };
            let data = change(&tx)?;
            let mut changeset = Vec::new();
            session.changeset_strm(&mut changeset)?;
            drop(session);
            let topics = journal::record(&tx, self.schema_version, title, &changeset)?;
            transaction.commit()?;
            Ok(Changed { data, topics })
        })
    }

    /// A transaction that may write; rolled back unless it is committed.
    fn begin(&self) -> Result<Transaction<'_>> {
        match self.access {
            Access::Write => Ok(Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?),
            Access::Read => Err(Error::new(Code::BaseReadOnly)),
        }
    }

    fn located<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        match &self.path {
            Some(path) => located(path, work()),
            None => work(),
        }
    }
}

/// Adds the path of the base to whatever SQLite said, for the sentence.
fn located<T>(path: &Path, done: Result<T>) -> Result<T> {
    done.map_err(|error| {
        let named = !error.fields.is_empty() || error.values.contains_key("path");
        if named { error } else { error.with("path", path.display()) }
    })
}

/// What SQLite said, in our words. Its own messages name tables and columns, never values.
impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let code = match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Code::DiskFull,
            Some(ErrorCode::ReadOnly) => Code::BaseReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Code::BaseInUse,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Code::BaseDamaged,
            Some(ErrorCode::ConstraintViolation | ErrorCode::OperationAborted) => Code::Conflict,
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Code::CannotWritePath
            }
            _ => Code::Internal,
        };
        Error::new(code).with("detail", error)
    }
}
