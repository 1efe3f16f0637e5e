//! The package between partners: what goes, what comes, what stays, and the way back.

use chrono::NaiveDate;
use proptest::prelude::*;
use rostok_core::context::Context;
use rostok_core::domain::agreement::{Agreement, AgreementState, PupilLine};
use rostok_core::domain::document::DocumentState;
use rostok_core::domain::ids::{ContractId, OrganizationId, ProgrammeId};
use rostok_core::domain::organization::Organization;
use rostok_core::domain::programme::{Programme, ProgrammePart};
use rostok_core::domain::register::ListFilter;
use rostok_core::error::{Error, Result};
use rostok_core::examples::Example;
use rostok_core::inside::documents::pdf::join::count_pages;
use rostok_core::operations::package::{self, Noun, Package, Take};
use rostok_core::operations::settings::{self, Settings};
use rostok_core::operations::{Base, base, contract, journal, kept, paper};
use std::collections::BTreeSet;

use crate::documents::readers::Printed;
use crate::store::generated::{agreements, organizations, programmes};
use crate::support::agreements::on;

const TODAY: (i32, u32, u32) = (2026, 11, 21);

pub(super) fn today() -> NaiveDate {
    on(TODAY.0, TODAY.1, TODAY.2)
}

pub(super) fn empty(seed: u64) -> (Base, Context) {
    let context = Context::for_test(today(), seed);
    (base::in_memory(&context).expect("a base in memory"), context)
}

/// The IT-куб of the example, and one of its agreements that has a final paper.
pub(super) struct Sender {
    pub base: Base,
    pub context: Context,
    pub id: ContractId,
    _folder: tempfile::TempDir,
}

impl Sender {
    /// Whose agreement has a final paper, not signed yet.
    pub fn new() -> Self {
        Self::with(DocumentState::Final)
    }

    pub fn with(state: DocumentState) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let context = Context::for_test(today(), 7);
        let path = folder.path().join("пример.rostok");
        let base = base::create(&path, Some(Example::Itcube), &context).expect("an example");
        let rows = kept::list::<Agreement>(&base, &ListFilter::default()).expect("the register");
        let id = rows.iter().find(|row| row.paper == Some(state)).expect("a final paper").id;
        Self { base, context, id, _folder: folder }
    }

    pub fn agreement(&self) -> Agreement {
        kept::show(&self.base, self.id).expect("it is there")
    }

    pub fn partner(&self) -> OrganizationId {
        self.agreement().participants().next().expect("a participant").organization_id
    }

    /// A copy of its agreement that is nobody's paper yet.
    pub fn fresh(&self) -> ContractId {
        let mut copy = self.agreement();
        (copy.id, copy.number, copy.state) = (ContractId::default(), String::new(), AgreementState::Draft);
        (copy.state_on, copy.edition_id) = (None, None);
        kept::save(&self.base, &self.context, copy).expect("a draft").data
    }

    pub fn package(&self, with_pupils: bool) -> Package {
        let made = package::export(&self.base, self.id, with_pupils, today()).expect("a package");
        package::read(&made.bytes).expect("our own package")
    }
}

pub(super) fn rows<T: kept::Kept<Filter = ListFilter>>(base: &Base) -> usize {
    kept::list::<T>(base, &ListFilter::default()).expect("a register").len()
}

pub(super) fn take_as(base: &Base, context: &Context, came: &Package, own: OrganizationId) -> Result<ContractId> {
    let take = Take { own: Some(own), ..Take::default() };
    package::take(base, context, came, &take).map(|changed| changed.data)
}

pub(super) fn problem(error: Error) -> (String, String) {
    let refusal = error.fields.into_iter().next().expect("a refused field");
    (refusal.field, refusal.problem)
}

