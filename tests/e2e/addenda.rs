//! A signed agreement is changed by an addendum: a part moves to the other party, and the text of both days is right.

use crate::desk::journey;
use crate::window::Window;

const AGREEMENT: &str = "1-2026/СФ";

#[tokio::test]
async fn an_addendum_moves_a_part_and_both_days_have_their_text() {
    journey("addenda", async |desk| {
        let window = desk.open().await;
        window.resize(1366, 768).await;
        window.sees("Показать на примере").await;
        window.click_text("IT-куб").await;
        window.sees_at_last("Пример, реквизиты вымышлены").await;
        window.link("Сетевая форма").await.click().await.expect("a link");
        window.click_text(AGREEMENT).await;
        window.tab("Ход дела").await.click().await.expect("a tab");
        window.sees("Договор действует так, как подписан.").await;
        window.press("Новое соглашение").await;
        window.text_is("h1", "Дополнительное соглашение").await;
        window.sees("Пока ничего не изменено.").await;
        window.sees("Дополнительное соглашение ничего не меняет").await;
        move_a_part(&window).await;
        window.tab("Что меняется").await.click().await.expect("a tab");
        window.sees("Части Образовательной программы, реализуемые Сторонами").await;
        window.sees("другой текст").await;
        window.sees("Ничего не мешает").await;
        window.can_press("Сделать окончательным").await;
        window.is_accessible().await;
        window.shot("changes").await;
        window.press("Сделать окончательным").await;
        window.sees("Соглашение № 1 стало окончательным").await;
        window.press("Подписано…").await;
        window.press("Отметить подписанным").await;
        window.sees("Соглашение № 1 подписано").await;
        window.shot("signed").await;
        window.press("Ещё").await;
        window.press("Сохранить как…").await;
        window.sees("Сохранено: ").await;
        // While the menu is still closing, Escape belongs to it.
        window
            .run("while (document.querySelector('[role=menu]')) await new Promise(closed => setTimeout(closed, 50))")
            .await;
        window.chord(false, char::from(fantoccini::key::Key::Escape)).await;
        window.sees("действует с 07.09.2026").await;
        let (before, after) = (text_on(&window, "06.09.2026").await, text_on(&window, "07.09.2026").await);
        window.shot("text").await;
        let base = "Итого: Базовая организация | 22 |";
        assert!(before.contains(base) && !before.contains("Текст на"), "the agreement as it was signed: {before}");
        assert!(after.contains("Текст на 7 сентября 2026 г."), "{after}");
        assert!(after.contains("Итого: Базовая организация | 44 |"), "a part of 22 hours came: {after}");
        let saved = std::fs::read_dir(desk.saved()).expect("a folder").flatten().next().expect("a paper");
        assert!(
            saved.file_name().to_string_lossy().starts_with("Дополнительное соглашение № 1 от 07.09.2026 к договору")
        );
    })
    .await;
}

/// Part 2 with its lesson and teacher goes from the school to the base organisation.
async fn move_a_part(window: &Window) {
    window.tab("Программа").await.click().await.expect("a tab");
    choose_base(window, "shares.1.organization_id").await;
    window.tab("Расписание").await.click().await.expect("a tab");
    choose_base(window, "schedule.1.organization_id").await;
    window.tab("Кадры").await.click().await.expect("a tab");
    choose_base(window, "teachers.1.realised_by").await;
}

/// Fields of one label stand in every row: the name tells them apart.
async fn choose_base(window: &Window, name: &str) {
    let field = window.find(&format!("[data-field='{name}'] [role=combobox], [data-field='{name}'] button")).await;
    field.click().await.expect("a list opens");
    let first = window.find("[role=option]").await;
    first.click().await.expect("the base organisation is the first");
}

/// What the dialog «Текст на дату» shows for a day.
async fn text_on(window: &Window, day: &str) -> String {
    window.type_into("Текст на дату", day).await;
    window.press("Показать текст").await;
    window.find("[role=dialog] [role=document]").await;
    window.sees("Договор на ").await;
    let text = window.run("return document.querySelector('[role=dialog] [role=document]').textContent").await;
    // Messages have a button of this name, too.
    window.run("[...document.querySelectorAll('[role=dialog] button')].at(-1).click()").await;
    window.no_longer_sees("Договор на ").await;
    text.as_str().expect("a text").to_owned()
}
