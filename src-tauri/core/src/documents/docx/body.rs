//! Blocks as paragraphs and tables of the document's text.

use std::collections::BTreeSet;

use crate::documents::block::{Align, Block, Paper, Paragraph, Span, TEXT_PT};

use super::numbering::{Count, Level};
use super::sheet;
use super::styles::{self, Style, align_name, half_points, right_tab, twips_of_mm, twips_of_pt};
use super::words::Words;

/// The inside of `w:body`, without the section's properties.
pub fn document(paper: &Paper) -> String {
    let mut body = Body::default();
    body.blocks(&paper.blocks, Place { width: sheet::text_width(), keep: false, cell: false });
    body.xml
}

/// Where blocks are put.
#[derive(Clone, Copy)]
pub struct Place {
    /// Twips.
    pub width: i32,
    /// The whole place stays on the page of what follows it.
    pub keep: bool,
    /// Inside a cell, which must end with a paragraph.
    pub cell: bool,
}

/// A block with what stands around it: `Space`, `PageBreak` and `Keep` are no paragraphs of their own.
struct Item<'a> {
    block: &'a Block,
    /// Empty height above, mm.
    before: f32,
    /// Stays on the page of the next item.
    keep: bool,
    new_page: bool,
    /// Columns that follow each other are rows of one grid: only one table stays whole in every editor.
    grid: Vec<GridRow<'a>>,
}

/// A row of blocks side by side.
pub struct GridRow<'a> {
    pub columns: &'a [Vec<Block>],
    /// Empty height above, twips.
    pub above: i32,
}

impl Item<'_> {
    /// Tables and columns: nothing can be said about the space around them but in paragraphs.
    fn is_table(&self) -> bool {
        matches!(self.block, Block::Table(_) | Block::Columns { .. })
    }

    fn space_above(&self) -> f32 {
        self.before + if let Block::Table(table) = self.block { table.space_before_mm } else { 0.0 }
    }
}

/// What a paragraph says of itself where its style says otherwise.
#[derive(Default)]
pub struct Direct {
    pub align: Option<Align>,
    pub indent_mm: Option<f32>,
    pub size_pt: Option<f32>,
    /// Twips above and below, on top of the style's own.
    pub before: i32,
    pub after: i32,
    pub keep: bool,
    pub new_page: bool,
    /// Characters at the beginning that the editor writes itself.
    pub skip: usize,
    /// Longer words may be divided where the place is narrow, in characters.
    pub whole: Option<usize>,
    /// Name of a bookmark around the text.
    pub bookmark: Option<String>,
}

#[derive(Default)]
pub struct Body {
    pub xml: String,
    count: Count,
    marked: BTreeSet<String>,
    titled: bool,
}

impl Body {
    pub fn blocks(&mut self, blocks: &[Block], place: Place) {
        let mut items = Vec::new();
        flatten(blocks, &mut Pending::default(), &mut items);
        let mut after_table = false;
        for (at, item) in items.iter().enumerate() {
            let next = items.get(at + 1);
            let keep = place.keep || item.keep;
            let is_table = item.is_table();
            // Two tables without a paragraph between them would be one.
            if is_table && (after_table || item.new_page) {
                let before = twips_of_mm(item.space_above());
                let new_page = item.new_page;
                self.paragraph(&styles::GAP, &[], &Direct { before, keep, new_page, ..Direct::default() });
            }
            let after = next.filter(|next| next.is_table() && !next.new_page).map_or(0.0, Item::space_above);
            self.item(item, Around { keep, after: twips_of_mm(after) }, place);
            after_table = is_table;
        }
        if after_table || (place.cell && items.is_empty()) {
            self.paragraph(&styles::GAP, &[], &Direct { keep: place.keep, ..Direct::default() });
        }
    }

