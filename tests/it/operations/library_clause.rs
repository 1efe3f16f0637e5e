//! The library of clauses: kept apart from any edition, found by title, put away and taken back.

use rostok_core::domain::edition::{Clause, FormParagraph, Node};
use rostok_core::domain::library_clause::LibraryClause;
use rostok_core::domain::register::ListFilter;
use rostok_core::operations::{Base, journal, kept};

use super::new;

fn clause(title: &str, words: &str) -> LibraryClause {
    let paragraphs = vec![FormParagraph { nodes: vec![Node::Text(words.to_owned())], ..FormParagraph::default() }];
    let clause = Clause { key: "own".to_owned(), paragraphs, ..Clause::default() };
    LibraryClause { title: title.to_owned(), clause, ..LibraryClause::default() }
}

fn titles(base: &Base, archived: bool) -> Vec<String> {
    let filter = ListFilter { archived, ..ListFilter::default() };
    kept::list::<LibraryClause>(base, &filter).unwrap().into_iter().map(|clause| clause.title).collect()
}

#[test]
fn clauses_stand_in_russian_order_and_come_back_as_they_were() {
    let (base, context) = new();
    for title in ["Ёлка", "Форс-мажор", "антикоррупция"] {
        kept::add(&base, &context, clause(title, "Слова.")).unwrap();
    }
    assert_eq!(titles(&base, false), ["антикоррупция", "Ёлка", "Форс-мажор"]);
    let first = kept::list::<LibraryClause>(&base, &ListFilter::default()).unwrap().remove(0);
    assert_eq!(first, LibraryClause { id: first.id, ..clause("антикоррупция", "Слова.") });
}

#[test]
fn a_clause_is_put_away_and_taken_back_and_each_step_can_be_undone() {
    let (base, context) = new();
    let id = kept::add(&base, &context, clause("Форс-мажор", "Слова.")).unwrap().data;
    kept::archive::<LibraryClause>(&base, &context, id).unwrap();
    assert_eq!((titles(&base, false), titles(&base, true)), (vec![], vec!["Форс-мажор".to_owned()]));
    journal::undo(&base, &context).unwrap();
    assert_eq!(titles(&base, false), ["Форс-мажор"]);
    journal::undo(&base, &context).unwrap();
    assert_eq!(titles(&base, false), [""; 0]);
}

#[test]
fn a_clause_without_a_name_or_a_word_is_refused_at_both() {
    let (base, context) = new();
    let error = kept::add(&base, &context, clause(" ", " ")).unwrap_err();
    let problems: Vec<&str> = error.fields.iter().map(|refusal| refusal.problem.as_str()).collect();
    assert_eq!(problems, ["library_clause_title_empty", "library_clause_empty"]);
}
