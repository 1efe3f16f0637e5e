//! Objects of a file written one by one as they come: what lopdf does for a whole document in memory, for many documents in turn.

use std::collections::BTreeMap;
use std::io::Write;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{Whole, colour, complete, metadata};
use crate::documents::page::Pages;

/// The generation of references to objects of the file itself among those of a paper that is not numbered anew yet.
const OWN: u16 = u16::MAX;

/// A reference that [`Objects::write_all`] leaves as it is.
pub fn own(id: u32) -> Object {
    Object::Reference((id, OWN))
}

/// What each object of a paper is called in the file.
pub type Numbers = BTreeMap<ObjectId, u32>;

/// A classic file in the making (PDF 1.4).
pub struct Objects {
    file: Vec<u8>,
    /// Where each object begins; 0: it is not written.
    places: Vec<usize>,
}

impl Objects {
    /// The first numbers are kept for objects that others point to before they are written.
    pub fn new(kept: u32) -> Self {
        // Four bytes over 127 say that the file is binary (ISO 19005-1, 6.1.2).
        let file = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n".to_vec();
        Self { file, places: vec![0; kept as usize] }
    }

    /// A new number.
    pub fn next(&mut self) -> u32 {
        self.places.push(0);
        u32::try_from(self.places.len()).unwrap_or(u32::MAX)
    }

    pub fn number<'a>(&mut self, ids: impl Iterator<Item = &'a ObjectId>) -> Numbers {
        ids.map(|id| (*id, self.next())).collect()
    }

    pub fn write(&mut self, number: u32, object: &Object) {
        let begins = self.file.len();
        if let Some(place) = self.places.get_mut((number as usize).saturating_sub(1)) {
            *place = begins;
        }
        // Writing to memory does not fail.
        let _ = writeln!(self.file, "{number} 0 obj");
        put(&mut self.file, object);
        self.file.extend_from_slice(b"\nendobj\n");
    }

    /// The objects of a document that have a number; references to the others become null.
    pub fn write_all(&mut self, document: &Document, numbers: &Numbers) {
        for (id, object) in &document.objects {
            if let Some(number) = numbers.get(id) {
                self.write(*number, &renumbered(object, numbers));
            }
        }
    }

    /// The catalog with what PDF/A asks for, the table of places and the end.
    pub fn finish(mut self, about: &Pages, pages: u32, tree: u32, outlines: u32) -> Vec<u8> {
        let reference = |id: u32| Object::Reference((id, 0));
        let mut rest = Document::new();
        let whole = Whole {
            intent: colour::intent(&mut rest),
            xmp: metadata::xmp(&mut rest, about),
            tree: own(tree),
            outlines: Some(own(outlines)),
        };
        let info = rest.add_object(metadata::information(about));
        let mut catalog = Dictionary::from_iter([("Type", "Catalog".into()), ("Pages", own(pages))]);
        complete(&mut catalog, whole);
        let root = rest.add_object(catalog);
        let numbers = self.number(rest.objects.keys());
        self.write_all(&rest, &numbers);
        let at = |id: &ObjectId| reference(numbers.get(id).copied().unwrap_or_default());

        let begins = self.file.len();
        let count = self.places.len() + 1;
        let _ = write!(self.file, "xref\n0 {count}\n0000000000 65535 f \n");
        for place in &self.places {
            let _ = match place {
                0 => self.file.write_all(b"0000000000 65535 f \n"),
                place => writeln!(self.file, "{place:010} 00000 n "),
            };
        }
        let id = Object::String(about.id.to_vec(), lopdf::StringFormat::Hexadecimal);
        let trailer = Dictionary::from_iter([
            ("Size", Object::Integer(i64::try_from(count).unwrap_or(i64::MAX))),
            ("Root", at(&root)),
            ("Info", at(&info)),
            ("ID", vec![id.clone(), id].into()),
        ]);
        self.file.extend_from_slice(b"trailer\n");
        put(&mut self.file, &trailer.into());
        let _ = write!(self.file, "\nstartxref\n{begins}\n%%EOF\n");
        self.file
    }
}

/// The same object with the numbers of the file.
pub fn renumbered(object: &Object, numbers: &Numbers) -> Object {
    match object {
        Object::Reference((id, OWN)) => Object::Reference((*id, 0)),
        Object::Reference(id) => numbers.get(id).map_or(Object::Null, |number| Object::Reference((*number, 0))),
        Object::Array(items) => Object::Array(items.iter().map(|item| renumbered(item, numbers)).collect()),
        Object::Dictionary(entries) => Object::Dictionary(dictionary(entries, numbers)),
        Object::Stream(stream) => {
            let mut stream = stream.clone();
            stream.dict = dictionary(&stream.dict, numbers);
            Object::Stream(stream)
        }
        simple => simple.clone(),
    }
}

fn dictionary(entries: &Dictionary, numbers: &Numbers) -> Dictionary {
    entries.iter().map(|(key, value)| (key.clone(), renumbered(value, numbers))).collect()
}

/// An object as a file says it (ISO 32000-1, 7.3).
fn put(file: &mut Vec<u8>, object: &Object) {
    let _ = match object {
        Object::Null => file.write_all(b"null"),
        Object::Boolean(value) => write!(file, "{value}"),
        Object::Integer(value) => write!(file, "{value}"),
        Object::Real(value) => write!(file, "{value}"),
        Object::Name(name) => {
            put_name(file, name);
            Ok(())
        }
        // In hexadecimal no character has to be escaped.
        Object::String(text, _) => {
            file.push(b'<');
            text.iter().for_each(|byte| {
                let _ = write!(file, "{byte:02X}");
            });
            file.write_all(b">")
        }
        Object::Array(items) => {
            file.push(b'[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    file.push(b' ');
                }
                put(file, item);
            }
            file.write_all(b"]")
        }
        Object::Dictionary(entries) => {
            put_dictionary(file, entries);
            Ok(())
        }
        Object::Stream(stream) => {
            let mut entries = stream.dict.clone();
            entries.set("Length", i64::try_from(stream.content.len()).unwrap_or(i64::MAX));
            put_dictionary(file, &entries);
            file.extend_from_slice(b"\nstream\n");
            file.extend_from_slice(&stream.content);
            file.write_all(b"\nendstream")
        }
        Object::Reference((number, generation)) => write!(file, "{number} {generation} R"),
    };
}

fn put_name(file: &mut Vec<u8>, name: &[u8]) {
    file.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            file.push(*byte);
        } else {
            let _ = write!(file, "#{byte:02X}");
        }
    }
}

fn put_dictionary(file: &mut Vec<u8>, entries: &Dictionary) {
    file.extend_from_slice(b"<<");
    for (key, value) in entries {
        put_name(file, key);
        file.push(b' ');
        put(file, value);
    }
    file.extend_from_slice(b">>");
}
