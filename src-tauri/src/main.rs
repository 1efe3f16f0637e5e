//! The window of Росток, and nothing else: everything the program knows and does is in `rostok-core`.
//!
//! It starts in reading order: options → webview → folders → log → base → window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod app;
mod clock;
mod commands;
mod dialogs;
mod folders;
mod journal_file;
mod options;
mod printing;
mod viewer;
mod webview;
mod window;

use std::process::ExitCode;

use crate::app::App;
use crate::clock::Clock;
use crate::folders::Folders;
use crate::options::Asked;

fn main() -> ExitCode {
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            dialogs::tell(&sentence);
            ExitCode::from(2)
        }
    }
}

fn start() -> Result<(), String> {
    let options = match options::read(std::env::args_os().skip(1))? {
        Asked::Window(options) => options,
        Asked::Words(words) => {
            println!("{words}");
            return Ok(());
        }
    };
    window::prefer_plain_webkit(options.safe_mode);
    webview::check()?;
    let folders = Folders::find()?;
    journal_file::start(&folders.logs);
    let base = options.base.unwrap_or_else(|| folders.own_base());
    let papers = folders.papers();
    viewer::sweep(&papers);
    let app = App::new(folders, Clock::new(options.today), base);
    let closed = window::open(app, options.safe_mode);
    viewer::sweep(&papers);
    closed
}
