//! What the file says of itself, twice as PDF/A-1 wants it: in the information dictionary and as XMP, word for word the same.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::text_string;
use crate::documents::block::made_at;
use crate::documents::page::Pages;

const PROGRAM: &str = "Росток";

/// Text as XML allows it.
fn said(text: &str) -> String {
    text.chars()
        .filter(|ch| !ch.is_control() && !matches!(ch, '\u{fffe}' | '\u{ffff}'))
        .collect::<String>()
        .trim()
        .to_owned()
}

pub fn information(pages: &Pages) -> Dictionary {
    let mut info = dictionary! { "Creator" => text_string(PROGRAM), "Producer" => text_string(PROGRAM) };
    for (key, text) in [("Title", &pages.title), ("Author", &pages.author), ("Subject", &pages.subject)] {
        let text = said(text);
        if !text.is_empty() {
            info.set(key, text_string(&text));
        }
    }
    if let Some(at) = made_at(&pages.created_at) {
        let zone = at.format("%:z").to_string().replace(':', "'");
        let date = Object::string_literal(format!("D:{}{zone}'", at.format("%Y%m%d%H%M%S")));
        info.set("CreationDate", date.clone());
        info.set("ModDate", date);
    }
    info
}

pub fn xmp(document: &mut Document, pages: &Pages) -> Object {
    let escaped = |text: &str| said(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let mut about = String::new();
    for (name, list, language, text) in [
        ("title", "Alt", " xml:lang=\"x-default\"", &pages.title),
        ("creator", "Seq", "", &pages.author),
        ("description", "Alt", " xml:lang=\"x-default\"", &pages.subject),
    ] {
        let text = escaped(text);
        if !text.is_empty() {
            about.push_str(&format!(
                "<dc:{name}><rdf:{list}><rdf:li{language}>{text}</rdf:li></rdf:{list}></dc:{name}>\n"
            ));
        }
    }
    if let Some(at) = made_at(&pages.created_at) {
        let at = at.format("%Y-%m-%dT%H:%M:%S%:z");
        about.push_str(&format!("<xmp:CreateDate>{at}</xmp:CreateDate>\n<xmp:ModifyDate>{at}</xmp:ModifyDate>\n"));
    }
    let packet = format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n\
         {about}<xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool>\n<pdf:Producer>{PROGRAM}</pdf:Producer>\n\
         <pdfaid:part>1</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n\
         </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"
    );
    let stream = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, packet.into_bytes());
    Object::Reference(document.add_object(stream.with_compression(false)))
}
