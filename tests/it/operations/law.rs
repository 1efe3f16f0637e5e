//! Acts and norms: their archive.

use rostok_core::domain::legal_act::LegalAct;
use rostok_core::domain::norm::{Norm, Norms};
use rostok_core::domain::register::ListFilter;
use rostok_core::operations::{journal, kept};

use super::new;
use crate::support::agreements::on;

fn listed(text: &str, archived: bool) -> ListFilter {
    ListFilter { text: text.to_owned(), archived }
}

#[test]
fn a_norm_in_the_archive_is_read_by_no_rule_until_it_comes_back() {
    let (base, context) = new();
    let living = || kept::list::<Norm>(&base, &listed("", false)).unwrap();
    let norm = living().into_iter().find(|norm| norm.key == "licence_check_days").expect("a supplied norm");
    let value = || Norms(living()).value("licence_check_days", on(2026, 11, 21), -1);
    assert_eq!(value(), 30);
    kept::archive::<Norm>(&base, &context, norm.id).unwrap();
    assert_eq!(value(), -1, "the rule falls back on its own number");
    let archived = kept::list::<Norm>(&base, &listed("", true)).unwrap();
    assert_eq!(archived.iter().map(|norm| norm.key.as_str()).collect::<Vec<_>>(), ["licence_check_days"]);
    assert_eq!(
        journal::list(&base, 1, None).unwrap()[0].title,
        "В архив: норма «Сколько дней верна сверка лицензии с реестром»"
    );
    kept::restore::<Norm>(&base, &context, norm.id).unwrap();
    assert_eq!(value(), 30);
    journal::undo(&base, &context).unwrap();
    assert_eq!(value(), -1, "the return is a step like any other");
}

#[test]
fn norms_are_found_by_words_of_their_title_and_source() {
    let (base, _) = new();
    let found = |text: &str| kept::list::<Norm>(&base, &listed(text, false)).unwrap().len();
    assert_eq!((found("справки освоении"), found("правило программы напоминание"), found("нет такой")), (1, 4, 0));
}

#[test]
fn an_act_in_the_archive_leaves_the_list_and_its_norms_keep_it() {
    let (base, context) = new();
    let acts = |archived| kept::list::<LegalAct>(&base, &listed("", archived)).unwrap();
    let before = acts(false).len();
    let act = acts(false).into_iter().find(|act| act.number == "882/391").expect("a supplied act");
    kept::archive::<LegalAct>(&base, &context, act.id).unwrap();
    assert_eq!((acts(false).len(), acts(true).len()), (before - 1, 1));
    let norms = kept::list::<Norm>(&base, &ListFilter::default()).unwrap();
    assert!(norms.iter().any(|norm| norm.act_id == Some(act.id)));
    assert_eq!(
        journal::list(&base, 1, None).unwrap()[0].title,
        "В архив: акт «Приказ Минобрнауки России и Минпросвещения России № 882/391»"
    );
}

#[test]
fn names_with_quotes_of_their_own_nest_in_the_journal() {
    let (base, context) = new();
    let act = LegalAct { title: "Устав «Центра «Рост»»".to_owned(), ..LegalAct::default() };
    kept::save(&base, &context, act).unwrap();
    assert_eq!(journal::list(&base, 1, None).unwrap()[0].title, "Добавлен акт «Устав „Центра „Рост““»");
}
