//! Every refusal of a requisite with its sentence, as a person reads it.

use std::collections::BTreeMap;

use rostok_core::domain::requisites::{Problem, Requisite};

use super::wrong;

/// Kind | typed | БИК | code | sentence.
const REFUSED: &str = "
inn |  |  | requisite_empty | Поле «ИНН» пустое.
inn | ИНН |  | requisite_empty | Поле «ИНН» пустое.
inn | 77О7083893 |  | requisite_letter_like_digit | В поле «ИНН» вместо цифры 0 стоит буква «О». Наберите цифру.
inn | 7707083893 Сбербанк |  | requisite_not_digit | В поле «ИНН» бывают только цифры, а здесь есть «С». Уберите лишнее.
inn | 7707083893\0 |  | requisite_not_digit | В поле «ИНН» бывают только цифры, а здесь есть «U+0000». Уберите лишнее.
inn | 770708389 |  | inn_length | В ИНН должно быть 10 цифр (у предпринимателя 12), а введено 9.
inn | 0000000000 |  | inn_region | ИНН не может начинаться с 00: это код региона. Сверьте с выпиской.
inn | 7707083894 |  | inn_check_digit | Контрольная цифра ИНН не сходится: должна быть 3, а стоит 4. Сверьте с выпиской.
inn | 500100732250 |  | inn12_check_digits | Две последние, контрольные, цифры ИНН не сходятся: должно быть 59, а стоит 50. Сверьте с выпиской.
kpp | 77360100 |  | kpp_length | В КПП должно быть 9 знаков, а введено 8. У предпринимателя КПП нет: оставьте поле пустым.
kpp | 77A601001 |  | kpp_form | КПП «77A601001» записан не по форме: 4 цифры кода налоговой (не с 00), 2 цифры или латинские буквы, 3 цифры. Сверьте с выпиской.
ogrn | 102770013219 |  | ogrn_length | В ОГРН должно быть 13 цифр (у предпринимателя ОГРНИП из 15), а введено 12.
ogrn | 2027700132195 |  | ogrn_first | ОГРН начинается с 1 или 5, а здесь первая цифра 2. Сверьте с выпиской.
ogrn | 1027700132194 |  | ogrn_check_digit | Контрольная цифра ОГРН (последняя) не сходится: должна быть 5, а стоит 4. Сверьте с выпиской.
ogrnip | 1027700132195 |  | ogrnip_length | В ОГРНИП должно быть 15 цифр (у организации ОГРН из 13), а введено 13.
ogrnip | 104500116000157 |  | ogrnip_first | ОГРНИП начинается с 3, а здесь первая цифра 1. Сверьте с выпиской.
ogrnip | 304500116000151 |  | ogrnip_check_digit | Контрольная цифра ОГРНИП (последняя) не сходится: должна быть 7, а стоит 1. Сверьте с выпиской.
okpo | 0003253 |  | okpo_length | В ОКПО должно быть 8 цифр (у предпринимателя 10), а введено 7.
okpo | 00032538 |  | okpo_check_digit | Контрольная цифра ОКПО (последняя) не сходится: должна быть 7, а стоит 8. Сверьте с уведомлением Росстата.
snils | 112-233-445 |  | snils_length | В СНИЛС должно быть 11 цифр, а введено 9.
snils | 000-000-000 00 |  | snils_zero | СНИЛС из одних нулей не бывает. Сверьте с документом.
snils | 112-233-445 96 |  | snils_check_digits | Две последние, контрольные, цифры СНИЛС не сходятся: должно быть 95, а стоит 96. Сверьте с документом.
bik | 44525225 |  | bik_length | В БИК должно быть 9 цифр, а введено 8.
bik | 144525225 |  | bik_first | БИК начинается с 0, а введено 144525225. Сверьте с реквизитами банка или казначейства.
bank_account | 4070281 |  | account_length | В поле «расчётный счёт» должно быть 20 цифр, а введено 7.
correspondent_account | 30101810400000000225 | 044525226x | account_bik | Счёт проверяют вместе с БИК, а БИК записан неверно. Сначала исправьте БИК.
correspondent_account | 30101810500000000225 | 044525225 | account_key | Счёт не подходит к БИК 044525225: по ключу девятая цифра счёта должна быть 4, а стоит 5. Сверьте и счёт, и БИК.
bank_account | 03234643000000018500 |  | account_treasury_in_bank_field | Это казначейский счёт (начинается с 03), а не расчётный счёт в банке. Перенесите его в поле «казначейский счёт».
bank_account | 40102810645370000057 |  | account_correspondent_in_bank_field | Это счёт самого банка или казначейства (начинается с 30101 или 40102), а не счёт организации. Перенесите его в поле к/с или ЕКС.
correspondent_account | 40102810645370000057 |  | account_single_in_correspondent_field | Это единый казначейский счёт (начинается с 40102), а не корреспондентский. Перенесите его в поле ЕКС.
correspondent_account | 40702810000000000001 |  | correspondent_first | Корреспондентский счёт начинается с 30101, а здесь 40702. Сверьте с реквизитами банка.
single_treasury_account | 30101810400000000225 |  | single_treasury_first | Единый казначейский счёт начинается с 40102, а здесь 30101. Сверьте с реквизитами казначейства.
treasury_account | 40702810000000000001 |  | treasury_first | Казначейский счёт начинается с 03, а здесь 40. Если счёт открыт в банке, впишите его в поле «расчётный счёт».
personal_account | л/с № |  | requisite_empty | Поле «лицевой счёт» пустое.
oktmo | 2971500 |  | oktmo_length | В ОКТМО должно быть 8 цифр (с населённым пунктом 11), а введено 7.
okopf | 7540 |  | okopf_length | В ОКОПФ должно быть 5 цифр, а введено 4.
okopf | 99999 |  | okopf_unknown | Кода ОКОПФ 99999 нет в списке. Выберите форму из списка или сверьте код с выпиской.
okved | 85.4.1 |  | okved_form | Код ОКВЭД «85.4.1» записан не по форме: нужно как 85.41 или 85.41.9.
licence_number | Л035-01282-43 |  | licence_form | Номер лицензии «Л035-01282-43» начат как номер из реестра, но записан не полностью: нужно как Л035-01282-43/01391197. Сверьте с реестром лицензий.
licence_number | Л041-01282-43/01391197 |  | licence_activity | Это лицензия на другую деятельность: у образовательной номер начинается с Л035, а здесь Л041. Сверьте с реестром лицензий.
phone | 3-12-45 |  | phone_length | В телефоне должно быть 10 цифр вместе с кодом города (не считая 8 или +7), а введено 5.
phone | 8 910 123 45 6 |  | phone_length | В телефоне должно быть 10 цифр вместе с кодом города (не считая 8 или +7), а введено 9.
phone | +375 29 123-45-67 |  | phone_country | Это телефон не России: после «+» стоит 3, а нужно +7.
phone | 8 (48439) 1-23-45, 8 910 123-45-67 |  | phone_several | Здесь несколько телефонов. Оставьте в этом поле один.
phone | 8 (48439) 1-23-45 доб. 2 |  | phone_extension | Добавочный номер здесь не хранится: оставьте в поле сам телефон.
email | school.ru |  | email_at | В адресе почты «school.ru» нет знака @: нужно как centr@school.ru.
email | a@b.ru, c@d.ru |  | email_several | Здесь несколько адресов почты: «a@b.ru, c@d.ru». Оставьте в этом поле один.
email | цен тр@school.ru |  | email_name | В адресе почты неверная часть перед знаком @: «цен тр». Уберите лишние знаки.
email | @school.ru |  | email_no_name | В адресе почты ничего нет перед знаком @. Нужно как centr@school.ru.
email | centr@ |  | email_no_domain | В адресе почты ничего нет после знака @. Нужно как centr@school.ru.
email | centr@school |  | email_domain | В адресе почты неверная часть после знака @: «school». Нужно как school.ru или школа.рф.
email | centr@sсhool.ru |  | address_mixed_letters | В слове «sсhool» смешаны русские и латинские буквы, такой адрес не откроется. Наберите его заново.
site | наш сайт |  | site_form | Адрес сайта «наш сайт» записан неверно: нужно как school.ru или https://школа.рф/rostok.
site | centr@school.ru |  | site_is_email | Это адрес почты: «centr@school.ru». Перенесите его в поле «электронная почта».
site | ftp://school.ru |  | site_scheme | Адрес сайта начинается с http:// или https://, а здесь «ftp://school.ru».
";