#[test]
#[cfg_attr(windows, ignore = "reads papers with the tools of Linux")]
fn the_partner_gets_organisations_programme_agreement_and_papers_as_one_step() {
    let sender = Sender::new();
    let came = sender.package(false);
    let (base, context) = empty(11);
    let look = package::look(&base, &came).expect("a look");
    assert!(look.records.iter().all(|record| record.new) && look.parties.iter().all(|party| !party.own));
    let before = journal::list(&base, 100, None).expect("the journal").len();
    let id = take_as(&base, &context, &came, sender.partner()).expect("it is taken");

    assert_eq!(rows::<Organization>(&base), came.contents.organizations.len());
    assert_eq!((rows::<Programme>(&base), rows::<Agreement>(&base)), (1, 1));
    let here: Agreement = kept::show(&base, id).expect("it is there");
    let there = sender.agreement();
    assert_eq!((here.id, &here.number, here.state), (there.id, &there.number, there.state));
    assert_eq!((&here.shares, &here.schedule), (&there.shares, &there.schedule));
    assert_eq!(settings::show(&base).expect("settings").own_organization_id, Some(sender.partner()), "now it knows");
    let kept = paper::last_final(&sender.base, sender.id).expect("a final paper");
    let papers = came.papers.as_ref().expect("papers for people");
    assert!(Printed::new(papers).text(true).contains(&Printed::new(&kept.pdf).text(true)), "the very paper");
    assert_eq!(count_pages(papers).map(|pages| pages > 2), Some(true));
    assert!(contract::scans(&base, id).expect("files").is_empty(), "the paper is kept, it need not lie beside");
    let draft = paper::draft(&base, id, today()).expect("it prints here too");
    assert!(draft.file_name.contains("СОШ № 5"), "to the participant the base is the partner: {}", draft.file_name);

    assert_eq!(journal::list(&base, 100, None).expect("the journal").len(), before + 1, "one step");
    journal::undo(&base, &context).expect("the way back");
    assert_eq!((rows::<Organization>(&base), rows::<Programme>(&base), rows::<Agreement>(&base)), (0, 0, 0));
    journal::redo(&base, &context).expect("and forth");
    assert_eq!(kept::show::<Agreement>(&base, id).expect("it is back"), here);
}

#[test]
#[cfg_attr(windows, ignore = "reads papers with the tools of Linux")]
fn names_of_pupils_and_what_is_ones_own_business_stay_at_home() {
    let sender = Sender::new();
    let mut agreement = sender.agreement();
    agreement.note = "Звонить Марье Ивановне".to_owned();
    agreement.pupils.list =
        vec![PupilLine { full_name: "Соколова Дарья".to_owned(), ..PupilLine::default() }];
    kept::save(&sender.base, &sender.context, agreement.clone()).expect("the list goes on in a final agreement");
    let without = sender.package(false);
    assert!(without.contents.agreement.pupils.list.is_empty() && !without.manifest.with_pupils);
    assert_eq!(without.contents.agreement.note, "");
    let facts = &without.contents.agreement.milestones;
    assert!(!facts.is_empty() && facts.iter().all(|fact| fact.note.is_empty()), "what happened is of both sides");
    for organization in &without.contents.organizations {
        assert!(organization.note.is_empty() && organization.signatories.len() <= 1, "{}", organization.short_name);
        assert!(organization.signatories.iter().all(|one| one.person_id.is_none()));
    }
    let with = sender.package(true);
    assert_eq!(with.contents.agreement.pupils.list.len(), 1);
    let going = package::going(&sender.base, sender.id, false, today()).expect("what goes");
    assert_eq!((going.pupils, going.named.len(), going.final_is_named), (1, 0, false));
    assert!(!going.papers.is_empty() && !going.signatories.is_empty());

    // A draft whose list is an annex prints the names: it stays at home with them.
    let draft = Agreement {
        id: ContractId::default(),
        number: String::new(),
        state: AgreementState::Draft,
        state_on: None,
        edition_id: None,
        ..agreement
    };
    let mut draft = draft;
    draft.pupils.list_as_annex = true;
    let id = kept::save(&sender.base, &sender.context, draft).expect("a draft").data;
    let going = package::going(&sender.base, id, false, today()).expect("what goes");
    assert_eq!((going.papers.len(), going.named.len(), going.final_is_named), (0, 1, false));
    let going = package::going(&sender.base, id, true, today()).expect("what goes");
    assert_eq!((going.papers.len(), going.named.len()), (1, 1), "with the list it goes");
    let made = package::export(&sender.base, id, false, today()).expect("a package");
    assert_eq!(package::read(&made.bytes).expect("ours").papers, None);
    let made = package::export(&sender.base, id, true, today()).expect("a package");
    let papers = package::read(&made.bytes).expect("ours").papers.expect("with the names");
    assert!(Printed::new(&papers).text(true).contains("Соколова"));
}

