//! What leaves the program as a file: how it is called, and how it gets onto the disk.

use crate::error::{Code, Error, Result};
use crate::store::{durable, paths};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::thread;

/// A name longer than this is unhandy, and some systems refuse 255 bytes; Cyrillic letters are two.
const MOST_LETTERS: usize = 100;
const MOST_BYTES: usize = 200;

/// Names that Windows keeps for its devices, whatever the extension.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// Writes a file whole or not at all, and makes its folder when there is none. What lay there before is replaced.
///
/// # Errors
/// `cannot_write_path`, `disk_full`.
pub fn save(path: &Path, bytes: &[u8]) -> Result<()> {
    path.parent().map_or(Ok(()), make_folder)?;
    durable::write(path, bytes).map_err(|cause| paths::cannot_write(path, &cause))
}

/// As [`save`] where many follow each other and waiting for the disk each time would take longer than the work: [`settle`] waits once.
///
/// # Errors
/// Those of [`save`].
pub(super) fn save_unsettled(path: &Path, bytes: &[u8]) -> Result<()> {
    durable::write_unsettled(path, bytes).map_err(|cause| paths::cannot_write(path, &cause))
}

/// Waits until these files are on the disk. They are there already as far as anybody can see, so a refusal changes nothing. Several
/// wait at once: a disk that is asked for one file at a time writes its own journal a thousand times.
pub(super) fn settle(files: &[PathBuf]) {
    const WAITING: usize = 8;
    let wait = |path: &Path| _ = fs::File::open(path).and_then(|file| file.sync_all());
    thread::scope(|scope| {
        for some in files.chunks(files.len().div_ceil(WAITING).max(1)) {
            scope.spawn(move || some.iter().for_each(|path| wait(path)));
        }
    });
    if let Some(folder) = files.last().and_then(|path| path.parent()) {
        wait(folder);
    }
}

/// A file that somebody chose: its name and at most `most` of its bytes.
///
/// # Errors
/// `cannot_read_path`.
pub fn read(path: &Path, most: usize) -> Result<(String, Vec<u8>)> {
    let unread =
        |cause: io::Error| Error::new(Code::CannotReadPath).with("path", path.display()).with("detail", cause.kind());
    let mut content = Vec::new();
    let most = u64::try_from(most).unwrap_or(u64::MAX);
    fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut content)).map_err(unread)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((name, content))
}

/// Makes a folder, with those above it, when it is not there.
///
/// # Errors
/// `cannot_write_path`, `disk_full`.
pub fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|cause| paths::cannot_write(folder, &cause))
}

/// A name that every system takes: «Договор № 3-2026 от 01.09.2026, СОШ № 5, проект.pdf».
///
/// `head` (what it is, its number and date) and `mark` stay whole; `partner` is what gives way when the name is too long, at a word.
pub fn name(head: &str, partner: &str, mark: &str, extension: &str) -> String {
    let (head, partner, mark) = (safe(head), safe(partner), safe(mark));
    let others = joined(&[head.as_str(), mark.as_str()]);
    let partner = shortened(&partner, |partner| fits(&joined(&[others.as_str(), partner])));
    let stem = shortened(&joined(&[head.as_str(), partner.as_str(), mark.as_str()]), fits);
    let stem = stem.trim_end_matches(['.', ' ']);
    let reserved = if is_device(stem) { "_" } else { "" };
    format!("{reserved}{stem}.{extension}")
}

fn joined(parts: &[&str]) -> String {
    let said: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    said.join(", ")
}

fn fits(name: &str) -> bool {
    name.chars().count() <= MOST_LETTERS && name.len() <= MOST_BYTES
}

/// Without what file systems keep for themselves, quotes and invisible letters; single spaces.
fn safe(text: &str) -> String {
    let letters = text.chars().filter_map(|letter| match letter {
        '/' | '\\' => Some('-'),
        ':' | '*' | '?' | '"' | '<' | '>' | '|' | '«' | '»' | '„' | '“' => None,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
        letter if letter.is_control() || letter.is_whitespace() => Some(' '),
        letter => Some(letter),
    });
    let text: String = letters.collect();
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// As many whole words as fit; of a single word that does not, its beginning.
fn shortened(text: &str, fits: impl Fn(&str) -> bool) -> String {
    if fits(text) {
        return text.to_owned();
    }
    let ends = || text.char_indices().map(|(at, _)| at);
    let beginning = |at: usize| text.get(..at).unwrap_or_default();
    let at_word = ends().filter(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(' ')));
    let cut = at_word.rev().map(beginning).find(|part| fits(part)).filter(|part| !part.is_empty());
    let cut = cut.or_else(|| ends().rev().map(beginning).find(|part| fits(part))).unwrap_or_default();
    // «СОШ №» or «лицей (» says less than «СОШ» and «лицей».
    cut.trim_end_matches(|letter: char| !letter.is_alphanumeric()).to_owned()
}

fn is_device(stem: &str) -> bool {
    let bare = stem.split('.').next().unwrap_or_default().trim().to_uppercase();
    let numbered = ["COM", "LPT"].iter().filter_map(|port| bare.strip_prefix(port));
    let mut numbered = numbered.map(|number| number.chars().collect::<Vec<_>>());
    DEVICES.contains(&bare.as_str()) || numbered.any(|number| matches!(number[..], ['0'..='9' | '¹' | '²' | '³']))
}
