//! A person as the card shows one: cases of the name, and the records that point to them.

use rostok_core::domain::ids::PersonId;
use rostok_core::domain::organization::{Organization, Signatory};
use rostok_core::domain::person::Person;
use rostok_core::domain::programme::Programme;
use rostok_core::domain::register::{ListFilter, MentionRole};
use rostok_core::error::Code;
use rostok_core::inside::russian::{Sex, Source};
use rostok_core::operations::base::{self, Base};
use rostok_core::operations::{kept, person};

use crate::store::nouns::{context, full_agreement, full_person, full_programme, named};

fn of(surname: &str, given: &str, patronymic: &str) -> Person {
    let [surname, given, patronymic] = [surname, given, patronymic].map(str::to_owned);
    Person { surname, given, patronymic, ..Person::default() }
}

#[test]
fn the_users_own_form_stands_in_place_of_the_rules() {
    let by_rule = person::wording(&of("Иванова", "Мария", "Петровна"));
    assert_eq!(by_rule.sex, Some(Sex::Female));
    assert_eq!(by_rule.genitive.text, "Ивановой Марии Петровны");
    assert_eq!(by_rule.dative.text, "Ивановой Марии Петровне");
    let own = Person {
        genitive: " Иванова Марии ".to_owned(), ..of("Иванова", "Мария", "Петровна")
    };
    let with_own = person::wording(&own);
    assert_eq!((with_own.genitive.text.as_str(), with_own.genitive.source), ("Иванова Марии", Source::Own));
    assert_eq!(with_own.dative, by_rule.dative, "the other cases stay as they were");
}

#[test]
fn forms_of_a_name_without_a_sex_are_doubtful_until_it_is_chosen() {
    let untold = person::wording(&of("Ким", "Ю", ""));
    assert_eq!(untold.sex, None);
    assert!(untold.genitive.doubtful);
    let chosen = person::wording(&Person { sex: Some(Sex::Female), ..of("Ким", "Ю", "") });
    assert_eq!((chosen.sex, chosen.genitive.text.contains("Ким")), (Some(Sex::Female), true));
}

/// A centre where one person signs for an organisation and stands in one agreement as teacher, resource and pupil.
fn centre() -> (Base, PersonId) {
    let base = base::in_memory(&context()).expect("a base in memory");
    let who = kept::save(&base, &context(), full_person()).expect("a person").data;
    let signatory = Signatory {
        person_id: Some(who),
        surname: "Кваша".to_owned(),
        post: "директор".to_owned(),
        ..Signatory::default()
    };
    let school = Organization { signatories: vec![signatory], ..named("Школа") };
    let parties = [school, named("Завод")]
        .map(|organization| kept::save(&base, &context(), organization).expect("an organisation").data);
    let programme = kept::save(&base, &context(), full_programme(parties[1])).expect("a programme").data;
    let programme = kept::show::<Programme>(&base, programme).expect("kept");
    kept::save(&base, &context(), full_agreement(parties, &programme, who)).expect("an agreement");
    (base, who)
}

#[test]
fn a_person_is_listed_with_the_post_of_the_latest_record() {
    let (base, _) = centre();
    let rows = kept::list::<Person>(&base, &ListFilter::default()).expect("a list");
    let [row] = rows.as_slice() else { panic!("one person: {rows:?}") };
    assert!(!row.post.is_empty() && row.post != "директор", "a teacher's post goes before a signatory's: {row:?}");
    let base = base::in_memory(&context()).expect("a base in memory");
    kept::save(&base, &context(), full_person()).expect("a person");
    assert_eq!(kept::list::<Person>(&base, &ListFilter::default()).expect("a list")[0].post, "", "nobody points there");
}

#[test]
fn records_that_point_to_a_person_are_told_by_what_the_person_does_there() {
    let (base, who) = centre();
    let mentions = person::mentions(&base, who).expect("kept");
    let roles: Vec<MentionRole> = mentions.iter().map(|mention| mention.role).collect();
    assert_eq!(
        roles,
        [MentionRole::Signatory, MentionRole::Pupil, MentionRole::Teacher, MentionRole::Worker],
        "{mentions:?}"
    );
    assert_eq!((mentions[0].title.as_str(), mentions[0].post.as_str()), ("Школа", "директор"));
    let nobody = person::mentions(&base, PersonId(uuid::Uuid::from_u128(7))).expect_err("nobody has this id");
    assert_eq!(nobody.code, Code::NotFound);
}
