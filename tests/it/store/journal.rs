//! The journal: what it writes down, undo and redo of any length.

use proptest::prelude::*;
use rostok_core::context::Context;
use rostok_core::error::{Code, Result};
use rostok_core::inside::store::rows::{self, named_params};
use rostok_core::inside::store::{Access, Action, Store, Topic, WriteTx};
use uuid::Uuid;

use super::family::{
    self, add_club, add_pupil, clubs, context, in_memory, remove_club, rename_club, set_lessons, state,
};

fn topics(names: &[&str]) -> Vec<Topic> {
    names.iter().map(|name| Topic::from(*name)).collect()
}

#[test]
fn a_change_tells_the_nouns_it_made_stale() {
    let store = in_memory();
    let changed = store
        .write(&context(), "Создан кружок", |tx| {
            let id = add_club(tx, "Робототехника", "R")?;
            set_lessons(tx, id, &["Датчики"])?;
            Ok(id)
        })
        .unwrap();
    assert_eq!(changed.topics, topics(&["club", "journal"]), "lessons belong to their club");
}

#[test]
fn a_change_of_nothing_leaves_no_line() {
    let store = in_memory();
    let ctx = context();
    let id = store.write(&ctx, "Создан кружок", |tx| add_club(tx, "Робототехника", "R")).unwrap().data;
    let changed = store.write(&ctx, "Изменён кружок", |tx| rename_club(tx, id, "Робототехника")).unwrap();
    assert_eq!(changed.topics, []);
    assert_eq!(store.journal(10, None).unwrap().len(), 1);
}

#[test]
fn children_saved_anew_are_recorded_by_what_changed_in_them() {
    let store = in_memory();
    let ctx = context();
    let titles = ["Датчики", "Моторы", "Сборка", "Соревнование"];
    let id = store
        .write(&ctx, "Создан кружок", |tx| {
            let id = add_club(tx, "Робототехника", "R")?;
            set_lessons(tx, id, &titles)?;
            Ok(id)
        })
        .unwrap()
        .data;
    store.write(&ctx, "Те же занятия", |tx| set_lessons(tx, id, &titles)).unwrap();
    assert_eq!(store.journal(10, None).unwrap().len(), 1, "delete and insert of the same rows is no change");
    store
        .write(&ctx, "Одно занятие", |tx| {
            set_lessons(tx, id, &["Датчики", "Моторы", "Схемы", "Соревнование"])
        })
        .unwrap();
    let line = store.journal(1, None).unwrap().remove(0);
    let changes = store.journal_changes(line.id).unwrap();
    assert_eq!(changes.len(), 1, "one row of four changed");
    assert_eq!(changes[0].action, Action::Changed);
    assert_eq!(changes[0].key, format!("{id} 2"));
    assert_eq!(changes[0].values.len(), 1);
    assert_eq!(changes[0].values[0].column, "title");
    assert_eq!(changes[0].values[0].was.as_deref(), Some("Сборка"));
    assert_eq!(changes[0].values[0].became.as_deref(), Some("Схемы"));
}

#[test]
fn the_line_says_who_when_and_what() {
    let store = in_memory();
    let mut ctx = context();
    ctx.author = "Орлова М. П.".into();
    store.write(&ctx, "Создан ученик", |tx| add_pupil(tx, "Ёлкин Пётр", None)).unwrap();
    let line = store.journal(10, None).unwrap().remove(0);
    assert_eq!((line.author.as_str(), line.title.as_str(), line.at), ("Орлова М. П.", "Создан ученик", ctx.at));
    assert!(line.undoable && !line.undone);
    let change = store.journal_changes(line.id).unwrap().remove(0);
    assert_eq!((change.table.as_str(), change.action), ("pupil", Action::Added));
    assert_eq!(change.values.len(), 1, "an empty club is not worth a line");
    assert_eq!(change.values[0].became.as_deref(), Some("Ёлкин Пётр"));
    assert_eq!(store.journal_changes(Uuid::nil()).unwrap_err().code, Code::NotFound);
}

