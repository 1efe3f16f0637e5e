//! Faults of the parties and of their organisations: licences, requisites, powers, property.

use super::Raising;
use super::sound::*;
use rostok_core::domain::agreement::*;
use rostok_core::domain::organization::*;
use rostok_core::domain::programme::ProgrammeKind;
use rostok_core::domain::record::AgreementRecord;
use rostok_core::domain::units::Kopecks;

fn organization(record: &mut AgreementRecord, index: usize) -> &mut Organization {
    &mut record.organizations[index]
}

fn licence(record: &mut AgreementRecord, index: usize) -> &mut Licence {
    &mut record.organizations[index].licences[0]
}

fn signatory(record: &mut AgreementRecord) -> &mut Signatory {
    &mut record.organizations[0].signatories[0]
}

fn suspend(licence: &mut Licence) {
    licence.status = LicenceStatus::Suspended;
    licence.status_on = on("2026-08-01");
}

/// The plant is a school of the town: its workshop is public.
fn public_plant(record: &mut AgreementRecord) {
    record.organizations[2].ownership = Ownership::Municipal;
    record.organizations[2].institution = InstitutionKind::Budget;
}

/// The centre belongs to private hands.
fn private_centre(record: &mut AgreementRecord) {
    record.organizations[0].ownership = Ownership::Private;
    record.organizations[0].institution = InstitutionKind::NonProfit;
}

