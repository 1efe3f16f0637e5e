//! The text as an edition again. Every line that cannot be read is refused with its number, all at once; nothing is guessed.

use super::marks::{Marks, unescaped};
use super::{
    ADDED, AFTER_TABLE, ANNEX, CLAUSE, END, FROM, HEAD, KIND, NAMED, OFFICIAL, PREAMBLE, REQUISITES, SECTION, TABLE,
    TITLE, UNTIL, VERSION, WHEN, condition, named,
};
use crate::domain::edition::{Annex, AnnexBody, Clause, Condition, Edition, FormParagraph, Section};
use crate::domain::refusal::Refusal;
use chrono::NaiveDate;

/// Letters of what was found that a refusal repeats.
const EXCERPT: usize = 60;

/// What a file holds.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub edition: Edition,
    /// Key or title of the kind of paper whose text it is; empty: the network-form agreement.
    pub kind: String,
}

/// Reads a file; it gets its id when it is saved.
///
/// # Errors
/// Everything that cannot be read, each with its line.
pub fn read(text: &str) -> Result<Found, Vec<Refusal>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.lines().zip(1..).skip_while(|(line, _)| line.trim().is_empty());
    let version = lines.next().and_then(|(line, _)| line.strip_prefix(HEAD)).map(str::trim);
    match version.map(str::parse::<u32>) {
        Some(Ok(version)) if version > VERSION => {
            let refusal = Refusal::new("file", "edition_file_newer");
            return Err(vec![refusal.with("found", version).with("known", VERSION)]);
        }
        Some(Ok(_)) => {}
        Some(Err(_)) | None => return Err(vec![Refusal::new("file", "edition_file_foreign")]),
    }
    let mut reader = Reader::default();
    let mut ended = false;
    for (line, number) in lines {
        if line.trim_end() == END {
            ended = true;
            break;
        }
        if let Err(fault) = reader.line(line) {
            reader.refusals.push(fault.at(number));
        }
    }
    if !ended {
        reader.refusals.push(Refusal::new("file", "edition_file_end"));
    }
    reader.edition.official_text = reader.official.join("\n");
    match reader.refusals.as_slice() {
        [] => Ok(Found { edition: reader.edition, kind: reader.kind }),
        _ => Err(reader.refusals),
    }
}

/// What is wrong with a line.
pub(super) struct Fault {
    problem: &'static str,
    found: String,
}

pub(super) fn fault(problem: &'static str, found: &str) -> Fault {
    Fault { problem, found: found.chars().take(EXCERPT).collect() }
}

impl Fault {
    fn at(self, line: usize) -> Refusal {
        Refusal::new(format!("line.{line}"), self.problem).with("line", line).with("found", self.found)
    }
}

/// Where the next paragraph goes.
#[derive(Clone, Copy, Default, PartialEq)]
enum Place {
    #[default]
    Head,
    Title,
    Preamble,
    Section,
    Clause,
    AnnexBefore,
    AnnexAfter,
    Official,
}

