//! An agreement for the next year on a real base: what it says of the year that passed, and that it is one step.

use rostok_core::context::Context;
use rostok_core::domain::agreement::{Agreement, AgreementState, PupilLine};
use rostok_core::domain::calendar::AcademicYear;
use rostok_core::domain::finding::Level;
use rostok_core::domain::ids::ContractId;
use rostok_core::domain::organization::Organization;
use rostok_core::domain::register::ListFilter;
use rostok_core::examples::Example;
use rostok_core::operations::renewal::{self, ChangesSince};
use rostok_core::operations::{Base, agreement, base, journal, kept, paper, words};

use crate::support::agreements::on;

/// The IT-куб of the example in the next summer, and its first agreement, signed.
struct Desk {
    base: Base,
    context: Context,
    id: ContractId,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut context = Context::for_test(on(2026, 9, 10), 7);
        let base =
            base::create(&folder.path().join("пример.rostok"), Some(Example::Itcube), &context).expect("an example");
        let rows = kept::list::<Agreement>(&base, &ListFilter::default()).expect("the register");
        let ready = |id: &ContractId| {
            let card = agreement::card(&base, *id, context.today).expect("a card");
            card.agreement.has_realising() && card.findings.iter().all(|finding| finding.level != Level::Error)
        };
        let id = rows.iter().map(|row| row.id).find(ready).expect("an agreement that can be final");
        if agreement::card(&base, id, context.today).expect("a card").documents.is_empty() {
            paper::finalise(&base, &context, id).expect("it can be final");
        }
        let dated = kept::show::<Agreement>(&base, id).expect("it is there").dated_on;
        agreement::set_state(&base, &context, id, AgreementState::Signed, dated).expect("it can be signed");
        context.today = on(2027, 6, 7);
        Self { base, context, id, _folder: folder }
    }

    fn agreement(&self, id: ContractId) -> Agreement {
        kept::show(&self.base, id).expect("it is there")
    }

    fn partner(&self) -> Organization {
        let id = self.agreement(self.id).participants().next().expect("a participant").organization_id;
        kept::show(&self.base, id).expect("it is there")
    }

    fn save(&self, organization: Organization) {
        kept::save(&self.base, &self.context, organization).expect("it can be saved");
    }

    fn steps(&self) -> usize {
        journal::list(&self.base, 1000, None).expect("the journal").len()
    }

    fn shown(&self, id: ContractId) -> Option<ChangesSince> {
        agreement::card(&self.base, id, self.context.today).expect("a card").since
    }
}

/// What changed.
fn problems(since: &ChangesSince) -> Vec<&str> {
    let problems = since.changes.iter().map(|change| change.problem.as_str());
    // What is said of any copy aside.
    problems.filter(|problem| !["since_days", "since_money", "since_teacher_contract"].contains(problem)).collect()
}

#[test]
fn a_changed_head_is_told_from_the_kept_paper_until_somebody_reads_it() {
    let desk = Desk::new();
    assert_eq!(
        problems(&renewal::draft(&desk.base, desk.id, None, desk.context.today).expect("a draft").since),
        [""; 0]
    );
    let mut partner = desk.partner();
    let old = partner.signatories[0].surname.clone();
    partner.signatories[0].surname = "Новосёлова".to_owned();
    desk.save(partner);

    let before = desk.steps();
    let made = renewal::add(&desk.base, &desk.context, desk.id, None).expect("made").data;
    assert_eq!(desk.steps(), before + 1, "it is one step");
    let id = made.agreement.id;
    assert_eq!(problems(&made.since), ["since_signatory"]);
    let head = made.since.changes.iter().find(|change| change.problem == "since_signatory").expect("it is there");
    let said = words::sentence(&head.problem, &head.values);
    assert!(said.contains(&old) && said.contains("Новосёлова"), "{said}");
    assert_eq!(desk.shown(id).as_ref(), Some(&made.since), "the card shows the same");

    renewal::changes_read(&desk.base, &desk.context, id).expect("read");
    assert_eq!(desk.shown(id), None);
    assert_eq!(desk.agreement(id).renews, Some(desk.id), "where it came from stays known");
    journal::undo(&desk.base, &desk.context).expect("undone");
    assert_eq!(desk.shown(id), Some(made.since), "the way back");
    journal::undo(&desk.base, &desk.context).expect("undone");
    assert!(kept::show::<Agreement>(&desk.base, id).is_err(), "and it was never made");
}

#[test]
fn an_archived_partner_and_a_second_copy_are_told() {
    let desk = Desk::new();
    let partner = desk.partner().id;
    kept::archive::<Organization>(&desk.base, &desk.context, partner).expect("archived");
    let first = renewal::add(&desk.base, &desk.context, desk.id, None).expect("made").data;
    assert_eq!(problems(&first.since), ["since_organization_archived"]);
    assert!(first.agreement.party(partner).is_some(), "the party stays: a person decides");
    let second = renewal::draft(&desk.base, desk.id, None, desk.context.today).expect("a draft");
    assert_eq!(problems(&second.since), ["since_twin", "since_organization_archived"]);
}

#[test]
fn it_gets_the_first_number_of_its_own_year_and_names_of_children_stay_behind() {
    let desk = Desk::new();
    let mut own = desk.agreement(desk.id);
    own.pupils.list.push(PupilLine { full_name: "Юй Ли".to_owned(), ..PupilLine::default() });
    kept::save(&desk.base, &desk.context, own).expect("the list goes on after signing");
    let made = renewal::add(&desk.base, &desk.context, desk.id, None).expect("made").data;
    assert!(problems(&made.since).contains(&"since_pupils"), "{:?}", problems(&made.since));
    assert_eq!((made.agreement.number.as_str(), made.agreement.pupils.list.len()), ("", 0));
    let id = made.agreement.id;
    let paper = match paper::finalise(&desk.base, &desk.context, id) {
        Ok(paper) => paper.data,
        Err(error) => {
            panic!("{error:?} {:#?}", agreement::card(&desk.base, id, desk.context.today).expect("a card").findings)
        }
    };
    assert!(paper.number.starts_with("1-2027"), "{}", paper.number);
    assert!(paper.dated_on >= desk.context.today, "nobody dates a paper back");
}

#[test]
fn an_agreement_without_a_paper_is_renewed_from_what_is_saved_and_a_year_must_be_later() {
    let desk = Desk::new();
    let copy = Agreement {
        id: ContractId::default(),
        number: String::new(),
        state: AgreementState::Draft,
        state_on: None,
        ..desk.agreement(desk.id)
    };
    let draft = kept::save(&desk.base, &desk.context, copy).expect("saved").data;
    let year = Some(AcademicYear { begins: 2030 });
    let made = renewal::add(&desk.base, &desk.context, draft, year).expect("made").data;
    assert_eq!(made.agreement.academic_year(), year);
    for begins in [2026, 2000] {
        let refused = renewal::draft(&desk.base, desk.id, Some(AcademicYear { begins }), desk.context.today);
        let error = refused.expect_err("it is not later");
        assert_eq!(error.fields.first().map(|one| one.problem.as_str()), Some("renewal_year_early"));
    }
}
