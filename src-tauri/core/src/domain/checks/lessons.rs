//! Lessons: work programmes received (СФ-15), hours of the schedule (СФ-16), and who teaches under what contract (СФ-25).

use super::look::Look;
use super::words;
use crate::domain::agreement::{AgreementState, Approval, MilestoneKind, ScheduleLine, ScheduleMode, Teacher};
use crate::domain::ids::{OrganizationId, ProgrammePartId};
use crate::domain::units::AcademicHours;
use crate::russian::Case;
use std::collections::BTreeMap;

pub(super) fn check(look: &mut Look<'_>) {
    if look.agreement.has_realising() {
        sf15_work_programmes(look);
        sf16_schedule_hours(look);
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

/// Hours of the schedule equal the hours of the part, party by party. A draft's schedule is not ready yet; lines that do not say how many
/// times they meet cannot be added up.
fn sf16_schedule_hours(look: &mut Look<'_>) {
    let agreement = look.agreement;
    let early = matches!(agreement.state, AgreementState::Application | AgreementState::Draft);
    if early || agreement.schedule_mode != ScheduleMode::Annex || agreement.schedule.is_empty() {
        return;
    }
    let mut due: BTreeMap<(ProgrammePartId, OrganizationId), AcademicHours> = BTreeMap::new();
    for share in &agreement.shares {
        let sum = due.entry((share.part_id, share.organization_id)).or_default();
        *sum = *sum + share.hours();
    }
    for ((part, organization), due) in due {
        let lines =
            agreement.schedule.iter().filter(|line| line.part_id == Some(part) && line.organization_id == organization);
        let Some(given) = lines.map(planned).sum::<Option<AcademicHours>>().filter(|given| *given != due) else {
            continue;
        };
        let line = agreement
            .schedule
            .iter()
            .position(|line| line.part_id == Some(part) && line.organization_id == organization);
        let at = line.map_or_else(|| "schedule".to_owned(), |line| format!("schedule.{line}.meetings"));
        let values = [
            ("part", words::part(look.record, part)),
            ("party", look.name(organization)),
            ("given", words::hours(given, Case::Nominative)),
            ("due", words::hours(due, Case::Nominative)),
        ];
        look.warning("СФ-16", "sf16_schedule_hours", look.at(at), values);
    }
}

/// Hours of a line over the whole period.
fn planned(line: &ScheduleLine) -> Option<AcademicHours> {
    let meetings = i32::from(line.meetings?);
    Some(AcademicHours(line.hours.hundredths().saturating_mul(meetings)))
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
