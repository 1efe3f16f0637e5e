//! The register of all contracts: what is written comes back, undo takes it back, files are kept by their hash, namesakes are noticed.

use rostok_core::context::Context;
use rostok_core::domain::agreement::{Agreement, AgreementState, Party, PartyRole};
use rostok_core::domain::contract::*;
use rostok_core::domain::ids::{ContractId, OrganizationId, PersonId};
use rostok_core::domain::organization::{Organization, OrganizationKind};
use rostok_core::domain::person::Person;
use rostok_core::domain::units::Kopecks;
use rostok_core::error::{Code, Error};
use rostok_core::operations::settings::Settings;
use rostok_core::operations::{Base, contract, journal, kept, search, settings};
use uuid::Uuid;

use super::new;
use crate::support::agreements::on;

struct Centre {
    base: Base,
    context: Context,
    own: OrganizationId,
    school: OrganizationId,
    parent: PersonId,
}

fn centre() -> Centre {
    let (base, context) = new();
    let organization =
        |name: &str, kind| Organization { full_name: name.to_owned(), kind, is_edu: true, ..Organization::default() };
    let keep = |organization| kept::save::<Organization>(&base, &context, organization).expect("an organisation").data;
    let own = keep(organization("Академия Технолаб", OrganizationKind::AdditionalEducation));
    let school = keep(organization("Школа № 12", OrganizationKind::School));
    let parent = Person { surname: "Ёлкина".to_owned(), ..Person::default() };
    let parent = kept::save::<Person>(&base, &context, parent).expect("a person").data;
    let settings_with_own = Settings { own_organization_id: Some(own), ..settings::show(&base).expect("settings") };
    settings::save(&base, &context, &settings_with_own).expect("saved");
    Centre { base, context, own, school, parent }
}

impl Centre {
    fn lease(&self) -> Contract {
        let party = |id, role: &str| ContractParty {
            organization_id: Some(id),
            role: role.to_owned(),
            ..ContractParty::default()
        };
        Contract {
            kind: ContractKind::Lease,
            number: "12-А".to_owned(),
            dated_on: Some(on(2020, 9, 30)),
            state: AgreementState::Signed,
            subject: "Кабинет технологии, 250 кв. м".to_owned(),
            parties: vec![
                party(self.school, "арендодатель"),
                party(self.own, ""),
                ContractParty {
                    person_id: Some(self.parent),
                    name: "Ёлкина Анна".to_owned(),
                    ..ContractParty::default()
                },
            ],
            amount: Some(Kopecks(1_234_560)),
            starts_on: Some(on(2020, 10, 1)),
            ends_on: Some(on(2020, 12, 31)),
            renewal: Renewal {
                kind: RenewalKind::Tacit,
                period: Some(Period { count: 1, unit: PeriodUnit::Years }),
                limit: Some(30),
                refused_on: None,
            },
            notice: Some(Notice { count: 30, unit: NoticeUnit::WorkingDays }),
            extensions: vec![Extension {
                agreed_on: Some(on(2020, 10, 12)),
                until: Some(on(2025, 12, 31)),
                paper: "постановление № 2126-п".to_owned(),
            }],
            basis: vec![BasisAct {
                kind: BasisActKind::Decree,
                number: "2052-п".to_owned(),
                dated_on: Some(on(2020, 9, 30)),
                issuer: "Администрация города".to_owned(),
                title: "О согласовании сдачи имущества в аренду".to_owned(),
                scan: None,
            }],
            note: "ключи на вахте".to_owned(),
            ..Contract::default()
        }
    }

    fn save(&self, contract: Contract) -> ContractId {
        kept::save(&self.base, &self.context, contract).expect("a sound contract").data
    }

    fn rows(&self, filter: &ContractFilter) -> Vec<ContractRow> {
        contract::list(&self.base, filter, on(2026, 11, 21)).expect("a list")
    }
}

