//! «Сегодня»: each rule on both sides of its day, and the sentence of every task.

use chrono::{Days, NaiveDate};
use rostok_core::domain::agreement::*;
use rostok_core::domain::calendar::WorkingCalendar;
use rostok_core::domain::contract::*;
use rostok_core::domain::ids::OrganizationId;
use rostok_core::domain::norm::Norms;
use rostok_core::domain::today::{Desk, DraftState, Task, TaskAction, Urgency};
use rostok_core::inside::russian::sentences::has_sentence;
use rostok_core::operations::{kept, today, words};
use std::collections::HashMap;

use super::new;
use crate::support::agreements::{Kind, agreement, on, organization_id};

/// The tasks of an agreement with a school that realises a part, as `change` left it, on a day.
fn tasks(day: NaiveDate, change: impl FnOnce(&mut Agreement)) -> Vec<Task> {
    let mut signed = agreement(&[Kind::School]).agreement;
    signed.state = AgreementState::Signed;
    signed.state_on = Some(on(2026, 8, 20));
    change(&mut signed);
    with_desk(day, |desk| desk.of_agreement(&signed))
}

fn with_desk<T>(day: NaiveDate, ask: impl FnOnce(&Desk) -> T) -> T {
    let names: HashMap<OrganizationId, String> =
        [(organization_id(0), "IT-куб".to_owned()), (organization_id(1), "Школа № 5".to_owned())].into();
    let (calendar, norms) = (WorkingCalendar::supplied(), Norms::default());
    ask(&Desk { today: day, calendar: &calendar, norms: &norms, names: &names, own: None })
}

/// The sentences said on a day to the centre that is this organisation.
fn told_to(own: Option<usize>, day: NaiveDate, signed: &Agreement) -> Vec<String> {
    let own = own.map(organization_id);
    let tasks = with_desk(day, |desk| Desk { own, ..*desk }.of_agreement(signed));
    tasks.iter().for_each(is_whole);
    let mut said: Vec<String> = tasks.into_iter().map(|task| task.problem).collect();
    said.sort();
    said
}

fn due<'a>(tasks: &'a [Task], problem: &str) -> Option<&'a Task> {
    tasks.iter().find(|task| task.problem == problem)
}

fn fact(kind: MilestoneKind, of: Option<usize>, day: NaiveDate) -> Milestone {
    Milestone { kind, organization_id: of.map(organization_id), on: Some(day), note: String::new() }
}

/// The sentence has every value and no hole.
#[track_caller]
fn is_whole(task: &Task) {
    assert!(has_sentence(&task.problem), "{}", task.problem);
    let said = words::sentence(&task.problem, &task.values);
    assert!(!said.contains('…') && !said.contains("  ") && !said.contains(".."), "{said}");
}

#[test]
fn the_list_of_pupils_is_due_five_working_days_before_the_part() {
    let asked = tasks(on(2026, 8, 21), |_| {});
    let task = due(&asked, "task_list").expect("the list waits");
    assert_eq!((task.due_on, task.urgency, task.reminder), (Some(on(2026, 8, 25)), Urgency::Week, Some(7)));
    is_whole(task);
    let sent =
        |agreement: &mut Agreement| agreement.milestones.push(fact(MilestoneKind::ListSent, Some(1), on(2026, 8, 21)));
    assert_eq!(due(&tasks(on(2026, 8, 21), sent), "task_list"), None);
    assert_eq!(due(&tasks(on(2026, 8, 26), |_| {}), "task_list").expect("late").urgency, Urgency::Overdue);
    assert_eq!(due(&tasks(on(2026, 8, 25), |_| {}), "task_list").expect("now").urgency, Urgency::Today);
}

#[test]
fn a_partners_address_is_published_within_ten_working_days() {
    let asked = tasks(on(2026, 8, 21), |_| {});
    let task = due(&asked, "task_publish").expect("it is not on the site");
    assert_eq!((task.code.as_str(), task.due_on), ("СФ-05", Some(on(2026, 9, 3))));
    is_whole(task);
    let done = |agreement: &mut Agreement| {
        agreement.milestones.push(fact(MilestoneKind::PublishedOnSite, None, on(2026, 8, 24)))
    };
    assert_eq!(due(&tasks(on(2026, 8, 25), done), "task_publish"), None);
}

