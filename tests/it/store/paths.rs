//! Paths as school laptops have them, and files that somebody holds.

use std::fs;
use std::path::PathBuf;

use rostok_core::inside::store::paths::{place, verbatim};
use rostok_core::inside::store::{Access, Store, read_aside};

use super::family::{add_club, clubs, context, migrations};

/// A folder more than 260 characters deep (targets.md R12).
fn deep(folder: &std::path::Path) -> PathBuf {
    let mut path = folder.join("Завуч школы № 5");
    while path.to_string_lossy().chars().count() < 300 {
        path.push("Сетевые договоры + приложения #1 за 2026 учебный год");
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

#[test]
fn a_finished_file_takes_the_place_of_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let (new, old) = (folder.path().join("новый"), folder.path().join("старый"));
    fs::write(&old, "1").unwrap();
    fs::write(&new, "2").unwrap();
    place(&new, &old).unwrap();
    assert_eq!((fs::read(&old).unwrap(), new.exists()), (b"2".to_vec(), false));
}

/// A virus scanner opens what was just written and lets nobody else near it for a moment.
#[cfg(windows)]
#[test]
fn a_file_that_somebody_holds_for_a_moment_is_replaced_once_it_is_free() {
    use std::os::windows::fs::OpenOptionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (new, old) = (folder.path().join("новый"), folder.path().join("старый"));
    fs::write(&old, "1").unwrap();
    fs::write(&new, "2").unwrap();
    let held = fs::OpenOptions::new().read(true).share_mode(0).open(&old).unwrap();
    assert!(fs::rename(&new, &old).is_err(), "the control: without patience it fails");
    let scanner = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(60));
        drop(held);
    });
    place(&new, &old).unwrap();
    scanner.join().unwrap();
    assert_eq!(fs::read(&old).unwrap(), b"2");
    let held = fs::OpenOptions::new().read(true).share_mode(0).open(&old).unwrap();
    fs::write(&new, "3").unwrap();
    assert!(place(&new, &old).is_err(), "it does not wait for ever");
    drop(held);
    assert_eq!(fs::read(&old).unwrap(), b"2", "and the old one is whole");
}
