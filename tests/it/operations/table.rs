//! A list on the screen as a file.

use rostok_core::domain::table::{Cell, Table};
use rostok_core::operations::table;

use super::new;
use crate::support::agreements::on;

#[test]
fn the_file_is_called_by_the_list_and_the_day_without_marks_that_systems_refuse() {
    let (base, _) = new();
    let list = Table {
        title: "Нормы / акты: «все»".to_owned(),
        columns: vec!["Название".to_owned()],
        rows: vec![vec![Cell::Text("Приказ".to_owned())]],
        ..Table::default()
    };
    let written = table::spreadsheet(&base, &list, on(2026, 11, 21)).unwrap();
    assert_eq!(written.file_name, "Нормы - акты все 21.11.2026.xlsx");
    assert!(written.xlsx.starts_with(b"PK"), "an .xlsx is a zip archive");
}
