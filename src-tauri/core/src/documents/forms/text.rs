//! The same words without pages: for checks, for comparison, for `agreement text`.

use crate::documents::block::{Block, Paper, Paragraph, Row, Span};

/// One line of a paper in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainLine {
    pub text: String,
    /// Clause, annex or «preamble» it belongs to; empty in headings, captions and requisites.
    pub key: String,
    /// Inside a table, between party columns, or running text.
    pub place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Heading,
    Running,
    /// Columns of requisites and signatures.
    Party,
    Table,
}

/// Lines of a paper. A row of a table is one line, its cells parted by « | »; a line feed in a cell becomes « / ».
pub fn lines(paper: &Paper) -> Vec<PlainLine> {
    let mut found = Vec::new();
    walk(&paper.blocks, Place::Running, &mut found);
    found
}

/// The paper as plain text, spaces plain, an empty line before each heading.
pub fn plain_text(paper: &Paper) -> String {
    let mut text = String::new();
    let mut before = Place::Heading;
    for line in lines(paper) {
        if line.place == Place::Heading && before != Place::Heading {
            text.push('\n');
        }
        before = line.place;
        text.push_str(&line.text.replace('\u{a0}', " "));
        text.push('\n');
    }
    text
}

/// A paper of nothing but words: for a text that no record gives any more.
pub fn paper_of_text(title: &str, text: &str) -> Paper {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let blocks = lines.map(|line| Block::Paragraph(Paragraph::plain(vec![Span::plain(line)]))).collect();
    Paper { title: title.to_owned(), blocks, ..Paper::default() }
}

fn words(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect::<String>().replace('\u{ad}', "")
}

fn walk(blocks: &[Block], place: Place, found: &mut Vec<PlainLine>) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } => push(found, words(text), "", Place::Heading),
            Block::Paragraph(paragraph) => {
                push(found, words(&paragraph.spans), paragraph.key.as_deref().unwrap_or_default(), place)
            }
            Block::Sides { left, right } => {
                push(found, format!("{}    {}", words(left), words(right)), "", Place::Table)
            }
            Block::Table(table) => {
                for row in table.header.iter().chain(&table.rows) {
                    push(found, cells(row), "", Place::Table);
                }
            }
            Block::Columns { columns, .. } => {
                for column in columns {
                    walk(column, Place::Party, found);
                }
            }
            Block::Keep(blocks) => walk(blocks, place, found),
            Block::Space(_) | Block::PageBreak => {}
        }
    }
}

fn push(found: &mut Vec<PlainLine>, text: String, key: &str, place: Place) {
    found.extend(text.split('\n').map(|line| PlainLine { text: line.to_owned(), key: key.to_owned(), place }));
}

fn cells(row: &Row) -> String {
    let cells: Vec<String> = row.cells.iter().map(|cell| words(&cell.spans).replace('\n', " / ")).collect();
    cells.join(" | ").trim_end_matches([' ', '|']).to_owned()
}
