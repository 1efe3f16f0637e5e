//! Addenda from the terminal: from the shape of help to the text of a day.

use super::{AGREEMENT, Desk, is_kept};
use serde_json::{Value, json};

const SAMPLE: &str = include_str!("../../../assets/text/samples/addendum.json");

/// With a signed agreement; on 2026-10-20.
fn signed() -> (Desk, String) {
    let desk = Desk::furnished();
    let id = desk.run(["agreement", "add"], AGREEMENT).data()["id"].as_str().expect("an id").to_owned();
    let number = desk.run(["agreement", "finalise", &id], "").data()["number"].as_str().expect("a number").to_owned();
    desk.run(["agreement", "status", &number, "signed", "--on", "2026-08-25"], "").data();
    (desk, number)
}

fn later(desk: &Desk, words: &[&str], input: &str) -> super::Answer {
    let base = desk.base();
    let mut all = vec!["--json", "--today", "2026-10-20", "--base", base.to_str().expect("UTF-8")];
    all.extend(words);
    desk.plain(&all, input)
}

#[test]
fn the_sample_of_help_becomes_a_signed_addendum_and_the_text_of_its_day() {
    let (desk, number) = signed();
    let help = desk.told(["help", "addendum", "add"], "").out;
    assert!(help.contains(SAMPLE.trim()) && help.contains("by_hand"), "{help}");
    let id = later(&desk, &["addendum", "add", &number], SAMPLE).data()["id"].as_str().expect("an id").to_owned();
    let kept = later(&desk, &["addendum", "show", &id], "").data();
    is_kept(&serde_json::from_str(SAMPLE).expect("JSON"), &kept, "addendum");
    assert_eq!(kept["becomes"]["pupils"]["min"], json!(10), "what is not named stays");

    let changes = later(&desk, &["addendum", "changes", &id], "").data();
    let numbers: Vec<&Value> = changes.as_array().expect("a list").iter().map(|one| &one["was_number"]).collect();
    assert!(numbers.contains(&&json!("1.3")) && numbers.contains(&&json!("5.4")), "{numbers:?}");
    let made = later(&desk, &["addendum", "finalise", &id], "");
    assert_eq!(made.data()["number"], json!("1"), "{made:?}");
    assert_eq!(later(&desk, &["addendum", "change", &id], "{}").refused().0, "paper_is_final");
    later(&desk, &["addendum", "sign", &id, "--on", "2026-10-12"], "").data();
    let rows = later(&desk, &["addendum", "list", &number], "").data();
    assert_eq!(rows[0]["paper"], json!("signed"));

    let text = |day: &str| {
        let said = later(&desk, &["agreement", "text", &number, "--on", day], "").data();
        said["text"].as_str().expect("text").to_owned()
    };
    assert!(
        text("2026-10-15").contains("«15» июня 2027 г.")
            && text("2026-10-15").contains("Споры Стороны решают переговорами")
    );
    assert!(!text("2026-10-14").contains("«15» июня 2027 г."));
    let pdf = later(&desk, &["addendum", "print", &id, "--out", "п"], "").data();
    assert!(desk.path(pdf["path"].as_str().expect("a path")).is_file());
    let docx = later(&desk, &["addendum", "print", &id, "--out", "п/д.docx"], "").data();
    assert!(desk.path(docx["path"].as_str().expect("a path")).is_file());
}

#[test]
fn an_addendum_of_nothing_or_of_an_unsigned_agreement_is_refused() {
    let (desk, number) = signed();
    let refused = later(&desk, &["addendum", "add", &number], r#"{"dated_on": "2026-08-24"}"#).refused();
    assert_eq!(refused.1, ["dated_on: addendum_before_parent"]);
    let refused = later(&desk, &["addendum", "add", &number], r#"{"becomes": {"pupil": 1}}"#).refused();
    assert_eq!(refused.1, ["becomes.pupil: json_unknown_field"]);
    assert_eq!(later(&desk, &["addendum", "show", "1"], "").refused().0, "not_found");
    let other = desk.run(["agreement", "add"], AGREEMENT).data()["id"].as_str().expect("an id").to_owned();
    assert_eq!(
        later(&desk, &["addendum", "add", &other], SAMPLE).refused().1,
        ["contract_id: addendum_parent_unsigned"]
    );
    let id = later(&desk, &["addendum", "add", &number], "{}").data()["id"].as_str().expect("an id").to_owned();
    let prevented = later(&desk, &["addendum", "finalise", &id], "");
    assert_eq!(prevented.refused().0, "has_errors");
    assert_eq!(prevented.json()["findings"][0]["problem"], json!("addendum_empty"));
}
