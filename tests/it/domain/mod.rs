//! Mirrors `rostok_core::domain`.

mod calendar;
mod checks;
mod refusals;
mod requisites;
