//! The agreements of the IT-куб: each is financed in its own way and shares the work out in its own way, so that together they show what
//! the form can say.

use super::centre::{Centre, Stage};
use super::itcube::Cast;
use super::itcube_programmes::{CYBER_HYGIENE, MOBILE, PROTOTYPING, PYTHON, ROBOTICS, VIRTUAL};
use super::programmes::{programme, year};
use super::terms::{Lecturer, equipment, materials, room, share, shares, weekly};
use crate::domain::agreement::*;
use crate::domain::ids::OrganizationId;
use crate::domain::organization::Organization;
use crate::domain::programme::Programme;
use crate::domain::units::{AcademicHours, Kopecks};
use crate::error::Result;
use crate::russian::dates::long;
use chrono::NaiveDate;

const NOTE: &str = "Учебный пример.";

/// A school has rooms and pupils but nobody who teaches this: the centre's teacher takes a second job there. No payments between parties.
pub(super) fn with_school(centre: &Centre<'_>, cast: &Cast) -> Result<()> {
    let (own, school, teacher) = (&cast.own, &cast.school, &cast.lecturers.python);
    let programme = centre.programme(programme(centre, &PYTHON))?;
    let class = format!("{}, кабинет № 14", school.legal_address);
    let shares = shares(&programme, [(school.id, class.as_str()), (school.id, class.as_str()), (own.id, &lab(own, 2))]);
    let contract = format!("трудовой договор о работе по совместительству от {} № 14-С", long(centre.concluded(1)));
    let employed = |share: &Share| {
        let elsewhere = share.organization_id != own.id;
        Teacher {
            employer: elsewhere.then_some(own.id),
            contract: if elsewhere { contract.clone() } else { String::new() },
            ..teacher.teaches(share)
        }
    };
    let agreement = Agreement {
        approval: Approval::Joint,
        teachers: shares.iter().map(employed).collect(),
        schedule: shares.iter().map(|share| weekly(share, 2, 15)).collect(),
        escort_by: Some(school.id),
        financing: Financing { kind: FinancingKind::Own, ..Financing::default() },
        parties: vec![
            base(
                own,
                vec![
                    room("Лаборатория программирования IT-куба", &lab(own, 2), 62, 12),
                    notebooks(),
                    teacher.resource(hours_of(&shares, own.id)),
                ],
            ),
            realising(
                school,
                vec![
                    room("Кабинет информатики", &class, 58, 15),
                    equipment("Компьютер ученический", "410.124.0031", 15),
                ],
            ),
        ],
        milestones: begun(centre, school.id, &shares),
        shares,
        ..start(centre, &programme, 1)
    };
    centre.agreement(agreement, Stage::Signed).map(drop)
}

/// The Кванториум of a neighbouring municipality: means of the children's certificates go by hours held.
pub(super) fn with_quantorium(centre: &Centre<'_>, cast: &Cast) -> Result<()> {
    let (own, partner) = (&cast.own, &cast.quantorium);
    let (at_home, visiting) = (&cast.lecturers.things, &cast.lecturers.quantorium);
    let programme = centre.programme(programme(centre, &ROBOTICS))?;
    let hall = format!("{}, хай-тек цех", partner.legal_address);
    let shares = shares(&programme, [(own.id, lab(own, 3).as_str()), (partner.id, &hall), (own.id, &lab(own, 3))]);
    let agreement = Agreement {
        teachers: taught(&shares, own.id, at_home, visiting),
        schedule: shares.iter().map(|share| weekly(share, 3, 15)).collect(),
        escort_by: Some(own.id),
        papers: IssuedPapers { by: PapersBy::BaseAndParticipants, ..IssuedPapers::default() },
        financing: Financing {
            kind: FinancingKind::Certificates,
            act: "Правилами персонифицированного финансирования дополнительного образования детей в Тамбовской области"
                .to_owned(),
            pay_days: Some(10),
            ..Financing::default()
        },
        pupils: Pupils { list_as_annex: true, list: pupils(centre), ..group() },
        parties: vec![
            base(
                own,
                vec![
                    room("Лаборатория интернета вещей IT-куба", &lab(own, 3), 64, 12),
                    equipment("Набор «Интернет вещей»", "410.136.0007", 12),
                    at_home.resource(hours_of(&shares, own.id)),
                ],
            ),
            realising(
                partner,
                vec![
                    room("Хай-тек цех Кванториума", &hall, 120, 15),
                    equipment("Манипулятор промышленный учебный", "101.36.0112", 4),
                    visiting.resource(hours_of(&shares, partner.id)),
                ],
            ),
        ],
        milestones: with_work_programmes(centre, partner.id, &shares),
        shares,
        ..start(centre, &programme, 2)
    };
    centre.agreement(agreement, Stage::Signed).map(drop)
}

