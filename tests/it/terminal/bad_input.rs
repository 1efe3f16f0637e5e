//! Bad input of every kind: a sentence, exit code 2, nothing changed, nothing panics (issue, «Bad input»).

use super::{AGREEMENT, CENTRE_INN, Desk, PARTNER, PROGRAMME};
use serde_json::{Value, json};
use std::fs;

fn parsed(sample: &str) -> Value {
    serde_json::from_str(sample).expect("a sample is JSON")
}

#[test]
fn what_cannot_be_read_is_refused_and_changes_nothing() {
    let desk = Desk::furnished();
    let before = desk.steps();
    let nothing: &[u8] = b"";
    let cases: [(&[u8], &str); 16] = [
        (nothing, ": json_syntax"),
        (b"{", ": json_syntax"),
        (b"\xff\xfe{\x00", ": input_not_utf8"),
        (b"{\"surname\": \"\xd0\"}", ": input_not_utf8"),
        (b"{\"surname\": \"\x00\"}", "surname: json_syntax"),
        (b"{\"surname\": \"\\ud800\"}", "surname: json_syntax"),
        ("{\"surname\": \"Орлова\"} и ещё".as_bytes(), ": json_extra"),
        (b"{\"surnane\": \"a\"}", "surnane: json_unknown_field"),
        (b"{\"surname\": 5}", "surname: json_shape"),
        (b"{\"surname\": \"a\", \"sex\": \"x\"}", "sex: json_unknown_word"),
        (b"{\"surname\": \"a\", \"born_on\": \"2026-02-30\"}", "born_on: json_shape"),
        (b"{\"surname\": \"a\", \"surname\": \"b\"}", "surname: json_twice"),
        (b"[1, 2]", ": json_object"),
        (b"[]", ": json_object"),
        (b"7", ": json_object"),
        (b"null", ": json_object"),
    ];
    for (input, expected) in cases {
        let (code, fields) = desk.run(["person", "add"], input).refused();
        let shown = String::from_utf8_lossy(input);
        assert_eq!((code.as_str(), fields.as_slice()), ("invalid", [expected.to_owned()].as_slice()), "{shown}");
    }
    assert_eq!(desk.run(["organization", "change", CENTRE_INN], "7").refused().1, [": json_object"]);
    assert_eq!(
        desk.run(["organization", "change", CENTRE_INN], r#"{"inm": "1"}"#).refused().1,
        ["inm: json_unknown_field"]
    );
    let deep = "[".repeat(100_000);
    assert_eq!(desk.run(["person", "add"], deep).refused().0, "invalid");
    assert_eq!(desk.steps(), before, "nothing that was refused left a step");
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let desk = Desk::furnished();
    let before = desk.run(["organization", "show", CENTRE_INN], "").data();
    let wrong =
        json!({ "full_name": " ", "inn": "6827012340", "kpp": "1", "ogrn": "5", "email": "q", "licences": [{}] });
    let (_, fields) = desk.run(["organization", "change", CENTRE_INN], wrong.to_string()).refused();
    let expected = ["full_name: ", "inn: ", "kpp: ", "ogrn: ", "email: ", "licences.0.number: "];
    assert_eq!(fields.len(), expected.len(), "{fields:?}");
    assert!(fields.iter().zip(expected).all(|(field, start)| field.starts_with(start)), "{fields:?}");
    assert_eq!(desk.run(["organization", "show", CENTRE_INN], "").data(), before);
}

#[test]
fn every_wrong_shape_is_named_at_once_with_what_is_needed() {
    let desk = Desk::furnished();
    let before = desk.steps();
    let wrong = json!({
        "number": 5,
        "dated_on": "01.09.2026",
        "programme_id": "7",
        "copies": 70_000,
        "parties": [{ "role": "boss", "realises_parts": "да" }, []],
        "financing": { "amount": 1e30, "share_percent": -1 },
        "pupils": [],
        "schedule": [{ "starts_at": "25:00:00", "hours": 1.5, "room": "12" }],
        "teachers": {},
    });
    let answer = desk.run(["agreement", "add"], wrong.to_string());
    let (_, mut fields) = answer.refused();
    fields.sort();
    let expected = [
        "copies: number_out_of_range",
        "dated_on: json_shape",
        "financing.amount: money_too_big",
        "financing.share_percent: number_out_of_range",
        "number: json_shape",
        "parties.0.realises_parts: json_shape",
        "parties.0.role: json_unknown_word",
        "parties.1: json_shape",
        "programme_id: json_shape",
        "pupils: json_shape",
        "schedule.0.hours: json_shape",
        "schedule.0.room: json_unknown_field",
        "schedule.0.starts_at: json_shape",
        "teachers: json_shape",
    ];
    assert_eq!(fields, expected, "{answer:?}");
    let sentence = answer.json()["sentence"].as_str().expect("a sentence").to_owned();
    assert!(
        sentence.contains("Дата договора (dated_on): Значение не того вида. Нужно: дата ГГГГ-ММ-ДД."),
        "{sentence}"
    );
    assert!(
        sentence.contains("Обучающиеся (pupils): Значение не того вида. Нужно: поля в фигурных скобках."),
        "{sentence}"
    );
    assert!(!sentence.contains('…'), "every value of a sentence is given: {sentence}");
    assert_eq!(desk.steps(), before);
}

#[test]
fn text_of_a_megabyte_is_too_long_and_emoji_are_text() {
    let desk = Desk::new();
    let before = desk.steps();
    let long = "Ё".repeat(1 << 19);
    let (_, fields) = desk.run(["person", "add"], json!({ "surname": long, "genitive": long }).to_string()).refused();
    assert_eq!(fields, ["surname: too_long", "genitive: too_long"]);
    assert_eq!(desk.run(["name", &"ё".repeat(50_000)], "").code & !2, 0, "a long name is answered or refused");
    assert_eq!(desk.steps(), before);

    let seen = json!({ "surname": "Орлова 🌱\u{0}", "given": "М\u{200b}ария" });
    let id = desk.run(["person", "add"], seen.to_string()).data()["id"].as_str().expect("an id").to_owned();
    let kept = desk.run(["person", "show", &id], "").data();
    assert_eq!((kept["surname"].as_str(), kept["given"].as_str()), (Some("Орлова 🌱"), Some("Мария")));
    desk.run(["search", "🌱"], "").data();
    desk.run(["search", "\"' OR 1=1 -- *("], "").data();
}

#[test]
fn dates_and_numbers_out_of_order_are_refused_at_the_later_one() {
    let desk = Desk::furnished();
    let cases = [
        (
            json!({ "signatories": [{ "surname": "Соколов", "powers_from": "2027-01-01", "powers_until": "2026-01-01" }] }),
            "signatories.0.powers_until: period_order",
        ),
        (
            json!({ "licences": [{ "number": "123", "issued_on": "0001-01-01" }] }),
            "licences.0.issued_on: date_out_of_range",
        ),
    ];
    for (change, expected) in cases {
        assert_eq!(desk.run(["organization", "change", CENTRE_INN], change.to_string()).refused().1, [expected]);
    }
    let mut draft = parsed(AGREEMENT);
    draft["pupils"] = json!({ "min": 20, "max": 10 });
    draft["schedule"][0]["ends_at"] = json!("14:00:00");
    let (_, fields) = desk.run(["agreement", "add"], draft.to_string()).refused();
    assert_eq!(fields, ["pupils.max: range_order", "schedule.0.ends_at: time_order"]);
}

#[test]
fn an_agreement_whose_term_ends_before_it_begins_is_kept_and_cannot_be_final() {
    let desk = Desk::furnished();
    let mut draft = parsed(AGREEMENT);
    draft["ends_on"] = json!("2026-01-01");
    let id = desk.run(["agreement", "add"], draft.to_string()).data()["id"].as_str().expect("an id").to_owned();
    let found = desk.run(["agreement", "check", &id], "").json()["data"].to_string();
    assert!(found.contains("sf22_period_order"), "{found}");
    assert_eq!(desk.run(["agreement", "finalise", &id], "").refused().0, "has_errors");
    desk.run(["agreement", "print", &id, "--out", "d", "--draft"], "").data();
}

#[test]
fn a_programme_of_no_hours_is_kept_and_its_agreement_cannot_be_final() {
    let desk = Desk::furnished();
    let mut programme = parsed(PROGRAMME);
    programme["id"] = json!("019a0000-0000-7000-8000-000000000020");
    programme["title"] = json!("Пустая программа");
    programme["hours"] = json!(0);
    programme["parts"] = json!([]);
    desk.run(["programme", "add"], programme.to_string()).data();
    let mut draft = parsed(AGREEMENT);
    draft["programme_id"] = programme["id"].clone();
    draft["shares"] = json!([]);
    draft["schedule"] = json!([]);
    draft["teachers"] = json!([]);
    let id = desk.run(["agreement", "add"], draft.to_string()).data()["id"].as_str().expect("an id").to_owned();
    let found = desk.run(["agreement", "check", &id], "").json()["data"].to_string();
    assert!(found.contains("sf04_programme_zero"), "{found}");
    desk.run(["agreement", "print", &id, "--out", "d", "--draft"], "").data();
}

#[test]
fn two_hundred_parties_are_printed_and_one_more_is_refused() {
    let desk = Desk::furnished();
    let mut draft = parsed(AGREEMENT);
    let parties = draft["parties"].as_array_mut().expect("parties");
    let template = parties[1].clone();
    for number in 0..198 {
        let id = format!("019a0000-0000-7000-8001-{number:012}");
        let mut partner = parsed(PARTNER);
        partner["id"] = json!(id);
        partner["short_name"] = json!(format!("ООО «Станок {number}»"));
        // Requisites are not asked for by the base; twins would be noticed.
        (partner["inn"], partner["ogrn"]) = (json!(""), json!(""));
        desk.run(["organization", "add"], partner.to_string()).data();
        let mut party = template.clone();
        party["organization_id"] = json!(id);
        parties.push(party);
    }
    let id = desk.run(["agreement", "add"], draft.to_string()).data()["id"].as_str().expect("an id").to_owned();
    let printed = desk.run(["agreement", "print", &id, "--out", "d", "--draft"], "").data();
    assert!(printed["pages"].as_u64().is_some_and(|pages| pages > 20));
    let parties = draft["parties"].as_array_mut().expect("parties");
    let mut one_more = template;
    one_more["organization_id"] = json!("019a0000-0000-7000-8001-000000000999");
    parties.push(one_more);
    assert_eq!(desk.run(["agreement", "change", &id], draft.to_string()).refused().1, ["parties: too_many_rows"]);
}

#[test]
fn a_record_that_is_not_there_cannot_be_named() {
    let desk = Desk::furnished();
    let mut draft = parsed(AGREEMENT);
    draft["programme_id"] = json!("019a0000-0000-7000-8000-00000000ffff");
    let before = desk.steps();
    let (code, fields) = desk.run(["agreement", "add"], draft.to_string()).refused();
    assert_eq!(code, "invalid");
    assert!(fields.contains(&"programme_id: reference_missing".to_owned()), "{fields:?}");
    assert_eq!(desk.steps(), before);
}

#[test]
fn a_file_that_is_no_base_is_refused_and_left_as_it_was() {
    let desk = Desk::without_base();
    let cases: [(&str, &[u8], &[&str]); 3] = [
        ("empty", b"", &["not_a_base"]),
        ("garbage", &[7; 9000], &["not_a_base", "key_file_missing"]),
        ("plain", b"SQLite format 3\0 and then something else", &["not_a_base"]),
    ];
    for (name, content, expected) in cases {
        let path = desk.path(name);
        fs::write(&path, content).expect("the file is written");
        for verb in [["organization", "list"], ["base", "check"], ["person", "add"]] {
            let words = ["--json", "--base", name, verb[0], verb[1]];
            let (code, _) = desk.plain(&words, r#"{"surname": "Орлова"}"#).refused();
            assert!(expected.contains(&code.as_str()), "{name}: {code}");
        }
        assert_eq!(fs::read(&path).expect("still there"), content, "{name} was left as it was");
    }
    let (code, _) = desk.plain(&["--json", "--base", "nowhere", "journal"], "").refused();
    assert_eq!(code, "base_missing");
}

#[test]
fn a_broken_base_is_refused_with_a_sentence() {
    let desk = Desk::furnished();
    let path = desk.base();
    let whole = fs::read(&path).expect("a base");
    for (name, content) in [("cut.rostok", &whole[..5000]), ("torn.rostok", &whole[..100])] {
        let torn = desk.path(name);
        fs::write(&torn, content).expect("a copy");
        fs::copy(desk.path("центр.rostok.keys.json"), desk.path(&format!("{name}.keys.json"))).expect("its key");
        let (code, _) = desk.plain(&["--json", "--base", name, "organization", "list"], "").refused();
        assert!(["base_damaged", "not_a_base", "wrong_key"].contains(&code.as_str()), "{name}: {code}");
        for verb in [["organization", "list"], ["base", "check"], ["person", "add"]] {
            let told = desk.plain(&["--base", name, verb[0], verb[1]], r#"{"surname": "Орлова"}"#);
            assert!(told.err.contains(name) && !told.err.contains('…'), "the sentence names the file: {told:?}");
        }
    }
    fs::remove_file(desk.path("центр.rostok.keys.json")).expect("the key is there");
    assert_eq!(desk.run(["organization", "list"], "").refused().0, "key_file_missing");
}

#[test]
fn a_folder_is_no_base() {
    let desk = Desk::without_base();
    fs::create_dir(desk.path("folder")).expect("a folder");
    let (code, _) = desk.plain(&["--json", "--base", "folder", "organization", "list"], "").refused();
    assert!(["not_a_base", "cannot_read_path"].contains(&code.as_str()), "{code}");
    assert_eq!(desk.plain(&["--json", "--base", "folder", "base", "create"], "").refused().0, "base_exists");
    let (code, _) = desk.plain(&["--json", "--base", "no/such/folder/x", "base", "create"], "").refused();
    assert_eq!(code, "cannot_write_path");
}

#[test]
fn papers_go_only_where_they_can_be_written() {
    let desk = Desk::furnished();
    let id = desk.run(["agreement", "add"], AGREEMENT).data()["id"].as_str().expect("an id").to_owned();
    fs::write(desk.path("file"), "words").expect("a file");
    for out in ["file", "file/deeper", "file/one.pdf", "/proc/nowhere"] {
        let (code, _) = desk.run(["agreement", "print", &id, "--draft", "--out", out], "").refused();
        assert_eq!(code, "cannot_write_path", "{out}");
        let (code, _) = desk.run(["agreement", "print", "--all", "--draft", "--out", out], "").refused();
        assert_eq!(code, "cannot_write_path", "{out}");
    }
    assert_eq!(fs::read(desk.path("file")).expect("still there"), b"words");
    fs::create_dir(desk.path("taken.pdf")).expect("a folder");
    let (code, _) = desk.run(["agreement", "print", &id, "--draft", "--out", "taken.pdf"], "").refused();
    assert_eq!(code, "cannot_write_path", "a folder stands where the file should be");
    assert!(!desk.path("taken.pdf.new").exists(), "no half paper is left");
}

/// Root writes everywhere, so there the refusal cannot be seen; reading must work for everybody.
#[cfg(unix)]
#[test]
fn a_base_in_a_read_only_folder_is_read_and_not_written() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::furnished();
    let folder = desk.folder.path();
    let allow = |mode| fs::set_permissions(folder, fs::Permissions::from_mode(mode)).expect("the folder is ours");
    fs::remove_file(desk.path("центр.rostok.lock")).expect("the lock file lies there");
    fs::set_permissions(desk.base(), fs::Permissions::from_mode(0o444)).expect("the base is ours");
    allow(0o555);
    let is_root = fs::write(desk.path("probe"), "").is_ok();
    let listed = desk.run(["organization", "list"], "");
    let written = desk.run(["person", "add"], r#"{"surname": "Орлова"}"#);
    allow(0o755);
    assert_eq!(listed.data().as_array().map(Vec::len), Some(2));
    // The mark on the file itself is seen even by root.
    assert!(is_root || written.code == 2, "{written:?}");
    if written.code == 2 {
        assert_eq!(written.refused().0, "base_read_only");
    }
}
