//! The register of 6,000 agreements opens in at most 50 ms (issue: figures). On an encrypted base on disk, as the user has it.

#![allow(clippy::expect_used, reason = "a benchmark without its base has nothing to measure")]

use criterion::{Criterion, criterion_group, criterion_main};
use rostok_core::context::Context;
use rostok_core::domain::agreement::{Agreement, Party, PartyRole};
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

criterion_group!(benches, register);
criterion_main!(benches);
