//! A package goes from one centre to its partner: saved in one window, taken in by another that was empty with its signed paper, and taken
//! back.

use std::fs;

use crate::desk::{TODAY, journey};

const AGREEMENT: &str = "1-2026/СФ";
/// Its annex is a list of pupils by name.
const NAMED: &str = "2-2026/СФ";

#[tokio::test]
async fn a_package_is_made_in_one_centre_and_taken_in_by_the_partners() {
    journey("package", async |desk| {
        let sender = desk.open().await;
        sender.resize(1366, 768).await;
        sender.sees("Показать на примере").await;
        sender.click_text("IT-куб").await;
        sender.sees_at_last("Пример, реквизиты вымышлены").await;
        sender.link("Сетевая форма").await.click().await.expect("a link");
        sender.click_text(NAMED).await;
        sender.press("Ещё").await;
        sender.press("Пакет для партнёра…").await;
        sender.sees("Без имён не войдут: Договор").await;
        sender.sees("У партнёра договор будет без окончательной бумаги").await;
        sender.is_accessible().await;
        sender.shot("named").await;
        sender.run("document.querySelectorAll('[role=dialog] input[type=radio]')[1].click()").await;
        sender.no_longer_sees("Без имён не войдут").await;
        sender.shot("with_names").await;
        sender.press("Не сейчас").await;
        sender.link("Сетевая форма").await.click().await.expect("a link");
        sender.click_text(AGREEMENT).await;
        sender.press("Ещё").await;
        sender.press("Пакет для партнёра…").await;
        sender.sees("Что внутри").await;
        sender.sees("Бумаги одним PDF").await;
        sender.is_accessible().await;
        sender.shot("going").await;
        sender.press("Сохранить пакет…").await;
        sender.sees("Пакет сохранён: ").await;
        sender.close().await;

        let saved = fs::read_dir(desk.saved()).expect("a folder").flatten().next().expect("a package").path();
        let name = saved.file_name().expect("a name").to_string_lossy().into_owned();
        assert!(name.starts_with("Пакет к договору № 1-2026-СФ") && name.ends_with(".rostok-package"), "{name}");
        fs::rename(saved, desk.saved().join("пакет.rostok-package")).expect("our own file");

        let base = desk.saved().join("Партнёр.rostok");
        let partner = desk.open_with(&["--base", base.to_str().expect("a path"), "--today", TODAY]).await;
        partner.resize(1366, 768).await;
        partner.press("Начать свой центр").await;
        partner.client().wait().for_element(fantoccini::Locator::Css("nav")).await.expect("the frame");
        partner.link("Сетевая форма").await.click().await.expect("a link");
        partner.sees("Договоров пока нет").await;
        partner.press("Принять пакет…").await;
        partner.sees("Какая из сторон ваша организация?").await;
        partner.sees("Запишется новая карточка").await;
        partner.sees("Сохранится у вас такой, какая пришла").await;
        partner.run("document.querySelectorAll('[role=dialog] input[type=radio]')[1].click()").await;
        partner.can_press("Принять").await;
        partner.is_accessible().await;
        partner.shot("coming").await;
        partner.press("Принять").await;
        partner.sees("Пакет принят").await;
        partner.text_is("h1", AGREEMENT).await;
        partner.sees("бумага № 1-2026/СФ подписана").await;
        partner.sees("напечатанное не меняется").await;
        partner.shot("taken").await;
        partner.tab("Оформление").await.click().await.expect("a tab");
        let barred = "return document.querySelector('[data-field=dated_on] input').matches(':disabled')";
        assert_eq!(partner.run(barred).await, serde_json::json!(true), "what the paper has printed takes no typing");
        partner.shot("locked").await;
        partner.tab("Ход дела").await.click().await.expect("a tab");
        partner.sees("подписан 0").await;
        partner.shot("paper").await;
        partner.press("Ещё").await;
        partner.press("Сохранить как…").await;
        partner.sees("Сохранено: ").await;
        let paper = desk.saved().join("Договор № 1-2026-СФ от 01.09.2026, МАОУ СОШ № 5 НТЦ им. И.В. Мичурина.pdf");
        assert!(fs::read(&paper).is_ok_and(|bytes| bytes.starts_with(b"%PDF-")), "{}", paper.display());
        partner.link("Сегодня").await.click().await.expect("a link");
        partner.text_is("h1", "Сегодня").await;
        partner.no_longer_sees("Отправьте его и отметьте день").await;
        partner.no_longer_sees("укажите адрес партнёра на сайте").await;
        partner.shot("today").await;
        partner.chord(true, 'z').await;
        partner.link("Сетевая форма").await.click().await.expect("a link");
        partner.sees("Договоров пока нет").await;
    })
    .await;
}
