//! Papers on their way to the system's viewer: they lie in a private folder that is swept at start and at exit.

use std::fs;
use std::io::Result as Written;
use std::path::Path;

use rostok_core::error::{Code, Error, Result};
use rostok_core::operations::file;
use rostok_core::operations::paper::Printed;

/// Opens a paper in the program that the system shows PDF files with.
pub fn show(papers: &Path, printed: &Printed) -> Result<()> {
    show_file(papers, &printed.file_name, &printed.pdf)
}

/// Opens a file in the program that the system shows files of its kind with.
pub fn show_file(papers: &Path, file_name: &str, content: &[u8]) -> Result<()> {
    make_private(papers)
        .map_err(|error| Error::new(Code::CannotWritePath).with("path", papers.display()).with("detail", error))?;
    let path = papers.join(file_name);
    file::save(&path, content)?;
    tauri_plugin_opener::open_path(&path, None::<&str>)
        .map_err(|error| Error::new(Code::NoViewer).with("path", path.display()).with("detail", error))
}

/// Takes away what was shown; a paper that a viewer still holds goes next time.
pub fn sweep(papers: &Path) {
    let Ok(files) = fs::read_dir(papers) else { return };
    for file in files.flatten() {
        let _ = fs::remove_file(file.path());
    }
}

#[cfg(unix)]
fn make_private(folder: &Path) -> Written<()> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn make_private(folder: &Path) -> Written<()> {
    fs::create_dir_all(folder)
}
