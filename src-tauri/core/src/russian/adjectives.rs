//! Cases of adjectives and participles, read from their dictionary form in any of the three genders.

use super::endings::{Endings, ends_with_any, from_end, inflect, is_hushing, is_velar};
use super::{Case, Gender};

/// Nouns that only look like adjectives.
const NOUNS: &[&str] =
    &["санаторий", "профилакторий", "планетарий", "лекторий", "виварий", "гений", "викарий", "комментарий", "розарий"];

/// The gender of an adjective in the nominative singular; `None` when the word is none.
pub(super) fn adjective_gender(lower: &str) -> Option<Gender> {
    if lower.chars().count() < 4 || NOUNS.contains(&lower) || ends_with_any(lower, &["торий", "арий"]) {
        return None;
    }
    if ends_with_any(lower, &["ый", "ий", "ой"]) {
        Some(Gender::Masculine)
    } else if ends_with_any(lower, &["ая", "яя"]) {
        Some(Gender::Feminine)
    } else if ends_with_any(lower, &["ое", "ее"]) {
        Some(Gender::Neuter)
    } else {
        None
    }
}

/// An adjective in the gender asked for (it may be written in another one) and the case.
///
/// The accusative of the masculine follows `animate`. The nominative is the word of that gender.
pub(super) fn decline_adjective(lower: &str, gender: Gender, animate: bool, case: Case) -> String {
    let last_of_stem = from_end(lower, 2).unwrap_or(' ');
    let possessive = ["третий", "третья", "третье"].contains(&lower);
    let soft = ends_with_any(lower, &["яя"])
        || (ends_with_any(lower, &["ий", "ее"]) && !is_velar(last_of_stem))
        || (lower.ends_with("ая") && is_hushing(last_of_stem) && !["большая", "чужая"].contains(&lower));
    let velar_or_hushing = is_velar(last_of_stem) || is_hushing(last_of_stem);
    // «большой» is hard though hushing, «общий» is soft.
    let i = soft || velar_or_hushing;
    let (nominative, endings): (&str, Endings) = match gender {
        Gender::Masculine if possessive => ("ий", ["ьего", "ьему", "ий", "ьим", "ьем"]),
        Gender::Feminine if possessive => ("ья", ["ьей", "ьей", "ью", "ьей", "ьей"]),
        Gender::Neuter if possessive => ("ье", ["ьего", "ьему", "ье", "ьим", "ьем"]),
        Gender::Masculine | Gender::Neuter => {
            let masculine = gender == Gender::Masculine;
            let own = if masculine {
                masculine_ending(lower, i)
            } else if soft {
                "ее"
            } else {
                "ое"
            };
            let oblique = match (soft, i) {
                (true, _) => ["его", "ему", own, "им", "ем"],
                (false, true) => ["ого", "ому", own, "им", "ом"],
                (false, false) => ["ого", "ому", own, "ым", "ом"],
            };
            (own, if masculine && animate { animated(oblique) } else { oblique })
        }
        Gender::Feminine if soft && !is_hushing(last_of_stem) => ("яя", ["ей", "ей", "юю", "ей", "ей"]),
        Gender::Feminine if soft => ("ая", ["ей", "ей", "ую", "ей", "ей"]),
        Gender::Feminine => ("ая", ["ой", "ой", "ую", "ой", "ой"]),
    };
    if case == Case::Nominative {
        return inflect(lower, 2, [nominative; 5], Case::Genitive);
    }
    inflect(lower, 2, endings, case)
}

fn masculine_ending(lower: &str, i: bool) -> &'static str {
    if lower.ends_with("ой") {
        "ой"
    } else if i {
        "ий"
    } else {
        "ый"
    }
}

fn animated(endings: Endings) -> Endings {
    let [genitive, dative, _, instrumental, prepositional] = endings;
    [genitive, dative, genitive, instrumental, prepositional]
}
