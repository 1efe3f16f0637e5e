//! Law as data: acts, numeric norms, the production calendar.

use chrono::NaiveDate;
use rusqlite::named_params;

use crate::domain::calendar::{CalendarDay, WorkingCalendar};
use crate::domain::checked::Checked;
use crate::domain::ids::{LegalActId, NormId};
use crate::domain::legal_act::LegalAct;
use crate::domain::norm::{Norm, Norms};
use crate::domain::register::ListFilter;
use crate::error::{Error, Result};

use super::references::References;
use super::rows::{Row, date, id, name, or_null};
use super::search::fts_query;
use super::{ReadTx, WriteTx};

const ACT: &str = "legal_act";
const NORM: &str = "norm";

const ACTS: &str = "SELECT legal_act.id AS id, key, issuer, title, citation, number, adopted_on, valid_from, valid_until, replaced_by, note,
    checked_on, archived FROM legal_act";

const NORMS: &str =
    "SELECT id, key, title, value, unit, act_id, source, valid_from, valid_until, checked_on, archived FROM norm";

fn legal_act(row: &Row) -> Result<LegalAct> {
    Ok(LegalAct {
        id: row.id("id")?,
        key: row.text("key")?,
        issuer: row.text("issuer")?,
        title: row.text("title")?,
        citation: row.text("citation")?,
        number: row.text("number")?,
        adopted_on: row.date_or_none("adopted_on")?,
        valid_from: row.date_or_none("valid_from")?,
        valid_until: row.date_or_none("valid_until")?,
        replaced_by: row.text("replaced_by")?,
        note: row.text("note")?,
        checked_on: row.date_or_none("checked_on")?,
        archived: row.get("archived")?,
    })
}

fn norm(row: &Row) -> Result<Norm> {
    Ok(Norm {
        id: row.id("id")?,
        key: row.text("key")?,
        title: row.text("title")?,
        value: row.get("value")?,
        unit: row.text("unit")?,
        act_id: row.id_or_none("act_id")?,
        source: row.text("source")?,
        valid_from: row.date_or_none("valid_from")?,
        valid_until: row.date_or_none("valid_until")?,
        checked_on: row.date_or_none("checked_on")?,
        archived: row.get("archived")?,
    })
}

fn calendar_day(row: &Row) -> Result<CalendarDay> {
    Ok(CalendarDay { on: row.date("day_on")?, kind: row.name("kind")?, note: row.text("note")?, act: row.text("act")? })
}

impl ReadTx<'_> {
    /// A legal act.
    ///
    /// # Errors
    /// `not_found`.
    pub fn legal_act(&self, act_id: LegalActId) -> Result<LegalAct> {
        let found = self.row(&format!("{ACTS} WHERE id = :id"), named_params! { ":id": id(act_id) }, legal_act)?;
        found.ok_or_else(|| Error::not_found(ACT, act_id))
    }

    /// The table of acts in Russian order.
    pub fn legal_acts(&self, filter: &ListFilter) -> Result<Vec<LegalAct>> {
        let sql = format!(
            "{ACTS} JOIN search_entry ON search_entry.noun = 'legal_act' AND search_entry.id = legal_act.id
             WHERE archived = :archived
               AND (:query IS NULL OR search_entry.fts_id IN (SELECT rowid FROM search_fts WHERE search_fts MATCH :query))
             ORDER BY search_entry.sort_key, adopted_on DESC, legal_act.id"
        );
        self.rows(&sql, named_params! { ":archived": filter.archived, ":query": fts_query(&filter.text) }, legal_act)
    }

    /// A norm.
    ///
    /// # Errors
    /// `not_found`.
    pub fn norm(&self, norm_id: NormId) -> Result<Norm> {
        let found = self.row(&format!("{NORMS} WHERE id = :id"), named_params! { ":id": id(norm_id) }, norm)?;
        found.ok_or_else(|| Error::not_found(NORM, norm_id))
    }

    /// Norms, or those of the archive, by key, the newest first: rules choose by the day they look at.
    pub fn norms(&self, archived: bool) -> Result<Norms> {
        let sql = format!("{NORMS} WHERE archived = :archived ORDER BY key, valid_from DESC, id");
        Ok(Norms(self.rows(&sql, named_params! { ":archived": archived }, norm)?))
    }

    /// The days that differ from the rule of ст. 112 ТК РФ, in order.
    pub fn calendar_days(&self) -> Result<Vec<CalendarDay>> {
        self.rows("SELECT day_on, kind, note, act FROM calendar_day ORDER BY day_on", [], calendar_day)
    }

    /// The years whose official moves are all in the base, each with its act.
    pub fn calendar_years(&self) -> Result<Vec<(i32, String)>> {
        self.rows("SELECT year, act FROM calendar_year ORDER BY year", [], |row| {
            Ok((row.get("year")?, row.text("act")?))
        })
    }

    /// The production calendar to count working days by.
    pub fn working_calendar(&self) -> Result<WorkingCalendar> {
        let years = self.calendar_years()?.into_iter().map(|(year, _)| year);
        Ok(WorkingCalendar::new(self.calendar_days()?, years))
    }
}

