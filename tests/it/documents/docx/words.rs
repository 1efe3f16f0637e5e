//! The PDF and the DOCX of any record carry the same clauses.

use proptest::prelude::*;
use rostok_core::inside::documents::block::Paper;
use rostok_core::inside::documents::docx;
use rostok_core::inside::documents::docx::read::{Unit, read};
use rostok_core::inside::documents::forms::network_agreement::network_agreement;
use rostok_core::inside::documents::forms::{Stage, paper};
use rostok_core::inside::documents::layout::faces::Fonts;
use rostok_core::inside::documents::layout::layout;
use rostok_core::inside::documents::page::{NodeId, Pages, Tag};

use crate::documents::sample;
use crate::forms::properties::record;
use crate::support::agreements::{Kind, agreement};

/// Without spaces, which belong to lines, and without the marks that part cells in what is read from a DOCX.
fn squeezed(text: &str) -> String {
    text.chars().filter(|ch| !ch.is_whitespace() && !matches!(ch, '|' | '/')).collect()
}

/// What stands under a node of the PDF, words divided at line ends joined.
fn under(pages: &Pages, node: NodeId) -> String {
    let own = pages.pages.iter().flat_map(|page| &page.runs).filter(|run| run.node == Some(node));
    let mut text: String = own
        .map(|run| match &run.actual {
            Some(actual) => actual.replace('\u{ad}', ""),
            None => run.text(),
        })
        .collect();
    text.extend(pages.nodes[node].children.iter().map(|child| under(pages, *child)));
    text
}

/// Paragraphs and rows of the PDF in order; the two columns side by side are one row.
fn of_pdf(paper: &Paper) -> Vec<String> {
    let pages = layout(paper, Fonts::embedded());
    let mut found: Vec<(bool, String)> = Vec::new(); // a first column waits for its second
    for node in &pages.nodes[0].children {
        let text = squeezed(&under(&pages, *node));
        match pages.nodes[*node].tag {
            Tag::Table => {
                let rows = pages.nodes[*node].children.iter().map(|row| (false, squeezed(&under(&pages, *row))));
                found.extend(rows);
            }
            Tag::Section => match found.last_mut().filter(|(first, _)| *first) {
                Some((first, row)) => {
                    *first = false;
                    row.push_str(&text);
                }
                None => found.push((true, text)),
            },
            _ => found.push((false, text)),
        }
    }
    found.into_iter().map(|(_, text)| text).filter(|text| !text.is_empty()).collect()
}

fn of_docx(paper: &Paper) -> Vec<String> {
    let units = read(&docx::write(paper)).expect("our own file is read");
    let said = |Unit { number, text, .. }: Unit| {
        let number = if number.is_empty() { number } else { format!("{number}.") };
        squeezed(&(number + &text))
    };
    units.into_iter().map(said).filter(|text| !text.is_empty()).collect()
}

#[track_caller]
fn assert_same(paper: &Paper) {
    let (pdf, docx) = (of_pdf(paper).concat(), of_docx(paper).concat());
    if pdf != docx {
        let same = pdf.chars().zip(docx.chars()).take_while(|(left, right)| left == right).count();
        let near = |text: &str| text.chars().skip(same.saturating_sub(30)).take(80).collect::<String>();
        panic!("after {same} characters\nPDF:  {}\nDOCX: {}", near(&pdf), near(&docx));
    }
}

#[test]
fn paragraphs_and_rows_are_the_same_one_by_one() {
    for paper in [paper(&agreement(&[Kind::School]), Stage::Draft), paper(&agreement(&[Kind::School; 7]), Stage::Final)]
    {
        assert_eq!(of_pdf(&paper), of_docx(&paper));
    }
    assert_same(&sample::paper(Some("ПРОЕКТ"), 2));
}

#[test]
fn clauses_bear_their_keys_and_numbers() {
    let paper = paper(&agreement(&[Kind::School]), Stage::Final);
    let units = read(&docx::write(&paper)).expect("our own file is read");
    let of =
        |key: &str| units.iter().find(|unit| unit.bookmark == format!("_rostok_{key}")).expect("a clause of this key");
    assert_eq!(of("subject").number, "1.1");
    assert!(of("subject").text.starts_with("Предметом настоящего Договора является"));
    assert_eq!(of("annexes").number, "5.6");
    assert_eq!(of("preamble").number, "");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn pdf_and_docx_of_any_record_carry_the_same_words(record in record()) {
        assert_same(&network_agreement(&record, Stage::Draft).expect("a draft always prints").paper);
        if let Ok(printed) = network_agreement(&record, Stage::Final) {
            assert_same(&printed.paper);
        }
    }
}