pub const CASES: &[Raising] = &[
    ("СФ-01", "sf01_not_edu", |r| organization(r, 0).is_edu = false),
    ("СФ-01", "sf01_licence_missing", |r| organization(r, 0).licences.clear()),
    ("СФ-01", "sf01_not_active", |r| suspend(licence(r, 0))),
    ("СФ-01", "sf01_issued_late", |r| licence(r, 0).issued_on = on("2026-09-05")),
    ("СФ-01", "sf01_never_checked", |r| licence(r, 0).checked_on = None),
    ("СФ-01", "sf01_checked_long_ago", |r| licence(r, 0).checked_on = on("2026-07-20")),
    ("СФ-02а", "sf02a_not_edu", |r| organization(r, 1).is_edu = false),
    ("СФ-02а", "sf02a_scopes_missing", |r| licence(r, 1).scopes.clear()),
    ("СФ-02а", "sf02a_part_not_covered", |r| {
        r.programme.as_mut().expect("a programme").parts[1].kind = Some(ProgrammeKind::BasicGeneral);
        licence(r, 0).scopes.push(LicenceScope::BasicGeneral);
    }),
    ("СФ-02а", "sf02a_additional_part", |r| licence(r, 1).scopes = vec![LicenceScope::BasicGeneral]),
    ("СФ-02а", "sf02a_additional_part", |r| organization(r, 1).licences.clear()),
    ("СФ-02б", "sf02b_scopes_missing", |r| licence(r, 0).scopes.clear()),
    ("СФ-02б", "sf02b_programme_not_covered", |r| licence(r, 0).scopes = vec![LicenceScope::BasicGeneral]),
    ("СФ-02б", "sf02b_part_not_covered", |r| {
        r.programme.as_mut().expect("a programme").parts[0].kind = Some(ProgrammeKind::BasicGeneral);
    }),
    ("СФ-03", "sf03_has_parts", |r| r.agreement.shares[2].organization_id = PLANT),
    ("СФ-03", "sf03_no_resources", |r| r.agreement.parties[2].resources.clear()),
    ("СФ-06", "sf06_participant_missing", |r| {
        r.agreement.parties.truncate(1);
        r.agreement.shares.clear();
    }),
    ("СФ-06", "sf06_base_repeated", |r| {
        r.agreement.parties[2].role = PartyRole::Base;
    }),
    ("СФ-06", "sf06_base_missing", |r| {
        r.agreement.parties[0].role = PartyRole::Participant;
        r.agreement.parties[0].realises_parts = true;
        r.agreement.locality = "г. Мичуринск".into();
    }),
    ("СФ-06", "sf06_party_unset", |r| r.agreement.parties.push(Party::default())),
    ("СФ-06", "sf06_party_repeated", |r| r.agreement.parties.push(r.agreement.parties[2].clone())),
    ("СФ-06", "sf06_party_idle", |r| r.agreement.parties[2].gives_resources = false),
    ("СФ-06", "sf06_resources_missing", |r| r.agreement.parties[0].resources.clear()),
    ("СФ-06", "sf06_resources_missing", |r| r.agreement.parties[1].resources.clear()),
    ("СФ-06", "sf06_resource_title", |r| r.agreement.parties[1].resources.push(room(" "))),
    ("СФ-06", "sf06_full_name", |r| organization(r, 2).full_name.clear()),
    ("СФ-06", "sf06_address", |r| organization(r, 2).legal_address = " ".into()),
    ("СФ-06", "sf06_inn", |r| organization(r, 1).inn.clear()),
    ("СФ-06", "sf06_ogrnip", |r| organization(r, 2).institution = InstitutionKind::Entrepreneur),
    ("СФ-06", "sf06_licence_missing", |r| organization(r, 2).is_edu = true),
    ("СФ-06", "sf06_licence_number", |r| licence(r, 1).number.clear()),
    ("СФ-06", "sf06_licence_date", |r| licence(r, 1).issued_on = None),
    ("СФ-06", "sf06_licence_issuer", |r| licence(r, 0).issued_by.clear()),
    ("СФ-06", "sf06_signatory_name", |r| signatory(r).surname.clear()),
    ("СФ-06", "sf06_signatory_sex", |r| {
        *signatory(r) = Signatory {
            sex: None,
            surname: "Дюма".into(),
            given: "Ким".into(),
            patronymic: String::new(),
            ..signatory(r).clone()
        };
    }),
    ("СФ-06", "sf06_signatory_post", |r| signatory(r).post.clear()),
    ("СФ-06", "sf06_basis_date", |r| {
        *signatory(r) = Signatory { basis_on: None, ..by_order(r) };
    }),
    ("СФ-06", "sf06_basis_number", |r| {
        *signatory(r) = Signatory { basis_number: " ".into(), ..by_order(r) };
    }),
    ("СФ-06", "sf06_basis_text", |r| signatory(r).basis = BasisKind::Regulation),
    ("СФ-06", "sf06_locality", |r| organization(r, 0).locality.clear()),
    ("СФ-13", "sf13_participant_cannot", |r| suspend(licence(r, 1))),
    ("СФ-13", "sf13_participant_lost", |r| {
        sign(r);
        suspend(licence(r, 1));
    }),
    ("СФ-13", "sf13_base_lost", |r| {
        sign(r);
        suspend(licence(r, 0));
        licence(r, 0).status_on = on("2026-09-03");
    }),
    ("СФ-13", "sf13_giver_lost", |r| {
        let lost = Licence { status: LicenceStatus::Revoked, ..licence(r, 0).clone() };
        organization(r, 2).is_edu = true;
        organization(r, 2).licences = vec![lost];
    }),
    ("СФ-14", "sf14_payment_missing", |r| {
        private_centre(r);
        r.agreement.property.usage = PropertyUse::Paid;
    }),
    ("СФ-14", "sf14_not_used_but_given", |r| r.agreement.property.usage = PropertyUse::NotUsed),
    ("СФ-14", "sf14_public_to_private", |r| {
        public_plant(r);
        private_centre(r);
    }),
    ("СФ-14", "sf14_consent_missing", |r| {
        public_plant(r);
        private_centre(r);
        r.agreement.property.basis = "договор безвозмездного пользования № 3".into();
    }),
    ("СФ-14", "sf14_basis_missing", |r| {
        public_plant(r);
        private_centre(r);
        r.agreement.property.owner_consent_on = on("2026-08-01");
    }),
    ("СФ-17", "sf17_no_signatory", |r| organization(r, 2).signatories.clear()),
    ("СФ-17", "sf17_no_signatory", |r| r.agreement.parties[1].signatory = Some(7)),
    ("СФ-17", "sf17_not_yet", |r| signatory(r).powers_from = on("2026-08-26")),
    ("СФ-17", "sf17_expired", |r| signatory(r).powers_until = on("2026-08-24")),
    ("СФ-17", "sf17_proxy_expired", |r| {
        *signatory(r) = Signatory { basis: BasisKind::PowerOfAttorney, powers_until: on("2026-08-24"), ..by_order(r) };
    }),
    ("СФ-17", "sf17_proxy_year_over", |r| {
        let issued = on("2025-08-25");
        *signatory(r) =
            Signatory { basis: BasisKind::PowerOfAttorney, powers_until: None, basis_on: issued, ..by_order(r) };
    }),
    ("СФ-17", "sf17_proxy_term_unknown", |r| {
        *signatory(r) = Signatory { basis: BasisKind::PowerOfAttorney, powers_until: None, ..by_order(r) };
    }),
    ("СФ-17", "sf17_order_term_unknown", |r| *signatory(r) = Signatory { powers_until: None, ..by_order(r) }),
    ("СФ-22", "sf22_licence_later", |r| licence(r, 1).issued_on = on("2026-08-28")),
    ("СФ-24", "sf24_contract_44", |r| r.agreement.financing.kind = FinancingKind::ByAddendum),
    ("СФ-24", "sf24_contract_44", |r| {
        r.agreement.property.usage = PropertyUse::Paid;
        r.agreement.property.payment = Some(Kopecks(100_000));
    }),
    ("СФ-24", "sf24_contract_223", |r| {
        organization(r, 0).institution = InstitutionKind::Autonomous;
        r.agreement.financing.kind = FinancingKind::ByAddendum;
    }),
];

/// A deputy who signs by an order in force.
pub fn by_order(record: &AgreementRecord) -> Signatory {
    Signatory {
        basis: BasisKind::Order,
        basis_text: "приказа Управления образования".into(),
        basis_number: "12".into(),
        basis_on: on("2026-06-01"),
        powers_until: on("2026-12-31"),
        ..record.organizations[0].signatories[0].clone()
    }
}
