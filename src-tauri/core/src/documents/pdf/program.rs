//! A font program as a file of pages needs it: without what only an installed font is asked for.
//!
//! PT Serif carries its whole licence in the table `name`: ten kilobytes in each of three faces of every paper. A PDF names its
//! fonts itself (ISO 32000-1, 9.9 lists the tables that count), and the licence stands beside the faces in this program. Its hints,
//! instructions for screens of a hundred dots an inch, are half of what is left after packing: nearly twenty kilobytes of a paper. Outlines
//! stay as they are, printers and today's screens draw them alike with hints and without.

/// Tables that a PDF reader never looks at, and those that only hints use.
const UNUSED: [&[u8; 4]; 5] = [b"name", b"post", b"cvt ", b"fpgm", b"prep"];
/// Flags of a component of a glyph (OpenType, `glyf`).
const WORDS: u16 = 0x0001;
const SCALE: u16 = 0x0008;
const MORE: u16 = 0x0020;
const TWO_SCALES: u16 = 0x0040;
const MATRIX: u16 = 0x0080;
const INSTRUCTIONS: u16 = 0x0100;

/// The same font without them; as it was where it cannot be read.
pub fn without_unused_tables(font: Vec<u8>) -> Vec<u8> {
    slimmed(&font).unwrap_or(font)
}

fn slimmed(font: &[u8]) -> Option<Vec<u8>> {
    let count = usize::from(number(font, 4)?);
    let directory = font.get(12..12 + 16 * count)?;
    let mut tables: Vec<(&[u8; 4], Vec<u8>)> = Vec::new();
    for entry in directory.chunks_exact(16) {
        let (tag, rest) = entry.split_first_chunk::<4>()?;
        let (_, place) = rest.split_first_chunk::<4>()?;
        let (from, length) = place.split_first_chunk::<4>()?;
        let from = u32::from_be_bytes(*from) as usize;
        let length = u32::from_be_bytes(length.try_into().ok()?) as usize;
        if !UNUSED.contains(&tag) {
            tables.push((tag, font.get(from..from.checked_add(length)?)?.to_vec()));
        }
    }
    let table = |wanted: &[u8; 4]| tables.iter().find(|(tag, _)| *tag == wanted).map(|(_, table)| table.as_slice());
    let long = number(table(b"head")?, 50)? != 0;
    let (outlines, places) = without_hints(table(b"glyf")?, table(b"loca")?, long)?;
    for (tag, table) in &mut tables {
        match *tag {
            b"glyf" => table.clone_from(&outlines),
            b"loca" => table.clone_from(&places),
            _ => {}
        }
    }
    put_together(font.get(..4)?, &tables)
}

/// A font file of tables, each at a whole word.
fn put_together(version: &[u8], tables: &[(&[u8; 4], Vec<u8>)]) -> Option<Vec<u8>> {
    let count = u16::try_from(tables.len()).ok()?;
    let selector = count.checked_ilog2()? as u16;
    let range = 16u16.checked_shl(selector.into())?;
    let mut font = version.to_vec();
    for value in [count, range, selector, count * 16 - range] {
        font.extend(value.to_be_bytes());
    }
    let mut at = 12 + 16 * tables.len();
    for (tag, table) in tables {
        font.extend_from_slice(*tag);
        font.extend(checksum(table).to_be_bytes());
        font.extend((at as u32).to_be_bytes());
        font.extend((table.len() as u32).to_be_bytes());
        at += table.len().next_multiple_of(4);
    }
    for (_, table) in tables {
        font.extend_from_slice(table);
        font.resize(font.len().next_multiple_of(4), 0);
    }
    Some(font)
}

fn checksum(table: &[u8]) -> u32 {
    let word = |bytes: &[u8]| bytes.iter().zip([24, 16, 8, 0]).map(|(byte, shift)| u32::from(*byte) << shift).sum();
    table.chunks(4).map(word).fold(0, u32::wrapping_add)
}

fn number(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_be_bytes)
}

