//! A signed agreement stays a signed agreement at the partner's: the same paper, locked as at home.

use chrono::Datelike;
use rostok_core::context::Context;
use rostok_core::domain::addendum::AddendumKind;
use rostok_core::domain::agreement::{Agreement, AgreementState, Milestone, MilestoneKind, PupilLine};
use rostok_core::domain::document::{Document, DocumentState};
use rostok_core::domain::ids::{ContractId, OrganizationId};
use rostok_core::domain::number_series::ContractKind;
use rostok_core::domain::register::ListFilter;
use rostok_core::error::{Code, Error};
use rostok_core::examples::Example;
use rostok_core::inside::exchange::package as format;
use rostok_core::inside::russian::sentences::has_sentence;
use rostok_core::operations::package::{self, Noun, Package, Take};
use rostok_core::operations::{
    Base, addendum, agreement, base, contract, docx, journal, kept, number_series, paper, settings,
};

use super::package::{Sender, empty, problem, rows, take_as, today};
use crate::support::agreements::on;

fn documents(base: &Base, id: ContractId) -> Vec<Document> {
    agreement::card(base, id, today()).expect("a card").documents
}

fn shown(base: &Base, id: ContractId) -> Agreement {
    kept::show(base, id).expect("it is there")
}

fn pack(base: &Base, id: ContractId, with_pupils: bool) -> Package {
    package::read(&package::export(base, id, with_pupils, today()).expect("a package").bytes).expect("our own package")
}

fn next_number(base: &Base) -> String {
    let series = number_series::show(base, ContractKind::NetworkForm).expect("the series");
    number_series::next(base, series, today()).expect("a number")
}

#[test]
fn a_signed_agreement_arrives_with_its_paper_kept_and_its_fields_locked() {
    let sender = Sender::with(DocumentState::Signed);
    let came = sender.package(false);
    let (base, context) = empty(31);
    let look = package::look(&base, &came).expect("a look");
    let told = look.finals.first().expect("its final paper");
    assert!(!told.known && !told.differs && !look.paper_missing, "{told:?}");
    let id = take_as(&base, &context, &came, sender.partner()).expect("it is taken");

    let (here, there) = (documents(&base, id), documents(&sender.base, sender.id));
    let (here, there) = (here.first().expect("a final paper"), there.first().expect("a final paper"));
    assert_eq!((&here.number, here.dated_on, here.state), (&there.number, there.dated_on, there.state));
    assert_eq!((&here.copy_sha256, here.signed_on), (&there.copy_sha256, there.signed_on));
    assert!(here.state == DocumentState::Signed && sender.agreement().state.is_concluded(), "a signed one");
    let open = |base: &Base, id| paper::last_final(base, id).expect("«Открыть бумагу»").pdf;
    assert_eq!(open(&base, id), open(&sender.base, sender.id), "to the byte");
    let text = |base: &Base, id| paper::text(base, id, today()).expect("the words");
    assert_eq!(text(&base, id), text(&sender.base, sender.id));
    let word = |base: &Base, id| docx::last_final(base, id).expect("for Word").docx;
    assert_eq!(word(&base, id), word(&sender.base, sender.id), "made from the same data");

    let (mine, theirs) = (shown(&base, id), sender.agreement());
    assert_eq!((mine.state, mine.state_on), (theirs.state, theirs.state_on));
    let facts = |agreement: &Agreement| {
        let facts = agreement.milestones.iter().filter(|fact| fact.kind != MilestoneKind::Other);
        facts.map(|fact| (fact.kind, fact.organization_id, fact.on)).collect::<Vec<_>>()
    };
    assert_eq!(facts(&mine), facts(&theirs));
    assert!(!mine.milestones.is_empty());
    let changed = Agreement { ends_on: None, ..mine.clone() };
    let refused = kept::save(&base, &context, changed).expect_err("its paper is final");
    assert_eq!(refused.code, Code::PaperIsFinal);
    let mut noted = mine.clone();
    noted.milestones.push(Milestone { kind: MilestoneKind::EnrolmentOrder, on: Some(today()), ..Milestone::default() });
    kept::save(&base, &context, noted).expect("the course of things goes on");
    agreement::set_state(&base, &context, id, AgreementState::Completed, Some(today())).expect("there is a paper");
}

