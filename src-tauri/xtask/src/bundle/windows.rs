//! The Windows set-up and the portable archive, made on Linux.
//!
//! The set-up is written by hand for NSIS (`src-tauri/bundle/windows/installer.nsi`): per user, in Russian, silent when asked. It is
//! tried through wine at once: put on, used, put over itself, taken away.

use std::path::{Path, PathBuf};

use super::{VERSION, copy, folder, fresh, light, put, sums, template, trial};
use crate::report::Report;
use crate::shell::{Done, command, did, must, root};
use crate::windows::toolchain::Toolchain;
use crate::{packages, ui};

/// What the target folder gives: both programs, and the loader that MinGW's linking leaves outside the window's program.
const BUILT: [&str; 3] = ["rostok.exe", "rostok-cli.exe", "WebView2Loader.dll"];

/// What the source tree gives.
const SOURCES: [(&str, &str); 3] = [
    ("src-tauri/icons/base.ico", "base.ico"),
    ("LICENSE", "LICENSE.txt"),
    ("assets/fonts/OFL-PTSerif.txt", "OFL-PTSerif.txt"),
];

/// Builds the programs, the set-up and the archive, and tries the set-up.
pub fn windows() -> Done {
    let mut report = Report::new();
    report.step("Системные пакеты", packages::for_windows_bundles)?;
    let toolchain = report.step("Rust для Windows", Toolchain::prepare)?;
    report.step("Пакеты страниц окна (npm)", ui::install)?;
    report.step("Сборка страниц окна", ui::build)?;
    report.step(
        "Сборка программы (оптимизированная, занимает минуты)",
        || must(toolchain.cargo("build", &["--release", "-p", "rostok", "-p", "rostok-cli"])),
    )?;
    let files = report.step("Файлы программы", || files(&toolchain))?;
    let setup = report.step("Установщик (NSIS)", || setup(&files))?;
    let archive = report.step("Переносная программа (zip)", || archive(&files))?;
    report
        .step("Контрольные суммы", || sums("SHA256SUMS.windows", &[setup.clone(), archive.clone()]))?;
    // The archive to be unpacked by hand is larger: zip cannot share between two programs.
    report.step("Размер", || light(&setup))?;
    report.step("Системные пакеты для пробы", packages::for_wine)?;
    report.step("Проба через wine", || trial::try_through_wine(&toolchain, &setup, &archive))?;
    report.close(&format!("Установщик и архив лежат в {}", folder().display()));
    Ok(())
}

fn files(toolchain: &Toolchain) -> Done<PathBuf> {
    let files = fresh(folder().join("windows/files"))?;
    for name in BUILT {
        copy(&toolchain.built("release", name), &files.join(name))?;
    }
    for (from, name) in SOURCES {
        copy(&root().join(from), &files.join(name))?;
    }
    Ok(files)
}

fn setup(files: &Path) -> Done<PathBuf> {
    make_setup(files, VERSION, &format!("Rostok-{VERSION}-setup.exe"))
}

/// A set-up of these files that says it is of this version.
pub fn make_setup(files: &Path, version: &str, name: &str) -> Done<PathBuf> {
    let setup = folder().join(name);
    let mut make = command("makensis", ["-V2", "-WX", "-INPUTCHARSET", "UTF8"]);
    make.arg(format!("-DVERSION={version}"))
        .arg(format!("-DKILOBYTES={}", kilobytes(files)?))
        .arg(format!("-DFILES={}", files.display()))
        .arg(format!("-DICON={}", root().join("src-tauri/icons/icon.ico").display()))
        .arg(format!("-DSIDE={}", template("windows/side.bmp").display()))
        .arg(format!("-DOUT={}", setup.display()))
        .arg(template("windows/installer.nsi"));
    must(make)?;
    Ok(setup)
}

fn kilobytes(files: &Path) -> Done<u64> {
    let mut bytes = 0;
    for file in did(std::fs::read_dir(files), files)?.flatten() {
        bytes += did(file.metadata(), &file.path())?.len();
    }
    Ok(bytes.div_ceil(1024))
}

/// The same files with the mark that keeps everything beside the program: for a flash drive.
fn archive(files: &Path) -> Done<PathBuf> {
    let work = fresh(folder().join("windows/portable"))?;
    let inside = work.join("Rostok");
    for name in BUILT.iter().chain(SOURCES.iter().map(|(_, name)| name)) {
        copy(&files.join(name), &inside.join(name))?;
    }
    put(&inside.join("portable"), &did(std::fs::read(template("windows/portable.txt")), Path::new("portable.txt"))?)?;
    let archive = folder().join(format!("Rostok-{VERSION}-portable.zip"));
    let _ = std::fs::remove_file(&archive);
    let mut pack = command("zip", ["-q", "-X", "-9", "-r"]);
    pack.arg(&archive).arg("Rostok").current_dir(&work);
    must(pack)?;
    Ok(archive)
}
