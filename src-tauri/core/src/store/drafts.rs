//! Forms that were not saved yet. They lie in the base and nowhere else: nothing a person typed is left in the clear.

use chrono::{DateTime, Utc};
use rusqlite::named_params;
use serde::{Deserialize, Serialize};

use crate::error::Result;

use super::rows::{instant, json};
use super::{ReadTx, Store, WriteTx};

/// An unsaved form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Which form: `agreement/new`, `agreement/<id>`.
    pub form: String,
    pub data: serde_json::Value,
    pub saved_at: DateTime<Utc>,
}

impl ReadTx<'_> {
    /// The unsaved content of a form.
    pub fn draft(&self, form: &str) -> Result<Option<Draft>> {
        self.row("SELECT form, data, saved_at FROM draft WHERE form = :form", named_params! { ":form": form }, |row| {
            Ok(Draft { form: row.text("form")?, data: row.json("data")?, saved_at: row.instant("saved_at")? })
        })
    }

    /// Every unsaved form, the latest first.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        self.rows("SELECT form, data, saved_at FROM draft ORDER BY saved_at DESC, form", [], |row| {
            Ok(Draft { form: row.text("form")?, data: row.json("data")?, saved_at: row.instant("saved_at")? })
        })
    }
}

impl WriteTx<'_> {
    /// Keeps what was typed so far. Not journalled.
    pub fn keep_draft(&self, form: &str, data: &serde_json::Value) -> Result<()> {
        self.run(
            "INSERT INTO draft (form, data, saved_at) VALUES (:form, :data, :saved_at)
             ON CONFLICT (form) DO UPDATE SET data = excluded.data, saved_at = excluded.saved_at",
            named_params! { ":form": form, ":data": json(data), ":saved_at": instant(self.context().at) },
        )?;
        self.touch("draft");
        Ok(())
    }

    /// Forgets an unsaved form: it was saved, or thrown away. Nothing to forget is not an error.
    pub fn drop_draft(&self, form: &str) -> Result<()> {
        if self.run("DELETE FROM draft WHERE form = :form", named_params! { ":form": form })? > 0 {
            self.touch("draft");
        }
        Ok(())
    }
}

impl Store {
    /// Whether a crash or a closed window left forms unsaved.
    pub fn has_drafts(&self) -> Result<bool> {
        self.read(|tx| tx.value("SELECT EXISTS (SELECT 1 FROM draft)", []))
    }
}
