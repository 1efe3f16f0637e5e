//! Network-form agreements.

use chrono::NaiveDate;
use rostok_core::domain::agreement::{Agreement, AgreementState};
use rostok_core::domain::finding::Finding;
use rostok_core::domain::ids::ContractId;
use rostok_core::domain::register::{AgreementRow, ListFilter};
use rostok_core::error::Result;
use rostok_core::operations::Changed;
use rostok_core::operations::agreement::{self, AgreementCard};
use rostok_core::operations::kept;
use rostok_core::operations::renewal::{self, Renewed};
use tauri::State;

use crate::app::App;

#[tauri::command]
#[specta::specta]
pub async fn agreement_list(app: State<'_, App>, filter: ListFilter) -> Result<Vec<AgreementRow>> {
    app.read(move |base, _| kept::list::<Agreement>(base, &filter)).await
}

#[tauri::command]
#[specta::specta]
pub async fn agreement_save(app: State<'_, App>, draft: Agreement) -> Result<Changed<ContractId>> {
    app.write(move |base, context| kept::save(base, context, draft)).await
}

#[tauri::command]
#[specta::specta]
pub async fn agreement_archive(app: State<'_, App>, id: ContractId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::archive::<Agreement>(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn agreement_restore(app: State<'_, App>, id: ContractId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::restore::<Agreement>(base, context, id)).await
}

/// A draft with what is known already.
#[tauri::command]
#[specta::specta]
pub async fn agreement_blank(app: State<'_, App>) -> Result<Agreement> {
    app.read(agreement::blank).await
}

/// A draft for the next academic year, with what changed since.
#[tauri::command]
#[specta::specta]
pub async fn agreement_renewed(app: State<'_, App>, from: ContractId) -> Result<Renewed> {
    app.read(move |base, today| renewal::draft(base, from, None, today)).await
}

#[tauri::command]
#[specta::specta]
pub async fn agreement_changes_read(app: State<'_, App>, id: ContractId) -> Result<Changed<()>> {
    app.write(move |base, context| renewal::changes_read(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn agreement_card(app: State<'_, App>, id: ContractId) -> Result<AgreementCard> {
    app.read(move |base, today| agreement::card(base, id, today)).await
}

/// What prevents signing the draft on the screen.
#[tauri::command]
#[specta::specta]
pub async fn agreement_findings(app: State<'_, App>, draft: Agreement) -> Result<Vec<Finding>> {
    app.read(move |base, today| agreement::findings(base, draft, today)).await
}

#[tauri::command]
#[specta::specta]
pub async fn agreement_set_state(
    app: State<'_, App>,
    id: ContractId,
    state: AgreementState,
    on: Option<NaiveDate>,
) -> Result<Changed<()>> {
    app.write(move |base, context| agreement::set_state(base, context, id, state, on)).await
}
