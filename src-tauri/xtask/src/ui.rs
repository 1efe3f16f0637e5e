//! The window's pages: their packages, checks and build. The window cannot be built before them: it carries them inside.

use std::path::PathBuf;
use std::process::Command;

use crate::shell::{Done, ask, must, on_path, root};

/// Older Node cannot run Vite 8.
const NODE_AT_LEAST: u32 = 20;

/// Installs the packages of the lock file, unless exactly these are already there.
pub fn install() -> Done {
    check_node()?;
    if is_fresh() {
        println!("  всё уже стоит");
        return Ok(());
    }
    must(npm(&["ci", "--no-audit", "--no-fund"]))
}

pub fn build() -> Done {
    must(npm(&["run", "--silent", "build"]))
}

pub fn check() -> Done {
    must(npm(&["run", "--silent", "check"]))
}

pub fn unit_tests() -> Done {
    must(npm(&["run", "--silent", "test"]))
}

/// npm leaves a copy of the lock file among what it installed: older than the lock file means the lock file has changed.
fn is_fresh() -> bool {
    let at = |path: PathBuf| std::fs::metadata(path).and_then(|meta| meta.modified()).ok();
    let wanted = at(root().join("ui/package-lock.json"));
    let installed = at(root().join("ui/node_modules/.package-lock.json"));
    matches!((wanted, installed), (Some(wanted), Some(installed)) if installed >= wanted)
}

fn check_node() -> Done {
    let Some(version) = ask("node", &["--version"]) else {
        return Err(format!("не найден Node. Нужен Node {NODE_AT_LEAST} или новее: https://nodejs.org"));
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE_AT_LEAST) {
        return Err(format!("Node {version} слишком старый, нужен {NODE_AT_LEAST} или новее: https://nodejs.org"));
    }
    if !on_path("npm") && !on_path("npm.cmd") {
        return Err("рядом с Node нет npm".into());
    }
    Ok(())
}

fn npm(arguments: &[&str]) -> Command {
    let mut npm = crate::shell::command(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments);
    npm.current_dir(root().join("ui")).env("npm_config_update_notifier", "false");
    npm
}
