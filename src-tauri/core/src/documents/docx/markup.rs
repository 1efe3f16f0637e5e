//! XML as a flat row of tags and texts. Entities other than XML's own five stand for nothing: no file makes us grow.

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::read::Unreadable;

pub enum Tag<'a> {
    Open {
        /// Without its prefix: editors choose prefixes as they like.
        name: &'a str,
        element: &'a BytesStart<'a>,
        /// No `Close` follows.
        empty: bool,
    },
    Close(&'a str),
    Text(&'a str),
}

/// Value of an attribute by its name without prefix.
pub fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|attribute| attribute.key.local_name().into_inner() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// Shows every tag and text of a part in order.
pub fn walk(xml: &str, mut on: impl FnMut(Tag)) -> Result<(), Unreadable> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Start(element) => {
                on(Tag::Open { name: element.local_name().into_inner(), element: &element, empty: false });
            }
            Event::Empty(element) => {
                on(Tag::Open { name: element.local_name().into_inner(), element: &element, empty: true });
            }
            Event::End(element) => on(Tag::Close(element.local_name().into_inner())),
            Event::Text(text) => on(Tag::Text(&text)),
            Event::CData(text) => on(Tag::Text(&text)),
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(ch)) => on(Tag::Text(ch.encode_utf8(&mut [0; 4]))),
                Ok(None) => on(Tag::Text(resolve_predefined_entity(&name).unwrap_or_default())),
                Err(_) => return Err(Unreadable::Damaged),
            },
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}
