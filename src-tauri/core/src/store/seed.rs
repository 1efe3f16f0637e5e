//! What a new base knows from its first day: acts, norms, the calendar, the text of the form.
//!
//! Filling is part of making the base, not something the user did: the journal begins empty, and undo does not reach it.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{DateTime, NaiveDate};
use uuid::Uuid;

use crate::context::{Context, Origin};
use crate::domain::calendar::{supplied_days, supplied_years};
use crate::domain::checked::Checked;
use crate::domain::document_kind::DocumentKind;
use crate::domain::edition::Edition;
use crate::domain::ids::LegalActId;
use crate::domain::norm::Norm;
use crate::domain::supplied;
use crate::error::{Code, Error, Result};

use super::{ReadTx, Store, WriteTx};

impl Store {
    /// Fills a base that was made just now with what every base knows, and with these editions of forms.
    ///
    /// # Errors
    /// `conflict` when the base holds something already; nothing is then added.
    pub fn fill(&self, context: &Context, editions: &[Checked<Edition>]) -> Result<()> {
        self.located(|| {
            let transaction = self.begin()?;
            let tx = WriteTx {
                read: ReadTx { connection: &transaction },
                context,
                journal_id: context.new_id(),
                touched: RefCell::default(),
            };
            tx.must_be_new()?;
            tx.add_supplied_law()?;
            for edition in editions {
                tx.add_edition(edition)?;
            }
            transaction.commit()?;
            Ok(())
        })
    }
}

impl Store {
    /// Adds the kinds of papers that the program comes with and the first text of each, where the base lacks them: a base made by an
    /// older program, or a new one. Like the filling of a new base it is nothing the user did, so undo does not reach it.
    ///
    /// # Errors
    /// `base_read_only`.
    pub fn supply_kinds(
        &self,
        kinds: &[Checked<DocumentKind>],
        text: impl Fn(&DocumentKind) -> Result<Checked<Edition>>,
    ) -> Result<()> {
        let mut lacking = Vec::new();
        for kind in kinds {
            if !self.read(|tx| tx.is_kept("document_kind", kind.id))? {
                lacking.push((kind, text(kind)?));
            }
        }
        if lacking.is_empty() {
            return Ok(());
        }
        self.located(|| {
            let transaction = self.begin()?;
            // Supplied rows bring their own ids, the same in every centre; no line of the journal is written.
            let nobody = Context::new(DateTime::UNIX_EPOCH, NaiveDate::default(), "", Origin::Terminal);
            let tx = WriteTx {
                read: ReadTx { connection: &transaction },
                context: &nobody,
                journal_id: Uuid::nil(),
                touched: RefCell::default(),
            };
            for (kind, edition) in lacking {
                tx.add_document_kind(kind)?;
                tx.add_edition(&edition)?;
            }
            transaction.commit()?;
            Ok(())
        })
    }
}

impl WriteTx<'_> {
    fn must_be_new(&self) -> Result<()> {
        let used: bool = self.value(
            "SELECT EXISTS (SELECT 1 FROM journal) OR EXISTS (SELECT 1 FROM legal_act) OR EXISTS (SELECT 1 FROM edition)",
            [],
        )?;
        if used { Err(Error::new(Code::Conflict).with("detail", "the base is not new")) } else { Ok(()) }
    }

    fn add_supplied_law(&self) -> Result<()> {
        let mut acts: HashMap<String, LegalActId> = HashMap::new();
        for act in supplied::legal_acts()? {
            let act_id = self.add_legal_act(&act)?;
            // Of two acts under one key the first in the table is the one in force.
            acts.entry(act.key.clone()).or_insert(act_id);
        }
        for (act_key, norm) in supplied::norms()? {
            let norm = Norm { act_id: acts.get(&act_key).copied(), ..norm };
            self.add_norm(&norm.check()?)?;
        }
        for day in supplied_days() {
            self.set_calendar_day(&day.check()?)?;
        }
        for (year, act) in supplied_years() {
            self.set_calendar_year(year, act)?;
        }
        Ok(())
    }
}
