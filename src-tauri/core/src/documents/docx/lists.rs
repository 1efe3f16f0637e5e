//! The numbers of paragraphs as an editor counts them: a number is in no text of the file, it follows from styles and lists.

use std::collections::HashMap;

use super::markup::{Tag, attribute, walk};
use super::read::Unreadable;

/// Word knows nine levels.
const LEVELS: usize = 9;
/// Styles build on styles; a circle of them must end.
const DEEPEST: usize = 20;

#[derive(Default)]
pub struct Lists {
    styles: HashMap<String, Style>,
    /// `numId` to the list it follows.
    lists: HashMap<String, String>,
    levels: HashMap<String, Vec<Level>>,
    counts: HashMap<String, [Option<u32>; LEVELS]>,
}

#[derive(Default)]
struct Style {
    based_on: String,
    list: Option<String>,
    level: Option<usize>,
}

#[derive(Clone, Default)]
struct Level {
    start: Option<u32>,
    /// «%1.%2.».
    text: String,
    bullet: bool,
    style: String,
}

impl Lists {
    pub fn read(styles: &str, numbering: &str) -> Result<Self, Unreadable> {
        let mut lists = Self::default();
        lists.read_styles(styles)?;
        lists.read_numbering(numbering)?;
        Ok(lists)
    }

    fn read_styles(&mut self, xml: &str) -> Result<(), Unreadable> {
        let mut id = String::new();
        let mut style = Style::default();
        walk(xml, |tag| match tag {
            Tag::Open { name, element, .. } => {
                let value = || attribute(element, "val");
                match name {
                    "style" => (id, style) = (attribute(element, "styleId").unwrap_or_default(), Style::default()),
                    "basedOn" => style.based_on = value().unwrap_or_default(),
                    "numId" => style.list = value(),
                    "ilvl" => style.level = value().and_then(|level| level.parse().ok()),
                    _ => {}
                }
            }
            Tag::Close("style") => _ = self.styles.insert(std::mem::take(&mut id), std::mem::take(&mut style)),
            Tag::Close(_) | Tag::Text(_) => {}
        })
    }

    fn read_numbering(&mut self, xml: &str) -> Result<(), Unreadable> {
        let (mut list, mut number) = (String::new(), String::new());
        let mut levels: Vec<Level> = Vec::new();
        let mut overridden = false;
        walk(xml, |tag| match tag {
            Tag::Open { name, element, .. } => {
                let value = || attribute(element, "val").unwrap_or_default();
                let room = !overridden && levels.len() < LEVELS;
                match (name, levels.last_mut()) {
                    ("abstractNum", _) => list = attribute(element, "abstractNumId").unwrap_or_default(),
                    ("num", _) => number = attribute(element, "numId").unwrap_or_default(),
                    ("abstractNumId", _) => _ = self.lists.insert(number.clone(), value()),
                    ("lvlOverride", _) => overridden = true,
                    ("lvl", _) if room => levels.push(Level::default()),
                    ("start", Some(level)) => level.start = value().parse().ok(),
                    ("lvlText", Some(level)) => level.text = value(),
                    ("numFmt", Some(level)) => level.bullet = matches!(value().as_str(), "bullet" | "none"),
                    ("pStyle", Some(level)) => level.style = value(),
                    _ => {}
                }
            }
            Tag::Close("abstractNum") => {
                self.levels.insert(std::mem::take(&mut list), std::mem::take(&mut levels));
            }
            Tag::Close("lvlOverride") => overridden = false,
            Tag::Close(_) | Tag::Text(_) => {}
        })
    }

    /// The number of the next paragraph without its last point; empty where it has none.
    pub fn count(&mut self, style: &str, list: Option<&str>, level: Option<usize>) -> String {
        let (own_list, own_level) = self.of_style(style);
        let number = list.map(str::to_owned).or(own_list);
        let Some(list) = number.and_then(|number| self.lists.get(&number)) else { return String::new() };
        let Some(levels) = self.levels.get(list) else { return String::new() };
        let by_style = levels.iter().position(|level| !level.style.is_empty() && level.style == style);
        let at = level.or(by_style).or(own_level).unwrap_or_default().min(LEVELS - 1);
        let counts = self.counts.entry(list.clone()).or_default();
        let start = |at: usize| levels.get(at).and_then(|level| level.start).unwrap_or(1);
        for (place, count) in counts.iter_mut().enumerate().skip(at) {
            *count = match *count {
                _ if place > at => None,
                None => Some(start(at)),
                Some(last) => Some(last.saturating_add(1)),
            };
        }
        let Some(level) = levels.get(at).filter(|level| !level.bullet) else { return String::new() };
        let mut text = level.text.clone();
        for (place, count) in counts.iter().enumerate() {
            let shown = count.unwrap_or_else(|| start(place)).to_string();
            text = text.replace(&format!("%{}", place + 1), &shown);
        }
        text.trim().trim_end_matches(['.', ')']).to_owned()
    }

    fn of_style(&self, style: &str) -> (Option<String>, Option<usize>) {
        let (mut list, mut level) = (None, None);
        let mut next = style;
        for _ in 0..DEEPEST {
            let Some(style) = self.styles.get(next) else { break };
            list = list.or_else(|| style.list.clone());
            level = level.or(style.level);
            next = &style.based_on;
        }
        (list, level)
    }
}
