//! Cases of given names and patronymics, and what a given name says of the sex.

use super::endings::{Endings, ends_with_any, from_end, inflect, is_hushing, is_russian, is_vowel, like};
use super::surnames::{petrovich_case, petrovich_gender};
use super::{Case, Form, Sex, Source};

/// Words that make a patronymic of a father's name and never change.
const PATRONYMIC_WORDS: &[&str] = &["оглы", "оглу", "улы", "уулу", "угли", "углы", "кызы", "гызы", "кизи", "кизы"];

/// Feminine names in a soft consonant that have all their cases.
const SOFT_FEMININE: &[&str] = &[
    "любовь",
    "юдифь",
    "руфь",
    "эсфирь",
    "агарь",
    "нинель",
    "жизель",
    "рахиль",
    "рашель",
    "агидель",
    "ассоль",
    "адель",
];

/// Men's names that end like women's.
const MASCULINE: &[&str] = &[
    "никита",
    "илья",
    "лука",
    "фома",
    "савва",
    "кузьма",
    "данила",
    "гаврила",
    "вавила",
    "ермила",
    "зосима",
    "добрыня",
    "миша",
    "ваня",
    "петя",
    "коля",
    "вова",
    "дима",
    "юра",
    "гена",
    "лёва",
    "лева",
    "лёша",
    "леша",
    "алёша",
    "алеша",
    "гриша",
    "паша",
    "серёжа",
    "сережа",
    "яша",
    "гоша",
    "жора",
    "толя",
    "витя",
    "митя",
    "костя",
    "вася",
    "боря",
    "сеня",
    "тёма",
    "стёпа",
    "степа",
    "федя",
    "веня",
    "иона",
    "фока",
    "сила",
    "муса",
    "иса",
    "мустафа",
    "шота",
    "паата",
    "коста",
    "мурза",
    "абдулла",
    "атилла",
    "захария",
    "закария",
    "исайя",
    "иеремия",
    "гия",
    "зия",
    "илия",
    "джанлука",
    "важа",
    "данило",
    "михайло",
    "гаврило",
    "кирило",
    "отто",
    "гоги",
    "али",
    "анри",
    "сандро",
    "серго",
    "резо",
];

/// Women's names that end like men's, or in a vowel that says nothing.
const FEMININE: &[&str] = &[
    "любовь",
    "нинель",
    "эсфирь",
    "юдифь",
    "руфь",
    "рахиль",
    "агарь",
    "жизель",
    "николь",
    "мишель",
    "изабель",
    "рашель",
    "адель",
    "гузель",
    "гюзель",
    "айгуль",
    "лейсан",
    "айгерим",
    "патимат",
    "зайнаб",
    "марьям",
    "мариам",
    "мириам",
    "эстер",
    "ирэн",
    "кармен",
    "ассоль",
    "гульнар",
    "дильбар",
    "чулпан",
    "ильсияр",
    "нигяр",
    "элен",
    "катрин",
    "жаклин",
    "карин",
    "асель",
    "айсель",
    "гульназ",
    "агидель",
    "мари",
    "натали",
    "софи",
    "эмили",
    "мэри",
    "нелли",
    "лали",
    "нани",
    "нино",
    "кето",
    "этери",
    "тамрико",
    "анаит",
    "шушан",
    "айжан",
    "айдан",
    "аннет",
    "инес",
    "долорес",
    "рут",
    "ингрид",
    "мерседес",
    "гаянэ",
    "каринэ",
    "арминэ",
    "мадлен",
];

/// Names of both sexes, or short for both.
const EITHER: &[&str] =
    &["саша", "женя", "валя", "шура", "слава", "сева", "айнур", "ким", "тоня", "нур", "мишка", "сашка"];

/// A given name in a case; parts joined by a hyphen change each by its own rule.
pub(super) fn given_name(name: &str, sex: Sex, case: Case) -> Form {
    by_parts(name, case, |part| one_name(part, sex, case))
}

/// A patronymic in a case. One with «оглы», «кызы» stays as it is, with the father's name before it.
pub(super) fn patronymic(text: &str, sex: Sex, case: Case) -> Form {
    let fixed = text.split([' ', '-']).any(|word| is_patronymic_word(&word.to_lowercase()))
        || ends_with_any(&text.to_lowercase(), &["оглы", "кызы", "гызы", "уулу"]);
    if fixed {
        return Form { text: text.to_owned(), source: Source::Exception, doubtful: false };
    }
    by_parts(text, case, |part| {
        let lower = part.to_lowercase();
        let russian = match sex {
            Sex::Male => lower.ends_with("ич"),
            Sex::Female => lower.ends_with("на"),
        };
        if russian {
            let text = match petrovich_case(case) {
                Some(case) => petrovich::middlename(petrovich_gender(sex), &lower, case),
                None => lower,
            };
            Form::rule(like(part, &text))
        } else {
            one_name(part, sex, case).doubted()
        }
    })
}

