//! What may be said when starting the window: which base, and for tests which day it is.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;

const USAGE: &str = "Как вызвать: rostok [--base ФАЙЛ | ФАЙЛ] [--safe-mode] [--today ГГГГ-ММ-ДД]";

/// What `--help` says.
const HELP: &str = "Росток: договоры о сетевой форме, организации и программы центра

Как вызвать: rostok [--base ФАЙЛ | ФАЙЛ] [--safe-mode] [--today ГГГГ-ММ-ДД]

Параметры:
      --base <ФАЙЛ>   Открыть этот файл центра; без него тот, что открывается всегда
      --safe-mode     Безопасный режим: без видеокарты и прежнего размера окна
      --today <ДЕНЬ>  Считать сегодняшним этот день (ГГГГ-ММ-ДД)
  -h, --help          Показать эту справку
  -V, --version       Показать версию

Команды для терминала в отдельной программе: rostok-cli --help";

/// What a start was asked for.
#[derive(Debug, PartialEq)]
pub enum Asked {
    /// The window.
    Window(Options),
    /// Words for the terminal, and no window.
    Words(String),
}

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

/// Reads the words after the program's name; the error is a sentence for the terminal.
pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Asked, String> {
    let mut options = Options::default();
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("--help" | "-h") => return Ok(Asked::Words(HELP.to_owned())),
            Some("--version" | "-V") => return Ok(Asked::Words(format!("rostok {}", env!("CARGO_PKG_VERSION")))),
            Some("--base") => options.base = Some(words.next().ok_or("после --base нужен файл")?.into()),
            Some("--safe-mode") => options.safe_mode = true,
            Some("--today") => {
                let day = words.next().ok_or("после --today нужна дата")?;
                let day = day.to_string_lossy();
                options.today = Some(day.parse().map_err(|_| format!("«{day}» не дата вида 2026-09-01"))?);
            }
            Some(other) if other.starts_with('-') => return Err(format!("непонятно «{other}»\n{USAGE}")),
            _ => options.base = Some(word.into()),
        }
    }
    Ok(Asked::Window(options))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Result<Asked, String> {
        read(words.iter().map(OsString::from))
    }

    fn options(words: &[&str]) -> Options {
        match asked(words) {
            Ok(Asked::Window(options)) => options,
            other => panic!("no window: {other:?}"),
        }
    }

    #[test]
    fn a_base_and_a_day_are_taken() {
        let options = options(&["--today", "2026-09-01", "--base", "Центр.rostok"]);
        assert_eq!(options.base, Some("Центр.rostok".into()));
        assert_eq!(options.today, NaiveDate::from_ymd_opt(2026, 9, 1));
    }

    #[test]
    fn a_double_clicked_file_is_the_base() {
        assert_eq!(options(&["/дом/Центр.rostok"]).base, Some("/дом/Центр.rostok".into()));
    }

    #[test]
    fn safe_mode_is_asked_for_and_leaves_the_base_as_it_is() {
        let safe = options(&["--safe-mode", "Центр.rostok"]);
        assert!(safe.safe_mode && safe.base == Some("Центр.rostok".into()));
        assert!(!options(&["Центр.rostok"]).safe_mode);
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert!(asked(&["--tody", "2026-09-01"]).unwrap_err().contains("--tody"));
        assert!(asked(&["--today", "вчера"]).unwrap_err().contains("вчера"));
        assert!(asked(&["--base"]).is_err(), "a base must be named");
    }

    #[test]
    fn help_and_version_are_said_without_a_window() {
        for word in ["--help", "-h"] {
            let Ok(Asked::Words(said)) = asked(&["--today", "2026-09-01", word]) else {
                panic!("{word} opens a window")
            };
            assert!(said.contains(USAGE), "the short and the long help tell of the same options: {said}");
        }
        let Ok(Asked::Words(version)) = asked(&["-V"]) else { panic!("-V opens a window") };
        assert!(version.ends_with(env!("CARGO_PKG_VERSION")));
        assert!(asked(&["-x"]).unwrap_err().contains("-x"), "a short word that is no option is no file either");
    }
}
