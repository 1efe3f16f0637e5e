//! The base: opening, journal, search, copies, what may go wrong with the files.

mod base;
mod family;
mod files;
mod journal;
mod kill;
mod owner;
mod side;
