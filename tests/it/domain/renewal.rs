//! Last year's agreement on another year: where its days go, and what stays behind.

use chrono::NaiveDate;
use proptest::prelude::*;
use rostok_core::domain::agreement::*;
use rostok_core::domain::calendar::{AcademicYear, WorkingCalendar};

use crate::support::agreements::{self, Kind, on, part_id};

fn period(from: NaiveDate, to: NaiveDate) -> Agreement {
    Agreement { starts_on: Some(from), ends_on: Some(to), ..Agreement::default() }
}

fn renewed(agreement: &Agreement, begins: i32) -> Agreement {
    agreement.renewed(AcademicYear { begins }, on(2025, 1, 9), &WorkingCalendar::supplied())
}

#[test]
fn days_move_by_whole_years_and_working_days_stay_working_days() {
    // From, to, year of the new one, new from, new to.
    let cases = [
        // An ordinary year.
        ((2026, 9, 1), (2027, 5, 31), 2027, (2027, 9, 1), (2028, 5, 31)),
        // Friday 05.09.2025 becomes a Saturday, so does Friday 29.05.2026: inwards, to Monday and to Friday.
        ((2025, 9, 5), (2026, 5, 29), 2026, (2026, 9, 7), (2027, 5, 28)),
        // 1 September and 31 August are the ends of the year whatever day they are.
        ((2028, 9, 1), (2029, 8, 31), 2029, (2029, 9, 1), (2030, 8, 31)),
        // Sunday 31.05.2026 was a day off already: whoever chose it meant the end of the month.
        ((2025, 9, 1), (2026, 5, 31), 2026, (2026, 9, 1), (2027, 5, 31)),
        // 29 February becomes the last of February, and the last of February becomes 29.
        ((2028, 2, 29), (2028, 5, 25), 2028, (2029, 2, 28), (2029, 5, 25)),
        ((2026, 9, 1), (2027, 2, 28), 2027, (2027, 9, 1), (2028, 2, 29)),
        // From leap year to leap year: 29.02.2032 is a Sunday.
        ((2027, 9, 1), (2028, 2, 29), 2031, (2031, 9, 1), (2032, 2, 27)),
        // Last days of shorter and longer months stay last days.
        ((2026, 9, 30), (2027, 4, 30), 2027, (2027, 9, 30), (2028, 4, 28)),
        // 31.12.2025 is a day off by the production calendar, and the holidays follow.
        ((2024, 12, 31), (2025, 5, 23), 2025, (2026, 1, 12), (2026, 5, 22)),
        // Begun in the last days of August, it is of the year that it is realised in.
        ((2026, 8, 28), (2027, 5, 28), 2027, (2027, 8, 30), (2028, 5, 26)),
        // Two years are moved as one thing.
        ((2024, 9, 2), (2026, 5, 28), 2026, (2026, 9, 2), (2028, 5, 26)),
    ];
    for (from, to, begins, new_from, new_to) in cases {
        let day = |(year, month, day): (i32, u32, u32)| on(year, month, day);
        let new = renewed(&period(day(from), day(to)), begins);
        assert_eq!((new.starts_on, new.ends_on), (Some(day(new_from)), Some(day(new_to))), "{from:?} – {to:?}");
    }
}

#[test]
fn a_period_of_one_day_never_turns_round() {
    // Friday 24.04.2026 becomes a Saturday: its first day would go to Monday, its last to Friday.
    let new = renewed(&period(on(2026, 4, 24), on(2026, 4, 24)), 2026);
    assert_eq!((new.starts_on, new.ends_on), (Some(on(2027, 4, 24)), Some(on(2027, 4, 24))));
}

#[test]
fn the_next_year_is_the_one_after_it_and_none_that_is_over() {
    let own = period(on(2025, 9, 1), on(2026, 5, 31));
    for (today, begins) in
        [(on(2026, 4, 1), 2026), (on(2026, 10, 1), 2026), (on(2029, 8, 31), 2028), (on(2029, 9, 1), 2029)]
    {
        assert_eq!(own.next_academic_year(today), AcademicYear { begins }, "as of {today}");
    }
    let undated = Agreement::default();
    assert_eq!((undated.academic_year(), undated.next_academic_year(on(2026, 11, 21)).begins), (None, 2026));
}

#[test]
fn nobody_dates_a_paper_back() {
    let own = Agreement { dated_on: Some(on(2025, 8, 25)), ..period(on(2025, 9, 1), on(2026, 5, 31)) };
    let calendar = WorkingCalendar::supplied();
    let dated = |today| own.renewed(AcademicYear { begins: 2026 }, today, &calendar).dated_on;
    assert_eq!(dated(on(2026, 6, 1)), Some(on(2026, 8, 25)), "the same day a year later");
    assert_eq!(dated(on(2026, 9, 10)), Some(on(2026, 9, 10)), "it has passed: today");
    assert_eq!(dated(on(2026, 11, 21)), Some(on(2026, 11, 23)), "on a Saturday the next Monday");
}

