//! Tables: widths of columns as in the PDF, header rows that repeat, rows that are never divided; and columns side by side, which
//! are a table without lines.

use crate::documents::block::{Cell, Row, Table};
use crate::documents::layout::column_widths;

use super::body::{Body, Direct, GridRow, Place};
use super::styles::{self, Style};

/// Room inside the lines, twips. At the sides a little less than in the PDF: a face that is somewhat wider must do, too.
const PADDING: [i32; 4] = [24, SIDE_PADDING, 48, SIDE_PADDING];
const SIDE_PADDING: i32 = 50;
/// Mean width of a letter in the bold face, in type sizes.
const WIDTH_OF_LETTER: f32 = 0.62;

/// Lines of half a point.
const LINES: &str = "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>\
    <w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>\
    <w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>\
    <w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/></w:tblBorders>";

/// How cells of a row look, and what keeps the row with the next.
struct Look {
    style: &'static Style,
    head: bool,
    keep: bool,
}

impl Body {
    /// `keep`: the whole table stays on the page of what follows it.
    pub(super) fn table(&mut self, table: &Table, width: i32, keep: bool) {
        let widths = whole(&column_widths(&table.columns, width as f32 / 20.0), width);
        self.open_table(&widths, if table.ruled { LINES } else { "" }, PADDING);
        for row in &table.header {
            self.row(row, table, &widths, &Look { style: &styles::HEAD_CELL, head: true, keep: true });
        }
        for (at, row) in table.rows.iter().enumerate() {
            let style = if row.total { &styles::TOTAL_CELL } else { &styles::CELL };
            // Totals never stand alone at the top of a page.
            let before_total = table.rows.get(at + 1).is_some_and(|next| next.total);
            self.row(row, table, &widths, &Look { style, head: false, keep: keep || before_total });
        }
        self.xml.push_str("</w:tbl>");
    }

    /// Rows of blocks side by side: no row is ever divided, and all stay on one page.
    pub(super) fn grid(&mut self, rows: &[GridRow], gap: i32, width: i32, keep: bool) {
        let Some(first) = rows.first() else { return };
        let count = i32::try_from(first.columns.len()).unwrap_or(i32::MAX).max(1);
        let gap = gap.clamp(0, width / count / 2);
        let each = ((width - gap * (count - 1)) / count).max(1);
        let mut widths = vec![each + gap; first.columns.len()];
        if let Some(last) = widths.last_mut() {
            *last = each;
        }
        self.open_table(&widths, "", [0; 4]);
        for (at, row) in rows.iter().enumerate() {
            let keep = keep || at + 1 < rows.len();
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (blocks, cell) in row.columns.iter().zip(&widths) {
                self.xml.push_str(&format!(
                    "<w:tc><w:tcPr><w:tcW w:w=\"{cell}\" w:type=\"dxa\"/><w:tcMar><w:top w:w=\"{}\" w:type=\"dxa\"/>\
                     <w:right w:w=\"{}\" w:type=\"dxa\"/></w:tcMar></w:tcPr>",
                    row.above,
                    cell - each
                ));
                self.blocks(blocks, Place { width: each, keep, cell: true });
                self.xml.push_str("</w:tc>");
            }
            self.xml.push_str("</w:tr>");
        }
        self.xml.push_str("</w:tbl>");
    }

    fn open_table(&mut self, widths: &[i32], lines: &str, [top, left, bottom, right]: [i32; 4]) {
        self.xml.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/>{lines}<w:tblLayout w:type=\"fixed\"/>\
             <w:tblCellMar><w:top w:w=\"{top}\" w:type=\"dxa\"/><w:left w:w=\"{left}\" w:type=\"dxa\"/>\
             <w:bottom w:w=\"{bottom}\" w:type=\"dxa\"/><w:right w:w=\"{right}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
            widths.iter().sum::<i32>()
        ));
        for width in widths {
            self.xml.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
        }
        self.xml.push_str("</w:tblGrid>");
    }

    fn row(&mut self, row: &Row, table: &Table, widths: &[i32], look: &Look) {
        self.xml.push_str("<w:tr><w:trPr><w:cantSplit/>");
        self.xml.push_str(if look.head { "<w:tblHeader/></w:trPr>" } else { "</w:trPr>" });
        let empty = Cell::new(Vec::new());
        let mut texts = row.cells.iter();
        let mut columns = table.columns.iter().zip(widths);
        while let Some((column, first)) = columns.next() {
            let cell = texts.next().unwrap_or(&empty);
            let more: Vec<i32> = columns.by_ref().take(cell.col_span.max(1) - 1).map(|(_, width)| *width).collect();
            let width = first + more.iter().sum::<i32>();
            self.xml.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>"));
            if !more.is_empty() {
                self.xml.push_str(&format!("<w:gridSpan w:val=\"{}\"/>", more.len() + 1));
            }
            if look.head {
                self.xml.push_str("<w:vAlign w:val=\"center\"/>");
            }
            self.xml.push_str("</w:tcPr>");
            let align = cell.align.unwrap_or(if look.head { look.style.align } else { column.align });
            let size = table.size_pt.clamp(4.0, 72.0);
            let letters = (width - 2 * SIDE_PADDING) as f32 / 20.0 / (size * WIDTH_OF_LETTER);
            let direct = Direct {
                align: Some(align),
                size_pt: Some(size),
                keep: look.keep,
                whole: Some(letters as usize),
                ..Direct::default()
            };
            self.paragraph(look.style, &cell.spans, &direct);
            self.xml.push_str("</w:tc>");
        }
        self.xml.push_str("</w:tr>");
    }
}

/// Points as whole twips that together make up `width`: each edge is rounded, not each column.
fn whole(widths: &[f32], width: i32) -> Vec<i32> {
    let mut edge = 0.0;
    let mut last = 0;
    let mut whole: Vec<i32> = widths
        .iter()
        .map(|one| {
            edge += one * 20.0;
            let from = std::mem::replace(&mut last, edge.round() as i32);
            (last - from).max(1)
        })
        .collect();
    if let Some(end) = whole.last_mut() {
        *end = (*end + width - last).max(1);
    }
    whole
}
