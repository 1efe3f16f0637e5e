//! Values of a party's fields: name, licence, and who signs on what ground. The user's own forms of words always win.

use super::evaluate::Scope;
use super::parties;
use super::record::{Reading, subject};
use super::values::Value;
use super::wording::{self, some, tidy};
use crate::domain::agreement::Party;
use crate::domain::finding::Noun;
use crate::domain::organization::{BasisKind, Organization, Signatory};
use crate::domain::record::AgreementRecord;
use crate::russian::names::guess_sex;
use crate::russian::posts::post_in_sentence;
use crate::russian::{Case, Gender, PersonName, Sex, head_gender, inflect_organization, inflect_post};

pub(super) fn value(field: &str, format: &str, scope: &Scope<'_>) -> Value {
    let record = scope.record;
    let Some((party, _)) = scope.party else { return Err(record.agreement_subject("parties")) };
    let at = format!("parties.{}", record.party_index(party.organization_id));
    let Some(organization) = record.organization(party.organization_id) else {
        return Err(record.agreement_subject(format!("{at}.organization_id")));
    };
    let missing = |place: &str| subject(Noun::Organization, organization.id.0, place);
    match field {
        "title" => parties::title(record, party.organization_id, wording::case(format))
            .ok_or_else(|| record.agreement_subject(at)),
        "side" => Ok(parties::side(scope.place)),
        "name" => name(organization, wording::case(format)).ok_or_else(|| missing("full_name")),
        "ogrn" => some(&organization.ogrn).ok_or_else(|| missing("ogrn")),
        "inn" => some(&organization.inn).ok_or_else(|| missing("inn")),
        "short_name" => short_name(organization, wording::case(format)).ok_or_else(|| missing("short_name")),
        "address" => address(organization).ok_or_else(|| missing("legal_address")),
        _ => match field.split_once('.') {
            Some(("licence", field)) => {
                licence(field, organization, record).ok_or_else(|| missing(&licence_place(organization, record, field)))
            }
            Some(("signatory", field)) => {
                let (index, signatory) =
                    signatory(record, party, organization).ok_or_else(|| missing("signatories"))?;
                signatory_value(field, format, signatory)
                    .map_err(|place| missing(&format!("signatories.{index}.{place}")))
            }
            _ => Err(missing("")),
        },
    }
}

/// The full name; in the genitive the user's own form wins.
pub(super) fn name(organization: &Organization, case: Case) -> Option<String> {
    let full = some(&organization.full_name)?;
    Some(match case {
        Case::Nominative => full,
        Case::Genitive => tidy(&inflect_organization(&full, case).unless_own(&organization.full_name_genitive).text),
        case => tidy(&inflect_organization(&full, case).text),
    })
}

/// The short name, else the full one.
pub(super) fn short_name(organization: &Organization, case: Case) -> Option<String> {
    match some(&organization.short_name) {
        // «МБОУ «Гимназия»» does not decline: an abbreviation stands before the name.
        Some(short) => Some(match short.split([' ', '\u{a0}']).next() {
            Some(first) if first.chars().filter(|letter| letter.is_uppercase()).count() > 1 => short,
            _ => tidy(&inflect_organization(&short, case).text),
        }),
        None => name(organization, case),
    }
}

/// Where the organisation is to be found: the actual address, else the legal one.
pub(super) fn address(organization: &Organization) -> Option<String> {
    some(&organization.actual_address).or_else(|| some(&organization.legal_address))
}

fn licence(field: &str, organization: &Organization, record: &AgreementRecord) -> Option<String> {
    let licence = organization.licence_on(record.day())?;
    match field {
        "issued_on" => licence.issued_on.map(wording::date_heading),
        "number" => some(&licence.number).map(|number| number.trim_start_matches(['№', ' ', '\u{a0}']).to_owned()),
        "issued_by" => {
            let own = some(&licence.issued_by_instrumental);
            own.or_else(|| {
                some(&licence.issued_by).map(|issuer| tidy(&inflect_organization(&issuer, Case::Instrumental).text))
            })
        }
        _ => None,
    }
}

/// Path of the licence's field, or of the list of licences when there is none.
fn licence_place(organization: &Organization, record: &AgreementRecord, field: &str) -> String {
    let licence = organization.licence_on(record.day());
    match licence.and_then(|licence| organization.licences.iter().position(|known| known == licence)) {
        Some(index) => format!("licences.{index}.{field}"),
        None => "licences".to_owned(),
    }
}

/// Who signs for the party: the one chosen, else the one whose powers hold on the day; with the place in the list.
pub(super) fn signatory<'a>(
    record: &AgreementRecord,
    party: &Party,
    organization: &'a Organization,
) -> Option<(usize, &'a Signatory)> {
    let signatory = match party.signatory {
        Some(index) => organization.signatories.get(usize::from(index)),
        None => organization.signatory_on(record.day()),
    }?;
    let index = organization.signatories.iter().position(|known| known == signatory)?;
    Some((index, signatory))
}

