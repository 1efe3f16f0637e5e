//! LibreOffice opens our files, prints them and saves them again: nothing may be lost on the way.

use std::path::Path;
use std::process::Command;

use rostok_core::domain::agreement::Resource;
use rostok_core::inside::documents::block::Paper;
use rostok_core::inside::documents::docx;
use rostok_core::inside::documents::docx::compare::compare;
use rostok_core::inside::documents::docx::read::read;
use rostok_core::inside::documents::forms::{Stage, paper};
use rostok_core::inside::documents::print;

use crate::documents::readers::Printed;
use crate::documents::sample;
use crate::support::agreements::{Kind, agreement};

/// What nobody should type and everybody does.
const MARKUP: &str = "Станок <b>&amp; {party.name} ]]> \u{0}\"'\nвторая строка\tи № 5-2026";

fn papers() -> Vec<(&'static str, Paper)> {
    let mut odd = agreement(&[Kind::School, Kind::Enterprise]);
    odd.agreement.parties[0].resources.push(Resource {
        title: MARKUP.into(),
        when: MARKUP.into(),
        ..Resource::default()
    });
    odd.agreement.distance = MARKUP.to_owned();
    vec![
        ("two", paper(&agreement(&[Kind::School]), Stage::Final)),
        ("four", paper(&agreement(&[Kind::School, Kind::Enterprise, Kind::Entrepreneur]), Stage::Final)),
        ("eight", paper(&agreement(&[Kind::School; 7]), Stage::Final)),
        ("odd", paper(&odd, Stage::Draft)),
        ("sample", sample::paper(Some("ПРОЕКТ"), 1)),
    ]
}

/// One start of LibreOffice for all files.
fn convert(folder: &Path, to: &str, into: &str) {
    let profile = folder.join("profile");
    let mut soffice = Command::new("soffice");
    soffice.arg(format!("-env:UserInstallation=file://{}", profile.display()));
    soffice.args(["--headless", "--convert-to", to, "--outdir"]).arg(folder.join(into));
    soffice.args(papers().iter().map(|(name, _)| folder.join(format!("{name}.docx"))));
    let output = soffice.output().unwrap_or_else(|error| panic!("soffice: {error}; install libreoffice-writer-nogui"));
    assert!(output.status.success(), "{output:?}");
}

/// Letters and digits, but for the numbers of pages at the top of each.
fn letters(text: &str) -> String {
    let page = |(at, page): (usize, &str)| {
        let page = page.trim_start();
        let number = (at + 1).to_string();
        page.strip_prefix(&number).filter(|_| at > 0).unwrap_or(page).to_owned()
    };
    let text: String = text.split('\u{c}').enumerate().map(page).collect();
    text.chars().filter(|ch| ch.is_alphanumeric()).collect()
}

#[test]
fn libreoffice_prints_every_clause_and_gives_back_every_clause_table_and_annex() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let folder = folder.path();
    for (name, paper) in papers() {
        std::fs::write(folder.join(format!("{name}.docx")), docx::write(&paper)).expect("a file");
    }
    convert(folder, "pdf", "printed");
    convert(folder, "docx:Office Open XML Text", "saved");
    for (name, paper) in papers() {
        let ours = read(&docx::write(&paper)).expect("our own file is read");
        let saved = std::fs::read(folder.join(format!("saved/{name}.docx"))).expect("LibreOffice saved it");
        let saved = read(&saved).expect("what LibreOffice saves is read");
        assert_eq!(compare(&ours, &saved), Ok(Vec::new()), "{name}: paragraphs and rows, word for word");
        for key in ours.iter().filter(|unit| !unit.bookmark.is_empty()) {
            let twin = saved.iter().find(|unit| unit.bookmark == key.bookmark);
            assert_eq!(twin.map(|unit| &unit.number), Some(&key.number), "{name}: {}", key.bookmark);
        }

        let printed = Printed::new(&std::fs::read(folder.join(format!("printed/{name}.pdf"))).expect("a PDF"));
        let (theirs, own) = (printed.text(true), Printed::new(&print(&paper)).text(true));
        let (their_letters, own_letters) = (letters(&theirs), letters(&own));
        let clauses: Vec<String> = ours
            .iter()
            .filter(|unit| !unit.row)
            .map(|unit| letters(&format!("{}. {}", unit.number, unit.text)))
            .collect();
        assert!(clauses.len() > 30, "{name}");
        let (mut at_theirs, mut at_own) = (0, 0);
        for clause in clauses {
            at_theirs +=
                their_letters[at_theirs..].find(&clause).unwrap_or_else(|| panic!("{name}: LibreOffice lost {clause}"));
            at_own += own_letters[at_own..].find(&clause).unwrap_or_else(|| panic!("{name}: the PDF has no {clause}"));
        }
        let pages: Vec<&str> = theirs.split('\u{c}').map(str::trim).filter(|page| !page.is_empty()).collect();
        assert!(!pages[0].starts_with('1'), "{name}: the first page has no number: {}", pages[0]);
        for (at, page) in pages.iter().enumerate().skip(1) {
            assert!(page.starts_with(&format!("{}\n", at + 1)), "{name}: page {}: {page}", at + 1);
        }
        let annexes = pages
            .iter()
            .filter(|page| {
                page.contains("\nПриложение № ")
                    && page.lines().nth(1).is_some_and(|line| line.replace('\u{a0}', " ").starts_with("Приложение № "))
            })
            .count();
        let captions = ours.iter().filter(|unit| unit.text.replace('\u{a0}', " ").starts_with("Приложение № ")).count();
        assert_eq!(annexes, captions, "{name}: every annex begins a page");
        if name == "sample" {
            let heads = pages.iter().filter(|page| page.contains("Наименование части программы")).count();
            assert_eq!(heads, 2, "the header of a table of two pages stands on both");
        }
        assert!(!theirs.contains("ПРОЕКТ"), "{name}: the word across the page is drawn, not written");
    }
}
