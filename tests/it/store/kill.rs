//! The program is killed while it writes: what was acknowledged stays, the base is whole.
//!
//! The writer is this very test program started again with one ignored test; it prints the number of each change after the commit.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use rostok_core::inside::store::{Access, Store};

use super::family::{add_club, clubs, context, migrations, set_lessons};

const KILLS: u64 = 20;
const A_SLOW_START: Duration = Duration::from_secs(60);
const BASE: &str = "ROSTOK_TEST_KILLED_BASE";

#[test]
#[ignore = "the writer that `a_killed_program_loses_no_acknowledged_change` starts and kills"]
fn writer() {
    let path = std::env::var_os(BASE).expect("started by the other test");
    let store = Store::open_with(Path::new(&path), Access::Write, migrations()).unwrap();
    let mut ctx = context();
    ctx.ids = rostok_core::context::IdSource::random();
    let mut number = store.read(clubs).unwrap().len();
    loop {
        number += 1;
        let name = "Кружок ".repeat(number % 40 + 1);
        store
            .write(&ctx, "Создан кружок", |tx| {
                let id = add_club(tx, &name, &number.to_string())?;
                set_lessons(tx, id, &["Первое", "Второе"])
            })
            .unwrap();
        println!("acknowledged {number}");
    }
}

#[test]
fn a_killed_program_loses_no_acknowledged_change() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.rostok");
    drop(Store::create_with(&path, migrations()).unwrap());
    let mut most = 0;
    for round in 0..KILLS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::kill::writer", "--ignored", "--nocapture"])
            .env(BASE, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let (writes, write) = mpsc::channel();
        let reader = std::thread::spawn(move || {
            let numbers =
                lines.map_while(Result::ok).filter_map(|line| line.split_once("acknowledged ")?.1.parse().ok());
            // Nobody listens after the first: the kill comes at a moment of its own.
            numbers.inspect(|_| writes.send(()).unwrap_or_default()).last().unwrap_or(0_usize)
        });
        // However slowly the program starts, it dies among its writes.
        write.recv_timeout(A_SLOW_START).expect("the writer writes");
        std::thread::sleep(Duration::from_millis(round * 37 % 120));
        child.kill().unwrap();
        child.wait().unwrap();
        most = most.max(reader.join().unwrap());
        let store = Store::open_with(&path, Access::Write, migrations()).unwrap();
        assert_eq!(store.check().unwrap(), [], "round {round}");
        let kept = store.read(clubs).unwrap().len();
        assert!(kept >= most, "round {round}: {most} were acknowledged, {kept} are there");
        let lessons = store.read(|tx| tx.value::<i64>("SELECT count(*) FROM club_lesson", [])).unwrap();
        assert_eq!(lessons, 2 * kept as i64, "round {round}: half a change");
    }
    assert!(most > KILLS as usize, "the writer hardly wrote: {most}");
}
