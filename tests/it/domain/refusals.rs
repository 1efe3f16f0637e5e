//! What drafts are refused for, at which field and in which words; and what is put in order without a word.

use proptest::prelude::*;
use rostok_core::domain::agreement::*;
use rostok_core::domain::calendar::{CalendarDay, DayKind};
use rostok_core::domain::edition::{Annex, Edition, Form};
use rostok_core::domain::ids::{OrganizationId, ProgrammePartId};
use rostok_core::domain::legal_act::LegalAct;
use rostok_core::domain::norm::Norm;
use rostok_core::domain::number_series::NumberSeries;
use rostok_core::domain::organization::*;
use rostok_core::domain::person::Person;
use rostok_core::domain::programme::{Programme, ProgrammePart};
use rostok_core::domain::refusal::Refusal;
use rostok_core::domain::units::{AcademicHours, Kopecks};
use rostok_core::inside::russian::sentences;
use uuid::Uuid;

use crate::store::generated::{organizations, text};
use crate::store::nouns::{day, full_organization};

fn found<T>(outcome: Result<T, Vec<Refusal>>) -> Vec<(String, String)> {
    let refusals = outcome.err().unwrap_or_default();
    for refusal in &refusals {
        assert!(sentences::has_sentence(&refusal.problem), "{} has no sentence", refusal.problem);
        let sentence = sentences::sentence(&refusal.problem, &refusal.values);
        assert!(!sentence.contains('…') && !sentence.contains("{}"), "a value is missing in «{sentence}»");
    }
    refusals.into_iter().map(|refusal| (refusal.field, refusal.problem)).collect()
}

fn refused<T>(outcome: Result<T, Vec<Refusal>>, expected: &[(&str, &str)]) {
    let found = found(outcome);
    let found: Vec<(&str, &str)> = found.iter().map(|(field, problem)| (field.as_str(), problem.as_str())).collect();
    assert_eq!(found, expected);
}

fn school() -> Organization {
    Organization { full_name: "Школа".to_owned(), ..Organization::default() }
}

#[test]
fn an_organization_is_refused_at_every_wrong_field_at_once() {
    let wrong = Organization {
        full_name: " \t\u{200b}".to_owned(),
        short_name: "я".repeat(1001),
        inn: "7707083894".to_owned(),
        ogrn: "1027700132196".to_owned(),
        accounts: vec![Account {
            bik: "044525225".to_owned(),
            account: "40703810000000000001".to_owned(),
            ..Account::default()
        }],
        licences: vec![Licence {
            issued_on: Some(day("2020-02-01")),
            status_on: Some(day("2020-01-01")),
            checked_on: Some(day("1812-09-07")),
            ..Licence::default()
        }],
        signatories: vec![Signatory {
            powers_from: Some(day("2026-02-01")),
            powers_until: Some(day("2026-01-01")),
            ..Signatory::default()
        }],
        ..Organization::default()
    };
    refused(
        wrong.check(),
        &[
            ("full_name", "organization_name_empty"),
            ("short_name", "too_long"),
            ("inn", "inn_check_digit"),
            ("ogrn", "ogrn_check_digit"),
            ("accounts.0.account", "account_key"),
            ("licences.0.number", "licence_number_empty"),
            ("licences.0.status_on", "period_order"),
            ("licences.0.checked_on", "date_out_of_range"),
            ("signatories.0.surname", "surname_empty"),
            ("signatories.0.powers_until", "period_order"),
        ],
    );
}

#[test]
fn marks_and_pictures_are_no_names() {
    let wrong = Organization {
        full_name: "–«".to_owned(),
        short_name: "№ «…»".to_owned(),
        signatories: vec![Signatory {
            surname: "\u{0}\u{202e}".to_owned(),
            given: "😀".to_owned(),
            patronymic: "—".to_owned(),
            post: "«»".to_owned(),
            ..Signatory::default()
        }],
        ..Organization::default()
    };
    refused(
        wrong.check(),
        &[
            ("full_name", "organization_name_empty"),
            ("short_name", "no_letters"),
            ("signatories.0.surname", "surname_empty"),
            ("signatories.0.given", "no_letters"),
            ("signatories.0.post", "no_letters"),
        ],
    );
    let part = ProgrammePart { title: "😀".to_owned(), ..ProgrammePart::default() };
    let programme = Programme { title: "–«".to_owned(), parts: vec![part], ..Programme::default() };
    refused(programme.check(), &[("title", "programme_title_empty"), ("parts.0.title", "part_title_empty")]);
    refused(Programme { title: "2048".to_owned(), ..Programme::default() }.check(), &[]);
    refused(Person { surname: "12".to_owned(), ..Person::default() }.check(), &[("surname", "surname_empty")]);
}

