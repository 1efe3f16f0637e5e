//! The real window, driven as a person would: what is on the screen is found by its name and label, never by inner marks.
//!
//! Run under a screen: `cargo xtask test` does, or by hand
//! `xvfb-run -a -s '-screen 0 1400x1000x24' dbus-run-session -- cargo test --workspace --features rostok/e2e --test e2e`.
//! Pictures of what was seen lie in `target/shots/`.

mod addenda;
mod agreement;
mod batch;
mod contracts;
mod desk;
mod edition;
mod first_screen;
mod lists;
mod locked_in;
mod moving;
mod package;
mod papers;
mod people;
mod screens;
mod steps;
mod window;
