//! The program and its base on the way: to another computer, and on a flash drive.

use std::fs;
use std::io::{Error, ErrorKind};
use std::process::{Command, Stdio};

use rostok_core::inside::store::durable;
use serde_json::json;

use super::{AGREEMENT, Desk, program};

#[test]
fn a_base_moves_with_its_key_and_is_used_where_it_came_to() {
    let desk = Desk::furnished();
    desk.run(["agreement", "add"], AGREEMENT).data();
    let moved = desk.run(["base", "move", "--to", "Флешка/Переезд + #1"], "").data();
    let (path, key) = (moved["path"].as_str().expect("a path"), moved["key_file"].as_str().expect("a key file"));
    assert_eq!(moved["bytes"], json!(fs::metadata(path).expect("it is there").len()));
    assert_eq!(fs::read_dir(desk.path("Флешка/Переезд + #1")).expect("readable").count(), 2, "the base and its key");
    assert!(fs::metadata(key).is_ok());
    let there = |words: &[&str]| desk.plain(&[&["--json", "--base", path], words].concat(), "").data();
    assert_eq!(there(&["base", "check"]), json!([]));
    assert_eq!(there(&["agreement", "list"]), desk.run(["agreement", "list"], "").data());
    there(&["undo"]);
    assert_eq!(there(&["agreement", "list"]), json!([]));
    assert_ne!(desk.run(["agreement", "list"], "").data(), json!([]), "the old base is as it was");
    let (code, _) = desk.run(["base", "move", "--to", "Флешка/Переезд + #1"], "").refused();
    assert_eq!(code, "base_exists", "a second move overwrites nothing");
}

#[test]
fn a_portable_program_keeps_everything_beside_itself() {
    let folder = tempfile::tempdir().expect("a flash drive");
    let stick = folder.path().join("Флешка + завуча #1");
    fs::create_dir(&stick).expect("writable");
    let copy = stick.join(program().file_name().expect("a name"));
    fs::copy(program(), &copy).expect("copied");
    fs::write(stick.join("portable"), "").expect("written");
    let run = |words: &[&str]| {
        let mut command = Command::new(&copy);
        command.args(words).current_dir(folder.path()).env_remove("ROSTOK_DATA_DIR").stdin(Stdio::null());
        // Programs that other tests are just starting hold for a moment what this one has open, the copy being written among it.
        let busy = |refusal: &Error| refusal.kind() == ErrorKind::ExecutableFileBusy;
        let output = durable::patiently(busy, || command.output()).expect("it starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    run(&["base", "create"]);
    assert!(stick.join("data/Центр.rostok").is_file());
    run(&["base", "check"]);
}

#[test]
fn a_base_in_a_cloud_folder_is_shown_with_a_warning() {
    let desk = Desk::without_base();
    fs::create_dir(desk.path("YandexDisk")).expect("writable");
    let at = |words: &[&str]| desk.plain(&[&["--base", "YandexDisk/Центр.rostok"], words].concat(), "");
    at(&["base", "create"]);
    let shown = at(&["base", "show"]);
    assert!(shown.code == 0 && shown.out.contains("облачной папке"), "{shown:?}");
    assert_eq!(at(&["--json", "base", "show"]).data()["place"], json!("cloud"));
}
