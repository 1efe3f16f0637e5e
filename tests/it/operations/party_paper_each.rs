//! Papers that are made one for each pupil: a table in, one step, refusals at their cells, no second paper unasked.

use rostok_core::domain::finding::Level;
use rostok_core::domain::party_paper::{PaperLine, PaperPupil, PartyPaper};
use rostok_core::operations::batch::{self, Item};
use rostok_core::operations::words::refusal_sentence;
use rostok_core::operations::{journal, kept, paper, party_paper};

use super::party_paper::{Desk, certificates, given, problem};
use crate::support::agreements::on;

#[test]
fn certificates_of_all_are_one_step_with_numbers_in_a_row() {
    let desk = Desk::new();
    let mastered = Some(on(2027, 6, 8));
    let draft = PartyPaper { number: "77".to_owned(), dated_on: mastered, ..desk.blank("certificate") };
    let ids = party_paper::make_each(&desk.base, &desk.context, draft, desk.lines()).expect("saved").data;
    let made = party_paper::finalise(&desk.base, &desk.context, &ids).expect("nothing is missing").data;
    assert_eq!(made.iter().map(|one| one.number.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
    let texts: Vec<String> = ids.iter().map(|id| desk.text(*id)).collect();
    assert!(texts[0].contains("он в период") && texts[1].contains("она в период"), "{texts:?}");
    journal::undo(&desk.base, &desk.context).expect("one step back");
    assert!(party_paper::list(&desk.base, desk.id).unwrap().iter().all(|row| row.paper.is_none()), "all at once");
    paper::annul(&desk.base, &desk.context, made[0].id).unwrap_err();
}

#[test]
fn each_pupils_own_answers_stand_in_place_of_the_common_ones() {
    let desk = Desk::new();
    let draft = PartyPaper {
        dated_on: Some(on(2027, 6, 8)),
        answers: vec![given("attended", "36"), given("result", "зачтено")],
        ..desk.blank("certificate")
    };
    let mut lines = desk.lines();
    lines[0].answers = vec![given("attended", "34,5")];
    lines[1].answers = vec![given("attended", "30"), given("result", "")];
    lines[2].number = "12-с".to_owned();
    let steps = |desk: &Desk| journal::list(&desk.base, 100, None).expect("the journal").len();
    let before = steps(&desk);
    let ids = party_paper::make_each(&desk.base, &desk.context, draft, lines).expect("made").data;
    assert_eq!(steps(&desk), before + 1, "forty papers are one step");
    let said = |at: usize| {
        let paper = party_paper::show(&desk.base, ids[at]).expect("a paper");
        (paper.answer("attended").map(str::to_owned), paper.answer("result").map(str::to_owned), paper.number)
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(said(0), (some("34,5"), some("зачтено"), String::new()));
    assert_eq!(said(1), (some("30"), None, String::new()), "an emptied cell is a line for the pen");
    assert_eq!(said(2), (some("36"), some("зачтено"), "12-с".to_owned()));
    assert!(desk.text(ids[0]).contains("34,5") && desk.text(ids[1]).contains("Результат: ____"), "they are printed");
    journal::undo(&desk.base, &desk.context).expect("one step back");
    assert_eq!(party_paper::list(&desk.base, desk.id).expect("a list"), [], "all of them are gone again");
}

#[test]
fn bad_cells_are_refused_at_their_cells_all_at_once_and_nothing_is_made() {
    let desk = Desk::new();
    let draft = PartyPaper {
        answers: vec![given("result", "зачтено"), given("attended", "много")],
        ..desk.blank("certificate")
    };
    let mut lines = desk.lines();
    lines[0].answers = vec![given("result", "!!!"), given("attended", "минус два")];
    lines[1].number = "7".to_owned();
    lines[2].number = " 7 ".to_owned();
    lines.push(lines[1].clone());
    lines[3].number = String::new();
    let stranger = PaperPupil { full_name: "Лишний Пётр".to_owned(), ..PaperPupil::default() };
    lines.push(PaperLine { pupil: stranger, ..PaperLine::default() });
    let error = party_paper::make_each(&desk.base, &desk.context, draft.clone(), lines).expect_err("much is wrong");
    let mut refused: Vec<(&str, &str)> =
        error.fields.iter().map(|one| (one.field.as_str(), one.problem.as_str())).collect();
    refused.sort_unstable();
    assert_eq!(
        refused,
        [
            ("answers.1.text", "party_paper_answer_number"),
            ("lines.0.answers.0.text", "no_letters"),
            ("lines.0.answers.1.text", "party_paper_answer_number"),
            ("lines.2.number", "party_paper_number_twice"),
            ("lines.3.pupil.full_name", "party_paper_pupil_twice"),
            ("lines.4.pupil.full_name", "party_paper_pupil_unknown"),
        ],
        "what all have in common is said once, the rest at its cell"
    );
    assert_eq!(party_paper::list(&desk.base, desk.id).expect("a list"), [], "nothing was made");
    let none = party_paper::make_each(&desk.base, &desk.context, draft, Vec::new()).expect_err("nobody");
    assert_eq!(problem(none), ("lines".to_owned(), "party_paper_no_lines".to_owned()));
    certificates(&desk);
    let taken = vec![PaperLine { number: "2".to_owned(), ..desk.lines().remove(0) }];
    let used = party_paper::make_each(&desk.base, &desk.context, desk.blank("certificate"), taken).expect_err("taken");
    assert_eq!(problem(used), ("lines.0.number".to_owned(), "party_paper_number_used".to_owned()));
}

#[test]
fn who_has_a_paper_already_is_named_and_gets_no_second_one_unasked() {
    let desk = Desk::new();
    let mut own = desk.agreement();
    own.pupils.list[1].left_on = Some(on(2026, 9, 9));
    kept::save(&desk.base, &desk.context, own).expect("a pupil left");
    let ask = || {
        let kind = desk.kind("certificate");
        party_paper::candidates(&desk.base, desk.id, kind, None, desk.context.today).expect("candidates")
    };
    let wanted = |all: &party_paper::Candidates| all.pupils.iter().map(|one| one.wanted).collect::<Vec<_>>();
    let before = ask();
    assert_eq!((wanted(&before), before.next_number), (vec![true, false, true], Some(1)), "one has left");

    let first = PartyPaper { dated_on: Some(on(2027, 6, 8)), ..desk.blank("certificate") };
    let id = party_paper::save(&desk.base, &desk.context, first.clone()).expect("a draft").data;
    assert_eq!(wanted(&ask()), [false, false, true], "a draft counts: nobody wants two of them");
    assert_eq!(ask().pupils[0].has.as_ref().map(|row| row.id), Some(id));
    party_paper::finalise(&desk.base, &desk.context, &[id]).expect("nothing is missing");
    assert_eq!(ask().next_number, Some(2));

    let twins = |draft: &PartyPaper| {
        let found = party_paper::findings(&desk.base, draft.clone(), desk.context.today).expect("findings");
        found.into_iter().filter(|one| one.code == "БС-03").collect::<Vec<_>>()
    };
    let [warning] = twins(&first).try_into().expect("one warning");
    assert_eq!((warning.level, warning.subject.field.as_str()), (Level::Warning, "pupils"));
    assert_eq!(warning.values["which"], "№ 1 от 08.06.2027");
    let other = PartyPaper { pupils: vec![desk.lines()[2].pupil.clone()], ..first.clone() };
    assert_eq!(twins(&other), [], "another pupil");
    assert_eq!(twins(&PartyPaper { kind_id: desk.kind("transfer_consent"), ..first.clone() }), [], "another kind");
    let saved = party_paper::show(&desk.base, id).expect("a paper");
    assert_eq!(twins(&saved), [], "it is no twin of itself");

    let second = party_paper::save(&desk.base, &desk.context, first.clone()).expect("only a warning").data;
    let look = |id| batch::look(&desk.base, &[Item::PartyPaper(id)], true).expect("a look").remove(0).warning;
    assert_eq!(look(second).map(|one| one.code), Some("БС-03".to_owned()));
    party_paper::archive(&desk.base, &desk.context, second).expect("a draft");
    assert_eq!(look(id), None, "what was put away is no twin");
    party_paper::annul(&desk.base, &desk.context, id).expect("void");
    party_paper::archive(&desk.base, &desk.context, id).expect("a draft again");
    assert_eq!(twins(&first), []);
}

#[test]
fn of_several_papers_each_that_cannot_be_final_is_named_with_its_reason() {
    let desk = Desk::new();
    let draft = PartyPaper { dated_on: Some(on(2027, 6, 8)), ..desk.blank("certificate") };
    let ids = party_paper::make_each(&desk.base, &desk.context, draft, desk.lines()).expect("made").data;
    for id in &ids[1..] {
        let paper = party_paper::show(&desk.base, *id).expect("a paper");
        let early = PartyPaper { dated_on: Some(on(1999, 1, 1)), ..paper };
        party_paper::save(&desk.base, &desk.context, early).expect("a draft may say anything");
    }
    let error = party_paper::finalise(&desk.base, &desk.context, &ids).expect_err("two are older than the agreement");
    let told: Vec<String> =
        error.fields.iter().map(|one| format!("{}: {}", one.field, refusal_sentence(one))).collect();
    let [first, second] = told.as_slice() else { panic!("{told:#?}") };
    assert!(first.starts_with("ids.1: Окончательной не станет: ") && first.contains("Гай Мария"), "{first}");
    assert!(first.contains("Бумага датирована 01.01.1999") && second.contains("Дюма Любовь"), "{told:#?}");
    assert!(
        party_paper::list(&desk.base, desk.id).unwrap().iter().all(|row| row.paper.is_none()),
        "nothing is changed"
    );
}

#[test]
fn more_hours_than_the_parts_have_are_told() {
    let desk = Desk::new();
    let hours = |text: &str| {
        let paper = PartyPaper {
            dated_on: Some(on(2027, 6, 8)),
            answers: vec![given("attended", text)],
            pupils: vec![desk.lines()[0].pupil.clone()],
            ..desk.blank("certificate")
        };
        let found = party_paper::findings(&desk.base, paper, desk.context.today).expect("findings");
        found.into_iter().find(|one| one.code == "БС-05").map(|one| (one.level, one.values["attended"].clone()))
    };
    let agreement = desk.agreement();
    let partner = agreement.participants().next().expect("a partner").organization_id;
    let shares = agreement.shares.iter().filter(|share| share.organization_id == partner);
    let all = shares.map(|share| share.theory.hundredths() + share.practice.hundredths()).sum::<i32>() / 100;
    assert_eq!(hours(&all.to_string()), None);
    assert_eq!(hours(&format!("{all},5")), Some((Level::Warning, format!("{all},5"))));
}
