//! The text of an agreement on a day, after thirty addenda. The figure to hold: 20 ms.

#![allow(clippy::expect_used, reason = "a benchmark without its base has nothing to measure")]

use std::fs;

use chrono::{Days, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use rostok_core::context::Context;
use rostok_core::domain::addendum::{Addendum, AddendumKind};
use rostok_core::domain::agreement::{Agreement, AgreementState};
use rostok_core::domain::register::ListFilter;
use rostok_core::examples::Example;
use rostok_core::operations::base::{self, Base};
use rostok_core::operations::{addendum, kept};

const ADDENDA: u16 = 30;

fn text_of_a_day(criterion: &mut Criterion) {
    let folder = std::env::temp_dir().join(format!("rostok-bench-addenda-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for the base");
    let day = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
    let context = Context::for_test(day, 1);
    let base = base::create(&folder.join("Пример.rostok"), Some(Example::Itcube), &context).expect("an example");
    let rows = kept::list::<Agreement>(&base, &ListFilter::default()).expect("the register");
    let id = rows.iter().find(|row| row.state == AgreementState::Signed).expect("a signed agreement").id;
    let first = rows.iter().find(|row| row.id == id).and_then(|row| row.dated_on).expect("a date");
    for n in 1..=ADDENDA {
        conclude(&base, &context, id, first.checked_add_days(Days::new(n.into())).expect("a day"), 50 + n);
    }
    criterion.bench_function(&format!("text on a day after {ADDENDA} addenda"), |bench| {
        bench.iter(|| addendum::on(&base, id, day, context.today).expect("a text").len());
    });
    drop(base);
    fs::remove_dir_all(&folder).expect("the folder goes");
}

fn conclude(
    base: &Base,
    context: &Context,
    agreement: rostok_core::domain::ids::ContractId,
    dated: NaiveDate,
    pupils: u16,
) {
    let blank = addendum::blank(base, agreement, AddendumKind::Change, None, context.today).expect("it is signed");
    let mut draft = Addendum { dated_on: Some(dated), ..blank };
    draft.becomes.pupils.max = Some(pupils);
    let id = addendum::save(base, context, draft).expect("saved").data;
    addendum::finalise(base, context, id).expect("final");
    addendum::sign(base, context, id, dated).expect("signed");
}

criterion_group!(benches, text_of_a_day);
criterion_main!(benches);
