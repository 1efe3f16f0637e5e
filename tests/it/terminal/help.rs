//! Help is Russian to the last word, and says something of every command and value.

use super::Desk;

/// Every command with its `--help`, from the program down.
fn all() -> Vec<(Vec<String>, String)> {
    let desk = Desk::without_base();
    let (mut found, mut left) = (Vec::new(), vec![Vec::new()]);
    while let Some(words) = left.pop() {
        let mut line = words.clone();
        line.push("--help".to_owned());
        let help = desk.plain(&line, "");
        assert_eq!((help.code, help.err.as_str()), (0, ""), "{line:?}");
        for (command, _) in rows(&help.out, "Команды:") {
            left.push(words.iter().cloned().chain([command]).collect());
        }
        found.push((words, help.out));
    }
    found
}

/// Names under a heading with what is said of them.
fn rows(help: &str, heading: &str) -> Vec<(String, String)> {
    let under = help.split_once(&format!("{heading}\n")).map_or("", |(_, rest)| rest);
    let rows = under.lines().take_while(|line| line.starts_with(' '));
    rows.map(|row| {
        let (name, said) = row.trim().split_once("  ").unwrap_or((row.trim(), ""));
        (name.to_owned(), said.trim().to_owned())
    })
    .collect()
}

#[test]
fn no_word_of_help_is_the_parsers_own_english() {
    let all = all();
    assert!(all.len() > 40, "only {} commands were found", all.len());
    for (words, help) in &all {
        let places = help.split(['<', '[']).skip(1).filter_map(|rest| rest.split(['>', ']']).next());
        for place in places {
            assert!(
                place.chars().all(|c| c == ' ' || ('А'..='Я').contains(&c)),
                "«{place}» in help of {words:?}:\n{help}"
            );
        }
        for english in ["Usage", "Options", "Commands", "Arguments", "possible values", "default:", "Print help"] {
            assert!(!help.contains(english), "«{english}» in help of {words:?}:\n{help}");
        }
        assert!(
            help.contains(&format!(
                "Как вызвать: {}",
                [&["rostok-cli".to_owned()], words.as_slice()].concat().join(" ")
            ))
        );
    }
}

#[test]
fn help_says_something_of_every_command_value_and_option() {
    for (words, help) in all() {
        assert!(!help.starts_with('\n'), "nothing is said of {words:?}");
        for heading in ["Команды:", "Значения:", "Параметры:"] {
            for (name, said) in rows(&help, heading) {
                assert!(!said.is_empty(), "nothing is said of «{name}» in help of {words:?}:\n{help}");
            }
        }
    }
}
