//! Lists of an agreement: pupils, teachers, joint events, dated facts of its life.

use rusqlite::named_params;

use crate::domain::agreement::{JointEvent, Milestone, PupilLine, Teacher};
use crate::domain::ids::ContractId;
use crate::domain::units::AcademicHours;
use crate::error::Result;

use super::super::rows::{date, id, name, or_null};
use super::super::{ReadTx, WriteTx};

impl ReadTx<'_> {
    pub(super) fn pupil_list(&self, contract_id: ContractId) -> Result<Vec<PupilLine>> {
        self.rows(
            "SELECT person_id, full_name, born_on, group_name, consent_on, enrolled_on, left_on
             FROM agreement_pupil WHERE contract_id = :id ORDER BY position",
            named_params! { ":id": id(contract_id) },
            |row| {
                Ok(PupilLine {
                    person_id: row.id_or_none("person_id")?,
                    full_name: row.text("full_name")?,
                    born_on: row.date_or_none("born_on")?,
                    group: row.text("group_name")?,
                    consent_on: row.date_or_none("consent_on")?,
                    enrolled_on: row.date_or_none("enrolled_on")?,
                    left_on: row.date_or_none("left_on")?,
                })
            },
        )
    }

    pub(super) fn teachers(&self, contract_id: ContractId) -> Result<Vec<Teacher>> {
        self.rows(
            "SELECT person_id, full_name, post, qualification, part_id, realised_by, employer, contract, hours_hundredths
             FROM agreement_teacher WHERE contract_id = :id ORDER BY position",
            named_params! { ":id": id(contract_id) },
            |row| {
                Ok(Teacher {
                    person_id: row.id_or_none("person_id")?,
                    full_name: row.text("full_name")?,
                    post: row.text("post")?,
                    qualification: row.text("qualification")?,
                    part_id: row.id_or_none("part_id")?,
                    realised_by: row.id("realised_by")?,
                    employer: row.id_or_none("employer")?,
                    contract: row.text("contract")?,
                    hours: AcademicHours(row.get("hours_hundredths")?),
                })
            },
        )
    }

    pub(super) fn events(&self, contract_id: ContractId) -> Result<Vec<JointEvent>> {
        self.rows(
            "SELECT title, held, place, responsible FROM agreement_event WHERE contract_id = :id ORDER BY position",
            named_params! { ":id": id(contract_id) },
            |row| {
                Ok(JointEvent {
                    title: row.text("title")?,
                    when: row.text("held")?,
                    place: row.text("place")?,
                    responsible: row.text("responsible")?,
                })
            },
        )
    }

    pub(super) fn milestones(&self, contract_id: ContractId) -> Result<Vec<Milestone>> {
        self.rows(
            "SELECT kind, organization_id, reached_on, note FROM agreement_milestone WHERE contract_id = :id ORDER BY position",
            named_params! { ":id": id(contract_id) },
            |row| {
                Ok(Milestone {
                    kind: row.name("kind")?,
                    organization_id: row.id_or_none("organization_id")?,
                    on: row.date_or_none("reached_on")?,
                    note: row.text("note")?,
                })
            },
        )
    }
}

impl WriteTx<'_> {
    pub(super) fn save_pupil_list(&self, contract_id: ContractId, pupils: &[PupilLine]) -> Result<()> {
        for (position, pupil) in (0_i64..).zip(pupils) {
            self.run(
                "INSERT INTO agreement_pupil (contract_id, position, person_id, full_name, born_on, group_name, consent_on, enrolled_on,
                     left_on)
                 VALUES (:contract_id, :position, :person_id, :full_name, :born_on, :group_name, :consent_on, :enrolled_on, :left_on)",
                named_params! {
                    ":contract_id": id(contract_id),
                    ":position": position,
                    ":person_id": or_null(pupil.person_id, id),
                    ":full_name": pupil.full_name,
                    ":born_on": or_null(pupil.born_on, date),
                    ":group_name": pupil.group,
                    ":consent_on": or_null(pupil.consent_on, date),
                    ":enrolled_on": or_null(pupil.enrolled_on, date),
                    ":left_on": or_null(pupil.left_on, date),
                },
            )?;
        }
        Ok(())
    }

    pub(super) fn save_teachers(&self, contract_id: ContractId, teachers: &[Teacher]) -> Result<()> {
        for (position, teacher) in (0_i64..).zip(teachers) {
            self.run(
                "INSERT INTO agreement_teacher (contract_id, position, person_id, full_name, post, qualification, part_id, realised_by,
                     employer, contract, hours_hundredths)
                 VALUES (:contract_id, :position, :person_id, :full_name, :post, :qualification, :part_id, :realised_by, :employer,
                     :contract, :hours_hundredths)",
                named_params! {
                    ":contract_id": id(contract_id),
                    ":position": position,
                    ":person_id": or_null(teacher.person_id, id),
                    ":full_name": teacher.full_name,
                    ":post": teacher.post,
                    ":qualification": teacher.qualification,
                    ":part_id": or_null(teacher.part_id, id),
                    ":realised_by": id(teacher.realised_by),
                    ":employer": or_null(teacher.employer, id),
                    ":contract": teacher.contract,
                    ":hours_hundredths": teacher.hours.0,
                },
            )?;
        }
        Ok(())
    }

    pub(super) fn save_events(&self, contract_id: ContractId, events: &[JointEvent]) -> Result<()> {
        for (position, event) in (0_i64..).zip(events) {
            self.run(
                "INSERT INTO agreement_event (contract_id, position, title, held, place, responsible)
                 VALUES (:contract_id, :position, :title, :held, :place, :responsible)",
                named_params! {
                    ":contract_id": id(contract_id),
                    ":position": position,
                    ":title": event.title,
                    ":held": event.when,
                    ":place": event.place,
                    ":responsible": event.responsible,
                },
            )?;
        }
        Ok(())
    }

    pub(super) fn save_milestones(&self, contract_id: ContractId, milestones: &[Milestone]) -> Result<()> {
        for (position, milestone) in (0_i64..).zip(milestones) {
            self.run(
                "INSERT INTO agreement_milestone (contract_id, position, kind, organization_id, reached_on, note)
                 VALUES (:contract_id, :position, :kind, :organization_id, :reached_on, :note)",
                named_params! {
                    ":contract_id": id(contract_id),
                    ":position": position,
                    ":kind": name(&milestone.kind),
                    ":organization_id": or_null(milestone.organization_id, id),
                    ":reached_on": or_null(milestone.on, date),
                    ":note": milestone.note,
                },
            )?;
        }
        Ok(())
    }
}
