//! Faults of the agreement itself: its terms, dates, hours by party, money, and the text of the form.

use super::Raising;
use super::sound::*;
use rostok_core::domain::agreement::*;
use rostok_core::domain::programme::Programme;
use rostok_core::domain::record::AgreementRecord;
use rostok_core::domain::units::{AcademicHours, Kopecks};

fn programme(record: &mut AgreementRecord) -> &mut Programme {
    record.programme.as_mut().expect("the sound record has a programme")
}

/// A private payer: the law on purchases is silent.
pub(super) fn financed(record: &mut AgreementRecord, kind: FinancingKind) -> &mut Financing {
    use rostok_core::domain::organization::Ownership;
    for organization in &mut record.organizations {
        organization.ownership = Ownership::Private;
    }
    record.agreement.financing = Financing {
        kind,
        organization_id: Some(SCHOOL),
        amount: Some(Kopecks(100_000)),
        source: "средств субсидии".into(),
        pay_days: Some(10),
        act: "порядком № 5".into(),
        sponsor: "ООО «Прогресс»".into(),
        ..Financing::default()
    };
    &mut record.agreement.financing
}

/// The agreement is on the second part, and another on the same part is concluded with the same days.
fn twin(record: &mut AgreementRecord) {
    record.agreement.coverage = Coverage::Parts;
    record.agreement.shares.remove(0);
    let other = Agreement { id: uuid::Uuid::from_u128(21).into(), number: "5-2026".into(), ..record.agreement.clone() };
    record.siblings.push(other);
}