#[test]
fn taking_a_signed_agreement_is_one_step_back_and_can_be_done_again() {
    let sender = Sender::new();
    let came = sender.package(false);
    let (base, context) = empty(32);
    let id = take_as(&base, &context, &came, sender.partner()).expect("it is taken");
    journal::undo(&base, &context).expect("the way back");
    assert_eq!(rows::<Agreement>(&base), 0);
    assert_eq!(kept::show::<Agreement>(&base, id).expect_err("gone").code, Code::NotFound);
    assert_eq!(paper::last_final(&base, id).expect_err("gone").code, Code::NoFinalPaper);
    journal::redo(&base, &context).expect("and forth");
    assert_eq!(documents(&base, id).len(), 1);
    journal::undo(&base, &context).expect("the way back");
    let look = package::look(&base, &came).expect("a look");
    assert!(!look.number_taken && look.finals.iter().all(|one| !one.known));
    take_as(&base, &context, &came, sender.partner()).expect("the same package again");
    assert_eq!(documents(&base, id).len(), 1);
    let again = package::take(&base, &context, &came, &Take::default()).expect_err("nothing is new");
    assert_eq!(problem(again).1, "package_nothing_new");
}

#[test]
fn every_final_paper_of_the_examples_is_what_its_data_say() {
    for (seed, example) in [(33, Example::Itcube), (34, Example::Network)] {
        let folder = tempfile::tempdir().expect("a folder");
        let context = Context::for_test(today(), 7);
        let sender = base::create(&folder.path().join("пример.rostok"), Some(example), &context).expect("an example");
        let mut finals = 0;
        for row in kept::list::<Agreement>(&sender, &ListFilter::default()).expect("the register") {
            let came = pack(&sender, row.id, true);
            let (base, context) = empty(seed);
            let look = package::look(&base, &came).expect("a look");
            assert_eq!(look.finals.len(), usize::from(row.paper.is_some()), "{}", row.number);
            assert!(look.finals.iter().all(|one| !one.differs), "{}: {:?}", row.number, look.finals);
            let own = came.contents.agreement.parties[1].organization_id;
            let id = take_as(&base, &context, &came, own).expect("it is taken");
            assert_eq!(pack(&base, id, true).contents, came.contents, "{}", row.number);
            let scans = contract::scans(&base, id).expect("files").len();
            let others = came.manifest.papers.len() > came.kept.len();
            assert_eq!(scans, usize::from(others), "{}: what is not kept lies beside", row.number);
            finals += look.finals.len();
        }
        assert!(finals > 0);
    }
}

#[test]
fn a_partners_number_is_none_of_this_centres_series() {
    let sender = Sender::new();
    let came = sender.package(false);
    let number = came.contents.agreement.number.clone();
    let (base, context) = empty(35);
    assert_eq!(came.contents.agreement.dated_on.map(|day| day.year()), Some(today().year()));
    // Both centres number in the same way.
    let series = number_series::show(&sender.base, ContractKind::NetworkForm).expect("the series");
    number_series::save(&base, &context, series).expect("ours now");
    let before = next_number(&base);
    assert_ne!(before, next_number(&sender.base));
    let id = take_as(&base, &context, &came, sender.partner()).expect("it is taken");
    assert_eq!(next_number(&base), before, "theirs does not move ours on");
    // Ours may be the same, whichever came first.
    let mut own = Agreement { number: number.clone(), dated_on: shown(&base, id).dated_on, ..Agreement::default() };
    own.parties = shown(&base, id).parties;
    let own = kept::save(&base, &context, own).expect("the number is free here").data;
    assert_ne!(own, id);
    let (other, context) = empty(36);
    let mut twin = shown(&base, own);
    twin.parties.clear();
    twin.id = ContractId::default();
    kept::save(&other, &context, twin.clone()).expect("an agreement of the same number");
    let look = package::look(&other, &came).expect("a look");
    assert!(!look.number_taken, "a number on a paper is not asked for");
    let taken = take_as(&other, &context, &came, sender.partner()).expect("it is taken");
    assert_eq!(shown(&other, taken).number, number);
    let refused = kept::save(&other, &context, twin).expect_err("our own number is still used once");
    assert_eq!(problem(refused), ("number".to_owned(), "number_taken".to_owned()));
    // What is known of it may be changed and saved.
    kept::save(&other, &context, Agreement { note: "наш".to_owned(), ..shown(&other, taken) }).expect("a note");
}

