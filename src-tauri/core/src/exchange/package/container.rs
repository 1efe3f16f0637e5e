//! The file itself. It comes from a stranger: only the names of the format are looked for, every size is measured as it comes out, and
//! nothing is ever written to a path of the file's choosing.

use super::{Contents, FORMAT, KeptPaper, Manifest, Package, PackedFile, VERSION, kept};
use crate::domain::contract::LARGEST_SCAN;
use crate::domain::refusal::Refusal;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

const MANIFEST: &str = "manifest.json";
const AGREEMENT: &str = "agreement.json";
const PAPERS: &str = "papers.pdf";
const KEPT: &str = "final.json";

/// No package is larger, bytes: the papers are kept with the agreement as its scans are, joined and one by one.
pub const LARGEST_FILE: usize = 2 * LARGEST_SCAN + (8 << 20);
/// Nor are its data, unpacked.
const LARGEST_DATA: u64 = 32 << 20;
const LARGEST_MANIFEST: u64 = 1 << 20;

/// Writes a package. The same package always gives the same bytes.
pub fn write(package: &Package) -> Vec<u8> {
    let contents = serde_json::to_vec_pretty(&package.contents).unwrap_or_default();
    let mut files = vec![(AGREEMENT.to_owned(), contents.as_slice())];
    files.extend(package.papers.iter().map(|papers| (PAPERS.to_owned(), papers.as_slice())));
    let kept = serde_json::to_vec_pretty(&package.kept).unwrap_or_default();
    if !package.kept.is_empty() {
        files.push((KEPT.to_owned(), kept.as_slice()));
        files.extend((1..).zip(&package.kept).map(|(place, paper)| (kept_name(place), paper.pdf.as_slice())));
    }
    let packed = |(name, bytes): &(String, &[u8])| PackedFile {
        name: name.clone(),
        size: bytes.len() as u64,
        sha256: sha256(bytes),
    };
    let manifest = Manifest { files: files.iter().map(packed).collect(), ..package.manifest.clone() };
    let manifest = serde_json::to_vec_pretty(&manifest).unwrap_or_default();
    files.insert(0, (MANIFEST.to_owned(), manifest.as_slice()));
    zipped(&files).unwrap_or_default()
}

