//! The typed list of fields that an edition may name: path, where it may stand, its formats, and what it is in Russian. A path
//! outside this list is refused when an edition is saved, so a slip in a branch that nobody takes is seen at once.

use super::paper_fields::{self, PAPER_SUBJECTS};
use crate::domain::document_kind::DocumentKind;
use serde::Serialize;

/// A field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FormField {
    pub path: &'static str,
    pub within: Within,
    /// Formats that may be named; the first is that of a field without a format.
    pub formats: &'static [&'static str],
    /// What a person who edits the text reads.
    pub explanation: &'static str,
    /// How it may come out on paper, in the first format.
    pub sample: &'static str,
}

/// The list that a field must stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Within {
    Anywhere,
    /// A list of parties.
    Parties,
    /// A list of parts of the programme.
    Parts,
    /// A list of annexes.
    Annexes,
}

pub(super) const PLAIN: &[&str] = &[""];
pub(super) const DATE: &[&str] = &["text", "heading", "short"];
pub(super) const CASES: &[&str] = &["nom", "gen", "dat", "acc", "ins", "pre"];
const NAME: &[&str] = &["nom", "gen", "dat", "acc", "ins", "pre", "acc_person"];
pub(super) const WORDS: &[&str] = &["words"];
pub(super) const MONEY: &[&str] = &["money"];
const QUOTED: &[&str] = &["quoted"];
pub(super) const GENITIVE: &[&str] = &["gen"];

pub(super) const fn field(
    path: &'static str,
    within: Within,
    formats: &'static [&'static str],
    explanation: &'static str,
    sample: &'static str,
) -> FormField {
    FormField { path, within, formats, explanation, sample }
}

use Within::{Annexes, Anywhere, Parties, Parts};

