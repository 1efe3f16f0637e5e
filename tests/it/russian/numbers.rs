use chrono::NaiveDate;
use proptest::prelude::*;
use rostok_core::inside::russian::{
    Case::{self, *},
    Gender, Unit, counted, dates, hours_text, money_text,
    numbers::{cardinal, digits, hours_digits},
    plural,
};

/// No-break spaces made visible as plain ones.
fn seen(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn a_number_agrees_with_what_is_counted() {
    let cases: &[(u64, Unit, Case, bool, &str)] = &[
        (1, Unit::WorkingDay, Nominative, true, "1 (один) рабочий день"),
        (3, Unit::WorkingDay, Nominative, true, "3 (три) рабочих дня"),
        (5, Unit::WorkingDay, Nominative, true, "5 (пять) рабочих дней"),
        (5, Unit::WorkingDay, Accusative, true, "5 (пять) рабочих дней"),
        (3, Unit::WorkingDay, Genitive, true, "3 (трёх) рабочих дней"),
        (1, Unit::WorkingDay, Genitive, true, "1 (одного) рабочего дня"),
        (10, Unit::CalendarDay, Genitive, true, "10 (десяти) календарных дней"),
        (2, Unit::Copy, Prepositional, true, "2 (двух) экземплярах"),
        (21, Unit::Copy, Prepositional, true, "21 (двадцати одном) экземпляре"),
        (21, Unit::Person, Genitive, false, "21 человека"),
        (22, Unit::Person, Genitive, false, "22 человек"),
        (22, Unit::Person, Nominative, false, "22 человека"),
        (25, Unit::Person, Nominative, false, "25 человек"),
        (2, Unit::Person, Accusative, true, "2 (двух) человек"),
        (21, Unit::Person, Accusative, true, "21 (двадцать одного) человека"),
        (22, Unit::Person, Accusative, true, "22 (двадцать два) человека"),
        (2, Unit::Pupil, Nominative, false, "2 обучающихся"),
        (72, Unit::AcademicHour, Nominative, true, "72 (семьдесят два) академических часа"),
        (36, Unit::AcademicHour, Nominative, true, "36 (тридцать шесть) академических часов"),
        (72, Unit::AcademicHour, Instrumental, true, "72 (семьюдесятью двумя) академическими часами"),
        (1, Unit::AcademicHour, Accusative, true, "1 (один) академический час"),
        (144, Unit::ManHour, Nominative, true, "144 (сто сорок четыре) человеко-часа"),
        (2, Unit::Part, Nominative, true, "2 (две) части"),
        (1, Unit::Part, Accusative, true, "1 (одну) часть"),
        (3, Unit::Workplace, Nominative, false, "3 рабочих места"),
        (1, Unit::Workplace, Nominative, true, "1 (одно) рабочее место"),
        (50, Unit::Percent, Genitive, true, "50 (пятидесяти) процентов"),
        (5, Unit::Year, Nominative, false, "5 лет"),
        (0, Unit::Error, Nominative, false, "0 ошибок"),
        (1_500, Unit::Hour, Nominative, false, "1 500 часов"),
    ];
    for &(n, unit, case, with_words, expected) in cases {
        assert_eq!(seen(&counted(n, unit, case, with_words)), expected, "{n} {unit:?} {case:?}");
    }
    assert_eq!(
        counted(5, Unit::WorkingDay, Nominative, true),
        "5 (пять)\u{a0}рабочих дней",
        "the unit is not torn off"
    );
}

#[test]
fn numbers_are_written_in_words_in_every_case_and_gender() {
    let cases: &[(u64, Gender, Case, &str)] = &[
        (0, Gender::Masculine, Genitive, "нуля"),
        (1, Gender::Feminine, Accusative, "одну"),
        (2, Gender::Feminine, Nominative, "две"),
        (2, Gender::Neuter, Nominative, "два"),
        (8, Gender::Masculine, Instrumental, "восемью"),
        (14, Gender::Masculine, Prepositional, "четырнадцати"),
        (40, Gender::Masculine, Instrumental, "сорока"),
        (90, Gender::Masculine, Dative, "девяноста"),
        (584, Gender::Masculine, Genitive, "пятисот восьмидесяти четырёх"),
        (584, Gender::Masculine, Instrumental, "пятьюстами восемьюдесятью четырьмя"),
        (300, Gender::Masculine, Prepositional, "трёхстах"),
        (1_000, Gender::Masculine, Nominative, "одна тысяча"),
        (1_001, Gender::Feminine, Accusative, "одну тысячу одну"),
        (2_000, Gender::Masculine, Genitive, "двух тысяч"),
        (21_000, Gender::Masculine, Dative, "двадцати одной тысяче"),
        (12_345, Gender::Masculine, Nominative, "двенадцать тысяч триста сорок пять"),
        (1_000_000, Gender::Masculine, Nominative, "один миллион"),
        (2_000_000, Gender::Feminine, Nominative, "два миллиона"),
        (5_000_002, Gender::Feminine, Nominative, "пять миллионов две"),
        (3_000_000_000, Gender::Masculine, Instrumental, "тремя миллиардами"),
        (1_000_000_000_000, Gender::Masculine, Genitive, "одного триллиона"),
    ];
    for &(n, gender, case, expected) in cases {
        assert_eq!(cardinal(n, gender, case), expected, "{n} {gender:?} {case:?}");
    }
}

#[test]
fn a_sum_is_printed_in_digits_and_in_words() {
    let money = money_text(1_234_560);
    assert_eq!(seen(&money.text), "12 345 (двенадцать тысяч триста сорок пять) рублей 60 копеек");
    assert_eq!(money.text, "12\u{a0}345 (двенадцать тысяч триста сорок пять)\u{a0}рублей 60\u{a0}копеек");
    assert_eq!(seen(&money.digits), "12 345,60");
    assert_eq!(seen(&money.words), "двенадцать тысяч триста сорок пять рублей 60 копеек");
    assert_eq!(seen(&money_text(0).text), "0 (ноль) рублей 00 копеек");
    assert_eq!(seen(&money_text(101).text), "1 (один) рубль 01 копейка");
    assert_eq!(seen(&money_text(2_202).text), "22 (двадцать два) рубля 02 копейки");
    assert_eq!(seen(&money_text(1_111).text), "11 (одиннадцать) рублей 11 копеек");
    assert_eq!(seen(&money_text(-150).text), "−1 (минус один) рубль 50 копеек");
}

#[test]
fn hours_are_hundredths_and_fractions_take_the_genitive() {
    let cases: &[(i64, Case, &str)] = &[
        (7_200, Nominative, "72 (семьдесят два) академических часа"),
        (150, Nominative, "1,5 (одна целая пять десятых) академического часа"),
        (50, Nominative, "0,5 (ноль целых пять десятых) академического часа"),
        (150, Genitive, "1,5 (одной целой пяти десятых) академического часа"),
        (225, Nominative, "2,25 (две целых двадцать пять сотых) академического часа"),
        (3_601, Nominative, "36,01 (тридцать шесть целых одна сотая) академического часа"),
        (0, Nominative, "0 (ноль) академических часов"),
    ];
    for &(hundredths, case, expected) in cases {
        assert_eq!(seen(&hours_text(hundredths, case)), expected);
    }
    assert_eq!((hours_digits(150), hours_digits(225), hours_digits(7_200)), ("1,5".into(), "2,25".into(), "72".into()));
}

#[test]
fn plural_knows_eleven_to_fourteen() {
    let word = |n| plural(n, "час", "часа", "часов");
    for (n, expected) in [
        (0, "часов"),
        (1, "час"),
        (2, "часа"),
        (5, "часов"),
        (11, "часов"),
        (14, "часов"),
        (21, "час"),
        (112, "часов"),
        (122, "часа"),
    ] {
        assert_eq!(word(n), expected, "{n}");
    }
}

#[test]
fn a_date_has_five_dresses() {
    let date = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a date");
    assert_eq!(dates::short(date), "01.09.2026");
    assert_eq!(dates::long(date), "1\u{a0}сентября\u{a0}2026\u{a0}г.");
    assert_eq!(seen(&dates::blank(date)), "«01» сентября 2026 г.");
    assert_eq!(seen(&dates::year_full(date)), "1 сентября 2026 года");
    assert_eq!(dates::words(date), "первое сентября две тысячи двадцать шестого года");
    for ((year, month, day), expected) in [
        ((2000, 1, 3), "третье января двухтысячного года"),
        ((1900, 2, 28), "двадцать восьмое февраля одна тысяча девятисотого года"),
        ((2030, 5, 30), "тридцатое мая две тысячи тридцатого года"),
        ((2023, 12, 31), "тридцать первое декабря две тысячи двадцать третьего года"),
        ((2012, 6, 12), "двенадцатое июня две тысячи двенадцатого года"),
        ((2040, 8, 7), "седьмое августа две тысячи сорокового года"),
    ] {
        assert_eq!(dates::words(NaiveDate::from_ymd_opt(year, month, day).expect("a date")), expected);
    }
}

proptest! {
    #[test]
    fn every_number_has_words_and_its_digits_read_back(n: u64) {
        for case in Case::ALL {
            for gender in [Gender::Masculine, Gender::Feminine, Gender::Neuter] {
                let words = cardinal(n, gender, case);
                prop_assert!(!words.is_empty() && !words.contains("  ") && !words.ends_with(' '), "{words}");
            }
            for unit in Unit::ALL {
                prop_assert!(!counted(n, unit, case, true).contains("()"));
            }
        }
        prop_assert_eq!(digits(n).replace('\u{a0}', "").parse::<u64>().ok(), Some(n));
    }

    #[test]
    fn different_numbers_have_different_words(a in 0u64..1_000_000_000_000, b in 0u64..1_000_000_000_000) {
        prop_assume!(a != b);
        prop_assert_ne!(cardinal(a, Gender::Masculine, Nominative), cardinal(b, Gender::Masculine, Nominative));
        prop_assert_ne!(cardinal(a, Gender::Masculine, Genitive), cardinal(b, Gender::Masculine, Genitive));
    }

    #[test]
    fn no_sum_and_no_day_panics(kopecks: i64, days in -900_000i32..3_000_000) {
        money_text(kopecks);
        hours_text(kopecks, Genitive);
        if let Some(date) = NaiveDate::from_num_days_from_ce_opt(days) {
            prop_assert!(dates::words(date).ends_with(" года"));
            dates::short(date);
        }
    }
}