fn refused(error: Error) -> Vec<String> {
    assert_eq!(error.code, Code::Invalid, "{error:?}");
    error.fields.iter().map(|field| format!("{}: {}", field.field, field.problem)).collect()
}

#[test]
fn a_contract_comes_back_as_it_was_written_and_undo_takes_it_away() {
    let centre = centre();
    let id = centre.save(centre.lease());
    let frame = centre.save(Contract {
        kind: ContractKind::Framework,
        links: vec![ContractLink { contract_id: id, kind: ContractLinkKind::PropertyFor }],
        ..Contract::default()
    });
    let kept_one: Contract = kept::show(&centre.base, id).expect("kept");
    assert_eq!(kept_one, Contract { id, ..centre.lease() });
    let card = contract::card(&centre.base, id).expect("a card");
    assert_eq!(
        card.named_by.iter().map(|other| (other.id, other.link)).collect::<Vec<_>>(),
        [(frame, ContractLinkKind::PropertyFor)]
    );
    let mut changed = kept_one.clone();
    changed.parties.swap(0, 2);
    changed.basis.clear();
    centre.save(changed.clone());
    assert_eq!(kept::show::<Contract>(&centre.base, id).expect("kept"), changed);
    journal::undo(&centre.base, &centre.context).expect("undone");
    assert_eq!(kept::show::<Contract>(&centre.base, id).expect("kept"), kept_one, "parties are in their order again");
    for _ in 0..2 {
        journal::undo(&centre.base, &centre.context).expect("undone");
    }
    assert_eq!(centre.rows(&ContractFilter::default()), []);
}

#[test]
fn the_register_counts_terms_and_is_narrowed() {
    let centre = centre();
    let lease = centre.save(centre.lease());
    let draft = centre.save(Contract { kind: ContractKind::Subsidy, ..Contract::default() });
    let parties = [(centre.own, PartyRole::Base), (centre.school, PartyRole::Participant)];
    let parties = parties.map(|(organization_id, role)| Party { organization_id, role, ..Party::default() });
    let agreement = Agreement { number: "1-2026".to_owned(), parties: parties.into(), ..Agreement::default() };
    let agreement = kept::save::<Agreement>(&centre.base, &centre.context, agreement).expect("an agreement").data;

    let rows = centre.rows(&ContractFilter::default());
    let ids: Vec<ContractId> = rows.iter().map(|row| row.id).collect();
    assert_eq!(ids.len(), 3, "every kind is there: {rows:?}");
    let row = rows.iter().find(|row| row.id == lease).expect("the lease");
    assert_eq!(row.partners, ["Школа № 12", "Ёлкина Анна"], "the centre itself is not named");
    assert_eq!((row.term.renewals, row.term.ends_on, row.in_force), (1, Some(on(2026, 12, 31)), true));
    assert_eq!((row.term.notice_on, row.expiring), (Some(on(2026, 11, 19)), false), "nobody spoke in time: it goes on");
    let network = rows.iter().find(|row| row.id == agreement).expect("the agreement");
    assert_eq!(
        (network.kind, network.model),
        (ContractKind::NetworkForm, Some(InteractionModel::SchoolOtherEducation))
    );

    let found = |filter: ContractFilter| centre.rows(&filter).iter().map(|row| row.id).collect::<Vec<_>>();
    let text = |text: &str| ContractFilter { text: text.to_owned(), ..ContractFilter::default() };
    assert_eq!(found(text("технологии")), [lease], "by its subject");
    assert_eq!(found(text("елкин 12-а")), [lease], "by a person and the number");
    assert_eq!(found(ContractFilter { kind: Some(ContractKind::Subsidy), ..ContractFilter::default() }), [draft]);
    assert_eq!(found(ContractFilter { state: Some(AgreementState::Signed), ..ContractFilter::default() }), [lease]);
    kept::archive::<Contract>(&centre.base, &centre.context, lease).expect("archived");
    assert_eq!(found(text("технологии")), []);
    assert_eq!(found(ContractFilter { archived: true, ..ContractFilter::default() }), [lease]);
    let hits = search::search(&centre.base, "кабинет технологии", 10).expect("a search");
    assert_eq!((hits[0].noun.as_str(), hits[0].title.as_str()), ("contract", "Договор аренды № 12-А"));
}

