//! Addenda to contracts: the light list that the text of any day is found by, and the whole records.

use rusqlite::named_params;

use crate::domain::addendum::{Addendum, AddendumRow};
use crate::domain::checked::Checked;
use crate::domain::document::DocumentState;
use crate::domain::ids::{AddendumId, ContractId};
use crate::error::{Error, Result};

use super::references::References;
use super::rows::{Row, date, id, json, name, or_null};
use super::{ReadTx, WriteTx};

const NOUN: &str = "addendum";

/// Among kept copies the numbers of each contract's addenda are a series of their own.
pub fn copy_kind(contract_id: ContractId) -> String {
    format!("{NOUN}:{contract_id}")
}

fn addendum(row: &Row) -> Result<Addendum> {
    Ok(Addendum {
        id: row.id("id")?,
        contract_id: row.id("contract_id")?,
        kind: row.name("kind")?,
        number: row.text("number")?,
        dated_on: row.date_or_none("dated_on")?,
        in_force_on: row.date_or_none("in_force_on")?,
        organization_id: row.id_or_none("organization_id")?,
        reason: row.text("reason")?,
        becomes: row.json("becomes")?,
        by_hand: row.json("by_hand")?,
        note: row.text("note")?,
        archived: row.get("archived")?,
    })
}

/// An annulled paper is as good as none: the addendum is a draft again.
fn light(row: &Row) -> Result<AddendumRow> {
    Ok(AddendumRow {
        id: row.id("id")?,
        contract_id: row.id("contract_id")?,
        kind: row.name("kind")?,
        number: row.text("number")?,
        dated_on: row.date_or_none("dated_on")?,
        works_from: row.date_or_none("works_from")?,
        note: row.text("note")?,
        paper: row.name_or_none::<DocumentState>("paper")?,
        signed_on: row.date_or_none("signed_on")?,
        archived: row.get("archived")?,
    })
}

const LIGHT: &str =
    "SELECT addendum.id AS id, addendum.contract_id AS contract_id, addendum.kind AS kind, addendum.number AS number,
        addendum.dated_on AS dated_on, coalesce(in_force_on, addendum.dated_on) AS works_from, addendum.note AS note,
        paper.state AS paper, paper.signed_on AS signed_on, addendum.archived AS archived
     FROM addendum
     LEFT JOIN document AS paper ON paper.addendum_id = addendum.id AND paper.state <> 'annulled'";

/// In the order of their days; drafts without a date last. One that works from the same day as another follows it by date and id.
const IN_ORDER: &str = "ORDER BY works_from IS NULL, works_from, addendum.dated_on, paper.finalised_at IS NULL, paper.finalised_at, addendum.id";

impl ReadTx<'_> {
    /// An addendum with the whole of what it leads to.
    ///
    /// # Errors
    /// `not_found`.
    pub fn addendum(&self, addendum_id: AddendumId) -> Result<Addendum> {
        let sql = "SELECT id, contract_id, kind, number, dated_on, in_force_on, organization_id, reason, becomes, by_hand, note, archived
             FROM addendum WHERE id = :id";
        let found = self.row(sql, named_params! { ":id": id(addendum_id) }, addendum)?;
        found.ok_or_else(|| Error::not_found(NOUN, addendum_id))
    }

    /// The addenda of a contract in the order of their days, those put away left out.
    pub fn addenda(&self, contract_id: ContractId) -> Result<Vec<AddendumRow>> {
        let sql = format!("{LIGHT} WHERE addendum.contract_id = :contract_id AND addendum.archived = 0 {IN_ORDER}");
        self.rows(&sql, named_params! { ":contract_id": id(contract_id) }, light)
    }

    /// Those of all contracts, for lists of many; the archive instead where it is asked for.
    pub fn all_addenda(&self, archived: bool) -> Result<Vec<AddendumRow>> {
        let sql = format!("{LIGHT} WHERE addendum.archived = :archived {IN_ORDER}");
        self.rows(&sql, named_params! { ":archived": archived }, light)
    }

    /// Numbers that addenda of a contract bear or once bore on a final paper.
    pub fn used_addendum_numbers(&self, contract_id: ContractId) -> Result<Vec<String>> {
        self.rows(
            "SELECT number FROM addendum WHERE contract_id = :contract_id AND archived = 0 AND number <> ''
             UNION SELECT number FROM document_copy WHERE kind = :kind",
            named_params! { ":contract_id": id(contract_id), ":kind": copy_kind(contract_id) },
            |row| row.text("number"),
        )
    }
}

impl WriteTx<'_> {
    /// Adds an addendum; one that has no id yet gets one.
    ///
    /// # Errors
    /// `invalid` naming a reference to what is not in the base.
    pub fn add_addendum(&self, addendum: &Checked<Addendum>) -> Result<AddendumId> {
        let addendum_id = self.own_or_new(addendum.id);
        self.save_addendum(addendum_id, addendum)?;
        Ok(addendum_id)
    }

    /// Saves an addendum that is there already.
    ///
    /// # Errors
    /// `not_found`; `invalid` naming a reference to what is not in the base.
    pub fn change_addendum(&self, addendum: &Checked<Addendum>) -> Result<()> {
        self.must_be_kept(NOUN, addendum.id)?;
        self.save_addendum(addendum.id, addendum)
    }

    /// Puts an addendum away or takes it out of the archive.
    ///
    /// # Errors
    /// `not_found`.
    pub fn set_addendum_archived(&self, addendum_id: AddendumId, archived: bool) -> Result<()> {
        self.set_archived(NOUN, addendum_id, archived)
    }

    fn save_addendum(&self, addendum_id: AddendumId, addendum: &Addendum) -> Result<()> {
        let mut references = References::default();
        references.to("contract", "contract_id", Some(addendum.contract_id));
        references.to("organization", "organization_id", addendum.organization_id);
        self.must_hold(references)?;
        self.run(
            "INSERT INTO addendum (id, contract_id, kind, number, dated_on, in_force_on, organization_id, reason, becomes, by_hand, note,
                                   archived)
             VALUES (:id, :contract_id, :kind, :number, :dated_on, :in_force_on, :organization_id, :reason, :becomes, :by_hand, :note,
                     :archived)
             ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, number = excluded.number, dated_on = excluded.dated_on,
                 in_force_on = excluded.in_force_on, organization_id = excluded.organization_id, reason = excluded.reason,
                 becomes = excluded.becomes, by_hand = excluded.by_hand, note = excluded.note, archived = excluded.archived",
            named_params! {
                ":id": id(addendum_id),
                ":contract_id": id(addendum.contract_id),
                ":kind": name(&addendum.kind),
                ":number": addendum.number,
                ":dated_on": or_null(addendum.dated_on, date),
                ":in_force_on": or_null(addendum.in_force_on, date),
                ":organization_id": or_null(addendum.organization_id, id),
                ":reason": addendum.reason,
                ":becomes": json(&addendum.becomes.terms()),
                ":by_hand": json(&addendum.by_hand),
                ":note": addendum.note,
                ":archived": addendum.archived,
            },
        )
        .map(drop)
    }
}
