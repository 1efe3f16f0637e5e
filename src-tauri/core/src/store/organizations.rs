//! Organisations with their accounts, licences and signatories: saved whole, read whole; a light row for the register.

use rusqlite::named_params;

use crate::domain::checked::Checked;
use crate::domain::ids::OrganizationId;
use crate::domain::organization::{Account, Licence, LicenceScope, Organization, Signatory};
use crate::domain::register::{ListFilter, OrganizationRow};
use crate::error::{Error, Result};

use super::references::References;
use super::rows::{Row, date, id, name, or_null};
use super::search::fts_query;
use super::{ReadTx, WriteTx};

const NOUN: &str = "organization";

impl ReadTx<'_> {
    /// An organisation with everything that belongs to it.
    ///
    /// # Errors
    /// `not_found`.
    pub fn organization(&self, organization_id: OrganizationId) -> Result<Organization> {
        let sql = "SELECT id, full_name, short_name, full_name_genitive, gender, ownership, institution, kind, legal_form, is_edu,
                   locality, legal_address, actual_address, postal_address, inn, kpp, ogrn, okpo, oktmo, phone, email, site,
                   centre_page, founder, note, archived
            FROM organization WHERE id = :id";
        let organization = self.row(sql, named_params! { ":id": id(organization_id) }, organization)?;
        let mut organization = organization.ok_or_else(|| Error::not_found(NOUN, organization_id))?;
        organization.accounts = self.accounts(organization_id)?;
        organization.licences = self.licences(organization_id)?;
        organization.signatories = self.signatories(organization_id)?;
        Ok(organization)
    }

    /// The register in Russian order.
    pub fn organizations(&self, filter: &ListFilter) -> Result<Vec<OrganizationRow>> {
        self.rows(
            "SELECT organization.id AS id, short_name, full_name, inn, kpp, kind, locality, is_edu, archived,
                    (SELECT status FROM organization_licence AS licence WHERE licence.organization_id = organization.id
                     ORDER BY issued_on DESC, position DESC LIMIT 1) AS licence,
                    (SELECT count(*) FROM contract_party JOIN contract ON contract.id = contract_party.contract_id
                     WHERE contract_party.organization_id = organization.id AND contract.archived = 0) AS agreements
             FROM organization JOIN search_entry ON search_entry.noun = 'organization' AND search_entry.id = organization.id
             WHERE archived = :archived
               AND (:query IS NULL OR search_entry.fts_id IN (SELECT rowid FROM search_fts WHERE search_fts MATCH :query))
             ORDER BY search_entry.sort_key, organization.id",
            named_params! { ":archived": filter.archived, ":query": fts_query(&filter.text) },
            |row| {
                Ok(OrganizationRow {
                    id: row.id("id")?,
                    short_name: row.text("short_name")?,
                    full_name: row.text("full_name")?,
                    inn: row.text("inn")?,
                    kpp: row.text("kpp")?,
                    kind: row.name("kind")?,
                    locality: row.text("locality")?,
                    is_edu: row.get("is_edu")?,
                    licence: row.name_or_none("licence")?,
                    agreements: row.get("agreements")?,
                    archived: row.get("archived")?,
                })
            },
        )
    }

    fn accounts(&self, organization_id: OrganizationId) -> Result<Vec<Account>> {
        self.rows(
            "SELECT kind, bank_name, bik, account, correspondent, personal_account, treasury_body, kbk
             FROM organization_account WHERE organization_id = :id ORDER BY position",
            named_params! { ":id": id(organization_id) },
            |row| {
                Ok(Account {
                    kind: row.name("kind")?,
                    bank_name: row.text("bank_name")?,
                    bik: row.text("bik")?,
                    account: row.text("account")?,
                    correspondent: row.text("correspondent")?,
                    personal_account: row.text("personal_account")?,
                    treasury_body: row.text("treasury_body")?,
                    kbk: row.text("kbk")?,
                })
            },
        )
    }

    fn licences(&self, organization_id: OrganizationId) -> Result<Vec<Licence>> {
        let parameters = named_params! { ":id": id(organization_id) };
        let mut licences = self.rows(
            "SELECT number, issued_on, issued_by, issued_by_instrumental, status, status_on, checked_on
             FROM organization_licence WHERE organization_id = :id ORDER BY position",
            parameters,
            licence,
        )?;
        let scopes: Vec<(i64, LicenceScope)> = self.rows(
            "SELECT licence_position, scope FROM organization_licence_scope WHERE organization_id = :id",
            parameters,
            |row| Ok((row.get("licence_position")?, row.name("scope")?)),
        )?;
        let addresses: Vec<(i64, String)> = self.rows(
            "SELECT licence_position, address FROM organization_licence_address WHERE organization_id = :id
             ORDER BY licence_position, position",
            parameters,
            |row| Ok((row.get("licence_position")?, row.text("address")?)),
        )?;
        for (position, licence) in (0..).zip(&mut licences) {
            licence.scopes = scopes.iter().filter(|(of, _)| *of == position).map(|(_, scope)| *scope).collect();
            licence.scopes.sort_unstable();
            licence.addresses =
                addresses.iter().filter(|(of, _)| *of == position).map(|(_, address)| address.clone()).collect();
        }
        Ok(licences)
    }

    fn signatories(&self, organization_id: OrganizationId) -> Result<Vec<Signatory>> {
        self.rows(
            "SELECT person_id, surname, given, patronymic, sex, name_genitive, post, post_genitive, basis, basis_text, basis_number,
                    basis_on, powers_from, powers_until
             FROM organization_signatory WHERE organization_id = :id ORDER BY position",
            named_params! { ":id": id(organization_id) },
            |row| {
                Ok(Signatory {
                    person_id: row.id_or_none("person_id")?,
                    surname: row.text("surname")?,
                    given: row.text("given")?,
                    patronymic: row.text("patronymic")?,
                    sex: row.name_or_none("sex")?,
                    name_genitive: row.text("name_genitive")?,
                    post: row.text("post")?,
                    post_genitive: row.text("post_genitive")?,
                    basis: row.name("basis")?,
                    basis_text: row.text("basis_text")?,
                    basis_number: row.text("basis_number")?,
                    basis_on: row.date_or_none("basis_on")?,
                    powers_from: row.date_or_none("powers_from")?,
                    powers_until: row.date_or_none("powers_until")?,
                })
            },
        )
    }
}

