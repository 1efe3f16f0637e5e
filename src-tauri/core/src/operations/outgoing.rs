//! A paper on its way out of the program, for a printer or for Word: of an agreement, an addendum or a party.

use super::base::Base;
use super::{docx, paper};
use crate::domain::ids::DocumentId;
use crate::error::Result;

/// What a paper is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Pdf,
    Docx,
}

/// A paper on its way out of the program.
#[derive(Clone, Debug)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
    /// 0 where they are not counted: in a kept paper and in a DOCX.
    pub pages: usize,
}

impl From<paper::Printed> for File {
    fn from(printed: paper::Printed) -> Self {
        Self { name: printed.file_name, bytes: printed.pdf, pages: printed.pages }
    }
}

impl From<docx::Written> for File {
    fn from(written: docx::Written) -> Self {
        Self { name: written.file_name, bytes: written.docx, pages: 0 }
    }
}

/// A final paper as it was kept, of whatever it is.
pub(super) fn kept(base: &Base, id: DocumentId, format: Format) -> Result<File> {
    match format {
        Format::Pdf => paper::kept(base, id).map(File::from),
        Format::Docx => docx::kept(base, id).map(File::from),
    }
}
