//! A list as it stands on the screen, on its way to a spreadsheet: what it is called, what it is narrowed by, its columns and rows.
//! The screen gives the cells, because only the screen knows which rows are shown and how they are called; types travel with them, so
//! that a date stays a date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// «Организации».
    pub title: String,
    /// What the list is narrowed by, in words; empty: everything is there.
    pub filter: String,
    /// Headings, in order.
    pub columns: Vec<String>,
    /// Rows as shown; a row has a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(#[cfg_attr(feature = "bindings", specta(type = specta_typescript::Number))] f64),
    Date(NaiveDate),
}

impl Cell {
    /// The cell in words, as a list shows it: «01.09.2026», «1,5».
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string().replace('.', ","),
            Self::Date(day) => day.format("%d.%m.%Y").to_string(),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<Option<NaiveDate>> for Cell {
    fn from(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Date)
    }
}

impl From<u32> for Cell {
    fn from(count: u32) -> Self {
        Self::Number(count.into())
    }
}
