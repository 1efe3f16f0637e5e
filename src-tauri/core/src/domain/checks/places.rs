//! Places (СФ-05). In the network form lessons may be held at the partner's; lessons outside it are held where the licence says. Of such
//! lessons the data know one kind: parts of the programme that no agreement gives away, taught by the base organisation at the place
//! written in the programme. Whether the partner's address stands on the site is a task.

use super::look::Look;
use super::words;
use crate::domain::agreement::Coverage;
use crate::russian::fold;
use std::collections::BTreeSet;

/// Words by which a place is an address and not «кабинет 12».
const STREETS: [&str; 22] = [
    "ул", "улица", "пр", "просп", "проспект", "пер", "переулок", "пл", "площадь", "ш", "шоссе", "наб", "набережная", "бульвар", "бул",
    "мкр", "микрорайон", "проезд", "тракт", "аллея", "квартал", "линия",
];
/// Words that say nothing of where the place is.
const SERVICE: [&str; 8] = ["г", "город", "д", "дом", "обл", "область", "россия", "рф"];

pub(super) fn check(look: &mut Look<'_>) {
    if look.agreement.is_signed() && look.agreement.coverage == Coverage::Parts {
        sf05_own_address(look);
    }
}

fn sf05_own_address(look: &mut Look<'_>) {
    let (Some(base), Some(programme)) = (look.base(), &look.record.programme) else { return };
    let Some((index, licence)) = base.licence_on(look.record.day()) else { return };
    let licensed: Vec<BTreeSet<String>> = licence.addresses.iter().map(|address| telling(address)).collect();
    if licensed.iter().all(BTreeSet::is_empty) {
        return;
    }
    let (agreement, siblings) = (look.agreement, &look.record.siblings);
    let agreements = || std::iter::once(agreement).chain(siblings);
    for part in &programme.parts {
        let given_away = agreements().any(|agreement| agreement.shares.iter().any(|share| share.part_id == part.id));
        let own = part.realised_by.is_none_or(|id| id == base.organization.id);
        let place = telling(&part.place);
        let known = licensed.iter().any(|address| !address.is_empty() && (address.is_subset(&place) || place.is_subset(address)));
        if given_away || !own || !is_address(&part.place) || known {
            continue;
        }
        let values = [base.named(), ("part", words::part(look.record, part.id)), ("place", words::shown(&part.place))];
        look.warning("СФ-05", "sf05_not_in_licence", base.at(format!("licences.{index}.addresses")), values);
    }
}

fn words_of(text: &str) -> impl Iterator<Item = String> {
    let folded = fold(text);
    let words: Vec<String> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.into_iter()
}

fn is_address(text: &str) -> bool {
    words_of(text).any(|word| STREETS.contains(&word.as_str()))
}

/// Words that tell one place from another: no «г.», no «ул.», no postcode.
fn telling(address: &str) -> BTreeSet<String> {
    let postcode = |word: &str| word.chars().count() == 6 && word.chars().all(|c| c.is_ascii_digit());
    words_of(address).filter(|word| !STREETS.contains(&word.as_str()) && !SERVICE.contains(&word.as_str()) && !postcode(word)).collect()
}
