//! Making and opening a base, in the one order that is safe.
//!
//! Making: owner lock, base under another name, key file, then the base's own name. A power cut leaves a whole base or none.
//! Opening: look at the file, read the key, take the owner lock (for writing), open, prove the key, check whose file it is and how
//! old, harden, upgrade. Nothing is written before the file has proved to be ours.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::{Code, Error, Result};

use super::durable;
use super::key_file::{self, Key, key_path};
use super::migrate::{self, MIGRATIONS, Migration};
use super::owner_lock::OwnerLock;
use super::pair;
use super::paths::{beside, cannot_read, cannot_write, fits, for_sqlite, length};
use super::read_aside::{self, PrivateCopy};
use super::{Access, Store, located, search};

/// `Rstk`, at its place in the header of the base.
const APPLICATION_ID: i64 = 0x5273_746B;

/// 3.51.3 mends a rare damage of WAL bases; nothing older may touch one.
const OLDEST_SQLITE: i32 = 3_051_003;

/// The page of SQLCipher 4.
const PAGE_BYTES: u64 = 4096;

/// Which of SQLite's ways to files: on Windows its usual one ends at 1040 bytes of a path.
const FILES: Option<&std::ffi::CStr> = if cfg!(windows) { Some(c"win32-longpath") } else { None };

/// What an unencrypted SQLite file begins with.
const PLAIN_SQLITE: &[u8] = b"SQLite format 3\0";

impl Store {
    /// Makes a new base and its key file.
    ///
    /// # Errors
    /// `base_exists`, `key_file_exists` — nothing is ever overwritten; `base_in_use`; `disk_full`, `cannot_write_path`,
    /// `path_too_long`. After an error
    /// neither file is left behind.
    pub fn create(path: &Path) -> Result<Self> {
        Self::create_with(path, MIGRATIONS)
    }

    /// As [`Store::create`], of another list of steps: for tests of upgrades and of the journal.
    pub fn create_with(path: &Path, migrations: &'static [Migration]) -> Result<Self> {
        let path = &std::path::absolute(path).map_err(|cause| cannot_write(path, &cause))?;
        fits(path)?;
        if fs::symlink_metadata(path).is_ok() {
            return Err(Error::new(Code::BaseExists).with("path", path.display()));
        }
        let lock = OwnerLock::take(path)?;
        sweep_unfinished(path);
        let made = nothing_there(path)
            .and_then(|()| Key::random())
            .and_then(|key| build(path, &key, migrations).map(|()| key));
        let key = made.inspect_err(|_| {
            sweep_unfinished(path);
            lock.withdraw(path);
        })?;
        open_to_write(path, key, lock, migrations)
    }

    /// Opens a base. Opening for writing takes the owner lock and upgrades an older base, after a copy of it; opening for reading
    /// works beside a living writer and in a folder that cannot be written.
    ///
    /// # Errors
    /// `base_missing`, `not_a_base`, `base_damaged`, `key_file_missing`, `key_file_damaged`, `wrong_key`, `newer_base`, `older_base`
    /// (reading only), `base_in_use` and `base_read_only` (writing only), `cannot_read_path`, `path_too_long`, `disk_full`. The files stay as
    /// they were.
    pub fn open(path: &Path, access: Access) -> Result<Self> {
        Self::open_with(path, access, MIGRATIONS)
    }

    /// As [`Store::open`], of another list of steps: for tests of upgrades and of the journal.
    pub fn open_with(path: &Path, access: Access, migrations: &'static [Migration]) -> Result<Self> {
        let path = &std::path::absolute(path).map_err(|cause| cannot_read(path, &cause))?;
        fits(path)?;
        looks_like_a_base(path)?;
        let key = key_file::read(path)?;
        let opened = match access {
            Access::Write => may_be_written(path)
                .and_then(|()| OwnerLock::take(path))
                .and_then(|lock| open_to_write(path, key, lock, migrations)),
            Access::Read => read_aside::connect(path, &key)
                .and_then(|(connection, copy)| reading(path, key, connection, copy, migrations)),
        };
        located(path, opened)
    }

