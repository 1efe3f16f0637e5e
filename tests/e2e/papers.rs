//! The parties' papers in the window: an order with its answers, certificates for all at once, a kind of one's own.

use std::process::Command;

use crate::desk::journey;
use crate::screens::go;
use crate::window::Window;

#[tokio::test]
async fn papers_of_the_parties_are_made_from_the_agreement_and_kept() {
    journey("papers", async |desk| {
        let window = desk.open().await;
        window.resize(1366, 768).await;
        open_papers(&window).await;
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
        window.sees("Будет 12 бумаг: по одной на каждого").await;
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
        own_kind_is_no_form(&window).await;
    })
    .await;
}

/// Editor, trial and comparison of a kind of one's own: a letter is called a letter.
async fn own_kind_is_no_form(window: &Window) {
    window.press("Испытать и ввести").await;
    window.press("Испытать").await;
    window.sees("по одной на договор").await;
    window.shot("own-trial").await;
    window.press("Редакция").await;
    window.sees("Образец бумаги").await;
    window.is_accessible().await;
    window.shot("own-compare").await;
    let said = window.run("return document.querySelector('main').innerText").await;
    let said = said.as_str().expect("text").to_lowercase();
    assert!(!said.contains("текст формы") && !said.contains("примерную форму"), "{said}");
}

const CERTIFICATE: &str = "Справка об освоении части программы";

#[tokio::test]
async fn a_whole_group_gets_its_certificates_from_one_table() {
    journey("certificates", async |desk| {
        let window = desk.open().await;
        window.resize(1366, 768).await;
        open_papers(&window).await;
        window.press("Сделать бумагу").await;
        window.within("Какую бумагу сделать").click_text(CERTIFICATE).await;
        // Three of the example have one already: they are named and left out; one of them gets a second.
        window.sees("Такая бумага уже есть, второй не предлагаем: Абрамов Егор Денисович").await;
        window.sees("Будет 9 бумаг").await;
        window.find("[aria-label='Сделать бумагу: Власенко Тихон Игоревич']").await.click().await.expect("a box");
        window.sees("Будет 10 бумаг").await;
        window.type_into("Дата бумаги", "08.06.2027").await;
        window.type_into("Всем: Посещено академических часов", "36").await;
        window.type_into("Всем: Результат промежуточной аттестации", "зачтено").await;
        window.field_holds("Посещено академических часов, Исаев Лука Артёмович", "36").await;
        window.type_into("Посещено академических часов, Горелова Ася Романовна", "много").await;
        window.type_into("Посещено академических часов, Дьяченко Марк Олегович", "тоже много").await;
        window.type_into("Номер, Мищенко Ева Сергеевна", "77").await;
        window.press("Сделать 10\u{a0}бумаг").await;
        window.sees("Сейчас: «много»").await;
        window.sees("Сейчас: «тоже много»").await;
        window.is_accessible().await;
        window.shot("refused").await;
        window.type_into("Посещено академических часов, Горелова Ася Романовна", "34,5").await;
        window.type_into("Посещено академических часов, Дьяченко Марк Олегович", "12").await;
        for (way, width, height) in [("netbook", 1024, 600), ("laptop", 1366, 768)] {
            window.resize(width, height).await;
            window.shot(&format!("filled-{way}")).await;
        }
        window.press("Сделать 10\u{a0}бумаг").await;
        window.sees("Сделано: 10 бумаг").await;

        window.resize(1024, 600).await;
        choose_new(&window).await;
        window.is_accessible().await;
        window.shot("list-netbook").await;
        window.resize(1366, 768).await;
        window.shot("list-chosen").await;
        window.press("Сделать окончательными").await;
        window.sees("Готово: 10 окончательных бумаг").await;

        choose_new(&window).await;
        window.press("Напечатать…").await;
        window.sees("окончательных: 10").await;
        window.sees("1 бумага с замечанием").await;
        window.sees("Власенко Тихон Игоревич: бумага").await;
        window.is_accessible().await;
        window.shot("plan").await;
        window.click_text("Папка с файлами PDF").await;
        window.press("Выбрать папку и напечатать").await;
        window.sees_at_last("Бумаги готовы").await;
        window.within("Бумаги готовы").button("Открыть папку").await;
        let files = std::fs::read_dir(desk.saved().join("бумаги")).expect("the folder").flatten();
        let mut names: Vec<String> = files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        assert_eq!(names.len(), 10, "{names:?}");
        for surname in GROUP {
            let of: Vec<&String> = names.iter().filter(|name| name.contains(surname)).collect();
            let [name] = of.as_slice() else { panic!("one file for {surname}: {names:?}") };
            assert!(
                name.starts_with(CERTIFICATE) && name.ends_with(".pdf") && name.contains("от 08.06.2027"),
                "{name}"
            );
            assert!(!name.contains(['<', '>', ':', '"', '/', '\\', '|', '?', '*']), "{name}");
        }
        assert!(names.iter().any(|name| name.contains("№ 77 ") && name.contains("Мищенко")), "{names:?}");
        window.within("Бумаги готовы").press("Закрыть").await;

        window.press("Напечатать…").await;
        window.sees("окончательных: 10").await;
        window.within("Напечатать: 10\u{a0}бумаг").press("Напечатать").await;
        window.sees_at_last("Бумаги готовы").await;
        window.within("Бумаги готовы").press("Сохранить как…").await;
        window.sees("Сохранено: ").await;
        let joined = std::fs::read_dir(desk.saved()).expect("a folder").flatten().map(|file| file.path());
        let joined = joined.into_iter().find(|path| path.extension().is_some_and(|kind| kind == "pdf"));
        let text = Command::new("pdftotext").arg(joined.expect("one PDF")).arg("-").output().expect("pdftotext");
        let text = String::from_utf8(text.stdout).expect("UTF-8");
        for surname in GROUP {
            // In the dative: «Выдана Гореловой Асе Романовне».
            let stem: String = surname.chars().take(surname.chars().count() - 2).collect();
            assert!(text.contains(&stem), "{surname} is in the joined file: {text}");
        }
        assert_eq!(text.matches("СПРАВКА").count(), 10, "{text}");
        assert!(text.contains("34,5") && text.contains("77"), "what a row said itself is printed");
    })
    .await;
}

