//! Mirrors `rostok_core::domain`.

mod calendar;
mod checks;
mod requisites;
