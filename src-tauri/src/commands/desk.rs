//! What the screens keep about themselves: unsaved forms, settings, the search box.

use rostok_core::error::Result;
use rostok_core::operations::search::{self, Found};
use rostok_core::operations::settings::{self, Settings};
use rostok_core::operations::{Changed, draft};
use serde_json::Value;
use tauri::State;

use crate::app::App;

/// What a form held when it was left; null: nothing. Drafts cross as JSON that only the form understands.
#[tauri::command]
pub async fn draft_read(app: State<'_, App>, form: String) -> Result<Option<Value>> {
    app.read(move |base, _| draft::show(base, &form)).await
}

#[tauri::command]
pub async fn draft_keep(app: State<'_, App>, form: String, data: Value) -> Result<()> {
    app.write(move |base, context| draft::keep(base, context, &form, &data)).await
}

#[tauri::command]
pub async fn draft_drop(app: State<'_, App>, form: String) -> Result<()> {
    app.write(move |base, context| draft::drop(base, context, &form)).await
}

#[tauri::command]
#[specta::specta]
pub async fn settings_show(app: State<'_, App>) -> Result<Settings> {
    app.read(|base, _| settings::show(base)).await
}

#[tauri::command]
#[specta::specta]
pub async fn settings_save(app: State<'_, App>, settings: Settings) -> Result<Changed<()>> {
    app.write(move |base, context| settings::save(base, context, &settings)).await
}

#[tauri::command]
#[specta::specta]
pub async fn search_find(app: State<'_, App>, query: String, limit: u32) -> Result<Vec<Found>> {
    app.read(move |base, _| search::search(base, &query, limit)).await
}