/// Every field, in the order of the paper.
pub const FIELDS: &[FormField] = &[
    field("agreement.number", Anywhere, PLAIN, "Номер договора; у проекта — прочерк для номера", "5-2026/СФ"),
    field("agreement.dated_on", Anywhere, DATE, "Дата договора", "20 августа 2026 г."),
    field("agreement.locality", Anywhere, PLAIN, "Место заключения договора", "г. Мичуринск"),
    field("agreement.starts_on", Anywhere, DATE, "Начало реализации программы", "1 сентября 2026 г."),
    field("agreement.ends_on", Anywhere, DATE, "Окончание реализации программы", "31 мая 2027 г."),
    field(
        "agreement.hours",
        Anywhere,
        WORDS,
        "Объём, реализуемый по договору, цифрами и прописью",
        "72 (семьдесят два) академических часа",
    ),
    field("agreement.copies", Anywhere, &["pre"], "Число экземпляров: «2 (двух) экземплярах»", "2 (двух) экземплярах"),
    field(
        "agreement.copies_each",
        Anywhere,
        PLAIN,
        "Сколько экземпляров у каждой стороны: «по одному», «по два»",
        "по одному",
    ),
    field(
        "agreement.distance",
        Anywhere,
        PLAIN,
        "В какой части применяются дистанционные технологии",
        "теоретических занятий",
    ),
    field(
        "party.name",
        Parties,
        &["nom", "gen", "dat", "acc", "ins", "pre"],
        "Полное наименование стороны",
        "Муниципальное бюджетное общеобразовательное учреждение «Гимназия»",
    ),
    field(
        "party.title",
        Parties,
        CASES,
        "Как сторона названа в договоре: «Организация-участник 2»",
        "Организация-участник 2",
    ),
    field("party.side", Parties, PLAIN, "«с одной стороны», «с другой стороны»", "с другой стороны"),
    field("party.ogrn", Parties, PLAIN, "ОГРН или ОГРНИП стороны", "1027700132195"),
    field("party.licence.number", Parties, PLAIN, "Номер лицензии стороны", "Л035-01224-40/00155561"),
    field("party.licence.issued_on", Parties, &["heading"], "Дата выдачи лицензии", "«4» мая 2016 г."),
    field(
        "party.licence.issued_by",
        Parties,
        &["ins"],
        "Кем выдана лицензия, в творительном падеже",
        "Министерством образования Калужской области",
    ),
    field(
        "party.signatory.name",
        Parties,
        CASES,
        "Фамилия, имя, отчество того, кто подписывает",
        "Орлова Мария Петровна",
    ),
    field("party.signatory.post", Parties, CASES, "Должность того, кто подписывает", "директор"),
    field(
        "party.signatory.basis",
        Parties,
        GENITIVE,
        "Основание полномочий: «Устава», «доверенности от … № …»",
        "Устава",
    ),
    field("participants.name", Anywhere, NAME, "Все организации-участники", "Организация-участник"),
    field(
        "participants.list",
        Anywhere,
        CASES,
        "Все организации-участники с номерами",
        "Организация-участник 1 и Организация-участник 2",
    ),
    field("realising.name", Anywhere, NAME, "Участники, реализующие части программы", "Организация-участник"),
    field(
        "realising.list",
        Anywhere,
        CASES,
        "Участники, реализующие части программы, с номерами",
        "Организация-участник 1",
    ),
    field("giving.name", Anywhere, NAME, "Участники, только предоставляющие ресурсы", "Организация-участник"),
    field(
        "giving.list",
        Anywhere,
        CASES,
        "Участники, только предоставляющие ресурсы, с номерами",
        "Организация-участник 2",
    ),
    field(
        "giving.addresses",
        Anywhere,
        PLAIN,
        "Адреса помещений таких участников: «адрес: …»",
        "адрес: г. Обнинск, пр. Ленина, д. 5",
    ),
    field(
        "paid_realising.name",
        Anywhere,
        NAME,
        "Участники, реализующие части, которым платит базовая организация",
        "Организация-участник",
    ),
    field(
        "paid_giving.name",
        Anywhere,
        NAME,
        "Участники, дающие ресурсы, которым платит базовая организация",
        "Организация-участник",
    ),
    field(
        "programme.kind",
        Anywhere,
        GENITIVE,
        "Вид и подвид программы в родительном падеже",
        "дополнительной общеобразовательной программы — дополнительной общеразвивающей программы",
    ),
    field("programme.focus", Anywhere, GENITIVE, "Направленность в родительном падеже", "технической"),
    field("programme.title", Anywhere, QUOTED, "Наименование программы в кавычках", "«Инженеры будущего»"),
    field(
        "programme.hours",
        Anywhere,
        WORDS,
        "Объём программы цифрами и прописью",
        "144 (сто сорок четыре) академических часа",
    ),
    field("part.component", Parts, PLAIN, "Вид части: модуль, курс, учебный предмет", "модуль"),
    field("part.title", Parts, QUOTED, "Наименование части в кавычках", "«Робототехника»"),
    field("part.hours", Parts, WORDS, "Объём части цифрами и прописью", "36 (тридцать шесть) академических часов"),
    field(
        "acts.requirements",
        Anywhere,
        PLAIN,
        "Акты, требованиям которых соответствует деятельность, в родительном падеже",
        "санитарных правил СП 2.4.3648-20",
    ),
    field("pupils.range", Anywhere, PLAIN, "Число обучающихся: «от 10 до 15 человек»", "от 10 до 15 человек"),
    field("pupils.list_days", Anywhere, CASES, "Срок направления списка в рабочих днях", "5 (пять) рабочих дней"),
    field(
        "assessment.certificate_days",
        Anywhere,
        CASES,
        "Срок направления справки в рабочих днях",
        "3 (три) рабочих дня",
    ),
    field("papers.base", Anywhere, PLAIN, "Документы, которые выдаёт базовая организация", "свидетельство об обучении"),
    field("papers.base_kind", Anywhere, PLAIN, "Вид такого документа: «документ об обучении»", "документ об обучении"),
    field("papers.participant", Anywhere, PLAIN, "Документы, которые выдаёт организация-участник", "сертификат"),
    field("escort.title", Anywhere, CASES, "Сторона, назначающая сопровождающих", "Базовая организация"),
    field(
        "property.payment",
        Anywhere,
        MONEY,
        "Плата за использование имущества",
        "12 345 (двенадцать тысяч триста сорок пять) рублей 60 копеек",
    ),
    field("property.basis", Anywhere, PLAIN, "Основание использования имущества", "договор безвозмездного пользования"),
    field("places", Anywhere, PLAIN, "Места реализации по сторонам", "г. Мичуринск, ул. Советская, д. 274"),
    field("financing.kind", Anywhere, PLAIN, "Вид финансового обеспечения, если он не выбран: прочерк", "__________"),
    field(
        "financing.amount",
        Anywhere,
        MONEY,
        "Сумма цифрами и прописью",
        "108 000 (сто восемь тысяч) рублей 00 копеек",
    ),
    field("financing.rate", Anywhere, MONEY, "Ставка за один человеко-час", "150 (сто пятьдесят) рублей 00 копеек"),
    field("financing.man_hours", Anywhere, WORDS, "Число человеко-часов", "720 (семьсот двадцать) человеко-часов"),
    field(
        "financing.source",
        Anywhere,
        PLAIN,
        "Источник средств в родительном падеже",
        "средств субсидии на выполнение муниципального задания",
    ),
    field(
        "financing.act",
        Anywhere,
        PLAIN,
        "Акт о сертификатах или договор о целевых средствах",
        "Правилами персонифицированного финансирования",
    ),
    field("financing.sponsor", Anywhere, PLAIN, "Кто даёт целевые средства, в родительном падеже", "ООО «Станкозавод»"),
    field("financing.party", Anywhere, CASES, "Сторона, заключающая договоры о платных услугах", "Базовая организация"),
    field("financing.share_party", Anywhere, CASES, "Сторона, которой перечисляется доля", "Организация-участник"),
    field("financing.share_percent", Anywhere, WORDS, "Доля в процентах", "30 (тридцать) процентов"),
    field("financing.pay_days", Anywhere, CASES, "Срок оплаты в рабочих днях", "10 (десять) рабочих дней"),
    field("annex.number", Annexes, PLAIN, "Номер приложения: «№ 2»", "№ 2"),
    field("annex.title", Annexes, PLAIN, "Название приложения", "Ресурсы, используемые Сторонами"),
];

