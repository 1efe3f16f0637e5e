//! Cases of surnames: the crate petrovich (rules of 2018) where it is right, our own rules and lists where it is not.
//!
//! The regression list stands in the tests. Sources: Зализняк, Граудина–Ицкович–Катлинская, and the rules of domain part 6.1.

use super::endings::{
    Endings, ends_with_any, from_end, inflect, is_hushing, is_russian, is_velar, is_vowel, like, syllables,
};
use super::surname_lists as lists;
use super::{Case, Form, Sex, Source};

const NOUN_A: Endings = ["ы", "е", "у", "ой", "е"];
const NOUN_A_AFTER_VELAR: Endings = ["и", "е", "у", "ой", "е"];
const NOUN_A_AFTER_HUSHING: Endings = ["и", "е", "у", "ей", "е"];
const HARD: Endings = ["а", "у", "а", "ом", "е"];
const HARD_EM: Endings = ["а", "у", "а", "ем", "е"];
const SOFT: Endings = ["я", "ю", "я", "ем", "е"];
const SOFT_STRESSED: Endings = ["я", "ю", "я", "ём", "е"];
const ADJECTIVE_IM: Endings = ["ого", "ому", "ого", "им", "ом"];
const ADJECTIVE_YM: Endings = ["ого", "ому", "ого", "ым", "ом"];

/// What is known about a surname.
struct Answer {
    how: How,
    source: Source,
    doubtful: bool,
}

enum How {
    Keep,
    Petrovich,
    /// Cut so many letters, add the ending.
    Decline(usize, Endings),
    /// Another stem and its endings.
    Stem(&'static str, Endings),
}

impl Answer {
    fn keep() -> Answer {
        Answer { how: How::Keep, source: Source::Rule, doubtful: false }
    }

    fn petrovich() -> Answer {
        Answer { how: How::Petrovich, source: Source::Rule, doubtful: false }
    }

    fn decline(cut: usize, endings: Endings) -> Answer {
        Answer { how: How::Decline(cut, endings), source: Source::Rule, doubtful: false }
    }

    fn listed(mut self) -> Answer {
        self.source = Source::Exception;
        self
    }

    fn doubtful(mut self) -> Answer {
        self.doubtful = true;
        self
    }

