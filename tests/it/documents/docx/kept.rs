//! A final paper for Word says what was kept, whatever the records and the program say today.

use rostok_core::context::Context;
use rostok_core::domain::agreement::Agreement;
use rostok_core::domain::register::ListFilter;
use rostok_core::inside::documents::docx::read::read;
use rostok_core::inside::examples::Example;
use rostok_core::inside::store::{Access, NewDocumentCopy, Store};
use rostok_core::operations::{Base, agreement, base, docx, kept};

use crate::support::agreements::on;

fn words(text: &str) -> String {
    text.split(|ch: char| ch.is_whitespace() || ch == '|' || ch == '/').collect()
}

fn said(docx: &[u8]) -> String {
    let units = read(docx).expect("a DOCX");
    units
        .iter()
        .map(
            |unit| {
                if unit.number.is_empty() {
                    words(&unit.text)
                } else {
                    words(&format!("{}.{}", unit.number, unit.text))
                }
            },
        )
        .collect()
}

fn finals(base: &Base, context: &Context) -> Vec<rostok_core::domain::document::Document> {
    let rows = kept::list::<Agreement>(base, &ListFilter::default()).expect("the register");
    let cards = rows.into_iter().map(|row| agreement::card(base, row.id, context.today).expect("a card"));
    cards.flat_map(|card| card.documents).collect()
}

#[test]
fn the_words_are_those_that_were_kept() {
    let context = Context::for_test(on(2026, 11, 21), 1);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("Пример.rostok");
    let base = base::create(&path, Some(Example::Network), &context).expect("an example");
    let finals = finals(&base, &context);
    assert!(finals.len() > 2, "the example has final papers");
    for document in &finals {
        let text = rostok_core::operations::paper::text(&base, document.contract_id, context.today).expect("a text");
        let written = docx::kept(&base, document.id).expect("a file");
        assert_eq!(said(&written.docx), words(&text), "{}", written.file_name);
    }
    drop(base);

    // A paper that an older Росток set in words which today's would not find again.
    let first = finals.first().expect("a paper");
    let store = Store::open(&path, Access::Write).expect("the base");
    let old = "ДОГОВОР № 7\nг. Мичуринск    1 сентября\n\n1. Предмет\n1.1. Слова <старой> формы & её\u{a0}{числа}\n№ | Часть | Часы\n";
    let copy = NewDocumentCopy {
        document_id: first.id.into(),
        kind: "network_form",
        year: 2020,
        number: "7",
        text: old,
        data: &serde_json::json!({ "agreement": "of another shape" }),
        pdf: b"%PDF",
    };
    store.write(&context, "Старая бумага", |tx| tx.keep_document_copy::<uuid::Uuid>(&copy)).expect("kept");
    drop(store);
    let base = base::open(&path, Access::Write).expect("the base");
    assert_eq!(said(&docx::kept(&base, first.id).expect("a file").docx), words(old));
}
