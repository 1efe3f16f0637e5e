//! Faces inside the file: only the glyphs that are used, each code standing for one glyph and one character.
//!
//! A code is a pair of glyph and character, not a glyph: so what stands unseen in the box of a character without a glyph
//! is still read back as what was written. `CIDToGIDMap` leads from codes to glyphs.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, Stream};
use printpdf::{FontId, FontMetrics, ParsedFont};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use subsetter::{GlyphRemapper, subset};

use super::program::without_unused_tables;
use crate::documents::layout::faces::{FaceId, Fonts};

/// Flags of a font descriptor (ISO 32000-1, table 123).
const SERIF: i64 = 1 << 1;
const SYMBOLIC: i64 = 1 << 2;
const ITALIC: i64 = 1 << 6;
/// Codes beyond this are shared, so that they fit two bytes whatever was typed.
const MOST_CODES: usize = 60_000;

#[derive(Default)]
pub struct Codes {
    faces: HashMap<FaceId, FaceCodes>,
}

#[derive(Default)]
struct FaceCodes {
    by_meaning: HashMap<(u16, char), (u16, u16)>,
    /// Glyph and width of each code, from code 1 on; code 0 is glyph 0.
    list: Vec<(u16, u16)>,
}

fn resource(face: FaceId) -> &'static str {
    match face {
        FaceId::Regular => "Regular",
        FaceId::Bold => "Bold",
        FaceId::Italic => "Italic",
    }
}

impl Codes {
    pub fn font(&self, face: FaceId) -> FontId {
        FontId(resource(face).into())
    }

    /// The code of a glyph that stands for a character, and its width in thousandths of the type size.
    pub fn code(&mut self, face: FaceId, glyph: u16, ch: char, fonts: &Fonts) -> (u16, u16) {
        // Preflight refuses glyph 0. The box is drawn by rules; what is written in it is never seen.
        let glyph = if glyph == 0 { fonts.face(face).stand_in } else { glyph };
        let codes = self.faces.entry(face).or_default();
        if let Some(code) = codes.by_meaning.get(&(glyph, ch)) {
            return *code;
        }
        let width = fonts.face(face).width(glyph);
        if codes.list.len() >= MOST_CODES {
            return codes
                .by_meaning
                .values()
                .find(|(code, _)| usize::from(*code) == MOST_CODES)
                .copied()
                .unwrap_or((0, width));
        }
        codes.list.push((glyph, width));
        let code = (u16::try_from(codes.list.len()).unwrap_or(0), width);
        codes.by_meaning.insert((glyph, ch), code);
        code
    }

    /// The used part of each used face.
    pub fn embed(&self, fonts: &Fonts) -> Vec<Embedded> {
        let used = FaceId::ALL.into_iter().filter_map(|face| self.faces.get(&face).map(|codes| (face, codes)));
        used.filter_map(|(face, codes)| embed(face, codes, fonts)).collect()
    }
}

pub struct Embedded {
    pub resource: &'static str,
    pub parsed: ParsedFont,
    /// With the tag of a subset.
    name: String,
    /// Glyph of the subset for each code.
    glyphs: Vec<u16>,
    cap_height: i64,
    italic_angle: i64,
}

