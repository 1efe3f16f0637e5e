//! The numbered steps from one shape of the base to the next.
//!
//! A released step is never edited. All pending steps of one opening run in one transaction with the schema version, so the base is
//! either the old or the new one; the copy made before is for the day when the new one turns out wrong.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::{Code, Error, Result};

/// One step. Its number is the `user_version` of the base after it.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    pub number: i64,
    pub sql: &'static str,
}

/// Every step, in order. A new noun adds its line here and its file in `migrations/`.
pub const MIGRATIONS: &[Migration] = &[
    Migration { number: 1, sql: include_str!("../../migrations/0001_base.sql") },
    Migration { number: 2, sql: include_str!("../../migrations/0002_organizations.sql") },
    Migration { number: 3, sql: include_str!("../../migrations/0003_programmes.sql") },
    Migration { number: 4, sql: include_str!("../../migrations/0004_norms.sql") },
    Migration { number: 5, sql: include_str!("../../migrations/0005_editions.sql") },
    Migration { number: 6, sql: include_str!("../../migrations/0006_agreements.sql") },
    Migration { number: 7, sql: include_str!("../../migrations/0007_documents.sql") },
    Migration { number: 8, sql: include_str!("../../migrations/0008_law.sql") },
    Migration { number: 9, sql: include_str!("../../migrations/0009_contracts.sql") },
    Migration { number: 10, sql: include_str!("../../migrations/0010_addenda.sql") },
    Migration { number: 11, sql: include_str!("../../migrations/0011_clause_library.sql") },
    Migration { number: 12, sql: include_str!("../../migrations/0012_party_papers.sql") },
    Migration { number: 13, sql: include_str!("../../migrations/0013_renewal.sql") },
];

/// The schema version a list of steps leads to.
pub(super) fn latest(migrations: &[Migration]) -> i64 {
    migrations.last().map_or(0, |last| last.number)
}

/// The schema version of an open base.
pub(super) fn version(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Runs the steps after `from` in one transaction. References are checked once, at the end: a step may rebuild a table.
///
/// # Errors
/// `conflict` when the rows do not fit the new shape; the base is then as it was.
pub(super) fn run(connection: &Connection, migrations: &[Migration], from: i64) -> Result<()> {
    connection.execute_batch("PRAGMA foreign_keys = OFF")?;
    let outcome = run_steps(connection, migrations, from);
    connection.execute_batch("PRAGMA foreign_keys = ON")?;
    outcome
}

fn run_steps(connection: &Connection, migrations: &[Migration], from: i64) -> Result<()> {
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    for step in migrations.iter().filter(|step| step.number > from) {
        transaction.execute_batch(step.sql)?;
    }
    if transaction.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(Error::new(Code::Conflict).with("detail", "foreign_key_check after a migration"));
    }
    transaction.pragma_update(None, "user_version", latest(migrations))?;
    transaction.commit()?;
    Ok(())
}
