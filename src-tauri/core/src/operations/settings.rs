//! Настройки: who works, which organisation is the centre's own, how the program looks.

use super::base::Base;
use crate::context::Context;
use crate::domain::ids::OrganizationId;
use crate::error::{Code, Result};
use crate::store::{Changed, ReadTx, WriteTx};
use serde::{Deserialize, Serialize};

const NAME: &str = "settings";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Whom the journal names as the author.
    pub author: String,
    pub own_organization_id: Option<OrganizationId>,
    /// Shown over every screen: «Пример, реквизиты вымышлены».
    pub label: String,
    pub theme: Theme,
    pub rows: Rows,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// Height of table rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    #[default]
    Dense,
    Roomy,
}

/// Settings as they were saved. Undo does not reach them: an own organisation that was taken back is named no more.
pub fn show(base: &Base) -> Result<Settings> {
    base.store.read(|tx| {
        let mut settings: Settings = tx.setting(NAME)?.unwrap_or_default();
        if let Some(own) = settings.own_organization_id {
            match tx.organization(own) {
                Ok(_) => {}
                Err(error) if error.code == Code::NotFound => settings.own_organization_id = None,
                Err(error) => return Err(error),
            }
        }
        Ok(settings)
    })
}

/// The centre's own organisation, as far as it was chosen.
pub(super) fn own(tx: &ReadTx) -> Result<Option<OrganizationId>> {
    Ok(tx.setting::<Settings>(NAME)?.unwrap_or_default().own_organization_id)
}

/// Names the centre's own organisation within a change that brings it.
pub(super) fn set_own(tx: &WriteTx, settings: &Settings, own: OrganizationId) -> Result<()> {
    tx.set_setting(NAME, &Settings { own_organization_id: Some(own), ..settings.clone() })
}

/// How the program is set up is no fact of the centre: it is neither journalled nor undone.
pub fn save(base: &Base, context: &Context, settings: &Settings) -> Result<Changed<()>> {
    base.store.write(context, "Настройки", |tx| tx.set_setting(NAME, settings))
}
