//! What was done, by whom, and how to take it back.
//!
//! Each change is kept as SQLite's own changeset: the rows before and after. Undo applies it inverted, redo applies it again; both
//! stop at the first row that is not as the journal left it. Lines are never removed: an undone one is marked.

use std::collections::BTreeSet;
use std::io::Read;

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action as Hook;
use rusqlite::named_params;
use rusqlite::session::{ChangesetItem, ChangesetIter, ConflictAction, invert_strm};
use rusqlite::types::ValueRef;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::context::{Context, Origin};
use crate::error::{Code, Error, Result};

use super::rows::{Row, id, instant, json, name, or_null};
use super::{Changed, ReadTx, Store, Topic, WriteTx};

/// Every change of the base makes the list of changes stale, whatever else it touched.
const JOURNAL: &str = "journal";

/// Tables kept beside the facts: not recorded, not undone. Names of the search index all begin with `search_`.
const SIDE_TABLES: &[&str] = &[JOURNAL, "draft", "setting", "document_copy", "kept_file"];

/// Whether changes to a table are recorded and can be undone.
pub fn is_journalled(table: &str) -> bool {
    !SIDE_TABLES.contains(&table) && !table.starts_with("search_") && !table.starts_with("sqlite_")
}

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct JournalEntry {
    pub id: Uuid,
    /// Position in the journal of this base, from 1.
    pub number: u32,
    pub at: DateTime<Utc>,
    pub author: String,
    pub origin: Origin,
    pub title: String,
    /// Lines of one group are one step of undo.
    pub group_id: Option<Uuid>,
    pub topics: Vec<Topic>,
    pub undone: bool,
    /// Whether undo, pressed often enough, reaches this line: not past an upgrade of the base, not past an erasure.
    pub undoable: bool,
}

/// What happened to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Action {
    Added,
    Changed,
    Removed,
}

/// One row of a change, for the audit list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Change {
    pub table: String,
    pub action: Action,
    /// Values of the primary key, an id hyphenated; several joined by a space.
    pub key: String,
    pub values: Vec<ChangedValue>,
}

/// One column of a changed row; `None` is an empty value. Of a changed row only the columns that changed are named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ChangedValue {
    pub column: String,
    pub was: Option<String>,
    pub became: Option<String>,
}

const COLUMNS: &str = "id, number, at, author, origin, title, group_id, topics, undone_at";

const UNDOABLE: &str = "undone_at IS NULL AND number > (
        SELECT coalesce(max(number), 0) FROM journal
        WHERE undone_at IS NULL AND (schema_version <> :schema_version OR changeset IS NULL)
    ) AS undoable";

fn entry(row: &Row) -> Result<JournalEntry> {
    Ok(JournalEntry {
        id: row.id("id")?,
        number: row.get("number")?,
        at: row.instant("at")?,
        author: row.text("author")?,
        origin: row.name("origin")?,
        title: row.text("title")?,
        group_id: row.id_or_none("group_id")?,
        topics: row.json("topics")?,
        undone: row.get::<Option<String>>("undone_at")?.is_some(),
        undoable: row.get("undoable")?,
    })
}

/// Writes the line of a change, closes what could be redone, and tells the stale topics.
pub(super) fn record(tx: &WriteTx, schema_version: i64, title: &str, changeset: &[u8]) -> Result<Vec<Topic>> {
    let mut topics = tx.touched.take();
    let made_a_copy = topics.contains(&Topic::from("document_copy"));
    topics.extend(topics_of(tx.connection, changeset)?);
    if changeset.is_empty() && !made_a_copy {
        return Ok(topics.into_iter().collect());
    }
    tx.run("UPDATE journal SET redo_open = 0 WHERE redo_open = 1", [])?;
    let context = tx.context;
    tx.run(
        "INSERT INTO journal (id, number, at, author, origin, title, group_id, schema_version, topics, changeset)
         SELECT :id, coalesce(max(number), 0) + 1, :at, :author, :origin, :title, :group_id, :schema_version, :topics, :changeset
         FROM journal",
        named_params! {
            ":id": id(tx.journal_id),
            ":at": instant(context.at),
            ":author": context.author,
            ":origin": name(&context.origin),
            ":title": title,
            ":group_id": or_null(context.group_id, id),
            ":schema_version": schema_version,
            ":topics": json(&topics),
            ":changeset": changeset,
        },
    )?;
    topics.insert(Topic::from(JOURNAL));
    Ok(topics.into_iter().collect())
}

/// One entry of a step that is about to be undone or redone.
struct Step {
    entry: JournalEntry,
    schema_version: i64,
    changeset: Option<Vec<u8>>,
}