#[test]
fn what_is_known_is_not_doubled_and_differs_field_by_field() {
    let sender = Sender::new();
    let came = sender.package(false);
    let (base, context) = empty(12);
    // The partner has its own card already, under its own id, and the programme under the same title.
    let mut own = came.contents.organizations.iter().find(|one| one.id == sender.partner()).expect("it came").clone();
    (own.id, own.phone, own.founder) = (OrganizationId::default(), "+79000000000".to_owned(), String::new());
    let own = kept::save(&base, &context, own).expect("a card").data;
    let mut other = came.contents.organizations.iter().find(|one| one.id != sender.partner()).expect("it came").clone();
    (other.id, other.short_name, other.founder) = (OrganizationId::default(), "Куб".to_owned(), String::new());
    let other = kept::save(&base, &context, other).expect("a card").data;
    let mut programme = came.contents.programme.clone().expect("it came");
    programme.id = ProgrammeId::default();
    programme.parts.iter_mut().for_each(|part| {
        part.id = Default::default();
        part.realised_by = None;
    });
    programme.title = programme.title.to_uppercase();
    kept::save(&base, &context, programme).expect("a programme");
    let known = Settings { own_organization_id: Some(own), ..Settings::default() };
    settings::save(&base, &context, &known).expect("settings");

    let look = package::look(&base, &came).expect("a look");
    assert_eq!(look.parties.iter().filter(|party| party.own).count(), 1);
    let record =
        |noun: Noun, own: bool| look.records.iter().find(|one| one.noun == noun && one.own == own).expect("it");
    let (mine, theirs) = (record(Noun::Organization, true), record(Noun::Organization, false));
    assert!(!mine.new && !theirs.new && !record(Noun::Programme, false).new && record(Noun::Agreement, false).new);
    let fields: Vec<(&str, bool)> = mine.differences.iter().map(|one| (one.field.as_str(), one.fills)).collect();
    assert!(fields.contains(&("phone", false)), "{fields:?}");
    let short = theirs.differences.iter().find(|one| one.field == "short_name").expect("it differs");
    assert_eq!((short.label.as_str(), short.ours.as_str()), ("Краткое название", "Куб"));

    let (organizations, programmes) = (rows::<Organization>(&base), rows::<Programme>(&base));
    let id = package::take(&base, &context, &came, &Take::default()).expect("it is taken").data;
    let new = look.records.iter().filter(|one| one.noun == Noun::Organization && one.new).count();
    assert_eq!((rows::<Organization>(&base), rows::<Programme>(&base)), (organizations + new, programmes));
    let mine: Organization = kept::show(&base, own).expect("my card");
    assert_eq!((mine.phone.as_str(), mine.founder.as_str()), ("+79000000000", ""), "one's own card is one's own");
    assert_eq!(kept::show::<Organization>(&base, other).expect("a card").short_name, "Куб", "what differs stays");
    let here: Agreement = kept::show(&base, id).expect("the agreement");
    assert!(here.party(own).is_some() && here.party(other).is_some(), "it names the cards that were here");
    assert_eq!(here.shares.len(), sender.agreement().shares.len());

    // The same package again brings nothing; with «заменить» it brings what differs.
    let again = package::take(&base, &context, &came, &Take::default()).expect_err("nothing is new");
    assert_eq!(problem(again), ("file".to_owned(), "package_nothing_new".to_owned()));
    let replace = Take { replace: vec![theirs.id], ..Take::default() };
    package::take(&base, &context, &came, &replace).expect("the name is replaced");
    assert_ne!(kept::show::<Organization>(&base, other).expect("a card").short_name, "Куб");
}