#[test]
fn who_left_after_the_list_was_sent_is_told_to_the_partner() {
    let pupil =
        |left| PupilLine { full_name: "Ёлкин Пётр".to_owned(), left_on: Some(left), ..PupilLine::default() };
    let left = |when| {
        move |agreement: &mut Agreement| {
            agreement.milestones.push(fact(MilestoneKind::ListSent, Some(1), on(2026, 8, 24)));
            agreement.pupils.list.push(pupil(when));
        }
    };
    let asked = tasks(on(2026, 10, 12), left(on(2026, 10, 9)));
    let task = due(&asked, "task_change").expect("the partner does not know");
    assert_eq!((task.code.as_str(), task.due_on, task.urgency), ("СФ-10", Some(on(2026, 10, 12)), Urgency::Today));
    is_whole(task);
    assert_eq!(due(&tasks(on(2026, 10, 12), left(on(2026, 8, 20))), "task_change"), None, "he was never in the list");
}

#[test]
fn a_question_on_attendance_is_answered_in_three_working_days() {
    let asked_on = |answered: Option<NaiveDate>| {
        move |agreement: &mut Agreement| {
            agreement.milestones.push(fact(MilestoneKind::AttendanceAsked, Some(1), on(2026, 10, 30)));
            agreement.milestones.extend(answered.map(|day| fact(MilestoneKind::AttendanceAnswered, Some(1), day)));
        }
    };
    let asked = tasks(on(2026, 11, 2), asked_on(None));
    let task = due(&asked, "task_attendance").expect("no answer yet");
    assert_eq!(task.due_on, Some(on(2026, 11, 5)), "4 November is a holiday");
    is_whole(task);
    assert_eq!(due(&tasks(on(2026, 11, 2), asked_on(Some(on(2026, 11, 2)))), "task_attendance"), None);
    let earlier = asked_on(Some(on(2026, 10, 1)));
    assert!(due(&tasks(on(2026, 11, 2), earlier), "task_attendance").is_some(), "an answer to an earlier question");
}

#[test]
fn when_a_part_has_ended_certificates_and_an_order_are_due() {
    let none: Vec<Task> = tasks(on(2027, 5, 16), |_| {});
    assert_eq!(due(&none, "task_certificates"), None, "more than two weeks are left");
    let asked = tasks(on(2027, 5, 20), |_| {});
    for problem in ["task_certificates", "task_expulsion"] {
        let task = due(&asked, problem).expect(problem);
        assert_eq!(task.code, "СФ-11");
        is_whole(task);
    }
    let certificates = due(&asked, "task_certificates").expect("due");
    assert_eq!(certificates.due_on, Some(on(2027, 6, 3)));
    assert!(words::sentence("task_certificates", &certificates.values).contains("сверьте"), "2027 has no calendar");
    let got = |agreement: &mut Agreement| {
        agreement.milestones.push(fact(MilestoneKind::CertificatesReceived, Some(1), on(2027, 5, 19)))
    };
    assert_eq!(due(&tasks(on(2027, 5, 20), got), "task_certificates"), None);
}

#[test]
fn the_end_of_an_agreement_is_told_sixty_thirty_fourteen_and_seven_days_before() {
    let left = |day: NaiveDate| due(&tasks(day, |_| {}), "task_agreement_ends").cloned();
    assert_eq!(left(on(2027, 3, 31)), None, "61 days are left");
    let reminders = [
        (on(2027, 4, 1), 60),
        (on(2027, 5, 1), 30),
        (on(2027, 5, 2), 30),
        (on(2027, 5, 17), 14),
        (on(2027, 5, 24), 7),
        (on(2027, 5, 31), 7),
    ];
    for (day, reminder) in reminders {
        let task = left(day).expect("near");
        assert_eq!(task.reminder, Some(reminder), "{day}");
        is_whole(&task);
    }
    let over = tasks(on(2027, 6, 1), |_| {});
    let task = due(&over, "task_agreement_over").expect("it is over and still signed");
    assert_eq!((task.urgency, task.action), (Urgency::Overdue, TaskAction::Finish));
    is_whole(task);
    let completed = |agreement: &mut Agreement| agreement.state = AgreementState::Completed;
    assert_eq!(tasks(on(2027, 6, 1), completed), [], "what is completed asks for nothing");
}

