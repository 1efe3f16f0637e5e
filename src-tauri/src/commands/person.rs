//! People.

use rostok_core::domain::ids::PersonId;
use rostok_core::domain::person::Person;
use rostok_core::domain::register::{ListFilter, Mention, PersonRow};
use rostok_core::error::Result;
use rostok_core::operations::Changed;
use rostok_core::operations::kept;
use rostok_core::operations::person::{self, PersonWording};
use tauri::State;

use crate::app::App;

#[tauri::command]
#[specta::specta]
pub async fn person_list(app: State<'_, App>, filter: ListFilter) -> Result<Vec<PersonRow>> {
    app.read(move |base, _| kept::list::<Person>(base, &filter)).await
}

#[tauri::command]
#[specta::specta]
pub async fn person_show(app: State<'_, App>, id: PersonId) -> Result<Person> {
    app.read(move |base, _| kept::show::<Person>(base, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn person_save(app: State<'_, App>, draft: Person) -> Result<Changed<PersonId>> {
    app.write(move |base, context| kept::save(base, context, draft)).await
}

#[tauri::command]
#[specta::specta]
pub async fn person_archive(app: State<'_, App>, id: PersonId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::archive::<Person>(base, context, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn person_restore(app: State<'_, App>, id: PersonId) -> Result<Changed<()>> {
    app.write(move |base, context| kept::restore::<Person>(base, context, id)).await
}

/// How the draft on the screen will be named in a paper: no base is asked.
#[tauri::command]
#[specta::specta]
pub fn person_wording(draft: Person) -> PersonWording {
    person::wording(&draft)
}

#[tauri::command]
#[specta::specta]
pub async fn person_mentions(app: State<'_, App>, id: PersonId) -> Result<Vec<Mention>> {
    app.read(move |base, _| person::mentions(base, id)).await
}
