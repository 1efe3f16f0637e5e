//! How a person reads the fields that a package may bring: the name of each, and whether its value can be read as it is.

use super::differences::Noun;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Text,
    Date,
    /// Hundredths of an hour.
    Hours,
    YesNo,
    /// A list or a choice: that it differs is all that fits in a line.
    Named,
}

use Shown::{Date, Hours, Named, Text, YesNo};

type Words = (&'static str, &'static str, Shown);

/// In the order of the card. Fields that are not here are forms of words and choices that follow from the others.
pub fn fields(noun: Noun) -> &'static [Words] {
    match noun {
        Noun::Organization => ORGANIZATION,
        Noun::Programme => PROGRAMME,
        Noun::Agreement => AGREEMENT,
    }
}

const ORGANIZATION: &[Words] = &[
    ("full_name", "Полное название", Text),
    ("short_name", "Краткое название", Text),
    ("full_name_genitive", "Название в родительном падеже", Text),
    ("ownership", "Собственность", Named),
    ("institution", "Вид учреждения", Named),
    ("kind", "Вид организации", Named),
    ("legal_form", "ОКОПФ", Text),
    ("is_edu", "Ведёт образовательную деятельность", YesNo),
    ("inn", "ИНН", Text),
    ("kpp", "КПП", Text),
    ("ogrn", "ОГРН", Text),
    ("okpo", "ОКПО", Text),
    ("oktmo", "ОКТМО", Text),
    ("locality", "Населённый пункт", Text),
    ("legal_address", "Юридический адрес", Text),
    ("actual_address", "Фактический адрес", Text),
    ("postal_address", "Почтовый адрес", Text),
    ("phone", "Телефон", Text),
    ("email", "Почта", Text),
    ("site", "Сайт", Text),
    ("centre_page", "Раздел центра на сайте", Text),
    ("founder", "Учредитель", Text),
    ("accounts", "Счёт", Named),
    ("licences", "Лицензия", Named),
    ("signatories", "Подписант", Named),
];

const PROGRAMME: &[Words] = &[
    ("title", "Название", Text),
    ("kind", "Вид", Named),
    ("focus", "Направленность", Named),
    ("hours", "Часы", Hours),
    ("academic_hour_minutes", "Академический час, минут", Text),
    ("min_age", "Возраст от", Text),
    ("max_age", "Возраст до", Text),
    ("min_size", "Группа от", Text),
    ("max_size", "Группа до", Text),
    ("approved_on", "Утверждена", Date),
    ("approved_by", "Чем утверждена", Text),
    ("parts", "Части", Named),
];

const AGREEMENT: &[Words] = &[
    ("number", "Номер", Text),
    ("state", "Состояние", Named),
    ("dated_on", "Дата", Date),
    ("state_on", "Дата состояния", Date),
    ("locality", "Место заключения", Text),
    ("programme_id", "Программа", Named),
    ("coverage", "Вся программа или части", Named),
    ("approval", "Кто утверждает программу", Named),
    ("starts_on", "Начало", Date),
    ("ends_on", "Конец", Date),
    ("parties", "Стороны и их ресурсы", Named),
    ("shares", "Кто какую часть ведёт", Named),
    ("pupils", "Обучающиеся", Named),
    ("schedule_mode", "Чьё расписание", Named),
    ("schedule", "Расписание", Named),
    ("study_form", "Форма обучения", Named),
    ("distance", "Дистанционные технологии", Text),
    ("assessment", "Аттестация", Named),
    ("papers", "Документы об обучении", Named),
    ("property", "Имущество", Named),
    ("financing", "Финансирование", Named),
    ("teachers", "Кадры", Named),
    ("personal_data", "Персональные данные", Named),
    ("escort_by", "Сопровождение", Named),
    ("events", "Совместные мероприятия", Named),
    ("copies", "Экземпляров", Text),
    ("milestones", "Отметки о ходе дела", Named),
];