pub const CASES: &[Raising] = &[
    ("СФ-00", "sf00_not_compared", |r| r.edition.compared_on = None),
    ("СФ-04", "sf04_part_unknown", |r| {
        r.agreement.shares.push(share(uuid::Uuid::from_u128(99).into(), SCHOOL, 1, 1));
    }),
    ("СФ-04", "sf04_not_a_party", |r| r.agreement.shares[2].organization_id = uuid::Uuid::from_u128(98).into()),
    ("СФ-04", "sf04_share_zero", |r| r.agreement.shares.push(share(PYTHON, SCHOOL, 0, 0))),
    ("СФ-04", "sf04_no_parts", |r| {
        r.agreement.parties[2].realises_parts = true;
        r.organizations[2].is_edu = true;
        r.organizations[2].licences = r.organizations[0].licences.clone();
    }),
    ("СФ-04", "sf04_part_too_early", |r| r.agreement.shares[1].starts_on = on("2026-08-31")),
    ("СФ-04", "sf04_part_too_late", |r| r.agreement.shares[1].ends_on = on("2027-06-01")),
    ("СФ-04", "sf04_programme_zero", |r| programme(r).hours = AcademicHours::ZERO),
    ("СФ-04", "sf04_programme_without_parts", |r| {
        programme(r).parts.clear();
        r.agreement.shares.clear();
        r.agreement.parties[1].realises_parts = true;
    }),
    ("СФ-04", "sf04_part_not_shared", |r| drop(r.agreement.shares.remove(0))),
    ("СФ-04", "sf04_programme_short", |r| programme(r).hours = hours(74)),
    ("СФ-04", "sf04_programme_over", |r| programme(r).hours = AcademicHours(7_150)),
    ("СФ-04", "sf04_hours_short", |r| r.agreement.shares[1].practice = hours(6)),
    ("СФ-04", "sf04_hours_over", |r| r.agreement.shares[0].theory = hours(13)),
    ("СФ-04б", "sf04b_given_twice", twin),
    ("СФ-06", "sf06_programme_missing", |r| r.programme = None),
    ("СФ-06", "sf06_programme_title", |r| programme(r).title = "  ".into()),
    ("СФ-06", "sf06_focus_missing", |r| programme(r).focus = None),
    ("СФ-06", "sf06_parts_missing", |r| {
        r.agreement.coverage = Coverage::Parts;
        r.agreement.shares.clear();
        r.agreement.parties[1].realises_parts = false;
        r.agreement.parties[1].gives_resources = true;
    }),
    ("СФ-06", "sf06_part_title", |r| programme(r).parts[0].title.clear()),
    ("СФ-06", "sf06_papers_unset", |r| r.agreement.papers.by = PapersBy::Unset),
    ("СФ-06", "sf06_dated_on", |r| r.agreement.dated_on = None),
    ("СФ-06", "sf06_starts_on", |r| r.agreement.starts_on = None),
    ("СФ-06", "sf06_ends_on", |r| r.agreement.ends_on = None),
    ("СФ-06", "sf06_pupils_missing", |r| {
        r.agreement.pupils.min = None;
        r.agreement.pupils.max = Some(0);
    }),
    ("СФ-06", "sf06_pupils_order", |r| {
        r.agreement.pupils = Pupils { min: Some(5), max: Some(4), ..Pupils::default() };
    }),
    ("СФ-06", "sf06_list_empty", |r| {
        r.agreement.pupils.list.clear();
        r.agreement.pupils.list_as_annex = true;
    }),
    ("СФ-06", "sf06_schedule_empty", |r| r.agreement.schedule.clear()),
    ("СФ-06", "sf06_financing_unset", |r| r.agreement.financing.kind = FinancingKind::Unset),
    ("СФ-06", "sf06_amount", |r| financed(r, FinancingKind::InText).amount = None),
    ("СФ-06", "sf06_amount_differs", |r| {
        let financing = financed(r, FinancingKind::InText);
        financing.rate = Some(Kopecks(50_00));
        financing.man_hours = Some(30);
    }),
    ("СФ-06", "sf06_man_hours", |r| financed(r, FinancingKind::InText).rate = Some(Kopecks(50_00))),
    ("СФ-06", "sf06_rate", |r| financed(r, FinancingKind::InText).man_hours = Some(20)),
    ("СФ-06", "sf06_source", |r| financed(r, FinancingKind::InText).source.clear()),
    ("СФ-06", "sf06_room_address", |r| r.agreement.parties[2].resources[0].address = "\t".into()),
    ("СФ-06", "sf06_payee_account", |r| {
        financed(r, FinancingKind::InText).organization_id = Some(SCHOOL);
        r.organizations[1].accounts[0].account = " ".into();
    }),
    ("СФ-06", "sf06_payee_account", |r| {
        financed(r, FinancingKind::Certificates);
        r.organizations[1].accounts.clear();
    }),
    ("СФ-06", "sf06_pay_days", |r| financed(r, FinancingKind::InText).pay_days = None),
    ("СФ-06", "sf06_pay_days", |r| financed(r, FinancingKind::Certificates).pay_days = None),
    ("СФ-06", "sf06_certificates_act", |r| financed(r, FinancingKind::Certificates).act.clear()),
    ("СФ-06", "sf06_paid_services_party", |r| financed(r, FinancingKind::PaidServices).organization_id = None),
    ("СФ-06", "sf06_share_percent", |r| financed(r, FinancingKind::PaidServices).share_to = Some(CENTRE)),
    ("СФ-06", "sf06_share_to", |r| financed(r, FinancingKind::PaidServices).share_percent = Some(2_500)),
    ("СФ-06", "sf06_sponsor", |r| financed(r, FinancingKind::Sponsor).sponsor.clear()),
    ("СФ-06", "sf06_sponsor_act", |r| financed(r, FinancingKind::Sponsor).act.clear()),
    ("СФ-06", "sf06_edition_missing", |r| r.edition.form.sections.clear()),
    ("СФ-06", "sf06_clause_missing", |r| drop(r.edition.form.sections[0].clauses.remove(4))),
    ("СФ-06", "sf06_clause_missing", |r| r.edition.form.sections[0].clauses[7].paragraphs.clear()),
    ("СФ-06", "sf06_acts_missing", |r| r.acts[0].valid_until = on("2026-08-24")),
    ("СФ-18", "sf18_few_copies", |r| r.agreement.copies = Some(2)),
    ("СФ-21", "sf21_dated_after_start", |r| r.agreement.starts_on = on("2026-08-24")),
    ("СФ-22", "sf22_period_order", |r| r.agreement.ends_on = on("2026-08-31")),
    ("СФ-22", "sf22_part_order", |r| {
        r.agreement.shares[1].starts_on = on("2026-12-02");
        r.agreement.shares[1].ends_on = on("2026-12-01");
    }),
    ("СФ-23", "sf23_not_approved", |r| programme(r).approved_on = None),
    ("СФ-23", "sf23_approved_after_start", |r| programme(r).approved_on = on("2026-09-02")),
    ("СФ-23", "sf23_approved_after_agreement", |r| programme(r).approved_on = on("2026-08-26")),
];
