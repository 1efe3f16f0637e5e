//! The Windows bundles as a school meets them, through wine: put on silently, used, put over, closed while open, taken away.
//!
//! wine has no WebView2, so the window itself ends at its own message; what is tried is the set-up, the terminal and the files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use super::{did, folder, fresh, windows};
use crate::shell::{Done, command, must};
use crate::windows::toolchain::Toolchain;
use crate::windows::wine::{LOADER, Wine};

/// Below the user's folder: where the set-up puts the program, and where the program keeps the centre's files.
const PROGRAM: &str = "AppData/Local/Programs/Rostok";
const DATA: &str = "AppData/Roaming/ru.rostok.app";

/// Everything that is tried, in order. The first thing that is not as it should be ends the trial.
pub fn try_through_wine(toolchain: &Toolchain, setup: &Path, archive: &Path) -> Done {
    let wine = Wine::prepare(toolchain)?;
    let user = home(&wine)?;
    let (program, data) = (user.join(PROGRAM), user.join(DATA));
    for left in [&program, &data] {
        let _ = fs::remove_dir_all(left);
    }
    silently(&wine, setup, 0)?;
    for name in ["rostok.exe", "rostok-cli.exe", "WebView2Loader.dll", "base.ico", "uninstall.exe"] {
        there(&program.join(name))?;
    }
    println!("  поставлено без вопросов: {PROGRAM}");
    makes_and_prints(&wine, &program.join("rostok-cli.exe"))?;
    there(&data.join("Центр.rostok"))?;
    println!("  rostok-cli.exe из установки создал файл центра и напечатал договоры");

    refused(&wine, setup)?;
    println!("  вторая установка рядом с первой и папка без права записи: отказ, ничего не изменено");
    closes_a_running_copy(&wine, setup, &program.join("rostok.exe"))?;
    println!("  установка поверх закрыла открытую программу");
    none(copies(&data), "та же версия поверх себя копий не делает")?;
    let files = folder().join("windows/files");
    let next = windows::make_setup(&files, "99.0.0", "windows/next-setup.exe")?;
    silently(&wine, &next, 0)?;
    let copies = copies(&data);
    match copies.as_slice() {
        [copy] if copy.join("Центр.rostok").is_file() && copy.join("Центр.rostok.keys.json").is_file() => {}
        _ => return Err(format!("перед обновлением ждали одну копию файла центра с ключом, есть {copies:?}")),
    }
    println!("  обновление сделало копию файлов центра: {}", copies[0].file_name().unwrap_or_default().display());

    silently(&wine, &program.join("uninstall.exe"), 0)?;
    for _ in 0..40 {
        // The uninstaller goes on from a copy of itself.
        if !program.exists() {
            break;
        }
        sleep(Duration::from_millis(250));
    }
    if program.exists() {
        return Err(format!("после удаления осталась папка {}", program.display()));
    }
    there(&data.join("Центр.rostok"))?;
    println!("  удалено без вопросов, файлы центра остались");
    portable(&wine, archive)
}

/// A set-up beside another ends with code 5, one that may not write where it is sent with code 6.
fn refused(wine: &Wine, setup: &Path) -> Done {
    let script = "\
        \"$0\" \"$1\" & first=$!; sleep 8; \
        \"$0\" \"$1\" /S; second=$?; kill $first; \
        [ $second = 5 ] || { echo \"вторая установка: код $second\"; exit 1; }; \
        \"$0\" \"$1\" /S '/D=Z:\\proc\\Rostok'; nowhere=$?; \
        [ $nowhere = 6 ] || { echo \"в папку без права записи: код $nowhere\"; exit 1; }";
    must(on_a_screen(wine, script, &[setup])?)
}

/// The set-up closes a running copy as a person would. Without WebView2 the program stands at its message: a window to close.
fn closes_a_running_copy(wine: &Wine, setup: &Path, program: &Path) -> Done {
    let script = "\
        \"$0\" \"$1\" & program=$!; sleep 8; \
        kill -0 $program || { echo 'программа закрылась до установки'; exit 1; }; \
        \"$0\" \"$2\" /S || { echo \"установка: код $?\"; kill $program; exit 1; }; \
        wait $program";
    let mut run = on_a_screen(wine, script, &[program, setup])?;
    // The program's own exit code tells that no window opened: only that it ended matters.
    let status = did(run.status(), Path::new("xvfb-run"))?;
    match status.code() {
        Some(1) | None => Err("установка не закрыла открытую программу".into()),
        Some(_) => Ok(()),
    }
}

/// A script in which `$0` starts a Windows program and `$1`… are these files.
fn on_a_screen(wine: &Wine, script: &str, files: &[&Path]) -> Done<Command> {
    wine.rest()?;
    let mut run = command("xvfb-run", ["-a", "sh", "-c", script, LOADER]);
    run.args(files);
    wine.surround(&mut run);
    Ok(run)
}

/// The archive unpacked into a folder with a hard name keeps everything beside the program.
fn portable(wine: &Wine, archive: &Path) -> Done {
    let place = fresh(folder().join("windows/Флешка + завуча #1"))?;
    let mut unpack = command("unzip", ["-q"]);
    unpack.arg(archive).arg("-d").arg(&place);
    must(unpack)?;
    let program = place.join("Rostok");
    makes_and_prints(wine, &program.join("rostok-cli.exe"))?;
    there(&program.join("data/Центр.rostok"))?;
    println!("  переносная программа хранит всё рядом с собой");
    Ok(())
}

fn makes_and_prints(wine: &Wine, cli: &Path) -> Done {
    let papers = fresh(folder().join("windows/Договоры"))?;
    let run = |words: &[&str]| {
        let mut run = wine.program(cli);
        run.args(words);
        run
    };
    must(run(&["base", "create", "--example", "itcube"]))?;
    let mut print = run(&["agreement", "print", "--all", "--draft", "--out"]);
    // wine shows this disk as Z:.
    print.arg(format!("Z:{}", papers.display()));
    must(print)?;
    let printed = did(fs::read_dir(&papers), &papers)?.flatten().filter(|file| is_pdf(&file.path())).count();
    if printed == 0 {
        return Err("не напечатано ни одного договора".into());
    }
    Ok(())
}

fn is_pdf(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF"))
}

fn silently(wine: &Wine, setup: &Path, due: i32) -> Done {
    let mut run: Command = wine.program(setup);
    run.arg("/S");
    let status = did(run.status(), setup)?;
    match status.code() {
        Some(code) if code == due => Ok(()),
        other => Err(format!("{} /S: код {other:?} вместо {due}", setup.display())),
    }
}

/// The folder of wine's only user.
fn home(wine: &Wine) -> Done<PathBuf> {
    let users = wine.drive_c().join("users");
    let folders = did(fs::read_dir(&users), &users)?.flatten().map(|entry| entry.path());
    let mut own = folders.filter(|path| path.join("AppData").is_dir());
    own.next().ok_or_else(|| format!("в {} нет пользователя", users.display()))
}

/// Folders beside the centre's files: only the set-up makes such.
fn copies(data: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(data).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.filter(|path| path.is_dir() && path.to_string_lossy().contains("обновлением")).collect()
}

fn none(found: Vec<PathBuf>, due: &str) -> Done {
    if found.is_empty() { Ok(()) } else { Err(format!("{due}, а есть {found:?}")) }
}

fn there(path: &Path) -> Done {
    if path.is_file() { Ok(()) } else { Err(format!("нет файла {}", path.display())) }
}
