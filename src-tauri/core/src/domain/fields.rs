//! Putting the fields of a draft in order, the same way for every noun.
//!
//! A check walks the draft once, names each field as its JSON does (`licences.0.number`) and collects every refusal, so that the form
//! shows them all at once. Text arrives as people paste it: with tabs, no-break spaces, zero-width marks and letters taken apart into
//! two code points; it is stored as one clean line.

use super::checked::Checked;
use super::refusal::Refusal;
use super::requisites::Problem;
use super::units::{AcademicHours, Kopecks, MAX_SAFE};
use chrono::{Datelike, NaiveDate};
use std::fmt::Display;
use unicode_normalization::UnicodeNormalization;

/// Longest code, number or single word, in characters.
pub(super) const CODE: usize = 100;
/// Longest name, title, post or address, in characters.
pub(super) const NAME: usize = 1_000;
/// Longest text of several lines, in characters.
pub(super) const NOTE: usize = 10_000;
/// Most rows in a list.
pub(super) const ROWS: usize = 10_000;
/// Most academic hours in one number.
pub(super) const HOURS: i32 = 20_000;
/// Years a date of this program may lie in.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Collects the refusals of one draft while its fields are put in order.
#[derive(Debug, Default)]
pub(super) struct Fields {
    /// Where the walk is: `licences.0.`, or empty at the top.
    place: String,
    refusals: Vec<Refusal>,
}

impl Fields {
    /// The record, checked; or everything that was refused.
    pub fn finish<T>(self, record: T) -> Result<Checked<T>, Vec<Refusal>> {
        if self.refusals.is_empty() { Ok(Checked::new(record)) } else { Err(self.refusals) }
    }

    pub fn refuse(&mut self, field: &str, problem: &str) {
        self.refuse_with(field, problem, []);
    }

    pub fn refuse_with<const N: usize>(&mut self, field: &str, problem: &str, values: [(&str, String); N]) {
        let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        self.refusals.push(Refusal { field: self.path(field), problem: problem.to_owned(), values });
    }

    /// An empty field is the row itself: `addresses.0`.
    fn path(&self, field: &str) -> String {
        let place = if field.is_empty() { self.place.trim_end_matches('.') } else { &self.place };
        format!("{place}{field}")
    }

    /// One line of text.
    pub fn line(&mut self, field: &str, text: &mut String, limit: usize) {
        *text = one_line(text);
        self.length(field, text, limit);
    }

    /// A title that must be there; `problem` says what to write. Marks and pictures alone are no title: «–«» is as good as nothing.
    pub fn named(&mut self, field: &str, text: &mut String, limit: usize, problem: &str) {
        self.line(field, text, limit);
        if !text.contains(char::is_alphanumeric) {
            self.refuse(field, problem);
        }
    }

    /// The name of a person that must be there: it has a letter.
    pub fn person(&mut self, field: &str, text: &mut String, limit: usize, problem: &str) {
        self.line(field, text, limit);
        if !text.contains(char::is_alphabetic) {
            self.refuse(field, problem);
        }
    }

    /// Words that may be absent and that sentences of papers print. A dash says «none» and becomes that; other text without a letter or
    /// digit is refused.
    pub fn words(&mut self, field: &str, text: &mut String, limit: usize) {
        self.line(field, text, limit);
        if text.chars().all(|c| matches!(c, '-' | '–' | '—' | ' ')) {
            text.clear();
        } else if !text.contains(char::is_alphanumeric) {
            self.refuse(field, "no_letters");
        }
    }

    /// Text of several lines.
    pub fn lines(&mut self, field: &str, text: &mut String, limit: usize) {
        *text = several_lines(text);
        self.length(field, text, limit);
    }

    fn length(&mut self, field: &str, text: &str, limit: usize) {
        let length = text.chars().count();
        if length > limit {
            self.refuse_with(field, "too_long", [("max", limit.to_string()), ("length", length.to_string())]);
        }
    }

