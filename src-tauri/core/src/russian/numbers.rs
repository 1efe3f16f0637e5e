//! Numbers, hours and sums in words, with their agreement (domain part 6.2, appendix А «Согласование чисел»).

use serde::{Deserialize, Serialize};

use super::units::{Unit, number_case};
use super::{Case, Gender, NBSP};

/// Six forms of one word in the order of [`Case::ALL`].
pub(super) type Six = [&'static str; 6];

pub(super) fn of_six(forms: &Six, case: Case) -> &'static str {
    let [nominative, genitive, dative, accusative, instrumental, prepositional] = *forms;
    match case {
        Case::Nominative => nominative,
        Case::Genitive => genitive,
        Case::Dative => dative,
        Case::Accusative => accusative,
        Case::Instrumental => instrumental,
        Case::Prepositional => prepositional,
    }
}

/// The form of a noun after a number: 1 «час», 2 «часа», 5 «часов».
pub fn plural<'a>(n: u64, one: &'a str, few: &'a str, many: &'a str) -> &'a str {
    match (n % 10, n % 100) {
        (_, 11..=14) => many,
        (1, _) => one,
        (2..=4, _) => few,
        _ => many,
    }
}

const UNITS: [Six; 10] = [
    ["ноль", "нуля", "нулю", "ноль", "нулём", "нуле"],
    ["один", "одного", "одному", "один", "одним", "одном"],
    ["два", "двух", "двум", "два", "двумя", "двух"],
    ["три", "трёх", "трём", "три", "тремя", "трёх"],
    ["четыре", "четырёх", "четырём", "четыре", "четырьмя", "четырёх"],
    ["пять", "пяти", "пяти", "пять", "пятью", "пяти"],
    ["шесть", "шести", "шести", "шесть", "шестью", "шести"],
    ["семь", "семи", "семи", "семь", "семью", "семи"],
    ["восемь", "восьми", "восьми", "восемь", "восемью", "восьми"],
    ["девять", "девяти", "девяти", "девять", "девятью", "девяти"],
];
const ONE_FEMININE: Six = ["одна", "одной", "одной", "одну", "одной", "одной"];
const ONE_NEUTER: Six = ["одно", "одного", "одному", "одно", "одним", "одном"];
const TWO_FEMININE: Six = ["две", "двух", "двум", "две", "двумя", "двух"];
const TEENS: [&str; 10] = [
    "десят",
    "одиннадцат",
    "двенадцат",
    "тринадцат",
    "четырнадцат",
    "пятнадцат",
    "шестнадцат",
    "семнадцат",
    "восемнадцат",
    "девятнадцат",
];
const TENS: [Six; 8] = [
    ["двадцать", "двадцати", "двадцати", "двадцать", "двадцатью", "двадцати"],
    ["тридцать", "тридцати", "тридцати", "тридцать", "тридцатью", "тридцати"],
    ["сорок", "сорока", "сорока", "сорок", "сорока", "сорока"],
    ["пятьдесят", "пятидесяти", "пятидесяти", "пятьдесят", "пятьюдесятью", "пятидесяти"],
    ["шестьдесят", "шестидесяти", "шестидесяти", "шестьдесят", "шестьюдесятью", "шестидесяти"],
    ["семьдесят", "семидесяти", "семидесяти", "семьдесят", "семьюдесятью", "семидесяти"],
    ["восемьдесят", "восьмидесяти", "восьмидесяти", "восемьдесят", "восемьюдесятью", "восьмидесяти"],
    ["девяносто", "девяноста", "девяноста", "девяносто", "девяноста", "девяноста"],
];
const HUNDREDS: [Six; 9] = [
    ["сто", "ста", "ста", "сто", "ста", "ста"],
    ["двести", "двухсот", "двумстам", "двести", "двумястами", "двухстах"],
    ["триста", "трёхсот", "трёмстам", "триста", "тремястами", "трёхстах"],
    ["четыреста", "четырёхсот", "четырёмстам", "четыреста", "четырьмястами", "четырёхстах"],
    ["пятьсот", "пятисот", "пятистам", "пятьсот", "пятьюстами", "пятистах"],
    ["шестьсот", "шестисот", "шестистам", "шестьсот", "шестьюстами", "шестистах"],
    ["семьсот", "семисот", "семистам", "семьсот", "семьюстами", "семистах"],
    ["восемьсот", "восьмисот", "восьмистам", "восемьсот", "восемьюстами", "восьмистах"],
    ["девятьсот", "девятисот", "девятистам", "девятьсот", "девятьюстами", "девятистах"],
];
const THOUSAND: Six = ["тысяча", "тысячи", "тысяче", "тысячу", "тысячей", "тысяче"];
const THOUSANDS: Six = ["тысячи", "тысяч", "тысячам", "тысячи", "тысячами", "тысячах"];
/// Million and above: masculine in «-н» or «-д», all alike.
const GREAT: [&str; 5] = ["миллион", "миллиард", "триллион", "квадриллион", "квинтиллион"];

