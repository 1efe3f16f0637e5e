//! What kind of place a base lies in. Some places harm a base in ways that the program cannot prevent, only name (targets.md R11): a
//! cloud folder sends it away in the middle of a change, a network drive has no locks to rely on, a flash drive is pulled out.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::paths::is_network;
#[cfg(not(any(windows, target_os = "macos")))]
use super::paths::{mount_of, mounts};

/// Where a base lies, by what may happen to it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A disk of this computer.
    Own,
    /// A folder that a program of a cloud service keeps the same as somewhere else.
    Cloud,
    /// A drive of another machine.
    Network,
    /// A flash drive, a memory card, an external disk.
    Removable,
}

impl Place {
    /// The code of what is said about such a place; none for a disk of this computer.
    pub fn problem(self) -> Option<&'static str> {
        match self {
            Self::Own => None,
            Self::Cloud => Some("place_cloud"),
            Self::Network => Some("place_network"),
            Self::Removable => Some("place_removable"),
        }
    }

    /// The place of a file that is there.
    pub fn of(path: &Path) -> Self {
        let whole = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if in_cloud_folder(&whole) {
            Self::Cloud
        } else if is_network(&whole) {
            Self::Network
        } else if is_removable(&whole) {
            Self::Removable
        } else {
            Self::Own
        }
    }
}

/// How the folders of cloud services begin, in lower case, as their programs name them by default; a second account adds to the name.
const CLOUD_FOLDERS: [&str; 18] = [
    "onedrive",
    "dropbox",
    "яндекс.диск",
    "яндекс диск",
    "yandexdisk",
    "yandex.disk",
    "yandex disk",
    "облако mail",
    "cloud mail",
    "mail.ru cloud",
    "google drive",
    "googledrive",
    "google диск",
    "iclouddrive",
    "icloud drive",
    "nextcloud",
    "owncloud",
    "сбердиск",
];

/// Whether a folder above the file bears the name of a cloud service's folder.
pub fn in_cloud_folder(path: &Path) -> bool {
    path.parent().into_iter().flat_map(Path::components).any(|folder| {
        let name = folder.as_os_str().to_string_lossy().to_lowercase();
        CLOUD_FOLDERS.iter().any(|cloud| name.starts_with(cloud))
    })
}

#[cfg(windows)]
#[expect(unsafe_code, reason = "the standard library does not ask for the kind of a drive")]
fn is_removable(path: &Path) -> bool {
    use std::path::{Component, Prefix};
    const DRIVE_REMOVABLE: u32 = 2;
    #[link(name = "kernel32")]
    unsafe extern "system" {
        fn GetDriveTypeW(root: *const u16) -> u32;
    }
    let Some(Component::Prefix(prefix)) = path.components().next() else { return false };
    let (Prefix::Disk(letter) | Prefix::VerbatimDisk(letter)) = prefix.kind() else { return false };
    let root = [u16::from(letter), u16::from(b':'), u16::from(b'\\'), 0];
    // Safe: it only reads the letters up to the zero, and they live until it has answered.
    unsafe { GetDriveTypeW(root.as_ptr()) == DRIVE_REMOVABLE }
}

#[cfg(target_os = "macos")]
fn is_removable(path: &Path) -> bool {
    path.starts_with("/Volumes")
}

#[cfg(not(any(windows, target_os = "macos")))]
fn is_removable(path: &Path) -> bool {
    mount_of(&mounts(), path).is_some_and(|mount| {
        // Where the desktop puts what a person plugs in; and what the kernel says, which calls an external hard disk fixed.
        let plugged_in = ["/media", "/run/media"].iter().any(|folder| Path::new(&mount.point).starts_with(folder));
        plugged_in || mount.device.strip_prefix("/dev/").is_some_and(kernel_calls_removable)
    })
}

/// A partition's own folder lies in that of its disk.
#[cfg(not(any(windows, target_os = "macos")))]
fn kernel_calls_removable(device: &str) -> bool {
    ["removable", "../removable"].iter().any(|file| {
        let said = fs::read_to_string(Path::new("/sys/class/block").join(device).join(file));
        said.is_ok_and(|said| said.trim() == "1")
    })
}
