//! Organisations of the examples: what is the same for every school, and for every private partner of a town.

use super::centre::Centre;
use super::invented::Place;
use super::people::head;
use crate::domain::organization::{
    InstitutionKind, Licence, LicenceScope, Organization, OrganizationKind, Ownership, Signatory,
};
use chrono::NaiveDate;

/// A school of a town.
pub(super) struct School<'a> {
    /// Distinguishes the requisites of a town's organisations.
    pub serial: u16,
    pub full_name: &'a str,
    pub short_name: &'a str,
    pub street: &'a str,
    pub director: &'a str,
    /// First word of its mail and site.
    pub nick: String,
}

pub(super) fn school(centre: &Centre<'_>, place: &Place, school: School<'_>) -> Organization {
    let address = format!("{}, {}", place.address, school.street);
    let own = Organization {
        short_name: school.short_name.to_owned(),
        okpo: place.okpo(school.serial),
        oktmo: place.oktmo.to_owned(),
        legal_form: "75403".to_owned(),
        founder: format!("Муниципальное образование «{}»", place.locality.replace("г. ", "Город ")),
        is_edu: true,
        accounts: vec![place.treasury_account(school.serial)],
        licences: vec![licence(
            centre,
            place,
            school.serial,
            centre.ago(8, 4, 12),
            vec![
                LicenceScope::PrimaryGeneral,
                LicenceScope::BasicGeneral,
                LicenceScope::SecondaryGeneral,
                LicenceScope::AdditionalChildrenAdults,
            ],
            &address,
        )],
        signatories: vec![head(school.director, "директор")],
        ..registered(place, school.serial, &school.nick)
    };
    Organization { full_name: school.full_name.to_owned(), legal_address: address, ..own }
}

/// A private organisation: an enterprise, or a private educational one.
pub(super) struct Private {
    pub serial: u16,
    pub full_name: &'static str,
    pub short_name: &'static str,
    pub street: &'static str,
    pub signatory: Signatory,
    pub kind: OrganizationKind,
    pub institution: InstitutionKind,
    /// ОКОПФ.
    pub legal_form: &'static str,
    pub nick: &'static str,
    /// What its licence names; empty: it has none.
    pub scopes: Vec<LicenceScope>,
}

pub(super) fn private(centre: &Centre<'_>, place: &Place, private: Private) -> Organization {
    let address = format!("{}, {}", place.address, private.street);
    let licensed = !private.scopes.is_empty();
    let licence = licence(centre, place, private.serial, centre.ago(5, 11, 19), private.scopes, &address);
    Organization {
        full_name: private.full_name.to_owned(),
        short_name: private.short_name.to_owned(),
        legal_address: address,
        ownership: Ownership::Private,
        kind: private.kind,
        institution: private.institution,
        legal_form: private.legal_form.to_owned(),
        okpo: place.okpo(private.serial),
        oktmo: place.oktmo.to_owned(),
        is_edu: licensed,
        accounts: vec![place.bank_account(private.serial)],
        licences: licensed.then_some(licence).into_iter().collect(),
        signatories: vec![private.signatory],
        ..registered(place, private.serial, private.nick)
    }
}

/// Numbers and addresses by which an organisation is known and reached.
fn registered(place: &Place, serial: u16, nick: &str) -> Organization {
    Organization {
        locality: place.locality.to_owned(),
        inn: place.inn(serial),
        kpp: place.kpp(),
        ogrn: place.ogrn(serial),
        phone: place.phone(serial),
        email: format!("{nick}@{}", place.domain),
        site: format!("https://{nick}.{}", place.domain),
        ..Organization::default()
    }
}

fn licence(
    centre: &Centre<'_>,
    place: &Place,
    serial: u16,
    issued_on: NaiveDate,
    scopes: Vec<LicenceScope>,
    address: &str,
) -> Licence {
    Licence {
        number: place.licence_number(serial),
        issued_on: Some(issued_on),
        issued_by: place.licence_issuer.to_owned(),
        checked_on: Some(centre.today),
        scopes,
        addresses: vec![address.to_owned()],
        ..Licence::default()
    }
}
