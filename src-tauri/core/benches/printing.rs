//! How long a paper takes from blocks to bytes. The figures to hold: 25 ms for three pages once the faces are parsed, 8 ms for each
//! page more.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use rostok_core::inside::documents::layout::faces::Fonts;
use rostok_core::inside::documents::layout::layout;
use rostok_core::inside::documents::{pdf, print};

#[path = "../../../tests/it/documents/sample.rs"]
mod sample;

fn printing(criterion: &mut Criterion) {
    let fonts = Fonts::embedded();
    let mut group = criterion.benchmark_group("printing");
    for repeats in [1, 8] {
        let paper = sample::paper(Some("ПРОЕКТ"), repeats);
        let pages = layout(&paper, fonts);
        let size = pages.pages.len();
        group.bench_function(BenchmarkId::new("layout", size), |bench| bench.iter(|| layout(black_box(&paper), fonts)));
        group
            .bench_function(BenchmarkId::new("pdf", size), |bench| bench.iter(|| pdf::write(black_box(&pages), fonts)));
        group.bench_function(BenchmarkId::new("print", size), |bench| bench.iter(|| print(black_box(&paper))));
    }
    group.finish();
}

criterion_group!(benches, printing);
criterion_main!(benches);
