//! The file around the text: parts, their kinds and relations, properties of the document, all in one ZIP.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::documents::block::{Paper, made_at};

use super::words::line;
use super::{numbering, sheet, styles};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:v=\"urn:schemas-microsoft-com:vml\" \
    xmlns:o=\"urn:schemas-microsoft-com:office:office\"";
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Deflate a little: papers are small, and a thousand of them are made at once.
const LEVEL: i64 = 4;

/// Parts shorter than this are stored as they are: setting up the compressor takes longer than they are worth, in bytes.
const WORTH_DEFLATING: usize = 4_096;

/// Parts of `word/`: name, kind, root element, id of the relation, content.
struct Part {
    name: &'static str,
    kind: &'static str,
    root: &'static str,
    id: &'static str,
    content: String,
}

/// The whole file around the inside of `w:body`.
pub fn pack(paper: &Paper, body: &str) -> Vec<u8> {
    let part = |name, kind, root, id, content| Part { name, kind, root, id, content };
    let watermark = paper.watermark.as_deref();
    let indent = styles::twips_of_mm(styles::CLAUSE.indent_mm);
    let parts = [
        part("styles", "styles", "styles", "rIdStyles", styles::styles(sheet::text_width())),
        part(
            "numbering",
            "numbering",
            "numbering",
            "rIdNumbering",
            numbering::part(styles::SECTION.id, styles::CLAUSE.id, indent),
        ),
        part("settings", "settings", "settings", "rIdSettings", styles::SETTINGS.to_owned()),
        part("fontTable", "fontTable", "fonts", "rIdFonts", styles::fonts()),
        part("header", "header", "hdr", "rIdHeader", sheet::header(true, watermark)),
        part("header-first", "header", "hdr", "rIdFirst", sheet::header(false, watermark)),
    ];
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), kinds(&parts)),
        ("_rels/.rels".to_owned(), package_relations()),
        (
            "word/document.xml".to_owned(),
            format!("<w:document {SPACES}><w:body>{body}{}</w:body></w:document>", sheet::properties()),
        ),
        ("word/_rels/document.xml.rels".to_owned(), document_relations(&parts)),
        ("docProps/core.xml".to_owned(), core_properties(paper)),
        ("docProps/app.xml".to_owned(), APPLICATION.to_owned()),
    ];
    files.extend(parts.iter().map(|part| {
        (format!("word/{}.xml", part.name), format!("<w:{0} {SPACES}>{1}</w:{0}>", part.root, part.content))
    }));
    zipped(&files).unwrap_or_default()
}

/// Fails only for a name or a file longer than ZIP can hold (4 GB).
fn zipped(files: &[(String, String)]) -> zip::result::ZipResult<Vec<u8>> {
    let stored = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    let deflated = stored.compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name.as_str(), if content.len() < WORTH_DEFLATING { stored } else { deflated })?;
        zip.write_all(HEAD.as_bytes())?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn kinds(parts: &[Part]) -> String {
    let mut xml = format!(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{KIND}.document.main+xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
    );
    for Part { name, kind, .. } in parts {
        xml.push_str(&format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{KIND}.{kind}+xml\"/>"));
    }
    xml + "</Types>"
}

fn relations(relations: &str) -> String {
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"
    )
}

fn package_relations() -> String {
    relations(&format!(
        "<Relationship Id=\"rId1\" Type=\"{RELATION}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"{RELATION}/extended-properties\" Target=\"docProps/app.xml\"/>"
    ))
}

fn document_relations(parts: &[Part]) -> String {
    let one = |Part { name, kind, id, .. }: &Part| {
        format!("<Relationship Id=\"{id}\" Type=\"{RELATION}/{kind}\" Target=\"{name}.xml\"/>")
    };
    relations(&parts.iter().map(one).collect::<String>())
}

const APPLICATION: &str = "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
    <Application>Росток</Application></Properties>";

fn core_properties(paper: &Paper) -> String {
    let mut xml =
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
        xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
        xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            .to_owned();
    for (name, text) in [("title", &paper.title), ("subject", &paper.subject), ("creator", &paper.author)] {
        xml.push_str(&format!("<dc:{name}>{}</dc:{name}>", line(text).trim()));
    }
    xml.push_str("<dc:language>ru-RU</dc:language>");
    if let Some(at) = made_at(&paper.created_at) {
        let at = at.to_utc().format("%Y-%m-%dT%H:%M:%SZ");
        for name in ["created", "modified"] {
            xml.push_str(&format!("<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:{name}>"));
        }
    }
    xml + "</cp:coreProperties>"
}
