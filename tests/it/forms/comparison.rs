//! The edition beside an official text pasted from anywhere.

use rostok_core::inside::documents::forms::compare::{PieceKind, compare};
use rostok_core::inside::documents::forms::first_edition;

const OFFICIAL: &str = "\
1. Предмет Договора\n\
1.1. Предметом настоящего Договора является реализация Сторонами ____________ с использованием сетевой формы (далее соответственно - сетевая форма, Образовательная\n программа).\n\
1.2. Образовательная программа разрабатывается и утверждается Базовой организацией.\n\
1.3. Образовательная программа реализуется в период с \"__\" ________ 20__ г. по \"__\" ________ 20__ г.\n\
2. Осуществление образовательной деятельности при реализации Образовательной программы\n\
2.1. Стороны обязаны соблюдать тишину в библиотеке и сдавать книги вовремя.\n\
3. Срок действия Договора\n\
3.1. Настоящий Договор вступает в силу со дня его подписания.\n";

#[test]
fn equal_clauses_are_equal_and_other_words_are_shown() {
    let edition = first_edition().unwrap();
    let compared = compare(&edition, OFFICIAL);
    let of = |key: &str| compared.iter().find(|clause| clause.key == key).unwrap();
    assert_eq!((of("approval").likeness, of("approval").number.as_str()), (100, "1.2"));
    assert!(of("subject").likeness > 70, "{:?}", of("subject"));
    let entry = of("entry");
    assert!((80..100).contains(&entry.likeness));
    assert!(
        entry.pieces.iter().any(|piece| piece.kind == PieceKind::Removed && piece.text == "подписания."),
        "{:?}",
        entry.pieces
    );
    assert!(entry.pieces.iter().any(|piece| piece.kind == PieceKind::Added && piece.text == "заключения."));
}

#[test]
fn clauses_without_a_twin_are_said_on_both_sides() {
    let compared = compare(&first_edition().unwrap(), OFFICIAL);
    let strange = compared.iter().find(|clause| clause.key.is_empty()).expect("the clause on silence");
    assert_eq!((strange.number.as_str(), strange.official.contains("тишину")), ("2.1", true));
    assert!(
        compared.iter().any(|clause| clause.key == "disputes" && clause.official.is_empty() && clause.likeness == 0)
    );
}

#[test]
fn line_breaks_and_numbering_of_the_pasted_text_do_not_matter() {
    let edition = first_edition().unwrap();
    let one_line = OFFICIAL.replace('\n', " ");
    let ratios = |text: &str| {
        compare(&edition, text)
            .into_iter()
            .filter(|clause| !clause.key.is_empty())
            .map(|clause| (clause.key, clause.official, clause.likeness))
            .collect::<Vec<_>>()
    };
    assert_eq!(ratios(OFFICIAL), ratios(&one_line));
}

#[test]
fn nothing_pasted_leaves_every_clause_alone() {
    let compared = compare(&first_edition().unwrap(), "  \n ");
    assert!(compared.len() > 25 && compared.iter().all(|clause| clause.official.is_empty() && !clause.ours.is_empty()));
}
