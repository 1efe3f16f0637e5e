//! What lies beside the facts: search, drafts, settings, copies of final papers.

use rostok_core::error::Code;
use rostok_core::inside::store::rows::{self, named_params};
use rostok_core::inside::store::{NewDocumentCopy, Store, Topic, fold, sort_key};
use serde_json::json;
use uuid::Uuid;

use super::family::{add_club, add_pupil, context, in_memory, remove_club, rename_club};

fn found(store: &Store, typed: &str) -> usize {
    store.read(|tx| tx.search(typed, 50)).unwrap().len()
}

#[test]
fn what_is_typed_is_found_by_the_beginnings_of_words() {
    let store = in_memory();
    let ctx = context();
    for (name, code) in [("Кружок «Весёлый Ёж»", "MAY-1"), ("Школа № 5", "4025000000")] {
        store.write(&ctx, "Создан", |tx| add_club(tx, name, code)).unwrap();
    }
    for typed in ["весел", "ВЕСЁЛ", "еж", "ёж кру", "dtctksq", "Dtc`ksq", "may", "ьфн", "  ёж  ", "«ёж»"]
    {
        assert_eq!(found(&store, typed), 1, "{typed}");
    }
    for typed in ["школ 5", "4025", "ирjkf", "irjkf"] {
        assert_eq!(found(&store, typed), usize::from(typed != "ирjkf"), "{typed}");
    }
    for nothing in ["", "   ", "\"", "* OR *", "елый", "NEAR(", "😀", "\0", "нет такого", "folded:"] {
        assert_eq!(found(&store, nothing), 0, "{nothing}");
    }
}

#[test]
fn й_is_a_letter_of_its_own() {
    let store = in_memory();
    store.write(&context(), "Создан", |tx| add_club(tx, "Йога", "Y")).unwrap();
    assert_eq!((found(&store, "йог"), found(&store, "иог")), (1, 0));
}

#[test]
fn the_index_follows_change_removal_undo_and_redo() {
    let store = in_memory();
    let ctx = context();
    let id = store.write(&ctx, "Создан", |tx| add_club(tx, "Химия", "H")).unwrap().data;
    store.write(&ctx, "Изменён", |tx| rename_club(tx, id, "Физика")).unwrap();
    assert_eq!((found(&store, "хим"), found(&store, "физ")), (0, 1));
    store.undo(&ctx).unwrap();
    assert_eq!((found(&store, "хим"), found(&store, "физ")), (1, 0));
    store.write(&ctx, "Удалён", |tx| remove_club(tx, id)).unwrap();
    assert_eq!(found(&store, "хим"), 0);
    store.undo(&ctx).unwrap();
    assert_eq!(found(&store, "хим"), 1);
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn a_spoilt_index_is_noticed_and_built_anew() {
    let store = in_memory();
    let ctx = context();
    store.write(&ctx, "Создан", |tx| add_club(tx, "Химия", "H")).unwrap();
    store.write(&ctx, "", |tx| tx.run("UPDATE search_entry SET folded = 'порча'", []).map(drop)).unwrap();
    let codes: Vec<_> = store.check().unwrap().into_iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["check_search"]);
    assert_eq!(found(&store, "хим"), 0);
    assert_eq!(store.reindex().unwrap(), 1);
    assert_eq!(found(&store, "хим"), 1);
    assert_eq!(store.check().unwrap(), []);
    assert_eq!(store.journal(10, None).unwrap().len(), 1, "a new index is not a change of facts");
}

#[test]
fn folding_forgives_what_hands_and_copying_bring_in() {
    assert_eq!(fold("  ЁЛКА\u{a0}\n и\tе\u{308}ж "), "елка и еж");
    assert_eq!(fold("по\u{ad}ве\u{301}рка\u{200b}"), "поверка");
    assert_eq!(fold("\0\u{feff}"), "");
}

