//! The list of changes, and the way back and forth along it.

use rostok_core::error::Result;
use rostok_core::operations::Changed;
use rostok_core::operations::journal::{self, Change, JournalEntry};
use tauri::State;
use uuid::Uuid;

use crate::app::App;

#[tauri::command]
#[specta::specta]
pub async fn journal_list(app: State<'_, App>, limit: u32, before: Option<u32>) -> Result<Vec<JournalEntry>> {
    app.read(move |base, _| journal::list(base, limit, before)).await
}

#[tauri::command]
#[specta::specta]
pub async fn journal_details(app: State<'_, App>, id: Uuid) -> Result<Vec<Change>> {
    app.read(move |base, _| journal::details(base, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn journal_undo(app: State<'_, App>) -> Result<Changed<JournalEntry>> {
    app.write(journal::undo).await
}

#[tauri::command]
#[specta::specta]
pub async fn journal_redo(app: State<'_, App>) -> Result<Changed<JournalEntry>> {
    app.write(journal::redo).await
}
