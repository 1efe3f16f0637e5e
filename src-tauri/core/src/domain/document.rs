//! A printed paper's own axis of state, beside that of its agreement (design.md, two axes of state).

use super::ids::{AddendumId, ContractId, DocumentId, EditionId, PartyPaperId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A final paper. Its text, data and PDF lie in the append-only copy named by `copy_sha256`. Drafts «ПРОЕКТ» are not kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Document {
    pub id: DocumentId,
    pub contract_id: ContractId,
    /// Of an addendum to the contract; none: of the contract itself.
    pub addendum_id: Option<AddendumId>,
    /// A party's paper around the contract; none: of the contract or the addendum.
    pub party_paper_id: Option<PartyPaperId>,
    pub number: String,
    pub dated_on: NaiveDate,
    pub state: DocumentState,
    pub edition_id: EditionId,
    /// Hexadecimal SHA-256 of the kept PDF.
    pub copy_sha256: String,
    pub finalised_at: DateTime<Utc>,
    pub signed_on: Option<NaiveDate>,
}

impl Document {
    /// Final or signed, not annulled.
    pub fn is_alive(&self) -> bool {
        self.state != DocumentState::Annulled
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum DocumentState {
    /// Окончательный: numbered and kept.
    Final,
    /// Подписан.
    Signed,
    /// Аннулирован: its number stays used.
    Annulled,
}
