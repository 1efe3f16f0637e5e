//! What is counted in the papers, and a number together with it: «5 (пять) рабочих дней», «до 21 человека».

use serde::{Deserialize, Serialize};

use super::numbers::{Six, digits, of_six, plural, words_before};
use super::{Case, Gender, NBSP};

/// Things that stand after a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    WorkingDay,
    CalendarDay,
    Day,
    Week,
    Month,
    Year,
    AcademicHour,
    Hour,
    Minute,
    ManHour,
    Rouble,
    Kopeck,
    Percent,
    Person,
    Pupil,
    Copy,
    Agreement,
    Part,
    Annex,
    Sheet,
    Page,
    Lesson,
    Group,
    Workplace,
    Piece,
    SquareMetre,
    Organization,
    Party,
    Participant,
    Programme,
    Error,
    Warning,
    Change,
}

impl Unit {
    /// Every unit, for tables and tests.
    pub const ALL: [Unit; 33] = [
        Unit::WorkingDay,
        Unit::CalendarDay,
        Unit::Day,
        Unit::Week,
        Unit::Month,
        Unit::Year,
        Unit::AcademicHour,
        Unit::Hour,
        Unit::Minute,
        Unit::ManHour,
        Unit::Rouble,
        Unit::Kopeck,
        Unit::Percent,
        Unit::Person,
        Unit::Pupil,
        Unit::Copy,
        Unit::Agreement,
        Unit::Part,
        Unit::Annex,
        Unit::Sheet,
        Unit::Page,
        Unit::Lesson,
        Unit::Group,
        Unit::Workplace,
        Unit::Piece,
        Unit::SquareMetre,
        Unit::Organization,
        Unit::Party,
        Unit::Participant,
        Unit::Programme,
        Unit::Error,
        Unit::Warning,
        Unit::Change,
    ];

    pub(super) fn gender(self) -> Gender {
        self.noun().gender
    }

    pub(super) fn is_person(self) -> bool {
        matches!(self, Unit::Person | Unit::Pupil | Unit::Participant)
    }

