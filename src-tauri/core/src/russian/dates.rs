//! Dates as the papers print them (domain part 6.2).

use chrono::{Datelike, NaiveDate};

use super::{Case, Gender, NBSP, numbers::cardinal};

const MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

fn month(date: NaiveDate) -> &'static str {
    usize::try_from(date.month0()).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default()
}

/// «01.09.2026», for tables.
pub fn short(date: NaiveDate) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// «1 сентября 2026 г.», joined by no-break spaces.
pub fn long(date: NaiveDate) -> String {
    format!("{}{NBSP}{}{NBSP}{}{NBSP}г.", date.day(), month(date), date.year())
}

/// «01» сентября 2026 г., as on a form that was filled in by hand.
pub fn blank(date: NaiveDate) -> String {
    format!("«{:02}»{NBSP}{}{NBSP}{}{NBSP}г.", date.day(), month(date), date.year())
}

/// «1 сентября 2026 года», for running text.
pub fn year_full(date: NaiveDate) -> String {
    format!("{}{NBSP}{}{NBSP}{}{NBSP}года", date.day(), month(date), date.year())
}

/// «первое сентября две тысячи двадцать шестого года».
pub fn words(date: NaiveDate) -> String {
    let day = ordinal(u64::from(date.day()), "ое");
    match u64::try_from(date.year()) {
        Ok(year) if year > 0 => format!("{day} {} {} года", month(date), ordinal(year, "ого")),
        _ => format!("{day} {} {} года", month(date), date.year()),
    }
}

/// An ordinal number up to 9999 in the neuter («ое») or in the genitive («ого»); only its last word is ordinal.
fn ordinal(n: u64, ending: &str) -> String {
    let (below, last) = match (n % 1000, n % 100, n % 10) {
        (0, _, _) => (0, thousandth(n / 1000)),
        (_, 0, _) => (n % 1000, format!("{}от", hundredth(n % 1000 / 100))),
        (_, 1..=19, _) => (n % 100, stem(n % 100).to_owned()),
        (_, _, 0) => (n % 100, stem(n % 100).to_owned()),
        (_, _, units) => (units, stem(units).to_owned()),
    };
    let whole = if n.is_multiple_of(1000) { 0 } else { n - below };
    let soft = last == "треть";
    let ending = match (soft, ending) {
        (true, "ое") => "е",
        (true, _) => "его",
        (false, other) => other,
    };
    if whole == 0 {
        format!("{last}{ending}")
    } else {
        format!("{} {last}{ending}", cardinal(whole, Gender::Masculine, Case::Nominative))
    }
}

/// «тысячн», «двухтысячн», «пятитысячн».
fn thousandth(thousands: u64) -> String {
    match thousands {
        1 => "тысячн".to_owned(),
        _ => format!("{}тысячн", cardinal(thousands, Gender::Masculine, Case::Genitive).replace(' ', "")),
    }
}

/// What stands before «-от» in «сотый», «двухсотый», «пятисотый».
fn hundredth(hundreds: u64) -> String {
    match hundreds {
        1 => "с".to_owned(),
        _ => format!("{}с", cardinal(hundreds, Gender::Masculine, Case::Genitive)),
    }
}

fn stem(n: u64) -> &'static str {
    match n {
        1 => "перв",
        2 => "втор",
        3 => "треть",
        4 => "четвёрт",
        5 => "пят",
        6 => "шест",
        7 => "седьм",
        8 => "восьм",
        9 => "девят",
        10 => "десят",
        11 => "одиннадцат",
        12 => "двенадцат",
        13 => "тринадцат",
        14 => "четырнадцат",
        15 => "пятнадцат",
        16 => "шестнадцат",
        17 => "семнадцат",
        18 => "восемнадцат",
        19 => "девятнадцат",
        20 => "двадцат",
        30 => "тридцат",
        40 => "сороков",
        50 => "пятидесят",
        60 => "шестидесят",
        70 => "семидесят",
        80 => "восьмидесят",
        90 => "девяност",
        _ => "",
    }
}
