//! The parties' papers around an agreement.

use chrono::NaiveDate;
use rostok_core::domain::document::Document;
use rostok_core::domain::document_kind::DocumentKind;
use rostok_core::domain::finding::Finding;
use rostok_core::domain::ids::{ContractId, DocumentKindId, OrganizationId, PartyPaperId};
use rostok_core::domain::party_paper::{PaperLine, PartyPaper, PartyPaperRow};
use rostok_core::error::Result;
use rostok_core::operations::Changed;
use rostok_core::operations::batch::Item;
use rostok_core::operations::party_paper::{self, Candidates, PartyPaperCard};
use tauri::ipc::Response;
use tauri::{AppHandle, State};

use super::paper;
use crate::app::App;

#[tauri::command]
#[specta::specta]
pub async fn party_paper_list(app: State<'_, App>, agreement: ContractId) -> Result<Vec<PartyPaperRow>> {
    app.read(move |base, _| party_paper::list(base, agreement)).await
}

/// The kinds that an agreement may have papers of.
#[tauri::command]
#[specta::specta]
pub async fn party_paper_kinds(app: State<'_, App>, agreement: ContractId) -> Result<Vec<DocumentKind>> {
    app.read(move |base, _| party_paper::kinds(base, agreement)).await
}

/// A draft of today with what is known already.
#[tauri::command]
#[specta::specta]
pub async fn party_paper_blank(app: State<'_, App>, agreement: ContractId, kind: DocumentKindId) -> Result<PartyPaper> {
    app.read(move |base, today| party_paper::blank(base, agreement, kind, today)).await
}

#[tauri::command]
#[specta::specta]
pub async fn party_paper_card(app: State<'_, App>, id: PartyPaperId) -> Result<PartyPaperCard> {
    app.read(move |base, today| party_paper::card(base, id, today)).await
}

/// What the draft on the screen lacks to be final.
#[tauri::command]
#[specta::specta]
pub async fn party_paper_findings(app: State<'_, App>, draft: PartyPaper) -> Result<Vec<Finding>> {
    app.read(move |base, today| party_paper::findings(base, draft, today)).await
}

#[tauri::command]
#[specta::specta]
pub async fn party_paper_save(app: State<'_, App>, draft: PartyPaper) -> Result<Changed<PartyPaperId>> {
    app.write(move |base, context| party_paper::save(base, context, draft)).await
}

/// The pupils of an agreement, asked who gets a paper of a kind on a day.
#[tauri::command]
#[specta::specta]
pub async fn party_paper_candidates(
    app: State<'_, App>,
    agreement: ContractId,
    kind: DocumentKindId,
    organization: Option<OrganizationId>,
    on: Option<NaiveDate>,
) -> Result<Candidates> {
    app.read(move |base, today| party_paper::candidates(base, agreement, kind, organization, on.unwrap_or(today))).await
}

/// A paper of the draft for each line, in one step: certificates of all who mastered a part.
#[tauri::command]
#[specta::specta]
pub async fn party_paper_make_each(
    app: State<'_, App>,
    draft: PartyPaper,
    lines: Vec<PaperLine>,
) -> Result<Changed<Vec<PartyPaperId>>> {
    app.write(move |base, context| party_paper::make_each(base, context, draft, lines)).await
}

#[tauri::command]
#[specta::specta]
pub async fn party_paper_archive(app: State<'_, App>, id: PartyPaperId) -> Result<Changed<()>> {
    app.write(move |base, context| party_paper::archive(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn party_paper_restore(app: State<'_, App>, id: PartyPaperId) -> Result<Changed<()>> {
    app.write(move |base, context| party_paper::restore(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn party_paper_finalise(app: State<'_, App>, ids: Vec<PartyPaperId>) -> Result<Changed<Vec<Document>>> {
    app.write(move |base, context| party_paper::finalise(base, context, &ids)).await
}

#[tauri::command]
#[specta::specta]
pub async fn party_paper_annul(app: State<'_, App>, id: PartyPaperId) -> Result<Changed<()>> {
    app.write(move |base, context| party_paper::annul(base, context, id)).await
}

/// The pages of the draft on the screen, with «ПРОЕКТ»: raw PDF.
#[tauri::command]
pub async fn party_paper_preview(app: State<'_, App>, draft: PartyPaper) -> Result<Response> {
    app.read(move |base, today| party_paper::preview(base, draft, today)).await.map(Response::new)
}

/// Opens the paper in the system's viewer: the final one where there is one, else the draft as it is saved.
#[tauri::command]
#[specta::specta]
pub async fn party_paper_open(app: State<'_, App>, id: PartyPaperId) -> Result<()> {
    paper::open_item(&app, Item::PartyPaper(id)).await
}

/// Saves the paper where the person says, as pages or for an editor; none: they thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn party_paper_save_as(
    app: State<'_, App>,
    handle: AppHandle,
    id: PartyPaperId,
    docx: bool,
) -> Result<Option<String>> {
    paper::save_item_as(&app, handle, Item::PartyPaper(id), docx).await
}
