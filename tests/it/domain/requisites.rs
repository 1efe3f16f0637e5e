//! Requisites: the proved vectors of domain.md part 6 and text as people paste it.

mod pasted;
mod properties;
mod refused;

use rostok_core::domain::requisites::{Problem, Requisite, check, is_registry_licence, legal_form_name, phone_printed};

use Requisite::*;

fn right(kind: Requisite, value: &str, bik: Option<&str>) -> String {
    check(kind, value, bik).unwrap_or_else(|problem| panic!("{value} is a right {}: {problem:?}", kind.code()))
}

fn wrong(kind: Requisite, value: &str, bik: Option<&str>) -> Problem {
    check(kind, value, bik).expect_err(value)
}

#[test]
fn real_requisites_are_accepted() {
    for (kind, value, bik) in [
        (Inn, "7707083893", None),
        (Inn, "500100732259", None),
        (Kpp, "773601001", None),
        (Kpp, "7736AB001", None),
        (Ogrn, "1027700132195", None),
        (Ogrnip, "304500116000157", None),
        (Snils, "112-233-445 95", None),
        (Bik, "044525225", None),
        (CorrespondentAccount, "30101810400000000225", Some("044525225")),
        (SingleTreasuryAccount, "40102810645370000057", Some("016850200")),
        (SingleTreasuryAccount, "40102810545370000003", Some("004525988")),
        (SingleTreasuryAccount, "40102810445370000059", Some("017003983")),
        (TreasuryAccount, "03100643000000018500", Some("017003983")),
        (Okpo, "00032537", None),
        (Oktmo, "29715000", None),
        (Oktmo, "45373000001", None),
        (Okopf, "75403", None),
        (Okved, "85", None),
        (Okved, "85.41", None),
        (Okved, "85.41.9", None),
        (LicenceNumber, "Л035-01282-43/01391197", None),
        (PersonalAccount, "20646Х12345", None),
        (PersonalAccount, "000.20.012.3", None),
        (Kbk, "07507030120190059244", None),
        (Phone, "+74843912345", None),
        (Email, "centr@school-1.ru", None),
        (Email, "директор@школа.рф", None),
        (Site, "технопарк-обнинск.рф", None),
        (Site, "https://school.ru/rtp?page=2", None),
    ] {
        assert_eq!(right(kind, value, bik), value, "the stored form of {} is the value itself", kind.code());
    }
}

#[test]
fn a_value_is_read_as_people_paste_it() {
    for (kind, pasted, stored) in [
        (Inn, "ИНН 7707083893", "7707083893"),
        (Inn, "\u{feff}ИНН:\u{a0}7707 083 893.", "7707083893"),
        (Inn, "инн — 7707‑083‑893", "7707083893"),
        (Inn, "ИHH 7707083893", "7707083893"),
        (Inn, "7707\u{ad}083\u{200b}893\r\n", "7707083893"),
        (Kpp, "КПП 7736 01 001", "773601001"),
        (Kpp, "7736ав001", "7736AB001"),
        (Ogrn, "ОГРН № 1 02 77 00 13219 5", "1027700132195"),
        (Ogrnip, "ОГРНИП: 304500116000157", "304500116000157"),
        (Ogrnip, "ОГРН 304500116000157", "304500116000157"),
        (Snils, "СНИЛС 11223344595", "112-233-445 95"),
        (Snils, "001-001-998 00", "001-001-998 00"),
        (Bik, "БИК: 017003983", "017003983"),
        (BankAccount, "р / с 4070 2810 0000 0000 0001", "40702810000000000001"),
        (TreasuryAccount, "казначейский счёт 03234643000000018500", "03234643000000018500"),
        (TreasuryAccount, "р/с № 03234643000000018500", "03234643000000018500"),
        (CorrespondentAccount, "корр. счёт: 30101810400000000225", "30101810400000000225"),
        (SingleTreasuryAccount, "к/с 40102810645370000057", "40102810645370000057"),
        (PersonalAccount, "л/с № 20646Х12345", "20646Х12345"),
        (PersonalAccount, "  лицевой  счет 000.20.012.3 ", "000.20.012.3"),
        (PersonalAccount, "л/с: Л/С 20646Х12345", "20646Х12345"),
        (Kbk, "КБК 075 0703 01 2 01 90059 244", "07507030120190059244"),
        (Okopf, "ОКОПФ 7 54 03", "75403"),
        (Okved, "ОКВЭД 85.41", "85.41"),
        (LicenceNumber, "лицензия № л035 – 01282 – 43 / 01391197", "Л035-01282-43/01391197"),
        (LicenceNumber, "ЛО35-01282-43/01391197", "Л035-01282-43/01391197"),
        (LicenceNumber, "серия 40Л01 №\u{a0}0001234", "серия 40Л01 № 0001234"),
        (Phone, "8 (48439) 1-23-45", "+7 (48439) 1-23-45"),
        (Phone, "8(4842)12-34-56", "+7 (4842) 12-34-56"),
        (Phone, "тел.: +7\u{a0}910\u{a0}123–45–67", "+79101234567"),
        (Phone, "(484) 391-23-45", "+74843912345"),
        (Phone, "7 910 123 45 67", "+79101234567"),
        (Email, "E-mail: Centr@School.RU.", "Centr@school.ru"),
        (Email, "<mailto:centr@school.ru>", "centr@school.ru"),
        (Site, "сайт: HTTPS://School.ru/", "https://school.ru"),
        (Site, "Школа.РФ", "школа.рф"),
    ] {
        assert_eq!(right(kind, pasted, None), stored, "{pasted:?} as {}", kind.code());
    }
}

