//! Files as other programs read them: text, fonts, PDF/A-1b, and what stands inside.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};
use rostok_core::inside::documents::block::{Block, Paper, Paragraph, Span};
use rostok_core::inside::documents::print;

use super::readers::Printed;
use super::sample;

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn written(paper: &Paper) -> Vec<String> {
    let text = |block: &Block| -> String {
        let alone = Paper { blocks: vec![block.clone()], ..Paper::default() };
        alone
            .spans()
            .iter()
            .map(|(span, _)| span.text.clone())
            .collect::<Vec<_>>()
            .join(if matches!(block, Block::Sides { .. }) { " " } else { "" })
    };
    words(&paper.blocks.iter().map(text).collect::<Vec<_>>().join("\n"))
}

/// The sample up to its signatures: running text, whose order is the same to every reader.
fn running_text(watermark: Option<&str>) -> Paper {
    let mut paper = sample::paper(watermark, 1);
    paper.blocks.retain(|block| {
        matches!(block, Block::Heading { .. } | Block::Sides { .. } | Block::Paragraph(_) | Block::Space(_))
    });
    paper
}

#[test]
fn the_text_comes_back_word_for_word_in_order() {
    let paper = running_text(Some("ПРОЕКТ"));
    let printed = Printed::new(&print(&paper));
    for raw in [true, false] {
        let text = printed.text(raw);
        let expected = written(&paper);
        let mut found = words(&text);
        // Page numbers are the only words of the sheet that are not of the text.
        let mut number = 2..;
        let mut next = number.next().map(|number: i32| number.to_string());
        let mut at = 0;
        while at < found.len() {
            if expected.get(at) != found.get(at) && found.get(at) == next.as_ref() {
                found.remove(at);
                next = number.next().map(|number| number.to_string());
            } else {
                at += 1;
            }
        }
        let same = found.iter().zip(&expected).take_while(|(found, expected)| found == expected).count();
        let near =
            |words: &[String]| words.iter().skip(same.saturating_sub(3)).take(8).cloned().collect::<Vec<_>>().join(" ");
        assert_eq!(near(&found), near(&expected), "raw: {raw}, after {same} of {} words", expected.len());
        assert_eq!(found.len(), expected.len());
    }
}

#[test]
fn every_row_of_a_table_and_every_signature_comes_back() {
    let paper = sample::paper(None, 1);
    let text = Printed::new(&print(&paper)).text(true);
    let together = words(&text).join(" ");
    for row in 1..=34 {
        assert!(
            together.contains(&format!(" 2 4,5 Базовая организация {} ", row + 1)) || row % 3 != 2 || row == 34,
            "row {row}: {together}"
        );
    }
    for said in [
        "Итого 68 153",
        "Базовая организация МБОУ «СОШ № 2 имени А. П. Маресьева» Адрес: 393760",
        "Директор ____________ А. Ю. Щербаков",
    ] {
        assert!(together.contains(said), "{said}: {together}");
    }
}

#[test]
fn fonts_are_embedded_subsets_with_a_way_back_to_text() {
    let listed = Printed::new(&print(&sample::paper(Some("ПРОЕКТ"), 1))).poppler("pdffonts");
    let fonts: Vec<&str> = listed.lines().skip(2).collect();
    assert_eq!(fonts.len(), 3, "{listed}");
    for (font, face) in fonts.iter().zip(["PTSerif-Bold", "PTSerif-Italic", "PTSerif-Regular"]) {
        let columns: Vec<&str> = font.split_whitespace().collect();
        let (tag, name) = columns[0].split_once('+').expect("a subset has a tag");
        assert!(tag.len() == 6 && tag.chars().all(|letter| letter.is_ascii_uppercase()), "{font}");
        assert_eq!(name, face);
        assert_eq!(
            columns[1..7],
            ["CID", "TrueType", "Identity-H", "yes", "yes", "yes"],
            "embedded, subset, Unicode: {font}"
        );
    }
}

#[test]
fn preflight_accepts_finals_drafts_and_oddities() {
    let odd = Paper {
        title: "Ёлка & <«школа»>".into(),
        created_at: "2026-09-01".into(),
        watermark: Some("ОБРАЗЕЦ".into()),
        blocks: vec![Block::Paragraph(Paragraph::new(vec![
            Span::plain("Нет в шрифте: 😀 学; и\u{301}; "),
            Span::italic("курсив"),
            Span::bold("\u{0}"),
        ]))],
        ..Paper::default()
    };
    for paper in [sample::paper(None, 1), sample::paper(Some("ПРОЕКТ"), 1), odd, Paper::default()] {
        assert_eq!(Printed::new(&print(&paper)).preflight(), "", "{}", paper.title);
    }
}

