//! The file of the centre: which one is open, another one, an example.

use std::path::PathBuf;

use chrono::NaiveDate;
use rostok_core::error::{Error, Result};
use rostok_core::operations::base::{self, Access, BaseInfo, Example, Moved};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use crate::app::App;
use crate::dialogs::{self, Opened};

/// What the frame shows before anything else is read.
#[derive(Serialize, Type)]
pub struct BaseStatus {
    /// The program's version.
    version: &'static str,
    today: NaiveDate,
    path: String,
    /// None: the base is not open, and `problem` says why.
    base: Option<BaseInfo>,
    problem: Option<Error>,
}

#[tauri::command]
#[specta::specta]
pub async fn base_status(app: State<'_, App>) -> Result<BaseStatus> {
    let (today, path) = (app.today(), app.path().display().to_string());
    let (base, problem) = match app.read(base::info).await {
        Ok(info) => (Some(info), None),
        Err(problem) => (None, Some(problem)),
    };
    Ok(BaseStatus { version: env!("CARGO_PKG_VERSION"), today, path, base, problem })
}

/// Makes the centre's own base where none is.
#[tauri::command]
#[specta::specta]
pub async fn base_create(app: State<'_, App>) -> Result<()> {
    let path = app.path();
    app.create(path, |path, context| base::create(path, None, context)).await
}

/// Opens an example centre, made anew beside the person's own base when it is not there yet.
#[tauri::command]
#[specta::specta]
pub async fn base_example(app: State<'_, App>, example: Example) -> Result<()> {
    let path = app.folders().data.join(example.file_name());
    if path.exists() {
        return app.open(path, Access::Write).await;
    }
    app.create(path, move |path, context| base::create(path, Some(example), context)).await
}

/// Back to the base a person has who never chose another.
#[tauri::command]
#[specta::specta]
pub async fn base_own(app: State<'_, App>) -> Result<()> {
    app.open(app.folders().own_base(), Access::Write).await
}

/// The same base for reading only: somebody else may write to it.
#[tauri::command]
#[specta::specta]
pub async fn base_read_only(app: State<'_, App>) -> Result<()> {
    app.open(app.path(), Access::Read).await
}

/// Another attempt at the same base.
#[tauri::command]
#[specta::specta]
pub async fn base_again(app: State<'_, App>) -> Result<()> {
    app.open(app.path(), Access::Write).await
}

/// Another base, chosen in the system's dialog; false: the person thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn base_open(app: State<'_, App>, handle: AppHandle) -> Result<bool> {
    let chosen: Option<PathBuf> = dialogs::open(handle, Opened::Base).await;
    match chosen {
        Some(path) => app.open(path, Access::Write).await.map(|()| true),
        None => Ok(false),
    }
}

/// «Переезд на другой компьютер»: a proved copy with its key, in a new folder of the chosen one; none: the person thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn base_move(app: State<'_, App>, handle: AppHandle) -> Result<Option<Moved>> {
    let Some(chosen) = dialogs::folder_for_move(handle).await else { return Ok(None) };
    let folder = base::folder_for_move(&chosen, app.today());
    app.read(move |base, _| base::move_to(base, &folder)).await.map(Some)
}

/// The other end of the move: what was brought becomes this computer's own base; false: the person thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn base_take_in(app: State<'_, App>, handle: AppHandle) -> Result<bool> {
    let Some(brought) = dialogs::open(handle, Opened::Base).await else { return Ok(false) };
    let own = app.folders().own_base();
    app.create(own, move |own, _| base::take_in(&brought, own)).await.map(|()| true)
}
