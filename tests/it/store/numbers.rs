//! Numbers of contracts: unique within kind and year, never given twice.

use rostok_core::domain::agreement::Agreement;
use rostok_core::domain::ids::ContractId;
use rostok_core::domain::number_series::{ContractKind, NumberSeries};
use rostok_core::inside::store::{NewDocumentCopy, Store};

use super::nouns::{base, context, day};

const KIND: ContractKind = ContractKind::NetworkForm;

fn agreement(number: &str, on: &str) -> Agreement {
    Agreement { number: number.to_owned(), dated_on: Some(day(on)), ..Agreement::default() }
}

fn add(store: &Store, agreement: Agreement) -> rostok_core::error::Result<ContractId> {
    store.write(&context(), "", |tx| tx.add_agreement(&agreement.check()?)).map(|changed| changed.data)
}

fn next(store: &Store) -> String {
    store.read(|tx| tx.next_number(KIND, 2026)).unwrap()
}

#[test]
fn the_next_number_follows_the_greatest_of_the_year() {
    let store = base();
    assert_eq!(next(&store), "1-2026");
    for (number, on) in
        [("1-2026", "2026-01-10"), ("9-2026", "2026-02-10"), ("40-2025", "2025-09-01"), ("б/н", "2026-03-01")]
    {
        add(&store, agreement(number, on)).unwrap();
    }
    assert_eq!(next(&store), "10-2026");
}

#[test]
fn the_user_sets_how_numbers_look() {
    let store = base();
    let series =
        NumberSeries { kind: KIND, template: "{индекс}-{№}/{год}".to_owned(), index: "СФ".to_owned() };
    store.write(&context(), "", |tx| tx.set_number_series(&series.clone().check()?)).unwrap();
    assert_eq!(store.read(|tx| tx.number_series(KIND)).unwrap(), series);
    assert_eq!(next(&store), "СФ-1/2026");
    add(&store, agreement("СФ-7/2026", "2026-05-05")).unwrap();
    assert_eq!(next(&store), "СФ-8/2026");
}

#[test]
fn a_number_belongs_to_one_agreement_of_the_year() {
    let store = base();
    let id = add(&store, agreement("1-2026", "2026-01-10")).unwrap();
    let refused = add(&store, agreement("1-2026", "2026-12-31")).unwrap_err();
    assert_eq!(refused.fields.iter().map(|field| field.problem.as_str()).collect::<Vec<_>>(), ["number_taken"]);
    add(&store, agreement("1-2026", "2027-01-01")).expect("another year");
    add(&store, agreement("", "2026-05-01")).expect("no number yet");
    add(&store, agreement("", "2026-05-01")).expect("no number yet either");
    let own = Agreement { id, note: "заметка".to_owned(), ..agreement("1-2026", "2026-01-10") };
    store.write(&context(), "", |tx| tx.change_agreement(&own.check()?)).expect("its own number");
}

#[test]
fn a_number_stays_used_after_its_paper_is_undone() {
    let store = base();
    let id = add(&store, agreement("", "2026-01-10")).unwrap();
    store
        .write(&context(), "Окончательный", |tx| {
            tx.change_agreement(&Agreement { id, ..agreement("1-2026", "2026-01-10") }.check()?)?;
            tx.keep_document_copy::<uuid::Uuid>(&NewDocumentCopy {
                document_id: uuid::Uuid::from_u128(1),
                kind: KIND.name(),
                year: 2026,
                number: "1-2026",
                text: "текст",
                data: &serde_json::json!({}),
                pdf: b"%PDF",
            })
        })
        .unwrap();
    store.undo(&context()).unwrap();
    assert_eq!(store.read(|tx| tx.agreement(id)).unwrap().number, "");
    assert_eq!(next(&store), "2-2026");
    assert!(add(&store, agreement("1-2026", "2026-05-01")).is_err(), "it is on a paper somebody may hold");
}
