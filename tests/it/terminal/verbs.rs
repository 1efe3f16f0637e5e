//! Every verb on a fresh base: what it answers, what stays in the base, and the way back and forth.

use super::{AGREEMENT, CENTRE_INN, Desk, PARTNER_INN};
use rostok_core::context::Context;
use rostok_core::operations::base::{self, Access};
use rostok_core::operations::settings::{self, Settings};
use serde_json::{Value, json};

/// An agreement of the samples; its id.
fn with_agreement() -> (Desk, String) {
    let desk = Desk::furnished();
    let id = desk.run(["agreement", "add"], AGREEMENT).data()["id"].as_str().expect("an id").to_owned();
    (desk, id)
}

fn rows(answer: &super::Answer) -> Vec<Value> {
    let data = answer.data();
    let rows = data.as_array().expect("a list").clone();
    assert_eq!(answer.json()["total"], json!(rows.len()), "a list says how long it is");
    rows
}

#[test]
fn a_base_is_made_once_and_is_whole() {
    let desk = Desk::new();
    assert_eq!(desk.run(["base", "check"], "").data(), json!([]));
    assert!(desk.run(["base", "reindex"], "").data()["entries"].is_u64());
    assert_eq!(
        desk.run(["base", "show"], "").data()["academic_year"],
        json!("2025/26"),
        "25 August is of the year before"
    );
    let (code, _) = desk.run(["base", "create"], "").refused();
    assert_eq!(code, "base_exists");
}

