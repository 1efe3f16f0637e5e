//! One writer, any readers.

use std::fs;

use rostok_core::error::Code;
use rostok_core::inside::store::{Access, Store, read_aside};

use super::family::{add_club, clubs, context, migrations};

#[test]
fn a_second_writer_is_told_who_holds_the_base() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.rostok");
    let first = Store::create_with(&path, migrations()).unwrap();
    let error = Store::open_with(&path, Access::Write, migrations()).unwrap_err();
    assert_eq!(error.code, Code::BaseInUse);
    assert_eq!(error.values["pid"], std::process::id().to_string());
    assert!(!error.values["host"].is_empty());
    assert!(error.values["since"].contains('T'));
    drop(first);
    Store::open_with(&path, Access::Write, migrations()).unwrap();
}

#[test]
fn another_base_is_free() {
    let folder = tempfile::tempdir().unwrap();
    let _first = Store::create_with(&folder.path().join("x.rostok"), migrations()).unwrap();
    Store::create_with(&folder.path().join("y.rostok"), migrations()).unwrap();
}

#[test]
fn a_reader_beside_a_living_writer_sees_each_finished_change_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.rostok");
    let writer = Store::create_with(&path, migrations()).unwrap();
    let reader = Store::open_with(&path, Access::Read, migrations()).unwrap();
    let ctx = context();
    for (number, code) in ["A", "B", "C"].iter().enumerate() {
        writer.write(&ctx, "Создан кружок", |tx| add_club(tx, "Кружок", code)).unwrap();
        assert_eq!(reader.read(clubs).unwrap().len(), number + 1);
    }
    let refused = reader.write(&ctx, "Создан кружок", |tx| add_club(tx, "Кружок", "D")).unwrap_err();
    assert_eq!(refused.code, Code::BaseReadOnly);
    assert_eq!(reader.undo(&ctx).unwrap_err().code, Code::BaseReadOnly);
    assert_eq!(reader.reindex().unwrap_err().code, Code::BaseReadOnly);
    assert_eq!(reader.undo_title().unwrap().as_deref(), Some("Создан кружок"), "the journal can be read");
    assert_eq!(reader.check().unwrap(), []);
}

#[test]
fn a_copy_is_read_with_the_changes_that_still_lie_in_the_wal() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.rostok");
    let writer = Store::create_with(&path, migrations()).unwrap();
    writer.write(&context(), "Создан кружок", |tx| add_club(tx, "Кружок", "A")).unwrap();
    let wal = folder.path().join("x.rostok-wal");
    assert!(fs::metadata(&wal).unwrap().len() > 0, "the change lies in the wal");
    let reader = read_aside::store_from_copy(&path, migrations()).unwrap();
    assert_eq!(reader.read(clubs).unwrap().len(), 1);
    assert_eq!(reader.check().unwrap(), []);
    // The control: without the wal the change is silently missing, which is why such a file is never read as immutable.
    let blind = read_aside::store_immutable(&path, migrations()).unwrap();
    assert_eq!(blind.read(clubs).unwrap().len(), 0);
}

#[test]
fn a_closed_base_is_read_as_immutable_without_a_file_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Ёж #1 100%.rostok");
    let writer = Store::create_with(&path, migrations()).unwrap();
    writer.write(&context(), "Создан кружок", |tx| add_club(tx, "Кружок", "A")).unwrap();
    drop(writer);
    let before = names(folder.path());
    let reader = read_aside::store_immutable(&path, migrations()).unwrap();
    assert_eq!(reader.read(clubs).unwrap().len(), 1);
    assert_eq!(names(folder.path()), before);
}

#[cfg(unix)]
#[test]
fn a_write_protected_base_is_read_and_offered_for_reading() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.rostok");
    drop(Store::create_with(&path, migrations()).unwrap());
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let before = names(folder.path());
    let reader = Store::open_with(&path, Access::Read, migrations()).unwrap();
    assert_eq!(reader.check().unwrap(), []);
    drop(reader);
    // The superuser may write everywhere, so for them the protection is no obstacle.
    let superuser = fs::OpenOptions::new().write(true).open(&path).is_ok();
    match Store::open_with(&path, Access::Write, migrations()) {
        Err(error) => assert_eq!(error.code, Code::BaseReadOnly),
        Ok(_) => assert!(superuser),
    }
    if !superuser {
        assert_eq!(names(folder.path()), before, "a file was left in a protected folder");
    }
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_key_is_readable_by_its_owner_only() {
    use rostok_core::inside::store::key_path;
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.rostok");
    let _store = Store::create_with(&path, migrations()).unwrap();
    assert_eq!(fs::metadata(key_path(&path)).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_store_can_be_handed_to_another_thread() {
    fn is_send<T: Send>() {}
    is_send::<Store>();
}

fn names(folder: &std::path::Path) -> Vec<std::ffi::OsString> {
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    names
}
