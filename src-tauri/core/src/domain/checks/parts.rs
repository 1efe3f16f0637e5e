//! Hours of the parts by party: they add up to the programme, lie within its period, and are given away once (СФ-04, СФ-04б).

use super::look::Look;
use super::words;
use crate::domain::agreement::{Agreement, AgreementState, Coverage};
use crate::domain::ids::ProgrammePartId;
use crate::domain::programme::{Programme, ProgrammePart};
use crate::domain::units::AcademicHours;
use crate::russian::Case;
use std::collections::BTreeMap;

/// Hours of theory and practice.
type Pair = (AcademicHours, AcademicHours);

pub(super) fn check(look: &mut Look<'_>) {
    sf04_shares(look);
    sf04_participants(look);
    sf04_periods(look);
    if let Some(programme) = &look.record.programme {
        sf04_sums(look, programme);
        sf04b_other_agreements(look, programme);
    }
}

/// Every share is a share of a known part, belongs to a party, and has hours.
fn sf04_shares(look: &mut Look<'_>) {
    for (index, share) in look.agreement.shares.iter().enumerate() {
        let title = ("part", words::part(look.record, share.part_id));
        if look.record.programme.is_some() && look.record.part_of(share).is_none() {
            let at = look.at(format!("shares.{index}.part_id"));
            look.error("СФ-04", "sf04_part_unknown", at, [("number", (index + 1).to_string())]);
        } else if look.agreement.party(share.organization_id).is_none() {
            let values = [title, ("organization", look.name(share.organization_id))];
            look.error("СФ-04", "sf04_not_a_party", look.at(format!("shares.{index}.organization_id")), values);
        } else if share.hours() <= AcademicHours::ZERO {
            let values = [title, ("party", look.name(share.organization_id))];
            look.error("СФ-04", "sf04_share_zero", look.at(format!("shares.{index}.practice")), values);
        }
    }
}

/// Whoever realises parts has one. A programme without parts is said first.
fn sf04_participants(look: &mut Look<'_>) {
    if look.record.programme.as_ref().is_none_or(|programme| programme.parts.is_empty()) {
        return;
    }
    for side in look.realising() {
        if look.agreement.shares_of(side.organization.id).next().is_none() {
            look.error("СФ-04", "sf04_no_parts", look.at("shares"), [side.named()]);
        }
    }
}

/// The period of a part lies within пункт 1.3.
fn sf04_periods(look: &mut Look<'_>) {
    for (index, share) in look.agreement.shares.iter().enumerate() {
        let part = || ("part", words::part(look.record, share.part_id));
        if let (Some(own), Some(starts)) = (share.starts_on, look.agreement.starts_on)
            && own < starts
        {
            let values = [part(), ("own", words::day(own)), ("starts", words::day(starts))];
            look.error("СФ-04", "sf04_part_too_early", look.at(format!("shares.{index}.starts_on")), values);
        }
        if let (Some(own), Some(ends)) = (share.ends_on, look.agreement.ends_on)
            && own > ends
        {
            let values = [part(), ("own", words::day(own)), ("ends", words::day(ends))];
            look.error("СФ-04", "sf04_part_too_late", look.at(format!("shares.{index}.ends_on")), values);
        }
    }
}

/// Hours shared out by part. A share of a part that the programme has not is passed by: it has its own finding.
fn by_part(agreement: &Agreement) -> BTreeMap<ProgrammePartId, Pair> {
    let mut sums: BTreeMap<ProgrammePartId, Pair> = BTreeMap::new();
    for share in &agreement.shares {
        let (theory, practice) = sums.entry(share.part_id).or_default();
        *theory = *theory + share.theory;
        *practice = *practice + share.practice;
    }
    sums
}

