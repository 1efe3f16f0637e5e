//! What may be printed of a text, and where a line of it may end.
//!
//! Line ends follow UAX #14 with the manners of Russian typesetting on top: no dash at the start of a line, no stubs of one or two
//! letters, nothing divided inside abbreviations, numbers and addresses.

use std::borrow::Cow;
use std::collections::BTreeSet;

use hypher::{Lang, hyphenate_bounded};
use unicode_linebreak::linebreaks;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::faces::FaceId;
use crate::documents::block::Span;

pub const NBSP: char = '\u{a0}';
/// A hyphen never leaves fewer letters than this on either line.
const STUB: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Letter {
    pub ch: char,
    pub face: FaceId,
}

/// The text between two forced line ends.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Segment {
    pub letters: Vec<Letter>,
    /// Before which letters the author put a soft hyphen.
    soft: BTreeSet<usize>,
    /// Before which letters the author put a zero-width space.
    open: BTreeSet<usize>,
}

/// Where a line may end: before the letter `at`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opportunity {
    pub at: usize,
    /// A hyphen is drawn there.
    pub hyphen: bool,
}

enum Clean {
    Keep(char),
    Space,
    LineEnd,
    SoftHyphen,
    ZeroSpace,
    Drop,
}

fn clean(ch: char) -> Clean {
    match ch {
        '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => Clean::LineEnd,
        '\u{a0}' | '\u{2007}' | '\u{202f}' => Clean::Keep(NBSP),
        '\t' | '\u{b}' | '\u{c}' => Clean::Space,
        '\u{ad}' => Clean::SoftHyphen,
        '\u{200b}' => Clean::ZeroSpace,
        '\u{2010}' => Clean::Keep('-'),
        _ if ch.is_control() || is_ignorable(ch) => Clean::Drop,
        _ if ch.is_whitespace() => Clean::Space,
        _ => Clean::Keep(ch),
    }
}

/// Characters that are never visible by themselves (Unicode `Default_Ignorable_Code_Point`, and noncharacters).
fn is_ignorable(ch: char) -> bool {
    matches!(u32::from(ch),
        0x34f | 0x61c | 0x115f | 0x1160 | 0x17b4 | 0x17b5 | 0x180b..=0x180f | 0x200c..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f
        | 0x3164 | 0xfe00..=0xfe0f | 0xfeff | 0xffa0 | 0xfff0..=0xfffb | 0x1bca0..=0x1bca3 | 0x1d173..=0x1d17a | 0xe0000..=0xe0fff)
        || u32::from(ch) & 0xfffe == 0xfffe
        || (0xfdd0..=0xfdef).contains(&u32::from(ch))
}

/// The characters of a text that would be printed.
pub fn printable(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfc().filter_map(|ch| match clean(ch) {
        Clean::Keep(ch) => Some(ch),
        _ => None,
    })
}

/// Letters and their accents in one, as nearly every text has them already.
fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

/// Cleans spans into the segments between their line feeds. Runs of spaces become one, those at the edges of a line vanish.
pub fn segments(spans: &[Span], all_bold: bool) -> Vec<Segment> {
    let mut done = Vec::new();
    let mut segment = Segment::default();
    for span in spans {
        let face = FaceId::of(span.bold || all_bold, span.italic);
        for ch in composed(&span.text).chars() {
            let at = segment.letters.len();
            let open_for_space = segment.letters.last().is_some_and(|last| last.ch != ' ');
            match clean(ch) {
                Clean::Keep(ch) => segment.letters.push(Letter { ch, face }),
                Clean::Space if open_for_space => segment.letters.push(Letter { ch: ' ', face }),
                Clean::LineEnd => done.push(trimmed(std::mem::take(&mut segment))),
                Clean::SoftHyphen => _ = segment.soft.insert(at),
                Clean::ZeroSpace => _ = segment.open.insert(at),
                Clean::Space | Clean::Drop => {}
            }
        }
    }
    done.push(trimmed(segment));
    done
}

