//! From spans to set lines: glyphs with their places, ready to be put on a page.

use super::breaking::{Break, Fit, Measure, SHRINK, choose};
use super::faces::FaceId;
use super::shaping::Shaper;
use super::text::{Letter, NBSP, Segment, segments};
use crate::documents::block::{Align, Span};
use crate::documents::page::{Glyph, NodeId, Rule, Run};

/// How a text is to be set. Lengths in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    pub width: f32,
    pub indent: f32,
    pub align: Align,
    pub size: f32,
    pub bold: bool,
    pub hyphenate: bool,
    pub node: Option<NodeId>,
}

/// A line with its baseline at y = 0 and the left edge of its column at x = 0.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    pub runs: Vec<Run>,
    /// Boxes around characters that the face does not have.
    pub rules: Vec<Rule>,
    /// The last word goes on in the next line.
    pub divided: bool,
}

const HYPHEN_PENALTY: f32 = 90.0;
/// Where spaces are not stretched a hyphen saves little and costs the reader a whole word.
const RAGGED_HYPHEN_PENALTY: f32 = 700.0;
/// In words with a hyphen of their own another hyphen misleads.
const SECOND_HYPHEN_PENALTY: f32 = 180.0;
const EMERGENCY_SPACE_PENALTY: f32 = 2_000.0;
const EMERGENCY_PENALTY: f32 = 6_000.0;
/// A space is never stretched beyond this many ems: such a line stays short instead.
const WIDEST_SPACE_EM: f32 = 1.6;

struct SetGlyph {
    glyph: Glyph,
    /// Advance without the kerning towards the next letter.
    alone: f32,
    face: FaceId,
    stretches: bool,
}

/// Sets the text of spans into lines. There is always at least one line, maybe empty.
pub fn set(spans: &[Span], setting: &Setting, shaper: &mut Shaper) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut indent = setting.indent.clamp(0.0, setting.width * 0.5);
    for segment in segments(spans, setting.bold) {
        set_segment(&segment, setting, indent, shaper, &mut lines);
        indent = 0.0;
    }
    lines
}

/// The width of the text on one endless line, pt.
pub fn natural_width(spans: &[Span], size: f32, bold: bool, shaper: &mut Shaper) -> f32 {
    let widths = segments(spans, bold).into_iter().map(|segment| {
        let glyphs = glyphs(&segment.letters, size, shaper);
        glyphs.iter().map(|set| set.glyph.advance).sum::<f32>()
    });
    widths.fold(0.0, f32::max)
}

fn glyphs(letters: &[Letter], size: f32, shaper: &mut Shaper) -> Vec<SetGlyph> {
    let mut set = Vec::with_capacity(letters.len());
    let is_space = |letter: &Letter| letter.ch == ' ' || letter.ch == NBSP;
    for word in letters.chunk_by(|a, b| a.face == b.face && !is_space(a) && !is_space(b)) {
        let Some(first) = word.first() else { continue };
        let scale = size / shaper.units_per_em(first.face);
        let shaped = if is_space(first) {
            [shaper.single(first.face, first.ch)].into()
        } else {
            shaper.word(first.face, &word.iter().map(|letter| letter.ch).collect::<String>())
        };
        set.extend(shaped.iter().zip(word).map(|(shaped, letter)| SetGlyph {
            glyph: Glyph {
                id: shaped.id,
                ch: letter.ch,
                advance: shaped.advance as f32 * scale,
                dx: shaped.dx as f32 * scale,
                dy: shaped.dy as f32 * scale,
            },
            alone: shaped.alone as f32 * scale,
            face: letter.face,
            stretches: is_space(letter),
        }));
    }
    // The spaces inside «12 345,60» belong to the number.
    let number = |set: Option<&SetGlyph>| set.is_some_and(|set| set.glyph.ch.is_ascii_digit());
    let fixed: Vec<usize> = (1..set.len())
        .filter(|at| {
            set.get(*at).is_some_and(|set| set.glyph.ch == NBSP) && number(set.get(at - 1)) && number(set.get(at + 1))
        })
        .collect();
    for at in fixed {
        if let Some(space) = set.get_mut(at) {
            space.stretches = false;
        }
    }
    set
}

