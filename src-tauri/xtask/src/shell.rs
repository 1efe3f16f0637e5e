//! Starting other programs, always from the root of the project and always with an error that names the command.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What went wrong, as a sentence for the person at the terminal.
pub type Done<T = ()> = Result<T, String>;

/// The root of the workspace: two levels above this crate.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// The folder cargo builds into, also when a person has moved it.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |moved| root().join(moved))
}

/// A program to be started from the root of the project.
pub fn command<S: AsRef<OsStr>>(program: &str, arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root()).stdin(Stdio::null());
    command
}

/// The cargo that started us, so that `cargo +toolchain xtask` stays with its toolchain.
pub fn cargo<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Command {
    command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()), arguments)
}

/// Runs to the end with the program's own output on the screen.
pub fn must(mut command: Command) -> Done {
    let line = line(&command);
    let status = command.status().map_err(|error| format!("не запускается `{line}`: {error}"))?;
    match status.code() {
        Some(0) => Ok(()),
        Some(code) => Err(format!("`{line}` закончилась с кодом {code}")),
        None => Err(format!("`{line}` была прервана")),
    }
}

/// What the program prints, or `None` when it cannot be started or fails.
pub fn ask(program: &str, arguments: &[&str]) -> Option<String> {
    let output = command(program, arguments).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Turns a failure about a file into a sentence that names the file.
pub fn did<T>(result: std::io::Result<T>, path: &Path) -> Done<T> {
    result.map_err(|error| format!("{}: {error}", path.display()))
}

/// Compiler flags that keep this machine's folders out of what is shipped.
pub fn without_own_paths() -> String {
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let crates = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let hide = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    format!("{} {}", hide(&root(), "/rostok"), hide(&crates, "/cargo"))
}

/// Whether a program of this name lies on PATH.
pub fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let suffix = std::env::consts::EXE_SUFFIX;
    std::env::split_paths(&path).any(|folder| folder.join(format!("{program}{suffix}")).is_file())
}

fn line(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|part| part.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}
