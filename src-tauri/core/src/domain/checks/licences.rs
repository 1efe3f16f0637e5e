//! Licences: the base organisation's stands and covers the programme, a participant's covers every part it realises (пункт 5 Порядка
//! 882/391), and what a suspended one means.

use super::look::{Look, Side};
use super::{LICENCE_CHECK_DAYS, words};
use crate::domain::agreement::AgreementState;
use crate::domain::ids::{OrganizationId, ProgrammePartId};
use crate::domain::organization::{Licence, LicenceScope, LicenceStatus};
use chrono::Days;
use std::collections::BTreeSet;

/// Calendar days after which a look into the register is old, where the table of norms is silent.
const CHECK_DAYS: i32 = 30;

pub(super) fn check(look: &mut Look<'_>) {
    if let Some(base) = look.base() {
        sf01_base_licence(look, base);
        sf02b_programme_covered(look, base);
    }
    for side in look.realising() {
        sf02a_parts_covered(look, side);
    }
    for side in look.sides.clone() {
        sf13_licence_lost(look, side);
        sf22_licence_issued(look, side);
    }
}

fn sf01_base_licence(look: &mut Look<'_>, base: Side<'_>) {
    if !base.organization.is_edu {
        look.error("СФ-01", "sf01_not_edu", base.at("is_edu"), [base.named()]);
        return;
    }
    let day = look.deciding_day();
    let Some((index, licence)) = base.licence_on(day) else {
        look.error("СФ-01", "sf01_licence_missing", base.at("licences"), [base.named()]);
        return;
    };
    if !licence.is_active_on(day) {
        let values = [base.named(), ("status", status(licence)), ("day", words::day(day))];
        look.error("СФ-01", "sf01_not_active", base.at(format!("licences.{index}.status")), values);
        return;
    }
    if let (Some(issued), Some(starts)) = (licence.issued_on, look.agreement.starts_on)
        && issued > starts
    {
        let values = [base.named(), ("issued", words::day(issued)), ("starts", words::day(starts))];
        look.error("СФ-01", "sf01_issued_late", base.at(format!("licences.{index}.issued_on")), values);
    }
    let at = base.at(format!("licences.{index}.checked_on"));
    let fresh = u64::try_from(look.record.norm(LICENCE_CHECK_DAYS, CHECK_DAYS)).unwrap_or_default();
    match licence.checked_on {
        None => look.warning("СФ-01", "sf01_never_checked", at, [base.named()]),
        Some(checked) if day.checked_sub_days(Days::new(fresh)).is_some_and(|oldest| checked < oldest) => {
            let days = usize::try_from(fresh).unwrap_or(usize::MAX);
            let days = words::count(days, crate::russian::Unit::Day, crate::russian::Case::Genitive);
            look.warning(
                "СФ-01",
                "sf01_checked_long_ago",
                at,
                [base.named(), ("checked", words::day(checked)), ("days", days)],
            );
        }
        Some(_) => {}
    }
}

fn status(licence: &Licence) -> String {
    let what = match licence.status {
        LicenceStatus::Active => "не действует",
        LicenceStatus::Suspended => "приостановлена",
        LicenceStatus::Revoked => "аннулирована",
        LicenceStatus::Terminated => "прекращена",
    };
    licence.status_on.map_or_else(|| what.to_owned(), |since| format!("{what} с {}", words::day(since)))
}

/// A licence that names no scopes says nothing about coverage: they are to be entered first.
fn scopes_entered(look: &mut Look<'_>, code: &'static str, problem: &'static str, side: Side<'_>) -> bool {
    match side.licence_on(look.record.day()) {
        Some((index, licence)) if licence.scopes.is_empty() => {
            look.error(code, problem, side.at(format!("licences.{index}.scopes")), [side.named()]);
            false
        }
        _ => true,
    }
}

fn covers(look: &Look<'_>, side: Side<'_>, scope: LicenceScope) -> bool {
    side.licence_on(look.record.day()).is_some_and(|(_, licence)| licence.covers(scope))
}

/// Parts that a party realises, each once, with what a licence must name for it and the index of its first share.
fn parts_of(look: &Look<'_>, id: OrganizationId) -> Vec<(usize, ProgrammePartId, LicenceScope)> {
    let Some(programme) = &look.record.programme else { return Vec::new() };
    let mut seen = BTreeSet::new();
    let shares = look.agreement.shares.iter().enumerate().filter(|(_, share)| share.organization_id == id);
    let known = shares.filter_map(|(index, share)| {
        let part = programme.part(share.part_id)?;
        Some((index, part.id, programme.kind_of(part).licence_scope()))
    });
    known.filter(|(_, part, _)| seen.insert(*part)).collect()
}

