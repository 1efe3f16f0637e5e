//! «Сегодня».

use rostok_core::domain::today::Task;
use rostok_core::error::Result;
use rostok_core::operations::today;
use tauri::State;

use crate::app::App;

#[tauri::command]
#[specta::specta]
pub async fn today_list(app: State<'_, App>) -> Result<Vec<Task>> {
    app.read(today::list).await
}
