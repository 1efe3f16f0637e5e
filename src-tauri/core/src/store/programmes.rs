//! Programmes with their parts. Parts keep their ids for ever: agreements share out the parts, not copies of them.

use std::collections::HashSet;

use rusqlite::named_params;

use crate::domain::checked::Checked;
use crate::domain::ids::{ProgrammeId, ProgrammePartId};
use crate::domain::programme::{Programme, ProgrammePart};
use crate::domain::refusal::Refusal;
use crate::domain::register::{ListFilter, ProgrammeRow};
use crate::domain::units::AcademicHours;
use crate::error::{Error, Result};

use super::references::References;
use super::rows::{Row, date, id, name, or_null};
use super::search::fts_query;
use super::{ReadTx, WriteTx};

const NOUN: &str = "programme";

impl ReadTx<'_> {
    /// A programme with its parts in order.
    ///
    /// # Errors
    /// `not_found`.
    pub fn programme(&self, programme_id: ProgrammeId) -> Result<Programme> {
        let sql = "SELECT id, title, kind, focus, hours_hundredths, academic_hour_minutes, min_age, max_age, min_size, max_size,
                   approved_on, approved_by, note, archived
            FROM programme WHERE id = :id";
        let programme = self.row(sql, named_params! { ":id": id(programme_id) }, programme)?;
        let mut programme = programme.ok_or_else(|| Error::not_found(NOUN, programme_id))?;
        programme.parts = self.rows(
            "SELECT id, component, title, kind, focus, theory_hundredths, practice_hundredths, realised_by, place, starts_on, ends_on,
                    attestation
             FROM programme_part WHERE programme_id = :id ORDER BY position",
            named_params! { ":id": id(programme_id) },
            part,
        )?;
        Ok(programme)
    }

    /// The register in Russian order.
    pub fn programmes(&self, filter: &ListFilter) -> Result<Vec<ProgrammeRow>> {
        self.rows(
            "SELECT programme.id AS id, title, kind, focus, hours_hundredths, approved_on, archived,
                    (SELECT count(*) FROM programme_part WHERE programme_part.programme_id = programme.id) AS parts,
                    (SELECT count(*) FROM agreement JOIN contract ON contract.id = agreement.contract_id
                     WHERE agreement.programme_id = programme.id AND contract.archived = 0) AS agreements
             FROM programme JOIN search_entry ON search_entry.noun = 'programme' AND search_entry.id = programme.id
             WHERE archived = :archived
               AND (:query IS NULL OR search_entry.fts_id IN (SELECT rowid FROM search_fts WHERE search_fts MATCH :query))
             ORDER BY search_entry.sort_key, programme.id",
            named_params! { ":archived": filter.archived, ":query": fts_query(&filter.text) },
            |row| {
                Ok(ProgrammeRow {
                    id: row.id("id")?,
                    title: row.text("title")?,
                    kind: row.name("kind")?,
                    focus: row.name_or_none("focus")?,
                    hours: AcademicHours(row.get("hours_hundredths")?),
                    parts: row.get("parts")?,
                    approved_on: row.date_or_none("approved_on")?,
                    agreements: row.get("agreements")?,
                    archived: row.get("archived")?,
                })
            },
        )
    }
}

fn programme(row: &Row) -> Result<Programme> {
    Ok(Programme {
        id: row.id("id")?,
        title: row.text("title")?,
        kind: row.name("kind")?,
        focus: row.name_or_none("focus")?,
        hours: AcademicHours(row.get("hours_hundredths")?),
        academic_hour_minutes: row.get("academic_hour_minutes")?,
        min_age: row.get("min_age")?,
        max_age: row.get("max_age")?,
        min_size: row.get("min_size")?,
        max_size: row.get("max_size")?,
        approved_on: row.date_or_none("approved_on")?,
        approved_by: row.text("approved_by")?,
        note: row.text("note")?,
        parts: Vec::new(),
        archived: row.get("archived")?,
    })
}

fn part(row: &Row) -> Result<ProgrammePart> {
    Ok(ProgrammePart {
        id: row.id("id")?,
        component: row.name("component")?,
        title: row.text("title")?,
        kind: row.name_or_none("kind")?,
        focus: row.name_or_none("focus")?,
        theory: AcademicHours(row.get("theory_hundredths")?),
        practice: AcademicHours(row.get("practice_hundredths")?),
        realised_by: row.id_or_none("realised_by")?,
        place: row.text("place")?,
        starts_on: row.date_or_none("starts_on")?,
        ends_on: row.date_or_none("ends_on")?,
        attestation: row.text("attestation")?,
    })
}

