//! A paper for a partner's lawyer: the same blocks as the PDF, as a DOCX that Word, LibreOffice, МойОфис and Р7 open and edit.
//!
//! What a lawyer changes must stay a document: paragraphs have named styles, sections and clauses are counted by the editor itself,
//! header rows repeat, signatures stay whole. Each clause bears a hidden bookmark with its key, so that a file that comes back is
//! compared with ours clause by clause. Line ends and pages are the editor's own; the words are those of the PDF, letter by letter.

mod body;
pub mod compare;
mod lists;
mod markup;
mod numbering;
mod package;
pub mod read;
mod sheet;
mod styles;
mod table;
mod words;

use super::block::Paper;

/// Writes a paper as DOCX. The same paper always gives the same bytes.
pub fn write(paper: &Paper) -> Vec<u8> {
    package::pack(paper, &body::document(paper))
}
