//! Files that leave the program: their names, how they are written, and where the program keeps its own.

use super::Desk;
use rostok_core::inside::store::durable;
use rostok_core::operations::{file, folders};
use std::cell::Cell;
use std::ffi::OsString;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

#[test]
fn the_name_of_a_paper_gives_way_at_a_word_and_keeps_number_date_and_mark() {
    let partner = "МБОУ «СОШ № 4 им. Героя Советского Союза, Почетного гражданина города Обнинска Л.Г. Осипенко»";
    assert_eq!(
        file::name("Договор № 4-2026/РТП от 01.09.2026", partner, "проект", "pdf"),
        "Договор № 4-2026-РТП от 01.09.2026, МБОУ СОШ № 4 им. Героя Советского Союза, Почетного, проект.pdf"
    );
    assert_eq!(file::name("Договор", "СОШ № 5", "", "pdf"), "Договор, СОШ № 5.pdf");
    let endless = file::name("Договор № 1", &"Ё".repeat(500), "проект", "pdf");
    assert!(endless.starts_with("Договор № 1, ЁЁ") && endless.ends_with("Ё, проект.pdf"), "{endless}");
    assert!(endless.len() <= 255, "a file name is at most 255 bytes");
}

#[test]
fn the_name_of_a_paper_is_one_that_windows_takes() {
    for (given, expected) in [
        ("А/Б\\В: *г* <д> |е| ?", "А-Б-В г д е.pdf"),
        ("Договор\tс\nпереносом\u{202e}", "Договор с переносом.pdf"),
        ("ООО «Ромашка». . ", "ООО Ромашка.pdf"),
        ("con", "_con.pdf"),
        ("Aux.2026", "_Aux.2026.pdf"),
        ("COM1", "_COM1.pdf"),
        ("lpt²", "_lpt².pdf"),
        ("Консул", "Консул.pdf"),
        ("COM10", "COM10.pdf"),
    ] {
        assert_eq!(file::name(given, "", "", "pdf"), expected, "{given:?}");
    }
}

#[test]
fn a_paper_replaces_the_one_before_it_and_leaves_nothing_beside() {
    let desk = Desk::without_base();
    let path = desk.path("новая/папка/бумага.pdf");
    for words in ["прежняя, и длиннее", "новая"] {
        file::save(&path, words.as_bytes()).expect("the folder is ours");
        assert_eq!(fs::read_to_string(&path).expect("just written"), words);
    }
    let beside = fs::read_dir(path.parent().expect("a folder")).expect("it was made").count();
    assert_eq!(beside, 1, "the unfinished file is gone");
}

#[test]
fn a_file_held_for_a_moment_is_waited_for_and_a_lasting_refusal_is_told() {
    let tries = Cell::new(0);
    let held_for = |moments: u32| {
        tries.set(0);
        durable::patiently(
            |refusal| refusal.kind() == ErrorKind::ResourceBusy,
            || {
                tries.set(tries.get() + 1);
                if tries.get() > moments { Ok(()) } else { Err(Error::from(ErrorKind::ResourceBusy)) }
            },
        )
    };
    assert!(held_for(5).is_ok() && tries.get() == 6, "five waits are enough");
    assert!(held_for(6).is_err() && tries.get() == 6, "then it is told");
    let once = durable::patiently(|_| false, || Err::<(), _>(Error::from(ErrorKind::PermissionDenied)));
    assert!(once.is_err(), "what does not pass is told at once");
}

#[test]
fn everything_lies_beside_a_portable_program_else_among_the_users_data() {
    let desk = Desk::without_base();
    let (program, user) = (desk.path("rostok"), Path::new("/дом/.local/share"));
    let root = |chosen: &str| folders::own_root(Some(OsString::from(chosen)), Some(&program));
    assert_eq!((root(""), root("/флешка")), (None, Some(PathBuf::from("/флешка"))));
    assert_eq!(folders::data(None, Some(user)), Some(user.join("ru.rostok.app")));
    assert_eq!(folders::data(None, None), None, "a user without a home has to choose");

    fs::write(desk.path("portable"), "").expect("the folder is ours");
    assert_eq!(root(""), Some(desk.folder.path().to_owned()));
    assert_eq!(root("/флешка"), Some(PathBuf::from("/флешка")), "what was chosen wins");
    assert_eq!(folders::data(root("").as_deref(), Some(user)), Some(desk.path("data")));
}

#[test]
fn without_a_named_base_the_terminal_works_on_the_one_the_window_opens() {
    let desk = Desk::without_base();
    let info = desk.plain(&["--json", "base", "create"], "").data();
    assert_eq!(info["path"].as_str().map(Path::new), Some(desk.path("home/data/Центр.rostok").as_path()));
}
