//! Cases of posts: «в лице исполняющей обязанности директора».
//!
//! Only the head of the phrase changes: adjectives and the first noun. What depends on it («по учебной работе», «центра
//! цифрового образования «IT-куб»») stays. A participle that is the head itself goes by the sex of the person.

use super::adjectives::{adjective_gender, decline_adjective};
use super::endings::{ends_with_any, is_russian, like};
use super::nouns::decline_noun;
use super::{Case, Form, Gender, NBSP, Sex, Source};

/// Nouns that head a post.
const NOUNS: &[&str] = &[
    "директор",
    "руководитель",
    "начальник",
    "заместитель",
    "ректор",
    "проректор",
    "декан",
    "председатель",
    "президент",
    "глава",
    "учитель",
    "преподаватель",
    "педагог",
    "методист",
    "воспитатель",
    "тренер",
    "инструктор",
    "инженер",
    "специалист",
    "эксперт",
    "консультант",
    "помощник",
    "секретарь",
    "бухгалтер",
    "экономист",
    "юрист",
    "юрисконсульт",
    "инспектор",
    "координатор",
    "администратор",
    "менеджер",
    "психолог",
    "логопед",
    "дефектолог",
    "библиотекарь",
    "лаборант",
    "техник",
    "программист",
    "аналитик",
    "разработчик",
    "дизайнер",
    "архитектор",
    "мастер",
    "рабочий",
    "врач",
    "фельдшер",
    "медсестра",
    "повар",
    "водитель",
    "сторож",
    "завхоз",
    "хранитель",
    "староста",
    "судья",
    "мэр",
    "губернатор",
    "предприниматель",
    "учредитель",
    "участник",
    "партнёр",
    "партнер",
    "совладелец",
    "владелец",
    "основатель",
    "организатор",
    "наставник",
    "тьютор",
    "лектор",
    "доцент",
    "профессор",
    "ассистент",
    "аспирант",
    "сотрудник",
    "работник",
    "представитель",
    "уполномоченный",
    "атаман",
    "командир",
    "капитан",
    "генерал",
    "полковник",
    "концертмейстер",
    "хореограф",
    "художник",
    "режиссёр",
    "режиссер",
    "оператор",
    "редактор",
    "корректор",
    "социолог",
    "куратор",
    "модератор",
    "ведущий",
    "документовед",
    "делопроизводитель",
    "кладовщик",
    "электроник",
    "продавец",
    "уборщица",
    "уборщик",
    "няня",
    "дворник",
    "завуч",
    "кассир",
    "вахтёр",
    "вахтер",
    "казначей",
    "министр",
    "доктор",
    "кандидат",
    "член",
    "лидер",
    "чемпион",
    "механик",
    "технолог",
    "конструктор",
    "агроном",
    "зоотехник",
    "эколог",
    "биолог",
    "химик",
    "физик",
    "математик",
    "академик",
    "советник",
    "референт",
    "прокурор",
    "следователь",
    "комендант",
    "диспетчер",
    "вожатый",
    "контролёр",
    "контролер",
    "заведующий",
];

/// Endings of nouns that name a person by the work: sure enough even when the word is not in the list.
const AGENT_ENDINGS: &[&str] =
    &["тель", "ист", "ник", "щик", "чик", "олог", "граф", "тор", "сор", "нер", "дер", "вед", "ант", "ент"];

/// Participles and adjectives that stand for a person; what follows them depends on them.
const PERSONS: &[&str] = &[
    "заведующий",
    "исполняющий",
    "управляющий",
    "командующий",
    "председательствующий",
    "уполномоченный",
    "рабочий",
    "дежурный",
    "вожатый",
    "учёный",
    "ведущий",
    "служащий",
];

/// Shortened posts that are printed as they stand.
const FIXED: &[&str] = &["и.о.", "и.", "ио", "врио", "врип", "вр.", "вр.и.о.", "в.и.о.", "зам.", "зав.", "ген.", "гл."];

/// First parts of compounds that do not change: «вице-президента», «шеф-повара».
const FIXED_PARTS: &[&str] = &[
    "вице",
    "экс",
    "пресс",
    "арт",
    "шеф",
    "топ",
    "генерал",
    "премьер",
    "веб",
    "медиа",
    "обер",
    "унтер",
    "бренд",
    "контент",
    "бизнес",
    "интернет",
    "видео",
    "фото",
    "радио",
    "контр",
    "флаг",
    "штаб",
];

/// A post in a case, agreeing with the sex of the person who holds it. The nominative is the text as it stands.
pub fn inflect_post(post: &str, case: Case, sex: Sex) -> Form {
    if case == Case::Nominative {
        return Form::rule(post);
    }
    let post = post.replace(NBSP, " ");
    let mut forms: Vec<Form> = Vec::new();
    let mut rest = post.as_str();
    let mut from = 0;
    // «заместитель директора — главный инженер»: each side of a dash is a post of its own; after a comma only what looks like one.
    while let Some((at, mark)) = next_mark(rest, from) {
        let (head, tail) = rest.split_at(at);
        let tail = tail.strip_prefix(mark).unwrap_or_default();
        if mark == ", " && !begins_post(tail) {
            from = at + mark.len();
            continue;
        }
        forms.push(one_post(head, case, sex));
        forms.push(Form::rule(mark));
        (rest, from) = (tail, 0);
    }
    forms.push(one_post(rest, case, sex));
    Form::joined(&forms, "")
}

/// The nearest mark between two posts at or after `from` (a byte place) and its own place.
fn next_mark(text: &str, from: usize) -> Option<(usize, &'static str)> {
    [" - ", " – ", " — ", ", "]
        .into_iter()
        .filter_map(|mark| text.get(from..)?.find(mark).map(|at| (from + at, mark)))
        .min_by_key(|(at, _)| *at)
}

