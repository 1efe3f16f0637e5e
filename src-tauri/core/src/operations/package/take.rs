//! A package that came: shown beside what is here, then taken in as one change that can be taken back whole.

use super::super::base::Base;
use super::super::settings;
use super::kept::{Arrival, Final, Keeping, edition_here};
use super::plan::{Pair, Plan};
use super::{Difference, Noun, Package, PackedPaper, refused};
use crate::context::Context;
use crate::domain::agreement::{Agreement, PartyRole};
use crate::domain::contract::MOST_SCANS;
use crate::domain::document::DocumentState;
use crate::domain::ids::{ContractId, DocumentId, OrganizationId};
use crate::domain::number_series::ContractKind;
use crate::domain::programme::Programme;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::exchange::package::differences::{Taking, differences, merged, merged_agreement};
use crate::store::{Changed, NewScan, ReadTx};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A package beside what is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename = "PackageLook")]
pub struct Look {
    /// Short name of the centre that made it.
    pub from: String,
    pub made_on: NaiveDate,
    pub with_pupils: bool,
    pub papers: Vec<PackedPaper>,
    /// There is nothing to lay beside the agreement: the file of papers is there already, or holds final papers and no other.
    pub papers_kept: bool,
    /// Final papers, kept here as they are kept at the sender's.
    pub finals: Vec<Final>,
    /// The agreement is signed, its paper stayed with the sender, and there is none here.
    pub paper_missing: bool,
    pub number: String,
    pub dated_on: Option<NaiveDate>,
    /// Another agreement here has the number: this one needs its own.
    pub number_taken: bool,
    pub parties: Vec<PackageParty>,
    pub records: Vec<PackageRecord>,
}

/// A party of the agreement that came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PackageParty {
    /// In the package.
    pub id: OrganizationId,
    pub name: String,
    pub inn: String,
    pub role: PartyRole,
    pub realises_parts: bool,
    pub gives_resources: bool,
    /// It is this very centre. None is: nobody has said yet which organisation is one's own.
    pub own: bool,
}

/// A record that came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PackageRecord {
    /// In the package.
    pub id: Uuid,
    pub noun: Noun,
    pub name: String,
    /// Nothing like it is here: it is written down whole.
    pub new: bool,
    pub differences: Vec<Difference>,
    /// It stays as it is: its final paper says it.
    pub sealed: bool,
    /// It becomes what the final paper of the package says, without asking.
    pub by_paper: bool,
    /// The centre's own card: nothing in it is filled in unasked.
    pub own: bool,
}

/// What a person decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
#[serde(rename = "PackageTake")]
pub struct Take {
    /// Which party is this centre, by its id in the package; needed while nobody has said so.
    pub own: Option<OrganizationId>,
    /// Records whose differing fields are replaced, by their ids in the package.
    pub replace: Vec<Uuid>,
    /// The number of the agreement here; empty: the one it came with.
    pub number: String,
}

/// What taking a package in would do; nothing is changed.
///
/// # Errors
/// `invalid` at `file`: `package_strangers` when no party is this centre, `package_other_paper`, `package_other_addenda`.
pub fn look(base: &Base, package: &Package) -> Result<Look> {
    let own = settings::show(base)?.own_organization_id;
    base.store.read(|tx| {
        let plan = Plan::new(tx, package)?;
        must_be_a_party(tx, &plan, own)?;
        let mut records = Vec::new();
        for pair in &plan.organizations {
            let is_own = own == Some(pair.theirs.id);
            records.push(record(Noun::Organization, &pair.theirs.short_name, pair, is_own, |ours, theirs| {
                merged(ours, theirs, Taking::Everything)
            }));
        }
        if let Some(pair) = &plan.programme {
            records.push(record(Noun::Programme, &pair.theirs.title, pair, false, |ours, theirs| {
                with_all_parts(merged(ours, theirs, Taking::Everything), theirs)
            }));
        }
        let (agreement, with_pupils) = (&plan.agreement, package.manifest.with_pupils);
        let mut last = record(Noun::Agreement, &number_of(&agreement.theirs), agreement, false, |ours, theirs| {
            if plan.sealed {
                merged_agreement(ours, theirs, with_pupils)
            } else {
                plan.agreement_becomes(with_pupils, true)
            }
        });
        last.sealed = plan.sealed;
        last.by_paper = agreement.ours.is_some() && plan.brings_paper();
        records.push(last);
        Ok(Look {
            from: package.manifest.from.clone(),
            made_on: package.manifest.made_on,
            with_pupils,
            papers: package.manifest.papers.clone(),
            papers_kept: papers_kept(tx, &plan, package)?,
            finals: plan.arrivals.iter().map(Arrival::shown).collect(),
            paper_missing: agreement.theirs.state.is_concluded() && plan.arrivals.is_empty() && !plan.sealed,
            number: agreement.theirs.number.clone(),
            dated_on: agreement.theirs.dated_on,
            number_taken: agreement.ours.is_none() && plan.arrivals.is_empty() && number_taken(tx, &agreement.theirs)?,
            parties: parties(&plan, own),
            records,
        })
    })
}

