//! Which records of a package are here already: by their id, by ИНН and КПП, by title. Nothing is doubled.

use super::super::paper;
use super::kept::{Arrival, arrivals};
use crate::domain::agreement::{Agreement, PartyRole};
use crate::domain::ids::{OrganizationId, ProgrammePartId};
use crate::domain::organization::Organization;
use crate::domain::programme::{Programme, ProgrammePart};
use crate::domain::register::ListFilter;
use crate::error::{Code, Error, Result};
use crate::exchange::package::differences::merged_agreement;
use crate::exchange::package::{Contents, Package};
use crate::russian::fold::fold;
use crate::store::ReadTx;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A record of the package under the ids of this base, and the one that is here.
pub struct Pair<T> {
    /// Its id in the package.
    pub came_as: Uuid,
    pub theirs: T,
    pub ours: Option<T>,
}

pub struct Plan {
    pub organizations: Vec<Pair<Organization>>,
    pub programme: Option<Pair<Programme>>,
    pub agreement: Pair<Agreement>,
    /// The agreement here has a final paper and the package has none: what it says is not changed by a file.
    pub sealed: bool,
    /// Final papers of the package.
    pub arrivals: Vec<Arrival>,
}

impl Plan {
    pub fn new(tx: &ReadTx, package: &Package) -> Result<Self> {
        let came = &package.contents;
        let mut ids = BTreeMap::new();
        for (theirs, ours) in organizations(tx, &came.organizations)? {
            ids.insert(theirs.into(), ours.into());
        }
        let programme = came.programme.as_ref().map(|theirs| programme(tx, theirs)).transpose()?.flatten();
        if let (Some(theirs), Some((ours, parts))) = (&came.programme, &programme) {
            ids.insert(theirs.id.into(), ours.id.into());
            ids.extend(parts.iter().map(|(theirs, ours)| (Uuid::from(*theirs), Uuid::from(*ours))));
        }
        let known = agreement(tx, &came.renumbered(&ids).agreement)?;
        if let Some(ours) = &known {
            ids.insert(came.agreement.id.into(), ours.id.into());
        }
        let Contents { organizations, programme: became, agreement } = came.renumbered(&ids);
        let organizations = organizations.into_iter().zip(&came.organizations).map(|(theirs, was)| {
            let ours = ids.contains_key(&was.id.into()).then(|| tx.organization(theirs.id)).transpose()?;
            Ok(Pair { came_as: was.id.into(), theirs, ours })
        });
        let kept = package.kept.iter().map(|paper| paper.renumbered(&ids)).collect();
        let arrivals = arrivals(tx, kept, known.as_ref().map(|ours| ours.id))?;
        let living = known.as_ref().map(|ours| paper::living(tx, ours.id)).transpose()?.flatten();
        let sealed = living.is_some() && arrivals.is_empty();
        Ok(Self {
            organizations: organizations.collect::<Result<_>>()?,
            programme: became.zip(came.programme.as_ref()).map(|(theirs, was)| Pair {
                came_as: was.id.into(),
                theirs,
                ours: programme.map(|(ours, _)| ours),
            }),
            agreement: Pair { came_as: came.agreement.id.into(), theirs: agreement, ours: known },
            sealed,
            arrivals,
        })
    }

    /// A final paper comes that is not here: the agreement becomes what it says.
    pub fn brings_paper(&self) -> bool {
        self.arrivals.iter().any(|one| one.here.is_none())
    }

    /// The agreement here with what came; `replaced`: a person said so.
    pub fn agreement_becomes(&self, with_pupils: bool, replaced: bool) -> Agreement {
        let Pair { theirs, ours, .. } = &self.agreement;
        let Some(ours) = ours else { return theirs.clone() };
        if self.sealed || !(replaced || self.brings_paper()) {
            return ours.clone();
        }
        // What papers here say is known; only a new one changes it.
        let theirs = if self.arrivals.is_empty() || self.brings_paper() { theirs } else { &theirs.with_terms(ours) };
        let mut becomes = merged_agreement(ours, theirs, with_pupils);
        // Of one and the same paper the side that knows more is right: what was signed does not become a draft again.
        let same_paper = self.arrivals.first().is_some_and(|one| one.here.is_some());
        if same_paper && ours.state.progress() > becomes.state.progress() {
            (becomes.state, becomes.state_on) = (ours.state, ours.state_on);
        }
        becomes
    }