fn begins_post(text: &str) -> bool {
    let words: Vec<String> = text.split(' ').map(str::to_lowercase).collect();
    leads_to_noun(&words, 0)
}

/// The post with a small first letter, for the middle of a sentence: «в лице директора». «IT-директор» keeps its capitals.
pub fn post_in_sentence(post: &str) -> String {
    let mut chars = post.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if first.is_uppercase() && !second.is_uppercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => post.to_owned(),
    }
}

fn one_post(post: &str, case: Case, sex: Sex) -> Form {
    let words: Vec<&str> = post.split(' ').collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let first = lower.iter().find(|word| !word.is_empty());
    if first.is_some_and(|word| FIXED.contains(&word.as_str()) || word.starts_with("и.о")) {
        return Form { text: post.to_owned(), source: Source::Exception, doubtful: false };
    }
    let head = find_head(&lower);
    let gender = head.noun.map_or(sex.into(), |at| lower.get(at).map_or(Gender::Masculine, |word| post_gender(word)));
    let mut doubtful = false;
    let mut changed = false;
    let texts: Vec<String> = words
        .iter()
        .zip(&lower)
        .enumerate()
        .map(|(at, (word, lower))| {
            if head.adjectives.contains(&at) {
                changed = true;
                let of_person = head.noun.is_none();
                let gender = if of_person { Gender::from(sex) } else { gender };
                like(word, &adjective_or_compound(lower, gender, case))
            } else if head.noun == Some(at) {
                changed = true;
                let (text, sure) = noun_or_compound(lower, gender, sex, case);
                doubtful = !sure;
                like(word, &text)
            } else {
                (*word).to_owned()
            }
        })
        .collect();
    let form = Form::rule(texts.join(" "));
    if doubtful || (!changed && post.chars().any(char::is_alphabetic)) { form.doubted() } else { form }
}

/// Which words of a post change.
struct Head {
    adjectives: Vec<usize>,
    noun: Option<usize>,
}

fn find_head(words: &[String]) -> Head {
    let mut head = Head { adjectives: Vec::new(), noun: None };
    for (at, word) in words.iter().enumerate() {
        let person_before =
            head.adjectives.last().and_then(|&last| words.get(last)).is_some_and(|last| is_person(last));
        if word.is_empty() || word == "временно" {
            continue;
        }
        if adjective_gender(word).is_some() && !is_preposition(word) {
            if person_before && !leads_to_noun(words, at) {
                return head;
            }
            head.adjectives.push(at);
            continue;
        }
        // «управляющий директор» has a noun of its own, «управляющий делами» has none.
        let depends = person_before && !is_known_noun(word);
        if !depends && !is_preposition(word) && is_word(word) {
            head.noun = Some(at);
        }
        return head;
    }
    head
}

/// «ведущий» in «ведущий младший инженер» goes with the noun further on; in «ведущий занятий» it stands alone.
fn leads_to_noun(words: &[String], from: usize) -> bool {
    words.iter().skip(from).find(|word| adjective_gender(word).is_none()).is_some_and(|word| is_known_noun(word))
}

fn is_person(word: &str) -> bool {
    let masculine = decline_adjective(word, Gender::Masculine, true, Case::Nominative);
    PERSONS.contains(&masculine.as_str()) || masculine.ends_with("ющий")
}

fn is_known_noun(word: &str) -> bool {
    let last = word.rsplit('-').next().unwrap_or(word);
    NOUNS.contains(&last) || ends_with_any(last, AGENT_ENDINGS)
}

fn is_preposition(word: &str) -> bool {
    ["по", "в", "на", "с", "со", "от", "для", "при", "за", "и", "из", "к", "над", "под", "без"].contains(&word)
}

fn is_word(word: &str) -> bool {
    word.split('-').next_back().is_some_and(|last| is_russian(last) && last.chars().count() > 1)
}

fn post_gender(word: &str) -> Gender {
    let last = word.rsplit('-').next().unwrap_or(word);
    // «глава», «староста», «судья» are masculine by agreement, and their endings are the same for both.
    let masculine_in_a = ["глава", "староста", "судья", "старшина", "воевода"].contains(&last);
    if !masculine_in_a && ends_with_any(last, &["а", "я"]) { Gender::Feminine } else { Gender::Masculine }
}

/// An adjective; in «директор-главный инженер» with the noun that is joined before it.
fn adjective_or_compound(lower: &str, gender: Gender, case: Case) -> String {
    match lower.rsplit_once('-') {
        Some((noun, adjective)) if NOUNS.contains(&noun) => {
            format!("{}-{}", decline_noun(noun, gender, true, case), decline_adjective(adjective, gender, true, case))
        }
        _ => decline_adjective(lower, gender, true, case),
    }
}

/// A noun or a compound of nouns: «учителя-логопеда», «вице-президента». `false` when the word is not known.
fn noun_or_compound(lower: &str, gender: Gender, sex: Sex, case: Case) -> (String, bool) {
    let count = lower.split('-').count();
    let mut sure = true;
    let parts: Vec<String> = lower
        .split('-')
        .enumerate()
        .map(|(at, part)| {
            let last = at + 1 == count;
            if !is_russian(part) || (!last && FIXED_PARTS.contains(&part)) {
                return part.to_owned();
            }
            if adjective_gender(part).is_some() {
                return decline_adjective(part, sex.into(), true, case);
            }
            sure = sure && (NOUNS.contains(&part) || ends_with_any(part, AGENT_ENDINGS));
            decline_noun(part, gender, true, case)
        })
        .collect();
    (parts.join("-"), sure)
}
