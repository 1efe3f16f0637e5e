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
}
