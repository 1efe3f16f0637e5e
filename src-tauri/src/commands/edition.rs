//! Editions of the text of a form: written, checked, compared, tried, put into force; the library of clauses.

use chrono::NaiveDate;
use rostok_core::domain::edition::Edition;
use rostok_core::domain::ids::{ContractId, DocumentKindId, EditionId, LibraryClauseId};
use rostok_core::domain::library_clause::LibraryClause;
use rostok_core::domain::refusal::Refusal;
use rostok_core::domain::register::ListFilter;
use rostok_core::error::Result;
use rostok_core::operations::edition::{self, Catalogue, ClauseComparison};
use rostok_core::operations::edition_trial::{self, AgreementTrial, PreviewLine};
use rostok_core::operations::{Changed, edition_file, kept};
use tauri::{AppHandle, State};

use crate::app::App;
use crate::dialogs::{self, Opened, Saved};

#[tauri::command]
#[specta::specta]
pub async fn edition_list(app: State<'_, App>, kind: Option<DocumentKindId>) -> Result<Vec<Edition>> {
    app.read(move |base, _| edition::list(base, kind)).await
}

#[tauri::command]
#[specta::specta]
pub async fn edition_all(app: State<'_, App>) -> Result<Vec<Edition>> {
    app.read(|base, _| edition::all(base)).await
}

/// A new one is a draft. A text that changed has to be compared anew.
#[tauri::command]
#[specta::specta]
pub async fn edition_save(app: State<'_, App>, draft: Edition) -> Result<Changed<EditionId>> {
    app.write(move |base, context| edition::save(base, context, draft)).await
}

/// Everything that the text of a form may be made of, in words.
#[tauri::command]
#[specta::specta]
pub async fn edition_catalogue(app: State<'_, App>, kind: Option<DocumentKindId>) -> Result<Catalogue> {
    app.read(move |base, _| edition::catalogue(base, kind)).await
}

/// Everything that is wrong with the text on the screen; nothing is saved.
#[tauri::command]
#[specta::specta]
pub async fn edition_check(app: State<'_, App>, draft: Edition) -> Result<Vec<Refusal>> {
    app.read(move |base, _| edition::check(base, &draft)).await
}

/// An agreement's paper, or an empty one, in the words of the text on the screen.
#[tauri::command]
#[specta::specta]
pub async fn edition_preview(
    app: State<'_, App>,
    draft: Edition,
    agreement: Option<ContractId>,
) -> Result<Vec<PreviewLine>> {
    app.read(move |base, today| edition_trial::preview(base, &draft, agreement, today)).await
}

/// The edition beside the official text, clause by clause.
#[tauri::command]
#[specta::specta]
pub async fn edition_compare(app: State<'_, App>, id: EditionId, official: String) -> Result<Vec<ClauseComparison>> {
    app.read(move |base, _| edition::compare(base, id, &official)).await
}

/// The text on the screen beside another edition, clause by clause.
#[tauri::command]
#[specta::specta]
pub async fn edition_compare_with(
    app: State<'_, App>,
    draft: Edition,
    other: EditionId,
) -> Result<Vec<ClauseComparison>> {
    app.read(move |base, _| edition::compare_with(base, &draft, other)).await
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

/// From that day on agreements are printed from the draft.
#[tauri::command]
#[specta::specta]
pub async fn edition_put_into_force(app: State<'_, App>, id: EditionId, from: NaiveDate) -> Result<Changed<()>> {
    app.write(move |base, context| edition::put_into_force(base, context, id, from)).await
}

/// Throws a draft away.
#[tauri::command]
#[specta::specta]
pub async fn edition_discard(app: State<'_, App>, id: EditionId) -> Result<Changed<()>> {
    app.write(move |base, context| edition::discard(base, context, id)).await
}

/// What becomes of these agreements under a saved edition: asked for a few at a time, so that the page shows how far it is.
#[tauri::command]
#[specta::specta]
pub async fn edition_try(
    app: State<'_, App>,
    id: EditionId,
    agreements: Vec<ContractId>,
) -> Result<Vec<AgreementTrial>> {
    app.read(move |base, today| edition_trial::some(base, id, &agreements, today)).await
}

/// What one agreement's paper would say otherwise, word by word.
#[tauri::command]
#[specta::specta]
pub async fn edition_try_clauses(
    app: State<'_, App>,
    id: EditionId,
    agreement: ContractId,
) -> Result<Vec<ClauseComparison>> {
    app.read(move |base, today| edition_trial::clauses(base, id, agreement, today)).await
}

/// Saves an edition as a readable file where the person says; none: they thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn edition_export(app: State<'_, App>, handle: AppHandle, id: EditionId) -> Result<Option<String>> {
    let exported = app.read(move |base, _| edition_file::export(base, id)).await?;
    dialogs::save(handle, &app.folders().documents, Saved::Edition, &exported.file_name, exported.text.as_bytes()).await
}

/// Takes a file in as a draft; none: they thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn edition_import(app: State<'_, App>, handle: AppHandle) -> Result<Option<Changed<EditionId>>> {
    let Some(path) = dialogs::open(handle, Opened::Edition).await else { return Ok(None) };
    let text = edition_file::text_in(&path)?;
    app.write(move |base, context| edition_file::import(base, context, &text)).await.map(Some)
}

#[tauri::command]
#[specta::specta]
pub async fn library_clause_list(app: State<'_, App>, filter: ListFilter) -> Result<Vec<LibraryClause>> {
    app.read(move |base, _| kept::list::<LibraryClause>(base, &filter)).await
}

#[tauri::command]
#[specta::specta]
pub async fn library_clause_save(app: State<'_, App>, draft: LibraryClause) -> Result<Changed<LibraryClauseId>> {
    app.write(move |base, context| kept::save(base, context, draft)).await
}

#[tauri::command]
#[specta::specta]
pub async fn library_clause_archive(app: State<'_, App>, id: LibraryClauseId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::archive::<LibraryClause>(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn library_clause_restore(app: State<'_, App>, id: LibraryClauseId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::restore::<LibraryClause>(base, context, id)).await
}