fn trimmed(mut segment: Segment) -> Segment {
    while segment.letters.last().is_some_and(|letter| letter.ch == ' ') {
        segment.letters.pop();
    }
    segment
}

impl Segment {
    /// Before which letters the author allowed to divide a word.
    pub fn soft_hyphens(&self) -> impl Iterator<Item = usize> + '_ {
        self.soft.iter().copied()
    }

    fn ch(&self, at: usize) -> Option<char> {
        self.letters.get(at).map(|letter| letter.ch)
    }

    /// How many letters or digits stand in a row before `at`.
    fn before(&self, at: usize) -> usize {
        self.letters.iter().take(at).rev().take_while(|letter| letter.ch.is_alphanumeric()).count()
    }

    fn after(&self, at: usize) -> usize {
        self.letters.iter().skip(at).take_while(|letter| letter.ch.is_alphanumeric()).count()
    }

    /// Every place where a line may end, in order, the end of the segment not among them.
    pub fn opportunities(&self, hyphenate: bool) -> Vec<Opportunity> {
        let text: String = self.letters.iter().map(|letter| letter.ch).collect();
        let mut found = BTreeSet::new();
        let mut starts = text.char_indices().enumerate().map(|(at, (byte, _))| (byte, at)).peekable();
        for (byte, _) in linebreaks(&text) {
            while starts.next_if(|(start, _)| *start < byte).is_some() {}
            if let Some((start, at)) = starts.peek()
                && *start == byte
                && self.well_mannered(*at)
            {
                found.insert((*at, false));
            }
        }
        let inside = |at: &&usize| **at > 0 && **at < self.letters.len();
        found.extend(self.open.iter().filter(inside).map(|at| (*at, false)));
        if hyphenate {
            found.extend(self.soft.iter().filter(inside).map(|at| (*at, true)));
            self.divide_words(&mut found);
        }
        let mut last = None;
        // Where a line may end without a hyphen, none is drawn: `false` sorts first.
        found.retain(|(at, _)| last.replace(*at) != Some(*at));
        found.into_iter().map(|(at, hyphen)| Opportunity { at, hyphen }).collect()
    }

    /// Russian manners over UAX #14.
    fn well_mannered(&self, at: usize) -> bool {
        let Some(last) = at.checked_sub(1).and_then(|at| self.ch(at)) else { return false };
        let first = self.ch(at);
        match last {
            ' ' => {
                let ink = at.checked_sub(2).and_then(|at| self.ch(at));
                // «1 256 780» typed with plain spaces is one number all the same.
                let digits = self.letters.iter().skip(at).take_while(|letter| letter.ch.is_ascii_digit()).count();
                let number = digits == 3 && ink.is_some_and(|ch| ch.is_ascii_digit());
                !matches!(first, Some('—' | '–' | '%' | '°' | '₽')) && !matches!(ink, Some('№' | '§')) && !number
            }
            '-' => {
                let left = at - 1;
                let number = left.checked_sub(1).and_then(|at| self.ch(at)).is_some_and(char::is_numeric);
                !number && self.before(left) >= 2 && self.after(at) >= STUB
            }
            // «15:00–16:40» is one thing.
            '–' => !first.is_some_and(char::is_numeric),
            '/' => self.before(at - 1) >= STUB && self.after(at) >= STUB,
            _ => true,
        }
    }

    fn divide_words(&self, found: &mut BTreeSet<(usize, bool)>) {
        let mut start = 0;
        for token in self.letters.split(|letter| letter.ch == ' ' || letter.ch == NBSP) {
            divide_address(token, start, found);
            // Addresses, numbers and codes are never divided.
            if !token.iter().any(|letter| letter.ch.is_numeric() || matches!(letter.ch, '@' | '_' | ':' | '/' | '\\')) {
                divide(token, start, found);
            }
            start += token.len() + 1;
        }
    }
}

