//! Number series: how the next number of a kind of contract is made, and which numbers are in use.

use std::collections::BTreeSet;

use rusqlite::named_params;

use crate::domain::checked::Checked;
use crate::domain::number_series::{ContractKind, NumberSeries};
use crate::error::Result;

use super::rows::name;
use super::{ReadTx, WriteTx};

impl ReadTx<'_> {
    /// The series of a kind; where the user set none, the usual one.
    pub fn number_series(&self, kind: ContractKind) -> Result<NumberSeries> {
        let series = self.row(
            "SELECT kind, template, index_text FROM number_series WHERE kind = :kind",
            named_params! { ":kind": kind.name() },
            |row| {
                Ok(NumberSeries {
                    kind: row.name("kind")?,
                    template: row.text("template")?,
                    index: row.text("index_text")?,
                })
            },
        )?;
        Ok(series.unwrap_or(NumberSeries { kind, ..NumberSeries::default() }))
    }

    /// The next free number of a kind in a year. Numbers of archived contracts and annulled papers stay used.
    pub fn next_number(&self, kind: ContractKind, year: i32) -> Result<String> {
        let used = self.used_contract_numbers(kind, year)?;
        Ok(self.number_series(kind)?.next(used.iter().map(String::as_str), year))
    }

    /// Numbers that contracts of the year have and those that were given to papers, annulled ones too. A number on a paper that came from
    /// a partner is the partner's.
    pub fn used_contract_numbers(&self, kind: ContractKind, year: i32) -> Result<BTreeSet<String>> {
        let used = self.rows(
            "WITH received AS (
                 SELECT document.id AS id, document.contract_id AS contract_id
                 FROM document JOIN document_copy ON document_copy.document_id = document.id
                 WHERE document_copy.kind GLOB 'received:*'
             )
             SELECT number FROM contract
             WHERE kind = :kind AND number <> '' AND dated_on BETWEEN :first AND :last
               AND id NOT IN (SELECT contract_id FROM received)
             UNION
             SELECT document.number AS number FROM document JOIN contract ON contract.id = document.contract_id
             WHERE contract.kind = :kind AND document.addendum_id IS NULL AND document.party_paper_id IS NULL
               AND document.dated_on BETWEEN :first AND :last AND document.id NOT IN (SELECT id FROM received)
             UNION
             SELECT number FROM document_copy WHERE kind = :kind AND year = :year",
            named_params! {
                ":kind": kind.name(),
                ":year": year,
                ":first": format!("{year:04}-01-01"),
                ":last": format!("{year:04}-12-31"),
            },
            |row| row.text("number"),
        )?;
        Ok(used.into_iter().collect())
    }
}

impl WriteTx<'_> {
    /// Sets the series of its kind.
    pub fn set_number_series(&self, series: &Checked<NumberSeries>) -> Result<()> {
        self.run(
            "INSERT INTO number_series (kind, template, index_text) VALUES (:kind, :template, :index_text)
             ON CONFLICT (kind) DO UPDATE SET template = excluded.template, index_text = excluded.index_text",
            named_params! { ":kind": name(&series.kind), ":template": series.template, ":index_text": series.index },
        )
        .map(drop)
    }
}