#[test]
fn a_draft_that_was_taken_becomes_final_and_then_signed_by_later_packages() {
    let sender = Sender::new();
    let id = sender.fresh();
    let (base, context) = empty(37);
    take_as(&base, &context, &pack(&sender.base, id, false), sender.partner()).expect("a draft");
    assert!(documents(&base, id).is_empty(), "a draft stays a draft");
    let mut edited = shown(&base, id);
    (edited.copies, edited.note) = (Some(7), "моя заметка".to_owned());
    kept::save(&base, &context, edited).expect("a draft can be changed");

    paper::finalise(&sender.base, &sender.context, id).expect("it can be final");
    let came = pack(&sender.base, id, false);
    let look = package::look(&base, &came).expect("a look");
    let record = look.records.iter().find(|one| one.noun == Noun::Agreement).expect("the agreement");
    assert!(record.by_paper && !record.sealed && record.differences.iter().any(|one| one.field == "copies"));
    package::take(&base, &context, &came, &Take::default()).expect("it is taken");
    let here = shown(&base, id);
    assert_eq!((here.terms().copies, here.note.as_str()), (shown(&sender.base, id).copies, "моя заметка"));
    assert_eq!(documents(&base, id)[0].state, DocumentState::Final);

    let day = here.dated_on.expect("a date");
    let document = documents(&sender.base, id)[0].id;
    paper::sign(&sender.base, &sender.context, document, day).expect("signed");
    agreement::set_state(&sender.base, &sender.context, id, AgreementState::Signed, Some(day)).expect("signed");
    let came = pack(&sender.base, id, false);
    let look = package::look(&base, &came).expect("a look");
    assert_eq!((look.finals[0].known, look.finals[0].signed_on), (false, Some(day)));
    let agreement_there = look.records.iter().find(|one| one.noun == Noun::Agreement).expect("it").id;
    let replace = Take { replace: vec![agreement_there], ..Take::default() };
    package::take(&base, &context, &came, &replace).expect("it is signed");
    let here = shown(&base, id);
    assert_eq!((here.state, here.state_on), (AgreementState::Signed, Some(day)));
    let papers = documents(&base, id);
    assert_eq!((papers.len(), papers[0].state, papers[0].signed_on), (1, DocumentState::Signed, Some(day)));

    // Data of a paper that is kept already change nothing in what it says.
    let mut edited = pack(&sender.base, id, false);
    edited.kept[0].terms.contents.agreement.copies = Some(8);
    let edited = package::read(&format::write(&edited)).expect("its sums agree");
    assert!(package::look(&base, &edited).expect("a look").finals[0].differs);
    let none = package::take(&base, &context, &edited, &replace).map(|changed| changed.data);
    assert!(none.is_err_and(|error| problem(error).1 == "package_nothing_new"));

    // What was signed here does not become a draft again by an older package.
    agreement::set_state(&sender.base, &sender.context, id, AgreementState::Approval, None).expect("a mistake");
    let older = pack(&sender.base, id, false);
    let none = package::take(&base, &context, &older, &replace).map(|changed| changed.data);
    assert!(none.is_err_and(|error| problem(error).1 == "package_nothing_new"));
    assert_eq!(shown(&base, id).state, AgreementState::Signed);
}

#[test]
fn another_final_paper_is_refused_until_ours_is_annulled() {
    let sender = Sender::new();
    let id = sender.fresh();
    let (base, context) = empty(38);
    take_as(&base, &context, &pack(&sender.base, id, false), sender.partner()).expect("a draft");
    let mut other = shown(&base, id);
    other.copies = Some(9);
    kept::save(&base, &context, other).expect("another text");
    let mine = paper::finalise(&base, &context, id).expect("we made it final ourselves").data;
    paper::finalise(&sender.base, &sender.context, id).expect("and so did they");
    let came = pack(&sender.base, id, false);
    let before = journal::list(&base, 100, None).expect("the journal").len();
    let refused = |error: Error| {
        let field = error.fields.into_iter().next().expect("a field");
        assert!(has_sentence(&field.problem) && field.values["ours"].contains(&mine.number), "{field:?}");
        field.problem
    };
    assert_eq!(refused(package::look(&base, &came).expect_err("two papers")), "package_other_paper");
    let all = Take { replace: vec![came.contents.agreement.id.into()], ..Take::default() };
    assert_eq!(refused(package::take(&base, &context, &came, &all).expect_err("two papers")), "package_other_paper");
    assert_eq!(journal::list(&base, 100, None).expect("the journal").len(), before);

    paper::annul(&base, &context, mine.id).expect("theirs is right");
    package::take(&base, &context, &came, &Take::default()).expect("it is taken");
    let papers = documents(&base, id);
    let living = papers.iter().find(|one| one.is_alive()).expect("a living paper");
    assert_eq!((papers.len(), living.copy_sha256.as_str()), (2, came.kept[0].document.copy_sha256.as_str()));
    assert_ne!(shown(&base, id).copies, Some(9), "it says what the paper says");
    // The package came from a paper of ours that is annulled: kept again it is another row, never a conflict.
    paper::annul(&base, &context, living.id).expect("a change of mind");
    package::take(&base, &context, &came, &Take::default()).expect("and back");
    assert_eq!(documents(&base, id).len(), 3);
}

