//! Lists on their way to a spreadsheet.

use rostok_core::domain::table::Table;
use rostok_core::error::Result;
use rostok_core::operations::table;
use tauri::{AppHandle, State};

use crate::app::App;
use crate::dialogs::{self, Saved};

/// Saves the list that a screen shows where the person says; none: they thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn table_save(app: State<'_, App>, handle: AppHandle, table: Table) -> Result<Option<String>> {
    let written = app.read(move |base, today| table::spreadsheet(base, &table, today)).await?;
    dialogs::save(handle, &app.folders().documents, Saved::Table, &written.file_name, &written.xlsx).await
}
