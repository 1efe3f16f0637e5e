//! Pupils: the list in time (СФ-07), their number (СФ-08), enrolment by transfer (СФ-09), consents (СФ-20).

use super::lessons::happened;
use super::look::{Look, Side};
use super::{list_days, words};
use crate::domain::agreement::{MilestoneKind, PersonalData, PupilLine};
use crate::domain::finding::Level;
use crate::russian::{Case, Unit};
use chrono::NaiveDate;

pub(super) fn check(look: &mut Look<'_>) {
    sf08_number(look);
    if !look.agreement.has_realising() {
        return;
    }
    sf20_consents(look);
    if look.agreement.is_signed() {
        for side in look.realising() {
            sf07_list_in_time(look, side);
        }
        sf09_enrolled(look);
        sf09_order_in_time(look);
        sf09_left(look);
    }
}

/// When the party's first part begins.
fn begins(look: &Look<'_>, side: Side<'_>) -> Option<NaiveDate> {
    let whole = look.agreement.starts_on;
    let shares = look.agreement.shares_of(side.organization.id).map(|share| share.starts_on.or(whole));
    shares.flatten().min().or(whole)
}

/// The list goes N working days before the part begins (пункт 2.3). Until that day has passed nothing is late.
fn sf07_list_in_time(look: &mut Look<'_>, side: Side<'_>) {
    let Some(begins) = begins(look, side) else { return };
    let days = list_days(look.record);
    let due = look.calendar.working_days_before(begins, days);
    let sent = look.agreement.milestones.iter().filter(|fact| {
        fact.kind == MilestoneKind::ListSent && fact.organization_id.is_none_or(|of| of == side.organization.id)
    });
    let values = |extra: NaiveDate| {
        [
            side.named(),
            ("days", words::count(usize::from(days), Unit::WorkingDay, Case::Nominative)),
            ("begins", words::day(begins)),
            ("due", words::day(due)),
            ("sent", words::day(extra)),
            ("unsure", look.unsure(due, begins, "срок посчитан")),
        ]
    };
    match sent.filter_map(|fact| fact.on).min() {
        Some(sent) if sent > due => look.warning("СФ-07", "sf07_list_late", look.at("milestones"), values(sent)),
        None if look.record.today > due => {
            look.warning("СФ-07", "sf07_list_not_sent", look.at("milestones"), values(due))
        }
        _ => {}
    }
}

/// Pupils of the list who have not left by today.
fn present<'a>(look: &Look<'a>) -> Vec<(usize, &'a PupilLine)> {
    let today = look.record.today;
    let lines = look.agreement.pupils.list.iter().enumerate();
    lines.filter(|(_, pupil)| pupil.left_on.is_none_or(|left| left > today)).collect()
}

/// The number of pupils lies in its range: until the list is handed over a remark, then a warning.
fn sf08_number(look: &mut Look<'_>) {
    let pupils = &look.agreement.pupils;
    if pupils.list.is_empty() {
        return;
    }
    let level =
        if look.agreement.milestone(MilestoneKind::ListSent).is_some() { Level::Warning } else { Level::Notice };
    let number = present(look).len();
    let given = ("given", words::count(number, Unit::Pupil, Case::Nominative));
    let limit = |limit: Option<u16>| limit.map(usize::from).filter(|limit| *limit > 0);
    if let Some(min) = limit(pupils.min).filter(|min| number < *min) {
        look.add(level, "СФ-08", "sf08_few", look.at("pupils.list"), [given.clone(), ("limit", min.to_string())]);
    }
    if let Some(max) = limit(pupils.max).filter(|max| number > *max) {
        look.add(level, "СФ-08", "sf08_many", look.at("pupils.list"), [given, ("limit", max.to_string())]);
    }
}

