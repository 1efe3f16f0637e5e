//! Changes that come close to a fault and are none: at each of them every check keeps silent.

use super::Change;
use super::agreement_cases::financed;
use super::organization_cases::by_order;
use super::sound::*;
use rostok_core::domain::agreement::*;
use rostok_core::domain::organization::*;
use rostok_core::domain::programme::ProgrammeKind;
use rostok_core::domain::units::Kopecks;

pub const CASES: &[(&str, &str, Change)] = &[
    ("СФ-00", "an edition compared today", |r| r.edition.compared_on = Some(r.today)),
    ("СФ-01", "a check of exactly thirty days ago", |r| r.organizations[0].licences[0].checked_on = on("2026-07-21")),
    ("СФ-01", "the norm allows ninety days", |r| {
        use rostok_core::domain::norm::Norm;
        r.organizations[0].licences[0].checked_on = on("2026-06-01");
        r.norms.0.push(Norm { key: "licence_check_days".into(), value: 90, ..Norm::default() });
    }),
    ("СФ-01", "an old licence replaced by one in force", |r| {
        let old = Licence {
            status: LicenceStatus::Terminated,
            issued_on: on("2010-01-01"),
            ..r.organizations[0].licences[0].clone()
        };
        r.organizations[0].licences.insert(0, old);
    }),
    ("СФ-02а", "a part of general education with a licence for it", |r| {
        r.programme.as_mut().expect("a programme").parts[1].kind = Some(ProgrammeKind::BasicGeneral);
        r.organizations[1].licences[0].scopes.push(LicenceScope::BasicGeneral);
        r.organizations[0].licences[0].scopes.push(LicenceScope::BasicGeneral);
    }),
    ("СФ-02б", "a licence with more than the programme needs", |r| {
        r.organizations[0].licences[0].scopes.push(LicenceScope::Higher);
    }),
    ("СФ-03", "a licensed school that only gives a room", |r| {
        r.organizations[2] = Organization { id: PLANT, ..r.organizations[1].clone() };
    }),
    ("СФ-04", "the whole programme realised by the base alone, nothing shared out", |r| {
        r.agreement.parties.remove(1);
        r.agreement.shares.clear();
    }),
    ("СФ-04", "a part with its own days inside the period", |r| {
        r.agreement.shares[1].starts_on = on("2026-09-01");
        r.agreement.shares[1].ends_on = on("2027-05-31");
    }),
    ("СФ-04", "half hours that add up", |r| {
        r.agreement.shares[1].practice = rostok_core::domain::units::AcademicHours(1_050);
        r.agreement.shares[2].practice = rostok_core::domain::units::AcademicHours(950);
        r.agreement.schedule_mode = ScheduleMode::Independent;
    }),
    ("СФ-04б", "another agreement on the same part in another year", |r| {
        r.agreement.coverage = Coverage::Parts;
        r.agreement.shares.remove(0);
        let (starts_on, ends_on) = (on("2025-09-01"), on("2026-05-31"));
        r.siblings.push(Agreement { id: uuid::Uuid::from_u128(21).into(), starts_on, ends_on, ..r.agreement.clone() });
    }),
    ("СФ-04б", "agreements on the whole programme, a school each", |r| {
        r.siblings.push(Agreement { id: uuid::Uuid::from_u128(21).into(), ..r.agreement.clone() });
    }),
    ("СФ-04б", "the agreement among its own siblings", |r| {
        r.agreement.coverage = Coverage::Parts;
        r.agreement.shares.remove(0);
        r.siblings.push(r.agreement.clone());
    }),
    ("СФ-05", "a part outside the network form at a place of the licence", |r| {
        sign(r);
        r.agreement.coverage = Coverage::Parts;
        r.agreement.shares.remove(0);
        r.programme.as_mut().expect("a programme").parts[0].place = "ул. Советская, 274, каб. 3".into();
    }),
    ("СФ-05", "a room without an address", |r| {
        sign(r);
        r.agreement.coverage = Coverage::Parts;
        r.agreement.shares.remove(0);
        r.programme.as_mut().expect("a programme").parts[0].place = "кабинет 12".into();
    }),
    ("СФ-06", "papers are not issued, and that is said", |r| r.agreement.papers.by = PapersBy::None),
    ("СФ-06", "a form without certificates where nobody realises parts", |r| {
        r.agreement.parties.remove(1);
        r.agreement.shares.clear();
        r.edition.form.sections[0].clauses.retain(|clause| clause.key != "certificates");
    }),
    ("СФ-06", "a general programme needs no focus", |r| {
        let programme = r.programme.as_mut().expect("a programme");
        programme.kind = ProgrammeKind::BasicGeneral;
        programme.focus = None;
        for organization in &mut r.organizations {
            organization.licences.iter_mut().for_each(|licence| licence.scopes = vec![LicenceScope::BasicGeneral]);
        }
    }),
    ("СФ-06", "an entrepreneur signs without a post", |r| {
        r.organizations[2].institution = InstitutionKind::Entrepreneur;
        r.organizations[2].ogrn = "304682700000019".into();
        r.organizations[2].signatories[0].post.clear();
    }),
    ("СФ-06", "the sex is seen by the patronymic", |r| r.organizations[0].signatories[0].sex = None),
    ("СФ-06", "a sum made up of a rate and man-hours, paid by certificates' owner", |r| {
        r.organizations[0].ownership = Ownership::Private;
        r.agreement.financing = Financing {
            kind: FinancingKind::InText,
            rate: Some(Kopecks(5_000)),
            man_hours: Some(30),
            source: "собственных средств".into(),
            pay_days: Some(5),
            ..Financing::default()
        };
    }),
    ("СФ-06", "an empty schedule where each party makes its own", |r| {
        r.agreement.schedule.clear();
        r.agreement.schedule_mode = ScheduleMode::Independent;
    }),
    ("СФ-07", "a list sent on the last day", sign),
    ("СФ-07", "a list not sent before its day", |r| {
        r.agreement.state = AgreementState::Signed;
        r.today = on("2026-08-25").unwrap_or_default();
    }),
    ("СФ-08", "no list typed yet", |r| r.agreement.pupils.list.clear()),
    ("СФ-09", "an order of the participant instead of dates in lines", |r| {
        sign(r);
        r.agreement.pupils.list[0].enrolled_on = None;
        r.agreement
            .milestones
            .push(Milestone { organization_id: Some(SCHOOL), ..fact(MilestoneKind::EnrolmentOrder, "2026-08-31") });
    }),
    ("СФ-09", "a pupil who left and was expelled by both", |r| {
        sign(r);
        r.agreement.pupils.list.push(PupilLine { left_on: on("2026-09-03"), ..pupil("Смирнов Олег") });
        r.agreement.milestones.push(fact(MilestoneKind::ExpulsionOrder, "2026-09-04"));
    }),
    ("СФ-13", "a suspension that begins tomorrow", |r| {
        r.organizations[1].licences[0].status = LicenceStatus::Suspended;
        r.organizations[1].licences[0].status_on = on("2026-08-26");
    }),
    ("СФ-13", "an agreement that is over", |r| {
        sign(r);
        r.agreement.state = AgreementState::Ceased;
        r.organizations[1].licences[0].status = LicenceStatus::Revoked;
        r.organizations[1].licences[0].status_on = on("2026-09-05");
    }),
    ("СФ-14", "a public owner and a public user", |r| {
        r.organizations[2].ownership = Ownership::Municipal;
        r.organizations[2].institution = InstitutionKind::Budget;
    }),
    ("СФ-14", "public property in private hands with consent and a ground", |r| {
        r.organizations[2].ownership = Ownership::State;
        r.organizations[0].ownership = Ownership::Private;
        r.agreement.property.owner_consent_on = on("2026-08-01");
        r.agreement.property.basis = "договор аренды № 3".into();
    }),
    ("СФ-15", "a programme approved jointly", |r| {
        r.agreement.approval = Approval::Joint;
        r.agreement.milestones.clear();
    }),
    ("СФ-16", "lines that do not say how many times they meet", |r| r.agreement.schedule[1].meetings = None),
    ("СФ-16", "a wrong timetable where each party makes its own", |r| {
        r.agreement.schedule[1].meetings = Some(1);
        r.agreement.schedule_mode = ScheduleMode::Independent;
    }),
    ("СФ-17", "an order with its term", |r| r.organizations[0].signatories[0] = by_order(r)),
    ("СФ-17", "a charter without a term", |r| r.organizations[0].signatories[0].powers_until = None),
    ("СФ-17", "the former director stands beside the present one", |r| {
        let former = Signatory { powers_until: on("2025-12-31"), ..r.organizations[0].signatories[0].clone() };
        r.organizations[0].signatories.insert(0, former);
    }),
    ("СФ-18", "a copy for each party", |r| r.agreement.copies = Some(3)),
    ("СФ-20", "another ground named by law", |r| {
        r.agreement.personal_data = PersonalData::OtherGround;
        r.agreement.pupils.list[0].consent_on = None;
    }),
    ("СФ-20", "consents collected as a whole", |r| {
        r.agreement.pupils.list[0].consent_on = None;
        r.agreement.milestones.push(fact(MilestoneKind::ConsentsCollected, "2026-08-20"));
    }),
    ("СФ-21", "dated on the day it begins", |r| r.agreement.dated_on = r.agreement.starts_on),
    ("СФ-22", "a period of one day", |r| {
        r.agreement.ends_on = r.agreement.starts_on;
        r.agreement.schedule_mode = ScheduleMode::Independent;
    }),
    ("СФ-22", "a licence issued on the day of the agreement", |r| {
        r.organizations[1].licences[0].issued_on = on("2026-08-25")
    }),
    ("СФ-23", "a programme approved on the day of the agreement", |r| {
        r.programme.as_mut().expect("a programme").approved_on = on("2026-08-25");
    }),
    ("СФ-24", "certificates are no purchase", |r| {
        r.agreement.financing = Financing {
            kind: FinancingKind::Certificates,
            act: "правилами".into(),
            pay_days: Some(10),
            ..Financing::default()
        };
    }),
    ("СФ-25", "another party's teacher with a contract", |r| {
        r.agreement.teachers[0].employer = Some(PLANT);
        r.agreement.teachers[0].contract = "трудовой договор о совместительстве от 20.08.2026 № 4".into();
    }),
    ("СФ-26", "two rooms of one building, and a room without an address", |r| {
        r.agreement.shares[0].place = "ул. Советская, 274, каб. 3".into();
        r.agreement.shares[1].place = "г. Мичуринск, ул. Советская, д. 274, каб. 5".into();
        r.agreement.shares[2].place = "каб. 12".into();
    }),
    ("СФ-26", "several buildings and somebody who goes with the pupils", |r| {
        r.agreement.shares[1].place = "г. Мичуринск, ул. Гоголя, д. 1".into();
        r.agreement.escort_by = Some(SCHOOL);
    }),
    ("СФ-09", "an order of the day on which the part begins, and a later one about others", |r| {
        sign(r);
        for day in ["2026-09-01", "2026-09-08"] {
            r.agreement.milestones.push(fact(MilestoneKind::EnrolmentOrder, day));
        }
    }),
    ("СФ-06", "people and things without an address", |r| {
        for kind in [ResourceKind::People, ResourceKind::Equipment, ResourceKind::Materials] {
            r.agreement.parties[2]
                .resources
                .push(Resource { kind, title: "Станок".into(), ..Resource::default() });
        }
    }),
    ("СФ-06", "an account that nobody pays to", |r| {
        financed(r, FinancingKind::InText).organization_id = Some(SCHOOL);
        r.organizations[0].accounts.clear();
        r.organizations[2].accounts.clear();
    }),
    ("СФ-25", "one of the two parties that lead the part", |r| r.agreement.teachers[0].employer = Some(CENTRE)),
];
