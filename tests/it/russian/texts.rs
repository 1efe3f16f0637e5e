use std::collections::BTreeMap;

use proptest::prelude::*;
use rostok_core::inside::russian::{fold, other_layout, sentence, sentences, typographer};

/// No-break spaces made visible.
fn seen(text: &str) -> String {
    typographer(text).replace('\u{a0}', "·")
}

#[test]
fn the_typographer_sets_quotes_dashes_and_spaces() {
    let cases = [
        ("\"Лицей\"", "«Лицей»"),
        ("Банк «Россия»", "Банк «Россия»"),
        ("\"Банк \"Россия\"\"", "«Банк „Россия“»"),
        ("«Банк «Россия»»", "«Банк „Россия“»"),
        ("“Банк”", "«Банк»"),
        ("центр \"IT-куб\"", "центр «IT-куб»"),
        ("ООО\"Ромашка\"", "ООО«Ромашка»"),
        ("МБОУ «СОШ «Технический лицей»", "МБОУ «СОШ «Технический лицей»"),
        ("школа - центр", "школа·— центр"),
        ("школа – центр", "школа·— центр"),
        ("- пункт", "- пункт"),
        ("IT-куб", "IT-куб"),
        ("договор № 5", "договор №·5"),
        ("договор №5", "договор №·5"),
        ("ул. Ленина, д. 5", "ул.·Ленина, д.·5"),
        ("г. Обнинск", "г.·Обнинск"),
        ("от 1 сентября 2026 г. № 5", "от·1·сентября 2026·г. №·5"),
        ("«01» сентября 2026 г.", "«01»·сентября 2026·г."),
        ("М. П. Иванова", "М.·П.·Иванова"),
        ("Ивановой М. П.", "Ивановой·М.·П."),
        ("в лице директора", "в·лице директора"),
        ("если бы он и она", "если·бы он·и·она"),
        ("12 345 рублей", "12·345·рублей"),
        ("1 234 567 руб.", "1·234·567·руб."),
        ("36 академических часов", "36·академических часов"),
        ("статья 15 закона", "статья 15 закона"),
        ("(в том числе)", "(в·том числе)"),
        ("две  пробелы", "две пробелы"),
        ("", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(seen(text), expected, "{text}");
    }
}

/// The screens have a twin of this rule (`ui/src/components/values/quotes.ts`): both are held to the same cases.
#[test]
fn quotation_marks_nest_on_paper_as_on_the_screens() {
    let cases = include_str!("../../../assets/text/quotes.json");
    let cases: Vec<(String, String)> = serde_json::from_str(cases).expect("pairs of texts");
    assert!(cases.len() > 10, "the file is read");
    for (typed, shown) in cases {
        assert_eq!(typographer(&typed).replace('\u{a0}', " "), shown, "{typed}");
    }
}

#[test]
fn folded_text_is_the_same_however_it_was_typed() {
    assert_eq!(fold("  Семёнов\u{a0}  ПЁТР "), "семенов петр");
    assert_eq!(fold("е\u{308}лка"), "елка", "a letter and a mark over it are one letter");
    assert_eq!(fold("Йод"), fold("И\u{306}од"));
}

#[test]
fn the_other_layout_reads_what_was_typed_on_the_wrong_one() {
    assert_eq!(other_layout("ghbdtn"), "привет");
    assert_eq!(other_layout("Ghbdtn"), "Привет");
    assert_eq!(other_layout("руддщ"), "hello");
    assert_eq!(other_layout("kbwtq №5"), "лицей №5");
}

#[test]
fn a_sentence_fills_its_values_and_never_fails() {
    let values = BTreeMap::from([("max".to_owned(), "250".to_owned())]);
    assert_eq!(sentence("required", &values), "Заполните поле.");
    assert_eq!(sentence("too_long", &values), "Слишком длинно: не больше 250 знаков.");
    assert_eq!(sentence("too_long", &BTreeMap::new()), "Слишком длинно: не больше … знаков.");
    assert_eq!(sentence("no_such_code", &values), "Здесь нужно ваше внимание (код «no_such_code»).");
}

#[test]
fn every_sentence_of_the_file_can_be_printed() {
    assert!(sentences::all().count() > 10, "the file is read");
    for (code, template) in sentences::all() {
        // A value may bring one more sentence of its own at the end.
        assert!(template.ends_with(['.', '?', '!', '}']) && template == template.trim(), "{code}: {template}");
        assert_eq!(template.matches('{').count(), template.matches('}').count(), "{code}: {template}");
        assert!(!template.contains("  "), "{code}: {template}");
    }
}

fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[а-яА-Я0-9 \"«»„“”()№.,\\-–—\u{a0}\n%]{0,40}",
        "((\"|«|„|“|”|»|№|-|—|г\\.|в|5|123|М\\.|Иванов|руб\\.|же)[ \u{a0}]{0,2}){0,14}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn the_typographer_is_done_after_one_pass_and_keeps_letters(text in any_line()) {
        let once = typographer(&text);
        prop_assert_eq!(&typographer(&once), &once);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        prop_assert_eq!(letters(&once), letters(&text));
    }

    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn changing_the_layout_of_russian_letters_twice_gives_them_back(text in "[а-яё]{1,20}") {
        prop_assert_eq!(other_layout(&other_layout(&text)), text);
    }

    #[test]
    fn any_code_and_any_values_make_a_sentence(code in any::<String>(), value in any::<String>()) {
        prop_assert!(!sentence(&code, &BTreeMap::from([("max".to_owned(), value)])).is_empty());
    }
}
