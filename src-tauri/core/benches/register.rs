//! The registers of 6,000 agreements and of 6,000 contracts open and filter in at most 50 ms (issues: figures). On an encrypted base on
//! disk, as the user has it.

#![allow(clippy::expect_used, reason = "a benchmark without its base has nothing to measure")]

use criterion::{Criterion, criterion_group, criterion_main};
use rostok_core::context::Context;
use rostok_core::domain::agreement::{Agreement, AgreementState, Party, PartyRole};
use rostok_core::domain::calendar::WorkingCalendar;
use rostok_core::domain::contract::*;
use rostok_core::domain::ids::{OrganizationId, ProgrammeId};
use rostok_core::domain::organization::Organization;
use rostok_core::domain::programme::Programme;
use rostok_core::domain::register::ListFilter;
use rostok_core::error::Result;
use rostok_core::inside::store::{Store, WriteTx};

const AGREEMENTS: usize = 6_000;
const ORGANIZATIONS: usize = 200;
const PROGRAMMES: usize = 40;

fn region(tx: &WriteTx) -> Result<()> {
    let organization = |n| {
        let full_name = format!("Муниципальное бюджетное общеобразовательное учреждение «Школа № {n}» города Обнинска");
        tx.add_organization(
            &Organization { full_name, short_name: format!("МБОУ «СОШ № {n}»"), ..Organization::default() }.check()?,
        )
    };
    let organizations = (0..ORGANIZATIONS).map(organization).collect::<Result<Vec<OrganizationId>>>()?;
    let programme = |n| {
        tx.add_programme(&Programme { title: format!("Робототехника, ступень {n}"), ..Programme::default() }.check()?)
    };
    let programmes = (0..PROGRAMMES).map(programme).collect::<Result<Vec<ProgrammeId>>>()?;
    for n in 0..AGREEMENTS {
        let party = |at: usize, role| Party {
            organization_id: organizations.get((n * 7 + at) % ORGANIZATIONS).copied().unwrap_or_default(),
            role,
            ..Party::default()
        };
        let parties =
            vec![party(0, PartyRole::Base), party(1, PartyRole::Participant), party(2, PartyRole::Participant)];
        let agreement = Agreement {
            number: format!("{n}-2026/С"),
            dated_on: Context::for_test(Default::default(), 0)
                .today
                .checked_add_days(chrono::Days::new((n % 3_000) as u64)),
            programme_id: programmes.get(n % PROGRAMMES).copied(),
            parties,
            ..Agreement::default()
        };
        tx.add_agreement(&agreement.check()?)?;
    }
    Ok(())
}

/// Contracts of every kind, renewed by silence for years, with notice counted in working days.
fn centre(tx: &WriteTx) -> Result<()> {
    let organization = |n| {
        let short_name = format!("МБОУ «СОШ № {n}»");
        tx.add_organization(
            &Organization { full_name: short_name.clone(), short_name, ..Organization::default() }.check()?,
        )
    };
    let organizations = (0..ORGANIZATIONS).map(organization).collect::<Result<Vec<OrganizationId>>>()?;
    let start = chrono::NaiveDate::from_ymd_opt(2015, 1, 1).unwrap_or_default();
    for n in 0..AGREEMENTS {
        let party = |at: usize| ContractParty {
            organization_id: organizations.get((n * 7 + at) % ORGANIZATIONS).copied(),
            ..ContractParty::default()
        };
        let dated_on = start.checked_add_days(chrono::Days::new((n % 3_000) as u64));
        let contract = Contract {
            kind: ContractKind::ALL.get(n % 9 + 1).copied().unwrap_or(ContractKind::Lease),
            title: format!("Договор {n}"),
            number: format!("{n}-Р"),
            dated_on,
            state: AgreementState::Signed,
            subject: format!("Помещение {n} для занятий робототехникой"),
            parties: vec![party(0), party(1)],
            ends_on: dated_on.and_then(|day| day.checked_add_months(chrono::Months::new(11))),
            renewal: Renewal {
                kind: RenewalKind::Tacit,
                period: Some(Period { count: 11, unit: PeriodUnit::Months }),
                ..Renewal::default()
            },
            notice: Some(Notice { count: 30, unit: NoticeUnit::WorkingDays }),
            ..Contract::default()
        };
        tx.add_contract(&contract.check()?)?;
    }
    Ok(())
}

fn contracts(criterion: &mut Criterion) {
    let folder = std::env::temp_dir().join(format!("rostok-bench-contracts-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the base");
    let store = Store::create(&folder.join("centre.rostok")).expect("a new base");
    store.write(&Context::for_test(Default::default(), 2), "Центр", centre).expect("a centre");
    let calendar = WorkingCalendar::supplied();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default();
    let day = RegisterDay { today, calendar: &calendar, first_reminder: 60, own: None };
    let rows = |filter: &ContractFilter| {
        let facts = store.read(|tx| tx.contract_facts(filter)).expect("the register");
        facts.into_iter().map(|facts| facts.row(day)).filter(|row| row.expiring || !filter.expiring).count()
    };
    let filters = [
        ("all", ContractFilter::default()),
        ("typed", ContractFilter { text: "робототехн школ 7".to_owned(), ..ContractFilter::default() }),
        ("of a kind", ContractFilter { kind: Some(ContractKind::Lease), ..ContractFilter::default() }),
        ("expiring", ContractFilter { expiring: true, ..ContractFilter::default() }),
    ];
    for (name, filter) in filters {
        criterion.bench_function(&format!("register of 6,000 contracts, {name}"), |bench| bench.iter(|| rows(&filter)));
    }
    drop(store);
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

fn register(criterion: &mut Criterion) {
    let folder = std::env::temp_dir().join(format!("rostok-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the base");
    let path = folder.join("region.rostok");
    let store = Store::create(&path).expect("a new base");
    store.write(&Context::for_test(Default::default(), 1), "Регион", region).expect("a region");
    let all = ListFilter::default();
    let typed = ListFilter { text: "школа № 7 робототехника".to_owned(), archived: false };
    criterion.bench_function("register of 6,000 agreements", |bench| {
        bench.iter(|| store.read(|tx| tx.agreements(&all)).expect("the register").len());
    });
    criterion.bench_function("register of 6,000 agreements, filtered", |bench| {
        bench.iter(|| store.read(|tx| tx.agreements(&typed)).expect("the register").len());
    });
    drop(store);
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

criterion_group!(benches, register, contracts);
criterion_main!(benches);
