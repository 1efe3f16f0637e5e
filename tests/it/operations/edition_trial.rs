//! An edition tried on the agreements of a base before it is put into force.

use rostok_core::context::Context;
use rostok_core::domain::edition::{Edition, Node};
use rostok_core::domain::ids::EditionId;
use rostok_core::error::Code;
use rostok_core::examples::Example;
use rostok_core::operations::{Base, agreement, base, edition, edition_trial, kept, paper};

use crate::support::agreements::on;
use rostok_core::domain::agreement::Agreement;
use rostok_core::domain::ids::ContractId;
use rostok_core::domain::register::ListFilter;

struct Desk {
    base: Base,
    context: Context,
    _folder: tempfile::TempDir,
}

fn network() -> Desk {
    let folder = tempfile::tempdir().expect("a folder");
    let context = Context::for_test(on(2026, 11, 21), 7);
    let base =
        base::create(&folder.path().join("Пример.rostok"), Some(Example::Network), &context).expect("an example");
    Desk { base, context, _folder: folder }
}

fn rows(base: &Base) -> Vec<ContractId> {
    kept::list::<Agreement>(base, &ListFilter::default()).unwrap().into_iter().map(|row| row.id).collect()
}

/// A draft whose clause 5.4 reads otherwise.
fn reworded(desk: &Desk, words: &str) -> EditionId {
    let old = edition::list(&desk.base, None).unwrap().remove(0);
    let mut draft = Edition { id: EditionId::default(), title: "Новая".to_owned(), ..old };
    draft.form.sections[4].clauses[3].paragraphs[0].nodes = vec![Node::Text(words.to_owned())];
    edition::save(&desk.base, &desk.context, draft).unwrap().data
}

#[test]
fn every_agreement_is_tried_and_the_changed_clause_is_named_in_each() {
    let desk = network();
    let id = reworded(&desk, "Споры решаются переговорами.");
    let mut heard = Vec::new();
    let tried = edition_trial::run(&desk.base, id, desk.context.today, &mut |done, all| {
        heard.push((done, all));
        true
    })
    .unwrap();
    let all = rows(&desk.base);
    assert_eq!(tried.iter().map(|one| one.id).collect::<Vec<_>>(), all);
    assert_eq!((heard.first(), heard.last()), (Some(&(0, all.len())), Some(&(all.len(), all.len()))));
    for one in &tried {
        let keys: Vec<&str> = one.clauses.iter().map(|clause| clause.key.as_str()).collect();
        assert_eq!(keys, ["disputes"], "{}", one.number);
        assert!(one.prints || !one.kept, "what is final had no slip in its text: {}", one.number);
        assert_eq!(one.new, [], "that nobody compared the text yet is said once, not of each agreement");
    }
    assert!(tried.iter().any(|one| one.kept), "the example has final papers");
    let by_hand = edition_trial::some(&desk.base, id, &all[..2], desk.context.today).unwrap();
    assert_eq!(by_hand.len(), 2);
}

#[test]
fn a_trial_stops_when_it_is_told_to_and_keeps_what_was_done() {
    let desk = network();
    let id = reworded(&desk, "Иначе.");
    let tried = edition_trial::run(&desk.base, id, desk.context.today, &mut |done, _| done < 3).unwrap();
    assert_eq!(tried.len(), 3);
}

#[test]
fn a_slip_that_only_print_shows_is_found_before_the_edition_is_in_force() {
    let desk = network();
    let id = reworded(&desk, "Споры , и прочее , решает суд.");
    let tried = edition_trial::run(&desk.base, id, desk.context.today, &mut |_, _| true).unwrap();
    for one in tried {
        assert!(!one.prints);
        assert!(one.new.iter().any(|finding| finding.problem == "text_space_before_mark"), "{:?}", one.new);
    }
}

#[test]
fn papers_printed_before_keep_their_text_and_drafts_take_the_new_one() {
    let desk = network();
    let words = "Споры решаются переговорами.";
    let id = reworded(&desk, words);
    let text = |agreement| paper::text(&desk.base, agreement, desk.context.today).unwrap();
    let tried = edition_trial::run(&desk.base, id, desk.context.today, &mut |_, _| true).unwrap();
    let before: Vec<String> = tried.iter().map(|one| text(one.id)).collect();
    edition::put_into_force(&desk.base, &desk.context, id, on(2020, 1, 1)).unwrap();
    for (one, before) in tried.iter().zip(before) {
        let now = text(one.id);
        if one.kept {
            assert_eq!(now, before, "№ {}", one.number);
        } else {
            assert!(now.contains(words) && !before.contains(words), "№ {}", one.number);
        }
    }
    let final_one = tried.iter().find(|one| one.kept).unwrap().id;
    let refused = agreement::card(&desk.base, final_one, desk.context.today).unwrap();
    assert_ne!(refused.edition, "Новая", "an agreement stays with the edition of its final paper");
}

#[test]
fn a_preview_names_the_clause_of_each_line_and_asks_for_no_agreement() {
    let desk = network();
    let draft = edition::show(&desk.base, reworded(&desk, "Споры решаются переговорами.")).unwrap();
    let first = rows(&desk.base)[0];
    for agreement in [None, Some(first)] {
        let lines = edition_trial::preview(&desk.base, &draft, agreement, desk.context.today).unwrap();
        let line = lines.iter().find(|line| line.key == "disputes").expect("the clause is on paper");
        assert!(line.text.ends_with("Споры решаются переговорами."), "{}", line.text);
        assert!(lines.iter().any(|line| line.heading));
    }
    let compared = edition_trial::clauses(&desk.base, draft.id, first, desk.context.today).unwrap();
    assert_eq!(compared.iter().map(|one| one.key.as_str()).collect::<Vec<_>>(), ["disputes"]);
    let unknown = edition_trial::clauses(&desk.base, EditionId::default(), first, desk.context.today).unwrap_err();
    assert_eq!(unknown.code, Code::NotFound);
}