impl Store {
    /// Takes the last step back. Gives the line that began the step.
    ///
    /// # Errors
    /// `nothing_to_undo`; `conflict` when a row is not as the journal left it (the base then stays as it is).
    pub fn undo(&self, context: &Context) -> Result<Changed<JournalEntry>> {
        self.located(|| self.step(Direction::Undo, context))
    }

    /// Brings the step undone last back.
    ///
    /// # Errors
    /// `nothing_to_redo`; `conflict`.
    pub fn redo(&self, context: &Context) -> Result<Changed<JournalEntry>> {
        self.located(|| self.step(Direction::Redo, context))
    }

    /// Makes what the base holds now its starting point: the lines of the journal stay, and undo does not reach behind them. For
    /// a base that is born full, such as an example centre, where one step back would empty it.
    pub fn make_starting_point(&self) -> Result<()> {
        let transaction = self.begin()?;
        transaction.execute("UPDATE journal SET changeset = NULL", [])?;
        Ok(transaction.commit()?)
    }

    /// What [`Store::undo`] would take back.
    pub fn undo_title(&self) -> Result<Option<String>> {
        self.read(|tx| Ok(Direction::Undo.steps(tx, self.schema_version)?.last().map(|step| step.entry.title.clone())))
    }

    /// What [`Store::redo`] would bring back.
    pub fn redo_title(&self) -> Result<Option<String>> {
        self.read(|tx| Ok(Direction::Redo.steps(tx, self.schema_version)?.first().map(|step| step.entry.title.clone())))
    }

    /// The newest lines first, at most `limit`, beginning below the number `before`.
    pub fn journal(&self, limit: u32, before: Option<u32>) -> Result<Vec<JournalEntry>> {
        self.read(|tx| {
            tx.rows(
                &format!("SELECT {COLUMNS}, {UNDOABLE} FROM journal WHERE number < :before ORDER BY number DESC LIMIT :limit"),
                named_params! { ":schema_version": self.schema_version, ":before": before.unwrap_or(u32::MAX), ":limit": limit },
                entry,
            )
        })
    }

    /// Row by row what one line changed; empty after an erasure.
    ///
    /// # Errors
    /// `not_found`.
    pub fn journal_changes(&self, entry_id: Uuid) -> Result<Vec<Change>> {
        self.read(|tx| {
            let changeset: Option<Vec<u8>> = tx
                .row("SELECT changeset FROM journal WHERE id = :id", named_params! { ":id": id(entry_id) }, |row| {
                    row.get("changeset")
                })?
                .ok_or_else(|| Error::not_found(JOURNAL, entry_id))?;
            changes_of(tx.connection, &changeset.unwrap_or_default())
        })
    }

    fn step(&self, direction: Direction, context: &Context) -> Result<Changed<JournalEntry>> {
        let transaction = self.begin()?;
        let tx = ReadTx { connection: &transaction };
        let steps = direction.steps(&tx, self.schema_version)?;
        let mut topics = BTreeSet::from([Topic::from(JOURNAL)]);
        for step in &steps {
            let changeset = step.changeset.as_deref().unwrap_or_default();
            direction.apply(&transaction, changeset)?;
            topics.extend(step.entry.topics.iter().cloned());
            direction.mark(&transaction, step.entry.id, context)?;
        }
        // The line that began the step: undo goes from the last to the first, redo from the first to the last.
        let began = match direction {
            Direction::Undo => steps.into_iter().next_back(),
            Direction::Redo => steps.into_iter().next(),
        };
        let mut data = began.map(|step| step.entry).ok_or_else(|| Error::new(direction.nothing()))?;
        data.undone = direction == Direction::Undo;
        data.undoable = !data.undone;
        transaction.commit()?;
        Ok(Changed { data, topics: topics.into_iter().collect() })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Undo,
    Redo,
}

impl Direction {
    fn nothing(self) -> Code {
        match self {
            Self::Undo => Code::NothingToUndo,
            Self::Redo => Code::NothingToRedo,
        }
    }

    /// The entries of the next step in the order they are to be applied; none when there is no step, or when one of them lies
    /// beyond an upgrade or was erased.
    fn steps(self, tx: &ReadTx, schema_version: i64) -> Result<Vec<Step>> {
        let (open, order) = match self {
            Self::Undo => ("undone_at IS NULL", "DESC"),
            Self::Redo => ("redo_open = 1", "ASC"),
        };
        let mut steps: Vec<Step> = Vec::new();
        let sql = format!(
            "SELECT {COLUMNS}, schema_version, changeset, 1 AS undoable FROM journal WHERE {open} ORDER BY number {order}"
        );
        let mut statement = tx.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let row = Row::new(row);
            let step = Step {
                entry: entry(&row)?,
                schema_version: row.get("schema_version")?,
                changeset: row.get("changeset")?,
            };
            let joins = steps
                .last()
                .is_none_or(|last| last.entry.group_id.is_some() && last.entry.group_id == step.entry.group_id);
            if !joins {
                break;
            }
            steps.push(step);
        }
        let reachable = steps.iter().all(|step| step.schema_version == schema_version && step.changeset.is_some());
        Ok(if reachable { steps } else { Vec::new() })
    }