proptest! {
    /// One rule for every name: what has no letter is refused where a name must be, and never stays where it may be left out.
    #[test]
    fn nothing_but_marks_is_a_name_nowhere(marks in "[«»„“\"'!?.,:;№()–—+*/ 😀-]{0,12}") {
        let name = || marks.clone();
        let at = |refusals: Vec<(String, String)>| refusals.into_iter().map(|(field, _)| field).collect::<Vec<_>>();
        let organization = Organization {
            full_name: name(),
            signatories: vec![Signatory { surname: name(), ..Signatory::default() }],
            ..Organization::default()
        };
        prop_assert_eq!(at(found(organization.check())), ["full_name", "signatories.0.surname"]);
        let part = ProgrammePart { title: name(), ..ProgrammePart::default() };
        let programme = Programme { title: name(), parts: vec![part], ..Programme::default() };
        prop_assert_eq!(at(found(programme.check())), ["title", "parts.0.title"]);
        prop_assert_eq!(at(found(Person { surname: name(), ..Person::default() }.check())), ["surname"]);
        let agreement = Agreement {
            pupils: Pupils { list: vec![PupilLine { full_name: name(), ..PupilLine::default() }], ..Pupils::default() },
            teachers: vec![Teacher { full_name: name(), ..Teacher::default() }],
            ..Agreement::default()
        };
        let refused = at(found(agreement.check()));
        for field in ["pupils.list.0.full_name", "teachers.0.full_name"] {
            prop_assert!(refused.iter().any(|one| one == field), "{} stays at {}: {:?}", marks, field, refused);
        }
        match (Organization { short_name: name(), ..school() }).check() {
            Ok(kept) => prop_assert_eq!(kept.into_inner().short_name, ""),
            Err(refusals) => prop_assert_eq!(at(found::<()>(Err(refusals))), ["short_name"]),
        }
    }
}

#[test]
fn a_dash_for_nothing_becomes_nothing() {
    let person = Person { surname: "Ли".to_owned(), patronymic: " — ".to_owned(), ..Person::default() };
    assert_eq!(person.check().unwrap().into_inner().patronymic, "");
}

#[test]
fn an_entrepreneur_has_a_persons_inn_and_no_kpp() {
    let inn12 = "500100732259".to_owned();
    refused(Organization { inn: inn12.clone(), ..school() }.check(), &[("inn", "organization_inn_needed")]);
    let entrepreneur = Organization { institution: InstitutionKind::Entrepreneur, ..school() };
    refused(
        Organization { inn: "7707083893".to_owned(), kpp: "770701001".to_owned(), ..entrepreneur.clone() }.check(),
        &[("inn", "entrepreneur_inn_needed"), ("kpp", "kpp_of_entrepreneur")],
    );
    let right = Organization { inn: inn12, ogrn: "304500116000157".to_owned(), ..entrepreneur };
    refused(right.check(), &[]);
}

#[test]
fn pasted_text_becomes_one_clean_line_and_requisites_their_stored_form() {
    let pasted = Organization {
        full_name: "  Школа\u{a0}№\u{202f}5\r\n\tимени\u{0}  Героя\u{feff} ".to_owned(),
        short_name: "и\u{306}од, е\u{308}ж".to_owned(),
        note: " первая \u{0}\r\n\r\n вторая\t\tстрока \n".to_owned(),
        inn: "ИНН 7707 083 893".to_owned(),
        phone: "8 (47545) 1-23-45".to_owned(),
        licences: vec![Licence {
            number: "Л035-01282-43/01391197".to_owned(),
            scopes: vec![LicenceScope::Higher, LicenceScope::Preschool, LicenceScope::Higher],
            addresses: vec!["  ".to_owned(), "ул. Новая,  5".to_owned()],
            ..Licence::default()
        }],
        ..Organization::default()
    };
    let clean = pasted.check().unwrap().into_inner();
    assert_eq!(clean.full_name, "Школа № 5 имени Героя");
    assert_eq!(clean.short_name, "йод, ёж", "letters that were taken apart are put together");
    assert_eq!(clean.note, "первая\n\nвторая строка");
    assert_eq!((clean.inn.as_str(), clean.phone.as_str()), ("7707083893", "+7 (47545) 1-23-45"));
    assert_eq!(clean.licences[0].scopes, [LicenceScope::Preschool, LicenceScope::Higher]);
    assert_eq!(clean.licences[0].addresses, ["ул. Новая, 5"]);
}

