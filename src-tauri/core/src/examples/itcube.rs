//! The IT-куб of seed 000: a school whose digital centre has agreements with three educational organisations and two enterprises.
//! The school and the centre are called as in the seed; the partners, whom it does not name, are invented.

use super::centre::Centre;
use super::invented::{MICHURINSK, Place};
use super::itcube_agreements as agreements;
use super::organizations::{Private, School, private, school};
use super::people::head;
use super::terms::Lecturer;
use crate::domain::ids::OrganizationId;
use crate::domain::organization::{
    BasisKind, InstitutionKind, LicenceScope, Organization, OrganizationKind, Signatory,
};
use crate::error::Result;

/// The district around the town: its Кванториум belongs to another municipality than the IT-куб.
const DISTRICT: Place = Place {
    locality: "п. Садовый",
    address: "393749, Тамбовская область, Мичуринский муниципальный округ, п. Садовый",
    oktmo: "68512000",
    finance_body: "Финансовое управление администрации Мичуринского муниципального округа",
    domain: "sadovy.example",
    ..MICHURINSK
};

/// Whom the agreements name.
pub(super) struct Cast {
    pub own: Organization,
    pub quantorium: Organization,
    pub school: Organization,
    pub lyceum: Organization,
    /// Another school, with which nothing is settled yet.
    pub newcomer: Organization,
    /// An enterprise with a licence.
    pub software: Organization,
    /// An enterprise that only gives resources.
    pub works: Organization,
    pub lecturers: Lecturers,
}

pub(super) struct Lecturers {
    pub python: Lecturer,
    pub things: Lecturer,
    pub design: Lecturer,
    pub quantorium: Lecturer,
    pub lyceum: Lecturer,
    pub software: Lecturer,
}

pub(super) fn fill(centre: &Centre<'_>) -> Result<OrganizationId> {
    let cast = Cast {
        own: centre.organization(own(centre))?,
        school: centre.organization(town_school(centre))?,
        quantorium: centre.organization(quantorium(centre))?,
        lyceum: centre.organization(lyceum(centre))?,
        newcomer: centre.organization(newcomer(centre))?,
        software: centre.organization(software(centre))?,
        works: centre.organization(works(centre))?,
        lecturers: lecturers(centre)?,
    };
    // Who leads the centre signs nothing; the register of people knows him all the same.
    centre.person("Самойлов Артём Игоревич")?;
    agreements::with_school(centre, &cast)?;
    agreements::with_quantorium(centre, &cast)?;
    agreements::with_lyceum(centre, &cast)?;
    agreements::with_software(centre, &cast)?;
    agreements::with_works(centre, &cast)?;
    agreements::unfinished(centre, &cast)?;
    super::itcube_contracts::fill(centre, &cast)?;
    Ok(cast.own.id)
}

fn own(centre: &Centre<'_>) -> Organization {
    let kept = School {
        serial: 5,
        full_name: "Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа № 5 «Научно-технологический центр имени И.В. Мичурина»» города Мичуринска",
        short_name: "МАОУ «СОШ № 5 «НТЦ им. И.В. Мичурина»»",
        street: "ул. Технопарковая, д. 5",
        director: "Крылова Елена Аркадьевна",
        nick: "shkola5".to_owned(),
    };
    let school = school(centre, &MICHURINSK, kept);
    Organization {
        institution: InstitutionKind::Autonomous,
        legal_form: "75401".to_owned(),
        centre_page: format!("{}/it-cube", school.site),
        note: "Структурное подразделение — центр цифрового образования «IT-куб» г. Мичуринска.".to_owned(),
        ..school
    }
}

fn town_school(centre: &Centre<'_>) -> Organization {
    let kept = School {
        serial: 21,
        full_name: "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 21» города Мичуринска",
        short_name: "МБОУ «СОШ № 21»",
        street: "ул. Рассветная, д. 12",
        director: "Лаптев Сергей Витальевич",
        nick: "shkola21".to_owned(),
    };
    school(centre, &MICHURINSK, kept)
}

