//! Pages before they are a file: where every glyph and line stands, and the tree of what they mean.
//!
//! The model knows nothing of PDF, so that the writer stays one replaceable step and tests can ask a page what it says.
//! Lengths are points; the origin is the upper left corner of the sheet and y grows downwards.

use super::layout::faces::FaceId;

/// A4 in points.
pub const PAGE_WIDTH: f32 = 210.0 * MM;
pub const PAGE_HEIGHT: f32 = 297.0 * MM;
/// Points in a millimetre.
pub const MM: f32 = 72.0 / 25.4;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pages {
    pub title: String,
    pub author: String,
    pub subject: String,
    pub id: [u8; 16],
    pub created_at: String,
    pub pages: Vec<Page>,
    /// The tree of meaning; the first node is the whole document.
    pub nodes: Vec<Node>,
    pub outline: Vec<OutlineEntry>,
    /// Outlines of the watermark, the same under every page.
    pub watermark: Option<Vec<Path>>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    pub runs: Vec<Run>,
    pub rules: Vec<Rule>,
}

/// Glyphs of one face on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    pub x: f32,
    pub y: f32,
    pub face: FaceId,
    pub size: f32,
    pub glyphs: Vec<Glyph>,
    /// What these glyphs mean where that is not what they show. Every word that goes on in the next line has a soft hyphen there,
    /// instead of the hyphen drawn or after the last character: who reads the file takes out `\u{ad}` and the line end after it.
    pub actual: Option<String>,
    /// The node this run belongs to; none for page numbers and repeated table headers.
    pub node: Option<NodeId>,
}

/// One glyph for one character, always.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    pub id: u16,
    /// The character it stands for. Glyph 0 stands for any that the face does not have: it draws nothing itself, rules around its
    /// place make a box.
    pub ch: char,
    /// How far the pen moves, kerning and justification included, pt.
    pub advance: f32,
    /// How far the glyph is drawn from the pen, pt.
    pub dx: f32,
    pub dy: f32,
}

/// A straight black line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
    pub width: f32,
}

/// A filled shape: steps in page coordinates.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Path {
    pub steps: Vec<Step>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    Move(f32, f32),
    Line(f32, f32),
    Curve([f32; 6]),
    Close,
}

pub type NodeId = usize;

#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub tag: Tag,
    pub key: Option<String>,
    pub parent: Option<NodeId>,
    pub children: Vec<NodeId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    Document,
    Section,
    Heading(u8),
    Paragraph,
    Table,
    TableRow,
    TableHeader,
    TableCell,
}

#[derive(Debug, Clone, PartialEq)]
pub struct OutlineEntry {
    pub level: u8,
    pub title: String,
    pub page: usize,
    pub y: f32,
}

impl Run {
    pub fn width(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum()
    }

    /// The characters shown.
    pub fn text(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.ch).collect()
    }
}

impl Pages {
    /// Adds a node under `parent` and gives its id.
    pub fn add_node(&mut self, parent: Option<NodeId>, tag: Tag, key: Option<String>) -> NodeId {
        let id = self.nodes.len();
        self.nodes.push(Node { tag, key, parent, children: Vec::new() });
        if let Some(parent) = parent.and_then(|parent| self.nodes.get_mut(parent)) {
            parent.children.push(id);
        }
        id
    }

    /// The words printed under a clause key, with divided words joined, wherever they stand.
    pub fn printed(&self, key: &str) -> Option<String> {
        let node = self.nodes.iter().position(|node| node.key.as_deref() == Some(key))?;
        Some(self.pages.iter().flat_map(|page| &page.runs).filter(|run| run.node == Some(node)).fold(
            String::new(),
            |mut text, run| {
                match &run.actual {
                    Some(actual) => text.extend(actual.chars().filter(|ch| *ch != '\u{ad}')),
                    None => text.push_str(&run.text()),
                }
                text
            },
        ))
    }

    /// Pages (from 0) on which anything of the clause stands.
    pub fn pages_of(&self, key: &str) -> Vec<usize> {
        let node = self.nodes.iter().position(|node| node.key.as_deref() == Some(key));
        let holds = |page: &Page| node.is_some() && page.runs.iter().any(|run| run.node == node);
        self.pages.iter().enumerate().filter(|(_, page)| holds(page)).map(|(at, _)| at).collect()
    }
}
