//! The parties' papers: the light list, and the whole records.

use rusqlite::named_params;

use crate::domain::checked::Checked;
use crate::domain::document::DocumentState;
use crate::domain::ids::{ContractId, DocumentKindId, PartyPaperId};
use crate::domain::party_paper::{PaperPupil, PartyPaper, PartyPaperRow};
use crate::error::{Error, Result};

use super::references::References;
use super::rows::{Row, date, id, json, or_null};
use super::{ReadTx, WriteTx};

const NOUN: &str = "party_paper";

fn party_paper(row: &Row) -> Result<PartyPaper> {
    Ok(PartyPaper {
        id: row.id("id")?,
        contract_id: row.id("contract_id")?,
        kind_id: row.id("kind_id")?,
        organization_id: row.id_or_none("organization_id")?,
        pupils: row.json("pupils")?,
        number: row.text("number")?,
        dated_on: row.date_or_none("dated_on")?,
        answers: row.json("answers")?,
        note: row.text("note")?,
        archived: row.get("archived")?,
    })
}

/// An annulled paper is as good as none: the record is a draft again.
fn light(row: &Row) -> Result<PartyPaperRow> {
    let pupils: Vec<PaperPupil> = row.json("pupils")?;
    let pupil = match pupils.as_slice() {
        [only] => only.full_name.clone(),
        _ => String::new(),
    };
    Ok(PartyPaperRow {
        id: row.id("id")?,
        contract_id: row.id("contract_id")?,
        kind_id: row.id("kind_id")?,
        title: row.text("title")?,
        about: row.name("about")?,
        organization_id: row.id_or_none("organization_id")?,
        pupil,
        number: row.text("number")?,
        dated_on: row.date_or_none("dated_on")?,
        note: row.text("note")?,
        paper: row.name_or_none::<DocumentState>("paper")?,
        archived: row.get("archived")?,
    })
}

const LIGHT: &str =
    "SELECT party_paper.id AS id, party_paper.contract_id AS contract_id, kind_id, document_kind.title AS title, document_kind.about AS about,
        organization_id, pupils, party_paper.number AS number, party_paper.dated_on AS dated_on, party_paper.note AS note,
        final.state AS paper, party_paper.archived AS archived
     FROM party_paper
     JOIN document_kind ON document_kind.id = party_paper.kind_id
     LEFT JOIN document AS final ON final.party_paper_id = party_paper.id AND final.state <> 'annulled'";

/// In the order of their days, those without one last; of one day as they were made.
const IN_ORDER: &str = "ORDER BY party_paper.dated_on IS NULL, party_paper.dated_on, party_paper.id";

