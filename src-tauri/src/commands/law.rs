//! Law as data: acts, norms, the production calendar.

use rostok_core::domain::calendar::CalendarDay;
use rostok_core::domain::ids::{LegalActId, NormId};
use rostok_core::domain::legal_act::LegalAct;
use rostok_core::domain::norm::Norm;
use rostok_core::domain::register::ListFilter;
use rostok_core::error::Result;
use rostok_core::operations::calendar::{self, CalendarYear};
use rostok_core::operations::{Changed, kept};
use tauri::State;

use crate::app::App;

#[tauri::command]
#[specta::specta]
pub async fn legal_act_list(app: State<'_, App>, filter: ListFilter) -> Result<Vec<LegalAct>> {
    app.read(move |base, _| kept::list::<LegalAct>(base, &filter)).await
}

#[tauri::command]
#[specta::specta]
pub async fn legal_act_save(app: State<'_, App>, draft: LegalAct) -> Result<Changed<LegalActId>> {
    app.write(move |base, context| kept::save(base, context, draft)).await
}

#[tauri::command]
#[specta::specta]
pub async fn legal_act_archive(app: State<'_, App>, id: LegalActId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::archive::<LegalAct>(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn legal_act_restore(app: State<'_, App>, id: LegalActId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::restore::<LegalAct>(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn norm_list(app: State<'_, App>, filter: ListFilter) -> Result<Vec<Norm>> {
    app.read(move |base, _| kept::list::<Norm>(base, &filter)).await
}

#[tauri::command]
#[specta::specta]
pub async fn norm_save(app: State<'_, App>, draft: Norm) -> Result<Changed<NormId>> {
    app.write(move |base, context| kept::save(base, context, draft)).await
}

#[tauri::command]
#[specta::specta]
pub async fn norm_archive(app: State<'_, App>, id: NormId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::archive::<Norm>(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn norm_restore(app: State<'_, App>, id: NormId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::restore::<Norm>(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn calendar_year(app: State<'_, App>, year: i32) -> Result<CalendarYear> {
    app.read(move |base, _| calendar::year(base, year)).await
}

/// The whole year as typed in; it is known from then on.
#[tauri::command]
#[specta::specta]
pub async fn calendar_save(app: State<'_, App>, year: i32, act: String, days: Vec<CalendarDay>) -> Result<Changed<()>> {
    app.write(move |base, context| calendar::save(base, context, year, &act, days)).await
}