#[test]
fn a_later_package_changes_only_what_is_told_to() {
    let sender = Sender::new();
    let (base, context) = empty(13);
    let id = sender.fresh();
    let packed =
        || package::read(&package::export(&sender.base, id, false, today()).expect("a package").bytes).expect("ours");
    take_as(&base, &context, &packed(), sender.partner()).expect("it is taken");
    let noted = Agreement { note: "моя заметка".to_owned(), ..kept::show(&base, id).expect("it") };
    kept::save(&base, &context, noted).expect("a note");

    let mut changed: Agreement = kept::show(&sender.base, id).expect("it");
    changed.pupils.max = Some(27);
    changed.renews = Some(sender.agreement().id);
    kept::save(&sender.base, &sender.context, changed).expect("another number");
    let came = packed();
    assert_eq!(came.contents.agreement.renews, None, "last year's agreement is here and not there");
    let look = package::look(&base, &came).expect("a look");
    let record = look.records.iter().find(|one| one.noun == Noun::Agreement).expect("the agreement");
    let fields: Vec<&str> = record.differences.iter().map(|one| one.field.as_str()).collect();
    assert_eq!((fields, record.new, record.sealed), (vec!["pupils"], false, false));
    package::take(&base, &context, &came, &Take::default()).expect("the papers are new");
    assert_ne!(kept::show::<Agreement>(&base, id).expect("it").pupils.max, Some(27));
    let replace = Take { replace: vec![record.id], ..Take::default() };
    package::take(&base, &context, &came, &replace).expect("the number is replaced");
    let here: Agreement = kept::show(&base, id).expect("it");
    assert_eq!((here.pupils.max, here.note.as_str()), (Some(27), "моя заметка"));

    // What is on a final paper here is not changed by a file.
    if paper::finalise(&base, &context, id).is_ok() {
        let mut changed: Agreement = kept::show(&sender.base, id).expect("it");
        changed.pupils.max = Some(28);
        kept::save(&sender.base, &sender.context, changed).expect("another number");
        let came = packed();
        assert!(package::look(&base, &came).expect("a look").records.iter().any(|one| one.sealed));
        package::take(&base, &context, &came, &replace).expect("the papers are new");
        assert_eq!(kept::show::<Agreement>(&base, id).expect("it").pupils.max, Some(27));
    }
}

#[test]
fn a_package_of_strangers_is_refused_and_nothing_changes() {
    let sender = Sender::new();
    let came = sender.package(false);
    let (base, context) = empty(14);
    let unsaid = package::take(&base, &context, &came, &Take::default()).expect_err("nobody said who we are");
    assert_eq!(problem(unsaid), ("own".to_owned(), "package_own_unset".to_owned()));
    let nobody = take_as(&base, &context, &came, OrganizationId::default()).expect_err("no party");
    assert_eq!(problem(nobody).1, "package_own_unset");
    let other = Organization {
        full_name: "Школа № 99".to_owned(),
        short_name: "Школа № 99".to_owned(),
        ..Organization::default()
    };
    let other = kept::save(&base, &context, other).expect("a card").data;
    settings::save(&base, &context, &Settings { own_organization_id: Some(other), ..Settings::default() })
        .expect("settings");
    let before = journal::list(&base, 100, None).expect("the journal").len();
    let error = package::look(&base, &came).expect_err("no party is ours");
    assert_eq!(error.fields[0].values["own"], "Школа № 99");
    assert_eq!(problem(error).1, "package_strangers");
    assert!(take_as(&base, &context, &came, sender.partner()).is_err(), "a choice does not help");
    assert_eq!(journal::list(&base, 100, None).expect("the journal").len(), before);
    assert_eq!(rows::<Agreement>(&base), 0);
}