#[test]
fn a_draft_says_what_keeps_it_from_being_signed() {
    let draft = agreement(&[Kind::School]).agreement;
    let states = [
        (DraftState::Blocked(3), "task_blocked", TaskAction::Correct),
        (DraftState::Ready, "task_ready", TaskAction::Finalise),
        (DraftState::Final, "task_unsigned", TaskAction::Sign),
        (DraftState::AndMore(7), "task_more_drafts", TaskAction::Correct),
    ];
    for (state, problem, action) in states {
        let task = with_desk(on(2026, 8, 21), |desk| desk.of_draft(&draft, state));
        assert_eq!((task.problem.as_str(), task.action, task.due_on), (problem, action, Some(on(2026, 9, 1))));
        is_whole(&task);
    }
    let undated = Agreement { starts_on: None, ..draft };
    let task = with_desk(on(2026, 8, 21), |desk| desk.of_draft(&undated, DraftState::Blocked(1)));
    assert_eq!((task.due_on, task.urgency), (None, Urgency::Later));
    is_whole(&task);
}

#[test]
fn a_participant_is_told_its_own_tasks_and_never_those_of_the_base_organisation() {
    // The base, a school that realises a part, an enterprise that only gives resources; near the end, with every question open.
    let mut signed = agreement(&[Kind::School, Kind::Enterprise]).agreement;
    (signed.state, signed.state_on) = (AgreementState::Signed, Some(on(2026, 8, 20)));
    signed.milestones = vec![
        fact(MilestoneKind::ListSent, Some(1), on(2026, 8, 21)),
        fact(MilestoneKind::AttendanceAsked, Some(1), on(2027, 5, 18)),
    ];
    let left = PupilLine {
        full_name: "Ёлкин Пётр".to_owned(), left_on: Some(on(2027, 5, 18)), ..PupilLine::default()
    };
    signed.pupils.list.push(left);
    let day = on(2027, 5, 20);
    let all = [
        "task_agreement_ends",
        "task_attendance",
        "task_certificates",
        "task_change",
        "task_expulsion",
        "task_publish",
    ];
    for own in [None, Some(0), Some(7)] {
        assert_eq!(told_to(own, day, &signed), all, "the base organisation watches over all; a stranger sees them too");
    }
    let realises = ["task_agreement_ends", "task_attendance_own", "task_certificates_own", "task_expulsion_own"];
    assert_eq!(told_to(Some(1), day, &signed), realises);
    assert_eq!(told_to(Some(2), day, &signed), ["task_agreement_ends"]);
    signed.milestones.clear();
    assert!(told_to(Some(0), on(2026, 8, 21), &signed).contains(&"task_list".to_owned()));
    assert_eq!(told_to(Some(1), on(2026, 8, 21), &signed), Vec::<String>::new(), "the list is sent by the base");

    // Another school's question is not ours.
    let mut two = agreement(&[Kind::School, Kind::School]).agreement;
    (two.state, two.state_on) = (AgreementState::Signed, Some(on(2026, 8, 20)));
    two.milestones = vec![fact(MilestoneKind::AttendanceAsked, Some(1), on(2026, 10, 30))];
    let asked = |own| told_to(Some(own), on(2026, 11, 2), &two);
    assert_eq!((asked(1), asked(2)), (vec!["task_attendance_own".to_owned()], Vec::new()));
}

#[test]
fn a_participant_is_not_told_to_make_the_paper_final_but_waits_for_it() {
    let draft = agreement(&[Kind::School]).agreement;
    let told = |own, state| {
        let own = Some(organization_id(own));
        let task = with_desk(on(2026, 8, 21), |desk| Desk { own, ..*desk }.of_draft(&draft, state));
        is_whole(&task);
        (task.problem, task.action, task.values["agreement"].clone())
    };
    for state in [DraftState::Ready, DraftState::Blocked(2)] {
        let (problem, action, called) = told(1, state);
        assert_eq!((problem.as_str(), action), ("task_awaits_paper", TaskAction::Await));
        assert!(called.contains("IT-куб"), "to a participant the base is the partner: {called}");
    }
    assert_eq!(told(0, DraftState::Ready).1, TaskAction::Finalise);
    assert_eq!(told(1, DraftState::Final).1, TaskAction::Sign);
}

#[test]
fn of_hundreds_of_drafts_the_nearest_are_told_and_the_others_counted() {
    let (base, context) = new();
    for day in 0..60 {
        let starts_on = on(2026, 11, 1).checked_add_days(Days::new(day * 5));
        kept::save(&base, &context, Agreement { starts_on, ..Agreement::default() }).expect("a draft");
    }
    let tasks = today::list(&base, on(2026, 11, 21)).expect("tasks");
    let more: Vec<_> = tasks.iter().filter(|task| task.problem == "task_more_drafts").collect();
    assert_eq!((tasks.len(), more.len(), more[0].values["more"].as_str()), (51, 1, "9"));
    is_whole(more[0]);
}

