//! Embeds the built pages, and says plainly when they have not been built.

use std::path::Path;

fn main() {
    if !Path::new("../ui/dist/index.html").is_file() {
        // Watched, so that building the pages is enough for the next attempt.
        println!("cargo:rerun-if-changed=../ui/dist/index.html");
        println!("cargo:error=нет ui/dist/index.html: страницы окна ещё не собраны. Выполните «cargo xtask run»");
        println!("cargo:error=или сами: cd ui && npm ci && npm run build");
        std::process::exit(1);
    }
    tauri_build::build();
}
