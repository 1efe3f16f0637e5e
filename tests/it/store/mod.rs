//! The base: opening, journal, search, copies, what may go wrong with the files.

mod base;
mod family;
mod files;
pub mod generated;
mod journal;
mod kill;
pub mod nouns;
mod numbers;
mod owner;
mod pair;
mod paths;
mod place;
mod registers;
mod round_trip;
mod schema;
mod seed;
mod side;

use rostok_core::error::Code;
use rostok_core::inside::russian::sentences::has_sentence;

#[test]
fn every_code_of_an_error_and_of_a_check_has_its_sentence() {
    for code in Code::ALL {
        assert!(has_sentence(&code.name()), "{code:?}");
    }
    for layer in ["header", "encryption", "pages", "references", "search", "schema"] {
        assert!(has_sentence(&format!("check_{layer}")), "{layer}");
    }
}
