//! Editions of the form: a new one is made from another, mended, compared, and chosen by the day of an agreement.

use rostok_core::context::Context;
use rostok_core::domain::edition::{Edition, FormParagraph, Node};
use rostok_core::domain::ids::EditionId;
use rostok_core::error::{Code, Error};
use rostok_core::operations::{Base, edition};

use super::new;
use crate::support::agreements::on;

fn first(base: &Base) -> Edition {
    edition::list(base).unwrap().remove(0)
}

/// The first edition under a new name, in force from the next year.
fn copy(base: &Base) -> Edition {
    let (id, title) = (EditionId::default(), "Форма по приказу № 50".to_owned());
    Edition { id, title, valid_from: Some(on(2027, 1, 1)), ..first(base) }
}

fn saved(base: &Base, context: &Context, draft: Edition) -> Edition {
    let id = edition::save(base, context, draft).unwrap().data;
    edition::show(base, id).unwrap()
}

fn say(edition: &mut Edition, words: &str) {
    let nodes = vec![Node::Text(words.to_owned())];
    edition.form.sections[0].clauses[1].paragraphs = vec![FormParagraph { nodes, ..FormParagraph::default() }];
}

fn problems(error: &Error) -> Vec<(&str, &str)> {
    assert_eq!(error.code, Code::Invalid);
    error.fields.iter().map(|refusal| (refusal.field.as_str(), refusal.problem.as_str())).collect()
}

#[test]
fn a_new_edition_has_the_text_of_the_old_one_and_is_not_compared_yet() {
    let (base, context) = new();
    let old = first(&base);
    edition::mark_compared(&base, &context, old.id, "1.1. Текст".to_owned(), on(2026, 11, 21)).unwrap();
    let made = saved(&base, &context, copy(&base));
    assert_eq!((made.form == old.form, made.compared_on), (true, None));
    assert_ne!(made.id, old.id);
    assert_eq!(
        edition::show(&base, old.id).unwrap().compared_on,
        Some(on(2026, 11, 21)),
        "the old one stays as it was"
    );
}

#[test]
fn a_text_that_changed_has_to_be_compared_anew_and_a_new_name_has_not() {
    let (base, context) = new();
    let old = first(&base);
    edition::mark_compared(&base, &context, old.id, "1.1. Текст".to_owned(), on(2026, 11, 21)).unwrap();
    let named = saved(&base, &context, Edition { title: "Иначе".to_owned(), ..first(&base) });
    assert_eq!((named.title.as_str(), named.compared_on), ("Иначе", Some(on(2026, 11, 21))));
    let mut changed = named.clone();
    say(&mut changed, "Программа утверждается Базовой организацией.");
    let changed = saved(&base, &context, changed);
    assert_eq!((changed.compared_on, changed.compared_by.as_str()), (None, ""));
    assert_eq!(changed.official_text, "1.1. Текст", "what was pasted stays to be compared with");
}

#[test]
fn nobody_says_by_saving_that_a_text_was_compared() {
    let (base, context) = new();
    let sly = Edition { compared_on: Some(on(2026, 11, 20)), compared_by: "Я".to_owned(), ..first(&base) };
    assert_eq!(saved(&base, &context, sly).compared_on, None);
}

#[test]
fn a_new_edition_without_its_first_day_or_name_is_refused_at_those_fields() {
    let (base, context) = new();
    let bare = Edition { title: String::new(), valid_from: None, ..copy(&base) };
    let error = edition::save(&base, &context, bare).unwrap_err();
    assert_eq!(problems(&error), [("valid_from", "required"), ("title", "edition_title_empty")]);
}

#[test]
fn a_clause_that_others_refer_to_cannot_be_taken_out_nor_a_blank_be_left() {
    let (base, context) = new();
    let mut cut = copy(&base);
    cut.form.sections[0].clauses.retain(|clause| clause.key != "period");
    let error = edition::save(&base, &context, cut).unwrap_err();
    assert!(problems(&error).iter().all(|(_, problem)| *problem == "edition_reference_unknown"), "{error:?}");
    let mut blank = copy(&base);
    say(&mut blank, "Срок с ________ 20__ г.");
    let error = edition::save(&base, &context, blank).unwrap_err();
    assert_eq!(problems(&error), [("form.sections.0.clauses.1.paragraphs.0.nodes.0", "edition_bare_braces")]);
}

#[test]
fn every_field_that_a_text_may_name_is_said_in_words() {
    let fields = edition::fields();
    assert!(fields.len() > 30 && fields.iter().all(|field| !field.explanation.is_empty()));
}

#[test]
fn the_first_edition_is_called_by_its_act() {
    let (base, _) = new();
    let title = "Форма по приказу Минобрнауки России и Минпросвещения России от 05.08.2020 № 882/391";
    assert_eq!(first(&base).title, title);
}
