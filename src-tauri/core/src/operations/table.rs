//! A list on the screen as a file for Excel, LibreOffice or «МойОфис».

use super::base::{self, Base};
use super::file;
use crate::documents::xlsx;
use crate::domain::table::Table;
use crate::error::Result;
use chrono::NaiveDate;

/// A spreadsheet, ready to be written to a file.
pub struct Spreadsheet {
    /// «Организации 21.11.2026.xlsx».
    pub file_name: String,
    pub xlsx: Vec<u8>,
}

/// The table with its title, the centre's name and the day above it.
pub fn spreadsheet(base: &Base, table: &Table, today: NaiveDate) -> Result<Spreadsheet> {
    let info = base::info(base, today)?;
    let centre = if info.centre.is_empty() { info.name } else { info.centre };
    let name = format!("{} {}", table.title, today.format("%d.%m.%Y"));
    Ok(Spreadsheet { file_name: file::name(&name, "", "", "xlsx"), xlsx: xlsx::write(table, &centre, today)? })
}
