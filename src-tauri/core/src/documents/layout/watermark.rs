//! The word under the text of a draft, as outlines: as text it would be read back in the middle of clauses.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, MetadataProvider};

use super::faces::{FaceId, Fonts};
use super::text::printable;
use crate::documents::page::{PAGE_HEIGHT, PAGE_WIDTH, Path, Step};

/// How much of the sheet's diagonal the word takes.
const SHARE: f32 = 0.55;
/// No letter is larger, pt.
const LARGEST: f32 = 140.0;

/// Outlines of the word along the rising diagonal of a page; none where the face has no letter of it.
pub fn outlines(word: &str, fonts: &Fonts) -> Option<Vec<Path>> {
    let font = FontRef::new(fonts.face(FaceId::Bold).bytes).ok()?;
    let charmap = font.charmap();
    let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
    let glyphs: Vec<_> = printable(word).filter_map(|ch| charmap.map(ch)).take(40).collect();
    let width: f32 = glyphs.iter().filter_map(|glyph| metrics.advance_width(*glyph)).sum();
    if width <= 0.0 {
        return None;
    }
    let size = (PAGE_WIDTH.hypot(PAGE_HEIGHT) * SHARE / width).min(LARGEST);
    let (sin, cos) = PAGE_HEIGHT.atan2(PAGE_WIDTH).sin_cos();
    let glyph_set = font.outline_glyphs();
    let mut paths = Vec::new();
    let mut along = -width * size / 2.0;
    for glyph in glyphs {
        let mut pen =
            Pen { path: Path::default(), at: (0.0, 0.0), place: Place { along, below: size * 0.35, sin, cos } };
        let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
        if let Some(outline) = glyph_set.get(glyph)
            && outline.draw(settings, &mut pen).is_ok()
            && !pen.path.steps.is_empty()
        {
            paths.push(pen.path);
        }
        along += metrics.advance_width(glyph).unwrap_or(0.0) * size;
    }
    (!paths.is_empty()).then_some(paths)
}

#[derive(Clone, Copy)]
struct Place {
    along: f32,
    below: f32,
    sin: f32,
    cos: f32,
}

struct Pen {
    path: Path,
    at: (f32, f32),
    place: Place,
}

impl Pen {
    /// From the glyph's own coordinates (y upwards) to the page's (y downwards), turned about the middle of the sheet.
    fn to_page(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let Place { along, below, sin, cos } = self.place;
        let (x, y) = (x + along, y - below);
        (PAGE_WIDTH / 2.0 + x * cos - y * sin, PAGE_HEIGHT / 2.0 - x * sin - y * cos)
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = (x, y);
        let (x, y) = self.to_page(self.at);
        self.path.steps.push(Step::Move(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.at = (x, y);
        let (x, y) = self.to_page(self.at);
        self.path.steps.push(Step::Line(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (x0, y0) = self.at;
        let third = |from: f32, control: f32| from + (control - from) * 2.0 / 3.0;
        self.curve_to(third(x0, cx), third(y0, cy), third(x, cx), third(y, cy), x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.at = (x, y);
        let ((ax, ay), (bx, by), (x, y)) = (self.to_page((ax, ay)), self.to_page((bx, by)), self.to_page((x, y)));
        self.path.steps.push(Step::Curve([ax, ay, bx, by, x, y]));
    }

    fn close(&mut self) {
        self.path.steps.push(Step::Close);
    }
}
