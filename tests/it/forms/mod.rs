//! Printed forms: from a record to the words of a paper.

mod comparison;
mod edition;
mod matrix;
mod missing;
mod pages;
mod properties;
mod truth;
pub mod properties;
mod typical;
