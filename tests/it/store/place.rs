//! Places where a base may come to harm.

use std::path::Path;

use rostok_core::inside::russian::sentences::has_sentence;
use rostok_core::inside::store::Place;
use rostok_core::inside::store::paths::{is_network_system, mount_of};
use rostok_core::inside::store::place::in_cloud_folder;

#[test]
fn a_network_drive_is_told_by_its_mount() {
    let mounts = "/dev/sda1 / ext4 rw 0 0\n//server/docs /mnt/Общие\\040папки cifs rw 0 0\ntmpfs /mnt tmpfs rw 0 0\n";
    for (path, kind) in [("/home/x.rostok", "ext4"), ("/mnt/Общие папки/x.rostok", "cifs"), ("/mnt/x", "tmpfs")]
    {
        assert_eq!(mount_of(mounts, Path::new(path)).unwrap().kind, kind, "{path}");
    }
    assert!(is_network_system("cifs") && !is_network_system("ext4"));
}

#[test]
fn a_cloud_folder_is_told_by_its_name_and_a_file_is_not() {
    for cloud in [
        "OneDrive - МБОУ СОШ № 5/Документы",
        "YandexDisk",
        "Яндекс.Диск/Центр",
        "Dropbox (Личный)",
        "Облако Mail.ru",
        "iCloudDrive",
    ] {
        assert!(in_cloud_folder(&Path::new("дом").join(cloud).join("Центр.rostok")), "{cloud}");
    }
    for own in ["Документы", "Договоры/Яндекс Учебник", "Мой OneDrive"] {
        assert!(!in_cloud_folder(&Path::new("дом").join(own).join("OneDrive.rostok")), "{own}");
    }
}

#[test]
fn a_place_is_told_of_a_file_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let cloud = folder.path().join("YandexDisk-zavuch");
    std::fs::create_dir(&cloud).unwrap();
    let file = cloud.join("Центр.rostok");
    std::fs::write(&file, "").unwrap();
    assert_eq!(Place::of(&file), Place::Cloud);
    assert_ne!(Place::of(folder.path()), Place::Cloud);
}

#[test]
fn every_harmful_place_has_its_sentence() {
    for place in [Place::Cloud, Place::Network, Place::Removable] {
        assert!(place.problem().is_some_and(has_sentence), "{place:?}");
    }
    assert_eq!(Place::Own.problem(), None);
}