impl WriteTx<'_> {
    /// Adds a programme; it and its parts get ids where they have none yet.
    ///
    /// # Errors
    /// `invalid` naming an organisation that is not in the base.
    pub fn add_programme(&self, programme: &Checked<Programme>) -> Result<ProgrammeId> {
        let programme_id = self.own_or_new(programme.id);
        self.save_programme(programme_id, programme)?;
        Ok(programme_id)
    }

    /// Saves a programme that is there already; new parts get ids.
    ///
    /// # Errors
    /// `not_found`; `invalid` naming a part that is gone but still shared out by an agreement, or an organisation not in the base.
    pub fn change_programme(&self, programme: &Checked<Programme>) -> Result<()> {
        self.must_be_kept(NOUN, programme.id)?;
        self.must_not_be_shared_out(programme)?;
        self.save_programme(programme.id, programme)
    }

    /// Puts a programme away.
    ///
    /// # Errors
    /// `not_found`.
    pub fn archive_programme(&self, programme_id: ProgrammeId) -> Result<()> {
        self.set_archived(NOUN, programme_id, true)
    }

    /// Takes a programme out of the archive.
    ///
    /// # Errors
    /// `not_found`.
    pub fn restore_programme(&self, programme_id: ProgrammeId) -> Result<()> {
        self.set_archived(NOUN, programme_id, false)
    }

    /// A part may go only when no agreement needs it.
    fn must_not_be_shared_out(&self, programme: &Programme) -> Result<()> {
        let stays: HashSet<ProgrammePartId> = programme.parts.iter().map(|part| part.id).collect();
        let needed: Vec<(ProgrammePartId, String, u32)> = self.rows(
            "SELECT programme_part.id AS id, title, count(DISTINCT contract_id) AS agreements
             FROM programme_part JOIN (
                 SELECT part_id, contract_id FROM agreement_share
                 UNION SELECT part_id, contract_id FROM agreement_schedule_line
                 UNION SELECT part_id, contract_id FROM agreement_teacher) AS needs ON needs.part_id = programme_part.id
             WHERE programme_id = :programme_id
             GROUP BY programme_part.id ORDER BY programme_part.position",
            named_params! { ":programme_id": id(programme.id) },
            |row| Ok((row.id("id")?, row.text("title")?, row.get("agreements")?)),
        )?;
        let refusals: Vec<Refusal> = needed
            .into_iter()
            .filter(|(part, ..)| !stays.contains(part))
            .map(|(_, title, agreements)| {
                Refusal::new("parts", "part_in_use").with("title", title).with("agreements", agreements)
            })
            .collect();
        if refusals.is_empty() { Ok(()) } else { Err(Error::invalid(refusals)) }
    }

    fn save_programme(&self, programme_id: ProgrammeId, programme: &Programme) -> Result<()> {
        let mut references = References::default();
        for (position, part) in programme.parts.iter().enumerate() {
            references.to("organization", format!("parts.{position}.realised_by"), part.realised_by);
        }
        self.must_hold(references)?;
        self.run(
            "INSERT INTO programme (id, title, kind, focus, hours_hundredths, academic_hour_minutes, min_age, max_age, min_size,
                 max_size, approved_on, approved_by, note, archived)
             VALUES (:id, :title, :kind, :focus, :hours_hundredths, :academic_hour_minutes, :min_age, :max_age, :min_size, :max_size,
                 :approved_on, :approved_by, :note, :archived)
             ON CONFLICT (id) DO UPDATE SET title = excluded.title, kind = excluded.kind, focus = excluded.focus,
                 hours_hundredths = excluded.hours_hundredths, academic_hour_minutes = excluded.academic_hour_minutes,
                 min_age = excluded.min_age, max_age = excluded.max_age, min_size = excluded.min_size, max_size = excluded.max_size,
                 approved_on = excluded.approved_on, approved_by = excluded.approved_by, note = excluded.note,
                 archived = excluded.archived",
            named_params! {
                ":id": id(programme_id),
                ":title": programme.title,
                ":kind": name(&programme.kind),
                ":focus": or_null(programme.focus.as_ref(), name),
                ":hours_hundredths": programme.hours.0,
                ":academic_hour_minutes": programme.academic_hour_minutes,
                ":min_age": programme.min_age,
                ":max_age": programme.max_age,
                ":min_size": programme.min_size,
                ":max_size": programme.max_size,
                ":approved_on": or_null(programme.approved_on, date),
                ":approved_by": programme.approved_by,
                ":note": programme.note,
                ":archived": programme.archived,
            },
        )?;
        let delete = "DELETE FROM programme_part WHERE programme_id = :parent";
        self.replace_children(delete, programme_id, &programme.parts, |tx, position, part| {
            tx.insert_part(programme_id, position, part)
        })
    }

    fn insert_part(&self, programme_id: ProgrammeId, position: i64, part: &ProgrammePart) -> Result<()> {
        self.run(
            "INSERT INTO programme_part (id, programme_id, position, component, title, kind, focus, theory_hundredths,
                 practice_hundredths, realised_by, place, starts_on, ends_on, attestation)
             VALUES (:id, :programme_id, :position, :component, :title, :kind, :focus, :theory_hundredths, :practice_hundredths,
                 :realised_by, :place, :starts_on, :ends_on, :attestation)",
            named_params! {
                ":id": id(self.own_or_new(part.id)),
                ":programme_id": id(programme_id),
                ":position": position,
                ":component": name(&part.component),
                ":title": part.title,
                ":kind": or_null(part.kind.as_ref(), name),
                ":focus": or_null(part.focus.as_ref(), name),
                ":theory_hundredths": part.theory.0,
                ":practice_hundredths": part.practice.0,
                ":realised_by": or_null(part.realised_by, id),
                ":place": part.place,
                ":starts_on": or_null(part.starts_on, date),
                ":ends_on": or_null(part.ends_on, date),
                ":attestation": part.attestation,
            },
        )
        .map(drop)
    }
}
