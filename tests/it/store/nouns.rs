//! Nouns with every field set, for the tests of their files.

use std::cell::Cell;

use chrono::{NaiveDate, NaiveTime};
use rostok_core::context::Context;
use rostok_core::domain::agreement::*;
use rostok_core::domain::ids::*;
use rostok_core::domain::organization::*;
use rostok_core::domain::person::Person;
use rostok_core::domain::programme::*;
use rostok_core::domain::requisites::*;
use rostok_core::domain::units::{AcademicHours, Kopecks};
use rostok_core::inside::russian::{Gender, Sex};
use rostok_core::inside::store::Store;
use uuid::Uuid;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A context whose ids repeat from run to run and differ from those of the test's earlier contexts.
pub fn context() -> Context {
    thread_local!(static SEED: Cell<u64> = const { Cell::new(0) });
    Context::for_test(day("2026-11-21"), SEED.replace(SEED.get() + 1))
}

pub fn base() -> Store {
    Store::in_memory().unwrap()
}

pub fn named(name: &str) -> Organization {
    Organization { full_name: name.to_owned(), ..Organization::default() }
}

pub fn full_organization() -> Organization {
    let bik = "044525225";
    Organization {
        id: OrganizationId::default(),
        full_name: "Муниципальное бюджетное общеобразовательное учреждение «Лицей № 3»".to_owned(),
        short_name: "МБОУ «Лицей № 3»".to_owned(),
        full_name_genitive: "муниципального бюджетного общеобразовательного учреждения «Лицей № 3»".to_owned(),
        gender: Some(Gender::Neuter),
        ownership: Ownership::State,
        institution: InstitutionKind::Autonomous,
        kind: OrganizationKind::AdditionalEducation,
        legal_form: "75403".to_owned(),
        is_edu: true,
        locality: "г. Мичуринск".to_owned(),
        legal_address: "393760, Тамбовская область, г. Мичуринск, ул. Советская, д. 1".to_owned(),
        actual_address: "там же, корпус 2".to_owned(),
        postal_address: "а/я 12".to_owned(),
        inn: "7707083893".to_owned(),
        kpp: "770701001".to_owned(),
        ogrn: "1027700132195".to_owned(),
        okpo: "00032537".to_owned(),
        oktmo: "68715000".to_owned(),
        phone: "+74754512345".to_owned(),
        email: "licey3@mail.ru".to_owned(),
        site: "licey3.ru".to_owned(),
        centre_page: "licey3.ru/it-kub".to_owned(),
        founder: "Администрация города Мичуринска".to_owned(),
        note: "первая строка\nвторая строка".to_owned(),
        accounts: vec![
            Account {
                kind: AccountKind::Treasury,
                bank_name: "ОТДЕЛЕНИЕ ТАМБОВ БАНКА РОССИИ//УФК по Тамбовской области".to_owned(),
                bik: "016850200".to_owned(),
                account: "03234643687150006400".to_owned(),
                correspondent: "40102810645370000057".to_owned(),
                personal_account: "20646Х12345".to_owned(),
                treasury_body: "Финансовое управление".to_owned(),
                kbk: "07507030000000000130".to_owned(),
            },
            Account {
                kind: AccountKind::Bank,
                bank_name: "ПАО Сбербанк".to_owned(),
                bik: bik.to_owned(),
                account: complete_bank_account("40703810000000000001", bik).unwrap(),
                correspondent: "30101810400000000225".to_owned(),
                ..Account::default()
            },
        ],
        licences: vec![
            Licence { number: "рег. № 152".to_owned(), issued_on: Some(day("2010-01-15")), ..Licence::default() },
            Licence {
                number: "Л035-01282-43/01391197".to_owned(),
                issued_on: Some(day("2020-03-01")),
                issued_by: "Управление образования и науки Тамбовской области".to_owned(),
                issued_by_instrumental: "Управлением образования и науки Тамбовской области".to_owned(),
                status: LicenceStatus::Suspended,
                status_on: Some(day("2026-05-01")),
                checked_on: Some(day("2026-11-01")),
                scopes: vec![LicenceScope::BasicGeneral, LicenceScope::AdditionalChildrenAdults],
                addresses: vec!["ул. Советская, д. 1".to_owned(), "ул. Полтавская, д. 2".to_owned()],
            },
        ],
        signatories: vec![Signatory {
            person_id: None,
            surname: "Иванова".to_owned(),
            given: "Мария".to_owned(),
            patronymic: "Петровна".to_owned(),
            sex: Some(Sex::Female),
            name_genitive: "Ивановой Марии Петровны".to_owned(),
            post: "исполняющий обязанности директора".to_owned(),
            post_genitive: "исполняющей обязанности директора".to_owned(),
            basis: BasisKind::Order,
            basis_text: "приказа Управления образования".to_owned(),
            basis_number: "45-к".to_owned(),
            basis_on: Some(day("2026-08-20")),
            powers_from: Some(day("2026-09-01")),
            powers_until: Some(day("2027-08-31")),
        }],
        archived: false,
    }
}

