//! Values of fields: what stands in the paper for each path of the typed list (`fields`). A value that the record has not is
//! a gap, named by the place where it is to be filled in.

use super::evaluate::Scope;
use super::paper_values;
use super::parties::{self, members};
use super::party_values;
use super::record::Reading;
use super::wording::{self, some, tidy};
use crate::domain::agreement::{Agreement, ResourceKind, Share};
use crate::domain::edition::Loop;
use crate::domain::finding::Subject;
use crate::domain::legal_act::LegalAct;
use crate::domain::organization::Organization;
use crate::domain::programme::{ProgrammeKind, ProgrammePart};
use crate::domain::record::AgreementRecord;
use crate::domain::units::AcademicHours;
use crate::russian::posts::post_in_sentence;
use crate::russian::{Case, Gender};
use chrono::NaiveDate;

/// A value, or where to fill it in.
pub(super) type Value = Result<String, Subject>;

/// Working days for the pupils' list (clause 2.3) and for the certificate (clause 2.6) where no norm of the base says.
const DAYS_FALLBACK: (u16, u16) = (5, 3);

pub(super) fn value(path: &str, format: &str, scope: &Scope<'_>) -> Value {
    let record = scope.record;
    let (root, rest) = path.split_once('.').unwrap_or((path, ""));
    match root {
        "agreement" => agreement(rest, format, record),
        "programme" => programme(rest, format, record),
        "party" => party_values::value(rest, format, scope),
        "part" => part(rest, format, scope),
        "annex" => annex(rest, scope).ok_or_else(|| record.agreement_subject("")),
        "financing" => financing(rest, format, record),
        "papers" => papers(rest, record),
        "paper" | "pupil" | "own_parts" | "asked" | "issuer" | "addressee" => {
            paper_values::value(root, rest, format, scope)
        }
        "participants" | "realising" | "giving" | "paid_realising" | "paid_giving" => set(root, rest, format, record),
        _ => other(path, format, record),
    }
}

/// Gender that endings agree with.
pub(super) fn gender(subject: &str, scope: &Scope<'_>) -> Gender {
    let (root, of_signatory) = match subject.split_once('.') {
        Some((root, _)) => (root, true),
        None => (subject, false),
    };
    let scope = &match root {
        "pupil" => return paper_values::pupil_gender(scope),
        "issuer" | "addressee" => paper_values::side(root, scope),
        _ => *scope,
    };
    if of_signatory { party_values::signatory_gender(scope) } else { party_values::organization_gender(scope) }
}

pub(super) fn date(on: Option<NaiveDate>, format: &str) -> Option<String> {
    let on = on?;
    Some(match format {
        "heading" => wording::date_heading(on),
        "short" => wording::date_short(on),
        _ => wording::date_text(on),
    })
}

fn agreement(field: &str, format: &str, record: &AgreementRecord) -> Value {
    let agreement = &record.agreement;
    let value = match field {
        "number" => some(&agreement.number),
        "dated_on" => date(agreement.dated_on, format),
        "locality" => some(&agreement.locality).or_else(|| base(record).and_then(|base| some(&base.locality))),
        "starts_on" => date(agreement.starts_on, format),
        "ends_on" => date(agreement.ends_on, format),
        "distance" => some(&agreement.distance).map(|text| wording::middle(&text)),
        "hours" => Some(record.agreement.hours()).filter(|hours| hours.hundredths() > 0).map(wording::hours),
        "copies" => Some(record.copies()).filter(|copies| *copies > 0).map(wording::copies),
        "copies_each" => Some(wording::copies_each(record.copies(), agreement.parties.len())),
        _ => None,
    };
    let place = if field == "hours" { "shares" } else { field };
    value.ok_or_else(|| record.agreement_subject(place))
}

fn base(record: &AgreementRecord) -> Option<&Organization> {
    record.agreement.base().and_then(|base| record.organization(base.organization_id))
}

fn programme(field: &str, format: &str, record: &AgreementRecord) -> Value {
    let programme = record.programme.as_ref();
    let value = programme.and_then(|programme| match field {
        "kind" => Some(wording::programme_kind(programme.kind).to_owned()),
        "focus" => programme.focus.map(|focus| wording::focus(focus).to_owned()),
        "title" => some(&programme.title).map(|title| if format == "quoted" { wording::quoted(&title) } else { title }),
        "hours" => Some(programme.hours).filter(|hours| hours.hundredths() > 0).map(wording::hours),
        _ => None,
    });
    value.ok_or_else(|| record.programme_subject(field))
}