fn embed(face: FaceId, codes: &FaceCodes, fonts: &Fonts) -> Option<Embedded> {
    let source = fonts.face(face);
    let mut used: Vec<u16> = codes.list.iter().map(|(glyph, _)| *glyph).collect();
    used.sort_unstable();
    used.dedup();
    let map = GlyphRemapper::new_from_glyphs_sorted(&used);
    let program = without_unused_tables(subset(source.bytes, 0, &map).ok()?);
    let coded = std::iter::once(&(0, 0)).chain(&codes.list);
    let glyphs: Vec<u16> = coded.map(|(glyph, _)| map.get(*glyph).unwrap_or(0)).collect();
    let name = format!("{}+{}", tag(&used), face.postscript_name());
    let widths = (1..).zip(codes.list.iter().map(|(_, width)| *width)).collect();
    // In thousandths of the type size, whatever units the face itself counts in.
    let font = FontRef::new(source.bytes).ok()?;
    let metrics = font.metrics(Size::new(1000.0), LocationRef::default());
    let vertical = FontMetrics { ascent: metrics.ascent as i16, descent: metrics.descent as i16 };
    // Codes take the place of glyphs: widths are asked for by code.
    let mut parsed =
        ParsedFont::with_glyph_data(program, 0, Some(name.clone()), Default::default(), widths, 1000, vertical);
    let bounds = metrics.bounds.unwrap_or_default();
    parsed.pdf_font_metrics.x_min = bounds.x_min as i16;
    parsed.pdf_font_metrics.y_min = bounds.y_min as i16;
    parsed.pdf_font_metrics.x_max = bounds.x_max as i16;
    parsed.pdf_font_metrics.y_max = bounds.y_max as i16;
    parsed.pdf_font_metrics.us_weight_class = font.attributes().weight.value() as u16;
    let cap_height = metrics.cap_height.unwrap_or(700.0) as i64;
    let italic_angle = metrics.italic_angle.round() as i64;
    Some(Embedded { resource: resource(face), parsed, name, glyphs, cap_height, italic_angle })
}

/// Six letters that tell this choice of glyphs from others (ISO 32000-1, 9.6.4), the same for the same choice.
fn tag(glyphs: &[u16]) -> String {
    let hash = glyphs
        .iter()
        .flat_map(|glyph| glyph.to_be_bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    (0..6)
        .scan(hash, |rest, _| {
            let letter = b'A' + u8::try_from(*rest % 26).unwrap_or(0);
            *rest /= 26;
            Some(char::from(letter))
        })
        .collect()
}

/// Adds what printpdf does not write: the way from codes to glyphs and, for PDF/A-1, the set of codes.
pub fn complete(document: &mut Document, embedded: &[Embedded]) {
    let names: Vec<_> = document
        .objects
        .iter()
        .filter_map(|(id, object)| {
            let font = object.as_dict().ok().filter(|font| font.has_type(b"Font"))?;
            let name = font.get(b"BaseFont").and_then(Object::as_name).ok()?;
            Some((*id, embedded.iter().find(|face| face.name.as_bytes() == name)?))
        })
        .collect();
    for (id, face) in names {
        let map: Vec<u8> = face.glyphs.iter().flat_map(|glyph| glyph.to_be_bytes()).collect();
        let map = document.add_object(Stream::new(Dictionary::new(), map));
        let set = document.add_object(Stream::new(Dictionary::new(), first_bits(face.glyphs.len())));
        let Some(descendant) = descendant(document, id) else { continue };
        descendant.set("CIDToGIDMap", map);
        let Some(descriptor) = descendant.get(b"FontDescriptor").and_then(Object::as_reference).ok() else { continue };
        let Ok(descriptor) = document.get_dictionary_mut(descriptor) else { continue };
        descriptor.set("CIDSet", set);
        descriptor.set("CapHeight", face.cap_height);
        // Symbolic: the codes are the file's own.
        descriptor.set("ItalicAngle", face.italic_angle);
        descriptor.set("Flags", SERIF | SYMBOLIC | if face.italic_angle != 0 { ITALIC } else { 0 });
    }
}

fn descendant(document: &mut Document, font: lopdf::ObjectId) -> Option<&mut Dictionary> {
    let font = document.get_dictionary_mut(font).ok()?;
    font.get_mut(b"DescendantFonts").and_then(Object::as_array_mut).ok()?.first_mut()?.as_dict_mut().ok()
}

/// A bit for each code, the first in the highest place.
fn first_bits(count: usize) -> Vec<u8> {
    let mut bits = vec![0xff; count / 8];
    if !count.is_multiple_of(8) {
        bits.push(!(0xff >> (count % 8)));
    }
    bits
}