impl WriteTx<'_> {
    /// Adds an act; one that has no id yet gets one.
    pub fn add_legal_act(&self, act: &Checked<LegalAct>) -> Result<LegalActId> {
        let act_id = self.own_or_new(act.id);
        self.save_legal_act(act_id, act)?;
        Ok(act_id)
    }

    /// Saves an act that is there already.
    ///
    /// # Errors
    /// `not_found`.
    pub fn change_legal_act(&self, act: &Checked<LegalAct>) -> Result<()> {
        self.must_be_kept(ACT, act.id)?;
        self.save_legal_act(act.id, act)
    }

    /// Puts an act away.
    ///
    /// # Errors
    /// `not_found`.
    pub fn archive_legal_act(&self, act_id: LegalActId) -> Result<()> {
        self.set_archived(ACT, act_id, true)
    }

    /// Takes an act out of the archive.
    ///
    /// # Errors
    /// `not_found`.
    pub fn restore_legal_act(&self, act_id: LegalActId) -> Result<()> {
        self.set_archived(ACT, act_id, false)
    }

    /// Adds a norm; one that has no id yet gets one.
    ///
    /// # Errors
    /// `invalid` naming an act that is not in the base.
    pub fn add_norm(&self, norm: &Checked<Norm>) -> Result<NormId> {
        let norm_id = self.own_or_new(norm.id);
        self.save_norm(norm_id, norm)?;
        Ok(norm_id)
    }

    /// Saves a norm that is there already.
    ///
    /// # Errors
    /// `not_found`; `invalid` naming an act that is not in the base.
    pub fn change_norm(&self, norm: &Checked<Norm>) -> Result<()> {
        self.must_be_kept(NORM, norm.id)?;
        self.save_norm(norm.id, norm)
    }

    /// Puts a norm away: rules no longer read it.
    ///
    /// # Errors
    /// `not_found`.
    pub fn archive_norm(&self, norm_id: NormId) -> Result<()> {
        self.set_archived(NORM, norm_id, true)
    }

    /// Takes a norm out of the archive.
    ///
    /// # Errors
    /// `not_found`.
    pub fn restore_norm(&self, norm_id: NormId) -> Result<()> {
        self.set_archived(NORM, norm_id, false)
    }

    /// Sets what a day is, instead of what it was.
    pub fn set_calendar_day(&self, day: &Checked<CalendarDay>) -> Result<()> {
        self.run(
            "INSERT INTO calendar_day (day_on, kind, note, act) VALUES (:day_on, :kind, :note, :act)
             ON CONFLICT (day_on) DO UPDATE SET kind = excluded.kind, note = excluded.note, act = excluded.act",
            named_params! { ":day_on": date(day.on), ":kind": name(&day.kind), ":note": day.note, ":act": day.act },
        )
        .map(drop)
    }

    /// Lets a day be again what the rule makes it.
    ///
    /// # Errors
    /// `not_found` when the base says nothing of the day.
    pub fn clear_calendar_day(&self, on: NaiveDate) -> Result<()> {
        match self.run("DELETE FROM calendar_day WHERE day_on = :day_on", named_params! { ":day_on": date(on) })? {
            0 => Err(Error::not_found("calendar_day", on)),
            _ => Ok(()),
        }
    }

    /// Says that all official moves of a year are in the base, and by which act.
    pub fn set_calendar_year(&self, year: i32, act: &str) -> Result<()> {
        self.run(
            "INSERT INTO calendar_year (year, act) VALUES (:year, :act) ON CONFLICT (year) DO UPDATE SET act = excluded.act",
            named_params! { ":year": year, ":act": act },
        )
        .map(drop)
    }

    fn save_legal_act(&self, act_id: LegalActId, act: &LegalAct) -> Result<()> {
        self.run(
            "INSERT INTO legal_act (id, key, issuer, title, citation, number, adopted_on, valid_from, valid_until, replaced_by, note,
                 checked_on, archived)
             VALUES (:id, :key, :issuer, :title, :citation, :number, :adopted_on, :valid_from, :valid_until, :replaced_by, :note,
                 :checked_on, :archived)
             ON CONFLICT (id) DO UPDATE SET key = excluded.key, issuer = excluded.issuer, title = excluded.title,
                 citation = excluded.citation, number = excluded.number, adopted_on = excluded.adopted_on,
                 valid_from = excluded.valid_from, valid_until = excluded.valid_until, replaced_by = excluded.replaced_by,
                 note = excluded.note, checked_on = excluded.checked_on, archived = excluded.archived",
            named_params! {
                ":id": id(act_id),
                ":key": act.key,
                ":issuer": act.issuer,
                ":title": act.title,
                ":citation": act.citation,
                ":number": act.number,
                ":adopted_on": or_null(act.adopted_on, date),
                ":valid_from": or_null(act.valid_from, date),
                ":valid_until": or_null(act.valid_until, date),
                ":replaced_by": act.replaced_by,
                ":note": act.note,
                ":checked_on": or_null(act.checked_on, date),
                ":archived": act.archived,
            },
        )
        .map(drop)
    }

    fn save_norm(&self, norm_id: NormId, norm: &Norm) -> Result<()> {
        let mut references = References::default();
        references.to(ACT, "act_id", norm.act_id);
        self.must_hold(references)?;
        self.run(
            "INSERT INTO norm (id, key, title, value, unit, act_id, source, valid_from, valid_until, checked_on, archived)
             VALUES (:id, :key, :title, :value, :unit, :act_id, :source, :valid_from, :valid_until, :checked_on, :archived)
             ON CONFLICT (id) DO UPDATE SET key = excluded.key, title = excluded.title, value = excluded.value, unit = excluded.unit,
                 act_id = excluded.act_id, source = excluded.source, valid_from = excluded.valid_from,
                 valid_until = excluded.valid_until, checked_on = excluded.checked_on, archived = excluded.archived",
            named_params! {
                ":id": id(norm_id),
                ":key": norm.key,
                ":title": norm.title,
                ":value": norm.value,
                ":unit": norm.unit,
                ":act_id": or_null(norm.act_id, id),
                ":source": norm.source,
                ":valid_from": or_null(norm.valid_from, date),
                ":valid_until": or_null(norm.valid_until, date),
                ":checked_on": or_null(norm.checked_on, date),
                ":archived": norm.archived,
            },
        )
        .map(drop)
    }
}
