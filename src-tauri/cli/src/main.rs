//! Росток from a terminal: the same operations as the window's, for scripts, for tests and for whoever likes to type.
//!
//! Exit codes: 0 done, 1 done with findings, 2 refused or misused.

mod args;
mod help;
mod misuse;
mod nouns;
mod output;
mod session;

use args::Args;
use clap::FromArgMatches;
use std::process::ExitCode;

fn main() -> ExitCode {
    let typed = args::command().try_get_matches().and_then(|matches| Args::from_arg_matches(&matches));
    let args = match typed {
        Ok(args) => args,
        Err(misuse) => {
            return match misuse::refusal(&misuse) {
                Some(error) => output::refuse(&error, "", wants_json()),
                None => output::print(&output::Answer::Plain(misuse.to_string()), "", wants_json()),
            };
        }
    };
    let json = args.json;
    if let Some(error) = misuse::twice(std::env::args_os().skip(1)) {
        return output::refuse(&error, "", json);
    }
    let noun = args.noun.called();
    match nouns::run(&session::Session::new(&args), args.noun) {
        Ok(answer) => output::print(&answer, noun, json),
        Err(error) => output::refuse(&error, noun, json),
    }
}

/// Whether JSON was asked for on a line that could not be read.
fn wants_json() -> bool {
    std::env::args_os().skip(1).take_while(|word| word != "--").any(|word| word == "--json")
}
