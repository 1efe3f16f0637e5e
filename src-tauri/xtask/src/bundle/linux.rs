//! The Debian and RPM packages, written with the tools of the systems themselves: `dpkg-deb` and `rpmbuild`.
//!
//! What they depend on is read from the programs, not guessed: `dpkg-shlibdeps` names Debian's packages (Astra 1.8 is built on
//! Debian 12), `rpmbuild` names the libraries' own sonames, which ALT understands as well as Fedora.

use std::path::{Path, PathBuf};

use super::{VERSION, clean_root, copy, did, fill, folder, fresh, light, sums, template};
use crate::report::Report;
use crate::shell::{self, Done, ask, cargo, command, must, root, target};
use crate::{packages, ui};

/// Whether the Debian package is tried in a clean root.
#[derive(Clone, Copy, PartialEq)]
pub enum Trial {
    Skip,
    CleanRoot,
}

/// Where each file of the tree comes from: below the root of the project, or a program of the optimised build.
const FILES: &[(&str, &str)] = &[
    ("src-tauri/bundle/linux/rostok.desktop", "usr/share/applications/rostok.desktop"),
    ("src-tauri/bundle/linux/rostok.xml", "usr/share/mime/packages/rostok.xml"),
    ("assets/icons/rostok.svg", "usr/share/icons/hicolor/scalable/apps/rostok.svg"),
    ("src-tauri/icons/32x32.png", "usr/share/icons/hicolor/32x32/apps/rostok.png"),
    ("src-tauri/icons/128x128.png", "usr/share/icons/hicolor/128x128/apps/rostok.png"),
    ("assets/icons/base.svg", "usr/share/icons/hicolor/scalable/mimetypes/application-x-rostok.svg"),
    ("LICENSE", "usr/share/doc/rostok/copyright"),
    ("assets/fonts/OFL-PTSerif.txt", "usr/share/doc/rostok/OFL-PTSerif.txt"),
];

/// Builds the programs and both packages.
pub fn linux(trial: Trial) -> Done {
    let mut report = Report::new();
    report.step("Системные пакеты", packages::for_linux_bundles)?;
    report.step("Пакеты страниц окна (npm)", ui::install)?;
    report.step("Сборка страниц окна", ui::build)?;
    report.step("Сборка программы (оптимизированная, занимает минуты)", build)?;
    let tree = report.step("Дерево файлов", tree)?;
    let deb = report.step("Пакет Debian", || deb(&tree))?;
    let rpm = report.step("Пакет RPM", || rpm(&tree))?;
    report.step("Контрольные суммы", || sums("SHA256SUMS.linux", &[deb.clone(), rpm.clone()]))?;
    report.step("Размер", || [&deb, &rpm].into_iter().try_for_each(|file| light(file)))?;
    if trial == Trial::CleanRoot {
        report.step("Проба в чистой системе (debootstrap)", || clean_root::try_there(&deb))?;
    }
    report.close(&format!("Пакеты лежат в {}", folder().display()));
    Ok(())
}

fn build() -> Done {
    let mut build = cargo(["build", "--locked", "--release", "-p", "rostok", "-p", "rostok-cli"]);
    build.env("CARGO_INCREMENTAL", "0").env("RUSTFLAGS", shell::without_own_paths());
    must(build)
}

/// Lays out everything as it will lie on the user's disk.
fn tree() -> Done<PathBuf> {
    let tree = fresh(folder().join("linux/tree"))?;
    for program in ["rostok", "rostok-cli"] {
        let place = tree.join("usr/bin").join(program);
        copy(&target().join("release").join(program), &place)?;
        must(command("chmod", ["755", &place.display().to_string()]))?;
    }
    for (from, to) in FILES {
        copy(&root().join(from), &tree.join(to))?;
    }
    Ok(tree)
}

fn deb(tree: &Path) -> Done<PathBuf> {
    let work = fresh(folder().join("linux/deb"))?;
    let tree_arg = format!("{}/.", tree.display());
    must(command("cp", ["-a", &tree_arg, &work.display().to_string()]))?;
    let architecture = ask("dpkg", &["--print-architecture"]).ok_or("не отвечает dpkg")?;
    let installed = ask("du", &["-sk", &work.display().to_string()]).unwrap_or_default();
    let installed = installed.split_whitespace().next().unwrap_or("0");
    let values = [
        ("version", VERSION),
        ("architecture", &architecture),
        ("installed", installed),
        ("depends", &needed_libraries(tree)?),
    ];
    fill(&template("linux/control"), &work.join("DEBIAN/control"), &values)?;
    let deb = folder().join(format!("rostok_{VERSION}_{architecture}.deb"));
    // A dictionary of 64 MB: the window and the terminal share most of their code, and each is larger than the usual 8.
    let mut pack = command("dpkg-deb", ["--build", "--root-owner-group", "-Zxz", "-z9"]);
    pack.arg(&work).arg(&deb);
    must(pack)?;
    Ok(deb)
}

/// The packages that carry the libraries both programs are linked with, with the least versions that will do.
fn needed_libraries(tree: &Path) -> Done<String> {
    // dpkg-shlibdeps works on a source package: it wants to see its control file, if only by name.
    let work = fresh(folder().join("linux/shlibdeps"))?;
    super::put(&work.join("debian/control"), b"Source: rostok\n\nPackage: rostok\nArchitecture: any\n")?;
    let mut ask = command("dpkg-shlibdeps", ["-O"]);
    ask.arg(tree.join("usr/bin/rostok")).arg(tree.join("usr/bin/rostok-cli")).current_dir(&work);
    let output = did(ask.output(), Path::new("dpkg-shlibdeps"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let found = text.lines().find_map(|line| line.strip_prefix("shlibs:Depends="));
    let found = found.filter(|list| list.contains("libwebkit2gtk-4.1-0") && list.contains("libc6"));
    found.map(str::to_owned).ok_or_else(|| {
        format!("dpkg-shlibdeps не назвал нужных библиотек: {text}{}", String::from_utf8_lossy(&output.stderr))
    })
}

fn rpm(tree: &Path) -> Done<PathBuf> {
    let work = fresh(folder().join("linux/rpm"))?;
    let architecture = std::env::consts::ARCH;
    let spec = work.join("rostok.spec");
    fill(&template("linux/rostok.spec"), &spec, &[("version", VERSION), ("tree", &tree.display().to_string())])?;
    let mut pack = command("rpmbuild", ["-bb", "--quiet", "--target", architecture]);
    pack.arg("--define").arg(format!("_topdir {}", work.display()));
    pack.arg(&spec);
    must(pack)?;
    let name = format!("rostok-{VERSION}-1.{architecture}.rpm");
    let rpm = folder().join(&name);
    copy(&work.join("RPMS").join(architecture).join(&name), &rpm)?;
    Ok(rpm)
}
