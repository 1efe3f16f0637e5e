//! What a DOCX says, whoever saved it: paragraphs and rows of tables in order, with the numbers that an editor shows.
//!
//! The file comes from a stranger: nothing of it is believed before it is measured, and nothing in it is fetched or run.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::body::BOOKMARK;
use super::lists::Lists;
use super::markup::{Tag, attribute, walk};

/// No agreement in Word is larger, bytes; scans belong elsewhere.
pub const LARGEST_FILE: u64 = 50 << 20;
/// Nor is its text, unpacked.
const LARGEST_PART: u64 = 64 << 20;
/// XML packs well, but not better than this.
const RATIO: u64 = 300;

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    TooLarge,
    /// Not a DOCX at all: an old DOC, a PDF, a locked file.
    NotDocx,
    Damaged,
}

/// A paragraph, or a row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// Name of the clause's bookmark; empty where none is.
    pub bookmark: String,
    /// «2.3», counted by the editor or typed; empty where none is.
    pub number: String,
    /// Without the number; cells of a row are parted by « | ».
    pub text: String,
    pub row: bool,
}

/// Reads a file as its editor would show it with all corrections accepted.
///
/// # Errors
///
/// What is too large, not a DOCX, or broken.
pub fn read(file: &[u8]) -> Result<Vec<Unit>, Unreadable> {
    if file.len() as u64 > LARGEST_FILE {
        return Err(Unreadable::TooLarge);
    }
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(|_| Unreadable::NotDocx)?;
    let document = part(&mut archive, "word/document.xml")?.ok_or(Unreadable::NotDocx)?;
    let styles = part(&mut archive, "word/styles.xml")?.unwrap_or_default();
    let numbering = part(&mut archive, "word/numbering.xml")?.unwrap_or_default();
    let mut reading = Reading { lists: Lists::read(&styles, &numbering)?, ..Reading::default() };
    walk(&document, |tag| reading.tag(tag))?;
    Ok(reading.units)
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, Unreadable> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(zip::result::ZipError::FileNotFound) => return Ok(None),
        Err(_) => return Err(Unreadable::Damaged),
    };
    // The size that the archive names may be a lie: what really comes out is counted.
    let allowed = LARGEST_PART.min(file.compressed_size().saturating_mul(RATIO).max(1 << 16));
    let mut bytes = Vec::new();
    file.take(allowed + 1).read_to_end(&mut bytes).map_err(|_| Unreadable::Damaged)?;
    if bytes.len() as u64 > allowed {
        return Err(Unreadable::TooLarge);
    }
    String::from_utf8(bytes).map(Some).map_err(|_| Unreadable::Damaged)
}

/// What is not text of the paper: what was deleted or moved away, old properties, codes of fields, twins of drawings.
const UNSEEN: [&str; 10] = [
    "del",
    "moveFrom",
    "pPrChange",
    "rPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
    "sectPrChange",
    "Fallback",
    "sdtPr",
];

#[derive(Default)]
struct Reading {
    lists: Lists,
    units: Vec<Unit>,
    /// Paragraphs being read: a text box holds paragraphs inside one.
    open: Vec<Open>,
    /// Tables being read, each by its current row.
    rows: Vec<Row>,
    /// Depth inside what is not seen.
    unseen: usize,
    in_text: bool,
    /// A bookmark that began between paragraphs.
    bookmark: String,
    /// A paragraph whose end was deleted goes on in the next.
    unfinished: String,
}

#[derive(Default)]
struct Open {
    unit: Unit,
    style: String,
    list: Option<String>,
    level: Option<usize>,
    in_properties: bool,
    end_deleted: bool,
}

#[derive(Default)]
struct Row {
    cells: Vec<String>,
    cell: Vec<String>,
}

impl Reading {
    fn tag(&mut self, tag: Tag) {
        match tag {
            Tag::Open { name, element, empty } => self.element(name, |wanted| attribute(element, wanted), empty),
            Tag::Close(name) => self.close(name),
            Tag::Text(text) if self.in_text && self.unseen == 0 => self.say(text),
            Tag::Text(_) => {}
        }
    }

    fn say(&mut self, text: &str) {
        if let Some(open) = self.open.last_mut() {
            open.unit.text.extend(text.chars().filter(|ch| *ch != '\u{ad}'));
        }
    }

