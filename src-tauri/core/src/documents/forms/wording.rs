//! Words that values are written in: the only place where forms speak to `russian`, and where what a user typed is tidied
//! before it enters a sentence.

use crate::domain::programme::{ComponentKind, Focus, ProgrammeKind};
use crate::domain::units::{AcademicHours, Kopecks};
use crate::russian::{Case, Gender, Unit, counted, dates, hours_text, money_text, numbers, typographer};
use chrono::NaiveDate;

/// Marks of quotation, and what stands for them while a sentence of the form is typeset around a typed value: a mark that the
/// user forgot to close must not turn the rest of the sentence inside out.
const SHIELDS: [(char, char); 5] =
    [('«', '\u{e000}'), ('»', '\u{e001}'), ('„', '\u{e002}'), ('“', '\u{e003}'), ('"', '\u{e004}')];

/// No-break spaces, quotes and dashes as papers want them.
pub(super) fn typeset(text: &str) -> String {
    swap(&typographer(text), |(mark, shield)| (shield, mark))
}

/// A finished value, its quotes hidden until the sentence is typeset.
pub(super) fn shield(value: &str) -> String {
    swap(value, |pair| pair)
}

fn swap(text: &str, direction: fn((char, char)) -> (char, char)) -> String {
    let one =
        |letter| SHIELDS.into_iter().map(direction).find(|(from, _)| *from == letter).map_or(letter, |(_, to)| to);
    text.chars().map(one).collect()
}

/// A typed value made fit for a sentence: one line, single spaces, no doubled or dangling punctuation, no invisible letters.
pub(super) fn tidy(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for letter in text.chars() {
        let invisible = matches!(letter, '\u{ad}' | '\u{e000}'..='\u{f8ff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        if letter.is_control() || letter.is_whitespace() {
            if !line.ends_with(' ') {
                line.push(' ');
            }
        } else if !invisible {
            punctuate(&mut line, letter);
        }
    }
    let line = settle(&typographer(line.trim()));
    settle(line.trim_start_matches(dangling).trim_end_matches(open_ended))
}

/// Marks that cannot begin a value.
fn dangling(letter: char) -> bool {
    matches!(letter, ',' | ';' | ':' | '.' | '!' | '?' | ')' | '»' | '“' | ' ' | '\u{a0}')
}

/// Marks that cannot end one.
fn open_ended(letter: char) -> bool {
    matches!(letter, ',' | ';' | ':' | '(' | '«' | '„' | ' ' | '\u{a0}')
}

/// Without empty pairs and doubled marks, which are left when something between them fell away.
fn settle(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    'letters: for mut letter in text.chars() {
        while let Some(last) = line.chars().next_back() {
            match (last, letter) {
                ('«', '»') | ('„', '“') | ('(', ')') => {
                    line.pop();
                    continue 'letters;
                }
                (' ' | '\u{a0}', ' ' | '\u{a0}') => letter = ' ',
                (' ' | '\u{a0}', ',' | '.' | ';' | ':') | (',', ',' | '.' | ';') | (';', ';') | ('.', '.') => {}
                _ => break,
            }
            line.pop();
        }
        line.push(letter);
    }
    line
}

/// «слово ,» loses its space, «,,» and «..» their second mark; three full stops are one ellipsis.
fn punctuate(line: &mut String, letter: char) {
    if matches!(letter, ',' | ';' | ':' | '.' | '!' | '?') && line.ends_with(' ') {
        line.pop();
    }
    match letter {
        '.' if line.ends_with("..") => {
            line.truncate(line.len() - 2);
            line.push('…');
        }
        '.' if line.ends_with('…') => {}
        ',' | ';' if line.ends_with([',', ';']) => {}
        _ => line.push(letter),
    }
}

/// The tidied value, if anything is left of it that can be read: marks alone are a gap, not a value.
pub(super) fn some(text: &str) -> Option<String> {
    Some(tidy(text)).filter(|text| text.contains(char::is_alphanumeric))
}

/// For the middle of a sentence: without a full stop of its own.
pub(super) fn middle(text: &str) -> String {
    text.strip_suffix('.').unwrap_or(text).to_owned()
}

