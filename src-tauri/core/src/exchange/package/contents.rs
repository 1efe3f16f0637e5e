//! The data of a package: of each record only what the agreement needs. What a centre keeps for itself stays at home.

use crate::domain::agreement::{Agreement, MilestoneKind, Party};
use crate::domain::ids::{OrganizationId, ProgrammePartId};
use crate::domain::organization::{Licence, Organization, Signatory};
use crate::domain::programme::Programme;
use crate::domain::record::AgreementRecord;
use crate::domain::refusal::Refusal;
use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// `agreement.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contents {
    /// The parties in the order of the preamble, then others that the agreement names.
    pub organizations: Vec<Organization>,
    pub programme: Option<Programme>,
    pub agreement: Agreement,
}

impl Contents {
    /// Of an organisation goes what its partner prints: requisites, the licence and the signatory of the agreement's day. Notes and links
    /// to the centre's own people stay; the list of pupils goes only when it is asked for.
    pub fn of(record: &AgreementRecord, with_pupils: bool) -> Self {
        let mut agreement = own_parts_left_out(&record.agreement);
        if !with_pupils {
            agreement.pupils.list.clear();
        }
        agreement.milestones.retain(|fact| fact.kind != MilestoneKind::Other && fact.on.is_some());
        let day = record.agreement.dated_on.unwrap_or(record.today);
        let needed = |one| needed(one, record, &[day]);
        let organizations: Vec<Organization> = record.organizations.iter().map(needed).collect();
        let named: BTreeSet<OrganizationId> = organizations.iter().map(|one| one.id).collect();
        let programme = record.programme.clone().map(|mut programme| {
            programme.note.clear();
            programme.archived = false;
            for part in &mut programme.parts {
                part.realised_by = part.realised_by.filter(|id| named.contains(id));
            }
            programme
        });
        Self { organizations, programme, agreement }
    }

    /// The same of what a paper was printed from: it says who signs, and may be read on other days too.
    pub fn of_paper(record: &AgreementRecord, with_pupils: bool, days: &[NaiveDate]) -> Self {
        let mut contents = Self::of(record, with_pupils);
        contents.organizations = record.organizations.iter().map(|one| needed(one, record, days)).collect();
        for (own, party) in record.agreement.parties.iter().zip(&mut contents.agreement.parties) {
            let Some(organization) = record.organization_of(own) else { continue };
            let signs = chosen(organization, own);
            let among = signing(organization, record, days);
            let place = among.iter().position(|one| signs.is_some_and(|signs| std::ptr::eq(*one, signs)));
            party.signatory = place.and_then(|place| u16::try_from(place).ok());
        }
        contents
    }

    /// Everything that the agreement names is in the package, once.
    ///
    /// # Errors
    /// `package_contents`.
    pub fn hold_together(&self) -> Result<(), Refusal> {
        let wrong = || Refusal::new("file", "package_contents");
        let mut ids = BTreeSet::new();
        let organizations = self.organizations.iter().map(|one| Uuid::from(one.id));
        let programme = self.programme.iter().map(|one| Uuid::from(one.id));
        let parts = self.programme.iter().flat_map(|one| &one.parts).map(|part| Uuid::from(part.id));
        for id in organizations.chain(programme).chain(parts).chain([Uuid::from(self.agreement.id)]) {
            if id.is_nil() || !ids.insert(id) {
                return Err(wrong());
            }
        }
        let agreement = &self.agreement;
        let known = |id: &OrganizationId| self.organizations.iter().any(|one| one.id == *id);
        let named = agreement.parties.iter().map(|party| party.organization_id);
        let named = named.chain(agreement.teachers.iter().filter_map(|teacher| teacher.employer));
        let named = named.chain(agreement.financing.organization_id).chain(agreement.financing.share_to);
        let named = named.chain(agreement.escort_by);
        let named = named.chain(agreement.milestones.iter().filter_map(|fact| fact.organization_id));
        let part = |id: &ProgrammePartId| self.programme.as_ref().is_some_and(|one| one.part(*id).is_some());
        let shared = agreement.shares.iter().map(|share| share.part_id);
        let shared = shared.chain(agreement.schedule.iter().filter_map(|line| line.part_id));
        let shared = shared.chain(agreement.teachers.iter().filter_map(|teacher| teacher.part_id));
        let programme = agreement.programme_id == self.programme.as_ref().map(|one| one.id);
        let people = agreement.pupils.list.iter().any(|pupil| pupil.person_id.is_some());
        let all =
            named.into_iter().all(|id| known(&id)) && shared.into_iter().all(|id| part(&id)) && programme && !people;
        if all && agreement.base().is_some() { Ok(()) } else { Err(wrong()) }
    }

