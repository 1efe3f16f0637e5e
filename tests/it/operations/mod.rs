//! What the window and the terminal may ask for, each on a base of its own.

mod addendum;
mod base;
mod batch;
mod contract;
mod edition;
mod edition_file;
mod edition_trial;
mod law;
mod library_clause;
mod number_series;
mod organization;
mod package;
mod package_final;
mod party_paper;
mod party_paper_each;
mod person;
mod renewal;
mod table;
mod today;

use rostok_core::context::Context;
use rostok_core::operations::Base;

use crate::support::agreements::on;

/// A new base, as a centre has it on its first day.
fn new() -> (Base, Context) {
    let context = Context::for_test(on(2026, 11, 21), 11);
    let base = rostok_core::operations::base::in_memory(&context).expect("a base in memory");
    (base, context)
}
