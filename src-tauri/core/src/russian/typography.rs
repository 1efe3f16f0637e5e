//! The typographer: Russian quotation marks, dashes, and no-break spaces where a line may not end (printing.md 7).
//!
//! It changes only spaces, dashes and quotation marks, never a letter or a digit, and a second pass changes nothing.

use super::NBSP;

/// Words with a full stop that hold on to what follows them.
const BEFORE: &[&str] = &[
    "г.",
    "гг.",
    "ст.",
    "п.",
    "пп.",
    "ч.",
    "ул.",
    "д.",
    "кв.",
    "стр.",
    "корп.",
    "пос.",
    "с.",
    "дер.",
    "обл.",
    "р.",
    "пл.",
    "пр.",
    "просп.",
    "пер.",
    "пом.",
    "каб.",
    "эт.",
    "рис.",
    "табл.",
    "гл.",
    "разд.",
    "абз.",
    "подп.",
    "тел.",
    "им.",
    "гр.",
    "оф.",
    "лит.",
    "наб.",
    "б-р",
    "ш.",
    "мкр.",
    "т.",
    "зав.",
    "зам.",
    "№",
    "§",
];

/// Beginnings of words that hold on to the number before them.
const UNITS: &[&str] = &[
    "руб",
    "коп",
    "процент",
    "рабоч",
    "календарн",
    "час",
    "академическ",
    "человек",
    "экземпляр",
    "год",
    "дней",
    "дня",
    "день",
    "недел",
    "месяц",
    "минут",
    "январ",
    "феврал",
    "март",
    "апрел",
    "мая",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
    "обучающ",
    "квадратн",
    "тыс",
    "млн",
    "млрд",
    "штук",
    "лист",
    "страниц",
];

/// Short units that must match whole.
const SHORT_UNITS: &[&str] = &[
    "г.", "гг.", "г", "лет", "%", "ч", "ч.", "мин", "мин.", "м", "мм", "см", "км", "м²", "кг", "л", "л.", "с.", "шт.",
    "экз.", "чел.", "₽", "р.",
];

/// Particles that hold on to the word before them instead of the one after.
const PARTICLES: &[&str] = &["бы", "ли", "же", "б", "ж", "ль"];

/// Puts a text into the form of a printed page.
pub fn typographer(text: &str) -> String {
    text.split_inclusive('\n')
        .map(|line| {
            let (body, end) = line.strip_suffix('\n').map_or((line, ""), |body| (body, "\n"));
            bind(&space_after_number_sign(&quotes(body))) + end
        })
        .collect()
}

fn is_space(c: char) -> bool {
    c == ' ' || c == NBSP
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Open,
    Close,
}

/// «» outside, „“ inside. A line whose marks do not pair keeps «» throughout: guessing would spoil it.
pub fn quotes(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let mut depth: i32 = 0;
    let mut paired = true;
    let mut marks: Vec<Option<(Mark, i32)>> = Vec::with_capacity(chars.len());
    for (at, &c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied();
        let after_open = marks.last().is_some_and(|mark| matches!(mark, Some((Mark::Open, _))));
        let mark = match c {
            '«' | '„' => Some(Mark::Open),
            '»' => Some(Mark::Close),
            // In Russian “ closes what „ opened; in English it opens.
            '“' if depth >= 2 => Some(Mark::Close),
            '"' | '“' | '”' => {
                let next_is_word = chars.get(at + 1).is_some_and(|c| c.is_alphanumeric());
                let at_start = after_open || before.is_none_or(|c| c.is_whitespace() || "([{—–/".contains(c));
                if at_start || (depth == 0 && next_is_word) { Some(Mark::Open) } else { Some(Mark::Close) }
            }
            _ => None,
        };
        marks.push(mark.map(|mark| {
            if mark == Mark::Open {
                depth += 1;
                (mark, depth)
            } else {
                paired = paired && depth > 0;
                depth -= 1;
                (mark, depth + 1)
            }
        }));
    }
    paired = paired && depth == 0;
    chars
        .iter()
        .zip(&marks)
        .map(|(&c, mark)| match mark {
            None => c,
            Some((Mark::Open, level)) => {
                if paired && *level > 1 {
                    '„'
                } else {
                    '«'
                }
            }
            Some((Mark::Close, level)) => {
                if paired && *level > 1 {
                    '“'
                } else {
                    '»'
                }
            }
        })
        .collect()
}

/// «№5» → «№ 5».
fn space_after_number_sign(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(c);
        if (c == '№' || c == '§') && chars.peek().is_some_and(|next| next.is_alphanumeric()) {
            out.push(NBSP);
        }
    }
    out
}

