//! The first edition, and what is refused when an edition is saved.

use crate::documents::readers::Printed;
use crate::support::agreements::{Kind, agreement};
use rostok_core::domain::edition::*;
use rostok_core::domain::edition_terms::terms;
use rostok_core::domain::refusal::Refusal;
use rostok_core::inside::documents::forms::check_edition::check_edition;
use rostok_core::inside::documents::forms::fields::{FIELDS, format_title};
use rostok_core::inside::documents::forms::first_edition;
use rostok_core::inside::documents::forms::network_agreement::network_agreement;
use rostok_core::inside::documents::forms::questions::{LOOPS, QUESTIONS, condition_words};
use rostok_core::inside::documents::forms::record::Stage;
use rostok_core::inside::documents::forms::text::plain_text;
use rostok_core::inside::documents::{self, docx};

fn edition() -> Edition {
    first_edition().expect("the edition inside the program can be read")
}

/// Problems of the first edition with these nodes put into a clause that is always there.
fn problems_with(nodes: Vec<Node>) -> Vec<String> {
    let mut edition = edition();
    edition.form.sections[3].clauses[1].paragraphs[0].nodes = nodes;
    check_edition(&edition, None).into_iter().map(|refusal| refusal.problem).collect()
}

fn field(path: &str, format: &str) -> Node {
    Node::Inline(Inline::Field { path: path.to_owned(), format: format.to_owned() })
}

fn annex(key: &str) -> Node {
    Node::Inline(Inline::Ref { clause: None, annex: Some(key.to_owned()), section: None })
}

#[test]
fn the_first_edition_may_be_saved_as_it_is() {
    assert_eq!(check_edition(&edition(), None), []);
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
    let problems: Vec<String> = check_edition(&edition, None).into_iter().map(|refusal| refusal.problem).collect();
    assert!(problems.contains(&"edition_key_twice".to_owned()), "{problems:?}");
}

#[test]
fn no_field_stands_in_the_list_twice() {
    for (index, field) in FIELDS.iter().enumerate() {
        assert!(FIELDS[..index].iter().all(|other| other.path != field.path), "{} twice", field.path);
        assert!(!field.explanation.is_empty() && !field.formats.is_empty());
    }
}

fn problems(edition: &Edition) -> Vec<(String, String)> {
    let place = |refusal: &Refusal| refusal.values.get("place").cloned().unwrap_or_default();
    check_edition(edition, None).iter().map(|refusal| (place(refusal), refusal.problem.clone())).collect()
}

fn each(over: Loop, nodes: Vec<Node>) -> Node {
    Node::Inline(Inline::Each { over, nodes, between: ", ".to_owned(), last: String::new() })
}

fn when(question: Question, then: Vec<Node>) -> Node {
    Node::Inline(Inline::If { when: Condition::Is(question), then, otherwise: Vec::new() })
}

fn said(text: &str) -> Node {
    Node::Text(text.to_owned())
}

#[test]
fn every_question_and_every_list_is_said_in_words() {
    let unknown = |error: serde_json::Error| error.to_string().matches('`').count() / 2 - 1;
    let questions = serde_json::from_str::<Question>("\"?\"").map_err(unknown);
    assert_eq!(questions, Err(QUESTIONS.len()), "a question has no words");
    let lists = serde_json::from_str::<Loop>("\"?\"").map_err(unknown);
    assert_eq!(lists, Err(LOOPS.len()), "a list has no words");
    for (index, asked) in QUESTIONS.iter().enumerate() {
        assert!(QUESTIONS[..index].iter().all(|other| other.question != asked.question && other.yes != asked.yes));
        assert_ne!(asked.yes, asked.no);
    }
}

#[test]
fn a_condition_reads_as_russian_and_a_denial_goes_down_to_its_answers() {
    let is = |question| Condition::Is(question);
    let both = Condition::All(vec![is(Question::HasRealising), Condition::Not(Box::new(is(Question::ApprovalJoint)))]);
    assert_eq!(condition_words(&both), "участник реализует части и программу утверждает одна базовая организация");
    let denied = Condition::Not(Box::new(both));
    assert_eq!(condition_words(&denied), "участники не реализуют части или программу утверждают совместно");
    let mixed = Condition::All(vec![
        is(Question::HasEvents),
        Condition::Any(vec![is(Question::PapersNone), is(Question::FinalNone)]),
    ]);
    assert_eq!(
        condition_words(&mixed),
        "есть план совместных мероприятий и (документы не выдаются или итоговой аттестации нет)"
    );
}

#[test]
fn a_field_shows_how_it_may_come_out_and_a_choice_of_formats_has_names() {
    for field in FIELDS {
        assert!(!field.sample.is_empty(), "{}", field.path);
        assert!(field.formats.len() == 1 || field.formats.iter().all(|format| !format_title(format).is_empty()));
    }
}

