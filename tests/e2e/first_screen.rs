//! What a person meets first.

use std::time::Instant;

use crate::desk::journey;

#[tokio::test]
async fn the_first_screen_greets_in_russian_and_is_accessible() {
    journey("first-screen", async |desk| {
        let began = Instant::now();
        let window = desk.open().await;
        window.find("main").await;
        eprintln!("from start to the first screen: {:?}", began.elapsed());
        let greeting = window.run("return document.body.innerText").await;
        let is_russian = |text: &str| text.chars().any(|letter| ('а'..='я').contains(&letter));
        assert!(greeting.as_str().is_some_and(is_russian), "something can be read: {greeting}");
        assert_eq!(window.client().title().await.expect("a title"), "Росток");
        let language = window.run("return document.documentElement.lang").await;
        assert_eq!(language, "ru", "a screen reader must know which language to read");
        window.resize(1366, 768).await;
        window.is_accessible().await;
        window.shot("1366x768").await;
        let wider = window.run("return document.documentElement.scrollWidth - window.innerWidth").await;
        assert!(wider.as_i64().is_some_and(|pixels| pixels <= 0), "nothing sticks out sideways: {wider} px");
    })
    .await;
}

#[tokio::test]
async fn the_day_is_the_one_the_program_was_given() {
    journey("given-day", async |desk| {
        let window = desk.open_with(&["--today", "2027-01-11"]).await;
        window.find("main").await;
        let today = window.run("return (await window.__TAURI_INTERNALS__.invoke('base_status')).today").await;
        assert_eq!(today, "2027-01-11");
    })
    .await;
}
