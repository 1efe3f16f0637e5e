//! Embeds the built pages, and says plainly when they have not been built.

use std::path::Path;

/// What Windows reads of a program before it starts it: long paths, sharp letters on any screen, its newer controls.
const MANIFEST: &str = include_str!("bundle/windows/program.manifest");

fn main() {
    if !Path::new("../ui/dist/index.html").is_file() {
        // Watched, so that building the pages is enough for the next attempt.
        println!("cargo:rerun-if-changed=../ui/dist/index.html");
        println!("cargo:error=нет ui/dist/index.html: страницы окна ещё не собраны. Выполните «cargo xtask run»");
        println!("cargo:error=или сами: cd ui && npm ci && npm run build");
        std::process::exit(1);
    }
    let windows = tauri_build::WindowsAttributes::new().app_manifest(MANIFEST);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().windows_attributes(windows)) {
        println!("cargo:error={error:#}");
        std::process::exit(1);
    }
}
