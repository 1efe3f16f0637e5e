//! A new agreement, one question at a time: from an empty centre, left in the middle by a restart, to its saved card. And the agreement of the
//! next year, made from last year's.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::desk::{Desk, journey};
use crate::window::Window;

const CENTRE: &str = "МБОУ «СОШ № 5», IT-куб";
const SCHOOL: &str = "МБОУ «СОШ № 12»";
const PROGRAMME: &str = "Программирование на языке Python";

#[tokio::test]
async fn an_agreement_is_asked_for_step_by_step_and_a_restart_in_the_middle_loses_nothing() {
    journey("steps", async |desk| {
        let window = desk.open().await;
        window.resize(1366, 768).await;
        window.press("Начать свой центр").await;
        window.sees("дел нет").await;
        window.press("Создать договор").await;
        with_whom(&window).await;
        what_programme(&window).await;
        who_leads_what(&window).await;
        window.close().await;
        let again = resumed(&desk).await;
        pupils_and_money(&again).await;
        what_is_given(&again).await;
        look_over(&again).await;
        asked_again(&again).await;
    })
    .await;
}

/// Two organisations that are not in the list yet are written down on the way.
async fn with_whom(window: &Window) {
    window.sees("С кем вы заключаете договор?").await;
    window.sees("статья 15, часть 1").await;
    is_looked_at(window, "1-empty").await;
    for name in [CENTRE, SCHOOL] {
        window.press("Вписать новую организацию").await;
        let card = window.within("Карточка организации");
        card.type_into("Полное название по уставу", name).await;
        card.type_into("Краткое название", name).await;
        window.chord(true, char::from(Key::Enter)).await;
        // Saved, it takes its place in the answers.
        window.sees("С кем вы заключаете договор?").await;
        window.sees(name).await;
    }
    // The first organisation may be the centre's own: one click says so.
    window.press("Да, наша").await;
    window.sees(&format!("Своя организация: {CENTRE}")).await;
    window.no_longer_sees("Это ваша организация?").await;
    window.within("Организация-участник").tick("Реализует части программы").await;
    is_looked_at(window, "1").await;
    window.press("Дальше").await;
}

async fn what_programme(window: &Window) {
    window.sees("По какой программе?").await;
    window.press("Вписать новую программу").await;
    let card = window.within("Карточка программы");
    card.type_into("Название", PROGRAMME).await;
    card.choose("Направленность", "Техническая").await;
    card.type_into("Объём", "72").await;
    for (number, hours, realised_by) in [(1, "36", CENTRE), (2, "36", SCHOOL)] {
        card.press("Добавить часть").await;
        card.type_into(&format!("Название части, часть {number}"), &format!("Модуль {number}")).await;
        card.type_into(&format!("Практика, часть {number}"), hours).await;
        card.choose(&format!("Кто ведёт, часть {number}"), realised_by).await;
    }
    window.chord(true, char::from(Key::Enter)).await;
    window.sees("По какой программе?").await;
    window.field_holds("Образовательная программа", PROGRAMME).await;
    is_looked_at(window, "2").await;
    // What was written down has the keyboard, and Enter goes on from there.
    stands_in(window, "Образовательная программа").await;
    window.chord(false, char::from(Key::Enter)).await;
}

/// The parts are shared out as the programme says.
async fn who_leads_what(window: &Window) {
    window.sees("Кто какую часть программы ведёт?").await;
    window.sees("часы сходятся").await;
    window.sees("Модуль 2").await;
    is_looked_at(window, "3").await;
    turn(window, Key::Left).await;
    window.sees("По какой программе?").await;
    turn(window, Key::Right).await;
    window.sees("часы сходятся").await;
    window.press("Отложить").await;
    window.sees("Вы начали договор по шагам и остановились на шаге 3 из 7").await;
}

/// Alt+← or Alt+→.
async fn turn(window: &Window, arrow: Key) {
    let (alt, arrow) = (char::from(Key::Alt), char::from(arrow));
    let keys = KeyActions::new("keyboard".into())
        .then(KeyAction::Down { value: alt })
        .then(KeyAction::Down { value: arrow })
        .then(KeyAction::Up { value: arrow })
        .then(KeyAction::Up { value: alt });
    window.client().perform_actions(keys).await.expect("keys arrive");
}

