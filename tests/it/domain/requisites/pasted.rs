//! Blocks of requisites as they lie in letters, on websites and in tables of Word.

use rostok_core::domain::requisites::{Requisite, parse_pasted};

use Requisite::*;

fn read(text: &str, expected: &[(Requisite, &str)]) {
    let found = parse_pasted(text);
    let found: Vec<(Requisite, &str)> = found.iter().map(|(kind, value)| (*kind, value.as_str())).collect();
    assert_eq!(found, expected, "in {text:?}");
}

#[test]
fn a_line_of_a_bank_s_client_fills_its_fields() {
    read(
        "ИНН 7707083893, КПП 773601001, ОГРН 1027700132195, р/с 40702810938000000001 в ПАО Сбербанк, к/с 30101810400000000225, БИК 044525225, ОКПО 00032537",
        &[
            (Inn, "7707083893"),
            (Kpp, "773601001"),
            (Ogrn, "1027700132195"),
            (BankAccount, "40702810938000000001"),
            (CorrespondentAccount, "30101810400000000225"),
            (Bik, "044525225"),
            (Okpo, "00032537"),
        ],
    );
}

#[test]
fn a_card_of_a_budget_institution_fills_treasury_fields() {
    read(
        "МБОУ «СОШ № 12»\n249030, Калужская обл., г. Обнинск, ул. Ленина, д. 1\nИНН/КПП: 7707083893/773601001\n\
         Лицевой счёт 20646Х12345 в УФК по Калужской области\nОТДЕЛЕНИЕ КАЛУГА БАНКА РОССИИ//УФК по Калужской области г. Калуга\n\
         БИК ТОФК 016850200\nЕдиный казначейский счёт: 40102810645370000057\nКазначейский счёт: 03234643297150003700\n\
         ОКТМО 29715000 ОКОПФ 75403 ОКВЭД 85.14\nКБК 000 0703 01 2 01 90059 130\n\
         тел./факс: 8 (48439) 3-12-45, e-mail: school12@obninsk.ru\nСайт: https://школа12.рф/",
        &[
            (Inn, "7707083893"),
            (Kpp, "773601001"),
            (PersonalAccount, "20646Х12345"),
            (Bik, "016850200"),
            (SingleTreasuryAccount, "40102810645370000057"),
            (TreasuryAccount, "03234643297150003700"),
            (Oktmo, "29715000"),
            (Okopf, "75403"),
            (Okved, "85.14"),
            (Kbk, "00007030120190059130"),
            (Phone, "+7 (48439) 3-12-45"),
            (Email, "school12@obninsk.ru"),
            (Site, "https://школа12.рф"),
        ],
    );
}

#[test]
fn accounts_go_by_their_beginning_and_not_by_their_label() {
    read(
        "р/с 03234643297150003700 к/с 40102810645370000057",
        &[(TreasuryAccount, "03234643297150003700"), (SingleTreasuryAccount, "40102810645370000057")],
    );
    read("Счёт № 40702 810 9 3800 0000001", &[(BankAccount, "40702810938000000001")]);
    read("ЕКС (к/с): 40102810645370000057", &[(SingleTreasuryAccount, "40102810645370000057")]);
}

#[test]
fn the_number_of_a_bank_s_branch_is_not_the_account() {
    read(
        "р/с в Калужском отделении № 8608 ПАО Сбербанк 40702810938000000001",
        &[(BankAccount, "40702810938000000001")],
    );
    read("р/с в Калужском отделении № 8608", &[]);
}

#[test]
fn cells_of_a_table_are_read_across_and_down() {
    read(
        "ИНН\t7707083893\nКПП\t773601001\nОГРН\t1027700132195",
        &[(Inn, "7707083893"), (Kpp, "773601001"), (Ogrn, "1027700132195")],
    );
    read(
        "ИНН\tКПП\tОГРН\n7707083893\t773601001\t1027700132195",
        &[(Inn, "7707083893"), (Kpp, "773601001"), (Ogrn, "1027700132195")],
    );
    read("ИНН:\nКПП: 773601001", &[(Kpp, "773601001")]);
}

#[test]
fn an_index_after_a_number_is_not_part_of_it() {
    read("ИНН 7707083893 117997, Москва", &[(Inn, "7707083893")]);
    read("ИНН 77 07 083893", &[(Inn, "7707083893")]);
}

#[test]
fn a_wrong_number_reaches_its_field_as_it_was_written() {
    read("ИНН 7707083894, КПП 7736", &[(Inn, "7707083894"), (Kpp, "7736")]);
    read("ОГРН 102770013219", &[(Ogrn, "102770013219")]);
}

#[test]
fn an_entrepreneur_s_block_is_read() {
    read(
        "ИП Иванов И. И., ИНН 500100732259, ОГРНИП 304500116000157, тел. +7 910 123-45-67",
        &[(Inn, "500100732259"), (Ogrnip, "304500116000157"), (Phone, "+79101234567")],
    );
    read("ОГРН 304500116000157", &[(Ogrnip, "304500116000157")]);
}

#[test]
fn a_licence_is_read_up_to_its_date() {
    read(
        "Лицензия № Л035-01282-43/01391197 от 12.05.2023, выдана министерством",
        &[(LicenceNumber, "Л035-01282-43/01391197")],
    );
}

#[test]
fn labels_in_latin_letters_of_the_same_shape_are_understood() {
    read("ИHH 7707083893 KПП 773601001 БИK 044525225", &[(Inn, "7707083893"), (Kpp, "773601001"), (Bik, "044525225")]);
}

#[test]
fn of_two_organisations_in_one_text_the_first_is_taken() {
    read("ИНН 7707083893\nИНН 500100732259", &[(Inn, "7707083893")]);
}

#[test]
fn words_that_only_contain_a_label_are_left_alone() {
    read("В отеле 12 мест, бикини 5, счетовод 3, Минниказ 7", &[]);
    read("", &[]);
}

#[test]
fn an_address_of_mail_needs_no_label() {
    read("Пишите: centr@school.ru", &[(Email, "centr@school.ru")]);
}

#[test]
fn a_pasted_book_is_read_in_no_time() {
    let started = std::time::Instant::now();
    let text = format!("КПП 773601001, {}", "ИНН ИНН/КПП 12 р/с centr@ ".repeat(200_000));
    read(&text, &[(Kpp, "773601001")]);
    assert!(started.elapsed().as_secs() < 5, "{:?}", started.elapsed());
}