#[test]
fn a_register_lists_shows_changes_and_archives() {
    let desk = Desk::furnished();
    assert_eq!(rows(&desk.run(["organization", "list"], "")).len(), 2);
    assert_eq!(rows(&desk.run(["organization", "list", "--text", "станко"], "")).len(), 1);
    desk.run(["organization", "change", PARTNER_INN], r#"{"locality": "г. Тамбов"}"#).data();
    let kept = desk.run(["organization", "show", PARTNER_INN], "").data();
    assert_eq!(
        (kept["locality"].as_str(), kept["short_name"].as_str()),
        (Some("г. Тамбов"), Some("ООО «Станкозавод»"))
    );
    desk.run(["organization", "archive", PARTNER_INN], "").data();
    assert_eq!(rows(&desk.run(["organization", "list"], "")).len(), 1);
    assert_eq!(rows(&desk.run(["organization", "list", "--archived"], "")).len(), 1);
    desk.run(["organization", "restore", PARTNER_INN], "").data();
    assert_eq!(rows(&desk.run(["organization", "list"], "")).len(), 2);

    desk.run(["person", "add"], r#"{"surname": "Юй"}"#).data();
    desk.run(["person", "change", "Юй"], r#"{"given": "Ли"}"#).data();
    assert_eq!(desk.run(["person", "show", "Юй Ли"], "").data()["given"], json!("Ли"));
    let title = rows(&desk.run(["programme", "list"], ""))[0]["title"].as_str().expect("a title").to_owned();
    assert_eq!(desk.run(["programme", "show", &title], "").data()["hours"], json!(7200));
}

#[test]
fn a_record_is_found_by_what_names_only_it() {
    let desk = Desk::furnished();
    let (code, fields) = desk.run(["organization", "show", "7707083893"], "").refused();
    assert_eq!((code.as_str(), fields.as_slice()), ("not_found", ["id: unknown_id".to_owned()].as_slice()));
    desk.run(["person", "add"], r#"{"surname": "Двойнова"}"#).data();
    desk.run(["person", "add"], r#"{"surname": "Двойнова"}"#).data();
    assert_eq!(desk.run(["person", "show", "Двойнова"], "").refused().1, ["id: ambiguous_id"]);
    let (code, _) = desk.run(["agreement", "show", "019a0000-0000-7000-8000-00000000ffff"], "").refused();
    assert_eq!(code, "not_found");
}

#[test]
fn an_id_is_given_once() {
    let desk = Desk::furnished();
    assert_eq!(desk.run(["organization", "add"], super::CENTRE).refused().1, ["id: id_taken"]);
}

#[test]
fn an_agreement_goes_from_findings_to_a_kept_paper() {
    let (desk, id) = with_agreement();
    let check = desk.run(["agreement", "check", &id], "");
    assert_eq!(check.code, 1, "findings are exit code 1: {check:?}");
    let found = check.json();
    assert_eq!(found["data"][0]["level"], json!("warning"), "the form was not compared");
    assert_eq!(found["total"], json!(found["data"].as_array().expect("a list").len()));

    let (code, _) = desk.run(["agreement", "print", &id, "--out", "d"], "").refused();
    assert_eq!(code, "no_final_paper");
    let draft = desk.run(["agreement", "print", &id, "--out", "d", "--draft"], "").data();
    assert!(draft["pages"].as_u64().is_some_and(|pages| pages > 1));
    let read = std::fs::read(desk.path(draft["path"].as_str().expect("a path"))).expect("the draft is there");
    assert!(read.starts_with(b"%PDF-1.4"));

    let number = desk.run(["agreement", "finalise", &id], "").data()["number"].as_str().expect("a number").to_owned();
    assert_eq!(desk.run(["agreement", "show", &number], "").data()["id"], json!(id), "the number stands for the id");
    assert_eq!(desk.run(["agreement", "finalise", &number], "").refused().0, "paper_exists");
    let named = desk.run(["agreement", "print", &number, "--out", "один.pdf"], "").data();
    assert_eq!(named["path"], json!("один.pdf"));
    let all = desk.run(["agreement", "print", "--all", "--out", "все"], "").data();
    let kept = std::fs::read(desk.path(all[0]["path"].as_str().expect("a path"))).expect("the paper is there");
    assert_eq!(kept, std::fs::read(desk.path("один.pdf")).expect("the paper is there"), "a kept paper never changes");
    let text = desk.run(["agreement", "text", &number], "").data();
    assert!(text["text"].as_str().is_some_and(|text| text.contains(&format!("ДОГОВОР № {number}"))));

    assert_eq!(desk.run(["agreement", "status", &number, "signed"], "").refused().1, ["state_on: required"]);
    desk.run(["agreement", "status", &number, "signed", "--on", "2026-08-25"], "").data();
    let status = desk.run(["agreement", "status", &number], "").data();
    assert_eq!(status, json!({ "state": "signed", "on": "2026-08-25", "in_force": true }));
    assert_eq!(desk.run(["agreement", "status", &number, "lost"], "").refused().1, ["state: misuse_value"]);
}

#[test]
fn print_all_skips_drafts_with_a_line_and_never_prints_over_a_paper() {
    let (desk, _) = with_agreement();
    desk.run(["agreement", "add"], AGREEMENT).data();
    let skipped = desk.run(["agreement", "print", "--all", "--out", "d"], "").data();
    assert!(skipped.as_array().expect("a list").iter().all(|one| one["skipped"]["code"] == "no_final_paper"));
    let line = desk.told(["agreement", "print", "--all", "--out", "d"], "");
    assert!(
        line.out.contains("Пропущен договор без номера (ООО «Станкозавод»). У договора ещё нет"),
        "two sentences: {}",
        line.out
    );
    assert!(line.out.contains("пропущено: 2"), "{}", line.out);
    desk.run(["agreement", "print", "--all", "--out", "d", "--draft"], "").data();
    let files = std::fs::read_dir(desk.path("d")).expect("the folder").count();
    assert_eq!(files, 2, "two drafts of one partner and day are two files");
}

#[test]
fn print_all_with_drafts_hands_out_the_kept_paper_of_what_is_final() {
    let (desk, id) = with_agreement();
    desk.run(["agreement", "finalise", &id], "").data();
    let unfinished = desk.run(["agreement", "add"], AGREEMENT).data()["id"].clone();
    let kept = desk.run(["agreement", "print", &id, "--out", "один.pdf"], "").data();
    let all = desk.run(["agreement", "print", "--all", "--draft", "--out", "все"], "").data();
    let of = |id: &Value| all.as_array().expect("a list").iter().find(|one| one["id"] == *id).expect("printed").clone();
    let read = |one: &Value| std::fs::read(desk.path(one["path"].as_str().expect("a path"))).expect("it is there");
    assert_eq!(of(&json!(id))["draft"], json!(false));
    assert_eq!(read(&of(&json!(id))), read(&kept), "a final agreement is never printed as a draft");
    assert_eq!(of(&unfinished)["draft"], json!(true));
}

#[test]
fn all_papers_go_into_one_file() {
    let (desk, id) = with_agreement();
    desk.run(["agreement", "finalise", &id], "").data();
    desk.run(["agreement", "add"], AGREEMENT).data();
    let all = desk.run(["agreement", "print", "--all", "--draft", "--joined", "все.pdf", "--whole-sheets"], "").data();
    let begins: Vec<u64> =
        all.as_array().expect("a list").iter().filter_map(|one| one["begins_on_page"].as_u64()).collect();
    assert!(begins.len() == 2 && begins.iter().all(|page| page % 2 == 1), "{all}");
    assert!(std::fs::read(desk.path("все.pdf")).expect("the file").starts_with(b"%PDF-1.4"));
    let finals = desk.run(["agreement", "print", "--all", "--addenda", "--joined", "готовые.pdf"], "").data();
    let skipped = finals.as_array().expect("a list").iter().filter(|one| one.get("skipped").is_some()).count();
    assert_eq!((finals.as_array().map(Vec::len), skipped), (Some(2), 1));

    let misused = |words: &[&str]| {
        let base = desk.base();
        let mut all = vec!["--json", "--base", base.to_str().expect("UTF-8"), "agreement", "print"];
        all.extend(words);
        desk.plain(&all, "").refused().1
    };
    assert_eq!(misused(&["--all", "--joined", "ф.pdf", "--out", "d"]), ["--joined: misuse_conflict"]);
    assert_eq!(misused(&["--all", "--joined", "ф.pdf", "--format", "docx"]), ["--joined: misuse_conflict"]);
    assert_eq!(misused(&["--all"]), ["--out: misuse_missing"]);
    assert_eq!(misused(&[&id, "--joined", "ф.pdf"]), ["id: misuse_conflict"]);
}

#[test]
fn a_refusal_to_finalise_says_what_prevents() {
    let desk = Desk::furnished();
    let mut draft: Value = serde_json::from_str(AGREEMENT).expect("a sample is JSON");
    draft["ends_on"] = json!("2026-01-01");
    let id = desk.run(["agreement", "add"], draft.to_string()).data()["id"].as_str().expect("an id").to_owned();
    let refused = desk.run(["agreement", "finalise", &id], "");
    assert_eq!(refused.refused().0, "has_errors");
    let findings = refused.json()["findings"].as_array().expect("a list").clone();
    assert!(findings.iter().any(|finding| finding["problem"] == "sf22_period_order"), "{findings:?}");
    assert!(findings.iter().all(|finding| finding["level"] == "error"), "a warning prevents nothing: {findings:?}");
    let told = desk.told(["agreement", "finalise", &id], "");
    assert_eq!((told.code, told.out.as_str()), (2, ""));
    assert!(told.err.contains("Что мешает подписать:\nСФ-22 (ошибка): Начало программы"), "{}", told.err);
}

#[test]
fn a_signed_agreement_reads_as_in_force_only_while_it_is() {
    let (desk, id) = with_agreement();
    desk.run(["agreement", "finalise", &id], "").data();
    desk.run(["agreement", "status", &id, "signed", "--on", "2026-08-25"], "").data();
    let state_on = |day: &str| {
        let base = desk.base();
        let base = base.to_str().expect("a readable path");
        let told = desk.plain(&["--base", base, "--today", day, "agreement", "list"], "").out;
        let row = desk.plain(&["--json", "--base", base, "--today", day, "agreement", "list"], "").data()[0].clone();
        let status = desk.plain(&["--base", base, "--today", day, "agreement", "status", &id], "").out;
        (told.contains("действует"), row["in_force"] == json!(true), status.trim() == "действует")
    };
    assert_eq!(state_on("2026-10-01"), (true, true, true));
    assert_eq!(state_on("2030-01-01"), (false, false, false), "its period is over");
}

#[test]
fn a_twin_by_inn_is_noticed_and_kept() {
    let desk = Desk::furnished();
    let add = |name: &str, kpp: &str| {
        let draft = json!({ "full_name": name, "inn": CENTRE_INN, "kpp": kpp });
        desk.run(["organization", "add"], draft.to_string())
    };
    let branch = add("Филиал", "682745001");
    assert_eq!(branch.code, 0, "a branch has the ИНН of its head: {branch:?}");
    assert_eq!(branch.data()["branches"][0]["inn"], json!(CENTRE_INN));
    let twin = add("Тот же центр", "");
    assert_eq!(twin.code, 1, "a twin is something to look at: {twin:?}");
    assert_eq!(twin.json()["data"]["twins"].as_array().map(Vec::len), Some(2), "{twin:?}");
    let id = twin.json()["data"]["id"].as_str().expect("an id").to_owned();
    desk.run(["organization", "archive", &id], "").data();
    let told = desk.told(["organization", "change", &id], r#"{"note": "дубль"}"#);
    assert_eq!(told.code, 1);
    assert!(told.out.starts_with("Сделано: ") && told.out.contains("Этот же ИНН"), "{}", told.out);
    let own = desk.run(["organization", "change", PARTNER_INN], r#"{"note": "одна"}"#);
    assert_eq!(own.data()["twins"], json!([]), "nobody is a twin of oneself");
}

#[test]
fn print_wants_to_know_what() {
    let (desk, _) = with_agreement();
    assert_eq!(desk.run(["agreement", "print", "--out", "d"], "").refused().1, ["id: print_what"]);
}

#[test]
fn steps_are_taken_back_and_brought_back_across_runs() {
    let desk = Desk::furnished();
    for locality in ["г. Тамбов", "г. Кирсанов", "г. Моршанск"] {
        let change = json!({ "locality": locality }).to_string();
        desk.run(["organization", "change", CENTRE_INN], change).data();
    }
    let locality = || desk.run(["organization", "show", CENTRE_INN], "").data()["locality"].clone();
    for expected in ["г. Кирсанов", "г. Тамбов", "г. Мичуринск"] {
        desk.run(["undo"], "").data();
        assert_eq!(locality(), json!(expected));
    }
    desk.run(["redo"], "").data();
    assert_eq!(locality(), json!("г. Тамбов"));
    desk.run(["redo"], "").data();
    desk.run(["redo"], "").data();
    assert_eq!(desk.run(["redo"], "").refused().0, "nothing_to_redo");
    let journal = rows(&desk.run(["journal", "--limit", "2"], ""));
    assert_eq!(journal.len(), 2);
    assert!(journal[0]["title"].as_str().is_some_and(|title| title.starts_with("Изменена организация")));
    let fresh = Desk::new();
    assert_eq!(fresh.run(["undo"], "").refused().0, "nothing_to_undo");
}

#[test]
fn a_base_in_use_may_be_read_and_not_written() {
    let desk = Desk::furnished();
    let owner = base::open(&desk.base(), Access::Write).expect("the test owns the base");
    let (code, _) = desk.run(["person", "add"], r#"{"surname": "Поздняя"}"#).refused();
    assert_eq!(code, "base_in_use");
    let values = desk.run(["undo"], "").json()["values"].clone();
    assert_eq!(values["pid"], json!(std::process::id().to_string()), "the sentence says whom to ask");
    assert_eq!(rows(&desk.run(["organization", "list"], "")).len(), 2);
    drop(owner);
    desk.run(["person", "add"], r#"{"surname": "Поздняя"}"#).data();
}

#[test]
fn the_journal_names_the_author_of_the_settings() {
    let desk = Desk::new();
    let owner = base::open(&desk.base(), Access::Write).expect("the test owns the base");
    let today = chrono::NaiveDate::from_ymd_opt(2026, 8, 25).expect("a day");
    let wanted = Settings { author: "Орлова М. П.".to_owned(), ..Settings::default() };
    settings::save(&owner, &Context::for_test(today, 1), &wanted).expect("settings are saved");
    drop(owner);
    desk.run(["person", "add"], r#"{"surname": "Новикова"}"#).data();
    assert_eq!(desk.run(["journal"], "").data()[0]["author"], json!("Орлова М. П."));
}

#[test]
fn search_and_tables_answer() {
    let (desk, _) = with_agreement();
    let nouns: Vec<String> = rows(&desk.run(["search", "станко"], ""))
        .iter()
        .map(|hit| hit["noun"].as_str().expect("a noun").to_owned())
        .collect();
    assert!(nouns.contains(&"organization".to_owned()) && nouns.contains(&"agreement".to_owned()), "{nouns:?}");
    assert!(rows(&desk.run(["search", "жираф"], "")).is_empty());
    assert!(!rows(&desk.run(["legal-act", "list"], "")).is_empty());
    assert!(!rows(&desk.run(["norm", "list"], "")).is_empty());
    let edition = rows(&desk.run(["edition", "list"], ""))[0]["id"].as_str().expect("an id").to_owned();
    assert!(desk.run(["edition", "show", &edition], "").data()["title"].is_string());
    let compared = rows(&desk.run(["edition", "compare", &edition], "1.1. Предметом настоящего Договора является"));
    assert!(compared.iter().any(|clause| clause["likeness"].as_u64().is_some_and(|likeness| likeness > 0)));
    assert_eq!(desk.run(["edition", "show", "882"], "").refused().0, "not_found");
}

#[test]
fn requisites_names_and_sums_need_no_base() {
    let desk = Desk::without_base();
    let inn = desk.run(["requisite", "check", "inn", "7707083893"], "").data();
    assert_eq!(inn, json!({ "kind": "inn", "name": "ИНН", "value": "7707083893" }));
    assert_eq!(desk.run(["requisite", "check", "inn", "7707083894"], "").refused().1, ["value: inn_check_digit"]);
    assert_eq!(desk.run(["requisite", "check", "height", "1"], "").refused().1, ["kind: unknown_requisite"]);
    let parsed = rows(&desk.run(["requisite", "parse"], "ИНН/КПП 7707083893/770701001"));
    assert_eq!(parsed.len(), 2);

    let name = desk.run(["name", "ИВАНОВА МАРИЯ ПЕТРОВНА", "--case", "gen"], "").data();
    assert_eq!(name["forms"][0]["text"], json!("Ивановой Марии Петровны"));
    let parts: Vec<&Value> =
        name["forms"][0]["parts"].as_array().expect("parts").iter().map(|part| &part["source"]).collect();
    assert_eq!(parts, [&json!("rule"); 3], "each part says where its form comes from");
    assert_eq!(
        desk.run(["name", "Кравченко Саша", "--sex", "f"], "").data()["forms"].as_array().map(Vec::len),
        Some(6)
    );
    assert_eq!(desk.run(["name", "Иванова Мария", "--case", "abl"], "").refused().1, ["case: unknown_word"]);
    assert_eq!(desk.run(["name", "Иванова Мария", "--sex", "x"], "").refused().1, ["sex: unknown_word"]);
    assert_eq!(desk.run(["name", "42"], "").refused().1, ["full_name: not_a_name"]);

    let money = desk.run(["money", "12345.60"], "").data();
    assert_eq!(money["digits"].as_str().map(|text| text.replace('\u{a0}', " ")), Some("12 345,60".to_owned()));
    assert!(money["words"].as_str().is_some_and(|words| words.starts_with("двенадцать тысяч триста сорок пять")));
    assert!(money["text"].is_string());
    let cases = [
        ("abc", "amount: not_a_sum"),
        ("1.234", "amount: not_a_sum"),
        ("-", "amount: not_a_sum"),
        ("", "amount: not_a_sum"),
        ("-5", "amount: money_negative"),
        ("99999999999999999999", "amount: money_too_big"),
        ("90071992547409.92", "amount: money_too_big"),
    ];
    for (wrong, expected) in cases {
        assert_eq!(desk.run(["money", wrong], "").refused().1, [expected], "{wrong}");
    }
}
