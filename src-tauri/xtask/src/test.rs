//! `cargo xtask test`: everything CI checks, in the order in which a mistake shows soonest.
//!
//! There is one profile and one set of features for building, linting and testing (`SAME`), so that the big C libraries and
//! the window's crates are compiled once. Benchmarks are among clippy's targets: they are checked, never run here.

use std::process::Command;

use crate::report::Report;
use crate::shell::{Done, ask, cargo, command, must};
use crate::{packages, ui};

/// Whether the real window is driven.
#[derive(Clone, Copy, PartialEq)]
pub enum Window {
    Drive,
    Skip,
}

/// The selection every cargo step shares: another one would give shared crates other features and build them again.
const SAME: [&str; 4] = ["--locked", "--workspace", "--features", "rostok/e2e"];

/// What a test of the real window runs in. The bus is inside the screen: the other way round it gets no DISPLAY.
const SCREEN: [&str; 6] = ["xvfb-run", "-a", "-s", "-screen 0 1400x1000x24", "dbus-run-session", "--"];

/// Runs every check; the first that fails ends the run.
pub fn test(window: Window) -> Done {
    let mut report = Report::new();
    report.step("Системные пакеты", || packages::for_testing(window == Window::Drive))?;
    report.step("Инструменты Rust", tools)?;
    // Names the files; `cargo fmt --all` mends them.
    report.step("Оформление кода (rustfmt)", || must(cargo(["fmt", "--all", "--check", "--", "-l"])))?;
    report.step("Пакеты страниц окна (npm)", ui::install)?;
    report.step("Сборка страниц окна", ui::build)?;
    report.step("Типы страниц (svelte-check)", ui::check)?;
    report.step("Тесты страниц", ui::unit_tests)?;
    report.step("Сборка программы и тестов", build)?;
    report.step("Замечания (clippy)", || must(same("clippy", &["--all-targets", "--", "-D", "warnings"])))?;
    report.step("Тесты ядра, терминала и направлений", || {
        must(same("test", &["--quiet", "--lib", "--bins", "--test", "it"]))
    })?;
    report.step("Примеры в документации", || must(same("test", &["--quiet", "--doc"])))?;
    match window {
        Window::Drive => report.step("Настоящее окно", drive_window)?,
        Window::Skip => println!("\n▸ Настоящее окно: пропущено по --skip-window"),
    }
    report.close(match window {
        Window::Drive => "Все проверки прошли.",
        Window::Skip => "Проверки прошли; настоящее окно не проверялось.",
    });
    Ok(())
}

/// Builds the programs and the tests over the shared selection.
pub fn build() -> Done {
    must(same("build", &["--bins", "--tests"]))
}

/// Builds the terminal over the shared selection.
pub fn build_terminal() -> Done {
    must(same("build", &["--bin", "rostok-cli"]))
}

/// Rewrites the bindings of the window's commands after a command or a type has changed.
pub fn write_bindings() -> Done {
    let mut write = same("test", &["--bin", "rostok", "bindings"]);
    write.env("ROSTOK_WRITE_BINDINGS", "1");
    must(write)
}

/// The minimal toolchain comes without rustfmt and clippy.
fn tools() -> Done {
    for (verb, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if cargo([verb, "--version"]).output().is_ok_and(|output| output.status.success()) {
            continue;
        }
        if ask("rustup", &["--version"]).is_none() {
            return Err(format!("нет {component}; поставьте его средствами, которыми поставлен Rust"));
        }
        must(command("rustup", ["component", "add", component]))?;
    }
    Ok(())
}

fn drive_window() -> Done {
    let driven = same("test", &["--test", "e2e", "--", "--test-threads=1"]);
    let mut screen = command(SCREEN[0], &SCREEN[1..]);
    screen.arg(driven.get_program()).args(driven.get_args());
    // NO_AT_BRIDGE keeps GTK from looking for a screen reader's bus, which is not there.
    screen.env("CARGO_INCREMENTAL", "0").env("NO_AT_BRIDGE", "1").env("LANG", "ru_RU.UTF-8");
    must(screen)
}

/// A cargo step over the shared selection. Incremental files only cost time and space where everything is built once.
fn same(verb: &str, more: &[&str]) -> Command {
    let mut step = cargo(std::iter::once(verb).chain(SAME).chain(more.iter().copied()));
    step.env("CARGO_INCREMENTAL", "0");
    // A gate tries the same cases every time; by hand, without the seed, the properties look for new ones.
    step.env("PROPTEST_RNG_SEED", "882391");
    step
}