/// A whole number in words: `cardinal(21, Feminine, Genitive)` is «двадцати одной».
///
/// The accusative is that of things; for persons [`super::counted`] takes the genitive where it must.
pub fn cardinal(n: u64, gender: Gender, case: Case) -> String {
    if n == 0 {
        return UNITS.first().map(|zero| of_six(zero, case)).unwrap_or_default().to_owned();
    }
    let mut words: Vec<String> = Vec::new();
    let mut divisor: u64 = 1_000_000_000_000_000_000;
    for power in (0..=6_usize).rev() {
        let group = n / divisor % 1000;
        divisor = (divisor / 1000).max(1);
        if group == 0 {
            continue;
        }
        match power {
            0 => below_thousand(group, gender, case, &mut words),
            1 => {
                below_thousand(group, Gender::Feminine, case, &mut words);
                words.push(scale(group, case, &THOUSAND, &THOUSANDS).to_owned());
            }
            _ => {
                below_thousand(group, Gender::Masculine, case, &mut words);
                let name = GREAT.get(power - 2).copied().unwrap_or_default();
                let ending = scale(group, case, &["", "а", "у", "", "ом", "е"], &["а", "ов", "ам", "а", "ами", "ах"]);
                words.push(format!("{name}{ending}"));
            }
        }
    }
    words.join(" ")
}

/// The name of a power of a thousand after its number; the first of `plural_forms` is the one after 2, 3, 4.
fn scale(group: u64, case: Case, singular: &Six, plural_forms: &Six) -> &'static str {
    let many = of_six(plural_forms, Case::Genitive);
    match case {
        Case::Nominative | Case::Accusative => {
            plural(group, of_six(singular, case), of_six(plural_forms, Case::Nominative), many)
        }
        _ => plural(group, of_six(singular, case), of_six(plural_forms, case), of_six(plural_forms, case)),
    }
}

fn below_thousand(n: u64, gender: Gender, case: Case, words: &mut Vec<String>) {
    let (hundreds, tens, units) = (n / 100, n / 10 % 10, n % 10);
    let at = |n: u64, from: u64| usize::try_from(n.saturating_sub(from)).unwrap_or(usize::MAX);
    if hundreds > 0 {
        words.extend(HUNDREDS.get(at(hundreds, 1)).map(|forms| of_six(forms, case).to_owned()));
    }
    if tens == 1 {
        let ending = of_six(&["ь", "и", "и", "ь", "ью", "и"], case);
        words.extend(TEENS.get(at(units, 0)).map(|stem| format!("{stem}{ending}")));
        return;
    }
    if tens > 1 {
        words.extend(TENS.get(at(tens, 2)).map(|forms| of_six(forms, case).to_owned()));
    }
    let forms = match (units, gender) {
        (0, _) => return,
        (1, Gender::Feminine) => Some(&ONE_FEMININE),
        (1, Gender::Neuter) => Some(&ONE_NEUTER),
        (2, Gender::Feminine) => Some(&TWO_FEMININE),
        _ => UNITS.get(at(units, 0)),
    };
    words.extend(forms.map(|forms| of_six(forms, case).to_owned()));
}

