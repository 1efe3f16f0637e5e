//! Names of organisations: the gender of the head noun («именуемое», «именуемая», «именуемый») and their cases.
//!
//! The head decides by domain part 6.1: in МБОУ «Лицей № 1» it is «учреждение», whatever stands in the quotes.

use super::adjectives::{adjective_gender, decline_adjective};
use super::endings::{ends_with_any, is_russian, like};
use super::nouns::{decline_noun, gender_by_ending};
use super::{Case, Form, Gender, NBSP, PersonName};

/// Nouns that head the name of an organisation; their gender is told by the ending.
const HEADS: &[&str] = &[
    "учреждение",
    "общество",
    "предприятие",
    "объединение",
    "товарищество",
    "партнёрство",
    "партнерство",
    "хозяйство",
    "агентство",
    "министерство",
    "управление",
    "отделение",
    "представительство",
    "казначейство",
    "правительство",
    "училище",
    "общежитие",
    "бюро",
    "школа",
    "гимназия",
    "академия",
    "организация",
    "администрация",
    "компания",
    "корпорация",
    "ассоциация",
    "федерация",
    "служба",
    "палата",
    "инспекция",
    "дума",
    "коллегия",
    "библиотека",
    "больница",
    "поликлиника",
    "станция",
    "студия",
    "фабрика",
    "фирма",
    "группа",
    "консерватория",
    "обсерватория",
    "лаборатория",
    "кафедра",
    "артель",
    "сеть",
    "дирекция",
    "епархия",
    "галерея",
    "филармония",
    "редакция",
    "типография",
    "мастерская",
    "госкорпорация",
    "площадка",
    "точка",
    "комиссия",
    "прокуратура",
    "лицей",
    "колледж",
    "техникум",
    "центр",
    "институт",
    "университет",
    "технопарк",
    "кванториум",
    "комитет",
    "департамент",
    "отдел",
    "сектор",
    "фонд",
    "союз",
    "совет",
    "банк",
    "завод",
    "комбинат",
    "комплекс",
    "концерн",
    "холдинг",
    "трест",
    "музей",
    "театр",
    "дворец",
    "дом",
    "сад",
    "клуб",
    "кружок",
    "парк",
    "филиал",
    "кооператив",
    "интернат",
    "профсоюз",
    "фестиваль",
    "стадион",
    "ансамбль",
    "санаторий",
    "планетарий",
    "зоопарк",
    "инкубатор",
    "кластер",
    "предприниматель",
    "ресурс",
    "архив",
    "госпиталь",
    "полигон",
    "лагерь",
    "заповедник",
    "ботсад",
    "факультет",
    "корпус",
    "городок",
    "куб",
    "штаб",
    "суд",
];

/// Abbreviations and their genders where the letters alone do not tell.
const ABBREVIATIONS: &[(&str, Gender)] = &[
    ("ООО", Gender::Neuter),
    ("АО", Gender::Neuter),
    ("ПАО", Gender::Neuter),
    ("ОАО", Gender::Neuter),
    ("ЗАО", Gender::Neuter),
    ("НАО", Gender::Neuter),
    ("МВД", Gender::Neuter),
    ("МЧС", Gender::Neuter),
    ("УФК", Gender::Neuter),
    ("УО", Gender::Neuter),
    ("РОНО", Gender::Masculine),
    ("ГУ", Gender::Neuter),
    ("ГУП", Gender::Neuter),
    ("МУП", Gender::Neuter),
    ("ФГУП", Gender::Neuter),
    ("НП", Gender::Neuter),
    ("СНТ", Gender::Neuter),
    ("ФСИН", Gender::Feminine),
    ("АНО", Gender::Feminine),
    ("АНОО", Gender::Feminine),
    ("АНПОО", Gender::Feminine),
    ("ЧОО", Gender::Feminine),
    ("НКО", Gender::Feminine),
    ("ОО", Gender::Feminine),
    ("РОО", Gender::Feminine),
    ("МОО", Gender::Feminine),
    ("СРО", Gender::Feminine),
    ("СОШ", Gender::Feminine),
    ("ООШ", Gender::Feminine),
    ("НОШ", Gender::Feminine),
    ("СШ", Gender::Feminine),
    ("ДЮСШ", Gender::Feminine),
    ("СШОР", Gender::Feminine),
    ("ДШИ", Gender::Feminine),
    ("ДМШ", Gender::Feminine),
    ("ДХШ", Gender::Feminine),
    ("СЮТ", Gender::Feminine),
    ("СЮН", Gender::Feminine),
    ("РАН", Gender::Feminine),
    ("РАО", Gender::Feminine),
    ("ВШЭ", Gender::Feminine),
    ("ТПП", Gender::Feminine),
    ("ГК", Gender::Feminine),
    ("ДДТ", Gender::Masculine),
    ("ЦДТ", Gender::Masculine),
    ("РМЦ", Gender::Masculine),
    ("НИУ", Gender::Masculine),
    ("НИИ", Gender::Masculine),
    ("МФТИ", Gender::Masculine),
];

