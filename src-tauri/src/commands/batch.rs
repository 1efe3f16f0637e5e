//! Many papers as one job: what will come of each, the job moment by moment, its file or folder.

use rostok_core::domain::ids::ContractId;
use rostok_core::error::Result;
use rostok_core::operations::batch::{self, Item, Order, Planned, Report, Way};
use rostok_core::operations::outgoing::Format;
use serde::Deserialize;
use specta::Type;
use tauri::{AppHandle, State};

use crate::app::App;
use crate::dialogs::{self, Saved};
use crate::viewer;

/// As what the papers are printed.
#[derive(Clone, Copy, Debug, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum BatchForm {
    Pdf,
    Docx,
    Both,
    /// One PDF of all.
    Joined,
}

/// Every paper of these agreements, agreement by agreement.
#[tauri::command]
#[specta::specta]
pub async fn batch_items(app: State<'_, App>, agreements: Vec<ContractId>) -> Result<Vec<Item>> {
    app.read(move |base, _| batch::items(base, &agreements)).await
}

/// What will come of each paper: asked for a few at a time.
#[tauri::command]
#[specta::specta]
pub async fn batch_look(app: State<'_, App>, items: Vec<Item>, drafts: bool) -> Result<Vec<Planned>> {
    app.read(move |base, _| batch::look(base, &items, drafts)).await
}

/// Begins a job and says where its papers go, empty for a joined file; none: the person thought better of it when asked for a folder.
#[tauri::command]
#[specta::specta]
pub async fn batch_start(
    app: State<'_, App>,
    handle: AppHandle,
    items: Vec<Item>,
    drafts: bool,
    form: BatchForm,
    whole_sheets: bool,
) -> Result<Option<String>> {
    let formats = match form {
        BatchForm::Pdf => vec![Format::Pdf],
        BatchForm::Docx => vec![Format::Docx],
        BatchForm::Both => vec![Format::Pdf, Format::Docx],
        BatchForm::Joined => Vec::new(),
    };
    let (way, place) = if formats.is_empty() {
        (Way::Joined { whole_sheets }, String::new())
    } else {
        let Some(folder) = dialogs::folder_for_papers(handle, &app.folders().documents).await else { return Ok(None) };
        let place = folder.display().to_string();
        (Way::Folder { folder, formats }, place)
    };
    app.go_on(move |underway, _, _| underway.printing.start(Order { items, drafts, way })).await.map(|()| Some(place))
}

/// Goes on for a moment; how many papers are done.
#[tauri::command]
#[specta::specta]
pub async fn batch_go_on(app: State<'_, App>) -> Result<u32> {
    app.go_on(|underway, base, today| underway.printing.go_on(base, today)).await
}

/// Ends the job, wherever it stands.
#[tauri::command]
#[specta::specta]
pub async fn batch_finish(app: State<'_, App>) -> Result<Report> {
    app.go_on(|underway, _, today| underway.printing.finish(today)).await
}

/// Opens the joined file in the system's viewer, from where it is printed.
#[tauri::command]
#[specta::specta]
pub async fn batch_open(app: State<'_, App>) -> Result<()> {
    let (name, joined) = joined(&app).await?;
    viewer::show_file(&app.folders().papers(), &name, &joined)
}

/// Saves the joined file where the person says; none: they thought better of it.
#[tauri::command]
#[specta::specta]
pub async fn batch_save_as(app: State<'_, App>, handle: AppHandle) -> Result<Option<String>> {
    let (name, joined) = joined(&app).await?;
    dialogs::save(handle, &app.folders().documents, Saved::Papers, &name, &joined).await
}

/// Shows the folder that the papers of the last job went to.
#[tauri::command]
#[specta::specta]
pub async fn batch_show_folder(app: State<'_, App>) -> Result<()> {
    viewer::show_folder(&app.go_on(|underway, _, _| underway.printing.folder()).await?)
}

async fn joined(app: &App) -> Result<(String, Vec<u8>)> {
    app.go_on(|underway, _, today| Ok((format!("{}.pdf", batch::joined_name(today)), underway.printing.joined()?)))
        .await
}
