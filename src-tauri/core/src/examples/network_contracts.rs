//! Contracts of the network beside its agreements, as seed 004 tells of them: joint activity and free use of a room with every school,
//! the lease of the centre's own rooms with its corrected term, the subsidy, the course for teachers. Acts of the city bear their real
//! numbers and dates; numbers of the contracts themselves are invented.

use super::centre::Centre;
use super::invented::OBNINSK;
use super::organizations::{Private, School, private, school};
use super::people::head;
use crate::domain::agreement::AgreementState;
use crate::domain::contract::*;
use crate::domain::ids::{ContractId, OrganizationId};
use crate::domain::organization::{InstitutionKind, LicenceScope, Organization, OrganizationKind, Ownership};
use crate::domain::units::Kopecks;
use crate::error::Result;
use chrono::NaiveDate;

const CITY: &str = "Администрация города Обнинска";

/// A school of the network with the agreement on its module.
pub(super) struct Hosted {
    pub school: OrganizationId,
    pub module: &'static str,
    pub address: String,
    pub agreement: ContractId,
}

/// Place among the schools of № 12, where the centre leases its own rooms.
pub(super) const LESSOR: usize = 11;

pub(super) fn fill(centre: &Centre<'_>, own: OrganizationId, schools: &[Hosted]) -> Result<()> {
    for (index, hosted) in schools.iter().enumerate() {
        let joint = centre.contract(joint_activity(own, index, hosted))?;
        centre.contract(free_use(centre, own, index, hosted, joint))?;
    }
    if let Some(lessor) = schools.get(LESSOR) {
        centre.contract(lease(own, lessor))?;
    }
    let city = centre.organization(city(centre))?;
    centre.contract(subsidy(own, city.id))?;
    let trainer = centre.organization(trainer(centre))?;
    centre.contract(training(own, trainer.id)).map(drop)
}

/// Within it the school gives its room; it goes on by silence since the first years are over.
fn joint_activity(own: OrganizationId, index: usize, hosted: &Hosted) -> Contract {
    Contract {
        kind: ContractKind::JointActivity,
        number: format!("{}-СД", index + 1),
        dated_on: day(2020, 6, 15),
        state: AgreementState::Signed,
        subject: format!("Создание и работа {} распределённого детского технопарка", hosted.module),
        parties: vec![party(own, "Сторона 1"), party(hosted.school, "Сторона 2")],
        starts_on: day(2020, 6, 15),
        ends_on: day(2025, 12, 31),
        renewal: Renewal {
            kind: RenewalKind::Tacit,
            period: Some(Period { count: 1, unit: PeriodUnit::Years }),
            ..Renewal::default()
        },
        notice: Some(Notice { count: 2, unit: NoticeUnit::Months }),
        ..Contract::default()
    }
}

/// The chain of seed 004: application of the school, application of the department, decree of the city with its correction, contract.
fn free_use(centre: &Centre<'_>, own: OrganizationId, index: usize, hosted: &Hosted, joint: ContractId) -> Contract {
    let dated_on = Some(centre.before(8, 24));
    let act = |kind, number: &str, dated_on, issuer: &str, title: &str| BasisAct {
        kind,
        number: number.to_owned(),
        dated_on,
        issuer: issuer.to_owned(),
        title: title.to_owned(),
        scan: None,
    };
    Contract {
        kind: ContractKind::FreeUse,
        number: format!("{}-БП", index + 1),
        dated_on,
        state: AgreementState::Signed,
        subject: format!("Помещение {}: {}", hosted.module, hosted.address),
        parties: vec![party(hosted.school, "Ссудодатель"), party(own, "Ссудополучатель")],
        starts_on: dated_on,
        ends_on: Some(centre.on(8, 31)),
        renewal: Renewal { kind: RenewalKind::NewContract, ..Renewal::default() },
        notice: Some(Notice { count: 30, unit: NoticeUnit::CalendarDays }),
        basis: vec![
            act(
                BasisActKind::Application,
                "",
                None,
                "Директор школы",
                "Заявление о передаче помещения в безвозмездное пользование",
            ),
            act(
                BasisActKind::Application,
                "",
                None,
                "Управление общего образования",
                "Общее заявление о передаче помещений школ",
            ),
            act(
                BasisActKind::Decree,
                "703-п",
                day(2020, 5, 6),
                CITY,
                "О передаче недвижимого имущества МБОУ в безвозмездное пользование ЧОУ ДО «Академия Технолаб»",
            ),
            act(
                BasisActKind::Amendment,
                "785-п",
                day(2020, 6, 1),
                CITY,
                "Исправлен этаж в строке 15 таблицы: «3 этаж»",
            ),
        ],
        links: vec![
            ContractLink { contract_id: hosted.agreement, kind: ContractLinkKind::PropertyFor },
            ContractLink { contract_id: joint, kind: ContractLinkKind::Within },
        ],
        ..Contract::default()
    }
}

