//! Names in a folder that somebody may use already: nothing there is written over.

use super::super::file;
use crate::error::Result;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder that papers go to.
pub struct Names {
    folder: PathBuf,
    /// Of this job, in small letters: some systems see no difference.
    own: HashSet<String>,
    /// Of files that were there before.
    strange: HashSet<String>,
}

impl Names {
    /// Makes the folder when there is none.
    ///
    /// # Errors
    /// `cannot_write_path`, `disk_full`.
    pub fn new(folder: PathBuf) -> Result<Self> {
        file::make_folder(&folder)?;
        let there = fs::read_dir(&folder).into_iter().flatten().flatten();
        let strange = there.map(|file| folded(&file.file_name().to_string_lossy())).collect();
        Ok(Self { folder, own: HashSet::new(), strange })
    }

    /// Writes a paper under its name, else under «… (2).pdf». A file of an earlier job that holds the very same paper is that paper:
    /// whoever prints all a second time gets no second set.
    ///
    /// # Errors
    /// `cannot_write_path`, `disk_full`, `path_too_long`.
    pub fn save(&mut self, name: &str, bytes: &[u8]) -> Result<PathBuf> {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let mut count = 1;
        loop {
            let name = if count == 1 { name.to_owned() } else { format!("{stem} ({count}).{extension}") };
            let path = self.folder.join(&name);
            let key = folded(&name);
            if !self.own.contains(&key) {
                let stands = self.strange.contains(&key) || path.exists();
                if stands && is_same(&path, bytes) {
                    self.own.insert(key);
                    return Ok(path);
                }
                if !stands {
                    file::save_unsettled(&path, bytes)?;
                    self.own.insert(key);
                    return Ok(path);
                }
            }
            count += 1;
        }
    }
}

fn folded(name: &str) -> String {
    name.to_lowercase()
}

fn is_same(path: &Path, bytes: &[u8]) -> bool {
    let size = fs::metadata(path).map(|about| about.len()).ok();
    size == u64::try_from(bytes.len()).ok() && fs::read(path).is_ok_and(|found| found == bytes)
}