/// A web address may end a line after a slash and before a point, without a hyphen, which would be taken for a part of it.
fn divide_address(token: &[Letter], start: usize, found: &mut BTreeSet<(usize, bool)>) {
    let address = token.windows(3).any(|three| three.iter().map(|letter| letter.ch).eq("://".chars()));
    if !address {
        return;
    }
    for (at, pair) in (start + 1..).zip(token.windows(2)) {
        let [before, after] = pair else { continue };
        let apart = match (before.ch, after.ch) {
            (_, '/') | (':', _) => false,
            ('/', _) => true,
            (_, '.' | '?' | '&' | '=' | '#') => after.ch != before.ch,
            _ => false,
        };
        // Not at the very end: a lone point is no line.
        if apart && at + STUB <= start + token.len() {
            found.insert((at, false));
        }
    }
}

fn divide(token: &[Letter], start: usize, found: &mut BTreeSet<(usize, bool)>) {
    let mut at = start;
    for word in token.chunk_by(|a, b| a.ch.is_alphabetic() == b.ch.is_alphabetic()) {
        let text: String = word.iter().map(|letter| letter.ch).collect();
        if is_plain_word(word) {
            let mut left = String::new();
            for syllable in hyphenate_bounded(&text, Lang::Russian, STUB, STUB) {
                let chars = left.chars().count();
                let right: String = text.chars().skip(chars).collect();
                if chars > 0 && has_vowel(&left) && has_vowel(&right) {
                    found.insert((at + chars, true));
                }
                left.push_str(syllable);
            }
        }
        at += word.len();
    }
}

/// Russian letters, none of them a capital except the first: not an abbreviation, not a foreign word.
fn is_plain_word(word: &[Letter]) -> bool {
    word.len() >= 2 * STUB
        && word.iter().all(|letter| matches!(letter.ch, 'А'..='я' | 'ё' | 'Ё'))
        && word.iter().skip(1).all(|letter| letter.ch.is_lowercase())
}

fn has_vowel(text: &str) -> bool {
    text.chars().any(|ch| "аеёиоуыэюяАЕЁИОУЫЭЮЯ".contains(ch))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(text: &str) -> String {
        let segment = segments(&[Span::plain(text)], false).remove(0);
        let marks: std::collections::BTreeMap<_, _> = segment
            .opportunities(true)
            .into_iter()
            .map(|found| (found.at, if found.hyphen { '~' } else { '|' }))
            .collect();
        segment
            .letters
            .iter()
            .enumerate()
            .flat_map(|(at, letter)| marks.get(&at).copied().into_iter().chain([letter.ch]))
            .collect()
    }

    #[test]
    fn words_are_divided_by_syllables_and_never_leave_short_stubs() {
        assert_eq!(ends("образовательная"), "обра~зо~ва~тель~ная");
        assert_eq!(ends("область моя"), "область |моя", "neither «об-» nor «-сть» may stand alone");
    }

    #[test]
    fn abbreviations_numbers_and_addresses_stay_whole() {
        for whole in
            ["ФГБУ", "МинПросвещения", "15-летнему", "sekretar@образование.рф", "273-ФЗ", "из-за", "р/счёт", "куда-то"]
        {
            assert_eq!(ends(whole), whole);
        }
    }

    #[test]
    fn a_web_address_ends_a_line_after_a_slash_or_before_a_point() {
        assert_eq!(ends("https://school.example.ru/about/"), "https://|school|.example|.ru/|about/");
    }

    #[test]
    fn a_line_never_starts_with_a_dash_nor_ends_with_a_number_sign() {
        assert_eq!(ends("Школа — дом"), "Школа — |дом");
        assert_eq!(ends("№ 5 от"), "№ 5 |от");
        assert_eq!(ends("1 256 780 рублей"), "1 256 780 |руб~лей");
    }

    #[test]
    fn what_cannot_be_seen_is_dropped_and_spaces_are_one() {
        let text: String = segments(&[Span::plain("\u{0}а\u{200d}  \tб\u{feff} ")], false)
            .iter()
            .flat_map(|segment| segment.letters.iter().map(|letter| letter.ch))
            .collect();
        assert_eq!(text, "а б");
    }
}
