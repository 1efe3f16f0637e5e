//! Direction 5 and «nothing in the clear»: who imports whom among the window's pages, and what they may not use.

use super::source::{self, Source};
use super::{Complaints, discriminates, hold};

const PAGES: &str = "ui/src/";

/// What goes into the window: not the pages' own tests, which may name what they look for.
fn pages() -> Vec<Source> {
    let mut pages = source::under(&["ui/src"], &["ts", "svelte"]);
    pages.retain(|file| !file.path.ends_with(".test.ts"));
    pages
}

/// What a file imports, with paths of our own made whole: `ui/src/…`; packages as they are.
fn imports(file: &Source) -> Vec<String> {
    let starts = ["from \"", "from '", "import \"", "import '", "import(\"", "import('"];
    let mut found = Vec::new();
    for start in starts {
        for (at, _) in file.code.match_indices(start) {
            let after = &file.code[at + start.len()..];
            found.extend(after.split(['"', '\'']).next().map(|target| whole(&file.path, target)));
        }
    }
    found
}

fn whole(from: &str, target: &str) -> String {
    if let Some(own) = target.strip_prefix("$ui/") {
        return format!("{PAGES}{own}");
    }
    if !target.starts_with('.') {
        return target.to_owned();
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// `agreements` of `ui/src/screens/agreements/Card.svelte`.
fn screen_of(path: &str) -> Option<&str> {
    path.strip_prefix("ui/src/screens/")?.split_once('/').map(|(screen, _)| screen)
}

fn screens_do_not_know_each_other(file: &Source) -> Complaints {
    let Some(own) = screen_of(&file.path) else {
        return Vec::new();
    };
    let others = imports(file).into_iter().filter(|target| screen_of(target).is_some_and(|screen| screen != own));
    others
        .map(|target| {
            format!(
                "{}: imports {target}: a screen imports no other screen; share through components or app",
                file.path
            )
        })
        .collect()
}

fn components_know_no_domain(file: &Source) -> Complaints {
    if !file.is_under("ui/src/components/") {
        return Vec::new();
    }
    let above = ["ui/src/api", "ui/src/text", "ui/src/screens", "ui/src/app"];
    let wrong = imports(file).into_iter().filter(|target| above.iter().any(|folder| target.starts_with(folder)));
    wrong
        .map(|target| {
            format!("{}: imports {target}: components import neither api nor text nor what stands above", file.path)
        })
        .collect()
}

fn one_door_to_the_program(file: &Source) -> Complaints {
    if ["ui/src/api/client.ts", "ui/src/api/bindings.ts"].contains(&file.path.as_str()) {
        return Vec::new();
    }
    let mut complaints = Vec::new();
    for target in imports(file) {
        if target.starts_with("@tauri-apps") {
            complaints.push(format!("{}: imports {target}: only api/client.ts imports @tauri-apps", file.path));
        }
    }
    if file.says("__TAURI_INTERNALS__") || file.says("__TAURI__") {
        complaints.push(format!("{}: only api/client.ts touches Tauri", file.path));
    }
    complaints
}

fn nothing_is_kept_in_the_clear(file: &Source) -> Complaints {
    let stores = ["localStorage", "sessionStorage", "indexedDB", "document.cookie", "caches.open"];
    let kept = stores.iter().filter(|store| file.says(store));
    kept.map(|store| format!("{}: «{store}»: drafts and settings live inside the base, nothing beside it", file.path))
        .collect()
}

/// Browser dialogs block the window and do not show under test; the browser's clock is not the program's day.
fn the_browser_decides_nothing(file: &Source) -> Complaints {
    let code = &file.code;
    let asks = ["alert(", "confirm(", "prompt("].iter().filter(|call| {
        code.match_indices(*call).any(|(at, _)| {
            let before = code[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.') || code[..at].ends_with("window.")
        })
    });
    let asks = asks.map(|call| format!("{}: «{call})»: a question is our own dialog", file.path));
    let clock = ["new Date()", "Date.now()"].iter().filter(|call| code.contains(*call));
    asks.chain(clock.map(|call| format!("{}: «{call}»: today comes from the program (`--today` moves it)", file.path)))
        .collect()
}

#[test]
fn a_screen_imports_no_other_screen() {
    let path = "ui/src/screens/agreements/Card.svelte";
    let good = "import { hours } from \"./hours\"; import X from \"../../components/Table.svelte\";";
    discriminates(screens_do_not_know_each_other, path, "import { a } from \"../programmes/view\";", good);
    discriminates(screens_do_not_know_each_other, path, "const x = import('$ui/screens/programmes/view');", good);
    hold(&pages(), screens_do_not_know_each_other);
}

#[test]
fn components_know_no_domain_and_no_words() {
    let path = "ui/src/components/Table.svelte";
    discriminates(
        components_know_no_domain,
        path,
        "import { ru } from \"../text/ru\";",
        "import Row from \"./Row.svelte\";",
    );
    discriminates(
        components_know_no_domain,
        path,
        "import type { A } from \"$ui/api/bindings\";",
        "import { Tabs } from \"bits-ui\";",
    );
    hold(&pages(), components_know_no_domain);
}

#[test]
fn only_the_client_touches_tauri() {
    let path = "ui/src/screens/journal/Journal.svelte";
    let bad = "import { invoke } from \"@tauri-apps/api/core\";";
    discriminates(one_door_to_the_program, path, bad, "import { api } from \"../../api/client\";");
    hold(&pages(), one_door_to_the_program);
}

#[test]
fn pages_keep_nothing_in_the_browser() {
    let path = "ui/src/app/theme.ts";
    discriminates(nothing_is_kept_in_the_clear, path, "localStorage.setItem('a', b)", "// localStorage is not used");
    hold(&pages(), nothing_is_kept_in_the_clear);
}

#[test]
fn pages_ask_in_their_own_dialogs_and_take_today_from_the_program() {
    let path = "ui/src/app/frame.ts";
    discriminates(the_browser_decides_nothing, path, "if (confirm('Удалить?')) {}", "dialog.confirm(); onconfirm(x)");
    discriminates(the_browser_decides_nothing, path, "const today = new Date();", "const day = new Date(iso);");
    hold(&pages(), the_browser_decides_nothing);
}
