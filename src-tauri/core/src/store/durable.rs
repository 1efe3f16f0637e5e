//! A file is there whole or not at all, after a power cut too: it is written beside, synced and renamed, and its folder is synced.
//!
//! On Windows somebody else (an antivirus, the indexer, a cloud folder, a viewer) may hold a file for a moment; such a refusal is
//! waited out.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use super::paths::{beside, sync_folder};

/// Between the tries.
const WAITS_IN_MILLISECONDS: [u64; 5] = [10, 20, 40, 80, 160];

/// Writes a file that whoever may read the folder may read. What lay there before is replaced.
///
/// # Errors
/// What the system said; nothing of the new file is left then, and what lay there before is untouched.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    place(path, bytes, OpenOptions::new(), true)
}

/// As [`write`], whole or not at all to whoever looks, but a power cut may still take it.
///
/// # Errors
/// Those of [`write`].
pub fn write_unsettled(path: &Path, bytes: &[u8]) -> io::Result<()> {
    place(path, bytes, OpenOptions::new(), false)
}

/// As [`write`], a file that on Unix its owner alone may read.
///
/// # Errors
/// Those of [`write`].
pub fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    #[cfg(not(unix))]
    let options = OpenOptions::new();
    #[cfg(unix)]
    let options = {
        let mut options = OpenOptions::new();
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options
    };
    place(path, bytes, options, true)
}

fn place(path: &Path, bytes: &[u8], mut options: OpenOptions, settled: bool) -> io::Result<()> {
    let unfinished = beside(path, ".new");
    options.write(true).create(true).truncate(true);
    let written = patiently(is_held, || options.open(&unfinished))
        .and_then(|mut file| file.write_all(bytes).and_then(|()| if settled { file.sync_all() } else { Ok(()) }))
        .and_then(|()| {
            if settled { rename(&unfinished, path) } else { patiently(is_held, || fs::rename(&unfinished, path)) }
        });
    written.inspect_err(|_| {
        // Best effort: the file is ours and unfinished.
        let _ = fs::remove_file(&unfinished);
    })
}

/// Gives a finished file its name, for good.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently(is_held, || fs::rename(from, to))?;
    sync_folder(to)
}

/// Tries again while the refusal is one that passes.
///
/// # Errors
/// The first lasting refusal, or the passing one that lasted for all five waits (0.3 s).
pub fn patiently<T>(passes: impl Fn(&io::Error) -> bool, mut attempt: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for wait in WAITS_IN_MILLISECONDS {
        match attempt() {
            Err(refusal) if passes(&refusal) => sleep(Duration::from_millis(wait)),
            done => return done,
        }
    }
    attempt()
}

/// Windows: access denied (5) and sharing violation (32), which are also what a file held open by another program answers.
fn is_held(refusal: &io::Error) -> bool {
    cfg!(windows) && matches!(refusal.raw_os_error(), Some(5 | 32))
}
