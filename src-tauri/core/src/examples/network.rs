//! The Obninsk network of seed 004: the competence centre is the base organisation, and each of the eighteen schools with a module is a
//! participant that gives its room and equipment. These agreements are marked «учебный пример»; the seed's own contracts stand beside them.

use super::centre::{Centre, Stage};
use super::invented::OBNINSK;
use super::network_contracts::{self, Hosted};
use super::network_modules::{Holder, Module, SCHOOLS};
use super::organizations::{Private, School, private, school};
use super::people::head;
use super::programmes::{programme, year};
use super::terms::{Lecturer, equipment, materials, room, shares, weekly};
use crate::domain::agreement::*;
use crate::domain::ids::OrganizationId;
use crate::domain::organization::{
    BasisKind, InstitutionKind, LicenceScope, Organization, OrganizationKind, Signatory,
};
use crate::domain::programme::Programme;
use crate::domain::units::AcademicHours;
use crate::error::Result;
use chrono::{Datelike, NaiveDate};

const NOTE: &str = "Учебный пример: школы сети заключили с центром договоры о совместной деятельности, они стоят среди всех договоров.";

/// Serial number of the school without the owner's consent to the use of its room: a warning.
const WITHOUT_CONSENT: usize = 9;
/// Serial number of the school whose acting head's term is not known: a warning.
const ACTING_HEAD: usize = 14;

/// Who teaches in the modules. A teacher of basic modules goes round four schools.
const LECTURERS: [(&str, &str); 8] = [
    ("Уварова Анна Леонидовна", "высшее, первая квалификационная категория"),
    ("Филатов Глеб Антонович", "высшее, соответствие занимаемой должности"),
    ("Хохлова Дарья Ивановна", "высшее, высшая квалификационная категория"),
    ("Цветкова Полина Матвеевна", "высшее, кандидат биологических наук"),
    ("Чижов Максим Родионович", "высшее, первая квалификационная категория"),
    ("Шевченко Лев Аркадьевич", "высшее, первая квалификационная категория"),
    ("Щукин Ярослав Денисович", "высшее, соответствие занимаемой должности"),
    ("Юдина Ксения Владимировна", "высшее, высшая квалификационная категория"),
];

pub(super) fn fill(centre: &Centre<'_>) -> Result<OrganizationId> {
    let own = centre.organization(competence_centre(centre))?;
    let programmes: Vec<(Module, Programme)> = Module::ALL
        .into_iter()
        .map(|module| Ok((module, centre.programme(programme(centre, &module.plan()))?)))
        .collect::<Result<_>>()?;
    let lecturers: Vec<Lecturer> = LECTURERS.into_iter().map(|line| lecturer(centre, line)).collect::<Result<_>>()?;
    let mut basic = 0;
    let (mut schools, mut hosted) = (Vec::new(), Vec::new());
    for (index, holder) in SCHOOLS.iter().enumerate() {
        let Some((_, programme)) = programmes.iter().find(|(module, _)| *module == holder.module) else { continue };
        let participant = centre.organization(holder_school(centre, index, holder))?;
        let turn = lecturer_of(holder.module, &mut basic);
        let Some(lecturer) = lecturers.get(turn) else { continue };
        let parties = Parties { own: &own, school: &participant, holder, index };
        let agreement = agreement(centre, &parties, programme, lecturer);
        let warned = matches!(index, WITHOUT_CONSENT | ACTING_HEAD);
        let id = centre.agreement(agreement, if warned { Stage::Final } else { Stage::Signed })?;
        let address = address(&participant, index);
        hosted.push(Hosted { school: participant.id, module: holder.module.called(), address, agreement: id });
        schools.push(participant);
    }
    if let (Some(school), Some(holder)) = (schools.get(DRAFTED), SCHOOLS.get(DRAFTED)) {
        unfinished(centre, &Parties { own: &own, school, holder, index: DRAFTED }, &lecturers)?;
    }
    network_contracts::fill(centre, own.id, &hosted)?;
    Ok(own.id)
}

/// Where the module of a school stands.
fn address(school: &Organization, index: usize) -> String {
    format!("{}, кабинет № {}", school.legal_address, 100 + index)
}

/// Index of the school with a second agreement that is only being typed.
const DRAFTED: usize = 13;

/// The organisations of one agreement.
struct Parties<'a> {
    own: &'a Organization,
    school: &'a Organization,
    holder: &'a Holder,
    index: usize,
}

/// Twelve basic modules are shared among the first three teachers, each special module has its own.
fn lecturer_of(module: Module, basic: &mut usize) -> usize {
    match module {
        Module::Basic => {
            *basic += 1;
            (*basic - 1) / 4
        }
        Module::Biotech => 3,
        Module::Composites => 4,
        Module::Video => 5,
        Module::Aero => 6,
        Module::RoboMaster => 7,
    }
}

