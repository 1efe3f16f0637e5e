//! Base and key, copied together: before an upgrade, and for a move to another computer.
//!
//! A copy is taken by SQLite itself, so that changes still lying in the `-wal` come along; it is proved to open with its key before
//! anybody relies on it. A copy that could not be finished leaves nothing behind.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use crate::error::{Code, Error, Result};

use super::key_file::{self, Key, key_path};
use super::open::{self, connect, nothing_there, sweep_unfinished};
use super::owner_lock::OwnerLock;
use super::paths::{beside, cannot_write, fits, folder_of, sync_folder};
use super::{Access, Store, durable, read_aside};

impl Store {
    /// Copies the base with its key into another folder under its own name, closed and ready to be carried away.
    ///
    /// # Errors
    /// `base_read_only` when this store may not write, for then somebody else may; those of [`Store::copy_to`].
    pub fn copy_into(&self, folder: &Path) -> Result<PathBuf> {
        let (Some(path), Access::Write) = (&self.path, self.access) else { return Err(self.not_to_be_copied()) };
        let folder = &std::path::absolute(folder).map_err(|cause| cannot_write(folder, &cause))?;
        let copy = folder.join(path.file_name().unwrap_or_default());
        self.copy_to(&copy).map(|()| copy)
    }

    /// Copies the base with its key: one file and its key, nothing beside them. The copy is read back whole. This base stays as it is.
    ///
    /// # Errors
    /// `base_exists`, `key_file_exists` — nothing there is overwritten; `cannot_write_path`, `path_too_long`, `disk_full`, `base_damaged`.
    pub fn copy_to(&self, copy: &Path) -> Result<()> {
        let Some(key) = &self.key else { return Err(self.not_to_be_copied()) };
        fits(copy)?;
        let folder = folder_of(copy);
        fs::create_dir_all(folder).map_err(|cause| cannot_write(folder, &cause))?;
        nothing_there(copy)?;
        // Held while the copy is made: a program that looks into that folder must not open half of it.
        let lock = OwnerLock::take(copy)?;
        sweep_unfinished(copy);
        let copied = self.copy_and_prove(key, copy);
        if copied.is_err() {
            take_away(copy);
        }
        lock.withdraw(copy);
        copied
    }

    fn not_to_be_copied(&self) -> Error {
        Error::new(Code::BaseReadOnly).with("path", self.path.as_deref().unwrap_or(Path::new("")).display())
    }

    fn copy_and_prove(&self, key: &Key, copy: &Path) -> Result<()> {
        let unfinished = beside(copy, ".new");
        copy_pages(&self.connection, key, &unfinished)?;
        key_file::write_new(copy, key)?;
        durable::rename(&unfinished, copy).map_err(|cause| cannot_write(copy, &cause))?;
        // Read as from a medium that cannot be written, with the key that lies beside it.
        let key = key_file::read(copy)?;
        let connection = read_aside::immutable(copy, &key)?;
        let proved = open::reading(copy, key, connection, None, self.migrations)?;
        match proved.check()?.first() {
            None => Ok(()),
            Some(check) => Err(Error::new(Code::BaseDamaged).with("path", copy.display()).with("detail", &check.code)),
        }
    }
}

/// Copies base and key to `NAME.before-N.rostok` beside them, N being the schema version to come, and proves that the copy opens.
pub(super) fn copy_before_upgrade(source: &Connection, path: &Path, key: &Key, known: i64) -> Result<PathBuf> {
    let copy = free_name(path, known)?;
    let copied = key_file::write_new(&copy, key)
        .and_then(|()| copy_pages(source, key, &copy))
        .and_then(|()| sync_folder(&copy).map_err(|cause| cannot_write(&copy, &cause)));
    if let Err(error) = copied {
        take_away(&copy);
        return Err(error);
    }
    Ok(copy)
}

/// All pages of a base into a new file with the same key, closed again.
fn copy_pages(source: &Connection, key: &Key, copy: &Path) -> Result<()> {
    let mut target = connect(copy, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE, key)?;
    Backup::new(source, &mut target)?.run_to_completion(1024, Duration::ZERO, None)?;
    let verdict: String = target.query_row("PRAGMA quick_check", [], |row| row.get(0))?;
    target.close().map_err(|(_, error)| error)?;
    if verdict == "ok" {
        return Ok(());
    }
    Err(Error::new(Code::BaseDamaged).with("path", copy.display()).with("detail", verdict))
}

fn take_away(copy: &Path) {
    for file in [copy.to_owned(), beside(copy, ".new"), key_path(copy)] {
        let _ = fs::remove_file(file);
    }
}

fn free_name(path: &Path, known: i64) -> Result<PathBuf> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (stem, ending) = name.strip_suffix(".rostok").map_or((name.as_str(), ""), |stem| (stem, ".rostok"));
    (1..1000)
        .map(|attempt| if attempt == 1 { String::new() } else { format!("-{attempt}") })
        .map(|again| path.with_file_name(format!("{stem}.before-{known}{again}{ending}")))
        .find(|copy| nothing_there(copy).is_ok())
        .ok_or_else(|| Error::new(Code::BaseExists).with("path", path.display()))
}
