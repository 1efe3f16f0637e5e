//! Editions from a terminal: out to a file, checked, taken in, compared, tried, put into force.

use serde_json::Value;

use super::Desk;

fn first(desk: &Desk) -> String {
    desk.run(["edition", "list"], "").json()["data"][0]["id"].as_str().expect("an id").to_owned()
}

#[test]
fn an_edition_goes_out_is_changed_by_hand_and_comes_in_again() {
    let desk = Desk::new();
    let id = first(&desk);
    let out = desk.folder.path().join("форма.txt");
    let path = out.to_str().expect("a path");
    desk.run(["edition", "export", &id, "--out", path], "").data();
    let text = std::fs::read_to_string(&out).expect("the file is there");
    std::fs::write(&out, text.replacen("по соглашению Сторон", "по общему согласию Сторон", 1))
        .expect("changed by hand");
    assert_eq!(desk.run(["edition", "check", "--file", path], "").data(), serde_json::json!([]));
    let made = desk.run(["edition", "import", path], "").data()["id"].as_str().expect("an id").to_owned();
    let compared = desk.run(["edition", "compare", &made, "--other", &id], "");
    assert_eq!(compared.code, 1, "{compared:?}");
    assert_eq!(compared.json()["total"], 1);
    let tried = desk.run(["edition", "try", &made], "");
    assert_eq!((tried.code, tried.json()["total"].clone()), (0, Value::from(0)), "a base without agreements");
    desk.run(["edition", "start", &made, "--on", "2027-01-01"], "").data();
    let again = desk.run(["edition", "start", &made, "--on", "2027-02-01"], "").refused().1;
    assert_eq!(again, ["draft: edition_not_draft"]);
}

#[test]
fn a_broken_file_is_refused_with_its_clause_and_nothing_is_taken_in() {
    let desk = Desk::new();
    let out = desk.folder.path().join("форма.txt");
    let path = out.to_str().expect("a path");
    desk.run(["edition", "export", &first(&desk), "--out", path], "").data();
    let text = std::fs::read_to_string(&out).expect("the file is there");
    std::fs::write(&out, text.replacen("{agreement.starts_on: heading}", "{agreement.begins}", 1)).expect("broken");
    let refused = desk.run(["edition", "import", path], "").refused().1;
    assert!(refused.contains(&"пункт 1.3: edition_unknown_field".to_owned()), "{refused:?}");
    let checked = desk.run(["edition", "check", "--file", path], "");
    assert_eq!(checked.code, 1);
    assert_eq!(desk.run(["edition", "list"], "").json()["total"], 1);
    std::fs::write(&out, "слон").expect("garbage");
    assert_eq!(desk.run(["edition", "import", path], "").refused().1, [": edition_file_foreign"]);
    assert_eq!(desk.run(["edition", "import", "нет такого.txt"], "").refused().0, "cannot_read_path");
}
