//! Every code that the sources of core and terminal name has its sentence in `assets/text/problems.json`.

use crate::layers::source::{self, Source};
use rostok_core::error::Code;
use rostok_core::inside::russian::sentences::has_sentence;

/// Calls that name a problem, and the place of the problem among their arguments.
const CALLS: [(&str, usize); 9] = [
    ("Refusal::new(", 1),
    (".refuse(", 1),
    (".refuse_with(", 1),
    (".named(", 3),
    ("Problem::new(", 0),
    ("finding(", 0),
    ("look.error(", 1),
    ("look.warning(", 1),
    ("look.notice(", 1),
];

/// Arguments of a call, as text, from just after its opening bracket.
fn arguments(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut quoted, mut escaped, mut found) = (0, 0, false, false, Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                found.push(&text[start..at]);
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

/// Codes among the literals of an argument: `if x { "a" } else { "b" }` names two.
fn codes(argument: &str) -> impl Iterator<Item = String> {
    let literals = argument.split('"').skip(1).step_by(2).map(str::to_owned);
    literals.filter(|literal| {
        literal.contains('_') && literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    })
}

fn named_problems(file: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for (call, place) in CALLS {
        for (at, _) in file.text.match_indices(call) {
            found.extend(
                arguments(&file.text[at + call.len()..]).get(place).into_iter().flat_map(|argument| codes(argument)),
            );
        }
    }
    found
}

#[test]
fn every_problem_in_the_sources_has_a_sentence() {
    let sample = "Refusal::new(format!(\"a.{x}\"), if y { \"one_code\" } else { \"two_code\" }); fields.named(\"a\", &mut b, N, \"named_code\");";
    assert_eq!(
        named_problems(&Source::new("a.rs", sample)),
        ["one_code", "two_code", "named_code"],
        "the reader has gone blind"
    );
    let files = source::under(&["src-tauri/core/src", "src-tauri/cli/src"], &["rs"]);
    let (mut seen, mut silent) = (0, Vec::new());
    for file in &files {
        for code in named_problems(file) {
            seen += 1;
            if !has_sentence(&code) {
                silent.push(format!("{}: {code}", file.path));
            }
        }
    }
    assert!(seen > 200, "only {seen} codes were found");
    assert!(silent.is_empty(), "codes without a sentence in assets/text/problems.json:\n{}", silent.join("\n"));
}

#[test]
fn every_error_code_is_listed_and_has_a_sentence() {
    let text = source::read("src-tauri/core/src/error.rs");
    let own = text.split("pub enum Code {").nth(1).and_then(|rest| rest.split("\n}").next()).expect("the codes");
    let declared = own.lines().filter(|line| line.trim_end().ends_with(',') && !line.contains("///")).count();
    assert_eq!(declared, Code::ALL.len(), "Code::ALL lists every code");
    for code in Code::ALL {
        assert!(has_sentence(&code.name()), "{code:?}");
    }
}

/// Raw keys of fields, where they begin a line: «id: …», `licences.0.number: …`.
fn keys(text: &str) -> Vec<&str> {
    let heads = text.lines().filter_map(|line| line.split_once(": ")).map(|(head, _)| head);
    heads
        .filter(|head| {
            !head.starts_with("--") && head.chars().all(|c| c.is_ascii_lowercase() || "._0123456789".contains(c))
        })
        .collect()
}

#[test]
fn a_refusal_is_read_by_a_person_and_names_no_key_of_the_program() {
    assert_eq!(keys("id: нет\nИНН: нет\n--own: нет\na.0.b: нет"), ["id", "a.0.b"], "the reader has gone blind");
    let desk = super::Desk::furnished();
    let wrong = r#"{"full_name": "–«", "inn": "7707083894", "licences": [{"number": ""}]}"#;
    let cases: [(&[&str], &str, &[&str]); 9] = [
        (&["organization", "show", "нет такой"], "", &["«нет такой»: такой записи нет."]),
        (&["agreement", "print", "--out", "d"], "", &["Укажите договор или --all."]),
        (&["agreement", "status", "нет", "lost"], "", &["«lost» сюда не подходит."]),
        (&["contract", "list", "--kind", "нет"], "", &["«нет» сюда не подходит."]),
        (&["requisite", "check", "inn", "77"], "", &["ИНН"]),
        (&["name", "123"], "", &[""]),
        (&["organization", "show"], "", &["Не хватает: <ИД>."]),
        (
            &["organization", "add"],
            wrong,
            &[
                "Полное наименование по уставу: ",
                "ИНН: ",
                "Лицензии на образовательную деятельность, строка 1, номер: ",
            ],
        ),
        (
            &["person", "add"],
            r#"{"sex": "x", "лишнее": 1}"#,
            &["Пол (sex): Слова «x» здесь нет.", "Поля «лишнее» здесь нет."],
        ),
    ];
    let base = desk.base();
    for (words, input, said) in cases {
        let mut all = vec!["--base", base.to_str().expect("UTF-8")];
        all.extend(words);
        let told = desk.plain(&all, input);
        assert_eq!(told.code, 2, "{words:?}: {told:?}");
        assert_eq!(keys(&told.err), [""; 0], "{words:?}: {}", told.err);
        for part in said {
            assert!(told.err.contains(part), "{words:?}: {}", told.err);
        }
    }
}
