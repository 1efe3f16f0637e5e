//! An agreement that nothing prevents from being signed: a centre, a school that realises a part, an enterprise that gives a workshop.

use chrono::NaiveDate;
use rostok_core::domain::agreement::*;
use rostok_core::domain::edition::{Clause, Edition, Form, FormParagraph, Node, Section};
use rostok_core::domain::ids::{OrganizationId, ProgrammePartId};
use rostok_core::domain::legal_act::LegalAct;
use rostok_core::domain::organization::*;
use rostok_core::domain::programme::*;
use rostok_core::domain::record::AgreementRecord;
use rostok_core::domain::units::AcademicHours;
use rostok_core::russian::Sex;
use uuid::Uuid;

pub const CENTRE: OrganizationId = OrganizationId(Uuid::from_u128(1));
pub const SCHOOL: OrganizationId = OrganizationId(Uuid::from_u128(2));
pub const PLANT: OrganizationId = OrganizationId(Uuid::from_u128(3));
pub const PYTHON: ProgrammePartId = ProgrammePartId(Uuid::from_u128(11));
pub const ROBOTS: ProgrammePartId = ProgrammePartId(Uuid::from_u128(12));

/// «2026-09-01»
pub fn on(text: &str) -> Option<NaiveDate> {
    Some(text.parse().expect("a date of the test"))
}

pub fn hours(hours: i32) -> AcademicHours {
    AcademicHours::whole(hours)
}

fn licence() -> Licence {
    Licence {
        number: "Л035-01256-68/00000001".into(),
        issued_on: on("2019-03-15"),
        issued_by: "Министерство образования и науки Тамбовской области".into(),
        checked_on: on("2026-08-10"),
        scopes: vec![LicenceScope::AdditionalChildrenAdults],
        addresses: vec!["393760, Тамбовская обл., г. Мичуринск, ул. Советская, д. 274".into()],
        ..Licence::default()
    }
}

fn organization(id: OrganizationId, short: &str, full: &str) -> Organization {
    Organization {
        id,
        short_name: short.into(),
        full_name: full.into(),
        locality: "г. Мичуринск".into(),
        legal_address: "393760, Тамбовская область, г. Мичуринск, ул. Советская, д. 274".into(),
        inn: "6827000001".into(),
        accounts: vec![Account { account: "03234643687150006400".into(), ..Account::default() }],
        signatories: vec![Signatory {
            surname: "Кузнецова".into(),
            given: "Ольга".into(),
            patronymic: "Ивановна".into(),
            sex: Some(Sex::Female),
            post: "директор".into(),
            ..Signatory::default()
        }],
        ..Organization::default()
    }
}

fn organizations() -> Vec<Organization> {
    let centre = organization(
        CENTRE,
        "МБУ ДО «IT-куб»",
        "Муниципальное бюджетное учреждение дополнительного образования «IT-куб»",
    );
    let school =
        organization(SCHOOL, "МБОУ СОШ № 5", "Муниципальное бюджетное общеобразовательное учреждение «Школа № 5»");
    let plant = organization(PLANT, "ООО «Прогресс»", "Общество с ограниченной ответственностью «Прогресс»");
    let licensed = |organization| Organization { is_edu: true, licences: vec![licence()], ..organization };
    let private = Organization { ownership: Ownership::Private, institution: InstitutionKind::Commercial, ..plant };
    vec![licensed(centre), licensed(school), private]
}

fn part(id: ProgrammePartId, title: &str, theory: i32, practice: i32) -> ProgrammePart {
    ProgrammePart {
        id,
        title: title.into(),
        theory: hours(theory),
        practice: hours(practice),
        ..ProgrammePart::default()
    }
}

fn programme() -> Programme {
    Programme {
        id: Uuid::from_u128(10).into(),
        title: "Умные машины".into(),
        focus: Some(Focus::Technical),
        hours: hours(72),
        approved_on: on("2026-08-15"),
        approved_by: "приказ № 45 от 15.08.2026".into(),
        parts: vec![part(PYTHON, "Основы Python", 12, 24), part(ROBOTS, "Робототехника", 16, 20)],
        ..Programme::default()
    }
}

pub fn share(part_id: ProgrammePartId, organization_id: OrganizationId, theory: i32, practice: i32) -> Share {
    Share { part_id, organization_id, theory: hours(theory), practice: hours(practice), ..Share::default() }
}

