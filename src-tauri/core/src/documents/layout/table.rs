//! Tables: widths of columns, cells, lines around them, headers that are repeated.

use std::rc::Rc;

use super::pages::BODY;
use super::paragraph::{Setting, set};
use super::slab::{Slab, beside, height, keep_together};
use super::{Setter, lines_to_slabs};
use crate::documents::block::{Align, Cell, Column, Row, Table, Width};
use crate::documents::page::{MM, NodeId, Rule, Tag};

const LEADING: f32 = 1.17;
/// Between the lines of a table and its text, pt.
const PADDING_X: f32 = 3.6;
const PADDING_TOP: f32 = 1.2;
const PADDING_BOTTOM: f32 = 2.4;
/// Thickness of lines, pt.
const RULE: f32 = 0.5;
/// No column is narrower, mm.
const NARROWEST: f32 = 6.0;

/// Widths of columns in points; together they are as wide as the text.
pub fn widths(columns: &[Column], width: f32) -> Vec<f32> {
    let narrowest = (NARROWEST * MM).min(width / columns.len().max(1) as f32);
    let sane = |value: f32| if value.is_finite() { value.max(0.0) } else { 0.0 };
    let fixed: f32 =
        columns.iter().map(|column| if let Width::Mm(mm) = column.width { sane(mm) * MM } else { 0.0 }).sum();
    let weights: f32 =
        columns.iter().map(|column| if let Width::Weight(weight) = column.width { sane(weight) } else { 0.0 }).sum();
    let left = (width - fixed).max(0.0);
    let mut widths: Vec<f32> = columns
        .iter()
        .map(|column| match column.width {
            Width::Mm(mm) => sane(mm) * MM,
            Width::Weight(weight) => left * sane(weight) / weights.max(f32::MIN_POSITIVE),
        })
        .map(|wanted| wanted.max(narrowest))
        .collect();
    let sum: f32 = widths.iter().sum();
    // What is above the least width gives way (or grows) in proportion.
    let spare = sum - narrowest * columns.len() as f32;
    let wanted = width - narrowest * columns.len() as f32;
    if spare > 0.0 {
        widths.iter_mut().for_each(|column| *column = narrowest + (*column - narrowest) * wanted / spare);
    } else {
        widths.iter_mut().for_each(|column| *column = width / columns.len() as f32);
    }
    widths
}

impl Setter<'_> {
    pub(super) fn table(&mut self, table: &Table, width: f32, parent: NodeId) -> Vec<Slab> {
        if table.is_empty() {
            return Vec::new();
        }
        let node = self.pages.add_node(Some(parent), Tag::Table, None);
        let frame = Frame { table, widths: widths(&table.columns, width), node };
        let mut head: Vec<Slab> = table.header.iter().flat_map(|row| self.row(row, &frame, true, BODY)).collect();
        head.iter_mut().for_each(|slab| slab.keep = true);
        let head_height = height(&head);
        let repeated: Option<Rc<[Slab]>> =
            (!head.is_empty() && head_height < BODY * 0.4).then(|| head.iter().map(Slab::as_artifact).collect());
        let room = if repeated.is_some() { BODY - head_height } else { BODY };
        let mut slabs = head;
        for row in &table.rows {
            if row.total
                && let Some(above) = slabs.last_mut()
            {
                above.keep = true;
            }
            let mut pieces = self.row(row, &frame, false, room);
            pieces.iter_mut().for_each(|slab| slab.head.clone_from(&repeated));
            if row.leads
                && let Some(last) = pieces.last_mut()
            {
                last.keep = true;
            }
            slabs.append(&mut pieces);
        }
        if let Some(last) = slabs.last_mut() {
            last.keep = false;
        }
        if let Some(first) = slabs.first_mut() {
            first.before += table.space_before_mm.max(0.0) * MM;
        }
        slabs
    }

    /// One row, whole, or cut into pieces where it is higher than `room`.
    fn row(&mut self, row: &Row, frame: &Frame, header: bool, room: f32) -> Vec<Slab> {
        let row_node = self.pages.add_node(Some(frame.node), Tag::TableRow, None);
        let size = frame.table.size_pt.clamp(4.0, 72.0);
        let mut edges = vec![0.0];
        let mut cells = Vec::new();
        let mut columns = frame.table.columns.iter().zip(&frame.widths);
        let mut texts = row.cells.iter();
        let empty = Cell::new(Vec::new());
        let mut x = 0.0;
        while let Some((column, first_width)) = columns.next() {
            let cell = texts.next().unwrap_or(&empty);
            let more: f32 = columns.by_ref().take(cell.col_span.max(1) - 1).map(|(_, width)| width).sum();
            let width = first_width + more;
            let tag = if header { Tag::TableHeader } else { Tag::TableCell };
            let node = self.pages.add_node(Some(row_node), tag, None);
            let align = cell.align.unwrap_or(if header { Align::Centre } else { column.align });
            let setting = Setting {
                width: (width - 2.0 * PADDING_X).max(1.0),
                indent: 0.0,
                align,
                size,
                bold: header || row.total,
                hyphenate: true,
                node: Some(node),
            };
            let lines = lines_to_slabs(set(&cell.spans, &setting, &mut self.shaper), size, LEADING);
            cells.push((x + PADDING_X, lines));
            x += width;
            edges.push(x);
        }
        if header {
            centre_vertically(&mut cells);
        }
        let mut pieces = beside(cells, room - PADDING_TOP - PADDING_BOTTOM);
        for piece in &mut pieces {
            piece.shift(0.0, PADDING_TOP);
            piece.height += PADDING_TOP + PADDING_BOTTOM;
            if frame.table.ruled {
                draw_lines(piece, &edges, x);
            }
        }
        if header {
            keep_together(&mut pieces);
        }
        pieces
    }
}

struct Frame<'a> {
    table: &'a Table,
    widths: Vec<f32>,
    node: NodeId,
}

fn centre_vertically(cells: &mut [(f32, Vec<Slab>)]) {
    let highest = cells.iter().map(|(_, lines)| height(lines)).fold(0.0, f32::max);
    for (_, lines) in cells {
        let above = (highest - height(lines)) / 2.0;
        if let Some(first) = lines.first_mut() {
            first.before += above;
        }
    }
}

fn draw_lines(piece: &mut Slab, edges: &[f32], right: f32) {
    let bottom = piece.height;
    let overlap = RULE / 2.0;
    let across = |y| Rule { x0: -overlap, y0: y, x1: right + overlap, y1: y, width: RULE };
    let down = |x: &f32| Rule { x0: *x, y0: 0.0, x1: *x, y1: bottom, width: RULE };
    piece.rules.extend([across(0.0), across(bottom)]);
    piece.rules.extend(edges.iter().map(down));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_always_fill_the_width_whatever_was_asked() {
        let asked = [
            vec![Column::mm(10.0, Align::Left), Column::weight(1.0, Align::Left), Column::weight(3.0, Align::Left)],
            vec![Column::mm(500.0, Align::Left), Column::mm(1.0, Align::Left)],
            vec![Column::weight(0.0, Align::Left), Column::weight(f32::NAN, Align::Left)],
            vec![Column::mm(-5.0, Align::Left); 120],
        ];
        for columns in asked {
            let widths = widths(&columns, 480.0);
            assert!((widths.iter().sum::<f32>() - 480.0).abs() < 0.5, "{columns:?}: {widths:?}");
            assert!(widths.iter().all(|width| *width > 0.0), "{columns:?}: {widths:?}");
        }
    }
}