    /// A base in memory, for tests and benchmarks.
    pub fn in_memory() -> Result<Self> {
        Self::in_memory_with(MIGRATIONS)
    }

    /// As [`Store::in_memory`], of another list of steps.
    pub fn in_memory_with(migrations: &'static [Migration]) -> Result<Self> {
        let connection = Connection::open_in_memory()?;
        harden(&connection)?;
        search::register(&connection)?;
        migrate::run(&connection, migrations, 0)?;
        Ok(Self {
            connection,
            access: Access::Write,
            path: None,
            schema_version: migrate::latest(migrations),
            migrations,
            key: None,
            _copy: None,
            _lock: None,
        })
    }
}

pub(super) fn nothing_there(path: &Path) -> Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(Error::new(Code::BaseExists).with("path", path.display()));
    }
    if fs::symlink_metadata(key_path(path)).is_ok() {
        return Err(Error::new(Code::KeyFileExists).with("path", key_path(path).display()));
    }
    Ok(())
}

/// Takes away what an interrupted making left. A key goes only when it is the key of the unfinished base beside it: it opens nothing
/// else.
pub(super) fn sweep_unfinished(path: &Path) {
    if path.exists() {
        return;
    }
    let unfinished = beside(path, ".new");
    if key_file::read(path).is_ok_and(|key| key.opens(&unfinished)) {
        let _ = fs::remove_file(key_path(path));
    }
    for file in [beside(path, ".new-wal"), beside(path, ".new-shm"), unfinished] {
        let _ = fs::remove_file(file);
    }
}

/// A whole base under another name, its key file, then the base's own name: wherever this is cut short, no base lies without its key.
fn build(path: &Path, key: &Key, migrations: &[Migration]) -> Result<()> {
    let unfinished = beside(path, ".new");
    File::create_new(&unfinished).map_err(|cause| cannot_write(&unfinished, &cause))?;
    let connection = connect(&unfinished, OpenFlags::SQLITE_OPEN_READ_WRITE, key)?;
    harden(&connection)?;
    keep_on_disk(&connection)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    search::register(&connection)?;
    migrate::run(&connection, migrations, 0)?;
    connection.close().map_err(|(_, error)| error)?;
    key_file::write_new(path, key)?;
    durable::rename(&unfinished, path).map_err(|cause| cannot_write(path, &cause))
}

/// Tells what can be told without a key.
fn looks_like_a_base(path: &Path) -> Result<()> {
    let data = fs::metadata(path).map_err(|cause| match cause.kind() {
        ErrorKind::NotFound => Error::new(Code::BaseMissing).with("path", path.display()),
        _ => cannot_read(path, &cause),
    })?;
    let not_a_base = || Error::new(Code::NotABase).with("path", path.display());
    if !data.is_file() {
        return Err(not_a_base());
    }
    let mut header = Vec::new();
    File::open(path)
        .and_then(|file| file.take(16).read_to_end(&mut header))
        .map_err(|cause| cannot_read(path, &cause))?;
    // An encrypted base begins with 16 random bytes.
    if header.len() < 16 || header == PLAIN_SQLITE { Err(not_a_base()) } else { Ok(()) }
}

/// SQLite would quietly open a write-protected file for reading.
fn may_be_written(path: &Path) -> Result<()> {
    match fs::OpenOptions::new().write(true).open(path) {
        Ok(_) => Ok(()),
        Err(_) => Err(Error::new(Code::BaseReadOnly).with("path", path.display())),
    }
}

fn open_to_write(path: &Path, key: Key, lock: OwnerLock, migrations: &'static [Migration]) -> Result<Store> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, &key)?;
    prove_key(&connection, path, &key)?;
    let found = prove_ours(&connection, path, migrations)?;
    whole_file(&connection, path)?;
    harden(&connection)?;
    keep_on_disk(&connection)?;
    search::register(&connection)?;
    let known = migrate::latest(migrations);
    if found < known {
        let copy = pair::copy_before_upgrade(&connection, path, &key, known)?;
        if let Err(error) = migrate::run(&connection, migrations, found) {
            // The base is as it was, so the copy tells nothing more.
            let _ = fs::remove_file(key_path(&copy)).and_then(|()| fs::remove_file(&copy));
            return Err(error);
        }
    }
    let store = Store {
        connection,
        access: Access::Write,
        path: Some(path.to_owned()),
        schema_version: known,
        migrations,
        key: Some(key),
        _copy: None,
        _lock: Some(lock),
    };
    if search::is_outdated(&store.connection)? {
        store.reindex()?;
    }
    Ok(store)
}