fn set_segment(segment: &Segment, setting: &Setting, indent: f32, shaper: &mut Shaper, lines: &mut Vec<Line>) {
    let set = glyphs(&segment.letters, setting.size, shaper);
    let mut width = vec![0.0];
    let mut space = vec![0.0];
    let (mut w, mut s) = (0.0, 0.0);
    for glyph in &set {
        w += glyph.glyph.advance;
        s += if glyph.stretches { glyph.glyph.advance } else { 0.0 };
        width.push(w);
        space.push(s);
    }
    let measure = Measure { width: &width, space: &space };
    let fit = match setting.align {
        Align::Justify => Fit::Justified,
        Align::Left | Align::Right => Fit::Ragged,
        Align::Centre => Fit::Balanced,
    };
    let breaks = breaks(segment, &set, setting, shaper);
    let breaks = with_emergency_exits(breaks, &set, measure, fit, setting.width - indent);
    let chosen = choose(&breaks, measure, setting.width - indent, setting.width, fit);
    for pair in chosen.windows(2) {
        let [from, to] = pair else { continue };
        let (Some(start), Some(end)) = (breaks.get(*from), breaks.get(*to)) else { continue };
        let indent = if *from == 0 { indent } else { 0.0 };
        let last = *to + 1 == breaks.len();
        let slack = setting.width - indent - measure.natural(start, end);
        lines.push(line(
            &set,
            (start, end),
            setting,
            Slack { indent, slack, last, spaces: measure.spaces(start, end) },
            shaper,
        ));
    }
    if chosen.len() < 2 {
        lines.push(Line::default());
    }
}

fn breaks(segment: &Segment, set: &[SetGlyph], setting: &Setting, shaper: &mut Shaper) -> Vec<Break> {
    let plain = |end, next| Break { end, next, extra: 0.0, hyphen: false, penalty: 0.0 };
    let mut breaks = vec![plain(0, 0)];
    for found in segment.opportunities(setting.hyphenate) {
        let before = found.at.checked_sub(1).and_then(|at| set.get(at));
        let Some(before) = before else { continue };
        if found.hyphen {
            let scale = setting.size / shaper.units_per_em(before.face);
            let kerned = shaper.before_hyphen(before.face, before.glyph.ch) as f32 * scale;
            let hyphen = shaper.single(before.face, '-').advance as f32 * scale;
            let penalty = match setting.align {
                Align::Justify if has_own_hyphen(segment, found.at) => SECOND_HYPHEN_PENALTY,
                Align::Justify => HYPHEN_PENALTY,
                _ => RAGGED_HYPHEN_PENALTY,
            };
            let extra = kerned - before.glyph.advance + hyphen;
            breaks.push(Break { end: found.at, next: found.at, extra, hyphen: true, penalty });
        } else {
            let spaces = set.iter().take(found.at).rev().take_while(|set| set.glyph.ch == ' ').count();
            let mut end = plain(found.at - spaces, found.at);
            if spaces == 0 {
                // The kerning towards a letter that went to the next line.
                end.extra = before.alone - before.glyph.advance;
                end.penalty = HYPHEN_PENALTY / 2.0;
            }
            breaks.push(end);
        }
    }
    if !set.is_empty() {
        breaks.push(plain(set.len(), set.len()));
    }
    breaks
}

fn has_own_hyphen(segment: &Segment, at: usize) -> bool {
    let joined = |letter: &&Letter| letter.ch.is_alphabetic() || letter.ch == '-';
    let before = segment.letters.iter().take(at).rev().take_while(joined);
    before.chain(segment.letters.iter().skip(at).take_while(joined)).any(|letter| letter.ch == '-')
}

/// Words that no line can hold are broken anywhere, between words that were to stay together first: text is never lost over the
/// edge of the paper.
fn with_emergency_exits(
    breaks: Vec<Break>,
    set: &[SetGlyph],
    measure: Measure,
    fit: Fit,
    narrowest: f32,
) -> Vec<Break> {
    let mut exits = Vec::with_capacity(breaks.len());
    for to in breaks {
        if let Some(from) = exits.last().copied()
            && measure.least(&from, &to, fit) > narrowest
        {
            for at in from.next + 1..to.end {
                let (Some(before), Some(after)) = (set.get(at - 1), set.get(at)) else { continue };
                let is_space = |set: &SetGlyph| matches!(set.glyph.ch, ' ' | NBSP);
                let space = is_space(before);
                // An accent stays with its letter.
                if after.alone == 0.0 || is_space(after) {
                    continue;
                }
                let extra = if space { 0.0 } else { before.alone - before.glyph.advance };
                let penalty = if space { EMERGENCY_SPACE_PENALTY } else { EMERGENCY_PENALTY };
                let end = if space { at - 1 } else { at };
                exits.push(Break { end, next: at, extra, hyphen: false, penalty });
            }
        }
        // A syllable and its hyphen wider than the line: the word is broken without one.
        let too_wide = exits.last().is_some_and(|from| measure.least(from, &to, fit) > narrowest);
        if !(to.hyphen && too_wide) {
            exits.push(to);
        }
    }
    exits
}

