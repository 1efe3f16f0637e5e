//! Requisites: the proved vectors of domain.md part 6, text as people paste it, and the sentence of every refusal.

mod pasted;
mod properties;

use std::collections::BTreeMap;

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
        assert_eq!(
            right(kind, value, bik),
            value,
            "the stored form of {} is the value itself",
            kind.code()
        );
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
        (
            TreasuryAccount,
            "казначейский счёт 03234643000000018500",
            "03234643000000018500",
        ),
        (TreasuryAccount, "р/с № 03234643000000018500", "03234643000000018500"),
        (
            CorrespondentAccount,
            "корр. счёт: 30101810400000000225",
            "30101810400000000225",
        ),
        (
            SingleTreasuryAccount,
            "к/с 40102810645370000057",
            "40102810645370000057",
        ),
        (PersonalAccount, "л/с № 20646Х12345", "20646Х12345"),
        (PersonalAccount, "  лицевой  счет 000.20.012.3 ", "000.20.012.3"),
        (PersonalAccount, "л/с: Л/С 20646Х12345", "20646Х12345"),
        (Kbk, "КБК 075 0703 01 2 01 90059 244", "07507030120190059244"),
        (Okopf, "ОКОПФ 7 54 03", "75403"),
        (Okved, "ОКВЭД 85.41", "85.41"),
        (
            LicenceNumber,
            "лицензия № л035 – 01282 – 43 / 01391197",
            "Л035-01282-43/01391197",
        ),
        (LicenceNumber, "ЛО35-01282-43/01391197", "Л035-01282-43/01391197"),
        (LicenceNumber, "серия 40Л01 №\u{a0}0001234", "серия 40Л01 № 0001234"),
        (Phone, "8 (48439) 1-23-45", "+74843912345"),
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