    fn noun(self) -> Noun {
        use Gender::{Feminine, Masculine, Neuter};
        let plain = |gender, singular, plural| Noun { adjective: None, gender, singular, plural, few: None };
        match self {
            Unit::WorkingDay => Noun { adjective: Some(Adjective::Soft("рабоч")), ..plain(Masculine, DAY, DAYS) },
            Unit::CalendarDay => {
                Noun { adjective: Some(Adjective::Hard("календарн")), ..plain(Masculine, DAY, DAYS) }
            }
            Unit::Day => plain(Masculine, DAY, DAYS),
            Unit::Week => plain(
                Feminine,
                ["неделя", "недели", "неделе", "неделю", "неделей", "неделе"],
                ["недели", "недель", "неделям", "недели", "неделями", "неделях"],
            ),
            Unit::Month => plain(
                Masculine,
                ["месяц", "месяца", "месяцу", "месяц", "месяцем", "месяце"],
                ["месяцы", "месяцев", "месяцам", "месяцы", "месяцами", "месяцах"],
            ),
            Unit::Year => plain(
                Masculine,
                ["год", "года", "году", "год", "годом", "годе"],
                ["годы", "лет", "годам", "годы", "годами", "годах"],
            ),
            Unit::AcademicHour => {
                Noun { adjective: Some(Adjective::Velar("академическ")), ..plain(Masculine, HOUR, HOURS) }
            }
            Unit::Hour => plain(Masculine, HOUR, HOURS),
            Unit::Minute => plain(
                Feminine,
                ["минута", "минуты", "минуте", "минуту", "минутой", "минуте"],
                ["минуты", "минут", "минутам", "минуты", "минутами", "минутах"],
            ),
            Unit::ManHour => plain(
                Masculine,
                ["человеко-час", "человеко-часа", "человеко-часу", "человеко-час", "человеко-часом", "человеко-часе"],
                [
                    "человеко-часы",
                    "человеко-часов",
                    "человеко-часам",
                    "человеко-часы",
                    "человеко-часами",
                    "человеко-часах",
                ],
            ),
            Unit::Rouble => plain(
                Masculine,
                ["рубль", "рубля", "рублю", "рубль", "рублём", "рубле"],
                ["рубли", "рублей", "рублям", "рубли", "рублями", "рублях"],
            ),
            Unit::Kopeck => plain(
                Feminine,
                ["копейка", "копейки", "копейке", "копейку", "копейкой", "копейке"],
                ["копейки", "копеек", "копейкам", "копейки", "копейками", "копейках"],
            ),
            Unit::Percent => plain(
                Masculine,
                ["процент", "процента", "проценту", "процент", "процентом", "проценте"],
                ["проценты", "процентов", "процентам", "проценты", "процентами", "процентах"],
            ),
            Unit::Person => plain(
                Masculine,
                ["человек", "человека", "человеку", "человека", "человеком", "человеке"],
                ["люди", "человек", "человекам", "человек", "человеками", "человеках"],
            ),
            Unit::Pupil => Noun {
                few: Some("обучающихся"),
                ..plain(
                    Masculine,
                    ["обучающийся", "обучающегося", "обучающемуся", "обучающегося", "обучающимся", "обучающемся"],
                    ["обучающиеся", "обучающихся", "обучающимся", "обучающихся", "обучающимися", "обучающихся"],
                )
            },
            Unit::Copy => plain(
                Masculine,
                ["экземпляр", "экземпляра", "экземпляру", "экземпляр", "экземпляром", "экземпляре"],
                ["экземпляры", "экземпляров", "экземплярам", "экземпляры", "экземплярами", "экземплярах"],
            ),
            Unit::Agreement => plain(
                Masculine,
                ["договор", "договора", "договору", "договор", "договором", "договоре"],
                ["договоры", "договоров", "договорам", "договоры", "договорами", "договорах"],
            ),
            Unit::Part => plain(
                Feminine,
                ["часть", "части", "части", "часть", "частью", "части"],
                ["части", "частей", "частям", "части", "частями", "частях"],
            ),
            Unit::Annex => plain(
                Neuter,
                ["приложение", "приложения", "приложению", "приложение", "приложением", "приложении"],
                ["приложения", "приложений", "приложениям", "приложения", "приложениями", "приложениях"],
            ),
            Unit::Sheet => plain(
                Masculine,
                ["лист", "листа", "листу", "лист", "листом", "листе"],
                ["листы", "листов", "листам", "листы", "листами", "листах"],
            ),
            Unit::Page => plain(
                Feminine,
                ["страница", "страницы", "странице", "страницу", "страницей", "странице"],
                ["страницы", "страниц", "страницам", "страницы", "страницами", "страницах"],
            ),
            Unit::Lesson => plain(
                Neuter,
                ["занятие", "занятия", "занятию", "занятие", "занятием", "занятии"],
                ["занятия", "занятий", "занятиям", "занятия", "занятиями", "занятиях"],
            ),
            Unit::Group => plain(
                Feminine,
                ["группа", "группы", "группе", "группу", "группой", "группе"],
                ["группы", "групп", "группам", "группы", "группами", "группах"],
            ),
            Unit::Workplace => Noun {
                adjective: Some(Adjective::Soft("рабоч")),
                ..plain(
                    Neuter,
                    ["место", "места", "месту", "место", "местом", "месте"],
                    ["места", "мест", "местам", "места", "местами", "местах"],
                )
            },
            Unit::Piece => plain(
                Feminine,
                ["штука", "штуки", "штуке", "штуку", "штукой", "штуке"],
                ["штуки", "штук", "штукам", "штуки", "штуками", "штуках"],
            ),
            Unit::SquareMetre => Noun {
                adjective: Some(Adjective::Hard("квадратн")),
                ..plain(
                    Masculine,
                    ["метр", "метра", "метру", "метр", "метром", "метре"],
                    ["метры", "метров", "метрам", "метры", "метрами", "метрах"],
                )
            },
            Unit::Organization => plain(
                Feminine,
                ["организация", "организации", "организации", "организацию", "организацией", "организации"],
                ["организации", "организаций", "организациям", "организации", "организациями", "организациях"],
            ),
            Unit::Party => plain(
                Feminine,
                ["сторона", "стороны", "стороне", "сторону", "стороной", "стороне"],
                ["стороны", "сторон", "сторонам", "стороны", "сторонами", "сторонах"],
            ),
            Unit::Participant => plain(
                Masculine,
                ["участник", "участника", "участнику", "участника", "участником", "участнике"],
                ["участники", "участников", "участникам", "участников", "участниками", "участниках"],
            ),
            Unit::Programme => plain(
                Feminine,
                ["программа", "программы", "программе", "программу", "программой", "программе"],
                ["программы", "программ", "программам", "программы", "программами", "программах"],
            ),
            Unit::Error => plain(
                Feminine,
                ["ошибка", "ошибки", "ошибке", "ошибку", "ошибкой", "ошибке"],
                ["ошибки", "ошибок", "ошибкам", "ошибки", "ошибками", "ошибках"],
            ),
            Unit::Warning => plain(
                Neuter,
                [
                    "предупреждение",
                    "предупреждения",
                    "предупреждению",
                    "предупреждение",
                    "предупреждением",
                    "предупреждении",
                ],
                [
                    "предупреждения",
                    "предупреждений",
                    "предупреждениям",
                    "предупреждения",
                    "предупреждениями",
                    "предупреждениях",
                ],
            ),
            Unit::Change => plain(
                Neuter,
                ["изменение", "изменения", "изменению", "изменение", "изменением", "изменении"],
                ["изменения", "изменений", "изменениям", "изменения", "изменениями", "изменениях"],
            ),
        }
    }
}

