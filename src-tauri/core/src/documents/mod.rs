//! Printed forms. A document is a value until its last step: form → blocks → pages → bytes.
//!
//! `block` is what a form says, `page` where each glyph of it stands, `pdf` the bytes of both; `docx` gives the blocks to an editor.
//! Tests compare pages and the text that comes back, never bytes.

pub mod block;
pub mod docx;
pub mod forms;
pub mod layout;
pub mod page;
pub mod pdf;
pub mod xlsx;

use block::Paper;
use layout::faces::Fonts;

/// Typesets a paper and writes it as one tagged PDF/A-1b file. The same paper always gives the same bytes.
pub fn print(paper: &Paper) -> Vec<u8> {
    print_counted(paper).0
}

/// [`print`] together with the number of pages.
pub fn print_counted(paper: &Paper) -> (Vec<u8>, usize) {
    let fonts = Fonts::embedded();
    let pages = layout::layout(paper, fonts);
    (pdf::write(&pages, fonts), pages.pages.len())
}
