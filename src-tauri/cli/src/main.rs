//! Росток from a terminal: the same operations as the window's, for scripts, for tests and for whoever likes to type.
//!
//! Exit codes: 0 done, 1 done with findings, 2 refused or misused.

mod args;
mod help;
mod nouns;
mod output;
mod session;

use args::Args;
use clap::Parser;
use output::Answer;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(misuse) => return output::misuse(&misuse),
    };
    let json = args.json;
    let answer = session::Session::new(&args).and_then(|session| nouns::run(&session, args.noun));
    match answer {
        Ok(answer) => output::print(&answer, json),
        Err(error) => output::refuse(&error, json),
    }
}
