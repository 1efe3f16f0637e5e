//! The register of all contracts: each table is passed over once, however many contracts there are.

use std::collections::HashMap;

use rusqlite::named_params;

use crate::domain::contract::{ContractFacts, ContractFilter, Course, Extension, NamedParty, PartyKind};
use crate::domain::ids::{ContractId, OrganizationId};
use crate::domain::units::Kopecks;
use crate::error::Result;

use super::super::ReadTx;
use super::super::rows::{Row, id, name, or_null};
use super::super::search::fts_query;
use super::{extension, notice, renewal};

impl ReadTx<'_> {
    /// Contracts of every kind: those without a date first, for they wait; then the newest. `expiring` is not asked here: it follows
    /// from days that are counted.
    pub fn contract_facts(&self, filter: &ContractFilter) -> Result<Vec<ContractFacts>> {
        let mut parties = self.named_parties(None)?;
        let mut extensions = self.all_extensions(None)?;
        self.rows(
            &format!(
                "{FACTS}
                 WHERE contract.archived = :archived
                   AND (:kind IS NULL OR contract.kind = :kind)
                   AND (:state IS NULL OR contract.state = :state)
                   AND (:query IS NULL OR contract.id IN (
                       SELECT search_entry.id FROM search_fts JOIN search_entry ON search_entry.fts_id = search_fts.rowid
                       WHERE search_fts MATCH :query AND search_entry.noun = 'contract'))
                 ORDER BY dated_on IS NOT NULL, dated_on DESC, contract.id DESC"
            ),
            named_params! {
                ":archived": filter.archived,
                ":kind": filter.kind.map(|kind| kind.name()),
                ":state": or_null(filter.state.as_ref(), name),
                ":query": fts_query(&filter.text),
            },
            |row| {
                let contract_id = row.id("id")?;
                let of = |all: &mut HashMap<_, _>| all.remove(&contract_id).unwrap_or_default();
                facts(row, of(&mut parties), extensions.remove(&contract_id).unwrap_or_default())
            },
        )
    }

    /// One contract of any kind, as the register has it; none: there is no such contract.
    pub fn facts_of(&self, contract_id: ContractId) -> Result<Option<ContractFacts>> {
        let parties = self.named_parties(Some(contract_id))?.remove(&contract_id).unwrap_or_default();
        let extensions = self.all_extensions(Some(contract_id))?.remove(&contract_id).unwrap_or_default();
        self.row(&format!("{FACTS} WHERE contract.id = :id"), named_params! { ":id": id(contract_id) }, |row| {
            facts(row, parties, extensions)
        })
    }

    /// Short names of organisations, else the full ones: whom sentences of many contracts name.
    pub fn organization_names(&self) -> Result<HashMap<OrganizationId, String>> {
        let names =
            self.rows("SELECT id, iif(short_name = '', full_name, short_name) AS name FROM organization", [], |row| {
                Ok((row.id("id")?, row.text("name")?))
            })?;
        Ok(names.into_iter().collect())
    }

    /// Parties by contract, in the order of the paper. Organisations are few and named again and again: each is read once.
    fn named_parties(&self, of: Option<ContractId>) -> Result<HashMap<ContractId, Vec<NamedParty>>> {
        let organizations = self.rows(
            "SELECT id, kind, is_edu, iif(short_name = '', full_name, short_name) AS name FROM organization",
            [],
            |row| {
                let kind = PartyKind { kind: row.name("kind")?, is_edu: row.get("is_edu")? };
                Ok((row.id("id")?, (kind, row.text("name")?)))
            },
        )?;
        let organizations: HashMap<OrganizationId, (PartyKind, String)> = organizations.into_iter().collect();
        let mut parties: HashMap<ContractId, Vec<NamedParty>> = HashMap::new();
        self.rows(
            "SELECT contract_id, position, organization_id, '' AS name FROM contract_party WHERE :id IS NULL OR contract_id = :id
             UNION ALL
             SELECT contract_id, position, NULL, full_name FROM contract_person WHERE :id IS NULL OR contract_id = :id
             ORDER BY contract_id, position",
            named_params! { ":id": or_null(of, id) },
            |row| {
                let contract_id = row.id("contract_id")?;
                let id: Option<OrganizationId> = row.id_or_none("organization_id")?;
                let party = match id.and_then(|id| organizations.get(&id).map(|known| (id, known))) {
                    Some((id, (kind, name))) => NamedParty { organization: Some((id, *kind)), name: name.clone() },
                    None => NamedParty { organization: None, name: row.text("name")? },
                };
                parties.entry(contract_id).or_default().push(party);
                Ok(())
            },
        )?;
        Ok(parties)
    }

    fn all_extensions(&self, of: Option<ContractId>) -> Result<HashMap<ContractId, Vec<Extension>>> {
        let mut extensions: HashMap<ContractId, Vec<Extension>> = HashMap::new();
        self.rows(
            "SELECT contract_id, agreed_on, ends_on, paper FROM contract_extension WHERE :id IS NULL OR contract_id = :id
             ORDER BY contract_id, position",
            named_params! { ":id": or_null(of, id) },
            |row| {
                extensions.entry(row.id("contract_id")?).or_default().push(extension(row)?);
                Ok(())
            },
        )?;
        Ok(extensions)
    }
}

/// A contract of the network form has no row of terms: its own columns say them.
const FACTS: &str = "SELECT contract.id AS id, contract.kind AS kind, number, dated_on, starts_on, ends_on, state, contract.archived AS archived,
        coalesce(contract_terms.title, programme.title, '') AS title, coalesce(subject, '') AS subject,
        coalesce(contract_terms.amount_kopecks, agreement.amount_kopecks) AS amount_kopecks,
        coalesce(renewal, 'none') AS renewal, period_count, period_unit, renewal_limit, refused_on, notice_count, notice_unit,
        (SELECT count(*) FROM contract_scan WHERE contract_scan.contract_id = contract.id) AS scans
    FROM contract
    LEFT JOIN contract_terms ON contract_terms.contract_id = contract.id
    LEFT JOIN agreement ON agreement.contract_id = contract.id
    LEFT JOIN programme ON programme.id = agreement.programme_id";

fn facts(row: &Row, parties: Vec<NamedParty>, extensions: Vec<Extension>) -> Result<ContractFacts> {
    let dated_on = row.date_or_none("dated_on")?;
    Ok(ContractFacts {
        id: row.id("id")?,
        kind: row.name("kind")?,
        title: row.text("title")?,
        subject: row.text("subject")?,
        number: row.text("number")?,
        dated_on,
        state: row.name("state")?,
        amount: row.get::<Option<i64>>("amount_kopecks")?.map(Kopecks),
        course: Course {
            starts_on: row.date_or_none("starts_on")?.or(dated_on),
            ends_on: row.date_or_none("ends_on")?,
            renewal: renewal(row)?,
            notice: notice(row)?,
            extensions,
        },
        parties,
        scans: row.get("scans")?,
        archived: row.get("archived")?,
    })
}