#[test]
fn a_signed_addendum_changes_the_agreement_at_the_partners_too() {
    let mut sender = Sender::new();
    let day = sender.agreement().dated_on.expect("a date");
    sender.context.today = on(2027, 6, 30);
    agreement::set_state(&sender.base, &sender.context, sender.id, AgreementState::Signed, Some(day)).expect("signed");
    let (base, context) = empty(39);
    let id = take_as(&base, &context, &sender.package(false), sender.partner()).expect("it is taken");
    let blank = addendum::blank(&sender.base, sender.id, AddendumKind::Change, None, sender.context.today);
    let mut change = blank.expect("it can be changed");
    (change.dated_on, change.note) = (Some(day), "между нами".to_owned());
    change.becomes.pupils.max = Some(29);
    let change = addendum::save(&sender.base, &sender.context, change).expect("a draft").data;
    let unsigned = pack(&sender.base, sender.id, false);
    assert_eq!(unsigned.kept.len(), 1, "an addendum on its way is not agreed yet");
    addendum::finalise(&sender.base, &sender.context, change).expect("it can be final");
    addendum::sign(&sender.base, &sender.context, change, day).expect("signed");

    let came = sender.package(false);
    let look = package::look(&base, &came).expect("a look");
    assert_eq!(
        look.finals.iter().map(|one| (one.known, one.differs)).collect::<Vec<_>>(),
        [(true, false), (false, false)]
    );
    package::take(&base, &context, &came, &Take::default()).expect("it is taken");
    assert_eq!(shown(&base, id).pupils.max, Some(29));
    let row = addendum::list(&base, id).expect("addenda").into_iter().next().expect("one");
    assert_eq!((row.id, row.is_signed(), row.note.as_str()), (change, true, ""));
    let text = |base: &Base, id| addendum::on(base, id, on(2027, 1, 10), today()).expect("the words of a day");
    assert_eq!(text(&base, id), text(&sender.base, sender.id));
    let again = package::take(&base, &context, &came, &Take::default()).expect_err("nothing is new");
    assert_eq!(problem(again).1, "package_nothing_new");
    // A centre that never saw the agreement gets both at once.
    let (newcomer, context) = empty(40);
    let id = take_as(&newcomer, &context, &came, sender.partner()).expect("it is taken");
    assert_eq!(text(&newcomer, id), text(&sender.base, sender.id));
    journal::undo(&newcomer, &context).expect("one step");
    assert_eq!(rows::<Agreement>(&newcomer), 0);
}

#[test]
fn an_addendum_of_ones_own_is_not_mixed_with_those_of_a_package() {
    let mut sender = Sender::new();
    let day = sender.agreement().dated_on.expect("a date");
    sender.context.today = on(2027, 6, 30);
    agreement::set_state(&sender.base, &sender.context, sender.id, AgreementState::Signed, Some(day)).expect("signed");
    let (base, mut context) = empty(41);
    context.today = on(2027, 6, 30);
    let id = take_as(&base, &context, &sender.package(false), sender.partner()).expect("it is taken");
    let make = |base: &Base, context: &Context, max: u16| {
        let blank = addendum::blank(base, id, AddendumKind::Change, None, context.today);
        let mut change = blank.expect("a partner's copy can be changed by an addendum too");
        change.dated_on = Some(day);
        change.becomes.pupils.max = Some(max);
        addendum::save(base, context, change).expect("a draft").data
    };
    make(&base, &context, 28);
    let theirs = make(&sender.base, &sender.context, 29);
    package::look(&base, &sender.package(false)).expect("no new paper: nothing to mix");
    addendum::finalise(&sender.base, &sender.context, theirs).expect("final");
    addendum::sign(&sender.base, &sender.context, theirs, day).expect("signed");
    let refused = package::look(&base, &sender.package(false)).expect_err("two different addenda");
    let (field, problem) = problem(refused);
    assert!(field == "file" && problem == "package_other_addenda" && has_sentence(&problem));
}

