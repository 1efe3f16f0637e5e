//! What a form says, before anything is known of lines and pages: the neutral language between forms and typesetter.
//!
//! Lengths are millimetres, type sizes points, because that is how GOST R 7.0.97-2016 and the people who check papers speak.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};

/// A whole paper: its blocks and what stands in the properties of the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paper {
    pub title: String,
    pub author: String,
    pub subject: String,
    /// The `/ID` of the file. Fixed by the caller, so that one paper printed twice gives the same bytes.
    pub id: [u8; 16],
    /// When the paper was made, ISO 8601 (`2026-09-01` or `2026-09-01T10:00:00+03:00`). What cannot be read is left out.
    pub created_at: String,
    /// A word drawn across every page under the text: «ПРОЕКТ», «ОБРАЗЕЦ».
    pub watermark: Option<String>,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Centred bold lines that stay with the two lines after them. Level 1 is the title of a paper or annex.
    Heading {
        level: u8,
        text: Vec<Span>,
        outline: Option<String>,
    },
    Paragraph(Paragraph),
    /// One line with text at both edges: «г. Мичуринск» and the date. What does not fit goes to two lines.
    Sides {
        left: Vec<Span>,
        right: Vec<Span>,
    },
    Table(Table),
    /// Blocks side by side in columns of equal width: the requisites and signatures of parties.
    Columns {
        columns: Vec<Vec<Block>>,
        gap_mm: f32,
    },
    /// Never broken across pages while it fits one.
    Keep(Vec<Block>),
    /// Empty height in millimetres; vanishes at the top of a page.
    Space(f32),
    PageBreak,
}

/// Words in one face. A line feed in the text is a line break, a soft hyphen a place where the word may be divided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub bold: bool,
    /// Bold wins where both are asked for: the program carries no bold italic face.
    pub italic: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Justify,
    Left,
    Centre,
    Right,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    pub spans: Vec<Span>,
    pub align: Align,
    /// Indent of the first line.
    pub indent_mm: f32,
    pub space_before_mm: f32,
    /// The last line stays on one page with the first of the next block.
    pub keep_with_next: bool,
    /// Key of the clause printed here; tests and checks find clauses by it, never by number.
    pub key: Option<String>,
    pub size_pt: f32,
}

/// Type size of running text, pt (GOST R 7.0.97-2016, 3.3 advises 12–14).
pub const TEXT_PT: f32 = 12.0;
/// First-line indent, mm (GOST R 7.0.97-2016, 3.3: 1.25 cm).
pub const INDENT_MM: f32 = 12.5;

impl Paragraph {
    /// A justified paragraph of running text with the usual indent.
    pub fn new(spans: Vec<Span>) -> Self {
        Self {
            spans,
            align: Align::Justify,
            indent_mm: INDENT_MM,
            space_before_mm: 0.0,
            keep_with_next: false,
            key: None,
            size_pt: TEXT_PT,
        }
    }

    /// Lines of an address or requisites: left edge, no indent, no stretched spaces.
    pub fn plain(spans: Vec<Span>) -> Self {
        Self { align: Align::Left, indent_mm: 0.0, ..Self::new(spans) }
    }

    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        if align != Align::Justify {
            self.indent_mm = 0.0;
        }
        self
    }

    pub fn keep_with_next(mut self) -> Self {
        self.keep_with_next = true;
        self
    }

    pub fn space_before(mut self, mm: f32) -> Self {
        self.space_before_mm = mm;
        self
    }

    pub fn size(mut self, pt: f32) -> Self {
        self.size_pt = pt;
        self
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub columns: Vec<Column>,
    /// Repeated at the top of every page the table reaches.
    pub header: Vec<Row>,
    pub rows: Vec<Row>,
    pub size_pt: f32,
    /// Lines around the cells.
    pub ruled: bool,
    pub space_before_mm: f32,
}