#[test]
fn only_what_wants_a_word_is_expiring() {
    let centre = centre();
    centre.save(centre.lease());
    let mut quiet = centre.lease();
    quiet.number = "13".to_owned();
    quiet.extensions[0].until = Some(on(2027, 6, 30));
    centre.save(quiet);
    let numbers = |day| {
        let filter = ContractFilter { expiring: true, ..ContractFilter::default() };
        let rows = contract::list(&centre.base, &filter, day).expect("a list");
        rows.into_iter().map(|row| row.number).collect::<Vec<_>>()
    };
    // 30 working days before 31.12.2026 are 19.11.2026.
    assert_eq!(numbers(on(2026, 11, 10)), ["12-А"]);
    assert_eq!(numbers(on(2026, 11, 19)), ["12-А"], "the last day of notice");
    assert_eq!(numbers(on(2026, 11, 20)), [""; 0], "nobody spoke: it goes on, and nothing is due");
}

#[test]
fn an_agreement_is_not_changed_as_a_contract() {
    let centre = centre();
    let agreement = kept::save::<Agreement>(&centre.base, &centre.context, Agreement::default()).expect("kept").data;
    assert_eq!(kept::show::<Contract>(&centre.base, agreement).expect_err("another noun").code, Code::NotFound);
    let as_contract = Contract { id: agreement, kind: ContractKind::Lease, ..Contract::default() };
    let error = kept::save(&centre.base, &centre.context, as_contract).expect_err("another noun");
    assert_eq!(error.code, Code::NotFound);
    let error = kept::archive::<Contract>(&centre.base, &centre.context, agreement).expect_err("another noun");
    assert_eq!(error.code, Code::NotFound);
}

#[test]
fn references_to_nothing_are_refused_at_their_fields() {
    let centre = centre();
    let mut contract = centre.lease();
    contract.parties[0].organization_id = Some(OrganizationId(Uuid::from_u128(1)));
    contract.parties[2].person_id = Some(PersonId(Uuid::from_u128(2)));
    contract.links = vec![ContractLink { contract_id: ContractId(Uuid::from_u128(3)), ..ContractLink::default() }];
    let error = kept::save(&centre.base, &centre.context, contract).expect_err("refused");
    assert_eq!(
        refused(error),
        [
            "parties.0.organization_id: reference_missing",
            "parties.2.person_id: reference_missing",
            "links.0.contract_id: reference_missing"
        ]
    );
    let mut contract = centre.lease();
    contract.basis[0].scan = Some("ab".repeat(32));
    let error = kept::save(&centre.base, &centre.context, contract).expect_err("refused");
    assert_eq!(refused(error), ["basis.0.scan: contract_scan_unknown"]);
}

const PDF: &[u8] = b"%PDF-1.4 scan";

#[test]
fn a_scan_is_kept_by_its_hash_and_undo_brings_it_back() {
    let centre = centre();
    let id = centre.save(centre.lease());
    let Centre { base, context, .. } = &centre;
    let attached = contract::attach(base, context, id, "Постановление: 2052/п.PDF", PDF).expect("kept");
    assert!(attached.topics.contains(&"contract".into()), "what shows scans reads them again: {:?}", attached.topics);
    let sha = attached.data;
    let again = contract::attach(base, context, id, "Постановление: 2052/п.PDF", PDF).expect("kept").data;
    let scans = contract::scans(base, id).expect("scans");
    assert_eq!((scans.len(), again.as_str()), (1, sha.as_str()), "the same file twice is one");
    assert_eq!(scans[0].file_name, "Постановление 2052-п.pdf", "a name that every system takes");
    let mut with_scan: Contract = kept::show(base, id).expect("kept");
    with_scan.basis[0].scan = Some(sha.clone());
    centre.save(with_scan.clone());
    contract::detach(base, context, id, &sha).expect("taken away");
    assert_eq!(kept::show::<Contract>(base, id).expect("kept").basis[0].scan, None, "the chain points to nothing gone");
    assert_eq!(contract::scan_content(base, id, &sha).expect_err("gone").code, Code::NotFound);
    journal::undo(base, context).expect("undone");
    assert_eq!(contract::scan_content(base, id, &sha).expect("back").content, PDF);
    assert_eq!(kept::show::<Contract>(base, id).expect("kept"), with_scan);
}

