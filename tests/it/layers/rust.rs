//! Directions 1–4, 6 and 7: who may know whom among the Rust crates and inside core.

use super::source::{self, Source, word_in};
use super::{Complaints, discriminates, hold};

const CORE: &str = "src-tauri/core/src/";
const STORE: &str = "src-tauri/core/src/store";
const DOCUMENTS: &str = "src-tauri/core/src/documents/";
/// Bottom of the house: facts, rules and the language.
const PURE: [&str; 2] = ["src-tauri/core/src/domain", "src-tauri/core/src/russian"];
/// Crates the bottom may use: values, their JSON, text. Bindings and shapes stand behind features of their names.
const PURE_CRATES: [&str; 11] = [
    "chrono",
    "serde",
    "serde_json",
    "uuid",
    "petrovich",
    "hypher",
    "unicode_normalization",
    "unicode_linebreak",
    "schemars",
    "specta",
    "specta_typescript",
];

/// The product's own Rust: not xtask, not tests.
fn product() -> Vec<Source> {
    source::under(&["src-tauri/src", "src-tauri/core/src", "src-tauri/cli/src"], &["rs"])
}

fn core() -> Vec<Source> {
    source::under(&[CORE], &["rs"])
}

fn complain_of(file: &Source, words: &[impl AsRef<str>], rule: &str) -> Complaints {
    let said = words.iter().filter(|word| file.says(word.as_ref()));
    said.map(|word| format!("{}: «{}»: {rule}", file.path, word.as_ref())).collect()
}

/// Crates of core's Cargo.toml, as code names them.
fn core_crates() -> Vec<String> {
    let manifest = source::read("src-tauri/core/Cargo.toml");
    let after = manifest.split("[dependencies]").nth(1).expect("core has dependencies");
    let own = after.lines().skip(1).take_while(|line| !line.starts_with('['));
    let names = own
        .filter_map(|line| line.split(['.', ' ', '=']).next())
        .filter(|name| !name.is_empty() && !name.starts_with('#'));
    names.map(|name| name.replace('-', "_")).collect()
}

/// 1. Domain and Russian stand on values and text alone.
fn the_bottom_is_pure(file: &Source) -> Complaints {
    if !PURE.iter().any(|folder| file.is_under(folder)) {
        return Vec::new();
    }
    let mut foreign: Vec<String> = core_crates();
    foreign.retain(|name| !PURE_CRATES.contains(&name.as_str()));
    foreign.retain(|name| word_in(&file.code, &format!("{name}::")) || word_in(&file.code, &format!("use {name}")));
    let outside =
        ["std::fs", "std::net", "std::env", "std::process", "std::thread", "crate::store", "crate::documents"];
    let above = ["crate::operations", "crate::exchange"];
    let mut complaints =
        complain_of(file, &foreign, "domain and russian import only std, chrono, serde, uuid and pure text crates");
    complaints.extend(complain_of(file, &outside, "domain and russian touch nothing outside themselves"));
    complaints.extend(complain_of(file, &above, "domain and russian know nothing of those who use them"));
    complaints
}

#[test]
fn domain_and_russian_stand_on_values_alone() {
    let path = "src-tauri/core/src/domain/programme.rs";
    discriminates(the_bottom_is_pure, path, "use rusqlite::Row;", "use chrono::NaiveDate; // rusqlite");
    discriminates(the_bottom_is_pure, path, "fn f() { crate::store::open() }", "use crate::russian::plural;");
    discriminates(the_bottom_is_pure, "src-tauri/core/src/russian/name.rs", "use lopdf;", "use petrovich::Case;");
    hold(&core(), the_bottom_is_pure);
}

/// 2. SQL in the store, PDF writers in documents/pdf, packed XML in documents/docx, spreadsheets in exchange and documents/xlsx.
fn each_craft_has_its_room(file: &Source) -> Complaints {
    let mut complaints = Vec::new();
    if !file.is_under(STORE) {
        complaints.extend(complain_of(file, &["rusqlite", "libsqlite3_sys"], "SQL and rusqlite occur only in store/"));
        let strings = ["SELECT ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE ", "CREATE INDEX ", "PRAGMA "];
        let sql = strings.iter().filter(|word| file.text.contains(&format!("\"{word}")));
        complaints.extend(sql.map(|word| format!("{}: «{}»: SQL occurs only in store/", file.path, word.trim())));
    }
    if !file.is_under(&format!("{DOCUMENTS}pdf")) {
        complaints.extend(complain_of(file, &["printpdf", "lopdf"], "printpdf and lopdf occur only in documents/pdf"));
    }
    if !file.is_under("src-tauri/core/src/exchange/") && !file.is_under(&format!("{DOCUMENTS}docx")) {
        let crates = ["zip", "quick_xml"].map(|name| format!("{name}::"));
        complaints.extend(complain_of(file, &crates, "zip and quick_xml occur only in exchange/ and documents/docx"));
    }
    if !file.is_under("src-tauri/core/src/exchange/") && !file.is_under(&format!("{DOCUMENTS}xlsx")) {
        let crates = ["calamine", "rust_xlsxwriter", "csv"].map(|name| format!("{name}::"));
        complaints.extend(complain_of(
            file,
            &crates,
            "spreadsheet crates occur only in exchange/ and documents/xlsx.rs",
        ));
    }
    complaints
}

