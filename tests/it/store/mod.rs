//! The base: opening, journal, search, copies, what may go wrong with the files.

mod base;
mod family;
mod files;
mod journal;
mod kill;
pub mod nouns;
mod numbers;
mod owner;
mod registers;
mod round_trip;
mod schema;
mod seed;
mod side;
