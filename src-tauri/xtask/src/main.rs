//! Everything a person needs to build, open and check Росток: `cargo xtask …`.
//!
//! It depends on nothing, so that it builds before a single system package is installed, and it says in plain Russian what
//! it does, how long that took, and what to do when something is missing.

#[cfg(unix)]
mod bundle;
mod packages;
mod report;
mod run;
mod shell;
mod test;
mod ui;
#[cfg(unix)]
mod windows;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask run [-- АРГУМЕНТЫ]   поставить нужное, собрать и открыть окно; без экрана сделать пример из терминала
cargo xtask test                 всё, что проверяет CI
    --skip-window                без проверок в настоящем окне
    --windows                    тесты ядра и терминала для Windows, через wine
cargo xtask bundle linux         пакеты deb и rpm с контрольными суммами
    --try                        и проба deb в чистом Debian 12 (debootstrap, нужен root)
cargo xtask bundle windows       установщик и переносная программа, собранные на Linux и опробованные через wine
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
        #[cfg(unix)]
        ("test", [only]) if only == "--windows" => windows::tests::test(),
        #[cfg(unix)]
        ("bundle", [system]) if system == "linux" => bundle::linux(bundle::Trial::Skip),
        #[cfg(unix)]
        ("bundle", [system, trial]) if system == "linux" && trial == "--try" => bundle::linux(bundle::Trial::CleanRoot),
        #[cfg(unix)]
        ("bundle", [system]) if system == "windows" => bundle::windows(),
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
