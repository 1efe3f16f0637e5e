//! What may lie where a base should be, and what may not happen to it.

use std::fs;
use std::path::{Path, PathBuf};

use rostok_core::error::{Code, Error};
use rostok_core::inside::store::{Access, CLDR, Store, key_path};
use tempfile::TempDir;

use super::family::{self, add_club, clubs, context, migrations};

/// A folder with a sound base of one club, closed.
fn sound_base() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("База центра.rostok");
    let store = Store::create_with(&path, migrations()).unwrap();
    store.write(&context(), "Создан кружок", |tx| add_club(tx, "Робототехника", "R")).unwrap();
    drop(store);
    (folder, path)
}

fn open(path: &Path, access: Access) -> Result<Store, Error> {
    Store::open_with(path, access, migrations())
}

/// Both ways of opening are refused with this code, and the file is as it was, byte for byte.
#[track_caller]
fn is_refused(path: &Path, code: Code) -> Error {
    let before = fs::read(path).ok();
    let error = open(path, Access::Read).unwrap_err();
    assert_eq!(error.code, code, "{error:?}");
    let error = open(path, Access::Write).unwrap_err();
    assert_eq!(error.code, code, "{error:?}");
    assert_eq!(fs::read(path).ok(), before, "the file was touched");
    assert!(!path.with_file_name("База центра.rostok-wal").exists(), "a file was left beside it");
    error
}

#[test]
fn a_path_without_a_file_a_folder_and_an_empty_file_are_told_apart_from_a_base() {
    let (folder, path) = sound_base();
    is_refused(&folder.path().join("нет такой.rostok"), Code::BaseMissing);
    is_refused(folder.path(), Code::NotABase);
    fs::write(&path, b"").unwrap();
    is_refused(&path, Code::NotABase);
}

#[test]
fn a_base_of_another_program_is_left_alone() {
    let (_folder, path) = sound_base();
    let mut plain = b"SQLite format 3\0".to_vec();
    plain.resize(8192, 0);
    fs::write(&path, plain).unwrap();
    is_refused(&path, Code::NotABase);
}

