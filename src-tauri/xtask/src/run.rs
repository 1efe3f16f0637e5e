//! `cargo xtask run`: from a fresh clone to the open window; without a screen, to a printed agreement.

use std::path::{Path, PathBuf};

use crate::report::Report;
use crate::shell::{Done, command, must, root, target};
use crate::{packages, test, ui};

/// Sets up, builds, opens the window; what follows `--` goes to the program.
pub fn run(arguments: &[String]) -> Done {
    let passed: &[String] = match arguments.split_first() {
        None => &[],
        Some((first, rest)) if first == "--" => rest,
        Some((first, _)) => return Err(format!("непонятный аргумент «{first}»; программе передают после «--»")),
    };
    let mut report = Report::new();
    report.step("Системные пакеты", packages::for_building)?;
    report.step("Пакеты страниц окна (npm)", ui::install)?;
    report.step("Сборка страниц окна", ui::build)?;
    // The selection of the checks: with another one, whoever runs both would compile the big libraries twice.
    report.step("Сборка программы (первая сборка занимает минуты)", test::build)?;
    if has_screen() {
        report.close("Открываем окно. Закройте его, чтобы вернуться в терминал.");
        return must(command(&built("rostok"), passed));
    }
    println!("\nЭкрана нет (не заданы DISPLAY и WAYLAND_DISPLAY), поэтому окно не открыть.");
    println!("То же главное дело сделаем из терминала: создадим пример центра и напечатаем его договоры.");
    let printed = report.step("Пример центра и его договоры", example)?;
    println!("\nБаза примера: {}\nДоговоры:", example_folder().join(EXAMPLE_BASE).display());
    for paper in &printed {
        println!("    {}", paper.display());
    }
    report.close("Готово. На компьютере с экраном эта же команда откроет окно.");
    Ok(())
}

const EXAMPLE_BASE: &str = "Пример.rostok";

/// The example stays inside the build folder: it is nobody's data and goes with `cargo clean`.
fn example_folder() -> PathBuf {
    target().join("example")
}

fn example() -> Done<Vec<PathBuf>> {
    let (base, papers) = (example_folder().join(EXAMPLE_BASE), example_folder().join("Договоры"));
    std::fs::create_dir_all(&papers).map_err(|error| format!("не создаётся папка {}: {error}", papers.display()))?;
    let in_base = |verbs: &[&str]| {
        let mut cli = command(&built("rostok-cli"), ["--base"]);
        cli.arg(&base).args(verbs);
        cli
    };
    if base.exists() {
        println!("  база примера уже есть, берём её: {}", base.display());
    } else {
        must(in_base(&["base", "create", "--example", "itcube"]))?;
    }
    let mut print = in_base(&["agreement", "print", "--all", "--out"]);
    print.arg(&papers);
    must(print)?;
    let printed = pdfs(&papers)?;
    if printed.is_empty() {
        return Err(format!("в папке {} не появилось ни одного PDF", papers.display()));
    }
    Ok(printed)
}

fn pdfs(folder: &Path) -> Done<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("не читается {}: {error}", folder.display()))?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf")))
        .collect();
    found.sort();
    Ok(found)
}

fn has_screen() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// A program of this workspace, as the development profile builds it.
fn built(name: &str) -> String {
    let path = target().join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    path.strip_prefix(root()).map_or_else(|_| path.clone(), |inside| root().join(inside)).display().to_string()
}
