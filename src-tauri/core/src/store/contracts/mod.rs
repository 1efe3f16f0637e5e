//! Contracts of the register that are not of the network form, saved whole and read whole; light facts of every kind for the register.

mod facts;
mod scans;
mod write;

pub use scans::NewScan;

use rusqlite::named_params;

use crate::domain::contract::{BasisAct, Contract, ContractLink, ContractParty, Extension, Notice, Period, Renewal};
use crate::domain::ids::ContractId;
use crate::domain::units::Kopecks;
use crate::error::{Error, Result};

use super::ReadTx;
use super::rows::{Row, id};

const NOUN: &str = "contract";

impl ReadTx<'_> {
    /// A contract with everything that belongs to it.
    ///
    /// # Errors
    /// `not_found`, also for a network-form agreement: that is another noun.
    pub fn contract(&self, contract_id: ContractId) -> Result<Contract> {
        let sql = "SELECT contract.id AS id, kind, number, dated_on, starts_on, ends_on, state, state_on, note, archived,
                   title, subject, amount_kopecks, renewal, period_count, period_unit, renewal_limit, refused_on, notice_count,
                   notice_unit
            FROM contract JOIN contract_terms ON contract_terms.contract_id = contract.id WHERE contract.id = :id";
        let contract = self.row(sql, named_params! { ":id": id(contract_id) }, contract)?;
        let mut contract = contract.ok_or_else(|| Error::not_found(NOUN, contract_id))?;
        contract.parties = self.contract_parties(contract_id)?;
        contract.extensions = self.extensions(contract_id)?;
        contract.basis = self.basis(contract_id)?;
        contract.links = self.links(contract_id)?;
        Ok(contract)
    }

    /// Links of other contracts to this one, and whose they are.
    pub fn links_to(&self, contract_id: ContractId) -> Result<Vec<ContractLink>> {
        self.rows(
            "SELECT contract_link.contract_id AS linked_id, contract_link.kind AS kind FROM contract_link
             JOIN contract ON contract.id = contract_link.contract_id
             WHERE contract_link.other_id = :id AND contract.archived = 0 ORDER BY contract.dated_on, contract_link.contract_id",
            named_params! { ":id": id(contract_id) },
            link,
        )
    }

    fn contract_parties(&self, contract_id: ContractId) -> Result<Vec<ContractParty>> {
        self.rows(
            "SELECT position, contract_party.organization_id AS organization_id, NULL AS person_id, '' AS full_name,
                    coalesce(role, '') AS role
             FROM contract_party LEFT JOIN contract_party_role USING (contract_id, organization_id)
             WHERE contract_party.contract_id = :id
             UNION ALL
             SELECT position, NULL, person_id, full_name, role FROM contract_person WHERE contract_id = :id
             ORDER BY position",
            named_params! { ":id": id(contract_id) },
            |row| {
                Ok(ContractParty {
                    organization_id: row.id_or_none("organization_id")?,
                    person_id: row.id_or_none("person_id")?,
                    name: row.text("full_name")?,
                    role: row.text("role")?,
                })
            },
        )
    }

    fn extensions(&self, contract_id: ContractId) -> Result<Vec<Extension>> {
        self.rows(
            "SELECT agreed_on, ends_on, paper FROM contract_extension WHERE contract_id = :id ORDER BY position",
            named_params! { ":id": id(contract_id) },
            extension,
        )
    }

    fn basis(&self, contract_id: ContractId) -> Result<Vec<BasisAct>> {
        self.rows(
            "SELECT kind, number, dated_on, issuer, title, lower(hex(scan_sha256)) AS scan FROM contract_basis
             WHERE contract_id = :id ORDER BY position",
            named_params! { ":id": id(contract_id) },
            |row| {
                Ok(BasisAct {
                    kind: row.name("kind")?,
                    number: row.text("number")?,
                    dated_on: row.date_or_none("dated_on")?,
                    issuer: row.text("issuer")?,
                    title: row.text("title")?,
                    scan: row.get::<Option<String>>("scan")?.filter(|scan| !scan.is_empty()),
                })
            },
        )
    }

    fn links(&self, contract_id: ContractId) -> Result<Vec<ContractLink>> {
        self.rows(
            "SELECT other_id AS linked_id, kind FROM contract_link WHERE contract_id = :id ORDER BY position",
            named_params! { ":id": id(contract_id) },
            link,
        )
    }
}

fn link(row: &Row) -> Result<ContractLink> {
    Ok(ContractLink { contract_id: row.id("linked_id")?, kind: row.name("kind")? })
}

fn extension(row: &Row) -> Result<Extension> {
    Ok(Extension {
        agreed_on: row.date_or_none("agreed_on")?,
        until: row.date_or_none("ends_on")?,
        paper: row.text("paper")?,
    })
}

fn contract(row: &Row) -> Result<Contract> {
    Ok(Contract {
        id: row.id("id")?,
        kind: row.name("kind")?,
        title: row.text("title")?,
        number: row.text("number")?,
        dated_on: row.date_or_none("dated_on")?,
        state: row.name("state")?,
        state_on: row.date_or_none("state_on")?,
        subject: row.text("subject")?,
        amount: row.get::<Option<i64>>("amount_kopecks")?.map(Kopecks),
        starts_on: row.date_or_none("starts_on")?,
        ends_on: row.date_or_none("ends_on")?,
        renewal: renewal(row)?,
        notice: notice(row)?,
        note: row.text("note")?,
        archived: row.get("archived")?,
        parties: Vec::new(),
        extensions: Vec::new(),
        basis: Vec::new(),
        links: Vec::new(),
    })
}

fn renewal(row: &Row) -> Result<Renewal> {
    let period = match (row.get("period_count")?, row.name_or_none("period_unit")?) {
        (Some(count), Some(unit)) => Some(Period { count, unit }),
        _ => None,
    };
    Ok(Renewal {
        kind: row.name("renewal")?,
        period,
        limit: row.get("renewal_limit")?,
        refused_on: row.date_or_none("refused_on")?,
    })
}

fn notice(row: &Row) -> Result<Option<Notice>> {
    Ok(match (row.get("notice_count")?, row.name_or_none("notice_unit")?) {
        (Some(count), Some(unit)) => Some(Notice { count, unit }),
        _ => None,
    })
}
