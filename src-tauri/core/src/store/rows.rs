//! Rows in and out, so that the file of a noun is only its statements.
//!
//! Ids are 16-byte blobs, dates and instants ISO text, enums the text serde gives them. Parameters go in by name, columns come out
//! by name: adding a column never shifts the rest.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
pub use rusqlite::named_params;
use rusqlite::types::{FromSql, Value};
use rusqlite::{Params, Statement};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::Cell;
use uuid::Uuid;

use crate::error::{Error, Result};

use super::{ReadTx, WriteTx};

/// An id as a parameter.
pub fn id(id: impl Into<Uuid>) -> Value {
    Value::Blob(id.into().into_bytes().to_vec())
}

/// A date as a parameter.
pub fn date(day: NaiveDate) -> Value {
    Value::Text(day.format("%Y-%m-%d").to_string())
}

/// An instant as a parameter.
pub fn instant(at: DateTime<Utc>) -> Value {
    Value::Text(at.to_rfc3339_opts(SecondsFormat::Millis, true))
}

/// An enum as a parameter: the text serde gives it. Anything that is not text in JSON becomes NULL, which NOT NULL then refuses.
pub fn name(value: &impl Serialize) -> Value {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => Value::Text(text),
        _ => Value::Null,
    }
}

/// A value kept as JSON text.
pub fn json(value: &impl Serialize) -> Value {
    serde_json::to_string(value).map_or(Value::Null, Value::Text)
}

/// NULL for nothing: `or_null(draft.site_id, id)`, `or_null(signed_on, date)`, `or_null(kind.as_ref(), name)`.
pub fn or_null<T>(value: Option<T>, parameter: impl FnOnce(T) -> Value) -> Value {
    value.map_or(Value::Null, parameter)
}

/// One row, read by column name.
pub struct Row<'a> {
    row: &'a rusqlite::Row<'a>,
    /// Columns are mostly asked for as they were selected, so the search for a name begins behind the last one found.
    next: Cell<usize>,
}

impl<'a> Row<'a> {
    pub(super) fn new(row: &'a rusqlite::Row<'a>) -> Self {
        Self { row, next: Cell::new(0) }
    }

    /// Text, an integer, a flag, a blob — or an `Option` of them.
    pub fn get<T: FromSql>(&self, column: &str) -> Result<T> {
        let columns: &Statement = self.row.as_ref();
        let from = self.next.get();
        let found = (from..columns.column_count()).chain(0..from).find(|at| columns.column_name(*at) == Ok(column));
        let at = found.ok_or_else(|| rusqlite::Error::InvalidColumnName(column.to_owned()))?;
        self.next.set(at + 1);
        Ok(self.row.get(at)?)
    }

    pub fn text(&self, column: &str) -> Result<String> {
        self.get(column)
    }

    pub fn id<T: From<Uuid>>(&self, column: &str) -> Result<T> {
        self.id_or_none(column)?.ok_or_else(|| unreadable(column))
    }

    pub fn id_or_none<T: From<Uuid>>(&self, column: &str) -> Result<Option<T>> {
        let bytes: Option<Vec<u8>> = self.get(column)?;
        bytes.map(|bytes| Uuid::from_slice(&bytes).map(T::from).map_err(|_| unreadable(column))).transpose()
    }

    pub fn date(&self, column: &str) -> Result<NaiveDate> {
        self.date_or_none(column)?.ok_or_else(|| unreadable(column))
    }

    pub fn date_or_none(&self, column: &str) -> Result<Option<NaiveDate>> {
        let text: Option<String> = self.get(column)?;
        text.map(|text| text.parse().map_err(|_| unreadable(column))).transpose()
    }

    pub fn instant(&self, column: &str) -> Result<DateTime<Utc>> {
        self.instant_or_none(column)?.ok_or_else(|| unreadable(column))
    }

    pub fn instant_or_none(&self, column: &str) -> Result<Option<DateTime<Utc>>> {
        let text: Option<String> = self.get(column)?;
        text.map(|text| DateTime::parse_from_rfc3339(&text).map(|at| at.to_utc()).map_err(|_| unreadable(column)))
            .transpose()
    }

    /// An enum by its serde name.
    pub fn name<T: DeserializeOwned>(&self, column: &str) -> Result<T> {
        self.name_or_none(column)?.ok_or_else(|| unreadable(column))
    }

    pub fn name_or_none<T: DeserializeOwned>(&self, column: &str) -> Result<Option<T>> {
        let text: Option<String> = self.get(column)?;
        text.map(|text| serde_json::from_value(text.into()).map_err(|_| unreadable(column))).transpose()
    }

    /// A value kept as JSON text.
    pub fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T> {
        serde_json::from_str(&self.text(column)?).map_err(|_| unreadable(column))
    }

    pub fn json_or_none<T: DeserializeOwned>(&self, column: &str) -> Result<Option<T>> {
        let text: Option<String> = self.get(column)?;
        text.map(|text| serde_json::from_str(&text).map_err(|_| unreadable(column))).transpose()
    }
}

/// The base holds what this program cannot have written. Names the column, never the value.
fn unreadable(column: &str) -> Error {
    Error::internal(format_args!("unreadable value in column {column}"))
}

impl ReadTx<'_> {
    /// Every row of a query.
    pub fn rows<T>(&self, sql: &str, params: impl Params, mut read: impl FnMut(&Row) -> Result<T>) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(read(&Row::new(row))?);
        }
        Ok(all)
    }

    /// The first row of a query, if there is one.
    pub fn row<T>(&self, sql: &str, params: impl Params, read: impl FnOnce(&Row) -> Result<T>) -> Result<Option<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        rows.next()?.map(|row| read(&Row::new(row))).transpose()
    }

    /// The single value of a query that always has one: a count, a sum, `EXISTS (…)`.
    pub fn value<T: FromSql>(&self, sql: &str, params: impl Params) -> Result<T> {
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row(params, |row| row.get(0))?)
    }
}

impl WriteTx<'_> {
    /// Runs a statement; gives the number of rows it touched.
    pub fn run(&self, sql: &str, params: impl Params) -> Result<usize> {
        Ok(self.connection.prepare_cached(sql)?.execute(params)?)
    }

    /// Runs a statement that must touch the row of `id`.
    ///
    /// # Errors
    /// `not_found` naming the noun when it touched none.
    pub fn run_on(&self, noun: &str, id: impl Into<Uuid>, sql: &str, params: impl Params) -> Result<()> {
        match self.run(sql, params)? {
            0 => Err(Error::not_found(noun, id.into())),
            _ => Ok(()),
        }
    }

    /// Saves the children of a parent: takes the old ones out (`delete` has the one parameter `:parent`) and lets `insert` write
    /// each new one with its position. The journal keeps only what really changed.
    pub fn replace_children<T>(
        &self,
        delete: &str,
        parent: impl Into<Uuid>,
        children: impl IntoIterator<Item = T>,
        mut insert: impl FnMut(&Self, i64, T) -> Result<()>,
    ) -> Result<()> {
        self.run(delete, named_params! { ":parent": id(parent) })?;
        (0..).zip(children).try_for_each(|(position, child)| insert(self, position, child))
    }
}
