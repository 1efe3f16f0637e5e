//! What a paper is written as.

use clap::ValueEnum;
use rostok_core::operations::outgoing::Format;
use std::path::Path;

#[derive(Clone, Copy, ValueEnum)]
pub enum PaperFormat {
    Pdf,
    Docx,
}

impl From<PaperFormat> for Format {
    fn from(format: PaperFormat) -> Self {
        match format {
            PaperFormat::Pdf => Self::Pdf,
            PaperFormat::Docx => Self::Docx,
        }
    }
}

impl PaperFormat {
    /// What the name of a file asks for; a folder asks for pages.
    pub fn of(path: &Path) -> Self {
        if Self::Docx.is_of(path) { Self::Docx } else { Self::Pdf }
    }

    pub fn is_of(self, path: &Path) -> bool {
        let own = match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        };
        path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(own))
    }
}
