//! Every screen of an example centre is looked at: nothing serious for axe-core, nothing sticks out sideways, in light and dark, at 1366×768
//! and on a netbook's 1024×600, which is less than 1366×768 has left at 125 %. The pictures are for people: `target/shots/screens-….png`.

use crate::desk::journey;
use crate::window::Window;

/// The usual small screen, and the smallest one still in use.
const WAYS: [(&str, &str, u32, u32); 3] =
    [("light", "Светлое", 1366, 768), ("dark", "Тёмное", 1366, 768), ("netbook", "Светлое", 1024, 600)];

/// Lists: the name of the picture, where the address bar would lead, the title that stands there.
const LISTS: [(&str, &str, &str); 14] = [
    ("today", "#/today", "Сегодня"),
    ("contracts", "#/contracts", "Все договоры"),
    ("statistics", "#/contracts/statistics", "Сколько заключено"),
    ("people", "#/people", "Люди"),
    ("agreements", "#/agreements", "Сетевая форма"),
    ("organizations", "#/organizations", "Организации"),
    ("programmes", "#/programmes", "Программы"),
    ("acts", "#/law", "Нормы и акты"),
    ("norms", "#/law?tab=norms", "Нормы и акты"),
    ("calendar", "#/law?tab=calendar", "Нормы и акты"),
    ("edition", "#/law?tab=edition", "Нормы и акты"),
    ("edition-new", "#/law/edition/new", "Новая редакция"),
    ("journal", "#/journal", "Журнал изменений"),
    ("settings", "#/settings", "Настройки"),
];

/// Tabs of an agreement's card.
const TABS: [&str; 10] = [
    "parties",
    "programme",
    "pupils",
    "schedule",
    "assessment",
    "financing",
    "teachers",
    "terms",
    "papers",
    "progress",
];

#[tokio::test]
async fn every_screen_can_be_used_by_everyone() {
    journey("screens", async |desk| {
        let window = desk.open().await;
        window.resize(1366, 768).await;
        window.sees("Показать на примере").await;
        window.is_accessible().await;
        window.shot("welcome").await;
        window.click_text("IT-куб").await;
        window.sees_at_last("Пример, реквизиты вымышлены").await;
        for (way, theme, width, height) in WAYS {
            window.resize(width, height).await;
            go(&window, "#/settings").await;
            window.tick(theme).await;
            window.sees("Сохранено").await;
            window.press("Закрыть").await;
            for (screen, address, title) in LISTS {
                go(&window, address).await;
                window.text_is("h1", title).await;
                look(&window, &format!("{screen}-{way}")).await;
            }
            look_at_cards(&window, way).await;
        }
    })
    .await;
}

/// One record of every kind, and a new one.
async fn look_at_cards(window: &Window, way: &str) {
    for noun in ["people", "organizations", "programmes", "law"] {
        go(window, &format!("#/{noun}")).await;
        window.find("[role=rowgroup] [role=row][aria-rowindex='2']").await.click().await.expect("a row opens");
        look(window, &format!("{noun}-card-{way}")).await;
        go(window, &format!("#/{noun}/new")).await;
        look(window, &format!("{noun}-new-{way}")).await;
    }
    // The example has one draft with errors: the state that a person works in.
    go(window, "#/agreements").await;
    window.find("[role=rowgroup] [role=row][aria-rowindex='2']").await.click().await.expect("a row opens");
    window.tab("Стороны").await;
    look_at_page(window, way).await;
    let address = window.run("return location.hash").await;
    let address = address.as_str().expect("an address").to_owned();
    for tab in TABS {
        go(window, &format!("{address}?tab={tab}")).await;
        look(window, &format!("agreement-{tab}-{way}")).await;
    }
    go(window, "#/agreements/new").await;
    look(window, &format!("agreement-new-{way}")).await;
    go(window, "#/agreements/steps").await;
    look(window, &format!("agreement-steps-{way}")).await;
}

/// The live page, drawn: beside the form, or behind its switch in a narrow window.
async fn look_at_page(window: &Window, way: &str) {
    let is_narrow = window.run("return innerWidth < 1280").await == serde_json::json!(true);
    if is_narrow {
        window.press("Просмотр").await;
    }
    window.sees("Лист 1 из").await;
    window.run("await new Promise(drawn => setTimeout(drawn, 2000))").await;
    look(window, &format!("agreement-page-{way}")).await;
    if is_narrow {
        window.press("Договор").await;
    }
}

/// Leads the window to a place of its own, as a link would.
pub async fn go(window: &Window, address: &str) {
    window.run(&format!("location.hash = '{address}'; window.dispatchEvent(new PopStateEvent('popstate'))")).await;
}

/// Waits until the screen is at rest, looks at it with axe and with the camera, and measures it.
async fn look(window: &Window, name: &str) {
    window
        .run(
            "const still = () => !document.querySelector('[aria-busy=true]') && \
               document.querySelector('main h1') && !document.querySelector('main [role=status][style*=min-height]'); \
             const wait = ms => new Promise(r => setTimeout(r, ms)); \
             await wait(100); \
             for (let n = 0; n < 200 && !still(); n++) await wait(50); \
             await document.fonts.ready; await wait(150)",
        )
        .await;
    window.shot(name).await;
    window.is_accessible().await;
    let wide = window
        .run(
            "const page = document.documentElement; \
             const out = page.scrollWidth > innerWidth ? ['the page'] : []; \
             for (const each of document.querySelectorAll('main, main header, main section, main [role=grid]')) \
               if (each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible') \
                 out.push(each.tagName + '.' + each.className); \
             return out",
        )
        .await;
    assert_eq!(wide, serde_json::json!([]), "{name}: something sticks out sideways");
    let speechless = window
        .run(
            "return [...document.querySelectorAll('button[aria-disabled=true]:not([aria-busy=true])')] \
               .filter(b => !b.getAttribute('aria-describedby') || !document.getElementById(b.getAttribute('aria-describedby'))) \
               .map(b => b.innerText || b.getAttribute('aria-label'))",
        )
        .await;
    assert_eq!(speechless, serde_json::json!([]), "{name}: a disabled button says why");
}