    /// A requisite that may be absent: an empty one stays empty, another is brought to its stored form.
    pub fn requisite(&mut self, field: &str, text: &mut String, check: impl FnOnce(&str) -> Result<String, Problem>) {
        *text = one_line(text);
        if text.is_empty() {
            return;
        }
        match check(text) {
            Ok(stored) => {
                *text = stored;
                self.length(field, text, NAME);
            }
            Err(problem) => {
                let values = problem.values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
                self.refusals.push(Refusal { field: self.path(field), problem: problem.code.to_owned(), values });
            }
        }
    }

    pub fn date(&mut self, field: &str, on: impl Into<Option<NaiveDate>>) {
        if let Some(on) = on.into().filter(|on| !YEARS.contains(&on.year())) {
            self.refuse_with(field, "date_out_of_range", [("year", on.year().to_string())]);
        }
    }

    /// Two dates that each are sane and stand in order; the refusal falls on the later one.
    pub fn period(&mut self, from: (&str, Option<NaiveDate>), until: (&str, Option<NaiveDate>)) {
        self.date(from.0, from.1);
        self.date(until.0, until.1);
        if let (Some(first), Some(last)) = (from.1, until.1)
            && last < first
        {
            let shown = |on: NaiveDate| on.format("%d.%m.%Y").to_string();
            self.refuse_with(until.0, "period_order", [("from", shown(first)), ("until", shown(last))]);
        }
    }

    /// A number within limits, both allowed.
    pub fn number<N: PartialOrd + Display>(&mut self, field: &str, number: impl Into<Option<N>>, least: N, most: N) {
        if number.into().is_some_and(|number| number < least || number > most) {
            self.refuse_with(field, "number_out_of_range", [("least", least.to_string()), ("most", most.to_string())]);
        }
    }

    /// Two numbers in order; the refusal falls on the greater one.
    pub fn range<N: PartialOrd + Display>(&mut self, field: &str, least: Option<N>, most: Option<N>) {
        if let (Some(least), Some(most)) = (least, most)
            && most < least
        {
            self.refuse_with(field, "range_order", [("least", least.to_string()), ("most", most.to_string())]);
        }
    }

    pub fn hours(&mut self, field: &str, hours: impl Into<Option<AcademicHours>>) {
        if hours.into().is_some_and(|hours| hours.0 < 0 || hours.0 > HOURS * 100) {
            self.refuse_with(field, "number_out_of_range", [("least", "0".to_owned()), ("most", HOURS.to_string())]);
        }
    }

    pub fn money(&mut self, field: &str, money: Option<Kopecks>) {
        if money.is_some_and(|money| money.0 < 0) {
            self.refuse(field, "money_negative");
        }
        if money.is_some_and(|money| money.0 > MAX_SAFE) {
            self.refuse(field, "money_too_big");
        }
    }

    /// Every row of a list under its own path.
    pub fn each<T>(&mut self, list: &str, rows: &mut [T], limit: usize, mut check: impl FnMut(&mut Self, &mut T)) {
        if rows.len() > limit {
            self.refuse_with(list, "too_many_rows", [("limit", limit.to_string()), ("rows", rows.len().to_string())]);
            return;
        }
        for (index, row) in rows.iter_mut().enumerate() {
            self.inside(&format!("{list}.{index}"), |fields| check(fields, row));
        }
    }

    /// The fields of a part of the draft under the path of that part.
    pub fn inside(&mut self, part: &str, check: impl FnOnce(&mut Self)) {
        let outer = self.place.len();
        self.place.push_str(part);
        self.place.push('.');
        check(self);
        self.place.truncate(outer);
    }
}

/// Spaces of all kinds and line ends become one space; characters that nobody sees go; letters are put together (й is one letter).
pub(super) fn one_line(text: &str) -> String {
    let seen: String = text.nfc().filter(|c| c.is_whitespace() || !is_unseen(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same for each line; empty lines stay between lines and go at the ends.
pub(super) fn several_lines(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(one_line).collect();
    lines.join("\n").trim().to_owned()
}

/// Control characters, marks of zero width and direction, noncharacters. Signs that joined emoji need go with them: the picture
/// falls apart into plain ones, the text stays.
pub(super) fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}' | '\u{e0000}'..='\u{e007f}')
        || (u32::from(c) & 0xfffe) == 0xfffe
}
