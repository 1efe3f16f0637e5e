//! Every check on both sides of its edge: a smallest change of a sound agreement that raises it and nothing else, and one that keeps it
//! silent. Together the changes raise every sentence the checks can say.

mod agreement_cases;
mod anything;
mod fulfilment_cases;
mod organization_cases;
mod silent_cases;
mod since;
mod sound;
mod timetable;

use rostok_core::domain::calendar::WorkingCalendar;
use rostok_core::domain::checks::check;
use rostok_core::domain::finding::{Finding, Level};
use rostok_core::domain::record::AgreementRecord;
use rostok_core::russian::sentences;
use std::collections::BTreeSet;

type Change = fn(&mut AgreementRecord);

/// Code, problem, what is changed in the sound draft.
type Raising = (&'static str, &'static str, Change);

fn found(record: &AgreementRecord) -> Vec<Finding> {
    check(record, &WorkingCalendar::supplied())
}

fn problems(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.problem.as_str()).collect()
}

fn changed(change: Change) -> Vec<Finding> {
    let mut record = sound::draft();
    change(&mut record);
    found(&record)
}

fn raising() -> impl Iterator<Item = &'static Raising> {
    organization_cases::CASES.iter().chain(agreement_cases::CASES).chain(fulfilment_cases::CASES)
}

#[test]
fn a_sound_draft_has_no_findings() {
    assert_eq!(found(&sound::draft()), []);
}

#[test]
fn a_sound_signed_agreement_has_no_findings() {
    assert_eq!(found(&sound::signed()), []);
}

#[test]
fn each_fault_is_found_and_nothing_else_is_said() {
    let mut wrong = Vec::new();
    for (code, problem, change) in raising() {
        let findings = changed(*change);
        let right = findings.iter().all(|finding| finding.code == *code && finding.problem == *problem);
        if !right || findings.is_empty() {
            wrong.push(format!("{code} {problem}: found {:?}", problems(&findings)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_in_order_keeps_silent() {
    let mut wrong = Vec::new();
    for (code, what, change) in silent_cases::CASES {
        let findings = changed(*change);
        if !findings.is_empty() {
            wrong.push(format!("{code} {what}: found {:?}", problems(&findings)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_sentence_of_a_check_is_raised_by_some_case() {
    let raised: BTreeSet<&str> = raising().map(|(_, problem, _)| *problem).collect();
    let said = sentences::all().map(|(code, _)| code);
    let said: BTreeSet<&str> =
        said.filter(|code| code.starts_with("sf") && code.contains(|c: char| c.is_ascii_digit())).collect();
    assert_eq!(raised, said, "cases on the left, assets/text/problems.json on the right");
}

#[test]
fn every_sentence_is_given_all_its_values() {
    for (_, problem, change) in raising() {
        for finding in changed(*change) {
            assert_whole(&finding);
            assert!(!finding.subject.field.is_empty(), "{problem} points to a field");
        }
    }
}

/// A sentence without gaps, that begins with a capital and ends with a stop.
fn assert_whole(finding: &Finding) {
    assert!(sentences::has_sentence(&finding.problem), "no sentence for {}", finding.problem);
    let template =
        sentences::all().find(|(code, _)| *code == finding.problem).map(|(_, template)| template).unwrap_or_default();
    let names: BTreeSet<&str> = template.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    let given: BTreeSet<&str> = finding.values.keys().map(String::as_str).collect();
    assert!(names.is_subset(&given), "{}: the sentence names {names:?}, given are {given:?}", finding.problem);
    let sentence = sentences::sentence(&finding.problem, &finding.values);
    assert!(sentence.ends_with('.'), "«{sentence}» ends with a stop");
    assert!(!sentence.contains("..") && !sentence.contains("  "), "«{sentence}» is tidy");
}

#[test]
fn a_draft_is_not_asked_what_is_done_after_signing() {
    // Everything of fulfilment is undone; the day is far behind the beginning.
    let mut record = sound::draft();
    record.today = sound::on("2026-12-01").unwrap_or_default();
    for organization in &mut record.organizations {
        organization.licences.iter_mut().for_each(|licence| licence.checked_on = Some(record.today));
    }
    record.agreement.pupils.list.iter_mut().for_each(|pupil| pupil.enrolled_on = None);
    assert_eq!(problems(&found(&record)), Vec::<&str>::new());
}

#[test]
fn errors_stand_before_warnings_and_warnings_before_remarks() {
    let mut record = sound::draft();
    record.edition.compared_on = None;
    record.agreement.pupils.max = Some(1);
    record.agreement.pupils.min = Some(1);
    record.agreement.ends_on = None;
    let levels: Vec<Level> = found(&record).iter().map(|finding| finding.level).collect();
    assert_eq!(levels, [Level::Error, Level::Warning, Level::Notice]);
}

#[test]
fn a_hundred_looks_at_ten_parties_take_no_time() {
    let mut record = sound::draft();
    let plant = record.agreement.parties.pop().expect("the plant");
    record.agreement.parties.extend((0..8).map(|_| plant.clone()));
    let calendar = WorkingCalendar::supplied();
    let before = std::time::Instant::now();
    (0..100).for_each(|_| drop(check(&record, &calendar)));
    // 1 ms each in a release build; this one is not optimised and shares its machine.
    assert!(before.elapsed().as_millis() < 1_000, "a check is quick enough to run while one types");
}