fn part(field: &str, format: &str, scope: &Scope<'_>) -> Value {
    let record = scope.record;
    // In a list of a participant's own parts the party is that participant.
    let shares = |part: &ProgrammePart| -> Vec<&Share> {
        let own = |share: &&Share| scope.party.is_none_or(|(party, _)| party.organization_id == share.organization_id);
        record.agreement.shares.iter().filter(|share| share.part_id == part.id).filter(own).collect()
    };
    let hours = |part: &ProgrammePart| -> AcademicHours { shares(part).into_iter().map(Share::hours).sum() };
    let value = scope.part.and_then(|part| match field {
        "title" => some(&part.title).map(|title| wording::quoted(&title)),
        "component" => Some(wording::component(part.component).to_owned()),
        "hours" => Some(hours(part)).filter(|hours| hours.hundredths() > 0).map(wording::hours),
        "starts_on" => {
            let own = shares(part).into_iter().filter_map(|share| share.starts_on).min();
            date(own.or(record.agreement.starts_on), format)
        }
        "ends_on" => {
            let own = shares(part).into_iter().filter_map(|share| share.ends_on).max();
            date(own.or(record.agreement.ends_on), format)
        }
        _ => None,
    });
    let index =
        |id| record.programme.as_ref().and_then(|programme| programme.parts.iter().position(|part| part.id == id));
    let place =
        scope.part.and_then(|part| index(part.id)).map_or("parts".to_owned(), |index| format!("parts.{index}.{field}"));
    value.ok_or_else(|| record.programme_subject(place))
}

fn annex(field: &str, scope: &Scope<'_>) -> Option<String> {
    let (number, title) = scope.annex?;
    match field {
        "number" => Some(format!("№ {number}")),
        "title" => Some(title.to_owned()),
        _ => None,
    }
}

fn financing(field: &str, format: &str, record: &AgreementRecord) -> Value {
    let financing = &record.agreement.financing;
    let case = wording::case(format);
    let party = |id: Option<_>| id.and_then(|id| parties::title(record, id, case));
    let (place, value) = match field {
        "amount" => ("amount", financing.amount.or_else(|| by_man_hours(&record.agreement)).map(wording::money)),
        "rate" => ("rate", financing.rate.map(wording::money)),
        "man_hours" => ("man_hours", financing.man_hours.map(wording::man_hours)),
        "source" => ("source", some(&financing.source).map(|text| wording::middle(&text))),
        "act" => ("act", some(&financing.act)),
        "sponsor" => ("sponsor", some(&financing.sponsor)),
        "party" => ("organization_id", party(financing.organization_id)),
        "share_party" => ("share_to", party(financing.share_to)),
        "share_percent" => ("share_percent", financing.share_percent.map(wording::percent)),
        "pay_days" => ("pay_days", financing.pay_days.map(|days| wording::working_days(days, case))),
        _ => ("kind", None),
    };
    value.ok_or_else(|| record.agreement_subject(format!("financing.{place}")))
}

/// Rate × man-hours, where the sum itself is not typed.
pub(super) fn by_man_hours(agreement: &Agreement) -> Option<crate::domain::units::Kopecks> {
    let (rate, hours) = (agreement.financing.rate?, agreement.financing.man_hours?);
    rate.0.checked_mul(i64::from(hours)).map(crate::domain::units::Kopecks)
}

fn papers(field: &str, record: &AgreementRecord) -> Value {
    use crate::domain::agreement::PapersBy;
    let papers = &record.agreement.papers;
    if papers.by == PapersBy::Unset {
        return Err(record.agreement_subject("papers.by"));
    }
    let kind = record.programme.as_ref().map_or(ProgrammeKind::default(), |programme| programme.kind);
    if field == "base_kind" {
        return Ok(wording::base_paper_kind(kind).to_owned());
    }
    let typed = if field == "base" { &papers.base_paper } else { &papers.participant_paper };
    let own = some(typed).map(|text| post_in_sentence(&wording::middle(&text)));
    Ok(own.unwrap_or_else(|| match field {
        "base" => wording::base_papers(kind).to_owned(),
        _ => "сертификаты об освоении соответствующих частей Образовательной программы".to_owned(),
    }))
}

fn set(root: &str, field: &str, format: &str, record: &AgreementRecord) -> Value {
    let over = match root {
        "participants" => Loop::Participants,
        "realising" => Loop::RealisingParticipants,
        "giving" => Loop::GivingParticipants,
        "paid_realising" => Loop::PaidRealising,
        _ => Loop::PaidGiving,
    };
    let value = match field {
        "addresses" => addresses(record, over),
        // «проинформировать Организацию-участника»: a party asked and told is a person, a party entered is a place.
        "name" if format == "acc_person" => person_accusative(record, over),
        "name" => parties::set(record, over, wording::case(format), false),
        "list" => parties::set(record, over, wording::case(format), true),
        _ => None,
    };
    value.ok_or_else(|| record.agreement_subject("parties"))
}

fn person_accusative(record: &AgreementRecord, over: Loop) -> Option<String> {
    let name = parties::set(record, over, Case::Accusative, false)?;
    Some(name.replacen("Организацию-участник", "Организацию-участника", 1))
}

/// «адрес: …», «адреса: …; …»: where pupils come to, by the rooms given.
fn addresses(record: &AgreementRecord, over: Loop) -> Option<String> {
    let mut found: Vec<String> = Vec::new();
    for (party, _) in members(record, over) {
        let own = record.organization(party.organization_id).and_then(party_values::address);
        for room in party.resources.iter().filter(|resource| resource.kind == ResourceKind::Room) {
            found.extend(some(&room.address).or_else(|| own.clone()).filter(|address| !found.contains(address)));
        }
    }
    match found.as_slice() {
        [] => None,
        [only] => Some(format!("адрес: {only}")),
        several => Some(format!("адреса: {}", several.join("; "))),
    }
}