#[test]
fn undo_names_what_it_took_back_and_redo_brings_it_again() {
    let store = in_memory();
    let ctx = context();
    let empty = state(&store);
    assert_eq!(store.undo(&ctx).unwrap_err().code, Code::NothingToUndo);
    assert_eq!(store.redo(&ctx).unwrap_err().code, Code::NothingToRedo);
    store.write(&ctx, "Создан кружок", |tx| add_club(tx, "Робототехника", "R")).unwrap();
    let full = state(&store);
    assert_eq!(store.undo_title().unwrap().as_deref(), Some("Создан кружок"));
    let undone = store.undo(&ctx).unwrap();
    assert_eq!(undone.data.title, "Создан кружок");
    assert_eq!(undone.topics, topics(&["club", "journal"]));
    assert_eq!(state(&store), empty);
    assert_eq!(store.undo_title().unwrap(), None);
    assert_eq!(store.redo_title().unwrap().as_deref(), Some("Создан кружок"));
    store.redo(&ctx).unwrap();
    assert_eq!(state(&store), full);
    assert_eq!(store.redo_title().unwrap(), None);
}

#[test]
fn a_new_change_after_an_undo_closes_redo_and_the_line_stays_in_the_audit() {
    let store = in_memory();
    let ctx = context();
    store.write(&ctx, "Первый", |tx| add_club(tx, "Робототехника", "R")).unwrap();
    store.undo(&ctx).unwrap();
    store.write(&ctx, "Второй", |tx| add_club(tx, "Химия", "R")).unwrap();
    assert_eq!(store.redo(&ctx).unwrap_err().code, Code::NothingToRedo);
    let lines: Vec<_> = store.journal(10, None).unwrap().into_iter().map(|line| (line.title, line.undone)).collect();
    assert_eq!(lines, [("Второй".to_owned(), false), ("Первый".to_owned(), true)]);
}

#[test]
fn changes_of_one_group_are_one_step() {
    let store = in_memory();
    let ctx = context();
    store.write(&ctx, "До импорта", |tx| add_club(tx, "Химия", "H")).unwrap();
    let before = state(&store);
    let import = ctx.as_one_step();
    for (number, code) in ["A", "B", "C"].iter().enumerate() {
        store.write(&import, &format!("Импорт, строка {number}"), |tx| add_club(tx, "Кружок", code)).unwrap();
    }
    let after = state(&store);
    assert_eq!(store.undo_title().unwrap().as_deref(), Some("Импорт, строка 0"), "a step is named by its first line");
    assert_eq!(store.undo(&ctx).unwrap().data.title, "Импорт, строка 0");
    assert_eq!(state(&store), before);
    store.redo(&ctx).unwrap();
    assert_eq!(state(&store), after);
    let second = ctx.as_one_step();
    store.write(&second, "Другой импорт", |tx| add_club(tx, "Кружок", "D")).unwrap();
    store.undo(&ctx).unwrap();
    assert_eq!(state(&store), after, "two imports in a row are two steps");
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.rostok");
    let open = || Store::open_with(&path, Access::Write, family::migrations()).unwrap();
    let store = Store::create_with(&path, family::migrations()).unwrap();
    let ctx = context();
    let mut states = vec![state(&store)];
    for code in ["A", "B", "C"] {
        store.write(&ctx, code, |tx| add_club(tx, "Кружок", code)).unwrap();
        states.push(state(&store));
    }
    drop(store);
    for step in (0..3).rev() {
        let store = open();
        store.undo(&ctx).unwrap();
        assert_eq!(state(&store), states[step]);
    }
    for expected in &states[1..] {
        let store = open();
        store.redo(&ctx).unwrap();
        assert_eq!(&state(&store), expected);
    }
    assert_eq!(open().check().unwrap(), []);
}