/// Sex as typed, else by the patronymic and the name.
pub(super) fn sex(signatory: &Signatory) -> Option<Sex> {
    let patronymic = some(&signatory.patronymic);
    signatory.sex.or_else(|| guess_sex(&tidy(&signatory.surname), &tidy(&signatory.given), patronymic.as_deref()))
}

pub(super) fn person(signatory: &Signatory) -> Option<PersonName> {
    Some(PersonName {
        surname: some(&signatory.surname)?,
        given: tidy(&signatory.given),
        patronymic: some(&signatory.patronymic),
        sex: sex(signatory)?,
    })
}

/// A value of the signatory, or the name of the field that is missing.
fn signatory_value(field: &str, format: &str, signatory: &Signatory) -> Result<String, &'static str> {
    let case = wording::case(format);
    match field {
        "name" => {
            let own = (case == Case::Genitive).then_some(signatory.name_genitive.as_str());
            if let Some(own) = own.and_then(some) {
                return Ok(own);
            }
            some(&signatory.surname).ok_or("surname")?;
            let person = person(signatory).ok_or("sex")?;
            Ok(tidy(&person.form(case).text))
        }
        "post" => {
            let own = (case == Case::Genitive).then_some(signatory.post_genitive.as_str());
            if let Some(own) = own.and_then(some) {
                return Ok(own);
            }
            let post = some(&signatory.post).ok_or("post")?;
            let sex = sex(signatory).ok_or("sex")?;
            Ok(tidy(&inflect_post(&post_in_sentence(&post), case, sex).text))
        }
        "initials" => {
            some(&signatory.surname).ok_or("surname")?;
            Ok(tidy(&person(signatory).ok_or("sex")?.initials_first(case).text))
        }
        "greeting" => {
            let person = person(signatory).ok_or("sex")?;
            let called = [Some(person.given), person.patronymic].into_iter().flatten().filter(|part| !part.is_empty());
            let called = called.collect::<Vec<_>>().join(" ");
            let word = if person.sex == Sex::Female { "Уважаемая" } else { "Уважаемый" };
            some(&called).map(|called| format!("{word} {called}")).ok_or("given")
        }
        "basis" => {
            let basis = basis(signatory);
            basis.lacks.first().map_or(Ok(basis.text), |lack| Err(*lack))
        }
        _ => Err(""),
    }
}

/// On what a signatory acts, in the genitive, and the fields that are still missing: «…» stands for them.
pub(crate) struct Basis {
    pub text: String,
    pub lacks: Vec<&'static str>,
}

/// «Устава», «доверенности от 1 сентября 2026 г. № 5», «приказа Управления образования от … № …».
pub(crate) fn basis(signatory: &Signatory) -> Basis {
    let mut lacks = Vec::new();
    let mut or_blank = |value: Option<String>, field| {
        value.unwrap_or_else(|| {
            lacks.push(field);
            "…".to_owned()
        })
    };
    let text = some(&signatory.basis_text);
    let mut dated = |kind: &str, text: Option<String>| {
        // The user may have typed the kind of document too: it is not said twice.
        let what = match text {
            Some(text) if text.to_lowercase().starts_with(kind) => text,
            Some(text) => format!("{kind} {text}"),
            None => kind.to_owned(),
        };
        let number = some(&signatory.basis_number);
        let number = number.map(|number| number.trim_start_matches(['№', ' ', '\u{a0}']).to_owned());
        let on = or_blank(signatory.basis_on.map(wording::date_text), "basis_on");
        format!("{what} от {on} № {}", or_blank(number, "basis_number"))
    };
    let text = match signatory.basis {
        BasisKind::Charter => "Устава".to_owned(),
        BasisKind::PowerOfAttorney => dated("доверенности", text),
        BasisKind::Order => dated("приказа", text),
        BasisKind::Regulation => {
            let text = or_blank(text, "basis_text");
            let named = text.to_lowercase().starts_with("положени");
            let bare = if named { text.split_once(' ').map_or("", |(_, rest)| rest) } else { &text };
            format!("Положения {bare}").trim_end().to_owned()
        }
        BasisKind::EgripRecord => "записи в Едином государственном реестре индивидуальных предпринимателей".to_owned(),
        BasisKind::Other => or_blank(text, "basis_text"),
    };
    Basis { text, lacks }
}

pub(super) fn signatory_gender(scope: &Scope<'_>) -> Gender {
    let signatory = scope.party.and_then(|(party, _)| signatory(scope.record, party, scope.organization()?));
    signatory.and_then(|(_, signatory)| sex(signatory)).map_or(Gender::Masculine, Gender::from)
}

/// As typed; an entrepreneur's by sex; else by the head noun of the full name.
pub(super) fn organization_gender(scope: &Scope<'_>) -> Gender {
    let Some(organization) = scope.organization() else { return Gender::Feminine };
    let entrepreneur = || {
        let (party, _) = scope.party?;
        let (_, signatory) = organization.is_entrepreneur().then(|| signatory(scope.record, party, organization))??;
        sex(signatory).map(Gender::from)
    };
    organization.gender.or_else(entrepreneur).unwrap_or_else(|| head_gender(&tidy(&organization.full_name)))
}
