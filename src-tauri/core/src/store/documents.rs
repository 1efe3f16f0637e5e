//! Final papers: whose they are, their number and state. Text, data and PDF lie in the append-only copy.

use chrono::NaiveDate;
use rusqlite::named_params;

use crate::domain::document::{Document, DocumentState};
use crate::domain::ids::{AddendumId, ContractId, DocumentId, PartyPaperId};
use crate::error::{Error, Result};

use super::rows::{Row, date, id, instant, name, or_null};
use super::{ReadTx, WriteTx};

const NOUN: &str = "document";

const DOCUMENT: &str =
    "SELECT id, contract_id, addendum_id, party_paper_id, number, dated_on, state, edition_id, lower(hex(copy_sha256)) AS copy_sha256, finalised_at,
    signed_on FROM document";

fn document(row: &Row) -> Result<Document> {
    Ok(Document {
        id: row.id("id")?,
        contract_id: row.id("contract_id")?,
        addendum_id: row.id_or_none("addendum_id")?,
        party_paper_id: row.id_or_none("party_paper_id")?,
        number: row.text("number")?,
        dated_on: row.date("dated_on")?,
        state: row.name("state")?,
        edition_id: row.id("edition_id")?,
        copy_sha256: row.text("copy_sha256")?,
        finalised_at: row.instant("finalised_at")?,
        signed_on: row.date_or_none("signed_on")?,
    })
}

impl ReadTx<'_> {
    /// A final paper.
    ///
    /// # Errors
    /// `not_found`.
    pub fn document(&self, document_id: DocumentId) -> Result<Document> {
        let sql = format!("{DOCUMENT} WHERE id = :id");
        let found = self.row(&sql, named_params! { ":id": id(document_id) }, document)?;
        found.ok_or_else(|| Error::not_found(NOUN, document_id))
    }

    /// The final papers of a contract itself, the latest first.
    pub fn documents(&self, contract_id: ContractId) -> Result<Vec<Document>> {
        let sql = format!(
            "{DOCUMENT} WHERE contract_id = :contract_id AND addendum_id IS NULL AND party_paper_id IS NULL
             ORDER BY finalised_at DESC, id DESC"
        );
        self.rows(&sql, named_params! { ":contract_id": id(contract_id) }, document)
    }

    /// The final papers of an addendum, the latest first.
    pub fn addendum_documents(&self, addendum_id: AddendumId) -> Result<Vec<Document>> {
        let sql = format!("{DOCUMENT} WHERE addendum_id = :addendum_id ORDER BY finalised_at DESC, id DESC");
        self.rows(&sql, named_params! { ":addendum_id": id(addendum_id) }, document)
    }

    /// The final papers of a party's paper, the latest first.
    pub fn party_paper_documents(&self, paper_id: PartyPaperId) -> Result<Vec<Document>> {
        let sql = format!("{DOCUMENT} WHERE party_paper_id = :paper_id ORDER BY finalised_at DESC, id DESC");
        self.rows(&sql, named_params! { ":paper_id": id(paper_id) }, document)
    }
}

impl WriteTx<'_> {
    /// Adds a final paper. Its copy is kept by [`WriteTx::keep_document_copy`] in the same change.
    ///
    /// # Errors
    /// `conflict` when the contract or the edition is not in the base, or the digest is not one.
    pub fn add_document(&self, document: &Document) -> Result<DocumentId> {
        let document_id = self.own_or_new(document.id);
        self.run(
            "INSERT INTO document (id, contract_id, addendum_id, party_paper_id, number, dated_on, state, edition_id, copy_sha256,
                                   finalised_at, signed_on)
             VALUES (:id, :contract_id, :addendum_id, :party_paper_id, :number, :dated_on, :state, :edition_id, unhex(:copy_sha256),
                     :finalised_at, :signed_on)",
            named_params! {
                ":id": id(document_id),
                ":contract_id": id(document.contract_id),
                ":addendum_id": or_null(document.addendum_id, id),
                ":party_paper_id": or_null(document.party_paper_id, id),
                ":number": document.number,
                ":dated_on": date(document.dated_on),
                ":state": name(&document.state),
                ":edition_id": id(document.edition_id),
                ":copy_sha256": document.copy_sha256,
                ":finalised_at": instant(document.finalised_at),
                ":signed_on": or_null(document.signed_on, date),
            },
        )?;
        Ok(document_id)
    }

    /// Moves a paper along its axis of state; a signed one has its date.
    ///
    /// # Errors
    /// `not_found`; `conflict` for «подписан» without a date.
    pub fn set_document_state(
        &self,
        document_id: DocumentId,
        state: DocumentState,
        signed_on: Option<NaiveDate>,
    ) -> Result<()> {
        self.run_on(
            NOUN,
            document_id,
            "UPDATE document SET state = :state, signed_on = :signed_on WHERE id = :id",
            named_params! { ":state": name(&state), ":signed_on": or_null(signed_on, date), ":id": id(document_id) },
        )
    }
}
