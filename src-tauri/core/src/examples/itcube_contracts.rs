//! The eight framework contracts «о сетевом взаимодействии» of seed 000. The seed counts them and names nobody: here they are concluded
//! with the partners of the other agreements and with two more. Their terms show every way a term can go on.

use super::centre::Centre;
use super::invented::MICHURINSK;
use super::itcube::Cast;
use super::organizations::{School, school};
use crate::domain::agreement::AgreementState;
use crate::domain::contract::*;
use crate::domain::ids::OrganizationId;
use crate::domain::organization::{LicenceScope, Organization, OrganizationKind};
use crate::error::Result;
use chrono::NaiveDate;

/// What differs from one framework contract to the next.
struct Frame<'a> {
    partner: &'a Organization,
    number: &'static str,
    dated_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    renewal: RenewalKind,
    notice: Option<(u16, NoticeUnit)>,
    subject: &'static str,
}

pub(super) fn fill(centre: &Centre<'_>, cast: &Cast) -> Result<()> {
    let university = centre.organization(university(centre))?;
    let club = centre.organization(club(centre))?;
    let (own, years) = (cast.own.id, |years, month, day| centre.ago(years, month, day));
    let next_summer = Some(centre.on(8, 31));
    let days = |count| Some((count, NoticeUnit::CalendarDays));
    let frames = [
        Frame {
            partner: &cast.quantorium,
            number: "01-СВ",
            dated_on: years(2, 9, 10),
            ends_on: Some(years(1, 8, 31)),
            renewal: RenewalKind::Tacit,
            notice: days(30),
            subject: "Совместные хакатоны и обмен площадками с детским технопарком «Кванториум»",
        },
        Frame {
            partner: &cast.school,
            number: "02-СВ",
            dated_on: years(2, 9, 15),
            ends_on: Some(years(1, 8, 31)),
            renewal: RenewalKind::Tacit,
            notice: Some((10, NoticeUnit::WorkingDays)),
            subject: "Экскурсии, дни открытых дверей и пробные занятия для школьников",
        },
        Frame {
            partner: &cast.lyceum,
            number: "03-СВ",
            dated_on: years(1, 10, 1),
            ends_on: next_summer,
            renewal: RenewalKind::Express,
            notice: Some((1, NoticeUnit::Months)),
            subject: "Олимпиадная подготовка по информатике",
        },
        Frame {
            partner: &cast.newcomer,
            number: "04-СВ",
            dated_on: years(0, 9, 1),
            ends_on: Some(centre.on(12, 31)),
            renewal: RenewalKind::NewContract,
            notice: Some((15, NoticeUnit::WorkingDays)),
            subject: "Знакомство с центром: мастер-классы по выходным",
        },
        Frame {
            partner: &cast.software,
            number: "17/05",
            dated_on: years(1, 5, 17),
            ends_on: None,
            renewal: RenewalKind::None,
            notice: Some((2, NoticeUnit::Months)),
            subject: "Кейсы и наставники предприятия для проектных смен",
        },
        Frame {
            partner: &cast.works,
            number: "АЗ-118",
            dated_on: years(1, 11, 20),
            ends_on: Some(centre.on(1, 31)),
            renewal: RenewalKind::Tacit,
            notice: days(30),
            subject: "Профориентационные экскурсии на производство",
        },
        Frame {
            partner: &university,
            number: "05-СВ",
            dated_on: years(3, 3, 29),
            ends_on: Some(centre.on(3, 31)),
            renewal: RenewalKind::Express,
            notice: days(60),
            subject: "Лекции преподавателей и практика студентов в центре",
        },
        Frame {
            partner: &club,
            number: "06-СВ",
            dated_on: years(0, 9, 1),
            ends_on: next_summer,
            renewal: RenewalKind::None,
            notice: None,
            subject: "Общие городские конкурсы технического творчества",
        },
    ];
    for frame in frames {
        centre.contract(contract(centre, own, frame))?;
    }
    Ok(())
}

fn contract(centre: &Centre<'_>, own: OrganizationId, frame: Frame<'_>) -> Contract {
    let party = |id| ContractParty { organization_id: Some(id), ..ContractParty::default() };
    let tacit = frame.renewal == RenewalKind::Tacit;
    let dated_on = frame.dated_on.min(centre.today);
    Contract {
        kind: ContractKind::Framework,
        number: frame.number.to_owned(),
        dated_on: Some(dated_on),
        state: AgreementState::Signed,
        subject: frame.subject.to_owned(),
        parties: vec![party(own), party(frame.partner.id)],
        starts_on: Some(dated_on),
        ends_on: frame.ends_on,
        renewal: Renewal {
            kind: frame.renewal,
            period: tacit.then_some(Period { count: 1, unit: PeriodUnit::Years }),
            ..Renewal::default()
        },
        notice: frame.notice.map(|(count, unit)| Notice { count, unit }),
        ..Contract::default()
    }
}

fn university(centre: &Centre<'_>) -> Organization {
    let kept = School {
        serial: 701,
        full_name: "Федеральное государственное бюджетное образовательное учреждение высшего образования «Черноземный институт цифровых технологий»",
        short_name: "ФГБОУ ВО «ЧИЦТ»",
        street: "ул. Институтская, д. 1",
        director: "Фролова Виктория Львовна",
        nick: "chict".to_owned(),
    };
    of_kind(school(centre, &MICHURINSK, kept), OrganizationKind::HigherEducation, LicenceScope::Higher)
}

fn club(centre: &Centre<'_>) -> Organization {
    let kept = School {
        serial: 702,
        full_name: "Муниципальное бюджетное учреждение дополнительного образования «Дом детского творчества «Радуга»» города Мичуринска",
        short_name: "МБУ ДО «ДДТ «Радуга»»",
        street: "ул. Парковая, д. 6",
        director: "Чернова Юлия Геннадьевна",
        nick: "raduga".to_owned(),
    };
    let scope = LicenceScope::AdditionalChildrenAdults;
    of_kind(school(centre, &MICHURINSK, kept), OrganizationKind::AdditionalEducation, scope)
}

/// A school of another kind: its licence names what it teaches.
fn of_kind(mut organization: Organization, kind: OrganizationKind, scope: LicenceScope) -> Organization {
    organization.kind = kind;
    for licence in &mut organization.licences {
        licence.scopes = vec![scope];
    }
    organization
}
