//! Agreements for Word from the terminal: written, corrected by a partner, compared.

use super::{AGREEMENT, Desk, PARTNER_INN};
use rostok_core::inside::documents::docx::read::{Unit, read};
use serde_json::{Value, json};

fn with_agreement() -> (Desk, String) {
    let desk = Desk::furnished();
    let id = desk.run(["agreement", "add"], AGREEMENT).data()["id"].as_str().expect("an id").to_owned();
    (desk, id)
}

fn units(desk: &Desk, printed: &Value) -> Vec<Unit> {
    let path = desk.path(printed["path"].as_str().expect("a path"));
    read(&std::fs::read(&path).expect("the file is there")).expect("a DOCX")
}

fn says(units: &[Unit], words: &str) -> bool {
    units.iter().any(|unit| unit.text.replace('\u{a0}', " ").contains(words))
}

#[test]
fn a_draft_and_a_final_paper_are_written_for_word() {
    let (desk, id) = with_agreement();
    let refused = desk.run(["agreement", "print", &id, "--out", "d", "--format", "docx"], "").refused();
    assert_eq!(refused.0, "no_final_paper");
    let draft = desk.run(["agreement", "print", &id, "--out", "d", "--format", "docx", "--draft"], "").data();
    assert!(draft["path"].as_str().is_some_and(|path| path.ends_with(", проект.docx")), "{draft}");
    assert!(draft.get("pages").is_none(), "an editor makes its own pages: {draft}");
    assert!(says(&units(&desk, &draft), "ДОГОВОР № ______"));

    let number = desk.run(["agreement", "finalise", &id], "").data()["number"].as_str().expect("a number").to_owned();
    let named = desk.run(["agreement", "print", &number, "--out", "один.docx"], "").data();
    assert_eq!(named["path"], json!("один.docx"), "the name of the file says what it is");
    let first = units(&desk, &named);
    assert!(says(&first, &format!("ДОГОВОР № {number}")));

    // The records of today do not reach a paper that was kept.
    desk.run(["organization", "change", PARTNER_INN], r#"{"full_name": "Школа под новым именем"}"#).data();
    let again = desk.run(["agreement", "print", &number, "--out", "два.docx", "--format", "docx"], "").data();
    assert_eq!(units(&desk, &again), first);
    let text = desk.run(["agreement", "text", &number], "").data()["text"].as_str().expect("text").to_owned();
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept = words(&text);
    for unit in first.iter().filter(|unit| !unit.row) {
        assert!(kept.contains(&words(&unit.text)), "{} is not in the kept text", unit.text);
    }
    assert!(
        first.iter().filter(|unit| unit.bookmark.is_empty() && !unit.row).count() < first.len() / 2,
        "clauses bear keys"
    );
}

#[test]
fn all_agreements_are_written_at_once() {
    let (desk, _) = with_agreement();
    desk.run(["agreement", "add"], AGREEMENT).data();
    let all = desk.run(["agreement", "print", "--all", "--draft", "--out", "d", "--format", "docx"], "").data();
    assert_eq!(all.as_array().map(Vec::len), Some(2));
    let names = std::fs::read_dir(desk.path("d")).expect("the folder").map(|file| file.expect("a file").file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().expect("UTF-8")).collect();
    names.sort();
    assert!(names.len() == 2 && names.iter().all(|name| name.ends_with(".docx")), "{names:?}");
}

#[test]
fn what_came_back_is_compared_and_what_is_no_docx_is_refused() {
    let (desk, id) = with_agreement();
    let draft = desk.run(["agreement", "print", &id, "--out", "d.docx", "--format", "docx", "--draft"], "").data();
    assert_eq!(draft["path"], json!("d.docx"));
    assert_eq!(desk.run(["agreement", "compare", &id, "d.docx"], "").data(), json!([]));

    // The same as if the partner had worked on another draft.
    desk.run(["agreement", "change", &id], r#"{"copies": 3}"#).data();
    let compared = desk.run(["agreement", "compare", &id, "d.docx"], "");
    assert_eq!(compared.code, 1, "{compared:?}");
    let found = compared.json()["data"].clone();
    let [clause] = found.as_array().expect("a list").as_slice() else { panic!("{found:#}") };
    assert_eq!((&clause["key"], &clause["kind"]), (&json!("copies"), &json!("changed")));

    let before = desk.steps();
    std::fs::write(desk.path("not.docx"), "%PDF-1.4").expect("a file");
    assert_eq!(desk.run(["agreement", "compare", &id, "not.docx"], "").refused().1, ["file: docx_not_docx"]);
    assert_eq!(desk.run(["agreement", "compare", &id, "none.docx"], "").refused().0, "cannot_read_path");
    assert_eq!(desk.steps(), before, "comparing changes nothing");
}