struct Slack {
    indent: f32,
    slack: f32,
    last: bool,
    spaces: f32,
}

fn line(set: &[SetGlyph], (start, end): (&Break, &Break), setting: &Setting, at: Slack, shaper: &Shaper) -> Line {
    let stretch = match setting.align {
        Align::Justify if at.spaces > 0.0 && (at.slack < 0.0 || !at.last) => {
            let stretch = at.slack / at.spaces;
            let widest = WIDEST_SPACE_EM / 0.25;
            if stretch > widest { 0.0 } else { stretch.max(-SHRINK) }
        }
        _ => 0.0,
    };
    let mut x = at.indent
        + match setting.align {
            Align::Justify | Align::Left => 0.0,
            Align::Centre => (at.slack / 2.0).max(0.0),
            Align::Right => at.slack.max(0.0),
        };
    let mut line = Line::default();
    let ink = set.iter().take(end.end).skip(start.next);
    let ink: Vec<&SetGlyph> = ink.collect();
    let count = ink.len();
    let mut index = 0;
    for same_face in ink.chunk_by(|a, b| a.face == b.face) {
        let Some(first) = same_face.first() else { continue };
        let mut run = Run {
            x,
            y: 0.0,
            face: first.face,
            size: setting.size,
            glyphs: Vec::with_capacity(same_face.len() + 1),
            actual: None,
            node: setting.node,
        };
        for set in same_face {
            index += 1;
            let mut glyph = set.glyph;
            if set.stretches {
                glyph.advance *= 1.0 + stretch;
            }
            if index == count {
                // Kerned towards what really follows: a hyphen or nothing.
                let scale = setting.size / shaper.units_per_em(set.face);
                let hyphen = if end.hyphen { shaper.single(set.face, '-').advance as f32 * scale } else { 0.0 };
                glyph.advance += end.extra - hyphen;
            }
            if glyph.id == 0 {
                line.rules.extend(empty_box(x, setting.size));
            }
            x += glyph.advance;
            run.glyphs.push(glyph);
        }
        line.runs.push(run);
    }
    if let Some(last) = line.runs.last_mut() {
        let scale = setting.size / shaper.units_per_em(last.face);
        let glyph = |ch| {
            let single = shaper.single(last.face, ch);
            Glyph { id: single.id, ch, advance: single.advance as f32 * scale, dx: 0.0, dy: 0.0 }
        };
        if end.hyphen {
            let hyphen = Run { x, glyphs: vec![glyph('-')], actual: Some("\u{ad}".into()), ..last.clone() };
            line.runs.push(hyphen);
            line.divided = true;
        } else if end.next > end.end {
            // A real space at the end of a line keeps words apart for every reader of the file.
            last.glyphs.push(glyph(' '));
        } else if !at.last
            && let Some(end) = last.glyphs.pop()
        {
            // A word that goes on without a hyphen of its own: «Организация-участник», an address.
            let x = x - end.advance;
            let joint = Run { x, glyphs: vec![end], actual: Some(format!("{}\u{ad}", end.ch)), ..last.clone() };
            line.runs.retain(|run| !run.glyphs.is_empty());
            line.runs.push(joint);
            line.divided = true;
        }
    }
    line
}

/// A box as wide as its glyph and as high as a capital, in sizes of type.
fn empty_box(x: f32, size: f32) -> [Rule; 4] {
    let (left, right, top, bottom) = (x + 0.09 * size, x + 0.62 * size, -0.66 * size, 0.0);
    let rule = |x0, y0, x1, y1| Rule { x0, y0, x1, y1, width: 0.05 * size };
    [
        rule(left, top, right, top),
        rule(right, top, right, bottom),
        rule(right, bottom, left, bottom),
        rule(left, bottom, left, top),
    ]
}