/// «Название» in quotes; quotes inside become „“. What is quoted already is not quoted twice.
pub(super) fn quoted(title: &str) -> String {
    let inner = title
        .strip_prefix('«')
        .and_then(|rest| rest.strip_suffix('»'))
        .filter(|inner| !inner.contains(['«', '»']))
        .unwrap_or(title);
    let inner: String = inner
        .chars()
        .map(|letter| {
            if letter == '«' {
                '„'
            } else if letter == '»' {
                '“'
            } else {
                letter
            }
        })
        .collect();
    format!("«{inner}»")
}

/// A case by its code; the nominative where a format says nothing of case.
pub(super) fn case(format: &str) -> Case {
    Case::from_code(format).unwrap_or(Case::Nominative)
}

pub(super) fn date_heading(on: NaiveDate) -> String {
    dates::blank(on)
}

pub(super) fn date_text(on: NaiveDate) -> String {
    dates::long(on)
}

pub(super) fn date_short(on: NaiveDate) -> String {
    dates::short(on)
}

/// «72 (семьдесят два) академических часа».
pub(super) fn hours(hours: AcademicHours) -> String {
    hours_text(hundredths(hours), Case::Nominative)
}

/// «72», «1,5», for tables.
pub(super) fn hours_short(hours: AcademicHours) -> String {
    numbers::hours_digits(hundredths(hours))
}

fn hundredths(hours: AcademicHours) -> i64 {
    i64::from(hours.hundredths())
}

pub(super) fn money(sum: Kopecks) -> String {
    money_text(sum.0).text
}

pub(super) fn working_days(days: u16, case: Case) -> String {
    counted(u64::from(days), Unit::WorkingDay, case, true)
}

/// «2 (двух) экземплярах»: after «составлен в».
pub(super) fn copies(copies: usize) -> String {
    counted(copies as u64, Unit::Copy, Case::Prepositional, true)
}

/// «по одному», «по два», before «для каждой из Сторон»; copies that do not part evenly are «не менее чем по одному».
pub(super) fn copies_each(copies: usize, parties: usize) -> String {
    match (copies.checked_div(parties), copies.checked_rem(parties)) {
        (Some(1) | None, Some(0) | None) => "по одному".to_owned(),
        (Some(each), Some(0)) => {
            format!("по {}", numbers::cardinal(each as u64, Gender::Masculine, Case::Accusative))
        }
        _ => "не менее чем по одному".to_owned(),
    }
}

pub(super) fn man_hours(hours: u32) -> String {
    counted(u64::from(hours), Unit::ManHour, Case::Accusative, true)
}

/// «30 %», «12,5 %», of hundredths of a per cent.
pub(super) fn percent(hundredths: u32) -> String {
    format!("{}\u{a0}%", numbers::hours_digits(i64::from(hundredths)))
}

/// «от 10 до 15 человек», «15 человек», «до 21 человека».
pub(super) fn people(min: Option<u16>, max: Option<u16>) -> Option<String> {
    let upper = |count: u16| counted(u64::from(count), Unit::Person, Case::Genitive, false);
    match (min.filter(|min| *min > 0), max.filter(|max| *max > 0)) {
        (Some(min), Some(max)) if min == max => Some(counted(u64::from(max), Unit::Person, Case::Nominative, false)),
        (Some(min), Some(max)) => Some(format!("от {min} до {}", upper(max))),
        (None, Some(max)) => Some(format!("до {}", upper(max))),
        (Some(min), None) => Some(format!("не менее {}", upper(min))),
        (None, None) => None,
    }
}

/// «12 обучающихся», «1 обучающийся».
pub(super) fn pupils(count: usize) -> String {
    format!("{count}\u{a0}{}", numbers::plural(count as u64, "обучающийся", "обучающихся", "обучающихся"))
}

/// Kind of programme in the genitive, after «реализация Сторонами».
pub(super) fn programme_kind(kind: ProgrammeKind) -> &'static str {
    match kind {
        ProgrammeKind::Developmental => {
            "дополнительной общеобразовательной программы — дополнительной общеразвивающей программы"
        }
        ProgrammeKind::PreProfessional => {
            "дополнительной общеобразовательной программы — дополнительной предпрофессиональной программы"
        }
        ProgrammeKind::Preschool => {
            "основной общеобразовательной программы — образовательной программы дошкольного образования"
        }
        ProgrammeKind::PrimaryGeneral => {
            "основной общеобразовательной программы — образовательной программы начального общего образования"
        }
        ProgrammeKind::BasicGeneral => {
            "основной общеобразовательной программы — образовательной программы основного общего образования"
        }
        ProgrammeKind::SecondaryGeneral => {
            "основной общеобразовательной программы — образовательной программы среднего общего образования"
        }
        ProgrammeKind::SecondaryVocational => {
            "основной профессиональной образовательной программы — образовательной программы среднего профессионального образования"
        }
        ProgrammeKind::Higher => {
            "основной профессиональной образовательной программы — образовательной программы высшего образования"
        }
        ProgrammeKind::VocationalTraining => "основной программы профессионального обучения",
        ProgrammeKind::AdditionalProfessional => "дополнительной профессиональной программы",
    }
}