#[test]
fn undo_does_not_reach_over_an_upgrade() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.rostok");
    let ctx = context();
    let store = Store::create_with(&path, family::migrations()).unwrap();
    store.write(&ctx, "До обновления", |tx| add_club(tx, "Химия", "H")).unwrap();
    store.write(&ctx, "Отменённое", |tx| add_club(tx, "Физика", "P")).unwrap();
    store.undo(&ctx).unwrap();
    drop(store);
    let upgraded = family::with_steps(&[family::step(), "ALTER TABLE club ADD COLUMN room TEXT"]);
    let store = Store::open_with(&path, Access::Write, upgraded).unwrap();
    assert_eq!(store.undo(&ctx).unwrap_err().code, Code::NothingToUndo);
    assert_eq!(store.redo(&ctx).unwrap_err().code, Code::NothingToRedo);
    assert_eq!(store.undo_title().unwrap(), None);
    assert!(store.journal(10, None).unwrap().iter().all(|line| !line.undoable), "the audit list says so");
    store.write(&ctx, "После", |tx| add_club(tx, "Биология", "B")).unwrap();
    assert_eq!(store.undo(&ctx).unwrap().data.title, "После");
    assert_eq!(store.read(clubs).unwrap().len(), 1);
}

#[test]
fn undo_does_not_reach_over_an_erasure_and_the_line_stays() {
    let store = in_memory();
    let ctx = context();
    for code in ["A", "B", "C"] {
        store.write(&ctx, code, |tx| add_club(tx, "Кружок", code)).unwrap();
    }
    let erase = "UPDATE journal SET changeset = NULL WHERE title = 'B'";
    store.write(&ctx, "", |tx| tx.run(erase, []).map(drop)).unwrap();
    let undoable: Vec<_> = store.journal(10, None).unwrap().into_iter().map(|line| line.undoable).collect();
    assert_eq!(undoable, [true, false, false]);
    assert_eq!(store.undo(&ctx).unwrap().data.title, "C");
    assert_eq!(store.undo(&ctx).unwrap_err().code, Code::NothingToUndo);
    let erased = store.journal(10, None).unwrap().into_iter().find(|line| line.title == "B").unwrap();
    assert_eq!(store.journal_changes(erased.id).unwrap(), []);
}

#[test]
fn undo_stops_at_a_row_that_is_not_as_the_journal_left_it() {
    let store = in_memory();
    let ctx = context();
    let id = store.write(&ctx, "Создан", |tx| add_club(tx, "Химия", "H")).unwrap().data;
    store.write(&ctx, "Изменён", |tx| rename_club(tx, id, "Алхимия")).unwrap();
    // A change whose line is lost: what an outside program could do.
    store.write(&ctx, "Мимо журнала", |tx| rename_club(tx, id, "Чужая рука")).unwrap();
    store.write(&ctx, "", |tx| tx.run("DELETE FROM journal WHERE title = 'Мимо журнала'", []).map(drop)).unwrap();
    let before = state(&store);
    assert_eq!(store.undo(&ctx).unwrap_err().code, Code::Conflict);
    assert_eq!(state(&store), before, "nothing of the step was applied");
}

#[test]
fn the_list_is_read_page_by_page() {
    let store = in_memory();
    let ctx = context();
    for number in 1..=5 {
        store.write(&ctx, &format!("{number}"), |tx| add_club(tx, "Кружок", &number.to_string())).unwrap();
    }
    let titles = |before| store.journal(2, before).unwrap().into_iter().map(|line| line.title).collect::<Vec<_>>();
    assert_eq!(titles(None), ["5", "4"]);
    assert_eq!(titles(Some(4)), ["3", "2"]);
    assert_eq!(titles(Some(2)), ["1"]);
}

/// One step of the random walk; numbers choose among what exists.
#[derive(Debug, Clone)]
enum Step {
    AddClub(u8),
    Rename(usize, String),
    SetLessons(usize, Vec<String>),
    AddPupil(Option<usize>),
    RemoveClub(usize),
    /// Two clubs exchange a unique value.
    SwapCodes(usize, usize),
    Undo(usize),
    Redo(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let text = "[а-яё\u{0}😀 «»']{0,8}";
    prop_oneof![
        3 => any::<u8>().prop_map(Step::AddClub),
        2 => (any::<usize>(), text).prop_map(|(club, name)| Step::Rename(club, name)),
        3 => (any::<usize>(), prop::collection::vec("[а-в]{1,2}", 0..5)).prop_map(|(club, titles)| Step::SetLessons(club, titles)),
        2 => prop::option::of(any::<usize>()).prop_map(Step::AddPupil),
        1 => any::<usize>().prop_map(Step::RemoveClub),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(one, other)| Step::SwapCodes(one, other)),
        1 => (1..6_usize).prop_map(Step::Undo),
        1 => (1..6_usize).prop_map(Step::Redo),
    ]
}

