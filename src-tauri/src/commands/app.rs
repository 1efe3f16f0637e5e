//! What the window asks about the program itself.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::app::App;

/// What the frame of the window shows before anything else is read.
#[derive(Serialize, Type)]
pub struct AppStatus {
    /// The program's version.
    version: &'static str,
    today: NaiveDate,
    /// The base that is open or is to be made.
    base_path: String,
    /// Where papers are saved unless a person says otherwise, and where copies of bases lie.
    documents: String,
    backups: String,
}

/// The program, its day and its base.
#[tauri::command]
#[specta::specta]
pub fn app_status(app: State<'_, App>) -> AppStatus {
    AppStatus {
        version: env!("CARGO_PKG_VERSION"),
        today: app.clock().today(),
        base_path: app.base().to_string_lossy().into_owned(),
        documents: app.folders().documents.to_string_lossy().into_owned(),
        backups: app.folders().backups.to_string_lossy().into_owned(),
    }
}

/// The day the program takes for today.
#[tauri::command]
#[specta::specta]
pub fn app_today(app: State<'_, App>) -> NaiveDate {
    app.clock().today()
}
