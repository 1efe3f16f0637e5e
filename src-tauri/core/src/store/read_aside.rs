//! Reading a base that must not or cannot be written.
//!
//! On one machine a reader is an ordinary WAL reader beside the writer. SQLite needs to write a little for that (its shared memory),
//! so two cases go another way. From a network drive, or where the folder cannot be written and a `-wal` lies beside the base, base
//! and `-wal` are copied to a private temporary folder and read there. Only without a `-wal` is the file read as immutable: with
//! one, committed rows would silently be missing.

use std::fs::{self, DirBuilder, Metadata};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::error::{Code, Error, Result};

use super::key_file::Key;
use super::open::{self, prove_key};
use super::paths::{beside, cannot_read, cannot_write, for_sqlite, is_network, length};
#[cfg(feature = "inside")]
use super::{Store, key_file, migrate::Migration};

/// A folder that only this user can enter; swept when the store is dropped.
#[derive(Debug)]
pub struct PrivateCopy {
    folder: PathBuf,
}

impl Drop for PrivateCopy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A connection that has proved its key, and the copy it reads if it reads one.
pub(super) fn connect(path: &Path, key: &Key) -> Result<(Connection, Option<PrivateCopy>)> {
    if is_network(path) {
        return from_copy(path, key).map(|(connection, copy)| (connection, Some(copy)));
    }
    let direct = ordinary(path, key);
    match direct {
        Ok(connection) => Ok((connection, None)),
        Err(error) if !matches!(error.code, Code::BaseReadOnly | Code::CannotWritePath) => Err(error),
        // The shared memory could not be made: the folder cannot be written.
        Err(_) if length(&beside(path, "-wal")) > 0 => {
            from_copy(path, key).map(|(connection, copy)| (connection, Some(copy)))
        }
        Err(_) => immutable(path, key).map(|connection| (connection, None)),
    }
}

/// A store over a copy, whatever the folder: for tests of what a network drive gets.
#[cfg(feature = "inside")]
pub fn store_from_copy(path: &Path, migrations: &'static [Migration]) -> Result<Store> {
    let key = key_file::read(path)?;
    let (connection, copy) = from_copy(path, &key)?;
    open::reading(path, key, connection, Some(copy), migrations)
}

/// A store over an unchangeable file, whatever the folder: for tests of what a read-only disk gets.
#[cfg(feature = "inside")]
pub fn store_immutable(path: &Path, migrations: &'static [Migration]) -> Result<Store> {
    let key = key_file::read(path)?;
    let connection = immutable(path, &key)?;
    open::reading(path, key, connection, None, migrations)
}

fn ordinary(path: &Path, key: &Key) -> Result<Connection> {
    let connection = open::connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY, key)?;
    prove_key(&connection, path, key)?;
    Ok(connection)
}

/// Reads a file that nobody can change, without any file beside it.
pub(super) fn immutable(path: &Path, key: &Key) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let uri = immutable_uri(&for_sqlite(path).to_string_lossy());
    let connection = open::connect_to(Path::new(&uri), flags, key)?;
    prove_key(&connection, path, key)?;
    Ok(connection)
}

/// `/a b#/x` → `file:///a%20b%23/x?immutable=1`; `C:\x` → `file:///C:%5Cx?immutable=1`. A backslash stays what it is: on Linux it is
/// a letter of a name like any other, and Windows' long form knows no other separator.
fn immutable_uri(path: &str) -> String {
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "file:///" });
    for byte in path.bytes() {
        match byte {
            b'/' | b':' | b'-' | b'_' | b'.' | b'~' => uri.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    uri
}

/// Reads a copy. A writer elsewhere may be at work: the copy is taken again until neither file changed meanwhile and its pages agree.
pub(super) fn from_copy(path: &Path, key: &Key) -> Result<(Connection, PrivateCopy)> {
    for pause_ms in [10, 20, 40, 80, 160] {
        if let Some(found) = try_copy(path, key)? {
            return Ok(found);
        }
        sleep(Duration::from_millis(pause_ms));
    }
    Err(Error::new(Code::BaseInUse).with("path", path.display()))
}

fn try_copy(path: &Path, key: &Key) -> Result<Option<(Connection, PrivateCopy)>> {
    let copy = PrivateCopy { folder: private_folder()? };
    let target = copy.folder.join("base.rostok");
    let wal = beside(path, "-wal");
    let before = (stamp(path), stamp(&wal));
    fs::copy(path, &target).map_err(|cause| cannot_read(path, &cause))?;
    if length(&wal) > 0 {
        fs::copy(&wal, beside(&target, "-wal")).map_err(|cause| cannot_read(&wal, &cause))?;
    }
    if before != (stamp(path), stamp(&wal)) {
        return Ok(None);
    }
    // The copy of a write-protected file is write-protected, and the reader of a `-wal` may need to tidy it.
    let connection = open::connect(&target, OpenFlags::SQLITE_OPEN_READ_ONLY, key)?;
    prove_key(&connection, path, key)?;
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    Ok((verdict == "ok").then_some((connection, copy)))
}

fn stamp(path: &Path) -> Option<(u64, std::time::SystemTime)> {
    let data: Metadata = fs::metadata(path).ok()?;
    Some((data.len(), data.modified().ok()?))
}

fn private_folder() -> Result<PathBuf> {
    let mut random = [0; 8];
    getrandom::fill(&mut random).map_err(Error::internal)?;
    let folder = std::env::temp_dir().join(format!("rostok-read-{:016x}", u64::from_le_bytes(random)));
    #[cfg(not(unix))]
    let builder = DirBuilder::new();
    #[cfg(unix)]
    let builder = {
        let mut builder = DirBuilder::new();
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder
    };
    builder.create(&folder).map_err(|cause| cannot_write(&folder, &cause))?;
    Ok(folder)
}