impl ReadTx<'_> {
    /// A party's paper.
    ///
    /// # Errors
    /// `not_found`.
    pub fn party_paper(&self, paper_id: PartyPaperId) -> Result<PartyPaper> {
        let sql = "SELECT id, contract_id, kind_id, organization_id, pupils, number, dated_on, answers, note, archived
             FROM party_paper WHERE id = :id";
        let found = self.row(sql, named_params! { ":id": id(paper_id) }, party_paper)?;
        found.ok_or_else(|| Error::not_found(NOUN, paper_id))
    }

    /// The papers around a contract in the order of their days, those put away left out.
    pub fn party_papers(&self, contract_id: ContractId) -> Result<Vec<PartyPaperRow>> {
        let sql =
            format!("{LIGHT} WHERE party_paper.contract_id = :contract_id AND party_paper.archived = 0 {IN_ORDER}");
        self.rows(&sql, named_params! { ":contract_id": id(contract_id) }, light)
    }

    /// Those of all contracts, for lists of many; the archive instead where it is asked for.
    pub fn all_party_papers(&self, archived: bool) -> Result<Vec<PartyPaperRow>> {
        let sql = format!("{LIGHT} WHERE party_paper.archived = :archived {IN_ORDER}");
        self.rows(&sql, named_params! { ":archived": archived }, light)
    }

    /// Papers of a kind about one pupil each around a contract, with whom they are about; those put away left out.
    pub fn papers_about_pupils(
        &self,
        contract_id: ContractId,
        kind_id: DocumentKindId,
    ) -> Result<Vec<(PaperPupil, PartyPaperRow)>> {
        let sql = format!(
            "{LIGHT} WHERE party_paper.contract_id = :contract_id AND party_paper.kind_id = :kind_id
             AND party_paper.archived = 0 {IN_ORDER}"
        );
        let found =
            self.rows(&sql, named_params! { ":contract_id": id(contract_id), ":kind_id": id(kind_id) }, |row| {
                let pupils: Vec<PaperPupil> = row.json("pupils")?;
                Ok((pupils, light(row)?))
            })?;
        Ok(found.into_iter().filter_map(|(pupils, row)| Some((pupils.into_iter().next()?, row))).collect())
    }

    /// Numbers that papers of a kind bear or once bore around a contract: annulled and archived ones too.
    pub fn used_party_paper_numbers(&self, contract_id: ContractId, kind_id: DocumentKindId) -> Result<Vec<String>> {
        self.rows(
            "SELECT number FROM party_paper WHERE contract_id = :contract_id AND kind_id = :kind_id AND number <> ''
             UNION SELECT document.number AS number FROM document
             JOIN party_paper ON party_paper.id = document.party_paper_id
             WHERE party_paper.contract_id = :contract_id AND party_paper.kind_id = :kind_id",
            named_params! { ":contract_id": id(contract_id), ":kind_id": id(kind_id) },
            |row| row.text("number"),
        )
    }

    /// Whether another paper of the kind to the agreement became final under the number.
    pub fn is_party_paper_number_taken(&self, paper: &PartyPaper) -> Result<bool> {
        self.value(
            "SELECT EXISTS (
                 SELECT 1 FROM document JOIN party_paper ON party_paper.id = document.party_paper_id
                 WHERE party_paper.contract_id = :contract_id AND party_paper.kind_id = :kind_id
                   AND party_paper.id <> :id AND document.number = :number)",
            named_params! {
                ":contract_id": id(paper.contract_id),
                ":kind_id": id(paper.kind_id),
                ":id": id(paper.id),
                ":number": paper.number,
            },
        )
    }
}

impl WriteTx<'_> {
    /// Adds a paper; one that has no id yet gets one.
    ///
    /// # Errors
    /// `invalid` naming a reference to what is not in the base.
    pub fn add_party_paper(&self, paper: &Checked<PartyPaper>) -> Result<PartyPaperId> {
        let paper_id = self.own_or_new(paper.id);
        self.save_party_paper(paper_id, paper)?;
        Ok(paper_id)
    }

    /// Saves a paper that is there already.
    ///
    /// # Errors
    /// `not_found`; `invalid` naming a reference to what is not in the base.
    pub fn change_party_paper(&self, paper: &Checked<PartyPaper>) -> Result<()> {
        self.must_be_kept(NOUN, paper.id)?;
        self.save_party_paper(paper.id, paper)
    }

    /// Puts a paper away or takes it out of the archive.
    ///
    /// # Errors
    /// `not_found`.
    pub fn set_party_paper_archived(&self, paper_id: PartyPaperId, archived: bool) -> Result<()> {
        self.set_archived(NOUN, paper_id, archived)
    }

    fn save_party_paper(&self, paper_id: PartyPaperId, paper: &PartyPaper) -> Result<()> {
        let mut references = References::default();
        references.to("contract", "contract_id", Some(paper.contract_id));
        references.to("document_kind", "kind_id", Some(paper.kind_id));
        references.to("organization", "organization_id", paper.organization_id);
        self.must_hold(references)?;
        self.run(
            "INSERT INTO party_paper (id, contract_id, kind_id, organization_id, pupils, number, dated_on, answers, note, archived)
             VALUES (:id, :contract_id, :kind_id, :organization_id, :pupils, :number, :dated_on, :answers, :note, :archived)
             ON CONFLICT (id) DO UPDATE SET organization_id = excluded.organization_id, pupils = excluded.pupils,
                 number = excluded.number, dated_on = excluded.dated_on, answers = excluded.answers, note = excluded.note,
                 archived = excluded.archived",
            named_params! {
                ":id": id(paper_id),
                ":contract_id": id(paper.contract_id),
                ":kind_id": id(paper.kind_id),
                ":organization_id": or_null(paper.organization_id, id),
                ":pupils": json(&paper.pupils),
                ":number": paper.number,
                ":dated_on": or_null(paper.dated_on, date),
                ":answers": json(&paper.answers),
                ":note": paper.note,
                ":archived": paper.archived,
            },
        )
        .map(drop)
    }
}