/// A lyceum is paid by man-hours; the last part is led by both. The payer is an autonomous institution: a warning about 223-ФЗ.
pub(super) fn with_lyceum(centre: &Centre<'_>, cast: &Cast) -> Result<()> {
    const PUPILS: u32 = 12;
    const RATE: Kopecks = Kopecks(15_000);
    let (own, partner) = (&cast.own, &cast.lyceum);
    let (at_home, visiting) = (&cast.lecturers.design, &cast.lecturers.lyceum);
    let programme = centre.programme(programme(centre, &VIRTUAL))?;
    let studio = format!("{}, студия № 3", partner.legal_address);
    let mut shares =
        shares(&programme, [(own.id, lab(own, 4).as_str()), (partner.id, &studio), (own.id, &lab(own, 4))]);
    if let (Some(part), Some(last)) = (programme.parts.last(), shares.last_mut()) {
        (last.theory, last.practice) = (AcademicHours::whole(2), AcademicHours::whole(10));
        shares.push(Share {
            theory: AcademicHours::whole(2),
            practice: AcademicHours::whole(8),
            ..share(part, partner.id, &studio)
        });
    }
    let man_hours = PUPILS * u32::try_from(hours_of(&shares, partner.id).hundredths() / 100).unwrap_or_default();
    let agreement = Agreement {
        teachers: taught(&shares, own.id, at_home, visiting),
        schedule: shares.iter().zip([4, 4, 4, 5]).map(|(share, weekday)| weekly(share, weekday, 16)).collect(),
        escort_by: Some(own.id),
        distance: "теоретических занятий модуля «Сцены, объекты и физика»".to_owned(),
        assessment: Assessment { final_by: FinalAssessment::Joint, ..Assessment::default() },
        financing: Financing {
            kind: FinancingKind::InText,
            amount: Some(Kopecks(RATE.0 * i64::from(man_hours))),
            rate: Some(RATE),
            man_hours: Some(man_hours),
            source: "средств субсидии на выполнение муниципального задания".to_owned(),
            pay_days: Some(10),
            pay_when: PayWhen::OnCompletion,
            ..Financing::default()
        },
        parties: vec![
            base(
                own,
                vec![
                    room("Лаборатория виртуальной реальности IT-куба", &lab(own, 4), 66, 12),
                    equipment("Шлем виртуальной реальности", "410.136.0021", 6),
                    at_home.resource(hours_of(&shares, own.id)),
                ],
            ),
            realising(
                partner,
                vec![
                    room("Студия трёхмерной графики", &studio, 60, 12),
                    equipment("Станция графическая", "101.34.0215", 12),
                    visiting.resource(hours_of(&shares, partner.id)),
                ],
            ),
        ],
        milestones: with_work_programmes(centre, partner.id, &shares),
        shares,
        ..start(centre, &programme, 3)
    };
    centre.agreement(agreement, Stage::Final).map(drop)
}

/// An enterprise with a licence realises the middle part and pays for the whole as a sponsor.
pub(super) fn with_software(centre: &Centre<'_>, cast: &Cast) -> Result<()> {
    let (own, partner) = (&cast.own, &cast.software);
    let (at_home, visiting) = (&cast.lecturers.design, &cast.lecturers.software);
    let programme = centre.programme(programme(centre, &MOBILE))?;
    let office = format!("{}, учебный класс", partner.legal_address);
    let shares = shares(&programme, [(own.id, lab(own, 1).as_str()), (partner.id, &office), (own.id, &lab(own, 1))]);
    let agreement = Agreement {
        teachers: taught(&shares, own.id, at_home, visiting),
        schedule: shares.iter().map(|share| weekly(share, 5, 15)).collect(),
        escort_by: Some(own.id),
        papers: IssuedPapers {
            by: PapersBy::BaseAndParticipants,
            participant_paper: "сертификаты об освоении модуля «Промышленная разработка: от задачи до выпуска»"
                .to_owned(),
            ..IssuedPapers::default()
        },
        financing: Financing {
            kind: FinancingKind::Sponsor,
            sponsor: "Общества с ограниченной ответственностью «Антоновка-Софт»".to_owned(),
            act: format!("целевого пожертвования от {} № 7", long(centre.before(8, 24))),
            ..Financing::default()
        },
        parties: vec![
            // The centre's property serves its own lessons only: nothing municipal goes to private hands.
            Party {
                gives_resources: false,
                ..base(
                    own,
                    vec![
                        room("Лаборатория мобильной разработки IT-куба", &lab(own, 1), 60, 12),
                        notebooks(),
                        at_home.resource(hours_of(&shares, own.id)),
                    ],
                )
            },
            realising(
                partner,
                vec![
                    room("Учебный класс", &office, 48, 12),
                    equipment("Стенд для испытания приложений", "АС-0031", 6),
                    visiting.resource(hours_of(&shares, partner.id)),
                ],
            ),
        ],
        milestones: with_work_programmes(centre, partner.id, &shares),
        shares,
        ..start(centre, &programme, 3)
    };
    centre.agreement(agreement, Stage::Signed).map(drop)
}