pub fn full_person() -> Person {
    Person {
        id: PersonId::default(),
        surname: "Кваша".to_owned(),
        given: "Илья".to_owned(),
        patronymic: "Фёдорович".to_owned(),
        sex: Some(Sex::Male),
        born_on: Some(day("1980-02-29")),
        genitive: "Кваши Ильи Фёдоровича".to_owned(),
        dative: "Кваше Илье Фёдоровичу".to_owned(),
        accusative: "Квашу Илью Фёдоровича".to_owned(),
        instrumental: "Квашой Ильёй Фёдоровичем".to_owned(),
        prepositional: "Кваше Илье Фёдоровиче".to_owned(),
        archived: false,
    }
}

pub fn full_programme(realised_by: OrganizationId) -> Programme {
    let part = |title: &str, realised_by| ProgrammePart {
        id: ProgrammePartId(Uuid::from_u128(title.chars().map(u128::from).sum())),
        component: ComponentKind::Course,
        title: title.to_owned(),
        kind: Some(ProgrammeKind::BasicGeneral),
        focus: Some(Focus::NaturalScience),
        theory: AcademicHours(1050),
        practice: AcademicHours(2550),
        realised_by,
        place: "каб. 12".to_owned(),
        starts_on: Some(day("2026-09-15")),
        ends_on: Some(day("2026-12-31")),
        attestation: "защита проекта".to_owned(),
    };
    Programme {
        id: ProgrammeId::default(),
        title: "Робототехника и ёлки".to_owned(),
        kind: ProgrammeKind::PreProfessional,
        focus: Some(Focus::Technical),
        hours: AcademicHours::whole(72),
        academic_hour_minutes: Some(45),
        min_age: Some(10),
        max_age: Some(17),
        min_size: Some(8),
        max_size: Some(15),
        approved_on: Some(day("2026-08-28")),
        approved_by: "приказ директора № 45-од".to_owned(),
        note: "заметка".to_owned(),
        parts: vec![part("Механика", None), part("Схемотехника", Some(realised_by))],
        archived: false,
    }
}

