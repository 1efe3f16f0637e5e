//! An edition as one readable file: what is written is read back, and what cannot be read is refused line by line.

use proptest::prelude::*;
use rostok_core::domain::edition::*;
use rostok_core::domain::refusal::Refusal;
use rostok_core::inside::documents::forms::edition_file::{self, read};
use rostok_core::inside::documents::forms::first_edition;
use rostok_core::inside::documents::forms::questions::{LOOPS, QUESTIONS};

fn edition() -> Edition {
    first_edition().expect("the edition inside the program can be read")
}

fn problems(refusals: &[Refusal]) -> Vec<(&str, &str)> {
    refusals.iter().map(|refusal| (refusal.field.as_str(), refusal.problem.as_str())).collect()
}

fn write(edition: &Edition) -> String {
    edition_file::write(edition, "")
}

/// Texts that touch are one text, an empty one is none: a file has no mark between them.
fn joined(nodes: Vec<Node>) -> Vec<Node> {
    let mut out: Vec<Node> = Vec::new();
    for node in nodes {
        match (out.last_mut(), node) {
            (_, Node::Text(text)) if text.is_empty() => {}
            (Some(Node::Text(before)), Node::Text(text)) => before.push_str(&text),
            (_, node) => out.push(node),
        }
    }
    out
}

#[test]
fn the_first_edition_survives_the_way_through_a_file_word_for_word() {
    let file = write(&edition());
    assert_eq!(read(&file).expect("our own file").edition, edition());
    assert!(file.lines().count() < 300, "a paragraph is a line, not a tree of brackets");
}

#[test]
fn a_file_reads_as_the_form_that_it_is() {
    let file = write(&edition());
    let lines: Vec<&str> = file.lines().collect();
    for line in [
        "РОСТОК РЕДАКЦИЯ ФОРМЫ 1",
        "[раздел subject] Предмет Договора",
        "[пункт certificates | если has_realising]",
        "Образовательная программа реализуется в период с {agreement.starts_on: heading} по {agreement.ends_on: heading}.",
        "[приложение parts | таблица parts | если has_realising] Части Образовательной программы, реализуемые Сторонами",
        "# has_realising — участник реализует части",
        "[конец]",
    ] {
        assert!(lines.contains(&line), "no line «{line}» in\n{file}");
    }
}

#[test]
fn one_changed_clause_is_one_changed_line() {
    let mut other = edition();
    other.form.sections[4].clauses[3].paragraphs[0].nodes = vec![Node::Text("Споры решает суд.".to_owned())];
    let (old, new) = (write(&edition()), write(&other));
    let differ = old.lines().zip(new.lines()).filter(|(one, two)| one != two).count();
    assert_eq!((old.lines().count(), differ), (new.lines().count(), 1));
}

#[test]
fn what_is_no_edition_at_all_is_called_so() {
    for garbage in ["", "{}", "PK\u{3}\u{4}", "Договор\n1.1. Предмет", "РОСТОК РЕДАКЦИЯ ФОРМЫ первая"]
    {
        assert_eq!(problems(&read(garbage).expect_err("garbage")), [("file", "edition_file_foreign")], "{garbage:?}");
    }
    let newer = write(&edition()).replacen("ФОРМЫ 1", "ФОРМЫ 3", 1);
    assert_eq!(problems(&read(&newer).expect_err("newer")), [("file", "edition_file_newer")]);
}

#[test]
fn a_file_cut_at_any_line_is_never_taken_for_a_whole_one() {
    let file = write(&edition());
    let lines: Vec<&str> = file.lines().collect();
    for end in 0..lines.len() {
        assert!(read(&lines[..end].join("\n")).is_err(), "cut before line {}", end + 1);
    }
    let cut: String = file.chars().take(file.chars().count() / 2).collect();
    assert!(problems(&read(&cut).expect_err("cut")).contains(&("file", "edition_file_end")));
}

#[test]
fn every_line_that_cannot_be_read_is_named_at_once() {
    let file = [
        "РОСТОК РЕДАКЦИЯ ФОРМЫ 1",
        "Название: Форма",
        "Действует с: 01.09.2027",
        "[пункт alone]",
        "[раздел subject] Предмет",
        "Слова без пункта",
        "[пункт subject | если has_magic]",
        "[пункт subject | если has_realising и has_giving или has_events]",
        "[пункт subject]",
        "Дата {agreement.dated_on",
        "Лишняя } скобка",
        "{каждый слон: шаг}",
        "{если has_events: да|нет|может быть}",
        "{agreement.dated_on: {agreement.number}}",
        "[если",
        "[приложение a | таблица слон]",
        "[конец]",
    ];
    let refusals = read(&file.join("\n")).expect_err("many slips");
    assert_eq!(
        problems(&refusals),
        [
            ("line.3", "edition_file_date"),
            ("line.4", "edition_file_order"),
            ("line.6", "edition_file_order"),
            ("line.7", "edition_file_condition"),
            ("line.8", "edition_file_condition"),
            ("line.10", "edition_file_unclosed"),
            ("line.11", "edition_file_unclosed"),
            ("line.12", "edition_file_list"),
            ("line.13", "edition_file_unclosed"),
            ("line.14", "edition_file_mark"),
            ("line.15", "edition_file_heading"),
            ("line.16", "edition_file_table"),
        ]
    );
}

