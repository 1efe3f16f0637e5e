//! The system's own file dialogs. A test answers them with the folder `ROSTOK_SAVE_DIR`.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use rostok_core::domain::contract;
use rostok_core::operations::package;
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

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

/// Which base to open; none: the person thought better of it.
pub async fn open_base(handle: AppHandle) -> Option<PathBuf> {
    if let Some(chosen) = chosen_by_a_test("Центр.rostok") {
        return Some(chosen);
    }
    let ask = move || {
        let dialog = handle.dialog().file().set_title("Открыть файл центра").add_filter("Файл центра", &["rostok"]);
        dialog.blocking_pick_file()?.into_path().ok()
    };
    tauri::async_runtime::spawn_blocking(ask).await.ok().flatten()
}

/// Where the copy for another computer goes: a flash drive, mostly; none: the person thought better of it.
pub async fn folder_for_move(handle: AppHandle) -> Option<PathBuf> {
    if let Some(chosen) = chosen_by_a_test("") {
        return Some(chosen);
    }
    let ask = move || {
        let dialog = handle.dialog().file().set_title("Куда скопировать файл центра");
        dialog.blocking_pick_folder()?.into_path().ok()
    };
    tauri::async_runtime::spawn_blocking(ask).await.ok().flatten()
}

/// Which folder many papers go to; none: the person thought better of it.
pub async fn folder_for_papers(handle: AppHandle, folder: &Path) -> Option<PathBuf> {
    if let Some(chosen) = chosen_by_a_test("бумаги") {
        return Some(chosen);
    }
    let folder = folder.to_path_buf();
    let ask = move || {
        let dialog = handle.dialog().file().set_title("Куда сложить бумаги").set_directory(folder);
        dialog.blocking_pick_folder()?.into_path().ok()
    };
    tauri::async_runtime::spawn_blocking(ask).await.ok().flatten()
}

/// Which file to keep with a contract; none: the person thought better of it.
pub async fn open_scan(handle: AppHandle) -> Option<PathBuf> {
    if let Some(chosen) = chosen_by_a_test("скан.pdf") {
        return Some(chosen);
    }
    let ask = move || {
        let dialog = handle.dialog().file().set_title("Приложить скан или документ");
        dialog.add_filter("Сканы и документы", &contract::SCAN_EXTENSIONS).blocking_pick_file()?.into_path().ok()
    };
    tauri::async_runtime::spawn_blocking(ask).await.ok().flatten()
}

/// Which file of an edition to take in; none: the person thought better of it.
pub async fn open_edition(handle: AppHandle) -> Option<PathBuf> {
    if let Some(chosen) = chosen_by_a_test("редакция.txt") {
        return Some(chosen);
    }
    let ask = move || {
        let dialog = handle.dialog().file().set_title("Принять редакцию из файла").add_filter("Текст", &["txt"]);
        dialog.blocking_pick_file()?.into_path().ok()
    };
    tauri::async_runtime::spawn_blocking(ask).await.ok().flatten()
}

/// Which package of a partner to take in; none: the person thought better of it.
pub async fn open_package(handle: AppHandle) -> Option<PathBuf> {
    if let Some(chosen) = chosen_by_a_test("пакет.rostok-package") {
        return Some(chosen);
    }
    let ask = move || {
        let dialog = handle.dialog().file().set_title("Принять пакет от партнёра");
        dialog.add_filter("Пакет «Ростка»", &[package::EXTENSION]).blocking_pick_file()?.into_path().ok()
    };
    tauri::async_runtime::spawn_blocking(ask).await.ok().flatten()
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

/// Where to save; none: the person thought better of it.
pub async fn save(handle: AppHandle, folder: &Path, what: Saved, file_name: &str) -> Option<PathBuf> {
    if let Some(chosen) = chosen_by_a_test(file_name) {
        return Some(chosen);
    }
    let (folder, file_name) = (folder.to_path_buf(), file_name.to_owned());
    let ask = move || {
        let (title, kind, extension) = what.words();
        let dialog = handle.dialog().file().set_title(title).add_filter(kind, &[extension]);
        dialog.set_directory(folder).set_file_name(file_name).blocking_save_file()?.into_path().ok()
    };
    tauri::async_runtime::spawn_blocking(ask).await.ok().flatten()
}

#[cfg(feature = "e2e")]
fn chosen_by_a_test(file_name: &str) -> Option<PathBuf> {
    std::env::var_os("ROSTOK_SAVE_DIR").map(|folder| PathBuf::from(folder).join(file_name))
}

#[cfg(not(feature = "e2e"))]
fn chosen_by_a_test(_file_name: &str) -> Option<PathBuf> {
    None
}
