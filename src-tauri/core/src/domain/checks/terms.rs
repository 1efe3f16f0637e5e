//! The terms without which the agreement is not one (ст. 15 ч. 2 ФЗ-273), each said apart (СФ-06): the programme's characteristics, its
//! parts, the papers issued, the term. Resources stand with the parties, duties with the text of the form, money in its own file.

use super::look::Look;
use super::words::is_blank;
use crate::domain::agreement::{Coverage, PapersBy, ScheduleMode};

pub(super) fn check(look: &mut Look<'_>) {
    sf06_programme(look);
    sf06_parts(look);
    sf06_papers(look);
    sf06_dates(look);
    sf06_pupils(look);
    sf06_schedule(look);
}

fn sf06_programme(look: &mut Look<'_>) {
    let Some(programme) = &look.record.programme else {
        look.error("СФ-06", "sf06_programme_missing", look.at("programme_id"), []);
        return;
    };
    if is_blank(&programme.title) {
        look.error("СФ-06", "sf06_programme_title", look.at_programme("title"), []);
    }
    if programme.kind.has_focus() && programme.focus.is_none() {
        let values = [("programme", super::words::shown(&programme.title))];
        look.error("СФ-06", "sf06_focus_missing", look.at_programme("focus"), values);
    }
}

/// An agreement on some parts names them; a part is named by its title.
fn sf06_parts(look: &mut Look<'_>) {
    if look.agreement.coverage == Coverage::Parts && look.agreement.shares.is_empty() {
        look.error("СФ-06", "sf06_parts_missing", look.at("shares"), []);
    }
    let Some(programme) = &look.record.programme else { return };
    for (index, part) in programme.parts.iter().enumerate() {
        let shared = look.agreement.shares.iter().any(|share| share.part_id == part.id);
        if shared && is_blank(&part.title) {
            let at = look.at_programme(format!("parts.{index}.title"));
            look.error("СФ-06", "sf06_part_title", at, [("number", (index + 1).to_string())]);
        }
    }
}

fn sf06_papers(look: &mut Look<'_>) {
    if look.agreement.papers.by == PapersBy::Unset {
        look.error("СФ-06", "sf06_papers_unset", look.at("papers.by"), []);
    }
}

fn sf06_dates(look: &mut Look<'_>) {
    let agreement = look.agreement;
    let dates = [
        ("dated_on", agreement.dated_on, "sf06_dated_on"),
        ("starts_on", agreement.starts_on, "sf06_starts_on"),
        ("ends_on", agreement.ends_on, "sf06_ends_on"),
    ];
    for (field, on, problem) in dates {
        if on.is_none() {
            look.error("СФ-06", problem, look.at(field), []);
        }
    }
}

/// Пункт 2.3 prints the number of pupils, and the list where it is an annex.
fn sf06_pupils(look: &mut Look<'_>) {
    let pupils = &look.agreement.pupils;
    let stated = |number: Option<u16>| number.filter(|number| *number > 0);
    match (stated(pupils.min), stated(pupils.max)) {
        (None, None) => look.error("СФ-06", "sf06_pupils_missing", look.at("pupils.max"), []),
        (Some(min), Some(max)) if min > max => {
            let values = [("min", min.to_string()), ("max", max.to_string())];
            look.error("СФ-06", "sf06_pupils_order", look.at("pupils.max"), values);
        }
        _ => {}
    }
    if pupils.list_as_annex && pupils.list.is_empty() {
        look.error("СФ-06", "sf06_list_empty", look.at("pupils.list"), []);
    }
}

/// Пункт 2.4 sends to an annex: it may not be empty.
fn sf06_schedule(look: &mut Look<'_>) {
    let by_annex = look.agreement.schedule_mode == ScheduleMode::Annex;
    if by_annex && look.agreement.has_realising() && look.agreement.schedule.is_empty() {
        look.error("СФ-06", "sf06_schedule_empty", look.at("schedule"), []);
    }
}
