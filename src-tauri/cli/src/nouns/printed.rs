//! A paper of any noun put where the person says, and what is answered then.

use super::kept::with;
use crate::args::PaperFormat;
use crate::output::Answer;
use rostok_core::error::Result;
use rostok_core::operations::file;
use rostok_core::operations::outgoing::File;
use serde::Serialize;
use serde_json::json;
use std::path::Path;

/// `out` is a folder, or the name of a file of this format.
pub fn put(out: &Path, format: PaperFormat, id: impl Serialize, draft: bool, paper: &File) -> Result<Answer> {
    let path = if format.is_of(out) { out.to_path_buf() } else { out.join(&paper.name) };
    file::save(&path, &paper.bytes)?;
    let data = json!({ "id": id, "path": path, "draft": draft });
    let data = if paper.pages > 0 { with(data, "pages", paper.pages) } else { data };
    Ok(Answer::One { data, text: path.display().to_string() })
}