pub(super) fn is_patronymic_word(lower: &str) -> bool {
    PATRONYMIC_WORDS.contains(&lower)
}

fn by_parts(text: &str, case: Case, one: impl Fn(&str) -> Form) -> Form {
    if case == Case::Nominative {
        return Form::rule(text);
    }
    let words: Vec<Form> =
        text.split(' ').map(|word| Form::joined(&word.split('-').map(&one).collect::<Vec<_>>(), "-")).collect();
    Form::joined(&words, " ")
}

fn one_name(name: &str, sex: Sex, case: Case) -> Form {
    if !is_russian(name) {
        // «М.» is an initial; a name in other letters is not ours to change.
        return Form { text: name.to_owned(), source: Source::Rule, doubtful: name.chars().count() > 2 };
    }
    let lower = name.to_lowercase();
    let (text, source, doubtful) = match correction(&lower, sex) {
        Some(Correction { cut, endings, source, doubtful }) => (inflect(&lower, cut, endings, case), source, doubtful),
        None => {
            let text = match petrovich_case(case) {
                Some(case) if lower.chars().count() > 1 => petrovich::firstname(petrovich_gender(sex), &lower, case),
                _ => lower.clone(),
            };
            (text, Source::Rule, false)
        }
    };
    Form { text: like(name, &text), source, doubtful }
}

struct Correction {
    cut: usize,
    endings: Endings,
    source: Source,
    doubtful: bool,
}

/// Where the tables of the crate are wrong or silent.
fn correction(word: &str, sex: Sex) -> Option<Correction> {
    let rule = |cut, endings| Some(Correction { cut, endings, source: Source::Rule, doubtful: false });
    let listed = |cut, endings, doubtful| Some(Correction { cut, endings, source: Source::Exception, doubtful });
    let before = from_end(word, 1).unwrap_or(' ');
    match (word.chars().last()?, sex) {
        // «Мария», «София», «Захария»: the crate gives «Марием».
        ('я', _) if before == 'и' => rule(1, ["и", "и", "ю", "ей", "и"]),
        ('я', Sex::Male) if word == "илья" => listed(1, ["и", "е", "ю", "ёй", "е"], false),
        ('а', _) if is_vowel(before) => rule(0, ["", "", "", "", ""]),
        ('а', _) if is_hushing(before) => rule(1, ["и", "е", "у", "ей", "е"]),
        ('а', _) if before == 'ц' => rule(1, ["ы", "е", "у", "ей", "е"]),
        ('о', Sex::Male) if ["данило", "михайло", "гаврило", "кирило", "кирилло"].contains(&word) => {
            listed(1, ["ы", "е", "у", "ой", "е"], true)
        }
        ('ь', Sex::Female) => {
            if SOFT_FEMININE.contains(&word) {
                listed(1, ["и", "и", "ь", "ью", "и"], word == "адель")
            } else {
                // «Айгуль», «Николь»: practice differs.
                listed(0, ["", "", "", "", ""], true)
            }
        }
        (last, Sex::Male) if is_hushing(last) || last == 'ц' => rule(0, ["а", "у", "а", "ем", "е"]),
        _ => None,
    }
}

/// What a patronymic says of the sex.
pub(super) fn sex_by_patronymic(patronymic: &str) -> Option<Sex> {
    let lower = patronymic.to_lowercase();
    if ends_with_any(&lower, &["кызы", "гызы", "кизи", "кизы"]) || ends_with_any(&lower, &["вна", "чна", "шна"])
    {
        Some(Sex::Female)
    } else if ends_with_any(&lower, &["ич", "ыч", "оглы", "оглу", "улы", "уулу", "угли"]) {
        Some(Sex::Male)
    } else {
        None
    }
}

/// What a given name says of the sex; an initial says nothing.
pub(super) fn sex_by_given_name(name: &str) -> Option<Sex> {
    let lower = name.to_lowercase();
    let first = lower.split(['-', ' ']).next()?;
    if !is_russian(first) || first.chars().count() < 2 || EITHER.contains(&first) {
        return None;
    }
    if MASCULINE.contains(&first) {
        return Some(Sex::Male);
    }
    if FEMININE.contains(&first) || ends_with_any(first, &["гуль", "гюль"]) {
        return Some(Sex::Female);
    }
    match first.chars().last()? {
        'а' | 'я' => Some(Sex::Female),
        'о' | 'е' | 'ё' | 'э' | 'и' | 'ы' | 'у' | 'ю' => None,
        _ => Some(Sex::Male),
    }
}