/// Fails only for a name or a file longer than ZIP can hold (4 GB).
fn zipped(files: &[(String, &[u8])]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        // The streams of a PDF are packed already.
        let method = if name.ends_with(".pdf") { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Reads a package and believes none of it before its digests agree.
///
/// # Errors
/// At `file`: `package_too_large`, `package_unknown`, `package_newer`, `package_strange`, `package_damaged`, `package_edited`,
/// `package_contents`.
pub fn read(file: &[u8]) -> Result<Package, Refusal> {
    if file.len() > LARGEST_FILE {
        return Err(Refusal::new("file", "package_too_large").with("limit", LARGEST_FILE >> 20));
    }
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(|_| {
        Refusal::new("file", if file.starts_with(b"PK") { "package_damaged" } else { "package_unknown" })
    })?;
    // A newer version may hold other files: the version comes first.
    let manifest =
        member(&mut archive, MANIFEST, LARGEST_MANIFEST)?.ok_or_else(|| Refusal::new("file", "package_unknown"))?;
    let manifest = manifest_of(&manifest)?;
    let known = |name: &str| name == MANIFEST || manifest.files.iter().any(|file| file.name == name);
    let names = archive.file_names().collect::<zip::result::ZipResult<Vec<_>>>();
    let names = names.map_err(|_| Refusal::new("file", "package_damaged"))?;
    let strange = names.iter().map(|name| &**name).find(|name| !known(name));
    let listed = manifest.files.iter().map(|file| file.name.as_str());
    let ours = |name: &str| [AGREEMENT, PAPERS, KEPT].contains(&name) || is_kept_name(name);
    let strange = strange.or_else(|| listed.into_iter().find(|name| !ours(name)));
    if let Some(strange) = strange {
        return Err(Refusal::new("file", "package_strange").with("name", strange.chars().take(80).collect::<String>()));
    }
    drop(names);
    let contents = told(&mut archive, &manifest, AGREEMENT, LARGEST_DATA)?
        .ok_or_else(|| Refusal::new("file", "package_damaged"))?;
    let papers = told(&mut archive, &manifest, PAPERS, LARGEST_SCAN as u64)?;
    if papers.as_ref().is_some_and(|papers| !papers.starts_with(b"%PDF-")) {
        return Err(Refusal::new("file", "package_contents"));
    }
    // Never the error itself: it may quote a person's data.
    let mut contents: Contents =
        serde_json::from_slice(&contents).map_err(|_| Refusal::new("file", "package_contents"))?;
    let kept = kept_papers(&mut archive, &manifest)?;
    contents.agreement = kept::agreed(&contents.agreement, &kept);
    contents.hold_together()?;
    kept::hold_together(&kept, &contents)?;
    Ok(Package { manifest, contents, papers, kept })
}

/// The final papers with their PDFs. Together they are no larger than a scan may be.
fn kept_papers(archive: &mut Archive, manifest: &Manifest) -> Result<Vec<KeptPaper>, Refusal> {
    let wrong = || Refusal::new("file", "package_contents");
    let mut kept: Vec<KeptPaper> = match told(archive, manifest, KEPT, LARGEST_DATA)? {
        Some(kept) => serde_json::from_slice(&kept).map_err(|_| wrong())?,
        None => Vec::new(),
    };
    if manifest.files.iter().filter(|file| is_kept_name(&file.name)).count() != kept.len() {
        return Err(wrong());
    }
    let mut left = LARGEST_SCAN as u64;
    for (place, paper) in (1..).zip(&mut kept) {
        paper.pdf = told(archive, manifest, &kept_name(place), left)?.ok_or_else(wrong)?;
        left = left.saturating_sub(paper.pdf.len() as u64);
        if !paper.pdf.starts_with(b"%PDF-") {
            return Err(wrong());
        }
    }
    Ok(kept)
}

/// The PDF of a final paper, by its place in the list from 1.
fn kept_name(place: usize) -> String {
    format!("final-{place}.pdf")
}

fn is_kept_name(name: &str) -> bool {
    let place = name.strip_prefix("final-").and_then(|rest| rest.strip_suffix(".pdf"));
    place.and_then(|place| place.parse().ok()).is_some_and(|place: u16| kept_name(place.into()) == name)
}

fn manifest_of(bytes: &[u8]) -> Result<Manifest, Refusal> {
    let any: Value = serde_json::from_slice(bytes).map_err(|_| Refusal::new("file", "package_damaged"))?;
    if any.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(Refusal::new("file", "package_unknown"));
    }
    match any.get("version").and_then(Value::as_u64) {
        Some(found) if found > u64::from(VERSION) => {
            return Err(Refusal::new("file", "package_newer").with("found", found).with("known", VERSION));
        }
        Some(found) if found > 0 => {}
        _ => return Err(Refusal::new("file", "package_contents")),
    }
    serde_json::from_value(any).map_err(|_| Refusal::new("file", "package_contents"))
}

/// A file that the manifest names, as it was packed; none: it names none.
fn told(archive: &mut Archive, manifest: &Manifest, name: &str, most: u64) -> Result<Option<Vec<u8>>, Refusal> {
    let Some(told) = manifest.files.iter().find(|file| file.name == name) else { return Ok(None) };
    let found = member(archive, name, most)?.ok_or_else(|| Refusal::new("file", "package_damaged"))?;
    if found.len() as u64 == told.size && sha256(&found).eq_ignore_ascii_case(&told.sha256) {
        Ok(Some(found))
    } else {
        Err(Refusal::new("file", "package_edited"))
    }
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

fn member(archive: &mut Archive, name: &str, most: u64) -> Result<Option<Vec<u8>>, Refusal> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(zip::result::ZipError::FileNotFound) => return Ok(None),
        Err(_) => return Err(Refusal::new("file", "package_damaged")),
    };
    // The size that the archive names may be a lie: what really comes out is counted.
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(|_| Refusal::new("file", "package_damaged"))?;
    if bytes.len() as u64 > most {
        return Err(Refusal::new("file", "package_too_large").with("limit", most >> 20));
    }
    Ok(Some(bytes))
}

pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