#[test]
fn lists_stand_in_russian_order() {
    let mut names = ["яблоко", "Ёлкин", "ёж", "Ежов", "еж", "Жуков", "Елкина", "Ель", "№ 5", "Abc", "Ящик"];
    names.sort_by_key(|name| sort_key(name));
    // The № sorts as the Latin letters No.
    let expected = ["еж", "ёж", "Ежов", "Ёлкин", "Елкина", "Ель", "Жуков", "яблоко", "Ящик", "Abc", "№ 5"];
    assert_eq!(names, expected);
    let mut schools = ["Школа № 10", "Школа № 2", "Школа № 1"];
    schools.sort_by_key(|name| sort_key(name));
    assert_eq!(schools, ["Школа № 1", "Школа № 2", "Школа № 10"], "as a person counts");
}

#[test]
fn a_draft_is_kept_beside_the_journal_until_it_is_dropped() {
    let store = in_memory();
    let ctx = context();
    let typed = json!({"name": "Робото", "parts": [1, 2]});
    let changed = store.write(&ctx, "", |tx| tx.keep_draft("club/new", &typed)).unwrap();
    assert_eq!(changed.topics, [Topic::from("draft")]);
    assert!(store.has_drafts().unwrap());
    assert_eq!(store.read(|tx| tx.draft("club/new")).unwrap().unwrap().data, typed);
    assert_eq!(store.undo(&ctx).unwrap_err().code, Code::NothingToUndo);
    store.write(&ctx, "", |tx| tx.drop_draft("club/new")).unwrap();
    assert_eq!(store.read(|tx| tx.drafts()).unwrap(), []);
}

#[test]
fn a_setting_is_kept_and_not_undone() {
    let store = in_memory();
    assert_eq!(store.read(|tx| tx.setting::<String>("author")).unwrap(), None);
    for name in ["Орлова М. П.", "Ёлкин П. С."] {
        store.write(&context(), "", |tx| tx.set_setting("author", &name)).unwrap();
    }
    assert_eq!(store.read(|tx| tx.setting::<String>("author")).unwrap().as_deref(), Some("Ёлкин П. С."));
    assert_eq!(store.journal(10, None).unwrap(), []);
}

#[test]
fn a_final_paper_outlives_undo_and_keeps_its_number() {
    let store = in_memory();
    let ctx = context();
    let document_id: Uuid = ctx.new_id();
    let paper = NewDocumentCopy {
        document_id,
        kind: "agreement",
        year: 2026,
        number: "1-2026/СФ",
        text: "ДОГОВОР",
        data: &json!({"number": "1-2026/СФ"}),
        pdf: b"%PDF-1.4",
    };
    let copy_id: Uuid = store
        .write(&ctx, "Договор окончательный", |tx| {
            add_pupil(tx, "строка, что указывает на копию", None)?;
            tx.keep_document_copy(&paper)
        })
        .unwrap()
        .data;
    let copy = || store.read(|tx| tx.document_copies(document_id)).unwrap().remove(0);
    assert_eq!(copy().annulled_at, None);
    assert_eq!(copy().sha256.len(), 64);
    store.undo(&ctx).unwrap();
    assert_eq!(copy().annulled_at, Some(ctx.at), "undoing «Окончательный» annuls the paper");
    assert_eq!(store.read(|tx| tx.used_numbers("agreement", 2026)).unwrap(), ["1-2026/СФ"]);
    assert_eq!(store.read(|tx| tx.document_copy_pdf(copy_id)).unwrap().as_deref(), Some(paper.pdf));
    let again = store.write(&ctx, "Тот же номер", |tx| tx.keep_document_copy::<Uuid>(&paper));
    assert_eq!(again.unwrap_err().code, Code::Conflict);
    for sql in ["UPDATE document_copy SET text = '' WHERE id = :id", "DELETE FROM document_copy WHERE id = :id"] {
        let outcome = store.write(&ctx, "", |tx| tx.run(sql, named_params! { ":id": rows::id(copy_id) }));
        assert!(outcome.is_err(), "a copy is only ever added: {sql}");
    }
}
