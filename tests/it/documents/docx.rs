//! Papers for Word: the package is sound, the words are those of the PDF, other editors lose nothing, what returns is compared.

mod editors;
mod hostile;
mod kept;
mod package;
mod returned;
mod words;

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Parts of a package: name and content.
fn parts(docx: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(docx)).expect("a ZIP");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let content = |name: &String| {
        let mut bytes = Vec::new();
        archive.by_name(name).expect("a listed part").read_to_end(&mut bytes).expect("a part that unpacks");
        bytes
    };
    let contents: Vec<Vec<u8>> = names.iter().map(content).collect();
    names.into_iter().zip(contents).collect()
}

fn part(docx: &[u8], name: &str) -> String {
    let found = parts(docx).into_iter().find(|(known, _)| known == name);
    String::from_utf8(found.unwrap_or_else(|| panic!("no {name}")).1).expect("UTF-8")
}

fn packed(parts: &[(String, Vec<u8>)], method: CompressionMethod) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(method);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name.as_str(), options).expect("a part");
        zip.write_all(content).expect("its content");
    }
    zip.finish().expect("a ZIP").into_inner()
}

/// The same file with another text: what an editor would have saved.
fn with_document(docx: &[u8], edit: impl Fn(String) -> String) -> Vec<u8> {
    let edited = parts(docx).into_iter().map(|(name, content)| match name.as_str() {
        "word/document.xml" => (name, edit(String::from_utf8(content).expect("UTF-8")).into_bytes()),
        _ => (name, content),
    });
    packed(&edited.collect::<Vec<_>>(), CompressionMethod::Stored)
}