/// «31.12.2020» was a slip of the pen; twelve days later it became «31.12.2025».
fn lease(own: OrganizationId, lessor: &Hosted) -> Contract {
    let decree = |kind, number: &str, dated_on, title: &str| BasisAct {
        kind,
        number: number.to_owned(),
        dated_on,
        issuer: CITY.to_owned(),
        title: title.to_owned(),
        scan: None,
    };
    Contract {
        kind: ContractKind::Lease,
        number: "12-А".to_owned(),
        dated_on: day(2020, 9, 30),
        state: AgreementState::Completed,
        state_on: day(2025, 12, 31),
        subject: format!("Помещения центра компетенций, 250 кв. м: {}", lessor.address),
        parties: vec![party(lessor.school, "Арендодатель"), party(own, "Арендатор")],
        starts_on: day(2020, 10, 1),
        ends_on: day(2020, 12, 31),
        renewal: Renewal { kind: RenewalKind::Express, ..Renewal::default() },
        notice: Some(Notice { count: 3, unit: NoticeUnit::Months }),
        extensions: vec![Extension {
            agreed_on: day(2020, 10, 12),
            until: day(2025, 12, 31),
            paper: "Постановление № 2126-п: исправлена ошибка в сроке".to_owned(),
        }],
        basis: vec![
            decree(
                BasisActKind::Decree,
                "2052-п",
                day(2020, 9, 30),
                "О согласовании сдачи недвижимого имущества МБОУ «СОШ № 12» в аренду",
            ),
            decree(
                BasisActKind::Amendment,
                "2126-п",
                day(2020, 10, 12),
                "Слова «31.12.2020» заменены словами «31.12.2025»",
            ),
        ],
        ..Contract::default()
    }
}

fn subsidy(own: OrganizationId, city: OrganizationId) -> Contract {
    Contract {
        kind: ContractKind::Subsidy,
        number: "С-1".to_owned(),
        dated_on: day(2020, 4, 20),
        state: AgreementState::Completed,
        state_on: day(2020, 12, 31),
        subject: "Создание и развитие распределённого детского технологического парка".to_owned(),
        parties: vec![party(city, "Главный распорядитель"), party(own, "Получатель субсидии")],
        amount: Some(Kopecks(5_201_369_400)),
        starts_on: day(2020, 4, 20),
        ends_on: day(2020, 12, 31),
        basis: vec![BasisAct {
            kind: BasisActKind::Decree,
            number: "496-п".to_owned(),
            dated_on: day(2020, 3, 25),
            issuer: CITY.to_owned(),
            title: "О порядке предоставления субсидии".to_owned(),
            scan: None,
        }],
        note: "Учебный пример: сумма сложена из расходов паспорта практики.".to_owned(),
        ..Contract::default()
    }
}

fn training(own: OrganizationId, trainer: OrganizationId) -> Contract {
    Contract {
        kind: ContractKind::Contractor,
        number: "ОУ-7".to_owned(),
        dated_on: day(2020, 8, 3),
        state: AgreementState::Completed,
        state_on: day(2020, 12, 25),
        subject: "Обучение педагогов по программе «ИКТ-технологии в педагогической практике»".to_owned(),
        parties: vec![party(own, "Заказчик"), party(trainer, "Исполнитель")],
        amount: Some(Kopecks(109_470_400)),
        starts_on: day(2020, 8, 3),
        ends_on: day(2020, 12, 25),
        ..Contract::default()
    }
}

fn city(centre: &Centre<'_>) -> Organization {
    let kept = School {
        serial: 801,
        full_name: CITY,
        short_name: CITY,
        street: "пл. Городская, д. 1",
        director: "Эрдман Кирилл Платонович",
        nick: "gorod".to_owned(),
    };
    let mut city = school(centre, &OBNINSK, kept);
    for head in &mut city.signatories {
        head.post = "глава администрации".to_owned();
    }
    Organization {
        kind: OrganizationKind::GoverningBody,
        ownership: Ownership::Municipal,
        institution: InstitutionKind::Treasury,
        legal_form: "75404".to_owned(),
        is_edu: false,
        licences: Vec::new(),
        founder: String::new(),
        ..city
    }
}

fn trainer(centre: &Centre<'_>) -> Organization {
    let kept = Private {
        serial: 802,
        full_name: "Общество с ограниченной ответственностью «Научно-образовательный центр «Импульс»»",
        short_name: "ООО НОЦ «Импульс»",
        street: "ул. Курсовая, д. 9",
        signatory: head("Якимова Тамара Вячеславовна", "генеральный директор"),
        kind: OrganizationKind::Enterprise,
        institution: InstitutionKind::Commercial,
        legal_form: "12300",
        nick: "impuls",
        scopes: vec![LicenceScope::AdditionalProfessional],
    };
    private(centre, &OBNINSK, kept)
}

fn party(id: OrganizationId, role: &str) -> ContractParty {
    ContractParty { organization_id: Some(id), role: role.to_owned(), ..ContractParty::default() }
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}
