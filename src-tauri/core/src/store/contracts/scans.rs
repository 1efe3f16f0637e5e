//! Scans kept with contracts. The bytes lie once, by their hash, in a table that is only ever added to and that undo does not reach;
//! which contract has which of them is a fact of the journal. Taking a scan away, or undoing that, moves no bytes.

use rusqlite::named_params;
use sha2::{Digest, Sha256};

use crate::domain::contract::Scan;
use crate::domain::ids::ContractId;
use crate::error::{Error, Result};

use super::super::rows::{date, id};
use super::super::{ReadTx, WriteTx};

/// A file about to be kept with a contract.
#[derive(Debug, Clone, Copy)]
pub struct NewScan<'a> {
    pub file_name: &'a str,
    pub content: &'a [u8],
}

impl ReadTx<'_> {
    /// The scans of a contract, in the order in which they came.
    pub fn scans(&self, contract_id: ContractId) -> Result<Vec<Scan>> {
        self.rows(
            "SELECT lower(hex(contract_scan.sha256)) AS sha256, file_name, size, added_on
             FROM contract_scan JOIN kept_file ON kept_file.sha256 = contract_scan.sha256
             WHERE contract_id = :contract_id ORDER BY position, contract_scan.sha256",
            named_params! { ":contract_id": id(contract_id) },
            |row| {
                Ok(Scan {
                    sha256: row.text("sha256")?,
                    file_name: row.text("file_name")?,
                    size: row.get("size")?,
                    added_on: row.date("added_on")?,
                })
            },
        )
    }

    /// The bytes of a scan of this contract.
    ///
    /// # Errors
    /// `not_found`.
    pub fn scan_content(&self, contract_id: ContractId, sha256: &str) -> Result<Vec<u8>> {
        let content: Option<Vec<u8>> = self.row(
            "SELECT content FROM kept_file JOIN contract_scan ON contract_scan.sha256 = kept_file.sha256
             WHERE contract_id = :contract_id AND kept_file.sha256 = unhex(:sha256)",
            named_params! { ":contract_id": id(contract_id), ":sha256": sha256 },
            |row| row.get("content"),
        )?;
        content.ok_or_else(|| Error::not_found("scan", sha256))
    }
}

impl WriteTx<'_> {
    /// Keeps a file with a contract of any kind; gives its hash. The same file twice is kept once.
    ///
    /// # Errors
    /// `not_found` when there is no such contract.
    pub fn attach_scan(&self, contract_id: ContractId, scan: NewScan) -> Result<String> {
        self.must_be_kept("contract", contract_id)?;
        let hash = Sha256::digest(scan.content).to_vec();
        let size = i64::try_from(scan.content.len()).unwrap_or(i64::MAX);
        self.run(
            "INSERT INTO kept_file (sha256, size, content) VALUES (:sha256, :size, :content) ON CONFLICT (sha256) DO NOTHING",
            named_params! { ":sha256": hash, ":size": size, ":content": scan.content },
        )?;
        self.run(
            "INSERT INTO contract_scan (contract_id, sha256, position, file_name, added_on)
             SELECT :contract_id, :sha256, coalesce(max(position) + 1, 0), :file_name, :added_on
             FROM contract_scan WHERE contract_id = :contract_id
             ON CONFLICT (contract_id, sha256) DO UPDATE SET file_name = excluded.file_name",
            named_params! {
                ":contract_id": id(contract_id),
                ":sha256": hash,
                ":file_name": scan.file_name,
                ":added_on": date(self.context().today),
            },
        )?;
        Ok(hash.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// Takes a scan from a contract; its bytes stay, so that this can be undone. The chain no longer points to it.
    ///
    /// # Errors
    /// `not_found`.
    pub fn detach_scan(&self, contract_id: ContractId, sha256: &str) -> Result<()> {
        self.run(
            "UPDATE contract_basis SET scan_sha256 = NULL WHERE contract_id = :contract_id AND scan_sha256 = unhex(:sha256)",
            named_params! { ":contract_id": id(contract_id), ":sha256": sha256 },
        )?;
        let taken = self.run(
            "DELETE FROM contract_scan WHERE contract_id = :contract_id AND sha256 = unhex(:sha256)",
            named_params! { ":contract_id": id(contract_id), ":sha256": sha256 },
        )?;
        if taken == 0 { Err(Error::not_found("scan", sha256)) } else { Ok(()) }
    }
}