/// A store that reads over a connection that has proved its key.
pub(super) fn reading(
    path: &Path,
    key: Key,
    connection: Connection,
    copy: Option<PrivateCopy>,
    migrations: &'static [Migration],
) -> Result<Store> {
    let (found, known) = (prove_ours(&connection, path, migrations)?, migrate::latest(migrations));
    if found < known {
        return Err(Error::new(Code::OlderBase).with("path", path.display()).with("found", found).with("known", known));
    }
    if copy.is_none() {
        whole_file(&connection, path)?;
    }
    harden(&connection)?;
    search::register(&connection)?;
    Ok(Store {
        connection,
        access: Access::Read,
        path: Some(path.to_owned()),
        schema_version: known,
        migrations,
        key: Some(key),
        _copy: copy,
        _lock: None,
    })
}

/// Opens the file and hands SQLCipher the key; reads nothing yet.
pub(super) fn connect(path: &Path, flags: OpenFlags, key: &Key) -> Result<Connection> {
    connect_to(&for_sqlite(path), flags, key)
}

/// As [`connect`], by the very name that SQLite shall get: a path in its own form, or a URI.
pub(super) fn connect_to(name: &Path, flags: OpenFlags, key: &Key) -> Result<Connection> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(Error::internal(format_args!("SQLite {} is too old", rusqlite::version())));
    }
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = match FILES {
        Some(files) => Connection::open_with_flags_and_vfs(name, flags, files)?,
        None => Connection::open_with_flags(name, flags)?,
    };
    // Its log would go to the standard error of a terminal command; every failure is told by our own error anyway.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    connection.execute_batch(&key.pragma())?;
    Ok(connection)
}

/// Reads the first page, which only the right key can.
///
/// # Errors
/// `base_damaged` when the header is the one this key was made with, `wrong_key` when it is not.
pub(super) fn prove_key(connection: &Connection, path: &Path, key: &Key) -> Result<()> {
    let Err(error) = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)) else {
        return Ok(());
    };
    if error.sqlite_error_code() != Some(rusqlite::ErrorCode::NotADatabase) {
        return Err(error.into());
    }
    let known = key.opens(path);
    let error = Error::new(if known { Code::BaseDamaged } else { Code::WrongKey });
    Err(error.with("path", path.display()).with("key_file", key_path(path).display()).with("detail", "first page"))
}

/// Ours, and not of a later program. Gives its schema version.
fn prove_ours(connection: &Connection, path: &Path, migrations: &[Migration]) -> Result<i64> {
    let application: i64 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(Error::new(Code::NotABase).with("path", path.display()));
    }
    let (found, known) = (migrate::version(connection)?, migrate::latest(migrations));
    if found > known {
        return Err(Error::new(Code::NewerBase).with("path", path.display()).with("found", found).with("known", known));
    }
    Ok(found)
}

/// A file cut short is noticed before its missing pages are asked for. While a `-wal` lies beside it, pages may rightly be there.
fn whole_file(connection: &Connection, path: &Path) -> Result<()> {
    if length(&beside(path, "-wal")) > 0 {
        return Ok(());
    }
    let pages: u32 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    let (length, due) = (length(path), u64::from(pages) * PAGE_BYTES);
    if length < due {
        let detail = format!("{length} of {due} bytes");
        return Err(Error::new(Code::BaseDamaged).with("path", path.display()).with("detail", detail));
    }
    Ok(())
}

/// What every connection gets, wherever the base lies.
pub(super) fn harden(connection: &Connection) -> Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA cell_size_check = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -40000;",
    )?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// How a base that is written lies on its disk: each acknowledged change survives a power cut.
fn keep_on_disk(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA journal_size_limit = 67108864;",
    )?;
    Ok(())
}
