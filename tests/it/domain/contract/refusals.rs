//! What a contract of the register may not be: each refusal, and the contract beside it that is taken.

use chrono::NaiveDate;
use rostok_core::domain::agreement::AgreementState;
use rostok_core::domain::contract::*;
use rostok_core::domain::ids::{ContractId, OrganizationId, PersonId};
use rostok_core::domain::units::Kopecks;
use rostok_core::russian::sentences::has_sentence;
use uuid::Uuid;

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().expect("a date"))
}

fn organization(number: u128) -> ContractParty {
    ContractParty { organization_id: Some(OrganizationId(Uuid::from_u128(number))), ..ContractParty::default() }
}

fn sound() -> Contract {
    Contract {
        id: ContractId(Uuid::from_u128(1)),
        kind: ContractKind::Lease,
        number: "12-А".to_owned(),
        dated_on: day("2026-08-20"),
        state: AgreementState::Signed,
        parties: vec![organization(1), organization(2)],
        starts_on: day("2026-09-01"),
        ends_on: day("2027-08-31"),
        renewal: Renewal {
            kind: RenewalKind::Tacit,
            period: Some(Period { count: 11, unit: PeriodUnit::Months }),
            ..Renewal::default()
        },
        notice: Some(Notice { count: 30, unit: NoticeUnit::CalendarDays }),
        ..Contract::default()
    }
}

type Change = fn(&mut Contract);

const REFUSED: &[(&str, &str, Change)] = &[
    ("kind", "contract_kind_own_card", |contract| contract.kind = ContractKind::NetworkForm),
    ("title", "contract_title_empty", |contract| contract.kind = ContractKind::Other),
    ("title", "no_letters", |contract| contract.title = "№!".to_owned()),
    ("number", "too_long", |contract| contract.number = "1".repeat(101)),
    ("subject", "too_long", |contract| contract.subject = "я".repeat(10_001)),
    ("dated_on", "date_out_of_range", |contract| contract.dated_on = day("1812-09-07")),
    ("ends_on", "period_order", |contract| contract.ends_on = day("2026-08-31")),
    ("amount", "money_negative", |contract| contract.amount = Some(Kopecks(-1))),
    ("parties.1.name", "contract_party_empty", |contract| contract.parties[1].organization_id = None),
    ("parties.0.name", "contract_party_both", |contract| contract.parties[0].name = "Иванова".to_owned()),
    ("parties.0.name", "contract_party_both", |contract| {
        contract.parties[0].person_id = Some(PersonId(Uuid::from_u128(5)));
    }),
    ("parties.1.organization_id", "party_repeated", |contract| contract.parties[1] = organization(1)),
    ("parties.3.name", "contract_person_repeated", |contract| {
        let parent = ContractParty { name: "Иванова Анна".to_owned(), ..ContractParty::default() };
        contract.parties.extend([parent.clone(), parent]);
    }),
    ("parties", "too_many_rows", |contract| contract.parties = vec![organization(1); 201]),
    ("dated_on", "contract_date_needed", |contract| contract.dated_on = None),
    ("parties", "contract_parties_few", |contract| contract.parties.truncate(1)),
    ("state_on", "contract_state_early", |contract| contract.state_on = day("2026-08-19")),
    ("renewal.period.count", "number_out_of_range", |contract| {
        contract.renewal.period = Some(Period { count: 0, unit: PeriodUnit::Months });
    }),
    ("renewal.limit", "number_out_of_range", |contract| contract.renewal.limit = Some(0)),
    ("ends_on", "contract_end_needed", |contract| contract.ends_on = None),
    ("renewal.refused_on", "contract_refused_early", |contract| contract.renewal.refused_on = day("2026-08-31")),
    ("notice.count", "number_out_of_range", |contract| contract.notice = Some(Notice::default())),
    ("extensions.0.until", "required", |contract| contract.extensions = vec![Extension::default()]),
    ("extensions.0.until", "period_order", |contract| {
        contract.extensions = vec![Extension { until: day("2026-08-01"), ..Extension::default() }];
    }),
    ("extensions.1.agreed_on", "contract_extension_order", |contract| {
        let extension = |agreed| Extension { agreed_on: day(agreed), until: day("2028-08-31"), ..Extension::default() };
        contract.extensions = vec![extension("2027-05-02"), extension("2027-05-01")];
    }),
    ("basis.0.title", "contract_basis_empty", |contract| contract.basis = vec![BasisAct::default()]),
    ("basis.0.scan", "contract_scan_unknown", |contract| {
        let scan = Some("я".repeat(32));
        contract.basis = vec![BasisAct { title: "Заявление".to_owned(), scan, ..BasisAct::default() }];
    }),
    ("links.0.contract_id", "contract_link_unset", |contract| contract.links = vec![ContractLink::default()]),
    ("links.0.contract_id", "contract_link_self", |contract| {
        contract.links = vec![ContractLink { contract_id: contract.id, ..ContractLink::default() }];
    }),
    ("links.1.contract_id", "contract_link_repeated", |contract| {
        let link = ContractLink { contract_id: ContractId(Uuid::from_u128(9)), ..ContractLink::default() };
        contract.links = vec![link.clone(), link];
    }),
];

#[test]
fn each_fault_is_refused_at_its_field_with_a_sentence() {
    let mut wrong = Vec::new();
    for (field, problem, change) in REFUSED {
        let mut contract = sound();
        change(&mut contract);
        let refused = contract.check().err().unwrap_or_default();
        let said: Vec<String> =
            refused.iter().map(|refusal| format!("{}: {}", refusal.field, refusal.problem)).collect();
        if said != [format!("{field}: {problem}")] {
            wrong.push(format!("{field}: {problem} — {said:?}"));
        }
        assert!(has_sentence(problem), "{problem} has no sentence");
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn a_sound_contract_is_taken_as_it_is() {
    assert_eq!(sound().check().map(|checked| checked.into_inner()), Ok(sound()));
}

#[test]
fn a_draft_may_lack_almost_everything() {
    let draft = Contract { kind: ContractKind::Framework, ..Contract::default() };
    assert!(draft.check().is_ok());
}

#[test]
fn what_the_kind_of_renewal_does_not_use_goes() {
    let mut contract = sound();
    contract.renewal.kind = RenewalKind::Express;
    contract.renewal.limit = Some(3);
    let kept = contract.check().expect("sound").into_inner().renewal;
    assert_eq!(kept, Renewal { kind: RenewalKind::Express, ..Renewal::default() });
}
