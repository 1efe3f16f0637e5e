//! How contracts are numbered.

use rostok_core::domain::number_series::{ContractKind, NumberSeries};
use rostok_core::error::Result;
use rostok_core::operations::{Changed, number_series};
use tauri::State;

use crate::app::App;

#[tauri::command]
#[specta::specta]
pub async fn number_series_show(app: State<'_, App>, kind: ContractKind) -> Result<NumberSeries> {
    app.read(move |base, _| number_series::show(base, kind)).await
}

/// The number that the draft on the screen would give next.
#[tauri::command]
#[specta::specta]
pub async fn number_series_next(app: State<'_, App>, draft: NumberSeries) -> Result<String> {
    app.read(move |base, today| number_series::next(base, draft, today)).await
}

#[tauri::command]
#[specta::specta]
pub async fn number_series_save(app: State<'_, App>, draft: NumberSeries) -> Result<Changed<()>> {
    app.write(move |base, context| number_series::save(base, context, draft)).await
}