#[test]
fn garbage_in_place_of_the_base_is_left_alone() {
    let (_folder, path) = sound_base();
    let garbage: Vec<u8> = (0..20_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    fs::write(&path, garbage).unwrap();
    is_refused(&path, Code::WrongKey);
    fs::remove_file(key_path(&path)).unwrap();
    is_refused(&path, Code::KeyFileMissing);
}

#[test]
fn a_damaged_first_page_is_not_taken_for_a_wrong_key() {
    let (_folder, path) = sound_base();
    let mut bytes = fs::read(&path).unwrap();
    bytes[100] ^= 1;
    fs::write(&path, bytes).unwrap();
    is_refused(&path, Code::BaseDamaged);
}

#[test]
fn a_base_cut_short_is_damaged() {
    let (_folder, path) = sound_base();
    let whole = fs::read(&path).unwrap();
    for length in [whole.len() - 1, whole.len() / 2, 4096] {
        fs::write(&path, &whole[..length]).unwrap();
        is_refused(&path, Code::BaseDamaged);
    }
    fs::write(&path, &whole[..1000]).unwrap();
    let error = open(&path, Access::Write).unwrap_err();
    assert!([Code::BaseDamaged, Code::NotABase].contains(&error.code), "{error:?}");
}

#[test]
fn every_flipped_bit_is_found() {
    let (_folder, path) = sound_base();
    let whole = fs::read(&path).unwrap();
    for number in 0..60 {
        let at = number * (whole.len() - 1) / 59;
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (number % 8);
        fs::write(&path, &bytes).unwrap();
        let found = match open(&path, Access::Read) {
            Err(error) => error.code == Code::BaseDamaged,
            Ok(store) => !store.check().unwrap().is_empty(),
        };
        assert!(found, "byte {at}");
    }
}

#[test]
fn without_its_key_file_a_base_names_what_is_missing() {
    let (_folder, path) = sound_base();
    fs::remove_file(key_path(&path)).unwrap();
    let error = is_refused(&path, Code::KeyFileMissing);
    assert!(error.values["key_file"].ends_with("База центра.rostok.keys.json"));
}

#[test]
fn a_damaged_key_file_is_not_taken_for_a_wrong_key_or_a_damaged_base() {
    let (_folder, path) = sound_base();
    let keys = key_path(&path);
    let sound = fs::read_to_string(&keys).unwrap();
    let digit = sound.find("wrapped_key").unwrap() + 20;
    let mut flipped = sound.clone().into_bytes();
    flipped[digit] = if flipped[digit] == b'0' { b'1' } else { b'0' };
    let broken: [&[u8]; 6] = [b"", b"{}", b"\xFF\xFE\x00", &flipped, &sound.as_bytes()[..60], b"[1, 2"];
    for content in broken {
        fs::write(&keys, content).unwrap();
        is_refused(&path, Code::KeyFileDamaged);
        assert_eq!(fs::read(&keys).unwrap(), content, "the key file was touched");
    }
}

#[test]
fn the_key_of_another_base_is_wrong() {
    let (_folder, path) = sound_base();
    let (_other_folder, other) = sound_base();
    fs::copy(key_path(&other), key_path(&path)).unwrap();
    is_refused(&path, Code::WrongKey);
}

#[test]
fn a_new_base_overwrites_neither_a_base_nor_a_key() {
    let (_folder, path) = sound_base();
    let (base, keys) = (fs::read(&path).unwrap(), fs::read(key_path(&path)).unwrap());
    assert_eq!(Store::create_with(&path, migrations()).unwrap_err().code, Code::BaseExists);
    let aside = path.with_extension("aside");
    fs::rename(&path, &aside).unwrap();
    assert_eq!(Store::create_with(&path, migrations()).unwrap_err().code, Code::KeyFileExists);
    assert!(!path.exists());
    assert_eq!((fs::read(aside).unwrap(), fs::read(key_path(&path)).unwrap()), (base, keys));
}

#[test]
fn a_base_that_could_not_be_made_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let error = Store::create_with(&folder.path().join("нет/папки.rostok"), migrations()).unwrap_err();
    assert_eq!(error.code, Code::CannotWritePath);
    let broken = family::with_steps(&["CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; SYNTAX ERROR"]);
    let path = folder.path().join("x.rostok");
    assert!(Store::create_with(&path, broken).is_err());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "neither base, key nor lock");
    Store::create_with(&path, migrations()).unwrap();
}

#[test]
fn names_with_spaces_signs_and_any_letters_are_paths_like_others() {
    let folder = tempfile::tempdir().unwrap();
    let everywhere = ["Фёдор Ёжиков + 100% #1.rostok", "без окончания", "😀.rostok", "a'b;d.rostok"];
    // Windows keeps these signs for itself.
    let elsewhere = ["вопрос?.rostok", "file:x.rostok", "a\"c.rostok"];
    let names = everywhere.iter().chain(elsewhere.iter().filter(|_| !cfg!(windows)));
    for name in names {
        let path = folder.path().join(name);
        drop(Store::create_with(&path, migrations()).unwrap());
        assert_eq!(open(&path, Access::Read).unwrap().check().unwrap(), [], "{name}");
    }
}

#[test]
fn a_later_base_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.rostok");
    let later = family::with_steps(&[family::step(), "CREATE TABLE later (id INTEGER NOT NULL PRIMARY KEY) STRICT"]);
    drop(Store::create_with(&path, later).unwrap());
    let error = is_refused(&path, Code::NewerBase);
    assert_ne!(error.values["found"], error.values["known"]);
}

