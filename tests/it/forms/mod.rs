//! Printed forms: from a record to the words of a paper.

mod comparison;
mod edition;
mod edition_file;
mod edition_trial;
mod matrix;
mod missing;
mod pages;
pub mod party_papers;
pub mod properties;
mod truth;
mod typical;
