//! The package between partners: an agreement with its papers as one file, and the same file taken in.

mod kept;
mod plan;
mod take;

pub use crate::exchange::package::differences::{Difference, Noun};
pub use crate::exchange::package::{EXTENSION, Package, PackedPaper};
pub use kept::Final;
pub use take::{Look, PackageParty, PackageRecord, Take, look, take};

use super::agreement::record;
use super::base::Base;
use super::batch::{self, Item, Order, Way};
use super::{file, paper, settings};
use crate::domain::contract::LARGEST_SCAN;
use crate::domain::ids::ContractId;
use crate::domain::record::AgreementRecord;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::exchange::package::{self as format, Contents, LARGEST_FILE};
use crate::store::ReadTx;
use chrono::NaiveDate;
use serde::Serialize;
use std::path::Path;

/// What goes out in a package: said before anything is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename = "PackageGoing")]
pub struct Going {
    /// Short names of the organisations.
    pub organizations: Vec<String>,
    /// Who signs, by name: nobody else's name goes without the list but those of teachers and of people among the resources.
    pub signatories: Vec<String>,
    /// Teachers and people among the resources, by name.
    pub people: u32,
    pub programme: String,
    /// Titles of the papers in the PDF.
    pub papers: Vec<String>,
    /// Titles of papers in which pupils stand by name: they go only with the list.
    pub named: Vec<String>,
    /// The agreement is final, and without the list its final paper would stay: the partner would have the agreement without it.
    pub final_is_named: bool,
    /// Names in the list of pupils; they go only with it.
    pub pupils: u32,
}

/// A package ready to be saved.
#[derive(Clone, Debug)]
pub struct Exported {
    /// «Пакет к договору № 3-2026 от 01.09.2026, СОШ № 5.rostok-package».
    pub file_name: String,
    pub bytes: Vec<u8>,
    pub papers: Vec<PackedPaper>,
}

/// What will go, with the list of pupils or without it.
pub fn going(base: &Base, id: ContractId, with_pupils: bool, today: NaiveDate) -> Result<Going> {
    base.store.read(|tx| {
        let record = record(tx, tx.agreement(id)?, today)?;
        let contents = Contents::of(&record, with_pupils);
        let (nameless, named) = papers_of(tx, id, false, today)?;
        let papers = if with_pupils { Item::all_of(tx, id)? } else { nameless.clone() };
        let title = |item: &Item| batch::title_of(tx, *item);
        let agreement = &contents.agreement;
        let given = agreement.parties.iter().flat_map(|party| &party.resources);
        let given = given.map(|resource| resource.person_name.trim().to_lowercase()).filter(|name| !name.is_empty());
        let people: std::collections::BTreeSet<String> =
            given.chain(agreement.teachers.iter().map(|teacher| teacher.full_name.trim().to_lowercase())).collect();
        let signatories = contents.organizations.iter().flat_map(|one| &one.signatories);
        let signatories =
            signatories.map(|one| [&one.surname, &one.given, &one.patronymic].map(String::as_str).join(" "));
        Ok(Going {
            organizations: contents.organizations.iter().map(|one| one.short_name.clone()).collect(),
            signatories: signatories.map(|name| name.trim().to_owned()).collect(),
            people: count(people.len()),
            programme: contents.programme.as_ref().map(|one| one.title.clone()).unwrap_or_default(),
            papers: papers.iter().map(title).collect::<Result<_>>()?,
            named: named.iter().map(title).collect::<Result<_>>()?,
            final_is_named: paper::living(tx, id)?.is_some() && kept::goes(tx, id, &nameless)?.is_none(),
            pupils: count(record.agreement.pupils.list.len()),
        })
    })
}

