//! Fields that only the texts of the parties' papers may name: the paper itself, who issues it and to whom it speaks, its pupil, the parts
//! of its participant, and what the kind asks. A kind has those that it can fill.

use super::fields::Within::{Anywhere, Parts};
use super::fields::{CASES, DATE, FormField, GENITIVE, MONEY, PLAIN, WORDS, field};
use crate::domain::document_kind::{About, AnswerKind, Asked, DocumentKind};

/// Beginning of the path of an answer.
pub const ASKED: &str = "asked.";

/// The fields of one side, by its name in paths.
macro_rules! side {
    ($root:literal, $who:literal) => {
        [
            field(concat!($root, ".name"), Anywhere, CASES, concat!("Полное наименование: ", $who), "Муниципальное бюджетное общеобразовательное учреждение «Гимназия»"),
            field(concat!($root, ".short_name"), Anywhere, CASES, concat!("Краткое наименование: ", $who), "МБОУ «Гимназия»"),
            field(concat!($root, ".address"), Anywhere, PLAIN, concat!("Адрес: ", $who), "г. Обнинск, пр. Ленина, д. 5"),
            field(concat!($root, ".ogrn"), Anywhere, PLAIN, concat!("ОГРН или ОГРНИП: ", $who), "1027700132195"),
            field(concat!($root, ".inn"), Anywhere, PLAIN, concat!("ИНН: ", $who), "7707083893"),
            field(concat!($root, ".signatory.name"), Anywhere, CASES, concat!("Фамилия, имя, отчество руководителя: ", $who), "Орлова Мария Петровна"),
            field(concat!($root, ".signatory.initials"), Anywhere, CASES, concat!("Инициалы и фамилия руководителя: ", $who), "М. П. Орлова"),
            field(concat!($root, ".signatory.post"), Anywhere, CASES, concat!("Должность руководителя: ", $who), "директор"),
            field(concat!($root, ".signatory.basis"), Anywhere, GENITIVE, concat!("Основание полномочий: ", $who), "Устава"),
            field(concat!($root, ".signatory.greeting"), Anywhere, PLAIN, concat!("Обращение к руководителю: ", $who), "Уважаемая Мария Петровна"),
        ]
    };
}

static ISSUER: [FormField; 10] = side!("issuer", "чья бумага");
static ADDRESSEE: [FormField; 10] = side!("addressee", "к кому обращаются");

static HEAD: [FormField; 2] = [
    field("paper.number", Anywhere, PLAIN, "Номер бумаги; если его нет — прочерк для номера", "45-у"),
    field("paper.dated_on", Anywhere, DATE, "Дата бумаги", "1 сентября 2026 г."),
];

static REST: [FormField; 12] = [
    field(
        "own_parts.hours",
        Anywhere,
        WORDS,
        "Объём частей участника цифрами и прописью",
        "36 (тридцать шесть) академических часов",
    ),
    field("own_parts.starts_on", Anywhere, DATE, "Начало первой части участника", "1 сентября 2026 г."),
    field("own_parts.ends_on", Anywhere, DATE, "Окончание последней части участника", "31 мая 2027 г."),
    field(
        "own_parts.places",
        Anywhere,
        PLAIN,
        "Адреса, где участник реализует свои части",
        "г. Обнинск, пр. Ленина, д. 5",
    ),
    field("own_parts.attestation", Anywhere, PLAIN, "Формы промежуточной аттестации по частям участника", "зачёт"),
    field("part.starts_on", Parts, DATE, "Начало части", "1 сентября 2026 г."),
    field("part.ends_on", Parts, DATE, "Окончание части", "31 мая 2027 г."),
    field("pupils.count", Anywhere, PLAIN, "Сколько обучающихся в бумаге", "12 обучающихся"),
    field(
        "attendance.days",
        Anywhere,
        CASES,
        "Срок ответа о посещении занятий в рабочих днях, по норме",
        "3 (три) рабочих дня",
    ),
    field("pupil.name", Anywhere, CASES, "Фамилия, имя, отчество обучающегося", "Иванов Иван Иванович"),
    field("pupil.born_on", Anywhere, DATE, "Дата рождения обучающегося", "5 марта 2012 г."),
    field("pupil.group", Anywhere, PLAIN, "Класс или группа обучающегося", "8 «Б»"),
];

/// Every such field.
pub fn all() -> impl Iterator<Item = &'static FormField> {
    HEAD.iter().chain(&ISSUER).chain(&ADDRESSEE).chain(&REST)
}

/// What endings may agree with in a paper.
pub const PAPER_SUBJECTS: &[(&str, &str)] = &[
    ("issuer", "чья бумага"),
    ("issuer.signatory", "кто подписывает бумагу"),
    ("addressee", "к кому обращаются"),
    ("addressee.signatory", "руководитель, к которому обращаются"),
    ("pupil", "обучающийся"),
];

/// Whether papers of a kind can fill the field or subject of a path.
pub fn has(kind: &DocumentKind, path: &str) -> bool {
    match path.split('.').next() {
        Some("addressee" | "own_parts") => kind.about != About::Agreement,
        Some("pupil") => kind.about == About::Pupil,
        _ => true,
    }
}

/// The ways an answer may be written on paper.
pub fn formats_of(asked: &Asked) -> &'static [&'static str] {
    match asked.answer {
        AnswerKind::Text | AnswerKind::Number => PLAIN,
        AnswerKind::Date => DATE,
        AnswerKind::Money => MONEY,
        AnswerKind::Person => CASES,
    }
}