#[test]
fn a_person_needs_a_surname_only() {
    refused(Person::default().check(), &[("surname", "surname_empty")]);
    refused(Person { surname: "Ли".to_owned(), ..Person::default() }.check(), &[]);
}

#[test]
fn a_programme_is_refused_for_nonsense_and_kept_half_typed() {
    let id = ProgrammePartId(Uuid::from_u128(1));
    let part = |title: &str| ProgrammePart { id, title: title.to_owned(), ..ProgrammePart::default() };
    let wrong = Programme {
        hours: AcademicHours(-1),
        academic_hour_minutes: Some(0),
        min_age: Some(17),
        max_age: Some(7),
        parts: vec![
            ProgrammePart { theory: AcademicHours::whole(20_001), ..part("") },
            ProgrammePart {
                starts_on: Some(day("2026-05-01")), ends_on: Some(day("2026-04-01")), ..part("Вторая")
            },
        ],
        ..Programme::default()
    };
    refused(
        wrong.check(),
        &[
            ("title", "programme_title_empty"),
            ("hours", "number_out_of_range"),
            ("academic_hour_minutes", "number_out_of_range"),
            ("max_age", "range_order"),
            ("parts.0.title", "part_title_empty"),
            ("parts.0.theory", "number_out_of_range"),
            ("parts.1.id", "part_repeated"),
            ("parts.1.ends_on", "period_order"),
        ],
    );
    let hours_do_not_add_up = Programme {
        title: "Половина".to_owned(),
        hours: AcademicHours::whole(72),
        parts: vec![part("Одна")],
        ..Programme::default()
    };
    refused(hours_do_not_add_up.check(), &[]);
}

fn party(n: u128, role: PartyRole) -> Party {
    Party { organization_id: OrganizationId(Uuid::from_u128(n)), role, ..Party::default() }
}

#[test]
fn an_empty_agreement_is_a_draft_like_any_other() {
    refused(Agreement::default().check(), &[]);
    let backwards =
        Agreement { starts_on: Some(day("2027-01-01")), ends_on: Some(day("2026-01-01")), ..Agreement::default() };
    refused(backwards.check(), &[]);
}

#[test]
fn an_agreement_has_one_base_and_each_party_once() {
    use PartyRole::{Base, Participant};
    let of = |parties: Vec<Party>| Agreement { parties, ..Agreement::default() }.check();
    refused(of(vec![party(1, Base), party(2, Participant)]), &[]);
    refused(of(vec![party(1, Participant)]), &[("parties", "no_base")]);
    refused(of(vec![party(1, Base), party(2, Base)]), &[("parties.1.role", "second_base")]);
    refused(of(vec![party(1, Base), party(1, Participant)]), &[("parties.1.organization_id", "party_repeated")]);
    refused(of(vec![party(1, Base), party(0, Participant)]), &[("parties.1.organization_id", "party_unset")]);
    let crowd = |count: u128| (1..=count).map(|n| party(n, if n == 1 { Base } else { Participant })).collect();
    refused(of(crowd(200)), &[]);
    refused(of(crowd(201)), &[("parties", "too_many_rows")]);
}

#[test]
fn what_is_somebodys_in_an_agreement_is_a_partys() {
    let [base, stranger] = [1, 9].map(|n| OrganizationId(Uuid::from_u128(n)));
    let wrong = Agreement {
        parties: vec![party(1, PartyRole::Base)],
        shares: vec![Share { part_id: ProgrammePartId::default(), organization_id: stranger, ..Share::default() }],
        schedule: vec![ScheduleLine {
            organization_id: base,
            weekday: 8,
            starts_at: "15:00:59".parse().ok(),
            ends_at: "15:00:00".parse().ok(),
            ..ScheduleLine::default()
        }],
        teachers: vec![Teacher { realised_by: stranger, employer: Some(stranger), ..Teacher::default() }],
        escort_by: Some(stranger),
        financing: Financing {
            organization_id: Some(OrganizationId::default()),
            share_to: Some(stranger),
            share_percent: Some(10_001),
            amount: Some(Kopecks(1 << 53)),
            ..Financing::default()
        },
        milestones: vec![Milestone { organization_id: Some(stranger), ..Milestone::default() }],
        pupils: Pupils { min: Some(9), max: Some(8), list: vec![PupilLine::default()], ..Pupils::default() },
        events: vec![JointEvent::default()],
        copies: Some(0),
        ..Agreement::default()
    };
    refused(
        wrong.check(),
        &[
            ("copies", "number_out_of_range"),
            ("escort_by", "not_a_party"),
            ("financing.organization_id", "party_unset"),
            ("financing.share_to", "not_a_party"),
            ("financing.amount", "money_too_big"),
            ("financing.share_percent", "percent_out_of_range"),
            ("pupils.max", "range_order"),
            ("pupils.list.0.full_name", "full_name_empty"),
            ("shares.0.part_id", "part_unset"),
            ("shares.0.organization_id", "not_a_party"),
            ("schedule.0.weekday", "weekday_unset"),
            ("schedule.0.ends_at", "time_order"),
            ("teachers.0.full_name", "full_name_empty"),
            ("teachers.0.realised_by", "not_a_party"),
            ("events.0.title", "event_title_empty"),
            ("milestones.0.organization_id", "not_a_party"),
        ],
    );
    let nameless = Party { resources: vec![Resource::default()], ..party(1, PartyRole::Base) };
    let agreement = Agreement { parties: vec![nameless], ..Agreement::default() };
    refused(agreement.check(), &[("parties.0.resources.0.title", "resource_title_empty")]);
}

