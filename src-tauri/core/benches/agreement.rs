//! An agreement from the base to PDF/A bytes, and a thousand of them in a row. The figures to hold: 25 ms for three pages once the
//! faces are parsed, 8 ms for each page more; a thousand within 30 s on one core; at most 15 MB over the base's own memory, flat.
//! The same for Word: a thousand within 3 s.

#![allow(clippy::expect_used, reason = "a benchmark without its base has nothing to measure")]

use std::fs;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use rostok_core::context::Context;
use rostok_core::domain::agreement::Agreement;
use rostok_core::domain::ids::ContractId;
use rostok_core::domain::register::ListFilter;
use rostok_core::examples::Example;
use rostok_core::operations::base::{self, Base};
use rostok_core::operations::{agreement, docx, kept, paper};

const THOUSAND: usize = 1_000;

fn agreements(criterion: &mut Criterion) {
    let folder = std::env::temp_dir().join(format!("rostok-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for the base");
    let context = Context::for_test(chrono::NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day"), 1);
    let base = base::create(&folder.join("Пример.rostok"), Some(Example::Network), &context).expect("an example");
    let print = |id: ContractId| paper::draft(&base, id, context.today).expect("a paper");
    let ids = ids(&base);

    let first = *ids.first().expect("the example has agreements");
    let before = memory_kb("VmRSS");
    let began = Instant::now();
    let pages = print(first).pages;
    println!("the first paper, {pages} pages, with parsing the faces: {:?}", began.elapsed());

    criterion.bench_function(&format!("agreement of {pages} pages to PDF"), |bench| bench.iter(|| print(first)));
    let draft: Agreement = kept::show(&base, first).expect("an agreement");
    criterion.bench_function("what prevents signing", |bench| {
        bench.iter(|| agreement::findings(&base, draft.clone(), context.today).expect("findings"));
    });
    a_thousand(&ids, before, print);

    let write = |id: ContractId| docx::draft(&base, id, context.today).expect("a file").docx.len();
    criterion.bench_function("agreement to DOCX", |bench| bench.iter(|| write(first)));
    let began = Instant::now();
    let bytes: usize = ids.iter().cycle().take(THOUSAND).map(|id| write(*id)).sum();
    println!("{THOUSAND} agreements to DOCX: {:?}, {} KB", began.elapsed(), bytes / 1024);
    drop(base);
    fs::remove_dir_all(&folder).expect("the folder goes");
}

/// Once and aloud: thirty seconds are too long to sample, and memory is the other half of the answer.
fn a_thousand(ids: &[ContractId], before_kb: u64, print: impl Fn(ContractId) -> paper::Printed) {
    let (mut spent, mut pages, mut bytes) = (Duration::ZERO, 0, 0);
    for (n, id) in ids.iter().cycle().take(THOUSAND).enumerate() {
        let began = Instant::now();
        let printed = print(*id);
        spent += began.elapsed();
        pages += printed.pages;
        bytes += printed.pdf.len();
        if [99, 499, 999].contains(&n) {
            println!(
                "{} agreements: {spent:.1?}, {pages} pages, {} KB; memory +{} KB, at most +{} KB",
                n + 1,
                bytes / 1024,
                memory_kb("VmRSS").saturating_sub(before_kb),
                memory_kb("VmHWM").saturating_sub(before_kb)
            );
        }
    }
}

fn ids(base: &Base) -> Vec<ContractId> {
    let rows = kept::list::<Agreement>(base, &ListFilter::default()).expect("the register");
    rows.into_iter().map(|row| row.id).collect()
}

/// What Linux counts for this process, in KB; nothing elsewhere.
fn memory_kb(line: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let found = status.lines().find_map(|known| known.strip_prefix(line)?.strip_prefix(':'));
    found.and_then(|kb| kb.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}

criterion_group!(benches, agreements);
criterion_main!(benches);