pub fn room(title: &str) -> Resource {
    Resource {
        kind: ResourceKind::Room,
        title: title.into(),
        address: "г. Мичуринск, ул. Советская, д. 274, каб. 3".into(),
        ..Resource::default()
    }
}

fn line(organization_id: OrganizationId, part: ProgrammePartId, meetings: u16) -> ScheduleLine {
    ScheduleLine {
        organization_id,
        part_id: Some(part),
        weekday: 2,
        hours: hours(2),
        meetings: Some(meetings),
        ..ScheduleLine::default()
    }
}

pub fn fact(kind: MilestoneKind, day: &str) -> Milestone {
    Milestone { kind, on: on(day), ..Milestone::default() }
}

pub fn pupil(name: &str) -> PupilLine {
    PupilLine {
        full_name: name.into(),
        consent_on: on("2026-08-20"),
        enrolled_on: on("2026-08-31"),
        ..PupilLine::default()
    }
}

fn agreement() -> Agreement {
    let party = |organization_id, role, realises_parts, gives_resources| Party {
        organization_id,
        role,
        realises_parts,
        gives_resources,
        resources: vec![room("Кабинет")],
        ..Party::default()
    };
    Agreement {
        id: Uuid::from_u128(20).into(),
        dated_on: on("2026-08-25"),
        programme_id: Some(Uuid::from_u128(10).into()),
        starts_on: on("2026-09-01"),
        ends_on: on("2027-05-31"),
        parties: vec![
            party(CENTRE, PartyRole::Base, false, false),
            party(SCHOOL, PartyRole::Participant, true, false),
            party(PLANT, PartyRole::Participant, false, true),
        ],
        // The second part is led by two.
        shares: vec![share(PYTHON, CENTRE, 12, 24), share(ROBOTS, SCHOOL, 16, 10), share(ROBOTS, CENTRE, 0, 10)],
        pupils: Pupils {
            min: Some(2),
            max: Some(4),
            list: vec![pupil("Иванов Иван"), pupil("Петрова Анна")],
            ..Pupils::default()
        },
        schedule: vec![line(CENTRE, PYTHON, 18), line(SCHOOL, ROBOTS, 13), line(CENTRE, ROBOTS, 5)],
        papers: IssuedPapers { by: PapersBy::Base, ..IssuedPapers::default() },
        financing: Financing { kind: FinancingKind::Own, ..Financing::default() },
        teachers: vec![Teacher {
            full_name: "Сидоров Пётр".into(),
            part_id: Some(ROBOTS),
            realised_by: SCHOOL,
            ..Teacher::default()
        }],
        milestones: vec![fact(MilestoneKind::WorkProgrammesReceived, "2026-08-18")],
        ..Agreement::default()
    }
}

fn edition() -> Edition {
    let text = || {
        vec![FormParagraph { nodes: vec![Node::Text("Текст пункта.".into())], ..FormParagraph::default() }]
    };
    let clause = |key: &&str| Clause { key: (*key).to_owned(), paragraphs: text(), ..Clause::default() };
    let keys = [
        "subject",
        "period",
        "parts",
        "requirements",
        "pupils",
        "schedule",
        "assessment",
        "certificates",
        "papers",
        "duration",
    ];
    let section = Section { clauses: keys.iter().map(clause).collect(), ..Section::default() };
    Edition {
        id: Uuid::from_u128(30).into(),
        title: "882/391".into(),
        compared_on: on("2026-07-01"),
        form: Form { sections: vec![section], ..Form::default() },
        ..Edition::default()
    }
}

/// A draft on 20 August 2026.
pub fn draft() -> AgreementRecord {
    AgreementRecord {
        agreement: agreement(),
        organizations: organizations(),
        programme: Some(programme()),
        edition: edition(),
        acts: vec![LegalAct { citation: "санитарных правил".into(), ..LegalAct::default() }],
        today: on("2026-08-20").unwrap_or_default(),
        ..AgreementRecord::default()
    }
}

/// The same, signed, and looked at on 10 September with everything done in time.
pub fn signed() -> AgreementRecord {
    let mut record = draft();
    sign(&mut record);
    record
}

pub fn sign(record: &mut AgreementRecord) {
    record.today = on("2026-09-10").unwrap_or_default();
    record.agreement.state = AgreementState::Signed;
    record.agreement.milestones.push(fact(MilestoneKind::ListSent, "2026-08-25"));
}