/// Whether «именуемый», «именуемая» or «именуемое» goes with the full name. For ИП by the sex of the person.
pub fn head_gender(full_name: &str) -> Gender {
    let outside = before_quote(full_name);
    let words: Vec<&str> = outside.split_whitespace().collect();
    if words.is_empty() {
        let inside = full_name.trim_matches(is_quote);
        return if inside.is_empty() || inside == full_name { Gender::Feminine } else { head_gender(inside) };
    }
    if let Some(name) = entrepreneur(full_name).and_then(|(_, name)| PersonName::parse(name, None)) {
        return name.sex.into();
    }
    let mut by_adjective = None;
    for word in words {
        let lower = word.to_lowercase();
        if let Some(gender) = adjective_gender(&lower) {
            by_adjective = by_adjective.or(Some(gender));
        } else if is_head(&lower) {
            return by_adjective.unwrap_or_else(|| noun_gender(&lower));
        } else if let Some(gender) = by_adjective {
            // «Федеральное …»: an adjective says it for a noun that is not known, and «и» joins adjectives.
            if lower != "и" {
                return gender;
            }
        } else if let Some(gender) = abbreviation_gender(word) {
            return gender;
        } else {
            return noun_gender(&lower);
        }
    }
    // Adjectives alone: «Столярная мастерская», or nothing that is a word.
    by_adjective.unwrap_or(Gender::Feminine)
}

/// The full name in a case: adjectives and the head noun change, what depends on them and what is in quotes stays.
///
/// Doubtful where the head is not known, or a second name follows without quotes («учреждение средняя школа № 5»).
pub fn inflect_organization(name: &str, case: Case) -> Form {
    if case == Case::Nominative {
        return Form::rule(name);
    }
    if let Some((form, person)) = entrepreneur(name) {
        return inflect_entrepreneur(form, person, case);
    }
    let name = &name.replace(NBSP, " ");
    let quote = name.char_indices().find(|(_, c)| is_quote(*c)).map_or(name.len(), |(at, _)| at);
    let (outside, quoted) = name.split_at(quote);
    let mut phrase = Phrase { case, head_done: false, last_was_adjective: false, gender: None, doubtful: false };
    let words: Vec<&str> = outside.split(' ').collect();
    let lower: Vec<String> = words.iter().map(|word| word.trim_end_matches(',').to_lowercase()).collect();
    let texts: Vec<String> =
        words.iter().enumerate().map(|(at, word)| phrase.next(word, lower.get(at..).unwrap_or_default())).collect();
    let form = Form::rule(texts.join(" ") + quoted);
    let nothing = !phrase.head_done && outside.chars().any(char::is_alphabetic);
    if phrase.doubtful || nothing { form.doubted() } else { form }
}

/// Walks along the words of a name and remembers where the head was.
struct Phrase {
    case: Case,
    head_done: bool,
    last_was_adjective: bool,
    gender: Option<Gender>,
    doubtful: bool,
}

impl Phrase {
    /// `rest` are the words from this one on, in small letters.
    fn next(&mut self, word: &str, rest: &[String]) -> String {
        let Some(lower) = rest.first() else { return word.to_owned() };
        if lower.is_empty() || ["и", "-", "–", "—"].contains(&lower.as_str()) {
            return word.to_owned();
        }
        if self.head_done {
            if !starts_apposition(rest) {
                // A dependent word ends the phrase; a second name may still follow it.
                return word.to_owned();
            }
            // «… учреждение средняя общеобразовательная школа № 5»: the second name changes too.
            self.doubtful = true;
            self.head_done = false;
            self.gender = None;
        }
        if let Some(gender) = adjective_gender(lower) {
            let gender = *self.gender.get_or_insert(gender);
            self.last_was_adjective = true;
            let last = rest.get(1).is_none_or(|next| next.is_empty());
            self.head_done = last;
            return like_word(word, lower, &decline_adjective(lower, gender, false, self.case));
        }
        self.head_done = true;
        let known = is_head(lower);
        if !known && (!self.last_was_adjective || !is_russian(&lower.replace('-', ""))) {
            // An abbreviation stays and is sure; a name of one's own stays and is to be looked at.
            self.doubtful = self.doubtful || abbreviation_gender(word).is_none();
            return word.to_owned();
        }
        self.doubtful = self.doubtful || !known;
        let gender = self.gender.unwrap_or_else(|| noun_gender(lower));
        like_word(word, lower, &decline_compound(lower, gender, self.case))
    }
}