fn organization(row: &Row) -> Result<Organization> {
    Ok(Organization {
        id: row.id("id")?,
        full_name: row.text("full_name")?,
        short_name: row.text("short_name")?,
        full_name_genitive: row.text("full_name_genitive")?,
        gender: row.name_or_none("gender")?,
        ownership: row.name("ownership")?,
        institution: row.name("institution")?,
        kind: row.name("kind")?,
        legal_form: row.text("legal_form")?,
        is_edu: row.get("is_edu")?,
        locality: row.text("locality")?,
        legal_address: row.text("legal_address")?,
        actual_address: row.text("actual_address")?,
        postal_address: row.text("postal_address")?,
        inn: row.text("inn")?,
        kpp: row.text("kpp")?,
        ogrn: row.text("ogrn")?,
        okpo: row.text("okpo")?,
        oktmo: row.text("oktmo")?,
        phone: row.text("phone")?,
        email: row.text("email")?,
        site: row.text("site")?,
        centre_page: row.text("centre_page")?,
        founder: row.text("founder")?,
        note: row.text("note")?,
        accounts: Vec::new(),
        licences: Vec::new(),
        signatories: Vec::new(),
        archived: row.get("archived")?,
    })
}

fn licence(row: &Row) -> Result<Licence> {
    Ok(Licence {
        number: row.text("number")?,
        issued_on: row.date_or_none("issued_on")?,
        issued_by: row.text("issued_by")?,
        issued_by_instrumental: row.text("issued_by_instrumental")?,
        status: row.name("status")?,
        status_on: row.date_or_none("status_on")?,
        checked_on: row.date_or_none("checked_on")?,
        scopes: Vec::new(),
        addresses: Vec::new(),
    })
}