/// An enterprise without a licence gives its shop floor and a mentor; the centre teaches, parents pay.
pub(super) fn with_works(centre: &Centre<'_>, cast: &Cast) -> Result<()> {
    let (own, works, teacher) = (&cast.own, &cast.works, &cast.lecturers.things);
    let programme = centre.programme(programme(centre, &PROTOTYPING))?;
    let floor = format!("{}, учебный участок", works.legal_address);
    let shares = shares(&programme, [(own.id, lab(own, 5).as_str()), (own.id, &floor), (own.id, &lab(own, 5))]);
    let when = "по четвергам 15:00–16:40";
    let given = vec![
        Resource { when: when.to_owned(), ..room("Учебный участок станков", &floor, 90, 12) },
        Resource {
            when: when.to_owned(),
            address: floor.clone(),
            ..equipment("Станок фрезерный с ЧПУ", "АЗ-00417", 2)
        },
        Resource {
            when: when.to_owned(), address: floor.clone(), ..equipment("Станок токарный с ЧПУ", "АЗ-00418", 1)
        },
    ];
    let agreement = Agreement {
        teachers: shares.iter().map(|share| teacher.teaches(share)).collect(),
        schedule: shares.iter().map(|share| weekly(share, 4, 15)).collect(),
        escort_by: Some(own.id),
        personal_data: PersonalData::NotTransferred,
        financing: Financing {
            kind: FinancingKind::PaidServices,
            organization_id: Some(own.id),
            ..Financing::default()
        },
        parties: vec![
            base(
                own,
                vec![
                    room("Лаборатория прототипирования IT-куба", &lab(own, 5), 70, 12),
                    equipment("Принтер трёхмерной печати", "410.136.0040", 4),
                    teacher.resource(programme.hours),
                    materials("Сборник технологических карт", 12),
                ],
            ),
            Party { organization_id: works.id, gives_resources: true, resources: given, ..Party::default() },
        ],
        events: vec![
            event("Экскурсия в цех завода", "октябрь", centre.on(10, 1), works, "Организация-участник"),
            event("Защита прототипов перед инженерами завода", "май", centre.on(5, 1), works, "Базовая организация"),
        ],
        milestones: [centre.fact(
            MilestoneKind::RequestReceived,
            Some(works.id),
            centre.on(9, 1),
            "письмо завода о готовности принять группу",
        )]
        .into_iter()
        .flatten()
        .collect(),
        shares,
        ..start(centre, &programme, 4)
    };
    centre.agreement(agreement, Stage::Final).map(drop)
}

/// Being typed: hours that do not add up, no documents chosen.
pub(super) fn unfinished(centre: &Centre<'_>, cast: &Cast) -> Result<()> {
    let (own, school, teacher) = (&cast.own, &cast.newcomer, &cast.lecturers.python);
    let programme = centre.programme(programme(centre, &CYBER_HYGIENE))?;
    let class = format!("{}, кабинет № 22", school.legal_address);
    let mut shares = shares(&programme, [(own.id, lab(own, 2).as_str()), (school.id, &class), (own.id, &lab(own, 2))]);
    if let Some(last) = shares.last_mut() {
        last.practice = AcademicHours::whole(14);
    }
    let agreement = Agreement {
        approval: Approval::Joint,
        papers: IssuedPapers::default(),
        schedule: shares.iter().map(|share| weekly(share, 1, 15)).collect(),
        financing: Financing { kind: FinancingKind::Own, ..Financing::default() },
        parties: vec![
            base(
                own,
                vec![
                    room("Лаборатория программирования IT-куба", &lab(own, 2), 62, 12),
                    notebooks(),
                    teacher.resource(hours_of(&shares, own.id)),
                ],
            ),
            realising(school, vec![room("Кабинет информатики", &class, 52, 14)]),
        ],
        shares,
        note: format!("{NOTE} Проект: часы ещё не сведены, документы об обучении не выбраны."),
        ..start(centre, &programme, 5)
    };
    centre.agreement(agreement, Stage::Draft).map(drop)
}

/// What every agreement of the centre begins with.
fn start(centre: &Centre<'_>, programme: &Programme, working_day: u16) -> Agreement {
    let (starts_on, ends_on) = year(centre);
    Agreement {
        dated_on: Some(centre.concluded(working_day)),
        programme_id: Some(programme.id),
        starts_on: Some(starts_on),
        ends_on: Some(ends_on),
        pupils: group(),
        papers: IssuedPapers { by: PapersBy::Base, ..IssuedPapers::default() },
        note: NOTE.to_owned(),
        ..Agreement::default()
    }
}

