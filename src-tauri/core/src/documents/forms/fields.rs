//! The typed list of fields that an edition may name: path, where it may stand, its formats, and what it is in Russian. A path
//! outside this list is refused when an edition is saved, so a slip in a branch that nobody takes is seen at once.

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
}

/// The list that a field must stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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

const PLAIN: &[&str] = &[""];
const DATE: &[&str] = &["text", "heading", "short"];
const CASES: &[&str] = &["nom", "gen", "dat", "acc", "ins", "pre"];
const NAME: &[&str] = &["nom", "gen", "dat", "acc", "ins", "pre", "acc_person"];
const WORDS: &[&str] = &["words"];
const MONEY: &[&str] = &["money"];
const QUOTED: &[&str] = &["quoted"];
const GENITIVE: &[&str] = &["gen"];

const fn field(
    path: &'static str,
    within: Within,
    formats: &'static [&'static str],
    explanation: &'static str,
) -> FormField {
    FormField { path, within, formats, explanation }
}

use Within::{Annexes, Anywhere, Parties, Parts};

/// Every field, in the order of the paper.
pub const FIELDS: &[FormField] = &[
    field("agreement.number", Anywhere, PLAIN, "Номер договора; у проекта — прочерк для номера"),
    field("agreement.dated_on", Anywhere, DATE, "Дата договора"),
    field("agreement.locality", Anywhere, PLAIN, "Место заключения договора"),
    field("agreement.starts_on", Anywhere, DATE, "Начало реализации программы"),
    field("agreement.ends_on", Anywhere, DATE, "Окончание реализации программы"),
    field("agreement.hours", Anywhere, WORDS, "Объём, реализуемый по договору, цифрами и прописью"),
    field("agreement.copies", Anywhere, &["pre"], "Число экземпляров: «2 (двух) экземплярах»"),
    field("agreement.copies_each", Anywhere, PLAIN, "Сколько экземпляров у каждой стороны: «по одному», «по два»"),
    field("agreement.distance", Anywhere, PLAIN, "В какой части применяются дистанционные технологии"),
    field("party.name", Parties, &["nom", "gen", "dat", "acc", "ins", "pre"], "Полное наименование стороны"),
    field("party.title", Parties, CASES, "Как сторона названа в договоре: «Организация-участник 2»"),
    field("party.side", Parties, PLAIN, "«с одной стороны», «с другой стороны»"),
    field("party.ogrn", Parties, PLAIN, "ОГРН или ОГРНИП стороны"),
    field("party.licence.number", Parties, PLAIN, "Номер лицензии стороны"),
    field("party.licence.issued_on", Parties, &["heading"], "Дата выдачи лицензии"),
    field("party.licence.issued_by", Parties, &["ins"], "Кем выдана лицензия, в творительном падеже"),
    field("party.signatory.name", Parties, CASES, "Фамилия, имя, отчество того, кто подписывает"),
    field("party.signatory.post", Parties, CASES, "Должность того, кто подписывает"),
    field("party.signatory.basis", Parties, GENITIVE, "Основание полномочий: «Устава», «доверенности от … № …»"),
    field("participants.name", Anywhere, NAME, "Все организации-участники"),
    field("participants.list", Anywhere, CASES, "Все организации-участники с номерами"),
    field("realising.name", Anywhere, NAME, "Участники, реализующие части программы"),
    field("realising.list", Anywhere, CASES, "Участники, реализующие части программы, с номерами"),
    field("giving.name", Anywhere, NAME, "Участники, только предоставляющие ресурсы"),
    field("giving.list", Anywhere, CASES, "Участники, только предоставляющие ресурсы, с номерами"),
    field("giving.addresses", Anywhere, PLAIN, "Адреса помещений таких участников: «адрес: …»"),
    field("paid_realising.name", Anywhere, NAME, "Участники, реализующие части, которым платит базовая организация"),
    field("paid_giving.name", Anywhere, NAME, "Участники, дающие ресурсы, которым платит базовая организация"),
    field("programme.kind", Anywhere, GENITIVE, "Вид и подвид программы в родительном падеже"),
    field("programme.focus", Anywhere, GENITIVE, "Направленность в родительном падеже"),
    field("programme.title", Anywhere, QUOTED, "Наименование программы в кавычках"),
    field("programme.hours", Anywhere, WORDS, "Объём программы цифрами и прописью"),
    field("part.component", Parts, PLAIN, "Вид части: модуль, курс, учебный предмет"),
    field("part.title", Parts, QUOTED, "Наименование части в кавычках"),
    field("part.hours", Parts, WORDS, "Объём части цифрами и прописью"),
    field(
        "acts.requirements",
        Anywhere,
        PLAIN,
        "Акты, требованиям которых соответствует деятельность, в родительном падеже",
    ),
    field("pupils.range", Anywhere, PLAIN, "Число обучающихся: «от 10 до 15 человек»"),
    field("pupils.list_days", Anywhere, CASES, "Срок направления списка в рабочих днях"),
    field("assessment.certificate_days", Anywhere, CASES, "Срок направления справки в рабочих днях"),
    field("papers.base", Anywhere, PLAIN, "Документы, которые выдаёт базовая организация"),
    field("papers.base_kind", Anywhere, PLAIN, "Вид такого документа: «документ об обучении»"),
    field("papers.participant", Anywhere, PLAIN, "Документы, которые выдаёт организация-участник"),
    field("escort.title", Anywhere, CASES, "Сторона, назначающая сопровождающих"),
    field("property.payment", Anywhere, MONEY, "Плата за использование имущества"),
    field("property.basis", Anywhere, PLAIN, "Основание использования имущества"),
    field("places", Anywhere, PLAIN, "Места реализации по сторонам"),
    field("financing.kind", Anywhere, PLAIN, "Вид финансового обеспечения, если он не выбран: прочерк"),
    field("financing.amount", Anywhere, MONEY, "Сумма цифрами и прописью"),
    field("financing.rate", Anywhere, MONEY, "Ставка за один человеко-час"),
    field("financing.man_hours", Anywhere, WORDS, "Число человеко-часов"),
    field("financing.source", Anywhere, PLAIN, "Источник средств в родительном падеже"),
    field("financing.act", Anywhere, PLAIN, "Акт о сертификатах или договор о целевых средствах"),
    field("financing.sponsor", Anywhere, PLAIN, "Кто даёт целевые средства, в родительном падеже"),
    field("financing.party", Anywhere, CASES, "Сторона, заключающая договоры о платных услугах"),
    field("financing.share_party", Anywhere, CASES, "Сторона, которой перечисляется доля"),
    field("financing.share_percent", Anywhere, WORDS, "Доля в процентах"),
    field("financing.pay_days", Anywhere, CASES, "Срок оплаты в рабочих днях"),
    field("annex.number", Annexes, PLAIN, "Номер приложения: «№ 2»"),
    field("annex.title", Annexes, PLAIN, "Название приложения"),
];

/// Subjects that endings may agree with.
pub const SUBJECTS: &[&str] = &["party", "party.signatory"];

/// The field of a path, if the list has it.
pub fn find(path: &str) -> Option<&'static FormField> {
    FIELDS.iter().find(|field| field.path == path)
}

/// What a missing value is called; values of annexes and requisites are not fields of the tree.
pub(super) fn explained(path: &str) -> &'static str {
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
    let known = find(path).map(|field| field.explanation);
    let other = || others.iter().find(|(other, _)| *other == path).map(|(_, words)| *words);
    let ending = || own.iter().find(|(ending, _)| path.ends_with(ending)).map(|(_, words)| *words);
    known.or_else(other).or_else(ending).unwrap_or("Значение поля")
}
