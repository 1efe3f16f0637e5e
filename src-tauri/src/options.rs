//! What may be said when starting the window: which base, and for tests which day it is.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;

const USAGE: &str = "rostok [--base ФАЙЛ | ФАЙЛ] [--safe-mode] [--today ГГГГ-ММ-ДД]";

/// The options of one start.
#[derive(Debug, Default, PartialEq)]
pub struct Options {
    /// The base to open instead of the usual one. A bare path means the same: that is how a double click on a file arrives.
    pub base: Option<PathBuf>,
    /// The day to take for today.
    pub today: Option<NaiveDate>,
    /// For a computer where the picture fails: nothing is drawn by the graphics card, the window's last size is not taken.
    pub safe_mode: bool,
}

impl Options {
    /// Reads the words after the program's name; the error is a sentence for the terminal.
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let mut options = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            if word == "--base" {
                options.base = Some(words.next().ok_or("после --base нужен файл")?.into());
            } else if word == "--safe-mode" {
                options.safe_mode = true;
            } else if word == "--today" {
                let day = words.next().ok_or("после --today нужна дата")?;
                let day = day.to_string_lossy();
                options.today = Some(day.parse().map_err(|_| format!("«{day}» не дата вида 2026-09-01"))?);
            } else if word.to_string_lossy().starts_with("--") {
                return Err(format!("непонятно «{}»\n{USAGE}", word.to_string_lossy()));
            } else {
                options.base = Some(word.into());
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Options, String> {
        Options::read(words.iter().map(OsString::from))
    }

    #[test]
    fn a_base_and_a_day_are_taken() {
        let options = read(&["--today", "2026-09-01", "--base", "Центр.rostok"]).unwrap();
        assert_eq!(options.base, Some("Центр.rostok".into()));
        assert_eq!(options.today, NaiveDate::from_ymd_opt(2026, 9, 1));
    }

    #[test]
    fn a_double_clicked_file_is_the_base() {
        assert_eq!(read(&["/дом/Центр.rostok"]).unwrap().base, Some("/дом/Центр.rostok".into()));
    }

    #[test]
    fn safe_mode_is_asked_for_and_leaves_the_base_as_it_is() {
        let options = read(&["--safe-mode", "Центр.rostok"]).unwrap();
        assert!(options.safe_mode && options.base == Some("Центр.rostok".into()));
        assert!(!read(&["Центр.rostok"]).unwrap().safe_mode);
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert!(read(&["--tody", "2026-09-01"]).unwrap_err().contains("--tody"));
        assert!(read(&["--today", "вчера"]).unwrap_err().contains("вчера"));
        assert!(read(&["--base"]).is_err(), "a base must be named");
    }
}
