//! An edition tried on agreements: which clauses become otherwise, for whom, and that nothing else is called a difference.

use crate::support::agreements::{Kind, agreement};
use rostok_core::domain::edition::*;
use rostok_core::inside::documents::forms::trial::changed_clauses;

fn changed(kind: Kind, change: impl Fn(&mut Form)) -> Vec<(String, bool, bool)> {
    let record = agreement(&[kind]);
    let mut candidate = record.edition.clone();
    change(&mut candidate.form);
    let found = changed_clauses(&record, &candidate);
    found.into_iter().map(|one| (one.key, !one.ours.is_empty(), !one.official.is_empty())).collect()
}

fn one(key: &str, now: bool, before: bool) -> Vec<(String, bool, bool)> {
    vec![(key.to_owned(), now, before)]
}

#[test]
fn the_same_text_changes_nothing() {
    assert_eq!(changed(Kind::School, |_| {}), []);
}

#[test]
fn a_clause_that_asks_for_a_realising_participant_changes_only_such_agreements() {
    let reword = |form: &mut Form| {
        form.sections[1].clauses[5].paragraphs[0].nodes.push(Node::Text(" Справки нумеруются.".to_owned()));
    };
    assert_eq!(changed(Kind::School, reword), one("certificates", true, true));
    assert_eq!(changed(Kind::Enterprise, reword), []);
}

#[test]
fn a_clause_that_is_put_in_shifts_numbers_and_is_the_only_difference() {
    let insert = |form: &mut Form| {
        let nodes = vec![Node::Text("Новый пункт.".to_owned())];
        let paragraphs = vec![FormParagraph { nodes, ..FormParagraph::default() }];
        form.sections[1].clauses.insert(0, Clause { key: "extra".to_owned(), paragraphs, ..Clause::default() });
    };
    // Only what refers to a clause by its number reads otherwise, and here nothing does.
    assert_eq!(changed(Kind::School, insert), one("extra", true, false));
}

#[test]
fn a_clause_that_falls_out_is_named() {
    let drop = |form: &mut Form| drop(form.sections[4].clauses.remove(3));
    assert_eq!(changed(Kind::School, drop), one("disputes", false, true));
}
