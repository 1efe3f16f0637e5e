//! What Word asks of a package before it opens it, and what a lawyer finds in it.

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use rostok_core::inside::documents::block::{Block, Paper, Paragraph, Span};
use rostok_core::inside::documents::docx;
use rostok_core::inside::documents::forms::{Stage, paper};

use super::{part, parts};
use crate::documents::sample;
use crate::support::agreements::{Kind, agreement};

/// Every element of a well-formed part.
fn elements(xml: &str) -> Vec<BytesStart<'static>> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error} in {xml}")) {
            Event::Start(element) | Event::Empty(element) => {
                assert!(element.attributes().all(|attribute| attribute.is_ok()), "{element:?}");
                found.push(element.into_owned());
            }
            Event::GeneralRef(name) => assert!(matches!(&*name, "amp" | "lt" | "gt" | "quot"), "&{};", &*name),
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn values(xml: &str, element: &str, attribute: &str) -> Vec<String> {
    let of = |found: &BytesStart| {
        let value = found.attributes().flatten().find(|known| known.key.into_inner() == attribute)?;
        Some(value.normalized_value(quick_xml::XmlVersion::Implicit1_0).expect("a value").into_owned())
    };
    elements(xml).iter().filter(|found| found.name().into_inner() == element).filter_map(of).collect()
}

fn some_papers() -> Vec<Paper> {
    let odd = Block::Paragraph(
        Paragraph::new(vec![Span::plain("\u{0}\u{b}]]> & <w:p> \"'{x}\u{fffe}\u{1f}\nдва")]).key("<&\">"),
    );
    vec![
        sample::paper(Some("<ПРОЕКТ & \">"), 1),
        paper(&agreement(&[Kind::School]), Stage::Draft),
        paper(&agreement(&[Kind::School; 7]), Stage::Final),
        Paper { title: "\u{1}<&\">".into(), author: "\u{ffff}".into(), blocks: vec![odd], ..Paper::default() },
        Paper::default(),
    ]
}

#[test]
fn every_part_is_well_formed_named_and_of_a_known_kind() {
    for paper in some_papers() {
        let docx = docx::write(&paper);
        let parts = parts(&docx);
        assert_eq!(parts[0].0, "[Content_Types].xml", "readers look for it first");
        let names: BTreeSet<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
        for (name, content) in &parts {
            assert!(!elements(std::str::from_utf8(content).expect("UTF-8")).is_empty(), "{name}");
        }
        let kinds = part(&docx, "[Content_Types].xml");
        let named: BTreeSet<String> = values(&kinds, "Override", "PartName").into_iter().collect();
        let known: Vec<String> = values(&kinds, "Default", "Extension");
        assert!(named.iter().all(|name| names.contains(name.trim_start_matches('/'))), "{named:?} of {names:?}");
        for name in &names {
            let extension = name.rsplit('.').next().expect("an extension").to_owned();
            assert!(
                known.contains(&extension)
                    && (extension == "rels" || *name == "[Content_Types].xml" || named.contains(&format!("/{name}"))),
                "{name}"
            );
        }
        for (relations, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
            for target in values(&part(&docx, relations), "Relationship", "Target") {
                assert!(names.contains(format!("{folder}{target}").as_str()), "{relations}: {target}");
            }
        }
        let document = part(&docx, "word/document.xml");
        let ids: BTreeSet<String> =
            values(&part(&docx, "word/_rels/document.xml.rels"), "Relationship", "Id").into_iter().collect();
        assert!(values(&document, "w:headerReference", "r:id").iter().all(|id| ids.contains(id)));
        let styles: BTreeSet<String> =
            values(&part(&docx, "word/styles.xml"), "w:style", "w:styleId").into_iter().collect();
        assert!(values(&document, "w:pStyle", "w:val").iter().all(|style| styles.contains(style)));
        for attribute in ["w:id", "w:name"] {
            let marks = values(&document, "w:bookmarkStart", attribute);
            assert_eq!(marks.iter().collect::<BTreeSet<_>>().len(), marks.len(), "bookmarks differ: {marks:?}");
            assert!(
                marks.iter().all(|mark| mark.chars().count() <= 40 && !mark.contains([' ', '<', '.'])),
                "{marks:?}"
            );
        }
    }
}

