//! The first edition, and what is refused when an edition is saved.

use rostok_core::domain::edition::*;
use rostok_core::inside::documents::forms::check_edition::check_edition;
use rostok_core::inside::documents::forms::fields::FIELDS;
use rostok_core::inside::documents::forms::first_edition;

fn edition() -> Edition {
    first_edition().expect("the edition inside the program can be read")
}

/// Problems of the first edition with these nodes put into a clause that is always there.
fn problems_with(nodes: Vec<Node>) -> Vec<String> {
    let mut edition = edition();
    edition.form.sections[3].clauses[1].paragraphs[0].nodes = nodes;
    check_edition(&edition).into_iter().map(|refusal| refusal.problem).collect()
}

fn field(path: &str, format: &str) -> Node {
    Node::Inline(Inline::Field { path: path.to_owned(), format: format.to_owned() })
}

fn annex(key: &str) -> Node {
    Node::Inline(Inline::Ref { clause: None, annex: Some(key.to_owned()), section: None })
}

#[test]
fn the_first_edition_may_be_saved_as_it_is() {
    assert_eq!(check_edition(&edition()), []);
}

#[test]
fn the_first_edition_survives_a_round_through_json() {
    let json = serde_json::to_string(&edition()).expect("an edition is JSON");
    let back: Edition = serde_json::from_str(&json).expect("and JSON an edition");
    assert_eq!(back, edition());
}

#[test]
fn clauses_that_the_form_lacks_stand_after_those_it_has() {
    for section in edition().form.sections {
        let first_added = section.clauses.iter().position(|clause| clause.added).unwrap_or(section.clauses.len());
        assert!(section.clauses[first_added..].iter().all(|clause| clause.added), "in «{}»", section.title);
    }
}

#[test]
fn the_form_is_not_called_an_example_and_names_no_part_of_article_15() {
    let json = serde_json::to_string(&edition()).expect("an edition is JSON");
    for words in ["примерной форм", "стать", "Порядка"] {
        let allowed = words == "стать" && json.matches("стать").count() == json.matches("статьи 425").count();
        assert!(allowed || !json.contains(words), "the text says «{words}»");
    }
}

#[test]
fn a_mistyped_field_is_refused_even_in_a_branch_that_nobody_takes() {
    let hidden = Node::Inline(Inline::If {
        when: Condition::Is(Question::HasEvents),
        then: vec![field("agreement.numbr", "")],
        otherwise: Vec::new(),
    });
    assert_eq!(problems_with(vec![hidden]), ["edition_unknown_field"]);
    assert_eq!(problems_with(vec![field("agreement.dated_on", "ordinal")]), ["edition_unknown_format"]);
}

#[test]
fn a_field_of_a_party_has_no_meaning_outside_a_list_of_parties() {
    assert_eq!(problems_with(vec![field("party.name", "nom")]), ["edition_field_outside_list"]);
    let list = Inline::Each {
        over: Loop::Parties,
        nodes: vec![field("party.name", "nom")],
        between: ", ".to_owned(),
        last: String::new(),
    };
    assert_eq!(problems_with(vec![Node::Inline(list)]), Vec::<String>::new());
}

#[test]
fn a_reference_to_what_may_be_absent_is_refused() {
    assert_eq!(problems_with(vec![annex("resources")]), Vec::<String>::new());
    assert_eq!(problems_with(vec![annex("events")]), ["edition_reference_dead"]);
    assert_eq!(problems_with(vec![annex("no such")]), ["edition_reference_unknown"]);
    let guarded = Inline::If {
        when: Condition::All(vec![Condition::Is(Question::HasEvents), Condition::Is(Question::HasGiving)]),
        then: vec![annex("events")],
        otherwise: Vec::new(),
    };
    assert_eq!(problems_with(vec![Node::Inline(guarded)]), Vec::<String>::new());
}

#[test]
fn braces_and_blanks_typed_into_the_text_are_refused() {
    assert_eq!(problems_with(vec![Node::Text("до {дата}".to_owned())]), ["edition_bare_braces"]);
    assert_eq!(problems_with(vec![Node::Text("до ______".to_owned())]), ["edition_bare_braces"]);
}

#[test]
fn two_clauses_may_not_share_a_key() {
    let mut edition = edition();
    edition.form.sections[0].clauses[1].key = "subject".to_owned();
    let problems: Vec<String> = check_edition(&edition).into_iter().map(|refusal| refusal.problem).collect();
    assert!(problems.contains(&"edition_key_twice".to_owned()), "{problems:?}");
}

#[test]
fn no_field_stands_in_the_list_twice() {
    for (index, field) in FIELDS.iter().enumerate() {
        assert!(FIELDS[..index].iter().all(|other| other.path != field.path), "{} twice", field.path);
        assert!(!field.explanation.is_empty() && !field.formats.is_empty());
    }
}