struct Refused {
    kind: Requisite,
    typed: &'static str,
    bik: Option<&'static str>,
    code: &'static str,
    sentence: &'static str,
}

fn refused() -> Vec<Refused> {
    let row = |line: &'static str| {
        let cells: Vec<&'static str> = line.split('|').map(str::trim).collect();
        let [kind, typed, bik, code, sentence] = cells[..] else { panic!("five cells: {line}") };
        let kind = Requisite::from_code(kind).expect(kind);
        Refused { kind, typed, bik: Some(bik).filter(|bik| !bik.is_empty()), code, sentence }
    };
    REFUSED.trim_matches('\n').lines().map(row).collect()
}

fn sentences() -> BTreeMap<String, String> {
    let text = include_str!("../../../../assets/text/problems.json");
    serde_json::from_str(text).expect("problems.json is a flat object of sentences")
}

fn read_aloud(problem: &Problem) -> String {
    let template = sentences().remove(problem.code).unwrap_or_else(|| panic!("{} has no sentence", problem.code));
    problem.values.iter().fold(template, |sentence, (name, value)| sentence.replace(&format!("{{{name}}}"), value))
}

#[test]
fn every_refusal_says_what_is_wrong_and_what_to_do() {
    for row in refused() {
        let problem = wrong(row.kind, row.typed, row.bik);
        assert_eq!(problem.code, row.code, "{:?} as {}", row.typed, row.kind.code());
        assert_eq!(read_aloud(&problem), row.sentence, "no place of the sentence may stay empty");
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
        "site_form",
        "site_is_email",
        "site_scheme",
    ];
    let reached = refused();
    // «inn_of_person» and the like are the organisation's own rules, not a requisite's.
    let own = |code: &&String| prefixes.iter().any(|prefix| code.starts_with(prefix)) && !code.contains("_of_");
    for code in sentences().keys().filter(own) {
        assert!(reached.iter().any(|row| row.code == code), "nothing says {code}");
    }
}
