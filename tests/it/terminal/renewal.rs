//! `agreement renew`: the next year's agreement from last year's.

use super::{AGREEMENT, Desk, PARTNER_INN};
use serde_json::json;

#[test]
fn last_years_agreement_becomes_this_years_and_says_what_changed() {
    let desk = Desk::furnished();
    let id = desk.run(["agreement", "add"], AGREEMENT).data()["id"].as_str().expect("an id").to_owned();
    let number = desk.run(["agreement", "finalise", &id], "").data()["number"].as_str().expect("a number").to_owned();
    desk.run(["organization", "change", PARTNER_INN], r#"{"phone": "+79001112233"}"#).data();

    let before = desk.steps();
    let made = desk.run(["agreement", "renew", &number], "").data();
    assert_eq!(desk.steps(), before + 1);
    assert_eq!(made["from"], json!(id));
    let problems: Vec<&str> =
        made["changes"].as_array().expect("a list").iter().filter_map(|one| one["problem"].as_str()).collect();
    assert!(problems.contains(&"since_requisites"), "{problems:?}");
    let new = desk.run(["agreement", "show", made["id"].as_str().expect("an id")], "").data();
    assert_eq!((&new["starts_on"], &new["ends_on"]), (&json!("2027-09-01"), &json!("2028-05-31")));
    assert_eq!((&new["number"], &new["renews"], &new["state"]), (&json!(""), &json!(id), &json!("draft")));

    let told = desk.told(["agreement", "renew", &number, "--year", "2028"], "").out;
    assert!(told.starts_with("Создан договор на 2028/29 учебный год: "), "{told}");
    assert!(told.contains("ПГ-01 (справка): ") && told.contains("изменилось: телефон."), "{told}");

    let (code, fields) = desk.run(["agreement", "renew", &number, "--year", "2026"], "").refused();
    assert_eq!((code.as_str(), fields), ("invalid", vec!["year: renewal_year_early".to_owned()]));
    assert_eq!(desk.run(["agreement", "renew", &number, "--year", "сто"], "").refused().0, "invalid");
    assert_eq!(desk.run(["agreement", "renew", "нет такого"], "").refused().1, ["id: unknown_id"]);
}