fn lecturer(centre: &Centre<'_>, (full_name, qualification): (&'static str, &'static str)) -> Result<Lecturer> {
    let person_id = centre.person(full_name)?;
    Ok(Lecturer {
        person_id, full_name, post: "педагог дополнительного образования", qualification
    })
}

fn competence_centre(centre: &Centre<'_>) -> Organization {
    let kept = Private {
        serial: 1,
        full_name: "Частное образовательное учреждение дополнительного образования «Академия Технолаб»",
        short_name: "ЧОУ ДО «Академия Технолаб»",
        street: "ул. Модульная, д. 15",
        signatory: head("Яблоков Николай Захарович", "директор"),
        kind: OrganizationKind::AdditionalEducation,
        institution: InstitutionKind::NonProfit,
        legal_form: "75500",
        nick: "technolab",
        scopes: vec![LicenceScope::AdditionalChildrenAdults, LicenceScope::AdditionalProfessional],
    };
    let own = private(centre, &OBNINSK, kept);
    Organization {
        centre_page: format!("{}/technopark", own.site),
        note: "Центр компетенций распределённого детского технопарка: 18 модулей в школах города.".to_owned(),
        ..own
    }
}

fn holder_school(centre: &Centre<'_>, index: usize, holder: &Holder) -> Organization {
    let serial = u16::try_from(index).unwrap_or_default() + 101;
    let kept = School {
        serial,
        full_name: &format!("Муниципальное бюджетное общеобразовательное учреждение {} города Обнинска", holder.name),
        short_name: holder.short_name,
        street: holder.street,
        director: holder.director,
        nick: format!("shkola{}", index + 1),
    };
    let school = school(centre, &OBNINSK, kept);
    let note = format!("Кабинет {} распределённого детского технопарка.", holder.module.called());
    if index != ACTING_HEAD {
        return Organization { note, ..school };
    }
    let signatories = school.signatories.into_iter().map(|head| acting(centre, head)).collect();
    Organization { signatories, note, ..school }
}

/// An acting head: by an order whose term is not said.
fn acting(centre: &Centre<'_>, head: Signatory) -> Signatory {
    Signatory {
        post: "исполняющий обязанности директора".to_owned(),
        basis: BasisKind::Order,
        basis_text: "Управления общего образования администрации города Обнинска".to_owned(),
        basis_number: "118-к".to_owned(),
        basis_on: Some(centre.before(8, 17)),
        ..head
    }
}

fn agreement(centre: &Centre<'_>, parties: &Parties<'_>, programme: &Programme, lecturer: &Lecturer) -> Agreement {
    let (own, school, holder) = (parties.own, parties.school, parties.holder);
    let address = address(school, parties.index);
    let weekday = u8::try_from(parties.index % 5 + 1).unwrap_or(1);
    let shares = shares(programme, std::iter::repeat((own.id, address.as_str())));
    let (starts_on, ends_on) = year(centre);
    // Three or four agreements a day, as a round of the schools goes.
    let dated_on = centre.concluded(u16::try_from(parties.index / 4).unwrap_or_default() + 1);
    Agreement {
        dated_on: Some(dated_on),
        programme_id: Some(programme.id),
        starts_on: Some(starts_on),
        ends_on: Some(ends_on),
        parties: vec![
            base_party(own, holder.module, lecturer, programme.hours),
            school_party(school, parties, &address, weekday),
        ],
        schedule: shares.iter().map(|share| weekly(share, weekday, 15)).collect(),
        pupils: Pupils { min: Some(10), max: Some(15), ..Pupils::default() },
        assessment: Assessment {
            final_by: if holder.module.is_special() { FinalAssessment::Base } else { FinalAssessment::None },
            ..Assessment::default()
        },
        papers: IssuedPapers { by: PapersBy::Base, ..IssuedPapers::default() },
        property: property(centre, parties),
        financing: Financing { kind: FinancingKind::Own, ..Financing::default() },
        teachers: shares.iter().map(|share| lecturer.teaches(share)).collect(),
        shares,
        personal_data: PersonalData::NotTransferred,
        events: if holder.module.is_special() { events(centre, parties) } else { Vec::new() },
        milestones: milestones(centre, parties, dated_on, starts_on),
        note: NOTE.to_owned(),
        ..Agreement::default()
    }
}

