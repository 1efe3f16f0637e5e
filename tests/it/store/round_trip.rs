//! What was saved is what is read, for every noun.

use chrono::DateTime;
use proptest::prelude::*;
use rostok_core::domain::agreement::Agreement;
use rostok_core::domain::calendar::{CalendarDay, DayKind};
use rostok_core::domain::document::{Document, DocumentState};
use rostok_core::domain::edition::Edition;
use rostok_core::domain::ids::*;
use rostok_core::domain::legal_act::LegalAct;
use rostok_core::domain::norm::Norm;
use rostok_core::domain::organization::Organization;
use rostok_core::domain::person::Person;
use rostok_core::domain::programme::Programme;
use rostok_core::error::Code;
use rostok_core::inside::store::Store;

use super::generated::{agreements, organizations, programmes};
use super::nouns::*;

fn add_organization(store: &Store, organization: Organization) -> Organization {
    let checked = organization.check().unwrap();
    let id = store.write(&context(), "", |tx| tx.add_organization(&checked)).unwrap().data;
    assert!(!id.is_new(), "a saved organisation has an id");
    Organization { id, ..checked.into_inner() }
}

fn add_programme(store: &Store, programme: Programme) -> Programme {
    let checked = programme.check().unwrap();
    let id = store.write(&context(), "", |tx| tx.add_programme(&checked)).unwrap().data;
    store.read(|tx| tx.programme(id)).unwrap()
}

#[test]
fn an_organization_with_every_field_comes_back_as_it_was() {
    let store = base();
    let saved = add_organization(&store, full_organization());
    assert_eq!(store.read(|tx| tx.organization(saved.id)).unwrap(), saved);
    let sparse = add_organization(&store, named("Завод"));
    assert_eq!(store.read(|tx| tx.organization(sparse.id)).unwrap(), sparse);
}

#[test]
fn a_changed_organization_keeps_nothing_of_what_was_taken_out() {
    let store = base();
    let saved = add_organization(&store, full_organization());
    let changed = Organization { id: saved.id, ..named("Лицей") };
    store.write(&context(), "", |tx| tx.change_organization(&changed.clone().check().unwrap())).unwrap();
    assert_eq!(store.read(|tx| tx.organization(saved.id)).unwrap(), changed);
}

#[test]
fn a_person_with_every_field_comes_back_as_it_was() {
    let store = base();
    for person in [full_person(), Person { surname: "Ли".to_owned(), ..Person::default() }] {
        let id = store.write(&context(), "", |tx| tx.add_person(&person.clone().check().unwrap())).unwrap().data;
        assert_eq!(store.read(|tx| tx.person(id)).unwrap(), Person { id, ..person });
    }
}

#[test]
fn a_programme_with_every_field_comes_back_as_it_was() {
    let store = base();
    let school = add_organization(&store, named("Школа"));
    let programme = full_programme(school.id);
    let saved = add_programme(&store, programme.clone());
    assert_eq!(saved, Programme { id: saved.id, ..programme });
    let sparse = add_programme(&store, Programme { title: "Пустая".to_owned(), ..Programme::default() });
    assert!(sparse.parts.is_empty());
}

#[test]
fn an_agreement_with_every_field_comes_back_as_it_was() {
    let store = base();
    let parties = [named("Базовая"), named("Участник")].map(|party| add_organization(&store, party).id);
    let programme = add_programme(&store, full_programme(parties[1]));
    let person = store.write(&context(), "", |tx| tx.add_person(&full_person().check().unwrap())).unwrap().data;
    let edition = Edition { title: "882/391".to_owned(), ..Edition::default() };
    let edition = store.write(&context(), "", |tx| tx.add_edition(&edition.check().unwrap())).unwrap().data;
    let agreement = Agreement { edition_id: Some(edition), ..full_agreement(parties, &programme, person) };
    for agreement in [agreement, Agreement::default()] {
        let checked = agreement.clone().check().unwrap();
        let id = store.write(&context(), "", |tx| tx.add_agreement(&checked)).unwrap().data;
        assert_eq!(store.read(|tx| tx.agreement(id)).unwrap(), Agreement { id, ..agreement });
        // Saved again unchanged, it leaves no line in the journal: the session sees that every row is as it was.
        let lines = store.journal(100, None).unwrap().len();
        let same = store.read(|tx| tx.agreement(id)).unwrap().check().unwrap();
        store.write(&context(), "", |tx| tx.change_agreement(&same)).unwrap();
        assert_eq!(store.journal(100, None).unwrap().len(), lines);
    }
}

