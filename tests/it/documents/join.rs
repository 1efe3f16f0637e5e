//! Several papers as one file, as other programs read it.

use lopdf::{Document, Object};
use rostok_core::inside::documents::pdf::join::{Joiner, Unreadable, count_pages};
use rostok_core::inside::documents::print_counted;

use super::readers::Printed;
use super::sample;

/// Three papers: a long one, a draft with a watermark, a short one. Their pages.
fn papers() -> Vec<(Vec<u8>, usize)> {
    let mut short = sample::paper(None, 1);
    short.blocks.truncate(3);
    [sample::paper(None, 1), sample::paper(Some("ПРОЕКТ"), 1), short].iter().map(print_counted).collect()
}

fn joined(papers: &[(Vec<u8>, usize)], whole_sheets: bool) -> Vec<u8> {
    let mut joiner = Joiner::new(whole_sheets);
    for (at, (pdf, _)) in papers.iter().enumerate() {
        joiner.add(&format!("Бумага № {}", at + 1), pdf).expect("our own paper");
    }
    assert_eq!(joiner.len(), papers.len());
    joiner.finish("Бумаги 21.11.2026", "2026-11-21").expect("there are papers in it")
}

#[test]
fn a_joined_file_is_pdf_a_and_says_what_its_papers_say() {
    let papers = papers();
    let whole = Printed::new(&joined(&papers, false));
    assert_eq!(whole.preflight(), "");
    let separate: Vec<String> = papers.iter().map(|(pdf, _)| Printed::new(pdf).text(true)).collect();
    assert_eq!(whole.text(true), separate.concat(), "page numbers too: each paper has its own");
    let about = whole.poppler("pdfinfo");
    assert!(about.contains("Бумаги 21.11.2026") && about.contains("Tagged:          yes"), "{about}");
    let fonts = whole.poppler("pdffonts");
    assert!(fonts.lines().skip(2).all(|font| font.contains("yes yes yes")), "embedded, subset, Unicode: {fonts}");
}

#[test]
fn the_outline_begins_with_a_line_for_each_paper_and_leads_to_its_first_page() {
    let papers = papers();
    let read = Document::load_mem(&joined(&papers, false)).expect("a PDF");
    let catalog = read.catalog().expect("a catalog");
    let top = catalog.get_deref(b"Outlines", &read).and_then(Object::as_dict).expect("an outline");
    let pages: Vec<_> = read.get_pages().into_values().collect();
    let mut next = top.get(b"First").and_then(Object::as_reference).ok();
    let mut first = 0;
    for (at, (_, count)) in papers.iter().enumerate() {
        let line = read.get_dictionary(next.expect("a line for each paper")).expect("a line");
        let title = lopdf::decode_text_string(line.get(b"Title").expect("a title")).expect("text");
        assert_eq!(title, format!("Бумага № {}", at + 1));
        let there = line.get(b"Dest").and_then(Object::as_array).expect("a place");
        assert_eq!(there[0].as_reference().ok(), pages.get(first).copied());
        // The paper's own headings hang below.
        let below = line.get_deref(b"First", &read).and_then(Object::as_dict).expect("headings");
        assert_eq!(below.get(b"Parent").and_then(Object::as_reference).ok(), next);
        next = line.get(b"Next").and_then(Object::as_reference).ok();
        first += count;
    }
    assert_eq!(next, None);
    assert_eq!(first, pages.len());
}

#[test]
fn every_mark_of_every_page_leads_to_its_element() {
    let papers = papers();
    let read = Document::load_mem(&joined(&papers, true)).expect("a PDF");
    let tree = read.catalog().and_then(|catalog| catalog.get_deref(b"StructTreeRoot", &read)).expect("a tree");
    let tree = tree.as_dict().expect("a tree");
    let marks = tree.get_deref(b"ParentTree", &read).and_then(Object::as_dict).expect("marks");
    let mut elements = std::collections::BTreeMap::new();
    for branch in marks.get(b"Kids").and_then(Object::as_array).expect("a branch for each paper") {
        let branch = read.dereference(branch).and_then(|(_, branch)| branch.as_dict()).expect("a branch");
        let numbers = branch.get(b"Nums").and_then(Object::as_array).expect("numbers");
        for pair in numbers.chunks(2) {
            let (_, list) = read.dereference(&pair[1]).expect("a list");
            elements.insert(pair[0].as_i64().expect("a number"), list.as_array().expect("a list").clone());
        }
        let limits = branch.get(b"Limits").and_then(Object::as_array).expect("limits");
        assert_eq!(limits[1].as_i64().ok(), elements.keys().next_back().copied());
    }
    let mut seen = 0;
    for page in read.get_pages().into_values() {
        let page_dictionary = read.get_dictionary(page).expect("a page");
        let Ok(number) = page_dictionary.get(b"StructParents").and_then(Object::as_i64) else { continue };
        let content = String::from_utf8_lossy(&read.get_page_content(page)).into_owned();
        assert_eq!(content.matches("/MCID").count(), elements[&number].len(), "page {number}");
        seen += 1;
    }
    assert_eq!(seen, papers.iter().map(|(_, count)| count).sum::<usize>());
}

#[test]
fn on_whole_sheets_every_paper_begins_on_an_odd_page() {
    let mut papers = papers();
    papers.rotate_right(1);
    assert!(papers[0].1 % 2 == 1, "a paper that ends on a front");
    let mut joiner = Joiner::new(true);
    let mut begins = Vec::new();
    for (pdf, count) in &papers {
        let (page, pages) = joiner.add("Бумага", pdf).expect("our own paper");
        assert_eq!(pages, *count);
        begins.push(page);
    }
    assert!(begins.iter().all(|page| page % 2 == 1), "{begins:?}");
    let whole = joiner.finish("Бумаги", "2026-11-21").expect("papers");
    assert_eq!(count_pages(&whole), Some(begins[2] + papers[2].1 - 1), "none after the last");
    assert_eq!(Printed::new(&whole).preflight(), "");
}

#[test]
fn what_is_no_paper_is_refused_and_leaves_no_trace() {
    let papers = papers();
    let mut joiner = Joiner::new(false);
    let torn = &papers[0].0[..papers[0].0.len() / 2];
    for bad in [b"".as_slice(), b"%PDF-1.4\n", b"words", torn] {
        assert_eq!(joiner.add("Бумага", bad), Err(Unreadable));
    }
    assert!(joiner.is_empty() && joiner.finish("Бумаги", "2026-11-21").is_none());
    assert_eq!(count_pages(b"words"), None);
    assert_eq!(count_pages(&papers[0].0), Some(papers[0].1));
}
