//! A package as a file from a stranger: every way in which it may be wrong has its sentence.

use crate::support::agreements::{Kind, agreement, on};
use rostok_core::inside::exchange::package::{Contents, FORMAT, LARGEST_FILE, Package, VERSION, read, write};
use rostok_core::inside::russian::sentences::has_sentence;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn package() -> Package {
    let record = agreement(&[Kind::School, Kind::Enterprise]);
    let mut package = Package::new(Contents::of(&record, false), "IT-куб", on(2026, 11, 21), false);
    package.papers = Some(b"%PDF-1.4 ...".to_vec());
    package
}

/// The files inside, by name.
fn unpacked(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("a zip");
    (0..archive.len())
        .map(|at| {
            let mut member = archive.by_index(at).expect("a file");
            let mut bytes = Vec::new();
            member.read_to_end(&mut bytes).expect("it unpacks");
            (member.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

fn packed(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).expect("a name");
        zip.write_all(bytes).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

/// A package with one of its files changed, and the manifest telling the truth of it.
fn with(name: &str, turn: impl Fn(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut files = unpacked(&write(&package()));
    let mut changed = Vec::new();
    for (known, bytes) in &mut files {
        if known == name {
            *bytes = turn(std::mem::take(bytes));
            changed = bytes.clone();
        }
    }
    let manifest = files.iter_mut().find(|(known, _)| known == "manifest.json").expect("a manifest");
    let mut told: Value = serde_json::from_slice(&manifest.1).expect("JSON");
    for file in told["files"].as_array_mut().expect("a list") {
        if file["name"] == name {
            file["size"] = json!(changed.len());
            file["sha256"] =
                json!(Sha256::digest(&changed).iter().map(|byte| format!("{byte:02x}")).collect::<String>());
        }
    }
    manifest.1 = serde_json::to_vec(&told).expect("JSON");
    packed(&files)
}

/// A package whose manifest says otherwise.
fn with_manifest(turn: impl Fn(&mut Value)) -> Vec<u8> {
    let mut files = unpacked(&write(&package()));
    let manifest = files.iter_mut().find(|(known, _)| known == "manifest.json").expect("a manifest");
    let mut told: Value = serde_json::from_slice(&manifest.1).expect("JSON");
    turn(&mut told);
    manifest.1 = serde_json::to_vec(&told).expect("JSON");
    packed(&files)
}

#[track_caller]
fn refused(file: &[u8], problem: &str) {
    let refusal = read(file).expect_err(problem);
    assert_eq!((refusal.field.as_str(), refusal.problem.as_str()), ("file", problem));
    assert!(has_sentence(problem), "{problem}");
}

#[test]
fn what_was_packed_is_read_and_the_same_package_is_the_same_file() {
    let package = package();
    let file = write(&package);
    assert_eq!(file, write(&package));
    let names: Vec<String> = unpacked(&file).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["manifest.json", "agreement.json", "papers.pdf"]);
    let back = read(&file).expect("our own package");
    assert_eq!((&back.contents, &back.papers), (&package.contents, &package.papers));
    assert_eq!((back.manifest.format.as_str(), back.manifest.version), (FORMAT, VERSION));
    let without = Package { papers: None, ..package };
    assert_eq!(read(&write(&without)).expect("without papers").papers, None);
}

#[test]
fn what_is_no_package_or_a_torn_one_is_told_apart() {
    let file = write(&package());
    for not in [b"".as_slice(), b"%PDF-1.4", "слова".as_bytes()] {
        refused(not, "package_unknown");
    }
    refused(&packed(&[("word/document.xml".to_owned(), b"<w/>".to_vec())]), "package_unknown");
    refused(&with_manifest(|told| told["format"] = json!("other")), "package_unknown");
    for end in [file.len() / 3, file.len() / 2, file.len() - 30] {
        refused(&file[..end], "package_damaged");
    }
    refused(&vec![0; LARGEST_FILE + 1], "package_too_large");
}

#[test]
fn a_flipped_byte_is_found_wherever_it_is() {
    let file = write(&package());
    let mut unseen = 0;
    for at in (0..file.len()).step_by(97) {
        let mut flipped = file.clone();
        flipped[at] ^= 0x20;
        match read(&flipped) {
            // Times, flags and other marks of the zip that say nothing of what is in it.
            Ok(back) => {
                assert_eq!(back.contents, package().contents, "byte {at}");
                unseen += 1;
            }
            Err(refusal) => assert!(has_sentence(&refusal.problem), "{refusal:?}"),
        }
    }
    assert!(unseen * 97 < file.len() / 4, "most flips are seen: {unseen}");
}

#[test]
fn a_package_of_a_newer_program_says_so_whatever_else_is_in_it() {
    let newer = with_manifest(|told| {
        told["version"] = json!(VERSION + 1);
        told["something_new"] = json!({});
        told["files"] = json!("другое");
    });
    let refusal = read(&newer).expect_err("a newer one");
    assert_eq!(refusal.problem, "package_newer");
    assert_eq!(refusal.values["found"], (VERSION + 1).to_string());
    assert_eq!(read(&with_manifest(|told| told["version"] = json!(1))).expect("an older one").kept, []);
    for version in [json!(0), json!(-1), json!("1"), json!(null), json!(1.5)] {
        refused(&with_manifest(|told| told["version"] = version.clone()), "package_contents");
    }
}

#[test]
fn what_was_edited_by_hand_is_refused() {
    let mut files = unpacked(&write(&package()));
    let agreement = files.iter_mut().find(|(name, _)| name == "agreement.json").expect("the data");
    let text = String::from_utf8(std::mem::take(&mut agreement.1)).expect("UTF-8");
    agreement.1 = text.replace("5-2026/СФ", "6-2026/СФ").into_bytes();
    refused(&packed(&files), "package_edited");
    refused(&with_manifest(|told| told["files"][0]["sha256"] = json!("00")), "package_edited");
    refused(&with_manifest(|told| told["files"] = json!([])), "package_strange");
    refused(&packed(&unpacked(&write(&package()))[..2]), "package_damaged");
}

#[test]
fn a_file_that_is_not_of_the_format_is_refused_wherever_it_wants_to_lie() {
    let unlisted = b"%PDF-1.4".to_vec();
    let digest: String = Sha256::digest(&unlisted).iter().map(|byte| format!("{byte:02x}")).collect();
    let mut files = unpacked(&with_manifest(|told| {
        let file = json!({ "name": "final-1.pdf", "size": 8, "sha256": digest });
        told["files"].as_array_mut().expect("a list").push(file);
    }));
    files.push(("final-1.pdf".to_owned(), unlisted));
    refused(&packed(&files), "package_contents");
    for name in [
        "final-01.pdf",
        "final-x.pdf",
        "../../.bashrc",
        "/etc/passwd",
        "C:\\Windows\\x.exe",
        "virus.exe",
        "papers/../../x",
        "AGREEMENT.JSON",
    ] {
        let mut files = unpacked(&write(&package()));
        files.push((name.to_owned(), b"x".to_vec()));
        refused(&packed(&files), "package_strange");
        // Named in the manifest it is as strange.
        let digest: String = Sha256::digest(b"x").iter().map(|byte| format!("{byte:02x}")).collect();
        let listed = with_manifest(|told| {
            let file = json!({ "name": name, "size": 1, "sha256": digest });
            told["files"].as_array_mut().expect("a list").push(file);
        });
        refused(&listed, "package_strange");
    }
}

#[test]
fn a_bomb_is_measured_as_it_comes_out() {
    let bomb = with("agreement.json", |_| vec![b' '; 40 << 20]);
    assert!(bomb.len() < 1 << 20, "it packs well: {}", bomb.len());
    refused(&bomb, "package_too_large");
}

#[test]
fn data_that_are_not_an_agreement_are_refused() {
    for wrong in ["", "{}", "[]", "null", "{\"organizations\": 1}", "\u{feff}{}"] {
        refused(&with("agreement.json", |_| wrong.as_bytes().to_vec()), "package_contents");
    }
    let turned = |turn: &dyn Fn(&mut Value)| {
        with("agreement.json", |bytes| {
            let mut value: Value = serde_json::from_slice(&bytes).expect("JSON");
            turn(&mut value);
            serde_json::to_vec(&value).expect("JSON")
        })
    };
    let nil = json!("00000000-0000-0000-0000-000000000000");
    refused(&turned(&|data| data["extra"] = json!(1)), "package_contents");
    refused(&turned(&|data| data["agreement"]["number"] = json!(7)), "package_contents");
    refused(&turned(&|data| data["organizations"] = json!([])), "package_contents");
    refused(
        &turned(&|data| data["organizations"][1]["id"] = data["organizations"][0]["id"].clone()),
        "package_contents",
    );
    refused(&turned(&|data| data["agreement"]["id"] = nil.clone()), "package_contents");
    refused(&turned(&|data| data["programme"] = json!(null)), "package_contents");
    refused(&turned(&|data| data["programme"]["parts"] = json!([])), "package_contents");
    refused(&turned(&|data| data["agreement"]["parties"] = json!([])), "package_contents");
    refused(&with("papers.pdf", |_| b"MZ".to_vec()), "package_contents");
}
