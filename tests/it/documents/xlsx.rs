//! A list as a spreadsheet, read back by a reader that did not write it.

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};
use rostok_core::domain::table::{Cell, Table};
use rostok_core::inside::documents::xlsx;

use crate::support::agreements::on;

const CENTRE: &str = "МБОУ «Школа № 3»";

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn table(rows: Vec<Vec<Cell>>) -> Table {
    let columns = ["Номер", "Дата", "Часы"].map(str::to_owned).to_vec();
    Table {
        title: "Договоры".to_owned(), filter: "слова «робот», действует".to_owned(), columns, rows
    }
}

fn written(table: &Table) -> Vec<u8> {
    xlsx::write(table, CENTRE, on(2026, 11, 21)).expect("it can be written")
}

fn read(table: &Table) -> (String, Range<Data>) {
    let mut book = Xlsx::new(Cursor::new(written(table))).expect("another program opens it");
    let [name] = book.sheet_names().try_into().expect("one sheet");
    let range = book.worksheet_range(&name).expect("the sheet is read");
    (name, range)
}

/// The file's own parts, as text.
fn part(table: &Table, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(written(table))).expect("a zip archive");
    let mut said = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut said).expect("it is text");
    said
}

#[test]
fn a_list_comes_back_with_its_title_header_and_types() {
    let rows = vec![
        vec![text("1-2026/НВ"), Cell::Date(on(2026, 9, 1)), Cell::Number(36.5)],
        vec![text("0042"), Cell::Empty, Cell::Number(0.0)],
    ];
    let (name, sheet) = read(&table(rows));
    assert_eq!(name, "Договоры");
    let at = |row: u32, column: u32| sheet.get_value((row, column)).cloned().unwrap_or(Data::Empty);
    let said = |row: u32| at(row, 0).to_string();
    assert_eq!([said(0), said(1)], ["Договоры", "Отбор: слова «робот», действует"].map(str::to_owned));
    assert_eq!(said(2), "МБОУ «Школа № 3», на 21.11.2026");
    assert_eq!([0, 1, 2].map(|column| at(4, column).to_string()), ["Номер", "Дата", "Часы"]);
    assert_eq!(at(5, 0), Data::String("1-2026/НВ".to_owned()));
    let Data::DateTime(day) = at(5, 1) else { panic!("a date stays a date, not {:?}", at(5, 1)) };
    assert_eq!(day.to_ymd_hms_milli(), (2026, 9, 1, 0, 0, 0, 0));
    assert_eq!(at(5, 2), Data::Float(36.5));
    assert_eq!(at(6, 0), Data::String("0042".to_owned()), "digits with a zero before them are no number");
    assert_eq!(at(6, 1), Data::Empty);
    assert_eq!(at(6, 2), Data::Float(0.0), "nought is a number, not nothing");
}

#[test]
fn what_a_person_typed_never_becomes_a_formula() {
    let wicked = [
        "=1+1",
        "=HYPERLINK(\"http://x\",\"y\")",
        "+7 910",
        "-1",
        "@SUM(A1)",
        "{=A1}",
        "\t=1+1",
        "https://example.org",
    ];
    let table = Table { title: "=1+1".to_owned(), ..table(wicked.iter().map(|said| vec![text(said)]).collect()) };
    let mut book = Xlsx::new(Cursor::new(written(&table))).expect("another program opens it");
    let name = book.sheet_names().remove(0);
    let formulas = book.worksheet_formula(&name).expect("formulas are read");
    assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()), "{formulas:?}");
    let (_, sheet) = read(&table);
    for (row, said) in (5..).zip(wicked) {
        let found = sheet.get_value((row, 0)).map(ToString::to_string);
        assert_eq!(found.as_deref(), Some(said.trim_start()), "it stands as it was typed");
    }
    assert!(part(&table, "xl/styles.xml").contains("quotePrefix=\"1\""), "nor when somebody edits the cell");
}

#[test]
fn the_sheet_is_ready_to_be_read_and_printed() {
    let sheet = part(&table(vec![vec![text("1")], vec![text("2")]]), "xl/worksheets/sheet1.xml");
    for wanted in [
        "<pane ySplit=\"5\"",
        "state=\"frozen\"",
        "orientation=\"landscape\"",
        "<pageSetUpPr fitToPage=\"1\"/>",
        "fitToHeight=\"0\"",
        "paperSize=\"9\"",
        "<autoFilter ref=\"A5:C7\"",
    ] {
        assert!(sheet.contains(wanted), "no {wanted} in\n{sheet}");
    }
    let workbook = part(&table(vec![]), "xl/workbook.xml");
    assert!(
        workbook.contains("Print_Titles") && workbook.contains("$5:$5"),
        "the header is on every sheet: {workbook}"
    );
    assert!(part(&table(vec![]), "xl/styles.xml").contains("<b/>"), "the header is bold");
}

#[test]
fn columns_are_as_wide_as_their_words_within_reason() {
    let width = |said: &str| {
        let sheet = part(&table(vec![vec![text(said)]]), "xl/worksheets/sheet1.xml");
        let first =
            sheet.split("<col min=\"1\"").nth(1).and_then(|rest| rest.split("width=\"").nth(1)).expect("a width");
        first.split('"').next().and_then(|width| width.parse::<f64>().ok()).expect("a number")
    };
    assert!(width("Школа") < width("Школа № 3 города Обнинска"));
    assert!(width(&"я".repeat(120)) < 60.0, "a name of 120 letters goes on in the next line");
}

#[test]
fn odd_texts_are_kept_and_do_not_break_the_file() {
    let long = "щ".repeat(40_000);
    let odd = Table {
        title: "Нормы/акты: [все] 'и' ?*\\ и ещё много слов в названии".to_owned(),
        ..table(vec![vec![text("a\u{1}b\u{b}"), text("<&>\"'"), text("👩‍🚀 ё")], vec![text(&long)]])
    };
    let (name, sheet) = read(&odd);
    assert!(name.chars().count() <= 31 && !name.contains(['/', ':', '[', '\'']), "{name}");
    let at = |row: u32, column: u32| sheet.get_value((row, column)).map(ToString::to_string).unwrap_or_default();
    assert_eq!([at(5, 0), at(5, 1), at(5, 2)], ["ab", "<&>\"'", "👩‍🚀 ё"]);
    assert!(at(6, 0).chars().count() > 10_000, "cut, not lost");
}

#[test]
fn the_same_list_gives_the_same_file_on_the_same_day() {
    let one = table(vec![vec![text("1"), Cell::Date(on(2026, 9, 1)), Cell::Number(1.0)]]);
    assert_eq!(written(&one), written(&one));
    let created = part(&one, "docProps/core.xml");
    assert!(created.contains("2026-11-21"), "the day comes in, the clock is not asked: {created}");
}

#[test]
fn days_before_excel_began_stay_readable() {
    let (_, sheet) = read(&table(vec![vec![Cell::Date(on(1812, 9, 7))]]));
    assert_eq!(sheet.get_value((5, 0)).map(ToString::to_string).as_deref(), Some("07.09.1812"));
}
