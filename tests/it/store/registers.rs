//! Registers: what a list shows, in which order, and what typing finds in it.

use rostok_core::domain::agreement::{Agreement, Party, PartyRole};
use rostok_core::domain::ids::{OrganizationId, ProgrammeId};
use rostok_core::domain::organization::{Licence, LicenceStatus, Organization};
use rostok_core::domain::programme::Programme;
use rostok_core::domain::register::{AgreementRow, ListFilter};
use rostok_core::error::Code;
use rostok_core::inside::store::Store;

use super::nouns::{base, context, day, full_agreement, full_person, full_programme, named};

fn typed(text: &str) -> ListFilter {
    ListFilter { text: text.to_owned(), archived: false }
}

fn add(store: &Store, organization: Organization) -> OrganizationId {
    store.write(&context(), "", |tx| tx.add_organization(&organization.check()?)).unwrap().data
}

fn names(store: &Store, filter: &ListFilter) -> Vec<String> {
    store.read(|tx| tx.organizations(filter)).unwrap().into_iter().map(|row| row.full_name).collect()
}

#[test]
fn organizations_stand_in_russian_order() {
    let store = base();
    for name in ["Яхта", "ёлка", "Жук", "Ель", "лицей № 10", "лицей № 2", "Ёж"] {
        add(&store, named(name));
    }
    assert_eq!(names(&store, &typed("")), ["Ёж", "ёлка", "Ель", "Жук", "лицей № 2", "лицей № 10", "Яхта"]);
}

#[test]
fn organizations_are_found_by_name_and_inn_and_in_the_other_keyboard_layout() {
    let store = base();
    add(&store, Organization { short_name: "МБОУ «Лицей № 3»".to_owned(), ..named("Учреждение") });
    add(&store, Organization { inn: "7707083893".to_owned(), ..named("Зелёный дом") });
    assert_eq!(names(&store, &typed("лиц")), ["Учреждение"]);
    assert_eq!(names(&store, &typed("kbwtq")), ["Учреждение"]);
    assert_eq!(names(&store, &typed("зеленый")), ["Зелёный дом"]);
    assert_eq!(names(&store, &typed("77070838")), ["Зелёный дом"]);
    assert_eq!(names(&store, &typed("дом учреждение")), [""; 0]);
}

#[test]
fn an_archived_organization_leaves_the_list_and_comes_back() {
    let store = base();
    let id = add(&store, named("Завод"));
    store.write(&context(), "", |tx| tx.archive_organization(id)).unwrap();
    assert_eq!(names(&store, &typed("")), [""; 0]);
    assert_eq!(names(&store, &ListFilter { archived: true, ..typed("завод") }), ["Завод"]);
    store.write(&context(), "", |tx| tx.restore_organization(id)).unwrap();
    assert_eq!(names(&store, &typed("")), ["Завод"]);
    let stranger = store.write(&context(), "", |tx| tx.archive_organization(OrganizationId::default()));
    assert_eq!(stranger.unwrap_err().code, Code::NotFound);
}

#[test]
fn a_row_shows_the_latest_licence_and_the_living_agreements() {
    let store = base();
    let licence =
        |on: &str, status| Licence { number: "1".to_owned(), issued_on: Some(day(on)), status, ..Licence::default() };
    let licences = vec![licence("2020-01-01", LicenceStatus::Suspended), licence("2015-01-01", LicenceStatus::Active)];
    let id = add(&store, Organization { licences, ..named("Школа") });
    let agreement = || Agreement {
        parties: vec![Party { organization_id: id, role: PartyRole::Base, ..Party::default() }],
        ..Agreement::default()
    };
    for archived in [false, true, false] {
        store.write(&context(), "", |tx| tx.add_agreement(&Agreement { archived, ..agreement() }.check()?)).unwrap();
    }
    let rows = store.read(|tx| tx.organizations(&typed(""))).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].licence, rows[0].agreements), (Some(LicenceStatus::Suspended), 2));
}

