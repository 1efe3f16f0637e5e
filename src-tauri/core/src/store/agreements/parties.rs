//! What belongs to the parties of an agreement: their resources, the parts they realise, their lines of the timetable.

use chrono::NaiveTime;
use rusqlite::named_params;
use rusqlite::types::Value;

use crate::domain::agreement::{Party, Resource, ScheduleLine, Share};
use crate::domain::ids::{ContractId, OrganizationId};
use crate::domain::units::AcademicHours;
use crate::error::{Error, Result};

use super::super::rows::{Row, date, id, name, or_null};
use super::super::{ReadTx, WriteTx};

fn time(at: NaiveTime) -> Value {
    Value::Text(at.format("%H:%M:%S").to_string())
}

fn time_or_none(row: &Row, column: &str) -> Result<Option<NaiveTime>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| Error::internal(format_args!("unreadable value in column {column}"))))
        .transpose()
}

impl ReadTx<'_> {
    pub(super) fn parties(&self, contract_id: ContractId) -> Result<Vec<Party>> {
        let parameters = named_params! { ":id": id(contract_id) };
        let mut parties = self.rows(
            "SELECT organization_id, role, realises_parts, gives_resources, signatory_position
             FROM contract_party JOIN agreement_party USING (contract_id, organization_id)
             WHERE contract_id = :id ORDER BY position",
            parameters,
            |row| {
                Ok(Party {
                    organization_id: row.id("organization_id")?,
                    role: row.name("role")?,
                    realises_parts: row.get("realises_parts")?,
                    gives_resources: row.get("gives_resources")?,
                    signatory: row.get("signatory_position")?,
                    resources: Vec::new(),
                })
            },
        )?;
        let resources: Vec<(OrganizationId, Resource)> = self.rows(
            "SELECT organization_id, kind, title, address, area_m2_hundredths, seats, inventory_number, quantity, person_id, person_name,
                    qualification, hours_hundredths, time_of_use
             FROM agreement_resource WHERE contract_id = :id ORDER BY organization_id, position",
            parameters,
            |row| Ok((row.id("organization_id")?, resource(row)?)),
        )?;
        for (of, resource) in resources {
            if let Some(party) = parties.iter_mut().find(|party| party.organization_id == of) {
                party.resources.push(resource);
            }
        }
        Ok(parties)
    }

    pub(super) fn shares(&self, contract_id: ContractId) -> Result<Vec<Share>> {
        self.rows(
            "SELECT part_id, organization_id, theory_hundredths, practice_hundredths, place, starts_on, ends_on, attestation
             FROM agreement_share WHERE contract_id = :id ORDER BY position",
            named_params! { ":id": id(contract_id) },
            |row| {
                Ok(Share {
                    part_id: row.id("part_id")?,
                    organization_id: row.id("organization_id")?,
                    theory: AcademicHours(row.get("theory_hundredths")?),
                    practice: AcademicHours(row.get("practice_hundredths")?),
                    place: row.text("place")?,
                    starts_on: row.date_or_none("starts_on")?,
                    ends_on: row.date_or_none("ends_on")?,
                    attestation: row.text("attestation")?,
                })
            },
        )
    }

    pub(super) fn schedule(&self, contract_id: ContractId) -> Result<Vec<ScheduleLine>> {
        self.rows(
            "SELECT organization_id, part_id, weekday, starts_at, ends_at, place, hours_hundredths, meetings
             FROM agreement_schedule_line WHERE contract_id = :id ORDER BY position",
            named_params! { ":id": id(contract_id) },
            |row| {
                Ok(ScheduleLine {
                    organization_id: row.id("organization_id")?,
                    part_id: row.id_or_none("part_id")?,
                    weekday: row.get("weekday")?,
                    starts_at: time_or_none(row, "starts_at")?,
                    ends_at: time_or_none(row, "ends_at")?,
                    place: row.text("place")?,
                    hours: AcademicHours(row.get("hours_hundredths")?),
                    meetings: row.get("meetings")?,
                })
            },
        )
    }
}

fn resource(row: &Row) -> Result<Resource> {
    Ok(Resource {
        kind: row.name("kind")?,
        title: row.text("title")?,
        address: row.text("address")?,
        area: row.get("area_m2_hundredths")?,
        seats: row.get("seats")?,
        inventory_number: row.text("inventory_number")?,
        quantity: row.get("quantity")?,
        person_id: row.id_or_none("person_id")?,
        person_name: row.text("person_name")?,
        qualification: row.text("qualification")?,
        hours: row.get::<Option<i32>>("hours_hundredths")?.map(AcademicHours),
        when: row.text("time_of_use")?,
    })
}

