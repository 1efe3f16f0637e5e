//! The package between partners: what goes, the file saved, a file opened beside what is here, and taken in.

use rostok_core::domain::ids::ContractId;
use rostok_core::error::{Code, Error, Result};
use rostok_core::operations::Changed;
use rostok_core::operations::package::{self, Going, Look, Take};
use tauri::{AppHandle, State};

use crate::app::App;
use crate::dialogs::{self, Opened, Saved};

/// What will go in a package, with the list of pupils or without it.
#[tauri::command]
#[specta::specta]
pub async fn package_going(app: State<'_, App>, agreement: ContractId, with_pupils: bool) -> Result<Going> {
    app.read(move |base, today| package::going(base, agreement, with_pupils, today)).await
}

/// Saves a package where the person says; none: they thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn package_export(
    app: State<'_, App>,
    handle: AppHandle,
    agreement: ContractId,
    with_pupils: bool,
) -> Result<Option<String>> {
    let made = app.read(move |base, today| package::export(base, agreement, with_pupils, today)).await?;
    dialogs::save(handle, &app.folders().documents, Saved::Package, &made.file_name, &made.bytes).await
}

/// Opens a package that the person chooses, beside what is here; none: they thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn package_open(app: State<'_, App>, handle: AppHandle) -> Result<Option<Look>> {
    let Some(path) = dialogs::open(handle, Opened::Package).await else { return Ok(None) };
    let came = package::open(&path)?;
    app.go_on(move |underway, base, _| {
        let look = package::look(base, &came)?;
        underway.package = Some(came);
        Ok(Some(look))
    })
    .await
}

/// Takes in the package that was opened last.
#[tauri::command]
#[specta::specta]
pub async fn package_take(app: State<'_, App>, take: Take) -> Result<Changed<ContractId>> {
    let came = app.go_on(|underway, _, _| Ok(underway.package.clone())).await?;
    let came = came.ok_or_else(|| Error::new(Code::NotFound).with("noun", "package").with("id", ""))?;
    app.write(move |base, context| package::take(base, context, &came, &take)).await
}