fn base_party(own: &Organization, module: Module, lecturer: &Lecturer, hours: AcademicHours) -> Party {
    let (title, inventory_number, quantity) = module.kit();
    Party {
        organization_id: own.id,
        role: PartyRole::Base,
        realises_parts: true,
        gives_resources: true,
        resources: vec![
            equipment(title, inventory_number, quantity),
            lecturer.resource(hours),
            materials("Рабочие тетради и инструкционные карты по программе", 15),
        ],
        ..Party::default()
    }
}

fn school_party(school: &Organization, parties: &Parties<'_>, address: &str, weekday: u8) -> Party {
    let module = parties.holder.module;
    let when = format!("{} 15:00–16:40", on_weekdays(weekday));
    let mut resources =
        vec![Resource { when: when.clone(), ..room(&format!("Кабинет {}", module.called()), address, 54, 15) }];
    for (line, (title, quantity)) in module.equipment().into_iter().enumerate() {
        let number = format!("101.34.{:03}{}", parties.index + 1, line + 1);
        resources.push(Resource {
            when: when.clone(),
            address: address.to_owned(),
            ..equipment(title, &number, quantity)
        });
    }
    Party { organization_id: school.id, gives_resources: true, resources, ..Party::default() }
}

fn on_weekdays(weekday: u8) -> &'static str {
    match weekday {
        1 => "по понедельникам",
        2 => "по вторникам",
        3 => "по средам",
        4 => "по четвергам",
        _ => "по пятницам",
    }
}

/// Municipal property goes to a private centre: with the owner's consent and by a contract of free use.
fn property(centre: &Centre<'_>, parties: &Parties<'_>) -> Property {
    let contract = crate::russian::dates::long(centre.before(8, 24));
    Property {
        basis: format!(
            "договор безвозмездного пользования нежилым помещением от {contract} № {}-БП",
            parties.index + 1
        ),
        owner_consent_on: (parties.index != WITHOUT_CONSENT).then(|| centre.before(8, 19)),
        by_act: parties.holder.module.is_special(),
        ..Property::default()
    }
}

fn events(centre: &Centre<'_>, parties: &Parties<'_>) -> Vec<JointEvent> {
    let event = |title: &str, month: &str, on: NaiveDate, responsible: &str| JointEvent {
        title: title.to_owned(),
        when: format!("{month} {} г.", on.year()),
        place: format!("кабинет {}", parties.holder.module.called()),
        responsible: responsible.to_owned(),
    };
    vec![
        event("День открытых дверей модуля", "октябрь", centre.on(10, 1), "Организация-участник"),
        event("Конкурс проектов модулей технопарка", "март", centre.on(3, 1), "Базовая организация"),
        event("Итоговая инженерная смена", "май", centre.on(5, 1), "Базовая организация"),
    ]
}

fn milestones(centre: &Centre<'_>, parties: &Parties<'_>, dated_on: NaiveDate, starts_on: NaiveDate) -> Vec<Milestone> {
    let school = Some(parties.school.id);
    let facts = [
        centre.fact(MilestoneKind::RequestReceived, school, centre.on(9, 1), "заявка на занятия в модуле"),
        centre.fact(MilestoneKind::Approved, school, dated_on, "текст договора согласован директором школы"),
        centre.fact(MilestoneKind::PropertyHandedOver, school, starts_on, "акт приёма-передачи"),
        centre.fact(
            MilestoneKind::PublishedOnSite,
            None,
            centre.on(9, 18),
            "раздел «Места осуществления образовательной деятельности»",
        ),
    ];
    facts.into_iter().flatten().collect()
}

/// A second agreement with one school: hours that do not add up, no documents chosen.
fn unfinished(centre: &Centre<'_>, parties: &Parties<'_>, lecturers: &[Lecturer]) -> Result<()> {
    let plan = super::programmes::Plan {
        title: "Умный город",
        focus: crate::domain::programme::Focus::Technical,
        ages: (13, 17),
        order: "47-од",
        parts: [
            ("Датчики городской среды", 8, 16, "практическая работа"),
            ("Передача и обработка данных", 6, 16, "практическая работа"),
            ("Проект «Умный квартал»", 4, 18, "защита проекта"),
        ],
    };
    let programme = centre.programme(programme(centre, &plan))?;
    let Some(lecturer) = lecturers.first() else { return Ok(()) };
    let mut draft = agreement(centre, parties, &programme, lecturer);
    draft.milestones.clear();
    draft.papers = IssuedPapers::default();
    if let Some(last) = draft.shares.last_mut() {
        last.practice = AcademicHours::whole(14);
    }
    draft.note = format!("{NOTE} Проект: часы ещё не сведены, документы об обучении не выбраны.");
    centre.agreement(draft, Stage::Draft).map(drop)
}