fn quantorium(centre: &Centre<'_>) -> Organization {
    let kept = School {
        serial: 301,
        full_name: "Муниципальное бюджетное общеобразовательное учреждение «Садовая средняя общеобразовательная школа» Мичуринского муниципального округа",
        short_name: "МБОУ «Садовая СОШ» (Кванториум)",
        street: "ул. Центральная, д. 40",
        director: "Мартынюк Ольга Ивановна",
        nick: "kvantorium".to_owned(),
    };
    let school = school(centre, &DISTRICT, kept);
    Organization {
        founder: "Мичуринский муниципальный округ Тамбовской области".to_owned(),
        note: "На базе школы работает детский технопарк «Кванториум».".to_owned(),
        ..school
    }
}

fn lyceum(centre: &Centre<'_>) -> Organization {
    let kept = School {
        serial: 31,
        full_name: "Муниципальное бюджетное общеобразовательное учреждение «Лицей «Горизонт»» города Мичуринска",
        short_name: "МБОУ «Лицей «Горизонт»»",
        street: "ул. Академическая, д. 8",
        director: "Носов Георгий Эдуардович",
        nick: "gorizont".to_owned(),
    };
    school(centre, &MICHURINSK, kept)
}

fn newcomer(centre: &Centre<'_>) -> Organization {
    let kept = School {
        serial: 23,
        full_name: "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 23» города Мичуринска",
        short_name: "МБОУ «СОШ № 23»",
        street: "ул. Сиреневая, д. 27",
        director: "Петренко Людмила Яковлевна",
        nick: "shkola23".to_owned(),
    };
    school(centre, &MICHURINSK, kept)
}

fn software(centre: &Centre<'_>) -> Organization {
    let kept = Private {
        serial: 501,
        full_name: "Общество с ограниченной ответственностью «Антоновка-Софт»",
        short_name: "ООО «Антоновка-Софт»",
        street: "ул. Технопарковая, д. 17, офис 4",
        signatory: head("Гаврилюк Оксана Вадимовна", "генеральный директор"),
        kind: OrganizationKind::Enterprise,
        institution: InstitutionKind::Commercial,
        legal_form: "12300",
        nick: "antonovka",
        scopes: vec![LicenceScope::AdditionalChildrenAdults, LicenceScope::AdditionalProfessional],
    };
    private(centre, &MICHURINSK, kept)
}

/// Its chief engineer signs by a power of attorney whose term is not known: a warning.
fn works(centre: &Centre<'_>) -> Organization {
    let signatory = Signatory {
        basis: BasisKind::PowerOfAttorney,
        basis_number: "58".to_owned(),
        basis_on: Some(centre.before(8, 10)),
        ..head("Рогозин Тимур Альбертович", "главный инженер")
    };
    let kept = Private {
        serial: 502,
        full_name: "Акционерное общество «Приборостроительный завод «Азимут»»",
        short_name: "АО «Приборостроительный завод «Азимут»»",
        street: "шоссе Заводское, д. 2",
        signatory,
        kind: OrganizationKind::Enterprise,
        institution: InstitutionKind::Commercial,
        legal_form: "12267",
        nick: "azimut",
        scopes: Vec::new(),
    };
    private(centre, &MICHURINSK, kept)
}

fn lecturers(centre: &Centre<'_>) -> Result<Lecturers> {
    const TEACHER: &str = "педагог дополнительного образования";
    let lecturer = |full_name, post, qualification| -> Result<Lecturer> {
        Ok(Lecturer { person_id: centre.person(full_name)?, full_name, post, qualification })
    };
    Ok(Lecturers {
        python: lecturer("Ветров Кирилл Андреевич", TEACHER, "высшее, первая квалификационная категория")?,
        things: lecturer("Громова Алёна Сергеевна", TEACHER, "высшее, высшая квалификационная категория")?,
        design: lecturer("Дубинин Матвей Олегович", TEACHER, "высшее, соответствие занимаемой должности")?,
        quantorium: lecturer("Ершова Нина Петровна", "педагог-наставник", "высшее, первая квалификационная категория")?,
        lyceum: lecturer("Жданов Илья Борисович", "учитель информатики", "высшее, высшая квалификационная категория")?,
        software: lecturer(
            "Зимина Яна Константиновна",
            "педагог дополнительного образования, ведущий разработчик",
            "высшее",
        )?,
    })
}
