//! The parties' papers from the terminal: from the kinds of an agreement to a kept order, and a kind of one's own.

use super::{Desk, is_kept};
use serde_json::json;

const SAMPLE: &str = include_str!("../../../assets/text/samples/paper.json");
const KIND: &str = include_str!("../../../assets/text/samples/document_kind.json");

/// The IT-куб of the example and a final agreement whose participant realises parts, with two pupils by name.
fn final_agreement() -> (Desk, String) {
    let desk = Desk::without_base();
    desk.run(["base", "create", "--example", "itcube"], "").data();
    let rows = desk.run(["agreement", "list"], "").data();
    let ids = rows.as_array().expect("a list").iter().map(|row| row["id"].as_str().expect("an id").to_owned());
    let kinds = |id: &String| desk.run(["paper", "kinds", id], "").data().as_array().expect("a list").len();
    let final_too = |id: &String| desk.run(["agreement", "print", id, "--out", "готовое"], "").code == 0;
    let id = ids.into_iter().find(|id| kinds(id) == 15 && final_too(id)).expect("an agreement that has every kind");
    let mut own = desk.run(["agreement", "show", &id], "").data()["pupils"].clone();
    own["list"] = json!([
        { "full_name": "Ветров Илья Андреевич", "born_on": "2012-03-05", "group": "8 «Б»", "consent_on": "2026-08-20" },
        { "full_name": "Гай Мария Олеговна", "born_on": "2014-07-15", "group": "6 «А»", "consent_on": "2026-08-20" },
    ]);
    desk.run(["agreement", "change", &id], json!({ "pupils": own }).to_string()).data();
    (desk, id)
}

#[test]
fn the_sample_of_help_becomes_a_kept_order_with_a_list() {
    let (desk, agreement) = final_agreement();
    let help = desk.told(["help", "paper", "add"], "").out;
    assert!(help.contains(SAMPLE.trim()) && help.contains("answers"), "{help}");
    let added = desk.run(["paper", "add", &agreement, "enrolment_order"], SAMPLE).data();
    let id = added["id"].as_str().expect("an id").to_owned();
    is_kept(&serde_json::from_str(SAMPLE).expect("JSON"), &desk.run(["paper", "show", &id], "").data(), "paper");
    let late = desk.run(["paper", "check", &id], "").json()["data"][0].clone();
    assert_eq!(
        (&late["problem"], &late["values"]["from"]),
        (&json!("party_paper_enrolment_back"), &json!("10.12.2025"))
    );
    desk.run(["paper", "change", &id], r#"{"dated_on": "2025-12-10"}"#).data();
    assert_eq!(desk.run(["paper", "check", &id], "").data(), json!([]));
    let made = desk.run(["paper", "finalise", &id], "").data();
    assert_eq!((&made[0]["number"], &made[0]["state"]), (&json!("45-у"), &json!("final")));
    let text = desk.run(["paper", "text", &id], "").data()["text"].as_str().expect("text").to_owned();
    assert!(
        text.contains("Гай Мария Олеговна | 15.07.2014") && text.contains("в порядке перевода без отчисления"),
        "{text}"
    );
    let (code, fields) = desk.run(["paper", "change", &id], "{}").refused();
    assert_eq!((code.as_str(), fields), ("invalid", vec!["id: party_paper_is_final".to_owned()]));
    for out in ["п", "п/приказ.docx"] {
        let printed = desk.run(["paper", "print", &id, "--out", out], "").data();
        assert!(desk.path(printed["path"].as_str().expect("a path")).is_file());
    }
    desk.run(["paper", "annul", &id], "").data();
    desk.run(["paper", "change", &id], r#"{"number": "46-у"}"#).data();
    assert_eq!(desk.run(["paper", "finalise", &id], "").data()[0]["number"], json!("46-у"));
}

#[test]
fn certificates_are_made_for_each_pupil_and_numbered_one_after_another() {
    let (desk, agreement) = final_agreement();
    let ids = desk.run(["paper", "add", &agreement, "certificate", "--each"], "{}").data()["ids"].clone();
    let numbers: Vec<_> = ids
        .as_array()
        .expect("ids")
        .iter()
        .map(|id| desk.run(["paper", "finalise", id.as_str().expect("an id")], "").data()[0]["number"].clone())
        .collect();
    assert_eq!(numbers, [json!("1"), json!("2")]);
    let rows = desk.run(["paper", "list", &agreement], "").data();
    assert_eq!(rows[1]["pupil"], json!("Гай Мария Олеговна"));
    assert_eq!(desk.run(["paper", "add", &agreement, "certificate"], r#"{"pupils": []}"#).refused().0, "invalid");
}

#[test]
fn a_kind_of_ones_own_prints_once_its_text_is_in_force() {
    let (desk, agreement) = final_agreement();
    assert!(desk.told(["help", "document-kind", "add"], "").out.contains(KIND.trim()));
    let blank = desk.run(["document-kind", "add"], KIND).data()["id"].as_str().expect("an id").to_owned();
    is_kept(
        &serde_json::from_str(KIND).expect("JSON"),
        &desk.run(["document-kind", "show", &blank], "").data(),
        "kind",
    );
    let (_, fields) = desk.run(["paper", "add", &agreement, &blank], "{}").refused();
    assert_eq!(fields, ["kind_id: party_paper_without_text"], "nobody wrote its words yet");

    let own = desk.run(["document-kind", "add", "--like", "responsible_order"], r#"{"title": "Приказ о кураторе"}"#);
    let own = own.data()["id"].as_str().expect("an id").to_owned();
    let paper = desk.run(["paper", "add", &agreement, "Приказ о кураторе"], "{}").data()["id"].clone();
    let text = desk.run(["paper", "text", paper.as_str().expect("an id")], "").data();
    assert!(text["text"].as_str().expect("text").contains("ПРИКАЗЫВАЮ"), "{text}");
    assert_eq!(desk.run(["document-kind", "change", "certificate"], r#"{"title": "Бумага"}"#).refused().0, "invalid");
    desk.run(["document-kind", "archive", &own], "").data();
    let kinds = desk.run(["paper", "kinds", &agreement], "").data();
    assert!(kinds.as_array().expect("a list").iter().all(|kind| kind["id"] != json!(own)), "it is put away");
    desk.run(["document-kind", "restore", &own], "").data();
}

#[test]
fn the_text_of_a_kind_goes_out_and_comes_back_as_a_file() {
    let (desk, _) = final_agreement();
    let editions = desk.run(["edition", "list", "--kind", "certificate"], "").data();
    let id = editions[0]["id"].as_str().expect("an id").to_owned();
    let path = desk.run(["edition", "export", &id, "--out", "тексты"], "").data()["path"].clone();
    let path = path.as_str().expect("a path").to_owned();
    desk.run(["edition", "check", "--file", &path], "").data();
    desk.run(["edition", "import", &path], "").data();
    assert_eq!(desk.run(["edition", "list", "--kind", "certificate"], "").data().as_array().expect("a list").len(), 2);
    assert_eq!(desk.run(["edition", "list"], "").data().as_array().expect("a list").len(), 1, "the agreement's own");
}