#[test]
fn programmes_and_people_stand_in_russian_order_with_their_counts() {
    let store = base();
    let school = add(&store, named("Школа"));
    store
        .write(&context(), "", |tx| {
            tx.add_programme(&Programme { title: "Яблоко".to_owned(), ..Programme::default() }.check()?)?;
            tx.add_programme(&full_programme(school).check()?)?;
            tx.add_person(&full_person().check()?)
        })
        .unwrap();
    let rows = store.read(|tx| tx.programmes(&typed(""))).unwrap();
    assert_eq!(
        rows.iter().map(|row| (row.title.as_str(), row.parts)).collect::<Vec<_>>(),
        [("Робототехника и ёлки", 2), ("Яблоко", 0)]
    );
    let people = store.read(|tx| tx.people(&typed("кваша ил"))).unwrap();
    assert_eq!(people.iter().map(|row| row.full_name.as_str()).collect::<Vec<_>>(), ["Кваша Илья Фёдорович"]);
}

/// A base with one full agreement of «Кванториум» and «Завод».
fn centre() -> (Store, [OrganizationId; 2], Programme) {
    let store = base();
    let parties = ["Кванториум", "Завод"].map(|name| add(&store, named(name)));
    let programme = store
        .write(&context(), "", |tx| {
            let id = tx.add_programme(&full_programme(parties[1]).check()?)?;
            let programme = tx.programme(id)?;
            let person = tx.add_person(&full_person().check()?)?;
            tx.add_agreement(&full_agreement(parties, &programme, person).check()?)?;
            Ok(programme)
        })
        .unwrap()
        .data;
    (store, parties, programme)
}

fn agreements(store: &Store, text: &str) -> Vec<AgreementRow> {
    store.read(|tx| tx.agreements(&typed(text))).unwrap()
}

#[test]
fn the_row_of_an_agreement_says_with_whom_on_what_and_how_far() {
    let (store, ..) = centre();
    let rows = agreements(&store, "");
    assert_eq!(rows.len(), 1);
    let row = &rows[0];
    assert_eq!((row.number.as_str(), row.programme.as_str()), ("12-2026/С", "Робототехника и ёлки"));
    assert_eq!((row.base.as_str(), row.participants.as_slice()), ("Кванториум", ["Завод".to_owned()].as_slice()));
    assert_eq!((row.starts_on, row.ends_on, row.paper), (Some(day("2026-09-15")), Some(day("2027-05-31")), None));
}

#[test]
fn agreements_without_a_date_come_first_then_the_newest() {
    let (store, ..) = centre();
    for (number, dated_on) in [("старый", Some("2025-09-01")), ("черновик", None), ("новый", Some("2026-10-01"))]
    {
        let agreement = Agreement { number: number.to_owned(), dated_on: dated_on.map(day), ..Agreement::default() };
        store.write(&context(), "", |tx| tx.add_agreement(&agreement.check()?)).unwrap();
    }
    let numbers: Vec<String> = agreements(&store, "").into_iter().map(|row| row.number).collect();
    assert_eq!(numbers, ["черновик", "новый", "12-2026/С", "старый"]);
}

#[test]
fn an_agreement_is_found_by_number_programme_and_parties_together() {
    let (store, ..) = centre();
    for text in ["12-2026", "елки", "квант", "завод робот", "кванториум 12 завод"] {
        assert_eq!(agreements(&store, text).len(), 1, "{text}");
    }
    assert_eq!(agreements(&store, "завод пчёлы").len(), 0);
}

#[test]
fn an_agreement_is_found_by_the_new_name_of_its_party_and_programme() {
    let (store, parties, programme) = centre();
    store
        .write(&context(), "Переименование", |tx| {
            tx.change_organization(&Organization { id: parties[1], ..named("Фабрика") }.check()?)?;
            tx.change_programme(&Programme { title: "Пчеловодство".to_owned(), ..programme }.check()?)
        })
        .unwrap();
    assert_eq!(agreements(&store, "фабрика пчеловодство").len(), 1);
    assert_eq!(agreements(&store, "завод").len(), 0);
    store.undo(&context()).unwrap();
    assert_eq!(agreements(&store, "завод робототехника").len(), 1, "undo brings the old words back");
    assert_eq!(agreements(&store, "фабрика").len(), 0);
    store.reindex().unwrap();
    assert_eq!(agreements(&store, "завод робототехника").len(), 1);
}

