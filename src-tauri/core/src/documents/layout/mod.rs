//! The typesetter: blocks in, pages out.
//!
//! Blocks become strips (`slab`), strips go onto pages (`pages`). A paragraph chooses all its line ends at once (`breaking`), a
//! word is shaped once a document (`shaping`). Nothing here can fail: what no page can hold is broken, never refused or lost.

mod breaking;
pub mod faces;
mod pages;
mod paragraph;
mod shaping;
mod slab;
mod table;
mod text;
mod watermark;

use std::collections::BTreeSet;

use faces::{FaceId, Fonts};
use paragraph::{Line, Setting, natural_width, set};
use shaping::Shaper;
use slab::{Slab, beside, keep_together};
pub use table::widths as column_widths;
pub use text::{Segment, printable, segments};

use super::block::{Align, Block, Paper, Paragraph, Span, TEXT_PT};
use super::page::{MM, NodeId, OutlineEntry, PAGE_WIDTH, Pages, Tag};

/// Margins of a sheet in mm.
pub struct Margins {
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub bottom: f32,
}

/// GOST R 7.0.97-2016, 3.2, with the 30 mm at the left that papers kept for more than ten years need.
pub const MARGINS: Margins = Margins { left: 30.0, right: 10.0, top: 20.0, bottom: 20.0 };
/// Width of the text, pt.
pub const TEXT_WIDTH: f32 = PAGE_WIDTH - (MARGINS.left + MARGINS.right) * MM;

/// Distance between baselines, in type sizes.
const LEADING: f32 = 1.2;
/// Top of a page number from the edge of the sheet, mm.
const NUMBER_TOP: f32 = 12.0;
const NUMBER_PT: f32 = 11.0;
/// Height of capitals of PT Serif, in type sizes.
const CAP_HEIGHT: f32 = 0.7;
/// The least gap between the two sides of a `Sides` line, pt.
const SIDES_GAP: f32 = 18.0;

/// Typesets a paper.
pub fn layout(paper: &Paper, fonts: &Fonts) -> Pages {
    let mut setter = Setter {
        shaper: Shaper::new(fonts),
        pages: Pages {
            title: paper.title.clone(),
            author: paper.author.clone(),
            subject: paper.subject.clone(),
            id: paper.id,
            created_at: paper.created_at.clone(),
            watermark: paper.watermark.as_deref().and_then(|word| watermark::outlines(word, fonts)),
            ..Pages::default()
        },
    };
    let root = setter.pages.add_node(None, Tag::Document, None);
    let slabs = setter.blocks(&paper.blocks, TEXT_WIDTH, root);
    pages::fill(slabs, &mut setter.pages);
    setter.number_pages();
    setter.pages
}

/// Characters of a paper that no face here can print, each once: a final paper is refused for them, a draft prints an empty box.
pub fn missing_characters(paper: &Paper, fonts: &Fonts) -> Vec<char> {
    let shaper = Shaper::new(fonts);
    let mut missing = BTreeSet::new();
    for (span, bold) in paper.spans() {
        let face = FaceId::of(bold, span.italic);
        missing.extend(text::printable(&span.text).filter(|ch| !shaper.has(face, *ch)));
    }
    missing.into_iter().collect()
}

struct Setter<'a> {
    shaper: Shaper<'a>,
    pages: Pages,
}

