//! The data of a package: of each record only what the agreement needs. What a centre keeps for itself stays at home.

use crate::domain::agreement::Agreement;
use crate::domain::ids::{OrganizationId, ProgrammePartId};
use crate::domain::organization::Organization;
use crate::domain::programme::Programme;
use crate::domain::record::AgreementRecord;
use crate::domain::refusal::Refusal;
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
    /// Of an organisation goes what its partner prints: requisites, the licence and the signatory of the agreement's day. Notes, the
    /// course of things and links to the centre's own people stay; the list of pupils goes only when it is asked for.
    pub fn of(record: &AgreementRecord, with_pupils: bool) -> Self {
        let mut agreement = own_parts_left_out(&record.agreement);
        if !with_pupils {
            agreement.pupils.list.clear();
        }
        let day = record.agreement.dated_on.unwrap_or(record.today);
        let organizations: Vec<Organization> =
            record.organizations.iter().map(|one| needed(one, record, day)).collect();
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
        fn turned<T: Serialize + DeserializeOwned + Clone>(record: &T, ids: &BTreeMap<Uuid, Uuid>) -> T {
            let mut value = serde_json::to_value(record).unwrap_or_default();
            turn(&mut value, ids);
            serde_json::from_value(value).unwrap_or_else(|_| record.clone())
        }
        Self {
            organizations: self.organizations.iter().map(|one| turned(one, ids)).collect(),
            programme: self.programme.as_ref().map(|one| turned(one, ids)),
            agreement: own_parts_left_out(&turned(&self.agreement, ids)),
        }
    }
}

/// An agreement without what is its keeper's own business.
pub fn own_parts_left_out(agreement: &Agreement) -> Agreement {
    let mut agreement = agreement.clone();
    agreement.edition_id = None;
    agreement.archived = false;
    agreement.note.clear();
    agreement.milestones.clear();
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

fn needed(organization: &Organization, record: &AgreementRecord, day: chrono::NaiveDate) -> Organization {
    let party = record.agreement.party(organization.id);
    let chosen = party.and_then(|party| organization.signatories.get(usize::from(party.signatory?)));
    let signatory = chosen.or_else(|| organization.signatory_on(day)).filter(|_| party.is_some());
    let signatory = signatory.cloned().map(|mut signatory| {
        signatory.person_id = None;
        signatory
    });
    Organization {
        note: String::new(),
        archived: false,
        accounts: organization.accounts.first().cloned().into_iter().collect(),
        licences: organization.licence_on(day).cloned().into_iter().collect(),
        signatories: signatory.into_iter().collect(),
        ..organization.clone()
    }
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