/// A word and whether a no-break space already stands before it.
struct Word<'a> {
    text: &'a str,
    bound: bool,
}

fn words_of(line: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut bound = false;
    for piece in line.split_inclusive(is_space) {
        let text = piece.trim_end_matches(is_space);
        if !text.is_empty() {
            words.push(Word { text, bound });
            bound = false;
        }
        bound = bound || piece.ends_with(NBSP);
    }
    words
}

/// Joins words by plain or no-break spaces, one between two words, and makes dashes of hyphens that stand alone.
fn bind(line: &str) -> String {
    let words = words_of(line);
    let Some(first) = words.first() else { return line.to_owned() };
    let mut out = String::with_capacity(line.len() + 16);
    out.extend(line.chars().take_while(|&c| is_space(c)));
    out.push_str(first.text);
    let mut before_left = "";
    for (at, (left, right)) in words.iter().zip(words.iter().skip(1)).enumerate() {
        let last = at + 2 == words.len();
        let dash = is_dash(right.text) && !last;
        let after_dash = is_dash(left.text) && at > 0;
        let bound = dash || (!after_dash && (right.bound || must_bind(before_left, left.text, right.text)));
        out.push(if bound { NBSP } else { ' ' });
        out.push_str(if dash { "—" } else { right.text });
        before_left = left.text;
    }
    let trailing = line.chars().rev().take_while(|&c| is_space(c)).collect::<Vec<_>>();
    out.extend(trailing.into_iter().rev());
    out
}

fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "–" | "—")
}

fn must_bind(before_left: &str, left: &str, right: &str) -> bool {
    let bare = left.trim_start_matches(|c: char| "«„(\"".contains(c));
    if PARTICLES.contains(&right.trim_end_matches(|c: char| c.is_ascii_punctuation())) {
        return true;
    }
    if BEFORE.iter().any(|known| is_same(known, bare)) {
        // «2026 г. № 5»: here «г.» belongs to the year before it.
        let year = matches!(bare, "г." | "гг.") && ends_in_digit(before_left);
        return !year;
    }
    is_short_word(bare)
        || is_initial(bare)
        || (is_initial(right) && starts_with_capital(bare) && !ends_sentence(left))
        || are_digit_groups(bare, right)
        || ((ends_in_digit(bare) || is_quoted_day(left)) && is_unit(right))
}

/// Whatever the case of the word. A small Cyrillic letter takes as many bytes as a capital one, so most words end at their length.
fn is_same(known: &str, word: &str) -> bool {
    known.len() == word.len() && known.chars().eq(word.chars().flat_map(char::to_lowercase))
}

fn ends_in_digit(word: &str) -> bool {
    word.chars().last().is_some_and(|c| c.is_ascii_digit())
}

/// «01» before a month.
fn is_quoted_day(word: &str) -> bool {
    word.strip_prefix('«')
        .and_then(|rest| rest.strip_suffix('»'))
        .is_some_and(|day| (1..=2).contains(&day.chars().count()) && day.chars().all(|c| c.is_ascii_digit()))
}

fn is_short_word(word: &str) -> bool {
    (1..=2).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic) && !PARTICLES.contains(&word)
}

/// «М.» or «А.-М.» or «М.П.»: capitals, each with its full stop.
fn is_initial(word: &str) -> bool {
    let word = word.trim_end_matches(',');
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase)
        && chars.next() == Some('.')
        && chars.next().is_none_or(|c| c == '-' || c.is_uppercase())
}

fn starts_with_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn ends_sentence(word: &str) -> bool {
    word.ends_with(['.', '!', '?', ':', ';', ',']) && !is_initial(word)
}

/// «12» and «345»: the groups of one number.
fn are_digit_groups(left: &str, right: &str) -> bool {
    let number: String = right.chars().take_while(char::is_ascii_digit).collect();
    (1..=3).contains(&left.chars().count())
        && left.chars().all(|c| c.is_ascii_digit())
        && number.chars().count() == 3
        && right.chars().nth(3).is_none_or(|c| !c.is_alphabetic())
}

fn is_unit(word: &str) -> bool {
    let lower = word.to_lowercase();
    let bare = lower.trim_end_matches(|c: char| ",;:)»“!?".contains(c));
    SHORT_UNITS.contains(&bare)
        || SHORT_UNITS.contains(&bare.trim_end_matches('.'))
        || UNITS.iter().any(|unit| bare.starts_with(unit))
}
