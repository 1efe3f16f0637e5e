//! People: written down once with their cases, taken into a signatory and a teacher, and what stands around that job: the numbers of agreements, a new
//! centre without its organisation, a date nobody can read.

use fantoccini::key::Key;

use crate::desk::journey;
use crate::window::Window;

const PERSON: &str = "Иванова Мария Петровна";
const CENTRE: &str = "МБОУ «СОШ № 5»";

#[tokio::test]
async fn a_person_is_written_down_once_and_taken_everywhere() {
    journey("people", async |desk| {
        let window = desk.open().await;
        window.resize(1366, 768).await;
        window.press("Начать свой центр").await;
        window.sees("дел нет").await;
        follow(&window, "Сетевая форма").await;
        window.press("Другие способы создать договор").await;
        window.press("Пустая карточка").await;
        window.sees("Сначала впишите свою организацию").await;
        window.is_accessible().await;
        window.shot("no-organisation").await;
        keep_person(&window).await;
        set_numbers(&window).await;
        keep_centre(&window).await;
        point_to_person(&window).await;
        an_unread_date_survives(&window).await;
    })
    .await;
}

async fn keep_person(window: &Window) {
    follow(window, "Люди").await;
    window.sees("Людей пока нет").await;
    window.press("Добавить человека").await;
    window.sees("Новый человек").await;
    for (label, value) in [("Фамилия", "Иванова"), ("Имя", "Мария"), ("Отчество", "Петровна")]
    {
        window.type_into(label, value).await;
    }
    window.sees("Ивановой Марии Петровны").await;
    window.type_into("Своя форма: кого", "Ивановой Маши").await;
    window.sees("ваша форма").await;
    window.is_accessible().await;
    window.chord(true, char::from(Key::Enter)).await;
    window.sees(&format!("Сохранено: {PERSON}")).await;
    window.text_is("h1", PERSON).await;
    window.shot("card").await;
    window.press("Ещё").await;
    window.press("Убрать в архив").await;
    window.sees("Людей пока нет").await;
    window.press("Вернуть").await;
    window.sees("1 человек").await;
    window.shot("list").await;
}

async fn set_numbers(window: &Window) {
    follow(window, "Настройки").await;
    let form = window.within("Номера договоров");
    window.sees("Следующий номер: 1-2026").await;
    form.type_into("Образец номера", "{индекс}").await;
    window.sees("должно один раз стоять").await;
    form.type_into("Образец номера", "{№}/{индекс}").await;
    form.type_into("Индекс", "ТР").await;
    window.sees("Следующий номер: 1/ТР").await;
    form.press("Сохранить").await;
    window.sees("образец сохранён").await;
    window.shot("numbers").await;
    window.press("Отменить: Нумерация договоров: {№}/{индекс}").await;
    window.sees("Следующий номер: 1-2026").await;
}

async fn keep_centre(window: &Window) {
    follow(window, "Организации").await;
    window.press("Добавить организацию").await;
    let card = window.within("Карточка организации");
    card.type_into("Полное название по уставу", "Муниципальное бюджетное учреждение «Школа № 5»").await;
    card.type_into("Краткое название", CENTRE).await;
    card.press("Добавить подписанта").await;
    card.choose("Человек", PERSON).await;
    window.sees("в лице").await;
    card.type_into("Должность", "директор").await;
    window.chord(true, char::from(Key::Enter)).await;
    window.sees(&format!("Сохранено: {CENTRE}")).await;
    follow(window, "Люди").await;
    window.click_text(PERSON).await;
    window.sees(&format!("Подписывает за: {CENTRE}, директор")).await;
    follow(window, "Настройки").await;
    window.choose("Своя организация", CENTRE).await;
    window.sees("Сохранено").await;
}

async fn point_to_person(window: &Window) {
    follow(window, "Сетевая форма").await;
    window.press("Другие способы создать договор").await;
    window.press("Пустая карточка").await;
    window.tab("Кадры").await.click().await.expect("a tab");
    window.press("Добавить работника").await;
    window.type_into("Фамилия, имя, отчество", "ива").await;
    window.click_text(PERSON).await;
    window.sees("Из раздела «Люди»").await;
    assert_eq!(typed(window, "teachers.0.full_name").await, PERSON);
    assert_eq!(typed(window, "teachers.0.post").await, "директор", "what is known of a person fills an empty field");
    window.shot("taken").await;
    window.press("Убрать связь с карточкой человека").await;
    window.no_longer_sees("Из раздела «Люди»").await;
    assert_eq!(typed(window, "teachers.0.full_name").await, PERSON, "the typed name stays");
    // By the keyboard: Enter alone takes nothing, an arrow first does.
    window.type_into("Фамилия, имя, отчество", "ива").await;
    window.sees(PERSON).await;
    window.chord(false, char::from(Key::Enter)).await;
    assert_eq!(typed(window, "teachers.0.full_name").await, "ива");
    window.chord(false, char::from(Key::Down)).await;
    window.chord(false, char::from(Key::Enter)).await;
    window.sees("Из раздела «Люди»").await;
    assert_eq!(typed(window, "teachers.0.full_name").await, PERSON);
    window.is_accessible().await;
}

async fn an_unread_date_survives(window: &Window) {
    let tab = async |name: &str| window.tab(name).await.click().await.expect("a tab");
    tab("Оформление").await;
    window.type_into("Дата договора", "32.13").await;
    tab("Стороны").await;
    window.sees("Кто подписывает").await;
    tab("Оформление").await;
    window.sees("Такого дня в календаре нет").await;
    assert_eq!(typed(window, "dated_on").await, "32.13");
}

async fn follow(window: &Window, link: &str) {
    window.link(link).await.click().await.expect("a link");
    window.text_is("h1", link).await;
}

/// What the field of this path holds.
async fn typed(window: &Window, field: &str) -> String {
    let value = window.run(&format!("return document.querySelector('[data-field=\"{field}\"] input').value")).await;
    value.as_str().expect("a field holds text").to_owned()
}
