//! The parties' papers in the window: an order with its answers, certificates for all at once, a kind of one's own.

use crate::desk::journey;
use crate::screens::go;

#[tokio::test]
async fn papers_of_the_parties_are_made_from_the_agreement_and_kept() {
    journey("papers", async |desk| {
        let window = desk.open().await;
        window.resize(1366, 768).await;
        window.sees("Показать на примере").await;
        window.click_text("IT-куб").await;
        window.sees_at_last("Пример, реквизиты вымышлены").await;
        window.link("Сетевая форма").await.click().await.expect("a link");
        window.click_text("2-2026/СФ").await;
        window.tab("Бумаги сторон").await.click().await.expect("a tab");
        window.sees("Приказ о зачислении переводом № 45-у").await;
        window.is_accessible().await;
        window.shot("list").await;

        window.press("Сделать бумагу").await;
        window.sees("Бумаги базовой организации").await;
        window.is_accessible().await;
        window.shot("kinds").await;
        window.click_text("Приказ о реализации в сетевой форме").await;
        window.text_is("h1", "Приказ о реализации в сетевой форме").await;
        window.type_into("Ответственный", "Орлова Мария Петровна, методист").await;
        window.can_press("Сделать окончательной").await;
        window.is_accessible().await;
        window.shot("order").await;
        window.press("Сделать окончательной").await;
        window.sees("Бумага стала окончательной").await;
        window.shot("final").await;
        window.chord(false, char::from(fantoccini::key::Key::Escape)).await;
        window.sees("Окончательная").await;

        window.press("Сделать бумагу").await;
        window.click_text("Согласие на передачу данных").await;
        window.press("Выбрать всех").await;
        window.sees("по одной на каждого").await;
        window.is_accessible().await;
        window.shot("consents").await;
        window.chord(true, char::from(fantoccini::key::Key::Enter)).await;
        window.sees("Сделано: ").await;
        window.sees("Согласие на передачу данных").await;

        go(&window, "#/settings").await;
        window.tick("Тёмное").await;
        window.sees("Сохранено").await;
        go(&window, "#/law?tab=edition").await;
        window.sees("Справка об освоении части программы").await;
        window.is_accessible().await;
        window.run("document.querySelector('main ul, ul').scrollIntoView()").await;
        window.shot("own-kinds-dark").await;
        go(&window, "#/law/kind/new").await;
        window.type_into("Название", "Приглашение на открытое занятие").await;
        window.press("Добавить вопрос").await;
        window.type_into("Вопрос", "День занятия").await;
        window.is_accessible().await;
        window.shot("kind-dark").await;
        window.press("Сохранить").await;
        window.sees("Вид бумаг создан").await;
        window.sees("Впишите сюда текст бумаги").await;
        window.shot("text-dark").await;
    })
    .await;
}
