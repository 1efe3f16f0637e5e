//! What is the same for every noun of the registers: list, show, save, archive, restore. The file of a noun says how it is named
//! and where its rows lie; here is the one way a change goes.

use super::base::Base;
#[cfg(feature = "shapes")]
use super::json;
use super::quoted;
use crate::context::Context;
use crate::domain::checked::Checked;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::store::{Changed, ReadTx, WriteTx};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// A noun with a register.
pub trait Kept: Clone + Serialize + DeserializeOwned {
    type Id: Copy + From<Uuid> + Into<Uuid>;
    /// Its row in a list, and what the list is asked for.
    type Row;
    type Filter;

    /// Words of the journal: «Создана организация», «Изменена организация», «организация».
    const CREATED: &'static str;
    const CHANGED: &'static str;
    const NAME: &'static str;

    fn id(&self) -> Self::Id;
    fn set_id(&mut self, id: Self::Id);
    /// What it is called in the journal.
    fn called(&self) -> String;
    fn checked(self) -> std::result::Result<Checked<Self>, Vec<Refusal>>;

    fn rows(tx: &ReadTx, filter: &Self::Filter) -> Result<Vec<Self::Row>>;
    fn load(tx: &ReadTx, id: Self::Id) -> Result<Self>;
    fn insert(tx: &WriteTx, record: &Checked<Self>) -> Result<()>;
    fn update(tx: &WriteTx, record: &Checked<Self>) -> Result<()>;
    fn set_archived(tx: &WriteTx, id: Self::Id, archived: bool) -> Result<()>;
}

/// The register, in its own order.
pub fn list<T: Kept>(base: &Base, filter: &T::Filter) -> Result<Vec<T::Row>> {
    base.store.read(|tx| T::rows(tx, filter))
}

pub fn show<T: Kept>(base: &Base, id: T::Id) -> Result<T> {
    base.store.read(|tx| T::load(tx, id))
}

/// Saves a draft: a new record when its id is nil.
///
/// # Errors
/// `invalid` with every refused field; `not_found`.
pub fn save<T: Kept>(base: &Base, context: &Context, draft: T) -> Result<Changed<T::Id>> {
    let id: Uuid = draft.id().into();
    if id.is_nil() {
        return add(base, context, draft);
    }
    let record = draft.checked()?;
    let title = format!("{} {}", T::CHANGED, quoted(&record.called()));
    base.store.write(context, &title, |tx| {
        T::update(tx, &record)?;
        Ok(record.id())
    })
}

/// Writes a record down for the first time. It keeps an id that it came with: records that name each other can be brought in together.
///
/// # Errors
/// `invalid` with every refused field, at `id` when a record of this id is there already.
pub fn add<T: Kept>(base: &Base, context: &Context, mut draft: T) -> Result<Changed<T::Id>> {
    let id: Uuid = draft.id().into();
    if id.is_nil() {
        draft.set_id(context.new_id());
    } else if show::<T>(base, draft.id()).is_ok() {
        return Err(Error::invalid(vec![Refusal::new("id", "id_taken")]));
    }
    let record = draft.checked()?;
    let title = format!("{} {}", T::CREATED, quoted(&record.called()));
    base.store.write(context, &title, |tx| {
        T::insert(tx, &record)?;
        Ok(record.id())
    })
}

/// Changes the fields that `changes` (a JSON object) names; the others stay.
///
/// # Errors
/// Those of [`save`] and of [`json::patch`].
#[cfg(feature = "shapes")]
pub fn change<T: Kept + json::FromJson>(
    base: &Base,
    context: &Context,
    id: T::Id,
    changes: &str,
) -> Result<Changed<T::Id>> {
    let mut draft: T = json::patch(&show::<T>(base, id)?, changes)?;
    draft.set_id(id);
    save(base, context, draft)
}

/// To the archive: out of the lists, still named by everything that refers to it.
pub fn archive<T: Kept>(base: &Base, context: &Context, id: T::Id) -> Result<Changed<()>> {
    set_archived::<T>(base, context, id, true, "В архив")
}

pub fn restore<T: Kept>(base: &Base, context: &Context, id: T::Id) -> Result<Changed<()>> {
    set_archived::<T>(base, context, id, false, "Из архива")
}

fn set_archived<T: Kept>(base: &Base, context: &Context, id: T::Id, archived: bool, what: &str) -> Result<Changed<()>> {
    let title = format!("{what}: {} {}", T::NAME, quoted(&show::<T>(base, id)?.called()));
    base.store.write(context, &title, |tx| T::set_archived(tx, id, archived))
}