/// Keeps capitals and a comma after the word.
fn like_word(word: &str, lower: &str, text: &str) -> String {
    let stripped = word.trim_end_matches(',');
    let comma = if stripped.chars().count() == lower.chars().count() && stripped != word { "," } else { "" };
    like(stripped, text) + comma
}

/// A nominative adjective chain with a known head, or a known head, after the first head.
fn starts_apposition(rest: &[String]) -> bool {
    // «-ой» is here a feminine genitive: «Дом детской книги».
    let nominative = |word: &String| adjective_gender(word).is_some() && !word.ends_with("ой");
    match rest.first() {
        Some(word) if nominative(word) => {
            rest.iter().find(|word| adjective_gender(word).is_none()).is_some_and(|word| is_head(word))
        }
        // «учреждение лицей № 1», but «союз театр…» of a dependent plural never has this form.
        Some(word) => is_head(word),
        None => false,
    }
}

fn decline_compound(lower: &str, gender: Gender, case: Case) -> String {
    let count = lower.split('-').count();
    let parts: Vec<String> = lower
        .split('-')
        .enumerate()
        .map(|(at, part)| {
            let last = at + 1 == count;
            if !is_russian(part) || !(last || HEADS.contains(&part)) {
                return part.to_owned();
            }
            let gender = if count == 1 { gender } else { gender_by_ending(part) };
            decline_noun(part, gender, false, case)
        })
        .collect();
    parts.join("-")
}

fn is_head(lower: &str) -> bool {
    let bare = lower.trim_end_matches(',');
    HEADS.contains(&bare) || bare.ends_with("надзор") || bare.split('-').any(|part| HEADS.contains(&part))
}

/// The gender of a noun; of a compound, that of its first known part: «школа-интернат» она.
fn noun_gender(lower: &str) -> Gender {
    let bare = lower.trim_end_matches(',');
    gender_by_ending(bare.split('-').find(|part| HEADS.contains(part)).unwrap_or(bare))
}

/// Gender of an abbreviation by the noun it hides: «У» is учреждение in МБОУ and университет in МГУ.
fn abbreviation_gender(word: &str) -> Option<Gender> {
    let letters = word.trim_end_matches(|c: char| !c.is_alphabetic());
    if letters.starts_with("Мин") && ends_with_any(letters, &["науки", "просвещения", "образования", "обр", "фин"])
    {
        // «Минобрнауки»: a ministry, and never changes.
        return Some(Gender::Neuter);
    }
    let capitals = letters.chars().filter(|c| c.is_uppercase()).count();
    if capitals < 2 || letters.chars().count() > 10 || letters.contains('-') {
        return None;
    }
    if let Some((_, gender)) = ABBREVIATIONS.iter().find(|(known, _)| *known == letters) {
        return Some(*gender);
    }
    let institution = ["ОУ", "БУ", "АУ", "КУ", "ЧУ"].iter().any(|mark| letters.contains(mark));
    if institution || ends_with_any(letters, &["АО", "УП"]) {
        Some(Gender::Neuter)
    } else if letters.ends_with("ОО") || letters.ends_with("Ш") {
        Some(Gender::Feminine)
    } else {
        // Universities, institutes, centres, colleges.
        Some(Gender::Masculine)
    }
}

/// «ИП Иванов Иван Иванович»: the words before the person's name, with their space, and the name.
fn entrepreneur(name: &str) -> Option<(&str, &str)> {
    let trimmed = name.trim();
    for form in
        ["Индивидуальный предприниматель ", "ИНДИВИДУАЛЬНЫЙ ПРЕДПРИНИМАТЕЛЬ ", "индивидуальный предприниматель ", "ИП "]
    {
        if let Some(person) = trimmed.strip_prefix(form) {
            return Some((form, person));
        }
    }
    None
}

fn inflect_entrepreneur(form: &str, person: &str, case: Case) -> Form {
    let words: Vec<String> = form
        .split(' ')
        .map(|word| {
            let lower = word.to_lowercase();
            if adjective_gender(&lower).is_some() {
                like(word, &decline_adjective(&lower, Gender::Masculine, true, case))
            } else if lower == "предприниматель" {
                like(word, &decline_noun(&lower, Gender::Masculine, true, case))
            } else {
                word.to_owned()
            }
        })
        .collect();
    let words = Form::rule(words.join(" "));
    match PersonName::parse(person, None) {
        Some(name) => Form::joined(&[words, name.form(case)], ""),
        None => Form::joined(&[words, Form::rule(person).doubted()], ""),
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '«' | '»' | '"' | '„' | '“' | '”')
}

fn before_quote(name: &str) -> &str {
    name.split(is_quote).next().unwrap_or_default().trim()
}
