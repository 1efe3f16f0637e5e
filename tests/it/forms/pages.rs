//! The typical agreements as files, for eyes: `FORMS_OUT=dir cargo test forms::pages`.

use crate::support::agreements::{Kind, agreement};
use rostok_core::inside::documents::forms::{Stage, findings, paper};
use rostok_core::inside::documents::print;

#[test]
fn every_size_of_agreement_becomes_pages() {
    for (name, participants) in [
        ("two", vec![Kind::School]),
        ("four", vec![Kind::School, Kind::Enterprise, Kind::Entrepreneur]),
        ("eight", vec![Kind::School; 7]),
    ] {
        let record = agreement(&participants);
        assert_eq!(findings(&record), [], "a complete agreement has nothing to say against itself");
        let pdf = print(&paper(&record, Stage::Final));
        assert!(pdf.starts_with(b"%PDF-1.4"), "{name}");
        assert!(pdf.len() <= 120 * 1024, "{name}: at most 120 KB, and it takes {}", pdf.len());
        if let Ok(folder) = std::env::var("FORMS_OUT") {
            std::fs::write(format!("{folder}/{name}.pdf"), &pdf).expect("the folder can be written");
        }
    }
}