/// Every refusal with its sentence as a person reads it.
const REFUSED: &[(Requisite, &str, Option<&str>, &str, &str)] = &[
    (Inn, "", None, "requisite_empty", "Поле «ИНН» пустое."),
    (Inn, "ИНН ", None, "requisite_empty", "Поле «ИНН» пустое."),
    (
        Inn,
        "77О7083893",
        None,
        "requisite_letter_like_digit",
        "В поле «ИНН» вместо цифры 0 стоит буква «О». Наберите цифру.",
    ),
    (
        Inn,
        "7707083893 Сбербанк",
        None,
        "requisite_not_digit",
        "В поле «ИНН» бывают только цифры, а здесь есть «С». Уберите лишнее.",
    ),
    (
        Inn,
        "7707083893\0",
        None,
        "requisite_not_digit",
        "В поле «ИНН» бывают только цифры, а здесь есть «U+0000». Уберите лишнее.",
    ),
    (
        Inn,
        "770708389",
        None,
        "inn_length",
        "В ИНН должно быть 10 цифр (у предпринимателя 12), а введено 9.",
    ),
    (
        Inn,
        "0000000000",
        None,
        "inn_region",
        "ИНН не может начинаться с 00: это код региона. Сверьте с выпиской.",
    ),
    (
        Inn,
        "7707083894",
        None,
        "inn_check_digit",
        "Контрольная цифра ИНН не сходится: должна быть 3, а стоит 4. Сверьте с выпиской.",
    ),
    (
        Inn,
        "500100732250",
        None,
        "inn12_check_digits",
        "Две последние, контрольные, цифры ИНН не сходятся: должно быть 59, а стоит 50. Сверьте с выпиской.",
    ),
    (
        Kpp,
        "77360100",
        None,
        "kpp_length",
        "В КПП должно быть 9 знаков, а введено 8. У предпринимателя КПП нет: оставьте поле пустым.",
    ),
    (
        Kpp,
        "77A601001",
        None,
        "kpp_form",
        "КПП «77A601001» записан не по форме: 4 цифры кода налоговой (не с 00), 2 цифры или латинские буквы, 3 цифры. Сверьте с выпиской.",
    ),
    (
        Ogrn,
        "102770013219",
        None,
        "ogrn_length",
        "В ОГРН должно быть 13 цифр (у предпринимателя ОГРНИП из 15), а введено 12.",
    ),
    (
        Ogrn,
        "2027700132195",
        None,
        "ogrn_first",
        "ОГРН начинается с 1 или 5, а здесь первая цифра 2. Сверьте с выпиской.",
    ),
    (
        Ogrn,
        "1027700132194",
        None,
        "ogrn_check_digit",
        "Контрольная цифра ОГРН (последняя) не сходится: должна быть 5, а стоит 4. Сверьте с выпиской.",
    ),
    (
        Ogrnip,
        "1027700132195",
        None,
        "ogrnip_length",
        "В ОГРНИП должно быть 15 цифр (у организации ОГРН из 13), а введено 13.",
    ),
    (
        Ogrnip,
        "104500116000157",
        None,
        "ogrnip_first",
        "ОГРНИП начинается с 3, а здесь первая цифра 1. Сверьте с выпиской.",
    ),
    (
        Ogrnip,
        "304500116000151",
        None,
        "ogrnip_check_digit",
        "Контрольная цифра ОГРНИП (последняя) не сходится: должна быть 7, а стоит 1. Сверьте с выпиской.",
    ),
    (
        Okpo,
        "0003253",
        None,
        "okpo_length",
        "В ОКПО должно быть 8 цифр (у предпринимателя 10), а введено 7.",
    ),
    (
        Okpo,
        "00032538",
        None,
        "okpo_check_digit",
        "Контрольная цифра ОКПО (последняя) не сходится: должна быть 7, а стоит 8. Сверьте с уведомлением Росстата.",
    ),
    (
        Snils,
        "112-233-445",
        None,
        "snils_length",
        "В СНИЛС должно быть 11 цифр, а введено 9.",
    ),
    (
        Snils,
        "000-000-000 00",
        None,
        "snils_zero",
        "СНИЛС из одних нулей не бывает. Сверьте с документом.",
    ),
    (
        Snils,
        "112-233-445 96",
        None,
        "snils_check_digits",
        "Две последние, контрольные, цифры СНИЛС не сходятся: должно быть 95, а стоит 96. Сверьте с документом.",
    ),
    (
        Bik,
        "44525225",
        None,
        "bik_length",
        "В БИК должно быть 9 цифр, а введено 8.",
    ),
    (
        Bik,
        "144525225",
        None,
        "bik_first",
        "БИК начинается с 0, а введено 144525225. Сверьте с реквизитами банка или казначейства.",
    ),
    (
        BankAccount,
        "4070281",
        None,
        "account_length",
        "В поле «расчётный счёт» должно быть 20 цифр, а введено 7.",
    ),
    (
        CorrespondentAccount,
        "30101810400000000225",
        Some("044525226x"),
        "account_bik",
        "Счёт проверяют вместе с БИК, а БИК записан неверно. Сначала исправьте БИК.",
    ),
    (
        CorrespondentAccount,
        "30101810500000000225",
        Some("044525225"),
        "account_key",
        "Счёт не подходит к БИК 044525225: по ключу девятая цифра счёта должна быть 4, а стоит 5. Сверьте и счёт, и БИК.",
    ),
    (
        BankAccount,
        "03234643000000018500",
        None,
        "account_treasury_in_bank_field",
        "Это казначейский счёт (начинается с 03), а не расчётный счёт в банке. Перенесите его в поле «казначейский счёт».",
    ),
    (
        BankAccount,
        "40102810645370000057",
        None,
        "account_correspondent_in_bank_field",
        "Это счёт самого банка или казначейства (начинается с 30101 или 40102), а не счёт организации. Перенесите его в поле к/с или ЕКС.",
    ),
    (
        CorrespondentAccount,
        "40102810645370000057",
        None,
        "account_single_in_correspondent_field",
        "Это единый казначейский счёт (начинается с 40102), а не корреспондентский. Перенесите его в поле ЕКС.",
    ),
    (
        CorrespondentAccount,
        "40702810000000000001",
        None,
        "correspondent_first",
        "Корреспондентский счёт начинается с 30101, а здесь 40702. Сверьте с реквизитами банка.",
    ),
    (
        SingleTreasuryAccount,
        "30101810400000000225",
        None,
        "single_treasury_first",
        "Единый казначейский счёт начинается с 40102, а здесь 30101. Сверьте с реквизитами казначейства.",
    ),
    (
        TreasuryAccount,
        "40702810000000000001",
        None,
        "treasury_first",
        "Казначейский счёт начинается с 03, а здесь 40. Если счёт открыт в банке, впишите его в поле «расчётный счёт».",
    ),
    (
        PersonalAccount,
        " л/с № ",
        None,
        "requisite_empty",
        "Поле «лицевой счёт» пустое.",
    ),
    (
        Oktmo,
        "2971500",
        None,
        "oktmo_length",
        "В ОКТМО должно быть 8 цифр (с населённым пунктом 11), а введено 7.",
    ),
    (
        Okopf,
        "7540",
        None,
        "okopf_length",
        "В ОКОПФ должно быть 5 цифр, а введено 4.",
    ),
    (
        Okopf,
        "99999",
        None,
        "okopf_unknown",
        "Кода ОКОПФ 99999 нет в списке. Выберите форму из списка или сверьте код с выпиской.",
    ),
    (
        Okved,
        "85.4.1",
        None,
        "okved_form",
        "Код ОКВЭД «85.4.1» записан не по форме: нужно как 85.41 или 85.41.9.",
    ),
    (
        LicenceNumber,
        "Л035-01282-43",
        None,
        "licence_form",
        "Номер лицензии «Л035-01282-43» начат как номер из реестра, но записан не полностью: нужно как Л035-01282-43/01391197. Сверьте с реестром лицензий.",
    ),
    (
        LicenceNumber,
        "Л041-01282-43/01391197",
        None,
        "licence_activity",
        "Это лицензия на другую деятельность: у образовательной номер начинается с Л035, а здесь Л041. Сверьте с реестром лицензий.",
    ),
    (
        Phone,
        "3-12-45",
        None,
        "phone_length",
        "В телефоне должно быть 10 цифр вместе с кодом города (не считая 8 или +7), а введено 5.",
    ),
    (
        Phone,
        "8 910 123 45 6",
        None,
        "phone_length",
        "В телефоне должно быть 10 цифр вместе с кодом города (не считая 8 или +7), а введено 9.",
    ),
    (
        Phone,
        "+375 29 123-45-67",
        None,
        "phone_country",
        "Это телефон не России: после «+» стоит 3, а нужно +7.",
    ),
    (
        Phone,
        "8 (48439) 1-23-45, 8 910 123-45-67",
        None,
        "phone_several",
        "Здесь несколько телефонов. Оставьте в этом поле один.",
    ),
    (
        Phone,
        "8 (48439) 1-23-45 доб. 2",
        None,
        "phone_extension",
        "Добавочный номер здесь не хранится: оставьте в поле сам телефон.",
    ),
    (
        Email,
        "school.ru",
        None,
        "email_at",
        "В адресе почты «school.ru» нет знака @: нужно как centr@school.ru.",
    ),
    (
        Email,
        "a@b.ru, c@d.ru",
        None,
        "email_several",
        "Здесь несколько адресов почты: «a@b.ru, c@d.ru». Оставьте в этом поле один.",
    ),
    (
        Email,
        "цен тр@school.ru",
        None,
        "email_name",
        "В адресе почты неверная часть перед знаком @: «цен тр». Уберите лишние знаки.",
    ),
    (
        Email,
        "centr@school",
        None,
        "email_domain",
        "В адресе почты неверная часть после знака @: «school». Нужно как school.ru или школа.рф.",
    ),
    (
        Email,
        "centr@sсhool.ru",
        None,
        "address_mixed_letters",
        "В слове «sсhool» смешаны русские и латинские буквы, такой адрес не откроется. Наберите его заново.",
    ),
    (
        Site,
        "наш сайт",
        None,
        "site_form",
        "Адрес сайта «наш сайт» записан неверно: нужно как school.ru или https://школа.рф/rostok.",
    ),
    (
        Site,
        "centr@school.ru",
        None,
        "site_is_email",
        "Это адрес почты: «centr@school.ru». Перенесите его в поле «электронная почта».",
    ),
    (
        Site,
        "ftp://school.ru",
        None,
        "site_scheme",
        "Адрес сайта начинается с http:// или https://, а здесь «ftp://school.ru».",
    ),
];

