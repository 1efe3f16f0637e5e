//! Lists and law: a list is saved exactly as it stands; a norm goes to the archive and comes back; a new edition of the form is made.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use calamine::{Reader, Xlsx, open_workbook};

use crate::desk::{Desk, journey};
use crate::screens::go;
use crate::window::Window;

async fn example(desk: &Arc<Desk>) -> Window {
    let window = desk.open().await;
    window.resize(1366, 768).await;
    window.click_text("IT-куб").await;
    window.sees_at_last("Пример, реквизиты вымышлены").await;
    window
}

/// Saves the list that is shown: the rows of the one spreadsheet that comes of it, its heading first. It is taken away again.
async fn saved_rows(window: &Window, desk: &Desk) -> Vec<Vec<String>> {
    window.can_press("Сохранить таблицу…").await;
    window.press("Сохранить таблицу…").await;
    let until = Instant::now() + Duration::from_secs(20);
    let files = loop {
        let there = std::fs::read_dir(desk.saved()).expect("a folder").flatten();
        let files: Vec<PathBuf> = there.map(|file| file.path()).collect();
        if files.iter().any(|file| file.extension().is_some_and(|kind| kind == "xlsx")) {
            break files;
        }
        assert!(Instant::now() < until, "no table is saved: {files:?}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    };
    let [file] = files.as_slice() else { panic!("one table is saved, and nothing beside it: {files:?}") };
    let mut book: Xlsx<_> = open_workbook(file).expect("another program opens it");
    let name = book.sheet_names().remove(0);
    let sheet = book.worksheet_range(&name).expect("a sheet");
    let rows = sheet.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    std::fs::remove_file(file).expect("our own file");
    rows
}

#[tokio::test]
async fn a_list_is_saved_exactly_as_it_is_shown() {
    journey("lists", async |desk| {
        let window = example(&desk).await;
        go(&window, "#/organizations").await;
        window.type_into("Название, ИНН или город", "школа").await;
        let shown = "return [...document.querySelectorAll('[role=rowgroup] [role=row]')].slice(1).map(row => row.innerText.split('\\n')[0])";
        let rows = saved_rows(&window, &desk).await;
        window.sees("Таблица сохранена: ").await;
        let on_screen = window.run(shown).await;
        assert_eq!([&rows[0][0], &rows[1][0]], ["Организации", "Отбор: слова «школа»"]);
        assert!(rows[2][0].ends_with("на 07.09.2026"), "{:?}", rows[2]);
        assert_eq!(rows[4][..2], ["Название", "ИНН"]);
        let saved: Vec<&str> = rows[5..].iter().map(|row| row[0].as_str()).collect();
        assert_eq!(serde_json::json!(saved), on_screen, "the same rows in the same order");
        assert!(!saved.is_empty());
        for address in ["#/agreements", "#/programmes", "#/law", "#/law?tab=norms", "#/journal"] {
            go(&window, address).await;
            assert!(saved_rows(&window, &desk).await.len() > 5, "{address} has rows");
        }
    })
    .await;
}

#[tokio::test]
async fn law_is_put_away_brought_back_and_renewed() {
    journey("law", async |desk| {
        let window = example(&desk).await;
        go(&window, "#/law?tab=norms").await;
        window.click_text("Сколько дней верна сверка лицензии с реестром").await;
        window.press("Ещё").await;
        window.press("Убрать в архив").await;
        window.sees("Убрано в архив: Сколько дней верна сверка лицензии с реестром").await;
        window.press("Вернуть").await;
        window.sees("Сколько дней верна сверка лицензии с реестром").await;

        go(&window, "#/law/edition/new").await;
        window.type_into("Название", "Форма по приказу № 50").await;
        window.press("Сохранить").await;
        window.text_is("h1", "Форма по приказу № 50").await;
        window.sees("Пункт 1.2").await;
        window.press("Изменить пункт 1.2").await;
        window
            .type_into(
                "Абзац 1",
                "Образовательная программа утверждается Базовой организацией и Организацией-участником.",
            )
            .await;
        window.shot("clause").await;
        window.press("Сохранить пункт").await;
        window.sees("Пункт 1.2 изменён").await;
        window.sees("утверждается Базовой организацией и Организацией-участником").await;
        window.shot("edition").await;
        window.is_accessible().await;
    })
    .await;
}