/// Digits in groups of three, joined by no-break spaces: «12 345».
pub fn digits(n: u64) -> String {
    let text = n.to_string();
    let count = text.chars().count();
    let mut out = String::new();
    for (at, digit) in text.chars().enumerate() {
        if at > 0 && (count - at).is_multiple_of(3) {
            out.push(NBSP);
        }
        out.push(digit);
    }
    out
}

/// Academic hours, given in hundredths, with words: «72 (семьдесят два) академических часа»,
/// «1,5 (одна целая пять десятых) академического часа». Below zero (which no checked paper has) both begin with minus.
pub fn hours_text(hundredths: i64, case: Case) -> String {
    let size = hundredths.unsigned_abs();
    let (words, unit) = if size.is_multiple_of(100) {
        (cardinal(size / 100, Gender::Masculine, case), super::units::unit_form(size / 100, Unit::AcademicHour, case))
    } else {
        (fraction_words(size, case), super::units::after_fraction(Unit::AcademicHour))
    };
    let minus = if hundredths < 0 { "минус " } else { "" };
    format!("{} ({minus}{words}){NBSP}{unit}", hours_digits(hundredths))
}

/// Hours in hundredths as a number: «72», «1,5», «0,25».
pub fn hours_digits(hundredths: i64) -> String {
    let size = hundredths.unsigned_abs();
    let sign = if hundredths < 0 { "−" } else { "" };
    let (whole, part) = (digits(size / 100), size % 100);
    match (part, part % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole},{}", part / 10),
        _ => format!("{sign}{whole},{part:02}"),
    }
}

/// «одна целая пять десятых», «ноль целых двадцать пять сотых».
fn fraction_words(hundredths: u64, case: Case) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    let (part, stem) = if part.is_multiple_of(10) { (part / 10, "десят") } else { (part, "сот") };
    format!(
        "{} цел{} {} {stem}{}",
        cardinal(whole, Gender::Feminine, case),
        of_share(whole, case),
        cardinal(part, Gender::Feminine, case),
        of_share(part, case)
    )
}

/// Ending of «целая», «десятая», «сотая» after a number.
fn of_share(n: u64, case: Case) -> &'static str {
    let many = of_six(&["ых", "ых", "ым", "ых", "ыми", "ых"], case);
    plural(n, of_six(&["ая", "ой", "ой", "ую", "ой", "ой"], case), many, many)
}

/// A sum of money as papers print it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Money {
    /// «12 345,60»
    pub digits: String,
    /// «двенадцать тысяч триста сорок пять рублей 60 копеек»
    pub words: String,
    /// «12 345 (двенадцать тысяч триста сорок пять) рублей 60 копеек»
    pub text: String,
}

/// A sum in kopecks, in digits and in words. Below zero it begins with «минус».
pub fn money_text(kopecks: i64) -> Money {
    let (roubles, rest) = (kopecks.unsigned_abs() / 100, kopecks.unsigned_abs() % 100);
    let (sign, minus) = if kopecks < 0 { ("−", "минус ") } else { ("", "") };
    let number = digits(roubles);
    let words = cardinal(roubles, Gender::Masculine, Case::Nominative);
    let rouble = super::units::unit_form(roubles, Unit::Rouble, Case::Nominative);
    let kopeck = super::units::unit_form(rest, Unit::Kopeck, Case::Nominative);
    Money {
        digits: format!("{sign}{number},{rest:02}"),
        words: format!("{minus}{words}{NBSP}{rouble} {rest:02}{NBSP}{kopeck}"),
        text: format!("{sign}{number} ({minus}{words}){NBSP}{rouble} {rest:02}{NBSP}{kopeck}"),
    }
}

/// The number in words as it stands before a unit, with the accusative of persons: «двух человек».
pub(super) fn words_before(n: u64, unit: Unit, case: Case) -> String {
    let words = cardinal(n, unit.gender(), number_case(n, unit, case));
    match words.strip_suffix("один") {
        // «на двадцать одного человека»
        Some(before) if case == Case::Accusative && unit.is_person() => format!("{before}одного"),
        _ => words,
    }
}
