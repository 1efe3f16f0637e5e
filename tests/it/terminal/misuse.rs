//! A command line that makes no sense is told so in Russian, with `--json` in JSON, and ends with 2.

use super::Desk;
use serde_json::json;

#[test]
fn a_misused_command_line_answers_in_json_when_asked() {
    let desk = Desk::without_base();
    let cases: [(&[&str], &str); 13] = [
        (&["--json"], ": misuse_no_verb"),
        (&["--json", "contracts"], ": misuse_unknown_verb"),
        (&["agreement", "--json"], ": misuse_no_verb"),
        (&["agreement", "destroy", "--json"], ": misuse_unknown_verb"),
        (&["undo", "--json", "--twice"], "--twice: misuse_unknown_option"),
        (&["requisite", "check", "inn", "--json"], "value: misuse_missing"),
        (&["--today", "2026-09-01", "undo", "--json", "--today", "2026-09-02"], "--today: misuse_twice"),
        (&["undo", "--json=1", "--json"], "--json: misuse_value_not_needed"),
        (&["journal", "--limit", "-5", "--json"], "--limit: misuse_value"),
        (&["--json", "--today", "01.09.2026", "undo"], "--today: misuse_value"),
        (&["journal", "--limit", "many", "--json"], "--limit: misuse_value"),
        (&["--json", "base", "create", "--example", "moon"], "--example: misuse_value"),
        (&["--json", "agreement", "print", "7", "--all", "--out", "d"], "id: misuse_conflict"),
    ];
    for (words, expected) in cases {
        let (code, fields) = desk.plain(words, "").refused();
        assert_eq!((code.as_str(), fields.as_slice()), ("invalid", [expected.to_owned()].as_slice()), "{words:?}");
    }
}

#[test]
fn without_json_a_misuse_is_a_sentence_on_stderr() {
    let answer = Desk::without_base().plain(&["--today", "вчера", "undo"], "");
    assert_eq!((answer.code, answer.out.as_str()), (2, ""));
    assert_eq!(answer.err, "--today: «вчера» сюда не подходит. Нужно: день, как 2026-09-01.\n");
}

#[test]
fn a_misuse_names_every_missing_value_and_both_sides_of_a_conflict() {
    let desk = Desk::without_base();
    let (_, fields) = desk.plain(&["--json", "requisite", "check"], "").refused();
    assert_eq!(fields, ["kind: misuse_missing", "value: misuse_missing"]);
    let conflict = desk.plain(&["agreement", "print", "7", "--all", "--out", "d"], "");
    assert_eq!(conflict.err, "[ИД] не пишут вместе с --all. Оставьте одно из двух.\n");
}

#[cfg(unix)]
#[test]
fn words_that_are_not_utf8_are_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let broken = OsStr::from_bytes(b"\xd0\x98\xd0");
    let (_, fields) = Desk::without_base().plain(&[OsStr::new("--json"), OsStr::new("search"), broken], "").refused();
    assert_eq!(fields, [": misuse_not_utf8"]);
}

#[test]
fn flags_stand_before_or_after_the_noun() {
    let desk = Desk::new();
    let base = desk.base();
    let base = base.to_str().expect("a readable path");
    let before = desk.plain(&["--base", base, "--today", "2026-10-10", "--json", "base", "show"], "").data();
    let after = desk.plain(&["base", "show", "--json", "--today", "2026-10-10", "--base", base], "").data();
    assert_eq!(before, after);
    assert_eq!(after["today"], json!("2026-10-10"));
}

#[test]
fn help_and_version_are_no_misuse() {
    let desk = Desk::without_base();
    for words in [["--help"].as_slice(), &["-V"], &["help"], &["agreement", "print", "-h"], &["--json", "help", "norm"]]
    {
        assert_eq!(desk.plain(words, "").code, 0, "{words:?}");
    }
    let (_, fields) = desk.plain(&["--json", "help", "nothing"], "").refused();
    assert_eq!(fields, ["help: unknown_word"]);
}