    fn item(&mut self, item: &Item, around: Around, place: Place) {
        let before = twips_of_mm(item.before);
        let direct =
            Direct { before, after: around.after, keep: around.keep, new_page: item.new_page, ..Direct::default() };
        match item.block {
            Block::Heading { level, text, .. } => self.heading(*level, text, direct),
            Block::Paragraph(paragraph) => self.words(paragraph, direct, item.new_page),
            Block::Sides { left, right } => self.sides(left, right, &direct, place.width),
            Block::Table(table) => self.table(table, place.width, around.keep),
            Block::Columns { gap_mm, .. } => self.grid(&item.grid, twips_of_mm(*gap_mm), place.width, around.keep),
            Block::Keep(_) | Block::Space(_) | Block::PageBreak => {}
        }
    }

    fn heading(&mut self, level: u8, text: &[Span], mut direct: Direct) {
        let style = if level > 1 {
            match self.count.counted(Level::Section, Words::new(text).beginning()) {
                Some(skip) => {
                    direct.skip = skip;
                    &styles::SECTION
                }
                None => &styles::PLAIN_SECTION,
            }
        } else if std::mem::replace(&mut self.titled, true) {
            &styles::ANNEX_TITLE
        } else {
            &styles::TITLE
        };
        self.paragraph(style, text, &direct);
    }

    fn words(&mut self, paragraph: &Paragraph, mut direct: Direct, new_page: bool) {
        let running = paragraph.align == Align::Justify && paragraph.size_pt == TEXT_PT;
        let counted = (running && paragraph.key.is_some())
            .then(|| self.count.counted(Level::Clause, Words::new(&paragraph.spans).beginning()))
            .flatten();
        let style = match paragraph.align {
            _ if counted.is_some() => &styles::CLAUSE,
            Align::Justify => &styles::TEXT,
            Align::Right if new_page => &styles::ANNEX,
            _ if paragraph.size_pt == styles::PARTY.size_pt => &styles::PARTY,
            _ => &styles::PLAIN,
        };
        direct.skip = counted.unwrap_or_default();
        direct.before += twips_of_mm(paragraph.space_before_mm);
        direct.keep |= paragraph.keep_with_next;
        direct.align = Some(paragraph.align);
        direct.indent_mm = Some(paragraph.indent_mm);
        direct.size_pt = Some(paragraph.size_pt);
        direct.bookmark = paragraph.key.as_deref().map(bookmark_of).filter(|name| self.marked.insert(name.clone()));
        self.paragraph(style, &paragraph.spans, &direct);
    }

    /// Both edges of one line, or two lines where one cannot hold them.
    fn sides(&mut self, left: &[Span], right: &[Span], direct: &Direct, width: i32) {
        let characters = Words::new(left).longest() + Words::new(right).longest();
        if (characters as f32 + 2.0) * WIDTH_OF_LETTER_PT * 20.0 > width as f32 {
            self.paragraph(
                &styles::PLAIN,
                left,
                &Direct { before: direct.before, new_page: direct.new_page, keep: true, ..Direct::default() },
            );
            let align = Some(Align::Right);
            self.paragraph(
                &styles::PLAIN,
                right,
                &Direct { align, after: direct.after, keep: direct.keep, ..Direct::default() },
            );
            return;
        }
        self.open(&styles::SIDES, direct, Some(right_tab(width)).filter(|_| width != sheet::text_width()));
        Words::new(left).runs(0, "", false, &mut self.xml);
        self.xml.push_str("<w:r><w:tab/></w:r>");
        Words::new(right).runs(0, "", false, &mut self.xml);
        self.xml.push_str("</w:p>");
    }