#[test]
fn a_cell_ends_with_a_paragraph_and_tables_do_not_touch() {
    for paper in some_papers() {
        let document = part(&docx::write(&paper), "word/document.xml");
        assert!(!document.contains("</w:tbl></w:tc>"), "Word calls such a file damaged");
        assert!(!document.contains("</w:tcPr></w:tc>"), "a cell is never empty");
        assert!(!document.contains("</w:tbl><w:tbl>"), "two tables would be one");
        assert!(!document.contains("</w:tbl><w:sectPr"), "a text ends with a paragraph");
    }
}

#[test]
fn styles_are_named_in_russian_and_used() {
    let docx = docx::write(&paper(&agreement(&[Kind::School]), Stage::Draft));
    let styles = part(&docx, "word/styles.xml");
    for name in ["Заголовок договора", "Заголовок раздела", "Пункт", "Абзац", "Приложение", "Реквизиты и подпись"]
    {
        assert!(styles.contains(&format!("<w:name w:val=\"{name}\"/>")), "{name}");
    }
    let used = values(&part(&docx, "word/document.xml"), "w:pStyle", "w:val");
    let count = |id: &str| used.iter().filter(|style| *style == id).count();
    assert_eq!(
        (count("AgreementTitle"), count("Section"), count("PlainSection")),
        (1, 6, 0),
        "the editor counts every section"
    );
    assert!(count("Clause") > 20 && count("Annex") == 4 && count("AnnexTitle") == 4, "{used:?}");
}

#[test]
fn numbers_are_counted_by_the_editor_and_not_typed() {
    let document = part(&docx::write(&paper(&agreement(&[Kind::School]), Stage::Draft)), "word/document.xml");
    assert!(document.contains("<w:t xml:space=\"preserve\">Предметом настоящего Договора"), "{document}");
    assert!(!document.contains(">1.1. Предметом") && !document.contains(">1. Предмет Договора"));
}

#[test]
fn a_draft_says_so_across_every_page_and_a_final_paper_does_not() {
    let headers = |stage| {
        let docx = docx::write(&paper(&agreement(&[Kind::School]), stage));
        ["word/header.xml", "word/header-first.xml"].map(|name| part(&docx, name))
    };
    let [later, first] = headers(Stage::Draft);
    assert!(later.contains("string=\"ПРОЕКТ\"") && first.contains("string=\"ПРОЕКТ\""));
    assert!(later.contains(" PAGE ") && !first.contains(" PAGE "), "the first page has no number");
    assert!(headers(Stage::Final).iter().all(|header| !header.contains("v:shape")));
}

#[test]
fn the_sheet_is_that_of_the_pdf_and_the_file_says_what_it_is() {
    let docx = docx::write(&sample::paper(None, 1));
    let document = part(&docx, "word/document.xml");
    assert!(document.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
    assert!(
        document.contains("w:top=\"1134\" w:right=\"567\" w:bottom=\"1134\" w:left=\"1701\""),
        "20, 10, 20 and 30 mm"
    );
    let widths: Vec<i32> =
        values(&document, "w:gridCol", "w:w").iter().map(|width| width.parse().expect("twips")).collect();
    assert_eq!(widths[2..].iter().sum::<i32>(), 11906 - 567 - 1701, "the table is as wide as the text: {widths:?}");
    assert_eq!(widths[2], 680, "12 mm");
    assert_eq!(document.matches("<w:tblHeader/>").count(), 2, "both rows of the header repeat");
    let core = part(&docx, "docProps/core.xml");
    for said in ["<dc:title>Договор № 17-2026/СФ о сетевой форме<", "<dc:language>ru-RU<", ">2026-09-01T07:15:00Z<"]
    {
        assert!(core.contains(said), "{said}: {core}");
    }
}

#[test]
fn the_same_paper_gives_the_same_file() {
    let paper = sample::paper(Some("ПРОЕКТ"), 1);
    let once = docx::write(&paper);
    assert_eq!(once, docx::write(&paper));
    assert!(once.len() < 40 * 1024, "an agreement is at most 40 KB: {}", once.len());
}