    /// The same with other ids: what is known here under an id of its own.
    pub fn renumbered(&self, ids: &BTreeMap<Uuid, Uuid>) -> Self {
        Self {
            organizations: self.organizations.iter().map(|one| turned(one, ids)).collect(),
            programme: self.programme.as_ref().map(|one| turned(one, ids)),
            agreement: own_parts_left_out(&turned(&self.agreement, ids)),
        }
    }
}

/// An agreement without what is its keeper's own business. Dated facts are of both sides; what is noted beside them is not.
pub fn own_parts_left_out(agreement: &Agreement) -> Agreement {
    let mut agreement = agreement.clone();
    agreement.edition_id = None;
    agreement.archived = false;
    agreement.note.clear();
    agreement.milestones.iter_mut().for_each(|fact| fact.note.clear());
    agreement.renews = None;
    agreement.changes_read = false;
    for party in &mut agreement.parties {
        party.signatory = None;
        party.resources.iter_mut().for_each(|resource| resource.person_id = None);
    }
    agreement.teachers.iter_mut().for_each(|teacher| teacher.person_id = None);
    agreement.pupils.list.iter_mut().for_each(|pupil| pupil.person_id = None);
    agreement
}

/// Of an organisation, what is printed of it on these days: of its licences and signatories those that count on one of them.
fn needed(organization: &Organization, record: &AgreementRecord, days: &[NaiveDate]) -> Organization {
    let licences: Vec<&Licence> = days.iter().filter_map(|day| organization.licence_on(*day)).collect();
    let licences = organization.licences.iter().filter(|one| licences.iter().any(|needed| std::ptr::eq(*needed, *one)));
    let mut signatories: Vec<Signatory> = signing(organization, record, days).into_iter().cloned().collect();
    signatories.iter_mut().for_each(|one| one.person_id = None);
    Organization {
        note: String::new(),
        archived: false,
        accounts: organization.accounts.first().cloned().into_iter().collect(),
        licences: licences.cloned().collect(),
        signatories,
        ..organization.clone()
    }
}

/// Who signs for a party: the one it chose, and whose powers hold on each day; in the order of its card.
fn signing<'a>(organization: &'a Organization, record: &AgreementRecord, days: &[NaiveDate]) -> Vec<&'a Signatory> {
    let Some(party) = record.agreement.party(organization.id) else { return Vec::new() };
    let chosen = chosen(organization, party);
    let (first, others) = days.split_first().map_or((None, days), |(first, others)| (Some(*first), others));
    let mut signing: Vec<&Signatory> = others.iter().filter_map(|day| organization.signatory_on(*day)).collect();
    signing.extend(chosen.or_else(|| organization.signatory_on(first?)));
    organization.signatories.iter().filter(|one| signing.iter().any(|needed| std::ptr::eq(*needed, *one))).collect()
}

fn chosen<'a>(organization: &'a Organization, party: &Party) -> Option<&'a Signatory> {
    organization.signatories.get(usize::from(party.signatory?))
}

/// A record with other ids in it.
pub fn turned<T: Serialize + DeserializeOwned + Clone>(record: &T, ids: &BTreeMap<Uuid, Uuid>) -> T {
    let mut value = serde_json::to_value(record).unwrap_or_default();
    turn(&mut value, ids);
    serde_json::from_value(value).unwrap_or_else(|_| record.clone())
}

/// Ids are the only texts of this shape.
fn turn(value: &mut Value, ids: &BTreeMap<Uuid, Uuid>) {
    match value {
        Value::String(text) if text.len() == 36 => {
            let known = Uuid::parse_str(text).ok().and_then(|id| ids.get(&id));
            if let Some(id) = known {
                *text = id.to_string();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| turn(item, ids)),
        Value::Object(fields) => fields.values_mut().for_each(|field| turn(field, ids)),
        _ => {}
    }
}