/// A participant with parts is licensed for each of them, by the part's own kind.
fn sf02a_parts_covered(look: &mut Look<'_>, side: Side<'_>) {
    if !side.organization.is_edu {
        look.error("СФ-02а", "sf02a_not_edu", side.at("is_edu"), [side.named()]);
        return;
    }
    if !scopes_entered(look, "СФ-02а", "sf02a_scopes_missing", side) {
        return;
    }
    for (index, part, scope) in parts_of(look, side.organization.id) {
        if covers(look, side, scope) {
            continue;
        }
        // «Отнесите её к дополнительному образованию» helps only a part that is not there already.
        let problem = match scope {
            LicenceScope::AdditionalChildrenAdults => "sf02a_additional_part",
            _ => "sf02a_part_not_covered",
        };
        let values = [
            ("party", words::of(side.organization)),
            ("scope", words::scope(scope).to_owned()),
            ("part", words::part(look.record, part)),
        ];
        look.error("СФ-02а", problem, look.at(format!("shares.{index}.organization_id")), values);
    }
}

/// The base organisation's licence covers the programme, and the parts of another kind that it teaches itself.
fn sf02b_programme_covered(look: &mut Look<'_>, base: Side<'_>) {
    let Some((index, _)) = base.licence_on(look.record.day()).filter(|_| base.organization.is_edu) else { return };
    let Some(programme) = &look.record.programme else { return };
    if !scopes_entered(look, "СФ-02б", "sf02b_scopes_missing", base) {
        return;
    }
    let at = base.at(format!("licences.{index}.scopes"));
    let own = programme.kind.licence_scope();
    let party = || ("party", words::of(base.organization));
    if !covers(look, base, own) {
        let values = [party(), ("scope", words::scope(own).to_owned()), ("programme", words::shown(&programme.title))];
        look.error("СФ-02б", "sf02b_programme_not_covered", at.clone(), values);
    }
    for (_, part, scope) in parts_of(look, base.organization.id) {
        if scope != own && !covers(look, base, scope) {
            let values = [party(), ("scope", words::scope(scope).to_owned()), ("part", words::part(look.record, part))];
            look.error("СФ-02б", "sf02b_part_not_covered", at.clone(), values);
        }
    }
}

/// A licence suspended or lost as of today. The base organisation's before signing is said by СФ-01; an agreement that is over is past it.
fn sf13_licence_lost(look: &mut Look<'_>, side: Side<'_>) {
    use AgreementState::{Ceased, Completed, Terminated};
    let signed = look.agreement.is_signed();
    let over = matches!(look.agreement.state, Ceased | Completed | Terminated);
    let Some((index, licence)) = side.licence_on(look.record.today).filter(|_| side.organization.is_edu && !over)
    else {
        return;
    };
    if licence.is_active_on(look.record.today) {
        return;
    }
    let at = side.at(format!("licences.{index}.status"));
    let values = [side.named(), ("status", status(licence))];
    if side.is_base() {
        if signed {
            look.error("СФ-13", "sf13_base_lost", at, values);
        }
    } else if !side.party.realises_parts {
        look.warning("СФ-13", "sf13_giver_lost", at, values);
    } else if signed {
        look.error("СФ-13", "sf13_participant_lost", at, values);
    } else {
        look.error("СФ-13", "sf13_participant_cannot", at, values);
    }
}

/// An agreement may not be older than the licence it names. That the base organisation's is younger than the programme says СФ-01.
fn sf22_licence_issued(look: &mut Look<'_>, side: Side<'_>) {
    let Some(dated) = look.agreement.dated_on.filter(|_| side.organization.is_edu) else { return };
    let Some((index, licence)) = side.licence_on(dated) else { return };
    let Some(issued) = licence.issued_on.filter(|issued| *issued > dated) else { return };
    if side.is_base() && look.agreement.starts_on.is_some_and(|starts| issued > starts) {
        return;
    }
    let values = [side.named(), ("issued", words::day(issued)), ("dated", words::day(dated))];
    look.error("СФ-22", "sf22_licence_later", side.at(format!("licences.{index}.issued_on")), values);
}
