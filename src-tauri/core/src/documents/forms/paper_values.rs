//! Values that only a party's paper has: its number and day, who issues it and to whom it speaks, its pupil, the participant's own parts,
//! and the answers to what its kind asks. An answer that is not there is a line for the pen, never a gap: only the moment knows it.

use super::evaluate::{BLANK, Scope};
use super::party_values::{self, address};
use super::record::Reading;
use super::values::{Value, date};
use super::wording::{self, some};
use crate::domain::agreement::{PupilLine, Share};
use crate::domain::document_kind::AnswerKind;
use crate::domain::party_paper;
use crate::domain::record::AgreementRecord;
use crate::domain::units::AcademicHours;
use crate::russian::posts::post_in_sentence;
use crate::russian::{Case, Gender, PersonName, Sex, inflect_post};
use chrono::{Datelike, NaiveDate};

/// A line for the pen: as long as a name, a number, a day.
const LONG: &str = "____________________________";
pub(super) const SHORT: &str = "________";

pub(super) fn value(root: &str, field: &str, format: &str, scope: &Scope<'_>) -> Value {
    let record = scope.record;
    match root {
        "issuer" | "addressee" => {
            let scope = side(root, scope);
            if scope.party.is_none() {
                return Err(record.paper_subject("organization_id"));
            }
            party_values::value(field, format, &scope)
        }
        "paper" => paper(field, format, record),
        "pupil" => pupil(field, format, record),
        "own_parts" => own_parts(field, format, record),
        _ => Ok(answer(field, format, record)),
    }
}

/// The scope with one side of the paper as its party.
pub(super) fn side<'a>(root: &str, scope: &Scope<'a>) -> Scope<'a> {
    let record = scope.record;
    let party = if root == "issuer" { record.issuer() } else { record.addressee() };
    Scope { party: party.map(|party| (party, None)), ..*scope }
}

fn paper(field: &str, format: &str, record: &AgreementRecord) -> Value {
    let Some(paper) = &record.paper else { return Err(record.agreement_subject("")) };
    match field {
        "number" => Ok(number(record)),
        _ => date(paper.paper.dated_on, format).ok_or_else(|| record.paper_subject("dated_on")),
    }
}

/// The number, or a line for it: it comes from the issuer's own register, or is given at «Окончательный».
pub(super) fn number(record: &AgreementRecord) -> String {
    let typed = record.paper.as_ref().and_then(|paper| some(&paper.paper.number));
    typed.unwrap_or_else(|| SHORT.to_owned())
}

fn own_parts(field: &str, format: &str, record: &AgreementRecord) -> Value {
    let shares = record.own_shares();
    let several = |found: Vec<String>| {
        let mut once: Vec<String> = Vec::new();
        for one in found {
            if !once.contains(&one) {
                once.push(one);
            }
        }
        Some(once.join("; ")).filter(|said| !said.is_empty())
    };
    let value = match field {
        "hours" => {
            let hours: AcademicHours = shares.iter().map(|share| Share::hours(share)).sum();
            Some(hours).filter(|hours| hours.hundredths() > 0).map(wording::hours)
        }
        "starts_on" => date(record.own_period().0, format),
        "ends_on" => date(record.own_period().1, format),
        "attestation" => several(shares.iter().filter_map(|share| some(&share.attestation)).collect()),
        _ => {
            let own = record.participant().and_then(|party| record.organization_of(party)).and_then(address);
            several(shares.iter().filter_map(|share| some(&share.place).or_else(|| own.clone())).collect()).or(own)
        }
    };
    let place = match field {
        "starts_on" | "ends_on" => field,
        _ => "shares",
    };
    value.ok_or_else(|| record.agreement_subject(place))
}

fn only_pupil(record: &AgreementRecord) -> Option<PupilLine> {
    let named = &record.paper.as_ref()?.paper.pupils;
    named.first().map(|pupil| pupil.line())
}

fn pupil(field: &str, format: &str, record: &AgreementRecord) -> Value {
    let pupil = only_pupil(record);
    let value = pupil.as_ref().and_then(|pupil| match field {
        "name" => some(&pupil.full_name).map(|name| person(&name, wording::case(format))),
        "born_on" => date(pupil.born_on, format),
        _ => Some(some(&pupil.group).unwrap_or_else(|| SHORT.to_owned())),
    });
    let place = if pupil.is_none() { "pupils" } else { "pupils.0" };
    value.ok_or_else(|| match (field, &pupil) {
        ("born_on", Some(_)) => record.paper_subject("pupils.0.born_on"),
        _ => record.paper_subject(place),
    })
}

/// By the name; a boy's where it does not tell.
pub(super) fn pupil_gender(scope: &Scope<'_>) -> Gender {
    let name = only_pupil(scope.record).and_then(|pupil| PersonName::parse(&pupil.full_name, None));
    name.map_or(Gender::Masculine, |name| Gender::from(name.sex))
}

/// On the day of the paper; also when nobody wrote down when the pupil was born.
pub(super) fn pupil_is_fourteen(record: &AgreementRecord) -> bool {
    let born = only_pupil(record).and_then(|pupil| pupil.born_on);
    let day = record.day();
    let years = |born: NaiveDate| {
        let had = (day.month(), day.day()) >= (born.month(), born.day());
        day.year() - born.year() - i32::from(!had)
    };
    born.is_none_or(|born| years(born) >= 14)
}

fn answer(key: &str, format: &str, record: &AgreementRecord) -> String {
    let Some(paper) = &record.paper else { return BLANK.to_owned() };
    let asked = paper.kind.asks(key).map(|asked| asked.answer).unwrap_or_default();
    let said = paper.paper.answer(key).and_then(some);
    let line = if asked == AnswerKind::Text || asked == AnswerKind::Person { LONG } else { SHORT };
    let Some(said) = said else { return line.to_owned() };
    let read = match asked {
        AnswerKind::Text | AnswerKind::Number => Some(said.clone()),
        AnswerKind::Date => date(said.parse().ok(), format),
        AnswerKind::Money => party_paper::money(&said).map(wording::money),
        AnswerKind::Person => Some(person_with_post(&said, wording::case(format))),
    };
    read.unwrap_or(said)
}

/// A name in a case; what is no name stays as it was typed.
fn person(name: &str, case: Case) -> String {
    let parsed = PersonName::parse(name, None);
    parsed.and_then(|name| some(&name.form(case).text)).unwrap_or_else(|| name.to_owned())
}

/// «Орлова Мария Петровна, заместитель директора» → «заместителя директора Орлову Марию Петровну»: a post stands before its name.
fn person_with_post(said: &str, case: Case) -> String {
    let Some((name, post)) = said.split_once(',') else { return person(said, case) };
    let (name, post) = (name.trim(), post.trim());
    let sex = PersonName::parse(name, None).map_or(Sex::Male, |name| name.sex);
    match some(post) {
        Some(post) => {
            format!("{} {}", wording::tidy(&inflect_post(&post_in_sentence(&post), case, sex).text), person(name, case))
        }
        None => person(name, case),
    }
}