#[test]
fn before_an_upgrade_base_and_key_are_copied() {
    let (folder, path) = sound_base();
    let upgraded = family::with_steps(&[family::step(), "ALTER TABLE club ADD COLUMN room TEXT"]);
    assert_eq!(Store::open_with(&path, Access::Read, upgraded).unwrap_err().code, Code::OlderBase);
    let known = upgraded.last().unwrap().number;
    let store = Store::open_with(&path, Access::Write, upgraded).unwrap();
    assert_eq!(store.check().unwrap(), []);
    let copy = folder.path().join(format!("База центра.before-{known}.rostok"));
    let before = open(&copy, Access::Write).unwrap();
    assert_eq!(before.read(clubs).unwrap(), store.read(clubs).unwrap());
    assert_eq!(before.check().unwrap(), []);
}

#[test]
fn a_failed_upgrade_leaves_the_base_as_it_was() {
    let (folder, path) = sound_base();
    for sql in [
        "ALTER TABLE club ADD COLUMN room TEXT; SYNTAX ERROR",
        "INSERT INTO club_lesson (club_id, position, title) VALUES (zeroblob(16), 0, 'без кружка')",
    ] {
        let broken = family::with_steps(&[family::step(), sql]);
        assert!(Store::open_with(&path, Access::Write, broken).is_err());
        let store = open(&path, Access::Write).unwrap();
        assert_eq!(store.read(clubs).unwrap().len(), 1);
        assert_eq!(store.check().unwrap(), []);
    }
    let copies = fs::read_dir(folder.path())
        .unwrap()
        .filter(|file| file.as_ref().unwrap().file_name().to_string_lossy().contains("before"));
    assert_eq!(copies.count(), 0, "a copy of an upgrade that did not happen");
}

#[test]
fn a_full_disk_keeps_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.rostok");
    let store = Store::create_with(&path, migrations()).unwrap();
    let ctx = context();
    let pages = store.read(|tx| tx.value::<i64>("PRAGMA page_count", [])).unwrap();
    store.read(|tx| tx.value::<i64>(&format!("PRAGMA max_page_count = {}", pages + 8), [])).unwrap();
    let name = "долгое имя ".repeat(200);
    let mut kept = 0;
    let error = loop {
        match store.write(&ctx, "Создан кружок", |tx| add_club(tx, &name, &kept.to_string())) {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
        assert!(kept < 1000, "the disk never fills up");
    };
    assert_eq!(error.code, Code::DiskFull);
    assert_eq!(store.read(clubs).unwrap().len(), kept);
    drop(store);
    let store = open(&path, Access::Write).unwrap();
    assert_eq!(store.read(clubs).unwrap().len(), kept);
    assert_eq!(store.check().unwrap(), []);
    store.write(&ctx, "Место нашлось", |tx| add_club(tx, "Ещё", "место")).unwrap();
}

#[test]
fn a_making_cut_short_is_swept_by_the_next() {
    let (folder, path) = sound_base();
    let unfinished = folder.path().join("База центра.rostok.new");
    fs::rename(&path, &unfinished).unwrap();
    drop(Store::create_with(&path, migrations()).unwrap());
    assert!(!unfinished.exists());
    assert_eq!(open(&path, Access::Write).unwrap().check().unwrap(), []);
}

#[test]
fn the_key_of_another_base_is_not_swept() {
    let (folder, path) = sound_base();
    let keys = fs::read(key_path(&path)).unwrap();
    fs::rename(&path, folder.path().join("унесена.rostok")).unwrap();
    fs::write(folder.path().join("База центра.rostok.new"), b"half of another base").unwrap();
    assert_eq!(Store::create_with(&path, migrations()).unwrap_err().code, Code::KeyFileExists);
    assert_eq!(fs::read(key_path(&path)).unwrap(), keys);
}

#[test]
fn sort_keys_of_other_collation_data_are_made_anew_when_the_base_is_opened() {
    let (_folder, path) = sound_base();
    let versions = |store: &Store| store.read(|tx| tx.value::<String>("SELECT cldr FROM search_entry", [])).unwrap();
    let store = open(&path, Access::Write).unwrap();
    store.write(&context(), "", |tx| tx.run("UPDATE search_entry SET cldr = '1'", []).map(drop)).unwrap();
    assert_eq!(versions(&store), "1");
    drop(store);
    assert_eq!(versions(&open(&path, Access::Write).unwrap()), CLDR);
}