impl WriteTx<'_> {
    /// Adds an organisation; one that has no id yet gets one.
    ///
    /// # Errors
    /// `invalid` naming a person who is not in the base.
    pub fn add_organization(&self, organization: &Checked<Organization>) -> Result<OrganizationId> {
        let organization_id = self.own_or_new(organization.id);
        self.save_organization(organization_id, organization)?;
        Ok(organization_id)
    }

    /// Saves an organisation that is there already.
    ///
    /// # Errors
    /// `not_found`; `invalid` naming a person who is not in the base.
    pub fn change_organization(&self, organization: &Checked<Organization>) -> Result<()> {
        self.must_be_kept(NOUN, organization.id)?;
        self.save_organization(organization.id, organization)
    }

    /// Puts an organisation away: its agreements and papers keep it, lists offer it no more.
    ///
    /// # Errors
    /// `not_found`.
    pub fn archive_organization(&self, organization_id: OrganizationId) -> Result<()> {
        self.set_archived(NOUN, organization_id, true)
    }

    /// Takes an organisation out of the archive.
    ///
    /// # Errors
    /// `not_found`.
    pub fn restore_organization(&self, organization_id: OrganizationId) -> Result<()> {
        self.set_archived(NOUN, organization_id, false)
    }

    fn save_organization(&self, organization_id: OrganizationId, organization: &Organization) -> Result<()> {
        let mut references = References::default();
        for (position, signatory) in organization.signatories.iter().enumerate() {
            references.to("person", format!("signatories.{position}.person_id"), signatory.person_id);
        }
        self.must_hold(references)?;
        self.run(
            "INSERT INTO organization (id, full_name, short_name, full_name_genitive, gender, ownership, institution, kind, legal_form,
                 is_edu, locality, legal_address, actual_address, postal_address, inn, kpp, ogrn, okpo, oktmo, phone, email, site,
                 centre_page, founder, note, archived)
             VALUES (:id, :full_name, :short_name, :full_name_genitive, :gender, :ownership, :institution, :kind, :legal_form,
                 :is_edu, :locality, :legal_address, :actual_address, :postal_address, :inn, :kpp, :ogrn, :okpo, :oktmo, :phone, :email,
                 :site, :centre_page, :founder, :note, :archived)
             ON CONFLICT (id) DO UPDATE SET full_name = excluded.full_name, short_name = excluded.short_name,
                 full_name_genitive = excluded.full_name_genitive, gender = excluded.gender, ownership = excluded.ownership,
                 institution = excluded.institution, kind = excluded.kind, legal_form = excluded.legal_form, is_edu = excluded.is_edu,
                 locality = excluded.locality, legal_address = excluded.legal_address, actual_address = excluded.actual_address,
                 postal_address = excluded.postal_address, inn = excluded.inn, kpp = excluded.kpp, ogrn = excluded.ogrn,
                 okpo = excluded.okpo, oktmo = excluded.oktmo, phone = excluded.phone, email = excluded.email, site = excluded.site,
                 centre_page = excluded.centre_page, founder = excluded.founder, note = excluded.note, archived = excluded.archived",
            named_params! {
                ":id": id(organization_id),
                ":full_name": organization.full_name,
                ":short_name": organization.short_name,
                ":full_name_genitive": organization.full_name_genitive,
                ":gender": or_null(organization.gender.as_ref(), name),
                ":ownership": name(&organization.ownership),
                ":institution": name(&organization.institution),
                ":kind": name(&organization.kind),
                ":legal_form": organization.legal_form,
                ":is_edu": organization.is_edu,
                ":locality": organization.locality,
                ":legal_address": organization.legal_address,
                ":actual_address": organization.actual_address,
                ":postal_address": organization.postal_address,
                ":inn": organization.inn,
                ":kpp": organization.kpp,
                ":ogrn": organization.ogrn,
                ":okpo": organization.okpo,
                ":oktmo": organization.oktmo,
                ":phone": organization.phone,
                ":email": organization.email,
                ":site": organization.site,
                ":centre_page": organization.centre_page,
                ":founder": organization.founder,
                ":note": organization.note,
                ":archived": organization.archived,
            },
        )?;
        self.save_accounts(organization_id, &organization.accounts)?;
        self.save_licences(organization_id, &organization.licences)?;
        self.save_signatories(organization_id, &organization.signatories)
    }

    fn save_accounts(&self, organization_id: OrganizationId, accounts: &[Account]) -> Result<()> {
        let delete = "DELETE FROM organization_account WHERE organization_id = :parent";
        self.replace_children(delete, organization_id, accounts, |tx, position, account| {
            tx.run(
                "INSERT INTO organization_account (organization_id, position, kind, bank_name, bik, account, correspondent,
                     personal_account, treasury_body, kbk)
                 VALUES (:organization_id, :position, :kind, :bank_name, :bik, :account, :correspondent, :personal_account,
                     :treasury_body, :kbk)",
                named_params! {
                    ":organization_id": id(organization_id),
                    ":position": position,
                    ":kind": name(&account.kind),
                    ":bank_name": account.bank_name,
                    ":bik": account.bik,
                    ":account": account.account,
                    ":correspondent": account.correspondent,
                    ":personal_account": account.personal_account,
                    ":treasury_body": account.treasury_body,
                    ":kbk": account.kbk,
                },
            )
            .map(drop)
        })
    }

    fn save_licences(&self, organization_id: OrganizationId, licences: &[Licence]) -> Result<()> {
        let parent = named_params! { ":parent": id(organization_id) };
        self.run("DELETE FROM organization_licence_scope WHERE organization_id = :parent", parent)?;
        self.run("DELETE FROM organization_licence_address WHERE organization_id = :parent", parent)?;
        let delete = "DELETE FROM organization_licence WHERE organization_id = :parent";
        self.replace_children(delete, organization_id, licences, |tx, position, licence| {
            tx.run(
                "INSERT INTO organization_licence (organization_id, position, number, issued_on, issued_by, issued_by_instrumental,
                     status, status_on, checked_on)
                 VALUES (:organization_id, :position, :number, :issued_on, :issued_by, :issued_by_instrumental, :status, :status_on,
                     :checked_on)",
                named_params! {
                    ":organization_id": id(organization_id),
                    ":position": position,
                    ":number": licence.number,
                    ":issued_on": or_null(licence.issued_on, date),
                    ":issued_by": licence.issued_by,
                    ":issued_by_instrumental": licence.issued_by_instrumental,
                    ":status": name(&licence.status),
                    ":status_on": or_null(licence.status_on, date),
                    ":checked_on": or_null(licence.checked_on, date),
                },
            )?;
            for scope in &licence.scopes {
                tx.run(
                    "INSERT INTO organization_licence_scope (organization_id, licence_position, scope)
                     VALUES (:organization_id, :licence_position, :scope)",
                    named_params! { ":organization_id": id(organization_id), ":licence_position": position, ":scope": name(scope) },
                )?;
            }
            for (place, address) in (0_i64..).zip(&licence.addresses) {
                tx.run(
                    "INSERT INTO organization_licence_address (organization_id, licence_position, position, address)
                     VALUES (:organization_id, :licence_position, :position, :address)",
                    named_params! {
                        ":organization_id": id(organization_id),
                        ":licence_position": position,
                        ":position": place,
                        ":address": address,
                    },
                )?;
            }
            Ok(())
        })
    }

    fn save_signatories(&self, organization_id: OrganizationId, signatories: &[Signatory]) -> Result<()> {
        let delete = "DELETE FROM organization_signatory WHERE organization_id = :parent";
        self.replace_children(delete, organization_id, signatories, |tx, position, signatory| {
            tx.run(
                "INSERT INTO organization_signatory (organization_id, position, person_id, surname, given, patronymic, sex,
                     name_genitive, post, post_genitive, basis, basis_text, basis_number, basis_on, powers_from, powers_until)
                 VALUES (:organization_id, :position, :person_id, :surname, :given, :patronymic, :sex, :name_genitive, :post,
                     :post_genitive, :basis, :basis_text, :basis_number, :basis_on, :powers_from, :powers_until)",
                named_params! {
                    ":organization_id": id(organization_id),
                    ":position": position,
                    ":person_id": or_null(signatory.person_id, id),
                    ":surname": signatory.surname,
                    ":given": signatory.given,
                    ":patronymic": signatory.patronymic,
                    ":sex": or_null(signatory.sex.as_ref(), name),
                    ":name_genitive": signatory.name_genitive,
                    ":post": signatory.post,
                    ":post_genitive": signatory.post_genitive,
                    ":basis": name(&signatory.basis),
                    ":basis_text": signatory.basis_text,
                    ":basis_number": signatory.basis_number,
                    ":basis_on": or_null(signatory.basis_on, date),
                    ":powers_from": or_null(signatory.powers_from, date),
                    ":powers_until": or_null(signatory.powers_until, date),
                },
            )
            .map(drop)
        })
    }
}
