//! People in the JSON of an agreement: a typed name stays free, `person_id` beside it points to a person.

use super::{AGREEMENT, Desk};
use serde_json::{Value, json};

fn pointing(person: &str) -> String {
    let mut agreement: Value = serde_json::from_str(AGREEMENT).expect("the sample is JSON");
    agreement["teachers"][0]["person_id"] = json!(person);
    agreement["parties"][0]["resources"][1]["person_id"] = json!(person);
    agreement["pupils"]["list"] = json!([{ "full_name": "Ёлкин Пётр", "person_id": person }]);
    agreement.to_string()
}

#[test]
fn lines_of_an_agreement_point_to_a_person_and_keep_the_typed_name() {
    let desk = Desk::furnished();
    let person = r#"{"surname": "Ветрова", "given": "Анна", "patronymic": "Сергеевна"}"#;
    let person = desk.run(["person", "add"], person).data()["id"].as_str().expect("an id").to_owned();
    let id = desk.run(["agreement", "add"], pointing(&person)).data()["id"].as_str().expect("an id").to_owned();
    let kept = desk.run(["agreement", "show", &id], "").data();
    for line in [&kept["teachers"][0], &kept["parties"][0]["resources"][1], &kept["pupils"]["list"][0]] {
        assert_eq!(line["person_id"], json!(person));
    }
    assert_eq!(
        kept["pupils"]["list"][0]["full_name"],
        json!("Ёлкин Пётр"),
        "the typed name is nobody's but the line's"
    );
    let rows = desk.run(["person", "list"], "").data();
    assert_eq!(rows[0]["post"], json!("педагог дополнительного образования"));

    let cut = json!({ "teachers": [] }).to_string();
    desk.run(["agreement", "change", &id], cut).data();
    desk.run(["person", "archive", &person], "").data();
    assert_eq!(desk.run(["agreement", "show", &id], "").data()["pupils"]["list"][0]["person_id"], json!(person));
}

#[test]
fn a_line_cannot_point_to_nobody() {
    let desk = Desk::furnished();
    let (code, fields) = desk.run(["agreement", "add"], pointing("019a0000-0000-7000-8000-0000000000ff")).refused();
    assert_eq!(code, "invalid");
    assert_eq!(
        fields,
        [
            "parties.0.resources.1.person_id: reference_missing",
            "pupils.list.0.person_id: reference_missing",
            "teachers.0.person_id: reference_missing"
        ]
    );
}
