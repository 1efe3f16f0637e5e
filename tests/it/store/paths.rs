//! Paths as school laptops have them, and files that somebody holds.

use std::fs;
use std::path::PathBuf;

use rostok_core::inside::store::paths::verbatim;
use rostok_core::inside::store::{Access, Store, read_aside};

use super::family::{add_club, clubs, context, migrations};

/// A folder more than 260 characters deep (targets.md R12). Its letters are mostly Latin: elsewhere than on Windows SQLite ends at 512
/// bytes, and a Cyrillic letter takes two.
fn deep(folder: &std::path::Path) -> PathBuf {
    let mut path = folder.join("Завуч школы № 5");
    while path.to_string_lossy().chars().count() < 270 {
        path.push("Договоры + annexes #1 of the academic year 2026-2027");
    }
    fs::create_dir_all(&path).unwrap();
    path
}

#[test]
fn a_base_lives_in_a_folder_deeper_than_260_characters() {
    let folder = tempfile::tempdir().unwrap();
    let deep = deep(folder.path());
    let path = deep.join("Центр Ёлочка.rostok");
    let writer = Store::create_with(&path, migrations()).unwrap();
    writer.write(&context(), "Создан кружок", |tx| add_club(tx, "Робототехника", "R")).unwrap();
    let reader = Store::open_with(&path, Access::Read, migrations()).unwrap();
    assert_eq!(reader.read(clubs).unwrap().len(), 1);
    let copied = read_aside::store_from_copy(&path, migrations()).unwrap();
    assert_eq!(copied.read(clubs).unwrap().len(), 1);
    drop((reader, copied));
    let moved = writer.copy_into(&deep.join("Переезд")).unwrap();
    drop(writer);
    for path in [&path, &moved] {
        let unchanging = read_aside::store_immutable(path, migrations()).unwrap();
        assert_eq!(unchanging.read(clubs).unwrap().len(), 1);
        drop(unchanging);
        assert_eq!(Store::open_with(path, Access::Write, migrations()).unwrap().check().unwrap(), []);
    }
}

/// SQLite would only say that it cannot open the file.
#[cfg(unix)]
#[test]
fn a_path_too_long_for_the_system_is_refused_by_its_own_sentence_and_nothing_is_left() {
    use rostok_core::error::Code;
    let folder = tempfile::tempdir().unwrap();
    let long_name = folder.path().join(format!("{}.rostok", "Ц".repeat(130)));
    let mut deep = folder.path().to_owned();
    while deep.as_os_str().len() < 500 {
        deep.push("Сетевые договоры");
    }
    let store = Store::create_with(&folder.path().join("Центр.rostok"), migrations()).unwrap();
    let files = || fs::read_dir(folder.path()).unwrap().count();
    let before = files();
    for path in [deep.join("Центр.rostok"), long_name] {
        assert_eq!(Store::create_with(&path, migrations()).unwrap_err().code, Code::PathTooLong);
        assert_eq!(store.copy_to(&path).unwrap_err().code, Code::PathTooLong);
    }
    assert_eq!(files(), before);
}

/// Windows only joins names by backslashes; elsewhere it is a letter like any other.
#[cfg(unix)]
#[test]
fn a_backslash_in_a_name_is_a_letter() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(r"Центр\1.rostok");
    drop(Store::create_with(&path, migrations()).unwrap());
    assert_eq!(read_aside::store_immutable(&path, migrations()).unwrap().check().unwrap(), []);
}

#[test]
fn only_a_long_path_takes_windows_long_form() {
    assert_eq!(verbatim(r"C:\Users\Завуч\Центр.rostok"), None);
    let long = format!(r"C:\{}\Центр.rostok", "я".repeat(240));
    assert_eq!(verbatim(&long), Some(format!(r"\\?\{long}")));
    let share = format!(r"сервер\{}\Центр.rostok", "я".repeat(240));
    assert_eq!(verbatim(&format!(r"\\{share}")), Some(format!(r"\\?\UNC\{share}")));
    assert_eq!(verbatim(&format!(r"\\?\{long}")), None, "it is in the long form already");
}

/// A virus scanner opens what was just written and lets nobody else near it for a moment.
#[cfg(windows)]
#[test]
fn a_file_that_somebody_holds_for_a_moment_is_replaced_once_it_is_free() {
    use rostok_core::inside::store::durable;
    use std::os::windows::fs::OpenOptionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("бумага");
    fs::write(&path, "1").unwrap();
    let hold = || fs::OpenOptions::new().read(true).share_mode(0).open(&path).unwrap();
    let held = hold();
    assert!(fs::write(&path, "2").is_err(), "the control: without patience it fails");
    let scanner = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(60));
        drop(held);
    });
    durable::write(&path, b"2").unwrap();
    scanner.join().unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"2");
    let held = hold();
    assert!(durable::write(&path, b"3").is_err(), "it does not wait for ever");
    drop(held);
    assert_eq!(fs::read(&path).unwrap(), b"2", "and the old one is whole");
}