#[test]
fn what_was_agreed_goes_along_and_what_was_done_stays_behind() {
    let mut own = agreements::agreement(&[Kind::School, Kind::Enterprise]).agreement;
    own.state = AgreementState::Signed;
    own.state_on = own.dated_on;
    own.note = "звонить Ивану".to_owned();
    own.milestones = vec![Milestone { on: own.dated_on, ..Milestone::default() }];
    own.pupils.list = vec![PupilLine { full_name: "Юй Ли".to_owned(), ..PupilLine::default() }];
    own.parties[1].signatory = Some(0);
    own.property.owner_consent_on = own.dated_on;
    own.events = vec![JointEvent {
        title: "Хакатон".to_owned(),
        when: "октябрь 2026 г., каб. 2026а, тел. 20262026".to_owned(),
        ..JointEvent::default()
    }];
    let new = renewed(&own, 2027);
    assert!(new.id.is_new());
    assert_eq!((new.number.as_str(), new.state, new.state_on, new.edition_id), ("", AgreementState::Draft, None, None));
    assert_eq!((new.renews, new.changes_read, new.note.as_str()), (Some(own.id), false, ""));
    assert!(new.milestones.is_empty() && new.pupils.list.is_empty() && new.property.owner_consent_on.is_none());
    assert!(new.parties.iter().all(|party| party.signatory.is_none()), "who signs is found anew by the date");
    assert_eq!((new.pupils.min, new.pupils.max), (own.pupils.min, own.pupils.max), "numbers go along, names do not");
    assert_eq!((&new.shares, &new.schedule, &new.teachers), (&own.shares, &own.schedule, &own.teachers));
    assert_eq!((&new.financing, new.programme_id), (&own.financing, own.programme_id));
    let resources =
        |agreement: &Agreement| agreement.parties.iter().map(|party| party.resources.len()).collect::<Vec<_>>();
    assert_eq!(resources(&new), resources(&own));
    assert_eq!(new.events[0].when, "октябрь 2027 г., каб. 2027а, тел. 20262026");
}

/// Every day that a record names, as it would cross to a file.
fn days(agreement: &Agreement) -> Vec<String> {
    let json = serde_json::to_string(agreement).expect("an agreement is JSON");
    let parts: Vec<&str> = json.split('"').collect();
    parts.into_iter().filter(|text| NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()).map(str::to_owned).collect()
}

fn offset(from: NaiveDate, days: i64) -> NaiveDate {
    from + chrono::TimeDelta::days(days)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_renewed_agreement_never_carries_an_old_day_and_its_days_keep_their_order(
        year in 2000_i32..2100,
        first in 0_i64..300,
        length in 0_i64..300,
        before in 0_i64..40,
        shares in prop::collection::vec((0_i64..300, 0_i64..300), 0..4),
        ahead in 1_i32..6,
    ) {
        let starts = offset(on(year, 9, 1), first);
        let ends = offset(starts, length);
        let own = Agreement {
            dated_on: Some(offset(starts, -before)),
            state_on: Some(starts),
            shares: shares.iter().map(|(from, to)| {
                let (from, to) = ((*from).min(length), (*to).min(length));
                Share { part_id: part_id(0), starts_on: Some(offset(starts, from.min(to))), ends_on: Some(offset(starts, from.max(to))), ..Share::default() }
            }).collect(),
            milestones: vec![Milestone { on: Some(ends), ..Milestone::default() }],
            pupils: Pupils { list: vec![PupilLine { consent_on: Some(starts), ..PupilLine::default() }], ..Pupils::default() },
            property: Property { owner_consent_on: Some(starts), ..Property::default() },
            ..period(starts, ends)
        };
        let to = AcademicYear { begins: own.academic_year().expect("it has a period").begins + ahead };
        let new = own.renewed(to, on(1999, 1, 1), &WorkingCalendar::supplied());
        let old = days(&own);
        prop_assert!(days(&new).iter().all(|day| !old.contains(day)), "{:?} keeps a day of {old:?}", days(&new));
        prop_assert!(new.starts_on <= new.ends_on);
        for share in &new.shares {
            prop_assert!(share.starts_on <= share.ends_on && new.starts_on <= share.starts_on && share.ends_on <= new.ends_on, "{share:?} {new:?}");
        }
    }
}