#[test]
fn acts_norms_days_and_editions_come_back_as_they_were() {
    let store = base();
    let act = LegalAct {
        id: LegalActId::default(),
        key: "sanitary_rules".to_owned(),
        issuer: "Приказ".to_owned(),
        title: "О порядке".to_owned(),
        citation: "Порядка".to_owned(),
        number: "629".to_owned(),
        adopted_on: Some(day("2022-07-27")),
        valid_from: Some(day("2023-03-01")),
        valid_until: Some(day("2029-02-28")),
        replaced_by: "сверьте".to_owned(),
        note: "Минюст".to_owned(),
        checked_on: Some(day("2026-11-01")),
        archived: false,
    };
    let norm = Norm {
        id: NormId::default(),
        key: "list_days".to_owned(),
        title: "Срок списка".to_owned(),
        value: 5,
        unit: "рабочих дней".to_owned(),
        act_id: None,
        source: "пункт 2.3".to_owned(),
        valid_from: Some(day("2020-09-22")),
        valid_until: Some(day("2029-09-22")),
        checked_on: Some(day("2026-11-01")),
        archived: false,
    };
    let off =
        CalendarDay {
            on: day("2027-02-22"), kind: DayKind::DayOff, note: "перенос".to_owned(), act: "№ 1".to_owned()
        };
    let form = serde_json::from_value(
        serde_json::json!({ "title": [{ "nodes": ["ДОГОВОР № ", { "field": { "path": "number" } }] }] }),
    );
    let edition = Edition {
        id: EditionId::default(),
        kind_id: None,
        title: "882/391".to_owned(),
        valid_from: Some(day("2020-09-22")),
        valid_until: Some(day("2030-09-22")),
        official_text: "1.1. Предмет\n1.2. Срок".to_owned(),
        compared_on: Some(day("2026-11-20")),
        compared_by: "Иванова".to_owned(),
        draft: true,
        form: form.unwrap(),
    };
    let (act_id, norm_id, edition_id) = store
        .write(&context(), "", |tx| {
            let act_id = tx.add_legal_act(&act.clone().check()?)?;
            let norm_id = tx.add_norm(&Norm { act_id: Some(act_id), ..norm.clone() }.check()?)?;
            tx.set_calendar_day(&off.clone().check()?)?;
            Ok((act_id, norm_id, tx.add_edition(&edition.clone().check()?)?))
        })
        .unwrap()
        .data;
    store
        .read(|tx| {
            assert_eq!(tx.legal_act(act_id)?, LegalAct { id: act_id, ..act });
            assert_eq!(tx.norm(norm_id)?, Norm { id: norm_id, act_id: Some(act_id), ..norm });
            assert_eq!(tx.calendar_days()?, [off]);
            assert_eq!(tx.edition(edition_id)?, Edition { id: edition_id, ..edition });
            Ok(())
        })
        .unwrap();
    store.write(&context(), "", |tx| tx.clear_calendar_day(day("2027-02-22"))).unwrap();
    assert!(store.read(|tx| tx.calendar_days()).unwrap().is_empty());
}

#[test]
fn a_final_paper_comes_back_as_it_was_and_moves_along_its_axis() {
    let store = base();
    let document = store
        .write(&context(), "", |tx| {
            let edition_id = tx.add_edition(&Edition { title: "882/391".to_owned(), ..Edition::default() }.check()?)?;
            let contract_id = tx.add_agreement(&Agreement::default().check()?)?;
            let document = Document {
                id: tx.context().new_id(),
                contract_id,
                addendum_id: None,
                party_paper_id: None,
                number: "1-2026".to_owned(),
                dated_on: day("2026-09-01"),
                state: DocumentState::Final,
                edition_id,
                copy_sha256: "ab".repeat(32),
                finalised_at: DateTime::parse_from_rfc3339("2026-09-01T10:00:00.123Z").unwrap().to_utc(),
                signed_on: None,
            };
            tx.add_document(&document)?;
            Ok(document)
        })
        .unwrap()
        .data;
    assert_eq!(store.read(|tx| tx.documents(document.contract_id)).unwrap(), std::slice::from_ref(&document));
    let undated = store.write(&context(), "", |tx| tx.set_document_state(document.id, DocumentState::Signed, None));
    assert_eq!(undated.unwrap_err().code, Code::Conflict, "a signed paper has the date of signing");
    let on = Some(day("2026-09-03"));
    store.write(&context(), "", |tx| tx.set_document_state(document.id, DocumentState::Signed, on)).unwrap();
    let signed = Document { state: DocumentState::Signed, signed_on: on, ..document };
    assert_eq!(store.read(|tx| tx.document(signed.id)).unwrap(), signed);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_organization_comes_back_as_it_was(organization in organizations()) {
        let store = base();
        let saved = add_organization(&store, organization);
        prop_assert_eq!(store.read(|tx| tx.organization(saved.id)).unwrap(), saved);
    }

    #[test]
    fn any_programme_comes_back_as_it_was(programme in programmes()) {
        let store = base();
        let checked = programme.check().unwrap().into_inner();
        let saved = add_programme(&store, checked.clone());
        prop_assert_eq!(&saved.title, &checked.title);
        prop_assert_eq!(saved.parts.len(), checked.parts.len());
        let again = add_or_change(&store, &saved);
        prop_assert_eq!(again, saved);
    }

    #[test]
    fn any_agreement_comes_back_as_it_was((store, agreement) in centres()) {
        let checked = agreement.check().unwrap();
        let id = store.write(&context(), "", |tx| tx.add_agreement(&checked)).unwrap().data;
        prop_assert_eq!(store.read(|tx| tx.agreement(id)).unwrap(), Agreement { id, ..checked.into_inner() });
    }
}

fn add_or_change(store: &Store, programme: &Programme) -> Programme {
    store.write(&context(), "", |tx| tx.change_programme(&programme.clone().check()?)).unwrap();
    store.read(|tx| tx.programme(programme.id)).unwrap()
}

/// A base with three organisations and a programme, and any agreement over them.
fn centres() -> impl Strategy<Value = (std::rc::Rc<Store>, Agreement)> {
    Just(()).prop_flat_map(|()| {
        let store = std::rc::Rc::new(base());
        let parties = ["Базовая", "Первый", "Второй"].map(|name| add_organization(&store, named(name)).id);
        let programme = add_programme(&store, full_programme(parties[1]));
        (Just(store), agreements(parties.to_vec(), programme))
    })
}
