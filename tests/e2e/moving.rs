//! A centre moves to another computer by a flash drive; a file in a cloud folder says so.

use std::fs;

use crate::desk::journey;

#[tokio::test]
async fn a_centre_moves_to_another_computer() {
    journey("moving", async |desk| {
        let old = desk.open().await;
        old.resize(1366, 768).await;
        old.press("Начать свой центр").await;
        old.client().wait().for_element(fantoccini::Locator::Css("nav")).await.expect("the frame");
        old.run("location.hash = '#/settings'").await;
        old.type_into("Ваше имя", "Анна Ильинична").await;
        old.press("Скопировать для переезда…").await;
        old.sees("Копия сделана и проверена").await;
        old.sees("Перенести сюда…").await;
        old.is_accessible().await;
        old.run("document.querySelector('ol').scrollIntoView({block: 'center'})").await;
        old.shot("copied").await;
        old.close().await;

        // The new computer: nothing of Росток but what the flash drive holds.
        let taken = desk.saved().join("Росток 2026-09-07");
        for file in ["Центр.rostok", "Центр.rostok.keys.json"] {
            fs::rename(taken.join(file), desk.saved().join(file)).expect("it was copied");
        }
        fs::remove_dir_all(desk.data()).expect("the old computer's own");
        let new = desk.open().await;
        new.sees("Начать свой центр").await;
        new.press("Перенести сюда…").await;
        new.client().wait().for_element(fantoccini::Locator::Css("nav")).await.expect("the frame");
        new.run("location.hash = '#/settings'").await;
        new.field_holds("Ваше имя", "Анна Ильинична").await;
        assert!(desk.data().join("Центр.rostok").is_file(), "the next start finds it by itself");
    })
    .await;
}

#[tokio::test]
async fn a_file_in_a_cloud_folder_says_so_on_every_screen() {
    journey("cloud", async |desk| {
        let cloud = desk.saved().join("YandexDisk");
        fs::create_dir(&cloud).expect("a folder");
        let base = cloud.join("Центр.rostok");
        let window = desk.open_with(&["--base", base.to_str().expect("a path"), "--today", "2026-09-07"]).await;
        window.press("Начать свой центр").await;
        window.sees("лежит в облачной папке").await;
        window.is_accessible().await;
        window.press("Как перенести").await;
        window.sees("Переезд на другой компьютер").await;
        window.is_accessible().await;
        window.shot("settings").await;
    })
    .await;
}