#[test]
fn undo_and_redo_of_an_agreement_restore_it_whole() {
    let (store, parties, _) = centre();
    let id = agreements(&store, "")[0].id;
    let before = store.read(|tx| tx.agreement(id)).unwrap();
    let mut after = before.clone();
    after.parties.retain(|party| party.organization_id == parties[0]);
    after.shares.clear();
    after.schedule.clear();
    after.teachers.clear();
    after.milestones.clear();
    after.financing.organization_id = None;
    after.number = "13-2026/С".to_owned();
    let changed =
        store.write(&context(), "Изменён договор", |tx| tx.change_agreement(&after.clone().check()?)).unwrap();
    assert!(changed.topics.iter().any(|topic| topic.0 == "agreement"), "{:?}", changed.topics);
    assert_eq!(store.read(|tx| tx.agreement(id)).unwrap(), after);
    store.undo(&context()).unwrap();
    assert_eq!(store.read(|tx| tx.agreement(id)).unwrap(), before);
    store.redo(&context()).unwrap();
    assert_eq!(store.read(|tx| tx.agreement(id)).unwrap(), after);
    assert_eq!(store.check().unwrap(), []);
}

#[test]
fn every_step_of_a_centre_is_taken_back_and_done_again() {
    let (store, ..) = centre();
    let dump = |store: &Store| {
        store
            .read(|tx| Ok((tx.organizations(&typed(""))?, tx.programmes(&typed(""))?, tx.agreements(&typed(""))?)))
            .unwrap()
    };
    let full = dump(&store);
    let steps = store.journal(100, None).unwrap().len();
    for _ in 0..steps {
        store.undo(&context()).unwrap();
    }
    assert_eq!(dump(&store), (vec![], vec![], vec![]));
    for _ in 0..steps {
        store.redo(&context()).unwrap();
    }
    assert_eq!(dump(&store), full);
}

#[test]
fn a_part_that_an_agreement_shares_out_stays_in_its_programme() {
    let (store, _, programme) = centre();
    let without = Programme { parts: programme.parts[..1].to_vec(), ..programme.clone() };
    let refused = store.write(&context(), "", |tx| tx.change_programme(&without.check()?)).unwrap_err();
    let fields: Vec<(&str, &str)> =
        refused.fields.iter().map(|refusal| (refusal.field.as_str(), refusal.problem.as_str())).collect();
    assert_eq!(fields, [("parts", "part_in_use")]);
    let turned = Programme { parts: programme.parts.iter().rev().cloned().collect(), ..programme.clone() };
    store.write(&context(), "", |tx| tx.change_programme(&turned.clone().check()?)).unwrap();
    assert_eq!(
        store.read(|tx| tx.programme(programme.id)).unwrap(),
        turned,
        "order may change, parts stay the same parts"
    );
}

#[test]
fn a_reference_to_nothing_is_refused_at_its_field() {
    let (store, parties, programme) = centre();
    let stranger = OrganizationId(uuid::Uuid::from_u128(77));
    let person = rostok_core::domain::ids::PersonId(uuid::Uuid::from_u128(78));
    let agreement = Agreement { number: String::new(), ..full_agreement([parties[0], stranger], &programme, person) };
    let refused = store.write(&context(), "", |tx| tx.add_agreement(&agreement.check()?)).unwrap_err();
    let fields: Vec<&str> = refused.fields.iter().map(|refusal| refusal.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "parties.1.organization_id",
            "parties.1.resources.0.person_id",
            "pupils.list.0.person_id",
            "teachers.0.person_id"
        ]
    );
    assert!(refused.fields.iter().all(|refusal| refusal.problem == "reference_missing"));
}

#[test]
fn a_share_of_another_programme_is_refused() {
    let (store, ..) = centre();
    let id = agreements(&store, "")[0].id;
    let other = store.write(&context(), "", |tx| {
        tx.add_programme(&Programme { title: "Другая".to_owned(), ..Programme::default() }.check()?)
    });
    let programme_id: Option<ProgrammeId> = Some(other.unwrap().data);
    let moved = Agreement { programme_id, ..store.read(|tx| tx.agreement(id)).unwrap() };
    let refused = store.write(&context(), "", |tx| tx.change_agreement(&moved.check()?)).unwrap_err();
    let fields: Vec<&str> = refused.fields.iter().map(|refusal| refusal.field.as_str()).collect();
    assert_eq!(fields, ["shares.0.part_id", "shares.1.part_id", "schedule.0.part_id", "teachers.0.part_id"]);
}
