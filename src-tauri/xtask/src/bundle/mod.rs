//! `cargo xtask bundle …`: what a school gets on its flash drive.
//!
//! Every bundle carries both programs, the window and the terminal, of one optimised build. The version comes from the root
//! `Cargo.toml` and from nowhere else. What was made lies in `target/bundle`, with its checksums.

mod clean_root;
mod linux;
mod trial;
mod windows;

use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::{Done, ask, did, root, target};

pub use linux::{Trial, linux};
pub use windows::windows;

/// The version of everything that is made: of the workspace, as cargo hands it to each of its packages.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// targets.md: a set-up without the webview's runtime.
const MOST_MEGABYTES: u64 = 15;

/// Where finished bundles lie.
fn folder() -> PathBuf {
    target().join("bundle")
}

/// A template of a bundle, kept in the source tree.
fn template(path: &str) -> PathBuf {
    root().join("src-tauri/bundle").join(path)
}

/// Copies a template with its `{…}` filled in.
fn fill(from: &Path, to: &Path, values: &[(&str, &str)]) -> Done {
    let text = did(fs::read_to_string(from), from)?;
    let filled = values.iter().fold(text, |text, (name, value)| text.replace(&format!("{{{name}}}"), value));
    put(to, filled.as_bytes())
}

/// Writes a file, making its folder.
fn put(to: &Path, bytes: &[u8]) -> Done {
    let folder = to.parent().unwrap_or(to);
    did(fs::create_dir_all(folder), folder)?;
    did(fs::write(to, bytes), to)
}

/// Copies a file, making its folder.
fn copy(from: &Path, to: &Path) -> Done {
    put(to, &did(fs::read(from), from)?)
}

/// An empty folder of this name.
fn fresh(folder: PathBuf) -> Done<PathBuf> {
    let _ = fs::remove_dir_all(&folder);
    did(fs::create_dir_all(&folder), &folder)?;
    Ok(folder)
}

/// Refuses a set-up or package that is too large to be carried about.
fn light(file: &Path) -> Done {
    let bytes = did(fs::metadata(file), file)?.len();
    if bytes > MOST_MEGABYTES << 20 {
        return Err(format!("{} больше {MOST_MEGABYTES} МБ", file.display()));
    }
    Ok(())
}

/// Prints each file with its size and checksum and keeps the checksums beside them, as `sha256sum -c` reads them.
fn sums(name: &str, files: &[PathBuf]) -> Done {
    let mut lines = String::new();
    for file in files {
        let path = file.display().to_string();
        let sum = ask("sha256sum", &[&path]).ok_or_else(|| format!("не считается контрольная сумма {path}"))?;
        let sum = sum.split_whitespace().next().unwrap_or_default();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let bytes = did(fs::metadata(file), file)?.len();
        println!("  {}  {name}", megabytes(bytes));
        lines.push_str(&format!("{sum}  {name}\n"));
    }
    print!("{lines}");
    put(&folder().join(name), lines.as_bytes())
}

fn megabytes(bytes: u64) -> String {
    format!("{:>5.1} МБ", bytes as f64 / f64::from(1 << 20)).replace('.', ",")
}