fn other(path: &str, format: &str, record: &AgreementRecord) -> Value {
    let agreement = &record.agreement;
    let case = wording::case(format);
    let missing = |field: &str| record.agreement_subject(field);
    match path {
        "pupils.range" => {
            wording::people(agreement.pupils.min, agreement.pupils.max).ok_or_else(|| missing("pupils.max"))
        }
        "pupils.list_days" => {
            let days = agreement.pupils.list_days.unwrap_or_else(|| record.days("pupil_list_days", DAYS_FALLBACK.0));
            Ok(wording::working_days(days, case))
        }
        "assessment.certificate_days" => {
            let days = agreement
                .assessment
                .certificate_days
                .unwrap_or_else(|| record.days("certificate_days", DAYS_FALLBACK.1));
            Ok(wording::working_days(days, case))
        }
        "escort.title" => {
            let escort = agreement.escort_by.and_then(|id| parties::title(record, id, case));
            escort.ok_or_else(|| missing("escort_by"))
        }
        "property.payment" => agreement.property.payment.map(wording::money).ok_or_else(|| missing("property.payment")),
        "property.basis" => {
            some(&agreement.property.basis).map(|text| wording::middle(&text)).ok_or_else(|| missing("property.basis"))
        }
        "acts.requirements" => requirements(record),
        "attendance.days" => Ok(wording::working_days(record.days("attendance_answer_days", DAYS_FALLBACK.1), case)),
        "pupils.count" => Ok(wording::pupils(record.pupils().len())),
        "places" => places(record),
        _ => Err(missing("")),
    }
}

/// Acts whose requirements clause 2.2 names, by kind of programme: keys of the table of acts.
fn act_keys(kind: ProgrammeKind) -> &'static [&'static str] {
    match kind {
        ProgrammeKind::Developmental | ProgrammeKind::PreProfessional => {
            &["additional_programmes_order", "sanitary_rules"]
        }
        ProgrammeKind::Preschool => &["fgos_preschool", "sanitary_rules"],
        ProgrammeKind::PrimaryGeneral => &["fgos_primary", "sanitary_rules"],
        ProgrammeKind::BasicGeneral => &["fgos_basic", "sanitary_rules"],
        ProgrammeKind::SecondaryGeneral => &["fgos_secondary", "sanitary_rules"],
        ProgrammeKind::SecondaryVocational => &["fgos_vocational", "sanitary_rules"],
        ProgrammeKind::Higher => &["fgos_higher", "sanitary_rules"],
        ProgrammeKind::VocationalTraining => &["vocational_training_order", "sanitary_rules"],
        ProgrammeKind::AdditionalProfessional => &["additional_professional_order", "sanitary_rules"],
    }
}

/// Acts in force on the day: those of the kind of programme, then the user's own that have a citation.
fn requirements(record: &AgreementRecord) -> Value {
    let kind = record.programme.as_ref().map_or(ProgrammeKind::default(), |programme| programme.kind);
    let in_force = |act: &&LegalAct| act.is_in_force_on(record.day()) && !act.archived && some(&act.citation).is_some();
    let by_key =
        act_keys(kind).iter().filter_map(|key| record.acts.iter().filter(in_force).find(|act| act.key == *key));
    let own = record.acts.iter().filter(in_force).filter(|act| act.key.is_empty());
    let citations: Vec<String> = by_key.chain(own).map(|act| tidy(&act.citation)).collect();
    let Some((last, rest)) = citations.split_last() else {
        return Err(record.agreement_subject("acts"));
    };
    let Some(before) = rest.last() else { return Ok(last.clone()) };
    // After «…, утверждённого приказом …» the commas of the turn of phrase must close.
    let and = if before.contains(',') { ", и " } else { " и " };
    Ok(format!("{}{and}{last}", rest.join(", ")))
}

/// Where each party teaches: «Базовая организация — …; Организация-участник — …».
fn places(record: &AgreementRecord) -> Value {
    let mut found = Vec::new();
    for party in record.parties() {
        let id = party.organization_id;
        let own = record.organization(id).and_then(party_values::address);
        let mut addresses: Vec<String> = Vec::new();
        for share in record.agreement.shares_of(id) {
            addresses.extend(some(&share.place).or_else(|| own.clone()).filter(|place| !addresses.contains(place)));
        }
        let title = parties::title(record, id, Case::Nominative);
        if let (false, Some(title)) = (addresses.is_empty(), title) {
            found.push((title, addresses.join("; ")));
        }
    }
    match found.as_slice() {
        [] => base(record).and_then(party_values::address).ok_or_else(|| record.agreement_subject("shares")),
        [(_, only)] => Ok(only.clone()),
        several => {
            Ok(several.iter().map(|(title, places)| format!("{title} — {places}")).collect::<Vec<_>>().join("; "))
        }
    }
}