#[test]
fn brackets_without_end_exhaust_nothing() {
    for deep in ["{если has_events: ".repeat(100_000), format!("[если {}]", "не ".repeat(100_000)), "(".repeat(100_000)]
    {
        let file = format!("РОСТОК РЕДАКЦИЯ ФОРМЫ 1\n[раздел a] А\n[пункт a]\n{deep}\n[конец]");
        let _ = read(&file);
    }
}

#[test]
fn notepads_mark_and_line_ends_of_windows_change_nothing() {
    let file = format!("\u{feff}{}", write(&edition()).replace('\n', "\r\n"));
    assert_eq!(read(&file).expect("the same file").edition, edition());
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[а-яА-Я ,.«»]{1,20}",
        2 => "[\\[\\]{}|\\\\:#> \\n\\tа]{1,8}",
        1 => "\\PC{1,12}",
    ]
}

fn name() -> impl Strategy<Value = String> {
    "[a-z][a-z_]{0,8}"
}

fn condition() -> impl Strategy<Value = Condition> {
    let leaf = prop_oneof![
        Just(Condition::Always),
        (0..QUESTIONS.len()).prop_map(|at| Condition::Is(QUESTIONS[at].question)),
    ];
    leaf.prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Condition::All),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Condition::Any),
            inner.prop_map(|inner| Condition::Not(Box::new(inner))),
        ]
    })
}

fn over() -> impl Strategy<Value = Loop> {
    (0..LOOPS.len()).prop_map(|at| LOOPS[at].0)
}

fn node() -> impl Strategy<Value = Node> {
    let words = || prop_oneof![Just(String::new()), text()];
    let key = |key: Option<String>, which: usize| {
        let own = |n| key.clone().filter(|_| n == which);
        Inline::Ref { clause: own(0), annex: own(1), section: own(2) }
    };
    let leaf = prop_oneof![
        3 => text().prop_map(Node::Text),
        1 => (name(), prop_oneof![Just(String::new()), name()])
            .prop_map(|(path, format)| Node::Inline(Inline::Field { path, format })),
        1 => (name(), words(), words(), words()).prop_map(|(subject, masculine, feminine, neuter)| {
            Node::Inline(Inline::Agree { subject, masculine, feminine, neuter })
        }),
        1 => (over(), words(), words()).prop_map(|(over, one, many)| Node::Inline(Inline::Count { over, one, many })),
        1 => (name(), 0..3_usize).prop_map(move |(name, which)| Node::Inline(key(Some(name), which))),
    ];
    leaf.prop_recursive(3, 12, 4, move |inner| {
        let nodes = || prop::collection::vec(inner.clone(), 0..4).prop_map(joined);
        prop_oneof![
            (condition(), nodes(), nodes()).prop_map(|(when, then, otherwise)| Node::Inline(Inline::If {
                when,
                then,
                otherwise
            })),
            (over(), nodes(), words(), words()).prop_map(|(over, nodes, between, last)| Node::Inline(Inline::Each {
                over,
                nodes,
                between,
                last
            })),
        ]
    })
}

fn paragraphs() -> impl Strategy<Value = Vec<FormParagraph>> {
    let paragraph = (condition(), prop::collection::vec(node(), 0..5).prop_map(joined));
    prop::collection::vec(paragraph.prop_map(|(when, nodes)| FormParagraph { when, nodes }), 0..4)
}

fn form() -> impl Strategy<Value = Form> {
    let clause = (name(), condition(), any::<bool>(), paragraphs()).prop_map(|(key, when, added, paragraphs)| Clause {
        key,
        when,
        added,
        paragraphs,
    });
    let tables = [AnnexBody::None, AnnexBody::None, AnnexBody::Attendance];
    let section =
        (name(), "[а-яА-Я]{0,9}", prop::collection::vec(clause, 0..4), any::<bool>(), 0..tables.len()).prop_map(
            move |(key, title, clauses, requisites, at)| Section { key, title, clauses, requisites, body: tables[at] },
        );
    let bodies = [AnnexBody::None, AnnexBody::Parts, AnnexBody::CertificateForm];
    let annex = (name(), condition(), "[а-я\\]|]{0,9}", paragraphs(), 0..bodies.len(), paragraphs()).prop_map(
        move |(key, when, title, before, at, after)| Annex { key, when, title, before, body: bodies[at], after },
    );
    (paragraphs(), paragraphs(), prop::collection::vec(section, 0..4), prop::collection::vec(annex, 0..3))
        .prop_map(|(title, preamble, sections, annexes)| Form { title, preamble, sections, annexes })
}

proptest! {
    #[test]
    fn any_tree_survives_the_way_through_a_file(form in form(), kind in "[a-z]{0,5}", official in "[а-я>\\[ ]{1,9}(\n[а-я#]{1,9})?") {
        let official_text = official.trim().to_owned();
        let edition = Edition { title: "Форма: «своя»".to_owned(), official_text, form, ..Edition::default() };
        let file = edition_file::write(&edition, &kind);
        let back = read(&file);
        prop_assert!(back.is_ok(), "{:?} in\n{file}", back.err());
        let back = back.unwrap_or_default();
        prop_assert_eq!((back.edition, back.kind), (edition, kind), "through\n{}", file);
    }

    #[test]
    fn any_text_is_read_or_refused_and_nothing_panics(lines in prop::collection::vec("\\PC{0,60}", 0..12)) {
        let _ = read(&format!("РОСТОК РЕДАКЦИЯ ФОРМЫ 1\n[раздел a] А\n[пункт a]\n{}\n[конец]", lines.join("\n")));
        let _ = read(&lines.join("\n"));
    }
}
