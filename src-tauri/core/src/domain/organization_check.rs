//! What an organisation may not be: a name that is missing, a requisite that fits no register or bank. What is merely missing is
//! asked for by the paper that prints it, not here.

use super::checked::Checked;
use super::fields::{CODE, Fields, NAME, NOTE, ROWS};
use super::organization::{Account, AccountKind, Licence, Organization, Signatory};
use super::refusal::Refusal;
use super::requisites;

impl Organization {
    /// Puts the fields in order and brings requisites to their stored form (domain.md 6).
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut fields = Fields::default();
        fields.named("full_name", &mut self.full_name, NAME, "organization_name_empty");
        fields.words("short_name", &mut self.short_name, NAME);
        fields.words("full_name_genitive", &mut self.full_name_genitive, NAME);
        fields.words("locality", &mut self.locality, NAME);
        fields.line("legal_address", &mut self.legal_address, NAME);
        fields.line("actual_address", &mut self.actual_address, NAME);
        fields.line("postal_address", &mut self.postal_address, NAME);
        fields.line("founder", &mut self.founder, NAME);
        fields.lines("note", &mut self.note, NOTE);
        self.check_numbers(&mut fields);
        fields.requisite("phone", &mut self.phone, requisites::phone);
        fields.requisite("email", &mut self.email, requisites::email);
        fields.requisite("site", &mut self.site, requisites::site);
        fields.requisite("centre_page", &mut self.centre_page, requisites::site);
        fields.each("accounts", &mut self.accounts, ROWS, check_account);
        fields.each("licences", &mut self.licences, ROWS, check_licence);
        fields.each("signatories", &mut self.signatories, ROWS, check_signatory);
        fields.finish(self)
    }

    /// Numbers of the state registers: an entrepreneur has a person's ИНН, ОГРНИП and no КПП.
    fn check_numbers(&mut self, fields: &mut Fields) {
        let entrepreneur = self.is_entrepreneur();
        fields.requisite("inn", &mut self.inn, requisites::inn);
        match self.inn.chars().count() {
            12 if !entrepreneur => fields.refuse("inn", "organization_inn_needed"),
            10 if entrepreneur => fields.refuse("inn", "entrepreneur_inn_needed"),
            _ => {}
        }
        if entrepreneur {
            fields.line("kpp", &mut self.kpp, CODE);
            if !self.kpp.is_empty() {
                fields.refuse("kpp", "kpp_of_entrepreneur");
            }
            fields.requisite("ogrn", &mut self.ogrn, requisites::ogrnip);
        } else {
            fields.requisite("kpp", &mut self.kpp, requisites::kpp);
            fields.requisite("ogrn", &mut self.ogrn, requisites::ogrn);
        }
        fields.requisite("legal_form", &mut self.legal_form, requisites::okopf);
        fields.requisite("okpo", &mut self.okpo, requisites::okpo);
        fields.requisite("oktmo", &mut self.oktmo, requisites::oktmo);
    }
}

/// An account is keyed by its БИК, so the two are looked at together.
fn check_account(fields: &mut Fields, account: &mut Account) {
    fields.line("bank_name", &mut account.bank_name, NAME);
    fields.requisite("bik", &mut account.bik, requisites::bik);
    let bik = Some(account.bik.as_str());
    match account.kind {
        AccountKind::Bank => {
            fields.requisite("account", &mut account.account, |raw| requisites::bank_account(raw, bik));
            fields.requisite("correspondent", &mut account.correspondent, |raw| {
                requisites::correspondent_account(raw, bik)
            });
        }
        AccountKind::Treasury => {
            fields.requisite("account", &mut account.account, requisites::treasury_account);
            fields.requisite("correspondent", &mut account.correspondent, |raw| {
                requisites::single_treasury_account(raw, bik)
            });
        }
    }
    fields.requisite("personal_account", &mut account.personal_account, requisites::personal_account);
    fields.line("treasury_body", &mut account.treasury_body, NAME);
    fields.requisite("kbk", &mut account.kbk, requisites::kbk);
}

fn check_licence(fields: &mut Fields, licence: &mut Licence) {
    fields.requisite("number", &mut licence.number, requisites::licence_number);
    if licence.number.is_empty() {
        fields.refuse("number", "licence_number_empty");
    }
    fields.period(("issued_on", licence.issued_on), ("status_on", licence.status_on));
    fields.words("issued_by", &mut licence.issued_by, NAME);
    fields.words("issued_by_instrumental", &mut licence.issued_by_instrumental, NAME);
    fields.date("checked_on", licence.checked_on);
    licence.scopes.sort_unstable();
    licence.scopes.dedup();
    licence.addresses.retain(|address| !super::fields::one_line(address).is_empty());
    fields.each("addresses", &mut licence.addresses, ROWS, |fields, address| fields.line("", address, NAME));
}

fn check_signatory(fields: &mut Fields, signatory: &mut Signatory) {
    fields.person("surname", &mut signatory.surname, CODE, "surname_empty");
    fields.words("given", &mut signatory.given, CODE);
    fields.words("patronymic", &mut signatory.patronymic, CODE);
    fields.words("name_genitive", &mut signatory.name_genitive, NAME);
    fields.words("post", &mut signatory.post, NAME);
    fields.words("post_genitive", &mut signatory.post_genitive, NAME);
    fields.words("basis_text", &mut signatory.basis_text, NAME);
    fields.line("basis_number", &mut signatory.basis_number, CODE);
    fields.date("basis_on", signatory.basis_on);
    fields.period(("powers_from", signatory.powers_from), ("powers_until", signatory.powers_until));
}
