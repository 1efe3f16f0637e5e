//! Forms: a record in, a paper out. `evaluate` turns the tree of an edition into numbered words, `annexes` draws the tables of
//! data, `network_agreement` puts both into blocks; `text` gives the same words without pages, `check_text` reads them again.

mod annex_papers;
mod annexes;
pub mod check_edition;
pub mod check_text;
pub mod compare;
mod conditions;
pub mod evaluate;
pub mod fields;
pub mod network_agreement;
mod parties;
mod party_values;
pub mod record;
mod requisites;
pub mod text;
mod values;
mod wording;

use crate::domain::edition::Edition;

/// The first edition of the network-form agreement, «882/391» (domain.md, appendix А). None only if the file inside the program is broken.
pub fn first_edition() -> Option<Edition> {
    serde_json::from_str(include_str!("../../../../../assets/text/editions/882-391.json")).ok()
}