    fn apply(self, connection: &Connection, changeset: &[u8]) -> Result<()> {
        if changeset.is_empty() {
            return Ok(());
        }
        let mut inverted = Vec::new();
        let mut input = match self {
            Self::Redo => changeset,
            Self::Undo => {
                invert_strm(&mut &*changeset, &mut inverted)?;
                inverted.as_slice()
            }
        };
        connection.apply_strm(&mut input, None::<fn(&str) -> bool>, |_, _| ConflictAction::SQLITE_CHANGESET_ABORT)?;
        Ok(())
    }

    fn mark(self, connection: &Connection, entry_id: Uuid, context: &Context) -> Result<()> {
        let (at, by, open) = match self {
            Self::Undo => (instant(context.at), Some(context.author.as_str()), 1),
            Self::Redo => (rusqlite::types::Value::Null, None, 0),
        };
        connection
            .prepare_cached("UPDATE journal SET undone_at = :at, undone_by = :by, redo_open = :open WHERE id = :id")?
            .execute(named_params! { ":at": at, ":by": by, ":open": open, ":id": id(entry_id) })?;
        Ok(())
    }
}

/// The nouns a changeset touches. A table belongs to the shortest table name that begins it: `organization_licence` to
/// `organization`.
fn topics_of(connection: &Connection, changeset: &[u8]) -> Result<BTreeSet<Topic>> {
    let tables = connection
        .prepare_cached("SELECT name FROM sqlite_schema WHERE type = 'table'")?
        .query_map([], |row| row.get::<_, String>("name"))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let noun = |table: &str| {
        let root = tables.iter().filter(|root| {
            table.strip_prefix(root.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        });
        Topic::from(root.min_by_key(|root| root.len()).map_or(table, String::as_str))
    };
    let mut topics = BTreeSet::new();
    for_each_item(changeset, |item| {
        topics.insert(noun(item.op()?.table_name()));
        Ok(())
    })?;
    Ok(topics)
}

fn changes_of(connection: &Connection, changeset: &[u8]) -> Result<Vec<Change>> {
    let mut changes = Vec::new();
    for_each_item(changeset, |item| {
        let operation = item.op()?;
        let table = operation.table_name().to_owned();
        let action = match operation.code() {
            Hook::SQLITE_INSERT => Action::Added,
            Hook::SQLITE_DELETE => Action::Removed,
            _ => Action::Changed,
        };
        let columns = connection
            .prepare_cached("SELECT name FROM pragma_table_info(:table) ORDER BY cid")?
            .query_map(named_params! { ":table": table }, |row| row.get::<_, String>("name"))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let mut key = Vec::new();
        let mut values = Vec::new();
        for (index, in_key) in item.pk()?.iter().enumerate() {
            let was = if action == Action::Added { None } else { readable(item.old_value(index).ok()) };
            let became = if action == Action::Removed { None } else { readable(item.new_value(index).ok()) };
            if *in_key != 0 {
                key.extend(was.or(became));
            } else if was != became {
                // A column that a later upgrade took away has no name any more.
                let column = columns.get(index).cloned().unwrap_or_else(|| format!("#{}", index + 1));
                values.push(ChangedValue { column, was, became });
            }
        }
        changes.push(Change { table, action, key: key.join(" "), values });
        Ok(())
    })?;
    Ok(changes)
}

fn for_each_item(changeset: &[u8], mut each: impl FnMut(&ChangesetItem) -> Result<()>) -> Result<()> {
    if changeset.is_empty() {
        return Ok(());
    }
    let mut bytes = changeset;
    let input: &mut dyn Read = &mut bytes;
    let mut items = ChangesetIter::start_strm(&input)?;
    while let Some(item) = items.next()? {
        each(item)?;
    }
    Ok(())
}

/// A value as the audit list shows it; an id hyphenated, other bytes by their number.
fn readable(value: Option<ValueRef>) -> Option<String> {
    match value? {
        ValueRef::Null => None,
        ValueRef::Integer(number) => Some(number.to_string()),
        ValueRef::Real(number) => Some(number.to_string()),
        ValueRef::Text(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Blob(bytes) => Some(match Uuid::from_slice(bytes) {
            Ok(id) => id.hyphenated().to_string(),
            Err(_) => format!("{} Б", bytes.len()),
        }),
    }
}