/// Makes a package. What has no final paper goes as «ПРОЕКТ».
///
/// # Errors
/// `invalid` at `file` when the papers are larger than a package may be.
pub fn export(base: &Base, id: ContractId, with_pupils: bool, today: NaiveDate) -> Result<Exported> {
    let own = settings::show(base)?.own_organization_id;
    let (record, items, kept) = base.store.read(|tx| {
        let record = record(tx, tx.agreement(id)?, today)?;
        let items = papers_of(tx, id, with_pupils, today)?.0;
        let kept = kept::going(tx, id, &items, with_pupils, today)?;
        Ok((record, items, kept))
    })?;
    let file_name = file_name(base, &record)?;
    let from = own.and_then(|own| record.organization(own)).or_else(|| {
        let base = record.agreement.base()?;
        record.organization_of(base)
    });
    let from = from.map(|one| one.short_name.clone()).unwrap_or_default();
    let mut package = Package::new(Contents::of(&record, with_pupils), &from, today, with_pupils);
    package.contents.hold_together().map_err(|_| unfinished())?;
    // A party that left is named by the paper that says so.
    for organization in kept.iter().flat_map(|paper| &paper.terms.contents.organizations) {
        if package.contents.organizations.iter().all(|known| known.id != organization.id) {
            package.contents.organizations.push(organization.clone());
        }
    }
    package.kept = kept;
    let order = Order { items, drafts: true, way: Way::Joined { whole_sheets: false } };
    let title = file_name.trim_end_matches(EXTENSION).trim_end_matches('.');
    let (report, joined) = batch::run(base, order, title, today, &mut |_, _| true)?;
    if let Some(skipped) = report.skipped.into_iter().next() {
        return Err(skipped.error);
    }
    package.manifest.papers = report.made.into_iter().map(packed).collect();
    if joined.as_ref().is_some_and(|papers| papers.len() > LARGEST_SCAN) {
        return Err(refused(Refusal::new("file", "package_too_large").with("limit", LARGEST_SCAN >> 20)));
    }
    package.papers = joined;
    Ok(Exported { file_name, bytes: format::write(&package), papers: package.manifest.papers })
}

/// Reads a package; nothing is taken in yet.
///
/// # Errors
/// `cannot_read_path`; `invalid` at `file`, see [`crate::exchange::package::read`].
pub fn open(path: &Path) -> Result<Package> {
    let (_, bytes) = file::read(path, LARGEST_FILE + 1)?;
    read(&bytes)
}

/// The same of bytes.
pub fn read(bytes: &[u8]) -> Result<Package> {
    format::read(bytes).map_err(refused)
}

/// The papers that go, and those that stay.
fn papers_of(tx: &ReadTx, id: ContractId, with_pupils: bool, today: NaiveDate) -> Result<(Vec<Item>, Vec<Item>)> {
    let (mut go, mut stay) = (Vec::new(), Vec::new());
    for item in Item::all_of(tx, id)? {
        let list = if !with_pupils && batch::names_pupils(tx, item, today)? { &mut stay } else { &mut go };
        list.push(item);
    }
    Ok((go, stay))
}

fn packed(made: batch::Made) -> PackedPaper {
    PackedPaper {
        title: made.title,
        draft: made.draft,
        begins_on_page: made.begins.unwrap_or_default(),
        pages: made.pages,
    }
}

fn file_name(base: &Base, record: &AgreementRecord) -> Result<String> {
    let agreement = &record.agreement;
    let mut head = "Пакет к договору".to_owned();
    if !agreement.number.is_empty() {
        head.push_str(&format!(" № {}", agreement.number));
    }
    if let Some(day) = agreement.dated_on {
        head.push_str(&format!(" от {}", day.format("%d.%m.%Y")));
    }
    let partner = base.store.read(|tx| paper::partner_of(tx, agreement))?;
    Ok(file::name(&head, &partner, "", EXTENSION))
}

/// An agreement whose parties or programme are not filled in.
fn unfinished() -> Error {
    refused(Refusal::new("id", "package_unfinished"))
}

fn refused(refusal: Refusal) -> Error {
    Error::invalid(vec![refusal])
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
