//! The text of the form changed by a person: clause 2.6 gets other words and a condition in a new edition, which is compared, tried on every
//! agreement and put into force; an agreement printed before keeps its old text.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::desk::{Desk, journey, program};
use crate::screens::go;
use crate::window::Window;

const TITLE: &str = "Форма по приказу № 50";
const WORDS: &str = " Справки нумеруются по порядку.";

#[tokio::test]
async fn clause_2_6_changes_in_a_new_edition_and_old_papers_keep_their_text() {
    journey("edition", async |desk| {
        let window = desk.open().await;
        window.resize(1366, 768).await;
        window.click_text("IT-куб").await;
        window.sees_at_last("Пример, реквизиты вымышлены").await;
        let before = texts(&desk);
        new_edition(&window).await;
        edit_clause(&window).await;
        compare(&window).await;
        try_and_start(&window).await;
        old_papers_keep_their_text(&before, &texts(&desk));
    })
    .await;
}

async fn new_edition(window: &Window) {
    go(window, "#/law/edition/new").await;
    window.type_into("Название", TITLE).await;
    window.press("Сохранить").await;
    window.text_is("h1", TITLE).await;
    window.sees("Проект редакции").await;
}

/// The place of the outline with this number.
async fn open_place(window: &Window, number: &str) {
    let script = format!(
        "const found = [...document.querySelectorAll('nav button')].find(b => b.querySelector('.number')?.textContent === '{number}'); \
         found?.click(); return Boolean(found)"
    );
    window.sees("Преамбула").await;
    assert_eq!(window.run(&script).await, Value::Bool(true), "{number} is in the outline");
}

async fn edit_clause(window: &Window) {
    window.press("Править текст").await;
    open_place(window, "2.6").await;
    window.text_is(".middle h2", "Пункт 2.6").await;
    window.shot("editor").await;

    // The last run of the paragraph: after the reference to the annex.
    let last = "const runs = document.querySelectorAll('.middle .run'); const run = runs[runs.length - 1]; run.focus(); \
                getSelection().selectAllChildren(run); getSelection().collapseToEnd(); return runs.length";
    assert!(window.run(last).await.as_u64().is_some_and(|runs| runs > 0), "there is something to write into");
    window.run("await new Promise(done => setTimeout(done, 100))").await;
    for letter in WORDS.chars() {
        window.chord(false, letter).await;
    }
    window.text_is(".preview .marked", WORDS.trim()).await;

    // A slip is named at its clause before anything is saved. After a pause it is a step of its own.
    window.run("await new Promise(done => setTimeout(done, 1500))").await;
    for letter in " {".chars() {
        window.chord(false, letter).await;
    }
    window.sees("остались фигурные скобки").await;
    window.shot("editor-refused").await;
    window.press("Отменить").await;
    window.no_longer_sees("остались фигурные скобки").await;

    // A field from the list that explains each; then back: the clause needs none.
    window.choose("Вставить в текст", "Поле: Дата договора").await;
    window.sees("например: 20 августа 2026 г.").await;
    window.shot("editor-field").await;
    window.press("Отменить").await;

    window.press("Печатается всегда").await;
    window.choose("Условие 1", "есть промежуточная аттестация").await;
    window.shot("editor-condition").await;
    window.is_accessible().await;
    window.press("Готово").await;
    window.sees("Печатается, если есть промежуточная аттестация").await;
    window.is_accessible().await;
    window.press("Сохранить").await;
    window.sees("Текст формы сохранён").await;
    window.shot("editor-saved").await;
    for (way, theme, width, height) in [("dark", "dark", 1366, 768), ("125", "light", 1093, 614)] {
        window.resize(width, height).await;
        window.run(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
        window.run("await new Promise(done => setTimeout(done, 300))").await;
        window.shot(&format!("editor-{way}")).await;
        window.is_accessible().await;
    }
    window.resize(1366, 768).await;
}

async fn compare(window: &Window) {
    window.press("Редакция").await;
    window.press("Ещё").await;
    window.press("Сравнить редакции").await;
    window.text_is("dl dt", "Пункт 2.6").await;
    window.text_is("dl dd", "Если есть промежуточная аттестация").await;
    window.text_is("dl dd", WORDS.trim()).await;
    window.shot("beside").await;
    window.is_accessible().await;
    window.press("Редакция").await;
}

async fn try_and_start(window: &Window) {
    window.press("Испытать и ввести").await;
    window.sees("Сначала испытайте редакцию").await;
    window.press("Испытать").await;
    window.sees_at_last("текст меняется у").await;
    window.sees("окончательный, останется со своим текстом").await;
    window.shot("trial").await;
    window.is_accessible().await;
    window.type_into("С какого дня", "01.01.2026").await;
    window.press("Ввести в действие").await;
    window.sees("Редакция введена в действие").await;
    window.shot("started").await;
}

/// Every agreement's text, by the terminal that looks on beside the window: id, whether it is final, text.
fn texts(desk: &Desk) -> Vec<(String, bool, String)> {
    let base = base(&desk.saved());
    let run = |words: &[&str]| {
        let output = Command::new(program("rostok-cli"))
            .args(["--base", base.to_str().expect("a path"), "--today", crate::desk::TODAY])
            .args(words)
            .output()
            .expect("the terminal runs");
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let rows: Value = serde_json::from_str(&run(&["agreement", "list", "--json"])).expect("a list");
    let agreements = rows["data"].as_array().expect("rows").iter();
    let text = |row: &Value| {
        let id = row["id"].as_str().expect("an id").to_owned();
        let card: Value = serde_json::from_str(&run(&["agreement", "show", &id, "--json"])).expect("an agreement");
        let text = run(&["agreement", "text", &id]);
        (id, card["data"]["edition_id"].is_string(), text)
    };
    agreements.map(text).collect()
}

/// The example's base, which the window made in the journey's folder.
fn base(saved: &Path) -> PathBuf {
    let mut folders = vec![saved.parent().expect("the journey's folder").to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rostok")
                && path.to_string_lossy().contains("Пример")
            {
                return path;
            }
        }
    }
    panic!("there is no example base")
}

fn old_papers_keep_their_text(before: &[(String, bool, String)], after: &[(String, bool, String)]) {
    let said = |text: &str| text.contains(WORDS.trim());
    assert!(before.iter().all(|(.., text)| !said(text)), "the words are new");
    let finals: Vec<_> = before.iter().zip(after).filter(|((_, is_final, _), _)| *is_final).collect();
    assert!(!finals.is_empty(), "the example has agreements that were printed before");
    for ((id, _, old), (_, _, now)) in finals {
        assert_eq!(old, now, "{id} keeps its text");
    }
    let drafts: Vec<_> = after.iter().filter(|(_, is_final, _)| !is_final).collect();
    assert!(drafts.iter().any(|(.., text)| said(text)), "a draft is printed from the new edition");
}