fn pick(tx: &WriteTx, number: usize) -> Result<Option<Uuid>> {
    let clubs = clubs(tx)?;
    Ok((!clubs.is_empty()).then(|| clubs[number % clubs.len()].0))
}

fn change(tx: &WriteTx, step: &Step) -> Result<()> {
    match step {
        Step::AddClub(code) => add_club(tx, "Кружок", &code.to_string()).map(drop),
        Step::AddPupil(club) => {
            let club = club.map_or(Ok(None), |number| pick(tx, number))?;
            add_pupil(tx, "Ученик", club).map(drop)
        }
        Step::Rename(club, name) => pick(tx, *club)?.map_or(Ok(()), |id| rename_club(tx, id, name)),
        Step::SetLessons(club, titles) => {
            let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
            pick(tx, *club)?.map_or(Ok(()), |id| set_lessons(tx, id, &titles))
        }
        Step::RemoveClub(club) => pick(tx, *club)?.map_or(Ok(()), |id| remove_club(tx, id)),
        Step::SwapCodes(one, other) => match (pick(tx, *one)?, pick(tx, *other)?) {
            (Some(one), Some(other)) if one != other => swap_codes(tx, one, other),
            _ => Ok(()),
        },
        Step::Undo(_) | Step::Redo(_) => Ok(()),
    }
}

fn swap_codes(tx: &WriteTx, one: Uuid, other: Uuid) -> Result<()> {
    let code = |id| tx.value::<String>("SELECT code FROM club WHERE id = :id", named_params! { ":id": rows::id(id) });
    let set = |id, code: &str| {
        tx.run("UPDATE club SET code = :code WHERE id = :id", named_params! { ":code": code, ":id": rows::id(id) })
    };
    let (first, second) = (code(one)?, code(other)?);
    set(one, "-")?;
    set(other, &first)?;
    set(one, &second)?;
    Ok(())
}

/// The states after each step of undo that is still open, the oldest first; `at` is where we stand.
struct Walk {
    store: Store,
    ctx: Context,
    states: Vec<String>,
    at: usize,
}

impl Walk {
    fn take(&mut self, step: &Step) {
        match step {
            Step::Undo(times) => {
                for _ in 0..(*times).min(self.at) {
                    self.store.undo(&self.ctx).unwrap();
                    self.at -= 1;
                    assert_eq!(state(&self.store), self.states[self.at]);
                }
            }
            Step::Redo(times) => {
                for _ in 0..(*times).min(self.states.len() - 1 - self.at) {
                    self.store.redo(&self.ctx).unwrap();
                    self.at += 1;
                    assert_eq!(state(&self.store), self.states[self.at]);
                }
            }
            other => {
                // A repeated code is refused, and a refused change is no step.
                let _ = self.store.write(&self.ctx, "Шаг", |tx| change(tx, other));
                let now = state(&self.store);
                if now != self.states[self.at] {
                    self.states.truncate(self.at + 1);
                    self.states.push(now);
                    self.at += 1;
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_walk_is_taken_back_and_brought_again_state_by_state(steps in prop::collection::vec(step(), 1..60)) {
        let store = in_memory();
        let states = vec![state(&store)];
        let mut walk = Walk { store, ctx: context(), states, at: 0 };
        for step in &steps {
            walk.take(step);
        }
        walk.take(&Step::Undo(usize::MAX));
        prop_assert_eq!(walk.store.undo(&walk.ctx).unwrap_err().code, Code::NothingToUndo);
        walk.take(&Step::Redo(usize::MAX));
        prop_assert_eq!(walk.store.redo(&walk.ctx).unwrap_err().code, Code::NothingToRedo);
        prop_assert_eq!(walk.store.check().unwrap(), []);
    }
}