/// The tables `glyf` and `loca` without instructions.
fn without_hints(glyf: &[u8], loca: &[u8], long: bool) -> Option<(Vec<u8>, Vec<u8>)> {
    let places: Option<Vec<usize>> = if long {
        loca.chunks_exact(4)
            .map(|place| place.try_into().ok().map(|place| u32::from_be_bytes(place) as usize))
            .collect()
    } else {
        loca.chunks_exact(2).map(|place| number(place, 0).map(|half| usize::from(half) * 2)).collect()
    };
    let (mut outlines, mut new_places) = (Vec::new(), Vec::new());
    let mut mark = |at: usize| {
        match long {
            true => new_places.extend(u32::try_from(at).ok()?.to_be_bytes()),
            false => new_places.extend(u16::try_from(at / 2).ok()?.to_be_bytes()),
        }
        Some(())
    };
    mark(0)?;
    for place in places?.windows(2) {
        let [from, until] = place else { continue };
        outlines.extend(bare(glyf.get(*from..*until)?)?);
        outlines.resize(outlines.len().next_multiple_of(4), 0);
        mark(outlines.len())?;
    }
    Some((outlines, new_places))
}

/// A glyph without its instructions.
fn bare(glyph: &[u8]) -> Option<Vec<u8>> {
    if glyph.is_empty() {
        return Some(Vec::new());
    }
    let contours = number(glyph, 0)?.cast_signed();
    let mut at = 10;
    let mut bare = glyph.get(..at)?.to_vec();
    if let Ok(contours) = usize::try_from(contours) {
        let ends = 2 * contours;
        let instructions = usize::from(number(glyph, at + ends)?);
        bare.extend(glyph.get(at..at + ends)?);
        bare.extend([0, 0]);
        bare.extend(glyph.get(at + ends + 2 + instructions..)?);
        return Some(bare);
    }
    loop {
        let flags = number(glyph, at)?;
        let arguments = if flags & WORDS != 0 { 4 } else { 2 };
        let scales = [(SCALE, 2), (TWO_SCALES, 4), (MATRIX, 8)];
        let scale = scales.into_iter().find(|(flag, _)| flags & flag != 0).map_or(0, |(_, size)| size);
        let next = at + 4 + arguments + scale;
        bare.extend((flags & !INSTRUCTIONS).to_be_bytes());
        bare.extend(glyph.get(at + 2..next)?);
        at = next;
        if flags & MORE == 0 {
            return Some(bare);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use skrifa::instance::{LocationRef, Size};
    use skrifa::outline::{DrawSettings, OutlinePen};
    use skrifa::{GlyphId, MetadataProvider};

    const WHOLE: &[u8] = include_bytes!("../../../../../assets/fonts/PTSerif-Regular.ttf");

    #[test]
    fn a_font_keeps_what_draws_and_loses_what_names_and_hints() {
        let slim = without_unused_tables(WHOLE.to_vec());
        let tags = |font: &[u8]| -> Vec<Vec<u8>> {
            let count = font.get(5).map_or(0, |low| usize::from(*low));
            let entries = font.chunks_exact(4).skip(3).step_by(4);
            entries.take(count).map(<[u8]>::to_vec).collect()
        };
        let used = |tag: &Vec<u8>| !UNUSED.iter().any(|unused| unused.as_slice() == tag);
        assert_eq!(tags(&slim), tags(WHOLE).into_iter().filter(used).collect::<Vec<_>>());
        assert_eq!(without_unused_tables(b"no font".to_vec()), b"no font");
    }

    #[derive(Default)]
    struct Drawn(String);

    impl OutlinePen for Drawn {
        fn move_to(&mut self, x: f32, y: f32) {
            self.0.push_str(&format!("m {x} {y} "));
        }
        fn line_to(&mut self, x: f32, y: f32) {
            self.0.push_str(&format!("l {x} {y} "));
        }
        fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
            self.0.push_str(&format!("q {cx} {cy} {x} {y} "));
        }
        fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
            self.0.push_str(&format!("c {ax} {ay} {bx} {by} {x} {y} "));
        }
        fn close(&mut self) {
            self.0.push('z');
        }
    }

    fn drawn(font: &[u8]) -> Vec<String> {
        let Ok(font) = skrifa::FontRef::new(font) else { return Vec::new() };
        let outlines = font.outline_glyphs();
        let one = |glyph| {
            let mut pen = Drawn::default();
            if let Some(outline) = outlines.get(GlyphId::new(glyph)) {
                let whole = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
                assert!(outline.draw(whole, &mut pen).is_ok(), "glyph {glyph} is drawn");
            }
            pen.0
        };
        (0..719).map(one).collect()
    }

    #[test]
    fn every_glyph_is_drawn_as_before() {
        let (before, after) = (drawn(WHOLE), drawn(&without_unused_tables(WHOLE.to_vec())));
        assert!(before.iter().filter(|outline| !outline.is_empty()).count() > 600, "there is something to draw");
        assert_eq!(before, after);
    }
}
