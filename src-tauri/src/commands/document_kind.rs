//! Kinds of the parties' papers.

use rostok_core::domain::document_kind::DocumentKind;
use rostok_core::domain::ids::DocumentKindId;
use rostok_core::domain::register::ListFilter;
use rostok_core::error::Result;
use rostok_core::operations::{Changed, document_kind, kept};
use tauri::State;

use crate::app::App;

#[tauri::command]
#[specta::specta]
pub async fn document_kind_list(app: State<'_, App>, filter: ListFilter) -> Result<Vec<DocumentKind>> {
    app.read(move |base, _| kept::list::<DocumentKind>(base, &filter)).await
}

/// The draft of a kind of one's own by the pattern of another.
#[tauri::command]
#[specta::specta]
pub async fn document_kind_like(app: State<'_, App>, id: DocumentKindId) -> Result<DocumentKind> {
    app.read(move |base, _| document_kind::like(base, id)).await
}

/// Makes a kind; the text of `like` serves it at once.
#[tauri::command]
#[specta::specta]
pub async fn document_kind_add(
    app: State<'_, App>,
    draft: DocumentKind,
    like: Option<DocumentKindId>,
) -> Result<Changed<DocumentKindId>> {
    app.write(move |base, context| document_kind::add(base, context, draft, like)).await
}

#[tauri::command]
#[specta::specta]
pub async fn document_kind_save(app: State<'_, App>, draft: DocumentKind) -> Result<Changed<DocumentKindId>> {
    app.write(move |base, context| kept::save(base, context, draft)).await
}

#[tauri::command]
#[specta::specta]
pub async fn document_kind_archive(app: State<'_, App>, id: DocumentKindId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::archive::<DocumentKind>(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn document_kind_restore(app: State<'_, App>, id: DocumentKindId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::restore::<DocumentKind>(base, context, id)).await
}
