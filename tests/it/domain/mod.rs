//! Mirrors `rostok_core::domain`.

mod calendar;
mod checks;
mod contract;
mod refusals;
mod renewal;
mod requisites;
