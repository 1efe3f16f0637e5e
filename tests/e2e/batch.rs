//! Many papers as one job: chosen in the register, looked over, put into a folder in both formats; stopped in the middle.

use crate::desk::journey;
use crate::window::Window;

#[tokio::test]
async fn every_agreement_of_the_register_goes_into_a_folder_as_one_job() {
    journey("batch", async |desk| {
        let window = desk.open().await;
        window.resize(1366, 768).await;
        let rows = choose_all(&window).await;
        window.click_text("Папка: и PDF, и для Word").await;
        window.can_press("Выбрать папку и напечатать").await;
        window.is_accessible().await;
        window.shot("plan").await;
        window.press("Выбрать папку и напечатать").await;
        window.sees_at_last(&format!("Готово: {rows}")).await;
        window.is_accessible().await;
        window.shot("done").await;
        let files = std::fs::read_dir(desk.saved().join("бумаги")).expect("the folder").flatten();
        let names: Vec<String> = files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
        let of = |kind: &str| names.iter().filter(|name| name.ends_with(kind)).count() as u64;
        assert_eq!((of(".pdf"), of(".docx"), names.len() as u64), (rows, rows, rows * 2), "{names:?}");
        assert!(names.iter().any(|name| name.contains(", проект.")), "what is not final is a draft: {names:?}");
    })
    .await;
}

#[tokio::test]
async fn a_job_that_is_stopped_tells_what_was_done_and_leaves_it() {
    journey("batch-stop", async |desk| {
        let window = desk.open().await;
        window.resize(1366, 768).await;
        let rows = choose_all(&window).await;
        window.click_text("Папка: и PDF, и для Word").await;
        window.can_press("Выбрать папку и напечатать").await;
        // A hand that waits for the button: it presses before the papers that are left can be printed, one in each answer.
        window
            .run(
                "const stop = () => [...document.querySelectorAll('button')].find(b => b.textContent.trim() === 'Остановить'); \
                 new MutationObserver((_, watch) => { if (stop()) { watch.disconnect(); stop().click(); } }) \
                   .observe(document.body, { childList: true, subtree: true })",
            )
            .await;
        window.press("Выбрать папку и напечатать").await;
        window.sees_at_last("Печать остановлена").await;
        window.sees("Что успело напечататься, лежит в папке").await;
        window.is_accessible().await;
        window.shot("stopped").await;
        let said = window.run("return document.querySelector('[role=dialog]').innerText").await;
        let said = said.as_str().expect("text").to_owned();
        let counted = said.split_once("сделано ").and_then(|(_, rest)| rest.split_once('.')).expect("how many").0;
        let (done, all) = counted.split_once(" из ").expect("of how many");
        let number = |text: &str| text.trim().parse::<u64>().expect("a number");
        assert_eq!(number(all), rows);
        assert!(0 < number(done) && number(done) < rows, "{counted}");
        let files = std::fs::read_dir(desk.saved().join("бумаги")).expect("the folder").flatten();
        let whole = files.filter(|file| file.metadata().is_ok_and(|about| about.len() > 1_000)).count();
        assert_eq!(whole as u64, number(done) * 2, "both files of each that is said to be done, and no more");
    })
    .await;
}

/// Opens the example, chooses every agreement of the register and looks what printing would give; how many there are.
async fn choose_all(window: &Window) -> u64 {
    window.sees("Показать на примере").await;
    window.click_text("IT-куб").await;
    window.sees_at_last("Пример, реквизиты вымышлены").await;
    window.link("Сетевая форма").await.click().await.expect("a link");
    window.sees("Действия").await;
    let rows = "return document.querySelectorAll('[role=rowgroup].body [role=row]').length";
    let rows = window.run(rows).await.as_u64().expect("a number");
    assert!(rows > 3, "the example has agreements: {rows}");
    window.find("[aria-label='Выбрать все строки']").await.click().await.expect("a box");
    window.sees(&format!("Выбрано: {rows}")).await;
    window.press("Напечатать…").await;
    window.sees("окончательных: ").await;
    rows
}
