//! Addenda to agreements, their papers, and the text of an agreement on any day.

use chrono::NaiveDate;
use rostok_core::domain::addendum::{Addendum, AddendumKind, AddendumRow};
use rostok_core::domain::document::Document;
use rostok_core::domain::ids::{AddendumId, ContractId, OrganizationId};
use rostok_core::error::Result;
use rostok_core::operations::Changed;
use rostok_core::operations::addendum::{self, AddendumCard, AddendumLook};
use rostok_core::operations::batch::Item;
use tauri::ipc::Response;
use tauri::{AppHandle, State};

use super::paper;
use crate::app::App;
use crate::viewer;

#[tauri::command]
#[specta::specta]
pub async fn addendum_list(app: State<'_, App>, agreement: ContractId) -> Result<Vec<AddendumRow>> {
    app.read(move |base, _| addendum::list(base, agreement)).await
}

/// A draft that changes nothing yet.
#[tauri::command]
#[specta::specta]
pub async fn addendum_blank(
    app: State<'_, App>,
    agreement: ContractId,
    kind: AddendumKind,
    leaving: Option<OrganizationId>,
) -> Result<Addendum> {
    app.read(move |base, today| addendum::blank(base, agreement, kind, leaving, today)).await
}

#[tauri::command]
#[specta::specta]
pub async fn addendum_card(app: State<'_, App>, id: AddendumId) -> Result<AddendumCard> {
    app.read(move |base, today| addendum::card(base, id, today)).await
}

/// What the draft on the screen changes and lacks.
#[tauri::command]
#[specta::specta]
pub async fn addendum_look(app: State<'_, App>, draft: Addendum) -> Result<AddendumLook> {
    app.read(move |base, today| addendum::look(base, draft, today)).await
}

#[tauri::command]
#[specta::specta]
pub async fn addendum_save(app: State<'_, App>, draft: Addendum) -> Result<Changed<AddendumId>> {
    app.write(move |base, context| addendum::save(base, context, draft)).await
}

#[tauri::command]
#[specta::specta]
pub async fn addendum_archive(app: State<'_, App>, id: AddendumId) -> Result<Changed<()>> {
    app.write(move |base, context| addendum::archive(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn addendum_finalise(app: State<'_, App>, id: AddendumId) -> Result<Changed<Document>> {
    app.write(move |base, context| addendum::finalise(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn addendum_sign(app: State<'_, App>, id: AddendumId, on: NaiveDate) -> Result<Changed<()>> {
    app.write(move |base, context| addendum::sign(base, context, id, on)).await
}

#[tauri::command]
#[specta::specta]
pub async fn addendum_annul(app: State<'_, App>, id: AddendumId) -> Result<Changed<()>> {
    app.write(move |base, context| addendum::annul(base, context, id)).await
}

/// The pages of the draft on the screen, with «ПРОЕКТ»: raw PDF.
#[tauri::command]
pub async fn addendum_preview(app: State<'_, App>, draft: Addendum) -> Result<Response> {
    app.read(move |base, today| addendum::preview(base, draft, today)).await.map(Response::new)
}

/// Opens the paper in the system's viewer: the final one where there is one, else the draft as it is saved.
#[tauri::command]
#[specta::specta]
pub async fn addendum_open(app: State<'_, App>, id: AddendumId) -> Result<()> {
    paper::open_item(&app, Item::Addendum(id)).await
}

/// Saves the paper where the person says, as pages or for an editor; none: they thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn addendum_save_as(
    app: State<'_, App>,
    handle: AppHandle,
    id: AddendumId,
    docx: bool,
) -> Result<Option<String>> {
    paper::save_item_as(&app, handle, Item::Addendum(id), docx).await
}

/// The words of an agreement as they are in force on a day.
#[tauri::command]
#[specta::specta]
pub async fn agreement_text_on(app: State<'_, App>, id: ContractId, on: NaiveDate) -> Result<String> {
    app.read(move |base, today| addendum::on(base, id, on, today)).await
}

/// Opens the text of that day in the system's viewer.
#[tauri::command]
#[specta::specta]
pub async fn agreement_open_on(app: State<'_, App>, id: ContractId, on: NaiveDate) -> Result<()> {
    let written = app.read(move |base, today| addendum::pages_on(base, id, on, today)).await?;
    viewer::show_file(&app.folders().papers(), &written.name, &written.bytes)
}