/// The keyboard is in the field (or the group of choices) that is called so.
async fn stands_in(window: &Window, caption: &str) {
    let script = "const now = document.activeElement; \
        const said = [...(now.labels ?? []), document.getElementById(now.closest('[role=radiogroup]')?.getAttribute('aria-labelledby'))]; \
        return [now.getAttribute('aria-label'), ...said.map(label => label?.innerText), now.innerText].filter(Boolean).join(' | ')";
    for _ in 0..100 {
        if window.run(script).await.as_str().is_some_and(|said| said.contains(caption)) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the keyboard is not in «{caption}» but in {}", window.run(script).await);
}

/// A date that cannot be read: one does not go past it unseen, its step says so wherever one is, and saving comes back to it.
async fn a_wrong_date(window: &Window) {
    window.type_into("Начало реализации", "40.9").await;
    turn(window, Key::Right).await;
    stands_in(window, "Начало реализации").await;
    window.sees("Такого дня в календаре нет").await;
    window.no_longer_sees("На этом шаге всё есть").await;
    window.within("Шаги").click_text("С кем").await;
    window.sees("С кем вы заключаете договор?").await;
    window.text_is("nav[aria-label=Шаги]", "исправьте: 1").await;
    window.shot("wrong-date").await;
    window.press("Сохранить и открыть карточку").await;
    window.sees("Не сохранено. Шаг «Дети и занятия»").await;
    stands_in(window, "Начало реализации").await;
    window.field_holds("Начало реализации", "40.9").await;
}

async fn resumed(desk: &Desk) -> Window {
    let window = desk.open().await;
    window.resize(1366, 768).await;
    window.sees("Вы начали договор по шагам и остановились на шаге 3 из 7").await;
    window.is_accessible().await;
    window.shot("begun").await;
    window.link("Сегодня").await.click().await.expect("a link");
    window.press("Указать имя").await;
    stands_in(&window, "Ваше имя").await;
    window.client().active_element().await.expect("a field").send_keys("Орлова М. П.").await.expect("typed");
    window.link("Сегодня").await.click().await.expect("a link");
    window.sees("Вы начали договор по шагам").await;
    window.no_longer_sees("имя не указано").await;
    window.press("Продолжить начатый договор").await;
    window.sees("Кто какую часть программы ведёт?").await;
    window.sees("Вы уже начинали этот договор").await;
    window.sees("часы сходятся").await;
    window.press("Дальше").await;
    window
}

async fn pupils_and_money(window: &Window) {
    window.sees("Сколько детей, когда и как они занимаются?").await;
    stands_in(window, "Не меньше").await;
    window.type_into("Не меньше", "10").await;
    a_wrong_date(window).await;
    window.type_into("Не больше", "15").await;
    window.type_into("Начало реализации", "7.9").await;
    window.no_longer_sees("Не сохранено").await;
    window.type_into("Конец реализации", "31.05.2027").await;
    window.tick("Каждой стороной самостоятельно").await;
    window.tick("Только базовая организация").await;
    window.sees("На этом шаге всё есть").await;
    is_looked_at(window, "4").await;
    window.press("Дальше").await;
    window.sees("Кто и как платит?").await;
    window.tick("Каждая сторона за свой счёт").await;
    is_looked_at(window, "5").await;
    window.press("Дальше").await;
}

async fn what_is_given(window: &Window) {
    window.sees("Что и кого даёт каждая сторона?").await;
    for party in [CENTRE, SCHOOL] {
        let party = window.within(party);
        party.press("Помещение").await;
        party.type_into("Помещение", "Кабинет информатики").await;
    }
    is_looked_at(window, "6").await;
    window.press("Дальше").await;
}

async fn look_over(window: &Window) {
    window.sees("Всё ли верно?").await;
    window.type_into("Дата договора", "7.9").await;
    window.sees("10 – 15 чел.").await;
    window.sees("Лист 1 из").await;
    is_looked_at(window, "7").await;
    window.press("Сохранить договор").await;
    window.sees("Что мешает подписать, видно справа").await;
    window.text_is("h1", SCHOOL).await;
    window.sees("Что мешает подписать").await;
    window.link("Сетевая форма").await.click().await.expect("a link");
    window.sees("1 договор").await;
    window.no_longer_sees("Продолжить начатый договор").await;
    window.link("Журнал изменений").await.click().await.expect("a link");
    window.sees("Создан договор без номера").await;
}

/// A saved agreement goes back to its questions while nothing in it is final; the keyboard alone walks through all seven.
async fn asked_again(window: &Window) {
    window.link("Сетевая форма").await.click().await.expect("a link");
    window.click_text(SCHOOL).await;
    window.press("Ещё").await;
    window.press("По шагам").await;
    window.text_is("h1", "по шагам").await;
    window.within("Шаги").click_text("С кем").await;
    for (question, field) in [
        ("С кем вы заключаете договор?", "Организация"),
        ("По какой программе?", "Образовательная программа"),
        ("Кто какую часть программы ведёт?", ""),
        ("Сколько детей, когда и как они занимаются?", "Не меньше"),
        ("Кто и как платит?", "Кто и как платит"),
        ("Что и кого даёт каждая сторона?", "Помещение"),
    ] {
        window.sees(question).await;
        stands_in(window, field).await;
        turn(window, Key::Right).await;
    }
    window.sees("Всё ли верно?").await;
    stands_in(window, "Дата договора").await;
    is_looked_at(window, "again").await;
    window.type_into("Дата договора", "8.9").await;
    window.chord(false, char::from(Key::Enter)).await;
    window.sees("Что мешает подписать").await;
    window.tab("Оформление").await.click().await.expect("a tab");
    window.field_holds("Дата договора", "08.09.2026").await;
}

/// Light and dark, on the usual screen and on a netbook's.
async fn is_looked_at(window: &Window, name: &str) {
    for (way, theme, width, height) in
        [("dark", "dark", 1366, 768), ("netbook", "light", 1024, 600), ("light", "light", 1366, 768)]
    {
        window.resize(width, height).await;
        window.run(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
        window.shot(&format!("{name}-{way}")).await;
        window.is_accessible().await;
        let out = window
            .run("return [...document.querySelectorAll('main, .page')].filter(p => p.scrollWidth > p.clientWidth + 1).map(p => p.className)")
            .await;
        assert_eq!(out, serde_json::json!([]), "{name}-{way}: something sticks out sideways");
    }
}

#[tokio::test]
async fn last_years_agreement_becomes_the_next_years_and_tells_of_a_new_head() {
    journey("renewal", async |desk| {
        let window = desk.open_with(&["--today", "2027-06-07"]).await;
        window.resize(1366, 768).await;
        window.sees("Показать на примере").await;
        window.click_text("IT-куб").await;
        window.sees_at_last("Пример, реквизиты вымышлены").await;
        window.link("Организации").await.click().await.expect("a link");
        window.click_text("МБОУ «СОШ № 21»").await;
        let card = window.within("Карточка организации");
        card.type_into("Фамилия", "Новосёлова").await;
        window.chord(true, char::from(Key::Enter)).await;
        window.sees("Сохранено: МБОУ «СОШ № 21»").await;

        window.link("Сетевая форма").await.click().await.expect("a link");
        window.press("Другие способы создать договор").await;
        window.press("Как в прошлом году…").await;
        let dialog = window.within("Договор, как в прошлом году");
        dialog.choose("Прошлый договор", "Договор № 1-2026/СФ").await;
        window.shot("choice").await;
        window.is_accessible().await;
        dialog.press("Взять за основу").await;

        window.sees("Что изменилось с договора № 1-2026/СФ").await;
        window.sees("Новосёлова").await;
        window.sees("в прошлом договоре подписант").await;
        window.can_press("Сделать окончательным").await;
        window.is_accessible().await;
        window.shot("changes").await;
        window.chord(true, char::from(Key::Enter)).await;
        window.sees("Договор сохранён").await;
        window.sees("Что изменилось с договора № 1-2026/СФ").await;
        window.press("Прочитано").await;
        window.no_longer_sees("Что изменилось с договора").await;
        window.tab("Оформление").await.click().await.expect("a tab");
        window.field_holds("Конец реализации", "07.06.2028").await;
        window.shot("read").await;

        // The same from the card of last year's.
        window.chord(false, char::from(Key::Escape)).await;
        window.click_text("1-2026/СФ").await;
        window.press("Ещё").await;
        window.press("Договор на следующий год").await;
        window.sees("Договор на смену прошлогоднему уже создан").await;
    })
    .await;
}