    fn doubtful_if(mut self, doubt: bool) -> Answer {
        self.doubtful = doubt;
        self
    }
}

/// A surname in a case. Parts joined by a hyphen change each by its own rule; particles («фон», «де») stay.
pub(super) fn surname(surname: &str, sex: Sex, case: Case) -> Form {
    if case == Case::Nominative {
        return Form::rule(surname);
    }
    let words: Vec<Form> = surname
        .split(' ')
        .map(|word| {
            let count = word.split('-').count();
            let parts: Vec<Form> =
                word.split('-').enumerate().map(|(at, part)| one_part(part, at + 1 == count, sex, case)).collect();
            Form::joined(&parts, "-")
        })
        .collect();
    Form::joined(&words, " ")
}

fn one_part(part: &str, last: bool, sex: Sex, case: Case) -> Form {
    if let Some((at, apostrophe)) = part.char_indices().rev().find(|(_, c)| matches!(c, '\'' | '’')) {
        // «Д'Артаньян»: what follows the apostrophe changes.
        let (head, tail) = part.split_at(at);
        let mut form = one_part(tail.trim_start_matches(apostrophe), last, sex, case);
        form.text = format!("{head}{apostrophe}{}", form.text);
        return form;
    }
    if !is_russian(part) {
        // Initials and foreign letters: nothing is known of them.
        return Form { text: part.to_owned(), source: Source::Rule, doubtful: part.chars().count() > 2 };
    }
    let lower = part.to_lowercase();
    let fixed_first = !last && lists::FIXED_FIRST_PARTS.contains(&lower.as_str());
    if fixed_first || part.chars().count() < 2 || is_particle(part) {
        return Form { text: part.to_owned(), source: Source::Exception, doubtful: false };
    }
    // «Сухово-Кобылин», «Миклухо-Маклай»: a first part in a vowel that does not change falls under the common rule.
    let answer = decide(&lower, sex);
    let text = match answer.how {
        How::Keep => lower.clone(),
        How::Petrovich => by_petrovich(&lower, sex, case),
        How::Decline(cut, endings) => inflect(&lower, cut, endings, case),
        How::Stem(stem, endings) => inflect(stem, 0, endings, case),
    };
    Form { text: like(part, &text), source: answer.source, doubtful: answer.doubtful }
}

/// A particle is written with a small letter: «фон», but the surname «Ван».
fn is_particle(part: &str) -> bool {
    lists::PARTICLES.contains(&part)
}

fn by_petrovich(lower: &str, sex: Sex, case: Case) -> String {
    match petrovich_case(case) {
        Some(case) => petrovich::lastname(petrovich_gender(sex), lower, case),
        None => lower.to_owned(),
    }
}

pub(super) fn petrovich_gender(sex: Sex) -> petrovich::Gender {
    match sex {
        Sex::Female => petrovich::Gender::Female,
        Sex::Male => petrovich::Gender::Male,
    }
}

pub(super) fn petrovich_case(case: Case) -> Option<petrovich::Case> {
    match case {
        Case::Nominative => None,
        Case::Genitive => Some(petrovich::Case::Genitive),
        Case::Dative => Some(petrovich::Case::Dative),
        Case::Accusative => Some(petrovich::Case::Accusative),
        Case::Instrumental => Some(petrovich::Case::Instrumental),
        Case::Prepositional => Some(petrovich::Case::Prepositional),
    }
}

fn decide(word: &str, sex: Sex) -> Answer {
    let Some(last) = word.chars().last() else { return Answer::keep() };
    if lists::FRENCH.contains(&word) {
        return Answer::keep().listed();
    }
    match (last, sex) {
        ('о' | 'е' | 'э' | 'и' | 'ы' | 'у' | 'ю' | 'ё', _) => Answer::keep(),
        ('а' | 'я', Sex::Female) => feminine(word),
        ('а' | 'я', Sex::Male) => noun_in_a(word),
        (_, Sex::Female) => Answer::keep(),
        (_, Sex::Male) => masculine(word, last),
    }
}

/// «-а» and «-я» as in common nouns, for both sexes: «Кваша», «Берия», «Окуджава».
fn noun_in_a(word: &str) -> Answer {
    let before = from_end(word, 1).unwrap_or(' ');
    if word.ends_with('я') || (is_vowel(before) && word.ends_with('а')) {
        return Answer::petrovich();
    }
    if is_hushing(before) {
        // «Квашей» or «Квашой»: by stress.
        return Answer::decline(1, NOUN_A_AFTER_HUSHING).doubtful();
    }
    if is_velar(before) {
        return Answer::decline(1, NOUN_A_AFTER_VELAR);
    }
    if before == 'ц' || word.ends_with("орота") {
        return Answer::petrovich();
    }
    let answer = Answer::decline(1, NOUN_A);
    if lists::WRONGLY_FIXED.contains(&word) { answer.listed() } else { answer }
}

fn feminine(word: &str) -> Answer {
    if word == "третья" {
        return Answer::decline(1, ["ей", "ей", "ю", "ей", "ей"]).listed();
    }
    if lists::GEORGIAN_AYA.contains(&word) {
        return Answer::decline(1, ["и", "е", "ю", "ей", "е"]).listed();
    }
    if lists::FEMININE_NOUNS.contains(&word) {
        return Answer::decline(1, NOUN_A).listed().doubtful();
    }
    if word.ends_with("ая") {
        let soft = from_end(word, 2).is_some_and(|c| is_hushing(c) || c == 'ц') && word != "большая" && word != "чужая";
        return if soft { Answer::decline(2, ["ей", "ей", "ую", "ей", "ей"]) } else { Answer::petrovich() };
    }
    if ends_with_any(word, &["ова", "ева", "ёва", "ина", "ына"]) {
        return Answer::petrovich().doubtful_if(lists::FEMININE_EITHER.contains(&word));
    }
    // Polish «Брыльска» is an adjective, «Ласка» is a noun.
    if ends_with_any(word, &["вска", "нска", "льска", "цка"]) {
        return Answer::petrovich().doubtful();
    }
    noun_in_a(word)
}

fn masculine(word: &str, last: char) -> Answer {
    if let Some(&(_, stem, instrumental)) = lists::FLEETING.iter().find(|(name, _, _)| *name == word) {
        let endings = match (last, instrumental) {
            ('ь' | 'й', "ём") => SOFT_STRESSED,
            ('ь' | 'й', _) => SOFT,
            (_, "ем") => HARD_EM,
            _ => HARD,
        };
        return Answer { how: How::Stem(stem, endings), source: Source::Exception, doubtful: true };
    }
    match last {
        'й' => in_short_i(word),
        'ь' => in_soft_sign(word),
        'ц' => in_ts(word),
        'к' => in_k(word),
        'ж' | 'ш' | 'ч' | 'щ' => in_hushing(word),
        'х' => in_kh(word),
        'в' | 'н' => in_v_or_n(word),
        _ if lists::WRONGLY_FIXED.contains(&word) => Answer::decline(0, HARD).listed(),
        _ => Answer::petrovich(),
    }
}

fn in_short_i(word: &str) -> Answer {
    let before = from_end(word, 2).unwrap_or(' ');
    let short = syllables(word) == 1;
    match from_end(word, 1) {
        // «Цой», «Шой», «Хой» are nouns; so are «Прибой», «Герой».
        Some('о') if short && word != "злой" => Answer::decline(1, SOFT),
        Some('о') if lists::OY_NOUNS.contains(&word) => Answer::decline(1, SOFT).listed().doubtful(),
        Some('о') if is_velar(before) || is_hushing(before) => Answer::decline(2, ADJECTIVE_IM),
        Some('о') => Answer::decline(2, ADJECTIVE_YM),
        Some('и') if short => Answer::decline(1, SOFT),
        Some('и') if word == "третий" => Answer::decline(2, ["ьего", "ьему", "ьего", "ьим", "ьем"]).listed(),
        Some('и') if lists::IY_NOUNS.contains(&word) => {
            Answer::decline(1, ["я", "ю", "я", "ем", "и"]).listed().doubtful()
        }
        Some('и') if lists::GIY_ADJECTIVES.contains(&word) => Answer::decline(2, ADJECTIVE_IM).listed(),
        // «Палий»: a noun as a rule, but «Лисий» may be an adjective.
        Some('и') => Answer::petrovich().doubtful_if(!(is_hushing(before) || "кхн".contains(before))),
        Some('ы') if before == 'ц' => Answer::decline(2, ["его", "ему", "его", "ым", "ем"]),
        Some('ы') => Answer::decline(2, ADJECTIVE_YM),
        Some('е') => Answer::petrovich(),
        _ => Answer::decline(1, SOFT),
    }
}

fn in_soft_sign(word: &str) -> Answer {
    if from_end(word, 1).is_some_and(is_hushing) {
        return Answer::decline(1, HARD_EM).doubtful();
    }
    let doubt = ends_with_any(word, &["ень", "онь"]);
    if lists::SOFT_STRESSED.contains(&word) {
        return Answer::decline(1, SOFT_STRESSED).listed().doubtful_if(doubt);
    }
    Answer::decline(1, SOFT).doubtful_if(doubt)
}

/// «-ец» hides three questions: whether the vowel falls out, what stands in its place, and where the stress is.
fn in_ts(word: &str) -> Answer {
    let ets = word.ends_with("ец");
    let (before, earlier) = (from_end(word, 2).unwrap_or(' '), from_end(word, 3).unwrap_or(' '));
    let stressed = if lists::ETS_STRESSED.contains(&word) {
        true
    } else if lists::ETS_UNSTRESSED.contains(&word) {
        false
    } else {
        syllables(word) <= 2 || word.ends_with("вец")
    };
    if !ets {
        return Answer::petrovich();
    }
    let (cut, endings): (usize, Endings) = if is_vowel(before) {
        // «Коломиец» → «Коломийца»; «Боец» → «Бойцом».
        (
            2,
            if word.ends_with("боец") {
                ["йца", "йцу", "йца", "йцом", "йце"]
            } else {
                ["йца", "йцу", "йца", "йцем", "йце"]
            },
        )
    } else if syllables(word) == 1 || keeps_vowel_in_ets(before, earlier) {
        (0, HARD)
    } else if before == 'л' {
        (
            2,
            if stressed {
                ["ьца", "ьцу", "ьца", "ьцом", "ьце"]
            } else {
                ["ьца", "ьцу", "ьца", "ьцем", "ьце"]
            },
        )
    } else {
        (
            2,
            if stressed {
                ["ца", "цу", "ца", "цом", "це"]
            } else {
                ["ца", "цу", "ца", "цем", "це"]
            },
        )
    };
    Answer::decline(cut, endings).doubtful()
}

/// «Кузнец» → «Кузнеца»: after two consonants the vowel stays, but «Голландец» → «Голландца», «Скворец» → «Скворца».
fn keeps_vowel_in_ets(before: char, earlier: char) -> bool {
    let consonant = |c: char| c.is_alphabetic() && !is_vowel(c) && c != 'ь';
    consonant(before) && consonant(earlier) && !(earlier == 'н' && before == 'д')
}

fn in_k(word: &str) -> Answer {
    if lists::WRONGLY_FIXED.contains(&word) {
        return Answer::decline(0, HARD).listed();
    }
    let long = syllables(word) > 1;
    if lists::EK_IS_YOK.contains(&word) {
        return Answer::decline(2, ["ька", "ьку", "ька", "ьком", "ьке"]).listed().doubtful();
    }
    if word.ends_with("ёк") && long {
        let endings = if from_end(word, 2).is_some_and(is_vowel) {
            ["йка", "йку", "йка", "йком", "йке"]
        } else {
            ["ька", "ьку", "ька", "ьком", "ьке"]
        };
        return Answer::decline(2, endings).doubtful();
    }
    if word.ends_with("ок") {
        let stays = !long || lists::OK_STAYS.contains(&word) || ends_with_any(word, &["шток", "сток", "брок"]);
        return if stays {
            Answer::decline(0, HARD).doubtful_if(long)
        } else {
            Answer::decline(2, ["ка", "ку", "ка", "ком", "ке"]).doubtful()
        };
    }
    Answer::decline(0, HARD).doubtful_if(word.ends_with("ек") && long)
}

fn in_hushing(word: &str) -> Answer {
    if lists::HUSHING_STRESSED.contains(&word) {
        return Answer::decline(0, HARD).listed();
    }
    if word.ends_with("ич") {
        return Answer::decline(0, HARD_EM);
    }
    // Most in «-ач» and «-ыш» are stressed on the last syllable, most others are not.
    let endings = if ends_with_any(word, &["ач", "ыш", "ыч"]) { HARD } else { HARD_EM };
    Answer::decline(0, endings).doubtful()
}

/// «Черных», «Долгих» stay, «Эрлих», «Рерих» change, as do «Бах» and «Мних».
fn in_kh(word: &str) -> Answer {
    let before = from_end(word, 2).unwrap_or(' ');
    match from_end(word, 1) {
        Some('и' | 'ы') if syllables(word) == 1 => Answer::decline(0, HARD).doubtful(),
        Some('ы') => Answer::keep(),
        Some('и') if is_velar(before) || is_hushing(before) || before == 'н' || before == 'ь' => Answer::keep(),
        Some('и') => Answer::decline(0, HARD).doubtful_if(before != 'р'),
        _ => Answer::decline(0, HARD),
    }
}

fn in_v_or_n(word: &str) -> Answer {
    if lists::NOT_POSSESSIVE.contains(&word) {
        return Answer::decline(0, HARD).listed();
    }
    let possessive = ends_with_any(word, &["ов", "ев", "ёв", "ин", "ын"]);
    let short = syllables(word) == 1 && !lists::SHORT_POSSESSIVE.contains(&word);
    if possessive && !short { Answer::petrovich() } else { Answer::decline(0, HARD) }
}
