//! Cases of the common nouns that name posts and organisations.

use super::endings::{Endings, ends_with_any, from_end, inflect, is_hushing, is_velar, is_vowel};
use super::{Case, Gender};

/// A vowel falls out: noun, its stem, ending of the instrumental.
const FLEETING: &[(&str, &str, &str)] = &[
    ("дворец", "дворц", "ом"),
    ("продавец", "продавц", "ом"),
    ("боец", "бойц", "ом"),
    ("отец", "отц", "ом"),
    ("делец", "дельц", "ом"),
    ("владелец", "владельц", "ем"),
    ("управленец", "управленц", "ем"),
    ("стрелок", "стрелк", "ом"),
    ("кружок", "кружк", "ом"),
    ("городок", "городк", "ом"),
    ("посёлок", "посёлк", "ом"),
    ("уголок", "уголк", "ом"),
];

/// Instrumental under stress: «врачом», «секретарём», «судьёй».
const STRESSED: &[&str] = &[
    "врач",
    "ткач",
    "скрипач",
    "трубач",
    "секретарь",
    "вратарь",
    "царь",
    "король",
    "монастырь",
    "судья",
    "старшина",
    "кузнец",
    "грач",
];

/// Nouns that never change.
const FIXED: &[&str] = &["бюро", "депо", "ателье", "жюри", "метро", "атташе", "кафе", "конферансье", "кутюрье"];

/// Masculine nouns in a soft sign that name organisations; all other organisations in «-ь» are feminine.
const SOFT_MASCULINE: &[&str] =
    &["госпиталь", "фестиваль", "ансамбль", "монастырь", "кремль", "корабль", "предприниматель"];

/// The gender of an inanimate noun by its look.
pub(super) fn gender_by_ending(lower: &str) -> Gender {
    match lower.chars().last() {
        Some('а' | 'я') => Gender::Feminine,
        Some('о' | 'е' | 'ё') => Gender::Neuter,
        Some('ь') if !SOFT_MASCULINE.contains(&lower) && !lower.ends_with("тель") => Gender::Feminine,
        Some('и' | 'ы' | 'у' | 'ю' | 'э') => Gender::Neuter,
        _ => Gender::Masculine,
    }
}

/// A noun in a case; small letters in, small letters out.
pub(super) fn decline_noun(lower: &str, gender: Gender, animate: bool, case: Case) -> String {
    if FIXED.contains(&lower) || case == Case::Nominative {
        return lower.to_owned();
    }
    let accusative_as_nominative = case == Case::Accusative && !animate && gender == Gender::Masculine;
    let in_a = ends_with_any(lower, &["а", "я"]);
    if accusative_as_nominative && !in_a {
        return lower.to_owned();
    }
    if let Some(&(_, stem, instrumental)) = FLEETING.iter().find(|(noun, _, _)| *noun == lower) {
        return inflect(stem, 0, ["а", "у", "а", instrumental, "е"], case);
    }
    match endings(lower, gender) {
        Some((cut, endings)) => inflect(lower, cut, endings, case),
        None => lower.to_owned(),
    }
}

fn endings(lower: &str, gender: Gender) -> Option<(usize, Endings)> {
    let before = from_end(lower, 1).unwrap_or(' ');
    let stressed = STRESSED.contains(&lower);
    let last = lower.chars().last()?;
    Some(match last {
        'а' if is_velar(before) => (1, ["и", "е", "у", "ой", "е"]),
        'а' if is_hushing(before) => (1, ["и", "е", "у", "ей", "е"]),
        'а' if before == 'ц' => (1, ["ы", "е", "у", "ей", "е"]),
        'а' => (1, ["ы", "е", "у", "ой", "е"]),
        'я' if before == 'и' => (1, ["и", "и", "ю", "ей", "и"]),
        'я' if stressed => (1, ["и", "е", "ю", "ёй", "е"]),
        'я' => (1, ["и", "е", "ю", "ей", "е"]),
        'е' if before == 'и' => (1, ["я", "ю", "е", "ем", "и"]),
        'е' if is_hushing(before) || before == 'ц' => (1, ["а", "у", "е", "ем", "е"]),
        'е' => (1, ["я", "ю", "е", "ем", "е"]),
        'о' => (1, ["а", "у", "о", "ом", "е"]),
        'ь' if gender == Gender::Feminine => (1, ["и", "и", "ь", "ью", "и"]),
        'ь' if stressed => (1, ["я", "ю", "я", "ём", "е"]),
        'ь' => (1, ["я", "ю", "я", "ем", "е"]),
        'й' if before == 'и' => (1, ["я", "ю", "я", "ем", "и"]),
        'й' => (1, ["я", "ю", "я", "ем", "е"]),
        c if is_vowel(c) => return None,
        // A feminine in a consonant («мадам») and letters that are not Russian stay.
        c if gender == Gender::Feminine || !('а'..='я').contains(&c) => return None,
        c if (is_hushing(c) || c == 'ц') && !stressed => (0, ["а", "у", "а", "ем", "е"]),
        _ => (0, ["а", "у", "а", "ом", "е"]),
    })
}