    /// One paragraph of a style, with direct properties only where it differs.
    pub fn paragraph(&mut self, style: &Style, spans: &[Span], direct: &Direct) {
        self.open(style, direct, None);
        if let Some(name) = &direct.bookmark {
            self.xml.push_str(&format!("<w:bookmarkStart w:id=\"{}\" w:name=\"{name}\"/>", self.marked.len()));
        }
        let size = direct.size_pt.map(half_points).filter(|size| *size != half_points(style.size_pt));
        let size = size.map(|size| format!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>")).unwrap_or_default();
        let words = Words::new(spans);
        let words = direct.whole.into_iter().fold(words, Words::divided);
        words.runs(direct.skip, &size, style.bold, &mut self.xml);
        if direct.bookmark.is_some() {
            self.xml.push_str(&format!("<w:bookmarkEnd w:id=\"{}\"/>", self.marked.len()));
        }
        self.xml.push_str("</w:p>");
    }

    fn open(&mut self, style: &Style, direct: &Direct, tabs: Option<String>) {
        self.xml.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>", style.id));
        if direct.keep && !style.keep_next {
            self.xml.push_str("<w:keepNext/>");
        }
        if direct.keep {
            self.xml.push_str("<w:keepLines/>");
        }
        if direct.new_page {
            self.xml.push_str("<w:pageBreakBefore/>");
        }
        self.xml.push_str(tabs.as_deref().unwrap_or_default());
        let (before, after) = (direct.before.max(0), direct.after.max(0));
        if before > 0 {
            self.xml.push_str(&format!("<w:spacing w:before=\"{}\"", before + twips_of_pt(style.before_pt)));
        } else if after > 0 {
            self.xml.push_str("<w:spacing");
        }
        if after > 0 {
            self.xml.push_str(&format!(" w:after=\"{}\"", after + twips_of_pt(style.after_pt)));
        }
        if before > 0 || after > 0 {
            self.xml.push_str("/>");
        }
        let own_indent = direct.indent_mm.map(twips_of_mm).filter(|indent| *indent != twips_of_mm(style.indent_mm));
        if let Some(indent) = own_indent {
            self.xml.push_str(&format!("<w:ind w:left=\"0\" w:firstLine=\"{}\"/>", indent.max(0)));
        }
        if let Some(align) = direct.align.filter(|align| *align != style.align) {
            self.xml.push_str(&format!("<w:jc w:val=\"{}\"/>", align_name(align)));
        }
        self.xml.push_str("</w:pPr>");
    }
}

#[derive(Clone, Copy)]
struct Around {
    keep: bool,
    /// Twips.
    after: i32,
}

/// Mean width of a letter in 12 pt, for lines of two sides.
const WIDTH_OF_LETTER_PT: f32 = 6.6;

/// What `Space` and `PageBreak` leave for the next item.
#[derive(Default)]
struct Pending {
    /// mm.
    before: f32,
    new_page: bool,
}

/// Puts blocks in a row, each with the space, the page break and the keeping that stand around it.
fn flatten<'a>(blocks: &'a [Block], pending: &mut Pending, items: &mut Vec<Item<'a>>) {
    for block in blocks {
        match block {
            Block::Space(mm) => pending.before += if mm.is_finite() { mm.clamp(0.0, 300.0) } else { 0.0 },
            Block::PageBreak => *pending = Pending { before: 0.0, new_page: true },
            Block::Keep(inner) => {
                let from = items.len();
                flatten(inner, pending, items);
                if let Some((_, kept)) = items.get_mut(from..).and_then(<[Item]>::split_last_mut) {
                    kept.iter_mut().for_each(|item| item.keep = true);
                }
            }
            Block::Table(table) if table.is_empty() => {}
            Block::Columns { columns, .. } if columns.is_empty() => {}
            block => {
                let Pending { before, new_page } = std::mem::take(pending);
                let mut grid = Vec::new();
                if let Block::Columns { columns, gap_mm } = block {
                    let same = |item: &&mut Item| {
                        let Block::Columns { columns: above, gap_mm: gap } = item.block else { return false };
                        !new_page && above.len() == columns.len() && gap == gap_mm
                    };
                    let above = twips_of_mm(before);
                    if let Some(item) = items.last_mut().filter(same) {
                        item.grid.push(GridRow { columns, above });
                        continue;
                    }
                    grid.push(GridRow { columns, above: 0 });
                }
                items.push(Item { block, before, keep: false, new_page, grid });
            }
        }
    }
}

/// Longest name of a bookmark that Word takes, in characters.
const LONGEST_BOOKMARK: usize = 40;

/// How bookmarks of clauses begin: with an underscore, so that lists of bookmarks do not show them.
pub const BOOKMARK: &str = "_rostok_";

/// The bookmark of a clause.
fn bookmark_of(key: &str) -> String {
    let key = key.chars().map(|ch| if ch.is_alphanumeric() { ch } else { '_' });
    BOOKMARK.chars().chain(key).take(LONGEST_BOOKMARK).collect()
}