/// By the day a part begins its pupils are enrolled at the participant by transfer: by their own dates, or by an order of the participant.
fn sf09_enrolled(look: &mut Look<'_>) {
    let begun = |look: &Look<'_>, side: Side<'_>| begins(look, side).is_some_and(|begins| begins <= look.record.today);
    let sides: Vec<Side<'_>> = look.realising().into_iter().filter(|side| begun(look, *side)).collect();
    let without: Vec<Side<'_>> =
        sides.into_iter().filter(|side| !happened(look, MilestoneKind::EnrolmentOrder, side.organization.id)).collect();
    if without.is_empty() {
        return;
    }
    if look.agreement.pupils.list.is_empty() {
        for side in without {
            look.warning("СФ-09", "sf09_no_order", look.at("milestones"), [side.named()]);
        }
        return;
    }
    let missing: Vec<_> = present(look).into_iter().filter(|(_, pupil)| pupil.enrolled_on.is_none()).collect();
    if let Some((first, _)) = missing.first() {
        let values = [
            ("given", words::count(missing.len(), Unit::Pupil, Case::Genitive)),
            ("names", words::listed(missing.iter().map(|(_, pupil)| pupil.full_name.as_str()))),
        ];
        look.warning("СФ-09", "sf09_not_enrolled", look.at(format!("pupils.list.{first}.enrolled_on")), values);
    }
}

/// An order written down later than lessons began: until its day nobody was enrolled.
fn sf09_order_in_time(look: &mut Look<'_>) {
    for side in look.realising() {
        let Some(begins) = begins(look, side) else { continue };
        let orders = look.agreement.milestones.iter().enumerate().filter(|(_, fact)| {
            fact.kind == MilestoneKind::EnrolmentOrder
                && fact.organization_id.is_none_or(|of| of == side.organization.id)
        });
        let first = orders.filter_map(|(index, fact)| Some((fact.on?, index))).min();
        if let Some((order, index)) = first.filter(|(order, _)| *order > begins) {
            let values = [side.named(), ("order", words::day(order)), ("begins", words::day(begins))];
            look.warning("СФ-09", "sf09_order_late", look.at(format!("milestones.{index}.on")), values);
        }
    }
}

/// Pupils that the base organisation has expelled while the participant has not.
fn sf09_left(look: &mut Look<'_>) {
    let today = look.record.today;
    if look.agreement.ends_on.is_some_and(|ends| ends < today) {
        return;
    }
    let expelled = look.agreement.milestones.iter().filter(|fact| fact.kind == MilestoneKind::ExpulsionOrder);
    let last_order = expelled.filter_map(|fact| fact.on).max();
    let lines = look.agreement.pupils.list.iter().enumerate();
    let gone: Vec<_> = lines
        .filter(|(_, pupil)| {
            pupil.left_on.is_some_and(|left| left <= today && last_order.is_none_or(|order| order < left))
        })
        .collect();
    if let Some((first, _)) = gone.first() {
        let values = [
            ("given", words::count(gone.len(), Unit::Pupil, Case::Accusative)),
            ("names", words::listed(gone.iter().map(|(_, pupil)| pupil.full_name.as_str()))),
        ];
        look.warning("СФ-09", "sf09_left", look.at(format!("pupils.list.{first}.left_on")), values);
    }
}

/// Data of pupils go to a partner with a consent or on another ground.
fn sf20_consents(look: &mut Look<'_>) {
    match look.agreement.personal_data {
        PersonalData::OtherGround => return,
        PersonalData::NotTransferred => {
            look.warning("СФ-20", "sf20_not_transferred", look.at("personal_data"), []);
            return;
        }
        PersonalData::Consents => {}
    }
    if look.agreement.milestone(MilestoneKind::ConsentsCollected).is_some() {
        return;
    }
    let missing: Vec<_> = present(look).into_iter().filter(|(_, pupil)| pupil.consent_on.is_none()).collect();
    if let Some((first, _)) = missing.first() {
        let values = [
            ("given", words::count(missing.len(), Unit::Pupil, Case::Genitive)),
            ("names", words::listed(missing.iter().map(|(_, pupil)| pupil.full_name.as_str()))),
        ];
        look.warning("СФ-20", "sf20_no_consent", look.at(format!("pupils.list.{first}.consent_on")), values);
    } else if look.agreement.pupils.list.is_empty() && look.agreement.milestone(MilestoneKind::ListSent).is_some() {
        look.warning("СФ-20", "sf20_list_without_consents", look.at("milestones"), []);
    }
}
