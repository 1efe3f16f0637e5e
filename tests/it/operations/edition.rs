//! Editions of the form: a new one is made from another, mended, compared, and chosen by the day of an agreement.

use chrono::{Datelike, NaiveDate};
use rostok_core::context::Context;
use rostok_core::domain::agreement::Agreement;
use rostok_core::domain::edition::{Clause, Condition, Edition, FormParagraph, Node, Question};
use rostok_core::domain::ids::EditionId;
use rostok_core::error::{Code, Error};
use rostok_core::operations::{Base, agreement, edition, journal, kept};

use super::new;
use crate::support::agreements::on;

fn first(base: &Base) -> Edition {
    edition::list(base, None).unwrap().remove(0)
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
fn a_new_edition_is_a_draft_that_nothing_is_printed_from_and_needs_only_a_name() {
    let (base, context) = new();
    let error = edition::save(&base, &context, Edition { title: String::new(), ..copy(&base) }).unwrap_err();
    assert_eq!(problems(&error), [("title", "edition_title_empty")]);
    let old = first(&base);
    let sly = Edition { draft: false, valid_from: Some(on(2020, 1, 1)), ..copy(&base) };
    let made = saved(&base, &context, sly);
    assert!(made.draft, "nobody puts an edition into force by saving it");
    assert_eq!(in_force(&base, on(2026, 12, 1)), old.id);
}

#[test]
fn a_draft_is_put_into_force_from_a_day_and_that_day_is_its_own() {
    let (base, context) = new();
    let old = first(&base);
    let made = saved(&base, &context, copy(&base));
    edition::put_into_force(&base, &context, made.id, on(2027, 1, 1)).unwrap();
    assert_eq!(in_force(&base, on(2026, 12, 31)), old.id);
    assert_eq!(in_force(&base, on(2027, 1, 1)), made.id);
    let again = edition::put_into_force(&base, &context, made.id, on(2027, 2, 1)).unwrap_err();
    assert_eq!(problems(&again), [("draft", "edition_not_draft")]);
    let other = saved(&base, &context, copy(&base));
    let taken = edition::put_into_force(&base, &context, other.id, on(2027, 1, 1)).unwrap_err();
    assert_eq!(problems(&taken), [("valid_from", "edition_day_taken")]);
}

#[test]
fn a_draft_can_be_thrown_away_and_taken_back_and_what_is_in_force_cannot() {
    let (base, context) = new();
    let made = saved(&base, &context, copy(&base));
    let refused = edition::discard(&base, &context, made.id).map(drop);
    assert_eq!(refused, Ok(()));
    assert_eq!(edition::list(&base, None).unwrap().len(), 1);
    journal::undo(&base, &context).unwrap();
    assert_eq!(edition::show(&base, made.id).unwrap(), made);
    let old = edition::list(&base, None).unwrap().into_iter().find(|edition| !edition.draft).unwrap();
    let error = edition::discard(&base, &context, old.id).unwrap_err();
    assert_eq!(problems(&error), [("draft", "edition_not_draft")]);
}

#[test]
fn two_editions_are_compared_by_key_so_that_a_moved_number_is_no_difference() {
    let (base, context) = new();
    let old = first(&base);
    let mut draft = copy(&base);
    let clause = Clause { key: "extra".to_owned(), paragraphs: words("Новый пункт."), ..Clause::default() };
    draft.form.sections[0].clauses.insert(0, clause);
    draft.form.sections[1].clauses[5].paragraphs[0].when = Condition::Is(Question::InterimAssessment);
    let made = saved(&base, &context, draft);
    let compared = edition::compare_with(&base, &made, old.id).unwrap();
    let differ: Vec<(&str, &str)> = compared
        .iter()
        .filter(|one| one.ours != one.official)
        .map(|one| (one.number.as_str(), one.key.as_str()))
        .collect();
    assert_eq!(differ, [("1.1", "extra"), ("2.6", "certificates")]);
    let changed = compared.iter().find(|one| one.key == "certificates").unwrap();
    assert!(changed.ours.contains("Если есть промежуточная аттестация"), "{}", changed.ours);
}

fn words(text: &str) -> Vec<FormParagraph> {
    vec![FormParagraph { nodes: vec![Node::Text(text.to_owned())], ..FormParagraph::default() }]
}

fn in_force(base: &Base, day: NaiveDate) -> EditionId {
    let made = kept::add(
        base,
        &Context::for_test(day, u64::from(day.ordinal())),
        Agreement { dated_on: Some(day), ..Agreement::default() },
    );
    let card = agreement::card(base, made.unwrap().data, day).unwrap();
    edition::list(base, None)
        .unwrap()
        .into_iter()
        .find(|edition| edition.title == card.edition && !edition.draft)
        .unwrap()
        .id
}

#[test]
fn a_clause_that_others_refer_to_cannot_be_taken_out_nor_a_blank_be_left() {
    let (base, context) = new();
    let mut cut = copy(&base);
    cut.form.sections[0].clauses.retain(|clause| clause.key != "period");
    let error = edition::save(&base, &context, cut).unwrap_err();
    let known = ["edition_reference_unknown", "edition_term_clause_missing"];
    assert!(problems(&error).iter().all(|(_, problem)| known.contains(problem)), "{error:?}");
    let mut blank = copy(&base);
    say(&mut blank, "Срок с ________ 20__ г.");
    let error = edition::save(&base, &context, blank).unwrap_err();
    assert_eq!(problems(&error), [("form.sections.0.clauses.1.paragraphs.0.nodes.0", "edition_bare_braces")]);
}

#[test]
fn every_field_that_a_text_may_name_is_said_in_words() {
    let fields = edition::fields(None);
    assert!(fields.len() > 30 && fields.iter().all(|field| !field.explanation.is_empty()));
}

#[test]
fn the_first_edition_is_called_by_its_act() {
    let (base, _) = new();
    let title = "Форма по приказу Минобрнауки России и Минпросвещения России от 05.08.2020 № 882/391";
    assert_eq!(first(&base).title, title);
}
