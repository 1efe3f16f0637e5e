//! A contract of the register goes its way in the real window: written down, its days counted, a scan kept, and what is due told by
//! «Сегодня».

use crate::desk::journey;

#[tokio::test]
async fn a_contract_is_written_down_and_its_day_of_notice_is_told() {
    journey("contracts", async |desk| {
        let window = desk.open_with(&["--today", "2026-11-21"]).await;
        window.resize(1366, 768).await;
        window.sees("Показать на примере").await;
        window.click_text("IT-куб").await;
        window.sees_at_last("Пример, реквизиты вымышлены").await;
        window.link("Все договоры").await.click().await.expect("a link");
        window.sees("14 договоров").await;
        window.click_text("Истекают").await;
        window.sees("2 договора").await;
        window.shot("contracts-expiring").await;
        window.click_text("Истекают").await;
        window.click_text("01-СВ").await;
        window.sees("Продлён молча").await;
        window.sees("Последний день, чтобы сообщить").await;
        window.is_accessible().await;
        window.shot("contract-card").await;
        window.type_into("Номер", "01-СВ/2").await;
        window.press("Сохранить").await;
        window.sees("Сохранено: ").await;
        window.text_is("h1", "01-СВ/2").await;
        std::fs::write(desk.saved().join("скан.pdf"), b"%PDF-1.4\n%%EOF\n").expect("a scan");
        window.press("Приложить файл…").await;
        window.sees("Файл приложен").await;
        window.can_press("скан.pdf").await;
        window.link("Сетевая форма").await.click().await.expect("a link");
        window.click_text("2-2026/СФ").await;
        window.tab("Ход дела").await.click().await.expect("a tab");
        window.press("Приложить файл…").await;
        window.can_press("скан.pdf").await;
        window.is_accessible().await;
        window.shot("agreement-scan").await;
        window.link("Сегодня").await.click().await.expect("a link");
        window.text_is("h1", "Сегодня").await;
        window.sees("Просрочено").await;
        window.is_accessible().await;
        window.shot("today").await;
    })
    .await;
}
