//! A centre that moves to another computer.

use std::fs;
use std::path::Path;

use rostok_core::context::Context;
use rostok_core::error::Code;
use rostok_core::operations::base::{self, Access, Place};
use rostok_core::operations::settings;

use crate::support::agreements::on;

const AUTHOR: &str = "Анна Ильинична";

#[test]
fn a_centre_moves_by_a_flash_drive_and_is_the_new_computers_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let (today, context) = (on(2026, 11, 21), Context::for_test(on(2026, 11, 21), 11));
    let old = base::create(&folder.path().join("Центр школы.rostok"), None, &context).expect("a base");
    let mut kept = settings::show(&old).expect("settings");
    kept.author = AUTHOR.to_owned();
    settings::save(&old, &context, &kept).expect("saved");

    let stick = folder.path().join("флешка");
    let taken = base::folder_for_move(&stick, today);
    assert_eq!(taken, stick.join("Росток 2026-11-21"));
    let moved = base::move_to(&old, &taken).expect("copied");
    assert_eq!(base::folder_for_move(&stick, today), stick.join("Росток 2026-11-21 (2)"), "another move the same day");

    let own = base::default_path(&folder.path().join("новый/ru.rostok.app"));
    let new = base::take_in(moved.path.as_ref(), &own).expect("taken in");
    assert_eq!(settings::show(&new).expect("settings").author, AUTHOR);
    let info = base::info(&new, today).expect("info");
    assert_eq!((Path::new(&info.path), info.read_only), (own.as_path(), false));
    assert!(base::open(moved.path.as_ref(), Access::Write).is_ok(), "what was brought is a spare copy");

    drop(new);
    let again = base::take_in(moved.path.as_ref(), &own).expect_err("there is one already");
    assert_eq!(again.code, Code::BaseExists, "a base that this computer has is never replaced");
}

#[test]
fn what_cannot_be_opened_is_not_taken_in_and_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let brought = folder.path().join("Центр.rostok");
    drop(base::create(&brought, None, &Context::for_test(on(2026, 11, 21), 11)).expect("a base"));
    fs::remove_file(folder.path().join("Центр.rostok.keys.json")).expect("there was a key");
    let own = base::default_path(&folder.path().join("новый"));
    assert_eq!(base::take_in(&brought, &own).expect_err("no key").code, Code::KeyFileMissing);
    assert!(!folder.path().join("новый").exists());
}

#[test]
fn a_base_in_a_cloud_folder_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let cloud = folder.path().join("OneDrive - Школа");
    fs::create_dir(&cloud).expect("a folder");
    let opened =
        base::create(&cloud.join("Центр.rostok"), None, &Context::for_test(on(2026, 11, 21), 11)).expect("a base");
    assert_eq!(base::info(&opened, on(2026, 11, 21)).expect("info").place, Place::Cloud);
}