#[test]
fn a_list_in_a_list_is_refused_and_a_question_of_a_party_outside_its_list() {
    let inner = each(Loop::Parts, vec![field("part.title", "")]);
    assert_eq!(problems_with(vec![each(Loop::Parties, vec![inner])]), ["edition_loop_in_loop"]);
    let asked = when(Question::PartyIsEdu, vec![said("с лицензией")]);
    assert_eq!(problems_with(vec![asked.clone()]), ["edition_question_outside_list"]);
    assert_eq!(problems_with(vec![each(Loop::Parties, vec![asked])]), Vec::<String>::new());
}

#[test]
fn what_prints_nothing_is_refused() {
    assert_eq!(problems_with(vec![]), ["edition_text_empty"]);
    assert_eq!(problems_with(vec![when(Question::HasEvents, vec![said(" ")])]), ["edition_condition_empty"]);
    assert_eq!(problems_with(vec![each(Loop::Parties, vec![])]), ["edition_loop_empty"]);
    let mut edition = edition();
    edition.form.sections[4].clauses[0].paragraphs.clear();
    assert_eq!(problems(&edition), [("пункт 5.1".to_owned(), "edition_clause_empty".to_owned())]);
}

#[test]
fn each_of_the_six_terms_needs_its_clauses_with_their_fields() {
    let all = edition();
    for carrier in terms().iter().flat_map(|term| &term.carriers) {
        let mut cut = all.clone();
        for section in &mut cut.form.sections {
            section.clauses.retain(|clause| clause.key != carrier.clause);
        }
        let found = problems(&cut).into_iter().any(|(_, problem)| problem == "edition_term_clause_missing");
        assert!(found, "«{}» may be taken out", carrier.clause);
    }
    let mut vague = all.clone();
    vague.form.sections[0].clauses[2].paragraphs[0].nodes =
        vec![said("Программа реализуется в течение учебного года.")];
    assert_eq!(problems(&vague), [("пункт 1.3".to_owned(), "edition_term_field_missing".to_owned())]);
    let mut seldom = all;
    seldom.form.sections[1].clauses[8].when = Condition::Is(Question::HasEvents);
    assert_eq!(problems(&seldom), [("пункт 2.9".to_owned(), "edition_term_not_always".to_owned())]);
}

#[test]
fn there_are_six_terms_and_each_is_carried() {
    let terms = terms();
    assert_eq!(terms.len(), 6);
    assert!(terms.iter().all(|term| !term.carriers.is_empty() && !term.title.is_empty()));
}

#[test]
fn ten_thousand_clauses_are_refused_in_one_sentence_and_at_once() {
    let mut edition = edition();
    let clause = edition.form.sections[1].clauses[0].clone();
    let more = (0..10_000).map(|n| Clause { key: format!("k{n}"), ..clause.clone() });
    edition.form.sections[1].clauses.extend(more);
    let began = std::time::Instant::now();
    let found = problems(&edition);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1, "edition_too_many_clauses");
    assert!(began.elapsed().as_secs() < 2);
}

#[test]
fn conditions_deeper_than_a_reader_follows_are_refused() {
    let mut node = said("слово");
    for _ in 0..20 {
        node = when(Question::HasEvents, vec![node]);
    }
    assert_eq!(problems_with(vec![node]), ["edition_too_deep"]);
}

#[test]
fn every_refusal_is_said_at_once_each_with_its_clause() {
    let mut edition = edition();
    edition.form.sections[0].clauses[1].paragraphs[0].nodes = vec![field("agreement.numbr", ""), annex("no such")];
    edition.form.sections[4].clauses[3].paragraphs[0].nodes = vec![said("до {дата}")];
    let found = problems(&edition);
    let places: Vec<&str> = found.iter().map(|(place, _)| place.as_str()).collect();
    assert_eq!(places, ["пункт 1.2", "пункт 1.2", "пункт 5.4"]);
}

#[test]
#[cfg_attr(windows, ignore = "reads papers with the tools of Linux")]
fn signs_of_markup_are_letters_in_text_pages_and_word() {
    let mut record = agreement(&[Kind::School]);
    let odd = "A<b>&amp;{x}</b> «<&{»";
    record.edition.form.sections[4].clauses[3].paragraphs[0].nodes = vec![said("Знаки < & > и &lt; остаются знаками.")];
    record.programme.as_mut().expect("a programme").title = odd.to_owned();
    let paper = network_agreement(&record, Stage::Draft).expect("a draft").paper;
    let (text, docx, pdf) = (plain_text(&paper), docx::write(&paper), documents::print(&paper));
    let units = docx::read::read(&docx).expect("our own file");
    let word = units.into_iter().map(|unit| unit.text + "\n").collect::<String>();
    let pages = Printed::new(&pdf).text(false);
    for signs in ["Знаки < & > и &lt; остаются знаками.", "A<b>&amp;{x}</b>"] {
        for (kind, said) in [("text", &text), ("docx", &word), ("pdf", &pages)] {
            let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            assert!(squeezed(said).contains(&squeezed(signs)), "{kind} lost {signs}");
        }
    }
}
