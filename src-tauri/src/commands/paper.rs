//! Papers: the live page of a draft, the final paper, the system's viewer, files for Word.

use chrono::NaiveDate;
use rostok_core::domain::agreement::Agreement;
use rostok_core::domain::document::Document;
use rostok_core::domain::ids::{ContractId, DocumentId};
use rostok_core::error::Result;
use rostok_core::operations::batch::Item;
use rostok_core::operations::outgoing::Format;
use rostok_core::operations::paper::{self, Printed};
use rostok_core::operations::{Base, Changed, docx};
use tauri::ipc::Response;
use tauri::{AppHandle, State};

use crate::app::App;
use crate::dialogs::{self, Saved};
use crate::viewer;

/// The pages of the draft on the screen, with «ПРОЕКТ»: raw PDF.
#[tauri::command]
pub async fn paper_preview(app: State<'_, App>, draft: Agreement) -> Result<Response> {
    app.read(move |base, today| paper::preview(base, draft, today)).await.map(Response::new)
}

/// The kept pages of a final paper: raw PDF.
#[tauri::command]
pub async fn paper_kept(app: State<'_, App>, id: DocumentId) -> Result<Response> {
    app.read(move |base, _| paper::kept(base, id)).await.map(|printed| Response::new(printed.pdf))
}

#[tauri::command]
#[specta::specta]
pub async fn paper_finalise(app: State<'_, App>, id: ContractId) -> Result<Changed<Document>> {
    app.write(move |base, context| paper::finalise(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn paper_sign(app: State<'_, App>, id: DocumentId, on: NaiveDate) -> Result<Changed<()>> {
    app.write(move |base, context| paper::sign(base, context, id, on)).await
}

#[tauri::command]
#[specta::specta]
pub async fn paper_annul(app: State<'_, App>, id: DocumentId) -> Result<Changed<()>> {
    app.write(move |base, context| paper::annul(base, context, id)).await
}

/// Opens a paper in the system's viewer, from where it is printed.
#[tauri::command]
#[specta::specta]
pub async fn paper_open(app: State<'_, App>, agreement: ContractId, document: Option<DocumentId>) -> Result<()> {
    let printed = printed(&app, agreement, document).await?;
    viewer::show(&app.folders().papers(), &printed)
}

/// Saves a paper where the person says; none: they thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn paper_save_as(
    app: State<'_, App>,
    handle: AppHandle,
    agreement: ContractId,
    document: Option<DocumentId>,
) -> Result<Option<String>> {
    let printed = printed(&app, agreement, document).await?;
    dialogs::save(handle, &app.folders().documents, Saved::Paper, &printed.file_name, &printed.pdf).await
}

/// Saves a paper for an editor, the draft or a final one, where the person says; none: they thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn paper_save_docx(
    app: State<'_, App>,
    handle: AppHandle,
    agreement: ContractId,
    document: Option<DocumentId>,
) -> Result<Option<String>> {
    let write = move |base: &Base, today| match document {
        Some(id) => docx::kept(base, id),
        None => docx::draft(base, agreement, today),
    };
    let written = app.read(write).await?;
    dialogs::save(handle, &app.folders().documents, Saved::Docx, &written.file_name, &written.docx).await
}

/// Opens a paper of any kind in the system's viewer: the final one where there is one, else the draft as it is saved.
pub(super) async fn open_item(app: &App, item: Item) -> Result<()> {
    let (paper, _) = app.read(move |base, today| item.print(base, Format::Pdf, true, today)).await?;
    viewer::show_file(&app.folders().papers(), &paper.name, &paper.bytes)
}

/// Saves the same where the person says, as pages or for an editor; none: they thought better of it.
pub(super) async fn save_item_as(app: &App, handle: AppHandle, item: Item, docx: bool) -> Result<Option<String>> {
    let (format, what) = if docx { (Format::Docx, Saved::Docx) } else { (Format::Pdf, Saved::Paper) };
    let (paper, _) = app.read(move |base, today| item.print(base, format, true, today)).await?;
    dialogs::save(handle, &app.folders().documents, what, &paper.name, &paper.bytes).await
}

/// A final paper, or the draft as it is saved now.
async fn printed(app: &App, agreement: ContractId, document: Option<DocumentId>) -> Result<Printed> {
    app.read(move |base, today| match document {
        Some(id) => paper::kept(base, id),
        None => paper::draft(base, agreement, today),
    })
    .await
}
