//! A thousand drafts of agreements as one job, with reading the base and writing to the disk: into a folder as DOCX within 3 s and as PDF within
//! 30 s, and into one joined PDF. Each is done once and aloud: a run is too long to sample.

#![allow(clippy::expect_used, reason = "a benchmark without its base has nothing to measure")]

use std::fs;
use std::path::Path;
use std::time::Instant;

use rostok_core::context::Context;
use rostok_core::examples::Example;
use rostok_core::operations::base::{self, Base};
use rostok_core::operations::batch::{self, Item, Order, Way};
use rostok_core::operations::outgoing::Format;

mod support;

fn main() {
    let folder = std::env::temp_dir().join(format!("rostok-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for the base");
    let context = Context::for_test(chrono::NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day"), 1);
    let base = base::create(&folder.join("Пример.rostok"), Some(Example::Network), &context).expect("an example");
    let ids = support::thousand_drafts(&base, &context);
    let items: Vec<Item> = ids.into_iter().map(Item::Agreement).collect();

    let began = Instant::now();
    let look = batch::look(&base, &items, true).expect("a look");
    println!("the look at {} papers: {:.2?}", look.len(), began.elapsed());
    for (name, format) in [("DOCX", Format::Docx), ("PDF", Format::Pdf)] {
        let to = Way::Folder { folder: folder.join(name), formats: vec![format] };
        run(&base, &items, to, &format!("{name} into a folder"), &context, &folder.join(name));
    }
    run(&base, &items, Way::Joined { whole_sheets: false }, "one PDF", &context, &folder);
    drop(base);
    fs::remove_dir_all(&folder).expect("the folder goes");
}

fn run(base: &Base, items: &[Item], way: Way, what: &str, context: &Context, folder: &Path) {
    let began = Instant::now();
    let order = Order { items: items.to_vec(), drafts: true, way };
    let (report, joined) =
        batch::run(base, order, "Бумаги", context.today, &mut |_, _| true).expect("it can be written");
    let files = fs::read_dir(folder).map(Iterator::count).unwrap_or_default();
    let size = joined.map_or(0, |file| file.len() / 1024);
    println!("{} papers, {what}: {:.2?}; files {files}, joined {size} KB", report.made.len(), began.elapsed());
}
