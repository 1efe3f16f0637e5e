//! stub
use crate::documents::block::Paper;
use crate::domain::finding::Finding;
use crate::domain::record::AgreementRecord;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage { Draft, Final }
pub fn paper(_: &AgreementRecord, _: Stage) -> Paper { Paper::default() }
pub fn text(_: &AgreementRecord, _: Stage) -> String { String::new() }
pub fn findings(_: &AgreementRecord) -> Vec<Finding> { vec![] }
pub mod compare {
    use serde::{Deserialize, Serialize};
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[cfg_attr(feature = "bindings", derive(specta::Type))]
    pub struct ClauseComparison { pub key: String, pub number: String, pub ours: String, pub official: String, pub likeness: u8, pub pieces: Vec<Piece> }
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[cfg_attr(feature = "bindings", derive(specta::Type))]
    pub struct Piece { pub kind: PieceKind, pub text: String }
    #[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
    #[cfg_attr(feature = "bindings", derive(specta::Type))]
    #[serde(rename_all = "snake_case")]
    pub enum PieceKind { Same, Added, Removed }
    pub fn compare(_: &crate::domain::edition::Edition, _: &str) -> Vec<ClauseComparison> { vec![] }
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
