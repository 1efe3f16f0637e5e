//! Papers on their way to the system's viewer: they lie in a private folder that is swept at start and at exit.

use std::fs;
use std::io::{Result as Written, Write};
use std::path::{Path, PathBuf};

use rostok_core::error::{Code, Error, Result};
use rostok_core::operations::paper::Printed;

/// Opens a paper in the program that the system shows PDF files with.
pub fn show(papers: &Path, printed: &Printed) -> Result<()> {
    make_private(papers).map_err(|error| refused(papers, &error))?;
    let path = papers.join(&printed.file_name);
    write(&path, &printed.pdf)?;
    tauri_plugin_opener::open_path(&path, None::<&str>)
        .map_err(|error| Error::new(Code::NoViewer).with("path", path.display()).with("detail", error))
}

/// Writes beside and renames, so that a paper is there whole or not at all.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    put(&part, path, bytes).map_err(|error| {
        let _ = fs::remove_file(&part);
        refused(path, &error)
    })
}

fn put(part: &Path, path: &Path, bytes: &[u8]) -> Written<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = fs::File::create(part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(part, path)
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

fn refused(path: &Path, error: &std::io::Error) -> Error {
    Error::new(Code::CannotWritePath).with("path", path.display()).with("detail", error.kind())
}
