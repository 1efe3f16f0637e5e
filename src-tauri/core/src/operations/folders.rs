//! Where a program's own files lie on this computer: one rule for the window and the terminal.
//!
//! Usually in the folders that the system gives a program; when a file named `portable` lies beside the program, beside it, so that
//! everything fits on one USB stick. Core reads no environment: what the system says comes in.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The program's name among the system's folders; the same that the bundle carries.
pub const IDENTIFIER: &str = "ru.rostok.app";

/// The variable that moves everything elsewhere (tests live in a folder of their own).
pub const VARIABLE: &str = "ROSTOK_DATA_DIR";

/// The one folder that holds everything, when there is one: `chosen` by [`VARIABLE`], else the folder of the `program` when it is
/// marked as portable.
pub fn own_root(chosen: Option<OsString>, program: Option<&Path>) -> Option<PathBuf> {
    let chosen = chosen.filter(|root| !root.is_empty()).map(PathBuf::from);
    let beside = || program?.parent().filter(|folder| folder.join("portable").is_file()).map(Path::to_path_buf);
    chosen.or_else(beside)
}

/// The folder of bases: in the root of one's own, else among the user's data; none: there is neither.
pub fn data(own_root: Option<&Path>, user_data: Option<&Path>) -> Option<PathBuf> {
    own_root.map(|root| root.join("data")).or_else(|| Some(user_data?.join(IDENTIFIER)))
}
