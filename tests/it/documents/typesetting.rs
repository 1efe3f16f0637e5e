//! Pages as values: what stands where, and what may never happen to a text.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rostok_core::inside::documents::block::{Align, Block, Cell, Column, Paper, Paragraph, Row, Span, Table};
use rostok_core::inside::documents::layout::faces::Fonts;
use rostok_core::inside::documents::layout::{MARGINS, TEXT_WIDTH, layout, missing_characters, printable};
use rostok_core::inside::documents::page::{MM, PAGE_HEIGHT, Page, Pages, Run, Tag};

use super::sample;

fn set(blocks: Vec<Block>) -> Pages {
    layout(&Paper { blocks, ..Paper::default() }, Fonts::embedded())
}

fn plain(text: &str) -> Block {
    Block::Paragraph(Paragraph::new(vec![Span::plain(text)]).key("p"))
}

/// Lines of a page from top to bottom: height and text.
fn lines(page: &Page) -> Vec<(i32, String)> {
    let mut lines: BTreeMap<i32, String> = BTreeMap::new();
    for run in &page.runs {
        lines.entry((run.y * 10.0) as i32).or_default().push_str(&run.text());
    }
    lines.into_iter().collect()
}

/// Where the ink of a run ends, the space at the end of a line not counted.
fn ink_end(run: &Run) -> f32 {
    let space = run.glyphs.last().filter(|glyph| glyph.ch == ' ').map_or(0.0, |glyph| glyph.advance);
    run.x + run.width() - space
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn assert_inside(pages: &Pages) {
    for run in pages.pages.iter().flat_map(|page| &page.runs) {
        let (left, right) = (MARGINS.left * MM, MARGINS.left * MM + TEXT_WIDTH);
        assert!(run.x >= left - 0.1, "starts in the left margin: {:?} at {}", run.text(), run.x);
        assert!(ink_end(run) <= right + 0.1, "runs into the right margin: {:?} to {}", run.text(), ink_end(run));
        assert!(run.y < PAGE_HEIGHT - MARGINS.bottom * MM + 0.1, "below the text: {:?} at {}", run.text(), run.y);
    }
}

#[test]
fn an_agreement_is_set_on_numbered_pages() {
    let pages = layout(&sample::paper(None, 1), Fonts::embedded());
    assert_eq!(pages.pages.len(), 6);
    assert_inside(&pages);
    assert!(pages.pages[0].runs.iter().all(|run| run.node.is_some()), "the first page has no number");
    for (at, page) in pages.pages.iter().enumerate().skip(1) {
        let number = page.runs.first().expect("a number comes first");
        assert_eq!((number.text(), number.node), ((at + 1).to_string(), None));
        assert!((number.y - (12.0 * MM + 11.0 * 0.7)).abs() < 0.1, "its top is 12 mm from the edge of the sheet");
        let middle = number.x + number.width() / 2.0;
        assert!((middle - (MARGINS.left * MM + TEXT_WIDTH / 2.0)).abs() < 0.1, "it stands in the middle of the text");
    }
}

#[test]
fn every_clause_is_printed_word_for_word() {
    let paper = sample::paper(Some("ПРОЕКТ"), 2);
    let pages = layout(&paper, Fonts::embedded());
    let mut clauses = 0;
    for block in &paper.blocks {
        let Block::Paragraph(paragraph @ Paragraph { key: Some(key), .. }) = block else { continue };
        let written: String = paragraph.spans.iter().map(|span| span.text.as_str()).collect();
        assert_eq!(words(&pages.printed(key).expect("a clause is printed")), words(&written), "{key}");
        clauses += 1;
    }
    assert_eq!(clauses, 57);
}

#[test]
fn justified_lines_end_exactly_at_the_margin() {
    let pages = layout(&sample::paper(None, 1), Fonts::embedded());
    let node = pages.nodes.iter().position(|node| node.key.as_deref() == Some("c1.4"));
    let mut ends: BTreeMap<i32, f32> = BTreeMap::new();
    for run in pages.pages[0].runs.iter().filter(|run| run.node == node) {
        let end = ends.entry(run.y as i32).or_default();
        *end = end.max(ink_end(run));
    }
    let ends: Vec<f32> = ends.into_values().collect();
    let (last, full) = ends.split_last().expect("a paragraph has lines");
    assert!(full.len() >= 3);
    assert!(full.iter().all(|end| (end - (MARGINS.left * MM + TEXT_WIDTH)).abs() < 0.05), "{full:?}");
    assert!(*last < MARGINS.left * MM + TEXT_WIDTH - 20.0, "the last line is not stretched");
}

#[test]
fn no_page_starts_or_ends_with_a_lonely_line() {
    // Every way in which paragraphs can meet the foot of a page.
    for shift in 0..24 {
        let mut blocks = vec![Block::Space(0.1)];
        blocks.extend((0..shift).map(|_| plain("Строка.")));
        let text = "Слово за словом идёт договор, и ни одна строка его не остаётся одна на странице. ".repeat(4);
        blocks
            .extend((0..24).map(|at| Block::Paragraph(Paragraph::new(vec![Span::plain(&text)]).key(format!("k{at}")))));
        let pages = set(blocks);
        assert!(pages.pages.len() > 2);
        for at in 0..24 {
            let key = format!("k{at}");
            let node = pages.nodes.iter().position(|node| node.key.as_ref() == Some(&key));
            for page in pages.pages_of(&key) {
                let mut heights: Vec<i32> = pages.pages[page]
                    .runs
                    .iter()
                    .filter(|run| run.node == node)
                    .map(|run| (run.y * 10.0) as i32)
                    .collect();
                heights.dedup();
                assert!(heights.len() >= 2, "one line of {key} on page {page}, shift {shift}");
            }
        }
    }
}

#[test]
fn no_word_is_divided_between_pages() {
    let pages = layout(&sample::paper(None, 12), Fonts::embedded());
    assert!(pages.pages.len() > 20);
    for (at, page) in pages.pages.iter().enumerate() {
        let last = page.runs.last().expect("every page says something");
        assert_eq!(last.actual.as_deref(), None, "page {} ends with a hyphen", at + 1);
    }
    let divided = pages.pages.iter().flat_map(|page| &page.runs).filter(|run| run.actual.is_some()).count();
    assert!(divided > 100, "words are divided elsewhere: {divided}");
}

#[test]
fn a_heading_stays_with_two_lines_after_it() {
    for shift in 40..54 {
        let mut blocks: Vec<Block> = (0..shift).map(|_| plain("Строка.")).collect();
        blocks.push(Block::heading(2, "Заголовок"));
        blocks.extend((0..3).map(|_| plain("Пункт.")));
        let pages = set(blocks);
        let page = pages
            .pages
            .iter()
            .find(|page| lines(page).iter().any(|(_, text)| text == "Заголовок"))
            .expect("it is printed");
        let lines = lines(page);
        let place = lines.iter().position(|(_, text)| text == "Заголовок").expect("just found");
        assert!(lines.len() >= place + 3, "shift {shift}: {:?}", &lines[place..]);
    }
}

#[test]
fn what_is_kept_moves_to_the_next_page_as_a_whole() {
    let long = |lines: usize| vec!["Реквизиты стороны."; lines].join("\n");
    for shift in [1, 20, 30, 40, 49] {
        let mut blocks: Vec<Block> = (0..shift).map(|_| plain("Строка.")).collect();
        let party = |lines| vec![Block::Paragraph(Paragraph::plain(vec![Span::plain(long(lines))]).key("party"))];
        blocks.push(Block::Keep(vec![
            Block::heading(2, "Подписи сторон"),
            Block::Columns { columns: vec![party(9), party(15)], gap_mm: 8.0 },
        ]));
        let pages = set(blocks);
        let with = |what: &str| -> Vec<usize> {
            let on = |page: &Page| lines(page).iter().any(|(_, text)| text.contains(what));
            pages.pages.iter().enumerate().filter(|(_, page)| on(page)).map(|(at, _)| at).collect()
        };
        assert_eq!(with("Подписи сторон").len(), 1);
        assert_eq!(with("Подписи сторон"), with("Реквизиты"), "the heading goes with the signatures, shift {shift}");
    }
}

#[test]
fn the_header_of_a_table_is_repeated_but_read_once() {
    let mut table = sample::plan(150);
    table.space_before_mm = 0.0;
    let pages = set(vec![Block::Table(table)]);
    assert!(pages.pages.len() >= 5);
    for (at, page) in pages.pages.iter().enumerate() {
        let head: Vec<&Run> = page.runs.iter().filter(|run| run.text().starts_with("Наименование")).collect();
        assert_eq!(head.len(), 1, "page {at}");
        let meaning = head[0].node.map(|node| pages.nodes[node].tag);
        assert_eq!(meaning, (at == 0).then_some(Tag::TableHeader), "only the first is a header to who listens");
    }
    let last = pages.pages.last().expect("pages");
    let rows = lines(last).iter().filter(|(_, text)| text.contains("4,5")).count();
    assert!(rows >= 1, "the totals never stand alone");
}

#[test]
fn a_row_is_divided_only_when_no_page_can_hold_it() {
    let tall = "Очень подробное содержание занятия. ".repeat(12);
    let endless = "Содержание, которому мало страницы. ".repeat(400);
    let row = |text: &str| Row::texts(["Тема", text]);
    let columns = vec![Column::mm(30.0, Align::Left), Column::weight(1.0, Align::Left)];
    let header = vec![Row::texts(["Раздел", "Содержание"])];
    let mut rows = vec![row(&tall); 12];
    rows.push(row(&endless));
    let pages = set(vec![Block::Table(Table::new(columns, header, rows))]);
    assert_inside(&pages);
    let cells: Vec<usize> = (0..pages.nodes.len()).filter(|node| pages.nodes[*node].tag == Tag::TableCell).collect();
    let pages_of =
        |node: usize| pages.pages.iter().filter(|page| page.runs.iter().any(|run| run.node == Some(node))).count();
    let (endless_cell, whole) = cells.split_last().expect("cells");
    assert!(whole.iter().all(|cell| pages_of(*cell) == 1));
    assert!(pages_of(*endless_cell) > 1);
    let cell = |run: &&Run| run.node == Some(*endless_cell) && run.actual.is_none();
    let printed: String = pages.pages.iter().flat_map(|page| &page.runs).filter(cell).map(Run::text).collect();
    assert_eq!(words(&printed), words(&endless), "no word is lost where a row is divided");
}

#[test]
fn two_hundred_parties_sign() {
    let rows = (1..=200)
        .map(|at| Row::texts([format!("Организация-участник {at}"), "____________ / И. О. Фамилия".into()]))
        .collect();
    let columns = vec![Column::weight(2.0, Align::Left), Column::weight(1.0, Align::Left)];
    let pages = set(vec![Block::Table(Table::new(columns, Vec::new(), rows))]);
    let rows = pages.nodes.iter().filter(|node| node.tag == Tag::TableRow).count();
    assert_eq!(rows, 200);
    assert_inside(&pages);
}

#[test]
fn a_table_of_ten_thousand_rows_is_set() {
    let rows = (0..10_000).map(|at| Row::texts([at.to_string(), "Ученик".into()])).collect();
    let columns = vec![Column::mm(20.0, Align::Right), Column::weight(1.0, Align::Left)];
    let pages = set(vec![Block::Table(Table::new(columns, vec![Row::texts(["№", "Кто"])], rows))]);
    assert!(pages.pages.len() > 200, "{}", pages.pages.len());
}

#[test]
fn words_no_line_can_hold_are_broken_not_lost() {
    let word = "Ы".repeat(500);
    let chain = vec!["слово"; 60].join("\u{a0}");
    let address = format!("https://example.ru/{}", "a1".repeat(200));
    for text in [word, chain, address] {
        let narrow =
            Block::Columns { columns: vec![vec![plain(&text)], vec![plain(&text)], vec![plain("и")]], gap_mm: 5.0 };
        let pages = set(vec![Block::Paragraph(Paragraph::new(vec![Span::plain(&text)]).key("wide")), narrow]);
        assert_inside(&pages);
        let printed: String = pages.printed("wide").expect("printed").split_whitespace().collect();
        assert_eq!(printed, text.split_whitespace().collect::<String>());
    }
}

#[test]
fn characters_without_a_glyph_are_named_and_print_as_boxes() {
    let blocks = vec![plain("Смайлик 😀 и иероглиф 学, ещё 😀, е\u{301}, \u{0}\u{7}ноль"), Block::heading(2, "Ω ✓")];
    let paper = Paper { blocks, ..Paper::default() };
    assert_eq!(missing_characters(&paper, Fonts::embedded()), ['✓', '学', '😀']);
    let pages = layout(&paper, Fonts::embedded());
    let boxes: String = pages.pages[0]
        .runs
        .iter()
        .flat_map(|run| &run.glyphs)
        .filter(|glyph| glyph.id == 0)
        .map(|glyph| glyph.ch)
        .collect();
    assert_eq!(boxes, "😀学😀✓", "each box still stands for what was written");
    assert!(pages.printed("p").expect("printed").ends_with("ноль"), "control characters leave no trace");
}

#[test]
fn an_empty_paper_has_one_page() {
    assert_eq!(set(Vec::new()).pages.len(), 1);
    assert_eq!(set(vec![Block::PageBreak, Block::Space(1e9), Block::PageBreak]).pages.len(), 1);
}

#[test]
fn a_page_break_starts_one_page() {
    let pages =
        set(vec![plain("Договор."), Block::PageBreak, Block::PageBreak, plain("Приложение."), Block::PageBreak]);
    assert_eq!(pages.pages.len(), 2);
}

fn any_text() -> impl Strategy<Value = String> {
    let letters = "[а-яёА-ЯЁ0-9«»№\u{a0}\u{ad}\u{301}.,:/ —\n-]{0,300}";
    let odd = prop::collection::vec(any::<char>(), 0..60).prop_map(|chars| chars.into_iter().collect::<String>());
    prop_oneof![4 => letters, 1 => odd, 1 => "[а-я]{0,400}", 1 => "([а-я]{1,12} ){0,60}"]
}

fn any_spans() -> impl Strategy<Value = Vec<Span>> {
    let span = (any_text(), any::<bool>(), any::<bool>()).prop_map(|(text, bold, italic)| Span { text, bold, italic });
    prop::collection::vec(span, 0..3)
}

fn any_align() -> impl Strategy<Value = Align> {
    prop::sample::select(vec![Align::Justify, Align::Left, Align::Centre, Align::Right])
}

/// Blocks with columns inside columns down to `depth`.
fn any_block(depth: u32) -> impl Strategy<Value = Block> {
    let paragraph = (any_spans(), any_align(), 0.0f32..40.0, any::<bool>()).prop_map(|(spans, align, indent, keep)| {
        Block::Paragraph(Paragraph { indent_mm: indent, keep_with_next: keep, align, ..Paragraph::new(spans) })
    });
    let cell = (any_spans(), 0usize..4).prop_map(|(spans, columns)| Cell::new(spans).span(columns));
    let row = (prop::collection::vec(cell, 0..5), any::<bool>()).prop_map(|(cells, total)| Row {
        cells,
        total,
        leads: !total,
    });
    // A column narrower than a letter cannot keep it inside.
    let column = (8.0f32..90.0, any::<bool>(), any_align())
        .prop_map(|(size, fixed, align)| if fixed { Column::mm(size, align) } else { Column::weight(size, align) });
    let rows = prop::collection::vec(row, 0..4).boxed();
    let table = (prop::collection::vec(column, 0..6), rows.clone(), rows)
        .prop_map(|(columns, header, rows)| Block::Table(Table::new(columns, header, rows)));
    let leaf = prop_oneof![
        4 => paragraph,
        1 => (any::<u8>(), any_spans()).prop_map(|(level, text)| Block::Heading { level, text, outline: Some("я".into()) }),
        1 => (any_spans(), any_spans()).prop_map(|(left, right)| Block::Sides { left, right }),
        1 => table,
        1 => any::<f32>().prop_map(Block::Space),
        1 => Just(Block::PageBreak),
    ];
    leaf.prop_recursive(depth, 8, 3, |inner| {
        let blocks = prop::collection::vec(inner, 0..3);
        prop_oneof![
            blocks.clone().prop_map(Block::Keep),
            (prop::collection::vec(blocks, 0..3), 0.0f32..30.0)
                .prop_map(|(columns, gap_mm)| Block::Columns { columns, gap_mm }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_paper_is_set_inside_its_margins(blocks in prop::collection::vec(any_block(1), 0..6)) {
        let pages = set(blocks);
        prop_assert!(!pages.pages.is_empty());
        assert_inside(&pages);
    }

    /// Columns may become narrower than a letter: such a paper is ugly, but it is set.
    #[test]
    fn any_paper_however_nested_is_set(blocks in prop::collection::vec(any_block(4), 0..4)) {
        prop_assert!(!set(blocks).pages.is_empty());
    }

    #[test]
    fn any_paragraph_is_printed_letter_for_letter(text in any_text()) {
        let pages = set(vec![plain(&text)]);
        // Twice, because what stood apart at a line's end (a letter and its accent) is one character when read together.
        let visible = |text: &str| -> String {
            let ink: String = printable(text).filter(|ch| !ch.is_whitespace()).collect();
            printable(&ink).collect()
        };
        prop_assert_eq!(visible(&pages.printed("p").unwrap_or_default()), visible(&text));
    }
}
