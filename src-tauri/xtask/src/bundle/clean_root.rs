//! The Debian package where nothing of this machine helps it: a fresh Debian 12 in a folder of its own.
//!
//! The package is installed by apt with what it depends on and nothing more, an ordinary user makes the example centre and prints
//! its agreements, the window opens on a screen without a graphics card, and the package is taken away again.

use std::fs;
use std::path::{Path, PathBuf};

use super::{copy, did, folder, template};
use crate::packages;
use crate::shell::{Done, ask, command, must};

/// Astra 1.8 is built on the same Debian 12.
const SUITE: &str = "bookworm";

/// Where apt here takes its packages from; the fresh system takes them from the same place.
const SOURCES: [&str; 2] = ["etc/apt/sources.list", "etc/apt/sources.list.d/debian.sources"];

/// Installs, runs, photographs and removes. The picture lies beside the package.
pub fn try_there(deb: &Path) -> Done {
    packages::for_a_clean_root()?;
    if ask("id", &["-u"]).as_deref() != Some("0") {
        return Err("чистая система собирается только от имени root".into());
    }
    let root = fresh_debian()?;
    copy(deb, &root.join("rostok.deb"))?;
    copy(&template("linux/try-in-clean-root.sh"), &root.join("try.sh"))?;
    let inside = format!(
        "mount -t proc proc '{0}/proc' && mount --rbind /dev '{0}/dev' && exec chroot '{0}' /bin/sh /try.sh",
        root.display()
    );
    // Its own mount namespace: whatever happens, nothing stays mounted.
    must(command("unshare", ["--mount", "--propagation", "private", "sh", "-c", &inside]))?;
    let picture = folder().join("clean-root.png");
    copy(&root.join("tmp/window.png"), &picture)?;
    println!("  снимок окна: {}", picture.display());
    did(fs::remove_dir_all(&root), &root)
}

fn fresh_debian() -> Done<PathBuf> {
    let root = super::fresh(folder().join("clean-root"))?;
    let mut make = command("debootstrap", ["--variant=minbase", SUITE]);
    make.arg(&root);
    make.args(mirror());
    must(make)?;
    for list in SOURCES {
        let here = Path::new("/").join(list);
        if here.is_file() {
            copy(&here, &root.join(list))?;
        }
    }
    Ok(root)
}

/// The first archive that apt here is told of; none: debootstrap knows one.
fn mirror() -> Option<String> {
    let lists = SOURCES.iter().filter_map(|list| fs::read_to_string(Path::new("/").join(list)).ok());
    lists.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).find_map(|line| {
        let words = line.strip_prefix("URIs:").or_else(|| line.strip_prefix("deb "))?;
        words.split_whitespace().find(|word| word.contains("://")).map(str::to_owned)
    })
}
