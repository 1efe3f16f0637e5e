//! Many papers as one job: chosen in the register, looked over, put into a folder in both formats.

use crate::desk::journey;

#[tokio::test]
async fn every_agreement_of_the_register_goes_into_a_folder_as_one_job() {
    journey("batch", async |desk| {
        let window = desk.open().await;
        window.resize(1366, 768).await;
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