#[test]
fn sql_pdf_and_spreadsheets_keep_to_their_rooms() {
    let operation = "src-tauri/core/src/operations/agreements.rs";
    discriminates(each_craft_has_its_room, operation, "use rusqlite::params;", "use crate::store::Store;");
    discriminates(each_craft_has_its_room, operation, "let s = \"SELECT 1\";", "let s = \"Select\";");
    discriminates(
        each_craft_has_its_room,
        "src-tauri/core/src/documents/layout.rs",
        "use lopdf::Object;",
        "fn page() {}",
    );
    discriminates(each_craft_has_its_room, operation, "calamine::open(path)", "let csv = 1;");
    discriminates(each_craft_has_its_room, operation, "use zip::ZipArchive;", "one.iter().zip(other)");
    hold(&product(), each_craft_has_its_room);
}

/// 3. Window and terminal see the front rooms of core only.
fn only_the_front_rooms_are_entered(file: &Source) -> Complaints {
    const FRONT: [&str; 4] = ["operations", "domain", "error", "context"];
    if file.is_under(CORE) {
        return Vec::new();
    }
    let mut complaints = Vec::new();
    for (at, _) in file.code.match_indices("rostok_core::") {
        let after = &file.code[at + "rostok_core::".len()..];
        let rooms = match after.strip_prefix('{') {
            Some(group) => first_segments(group),
            None => vec![word_at(after)],
        };
        let wrong = rooms.into_iter().filter(|room| !FRONT.contains(room));
        complaints.extend(wrong.map(|room| {
            format!("{}: «rostok_core::{room}»: window and terminal reach core only through operations", file.path)
        }));
    }
    complaints
}

