//! The number series as Настройки show and set it.

use rostok_core::domain::agreement::Agreement;
use rostok_core::domain::number_series::{ContractKind, NumberSeries};
use rostok_core::operations::base::{self, Base};
use rostok_core::operations::{journal, kept, number_series};

use crate::store::nouns::{context, day};

const KIND: ContractKind = ContractKind::NetworkForm;

fn centre() -> Base {
    base::in_memory(&context()).expect("a base in memory")
}

fn series(template: &str, index: &str) -> NumberSeries {
    NumberSeries { kind: KIND, template: template.to_owned(), index: index.to_owned() }
}

fn next(base: &Base, draft: NumberSeries) -> Result<String, Vec<(String, String)>> {
    number_series::next(base, draft, day("2026-11-21"))
        .map_err(|error| error.fields.into_iter().map(|refusal| (refusal.field, refusal.problem)).collect())
}

#[test]
fn the_next_number_of_a_draft_is_told_before_the_series_is_saved() {
    let base = centre();
    let agreement =
        Agreement { number: "СФ-7/2026".to_owned(), dated_on: Some(day("2026-05-05")), ..Agreement::default() };
    kept::save(&base, &context(), agreement).expect("a sound agreement");
    assert_eq!(next(&base, series("{индекс}-{№}/{год}", "СФ")), Ok("СФ-8/2026".to_owned()));
    assert_eq!(next(&base, series("{№}-{год}", "")), Ok("1-2026".to_owned()), "another look counts its own numbers");
    assert_eq!(number_series::show(&base, KIND).expect("readable"), NumberSeries::default(), "nothing was saved");
}

#[test]
fn a_wrong_series_is_refused_at_its_field() {
    let base = centre();
    let refused = |field: &str, problem: &str| Err(vec![(field.to_owned(), problem.to_owned())]);
    assert_eq!(next(&base, series("{год}/{индекс}", "")), refused("template", "template_without_number"));
    assert_eq!(next(&base, series("{№}-{№}", "")), refused("template", "template_without_number"));
    assert_eq!(next(&base, series("{№}-{месяц}", "")), refused("template", "template_unknown_place"));
    assert_eq!(next(&base, series("{№}/{индекс}", "{СФ}")), refused("index", "index_with_braces"));
    assert!(number_series::save(&base, &context(), series("без номера", "")).is_err());
}

#[test]
fn setting_the_series_is_one_step_that_can_be_undone() {
    let base = centre();
    let set = series("{№}/{индекс}", "ТР");
    let changed = number_series::save(&base, &context(), set.clone()).expect("a sound series");
    assert!(changed.topics.contains(&"number_series".into()), "the screen reads it again");
    assert_eq!(number_series::show(&base, KIND).expect("readable"), set);
    let undone = journal::undo(&base, &context()).expect("a step to undo").data;
    assert_eq!(undone.title, "Нумерация договоров: {№}/{индекс}");
    assert_eq!(number_series::show(&base, KIND).expect("readable"), NumberSeries::default());
}
