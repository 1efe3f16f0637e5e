//! Conditions of the file: `has_realising и не (papers_both или papers_none)`. A lone member of a list, which nobody writes by hand,
//! is kept as `все(…)`, `любое(…)`.

use super::{name_of, named};
use crate::domain::edition::Condition;

const ALWAYS: &str = "всегда";
const NOT: &str = "не";
const AND: &str = "и";
const OR: &str = "или";
const ALL: &str = "все";
const ANY: &str = "любое";
/// Brackets in brackets: more is not read, so that no file can exhaust the stack.
const DEEPEST: usize = 32;

pub fn write(condition: &Condition) -> String {
    written(condition, false)
}

fn written(condition: &Condition, inner: bool) -> String {
    match condition {
        Condition::Always => ALWAYS.to_owned(),
        Condition::Is(question) => name_of(question),
        Condition::Not(condition) => format!("{NOT} {}", written(condition, true)),
        Condition::All(conditions) => list(conditions, AND, ALL, inner),
        Condition::Any(conditions) => list(conditions, OR, ANY, inner),
    }
}

fn list(conditions: &[Condition], word: &str, alone: &str, inner: bool) -> String {
    let said: Vec<String> = conditions.iter().map(|condition| written(condition, true)).collect();
    match said.as_slice() {
        [] | [_] => format!("{alone}({})", said.concat()),
        _ if inner => format!("({})", said.join(&format!(" {word} "))),
        _ => said.join(&format!(" {word} ")),
    }
}

/// None: it cannot be read.
pub fn read(text: &str) -> Option<Condition> {
    let spaced = text.replace('(', " ( ").replace(')', " ) ");
    let mut words = Words { words: spaced.split_whitespace().collect(), depth: 0 };
    words.words.reverse();
    let condition = words.expression()?;
    words.words.is_empty().then_some(condition)
}

/// Words still to be read, the next one last.
struct Words<'a> {
    words: Vec<&'a str>,
    depth: usize,
}

impl Words<'_> {
    fn takes(&mut self, word: &str) -> bool {
        self.words.pop_if(|next| *next == word).is_some()
    }

    /// Members joined by one word; «и» beside «или» needs brackets, else two readers would read two things.
    fn expression(&mut self) -> Option<Condition> {
        let first = self.term()?;
        let joined: fn(Vec<Condition>) -> Condition = match self.words.last() {
            Some(&AND) => Condition::All,
            Some(&OR) => Condition::Any,
            _ => return Some(first),
        };
        let word = self.words.last().copied()?;
        let mut members = vec![first];
        while self.takes(word) {
            members.push(self.term()?);
        }
        Some(joined(members))
    }

    fn term(&mut self) -> Option<Condition> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let term = match self.words.pop()? {
            ALWAYS => Condition::Always,
            NOT => Condition::Not(Box::new(self.term()?)),
            "(" => {
                let inner = self.expression()?;
                self.takes(")").then_some(inner)?
            }
            ALL => Condition::All(self.lone()?),
            ANY => Condition::Any(self.lone()?),
            name => Condition::Is(named(name)?),
        };
        self.depth -= 1;
        Some(term)
    }

    /// `(x)` or `()` after `все`, `любое`.
    fn lone(&mut self) -> Option<Vec<Condition>> {
        self.takes("(").then_some(())?;
        if self.takes(")") {
            return Some(Vec::new());
        }
        let member = self.expression()?;
        self.takes(")").then(|| vec![member])
    }
}
