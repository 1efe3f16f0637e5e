//! A base carried to another computer.

use std::fs;
use std::path::Path;

use rostok_core::error::Code;
use rostok_core::inside::store::{Access, Store, key_path};

use super::family::{add_club, clubs, context, migrations};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_base_moves_with_its_key_and_its_last_change_and_opens_where_it_came_to() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Центр.rostok");
    let store = Store::create_with(&path, migrations()).unwrap();
    store.write(&context(), "Создан кружок", |tx| add_club(tx, "Робототехника", "R")).unwrap();
    let stick = folder.path().join("Флешка/Росток + копия #1");
    let copy = store.copy_into(&stick).unwrap();
    assert_eq!(names(&stick), ["Центр.rostok", "Центр.rostok.keys.json"], "closed: nothing else lies beside");
    assert_eq!(fs::read(key_path(&copy)).unwrap(), fs::read(key_path(&path)).unwrap());
    // Both live on: the old one is open all the while, the new one is written where it came to.
    let there = Store::open_with(&copy, Access::Write, migrations()).unwrap();
    assert_eq!(there.read(clubs).unwrap(), store.read(clubs).unwrap());
    assert_eq!(there.undo_title().unwrap().as_deref(), Some("Создан кружок"), "the journal came along");
    assert_eq!(there.check().unwrap(), []);
    there.undo(&context()).unwrap();
    assert_eq!((there.read(clubs).unwrap().len(), store.read(clubs).unwrap().len()), (0, 1));
}

#[test]
fn a_move_overwrites_neither_a_base_nor_a_key_and_leaves_nothing_half() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Центр.rostok");
    let store = Store::create_with(&path, migrations()).unwrap();
    assert_eq!(store.copy_into(folder.path()).unwrap_err().code, Code::BaseExists, "onto itself");
    let stick = folder.path().join("флешка");
    fs::create_dir(&stick).unwrap();
    fs::write(stick.join("Центр.rostok.keys.json"), "ключ другого файла").unwrap();
    assert_eq!(store.copy_into(&stick).unwrap_err().code, Code::KeyFileExists);
    assert_eq!(names(&stick), ["Центр.rostok.keys.json"]);
    assert_eq!(fs::read(stick.join("Центр.rostok.keys.json")).unwrap(), "ключ другого файла".as_bytes());
    let file = folder.path().join("не папка");
    fs::write(&file, "").unwrap();
    assert_eq!(store.copy_into(&file).unwrap_err().code, Code::CannotWritePath);
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn a_base_that_is_only_read_does_not_move() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Центр.rostok");
    drop(Store::create_with(&path, migrations()).unwrap());
    let reader = Store::open_with(&path, Access::Read, migrations()).unwrap();
    let stick = folder.path().join("флешка");
    assert_eq!(reader.copy_into(&stick).unwrap_err().code, Code::BaseReadOnly, "somebody else may be writing");
    assert!(!stick.exists());
}