#[test]
fn data_that_disagree_with_the_paper_are_told_before_they_are_taken() {
    let sender = Sender::new();
    let (base, _) = empty(42);
    let mut came = sender.package(false);
    came.kept[0].terms.contents.agreement.copies = Some(8);
    let edited = package::read(&format::write(&came)).expect("its sums agree");
    let look = package::look(&base, &edited).expect("a look");
    let told = &look.finals[0];
    assert!(told.differs && told.data_say.contains("8 (восьми)") && !told.paper_says.is_empty(), "{told:?}");
    // The data beside the paper are not asked: what is printed is what is agreed.
    let mut came = sender.package(false);
    came.contents.agreement.copies = Some(8);
    let edited = package::read(&format::write(&came)).expect("its sums agree");
    assert_eq!(edited.contents.agreement.copies, sender.agreement().copies);
}

#[test]
fn papers_of_a_package_are_the_ones_that_were_kept() {
    let sender = Sender::new();
    let wrong = |turn: &dyn Fn(&mut Package), problem: &str| {
        let mut came = sender.package(false);
        turn(&mut came);
        // Never shown whole: it has the bytes of a PDF in it.
        let Err(refusal) = format::read(&format::write(&came)) else { panic!("{problem}") };
        assert_eq!((refusal.field.as_str(), refusal.problem.as_str()), ("file", problem));
    };
    wrong(&|came| came.kept[0].pdf.push(b'\n'), "package_edited");
    wrong(&|came| came.kept[0].pdf.insert(0, b'x'), "package_contents");
    wrong(&|came| came.kept[0].document.number = "чужой".to_owned(), "package_contents");
    wrong(&|came| came.kept[0].document.state = DocumentState::Annulled, "package_contents");
    wrong(&|came| came.kept[0].document.signed_on = Some(today()), "package_contents");
    wrong(&|came| came.kept[0].document.contract_id = ContractId::default(), "package_contents");
    wrong(&|came| came.kept[0].terms.contents.organizations.clear(), "package_contents");
    wrong(&|came| came.kept.push(came.kept[0].clone()), "package_contents");
}

/// A final agreement whose annex lists its pupils.
fn with_named_annex(sender: &Sender) -> ContractId {
    let id = sender.fresh();
    let mut draft = shown(&sender.base, id);
    draft.pupils.list_as_annex = true;
    draft.pupils.list = (1..=12)
        .map(|day| PupilLine {
            full_name: "Соколова Дарья".to_owned(),
            born_on: Some(on(2012, 5, day)),
            consent_on: draft.dated_on,
            ..PupilLine::default()
        })
        .collect();
    kept::save(&sender.base, &sender.context, draft).expect("a list as an annex");
    paper::finalise(&sender.base, &sender.context, id).expect("it can be final");
    id
}

#[test]
fn a_paper_that_stays_at_home_leaves_the_partner_without_a_final_one_and_says_so() {
    let sender = Sender::new();
    let id = with_named_annex(&sender);
    let day = shown(&sender.base, id).dated_on;
    agreement::set_state(&sender.base, &sender.context, id, AgreementState::Signed, day).expect("signed");
    let (base, context) = empty(43);
    let going = package::going(&sender.base, id, false, today()).expect("what goes");
    assert_eq!((going.named.len(), going.final_is_named), (1, true), "it is said before anything is saved");
    let came = pack(&sender.base, id, false);
    assert!(came.kept.is_empty());
    assert!(package::look(&base, &came).expect("a look").paper_missing);
    take_as(&base, &context, &came, sender.partner()).expect("it is taken");
    assert!(documents(&base, id).is_empty());
    // With the names it comes as it is; afterwards nothing is missing any more.
    let nameless = came;
    let came = pack(&sender.base, id, true);
    assert!(!package::look(&base, &came).expect("a look").paper_missing);
    package::take(&base, &context, &came, &Take::default()).expect("it is taken");
    assert_eq!(documents(&base, id).len(), 1);
    assert!(!package::look(&base, &nameless).expect("a look").paper_missing);
    assert_eq!(settings::show(&base).expect("settings").own_organization_id, Some::<OrganizationId>(sender.partner()));
}

#[test]
fn a_paper_that_prints_the_list_brings_the_list_to_whoever_took_the_agreement_without_it() {
    let sender = Sender::new();
    let id = with_named_annex(&sender);
    let (base, context) = empty(41);
    take_as(&base, &context, &pack(&sender.base, id, false), sender.partner())
        .expect("without names, so without the paper");
    assert!(documents(&base, id).is_empty() && shown(&base, id).pupils.list.is_empty());
    package::take(&base, &context, &pack(&sender.base, id, true), &Take::default()).expect("with names");
    assert_eq!(documents(&base, id).len(), 1);
    assert_eq!(
        shown(&base, id).pupils.list,
        shown(&sender.base, id).pupils.list,
        "the paper and its data say one thing"
    );
}
