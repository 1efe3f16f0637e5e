//! Organisations.

use rostok_core::domain::ids::OrganizationId;
use rostok_core::domain::organization::Organization;
use rostok_core::domain::register::{ListFilter, OrganizationRow};
use rostok_core::error::Result;
use rostok_core::operations::Changed;
use rostok_core::operations::kept;
use rostok_core::operations::organization::{self, Wording};
use tauri::State;

use crate::app::App;

#[tauri::command]
#[specta::specta]
pub async fn organization_list(app: State<'_, App>, filter: ListFilter) -> Result<Vec<OrganizationRow>> {
    app.read(move |base, _| kept::list::<Organization>(base, &filter)).await
}

#[tauri::command]
#[specta::specta]
pub async fn organization_show(app: State<'_, App>, id: OrganizationId) -> Result<Organization> {
    app.read(move |base, _| kept::show::<Organization>(base, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn organization_save(app: State<'_, App>, draft: Organization) -> Result<Changed<OrganizationId>> {
    app.write(move |base, context| kept::save(base, context, draft)).await
}

#[tauri::command]
#[specta::specta]
pub async fn organization_archive(app: State<'_, App>, id: OrganizationId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::archive::<Organization>(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn organization_restore(app: State<'_, App>, id: OrganizationId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::restore::<Organization>(base, context, id)).await
}

/// How it and its signatories will stand in a paper, and who else has its ИНН.
#[tauri::command]
#[specta::specta]
pub async fn organization_wording(app: State<'_, App>, draft: Organization) -> Result<Wording> {
    app.read(move |base, _| organization::wording(base, &draft)).await
}