#[test]
fn what_is_no_paper_is_not_kept() {
    let centre = centre();
    let id = centre.save(centre.lease());
    let big = [PDF, &vec![0; LARGEST_SCAN]].concat();
    let cases: [(&str, &[u8], &str); 6] = [
        ("вирус.exe", b"MZ", "file: scan_kind"),
        ("без расширения", PDF, "file: scan_kind"),
        ("договор.pdf", b"", "file: scan_empty"),
        ("договор.pdf", b"MZ\x90", "file: scan_other_kind"),
        ("снимок.png", PDF, "file: scan_other_kind"),
        ("договор.pdf", &big, "file: scan_too_big"),
    ];
    for (name, content, expected) in cases {
        let error = contract::attach(&centre.base, &centre.context, id, name, content).expect_err(name);
        assert_eq!(refused(error), [expected]);
    }
    let nobody = ContractId(Uuid::from_u128(7));
    let error =
        contract::attach(&centre.base, &centre.context, nobody, "договор.pdf", PDF).expect_err("no such contract");
    assert_eq!(error.code, Code::NotFound);
}

#[test]
fn a_namesake_of_the_year_is_noticed() {
    let centre = centre();
    let id = centre.save(centre.lease());
    let twins = |contract: &Contract| {
        let outlook = contract::outlook(&centre.base, contract, on(2026, 11, 21)).expect("an outlook");
        outlook.twins.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    let same = Contract { number: "№ 12 - а".to_owned(), ..centre.lease() };
    assert_eq!(twins(&same), [id]);
    assert_eq!(twins(&Contract { id, ..centre.lease() }), [], "nobody is his own namesake");
    assert_eq!(twins(&Contract { dated_on: Some(on(2021, 1, 11)), ..same.clone() }), [], "another year");
    assert_eq!(twins(&Contract { number: String::new(), ..same }), []);
}

#[test]
fn statistics_count_what_was_concluded() {
    let centre = centre();
    centre.save(centre.lease());
    let frame = |year, state| Contract {
        kind: ContractKind::Framework,
        dated_on: Some(on(year, 9, 1)),
        starts_on: None,
        ends_on: None,
        renewal: Renewal::default(),
        notice: None,
        extensions: Vec::new(),
        amount: None,
        state,
        ..centre.lease()
    };
    centre.save(frame(2026, AgreementState::Signed));
    centre.save(frame(2025, AgreementState::Terminated));
    centre.save(frame(2026, AgreementState::Draft));
    let counted = contract::statistics(&centre.base, on(2026, 11, 21)).expect("statistics");
    let of = |counts: &[ContractCount]| -> Vec<(String, u32, u32)> {
        counts.iter().map(|count| (count.key.clone(), count.concluded, count.in_force)).collect()
    };
    let line = |key: &str, concluded, in_force| (key.to_owned(), concluded, in_force);
    assert_eq!((counted.total.concluded, counted.total.in_force, counted.total.amount), (3, 2, Kopecks(1_234_560)));
    assert_eq!(of(&counted.by_kind), [line("framework", 2, 1), line("lease", 1, 1)]);
    assert_eq!(of(&counted.by_year), [line("2026", 1, 1), line("2025", 1, 0), line("2020", 1, 1)]);
    assert_eq!(of(&counted.by_model), [line("school_other_education", 2, 1)], "a lease is no interaction");
    assert_eq!(of(&counted.by_format), [line("school_additional", 2, 1)]);
}
