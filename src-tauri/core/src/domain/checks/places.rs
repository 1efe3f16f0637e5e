//! Places (СФ-05), and who goes with pupils from one to another (СФ-26). In the network form lessons may be held at the partner's; lessons outside it are held where the licence says. Of such
//! lessons the data know one kind: parts of the programme that no agreement gives away, taught by the base organisation at the place
//! written in the programme. Whether the partner's address stands on the site is a task.

use super::look::Look;
use super::words;
use crate::domain::agreement::{Coverage, ResourceKind};
use crate::russian::fold;

/// Words by which a place is an address and not «кабинет 12».
const STREETS: [&str; 22] = [
    "ул",
    "улица",
    "пр",
    "просп",
    "проспект",
    "пер",
    "переулок",
    "пл",
    "площадь",
    "ш",
    "шоссе",
    "наб",
    "набережная",
    "бульвар",
    "бул",
    "мкр",
    "микрорайон",
    "проезд",
    "тракт",
    "аллея",
    "квартал",
    "линия",
];
/// Words that say nothing of where the place is.
const SERVICE: [&str; 8] = ["г", "город", "д", "дом", "обл", "область", "россия", "рф"];

/// Places that a sentence names.
const NAMED: usize = 3;

pub(super) fn check(look: &mut Look<'_>) {
    sf26_nobody_escorts(look);
    if look.agreement.is_signed() && look.agreement.coverage == Coverage::Parts {
        sf05_own_address(look);
    }
}

fn sf05_own_address(look: &mut Look<'_>) {
    let (Some(base), Some(programme)) = (look.base(), &look.record.programme) else { return };
    let Some((index, licence)) = base.licence_on(look.record.day()) else { return };
    let licensed: Vec<Vec<String>> = licence.addresses.iter().map(|address| telling(address)).collect();
    if licensed.iter().all(Vec::is_empty) {
        return;
    }
    let record = look.record;
    let agreements = || std::iter::once(&record.agreement).chain(&record.siblings);
    for part in &programme.parts {
        let given_away = agreements().any(|agreement| agreement.shares.iter().any(|share| share.part_id == part.id));
        let own = part.realised_by.is_none_or(|id| id == base.organization.id);
        let place = telling(&part.place);
        let Some(street) = street(&place).filter(|_| own && !given_away) else { continue };
        if licensed.iter().any(|address| address.contains(street) && same_house(address, &place)) {
            continue;
        }
        let values = [base.named(), ("part", words::part(look.record, part.id)), ("place", words::shown(&part.place))];
        look.warning("СФ-05", "sf05_not_in_licence", base.at(format!("licences.{index}.addresses")), values);
    }
}

/// Lessons in several buildings: somebody must go with the pupils (пункт о жизни и здоровье), or nobody moves.
fn sf26_nobody_escorts(look: &mut Look<'_>) {
    if look.agreement.escort_by.is_some() {
        return;
    }
    let own = |id| {
        let organization = look.record.organization(id)?;
        let known = [&organization.actual_address, &organization.legal_address];
        known.into_iter().find(|address| !words::is_blank(address))
    };
    // «кабинет 12» is a room of the party's own building.
    let or_own = |place: &String, id| if building(place).is_some() { Some(place.clone()) } else { own(id).cloned() };
    let taught = look.agreement.shares.iter().filter_map(|share| or_own(&share.place, share.organization_id));
    let giving = look.agreement.participants().filter(|party| party.only_gives());
    let rooms = giving.flat_map(|party| {
        let rooms = party.resources.iter().filter(|resource| resource.kind == ResourceKind::Room);
        rooms.filter_map(move |room| or_own(&room.address, party.organization_id))
    });
    let mut buildings: Vec<(String, String)> = Vec::new();
    let mut places: Vec<String> = Vec::new();
    for place in taught.chain(rooms) {
        let Some(building) = building(&place) else { continue };
        if !buildings.contains(&building) {
            buildings.push(building);
            places.push(place);
        }
    }
    if let [_, _, ..] = places.as_slice() {
        // Addresses have commas of their own.
        let places = places.iter().take(NAMED).map(|place| words::shown(place)).collect::<Vec<_>>().join("; ");
        look.warning("СФ-26", "sf26_nobody_escorts", look.at("escort_by"), [("places", places)]);
    }
}

/// Street and house of an address; rooms of one building are one place. None: the place is no address.
fn building(address: &str) -> Option<(String, String)> {
    let words = telling(address);
    let marker = words.iter().position(|word| STREETS.contains(&word.as_str()))?;
    let house = words.iter().skip(marker).find(|word| is_number(word));
    Some((street(&words)?.clone(), house.cloned().unwrap_or_default()))
}

/// Words of an address in small letters, without «г.», «д.» and the postcode.
fn telling(address: &str) -> Vec<String> {
    let folded = fold(address);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !SERVICE.contains(word));
    words.filter(|word| !(is_number(word) && word.chars().count() == 6)).map(str::to_owned).collect()
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// The name beside «ул.»: after it, else before («Советская ул., 274»). None: the place is no address, as «кабинет 12».
fn street(words: &[String]) -> Option<&String> {
    let marker = words.iter().position(|word| STREETS.contains(&word.as_str()))?;
    let after = words.get(marker + 1).filter(|word| !is_number(word));
    after.or_else(|| words.get(marker.checked_sub(1)?))
}

fn same_house(address: &[String], place: &[String]) -> bool {
    place.iter().any(|word| is_number(word) && address.contains(word))
}