impl Table {
    /// Nothing of it can be printed.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty() || (self.header.is_empty() && self.rows.is_empty())
    }

    /// A ruled table in 10.5 pt.
    pub fn new(columns: Vec<Column>, header: Vec<Row>, rows: Vec<Row>) -> Self {
        Self { columns, header, rows, size_pt: 10.5, ruled: true, space_before_mm: 2.0 }
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    pub width: Width,
    pub align: Align,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    Mm(f32),
    /// A share of what the fixed columns leave.
    Weight(f32),
}

impl Column {
    pub fn mm(mm: f32, align: Align) -> Self {
        Self { width: Width::Mm(mm), align }
    }

    pub fn weight(weight: f32, align: Align) -> Self {
        Self { width: Width::Weight(weight), align }
    }
}

/// A row is never divided between pages unless it is taller than a page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    pub cells: Vec<Cell>,
    /// A row of totals: bold, and never alone at the top of a page.
    pub total: bool,
    /// A row that names the rows under it: never alone at the foot of a page.
    pub leads: bool,
}

impl Row {
    pub fn new(cells: Vec<Cell>) -> Self {
        Self { cells, total: false, leads: false }
    }

    pub fn total(cells: Vec<Cell>) -> Self {
        Self { cells, total: true, leads: false }
    }

    /// A row across the table over the rows that belong to it.
    pub fn leading(spans: Vec<Span>, columns: usize) -> Self {
        Self { cells: vec![Cell::new(spans).span(columns).align(Align::Left)], total: false, leads: true }
    }

    /// A row of plain texts, one a column.
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::new(texts.into_iter().map(|text| Cell::new(vec![Span::plain(text)])).collect())
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub spans: Vec<Span>,
    /// How many columns the cell covers, at least 1.
    pub col_span: usize,
    /// Where it differs from its column's.
    pub align: Option<Align>,
}

impl Cell {
    pub fn new(spans: Vec<Span>) -> Self {
        Self { spans, col_span: 1, align: None }
    }

    pub fn span(mut self, columns: usize) -> Self {
        self.col_span = columns;
        self
    }

    pub fn align(mut self, align: Align) -> Self {
        self.align = Some(align);
        self
    }
}

impl Span {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: false, italic: false }
    }

    pub fn bold(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: true, italic: false }
    }

    pub fn italic(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: false, italic: true }
    }
}

impl Block {
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        let text = text.into();
        Self::Heading { level, outline: Some(text.clone()), text: vec![Span::plain(text)] }
    }
}

/// When a paper was made: ISO 8601 with or without time and zone, UTC where no zone is named.
pub fn made_at(text: &str) -> Option<DateTime<FixedOffset>> {
    let utc = |naive: NaiveDateTime| naive.and_utc().fixed_offset();
    DateTime::parse_from_rfc3339(text)
        .ok()
        .or_else(|| text.parse::<NaiveDateTime>().ok().map(utc))
        .or_else(|| text.parse::<NaiveDate>().ok().and_then(|date| date.and_hms_opt(0, 0, 0)).map(utc))
}

impl Paper {
    /// Every span of the paper in reading order, with whether its place makes it bold (headings, totals, table headers).
    pub fn spans(&self) -> Vec<(&Span, bool)> {
        let mut found = Vec::new();
        collect(&self.blocks, &mut found);
        found
    }
}

fn collect<'a>(blocks: &'a [Block], into: &mut Vec<(&'a Span, bool)>) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } => into.extend(text.iter().map(|span| (span, true))),
            Block::Paragraph(paragraph) => into.extend(paragraph.spans.iter().map(|span| (span, span.bold))),
            Block::Sides { left, right } => into.extend(left.iter().chain(right).map(|span| (span, span.bold))),
            Block::Table(table) => {
                for (row, head) in
                    table.header.iter().map(|row| (row, true)).chain(table.rows.iter().map(|row| (row, false)))
                {
                    let spans = row.cells.iter().flat_map(|cell| &cell.spans);
                    into.extend(spans.map(|span| (span, head || row.total || span.bold)));
                }
            }
            Block::Columns { columns, .. } => columns.iter().for_each(|blocks| collect(blocks, into)),
            Block::Keep(blocks) => collect(blocks, into),
            Block::Space(_) | Block::PageBreak => {}
        }
    }
}
