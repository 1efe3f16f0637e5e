//! Everything the window or the terminal may ask for. A change is one operation, one transaction, one line of the journal.

pub mod addendum;
pub mod agreement;
pub mod base;
pub mod batch;
pub mod calendar;
pub mod contract;
pub mod document_kind;
pub mod docx;
pub mod draft;
pub mod edition;
pub mod edition_file;
pub mod edition_trial;
#[cfg(feature = "shapes")]
mod faults;
pub mod file;
pub mod folders;
pub mod journal;
#[cfg(feature = "shapes")]
pub mod json;
pub mod kept;
pub mod legal_act;
pub mod library_clause;
pub mod norm;
pub mod number_series;
pub mod organization;
pub mod outgoing;
pub mod package;
pub mod paper;
pub mod party_paper;
pub mod person;
pub mod programme;
pub mod renewal;
pub mod requisite;
pub mod search;
pub mod settings;
#[cfg(feature = "shapes")]
pub mod shapes;
pub mod table;
mod terms;
pub mod today;
pub mod words;

use crate::russian::quotes;
pub use crate::store::Changed;
pub use base::Base;

/// How a record is named in the journal: its own name, or that it has none yet.
fn quoted(name: &str) -> String {
    let name = name.trim();
    match name {
        "" => "(без названия)".to_owned(),
        // A number is no name: it stands without quotes.
        number if number.starts_with("№ ") || number == "без номера" => number.to_owned(),
        name => quotes(&format!("«{name}»")),
    }
}