impl WriteTx<'_> {
    /// Takes out everything that belongs to the agreement, rows that refer to parties before the parties.
    pub(super) fn clear_agreement_children(&self, contract_id: ContractId) -> Result<()> {
        for statement in [
            "DELETE FROM agreement_milestone WHERE contract_id = :id",
            "DELETE FROM agreement_event WHERE contract_id = :id",
            "DELETE FROM agreement_teacher WHERE contract_id = :id",
            "DELETE FROM agreement_pupil WHERE contract_id = :id",
            "DELETE FROM agreement_schedule_line WHERE contract_id = :id",
            "DELETE FROM agreement_share WHERE contract_id = :id",
            "DELETE FROM agreement_resource WHERE contract_id = :id",
            "DELETE FROM agreement_party WHERE contract_id = :id",
            "DELETE FROM contract_party WHERE contract_id = :id",
        ] {
            self.run(statement, named_params! { ":id": id(contract_id) })?;
        }
        Ok(())
    }

    pub(super) fn save_parties(&self, contract_id: ContractId, parties: &[Party]) -> Result<()> {
        for (position, party) in (0_i64..).zip(parties) {
            self.run(
                "INSERT INTO contract_party (contract_id, organization_id, position, signatory_position)
                 VALUES (:contract_id, :organization_id, :position, :signatory_position)",
                named_params! {
                    ":contract_id": id(contract_id),
                    ":organization_id": id(party.organization_id),
                    ":position": position,
                    ":signatory_position": party.signatory,
                },
            )?;
            self.run(
                "INSERT INTO agreement_party (contract_id, organization_id, role, realises_parts, gives_resources)
                 VALUES (:contract_id, :organization_id, :role, :realises_parts, :gives_resources)",
                named_params! {
                    ":contract_id": id(contract_id),
                    ":organization_id": id(party.organization_id),
                    ":role": name(&party.role),
                    ":realises_parts": party.realises_parts,
                    ":gives_resources": party.gives_resources,
                },
            )?;
            for (place, resource) in (0_i64..).zip(&party.resources) {
                self.insert_resource(contract_id, party.organization_id, place, resource)?;
            }
        }
        Ok(())
    }

    fn insert_resource(
        &self,
        contract_id: ContractId,
        of: OrganizationId,
        position: i64,
        resource: &Resource,
    ) -> Result<()> {
        self.run(
            "INSERT INTO agreement_resource (contract_id, organization_id, position, kind, title, address, area_m2_hundredths, seats,
                 inventory_number, quantity, person_id, person_name, qualification, hours_hundredths, time_of_use)
             VALUES (:contract_id, :organization_id, :position, :kind, :title, :address, :area_m2_hundredths, :seats, :inventory_number,
                 :quantity, :person_id, :person_name, :qualification, :hours_hundredths, :time_of_use)",
            named_params! {
                ":contract_id": id(contract_id),
                ":organization_id": id(of),
                ":position": position,
                ":kind": name(&resource.kind),
                ":title": resource.title,
                ":address": resource.address,
                ":area_m2_hundredths": resource.area,
                ":seats": resource.seats,
                ":inventory_number": resource.inventory_number,
                ":quantity": resource.quantity,
                ":person_id": or_null(resource.person_id, id),
                ":person_name": resource.person_name,
                ":qualification": resource.qualification,
                ":hours_hundredths": resource.hours.map(|hours| hours.0),
                ":time_of_use": resource.when,
            },
        )
        .map(drop)
    }

    pub(super) fn save_shares(&self, contract_id: ContractId, shares: &[Share]) -> Result<()> {
        for (position, share) in (0_i64..).zip(shares) {
            self.run(
                "INSERT INTO agreement_share (contract_id, position, part_id, organization_id, theory_hundredths, practice_hundredths,
                     place, starts_on, ends_on, attestation)
                 VALUES (:contract_id, :position, :part_id, :organization_id, :theory_hundredths, :practice_hundredths, :place,
                     :starts_on, :ends_on, :attestation)",
                named_params! {
                    ":contract_id": id(contract_id),
                    ":position": position,
                    ":part_id": id(share.part_id),
                    ":organization_id": id(share.organization_id),
                    ":theory_hundredths": share.theory.0,
                    ":practice_hundredths": share.practice.0,
                    ":place": share.place,
                    ":starts_on": or_null(share.starts_on, date),
                    ":ends_on": or_null(share.ends_on, date),
                    ":attestation": share.attestation,
                },
            )?;
        }
        Ok(())
    }

    pub(super) fn save_schedule(&self, contract_id: ContractId, schedule: &[ScheduleLine]) -> Result<()> {
        for (position, line) in (0_i64..).zip(schedule) {
            self.run(
                "INSERT INTO agreement_schedule_line (contract_id, position, organization_id, part_id, weekday, starts_at, ends_at, place,
                     hours_hundredths, meetings)
                 VALUES (:contract_id, :position, :organization_id, :part_id, :weekday, :starts_at, :ends_at, :place, :hours_hundredths,
                     :meetings)",
                named_params! {
                    ":contract_id": id(contract_id),
                    ":position": position,
                    ":organization_id": id(line.organization_id),
                    ":part_id": or_null(line.part_id, id),
                    ":weekday": line.weekday,
                    ":starts_at": or_null(line.starts_at, time),
                    ":ends_at": or_null(line.ends_at, time),
                    ":place": line.place,
                    ":hours_hundredths": line.hours.0,
                    ":meetings": line.meetings,
                },
            )?;
        }
        Ok(())
    }
}
