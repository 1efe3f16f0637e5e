//! Final papers as they were given out: each PDF to the byte, and what it was printed from. At the partner they are kept as they are
//! kept at home, so both centres hold the same paper under the same SHA-256.
//!
//! What is printed is never changed by what a record says today, so the terms of the agreement that comes along are those of its last
//! paper: the data of a package cannot disagree with its papers unseen.

use super::Contents;
use super::container::sha256;
use super::contents::{own_parts_left_out, turned};
use crate::domain::addendum::{Addendum, HandClause};
use crate::domain::agreement::Agreement;
use crate::domain::document::{Document, DocumentState};
use crate::domain::edition::Edition;
use crate::domain::legal_act::LegalAct;
use crate::domain::norm::Norm;
use crate::domain::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A row of `final.json`: the agreement's own paper first, then its signed addenda in the order of their days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptPaper {
    pub document: Document,
    /// Its words without pages.
    pub text: String,
    /// What it was printed from; of an addendum, what it leads to.
    pub terms: PackedTerms,
    pub addendum: Option<PackedAddendum>,
    /// Lies beside, in a file of its own.
    #[serde(skip)]
    pub pdf: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackedAddendum {
    pub addendum: Addendum,
    /// The terms before it.
    pub was: PackedTerms,
}

/// Everything that a paper's words follow from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackedTerms {
    pub contents: Contents,
    pub edition: Edition,
    pub acts: Vec<LegalAct>,
    pub norms: Vec<Norm>,
    pub by_hand: Vec<HandClause>,
    pub preamble: Vec<String>,
}

impl KeptPaper {
    /// The same with other ids: what is known here under an id of its own.
    #[must_use]
    pub fn renumbered(&self, ids: &BTreeMap<Uuid, Uuid>) -> Self {
        Self { pdf: self.pdf.clone(), ..turned(self, ids) }
    }
}

impl PackedTerms {
    /// What the keeper wrote for itself goes nowhere: who compared the text with what, notes on acts.
    #[must_use]
    pub fn without_own_business(mut self) -> Self {
        self.edition.official_text.clear();
        self.edition.compared_by.clear();
        self.acts.iter_mut().for_each(|act| act.note.clear());
        self
    }
}

/// The agreement with the terms of its last paper.
pub fn agreed(agreement: &Agreement, kept: &[KeptPaper]) -> Agreement {
    let Some(last) = kept.last() else { return agreement.clone() };
    own_parts_left_out(&agreement.with_terms(&last.terms.contents.agreement))
}

/// The papers are of this agreement and of each other, and every PDF is the one that was kept.
///
/// # Errors
/// At `file`: `package_contents`, `package_edited`.
pub fn hold_together(kept: &[KeptPaper], contents: &Contents) -> Result<(), Refusal> {
    let wrong = || Refusal::new("file", "package_contents");
    let agreement = &contents.agreement;
    let of_it =
        |terms: &PackedTerms| terms.contents.hold_together().is_ok() && terms.contents.agreement.id == agreement.id;
    for (place, paper) in kept.iter().enumerate() {
        let document = &paper.document;
        let known = document.is_alive()
            && (document.state == DocumentState::Signed) == document.signed_on.is_some()
            && document.contract_id == agreement.id
            && document.party_paper_id.is_none()
            && document.addendum_id == paper.addendum.as_ref().map(|one| one.addendum.id)
            && of_it(&paper.terms);
        let fits = match &paper.addendum {
            None => {
                let numbered = !document.number.is_empty() && document.number == agreement.number;
                place == 0 && numbered && Some(document.dated_on) == agreement.dated_on
            }
            Some(PackedAddendum { addendum, was }) => {
                let leaving = addendum.organization_id;
                place > 0
                    && !addendum.id.is_new()
                    && addendum.contract_id == agreement.id
                    && document.state == DocumentState::Signed
                    && (&document.number, Some(document.dated_on)) == (&addendum.number, addendum.dated_on)
                    && leaving.is_none_or(|id| contents.organizations.iter().any(|one| one.id == id))
                    && of_it(was)
            }
        };
        if !known || !fits {
            return Err(wrong());
        }
        if !sha256(&paper.pdf).eq_ignore_ascii_case(&document.copy_sha256) {
            return Err(Refusal::new("file", "package_edited"));
        }
    }
    Ok(())
}
