//! All contracts: the register of every kind, cards of those that are not of the network form, their scans.

use rostok_core::domain::contract::{Contract, ContractFilter, ContractRow, ContractStatistics, LARGEST_SCAN, Scan};
use rostok_core::domain::ids::ContractId;
use rostok_core::error::Result;
use rostok_core::operations::contract::{self, ContractCard, ContractOutlook};
use rostok_core::operations::{Changed, file, kept};
use tauri::{AppHandle, State};

use crate::app::App;
use crate::dialogs::{self, Opened, Saved};
use crate::viewer;

#[tauri::command]
#[specta::specta]
pub async fn contract_list(app: State<'_, App>, filter: ContractFilter) -> Result<Vec<ContractRow>> {
    app.read(move |base, today| contract::list(base, &filter, today)).await
}

#[tauri::command]
#[specta::specta]
pub async fn contract_card(app: State<'_, App>, id: ContractId) -> Result<ContractCard> {
    app.read(move |base, _| contract::card(base, id)).await
}

/// Terms, notice and namesakes of the draft on the screen.
#[tauri::command]
#[specta::specta]
pub async fn contract_outlook(app: State<'_, App>, draft: Contract) -> Result<ContractOutlook> {
    app.read(move |base, today| contract::outlook(base, &draft, today)).await
}

#[tauri::command]
#[specta::specta]
pub async fn contract_statistics(app: State<'_, App>) -> Result<ContractStatistics> {
    app.read(contract::statistics).await
}

#[tauri::command]
#[specta::specta]
pub async fn contract_save(app: State<'_, App>, draft: Contract) -> Result<Changed<ContractId>> {
    app.write(move |base, context| kept::save(base, context, draft)).await
}

#[tauri::command]
#[specta::specta]
pub async fn contract_archive(app: State<'_, App>, id: ContractId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::archive::<Contract>(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn contract_restore(app: State<'_, App>, id: ContractId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::restore::<Contract>(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn contract_scans(app: State<'_, App>, id: ContractId) -> Result<Vec<Scan>> {
    app.read(move |base, _| contract::scans(base, id)).await
}

/// Keeps a file that the person chooses; none: they thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn contract_attach(
    app: State<'_, App>,
    handle: AppHandle,
    id: ContractId,
) -> Result<Option<Changed<String>>> {
    let Some(path) = dialogs::open(handle, Opened::Scan).await else { return Ok(None) };
    // One byte more than may be kept tells that a file is too big without reading all of it.
    let (name, content) = file::read(&path, LARGEST_SCAN + 1)?;
    app.write(move |base, context| contract::attach(base, context, id, &name, &content)).await.map(Some)
}

#[tauri::command]
#[specta::specta]
pub async fn contract_detach(app: State<'_, App>, id: ContractId, sha256: String) -> Result<Changed<()>> {
    app.write(move |base, context| contract::detach(base, context, id, &sha256)).await
}

/// Opens a kept file in the system's viewer.
#[tauri::command]
#[specta::specta]
pub async fn contract_scan_open(app: State<'_, App>, id: ContractId, sha256: String) -> Result<()> {
    let scan = app.read(move |base, _| contract::scan_content(base, id, &sha256)).await?;
    viewer::show_file(&app.folders().papers(), &scan.file_name, &scan.content)
}

/// Saves a kept file where the person says; none: they thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn contract_scan_save(
    app: State<'_, App>,
    handle: AppHandle,
    id: ContractId,
    sha256: String,
) -> Result<Option<String>> {
    let scan = app.read(move |base, _| contract::scan_content(base, id, &sha256)).await?;
    dialogs::save(handle, &app.folders().documents, Saved::Scan, &scan.file_name, &scan.content).await
}
