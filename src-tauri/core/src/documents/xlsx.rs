//! A list as a spreadsheet that opens ready to be read and printed: a title that says what it is, of which centre and day, a bold
//! header that stays in sight, columns as wide as their words, landscape, as wide as the sheet.
//!
//! Cells are values and nothing else. What a person typed never becomes a formula, whatever it begins with.

use crate::domain::table::{Cell, Table};
use crate::error::{Error, Result};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// Characters that Excel takes in a cell, and in the name of a sheet.
const CELL: usize = 32_767;
const SHEET_NAME: usize = 31;
/// Rows that Excel takes, our heading among them.
const MOST_ROWS: usize = 1_048_576;
/// Title, filter, centre and day, an empty line: the header is the fifth row.
const HEADER: u32 = 4;
/// Widths in characters of the default face. A longer text goes on in the next line of its cell.
const NARROWEST: usize = 8;
const WIDEST: usize = 48;
/// A4 in the numbering of paper sizes that Excel has from its printers.
const A4: u8 = 9;

/// The bytes of an .xlsx file. The same table always gives the same bytes.
///
/// # Errors
/// `internal` when the table is larger than a spreadsheet can be.
pub fn write(table: &Table, centre: &str, today: NaiveDate) -> Result<Vec<u8>> {
    if table.rows.len() + HEADER as usize + 1 > MOST_ROWS {
        return Err(Error::internal("more rows than a sheet holds"));
    }
    written(table, centre, today).map_err(Error::internal)
}

fn written(table: &Table, centre: &str, today: NaiveDate) -> std::result::Result<Vec<u8>, XlsxError> {
    let day = date(today)?;
    let mut workbook = Workbook::new();
    // The library would ask the clock.
    workbook.set_properties(&DocProperties::new().set_title(&table.title).set_creation_datetime(&day));
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(&table.title))?;
    heading(sheet, table, centre, today)?;

    let header = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::VerticalCenter);
    let header = header.set_border_bottom(FormatBorder::Thin);
    let formats = Formats::new();
    for (column, title) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(HEADER, column, said(title), &header)?;
        let cells = table.rows.iter().filter_map(|row| row.get(usize::from(column)));
        sheet.set_column_width(column, width(title, cells))?;
    }
    let mut last = HEADER;
    for (row, cells) in (HEADER + 1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells.iter().take(table.columns.len())) {
            formats.write(sheet, row, column, cell)?;
        }
        last = row;
    }

    sheet.set_freeze_panes(HEADER + 1, 0)?;
    if let Some(last_column) = u16::try_from(table.columns.len()).ok().and_then(|count| count.checked_sub(1)) {
        sheet.autofilter(HEADER, 0, last, last_column)?;
    }
    sheet.set_repeat_rows(HEADER, HEADER)?;
    sheet.set_landscape();
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    sheet.set_footer("&RЛист &P из &N");
    workbook.save_to_buffer()
}

/// What the list is, above it: a sheet that was sent on must say so itself.
fn heading(sheet: &mut Worksheet, table: &Table, centre: &str, today: NaiveDate) -> std::result::Result<(), XlsxError> {
    let title = Format::new().set_bold().set_font_size(14);
    let quiet = Format::new().set_font_color("#595959");
    sheet.write_string_with_format(0, 0, said(&table.title), &title)?;
    let filter = if table.filter.is_empty() {
        "Без отбора".to_owned()
    } else {
        format!("Отбор: {}", table.filter)
    };
    sheet.write_string_with_format(1, 0, said(&filter), &quiet)?;
    let day = format!("на {}", today.format("%d.%m.%Y"));
    let whose = if centre.is_empty() { day } else { format!("{centre}, {day}") };
    sheet.write_string_with_format(2, 0, said(&whose), &quiet)?;
    Ok(())
}

struct Formats {
    text: Format,
    number: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            // With the quote prefix a cell stays text even when somebody edits it by hand.
            text: top().set_text_wrap().set_quote_prefix(),
            number: top(),
            date: top().set_align(FormatAlign::Left).set_num_format("dd.mm.yyyy"),
        }
    }

    fn write(&self, sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> std::result::Result<(), XlsxError> {
        match cell {
            Cell::Empty => Ok(()),
            Cell::Text(text) => sheet.write_string_with_format(row, column, said(text), &self.text).map(drop),
            Cell::Number(number) => sheet.write_number_with_format(row, column, *number, &self.number).map(drop),
            // Excel knows no day before 1900: it stays readable as text.
            Cell::Date(day) => match date(*day) {
                Ok(date) => sheet.write_datetime_with_format(row, column, &date, &self.date).map(drop),
                Err(_) => sheet.write_string_with_format(row, column, cell.shown(), &self.text).map(drop),
            },
        }
    }
}

fn date(day: NaiveDate) -> std::result::Result<ExcelDateTime, XlsxError> {
    let number = |part: u32| u8::try_from(part).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or_default(), number(day.month()), number(day.day()))
}

/// A text that a cell takes: no control characters but line ends, not too long.
fn said(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control() || *letter == '\n').take(CELL / 2).collect()
}

/// Excel refuses these marks and an apostrophe at either end.
fn sheet_name(title: &str) -> String {
    let name: String = title.chars().filter(|letter| !letter.is_control() && !"[]:*?/\\'".contains(*letter)).collect();
    let name: String = name.trim().chars().take(SHEET_NAME).collect();
    if name.is_empty() { "Таблица".to_owned() } else { name }
}

fn width<'a>(title: &str, cells: impl Iterator<Item = &'a Cell>) -> f64 {
    let long = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    let longest = cells.map(|cell| long(&cell.shown())).max().unwrap_or_default();
    // Beside its heading stands the button of the filter.
    let width = longest.max(long(title) + 3).clamp(NARROWEST, WIDEST) + 1;
    width as f64
}
