//! Everything the pages may ask for: the whole list, once.
//!
//! A command hands over and nothing more: its body is one line, its meaning is in `rostok_core::operations`. To add one,
//! write it in the file of its noun, add its line below, and run `cargo xtask bindings`.

mod app;

use tauri_specta::{Builder, collect_commands};

/// The commands, with what the bindings need to know of them.
pub fn all() -> Builder<tauri::Wry> {
    Builder::new()
        .commands(collect_commands![app::app_status, app::app_today,])
        // One type for both directions: what comes in has the shape of what goes out.
        .disable_serde_phases()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use specta_typescript::Typescript;

    const COMMITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/api/bindings.ts");
    const HEADER: &str = "// Written by `cargo xtask bindings` from the commands of the window. Do not edit.\n";

    #[test]
    fn the_committed_bindings_are_those_of_the_commands() {
        let folder = std::env::temp_dir().join(format!("rostok-bindings-{}", std::process::id()));
        let fresh = folder.join("bindings.ts");
        super::all()
            .export(Typescript::default().header(HEADER), &fresh)
            .expect("every type that crosses can be written in TypeScript");
        let fresh_text = std::fs::read_to_string(&fresh).expect("just written");
        std::fs::remove_dir_all(&folder).expect("our own folder");
        if std::env::var_os("ROSTOK_WRITE_BINDINGS").is_some() {
            let committed = Path::new(COMMITTED);
            std::fs::create_dir_all(committed.parent().expect("a folder")).expect("can be made");
            std::fs::write(committed, &fresh_text).expect("can be written");
        }
        let committed = std::fs::read_to_string(COMMITTED).unwrap_or_default();
        assert!(
            committed == fresh_text,
            "ui/src/api/bindings.ts is not what the commands say: run `cargo xtask bindings` and commit it"
        );
    }
}