#[test]
fn acts_norms_days_editions_and_series_are_refused_for_nonsense() {
    let from = Some(day("2026-02-01"));
    let until = Some(day("2026-01-01"));
    let act = LegalAct { valid_from: from, valid_until: until, ..LegalAct::default() };
    refused(act.check(), &[("title", "act_title_empty"), ("valid_until", "period_order")]);
    let norm = Norm { value: -1, ..Norm::default() };
    refused(
        norm.check(),
        &[("key", "norm_key_empty"), ("title", "norm_title_empty"), ("value", "number_out_of_range")],
    );
    let out = CalendarDay { on: day("2201-01-01"), kind: DayKind::DayOff, note: String::new(), act: String::new() };
    refused(out.check(), &[("on", "date_out_of_range")]);
    let form = Form { annexes: vec![Annex::default()], ..Form::default() };
    let edition = Edition { form, ..Edition::default() };
    refused(edition.check(), &[("title", "edition_title_empty"), ("form.annexes.0.key", "form_key_empty")]);
    let series = |template: &str| NumberSeries { template: template.to_owned(), ..NumberSeries::default() }.check();
    refused(series("{год}"), &[("template", "template_without_number")]);
    refused(series("{№}-{месяц}"), &[("template", "template_unknown_place")]);
}

#[test]
fn a_number_series_counts_only_its_own_numbers() {
    let series = NumberSeries { index: "ИТ".to_owned(), ..NumberSeries::default() };
    assert_eq!(series.number(7, 2026), "7-2026/ИТ");
    assert_eq!(series.ordinal("7-2026/ИТ", 2026), Some(7));
    for other in ["7-2025/ИТ", "7-2026", "-2026/ИТ", "+7-2026/ИТ", "а-2026/ИТ", ""] {
        assert_eq!(series.ordinal(other, 2026), None, "{other}");
    }
    assert_eq!(series.next(["2-2026/ИТ", "11-2026/ИТ", "99"], 2026), "12-2026/ИТ");
    assert_eq!(NumberSeries::default().number(7, 2026), "7-2026", "no index, no stroke");
}

#[test]
fn a_checked_record_checked_again_is_the_same() {
    let once = full_organization().check().unwrap().into_inner();
    assert_eq!(once.clone().check().unwrap().into_inner(), once);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn checking_twice_changes_nothing(organization in organizations()) {
        let once = organization.check().unwrap().into_inner();
        prop_assert_eq!(once.clone().check().unwrap().into_inner(), once);
    }

    #[test]
    fn any_text_in_any_field_is_kept_or_refused_and_never_breaks(pieces in proptest::collection::vec(text(), 12), times in 1_usize..200) {
        let mut pieces = pieces.into_iter().map(|piece| piece.repeat(times));
        let mut next = || pieces.next().unwrap_or_default();
        let organization = Organization {
            full_name: next(), short_name: next(), inn: next(), kpp: next(), ogrn: next(), okpo: next(), phone: next(), email: next(),
            site: next(), legal_form: next(), oktmo: next(), note: next(),
            ..Organization::default()
        };
        match organization.check() {
            Ok(checked) => prop_assert!(!checked.full_name.contains(|c: char| c.is_control())),
            Err(refusals) => prop_assert!(refusals.iter().all(|refusal| sentences::has_sentence(&refusal.problem))),
        }
    }
}
