//! `cargo xtask test --windows`: the tests of core and terminal as a Windows program, and the papers compared with Linux's.
//!
//! They run in a folder with a hard name. Tests that read papers with Linux's tools, and those that read the source tree, say
//! nothing new about Windows and are left to the ordinary run: whole modules below, single tests by their own `ignore`.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::toolchain::Toolchain;
use super::wine::Wine;
use crate::report::Report;
use crate::shell::{Done, command, did, must, root, target};
use crate::{packages, test};

/// Left to `cargo xtask test`: they start pdftotext, java and the like, or look at source files only.
const ELSEWHERE: [&str; 2] = ["documents::", "layers::"];

/// A folder as a teacher's laptop may have it; the long one of targets.md R12 is made by the tests themselves.
const PLACE: &str = "users/Завуч школы № 5/Рабочий стол/Росток + флешка #1";

/// Builds, tests and compares.
pub fn test() -> Done {
    let mut report = Report::new();
    report.step("Системные пакеты", packages::for_wine)?;
    let toolchain = report.step("Rust для Windows", Toolchain::prepare)?;
    let wine = report.step("wine", || Wine::prepare(&toolchain))?;
    let place = wine.drive_c().join(PLACE);
    did(fs::create_dir_all(&place), &place)?;
    wine.keep_temporary_files_in(&format!("C:\\{}", PLACE.replace('/', "\\")))?;
    report.step("Сборка тестов и терминала для Windows", || {
        must(toolchain.cargo("build", &[SELECTED.as_slice(), &["--bins", "--test", "it"]].concat()))
    })?;
    report.step("Тесты ядра и терминала через wine", || run(&toolchain, &wine))?;
    report.step("Сборка терминала для Linux", test::build_terminal)?;
    report.step("Те же страницы, что на Linux", || same_papers(&toolchain, &wine, &place))?;
    report.close("Проверки для Windows прошли (через wine, без окна).");
    Ok(())
}

/// Both at once: one set of features, one build of the big C libraries.
const SELECTED: [&str; 4] = ["-p", "rostok-tests", "-p", "rostok-cli"];

fn run(toolchain: &Toolchain, wine: &Wine) -> Done {
    let mut arguments = [SELECTED.as_slice(), &["--quiet", "--test", "it", "--"]].concat();
    for module in ELSEWHERE {
        arguments.extend(["--skip", module]);
    }
    let mut run = toolchain.cargo("test", &arguments);
    wine.runner(&mut run);
    run.env("PROPTEST_RNG_SEED", "882391");
    // Snapshots: insta asks cargo where the workspace is, and cargo cannot be asked from within wine.
    run.env("INSTA_WORKSPACE_ROOT", root()).env("INSTA_UPDATE", "no");
    must(run)
}

/// Starts a terminal with these words.
type Start<'a> = &'a dyn Fn(&[&str]) -> Command;

/// A base made on one system is printed on the other, both ways: not a byte of a page may differ.
fn same_papers(toolchain: &Toolchain, wine: &Wine, place: &Path) -> Done {
    let linux = target().join("debug/rostok-cli");
    let windows = toolchain.built("debug", "rostok-cli.exe");
    let here = |words: &[&str]| command(&linux.display().to_string(), words);
    let there = |words: &[&str]| {
        let mut program = wine.program(&windows);
        program.args(words);
        program
    };
    let both: [(&str, Start, Start); 2] = [("network", &here, &there), ("itcube", &there, &here)];
    for (example, maker, other) in both {
        let folder = place.join(example);
        let _ = fs::remove_dir_all(&folder);
        did(fs::create_dir_all(&folder), &folder)?;
        // Both systems take the same relative path: nothing in a base may know where it lies.
        let one = |program: &dyn Fn(&[&str]) -> Command, words: &[&str]| {
            let mut run = program(&[&["--base", "Центр.rostok", "--today", "2026-08-25"], words].concat());
            run.current_dir(&folder);
            must(run)
        };
        one(maker, &["base", "create", "--example", example])?;
        one(maker, &["agreement", "print", "--all", "--draft", "--out", "first"])?;
        one(other, &["base", "check"])?;
        one(other, &["agreement", "print", "--all", "--draft", "--out", "second"])?;
        let papers = equal(&folder.join("first"), &folder.join("second"))?;
        println!("  пример {example}: бумаг {papers}, страницы те же до байта");
    }
    Ok(())
}

/// How many papers two folders hold, when they hold the same.
fn equal(one: &Path, other: &Path) -> Done<usize> {
    let (one, other) = (papers(one)?, papers(other)?);
    let names = |papers: &[(String, Vec<u8>)]| papers.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    if one.is_empty() || names(&one) != names(&other) {
        return Err(format!("разные бумаги: {:?} и {:?}", names(&one), names(&other)));
    }
    match one.iter().zip(&other).find(|(one, other)| one.1 != other.1) {
        Some((differing, _)) => Err(format!("бумага «{}» на Windows не та, что на Linux", differing.0)),
        None => Ok(one.len()),
    }
}

fn papers(folder: &Path) -> Done<Vec<(String, Vec<u8>)>> {
    let mut found = Vec::new();
    for entry in did(fs::read_dir(folder), folder)?.flatten() {
        found.push((entry.file_name().to_string_lossy().into_owned(), did(fs::read(entry.path()), &entry.path())?));
    }
    found.sort();
    Ok(found)
}