const DAY: Six = ["день", "дня", "дню", "день", "днём", "дне"];
const DAYS: Six = ["дни", "дней", "дням", "дни", "днями", "днях"];
const HOUR: Six = ["час", "часа", "часу", "час", "часом", "часе"];
const HOURS: Six = ["часы", "часов", "часам", "часы", "часами", "часах"];

struct Noun {
    adjective: Option<Adjective>,
    gender: Gender,
    singular: Six,
    plural: Six,
    /// The form after 2, 3, 4 when it is not the genitive singular.
    few: Option<&'static str>,
}

/// The stem of the word that stands before the noun. None of the units with one is feminine.
#[derive(Clone, Copy)]
enum Adjective {
    Hard(&'static str),
    Soft(&'static str),
    Velar(&'static str),
}

impl Adjective {
    fn singular(self, gender: Gender, case: Case) -> String {
        let neuter = gender == Gender::Neuter;
        let (stem, endings): (&str, Six) = match self {
            Adjective::Hard(stem) if neuter => (stem, ["ое", "ого", "ому", "ое", "ым", "ом"]),
            Adjective::Hard(stem) => (stem, ["ый", "ого", "ому", "ый", "ым", "ом"]),
            Adjective::Soft(stem) if neuter => (stem, ["ее", "его", "ему", "ее", "им", "ем"]),
            Adjective::Soft(stem) => (stem, ["ий", "его", "ему", "ий", "им", "ем"]),
            Adjective::Velar(stem) if neuter => (stem, ["ое", "ого", "ому", "ое", "им", "ом"]),
            Adjective::Velar(stem) => (stem, ["ий", "ого", "ому", "ий", "им", "ом"]),
        };
        format!("{stem}{} ", of_six(&endings, case))
    }

    fn plural(self, case: Case) -> String {
        let (stem, endings): (&str, Six) = match self {
            Adjective::Hard(stem) => (stem, ["ые", "ых", "ым", "ые", "ыми", "ых"]),
            Adjective::Soft(stem) | Adjective::Velar(stem) => (stem, ["ие", "их", "им", "ие", "ими", "их"]),
        };
        format!("{stem}{} ", of_six(&endings, case))
    }
}

/// The unit as it stands after a whole number: «рабочих дня», «человека».
pub fn unit_form(n: u64, unit: Unit, case: Case) -> String {
    let noun = unit.noun();
    let singular = |case| {
        noun.adjective.map_or_else(String::new, |a| a.singular(noun.gender, case)) + of_six(&noun.singular, case)
    };
    let plural_form = |case| noun.adjective.map_or_else(String::new, |a| a.plural(case)) + of_six(&noun.plural, case);
    let few = || {
        // «2 рабочих дня»: the adjective in the genitive plural, the noun in the genitive singular.
        let word = noun.few.unwrap_or(of_six(&noun.singular, Case::Genitive));
        noun.adjective.map_or_else(String::new, |a| a.plural(Case::Genitive)) + word
    };
    match number_case(n, unit, case) {
        direct @ (Case::Nominative | Case::Accusative) => {
            plural(n, &singular(direct), &few(), &plural_form(Case::Genitive)).to_owned()
        }
        oblique => plural(n, &singular(oblique), &plural_form(oblique), &plural_form(oblique)).to_owned(),
    }
}

/// The unit after a fraction: always the genitive singular, «1,5 академического часа».
pub(super) fn after_fraction(unit: Unit) -> String {
    let noun = unit.noun();
    noun.adjective.map_or_else(String::new, |a| a.singular(noun.gender, Case::Genitive))
        + of_six(&noun.singular, Case::Genitive)
}

/// The accusative of persons: «на двух человек», «на двадцать одного человека», but «на двадцать два человека».
pub(super) fn number_case(n: u64, unit: Unit, case: Case) -> Case {
    if case == Case::Accusative && unit.is_person() && (2..=4).contains(&n) { Case::Genitive } else { case }
}

/// A number with what is counted, in a case: «5 (пять) рабочих дней», «2 (двух) экземплярах», «21 человека».
///
/// A no-break space stands before the unit.
pub fn counted(n: u64, unit: Unit, case: Case, with_words: bool) -> String {
    let unit_text = unit_form(n, unit, case);
    if with_words {
        format!("{} ({}){NBSP}{unit_text}", digits(n), words_before(n, unit, case))
    } else {
        format!("{}{NBSP}{unit_text}", digits(n))
    }
}
