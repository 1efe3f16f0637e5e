//! Scans and other papers kept with a contract: what may be kept. They are opened by the system's own programs, so only kinds of files
//! that hold a paper are taken, and only when their first bytes agree with their name: nothing that runs can pass for a scan.

use super::super::refusal::Refusal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Most bytes of one file: a scan of forty pages at 200 dpi is about a half of it.
pub const LARGEST_SCAN: usize = 20 << 20;
/// Most files of one contract.
pub const MOST_SCANS: usize = 100;

/// Extensions of the files that may be kept.
pub const SCAN_EXTENSIONS: [&str; 8] = ["pdf", "jpg", "jpeg", "png", "tif", "tiff", "docx", "odt"];
/// A scan or another file kept with a contract. Its bytes lie apart, by their hash, and are never changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Scan {
    /// SHA-256 of the bytes, hexadecimal.
    pub sha256: String,
    /// «Постановление 703-п.pdf».
    pub file_name: String,
    /// Bytes.
    pub size: u32,
    pub added_on: NaiveDate,
}

/// The extension of a file that may be kept, in small letters.
///
/// # Errors
/// Why it may not: empty, too big, of another kind, or not what its name says.
pub fn check_scan(file_name: &str, content: &[u8]) -> Result<&'static str, Refusal> {
    let refuse = |problem: &str| Refusal::new("file", problem).with("file", file_name);
    let extension = file_name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default();
    let Some(extension) = SCAN_EXTENSIONS.into_iter().find(|known| *known == extension) else {
        return Err(refuse("scan_kind").with("known", SCAN_EXTENSIONS.join(", ")));
    };
    if content.is_empty() {
        return Err(refuse("scan_empty"));
    }
    if content.len() > LARGEST_SCAN {
        let megabytes = content.len().div_ceil(1 << 20);
        return Err(refuse("scan_too_big").with("size", megabytes).with("limit", LARGEST_SCAN >> 20));
    }
    if !beginnings(extension).iter().any(|beginning| content.starts_with(beginning)) {
        return Err(refuse("scan_other_kind").with("extension", extension));
    }
    Ok(extension)
}

/// The bytes that a file of this kind begins with.
fn beginnings(extension: &str) -> &'static [&'static [u8]] {
    match extension {
        "pdf" => &[b"%PDF-"],
        "jpg" | "jpeg" => &[b"\xff\xd8\xff"],
        "png" => &[b"\x89PNG\r\n\x1a\n"],
        "tif" | "tiff" => &[b"II*\0", b"MM\0*"],
        // Documents of editors are zip archives.
        _ => &[b"PK\x03\x04"],
    }
}
