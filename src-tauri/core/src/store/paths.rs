//! Files that lie beside a base, and what the system says about them.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Code, Error, Result};

/// `NAME.rostok` + `.lock` → `NAME.rostok.lock`.
pub(super) fn beside(base: &Path, suffix: &str) -> PathBuf {
    let mut name = base.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// A failure to write, by its cause.
pub fn cannot_write(path: &Path, cause: &io::Error) -> Error {
    // Windows says the same of letters it does not allow.
    if cfg!(not(windows)) && cause.kind() == io::ErrorKind::InvalidFilename {
        return Error::new(Code::PathTooLong).with("path", path.display());
    }
    if matches!(cause.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) {
        return Error::new(Code::DiskFull);
    }
    Error::new(Code::CannotWritePath).with("path", path.display()).with("detail", cause)
}

/// A failure to read, by its cause.
pub(super) fn cannot_read(path: &Path, cause: &io::Error) -> Error {
    Error::new(Code::CannotReadPath).with("path", path.display()).with("detail", cause)
}

/// Makes a rename in the folder of `path` survive a power cut. Windows keeps folders by itself and cannot be asked.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    File::open(folder_of(path))?.sync_all()
}

/// The path as SQLite must be given it. Windows ends the ordinary form at 260 characters, and SQLite, unlike Rust's standard
/// library, does not switch to the long form by itself. The longest name beside a base, `-journal`, must fit too.
pub(super) fn for_sqlite(path: &Path) -> Cow<'_, Path> {
    if !cfg!(windows) {
        return Cow::Borrowed(path);
    }
    match verbatim(&path.to_string_lossy()) {
        Some(long) => Cow::Owned(long.into()),
        None => Cow::Borrowed(path),
    }
}

/// Elsewhere than on Windows SQLite ends at 512 bytes, and would only say that it cannot open the file. The longest name beside a base
/// that is being made, `.new-journal`, must fit too.
///
/// # Errors
/// `path_too_long`.
pub(super) fn fits(path: &Path) -> Result<()> {
    const MOST: usize = 512 - ".new-journal".len();
    if cfg!(not(windows)) && path.as_os_str().len() > MOST {
        return Err(Error::new(Code::PathTooLong).with("path", path.display()));
    }
    Ok(())
}

/// The long form of an absolute Windows path that needs it.
pub fn verbatim(path: &str) -> Option<String> {
    const MOST: usize = 260 - "-journal".len() - 1;
    let is_long = path.encode_utf16().count() >= MOST;
    match path.strip_prefix(r"\\") {
        Some(rest) if rest.starts_with(r"?\") || rest.starts_with(r".\") => None,
        Some(share) => is_long.then(|| format!(r"\\?\UNC\{share}")),
        None => is_long.then(|| format!(r"\\?\{path}")),
    }
}

/// The folder a file lies in; `.` for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Length of a file in bytes; 0 when it is not there.
pub(super) fn length(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |data| data.len())
}

/// Whether the path lies on another machine. SQLite's shared memory does not cross machines, so such a base is read from a copy.
pub(super) fn is_network(path: &Path) -> bool {
    let Ok(path) = fs::canonicalize(path) else { return false };
    if cfg!(windows) {
        return path.to_string_lossy().starts_with(r"\\?\UNC\");
    }
    mount_of(&mounts(), &path).is_some_and(|mount| is_network_system(mount.kind))
}

/// The table of what is mounted on this Linux; empty elsewhere.
pub(super) fn mounts() -> String {
    fs::read_to_string("/proc/self/mounts").unwrap_or_default()
}

/// What a path lies on.
#[derive(Debug)]
pub struct Mount<'a> {
    pub device: &'a str,
    pub point: String,
    /// The file system: `ext4`, `cifs` …
    pub kind: &'a str,
}

/// The longest mount point above `path`, by a table in the form of `/proc/self/mounts`.
pub fn mount_of<'a>(mounts: &'a str, path: &Path) -> Option<Mount<'a>> {
    let mut best: Option<Mount<'a>> = None;
    for line in mounts.lines() {
        let mut words = line.split(' ');
        let (Some(device), Some(point), Some(kind)) = (words.next(), words.next(), words.next()) else {
            continue;
        };
        let point = point.replace(r"\040", " ");
        let above = path.starts_with(&point);
        if above && best.as_ref().is_none_or(|best| point.len() >= best.point.len()) {
            best = Some(Mount { device, point, kind });
        }
    }
    best
}

pub fn is_network_system(kind: &str) -> bool {
    matches!(
        kind,
        "nfs" | "nfs4" | "cifs" | "smb3" | "smbfs" | "9p" | "afs" | "ncpfs" | "fuse.sshfs" | "fuse.davfs2" | "davfs"
    )
}

/// The name of this machine, as the owner lock shows it; empty when the system hides it.
pub(super) fn host_name() -> String {
    ["/proc/sys/kernel/hostname", "/etc/hostname"]
        .iter()
        .find_map(|path| fs::read_to_string(path).ok())
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .map(|name| name.trim().to_owned())
        .unwrap_or_default()
}
