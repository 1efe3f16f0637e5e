//! Saving a contract: the parent row, what its kind adds, then what belongs to it.

use rusqlite::named_params;

use crate::domain::checked::Checked;
use crate::domain::contract::Contract;
use crate::domain::ids::ContractId;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};

use super::super::WriteTx;
use super::super::references::References;
use super::super::rows::{date, id, name, or_null};
use super::NOUN;

impl WriteTx<'_> {
    /// Adds a contract; one that has no id yet gets one.
    ///
    /// # Errors
    /// `invalid` naming a reference to what is not in the base.
    pub fn add_contract(&self, contract: &Checked<Contract>) -> Result<ContractId> {
        let contract_id = self.own_or_new(contract.id);
        self.save_contract(contract_id, contract)?;
        Ok(contract_id)
    }

    /// Saves a contract that is there already.
    ///
    /// # Errors
    /// `not_found`; `invalid` naming a reference to what is not in the base.
    pub fn change_contract(&self, contract: &Checked<Contract>) -> Result<()> {
        self.contract_must_be_kept(contract.id)?;
        self.save_contract(contract.id, contract)
    }

    /// Puts a contract away, or takes it out of the archive.
    ///
    /// # Errors
    /// `not_found`.
    pub fn set_contract_archived(&self, contract_id: ContractId, archived: bool) -> Result<()> {
        self.contract_must_be_kept(contract_id)?;
        self.set_archived(NOUN, contract_id, archived)
    }

    fn contract_must_be_kept(&self, contract_id: ContractId) -> Result<()> {
        let kept: bool = self.value(
            "SELECT EXISTS (SELECT 1 FROM contract_terms WHERE contract_id = :id)",
            named_params! { ":id": id(contract_id) },
        )?;
        if kept { Ok(()) } else { Err(Error::not_found(NOUN, contract_id)) }
    }

    fn save_contract(&self, contract_id: ContractId, contract: &Contract) -> Result<()> {
        self.contract_must_hold(contract_id, contract)?;
        self.run(
            "INSERT INTO contract (id, kind, number, dated_on, starts_on, ends_on, state, state_on, note, archived)
             VALUES (:id, :kind, :number, :dated_on, :starts_on, :ends_on, :state, :state_on, :note, :archived)
             ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, number = excluded.number, dated_on = excluded.dated_on,
                 starts_on = excluded.starts_on, ends_on = excluded.ends_on, state = excluded.state, state_on = excluded.state_on,
                 note = excluded.note, archived = excluded.archived",
            named_params! {
                ":id": id(contract_id),
                ":kind": contract.kind.name(),
                ":number": contract.number,
                ":dated_on": or_null(contract.dated_on, date),
                ":starts_on": or_null(contract.starts_on, date),
                ":ends_on": or_null(contract.ends_on, date),
                ":state": name(&contract.state),
                ":state_on": or_null(contract.state_on, date),
                ":note": contract.note,
                ":archived": contract.archived,
            },
        )?;
        let period = contract.renewal.period;
        self.run(
            "INSERT INTO contract_terms (contract_id, title, subject, amount_kopecks, renewal, period_count, period_unit,
                 renewal_limit, refused_on, notice_count, notice_unit)
             VALUES (:id, :title, :subject, :amount_kopecks, :renewal, :period_count, :period_unit, :renewal_limit, :refused_on,
                 :notice_count, :notice_unit)
             ON CONFLICT (contract_id) DO UPDATE SET title = excluded.title, subject = excluded.subject,
                 amount_kopecks = excluded.amount_kopecks, renewal = excluded.renewal, period_count = excluded.period_count,
                 period_unit = excluded.period_unit, renewal_limit = excluded.renewal_limit, refused_on = excluded.refused_on,
                 notice_count = excluded.notice_count, notice_unit = excluded.notice_unit",
            named_params! {
                ":id": id(contract_id),
                ":title": contract.title,
                ":subject": contract.subject,
                ":amount_kopecks": contract.amount.map(|amount| amount.0),
                ":renewal": name(&contract.renewal.kind),
                ":period_count": period.map(|period| period.count),
                ":period_unit": or_null(period.map(|period| period.unit).as_ref(), name),
                ":renewal_limit": contract.renewal.limit,
                ":refused_on": or_null(contract.renewal.refused_on, date),
                ":notice_count": contract.notice.map(|notice| notice.count),
                ":notice_unit": or_null(contract.notice.map(|notice| notice.unit).as_ref(), name),
            },
        )?;
        self.save_contract_parties(contract_id, contract)?;
        self.save_contract_lines(contract_id, contract)
    }

    /// Every reference leads to a row, and a scan of the chain is one of this contract.
    fn contract_must_hold(&self, contract_id: ContractId, contract: &Contract) -> Result<()> {
        let mut references = References::default();
        for (position, party) in contract.parties.iter().enumerate() {
            references.to("organization", format!("parties.{position}.organization_id"), party.organization_id);
            references.to("person", format!("parties.{position}.person_id"), party.person_id);
        }
        for (position, link) in contract.links.iter().enumerate() {
            references.to("contract", format!("links.{position}.contract_id"), Some(link.contract_id));
        }
        self.must_hold(references)?;
        let mut refusals = Vec::new();
        for (position, act) in contract.basis.iter().enumerate() {
            let Some(scan) = &act.scan else { continue };
            let kept: bool = self.value(
                "SELECT EXISTS (SELECT 1 FROM contract_scan WHERE contract_id = :id AND sha256 = unhex(:scan))",
                named_params! { ":id": id(contract_id), ":scan": scan },
            )?;
            if !kept {
                refusals.push(Refusal::new(format!("basis.{position}.scan"), "contract_scan_unknown"));
            }
        }
        if refusals.is_empty() { Ok(()) } else { Err(Error::invalid(refusals)) }
    }

    fn save_contract_parties(&self, contract_id: ContractId, contract: &Contract) -> Result<()> {
        for statement in [
            "DELETE FROM contract_party_role WHERE contract_id = :id",
            "DELETE FROM contract_person WHERE contract_id = :id",
            "DELETE FROM contract_party WHERE contract_id = :id",
        ] {
            self.run(statement, named_params! { ":id": id(contract_id) })?;
        }
        for (position, party) in (0_i64..).zip(&contract.parties) {
            let Some(organization) = party.organization_id else {
                self.run(
                    "INSERT INTO contract_person (contract_id, position, person_id, full_name, role)
                     VALUES (:contract_id, :position, :person_id, :full_name, :role)",
                    named_params! {
                        ":contract_id": id(contract_id),
                        ":position": position,
                        ":person_id": or_null(party.person_id, id),
                        ":full_name": party.name,
                        ":role": party.role,
                    },
                )?;
                continue;
            };
            self.run(
                "INSERT INTO contract_party (contract_id, organization_id, position, signatory_position)
                 VALUES (:contract_id, :organization_id, :position, NULL)",
                named_params! {
                    ":contract_id": id(contract_id),
                    ":organization_id": id(organization),
                    ":position": position,
                },
            )?;
            if !party.role.is_empty() {
                self.run(
                    "INSERT INTO contract_party_role (contract_id, organization_id, role)
                     VALUES (:contract_id, :organization_id, :role)",
                    named_params! {
                        ":contract_id": id(contract_id),
                        ":organization_id": id(organization),
                        ":role": party.role,
                    },
                )?;
            }
        }
        Ok(())
    }

    fn save_contract_lines(&self, contract_id: ContractId, contract: &Contract) -> Result<()> {
        self.replace_children(
            "DELETE FROM contract_extension WHERE contract_id = :parent",
            contract_id,
            &contract.extensions,
            |tx, position, extension| {
                tx.run(
                    "INSERT INTO contract_extension (contract_id, position, agreed_on, ends_on, paper)
                     VALUES (:contract_id, :position, :agreed_on, :ends_on, :paper)",
                    named_params! {
                        ":contract_id": id(contract_id),
                        ":position": position,
                        ":agreed_on": or_null(extension.agreed_on, date),
                        ":ends_on": or_null(extension.until, date),
                        ":paper": extension.paper,
                    },
                )
                .map(drop)
            },
        )?;
        self.replace_children(
            "DELETE FROM contract_basis WHERE contract_id = :parent",
            contract_id,
            &contract.basis,
            |tx, position, act| {
                tx.run(
                    "INSERT INTO contract_basis (contract_id, position, kind, number, dated_on, issuer, title, scan_sha256)
                     VALUES (:contract_id, :position, :kind, :number, :dated_on, :issuer, :title, unhex(:scan))",
                    named_params! {
                        ":contract_id": id(contract_id),
                        ":position": position,
                        ":kind": name(&act.kind),
                        ":number": act.number,
                        ":dated_on": or_null(act.dated_on, date),
                        ":issuer": act.issuer,
                        ":title": act.title,
                        ":scan": act.scan,
                    },
                )
                .map(drop)
            },
        )?;
        self.replace_children(
            "DELETE FROM contract_link WHERE contract_id = :parent",
            contract_id,
            &contract.links,
            |tx, position, link| {
                tx.run(
                    "INSERT INTO contract_link (contract_id, position, other_id, kind)
                     VALUES (:contract_id, :position, :other_id, :kind)",
                    named_params! {
                        ":contract_id": id(contract_id),
                        ":position": position,
                        ":other_id": id(link.contract_id),
                        ":kind": name(&link.kind),
                    },
                )
                .map(drop)
            },
        )
    }
}
