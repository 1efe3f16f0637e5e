//! The system's own file dialogs. A test answers them with the folder `ROSTOK_SAVE_DIR`.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use rostok_core::domain::contract;
use rostok_core::error::Result;
use rostok_core::operations::{file, package};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};

/// Says why the program does not start: in the terminal, and where there may be none, in a message of the system's own.
pub fn tell(sentence: &str) {
    eprintln!("Росток: {sentence}");
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let unseen = cfg!(target_os = "linux") && !is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY");
    if unseen || std::io::stderr().is_terminal() {
        return;
    }
    let message = rfd::MessageDialog::new().set_title("Росток").set_level(rfd::MessageLevel::Error);
    message.set_description(sentence).show();
}

/// What a person may choose to be opened or taken in.
#[derive(Clone, Copy)]
pub enum Opened {
    Base,
    /// A file to keep with a contract.
    Scan,
    Edition,
    /// What a partner sent.
    Package,
}

impl Opened {
    /// The dialog's title, the kind of file, its extensions, what a test calls it.
    fn words(self) -> (&'static str, &'static str, &'static [&'static str], &'static str) {
        match self {
            Self::Base => ("Открыть файл центра", "Файл центра", &["rostok"], "Центр.rostok"),
            Self::Scan => ("Приложить скан или документ", "Сканы и документы", &contract::SCAN_EXTENSIONS, "скан.pdf"),
            Self::Edition => ("Принять редакцию из файла", "Текст", &["txt"], "редакция.txt"),
            Self::Package => {
                ("Принять пакет от партнёра", "Пакет «Ростка»", &[package::EXTENSION], "пакет.rostok-package")
            }
        }
    }
}

/// Which file; none: the person thought better of it.
pub async fn open(handle: AppHandle, what: Opened) -> Option<PathBuf> {
    let (title, kind, extensions, tried) = what.words();
    ask(tried, move || handle.dialog().file().set_title(title).add_filter(kind, extensions).blocking_pick_file()).await
}

/// Where the copy for another computer goes: a flash drive, mostly; none: the person thought better of it.
pub async fn folder_for_move(handle: AppHandle) -> Option<PathBuf> {
    ask("", move || handle.dialog().file().set_title("Куда скопировать файл центра").blocking_pick_folder()).await
}

/// Which folder many papers go to; none: the person thought better of it.
pub async fn folder_for_papers(handle: AppHandle, folder: &Path) -> Option<PathBuf> {
    let folder = folder.to_path_buf();
    let dialog = move || handle.dialog().file().set_title("Куда сложить бумаги").set_directory(folder);
    ask("бумаги", move || dialog().blocking_pick_folder()).await
}

/// What a person may save: the dialog's title, the kind of file, its extension.
#[derive(Clone, Copy)]
pub enum Saved {
    Paper,
    /// Many papers in one file.
    Papers,
    /// A paper for an editor.
    Docx,
    Table,
    /// A file kept with a contract.
    Scan,
    Edition,
    /// A package for a partner.
    Package,
}

impl Saved {
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Paper => ("Сохранить договор", "PDF", "pdf"),
            Self::Papers => ("Сохранить бумаги", "PDF", "pdf"),
            Self::Docx => ("Сохранить для Word", "Документ Word", "docx"),
            Self::Table => ("Сохранить таблицу", "Таблица Excel", "xlsx"),
            Self::Scan => ("Сохранить файл", "Файл", "*"),
            Self::Package => ("Сохранить пакет для партнёра", "Пакет «Ростка»", package::EXTENSION),
            Self::Edition => ("Сохранить редакцию", "Текст", "txt"),
        }
    }
}

/// Saves a file where the person says, and gives its path; none: they thought better of it.
///
/// # Errors
/// Those of [`file::save`].
pub async fn save(
    handle: AppHandle,
    folder: &Path,
    what: Saved,
    file_name: &str,
    content: &[u8],
) -> Result<Option<String>> {
    let (title, kind, extension) = what.words();
    let (folder, suggested) = (folder.to_path_buf(), file_name.to_owned());
    let dialog = move || {
        let dialog = handle.dialog().file().set_title(title).add_filter(kind, &[extension]);
        dialog.set_directory(folder).set_file_name(suggested).blocking_save_file()
    };
    let Some(path) = ask(file_name, dialog).await else { return Ok(None) };
    file::save(&path, content)?;
    Ok(Some(path.display().to_string()))
}

/// What the person chose in a dialog, which waits on a thread of its own.
async fn ask(tried: &str, dialog: impl FnOnce() -> Option<FilePath> + Send + 'static) -> Option<PathBuf> {
    if let Some(chosen) = chosen_by_a_test(tried) {
        return Some(chosen);
    }
    tauri::async_runtime::spawn_blocking(move || dialog()?.into_path().ok()).await.ok().flatten()
}

#[cfg(feature = "e2e")]
fn chosen_by_a_test(file_name: &str) -> Option<PathBuf> {
    std::env::var_os("ROSTOK_SAVE_DIR").map(|folder| PathBuf::from(folder).join(file_name))
}

#[cfg(not(feature = "e2e"))]
fn chosen_by_a_test(_file_name: &str) -> Option<PathBuf> {
    None
}
