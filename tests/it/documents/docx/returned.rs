//! What came back from a partner: every change is found, and nothing but changes.

use rostok_core::inside::documents::docx;
use rostok_core::inside::documents::docx::compare::{ReturnedClause, ReturnedKind, compare};
use rostok_core::inside::documents::docx::read::read;
use rostok_core::inside::documents::forms::compare::PieceKind;
use rostok_core::inside::documents::forms::{Stage, paper};

use super::with_document;
use crate::support::agreements::{Kind, agreement};

fn ours() -> Vec<u8> {
    docx::write(&paper(&agreement(&[Kind::School]), Stage::Draft))
}

fn differences(edit: impl Fn(String) -> String) -> Vec<ReturnedClause> {
    let ours = ours();
    let returned = with_document(&ours, edit);
    compare(&read(&ours).expect("ours"), &read(&returned).expect("theirs")).expect("a small file")
}

fn replaced(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "«{from}» stands once");
    text.replace(from, to)
}

#[test]
fn a_file_that_nobody_touched_has_no_differences() {
    assert_eq!(differences(|xml| xml), []);
    // Editors split runs, mark the language and forget our spaces.
    let split = |xml: String| {
        xml.replace("настоящего", "насто</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:lang w:val=\"ru-RU\"/></w:rPr><w:t>ящего").replace('\u{a0}', " ")
    };
    assert_eq!(differences(split), []);
}

#[test]
fn a_changed_word_is_shown_at_its_clause() {
    let found = differences(|xml| replaced(&xml, "(двух)", "(трёх)"));
    let [clause] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((clause.key.as_str(), clause.number.as_str(), clause.kind), ("copies", "5.5", ReturnedKind::Changed));
    let pieces: Vec<(PieceKind, &str)> = clause
        .pieces
        .iter()
        .filter(|piece| piece.kind != PieceKind::Same)
        .map(|piece| (piece.kind, piece.text.as_str()))
        .collect();
    assert_eq!(pieces, [(PieceKind::Removed, "(двух)"), (PieceKind::Added, "(трёх)")]);
}

#[test]
fn corrections_that_the_editor_tracks_count_as_accepted() {
    let tracked = "<w:ins w:id=\"900\" w:author=\"Юрист\"><w:r><w:t>в рабочие дни</w:t></w:r></w:ins><w:del w:id=\"901\"><w:r><w:delText>убрано</w:delText></w:r></w:del>";
    let found = differences(|xml| {
        let at = xml.find("_rostok_supervision").expect("the clause");
        let end = at + xml[at..].find("</w:r>").expect("its words") + "</w:r>".len();
        format!("{}{tracked}{}", &xml[..end], &xml[end..])
    });
    let [clause] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!(clause.key, "supervision");
    assert!(clause.theirs.ends_with("в рабочие дни") && !clause.theirs.contains("убрано"), "{}", clause.theirs);
}

#[test]
fn a_clause_put_in_moves_the_numbers_and_is_the_only_difference() {
    let new = "<w:p><w:pPr><w:pStyle w:val=\"Clause\"/></w:pPr><w:r><w:t>Занятия не проводятся в дни карантина.</w:t></w:r></w:p>";
    let found = differences(|xml| {
        let at = xml.find("_rostok_assessment").expect("the clause");
        let start = xml[..at].rfind("<w:p>").expect("its paragraph");
        format!("{}{new}{}", &xml[..start], &xml[start..])
    });
    let [clause] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((clause.kind, clause.number.as_str()), (ReturnedKind::Added, "2.5"));
    assert_eq!(clause.theirs, "Занятия не проводятся в дни карантина.");
}

#[test]
fn a_clause_taken_away_and_hours_changed_in_a_table_are_both_seen() {
    let found = differences(|xml| {
        let at = xml.find("_rostok_disputes").expect("the clause");
        let start = xml[..at].rfind("<w:p>").expect("its paragraph");
        let end = at + xml[at..].find("</w:p>").expect("its end") + "</w:p>".len();
        let without = format!("{}{}", &xml[..start], &xml[end..]);
        let row = without.find(">Основы ").expect("the row of the first part");
        let hours = row + without[row..].find(">36<").expect("its hours");
        format!("{}>63<{}", &without[..hours], &without[hours + ">36<".len()..])
    });
    let kinds: Vec<(ReturnedKind, &str)> = found.iter().map(|clause| (clause.kind, clause.key.as_str())).collect();
    assert_eq!(kinds, [(ReturnedKind::Removed, "disputes"), (ReturnedKind::Changed, "")]);
    assert!(found[1].theirs.contains("| 63 |") && found[1].ours.contains("| 36 |"), "{found:#?}");
}

#[test]
fn a_text_typed_anew_without_bookmarks_still_finds_its_clauses() {
    let found = differences(|xml| {
        let mut bare = String::new();
        for (at, piece) in xml.split("<w:bookmarkStart").enumerate() {
            bare.push_str(if at == 0 { piece } else { &piece[piece.find("/>").expect("an empty element") + 2..] });
        }
        replaced(&bare, "разрешаются Сторонами", "решаются Сторонами")
    });
    let [clause] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((clause.key.as_str(), clause.kind), ("disputes", ReturnedKind::Changed));
    assert!(clause.likeness > 80, "{}", clause.likeness);
}