#[test]
fn a_box_is_read_back_as_the_character_it_stands_for() {
    let blocks = vec![Block::Paragraph(Paragraph::new(vec![Span::plain("Клуб «Смайл 😀» и 学校")]))];
    let text = Printed::new(&print(&Paper { blocks, ..Paper::default() })).text(true);
    assert_eq!(text.trim(), "Клуб «Смайл 😀» и 学校");
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let paper = sample::paper(Some("ПРОЕКТ"), 1);
    let once = print(&paper);
    assert_eq!(once, print(&paper));
    assert!(once.len() <= 120 * 1024, "an agreement is at most 120 KB: {}", once.len());
}

fn dictionary<'a>(document: &'a Document, of: &'a Dictionary, key: &str) -> &'a Dictionary {
    let (_, object) =
        document.dereference(of.get(key.as_bytes()).unwrap_or_else(|_| panic!("{key} in {of:?}"))).expect(key);
    object.as_dict().unwrap_or_else(|_| panic!("{key} is a dictionary"))
}

fn array<'a>(document: &'a Document, of: &'a Dictionary, key: &str) -> &'a Vec<Object> {
    let (_, object) = document.dereference(of.get(key.as_bytes()).unwrap_or_else(|_| panic!("{key}"))).expect(key);
    object.as_array().expect("an array")
}

fn loaded(paper: &Paper) -> Document {
    Document::load_mem(&print(paper)).expect("our file is read by our own reader")
}

#[test]
fn the_file_says_what_pdf_a_and_readers_of_the_screen_ask() {
    let paper = sample::paper(Some("ПРОЕКТ"), 1);
    let document = loaded(&paper);
    assert_eq!(document.version, "1.4");
    assert!(document.trailer.get(b"Encrypt").is_err());
    let id = array(&document, &document.trailer, "ID");
    assert!(id.iter().all(|id| id.as_str().is_ok_and(|id| id == paper.id)), "the /ID is the caller's");
    let catalog = document.catalog().expect("a catalog");
    assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).ok(), Some(b"ru-RU".as_slice()));
    assert_eq!(dictionary(&document, catalog, "MarkInfo").get(b"Marked").and_then(Object::as_bool).ok(), Some(true));
    let preferences = dictionary(&document, catalog, "ViewerPreferences");
    assert_eq!(preferences.get(b"DisplayDocTitle").and_then(Object::as_bool).ok(), Some(true));
    let metadata = catalog.get(b"Metadata").and_then(Object::as_reference).expect("XMP");
    let metadata = document.get_object(metadata).and_then(Object::as_stream).expect("a stream");
    assert!(metadata.dict.get(b"Filter").is_err(), "XMP must be readable without unpacking");
    let xmp = String::from_utf8(metadata.content.clone()).expect("UTF-8");
    for said in [
        "<pdfaid:part>1<",
        "<pdfaid:conformance>B<",
        "Договор № 17-2026/СФ о сетевой форме",
        "2026-09-01T10:15:00+03:00",
    ] {
        assert!(xmp.contains(said), "{said}: {xmp}");
    }
    let intents = array(&document, catalog, "OutputIntents");
    let [intent] = intents.as_slice() else { panic!("one intent: {intents:?}") };
    let profile = intent
        .as_dict()
        .and_then(|intent| intent.get(b"DestOutputProfile"))
        .and_then(Object::as_reference)
        .expect("a profile");
    let profile = document
        .get_object(profile)
        .and_then(Object::as_stream)
        .expect("a stream")
        .decompressed_content()
        .expect("unpacked");
    assert_eq!(&profile[36..40], b"acsp");
}

#[test]
fn headings_tables_and_clauses_are_a_tree_that_leads_to_every_mark() {
    let document = loaded(&sample::paper(Some("ПРОЕКТ"), 1));
    let catalog = document.catalog().expect("a catalog");
    let root = dictionary(&document, catalog, "StructTreeRoot");
    let mut tags = Vec::new();
    let top = root.get(b"K").expect("a document");
    walk(&document, top, &mut tags);
    assert_eq!(tags[0], "Document");
    for (tag, count) in [("H1", 2), ("H2", 8), ("Table", 1), ("TR", 37), ("Sect", 2)] {
        assert_eq!(tags.iter().filter(|found| *found == tag).count(), count, "{tag}");
    }
    let parents = array(&document, dictionary(&document, root, "ParentTree"), "Nums");
    for (at, page) in document.get_pages().into_values().enumerate() {
        let content = document.get_page_content(page);
        let marks = check_marks(&lopdf::content::Content::decode(&content).expect("operators"));
        let listed = document.dereference(&parents[at * 2 + 1]).expect("a list").1.as_array().expect("a list").len();
        assert_eq!(marks, (0..listed as i64).collect(), "each mark of page {at} has its node");
    }
}

