//! Pages to bytes: one kind of file, tagged PDF/A-1b (ISO 19005-1), PDF 1.4 with a classic cross-reference table.
//!
//! printpdf writes pages and fonts; what it does not know (PDF/A, tags, outline, metadata) is finished with lopdf. Nothing outside
//! this file and its folder knows that either crate exists.

mod colour;
mod content;
mod faces;
pub mod join;
mod metadata;
mod objects;
mod outline;
mod program;
mod structure;

use lopdf::{Dictionary, Document, Object, StringFormat, dictionary};
use printpdf::{
    DictItem, ExternalStream, ExternalXObject, FontId, Mm, PdfDocument, PdfFont, PdfPage, PdfSaveOptions, XObject,
    XObjectId,
};

use super::layout::faces::Fonts;
use super::page::{PAGE_HEIGHT, PAGE_WIDTH, Pages};

/// Writes a paper. The same pages always give the same bytes.
pub fn write(pages: &Pages, fonts: &Fonts) -> Vec<u8> {
    let mut codes = faces::Codes::default();
    let mut marks = structure::Marks::new(pages);
    let mut written = PdfDocument::new("");
    if let Some(paths) = &pages.watermark {
        written.resources.xobjects.map.insert(XObjectId(content::WATERMARK.into()), form(content::watermark(paths)));
    }
    for (at, page) in pages.pages.iter().enumerate() {
        let ops = content::operations(page, at, pages, fonts, &mut codes, &mut marks);
        written.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), ops));
    }
    let embedded = codes.embed(fonts);
    for face in &embedded {
        written.resources.fonts.map.insert(FontId(face.resource.into()), PdfFont::new(face.parsed.clone()));
    }
    // Without subsetting by printpdf: the fonts are subset already.
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut document = written.to_lopdf_document(&options, &mut Vec::new());
    finish(&mut document, pages, &embedded, &marks);
    document.compress();
    let mut bytes = Vec::new();
    // Writing to memory does not fail.
    let _ = document.save_to(&mut bytes);
    bytes
}

/// What every page may draw by name, so that a watermark is in the file once.
fn form(content: Vec<u8>) -> XObject {
    let number = |value: f32| DictItem::Real(content::round(value));
    let entries = [
        ("Type", DictItem::Name(b"XObject".into())),
        ("Subtype", DictItem::Name(b"Form".into())),
        ("BBox", DictItem::Array([0.0, 0.0, PAGE_WIDTH, PAGE_HEIGHT].map(number).into())),
        ("Resources", DictItem::Dict { map: Default::default() }),
    ];
    let dict = entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let stream = ExternalStream { dict, content, compress: true };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}

/// All that PDF/A-1b and a reader of the screen ask for and printpdf does not write.
fn finish(document: &mut Document, pages: &Pages, embedded: &[faces::Embedded], marks: &structure::Marks) {
    document.version = "1.4".into();
    let page_ids: Vec<_> = document.get_pages().into_values().collect();
    tidy_pages(document, &page_ids);
    faces::complete(document, embedded);
    let tree = structure::write(document, pages, marks, &page_ids);
    let entries = outline::write(document, &pages.outline, &page_ids);
    let intent = colour::intent(document);
    let xmp = metadata::xmp(document, pages);
    let info = metadata::information(pages);
    if let Ok(id) = document.trailer.get(b"Info").and_then(Object::as_reference) {
        document.set_object(id, info);
    }
    let id = Object::String(pages.id.to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    let Ok(catalog) = document.catalog_mut() else { return };
    complete(catalog, Whole { intent, xmp, tree, outlines: entries });
    document.renumber_objects();
}

/// What a catalog points to beside the pages.
struct Whole {
    intent: Object,
    xmp: Object,
    tree: Object,
    outlines: Option<Object>,
}

/// What the catalog of a tagged PDF/A-1b says.
fn complete(catalog: &mut Dictionary, whole: Whole) {
    catalog.set("Lang", Object::string_literal("ru-RU"));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", whole.xmp);
    catalog.set("OutputIntents", vec![whole.intent]);
    catalog.set("StructTreeRoot", whole.tree);
    if let Some(outlines) = whole.outlines {
        catalog.set("Outlines", outlines);
        catalog.set("PageMode", Object::Name(b"UseOutlines".into()));
    }
}

/// Takes out what printpdf writes empty.
fn tidy_pages(document: &mut Document, page_ids: &[lopdf::ObjectId]) {
    let mut empty = Vec::new();
    for (at, id) in page_ids.iter().enumerate() {
        let Ok(page) = document.get_dictionary_mut(*id) else { continue };
        page.remove(b"Annots");
        page.set("StructParents", at as i64);
        let Some(resources) = page.get(b"Resources").and_then(Object::as_reference).ok() else { continue };
        let Ok(resources) = document.get_dictionary_mut(resources) else { continue };
        let unused: Vec<_> =
            [b"ExtGState".as_slice(), b"Shading"].into_iter().filter_map(|key| resources.remove(key)).collect();
        empty.extend(unused.iter().filter_map(|object| object.as_reference().ok()));
    }
    empty.sort_unstable();
    empty.dedup();
    for id in empty {
        document.objects.remove(&id);
    }
}

/// A text string of the file: plain where it is ASCII, else UTF-16 with its mark.
fn text_string(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}

/// A dictionary that is an object of its own.
fn add(document: &mut Document, dictionary: Dictionary) -> Object {
    Object::Reference(document.add_object(dictionary))
}
