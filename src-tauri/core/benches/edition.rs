//! An edition tried on agreements. The figure to hold: a thousand within 20 s, with progress.

#![allow(clippy::expect_used, reason = "a benchmark without its base has nothing to measure")]

use std::fs;
use std::time::Instant;

use criterion::{Criterion, criterion_group, criterion_main};
use rostok_core::context::Context;
use rostok_core::domain::edition::{Edition, FormParagraph, Node};
use rostok_core::domain::ids::EditionId;
use rostok_core::examples::Example;
use rostok_core::operations::base::{self, Base};
use rostok_core::operations::{edition, edition_file, edition_trial};

mod support;

fn editions(criterion: &mut Criterion) {
    let folder = std::env::temp_dir().join(format!("rostok-bench-edition-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for the base");
    let context = Context::for_test(chrono::NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day"), 1);
    let base = base::create(&folder.join("Пример.rostok"), Some(Example::Network), &context).expect("an example");
    let old = edition::list(&base, None).expect("editions").pop().expect("the first edition");
    let candidate = candidate(&base, &context, old.clone());

    criterion.bench_function("an edition checked", |bench| bench.iter(|| edition::check(&base, &old)));
    let file = edition_file::export(&base, old.id).expect("a file").text;
    criterion.bench_function("an edition read from its file", |bench| {
        bench.iter(|| edition_file::read(&file, || Ok(Vec::new())).expect("our own file"));
    });

    // Once and aloud: what a person waits for.
    let ids = support::thousand_drafts(&base, &context);
    let began = Instant::now();
    let tried = edition_trial::some(&base, candidate, &ids, context.today).expect("a trial");
    let differ = tried.iter().filter(|one| !one.is_same()).count();
    println!("an edition tried on {} agreements: {:?}, {differ} differ", tried.len(), began.elapsed());
    drop(base);
    fs::remove_dir_all(&folder).expect("the folder goes");
}

/// The first edition with one more paragraph in every clause.
fn candidate(base: &Base, context: &Context, old: Edition) -> EditionId {
    let mut draft =
        Edition { id: EditionId::default(), title: "Новая".to_owned(), draft: true, valid_from: None, ..old };
    let clauses = draft.form.sections.iter_mut().flat_map(|section| &mut section.clauses);
    for clause in clauses {
        let nodes = vec![Node::Text("Стороны сообщают об этом друг другу.".to_owned())];
        clause.paragraphs.push(FormParagraph { nodes, ..FormParagraph::default() });
    }
    edition::save(base, context, draft).expect("a draft").data
}

criterion_group!(benches, editions);
criterion_main!(benches);
