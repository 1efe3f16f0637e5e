//! Everything a person needs to build, open and check Росток: `cargo xtask …`.
//!
//! It depends on nothing, so that it builds before a single system package is installed, and it says in plain Russian what
//! it does, how long that took, and what to do when something is missing.

mod packages;
mod report;
mod run;
mod shell;
mod test;
mod ui;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask run [-- АРГУМЕНТЫ]   поставить нужное, собрать и открыть окно; без экрана сделать пример из терминала
cargo xtask test                 всё, что проверяет CI
    --skip-window                без проверок в настоящем окне
cargo xtask bindings             переписать ui/src/api/bindings.ts по командам окна";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (verb, rest) = match arguments.split_first() {
        Some((verb, rest)) => (verb.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    let done = match (verb, rest) {
        ("run", _) => run::run(rest),
        ("test", []) => test::test(test::Window::Drive),
        ("test", [only]) if only == "--skip-window" => test::test(test::Window::Skip),
        ("bindings", []) => test::write_bindings(),
        ("help" | "--help" | "-h", _) => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("такой команды нет: cargo xtask {}\n\n{HELP}", arguments.join(" "))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\n✗ {sentence}");
            ExitCode::FAILURE
        }
    }
}