/// Those of the example's group who get one.
const GROUP: [&str; 10] = [
    "Власенко",
    "Горелова",
    "Дьяченко",
    "Емельянова",
    "Журавлёв",
    "Закирова",
    "Исаев",
    "Ковалёва",
    "Левченко",
    "Мищенко",
];

#[tokio::test]
async fn two_hundred_pupils_are_filled_in_at_once_and_one_apart() {
    journey("two-hundred", async |desk| {
        let window = desk.open().await;
        window.resize(1366, 768).await;
        open_papers(&window).await;
        let kind = window
            .run(
                "const { invoke } = window.__TAURI_INTERNALS__; \
                 const [, id] = location.hash.match(/agreements\\/([^?/]+)/); \
                 const { agreement } = await invoke('agreement_card', { id }); \
                 const letters = 'абвгдежзик'; \
                 agreement.pupils.list = Array.from({ length: 200 }, (_, n) => ({ ...agreement.pupils.list[0], \
                   full_name: 'Ученик' + letters[Math.floor(n / 100)] + letters[Math.floor(n / 10) % 10] + letters[n % 10] + ' Иван Иванович' })); \
                 await invoke('agreement_save', { draft: agreement }); \
                 const kinds = await invoke('party_paper_kinds', { agreement: id }); \
                 return '#/agreements/' + id + '/paper/new?kind=' + kinds.find(kind => kind.key === 'certificate').id",
            )
            .await;
        go(&window, kind.as_str().expect("an address")).await;
        window.sees("Будет 200 бумаг").await;
        let hours = |pupil: &str| format!("Посещено академических часов, {pupil} Иван Иванович");
        window.type_into("Всем: Посещено академических часов", "36").await;
        window.field_holds(&hours("Ученикбкк"), "36").await;
        window.type_into(&hours("Ученикбаа"), "12").await;
        window.type_into("Всем: Посещено академических часов", "34").await;
        window.field_holds(&hours("Ученикбкк"), "34").await;
        window.field_holds(&hours("Ученикбаа"), "12").await;
        window.shot("table").await;
    })
    .await;
}

/// The example's agreement with a list by name, at its papers.
async fn open_papers(window: &Window) {
    window.sees("Показать на примере").await;
    window.click_text("IT-куб").await;
    window.sees_at_last("Пример, реквизиты вымышлены").await;
    window.link("Сетевая форма").await.click().await.expect("a link");
    window.click_text("2-2026/СФ").await;
    window.tab("Бумаги сторон").await.click().await.expect("a tab");
    window.sees("Приказ о зачислении переводом № 45-у").await;
}

/// Chooses the papers dated as the certificates of the journey; the list must not move while one does.
async fn choose_new(window: &Window) {
    window.sees("Выбрать все").await;
    let moved = window
        .run(
            "const rows = [...document.querySelectorAll('main li')].filter(row => row.textContent.includes('08.06.2027')); \
             const stood = rows[0].getBoundingClientRect().top; \
             for (const row of rows) row.querySelector('input').click(); \
             await new Promise(drawn => requestAnimationFrame(drawn)); \
             return Math.abs(rows[0].getBoundingClientRect().top - stood)",
        )
        .await;
    assert_eq!(moved.as_f64(), Some(0.0), "the bar of actions has its place");
    window.sees("Выбрано: 10").await;
}
