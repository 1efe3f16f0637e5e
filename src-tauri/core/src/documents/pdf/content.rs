//! The drawing of a page, with every mark told apart: what belongs to the text, and what is only on the paper.

use printpdf::{
    Codepoint, DictItem, Line, LinePoint, Op, PdfFontHandle, Point, Pt, TextItem, TextMatrix, TextRenderingMode,
    XObjectId, XObjectTransform,
};

use super::faces::Codes;
use super::structure::Marks;
use crate::documents::layout::faces::Fonts;
use crate::documents::page::{Glyph, PAGE_HEIGHT, Page, Pages, Path, Rule, Run, Step};

pub const WATERMARK: &str = "Watermark";
/// How dark the watermark is: 0 black, 1 white. A tint instead of transparency, which PDF/A-1 forbids.
const TINT: f32 = 0.91;

/// Hundredths of a point are finer than any printer.
pub fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

pub fn operations(
    page: &Page,
    at: usize,
    pages: &Pages,
    fonts: &Fonts,
    codes: &mut Codes,
    marks: &mut Marks,
) -> Vec<Op> {
    let mut ops = Vec::new();
    if pages.watermark.is_some() {
        ops.push(Op::BeginMarkedContent { tag: "Artifact".into() });
        ops.push(Op::UseXobject { id: XObjectId(WATERMARK.into()), transform: XObjectTransform::default() });
        ops.push(Op::EndMarkedContent);
    }
    if !page.rules.is_empty() {
        ops.push(Op::BeginMarkedContent { tag: "Artifact".into() });
        let mut width = None;
        for rule in &page.rules {
            if width.replace(rule.width) != Some(rule.width) {
                ops.push(Op::SetOutlineThickness { pt: Pt(rule.width) });
            }
            ops.push(Op::DrawLine { line: line(rule) });
        }
        ops.push(Op::EndMarkedContent);
    }
    for runs in page.runs.chunk_by(|a, b| a.node == b.node) {
        let Some(first) = runs.first() else { continue };
        ops.push(match first.node.map(|node| (marks.tag(node), marks.mark(node, at))) {
            Some((tag, mark)) => properties(tag, "MCID", DictItem::Int(mark)),
            None => Op::BeginMarkedContent { tag: "Artifact".into() },
        });
        ops.push(Op::StartTextSection);
        let mut font = None;
        for run in runs {
            if font.replace((run.face, run.size)) != Some((run.face, run.size)) {
                let font = PdfFontHandle::External(codes.font(run.face));
                ops.push(Op::SetFont { font, size: Pt(run.size) });
            }
            show(run, fonts, codes, &mut ops);
        }
        ops.push(Op::EndTextSection);
        ops.push(Op::EndMarkedContent);
    }
    ops
}

fn properties(tag: &str, key: &str, value: DictItem) -> Op {
    let map = [(key.to_owned(), value)].into();
    Op::BeginMarkedContentWithProperties { tag: tag.into(), properties: DictItem::Dict { map } }
}

fn line(rule: &Rule) -> Line {
    let point = |x, y| LinePoint { p: Point { x: Pt(round(x)), y: Pt(round(PAGE_HEIGHT - y)) }, bezier: false };
    Line { points: vec![point(rule.x0, rule.y0), point(rule.x1, rule.y1)], is_closed: false }
}

fn show(run: &Run, fonts: &Fonts, codes: &mut Codes, ops: &mut Vec<Op>) {
    if let Some(actual) = &run.actual {
        let units = std::iter::once(0xfeff).chain(actual.encode_utf16());
        ops.push(properties("Span", "ActualText", DictItem::Bytes(units.flat_map(u16::to_be_bytes).collect())));
    }
    let mut x = run.x;
    for glyphs in run.glyphs.chunk_by(|a, b| a.dy == b.dy && (a.id == 0) == (b.id == 0)) {
        let lift = glyphs.first().map_or(0.0, |glyph| glyph.dy);
        let boxed = glyphs.first().is_some_and(|glyph| glyph.id == 0);
        if boxed {
            ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Invisible });
        }
        let place = [1.0, 0.0, 0.0, 1.0, round(x), round(PAGE_HEIGHT - run.y + lift)];
        ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw(place) });
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(codepoints(glyphs, run, fonts, codes))] });
        if boxed {
            ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Fill });
        }
        x += glyphs.iter().map(|glyph| glyph.advance).sum::<f32>();
    }
    if run.actual.is_some() {
        ops.push(Op::EndMarkedContent);
    }
}

/// Codes with the corrections that bring each glyph to its place. A correction is a whole thousandth of the type size, and what is
/// lost by rounding is made good at the next one.
fn codepoints(glyphs: &[Glyph], run: &Run, fonts: &Fonts, codes: &mut Codes) -> Vec<Codepoint> {
    let thousandths = |points: f32| f64::from(points) * 1000.0 / f64::from(run.size.max(0.1));
    let mut shown: Vec<Codepoint> = Vec::with_capacity(glyphs.len());
    let (mut wanted, mut pen) = (0.0, 0.0);
    for glyph in glyphs {
        let correction = (pen - wanted - thousandths(glyph.dx)).round();
        if let Some(before) = shown.last_mut() {
            before.offset = correction as f32;
            pen -= correction;
        }
        let (code, width) = codes.code(run.face, glyph.id, glyph.ch, fonts);
        shown.push(Codepoint::with_cid(code, 0.0, glyph.ch.into()));
        pen += f64::from(width);
        wanted += thousandths(glyph.advance);
    }
    shown
}

/// The drawing of the watermark, for the form that all pages share.
pub fn watermark(paths: &[Path]) -> Vec<u8> {
    let mut drawing = format!("{TINT} g\n");
    for step in paths.iter().flat_map(|path| &path.steps) {
        let down = |y: f32| PAGE_HEIGHT - y;
        drawing.push_str(&match *step {
            Step::Move(x, y) => format!("{} {} m\n", round(x), round(down(y))),
            Step::Line(x, y) => format!("{} {} l\n", round(x), round(down(y))),
            Step::Curve([ax, ay, bx, by, x, y]) => {
                let numbers = [ax, down(ay), bx, down(by), x, down(y)].map(|number| round(number).to_string());
                format!("{} c\n", numbers.join(" "))
            }
            Step::Close => "h\n".to_owned(),
        });
    }
    drawing.push_str("f\n");
    drawing.into_bytes()
}
