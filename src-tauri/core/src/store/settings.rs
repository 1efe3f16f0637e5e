//! How the user has the program set up: the author's name, chosen columns, the last folder. Not facts of the centre, so a change of
//! them is neither journalled nor undone.

use rusqlite::named_params;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::Result;

use super::rows::json;
use super::{ReadTx, WriteTx};

impl ReadTx<'_> {
    /// A setting by name; `None` while nobody has set it.
    pub fn setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>> {
        self.row("SELECT value FROM setting WHERE name = :name", named_params! { ":name": name }, |row| {
            row.json("value")
        })
    }
}

impl WriteTx<'_> {
    /// Sets a setting.
    pub fn set_setting(&self, name: &str, value: &impl Serialize) -> Result<()> {
        self.run(
            "INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            named_params! { ":name": name, ":value": json(value) },
        )?;
        self.touch("setting");
        Ok(())
    }
}