fn group() -> Pupils {
    Pupils { min: Some(10), max: Some(12), ..Pupils::default() }
}

/// A laboratory of the centre by its number.
fn lab(own: &Organization, number: u8) -> String {
    format!("{}, лаборатория № {number}", own.legal_address)
}

fn notebooks() -> Resource {
    equipment("Ноутбук", "410.124.0102", 12)
}

fn base(own: &Organization, resources: Vec<Resource>) -> Party {
    Party {
        organization_id: own.id,
        role: PartyRole::Base,
        realises_parts: true,
        gives_resources: true,
        resources,
        ..Party::default()
    }
}

fn realising(partner: &Organization, resources: Vec<Resource>) -> Party {
    Party { organization_id: partner.id, realises_parts: true, gives_resources: true, resources, ..Party::default() }
}

fn hours_of(shares: &[Share], id: OrganizationId) -> AcademicHours {
    shares.iter().filter(|share| share.organization_id == id).map(Share::hours).sum()
}

/// Each side's own teacher in its own parts.
fn taught(shares: &[Share], own: OrganizationId, at_home: &Lecturer, visiting: &Lecturer) -> Vec<Teacher> {
    shares
        .iter()
        .map(|share| if share.organization_id == own { at_home.teaches(share) } else { visiting.teaches(share) })
        .collect()
}

fn event(title: &str, month: &str, on: NaiveDate, place: &Organization, responsible: &str) -> JointEvent {
    use chrono::Datelike;
    JointEvent {
        title: title.to_owned(),
        when: format!("{month} {} г.", on.year()),
        place: place.short_name.clone(),
        responsible: responsible.to_owned(),
    }
}

/// What has been done by today of what goes before the partner's first part.
fn begun(centre: &Centre<'_>, partner: OrganizationId, shares: &[Share]) -> Vec<Milestone> {
    let begins =
        shares.iter().filter(|share| share.organization_id == partner).filter_map(|share| share.starts_on).min();
    let enrolled = begins.and_then(|begins| begins.pred_opt()).unwrap_or(centre.today);
    let of = Some(partner);
    let facts = [
        centre.fact(MilestoneKind::RequestReceived, of, centre.on(9, 1), "заявка на участие в программе"),
        centre.fact(MilestoneKind::ConsentsCollected, None, centre.working_day(2), "согласия законных представителей"),
        centre.fact(MilestoneKind::ListSent, of, centre.working_day(4), "письмо с поимённым списком"),
        centre.fact(MilestoneKind::EnrolmentOrder, of, enrolled, "приказ о зачислении переводом"),
    ];
    facts.into_iter().flatten().collect()
}

/// The same where the centre approves the programme alone: the partner has sent the work programmes of its parts.
fn with_work_programmes(centre: &Centre<'_>, partner: OrganizationId, shares: &[Share]) -> Vec<Milestone> {
    let received = centre.fact(
        MilestoneKind::WorkProgrammesReceived,
        Some(partner),
        centre.concluded(1),
        "рабочие программы и оценочные материалы",
    );
    received.into_iter().chain(begun(centre, partner, shares)).collect()
}

/// Invented pupils, each with a consent.
fn pupils(centre: &Centre<'_>) -> Vec<PupilLine> {
    const LIST: [(&str, &str, i32, u32, u32); 12] = [
        ("Абрамов Егор Денисович", "7 «А»", 13, 2, 11),
        ("Борисова Мила Антоновна", "7 «А»", 13, 6, 3),
        ("Власенко Тихон Игоревич", "7 «Б»", 13, 4, 27),
        ("Горелова Ася Романовна", "7 «Б»", 13, 10, 8),
        ("Дьяченко Марк Олегович", "8 «А»", 14, 1, 15),
        ("Емельянова Варвара Ильинична", "8 «А»", 14, 3, 22),
        ("Журавлёв Семён Павлович", "8 «А»", 14, 7, 30),
        ("Закирова Алия Маратовна", "8 «Б»", 14, 5, 9),
        ("Исаев Лука Артёмович", "8 «Б»", 14, 12, 4),
        ("Ковалёва Злата Максимовна", "9 «А»", 15, 2, 19),
        ("Левченко Гордей Юрьевич", "9 «А»", 15, 8, 6),
        ("Мищенко Ева Сергеевна", "9 «Б»", 15, 11, 25),
    ];
    let line = |(full_name, group, years, month, day): (&str, &str, i32, u32, u32)| PupilLine {
        full_name: full_name.to_owned(),
        born_on: Some(centre.ago(years, month, day)),
        group: group.to_owned(),
        consent_on: Some(centre.concluded(1)),
        ..PupilLine::default()
    };
    LIST.into_iter().map(line).collect()
}