fn sentences() -> BTreeMap<String, String> {
    serde_json::from_str(include_str!("../../../assets/text/problems.json"))
        .expect("problems.json is a flat object of sentences")
}

fn read_aloud(problem: &Problem) -> String {
    let template = sentences()
        .remove(problem.code)
        .unwrap_or_else(|| panic!("{} has no sentence", problem.code));
    problem.values.iter().fold(template, |sentence, (name, value)| {
        sentence.replace(&format!("{{{name}}}"), value)
    })
}

#[test]
fn every_refusal_says_what_is_wrong_and_what_to_do() {
    for (kind, value, bik, code, sentence) in REFUSED {
        let problem = wrong(*kind, value, *bik);
        assert_eq!(problem.code, *code, "{value:?} as {}", kind.code());
        assert_eq!(
            read_aloud(&problem),
            *sentence,
            "no place of the sentence may stay empty"
        );
    }
}

#[test]
fn every_sentence_of_requisites_is_reached_by_a_refusal() {
    let prefixes = [
        "requisite_",
        "inn_",
        "inn12_",
        "kpp_",
        "ogrn",
        "okpo_",
        "snils_",
        "bik_",
        "account_",
        "correspondent_",
        "single_treasury_",
        "treasury_",
        "oktmo_",
        "okopf_",
        "okved_",
        "licence_form",
        "licence_activity",
        "phone_",
        "email_",
        "address_mixed_letters",
        "site_",
    ];
    for code in sentences()
        .keys()
        .filter(|code| prefixes.iter().any(|prefix| code.starts_with(prefix)))
    {
        assert!(
            REFUSED.iter().any(|(_, _, _, refused, _)| refused == code),
            "nothing says {code}"
        );
    }
}

#[test]
fn a_problem_crosses_to_the_window_with_its_values_by_name() {
    let json = serde_json::to_value(wrong(Inn, "7707083894", None)).expect("a problem is plain data");
    assert_eq!(
        json,
        serde_json::json!({"code": "inn_check_digit", "values": {"expected": "3", "found": "4"}})
    );
}

#[test]
fn a_right_account_with_another_bank_s_bik_is_refused() {
    assert_eq!(
        wrong(CorrespondentAccount, "30101810400000000225", Some("042908612")).code,
        "account_key"
    );
    assert_eq!(
        wrong(SingleTreasuryAccount, "40102810645370000057", Some("004525988")).code,
        "account_key"
    );
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
    assert_eq!(
        right(CorrespondentAccount, "30101810500000000225", Some("  ")),
        "30101810500000000225"
    );
}

#[test]
fn a_long_paste_is_not_repeated_whole_in_a_sentence() {
    let problem = wrong(Site, &"школа ".repeat(10_000), None);
    assert!(
        problem.value("found").is_some_and(|found| found.chars().count() <= 41),
        "{problem:?}"
    );
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