impl Setter<'_> {
    fn blocks(&mut self, blocks: &[Block], width: f32, parent: NodeId) -> Vec<Slab> {
        let mut slabs: Vec<Slab> = Vec::new();
        let mut space = 0.0;
        let mut after_heading = false;
        for block in blocks {
            let mut set = match block {
                Block::Space(mm) => {
                    space += if mm.is_finite() { mm.clamp(0.0, 300.0) * MM } else { 0.0 };
                    continue;
                }
                Block::PageBreak => vec![Slab { new_page: true, ..Slab::default() }],
                Block::Heading { level, text, outline } => {
                    self.heading(*level, text, outline.as_deref(), width, parent)
                }
                Block::Paragraph(paragraph) => self.paragraph(paragraph, width, parent),
                Block::Sides { left, right } => self.sides(left, right, width, parent),
                Block::Table(table) => self.table(table, width, parent),
                Block::Columns { columns, gap_mm } => self.columns(columns, *gap_mm, width, parent),
                Block::Keep(blocks) => {
                    let mut kept = self.blocks(blocks, width, parent);
                    keep_together(&mut kept);
                    kept
                }
            };
            if let Some(first) = set.first_mut() {
                first.before += std::mem::take(&mut space);
            }
            match (set.as_mut_slice(), slabs.last_mut()) {
                // Nothing keeps with what starts a new page.
                ([Slab { new_page: true, .. }], Some(above)) => above.keep = false,
                // A heading stays with two lines, and this block has only one of them.
                ([line], Some(_)) if after_heading => line.keep = true,
                _ => {}
            }
            after_heading = matches!(block, Block::Heading { .. });
            slabs.append(&mut set);
        }
        slabs
    }

    fn heading(&mut self, level: u8, text: &[Span], outline: Option<&str>, width: f32, parent: NodeId) -> Vec<Slab> {
        let node = self.pages.add_node(Some(parent), Tag::Heading(level.clamp(1, 6)), None);
        let size = if level <= 1 { 14.0 } else { TEXT_PT };
        let setting =
            Setting { width, indent: 0.0, align: Align::Centre, size, bold: true, hyphenate: false, node: Some(node) };
        let mut slabs = lines_to_slabs(set(text, &setting, &mut self.shaper), size, LEADING);
        if let Some(first) = slabs.first_mut() {
            first.before += if level <= 1 { 4.0 } else { 9.0 };
            if let Some(title) = outline {
                first.outline.push(self.pages.outline.len());
                self.pages.outline.push(OutlineEntry { level, title: title.to_owned(), page: 0, y: 0.0 });
            }
        }
        slabs.iter_mut().for_each(|slab| slab.keep = true);
        if let Some(last) = slabs.last_mut() {
            last.height += if level <= 1 { 5.0 } else { 3.0 };
        }
        slabs
    }

    fn paragraph(&mut self, paragraph: &Paragraph, width: f32, parent: NodeId) -> Vec<Slab> {
        let node = self.pages.add_node(Some(parent), Tag::Paragraph, paragraph.key.clone());
        let size = if paragraph.size_pt.is_finite() { paragraph.size_pt.clamp(4.0, 72.0) } else { TEXT_PT };
        let points = |mm: f32| if mm.is_finite() { mm.clamp(0.0, 300.0) * MM } else { 0.0 };
        let setting = Setting {
            width,
            indent: points(paragraph.indent_mm),
            align: paragraph.align,
            size,
            bold: false,
            hyphenate: paragraph.align != Align::Centre,
            node: Some(node),
        };
        let mut slabs = lines_to_slabs(set(&paragraph.spans, &setting, &mut self.shaper), size, LEADING);
        no_widows(&mut slabs);
        if let Some(first) = slabs.first_mut() {
            first.before += points(paragraph.space_before_mm);
        }
        if let Some(last) = slabs.last_mut() {
            last.keep = paragraph.keep_with_next;
        }
        slabs
    }

    fn sides(&mut self, left: &[Span], right: &[Span], width: f32, parent: NodeId) -> Vec<Slab> {
        let node = self.pages.add_node(Some(parent), Tag::Paragraph, None);
        let setting = |align| Setting {
            width,
            indent: 0.0,
            align,
            size: TEXT_PT,
            bold: false,
            hyphenate: false,
            node: Some(node),
        };
        let both = natural_width(left, TEXT_PT, false, &mut self.shaper)
            + natural_width(right, TEXT_PT, false, &mut self.shaper);
        let left = lines_to_slabs(set(left, &setting(Align::Left), &mut self.shaper), TEXT_PT, LEADING);
        let right = lines_to_slabs(set(right, &setting(Align::Right), &mut self.shaper), TEXT_PT, LEADING);
        let mut slabs = if both + SIDES_GAP <= width {
            beside(vec![(0.0, left), (0.0, right)], pages::BODY)
        } else {
            left.into_iter().chain(right).collect()
        };
        keep_together(&mut slabs);
        slabs
    }

    fn columns(&mut self, columns: &[Vec<Block>], gap_mm: f32, width: f32, parent: NodeId) -> Vec<Slab> {
        let count = columns.len().max(1) as f32;
        let gap = if gap_mm.is_finite() { (gap_mm.max(0.0) * MM).min(width / count * 0.5) } else { 0.0 };
        let each = (width - gap * (count - 1.0)) / count;
        let mut x = 0.0;
        let mut set = Vec::with_capacity(columns.len());
        for blocks in columns {
            let node = self.pages.add_node(Some(parent), Tag::Section, None);
            set.push((x, self.blocks(blocks, each, node)));
            x += each + gap;
        }
        beside(set, pages::BODY)
    }

    /// In the middle of the top margin, from the second page on (GOST R 7.0.97-2016, 3.7).
    fn number_pages(&mut self) {
        for (at, page) in self.pages.pages.iter_mut().enumerate().skip(1) {
            let setting = Setting {
                width: TEXT_WIDTH,
                indent: 0.0,
                align: Align::Centre,
                size: NUMBER_PT,
                bold: false,
                hyphenate: false,
                node: None,
            };
            let number = set(&[Span::plain((at + 1).to_string())], &setting, &mut self.shaper);
            let mut runs: Vec<_> = number.into_iter().flat_map(|line| line.runs).collect();
            for run in &mut runs {
                run.x += MARGINS.left * MM;
                run.y += NUMBER_TOP * MM + NUMBER_PT * CAP_HEIGHT;
            }
            page.runs.splice(0..0, runs);
        }
    }
}

/// Each line as a strip, its baseline where capitals stand in the middle of the strip.
fn lines_to_slabs(lines: Vec<Line>, size: f32, leading: f32) -> Vec<Slab> {
    let height = size * leading;
    lines
        .into_iter()
        .map(|line| {
            let mut slab = Slab { height, runs: line.runs, rules: line.rules, keep: line.divided, ..Slab::default() };
            slab.shift(0.0, height / 2.0 + size * CAP_HEIGHT / 2.0 - size * 0.03);
            slab
        })
        .collect()
}

/// At least two lines of a paragraph at the foot of a page and at the top of the next; divided words are kept whole already.
fn no_widows(slabs: &mut [Slab]) {
    let count = slabs.len();
    for (at, slab) in slabs.iter_mut().enumerate() {
        slab.keep |= at + 1 < count && (at == 0 || at + 2 == count);
    }
}
