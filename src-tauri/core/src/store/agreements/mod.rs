//! Network-form agreements: a contract and what only the network form adds, saved whole, read whole; a light row for the register.

mod lists;
mod parties;
mod write;

use std::collections::HashMap;

use rusqlite::named_params;

use crate::domain::agreement::{Agreement, Assessment, Financing, IssuedPapers, Property, Pupils};
use crate::domain::ids::{ContractId, ProgrammeId};
use crate::domain::register::{AgreementRow, ListFilter};
use crate::domain::units::Kopecks;
use crate::error::{Error, Result};

use super::ReadTx;
use super::rows::{Row, id};
use super::search::fts_query;

const NOUN: &str = "agreement";

impl ReadTx<'_> {
    /// An agreement with everything that belongs to it.
    ///
    /// # Errors
    /// `not_found`.
    pub fn agreement(&self, contract_id: ContractId) -> Result<Agreement> {
        let sql = "SELECT contract.id AS id, number, dated_on, starts_on, ends_on, state, state_on, note, archived,
                   locality, edition_id, programme_id, coverage, approval, min_pupils, max_pupils, list_days, handed_over, list_as_annex,
                   schedule_mode, study_form, distance, interim_assessment, certificate_days, final_by, papers_by, base_paper,
                   participant_paper, property_use, property_payment_kopecks, property_by_act, property_basis, owner_consent_on,
                   financing, financing_party, amount_kopecks, rate_kopecks, man_hours, source, pay_days, pay_when, financing_act,
                   sponsor, share_percent_hundredths, share_to, personal_data, escort_by, copies, renews_id, changes_read
            FROM contract JOIN agreement ON agreement.contract_id = contract.id WHERE contract.id = :id";
        let agreement = self.row(sql, named_params! { ":id": id(contract_id) }, agreement)?;
        let mut agreement = agreement.ok_or_else(|| Error::not_found(NOUN, contract_id))?;
        agreement.parties = self.parties(contract_id)?;
        agreement.shares = self.shares(contract_id)?;
        agreement.schedule = self.schedule(contract_id)?;
        agreement.pupils.list = self.pupil_list(contract_id)?;
        agreement.teachers = self.teachers(contract_id)?;
        agreement.events = self.events(contract_id)?;
        agreement.milestones = self.milestones(contract_id)?;
        Ok(agreement)
    }

    /// The register: those without a date first, for they wait; then the newest. Found by number, programme and parties together.
    pub fn agreements(&self, filter: &ListFilter) -> Result<Vec<AgreementRow>> {
        let mut names = self.party_names()?;
        self.rows(
            "SELECT contract.id AS id, number, dated_on, state, starts_on, ends_on, contract.archived AS archived,
                    coalesce(programme.title, '') AS programme,
                    (SELECT document.state FROM document WHERE document.contract_id = contract.id AND document.addendum_id IS NULL
                       AND document.party_paper_id IS NULL
                     ORDER BY finalised_at DESC, document.id DESC LIMIT 1) AS paper
             FROM contract
             JOIN agreement ON agreement.contract_id = contract.id
             LEFT JOIN programme ON programme.id = agreement.programme_id
             WHERE contract.archived = :archived
               AND (:query IS NULL OR contract.id IN (
                   SELECT search_entry.id FROM search_fts JOIN search_entry ON search_entry.fts_id = search_fts.rowid
                   WHERE search_fts MATCH :query AND search_entry.noun = 'contract'))
             ORDER BY dated_on IS NOT NULL, dated_on DESC, contract.id DESC",
            named_params! { ":archived": filter.archived, ":query": fts_query(&filter.text) },
            |row| {
                let contract_id = row.id("id")?;
                let Names { base, participants } = names.remove(&contract_id).unwrap_or_default();
                Ok(AgreementRow {
                    id: contract_id,
                    number: row.text("number")?,
                    dated_on: row.date_or_none("dated_on")?,
                    state: row.name("state")?,
                    programme: row.text("programme")?,
                    base,
                    participants,
                    starts_on: row.date_or_none("starts_on")?,
                    ends_on: row.date_or_none("ends_on")?,
                    paper: row.name_or_none("paper")?,
                    archived: row.get("archived")?,
                })
            },
        )
    }

    /// The living agreements on a programme, the given one aside: its siblings share out the same parts (СФ-04б).
    pub fn agreements_on_programme(&self, programme_id: ProgrammeId, except: ContractId) -> Result<Vec<Agreement>> {
        let siblings: Vec<ContractId> = self.rows(
            "SELECT contract.id AS id FROM contract JOIN agreement ON agreement.contract_id = contract.id
             WHERE agreement.programme_id = :programme_id AND contract.id <> :except AND contract.archived = 0
             ORDER BY dated_on, contract.id",
            named_params! { ":programme_id": id(programme_id), ":except": id(except) },
            |row| row.id("id"),
        )?;
        siblings.into_iter().map(|sibling| self.agreement(sibling)).collect()
    }

    /// The agreements with this number, archived ones too: the terminal takes a number where it is unique.
    pub fn agreements_by_number(&self, number: &str) -> Result<Vec<ContractId>> {
        self.rows(
            "SELECT contract.id AS id FROM contract JOIN agreement ON agreement.contract_id = contract.id
             WHERE number = :number AND number <> '' ORDER BY dated_on DESC, contract.id",
            named_params! { ":number": number },
            |row| row.id("id"),
        )
    }

    /// The living agreements that were made from this one for another year.
    pub fn renewals_of(&self, contract_id: ContractId) -> Result<Vec<ContractId>> {
        self.rows(
            "SELECT contract.id AS id FROM contract JOIN agreement ON agreement.contract_id = contract.id
             WHERE agreement.renews_id = :id AND contract.archived = 0 ORDER BY contract.id",
            named_params! { ":id": id(contract_id) },
            |row| row.id("id"),
        )
    }

    /// Short names of all parties: one pass over them costs less than a question for each agreement.
    fn party_names(&self) -> Result<HashMap<ContractId, Names>> {
        let mut names: HashMap<ContractId, Names> = HashMap::new();
        self.rows(
            "SELECT contract_party.contract_id AS contract_id, agreement_party.role = 'base' AS is_base,
                    iif(short_name = '', full_name, short_name) AS short_name
             FROM contract_party
             JOIN agreement_party USING (contract_id, organization_id)
             JOIN organization ON organization.id = contract_party.organization_id
             ORDER BY contract_party.contract_id, contract_party.position",
            [],
            |row| {
                let of = names.entry(row.id("contract_id")?).or_default();
                let short_name = row.text("short_name")?;
                if row.get("is_base")? {
                    of.base = short_name;
                } else {
                    of.participants.push(short_name);
                }
                Ok(())
            },
        )?;
        Ok(names)
    }
}