fn walk(document: &Document, object: &Object, tags: &mut Vec<String>) {
    let Ok((_, object)) = document.dereference(object) else { return };
    if let Ok(kids) = object.as_array() {
        kids.iter().for_each(|kid| walk(document, kid, tags));
    } else if let Ok(element) = object.as_dict()
        && let Ok(tag) = element.get(b"S").and_then(Object::as_name)
    {
        tags.push(String::from_utf8_lossy(tag).into_owned());
        if let Ok(kids) = element.get(b"K") {
            walk(document, kids, tags);
        }
    }
}

/// Everything drawn is marked, either as text of a node or as an artifact; gives the marks.
fn check_marks(content: &lopdf::content::Content) -> BTreeSet<i64> {
    let mut open: usize = 0;
    let mut marks = BTreeSet::new();
    for operation in &content.operations {
        match operation.operator.as_str() {
            "BDC" => {
                open += 1;
                if let Some(mark) =
                    operation.operands.get(1).and_then(|of| of.as_dict().ok()).and_then(|of| of.get(b"MCID").ok())
                {
                    assert!(marks.insert(mark.as_i64().expect("a number")), "a mark is used once");
                }
            }
            "BMC" => open += 1,
            "EMC" => open = open.checked_sub(1).expect("balanced marks"),
            "TJ" | "Tj" | "S" | "f" | "Do" => assert!(open > 0, "drawn outside any mark: {operation:?}"),
            _ => {}
        }
    }
    assert_eq!(open, 0);
    marks
}

#[test]
fn the_outline_is_nested_as_the_headings_are() {
    let document = loaded(&sample::paper(None, 1));
    let catalog = document.catalog().expect("a catalog");
    assert_eq!(catalog.get(b"PageMode").and_then(Object::as_name).ok(), Some(b"UseOutlines".as_slice()));
    let outlines = dictionary(&document, catalog, "Outlines");
    let top = entries(&document, outlines);
    assert_eq!(top.len(), 2, "the agreement and its annex");
    let sections = entries(&document, document.get_dictionary(top[0]).expect("an entry"));
    assert_eq!(sections.len(), 8);
    for entry in sections {
        let destination = document.get_dictionary(entry).and_then(|entry| entry.get(b"Dest")).expect("a destination");
        assert!(matches!(destination, Object::Array(_)), "stands in the entry itself: Preflight knows no other");
    }
}

fn entries(document: &Document, parent: &Dictionary) -> Vec<ObjectId> {
    let mut found = Vec::new();
    let mut next = parent.get(b"First").and_then(Object::as_reference).ok();
    while let Some(id) = next {
        found.push(id);
        next =
            document.get_dictionary(id).ok().and_then(|entry| entry.get(b"Next").and_then(Object::as_reference).ok());
    }
    found
}

#[test]
fn fonts_have_what_pdf_a_asks() {
    let document = loaded(&sample::paper(None, 1));
    let mut faces = 0;
    for object in document.objects.values() {
        let Some(font) =
            object.as_dict().ok().filter(|font| font.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Type0"))
        else {
            continue;
        };
        assert!(font.get(b"ToUnicode").is_ok());
        let descendant = array(&document, font, "DescendantFonts")[0].as_dict().expect("a font");
        assert!(descendant.get(b"W").is_ok() && descendant.get(b"CIDToGIDMap").and_then(Object::as_reference).is_ok());
        let descriptor = dictionary(&document, descendant, "FontDescriptor");
        assert!(descriptor.get(b"FontFile2").is_ok() && descriptor.get(b"CIDSet").is_ok());
        faces += 1;
    }
    assert_eq!(faces, 3);
}

#[test]
fn a_watermark_is_in_the_file_once_and_never_in_the_text() {
    let paper = running_text(Some("ПРОЕКТ"));
    let document = loaded(&paper);
    let forms = document.objects.values().filter_map(|object| object.as_stream().ok());
    let forms =
        forms.filter(|stream| stream.dict.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Form")).count();
    assert_eq!(forms, 1);
    assert!(!Printed::new(&print(&paper)).text(true).contains("ПРОЕКТ"));
}