/// Takes a package in: one change of the journal. What is known here stays, but for what is empty and what `take` says to replace; a final
/// paper is kept as it was kept at the sender's, and the agreement is what it says.
///
/// # Errors
/// Those of [`look`]; `invalid`: at `file` `package_nothing_new`, or every refused field of a record; at `own` `package_own_unset`; at
/// `number` when it is taken.
pub fn take(base: &Base, context: &Context, package: &Package, take: &Take) -> Result<Changed<ContractId>> {
    let known = settings::show(base)?;
    let (plan, papers_kept, scans, edition) = base.store.read(|tx| {
        let plan = Plan::new(tx, package)?;
        must_be_a_party(tx, &plan, known.own_organization_id)?;
        let kept = papers_kept(tx, &plan, package)?;
        let scans = plan.agreement.ours.as_ref().map(|ours| tx.scans(ours.id)).transpose()?.unwrap_or_default().len();
        let paper = plan.arrivals.first().map(|one| &one.paper);
        let edition = paper.map(|paper| edition_here(tx, &paper.terms.edition, paper.document.dated_on)).transpose()?;
        Ok((plan, kept, scans, edition))
    })?;
    let chosen = take.own.and_then(|id| plan.party(id));
    let own = known.own_organization_id.or(chosen);
    let own = own.ok_or_else(|| refused(Refusal::new("own", "package_own_unset")))?;
    let replaces = |came_as: Uuid| take.replace.contains(&came_as);

    let (mut new, mut changed, mut refusals) = (Vec::new(), Vec::new(), Vec::new());
    for (place, pair) in plan.organizations.iter().enumerate() {
        let taking = match (replaces(pair.came_as), pair.theirs.id == own) {
            (true, _) => Taking::Everything,
            (false, true) => Taking::Nothing,
            (false, false) => Taking::Empty,
        };
        let becomes = pair.ours.as_ref().map_or_else(|| pair.theirs.clone(), |ours| merged(ours, &pair.theirs, taking));
        if pair.ours.as_ref() == Some(&becomes) {
            continue;
        }
        match becomes.check() {
            Ok(checked) if pair.ours.is_none() => new.push(checked),
            Ok(checked) => changed.push(checked),
            Err(wrong) => refusals.extend(wrong.into_iter().map(|one| one.inside(&format!("organizations.{place}")))),
        }
    }
    let mut programme = None;
    if let Some(pair) = &plan.programme {
        let taking = if replaces(pair.came_as) { Taking::Everything } else { Taking::Empty };
        let becomes = pair.ours.as_ref().map_or_else(
            || pair.theirs.clone(),
            |ours| with_all_parts(merged(ours, &pair.theirs, taking), &pair.theirs),
        );
        if pair.ours.as_ref() != Some(&becomes) {
            match becomes.check() {
                Ok(checked) => programme = Some(checked),
                Err(wrong) => refusals.extend(wrong.into_iter().map(|one| one.inside("programme"))),
            }
        }
    }
    let came = &plan.agreement;
    let mut becomes = plan.agreement_becomes(package.manifest.with_pupils, replaces(came.came_as));
    if plan.brings_paper() {
        becomes.edition_id = edition;
    }
    if came.ours.is_none() && plan.arrivals.is_empty() && !take.number.trim().is_empty() {
        becomes.number = take.number.trim().to_owned();
    }
    let (id, name) = (becomes.id, called(&becomes));
    let mut agreement = None;
    if came.ours.as_ref() != Some(&becomes) {
        match becomes.check() {
            Ok(checked) => agreement = Some(checked),
            Err(wrong) => refusals.extend(wrong.into_iter().map(|one| match one.field.as_str() {
                "number" => one,
                _ => one.inside("agreement"),
            })),
        }
    }
    if !refusals.is_empty() {
        return Err(Error::invalid(refusals));
    }
    let papers = package.papers.as_ref().filter(|_| !papers_kept && scans < MOST_SCANS);
    let arriving = plan.arrivals.iter().filter(|one| one.here.is_none());
    let keeping = arriving.map(|one| Keeping::new(&one.paper, context, edition.unwrap_or_default()));
    let keeping = keeping.collect::<Result<Vec<_>>>()?;
    let signed = plan.arrivals.iter().filter_map(|one| Some((one.here.as_ref()?.id, one.signs()?)));
    let signed: Vec<(DocumentId, NaiveDate)> = signed.collect();
    let cards = new.is_empty() && changed.is_empty() && programme.is_none() && agreement.is_none();
    if cards && papers.is_none() && keeping.is_empty() && signed.is_empty() {
        return Err(refused(Refusal::new("file", "package_nothing_new")));
    }
    let title = format!("Принят пакет ({}): {name}", package.manifest.from);
    base.store.write(context, &title, |tx| {
        for organization in &new {
            tx.add_organization(organization)?;
        }
        for organization in &changed {
            tx.change_organization(organization)?;
        }
        match (&programme, plan.programme.as_ref().is_some_and(|pair| pair.ours.is_some())) {
            (Some(programme), true) => tx.change_programme(programme)?,
            (Some(programme), false) => tx.add_programme(programme).map(drop)?,
            (None, _) => {}
        }
        match (&agreement, came.ours.is_some()) {
            (Some(agreement), _) if !plan.arrivals.is_empty() => tx.receive_agreement(agreement)?,
            (Some(agreement), true) => tx.change_agreement(agreement)?,
            (Some(agreement), false) => tx.add_agreement(agreement).map(drop)?,
            (None, _) => {}
        }
        for paper in &keeping {
            paper.write(tx)?;
        }
        for (document, on) in &signed {
            tx.set_document_state(*document, DocumentState::Signed, Some(*on))?;
        }
        if let Some(papers) = papers {
            let file_name = format!("Пакет от {}.pdf", package.manifest.made_on.format("%d.%m.%Y"));
            tx.attach_scan(id, NewScan { file_name: &file_name, content: papers })?;
        }
        if known.own_organization_id.is_none() {
            settings::set_own(tx, &known, own)?;
        }
        Ok(id)
    })
}