#[test]
fn a_number_that_is_taken_here_is_asked_for() {
    let sender = Sender::new();
    let numbered = Agreement { number: "7-2026".to_owned(), ..kept::show(&sender.base, sender.fresh()).expect("it") };
    let id = kept::save(&sender.base, &sender.context, numbered).expect("a draft with a number").data;
    let came = package::read(&package::export(&sender.base, id, false, today()).expect("a package").bytes);
    let came = came.expect("our own package");
    let (base, context) = empty(15);
    let there: Agreement = kept::show(&sender.base, id).expect("it is there");
    let foreign = came.contents.organizations.iter().map(|one| {
        let mut card = one.clone();
        (card.id, card.inn, card.ogrn) = (OrganizationId::default(), String::new(), String::new());
        card.full_name = format!("Другая: {}", card.full_name);
        kept::save(&base, &context, card).expect("a card").data
    });
    let foreign: Vec<OrganizationId> = foreign.collect();
    let mut twin = Agreement { number: there.number.clone(), dated_on: there.dated_on, ..Agreement::default() };
    twin.parties = there
        .parties
        .iter()
        .zip(&foreign)
        .map(|(party, id)| rostok_core::domain::agreement::Party {
            organization_id: *id,
            role: party.role,
            ..Default::default()
        })
        .collect();
    kept::save(&base, &context, twin).expect("an agreement of the same number");
    assert!(package::look(&base, &came).expect("a look").number_taken);
    let refused = take_as(&base, &context, &came, sender.partner()).expect_err("the number is taken");
    assert_eq!(problem(refused), ("number".to_owned(), "number_taken".to_owned()));
    assert_eq!(rows::<Agreement>(&base), 1, "nothing changed");
    let take = Take { own: Some(sender.partner()), number: "77-2026".to_owned(), ..Take::default() };
    let id = package::take(&base, &context, &came, &take).expect("another number").data;
    assert_eq!(kept::show::<Agreement>(&base, id).expect("it").number, "77-2026");
}

/// What a centre may have: organisations, a programme, an agreement of the first of them.
fn anything() -> impl Strategy<Value = (Vec<Organization>, Programme, Agreement)> {
    (prop::collection::vec(organizations(), 2..4), programmes()).prop_flat_map(|(mut organizations, mut programme)| {
        let id = |n: usize| uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n as u128);
        organizations.iter_mut().enumerate().for_each(|(n, one)| one.id = OrganizationId(id(n + 1)));
        programme.id = ProgrammeId(id(100));
        if programme.parts.is_empty() {
            programme.parts.push(ProgrammePart { title: "Модуль".to_owned(), ..ProgrammePart::default() });
        }
        programme.parts.iter_mut().enumerate().for_each(|(n, part)| part.id.0 = id(200 + n));
        let ids = organizations.iter().map(|one| one.id).collect();
        (Just(organizations), Just(programme.clone()), agreements(ids, programme))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_package_taken_into_an_empty_base_and_made_again_has_the_same_data(
        (organizations, programme, agreement) in anything(), with_pupils in any::<bool>()
    ) {
        let inns: BTreeSet<&str> = organizations.iter().map(|one| one.inn.as_str()).collect();
        prop_assume!(inns.len() == organizations.len());
        let (sender, context) = empty(21);
        for one in organizations {
            kept::add(&sender, &context, one).expect("a card");
        }
        kept::add(&sender, &context, programme).expect("a programme");
        let id = kept::add(&sender, &context, agreement).expect("an agreement").data;
        let pack = |base: &Base| {
            let made = package::export(base, id, with_pupils, today()).expect("a package");
            package::read(&made.bytes).expect("our own package")
        };
        let came = pack(&sender);
        let (receiver, context) = empty(22);
        let own = came.contents.agreement.parties[1].organization_id;
        take_as(&receiver, &context, &came, own).expect("it is taken");
        prop_assert_eq!(&pack(&receiver).contents, &came.contents);
        // And what came changes nothing where it came from.
        let back = package::take(&sender, &context, &pack(&receiver), &Take { own: Some(own), ..Take::default() });
        let papers_only = back.is_ok() || back.is_err_and(|error| problem(error).1 == "package_nothing_new");
        prop_assert!(papers_only);
        prop_assert_eq!(&pack(&sender).contents, &came.contents);
    }
}
