//! The main job, from nothing to a final paper («Done when» 2 of the issue): three organisations, a programme, an agreement in which a school
//! realises a part and an enterprise only gives its machines. Then a second copy of the program, undo, and a restart.

use std::path::Path;
use std::process::Command;

use fantoccini::key::Key;

use crate::desk::{Desk, journey};
use crate::window::Window;

const CENTRE: &str = "МБОУ «СОШ № 5», IT-куб";
const SCHOOL: &str = "МБОУ «СОШ № 12»";
const ENTERPRISE: &str = "АО «Прогресс»";
const PROGRAMME: &str = "Программирование на языке Python";

#[tokio::test]
async fn an_agreement_of_three_parties_goes_from_nothing_to_a_final_paper() {
    journey("agreement", async |desk| {
        let window = desk.open().await;
        window.resize(1366, 768).await;
        window.press("Начать свой центр").await;
        window.sees("дел нет").await;
        keep_organizations(&window).await;
        choose_own_centre(&window).await;
        keep_programme(&window).await;
        make_agreement(&window).await;
        make_final(&window, &desk).await;
        a_second_copy_only_reads(&desk).await;
        steps_go_back_and_forth(&window).await;
        a_restart_keeps_all(window, &desk).await;
    })
    .await;
}

/// What is typed into the card of an organisation. Requisites are invented, their check digits are right.
struct Organization {
    full_name: &'static str,
    short_name: &'static str,
    /// Chosen lists: label and choice.
    kinds: &'static [(&'static str, &'static str)],
    educational: bool,
    requisites: [&'static str; 3],
    account: [&'static str; 4],
    licence: Option<&'static str>,
    scopes: &'static [&'static str],
    signatory: [&'static str; 4],
}

const ORGANIZATIONS: [Organization; 3] = [
    Organization {
        full_name: "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 5»",
        short_name: CENTRE,
        kinds: &[],
        educational: true,
        requisites: ["4025001236", "402501001", "1024000950016"],
        account: [
            "ОТДЕЛЕНИЕ КАЛУГА БАНКА РОССИИ//УФК по Калужской области г. Калуга",
            "012908002",
            "03234643297150003700",
            "40102810045370000030",
        ],
        licence: Some("Л035-01254-40/00123456"),
        scopes: &["Основное общее образование", "Дополнительное образование детей и взрослых"],
        signatory: ["Смирнова", "Ольга", "Ивановна", "директор"],
    },
    Organization {
        full_name: "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12»",
        short_name: SCHOOL,
        kinds: &[],
        educational: true,
        requisites: ["4025004565", "402501001", "1034000950026"],
        account: [
            "ОТДЕЛЕНИЕ КАЛУГА БАНКА РОССИИ//УФК по Калужской области г. Калуга",
            "012908002",
            "03234643297150003700",
            "40102810045370000030",
        ],
        licence: Some("Л035-01254-40/00654321"),
        scopes: &["Дополнительное образование детей и взрослых"],
        signatory: ["Кузнецов", "Пётр", "Андреевич", "директор"],
    },
    Organization {
        full_name: "Акционерное общество «Прогресс»",
        short_name: ENTERPRISE,
        kinds: &[
            ("Вид участника сети", "Предприятие"),
            ("Собственность", "Частная"),
            ("Тип", "Коммерческая организация"),
        ],
        educational: false,
        requisites: ["4025007894", "402501001", "1044000950036"],
        account: ["АО «Пример Банк», г. Калуга", "042908701", "40702810100000000456", "30101810600000000701"],
        licence: None,
        scopes: &[],
        signatory: ["Ткач", "Мария", "Сергеевна", "генеральный директор"],
    },
];

async fn keep_organizations(window: &Window) {
    window.link("Организации").await.click().await.expect("a link");
    window.sees("Организаций пока нет").await;
    window.press("Добавить организацию").await;
    for organization in &ORGANIZATIONS {
        window.sees("Новая организация").await;
        type_organization(window, organization).await;
        window.chord(true, char::from(Key::Enter)).await;
        window.sees(&format!("Сохранено: {}", organization.short_name)).await;
        window.text_is("h1", organization.short_name).await;
        // Ctrl+N begins the next one, from wherever one is.
        window.chord(true, 'n').await;
    }
    window.sees("Новая организация").await;
    window.chord(false, char::from(Key::Escape)).await;
    window.sees("3 организации").await;
}

async fn type_organization(window: &Window, organization: &Organization) {
    let card = window.within("Карточка организации");
    card.type_into("Полное название по уставу", organization.full_name).await;
    card.type_into("Краткое название", organization.short_name).await;
    for (label, choice) in organization.kinds {
        card.choose(label, choice).await;
    }
    if !organization.educational {
        card.tick("Ведёт образовательную деятельность").await;
    }
    card.type_into("Населённый пункт", "г. Обнинск").await;
    card.type_into("Юридический адрес", "249030, Калужская область, г. Обнинск, ул. Школьная, д. 1").await;
    for (label, value) in ["ИНН", "КПП", "ОГРН"].into_iter().zip(organization.requisites) {
        card.type_into(label, value).await;
    }
    card.press("Добавить счёт").await;
    let account = card.within("Счёт 1");
    let in_treasury = organization.educational;
    let labels = if in_treasury {
        ["Банк и управление казначейства", "БИК казначейства", "Казначейский счёт", "Единый казначейский счёт"]
    } else {
        ["Банк", "БИК", "Расчётный счёт", "Корреспондентский счёт"]
    };
    for (label, value) in labels.into_iter().zip(organization.account) {
        account.type_into(label, value).await;
    }
    if in_treasury {
        account.type_into("Лицевой счёт", "20376Х12340").await;
    }
    if let Some(number) = organization.licence {
        card.press("Добавить лицензию").await;
        let licence = card.within("Лицензия 1");
        licence.type_into("Номер", number).await;
        licence.type_into("Дата выдачи", "15.03.2016").await;
        licence.type_into("Кем выдана", "Министерство образования и науки Калужской области").await;
        licence.press("Сегодня").await;
        for scope in organization.scopes {
            licence.tick(scope).await;
        }
    }
    card.press("Добавить подписанта").await;
    // The group takes the person's name for its caption as one types, so the fields are looked for in the whole card.
    for (label, value) in ["Фамилия", "Имя", "Отчество", "Должность"].into_iter().zip(organization.signatory)
    {
        card.type_into(label, value).await;
    }
}

async fn choose_own_centre(window: &Window) {
    window.link("Настройки").await.click().await.expect("a link");
    window.type_into("Ваше имя", "Смирнова О. И.").await;
    window.choose("Своя организация", CENTRE).await;
    window.sees("Сохранено").await;
}

async fn keep_programme(window: &Window) {
    window.link("Программы").await.click().await.expect("a link");
    window.press("Добавить программу").await;
    let card = window.within("Карточка программы");
    card.type_into("Название", PROGRAMME).await;
    card.choose("Направленность", "Техническая").await;
    card.type_into("Объём", "72").await;
    card.type_into("Дата утверждения", "28.08.2026").await;
    card.type_into("Чем утверждена", "приказ директора № 45-од").await;
    let parts = [("Основы языка", "12", "24", CENTRE), ("Проекты и олимпиады", "8", "28", SCHOOL)];
    for (index, (title, theory, practice, realised_by)) in parts.into_iter().enumerate() {
        let number = index + 1;
        card.press("Добавить часть").await;
        card.type_into(&format!("Название части, часть {number}"), title).await;
        card.type_into(&format!("Теория, часть {number}"), theory).await;
        card.type_into(&format!("Практика, часть {number}"), practice).await;
        card.choose(&format!("Кто ведёт, часть {number}"), realised_by).await;
    }
    window.sees("Сходится с объёмом программы").await;
    window.chord(true, char::from(Key::Enter)).await;
    window.sees(&format!("Сохранено: {PROGRAMME}")).await;
}

async fn make_agreement(window: &Window) {
    window.link("Сетевая форма").await.click().await.expect("a link");
    window.press("Другие способы создать договор").await;
    window.press("Пустая карточка").await;
    // On a screen this low the findings begin as one line.
    window.sees("ошиб").await;
    window.click_text("Что мешает подписать").await;
    // The centre stands there as the base organisation already.
    give(
        window,
        "Базовая организация",
        &[("Помещение", "Кабинет информатики № 21"), ("Работник", "педагог дополнительного образования")],
    )
    .await;
    window.press("Добавить участника").await;
    let school = window.within("Организация-участник");
    school.choose("Организация", SCHOOL).await;
    school.tick("Реализует части программы").await;
    give(window, "Организация-участник", &[("Помещение", "Кабинет № 7")]).await;
    window.press("Добавить участника").await;
    let enterprise = window.within("Организация-участник 2");
    enterprise.choose("Организация", ENTERPRISE).await;
    enterprise.tick("Даёт ресурсы").await;
    give(window, "Организация-участник 2", &[("Оборудование", "Учебный станок с числовым программным управлением")])
        .await;
    enterprise.type_into("Когда даётся", "по пятницам с 14:00 до 16:00").await;
    window.shot("parties").await;

    tab(window, "Программа").await;
    window.sees("Программа не выбрана").await;
    window.choose("Образовательная программа", PROGRAMME).await;
    window.no_longer_sees("Программа не выбрана").await;
    window.press("Распределить по программе").await;
    window.sees("Распределено: 2 части").await;
    window.sees("часы сходятся").await;
    window.shot("shares").await;

    tab(window, "Обучающиеся").await;
    window.type_into("Не меньше", "10").await;
    window.type_into("Не больше", "15").await;
    tab(window, "Расписание").await;
    window.tick("Каждой стороной самостоятельно").await;
    tab(window, "Аттестация").await;
    window.tick("Базовая организация и участники").await;
    tab(window, "Финансы").await;
    window.tick("Каждая сторона за свой счёт").await;
    tab(window, "Оформление").await;
    window.type_into("Дата договора", "31.08.2026").await;
    window.type_into("Начало реализации", "7.9").await;
    window.type_into("Конец реализации", "31.05.2027").await;
    window.chord(true, char::from(Key::Enter)).await;
    window.sees("Договор сохранён").await;
}

/// Opens a section of the agreement.
async fn tab(window: &Window, name: &str) {
    window.tab(name).await.click().await.expect("a tab");
}

/// Writes down what a party gives, each under its kind.
async fn give(window: &Window, party: &str, resources: &[(&str, &str)]) {
    let party = window.within(party);
    for (kind, title) in resources {
        party.press(kind).await;
        let label = match *kind {
            "Оборудование" => "Наименование",
            "Работник" => "Должность",
            other => other,
        };
        party.type_into(label, title).await;
    }
}

async fn make_final(window: &Window, desk: &Desk) {
    window.can_press("Сделать окончательным").await;
    window.shot("ready").await;
    window.press("Сделать окончательным").await;
    window.sees("стал окончательным").await;
    window.sees("1-2026").await;
    window.sees("напечатанное не меняется").await;
    let barred = window.run("return document.querySelector('[data-field=dated_on] input').matches(':disabled')").await;
    assert_eq!(barred, serde_json::json!(true), "what a final paper has printed takes no typing");
    window.shot("final").await;
    window.press("Ещё").await;
    window.press("Сохранить как…").await;
    window.sees("Сохранено: ").await;
    let saved: Vec<_> = std::fs::read_dir(desk.saved()).expect("a folder").flatten().map(|file| file.path()).collect();
    let [paper] = saved.as_slice() else { panic!("one paper is saved, and nothing beside it: {saved:?}") };
    let text = text_of(paper);
    for wanted in [
        "Договор",
        "Средняя общеобразовательная школа № 5",
        "Средняя общеобразовательная школа № 12",
        "Акционерное общество «Прогресс»",
        "в лице директора Смирновой Ольги Ивановны, действующей на основании Устава",
        "в лице директора Кузнецова Петра Андреевича, действующего на основании Устава",
        "в лице генерального директора Ткач Марии Сергеевны",
        PROGRAMME,
        "1. Предмет Договора",
        "2. Осуществление образовательной деятельности",
        "3. Финансовое обеспечение",
        "4. Срок действия",
        "5. Заключительные положения",
        "Учебный станок с числовым программным управлением",
        "по пятницам с 14:00 до 16:00",
        "4025001236",
        "4025004565",
        "4025007894",
    ] {
        assert!(text.contains(wanted), "the paper says {wanted:?}; it reads:\n{text}");
    }
    assert!(!text.contains("ПРОЕКТ"), "a final paper carries no watermark");
    window.press("Ещё").await;
    window.press("Сохранить для Word…").await;
    window.sees(".docx").await;
    let word = paper.with_extension("docx");
    assert!(std::fs::read(&word).is_ok_and(|file| file.starts_with(b"PK")), "{} is there", word.display());
}

/// What can be read on a paper, its lines joined and its divided words whole.
fn text_of(paper: &Path) -> String {
    let read = Command::new("pdftotext").arg(paper).arg("-").output().expect("pdftotext is installed");
    assert!(read.status.success(), "{} is a PDF", paper.display());
    let lines = String::from_utf8_lossy(&read.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    lines.replace("\u{ad} ", "")
}

async fn a_second_copy_only_reads(desk: &Desk) {
    let second = desk.open().await;
    second.resize(1366, 768).await;
    second.sees("Файл центра занят").await;
    second.shot("second-copy").await;
    second.press("Открыть для чтения").await;
    second.link("Сетевая форма").await.click().await.expect("a link");
    second.sees("1 договор").await;
    second.sees("Файл открыт только для чтения").await;
    second.click_text(PROGRAMME).await;
    second.sees("Что мешает подписать").await;
    second.shot("second-copy-reads").await;
    second.close().await;
}

async fn steps_go_back_and_forth(window: &Window) {
    window.link("Журнал изменений").await.click().await.expect("a link");
    let steps = ["Договор № 1-2026 стал окончательным", "Создан договор без номера"];
    for step in steps {
        window.button(&format!("Отменить: {step}")).await;
        window.chord(true, 'z').await;
        window.sees(&format!("Отменено: {step}")).await;
    }
    for step in steps.into_iter().rev() {
        window.button(&format!("Повторить: {step}")).await;
        window.chord(true, 'y').await;
        window.sees(&format!("Повторено: {step}")).await;
    }
}

async fn a_restart_keeps_all(window: Window, desk: &Desk) {
    window.close().await;
    let again = desk.open().await;
    again.resize(1366, 768).await;
    again.link("Сетевая форма").await.click().await.expect("a link");
    again.sees("1 договор").await;
    again.click_text(PROGRAMME).await;
    again.text_is("h1", "1-2026").await;
    again.text_is("h1", SCHOOL).await;
    again.text_is("h1", ENTERPRISE).await;
    again.link("Организации").await.click().await.expect("a link");
    again.sees("3 организации").await;
    again.sees(CENTRE).await;
}