/// An agreement of these parties on this programme with every field set.
pub fn full_agreement(parties: [OrganizationId; 2], programme: &Programme, person: PersonId) -> Agreement {
    let [base, partner] = parties;
    let [first, second] = programme.parts.as_slice() else { panic!("two parts") };
    let time = |hour| NaiveTime::from_hms_opt(hour, 30, 0);
    Agreement {
        id: ContractId::default(),
        number: "12-2026/С".to_owned(),
        state: AgreementState::Signed,
        dated_on: Some(day("2026-09-01")),
        state_on: Some(day("2026-09-02")),
        locality: "г. Мичуринск".to_owned(),
        edition_id: None,
        programme_id: Some(programme.id),
        coverage: Coverage::Parts,
        approval: Approval::Joint,
        starts_on: Some(day("2026-09-15")),
        ends_on: Some(day("2027-05-31")),
        parties: vec![
            Party {
                organization_id: base,
                role: PartyRole::Base,
                realises_parts: true,
                gives_resources: true,
                signatory: Some(1),
                resources: vec![Resource { title: "Кабинет".to_owned(), ..Resource::default() }],
            },
            Party {
                organization_id: partner,
                role: PartyRole::Participant,
                realises_parts: true,
                gives_resources: false,
                signatory: None,
                resources: vec![Resource {
                    kind: ResourceKind::People,
                    title: "мастер".to_owned(),
                    address: "ул. Новая, 5".to_owned(),
                    area: Some(4250),
                    seats: Some(12),
                    inventory_number: "101-04".to_owned(),
                    quantity: Some(3),
                    person_id: Some(person),
                    person_name: "Кваша Илья Фёдорович".to_owned(),
                    qualification: "высшее".to_owned(),
                    hours: Some(AcademicHours(3600)),
                    when: "по вторникам".to_owned(),
                }],
            },
        ],
        shares: vec![
            Share {
                part_id: second.id,
                organization_id: partner,
                theory: AcademicHours(50),
                practice: AcademicHours(150),
                place: "ул. Новая, 5".to_owned(),
                starts_on: Some(day("2026-10-01")),
                ends_on: Some(day("2026-10-31")),
                attestation: "зачёт".to_owned(),
            },
            Share { part_id: first.id, organization_id: base, ..Share::default() },
        ],
        pupils: Pupils {
            min: Some(10),
            max: Some(15),
            list_days: Some(7),
            handed_over: HandedOver::PersonalFiles,
            list_as_annex: true,
            list: vec![PupilLine {
                person_id: Some(person),
                full_name: "Ёлкин Пётр".to_owned(),
                born_on: Some(day("2013-01-02")),
                group: "7а".to_owned(),
                consent_on: Some(day("2026-08-30")),
                enrolled_on: Some(day("2026-09-10")),
                left_on: Some(day("2027-01-10")),
            }],
        },
        schedule_mode: ScheduleMode::Independent,
        schedule: vec![ScheduleLine {
            organization_id: partner,
            part_id: Some(second.id),
            weekday: 2,
            starts_at: time(15),
            ends_at: time(17),
            place: "каб. 3".to_owned(),
            hours: AcademicHours(150),
            meetings: Some(34),
        }],
        study_form: StudyForm::PartTime,
        distance: "лекции".to_owned(),
        assessment: Assessment { interim: false, certificate_days: Some(5), final_by: FinalAssessment::Joint },
        papers: IssuedPapers {
            by: PapersBy::BaseAndParticipants,
            base_paper: "свидетельства".to_owned(),
            participant_paper: "сертификаты".to_owned(),
        },
        property: Property {
            usage: PropertyUse::Paid,
            payment: Some(Kopecks(1_234_560)),
            by_act: true,
            basis: "договор аренды".to_owned(),
            owner_consent_on: Some(day("2026-07-01")),
        },
        financing: Financing {
            kind: FinancingKind::PaidServices,
            organization_id: Some(partner),
            amount: Some(Kopecks(9_007_199_254_740_991)),
            rate: Some(Kopecks(15_000)),
            man_hours: Some(720),
            source: "средств субсидии".to_owned(),
            pay_days: Some(10),
            pay_when: PayWhen::OnCompletion,
            act: "постановлением".to_owned(),
            sponsor: "завода".to_owned(),
            share_percent: Some(3333),
            share_to: Some(base),
        },
        teachers: vec![Teacher {
            person_id: Some(person),
            full_name: "Кваша Илья Фёдорович".to_owned(),
            post: "педагог".to_owned(),
            qualification: "первая".to_owned(),
            part_id: Some(second.id),
            realised_by: partner,
            employer: Some(base),
            contract: "договор от 01.09.2026 № 3".to_owned(),
            hours: AcademicHours(7250),
        }],
        personal_data: PersonalData::OtherGround,
        escort_by: Some(base),
        events: vec![JointEvent {
            title: "Хакатон".to_owned(),
            when: "октябрь 2026 г.".to_owned(),
            place: "лицей".to_owned(),
            responsible: "Кваша И. Ф.".to_owned(),
        }],
        copies: Some(3),
        milestones: vec![
            Milestone {
                kind: MilestoneKind::ListSent,
                organization_id: Some(partner),
                on: Some(day("2026-08-25")),
                note: "письмо № 7".to_owned(),
            },
            Milestone::default(),
        ],
        note: "заметка".to_owned(),
        renews: None,
        changes_read: true,
        archived: false,
    }
}
