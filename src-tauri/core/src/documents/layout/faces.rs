//! The three faces of PT Serif that printed forms use, parsed once for the life of the program.

use std::sync::OnceLock;

use harfrust::{Direction, Feature, Font, Script, ShapePlan, ShaperFont, Tag};

const REGULAR: &[u8] = include_bytes!("../../../../../assets/fonts/PTSerif-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../../../assets/fonts/PTSerif-Bold.ttf");
const ITALIC: &[u8] = include_bytes!("../../../../../assets/fonts/PTSerif-Italic.ttf");

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FaceId {
    Regular,
    Bold,
    Italic,
}

impl FaceId {
    pub const ALL: [Self; 3] = [Self::Regular, Self::Bold, Self::Italic];

    /// The face for a span: bold wins over italic.
    pub fn of(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (true, _) => Self::Bold,
            (false, true) => Self::Italic,
            (false, false) => Self::Regular,
        }
    }

    pub fn postscript_name(self) -> &'static str {
        match self {
            Self::Regular => "PTSerif-Regular",
            Self::Bold => "PTSerif-Bold",
            Self::Italic => "PTSerif-Italic",
        }
    }
}

pub struct Face {
    pub bytes: &'static [u8],
    pub(super) font: Font,
    pub(super) plan: ShapePlan,
    /// Advance of each glyph in thousandths of the type size, rounded down as printpdf does.
    widths: Vec<u16>,
    /// A glyph about as wide as the empty box: it stands in files, unseen, for characters that the face does not have.
    pub stand_in: u16,
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let font = Font::new(bytes, 0)?;
        let plan = ShapePlan::new(&font, DIRECTION, Some(SCRIPT), None, &features());
        let units = i32::from(font.units_per_em().max(1));
        let shaper = ShaperFont::new(&font);
        let thousandths = |glyph: u32| u16::try_from(shaper.glyph_h_advance(glyph.into()) * 1000 / units).unwrap_or(0);
        let widths = (0..font.num_glyphs()).map(thousandths).collect();
        let stand_in = u16::try_from(shaper.nominal_glyph('О'.into())?.to_u32()).ok()?;
        drop(shaper);
        Some(Self { bytes, font, plan, widths, stand_in })
    }

    /// Natural advance of a glyph in thousandths of the type size.
    pub fn width(&self, glyph: u16) -> u16 {
        self.widths.get(usize::from(glyph)).copied().unwrap_or(0)
    }
}

/// Ligatures are off: one glyph stands for one character, so that text comes back from the file as it was written.
pub(super) fn features() -> [Feature; 3] {
    [b"liga", b"clig", b"dlig"].map(|tag| Feature::new(Tag::new(tag), 0, ..))
}

pub(super) const DIRECTION: Direction = Direction::LeftToRight;
pub(super) const SCRIPT: Script = Script::CYRILLIC;

pub struct Fonts {
    faces: [Face; 3],
}

impl Fonts {
    /// The faces inside the program. The first call parses them, later ones cost nothing.
    #[expect(clippy::expect_used, reason = "the faces are compiled in; a test prints with each of them")]
    pub fn embedded() -> &'static Self {
        static FONTS: OnceLock<Fonts> = OnceLock::new();
        FONTS.get_or_init(|| Self {
            faces: [REGULAR, BOLD, ITALIC].map(|bytes| Face::new(bytes).expect("an embedded face is a font")),
        })
    }

    pub fn face(&self, id: FaceId) -> &Face {
        let [regular, bold, italic] = &self.faces;
        match id {
            FaceId::Regular => regular,
            FaceId::Bold => bold,
            FaceId::Italic => italic,
        }
    }
}
