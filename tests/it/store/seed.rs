//! What a new base knows from its first day.

use rostok_core::domain::calendar::WorkingCalendar;
use rostok_core::domain::edition::Edition;
use rostok_core::domain::register::ListFilter;
use rostok_core::error::Code;

use super::nouns::{base, context, day};

#[test]
fn a_filled_base_knows_acts_norms_and_days_and_its_journal_is_empty() {
    let store = base();
    let edition = Edition { title: "882/391".to_owned(), ..Edition::default() }.check().unwrap();
    store.fill(&context(), &[edition]).unwrap();
    store
        .read(|tx| {
            let acts = tx.legal_acts(&ListFilter::default())?;
            for (key, number, on) in [
                ("network_form_order", "882/391", "2026-09-01"),
                ("additional_programmes_order", "629", "2026-09-01"),
                ("additional_programmes_order", "196", "2022-09-01"),
                ("education_law", "273-ФЗ", "2026-09-01"),
                ("sanitary_rules", "28", "2026-09-01"),
            ] {
                let in_force: Vec<&str> = acts
                    .iter()
                    .filter(|act| act.key == key && act.is_in_force_on(day(on)))
                    .map(|act| act.number.as_str())
                    .collect();
                assert_eq!(in_force, [number], "one act in force under the key {key}");
            }
            let norms = tx.norms(false)?;
            for (key, value) in [
                ("licence_check_days", 30),
                ("pupil_list_days", 5),
                ("certificate_days", 3),
                ("attendance_answer_days", 3),
                ("expiry_first_days", 60),
            ] {
                assert_eq!(norms.value(key, day("2026-09-01"), -1), value, "{key}");
            }
            assert!(
                norms
                    .0
                    .iter()
                    .filter(|norm| norm.key == "pupil_list_days")
                    .all(|norm| norm.act_id.is_some() && norm.checked_on.is_none())
            );
            assert_eq!(tx.working_calendar()?, WorkingCalendar::supplied());
            assert_eq!(
                tx.edition_on(None, day("2026-09-01"))?.map(|edition| edition.title),
                Some("882/391".to_owned())
            );
            Ok(())
        })
        .unwrap();
    assert_eq!(store.journal(10, None).unwrap(), []);
    assert_eq!(store.undo(&context()).unwrap_err().code, Code::NothingToUndo);
}

#[test]
fn only_a_new_base_is_filled() {
    let store = base();
    store.fill(&context(), &[]).unwrap();
    assert_eq!(store.fill(&context(), &[]).unwrap_err().code, Code::Conflict);
}

#[test]
fn acts_are_found_by_number() {
    let store = base();
    store.fill(&context(), &[]).unwrap();
    let found = store.read(|tx| tx.legal_acts(&ListFilter { text: "629".to_owned(), archived: false })).unwrap();
    assert_eq!(found.len(), 1);
}
