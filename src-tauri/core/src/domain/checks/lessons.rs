//! Lessons: work programmes received (СФ-15), and who teaches under what contract (СФ-25).

use super::look::Look;
use super::{timetable, words};
use crate::domain::agreement::{Approval, MilestoneKind, Teacher};
use crate::domain::ids::OrganizationId;

pub(super) fn check(look: &mut Look<'_>) {
    if look.agreement.has_realising() {
        sf15_work_programmes(look);
        timetable::check(look);
        sf25_teachers(look);
    }
}

/// When the base organisation approves the programme alone, participants send it the work programmes of their parts (пункт 7 Порядка).
fn sf15_work_programmes(look: &mut Look<'_>) {
    if look.agreement.approval != Approval::Base {
        return;
    }
    for side in look.realising() {
        if !happened(look, MilestoneKind::WorkProgrammesReceived, side.organization.id) {
            look.warning("СФ-15", "sf15_work_programmes", look.at("milestones"), [side.named()]);
        }
    }
}

/// A dated fact of one organisation, or of all where nobody is named.
pub(super) fn happened(look: &Look<'_>, kind: MilestoneKind, id: OrganizationId) -> bool {
    look.agreement
        .milestones
        .iter()
        .any(|fact| fact.kind == kind && fact.on.is_some() && fact.organization_id.is_none_or(|of| of == id))
}

/// A part is taught by people of the party that realises it, or by others under a contract with that party.
fn sf25_teachers(look: &mut Look<'_>) {
    for (index, teacher) in look.agreement.teachers.iter().enumerate() {
        let employer = teacher.employer.unwrap_or(teacher.realised_by);
        if !words::is_blank(&teacher.contract) || realises(look, teacher, employer) {
            continue;
        }
        let name = if words::is_blank(&teacher.full_name) {
            "Педагог".to_owned()
        } else {
            words::shown(&teacher.full_name)
        };
        let values = [("teacher", name), ("employer", look.name(employer))];
        let at = look.at(format!("teachers.{index}.contract"));
        match teacher.part_id {
            Some(part) => {
                let [teacher, employer] = values;
                look.error(
                    "СФ-25",
                    "sf25_no_contract",
                    at,
                    [teacher, employer, ("part", words::part(look.record, part))],
                );
            }
            None => look.error("СФ-25", "sf25_no_contract_at_all", at, values),
        }
    }
}

/// Whether the employer realises the part; of a part that nobody was given, whether it is the party named in the line.
fn realises(look: &Look<'_>, teacher: &Teacher, employer: OrganizationId) -> bool {
    let mut given = look.agreement.shares.iter().filter(|share| Some(share.part_id) == teacher.part_id).peekable();
    if given.peek().is_none() {
        return employer == teacher.realised_by;
    }
    given.any(|share| share.organization_id == employer)
}