    fn element(&mut self, name: &str, attribute: impl Fn(&str) -> Option<String>, empty: bool) {
        if self.unseen > 0 {
            self.unseen += usize::from(!empty);
            return;
        }
        if UNSEEN.contains(&name) {
            let open = self.open.last_mut().filter(|open| empty && name == "del" && open.in_properties);
            open.into_iter().for_each(|open| open.end_deleted = true);
            self.unseen += usize::from(!empty);
            return;
        }
        match name {
            "p" => {
                let text = std::mem::take(&mut self.unfinished);
                let unit = Unit { bookmark: std::mem::take(&mut self.bookmark), text, ..Unit::default() };
                self.open.push(Open { unit, ..Open::default() });
                if empty {
                    self.close("p");
                }
            }
            "tr" if !empty => self.rows.push(Row::default()),
            "t" => self.in_text = !empty,
            "tab" if self.open.last().is_some_and(|open| !open.in_properties) => self.say(" "),
            "br" | "cr" => self.say("\n"),
            "noBreakHyphen" => self.say("\u{2011}"),
            "bookmarkStart" => self.bookmark(attribute("name")),
            _ => self.property(name, attribute, empty),
        }
    }

    fn bookmark(&mut self, name: Option<String>) {
        let Some(name) = name.filter(|name| name.starts_with(BOOKMARK)) else { return };
        match self.open.last_mut() {
            Some(open) if open.unit.bookmark.is_empty() => open.unit.bookmark = name,
            Some(_) => {}
            None => self.bookmark = name,
        }
    }

    fn property(&mut self, name: &str, attribute: impl Fn(&str) -> Option<String>, empty: bool) {
        let Some(open) = self.open.last_mut() else { return };
        match name {
            "pPr" => open.in_properties = !empty,
            "pStyle" if open.in_properties => open.style = attribute("val").unwrap_or_default(),
            "numId" if open.in_properties => open.list = attribute("val"),
            "ilvl" if open.in_properties => open.level = attribute("val").and_then(|level| level.parse().ok()),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if self.unseen > 0 {
            self.unseen -= 1;
            return;
        }
        match name {
            "t" => self.in_text = false,
            "pPr" => self.open.last_mut().into_iter().for_each(|open| open.in_properties = false),
            "p" => self.end_paragraph(),
            "tc" => {
                if let Some(row) = self.rows.last_mut() {
                    let cell = std::mem::take(&mut row.cell).join(" / ");
                    row.cells.push(cell);
                }
            }
            "tr" => self.end_row(),
            _ => {}
        }
    }

    fn end_paragraph(&mut self) {
        let Some(Open { mut unit, style, list, level, end_deleted, .. }) = self.open.pop() else { return };
        if end_deleted {
            self.unfinished = unit.text;
            self.bookmark = unit.bookmark;
            return;
        }
        unit.text = unit.text.trim().to_owned();
        if unit.text.is_empty() {
            return;
        }
        unit.number = self.lists.count(&style, list.as_deref(), level);
        if unit.number.is_empty()
            && let Some((number, text)) = typed_number(&unit.text)
        {
            unit = Unit { number: number.to_owned(), text: text.to_owned(), ..unit };
        }
        match self.rows.last_mut() {
            Some(row) if unit.number.is_empty() => row.cell.push(unit.text),
            Some(row) => row.cell.push(format!("{}. {}", unit.number, unit.text)),
            None => self.units.push(unit),
        }
    }

    fn end_row(&mut self) {
        let Some(row) = self.rows.pop() else { return };
        let text = row.cells.join(" | ").trim_end_matches([' ', '|']).to_owned();
        match self.rows.last_mut() {
            Some(outer) => outer.cell.push(text),
            None if text.is_empty() => {}
            None => self.units.push(Unit { text, row: true, ..Unit::default() }),
        }
    }
}

/// «2.3. Слова» as «2.3» and «Слова».
fn typed_number(text: &str) -> Option<(&str, &str)> {
    let (number, rest) = text.split_once([' ', '\u{a0}', '\n'])?;
    let bare = number.strip_suffix('.')?;
    let numeric = |part: &str| !part.is_empty() && part.len() <= 3 && part.chars().all(|ch| ch.is_ascii_digit());
    bare.split('.').all(numeric).then_some((bare, rest.trim_start()))
}
