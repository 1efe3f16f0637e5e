//! Who concludes the agreement: one base organisation, participants, and what each of them does (domain.md 1.2, пункты 2–3 Порядка).

use super::look::Look;
use super::words;
use crate::domain::agreement::{PartyRole, Resource, ResourceKind};
use crate::domain::ids::OrganizationId;
use std::collections::BTreeSet;

pub(super) fn check(look: &mut Look<'_>) {
    sf06_sides(look);
    sf06_organizations(look);
    sf06_roles(look);
    sf03_giving(look);
    sf06_resources(look);
    sf18_copies(look);
}

fn sf06_sides(look: &mut Look<'_>) {
    let bases: Vec<usize> = indexes(look, PartyRole::Base);
    match bases.as_slice() {
        [] => look.error("СФ-06", "sf06_base_missing", look.at("parties"), []),
        [_] => {}
        [_, second, ..] => look.error("СФ-06", "sf06_base_repeated", look.at(format!("parties.{second}.role")), []),
    }
    if indexes(look, PartyRole::Participant).is_empty() {
        look.error("СФ-06", "sf06_participant_missing", look.at("parties"), []);
    }
}

fn indexes(look: &Look<'_>, role: PartyRole) -> Vec<usize> {
    let parties = look.agreement.parties.iter().enumerate();
    parties.filter(|(_, party)| party.role == role).map(|(index, _)| index).collect()
}

fn sf06_organizations(look: &mut Look<'_>) {
    let mut seen: BTreeSet<OrganizationId> = BTreeSet::new();
    for (index, party) in look.agreement.parties.iter().enumerate() {
        let at = look.at(format!("parties.{index}.organization_id"));
        match look.record.organization_of(party) {
            None => look.error("СФ-06", "sf06_party_unset", at, [("number", (index + 1).to_string())]),
            Some(known) if !seen.insert(known.id) => {
                look.error("СФ-06", "sf06_party_repeated", at, [("party", words::name(known))])
            }
            Some(_) => {}
        }
    }
}

fn sf06_roles(look: &mut Look<'_>) {
    for side in look.sides.clone() {
        if !side.is_base() && !side.party.realises_parts && !side.party.gives_resources {
            let at = look.at(format!("parties.{}.gives_resources", side.index));
            look.error("СФ-06", "sf06_party_idle", at, [side.named()]);
        }
    }
}

/// A participant that only gives resources has no parts and gives at least one resource.
fn sf03_giving(look: &mut Look<'_>) {
    for side in look.sides.clone() {
        if !side.party.only_gives() || !side.party.gives_resources {
            continue;
        }
        let share = look.agreement.shares.iter().position(|share| share.organization_id == side.organization.id);
        if let Some(index) = share {
            let part = look
                .agreement
                .shares_of(side.organization.id)
                .next()
                .map(|share| words::part(look.record, share.part_id));
            let at = look.at(format!("shares.{index}.organization_id"));
            look.error("СФ-03", "sf03_has_parts", at, [side.named(), ("part", part.unwrap_or_default())]);
        }
        if side.party.resources.is_empty() {
            let at = look.at(format!("parties.{}.resources", side.index));
            look.error("СФ-03", "sf03_no_resources", at, [side.named()]);
        }
    }
}

/// Volume of resources of each party (ст. 15 ч. 2 п. 4). Those who only give are looked at by СФ-03.
fn sf06_resources(look: &mut Look<'_>) {
    for side in look.sides.clone() {
        if side.party.resources.is_empty() && (side.is_base() || side.party.realises_parts) {
            let at = look.at(format!("parties.{}.resources", side.index));
            look.error("СФ-06", "sf06_resources_missing", at, [side.named()]);
        }
        if let Some(line) = side.party.resources.iter().position(|resource| words::is_blank(&resource.title)) {
            let at = look.at(format!("parties.{}.resources.{line}.title", side.index));
            look.error("СФ-06", "sf06_resource_title", at, [side.named(), ("number", (line + 1).to_string())]);
        }
        // A room without an address is a place of lessons that nobody can find: the annexes print a dash for it.
        let nowhere = |room: &Resource| room.kind == ResourceKind::Room && words::is_blank(&room.address);
        let rooms = side.party.resources.iter().enumerate().filter(|(_, resource)| nowhere(resource));
        for (line, room) in rooms.filter(|(_, room)| !words::is_blank(&room.title)) {
            let at = look.at(format!("parties.{}.resources.{line}.address", side.index));
            look.warning("СФ-06", "sf06_room_address", at, [side.named(), ("room", words::shown(&room.title))]);
        }
    }
}

/// Пункт 5.5: a copy for each party.
fn sf18_copies(look: &mut Look<'_>) {
    use crate::russian::{Case, Unit};
    let parties = look.agreement.parties.len();
    let Some(copies) = look.agreement.copies.map(usize::from).filter(|copies| *copies < parties) else { return };
    let values = [
        ("copies", words::count(copies, Unit::Copy, Case::Nominative)),
        ("parties", words::count(parties, Unit::Party, Case::Nominative)),
    ];
    look.warning("СФ-18", "sf18_few_copies", look.at("copies"), values);
}
