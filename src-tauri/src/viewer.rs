//! Papers on their way to the system's viewer: they lie in a private folder that is swept at start and at exit.

use std::fmt::Display;
use std::fs;
use std::io::Result as Written;
use std::path::Path;
#[cfg(target_os = "linux")]
use std::process::{Command, Stdio};
#[cfg(target_os = "linux")]
use std::thread::sleep;
#[cfg(target_os = "linux")]
use std::time::{Duration, Instant};

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
    open_by_system(&path).map_err(|error| Error::new(Code::NoViewer).with("path", path.display()).with("detail", error))
}

/// Opens a folder in the program that the system shows folders with.
pub fn show_folder(folder: &Path) -> Result<()> {
    open_by_system(folder)
        .map_err(|error| Error::new(Code::NoViewer).with("path", folder.display()).with("detail", error))
}

#[cfg(not(target_os = "linux"))]
fn open_by_system(path: &Path) -> std::result::Result<(), impl Display> {
    tauri_plugin_opener::open_path(path, None::<&str>)
}

/// Linux has several launchers (xdg-open, gio …), and each says only by its exit code that the system knows no viewer. One that is still
/// running after a moment has found one: some stay until the viewer is closed.
#[cfg(target_os = "linux")]
fn open_by_system(path: &Path) -> std::result::Result<(), impl Display> {
    first_that_opens(open::commands(path))
}

#[cfg(target_os = "linux")]
fn first_that_opens(launchers: impl IntoIterator<Item = Command>) -> std::result::Result<(), String> {
    let mut refused = String::from("no launcher");
    for mut launcher in launchers {
        let started = launcher.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let mut started = match started {
            Ok(started) => started,
            Err(_) => continue,
        };
        let until = Instant::now() + Duration::from_secs(2);
        loop {
            match started.try_wait() {
                Ok(Some(status)) if !status.success() => {
                    refused = status.to_string();
                    break;
                }
                Ok(None) if Instant::now() < until => sleep(Duration::from_millis(50)),
                _ => {
                    // Somebody must wait for it, or it stays as a zombie until the program ends.
                    std::thread::spawn(move || started.wait());
                    return Ok(());
                }
            }
        }
    }
    Err(refused)
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

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::{Command, first_that_opens};

    #[test]
    fn a_system_without_a_viewer_is_told_from_one_that_shows_the_paper() {
        let knows_none = || Command::new("false");
        let missing = || Command::new("/no/such/launcher");
        assert!(first_that_opens([knows_none(), missing()]).is_err());
        assert!(first_that_opens([missing(), knows_none(), Command::new("true")]).is_ok());
        assert!(first_that_opens([]).is_err());
    }
}