#[derive(Default)]
struct Names {
    base: String,
    participants: Vec<String>,
}

fn agreement(row: &Row) -> Result<Agreement> {
    Ok(Agreement {
        id: row.id("id")?,
        number: row.text("number")?,
        state: row.name("state")?,
        dated_on: row.date_or_none("dated_on")?,
        state_on: row.date_or_none("state_on")?,
        locality: row.text("locality")?,
        edition_id: row.id_or_none("edition_id")?,
        programme_id: row.id_or_none("programme_id")?,
        coverage: row.name("coverage")?,
        approval: row.name("approval")?,
        starts_on: row.date_or_none("starts_on")?,
        ends_on: row.date_or_none("ends_on")?,
        pupils: Pupils {
            min: row.get("min_pupils")?,
            max: row.get("max_pupils")?,
            list_days: row.get("list_days")?,
            handed_over: row.name("handed_over")?,
            list_as_annex: row.get("list_as_annex")?,
            list: Vec::new(),
        },
        schedule_mode: row.name("schedule_mode")?,
        study_form: row.name("study_form")?,
        distance: row.text("distance")?,
        assessment: Assessment {
            interim: row.get("interim_assessment")?,
            certificate_days: row.get("certificate_days")?,
            final_by: row.name("final_by")?,
        },
        papers: IssuedPapers {
            by: row.name("papers_by")?,
            base_paper: row.text("base_paper")?,
            participant_paper: row.text("participant_paper")?,
        },
        property: Property {
            usage: row.name("property_use")?,
            payment: row.get::<Option<i64>>("property_payment_kopecks")?.map(Kopecks),
            by_act: row.get("property_by_act")?,
            basis: row.text("property_basis")?,
            owner_consent_on: row.date_or_none("owner_consent_on")?,
        },
        financing: financing(row)?,
        personal_data: row.name("personal_data")?,
        escort_by: row.id_or_none("escort_by")?,
        copies: row.get("copies")?,
        note: row.text("note")?,
        renews: row.id_or_none("renews_id")?,
        changes_read: row.get("changes_read")?,
        archived: row.get("archived")?,
        parties: Vec::new(),
        shares: Vec::new(),
        schedule: Vec::new(),
        teachers: Vec::new(),
        events: Vec::new(),
        milestones: Vec::new(),
    })
}

fn financing(row: &Row) -> Result<Financing> {
    Ok(Financing {
        kind: row.name("financing")?,
        organization_id: row.id_or_none("financing_party")?,
        amount: row.get::<Option<i64>>("amount_kopecks")?.map(Kopecks),
        rate: row.get::<Option<i64>>("rate_kopecks")?.map(Kopecks),
        man_hours: row.get("man_hours")?,
        source: row.text("source")?,
        pay_days: row.get("pay_days")?,
        pay_when: row.name("pay_when")?,
        act: row.text("financing_act")?,
        sponsor: row.text("sponsor")?,
        share_percent: row.get("share_percent_hundredths")?,
        share_to: row.id_or_none("share_to")?,
    })
}
