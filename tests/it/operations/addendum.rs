//! Addenda: a signed agreement changes only by a signed paper, and the text of any day is known.

use rostok_core::context::Context;
use rostok_core::domain::addendum::{Addendum, AddendumKind, HandClause};
use rostok_core::domain::agreement::{Agreement, AgreementState, PartyRole};
use rostok_core::domain::document::DocumentState;
use rostok_core::domain::ids::{AddendumId, ContractId, OrganizationId};
use rostok_core::domain::organization::Organization;
use rostok_core::domain::register::ListFilter;
use rostok_core::domain::units::AcademicHours;
use rostok_core::error::{Code, Error};
use rostok_core::examples::Example;
use rostok_core::operations::addendum::{self, ChangedPlace, TextChangeKind};
use rostok_core::operations::outgoing::Format;
use rostok_core::operations::{Base, agreement, base, journal, kept, paper};

use crate::documents::readers::Printed;
use crate::support::agreements::on;

/// The IT-куб of the example, and its first agreement with one participant that realises parts, signed.
struct Desk {
    base: Base,
    context: Context,
    id: ContractId,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self::with(Example::Itcube, |agreement| {
            agreement.has_realising() && agreement.participants().count() == 1 && agreement.shares.len() > 1
        })
    }

    fn with(example: Example, wanted: impl Fn(&Agreement) -> bool) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut context = Context::for_test(on(2026, 9, 10), 7);
        let base = base::create(&folder.path().join("пример.rostok"), Some(example), &context).expect("an example");
        let rows = kept::list::<Agreement>(&base, &ListFilter::default()).expect("the register");
        let ready = |id: &ContractId| {
            let card = agreement::card(&base, *id, context.today).expect("a card");
            wanted(&card.agreement) && card.findings.iter().all(|finding| finding.level as u8 != 0)
        };
        let id = rows.iter().map(|row| row.id).find(ready).expect("an agreement that can be final");
        if agreement::card(&base, id, context.today).expect("a card").documents.is_empty() {
            paper::finalise(&base, &context, id).expect("it can be final");
        }
        let dated = kept::show::<Agreement>(&base, id).expect("it is there").dated_on.expect("a date");
        context.today = on(2027, 6, 30);
        agreement::set_state(&base, &context, id, AgreementState::Signed, Some(dated)).expect("it can be signed");
        Self { base, context, id, _folder: folder }
    }

    fn agreement(&self) -> Agreement {
        kept::show(&self.base, self.id).expect("it is there")
    }

    fn draft(&self, dated: chrono::NaiveDate) -> Addendum {
        let blank = addendum::blank(&self.base, self.id, AddendumKind::Change, None, self.context.today);
        Addendum { dated_on: Some(dated), ..blank.expect("the agreement is signed") }
    }

    fn save(&self, draft: Addendum) -> Result<AddendumId, Error> {
        addendum::save(&self.base, &self.context, draft).map(|changed| changed.data)
    }

    /// Saved, final and signed on its own date.
    fn conclude(&self, draft: Addendum) -> AddendumId {
        let day = draft.dated_on.expect("a date");
        let id = self.save(draft).expect("it can be saved");
        if let Err(error) = addendum::finalise(&self.base, &self.context, id) {
            let findings = addendum::card(&self.base, id, self.context.today).expect("a card").look.findings;
            panic!("{error:?} {findings:#?}");
        }
        addendum::sign(&self.base, &self.context, id, day).expect("it can be signed");
        id
    }

    fn text(&self, day: chrono::NaiveDate) -> String {
        addendum::on(&self.base, self.id, day, self.context.today).expect("a text")
    }

    fn words(&self, id: AddendumId) -> String {
        let printed = addendum::last_final(&self.base, id, Format::Pdf).expect("a paper");
        Printed::new(&printed.bytes).text(false).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The first share of the participant goes to the base organisation.
fn move_a_part(agreement: &mut Agreement) {
    let base = agreement.base().expect("a base").organization_id;
    let participant = agreement.participants().next().expect("a participant").organization_id;
    let share = agreement.shares.iter_mut().find(|share| share.organization_id == participant).expect("a share");
    let part = share.part_id;
    share.organization_id = base;
    share.place = String::new();
    for line in agreement.schedule.iter_mut().filter(|line| line.part_id == Some(part)) {
        line.organization_id = base;
        line.place = "лаборатория № 1".to_owned();
    }
    for teacher in agreement.teachers.iter_mut().filter(|teacher| teacher.part_id == Some(part)) {
        teacher.realised_by = base;
    }
}

#[track_caller]
fn problems<T: std::fmt::Debug>(outcome: Result<T, Error>) -> Vec<String> {
    let error = outcome.expect_err("it is refused");
    error.fields.iter().map(|one| format!("{}: {}", one.field, one.problem)).collect()
}

#[test]
#[cfg_attr(windows, ignore = "reads papers with the tools of Linux")]
fn an_addendum_changes_the_agreement_only_when_it_is_signed_and_both_days_have_their_text() {
    let desk = Desk::new();
    let before = desk.agreement();
    let first = desk.text(on(2026, 10, 1));
    let mut draft = desk.draft(on(2026, 10, 12));
    draft.in_force_on = Some(on(2026, 11, 1));
    draft.becomes.pupils.max = Some(99);
    draft.becomes.ends_on = Some(on(2027, 6, 15));
    let id = desk.save(draft).expect("saved");
    assert_eq!(desk.agreement(), before, "a draft changes nothing");
    let lacks = addendum::card(&desk.base, id, desk.context.today).expect("a card").look.findings;
    assert!(addendum::finalise(&desk.base, &desk.context, id).is_ok(), "{lacks:#?}");
    assert_eq!(desk.agreement(), before, "nor does a final paper");
    addendum::sign(&desk.base, &desk.context, id, on(2026, 10, 12)).expect("signed");
    let after = desk.agreement();
    assert_eq!((after.pupils.max, after.ends_on), (Some(99), Some(on(2027, 6, 15))));
    assert_eq!((after.number, after.dated_on, after.state), (before.number, before.dated_on, before.state));
    assert_eq!(after.milestones, before.milestones, "the course of things stays");

    assert_eq!(desk.text(on(2026, 10, 31)), first, "the day before it works");
    let then = desk.text(on(2026, 11, 1));
    assert!(then.contains("до 99 человек") && then.contains("«15» июня 2027 г."), "{then}");
    assert!(then.contains(
        "Текст на 1 ноября 2026 г. с изменениями, внесёнными дополнительным соглашением от 12 октября 2026 г. № 1"
    ));
    assert_eq!(
        paper::text(&desk.base, desk.id, desk.context.today).expect("kept"),
        first,
        "the printed agreement stays"
    );

    let words = desk.words(id);
    assert!(
        words.contains("Пункт 1.3 изложить в следующей редакции: «1.3. Образовательная программа реализуется"),
        "{words}"
    );
    assert!(words.contains("вступает в силу с 1 ноября 2026 г."), "{words}");
    assert!(!words.contains("ПРОЕКТ") && !words.contains("__________ (") && !words.contains("«____"), "{words}");
    journal::undo(&desk.base, &desk.context).expect("one step");
    assert_eq!(desk.agreement().pupils.max, before.pupils.max, "signing is one step that can be taken back");
}

#[test]
#[cfg_attr(windows, ignore = "reads papers with the tools of Linux")]
fn a_part_that_moves_restates_its_annex_and_the_text_of_both_days_is_right() {
    let desk = Desk::with(Example::Itcube, |agreement| {
        let participant = agreement.participants().next().expect("one").organization_id;
        agreement.shares_of(participant).count() > 1
    });
    let mut draft = desk.draft(on(2026, 10, 12));
    let totals = |text: &str| -> Vec<String> {
        text.lines().filter(|line| line.starts_with("Итого")).map(str::to_owned).collect()
    };
    let before = totals(&desk.text(on(2026, 10, 11)));
    assert_eq!(before.len(), 2, "each party has its sum of hours");
    move_a_part(&mut draft.becomes);
    let look = addendum::look(&desk.base, draft.clone(), desk.context.today).expect("a look");
    let places: Vec<_> = look.changes.iter().map(|change| (change.place, change.key.as_str(), change.kind)).collect();
    assert!(places.contains(&(ChangedPlace::Annex, "parts", TextChangeKind::Replaced)), "{places:?}");
    let others = [ChangedPlace::Preamble, ChangedPlace::Requisites];
    assert!(!places.iter().any(|(place, ..)| others.contains(place)), "{places:?}");
    let id = desk.conclude(draft);
    assert_ne!(totals(&desk.text(on(2026, 10, 12))), before);
    assert_eq!(totals(&desk.text(on(2026, 10, 11))), before);
    let words = desk.words(id);
    assert!(words.contains("изложить в редакции согласно приложению № 1 к настоящему Соглашению"), "{words}");
    let kept = addendum::last_final(&desk.base, id, Format::Pdf).expect("a paper");
    assert_eq!(Printed::new(&kept.bytes).preflight(), "");
}

#[test]
#[cfg_attr(windows, ignore = "reads papers with the tools of Linux")]
fn requisites_that_changed_are_restated_and_a_new_head_alone_is_no_change() {
    let desk = Desk::new();
    let participant = desk.agreement().participants().next().expect("one").organization_id;
    let mut partner: Organization = kept::show(&desk.base, participant).expect("there");
    partner.signatories.first_mut().expect("one").surname = "Новосёлов".to_owned();
    kept::save(&desk.base, &desk.context, partner.clone()).expect("saved");
    let draft = desk.draft(on(2026, 10, 12));
    let look = addendum::look(&desk.base, draft.clone(), desk.context.today).expect("a look");
    assert_eq!(look.changes, [], "the head is named where the paper is signed, not where it changes");
    assert!(look.findings.iter().any(|finding| finding.problem == "addendum_empty"));

    partner.phone = "+79001112233".to_owned();
    kept::save(&desk.base, &desk.context, partner).expect("saved");
    let look = addendum::look(&desk.base, draft.clone(), desk.context.today).expect("a look");
    let places: Vec<_> = look.changes.iter().map(|change| change.place).collect();
    assert_eq!(places, [ChangedPlace::Requisites]);
    let words = desk.words(desk.conclude(draft));
    assert!(words.contains("изложить реквизиты Организации-участника в следующей редакции"), "{words}");
    assert!(words.contains("Новосёлов"), "the new head signs: {words}");
}

#[test]
#[cfg_attr(windows, ignore = "reads papers with the tools of Linux")]
fn clauses_in_own_words_stay_through_later_addenda() {
    let desk = Desk::new();
    let mut draft = desk.draft(on(2026, 10, 12));
    draft.by_hand = vec![
        HandClause {
            clause: "disputes".into(),
            text: "Споры решает суд по месту нахождения истца.".into(),
            ..HandClause::default()
        },
        HandClause {
            clause: "own.1".into(),
            section: "final".into(),
            text: "Стороны обмениваются «новостями» раз в месяц.".into(),
        },
    ];
    let words = desk.words(desk.conclude(draft));
    assert!(words.contains("„новостями“ раз в месяц.»"), "quotes inside quotes are of the other kind: {words}");
    let mut next = desk.draft(on(2026, 11, 12));
    assert_eq!(next.by_hand.len(), 2, "the next draft begins with what is in force");
    next.becomes.pupils.max = Some(77);
    next.by_hand.push(HandClause { clause: "supervision".into(), ..HandClause::default() });
    desk.conclude(next);
    let text = desk.text(on(2026, 11, 12));
    assert!(text.contains("Споры решает суд по месту нахождения истца.") && text.contains("до 77 человек"), "{text}");
    assert!(
        text.contains("Стороны обмениваются «новостями» раз в месяц.") && text.contains(". Утратил силу."),
        "{text}"
    );
    assert!(text.contains("соглашениями от 12 октября 2026 г. № 1, от 12 ноября 2026 г. № 2"), "{text}");
    assert!(!desk.text(on(2026, 10, 12)).contains("Утратил силу"));
}

#[test]
fn an_addendum_is_refused_where_it_makes_no_sense() {
    let desk = Desk::new();
    let dated = desk.agreement().dated_on.expect("a date");
    let early = desk.draft(dated.pred_opt().expect("a day"));
    assert_eq!(problems(desk.save(early)), ["dated_on: addendum_before_parent"]);

    let empty = desk.save(desk.draft(on(2026, 10, 1))).expect("a draft may be empty");
    let error = addendum::finalise(&desk.base, &desk.context, empty).expect_err("not final");
    assert_eq!(error.code, Code::HasErrors);
    let blank = || addendum::blank(&desk.base, desk.id, AddendumKind::Change, None, desk.context.today);
    assert_eq!(problems(blank()), ["contract_id: addendum_open"]);
    addendum::archive(&desk.base, &desk.context, empty).expect("a draft goes");

    let mut first = desk.draft(on(2026, 10, 12));
    first.becomes.pupils.max = Some(50);
    let first = desk.conclude(first);
    assert_eq!(problems(desk.save(desk.draft(on(2026, 10, 11)))), ["dated_on: addendum_before_previous"]);
    let mut next = desk.draft(on(2026, 10, 20));
    next.in_force_on = Some(on(2026, 10, 1));
    assert_eq!(problems(desk.save(next)), ["in_force_on: addendum_before_previous"]);
    assert_eq!(problems(addendum::annul(&desk.base, &desk.context, first)), ["id: addendum_signed"]);
    let own = agreement::card(&desk.base, desk.id, desk.context.today).expect("a card").documents[0].id;
    assert_eq!(problems(paper::annul(&desk.base, &desk.context, own)), ["id: paper_has_addenda"]);
    let before = addendum::on(&desk.base, desk.id, dated.pred_opt().expect("a day"), desk.context.today);
    assert_eq!(problems(before), ["on: text_before_agreement"]);

    kept::archive::<Agreement>(&desk.base, &desk.context, desk.id).expect("archived");
    assert_eq!(problems(blank()), ["contract_id: addendum_parent_archived"]);
    let rows = kept::list::<Agreement>(&desk.base, &ListFilter::default()).expect("rows");
    let unsigned = rows.iter().find(|row| row.state == AgreementState::Draft).expect("a draft").id;
    let unsigned = addendum::blank(&desk.base, unsigned, AddendumKind::Change, None, desk.context.today);
    assert_eq!(problems(unsigned), ["contract_id: addendum_parent_unsigned"]);
}

#[test]
fn an_annulled_number_stays_used_and_the_addendum_is_a_draft_again() {
    let desk = Desk::new();
    let mut draft = desk.draft(on(2026, 10, 12));
    draft.becomes.pupils.max = Some(50);
    let id = desk.save(draft).expect("saved");
    addendum::finalise(&desk.base, &desk.context, id).expect("final");
    assert_eq!(problems_code(desk.save(addendum::show(&desk.base, id).expect("there"))), Code::PaperIsFinal);
    let ended = Some(on(2026, 12, 1));
    agreement::set_state(&desk.base, &desk.context, desk.id, AgreementState::Terminated, ended).expect("it ends");
    let late = addendum::sign(&desk.base, &desk.context, id, on(2026, 10, 12));
    assert_eq!(problems(late), ["contract_id: addendum_parent_ended"], "it ended while the addendum waited");
    journal::undo(&desk.base, &desk.context).expect("one step");
    addendum::annul(&desk.base, &desk.context, id).expect("annulled");
    let made = addendum::finalise(&desk.base, &desk.context, id).expect("final again").data;
    assert_eq!((made.number.as_str(), made.state), ("2", DocumentState::Final));
    let rows = addendum::list(&desk.base, desk.id).expect("rows");
    assert_eq!(rows.len(), 1);
    let register = kept::list::<Agreement>(&desk.base, &ListFilter::default()).expect("rows");
    let own = register.iter().find(|row| row.id == desk.id).expect("there");
    assert_ne!(own.paper, None, "the agreement's own paper is still what the register shows");
}

#[track_caller]
fn problems_code<T: std::fmt::Debug>(outcome: Result<T, Error>) -> Code {
    outcome.expect_err("it is refused").code
}

#[test]
#[cfg_attr(windows, ignore = "reads papers with the tools of Linux")]
fn an_agreement_ends_by_agreement_by_a_licence_or_by_its_term() {
    for (kind, state, said) in [
        (
            AddendumKind::Termination,
            AgreementState::Terminated,
            "Расторгнуть Договор с 8 июня 2027 г. по соглашению Сторон (пункт 5.2 Договора).",
        ),
        (
            AddendumKind::Cessation,
            AgreementState::Ceased,
            "Действие Договора прекращается с 8 июня 2027 г. в связи с аннулированием лицензии (пункт 5.3 Договора).",
        ),
        (AddendumKind::Completion, AgreementState::Completed, "в связи с истечением срока (пункт 4.2 Договора)."),
    ] {
        let desk = Desk::new();
        let day = on(2027, 6, 8);
        let blank = addendum::blank(&desk.base, desk.id, kind, None, day).expect("signed");
        let reason = if kind == AddendumKind::Cessation {
            "аннулированием лицензии".to_owned()
        } else {
            String::new()
        };
        let id = desk.conclude(Addendum { dated_on: Some(day), reason, ..blank });
        let words = desk.words(id);
        assert!(words.contains(said), "{kind:?}: {words}");
        assert_eq!(desk.agreement().state, state);
        let next = addendum::blank(&desk.base, desk.id, AddendumKind::Change, None, desk.context.today);
        assert_eq!(problems(next), ["contract_id: addendum_parent_ended"]);
        assert!(desk.text(on(2027, 6, 30)).contains(&format!("Договор {}", state.word())));
        let kept = addendum::last_final(&desk.base, id, Format::Pdf).expect("a paper");
        assert_eq!(Printed::new(&kept.bytes).preflight(), "");
    }
    let desk = Desk::new();
    let blank = addendum::blank(&desk.base, desk.id, AddendumKind::Completion, None, on(2026, 10, 1)).expect("signed");
    assert_eq!(problems(desk.save(blank)), ["dated_on: completion_before_end"]);
}

#[test]
fn when_a_party_leaves_its_parts_go_to_the_base_organisation() {
    let desk = Desk::with(Example::Network, |agreement| agreement.dated_on.is_some());
    let only = desk.agreement().participants().next().expect("one").organization_id;
    let withdrawal = |who: OrganizationId| {
        addendum::blank(&desk.base, desk.id, AddendumKind::Withdrawal, Some(who), on(2026, 10, 12)).expect("signed")
    };
    assert_eq!(problems(desk.save(withdrawal(only))), ["organization_id: withdrawal_of_only"]);

    // A second participant joins, takes a share, and leaves again.
    let named: Vec<OrganizationId> = desk.agreement().parties.iter().map(|party| party.organization_id).collect();
    let rows = kept::list::<Organization>(&desk.base, &ListFilter::default()).expect("organisations");
    let other = rows.iter().find(|row| row.is_edu && !named.contains(&row.id)).expect("another school").id;
    let mut joins = desk.draft(on(2026, 10, 1));
    let mut party = joins.becomes.participants().next().expect("one").clone();
    assert_eq!(party.role, PartyRole::Participant);
    party.organization_id = other;
    party.signatory = None;
    joins.becomes.parties.push(party);
    let id = desk.save(joins).expect("saved");
    let look = addendum::card(&desk.base, id, desk.context.today).expect("a card").look;
    assert!(look.changes.iter().any(|change| change.place == ChangedPlace::Preamble), "the parties are others");
    assert!(
        look.changes
            .iter()
            .any(|change| change.place == ChangedPlace::Requisites && change.kind == TextChangeKind::Added)
    );
    addendum::archive(&desk.base, &desk.context, id).expect("a draft goes");

    let agreement = desk.agreement();
    let base = agreement.base().expect("a base").organization_id;
    let all = agreement.hours();
    let left = agreement.without_party(only);
    assert_eq!(left.hours(), all, "no hour is lost");
    assert_eq!(left.shares_of(base).map(|share| share.hours()).sum::<AcademicHours>(), all);
    assert!(left.party(only).is_none(), "it is no party any more");
    let left = left.without_strangers(|_| "СОШ".to_owned());
    assert_eq!(left.check().err(), None, "nothing is left that belongs to a stranger");
}