/// Subjects that endings may agree with, and what a person reads of them.
pub const SUBJECTS: &[(&str, &str)] = &[("party", "сторона"), ("party.signatory", "тот, кто подписывает")];

/// How a format is called where one is chosen; empty: there is nothing to choose.
pub fn format_title(format: &str) -> &'static str {
    match format {
        "nom" => "именительный: кто, что",
        "gen" => "родительный: кого, чего",
        "dat" => "дательный: кому, чему",
        "acc" => "винительный: кого, что",
        "ins" => "творительный: кем, чем",
        "pre" => "предложный: о ком, о чём",
        "acc_person" => "винительный, как о человеке: кого",
        "text" => "1 сентября 2026 г.",
        "heading" => "«1» сентября 2026 г.",
        "short" => "01.09.2026",
        "words" => "цифрами и прописью",
        "money" => "сумма цифрами и прописью",
        "quoted" => "в кавычках",
        _ => "",
    }
}

/// The fields that the text of a kind of paper may name; none: of the network-form agreement.
pub fn of_kind(kind: Option<&DocumentKind>) -> impl Iterator<Item = &'static FormField> {
    let papers = kind.map(|kind| paper_fields::all().filter(move |field| paper_fields::has(kind, field.path)));
    FIELDS.iter().chain(papers.into_iter().flatten())
}

/// The subjects that endings of such a text may agree with.
pub fn subjects_of(kind: Option<&DocumentKind>) -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    let papers = kind.map(|kind| PAPER_SUBJECTS.iter().filter(move |(subject, _)| paper_fields::has(kind, subject)));
    SUBJECTS.iter().chain(papers.into_iter().flatten())
}

/// The field of a path, if any list has it.
pub fn find(path: &str) -> Option<&'static FormField> {
    FIELDS.iter().chain(paper_fields::all()).find(|field| field.path == path)
}

/// What a missing value is called; values of annexes and requisites are not fields of the tree.
pub fn explained(path: &str) -> &'static str {
    let others = [
        ("party.full_name", "Полное наименование стороны"),
        ("party.legal_address", "Юридический адрес"),
        ("party.inn", "ИНН"),
        ("party.kpp", "КПП"),
        ("papers.by", "Какие документы выдаются обучающимся"),
        ("agreement.programme_id", "Программа"),
        ("agreement.parties", "Стороны договора"),
    ];
    let own = [
        (".resources", "Ресурсы стороны"),
        (".title", "Наименование"),
        (".place", "Место"),
        (".weekday", "День недели"),
        (".starts_at", "Время занятия"),
        (".part_id", "Часть программы"),
        (".organization_id", "Сторона"),
        (".realised_by", "Сторона, реализующая часть"),
        (".full_name", "Фамилия, имя, отчество"),
        (".born_on", "Дата рождения"),
        (".post", "Должность"),
        (".contract", "Договор с реализующей стороной"),
        ("agreement.shares", "Распределение частей программы между сторонами"),
        ("agreement.schedule", "Строки расписания"),
        ("agreement.pupils.list", "Список обучающихся"),
    ];
    if path.starts_with(paper_fields::ASKED) {
        return "Ответ на вопрос, заданный при создании бумаги";
    }
    let known = find(path).map(|field| field.explanation);
    let other = || others.iter().find(|(other, _)| *other == path).map(|(_, words)| *words);
    let ending = || own.iter().find(|(ending, _)| path.ends_with(ending)).map(|(_, words)| *words);
    known.or_else(other).or_else(ending).unwrap_or("Значение поля")
}
