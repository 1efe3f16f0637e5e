//! Mirrors `rostok_core::domain`.

mod calendar;
mod requisites;