#[derive(Default)]
struct Reader {
    edition: Edition,
    kind: String,
    place: Place,
    official: Vec<String>,
    refusals: Vec<Refusal>,
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), Fault> {
        if line.trim().is_empty() || line.starts_with('#') {
            return Ok(());
        }
        if let Some(rest) = line.strip_prefix('[') {
            let (parts, rest) = heading(rest).ok_or_else(|| fault("edition_file_heading", line))?;
            return match parts.first().and_then(|part| part.strip_prefix(WHEN)) {
                Some(when) if parts.len() == 1 => {
                    let words = rest.strip_prefix(' ').unwrap_or(rest);
                    self.paragraph(when_of(when)?, words)
                }
                _ => self.heading(&parts, &unescaped(rest.trim())),
            };
        }
        match self.place {
            Place::Head => self.head(line),
            Place::Official => match line.strip_prefix('>') {
                Some(line) => {
                    self.official.push(line.strip_prefix(' ').unwrap_or(line).to_owned());
                    Ok(())
                }
                None => Err(fault("edition_file_order", line)),
            },
            _ => self.paragraph(Condition::Always, line),
        }
    }

    fn head(&mut self, line: &str) -> Result<(), Fault> {
        let (name, value) = line.split_once(':').ok_or_else(|| fault("edition_file_order", line))?;
        let value = value.trim();
        let day = || match value {
            "" => Ok(None),
            value => value.parse::<NaiveDate>().map(Some).map_err(|_| fault("edition_file_date", line)),
        };
        match name.trim() {
            KIND => self.kind = value.to_owned(),
            NAMED => self.edition.title = value.to_owned(),
            FROM => self.edition.valid_from = day()?,
            UNTIL => self.edition.valid_until = day()?,
            _ => return Err(fault("edition_file_order", line)),
        }
        Ok(())
    }

    fn heading(&mut self, parts: &[String], title: &str) -> Result<(), Fault> {
        let unread = || fault("edition_file_heading", &parts.join(" | "));
        let (first, more) = parts.split_first().ok_or_else(unread)?;
        let form = &mut self.edition.form;
        let (kind, key) = first.split_once(' ').unwrap_or((first, ""));
        let key = unescaped(key.trim());
        let mut traits = Traits::default();
        for part in more {
            traits.take(part)?;
        }
        self.place = match (kind, first.as_str()) {
            (_, TITLE) => Place::Title,
            (_, PREAMBLE) => Place::Preamble,
            (_, AFTER_TABLE) if !form.annexes.is_empty() => Place::AnnexAfter,
            (_, OFFICIAL) => Place::Official,
            (SECTION, _) => {
                let body = traits.body()?;
                let (requisites, clauses) = (traits.requisites, Vec::new());
                form.sections.push(Section { key, title: title.to_owned(), requisites, clauses, body });
                Place::Section
            }
            (CLAUSE, _) => {
                let section = form.sections.last_mut().ok_or_else(|| fault("edition_file_order", first))?;
                section.clauses.push(Clause { key, when: traits.when, added: traits.added, paragraphs: Vec::new() });
                Place::Clause
            }
            (ANNEX, _) => {
                let body = traits.body()?;
                form.annexes.push(Annex { key, when: traits.when, title: title.to_owned(), body, ..Annex::default() });
                Place::AnnexBefore
            }
            _ => return Err(unread()),
        };
        Ok(())
    }

    fn paragraph(&mut self, when: Condition, words: &str) -> Result<(), Fault> {
        let nodes = Marks::read(words)?;
        let form = &mut self.edition.form;
        let place = match self.place {
            Place::Title => Some(&mut form.title),
            Place::Preamble => Some(&mut form.preamble),
            Place::Clause => form
                .sections
                .last_mut()
                .and_then(|section| section.clauses.last_mut())
                .map(|clause| &mut clause.paragraphs),
            Place::AnnexBefore => form.annexes.last_mut().map(|annex| &mut annex.before),
            Place::AnnexAfter => form.annexes.last_mut().map(|annex| &mut annex.after),
            Place::Head | Place::Section | Place::Official => None,
        };
        place.ok_or_else(|| fault("edition_file_order", words))?.push(FormParagraph { when, nodes });
        Ok(())
    }
}

/// What a heading says after its key.
#[derive(Default)]
struct Traits {
    when: Condition,
    added: bool,
    requisites: bool,
    table: Option<String>,
}

impl Traits {
    fn body(&self) -> Result<AnnexBody, Fault> {
        match &self.table {
            Some(table) => named(table).ok_or_else(|| fault("edition_file_table", table)),
            None => Ok(AnnexBody::None),
        }
    }

    fn take(&mut self, part: &str) -> Result<(), Fault> {
        match part.split_once(' ').unwrap_or((part, "")) {
            (WHEN, when) => self.when = when_of(when)?,
            (TABLE, table) => self.table = Some(table.trim().to_owned()),
            (ADDED, "") => self.added = true,
            (REQUISITES, "") => self.requisites = true,
            _ => return Err(fault("edition_file_heading", part)),
        }
        Ok(())
    }
}

pub(super) fn when_of(text: &str) -> Result<Condition, Fault> {
    condition::read(text).ok_or_else(|| fault("edition_file_condition", text.trim()))
}

/// Parts between bars up to the closing bracket, still escaped, and what follows.
fn heading(text: &str) -> Option<(Vec<String>, &str)> {
    let (mut parts, mut escaped) = (vec![String::new()], false);
    for (at, letter) in text.char_indices() {
        match letter {
            ']' if !escaped => {
                let parts = parts.into_iter().map(|part| part.trim().to_owned()).collect();
                return Some((parts, text.get(at + 1..).unwrap_or_default()));
            }
            '|' if !escaped => parts.push(String::new()),
            letter => parts.last_mut()?.push(letter),
        }
        escaped = letter == '\\' && !escaped;
    }
    None
}
