//! Sample agreements: names of organisations as in the seeds, people invented, requisites made up.

use chrono::{NaiveDate, NaiveTime};
use rostok_core::domain::agreement::*;
use rostok_core::domain::ids::{ContractId, LegalActId, OrganizationId, ProgrammeId, ProgrammePartId};
use rostok_core::domain::legal_act::LegalAct;
use rostok_core::domain::organization::*;
use rostok_core::domain::programme::*;
use rostok_core::domain::record::AgreementRecord;
use rostok_core::domain::units::{AcademicHours, Kopecks};
use rostok_core::inside::documents::forms::first_edition;
use rostok_core::inside::russian::Sex;
use uuid::Uuid;

/// What a participant does and who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A licensed school that realises parts.
    School,
    /// A lyceum whose acting head is a woman; realises parts.
    ActingHead,
    /// An enterprise without a licence that only gives resources.
    Enterprise,
    /// An entrepreneur (a woman) that only gives resources.
    Entrepreneur,
    /// A licensed school that only gives a room.
    GivingSchool,
}

pub fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
}

pub fn at(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

pub fn organization_id(index: usize) -> OrganizationId {
    OrganizationId(Uuid::from_u128(0x1000 + index as u128))
}

pub fn part_id(index: usize) -> ProgrammePartId {
    ProgrammePartId(Uuid::from_u128(0x2000 + index as u128))
}

/// A complete agreement of the base organisation and these participants: nothing is missing at the final stage.
pub fn agreement(participants: &[Kind]) -> AgreementRecord {
    let mut organizations = vec![it_cube()];
    organizations.extend(participants.iter().enumerate().map(|(index, kind)| organization(*kind, index + 1)));
    let realising: Vec<usize> =
        participants.iter().enumerate().filter(|(_, kind)| realises(**kind)).map(|(index, _)| index + 1).collect();
    let mut parties = vec![Party {
        organization_id: organization_id(0),
        role: PartyRole::Base,
        realises_parts: true,
        gives_resources: true,
        resources: vec![
            room("Кабинет программирования", "г. Мичуринск, ул. Советская, д. 274, каб. 12"),
            person("педагог дополнительного образования", "Ветрова Анна Сергеевна"),
        ],
        ..Party::default()
    }];
    parties.extend(participants.iter().enumerate().map(|(index, kind)| party(*kind, index + 1)));
    let programme = programme(realising.len() + 1);
    AgreementRecord {
        agreement: Agreement {
            id: ContractId(Uuid::from_u128(0x77)),
            number: "5-2026/СФ".to_owned(),
            dated_on: Some(on(2026, 8, 20)),
            starts_on: Some(on(2026, 9, 1)),
            ends_on: Some(on(2027, 5, 31)),
            programme_id: Some(programme.id),
            parties,
            shares: shares(&realising),
            pupils: Pupils { min: Some(10), max: Some(15), ..Pupils::default() },
            schedule: schedule(&realising),
            papers: IssuedPapers { by: PapersBy::Base, ..IssuedPapers::default() },
            assessment: Assessment { final_by: FinalAssessment::None, ..Assessment::default() },
            financing: Financing { kind: FinancingKind::Own, ..Financing::default() },
            ..Agreement::default()
        },
        organizations,
        programme: Some(programme),
        edition: first_edition().expect("the edition inside the program can be read"),
        acts: acts(),
        today: on(2026, 8, 10),
        ..AgreementRecord::default()
    }
}

fn realises(kind: Kind) -> bool {
    matches!(kind, Kind::School | Kind::ActingHead)
}

fn party(kind: Kind, index: usize) -> Party {
    let resources = match kind {
        Kind::School | Kind::ActingHead => vec![
            room("Кабинет робототехники", &format!("г. Обнинск, ул. Калужская, д. {index}, каб. 5")),
            Resource {
                kind: ResourceKind::Equipment,
                title: "Набор робототехнический «Клик»".to_owned(),
                inventory_number: "101360012".to_owned(),
                quantity: Some(12),
                ..Resource::default()
            },
        ],
        Kind::Enterprise => vec![
            Resource {
                when: "по вторникам 15:00–16:30".to_owned(),
                ..room("Учебный участок станков с ЧПУ", &format!("г. Мичуринск, Липецкое шоссе, д. {index}"))
            },
            Resource {
                kind: ResourceKind::Equipment,
                title: "Станок фрезерный с ЧПУ".to_owned(),
                inventory_number: "00417".to_owned(),
                quantity: Some(2),
                hours: Some(AcademicHours::whole(36)),
                ..Resource::default()
            },
        ],
        Kind::Entrepreneur => vec![Resource {
            kind: ResourceKind::Equipment,
            title: "Принтер трёхмерной печати".to_owned(),
            quantity: Some(1),
            when: "по четвергам 16:00–17:30".to_owned(),
            ..Resource::default()
        }],
        Kind::GivingSchool => vec![Resource {
            when: "по средам 15:00–17:00".to_owned(),
            ..room("Актовый зал", &format!("г. Обнинск, пр. Ленина, д. {index}"))
        }],
    };
    Party {
        organization_id: organization_id(index),
        role: PartyRole::Participant,
        realises_parts: realises(kind),
        gives_resources: true,
        resources,
        ..Party::default()
    }
}

fn room(title: &str, address: &str) -> Resource {
    Resource {
        kind: ResourceKind::Room,
        title: title.to_owned(),
        address: address.to_owned(),
        area: Some(5450),
        seats: Some(15),
        ..Resource::default()
    }
}

fn person(post: &str, name: &str) -> Resource {
    Resource {
        kind: ResourceKind::People,
        title: post.to_owned(),
        person_name: name.to_owned(),
        qualification: "высшее, первая категория".to_owned(),
        hours: Some(AcademicHours::whole(36)),
        ..Resource::default()
    }
}

fn it_cube() -> Organization {
    Organization {
        id: organization_id(0),
        full_name: "Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа № 5 «Научно-технологический центр имени И. В. Мичурина»» г. Мичуринска Тамбовской области".to_owned(),
        short_name: "МАОУ «СОШ № 5 «НТЦ им. И. В. Мичурина»»".to_owned(),
        is_edu: true,
        locality: "г. Мичуринск".to_owned(),
        legal_address: "393760, Тамбовская область, г. Мичуринск, ул. Советская, д. 274".to_owned(),
        inn: "6827000009".to_owned(),
        kpp: "682701001".to_owned(),
        ogrn: "1026801060001".to_owned(),
        phone: "+7 (47545) 5-00-00".to_owned(),
        email: "school5@example.ru".to_owned(),
        accounts: vec![Account {
            kind: AccountKind::Treasury,
            bank_name: "Отделение Тамбов Банка России//УФК по Тамбовской области г. Тамбов".to_owned(),
            bik: "016850200".to_owned(),
            account: "03234643687150006400".to_owned(),
            correspondent: "40102810645370000057".to_owned(),
            personal_account: "20646Х12345".to_owned(),
            ..Account::default()
        }],
        licences: vec![licence("Л035-01209-68/00245678", "Министерство образования и науки Тамбовской области")],
        signatories: vec![Signatory {
            surname: "Соколов".to_owned(),
            given: "Пётр".to_owned(),
            patronymic: "Ильич".to_owned(),
            sex: Some(Sex::Male),
            post: "директор".to_owned(),
            ..Signatory::default()
        }],
        ..Organization::default()
    }
}

fn licence(number: &str, issuer: &str) -> Licence {
    Licence {
        number: number.to_owned(),
        issued_on: Some(on(2016, 5, 4)),
        issued_by: issuer.to_owned(),
        scopes: vec![LicenceScope::BasicGeneral, LicenceScope::AdditionalChildrenAdults],
        ..Licence::default()
    }
}

fn organization(kind: Kind, index: usize) -> Organization {
    let licensed = !matches!(kind, Kind::Enterprise | Kind::Entrepreneur);
    let (full_name, short_name) = match kind {
        Kind::School => (
            format!(
                "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № {index}» города Обнинска"
            ),
            format!("МБОУ «СОШ № {index}»"),
        ),
        Kind::ActingHead => (
            "Муниципальное бюджетное общеобразовательное учреждение «Лицей «Физико-техническая школа»» города Обнинска"
                .to_owned(),
            "МБОУ «Лицей «ФТШ»»".to_owned(),
        ),
        Kind::Enterprise => {
            ("Общество с ограниченной ответственностью «Станкозавод»".to_owned(), "ООО «Станкозавод»".to_owned())
        }
        Kind::Entrepreneur => {
            ("Индивидуальный предприниматель Лебедева Ольга Николаевна".to_owned(), "ИП Лебедева О. Н.".to_owned())
        }
        Kind::GivingSchool => (
            "Муниципальное бюджетное общеобразовательное учреждение «Гимназия» города Обнинска".to_owned(),
            "МБОУ «Гимназия»".to_owned(),
        ),
    };
    let signatory = match kind {
        Kind::School => Signatory {
            surname: "Кравченко".to_owned(),
            given: "Илья".to_owned(),
            patronymic: "Львович".to_owned(),
            sex: Some(Sex::Male),
            post: "директор".to_owned(),
            ..Signatory::default()
        },
        Kind::ActingHead => Signatory {
            surname: "Мельник".to_owned(),
            given: "Любовь".to_owned(),
            patronymic: "Игоревна".to_owned(),
            sex: Some(Sex::Female),
            post: "исполняющий обязанности директора".to_owned(),
            basis: BasisKind::Order,
            basis_text: "Управления общего образования администрации города Обнинска".to_owned(),
            basis_number: "57-к".to_owned(),
            basis_on: Some(on(2026, 7, 1)),
            ..Signatory::default()
        },
        Kind::Enterprise => Signatory {
            surname: "Цой".to_owned(),
            given: "Марина".to_owned(),
            patronymic: "Андреевна".to_owned(),
            sex: Some(Sex::Female),
            post: "генеральный директор".to_owned(),
            basis: BasisKind::PowerOfAttorney,
            basis_number: "14".to_owned(),
            basis_on: Some(on(2026, 1, 12)),
            ..Signatory::default()
        },
        Kind::Entrepreneur => Signatory {
            surname: "Лебедева".to_owned(),
            given: "Ольга".to_owned(),
            patronymic: "Николаевна".to_owned(),
            sex: Some(Sex::Female),
            basis: BasisKind::EgripRecord,
            ..Signatory::default()
        },
        Kind::GivingSchool => Signatory {
            surname: "Орлова".to_owned(),
            given: "Мария".to_owned(),
            patronymic: "Петровна".to_owned(),
            sex: Some(Sex::Female),
            post: "директор".to_owned(),
            ..Signatory::default()
        },
    };
    Organization {
        id: organization_id(index),
        full_name,
        short_name,
        institution: match kind {
            Kind::Enterprise => InstitutionKind::Commercial,
            Kind::Entrepreneur => InstitutionKind::Entrepreneur,
            _ => InstitutionKind::Budget,
        },
        is_edu: licensed,
        locality: "г. Обнинск".to_owned(),
        legal_address: format!("249030, Калужская область, г. Обнинск, ул. Калужская, д. {index}"),
        inn: if kind == Kind::Entrepreneur { "500100732259" } else { "7707083893" }.to_owned(),
        kpp: if kind == Kind::Entrepreneur { "" } else { "402501001" }.to_owned(),
        ogrn: if kind == Kind::Entrepreneur { "304500116000157" } else { "1027700132195" }.to_owned(),
        licences: if licensed {
            vec![licence(
                &format!("Л035-01224-40/0015556{index}"),
                "Министерство образования и науки Калужской области",
            )]
        } else {
            Vec::new()
        },
        signatories: vec![signatory],
        ..Organization::default()
    }
}

fn programme(parts: usize) -> Programme {
    let titles = [
        "Основы алгоритмов",
        "Робототехника",
        "Машинное обучение",
        "Проектная деятельность",
        "Схемотехника",
        "Трёхмерное моделирование",
        "Компьютерное зрение",
        "Защита проектов",
    ];
    let part = |index: usize| ProgrammePart {
        id: part_id(index),
        title: titles[index % titles.len()].to_owned(),
        theory: AcademicHours::whole(12),
        practice: AcademicHours::whole(24),
        attestation: "зачёт".to_owned(),
        ..ProgrammePart::default()
    };
    Programme {
        id: ProgrammeId(Uuid::from_u128(0x3000)),
        title: "Инженеры будущего".to_owned(),
        focus: Some(Focus::Technical),
        hours: AcademicHours::whole(36 * parts as i32),
        parts: (0..parts).map(part).collect(),
        ..Programme::default()
    }
}

/// The first part is the base organisation's, each realising participant has one.
fn shares(realising: &[usize]) -> Vec<Share> {
    let share = |(part, organization): (usize, &usize)| Share {
        part_id: part_id(part),
        organization_id: organization_id(*organization),
        theory: AcademicHours::whole(12),
        practice: AcademicHours::whole(24),
        attestation: "зачёт".to_owned(),
        ..Share::default()
    };
    std::iter::once(&0).chain(realising).enumerate().map(share).collect()
}

fn schedule(realising: &[usize]) -> Vec<ScheduleLine> {
    let line = |(part, organization): (usize, &usize)| ScheduleLine {
        organization_id: organization_id(*organization),
        part_id: Some(part_id(part)),
        weekday: (part % 5 + 1) as u8,
        starts_at: at(15, 0),
        ends_at: at(16, 30),
        place: "по адресу Стороны, каб. 12".to_owned(),
        hours: AcademicHours::whole(2),
        meetings: Some(18),
    };
    std::iter::once(&0).chain(realising).enumerate().map(line).collect()
}

fn acts() -> Vec<LegalAct> {
    let act = |key: &str, citation: &str, index: u128| LegalAct {
        id: LegalActId(Uuid::from_u128(0x4000 + index)),
        key: key.to_owned(),
        citation: citation.to_owned(),
        ..LegalAct::default()
    };
    vec![
        act(
            "additional_programmes_order",
            "Порядка организации и осуществления образовательной деятельности по дополнительным общеобразовательным программам, утверждённого приказом Министерства просвещения Российской Федерации от 27 июля 2022 г. № 629",
            1,
        ),
        act(
            "sanitary_rules",
            "санитарных правил СП 2.4.3648-20, утверждённых постановлением Главного государственного санитарного врача Российской Федерации от 28 сентября 2020 г. № 28",
            2,
        ),
    ]
}

/// Payment in the text by man-hours.
pub fn paid_by_man_hours() -> Financing {
    Financing {
        kind: FinancingKind::InText,
        amount: Some(Kopecks(10_800_000)),
        rate: Some(Kopecks(15_000)),
        man_hours: Some(720),
        source: "средств субсидии на выполнение муниципального задания".to_owned(),
        pay_days: Some(10),
        ..Financing::default()
    }
}