#[test]
fn a_stored_value_checked_again_stays_itself() {
    for (kind, value) in [
        (Snils, "СНИЛС 11223344595"),
        (Phone, "8 (48439) 1-23-45"),
        (Site, "сайт: HTTPS://School.ru/"),
        (Kbk, "075 0703 01 2 01 90059 244"),
    ] {
        let stored = right(kind, value, None);
        assert_eq!(right(kind, &stored, None), stored);
    }
}

#[test]
fn a_problem_crosses_to_the_window_with_its_values_by_name() {
    let json = serde_json::to_value(wrong(Inn, "7707083894", None)).expect("a problem is plain data");
    assert_eq!(json, serde_json::json!({"code": "inn_check_digit", "values": {"expected": "3", "found": "4"}}));
}

#[test]
fn a_problem_becomes_the_refusal_of_its_field() {
    let refusal = wrong(Bik, "44525225", None).at("accounts.0.bik");
    assert_eq!((refusal.field.as_str(), refusal.problem.as_str()), ("accounts.0.bik", "bik_length"));
    assert_eq!(refusal.values.get("digits").map(String::as_str), Some("8"));
}

#[test]
fn a_right_account_with_another_bank_s_bik_is_refused() {
    assert_eq!(wrong(CorrespondentAccount, "30101810400000000225", Some("042908612")).code, "account_key");
    assert_eq!(wrong(SingleTreasuryAccount, "40102810645370000057", Some("004525988")).code, "account_key");
}

#[test]
fn a_treasury_account_is_not_asked_for_a_key() {
    for ninth in '0'..='9' {
        let account = format!("03234643{ninth}00000018500");
        assert_eq!(right(TreasuryAccount, &account, Some("017003983")), account);
    }
}

#[test]
fn an_empty_bik_leaves_the_key_unchecked() {
    assert_eq!(right(CorrespondentAccount, "30101810500000000225", Some("  ")), "30101810500000000225");
}

#[test]
fn a_long_paste_is_not_repeated_whole_in_a_sentence() {
    let problem = wrong(Site, &"школа ".repeat(10_000), None);
    assert!(problem.value("found").is_some_and(|found| found.chars().count() <= 41), "{problem:?}");
}

#[test]
fn a_telephone_is_printed_in_groups() {
    assert_eq!(phone_printed("+74843912345"), "+7 (484) 391-23-45");
    assert_eq!(
        phone_printed("дежурный: 3-12-45"),
        "дежурный: 3-12-45",
        "text that is no stored telephone is printed as it is"
    );
}

#[test]
fn only_a_whole_registry_number_of_education_counts_as_one() {
    assert!(is_registry_licence("Л035-01282-43/01391197"));
    assert!(!is_registry_licence("Л041-01282-43/01391197"));
    assert!(!is_registry_licence("серия 40Л01 № 0001234"));
}

#[test]
fn the_legal_forms_of_institutions_have_their_names() {
    assert_eq!(legal_form_name("75403"), Some("Муниципальные бюджетные учреждения"));
    assert_eq!(legal_form_name("71400"), Some("Автономные некоммерческие организации"));
    assert_eq!(legal_form_name("7540"), None);
}

#[test]
fn a_kind_is_found_by_the_word_of_the_terminal() {
    for kind in Requisite::ALL {
        assert_eq!(Requisite::from_code(kind.code()), Some(kind));
        assert_eq!(
            serde_json::to_value(kind).expect("a plain word"),
            kind.code(),
            "JSON and the terminal use one word"
        );
    }
    assert_eq!(Requisite::from_code("inn "), None);
}
