//! Words inside a paragraph: runs of one face, with what XML and Word want spelled their own way.

use std::collections::BTreeSet;

use crate::documents::block::Span;
use crate::documents::layout::faces::FaceId;
use crate::documents::layout::{Segment, printable, segments};

/// Words cleaned by the typesetter's own rules, so that both papers say the same; one segment between two forced line ends.
pub struct Words {
    segments: Vec<Segment>,
    /// Words of more characters may be divided by syllables; shorter ones only where their author said so.
    whole: usize,
}

impl Words {
    pub fn new(spans: &[Span]) -> Self {
        Self { segments: segments(spans, false), whole: usize::MAX }
    }

    /// Lets words be divided that a place so narrow cannot hold: an editor without a Russian dictionary breaks them anywhere.
    pub fn divided(self, whole: usize) -> Self {
        Self { whole: whole.max(1), ..self }
    }

    /// The characters of the first line.
    pub fn beginning(&self) -> impl Iterator<Item = char> + '_ {
        self.segments.first().into_iter().flat_map(|segment| segment.letters.iter().map(|letter| letter.ch))
    }

    /// The longest line, in characters.
    pub fn longest(&self) -> usize {
        self.segments.iter().map(|segment| segment.letters.len()).max().unwrap_or_default()
    }

    /// Runs without the first `skip` characters. `properties` go into every run; a face is named where `bold` does not say it.
    pub fn runs(&self, skip: usize, properties: &str, bold: bool, xml: &mut String) {
        for (at, segment) in self.segments.iter().enumerate() {
            if at > 0 {
                xml.push_str("<w:r><w:br/></w:r>");
            }
            let from = if at == 0 { skip } else { 0 };
            let hyphens = hyphens(segment, self.whole);
            let mut face = None;
            for (index, letter) in segment.letters.iter().enumerate().skip(from) {
                if face != Some(letter.face) {
                    close(face.is_some(), xml);
                    open(letter.face, properties, bold, xml);
                    face = Some(letter.face);
                }
                if index > from && hyphens.contains(&index) {
                    xml.push_str("</w:t><w:softHyphen/><w:t xml:space=\"preserve\">");
                }
                match letter.ch {
                    '\u{2011}' => xml.push_str("</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">"),
                    ch => escape(ch, xml),
                }
            }
            close(face.is_some(), xml);
        }
    }
}

/// Before which letters a hyphen may be drawn.
fn hyphens(segment: &Segment, whole: usize) -> BTreeSet<usize> {
    let mut found: BTreeSet<usize> = segment.soft_hyphens().collect();
    let words = segment.letters.split(|letter| matches!(letter.ch, ' ' | '\u{a0}' | '-'));
    let mut start = 0;
    let mut long = Vec::new();
    for word in words {
        let end = start + word.len();
        if word.len() > whole {
            long.push(start..end);
        }
        start = end + 1;
    }
    if !long.is_empty() {
        let all = segment.opportunities(true).into_iter().filter(|place| place.hyphen).map(|place| place.at);
        found.extend(all.filter(|at| long.iter().any(|word| word.contains(at))));
    }
    found
}

fn open(face: FaceId, properties: &str, bold: bool, xml: &mut String) {
    let own = match face {
        FaceId::Bold if !bold => "<w:b/>",
        FaceId::Italic => "<w:i/>",
        FaceId::Bold | FaceId::Regular => "",
    };
    xml.push_str("<w:r>");
    if !(own.is_empty() && properties.is_empty()) {
        xml.push_str("<w:rPr>");
        xml.push_str(own);
        xml.push_str(properties);
        xml.push_str("</w:rPr>");
    }
    xml.push_str("<w:t xml:space=\"preserve\">");
}

fn close(is_open: bool, xml: &mut String) {
    if is_open {
        xml.push_str("</w:t></w:r>");
    }
}

fn escape(ch: char, xml: &mut String) {
    match ch {
        '<' => xml.push_str("&lt;"),
        '>' => xml.push_str("&gt;"),
        '&' => xml.push_str("&amp;"),
        '"' => xml.push_str("&quot;"),
        ch => xml.push(ch),
    }
}

/// One line of text for an attribute or a property of the file: what cannot be seen is left out, markup is harmless.
pub fn line(text: &str) -> String {
    let mut xml = String::new();
    for ch in printable(&text.replace(char::is_whitespace, "\u{a0}")) {
        escape(if ch == '\u{a0}' { ' ' } else { ch }, &mut xml);
    }
    xml
}
