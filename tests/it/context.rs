//! Ids that come in with a change.

use std::collections::BTreeSet;

use rostok_core::context::{Context, IdSource, NO_AUTHOR, Origin};
use uuid::{Uuid, Variant, Version};

fn today() -> chrono::NaiveDate {
    "2026-11-21".parse().unwrap()
}

#[test]
fn ids_are_version_7_unique_and_in_order() {
    for ids in [IdSource::seeded(1), IdSource::random()] {
        let ctx = Context { ids, ..Context::for_test(today(), 1) };
        let made: Vec<Uuid> = (0..10_000).map(|_| ctx.new_id()).collect();
        assert!(
            made.iter().all(|id| id.get_version() == Some(Version::SortRand) && id.get_variant() == Variant::RFC4122)
        );
        assert_eq!(made.iter().collect::<BTreeSet<_>>().len(), made.len());
        assert!(made.is_sorted(), "also past 4,096 within one millisecond");
    }
}

#[test]
fn seeded_ids_repeat_and_other_seeds_differ() {
    let first = |seed| Context::for_test(today(), seed).new_id::<Uuid>();
    assert_eq!(first(1), first(1));
    assert_ne!(first(1), first(2));
    let ctx = Context::for_test(today(), 1);
    assert_ne!(ctx.new_id::<Uuid>(), ctx.clone().new_id::<Uuid>(), "a clone goes on, it does not begin again");
}

#[test]
fn an_author_without_a_name_is_said_so() {
    let at = Context::for_test(today(), 1).at;
    assert_eq!(Context::new(at, today(), "  ", Origin::Window).author, NO_AUTHOR);
    assert_eq!(Context::new(at, today(), " Орлова М. П. ", Origin::Window).author, "Орлова М. П.");
}
