//! The words of a paragraph with their marks in braces.

use super::read::{Fault, fault, when_of};
use super::{AGREE, ANNEX, CLAUSE, COUNT, EACH, SECTION, WHEN, named};
use crate::domain::edition::{Inline, Node};

/// Deeper marks are refused: more than any form needs, less than the stack holds.
const DEEPEST: usize = 32;

pub(super) fn unescaped(text: &str) -> String {
    let mut letters = text.chars();
    let mut out = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        out.push(if letter == '\\' { letters.next().map_or('\\', escaped_letter) } else { letter });
    }
    out
}

fn escaped_letter(letter: char) -> char {
    match letter {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        letter => letter,
    }
}

/// Letters of a paragraph still to be read.
pub(super) struct Marks<'a> {
    letters: std::iter::Peekable<std::str::Chars<'a>>,
    depth: usize,
}

impl Marks<'_> {
    pub fn read(text: &str) -> Result<Vec<Node>, Fault> {
        let mut marks = Marks { letters: text.chars().peekable(), depth: 0 };
        let nodes = marks.nodes()?;
        if marks.letters.peek().is_some() { Err(fault("edition_file_unclosed", text)) } else { Ok(nodes) }
    }

    /// Up to the end, or inside a mark up to its bar or brace.
    fn nodes(&mut self) -> Result<Vec<Node>, Fault> {
        let (mut nodes, mut text) = (Vec::new(), String::new());
        while let Some(letter) = self.letters.peek().copied() {
            if letter == '}' || (letter == '|' && self.depth > 0) {
                break;
            }
            self.letters.next();
            match letter {
                '\\' => text.push(self.letters.next().map_or('\\', escaped_letter)),
                '{' => {
                    if !text.is_empty() {
                        nodes.push(Node::Text(std::mem::take(&mut text)));
                    }
                    nodes.extend(self.mark()?.map(Node::Inline));
                }
                letter => text.push(letter),
            }
        }
        if !text.is_empty() {
            nodes.push(Node::Text(text));
        }
        Ok(nodes)
    }

    /// What stands between the braces; nothing in `{}`.
    fn mark(&mut self) -> Result<Option<Inline>, Fault> {
        if self.depth >= DEEPEST {
            return Err(fault("edition_file_deep", ""));
        }
        self.depth += 1;
        let (head, ends) = self.head()?;
        let inline = if ends { self.closed(&head)? } else { Some(self.open(&head)?) };
        self.depth -= 1;
        Ok(inline)
    }

    /// Up to the colon or the closing brace, still escaped; whether the mark ends there.
    fn head(&mut self) -> Result<(String, bool), Fault> {
        let (mut head, mut escaped) = (String::new(), false);
        for letter in self.letters.by_ref() {
            match letter {
                '}' if !escaped => return Ok((head, true)),
                ':' if !escaped => return Ok((head, false)),
                letter => head.push(letter),
            }
            escaped = letter == '\\' && !escaped;
        }
        Err(fault("edition_file_unclosed", &head))
    }

    /// A mark without a colon: a field or a reference.
    fn closed(&self, head: &str) -> Result<Option<Inline>, Fault> {
        let key = |key: &str| Some(unescaped(key.trim()));
        Ok(Some(match head.split_once(' ') {
            None if head.is_empty() => return Ok(None),
            None => Inline::Field { path: unescaped(head), format: String::new() },
            Some((CLAUSE, of)) => Inline::Ref { clause: key(of), annex: None, section: None },
            Some((ANNEX, of)) => Inline::Ref { clause: None, annex: key(of), section: None },
            Some((SECTION, of)) => Inline::Ref { clause: None, annex: None, section: key(of) },
            Some(_) => return Err(fault("edition_file_mark", head)),
        }))
    }

    /// A mark with something after its colon.
    fn open(&mut self, head: &str) -> Result<Inline, Fault> {
        self.letters.next_if_eq(&' ');
        let (kind, of) = head.split_once(' ').unwrap_or((head, ""));
        let wrong = || fault("edition_file_mark", head);
        if !matches!(kind, WHEN | EACH | AGREE | COUNT) {
            let format = self.words()?;
            return match (self.letters.next(), kind == head) {
                (Some('}'), true) => Ok(Inline::Field { path: unescaped(head), format: format.trim().to_owned() }),
                _ => Err(wrong()),
            };
        }
        let over = || named(of.trim()).ok_or_else(|| fault("edition_file_list", of));
        let inline = match kind {
            WHEN => {
                let when = when_of(of)?;
                let then = self.nodes()?;
                let otherwise = if self.letters.next_if_eq(&'|').is_some() { self.nodes()? } else { Vec::new() };
                Inline::If { when, then, otherwise }
            }
            EACH => {
                let (over, nodes) = (over()?, self.nodes()?);
                let (between, last) = (self.more()?, self.more()?);
                Inline::Each { over, nodes, between, last }
            }
            AGREE => {
                let (masculine, feminine, neuter) = (self.words()?, self.more()?, self.more()?);
                Inline::Agree { subject: unescaped(of.trim()), masculine, feminine, neuter }
            }
            _ => Inline::Count { over: over()?, one: self.words()?, many: self.more()? },
        };
        if self.letters.next() == Some('}') { Ok(inline) } else { Err(fault("edition_file_unclosed", head)) }
    }

    /// Plain words up to the next bar or brace.
    fn words(&mut self) -> Result<String, Fault> {
        let nodes = self.nodes()?;
        match nodes.as_slice() {
            [] => Ok(String::new()),
            [Node::Text(text)] => Ok(text.clone()),
            _ => Err(fault("edition_file_mark", "{")),
        }
    }

    /// The words after a bar, if there is one.
    fn more(&mut self) -> Result<String, Fault> {
        if self.letters.next_if_eq(&'|').is_some() { self.words() } else { Ok(String::new()) }
    }
}
