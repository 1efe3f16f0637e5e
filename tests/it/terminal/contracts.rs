//! The register of all contracts and «Сегодня» from a terminal.

use super::{CENTRE, Desk, PARTNER};
use serde_json::{Value, json};

const CONTRACT: &str = include_str!("../../../assets/text/samples/contract.json");

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(["organization", "add"], CENTRE).data();
    desk.run(["organization", "add"], PARTNER).data();
    desk
}

fn rows(desk: &Desk, more: &[&str]) -> Vec<Value> {
    let base = desk.base();
    let mut words =
        vec!["--json", "--today", "2026-08-25", "--base", base.to_str().expect("a path"), "contract", "list"];
    words.extend(more);
    desk.plain(&words, "").data().as_array().expect("a list").clone()
}

#[test]
fn a_contract_goes_its_way_by_its_number() {
    let desk = desk();
    desk.run(["contract", "add"], CONTRACT).data();
    let changed = json!({ "amount": 123_456, "renewal": { "kind": "none" } }).to_string();
    desk.run(["contract", "change", "7-БП"], changed).data();
    let kept = desk.run(["contract", "show", "7-БП"], "").data();
    assert_eq!((&kept["amount"], &kept["number"]), (&json!(123_456), &json!("7-БП")), "the other fields stay");
    assert_eq!(rows(&desk, &["--kind", "free_use", "--state", "signed"]).len(), 1);
    assert_eq!(rows(&desk, &["--kind", "lease"]).len(), 0);
    assert_eq!(rows(&desk, &["--expiring"]).len(), 0, "a year is left");
    desk.run(["contract", "archive", "7-БП"], "").data();
    assert_eq!((rows(&desk, &[]).len(), rows(&desk, &["--archived"]).len()), (0, 1));
    desk.run(["contract", "restore", "7-БП"], "").data();
    let counted = desk.run(["contract", "statistics"], "").data();
    assert_eq!(counted["by_kind"][0], json!({ "key": "free_use", "concluded": 1, "in_force": 0, "amount": 123_456 }));
}

#[test]
fn a_namesake_is_a_finding_and_stays_written() {
    let desk = desk();
    desk.run(["contract", "add"], CONTRACT).data();
    let again = desk.run(["contract", "add"], CONTRACT);
    assert_eq!((again.code, again.json()["data"]["twins"].as_array().map(Vec::len)), (1, Some(1)), "{again:?}");
    let (code, fields) = desk.run(["contract", "show", "7-БП"], "").refused();
    assert_eq!((code.as_str(), fields), ("invalid", vec!["id: ambiguous_id".to_owned()]));
}

#[test]
fn bad_input_is_refused_field_by_field_and_nothing_is_written() {
    let desk = desk();
    let steps = desk.steps();
    let bad = json!({ "kind": "network_form", "ends_on": "2026-01-01", "starts_on": "2026-02-01", "amount": -1 });
    let (_, fields) = desk.run(["contract", "add"], bad.to_string()).refused();
    assert_eq!(fields, ["kind: contract_kind_own_card", "ends_on: period_order", "amount: money_negative"]);
    let bad = json!({ "kind": "ссуда", "renewal": { "period": { "count": -1 } }, "лишнее": 1 });
    let (_, mut fields) = desk.run(["contract", "add"], bad.to_string()).refused();
    fields.sort();
    assert_eq!(
        fields,
        ["kind: json_unknown_word", "renewal.period.count: number_out_of_range", "лишнее: json_unknown_field"]
    );
    let (_, fields) = desk.run(["contract", "list", "--kind", "ссуда"], "").refused();
    assert_eq!(fields, ["kind: misuse_value"]);
    let (_, fields) = desk.run(["contract", "list", "--state", "жив"], "").refused();
    assert_eq!(fields, ["state: misuse_value"]);
    let (code, fields) = desk.run(["contract", "show", "99"], "").refused();
    assert_eq!((code.as_str(), fields), ("not_found", vec!["id: unknown_id".to_owned()]));
    assert_eq!(desk.steps(), steps);
}

#[test]
fn scans_come_in_and_go_out() {
    let desk = desk();
    desk.run(["contract", "add"], CONTRACT).data();
    let path = desk.path("Приказ 41.pdf");
    std::fs::write(&path, b"%PDF-1.4 order").expect("written");
    let path = path.to_str().expect("a path").to_owned();
    desk.run(["contract", "attach", "7-БП", &path], "").data();
    let out = desk.path("сканы");
    let scans = desk.run(["contract", "scans", "7-БП", "--out", out.to_str().expect("a path")], "").data();
    assert_eq!(scans[0]["file_name"], json!("Приказ 41.pdf"));
    assert_eq!(std::fs::read(out.join("Приказ 41.pdf")).expect("written"), b"%PDF-1.4 order");
    desk.run(["contract", "detach", "7-БП", "Приказ 41.pdf"], "").data();
    assert_eq!(desk.run(["contract", "scans", "7-БП"], "").data(), json!([]));
    let nothing = desk.path("нет.pdf").to_str().expect("a path").to_owned();
    assert_eq!(desk.run(["contract", "attach", "7-БП", &nothing], "").refused().0, "cannot_read_path");
    let (_, fields) = desk.run(["contract", "attach", "7-БП", desk.base().to_str().expect("a path")], "").refused();
    assert_eq!(fields, ["file: scan_kind"]);
}

#[test]
fn today_lists_what_is_due() {
    let desk = desk();
    assert_eq!(desk.run(["today"], "").data(), json!([]));
    let mut contract: Value = serde_json::from_str(CONTRACT).expect("the sample is JSON");
    contract["starts_on"] = json!("2025-09-01");
    contract["ends_on"] = json!("2026-09-30");
    contract["dated_on"] = json!("2025-08-20");
    desk.run(["contract", "add"], contract.to_string()).data();
    let task = desk.run(["today"], "").data()[0].clone();
    assert_eq!(
        (&task["code"], &task["due_on"], &task["urgency"]),
        (&json!("ДГ-01"), &json!("2026-08-28"), &json!("week"))
    );
    let told = desk.told(["today"], "");
    assert!(told.out.contains("28.08.2026") && told.out.contains("продлится молча до"), "{}", told.out);
}
