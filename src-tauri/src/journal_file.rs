//! The program's log file, for whoever helps a centre over the telephone: what happened and to which id, never a name.

use std::fs::{File, OpenOptions, create_dir_all, rename};
use std::io::Write;
use std::path::Path;
use std::sync::{Mutex, OnceLock};

use log::{LevelFilter, Log, Metadata, Record};

use crate::clock;

/// Past this size the file starts anew and the last one is kept beside it.
const MOST_BYTES: u64 = 1 << 20;

/// The file, once it is open.
static FILE: OnceLock<Mutex<File>> = OnceLock::new();

struct LogFile;

/// Starts writing into `logs/rostok.log`. A log that cannot be written never keeps the program from starting.
pub fn start(logs: &Path) {
    let Some(file) = open(logs) else { return };
    if FILE.set(Mutex::new(file)).is_ok() && log::set_logger(&LogFile).is_ok() {
        log::set_max_level(LevelFilter::Info);
    }
    // A panic's message may quote what a person typed: only its place is written.
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if let Some(place) = panic.location() {
            log::error!("panic at {place}");
        }
        usual(panic);
    }));
    log::info!("started, version {}", env!("CARGO_PKG_VERSION"));
}

fn open(logs: &Path) -> Option<File> {
    create_dir_all(logs).ok()?;
    let path = logs.join("rostok.log");
    if std::fs::metadata(&path).is_ok_and(|file| file.len() > MOST_BYTES) {
        rename(&path, logs.join("rostok.old.log")).ok()?;
    }
    OpenOptions::new().create(true).append(true).open(path).ok()
}

impl Log for LogFile {
    /// Our own crates speak for themselves; libraries only of trouble, and never below it: their notes may quote data.
    fn enabled(&self, metadata: &Metadata) -> bool {
        metadata.target().starts_with("rostok") || metadata.level() <= log::Level::Error
    }

    fn log(&self, record: &Record) {
        if !self.enabled(record.metadata()) {
            return;
        }
        if let Some(Ok(mut file)) = FILE.get().map(Mutex::lock) {
            let at = clock::instant().format("%Y-%m-%dT%H:%M:%SZ");
            // Nowhere is left to complain to when the log itself cannot be written.
            let _ = writeln!(file, "{at} {:5} {} {}", record.level(), record.target(), record.args());
        }
    }

    fn flush(&self) {}
}