fn record<T: Serialize>(
    noun: Noun,
    name: &str,
    pair: &Pair<T>,
    own: bool,
    becomes: impl Fn(&T, &T) -> T,
) -> PackageRecord {
    let found = pair.ours.as_ref().map(|ours| differences(noun, ours, &becomes(ours, &pair.theirs)));
    PackageRecord {
        id: pair.came_as,
        noun,
        name: name.to_owned(),
        new: found.is_none(),
        differences: found.unwrap_or_default(),
        sealed: false,
        by_paper: false,
        own,
    }
}

/// The agreement names every part that came, so each has to be there.
fn with_all_parts(mut programme: Programme, theirs: &Programme) -> Programme {
    let missing: Vec<_> = theirs.parts.iter().filter(|part| programme.part(part.id).is_none()).cloned().collect();
    programme.parts.extend(missing);
    programme
}

fn must_be_a_party(tx: &ReadTx, plan: &Plan, own: Option<OrganizationId>) -> Result<()> {
    let Some(own) = own else { return Ok(()) };
    if plan.agreement.theirs.party(own).is_some() {
        return Ok(());
    }
    let names = plan.agreement.theirs.parties.iter().filter_map(|party| {
        let pair = plan.organizations.iter().find(|pair| pair.theirs.id == party.organization_id)?;
        Some(pair.theirs.short_name.as_str())
    });
    let refusal = Refusal::new("file", "package_strangers")
        .with("own", tx.organization(own)?.short_name)
        .with("parties", names.collect::<Vec<_>>().join(", "));
    Err(refused(refusal))
}

fn parties(plan: &Plan, own: Option<OrganizationId>) -> Vec<PackageParty> {
    let came = plan.agreement.theirs.parties.iter();
    came.filter_map(|party| {
        let pair = plan.organizations.iter().find(|pair| pair.theirs.id == party.organization_id)?;
        Some(PackageParty {
            id: plan.came_as(party.organization_id)?,
            name: pair.theirs.short_name.clone(),
            inn: pair.theirs.inn.clone(),
            role: party.role,
            realises_parts: party.role == PartyRole::Base || party.realises_parts,
            gives_resources: party.gives_resources,
            own: own == Some(party.organization_id),
        })
    })
    .collect()
}

fn papers_kept(tx: &ReadTx, plan: &Plan, package: &Package) -> Result<bool> {
    if !package.kept.is_empty() && package.manifest.papers.len() <= package.kept.len() {
        return Ok(true);
    }
    let (Some(ours), Some(papers)) = (&plan.agreement.ours, &package.papers) else { return Ok(false) };
    let sha256: String = Sha256::digest(papers).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(tx.scans(ours.id)?.iter().any(|scan| scan.sha256 == sha256))
}

fn number_taken(tx: &ReadTx, agreement: &Agreement) -> Result<bool> {
    match agreement.dated_on {
        Some(day) if !agreement.number.is_empty() => {
            Ok(tx.used_contract_numbers(ContractKind::NetworkForm, day.year())?.contains(&agreement.number))
        }
        _ => Ok(false),
    }
}

fn called(agreement: &Agreement) -> String {
    format!("договор {}", number_of(agreement))
}

fn number_of(agreement: &Agreement) -> String {
    if agreement.number.is_empty() { "без номера".to_owned() } else { format!("№ {}", agreement.number) }
}