fn word_at(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// The first names inside the braces of `use a::{b::c, d::{e, f}}`: `b`, `d`.
fn first_segments(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(word_at(group[start..at].trim_start()));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(word_at(group[start..at].trim_start()));
                start = at + 1;
            }
            _ => {}
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// 3. Inside core data flows one way: operations → { store, documents, exchange } → domain, russian.
fn core_flows_one_way(file: &Source) -> Complaints {
    let rooms: [(&str, &[&str]); 3] = [
        (STORE, &["crate::documents", "crate::exchange", "crate::operations"]),
        (DOCUMENTS, &["crate::store", "crate::exchange", "crate::operations"]),
        ("src-tauri/core/src/exchange/", &["crate::store", "crate::documents", "crate::operations"]),
    ];
    let own = rooms.iter().filter(|(room, _)| file.is_under(room));
    own.flat_map(|(_, others)| {
        complain_of(file, others, "store, documents and exchange do not know each other or operations")
    })
    .collect()
}

#[test]
fn window_and_terminal_reach_core_through_operations() {
    let rule = only_the_front_rooms_are_entered;
    discriminates(rule, "src-tauri/src/app.rs", "use rostok_core::store::Store;", "use rostok_core::operations::base;");
    let group = "use rostok_core::{domain::ids, inside::store};";
    discriminates(rule, "src-tauri/cli/src/main.rs", group, "use rostok_core::{domain::{ids, units}, error::Error};");
    hold(&product(), rule);
}

#[test]
fn inside_core_data_flows_one_way() {
    discriminates(
        core_flows_one_way,
        "src-tauri/core/src/store/open.rs",
        "use crate::operations::x;",
        "use crate::domain::x;",
    );
    discriminates(
        core_flows_one_way,
        "src-tauri/core/src/documents/pdf.rs",
        "crate::store::x()",
        "crate::russian::x()",
    );
    hold(&core(), core_flows_one_way);
}

/// 3. Core's private rooms open only with the feature for tests.
fn private_rooms_stay_shut(file: &Source) -> Complaints {
    let lines: Vec<&str> = file.code.lines().map(str::trim).collect();
    let open = lines.iter().enumerate().filter_map(|(at, line)| {
        let room = line.strip_prefix("pub mod ")?.trim_end_matches(';');
        let private = ["store", "documents", "russian", "exchange"].contains(&room);
        let for_tests = at > 0 && lines[at - 1].starts_with("#[cfg(feature =");
        (private && !for_tests).then_some(room)
    });
    open.map(|room| format!("{}: «pub mod {room}»: only operations, domain and errors leave core", file.path)).collect()
}

#[test]
fn cores_private_rooms_open_to_tests_only() {
    let path = "src-tauri/core/src/lib.rs";
    let good = "#[cfg(not(feature = \"inside\"))]\nmod store;\n#[cfg(feature = \"inside\")]\npub mod store;";
    discriminates(private_rooms_stay_shut, path, "pub mod domain;\npub mod store;", good);
    hold(&[Source::new(path, &source::read(path))], private_rooms_stay_shut);
}

/// 4. The clock is read in clock.rs of the window and in the terminal.
fn today_comes_from_the_door(file: &Source) -> Complaints {
    if file.path == "src-tauri/src/clock.rs" || file.is_under("src-tauri/cli/src/") {
        return Vec::new();
    }
    let readers = ["Utc::now", "Local::now", "SystemTime::now", "Local::today"];
    complain_of(file, &readers, "the date enters once, through clock.rs or the terminal; below it is a value")
}

#[test]
fn the_clock_is_read_at_the_door_only() {
    let path = "src-tauri/core/src/operations/agreements.rs";
    discriminates(today_comes_from_the_door, path, "let d = chrono::Utc::now();", "let d = ctx.today;");
    hold(&product(), today_comes_from_the_door);
}

/// 6. Nothing in core may panic; who must index says why, and stands in the layout.
fn nothing_in_core_may_panic(file: &Source) -> Complaints {
    const LINTS: [&str; 5] = ["unwrap_used", "expect_used", "indexing_slicing", "string_slice", "panic"];
    if file.is_under(&format!("{DOCUMENTS}layout")) {
        return Vec::new();
    }
    let own = file.code.split("#[cfg(test)]").next().unwrap_or_default();
    let silenced = LINTS.iter().filter(|lint| word_in(own, &format!("clippy::{lint}")));
    silenced
        .map(|lint| {
            format!(
                "{}: «clippy::{lint}» is silenced: nothing in core may panic but, with its reason, the layout",
                file.path
            )
        })
        .collect()
}

#[test]
fn core_promises_not_to_panic() {
    let path = "src-tauri/core/src/domain/agreement.rs";
    discriminates(nothing_in_core_may_panic, path, "#[allow(clippy::unwrap_used)] fn f() {}", "fn f() {}");
    hold(&core(), nothing_in_core_may_panic);
    let manifest = source::read("src-tauri/core/Cargo.toml");
    for lint in ["unwrap_used", "expect_used", "indexing_slicing", "string_slice", "panic"] {
        assert!(
            manifest.contains(&format!("{lint} = \"deny\"")),
            "core's lints deny {lint}: a letter of Russian is two bytes"
        );
    }
}

/// 7. The log says which id, never which person; core prints nothing.
fn people_stay_out_of_the_log(file: &Source) -> Complaints {
    const PERSONAL: [&str; 12] = [
        "name",
        "surname",
        "patronymic",
        "title",
        "draft",
        "person",
        "people",
        "pupil",
        "teacher",
        "phone",
        "email",
        "values",
    ];
    let mut complaints = Vec::new();
    for (at, _) in file.text.match_indices("log::") {
        let statement = file.text[at..].split(");").next().unwrap_or_default();
        if !["error!", "warn!", "info!", "debug!", "trace!"]
            .iter()
            .any(|level| statement["log::".len()..].starts_with(level))
        {
            continue;
        }
        let said = PERSONAL.iter().filter(|word| word_in(statement, word));
        complaints.extend(
            said.map(|word| format!("{}: «{word}» in `{statement}`: the log holds ids, never people", file.path)),
        );
    }
    if file.is_under(CORE) {
        complaints.extend(complain_of(
            file,
            &["println!", "eprintln!", "print!", "eprint!", "dbg!"],
            "core prints nothing",
        ));
    }
    complaints
}

#[test]
fn names_never_reach_the_log() {
    let path = "src-tauri/core/src/operations/people.rs";
    discriminates(
        people_stay_out_of_the_log,
        path,
        "log::info!(\"saved {}\", person.id);",
        "log::info!(\"saved {id}\");",
    );
    discriminates(people_stay_out_of_the_log, path, "println!(\"{x}\");", "// println!");
    hold(&product(), people_stay_out_of_the_log);
}