    /// The party of this id of the package, under its id here.
    pub fn party(&self, came_as: OrganizationId) -> Option<OrganizationId> {
        let pair = self.organizations.iter().find(|pair| pair.came_as == came_as.0)?;
        self.agreement.theirs.party(pair.theirs.id).map(|party| party.organization_id)
    }

    /// How the package calls the organisation of this id.
    pub fn came_as(&self, id: OrganizationId) -> Option<OrganizationId> {
        let pair = self.organizations.iter().find(|pair| pair.theirs.id == id)?;
        Some(pair.came_as.into())
    }
}

/// Organisations of the package and those here: by id, by ИНН with КПП, without an ИНН by name.
fn organizations(tx: &ReadTx, came: &[Organization]) -> Result<Vec<(OrganizationId, OrganizationId)>> {
    let mut rows = tx.organizations(&ListFilter::default())?;
    rows.extend(tx.organizations(&ListFilter { archived: true, ..ListFilter::default() })?);
    let mut taken = BTreeSet::new();
    let mut found = Vec::new();
    for theirs in came {
        let by_id = rows.iter().find(|row| row.id == theirs.id);
        let by_code = || {
            rows.iter().find(|row| {
                let codes = row.kpp == theirs.kpp || row.kpp.is_empty() || theirs.kpp.is_empty();
                !theirs.inn.is_empty() && row.inn == theirs.inn && codes
            })
        };
        let by_name = || {
            let name = fold(&theirs.full_name);
            let nameless = theirs.inn.is_empty() && !name.is_empty();
            rows.iter().find(|row| nameless && row.inn.is_empty() && fold(&row.full_name) == name)
        };
        let ours = by_id.or_else(by_code).or_else(by_name);
        if let Some(ours) = ours.filter(|row| taken.insert(row.id)) {
            found.push((theirs.id, ours.id));
        }
    }
    Ok(found)
}

type Parts = Vec<(ProgrammePartId, ProgrammePartId)>;

/// The programme here and its parts beside those of the package. One of the same title is the same when it has all their parts.
fn programme(tx: &ReadTx, theirs: &Programme) -> Result<Option<(Programme, Parts)>> {
    if let Some(ours) = or_none(tx.programme(theirs.id))? {
        let parts = parts(&ours, theirs);
        return Ok(Some((ours, parts)));
    }
    let title = fold(&theirs.title);
    for archived in [false, true] {
        for row in tx.programmes(&ListFilter { archived, ..ListFilter::default() })? {
            if fold(&row.title) != title {
                continue;
            }
            let ours = tx.programme(row.id)?;
            let parts = parts(&ours, theirs);
            if parts.len() == theirs.parts.len() {
                return Ok(Some((ours, parts)));
            }
        }
    }
    Ok(None)
}

/// Parts by id, else by title; each is somebody's only once.
fn parts(ours: &Programme, theirs: &Programme) -> Parts {
    let mut taken = BTreeSet::new();
    let mut found = Vec::new();
    for came in &theirs.parts {
        let by_id = ours.parts.iter().find(|part| part.id == came.id);
        let free = |part: &&ProgrammePart| !taken.contains(&part.id);
        let same = |part: &&ProgrammePart| fold(&part.title) == fold(&came.title);
        let known = by_id.or_else(|| ours.parts.iter().filter(free).find(same)).map(|part| part.id);
        if let Some(known) = known
            && taken.insert(known)
        {
            found.push((came.id, known));
        }
    }
    found
}

/// The agreement here: by id, else of the same number, day and parties.
fn agreement(tx: &ReadTx, theirs: &Agreement) -> Result<Option<Agreement>> {
    if let Some(ours) = or_none(tx.agreement(theirs.id))? {
        return Ok(Some(ours));
    }
    let parties = |agreement: &Agreement| {
        agreement
            .parties
            .iter()
            .map(|party| (party.organization_id, party.role == PartyRole::Base))
            .collect::<BTreeSet<_>>()
    };
    for archived in [false, true] {
        for row in tx.agreements(&ListFilter { archived, ..ListFilter::default() })? {
            if theirs.number.is_empty() || row.number != theirs.number || row.dated_on != theirs.dated_on {
                continue;
            }
            let ours = tx.agreement(row.id)?;
            if parties(&ours) == parties(theirs) {
                return Ok(Some(ours));
            }
        }
    }
    Ok(None)
}

fn or_none<T>(found: Result<T>) -> Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Error { code: Code::NotFound, .. }) => Ok(None),
        Err(error) => Err(error),
    }
}