/// The same in the nominative.
pub(super) fn programme_kind_nominative(kind: ProgrammeKind) -> &'static str {
    match kind {
        ProgrammeKind::Developmental => {
            "дополнительная общеобразовательная программа — дополнительная общеразвивающая программа"
        }
        ProgrammeKind::PreProfessional => {
            "дополнительная общеобразовательная программа — дополнительная предпрофессиональная программа"
        }
        ProgrammeKind::Preschool => {
            "основная общеобразовательная программа — образовательная программа дошкольного образования"
        }
        ProgrammeKind::PrimaryGeneral => {
            "основная общеобразовательная программа — образовательная программа начального общего образования"
        }
        ProgrammeKind::BasicGeneral => {
            "основная общеобразовательная программа — образовательная программа основного общего образования"
        }
        ProgrammeKind::SecondaryGeneral => {
            "основная общеобразовательная программа — образовательная программа среднего общего образования"
        }
        ProgrammeKind::SecondaryVocational => {
            "основная профессиональная образовательная программа — образовательная программа среднего профессионального образования"
        }
        ProgrammeKind::Higher => {
            "основная профессиональная образовательная программа — образовательная программа высшего образования"
        }
        ProgrammeKind::VocationalTraining => "основная программа профессионального обучения",
        ProgrammeKind::AdditionalProfessional => "дополнительная профессиональная программа",
    }
}

/// Papers that the base organisation issues by law, where the user has typed none; nominative plural after «выдаются».
pub(super) fn base_papers(kind: ProgrammeKind) -> &'static str {
    match kind {
        ProgrammeKind::Developmental => "свидетельства (сертификаты) об обучении",
        ProgrammeKind::PreProfessional => "свидетельства об освоении дополнительной предпрофессиональной программы",
        ProgrammeKind::Preschool => "документы об обучении по образцу, установленному ею самостоятельно",
        ProgrammeKind::PrimaryGeneral => "документы об обучении",
        ProgrammeKind::BasicGeneral | ProgrammeKind::SecondaryGeneral => "документы об образовании",
        ProgrammeKind::SecondaryVocational | ProgrammeKind::Higher => "документы об образовании и о квалификации",
        ProgrammeKind::VocationalTraining => "свидетельства о профессии рабочего, должности служащего",
        ProgrammeKind::AdditionalProfessional => "документы о квалификации",
    }
}

/// What such a paper is by law (ст. 60 ФЗ-273), before the words that the user named it by, whatever their case and number.
pub(super) fn base_paper_kind(kind: ProgrammeKind) -> &'static str {
    match kind {
        ProgrammeKind::Developmental
        | ProgrammeKind::PreProfessional
        | ProgrammeKind::Preschool
        | ProgrammeKind::PrimaryGeneral => "документ об обучении",
        ProgrammeKind::BasicGeneral | ProgrammeKind::SecondaryGeneral => "документ об образовании",
        ProgrammeKind::SecondaryVocational | ProgrammeKind::Higher => "документ об образовании и о квалификации",
        ProgrammeKind::VocationalTraining | ProgrammeKind::AdditionalProfessional => "документ о квалификации",
    }
}

/// Направленность in the genitive.
pub(super) fn focus(focus: Focus) -> &'static str {
    match focus {
        Focus::Technical => "технической",
        Focus::NaturalScience => "естественно-научной",
        Focus::Sports => "физкультурно-спортивной",
        Focus::Artistic => "художественной",
        Focus::TourismLocalHistory => "туристско-краеведческой",
        Focus::SocialHumanitarian => "социально-гуманитарной",
    }
}

pub(super) fn component(kind: ComponentKind) -> &'static str {
    match kind {
        ComponentKind::Subject => "учебный предмет",
        ComponentKind::Course => "курс",
        ComponentKind::Module => "модуль",
        ComponentKind::Practice => "практика",
        ComponentKind::Other => "компонент",
    }
}
