//! Law as data: acts, norms, the production calendar, editions of the text of a form.

use chrono::NaiveDate;
use rostok_core::domain::calendar::CalendarDay;
use rostok_core::domain::edition::Edition;
use rostok_core::domain::ids::{EditionId, LegalActId, NormId};
use rostok_core::domain::legal_act::LegalAct;
use rostok_core::domain::norm::Norm;
use rostok_core::domain::register::ListFilter;
use rostok_core::error::Result;
use rostok_core::operations::calendar::{self, CalendarYear};
use rostok_core::operations::edition::{self, ClauseComparison, NamedField};
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

#[tauri::command]
#[specta::specta]
pub async fn edition_list(app: State<'_, App>) -> Result<Vec<Edition>> {
    app.read(|base, _| edition::list(base)).await
}

/// A text that changed has to be compared anew.
#[tauri::command]
#[specta::specta]
pub async fn edition_save(app: State<'_, App>, draft: Edition) -> Result<Changed<EditionId>> {
    app.write(move |base, context| edition::save(base, context, draft)).await
}

/// Fields that the text of a form may name, in words.
#[tauri::command]
#[specta::specta]
pub fn edition_fields() -> Vec<NamedField> {
    edition::fields()
}

/// The edition beside the official text, clause by clause.
#[tauri::command]
#[specta::specta]
pub async fn edition_compare(app: State<'_, App>, id: EditionId, official: String) -> Result<Vec<ClauseComparison>> {
    app.read(move |base, _| edition::compare(base, id, &official)).await
}

/// Somebody compared the edition with the official text on that day.
#[tauri::command]
#[specta::specta]
pub async fn edition_mark_compared(
    app: State<'_, App>,
    id: EditionId,
    official: String,
    on: NaiveDate,
) -> Result<Changed<()>> {
    app.write(move |base, context| edition::mark_compared(base, context, id, official, on)).await
}