fn contract_task(day: NaiveDate, change: impl FnOnce(&mut ContractFacts)) -> Option<Task> {
    let mut facts = ContractFacts {
        id: Default::default(),
        kind: ContractKind::FreeUse,
        title: String::new(),
        subject: String::new(),
        number: "3-БП".to_owned(),
        dated_on: Some(on(2026, 1, 1)),
        state: AgreementState::Signed,
        amount: None,
        course: Course {
            starts_on: Some(on(2026, 1, 1)),
            ends_on: Some(on(2026, 12, 31)),
            notice: Some(Notice { count: 30, unit: NoticeUnit::CalendarDays }),
            ..Course::default()
        },
        parties: vec![NamedParty { organization: None, name: "Школа № 12".to_owned() }],
        scans: 0,
        archived: false,
    };
    change(&mut facts);
    let task = with_desk(day, |desk| desk.of_contract(&facts));
    task.iter().for_each(is_whole);
    task
}

#[test]
fn contracts_are_told_by_the_day_of_notice_and_by_their_end() {
    let renewed = |kind, period| {
        move |facts: &mut ContractFacts| facts.course.renewal = Renewal { kind, period, ..Renewal::default() }
    };
    let said = |day, kind, period| contract_task(day, renewed(kind, period)).map(|task| (task.problem, task.due_on));
    let (notice, end) = (Some(on(2026, 12, 1)), Some(on(2026, 12, 31)));
    let year = Some(Period { count: 1, unit: PeriodUnit::Years });
    let some = |problem: &str, due| Some((problem.to_owned(), due));
    let day = on(2026, 11, 21);
    assert_eq!(said(day, RenewalKind::Tacit, year), some("task_contract_notice", notice));
    assert_eq!(said(day, RenewalKind::Tacit, None), some("task_contract_notice_indefinite", notice));
    assert_eq!(said(day, RenewalKind::Express, None), some("task_contract_agree", notice));
    assert_eq!(said(day, RenewalKind::NewContract, None), some("task_contract_conclude", notice));
    assert_eq!(said(day, RenewalKind::None, None), some("task_contract_ends", end));
    let late = on(2026, 12, 2);
    assert_eq!(said(late, RenewalKind::Tacit, year), None, "nobody spoke in time: it goes on");
    assert_eq!(
        said(late, RenewalKind::Express, None),
        some("task_contract_agree", notice),
        "overdue, and still possible"
    );
    let after = on(2027, 1, 1);
    assert_eq!(said(after, RenewalKind::Express, None), some("task_contract_over", end));
    assert_eq!(said(after, RenewalKind::Tacit, year), None, "the next end is a year away");
    assert_eq!(said(on(2026, 9, 1), RenewalKind::None, None), None, "four months are left");
}

#[test]
fn a_contract_that_begins_is_to_be_signed() {
    let draft = |facts: &mut ContractFacts| facts.state = AgreementState::Approval;
    let task = contract_task(on(2026, 2, 1), draft).expect("it has begun");
    assert_eq!((task.problem.as_str(), task.urgency), ("task_contract_unsigned", Urgency::Overdue));
    assert_eq!(contract_task(on(2025, 12, 17), draft), None, "fifteen days are left");
    assert!(contract_task(on(2025, 12, 18), draft).is_some());
    let ended = |facts: &mut ContractFacts| facts.state = AgreementState::Completed;
    assert_eq!(contract_task(on(2027, 2, 1), ended), None);
}

#[test]
fn the_whole_centre_is_asked_at_once_the_gravest_first() {
    let (base, context) = new();
    assert_eq!(today::list(&base, on(2026, 11, 21)).expect("tasks"), [], "an empty centre has nothing to do");
    let contract =
        |kind, starts| Contract { kind, starts_on: Some(starts), dated_on: Some(starts), ..Contract::default() };
    kept::save(&base, &context, contract(ContractKind::Lease, on(2026, 11, 28))).expect("kept");
    kept::save(&base, &context, contract(ContractKind::Subsidy, on(2026, 11, 1))).expect("kept");
    kept::save::<Agreement>(&base, &context, Agreement::default()).expect("kept");
    let said: Vec<(String, Urgency)> = today::list(&base, on(2026, 11, 21))
        .expect("tasks")
        .into_iter()
        .inspect(is_whole)
        .map(|task| (task.problem, task.urgency))
        .collect();
    let task = |problem: &str, urgency| (problem.to_owned(), urgency);
    assert_eq!(
        said,
        [
            task("task_contract_unsigned", Urgency::Overdue),
            task("task_contract_unsigned", Urgency::Week),
            task("task_blocked", Urgency::Later)
        ]
    );
}
