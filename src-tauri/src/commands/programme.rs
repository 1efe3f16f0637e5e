//! Programmes.

use rostok_core::domain::ids::ProgrammeId;
use rostok_core::domain::programme::Programme;
use rostok_core::domain::register::{ListFilter, ProgrammeRow};
use rostok_core::error::Result;
use rostok_core::operations::Changed;
use rostok_core::operations::kept;
use tauri::State;

use crate::app::App;

#[tauri::command]
#[specta::specta]
pub async fn programme_list(app: State<'_, App>, filter: ListFilter) -> Result<Vec<ProgrammeRow>> {
    app.read(move |base, _| kept::list::<Programme>(base, &filter)).await
}

#[tauri::command]
#[specta::specta]
pub async fn programme_show(app: State<'_, App>, id: ProgrammeId) -> Result<Programme> {
    app.read(move |base, _| kept::show::<Programme>(base, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn programme_save(app: State<'_, App>, draft: Programme) -> Result<Changed<ProgrammeId>> {
    app.write(move |base, context| kept::save(base, context, draft)).await
}

#[tauri::command]
#[specta::specta]
pub async fn programme_archive(app: State<'_, App>, id: ProgrammeId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::archive::<Programme>(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn programme_restore(app: State<'_, App>, id: ProgrammeId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::restore::<Programme>(base, context, id)).await
}
