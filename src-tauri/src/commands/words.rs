//! Requisites and Russian while a form is being filled in: no base is asked.

use rostok_core::error::Result;
use rostok_core::operations::requisite::{self, CheckedRequisite};
use rostok_core::operations::words::{self, NameForms};

/// «ИНН 4025…, КПП …» as separate values.
#[tauri::command]
#[specta::specta]
pub fn requisite_parse(text: String) -> Vec<CheckedRequisite> {
    requisite::parse(&text)
}

#[tauri::command]
#[specta::specta]
pub fn requisite_check(kind: String, value: String, bik: Option<String>) -> Result<CheckedRequisite> {
    requisite::check(&kind, &value, bik.as_deref())
}

#[tauri::command]
#[specta::specta]
pub fn name_forms(full_name: String, sex: Option<String>) -> Result<NameForms> {
    words::name(&full_name, None, sex.as_deref())
}
