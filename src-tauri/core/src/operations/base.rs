//! The opened base: what window and terminal hold, and what they may ask of the file itself.

use super::settings;
use crate::context::Context;
use crate::documents::forms::{first_edition, supplied};
use crate::domain::calendar::academic_year_label;
use crate::error::{Code, Error, Result};
use crate::examples;
use crate::store::{Check, Store, key_path};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

pub use crate::examples::Example;
pub use crate::store::{Access, Place};

/// An open base. Everything else in `operations` takes it as its first argument.
#[derive(Debug)]
pub struct Base {
    pub(crate) store: Store,
}

/// What the frame of the window shows of a base.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct BaseInfo {
    /// File name without its extension.
    pub name: String,
    pub path: String,
    /// What may happen to the file where it lies.
    pub place: Place,
    /// «Пример, реквизиты вымышлены»; empty for a base of one's own.
    pub label: String,
    pub read_only: bool,
    /// Short name of the centre's own organisation; empty until it is chosen.
    pub centre: String,
    /// «2026/27».
    pub academic_year: String,
    pub today: NaiveDate,
    /// Names of the steps that would be taken back and brought back.
    pub undo: Option<String>,
    pub redo: Option<String>,
}

/// The base a person has who never chose another.
pub fn default_path(data_folder: &Path) -> PathBuf {
    data_folder.join("Центр.rostok")
}

/// Makes a new base at a path where nothing is; with an example, full of made-up requisites.
///
/// # Errors
/// `base_exists`, `key_file_exists`, `cannot_write_path`, `disk_full`.
pub fn create(path: &Path, example: Option<Example>, context: &Context) -> Result<Base> {
    let base = furnished(Store::create(path)?, context)?;
    if let Some(example) = example {
        examples::fill(&base, context, example)?;
    }
    Ok(base)
}

/// A base in memory, for tests and for looking at an example without a file.
pub fn in_memory(context: &Context) -> Result<Base> {
    furnished(Store::in_memory()?, context)
}

/// A new base with what every centre starts from: acts, norms, the calendar and the first edition of the agreement's text.
fn furnished(store: Store, context: &Context) -> Result<Base> {
    let mut edition = first_edition().ok_or_else(|| Error::internal("the first edition cannot be read"))?;
    edition.id = context.new_id();
    store.fill(context, &[edition.check()?])?;
    store.supply_kinds(&supplied::kinds()?, supplied::text)?;
    Ok(Base { store })
}

/// # Errors
/// `base_missing`, `key_file_missing`, `base_in_use` and every other reason why a base cannot be opened; the file is left as it is.
pub fn open(path: &Path, access: Access) -> Result<Base> {
    let store = Store::open(path, access)?;
    if access == Access::Write {
        store.supply_kinds(&supplied::kinds()?, supplied::text)?;
    }
    Ok(Base { store })
}

pub fn info(base: &Base, today: NaiveDate) -> Result<BaseInfo> {
    let path = base.store.path();
    let settings = settings::show(base)?;
    let centre = match settings.own_organization_id {
        // Settings are not undone with the records: the organisation may be gone.
        Some(id) => match base.store.read(|tx| tx.organization(id)) {
            Ok(own) => own.short_name,
            Err(error) if error.code == Code::NotFound => String::new(),
            Err(error) => return Err(error),
        },
        None => String::new(),
    };
    Ok(BaseInfo {
        name: path.and_then(Path::file_stem).map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        path: path.map(|path| path.display().to_string()).unwrap_or_default(),
        place: path.map_or(Place::Own, Place::of),
        label: settings.label,
        read_only: base.store.access() == Access::Read,
        centre,
        academic_year: academic_year_label(today),
        today,
        undo: base.store.undo_title()?,
        redo: base.store.redo_title()?,
    })
}

/// A base that was copied into another folder, to be carried to another computer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Moved {
    pub path: String,
    pub key_file: String,
    /// Length of the base in bytes.
    #[cfg_attr(feature = "bindings", specta(type = specta_typescript::Number))]
    pub bytes: u64,
}

/// «Переезд на другой компьютер»: base and key into another folder, read back whole and closed. The base itself stays as it is. Papers
/// and everything else a centre keeps lie inside the base, so nothing else goes along.
///
/// # Errors
/// `base_exists`, `key_file_exists`, `base_read_only`, `cannot_write_path`, `disk_full`.
pub fn move_to(base: &Base, folder: &Path) -> Result<Moved> {
    let path = base.store.copy_into(folder)?;
    Ok(Moved {
        bytes: std::fs::metadata(&path).map_or(0, |data| data.len()),
        key_file: key_path(&path).display().to_string(),
        path: path.display().to_string(),
    })
}

/// A new folder for [`move_to`] where a person pointed to a drive: «Росток 2026-09-07», and once that is there, «Росток 2026-09-07 (2)».
pub fn folder_for_move(chosen: &Path, today: NaiveDate) -> PathBuf {
    let first = format!("Росток {today}");
    let numbered = (2..=99).map(|number| format!("{first} ({number})"));
    let names = std::iter::once(first.clone()).chain(numbered);
    let free = names.map(|name| chosen.join(name)).find(|folder| !folder.exists());
    free.unwrap_or_else(|| chosen.join(first))
}

/// The other end of [`move_to`]: the base that was brought becomes `own`, the one this computer opens by itself. What was brought
/// stays where it lies, as a spare copy.
///
/// # Errors
/// `base_exists`, `key_file_exists` — a base that this computer has is never replaced; every reason why the brought one cannot be opened;
/// `cannot_write_path`, `disk_full`.
pub fn take_in(brought: &Path, own: &Path) -> Result<Base> {
    let read_only = |error: Error| match error.code {
        // A drive that is write-protected: nobody else is writing to it.
        Code::BaseReadOnly => Store::open(brought, Access::Read),
        _ => Err(error),
    };
    Store::open(brought, Access::Write).or_else(read_only)?.copy_to(own)?;
    open(own, Access::Write)
}

/// Whether the file is whole: pages, references, search index, schema.
pub fn check(base: &Base) -> Result<Vec<Check>> {
    base.store.check()
}

/// Builds the search index and the Russian order anew from the facts.
pub fn reindex(base: &Base) -> Result<u32> {
    base.store.reindex()
}
