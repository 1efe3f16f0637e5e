//! Papers for Word.

use crate::support::agreements::{Kind, agreement};
use rostok_core::inside::documents::docx;
use rostok_core::inside::documents::forms::{Stage, paper};
use rostok_core::inside::documents::print;

use super::sample;

#[test]
fn look() {
    let Ok(folder) = std::env::var("FORMS_OUT") else { return };
    let write = |name: &str, paper: &rostok_core::inside::documents::block::Paper| {
        std::fs::write(format!("{folder}/{name}.docx"), docx::write(paper)).expect("the folder can be written");
        std::fs::write(format!("{folder}/{name}-ours.pdf"), print(paper)).expect("the folder can be written");
    };
    write("sample", &sample::paper(Some("ПРОЕКТ"), 1));
    write("two", &paper(&agreement(&[Kind::School]), Stage::Draft));
    write("four", &paper(&agreement(&[Kind::School, Kind::Enterprise, Kind::Entrepreneur]), Stage::Final));
    write("eight", &paper(&agreement(&[Kind::School; 7]), Stage::Final));
}
