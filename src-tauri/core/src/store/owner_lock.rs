//! Who may write to a base: one program at a time, wherever it runs.
//!
//! An operating-system lock on `NAME.rostok.lock`, held for as long as the base is open for writing. It frees itself when its holder
//! dies; the file stays behind, empty or stale, and means nothing without the lock. Inside stand host, process and time, so that the
//! one who is refused knows whom to ask. On Windows the lock is that nobody else may open the file for writing: a lock on its bytes
//! would hide them from the one who is refused.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};

use super::paths::{beside, cannot_write, host_name};

/// Who holds a base. Any part may be empty: the system may hide it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Owner {
    #[serde(default)]
    host: String,
    #[serde(default)]
    pid: String,
    /// Since when, RFC 3339 in UTC.
    #[serde(default)]
    since: String,
}

/// The held lock; dropped with the store.
#[derive(Debug)]
pub(super) struct OwnerLock {
    file: File,
}

/// Where the lock of the base at `base` lies.
pub(super) fn lock_path(base: &Path) -> PathBuf {
    beside(base, ".lock")
}

impl OwnerLock {
    /// Becomes the only writer of a base.
    ///
    /// # Errors
    /// `base_in_use` with the owner; `base_read_only` where a lock cannot be made (read-only folder, a system without locks).
    pub(super) fn take(base: &Path) -> Result<Self> {
        let path = lock_path(base);
        let file = hold(&path).map_err(|cause| match cause {
            TryLockError::WouldBlock => in_use(base),
            TryLockError::Error(cause) => match cause.kind() {
                ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem | ErrorKind::Unsupported => {
                    Error::new(Code::BaseReadOnly).with("path", base.display())
                }
                _ => cannot_write(&path, &cause),
            },
        })?;
        let mut lock = Self { file };
        lock.sign().map_err(|cause| cannot_write(&path, &cause))?;
        Ok(lock)
    }

    /// Takes the lock file away again: its base was not made.
    pub(super) fn withdraw(&self, base: &Path) {
        let _ = fs::remove_file(lock_path(base));
    }

    /// Core has no clock: the time is the one the file system gave the file.
    fn sign(&mut self) -> std::io::Result<()> {
        self.file.set_len(0)?;
        self.file.write_all(b" ")?;
        let since = DateTime::<Utc>::from(self.file.metadata()?.modified()?).to_rfc3339_opts(SecondsFormat::Secs, true);
        let owner = Owner { host: host_name(), pid: std::process::id().to_string(), since };
        self.file.rewind()?;
        self.file.write_all(serde_json::to_string(&owner)?.as_bytes())
    }
}

impl Drop for OwnerLock {
    /// Leaves the file (deleting it would let two programs lock two different files) and takes the name out.
    fn drop(&mut self) {
        let _ = self.file.set_len(0);
        #[cfg(not(windows))]
        let _ = self.file.unlock();
    }
}

#[cfg(not(windows))]
fn hold(path: &Path) -> std::result::Result<File, TryLockError> {
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    let file = file.map_err(TryLockError::Error)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(TryLockError::WouldBlock),
        // A system without locks.
        Err(TryLockError::Error(_)) => Err(TryLockError::Error(ErrorKind::Unsupported.into())),
    }
}

#[cfg(windows)]
fn hold(path: &Path) -> std::result::Result<File, TryLockError> {
    use std::os::windows::fs::OpenOptionsExt;
    const OTHERS_MAY_READ_AND_DELETE: u32 = 1 | 4;
    const SHARING_VIOLATION: i32 = 32;
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false).share_mode(OTHERS_MAY_READ_AND_DELETE);
    options.open(path).map_err(|cause| match cause.raw_os_error() {
        Some(SHARING_VIOLATION) => TryLockError::WouldBlock,
        _ => TryLockError::Error(cause),
    })
}

fn in_use(base: &Path) -> Error {
    let owner = owner(base);
    let known = [("host", owner.host), ("pid", owner.pid), ("since", owner.since)].into_iter();
    known
        .filter(|(_, value)| !value.is_empty())
        .fold(Error::new(Code::BaseInUse).with("path", base.display()), |error, (name, value)| error.with(name, value))
}

fn owner(base: &Path) -> Owner {
    let mut text = String::new();
    let read = fs::File::open(lock_path(base)).and_then(|file| file.take(4096).read_to_string(&mut text));
    match read {
        Ok(_) => serde_json::from_str(&text).unwrap_or_default(),
        Err(_) => Owner::default(),
    }
}
