//! From words to glyphs. Each distinct word of a document is shaped once; a line only takes slices of what is kept here.

use std::collections::HashMap;
use std::rc::Rc;

use harfrust::{Buffer, ClusterLevel, ShapeOptions, ShaperFont, shape};

use super::faces::{DIRECTION, FaceId, Fonts, SCRIPT, features};

/// A glyph in font units, one for each character of the word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShapedGlyph {
    pub id: u16,
    /// Kerned with the next glyph of the word.
    pub advance: i32,
    /// Not kerned: what the glyph takes when the word is divided after it.
    pub alone: i32,
    pub dx: i32,
    pub dy: i32,
}

pub struct Shaper<'a> {
    fonts: &'a Fonts,
    shapers: [ShaperFont<'a, 'a>; 3],
    words: HashMap<(FaceId, String), Rc<[ShapedGlyph]>>,
    /// Advance of a letter before a hyphen, kerned.
    before_hyphen: HashMap<(FaceId, char), i32>,
    buffer: Option<Buffer>,
}

impl<'a> Shaper<'a> {
    pub fn new(fonts: &'a Fonts) -> Self {
        let shapers = FaceId::ALL.map(|id| ShaperFont::new(&fonts.face(id).font));
        Self { fonts, shapers, words: HashMap::new(), before_hyphen: HashMap::new(), buffer: Some(Buffer::new()) }
    }

    fn shaper(&self, face: FaceId) -> &ShaperFont<'a, 'a> {
        let [regular, bold, italic] = &self.shapers;
        match face {
            FaceId::Regular => regular,
            FaceId::Bold => bold,
            FaceId::Italic => italic,
        }
    }

    pub fn units_per_em(&self, face: FaceId) -> f32 {
        f32::from(self.fonts.face(face).font.units_per_em().max(1))
    }

    /// Whether the face has a glyph for the character.
    pub fn has(&self, face: FaceId, ch: char) -> bool {
        self.shaper(face).nominal_glyph(ch.into()).is_some()
    }

    /// One character outside any word: a space, a hyphen.
    pub fn single(&self, face: FaceId, ch: char) -> ShapedGlyph {
        let shaper = self.shaper(face);
        let id = shaper.nominal_glyph(ch.into()).unwrap_or_default();
        let advance = shaper.glyph_h_advance(id);
        ShapedGlyph { id: u16::try_from(id.to_u32()).unwrap_or(0), advance, alone: advance, dx: 0, dy: 0 }
    }

    /// Advance of `ch` when a hyphen follows it.
    pub fn before_hyphen(&mut self, face: FaceId, ch: char) -> i32 {
        if let Some(advance) = self.before_hyphen.get(&(face, ch)) {
            return *advance;
        }
        let shaped = self.word(face, &format!("{ch}-"));
        let advance = shaped.first().map_or(0, |glyph| glyph.advance);
        self.before_hyphen.insert((face, ch), advance);
        advance
    }

    /// The glyphs of a word, exactly one for each of its characters.
    pub fn word(&mut self, face: FaceId, word: &str) -> Rc<[ShapedGlyph]> {
        // A key must be owned to be looked up in a pair; words are short and this is far cheaper than shaping.
        let key = (face, word.to_owned());
        if let Some(shaped) = self.words.get(&key) {
            return Rc::clone(shaped);
        }
        let shaped: Rc<[ShapedGlyph]> = self.shape(face, word).into();
        self.words.insert(key, Rc::clone(&shaped));
        shaped
    }

    fn shape(&mut self, face: FaceId, word: &str) -> Vec<ShapedGlyph> {
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.reset();
        for (at, ch) in (0u32..).zip(word.chars()) {
            buffer.push(ch.into(), at);
        }
        buffer.set_direction(DIRECTION);
        buffer.set_script(Some(SCRIPT));
        buffer.set_cluster_level(ClusterLevel::Characters);
        let features = features();
        let options = ShapeOptions::new().plan(Some(&self.fonts.face(face).plan)).features(&features);
        let shaped = shape(self.shaper(face), &mut buffer, options).is_ok();
        let one_to_one = shaped
            && buffer.len() == word.chars().count()
            && buffer.glyph_infos().iter().zip(0u32..).all(|(info, at)| info.cluster == at);
        let glyphs = if one_to_one {
            let shaper = self.shaper(face);
            let pairs = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
            pairs
                .map(|(info, position)| ShapedGlyph {
                    id: u16::try_from(info.glyph_id).unwrap_or(0),
                    advance: position.x_advance,
                    alone: if position.x_advance == 0 { 0 } else { shaper.glyph_h_advance(info.glyph_id.into()) },
                    dx: position.x_offset,
                    dy: position.y_offset,
                })
                .collect()
        } else {
            // The face composed or reordered something: plain glyphs keep one glyph a character, and so the text exact.
            word.chars().map(|ch| self.single(face, ch)).collect()
        };
        self.buffer = Some(buffer);
        glyphs
    }
}
