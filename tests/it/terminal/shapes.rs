//! What `help NOUN VERB` promises is kept: every field has its words, every example is accepted as it is.

use super::{AGREEMENT, CENTRE, Desk, PARTNER, PROGRAMME};
use rostok_core::operations::shapes;
use serde_json::Value;

/// Whether everything that `given` says stands so in `kept`.
#[track_caller]
pub fn is_kept(given: &Value, kept: &Value, path: &str) {
    match (given, kept) {
        (Value::Object(given), Value::Object(kept)) => {
            for (field, value) in given {
                is_kept(value, &kept[field], &format!("{path}.{field}"));
            }
        }
        (Value::Array(given), Value::Array(kept)) => {
            assert_eq!(given.len(), kept.len(), "{path}");
            for (at, (given, kept)) in given.iter().zip(kept).enumerate() {
                is_kept(given, kept, &format!("{path}.{at}"));
            }
        }
        _ => assert_eq!(given, kept, "{path} came back changed"),
    }
}

#[test]
fn every_field_of_a_draft_has_its_words_in_help() {
    let none: Vec<String> = Vec::new();
    assert_eq!(shapes::without_words(), none, "assets/text/fields.json names every field of a draft, and no other");
}

#[test]
fn every_noun_shows_fields_units_and_allowed_words() {
    let said = |noun| shapes::of(noun).expect("a shape").fields;
    assert!(said("programme").contains("hours (целое, сотые доли академического часа)"), "{}", said("programme"));
    assert!(said("agreement").contains("amount (целое, копейки)"));
    assert!(said("agreement").contains("personal_data (consents | other_ground | not_transferred)"));
    assert!(said("agreement").contains("starts_at (время ЧЧ:ММ:СС)"));
    assert!(said("organization").contains("issued_on (дата ГГГГ-ММ-ДД)"));
    for noun in shapes::NOUNS {
        assert!(
            said(noun).lines().all(|line| line.contains('(') || line.contains("[]:") || line.contains(": ")),
            "{noun}"
        );
    }
    assert!(shapes::of("journal").is_none(), "only nouns that take JSON have a shape");
}

#[test]
fn every_example_of_help_is_accepted_and_comes_back_equal() {
    let desk = Desk::new();
    let samples =
        [("organization", CENTRE), ("organization", PARTNER), ("programme", PROGRAMME), ("agreement", AGREEMENT)];
    let person = include_str!("../../../assets/text/samples/person.json");
    let contract = include_str!("../../../assets/text/samples/contract.json");
    for (noun, sample) in samples.into_iter().chain([("person", person), ("contract", contract)]) {
        assert!(shapes::of(noun).expect("a shape").examples.contains(&sample), "help shows the sample of {noun}");
        let id = desk.run([noun, "add"], sample).data()["id"].as_str().expect("an id").to_owned();
        let kept = desk.run([noun, "show", &id], "").data();
        is_kept(&serde_json::from_str(sample).expect("a sample is JSON"), &kept, noun);
    }
}

#[test]
fn examples_of_tables_are_accepted_and_come_back_equal() {
    let desk = Desk::new();
    let act = include_str!("../../../assets/text/samples/legal_act.json");
    let norm = include_str!("../../../assets/text/samples/norm.json");
    for (noun, sample) in [("legal-act", act), ("norm", norm)] {
        let id = desk.run([noun, "save"], sample).data()["id"].clone();
        let rows = desk.run([noun, "list"], "").data();
        let kept = rows.as_array().expect("a list").iter().find(|row| row["id"] == id).expect("the saved row").clone();
        is_kept(&serde_json::from_str(sample).expect("a sample is JSON"), &kept, noun);
    }
}

#[test]
fn help_tells_what_a_verb_takes() {
    let desk = Desk::without_base();
    let help = desk.plain(&["help", "agreement", "add"], "");
    assert_eq!(help.code, 0);
    assert!(help.out.contains("parties[]: стороны"), "{}", help.out);
    assert!(help.out.contains(AGREEMENT.trim()), "the example stands there as it is");
    assert!(help.out.contains("Как вызвать:") && !help.out.contains("Usage"), "help is Russian:\n{}", help.out);
    assert!(!desk.plain(&["help", "agreement", "show"], "").out.contains("JSON на входе"));
}