/// What is shared out adds up: each part by theory and practice, and for the whole programme all its parts and its volume.
fn sf04_sums(look: &mut Look<'_>, programme: &Programme) {
    if programme.hours <= AcademicHours::ZERO {
        let values = [("programme", words::shown(&programme.title))];
        look.error("СФ-04", "sf04_programme_zero", look.at_programme("hours"), values);
        return;
    }
    let whole = look.agreement.coverage == Coverage::Whole;
    // Nobody but the base organisation realises anything: there is nothing to share out.
    if look.agreement.shares.is_empty() && !(whole && look.agreement.has_realising()) {
        return;
    }
    if programme.parts.is_empty() {
        let values = [("programme", words::shown(&programme.title))];
        look.error("СФ-04", "sf04_programme_without_parts", look.at_programme("parts"), values);
        return;
    }
    let sums = by_part(look.agreement);
    let mut even = true;
    for part in &programme.parts {
        match sums.get(&part.id) {
            Some(pair) => even &= sf04_part(look, part, *pair),
            None if whole => {
                even = false;
                let values = [
                    ("part", words::part(look.record, part.id)),
                    ("due", words::hours(part.hours(), Case::Nominative)),
                ];
                look.error("СФ-04", "sf04_part_not_shared", look.at("shares"), values);
            }
            None => {}
        }
    }
    let total: AcademicHours = programme.parts.iter().map(ProgrammePart::hours).sum();
    if whole && even && total != programme.hours {
        let problem = if total < programme.hours { "sf04_programme_short" } else { "sf04_programme_over" };
        let values = [
            ("programme", words::shown(&programme.title)),
            ("given", words::hours(total, Case::Nominative)),
            ("due", words::hours(programme.hours, Case::Nominative)),
            ("differ", difference(total, programme.hours)),
        ];
        look.error("СФ-04", problem, look.at_programme("hours"), values);
    }
}

/// «не хватает 4 часов», «на 4 часа больше».
fn difference(given: AcademicHours, due: AcademicHours) -> String {
    let case = if given < due { Case::Genitive } else { Case::Accusative };
    words::hours(due - given, case)
}

/// Whether one part is shared out evenly.
fn sf04_part(look: &mut Look<'_>, part: &ProgrammePart, (theory, practice): Pair) -> bool {
    let first = look.agreement.shares.iter().position(|share| share.part_id == part.id).unwrap_or_default();
    let mut even = true;
    for (kind, field, given, due) in
        [("Теория", "theory", theory, part.theory), ("Практика", "practice", practice, part.practice)]
    {
        if given == due {
            continue;
        }
        even = false;
        let problem = if given < due { "sf04_hours_short" } else { "sf04_hours_over" };
        let values = [
            ("kind", kind.to_owned()),
            ("part", words::part(look.record, part.id)),
            ("given", words::hours(given, Case::Nominative)),
            ("due", words::hours(due, Case::Nominative)),
            ("differ", difference(given, due)),
        ];
        look.error("СФ-04", problem, look.at(format!("shares.{first}.{field}")), values);
    }
    even
}

/// A part given away by two agreements on parts of one programme at the same time. Agreements on the whole programme are passed by:
/// a centre concludes one with every school, each for its own pupils.
fn sf04b_other_agreements(look: &mut Look<'_>, programme: &Programme) {
    if look.agreement.coverage != Coverage::Parts {
        return;
    }
    let own = by_part(look.agreement);
    for sibling in look.record.siblings.iter().filter(|sibling| competes(look.agreement, sibling)) {
        let theirs = by_part(sibling);
        for part in &programme.parts {
            let (Some((theory, practice)), Some((other_theory, other_practice))) =
                (own.get(&part.id), theirs.get(&part.id))
            else {
                continue;
            };
            let sum = *theory + *practice + *other_theory + *other_practice;
            if sum <= part.hours() {
                continue;
            }
            let first = look.agreement.shares.iter().position(|share| share.part_id == part.id).unwrap_or_default();
            let values = [
                ("part", words::part(look.record, part.id)),
                ("agreement", called(sibling)),
                ("given", words::hours(sum, Case::Nominative)),
                ("due", words::hours(part.hours(), Case::Nominative)),
            ];
            look.warning("СФ-04б", "sf04b_given_twice", look.at(format!("shares.{first}.part_id")), values);
        }
    }
}

fn competes(own: &Agreement, sibling: &Agreement) -> bool {
    use AgreementState::{Ceased, Completed, Terminated};
    let living = !sibling.archived && !matches!(sibling.state, Ceased | Completed | Terminated);
    let before = |end, start| matches!((end, start), (Some(end), Some(start)) if end < start);
    let apart = before(own.ends_on, sibling.starts_on) || before(sibling.ends_on, own.starts_on);
    // An agreement that is being typed may stand among its siblings as it was saved.
    living && sibling.coverage == Coverage::Parts && !apart && (sibling.id.is_new() || sibling.id != own.id)
}

/// «договор № 5 от 1 сентября 2026 года».
fn called(agreement: &Agreement) -> String {
    let number = if words::is_blank(&agreement.number) {
        "без номера".to_owned()
    } else {
        format!("№ {}", words::shown(&agreement.number))
    };
    agreement.dated_on.map_or_else(|| number.clone(), |on| format!("{number} от {}", words::day(on)))
}
