//! Dates that contradict each other: beginning and end, the agreement and the beginning, the programme's approval.

use super::look::Look;
use super::words;

pub(super) fn check(look: &mut Look<'_>) {
    sf21_dated_after_start(look);
    sf22_order(look);
    sf23_programme_approved(look);
}

/// Пункт 4.1 then speaks of п. 2 ст. 425 ГК РФ.
fn sf21_dated_after_start(look: &mut Look<'_>) {
    if let (Some(dated), Some(starts)) = (look.agreement.dated_on, look.agreement.starts_on)
        && dated > starts
    {
        let values = [("dated", words::day(dated)), ("starts", words::day(starts))];
        look.warning("СФ-21", "sf21_dated_after_start", look.at("dated_on"), values);
    }
}

fn sf22_order(look: &mut Look<'_>) {
    let agreement = look.agreement;
    if let (Some(starts), Some(ends)) = (agreement.starts_on, agreement.ends_on)
        && starts > ends
    {
        let values = [("starts", words::day(starts)), ("ends", words::day(ends))];
        look.error("СФ-22", "sf22_period_order", look.at("ends_on"), values);
    }
    for (index, share) in agreement.shares.iter().enumerate() {
        if let (Some(starts), Some(ends)) = (share.starts_on, share.ends_on)
            && starts > ends
        {
            let part = words::part(look.record, share.part_id);
            let values = [("part", part), ("starts", words::day(starts)), ("ends", words::day(ends))];
            look.error("СФ-22", "sf22_part_order", look.at(format!("shares.{index}.ends_on")), values);
        }
    }
}

fn sf23_programme_approved(look: &mut Look<'_>) {
    let Some(programme) = &look.record.programme else { return };
    let at = look.at_programme("approved_on");
    let title = ("programme", words::shown(&programme.title));
    match (programme.approved_on, look.agreement.starts_on, look.agreement.dated_on) {
        (None, ..) => look.error("СФ-23", "sf23_not_approved", at, [title]),
        (Some(approved), Some(starts), _) if approved > starts => {
            let values = [title, ("approved", words::day(approved)), ("starts", words::day(starts))];
            look.error("СФ-23", "sf23_approved_after_start", at, values);
        }
        (Some(approved), _, Some(dated)) if approved > dated => {
            let values = [title, ("approved", words::day(approved)), ("dated", words::day(dated))];
            look.warning("СФ-23", "sf23_approved_after_agreement", at, values);
        }
        _ => {}
    }
}
