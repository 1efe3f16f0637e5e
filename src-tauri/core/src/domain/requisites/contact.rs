//! How to reach an organisation: telephone, electronic mail, website.

use super::text::{digit, empty, is_dash, is_unseen, shown};
use super::{Problem, Requisite, label, text};

/// Russian telephone of ten digits with any prefix (+7, 8 or none), returned as `+7XXXXXXXXXX`. Where an area code of four or five digits
/// stands in brackets, as every district has, it is kept: `+7 (48439) 6-12-34`; the digits alone would not tell where the code ends.
///
/// # Errors
/// `phone_length`, `phone_country`, `phone_several`, `phone_extension`, `requisite_not_digit`, `requisite_empty`.
pub fn phone(raw: &str) -> Result<String, Problem> {
    let chars: Vec<char> = raw.chars().filter(|c| !is_unseen(*c)).collect();
    let typed = label::after(Requisite::Phone, &chars);
    let typed: String = typed.iter().flat_map(|c| c.to_lowercase()).collect();
    if typed.contains("доб") || typed.contains("вн.") || typed.contains("ext") {
        return Err(Problem::new("phone_extension"));
    }
    let mut number = Vec::new();
    let mut international = false;
    for c in typed.chars() {
        if let Some(digit) = digit(c) {
            number.push(digit);
        } else if c == '+' && number.is_empty() {
            international = true;
        } else if c == '+' {
            return Err(Problem::new("phone_several"));
        } else if !(c.is_whitespace() || is_dash(c) || matches!(c, '(' | ')' | '.' | ',' | ';' | '/' | '[' | ']' | '_'))
        {
            return Err(Problem::new("requisite_not_digit")
                .with("name", Requisite::Phone.name())
                .with("found", shown(&c.to_string())));
        }
    }
    let code = bracketed(&typed);
    let length = |digits: usize| Err(Problem::new("phone_length").with("digits", digits));
    match number.as_slice() {
        [] => Err(empty(Requisite::Phone)),
        [7, subscriber @ ..] if subscriber.len() == 10 => Ok(stored(subscriber, code)),
        [8, subscriber @ ..] if subscriber.len() == 10 && !international => Ok(stored(subscriber, code)),
        [first, ..] if international && *first != 7 => Err(Problem::new("phone_country").with("found", first)),
        [7, rest @ ..] if international => length(rest.len()),
        // No Russian code begins with 88 or 89: the 8 is the trunk prefix and a digit of the number itself is lost.
        [8, 8 | 9, ..] if number.len() == 10 => length(9),
        subscriber if subscriber.len() == 10 => Ok(stored(subscriber, code)),
        all if all.len() >= 17 => Err(Problem::new("phone_several")),
        [7 | 8, rest @ ..] if rest.len() > 10 => length(rest.len()),
        all => length(all.len()),
    }
}

/// How many digits stand in the only brackets.
fn bracketed(typed: &str) -> Option<usize> {
    let (inside, _) = typed.split_once('(')?.1.split_once(')')?;
    Some(inside.chars().filter(|c| digit(*c).is_some()).count())
}

fn stored(subscriber: &[u8], code: Option<usize>) -> String {
    match (code, subscriber) {
        (Some(4), [a, b, c, d, e, f, g, h, i, j]) => format!("+7 ({a}{b}{c}{d}) {e}{f}-{g}{h}-{i}{j}"),
        (Some(5), [a, b, c, d, e, f, g, h, i, j]) => format!("+7 ({a}{b}{c}{d}{e}) {f}-{g}{h}-{i}{j}"),
        _ => format!("+7{}", text::joined(subscriber)),
    }
}

/// The stored telephone as it is printed: `+7 (XXX) XXX-XX-XX`. Text that is not a stored telephone comes back unchanged.
#[must_use]
pub fn phone_printed(stored: &str) -> String {
    let digits: Vec<char> =
        stored.strip_prefix("+7").unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    match digits.as_slice() {
        [a, b, c, d, e, f, g, h, i, j] if stored.len() == 12 => format!("+7 ({a}{b}{c}) {d}{e}{f}-{g}{h}-{i}{j}"),
        _ => stored.to_owned(),
    }
}

/// One address of electronic mail; the domain may be Cyrillic and comes back in small letters.
///
/// # Errors
/// `email_at`, `email_several`, `email_no_name`, `email_no_domain`, `email_name`, `email_domain`, `address_mixed_letters`, `requisite_empty`.
pub fn email(raw: &str) -> Result<String, Problem> {
    let typed = text::value(Requisite::Email, raw)?;
    let bare = |text: &'_ str| {
        text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '«' | '»' | '"'))
            .to_owned()
    };
    let typed = bare(without_prefix(&bare(&typed), &["mailto:"]));
    let typed = typed.as_str();
    let mut halves = typed.split('@');
    let (Some(name), Some(host), None) = (halves.next(), halves.next(), halves.next()) else {
        let code = if typed.contains('@') { "email_several" } else { "email_at" };
        return Err(Problem::new(code).with("found", shown(typed)));
    };
    let (name, host) = (name.trim(), host.trim());
    if name.is_empty() {
        return Err(Problem::new("email_no_name"));
    }
    if host.is_empty() {
        return Err(Problem::new("email_no_domain"));
    }
    let strange = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | ',' | ';' | ':' | '\\' | '"' | '«' | '»')
    };
    if name.chars().count() > 64
        || name.contains(strange)
        || name.starts_with('.')
        || name.ends_with('.')
        || name.contains("..")
    {
        return Err(Problem::new("email_name").with("found", shown(name)));
    }
    mixed_letters(name)?;
    let host = host_name(host)?.ok_or_else(|| Problem::new("email_domain").with("found", shown(host)))?;
    Ok(format!("{name}@{host}"))
}

/// Address of a website or of its section, kept with http(s):// only if it was typed so; the host may be Cyrillic.
///
/// # Errors
/// `site_is_email`, `site_scheme`, `site_form`, `address_mixed_letters`, `requisite_empty`.
pub fn site(raw: &str) -> Result<String, Problem> {
    let typed = text::value(Requisite::Site, raw)?;
    let lower = typed.to_lowercase();
    let scheme = ["https://", "http://"].into_iter().find(|scheme| lower.starts_with(scheme)).unwrap_or_default();
    let rest = without_prefix(&typed, &["https://", "http://"]);
    if rest.contains("://") {
        return Err(Problem::new("site_scheme").with("found", shown(&typed)));
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
    if host.contains('@') {
        return Err(Problem::new("site_is_email").with("found", shown(rest)));
    }
    if path.contains(char::is_whitespace) {
        return Err(Problem::new("site_form").with("found", shown(&typed)));
    }
    let host = host_name(host)?.ok_or_else(|| Problem::new("site_form").with("found", shown(&typed)))?;
    let path = if path == "/" { "" } else { path };
    Ok(format!("{scheme}{host}{path}"))
}

/// A host in small letters, or nothing when it is not one: at least two labels of letters, digits and hyphens, the last of letters.
fn host_name(typed: &str) -> Result<Option<String>, Problem> {
    let host = typed.trim_end_matches('.').to_lowercase();
    let right = |label: &&str| {
        !label.is_empty()
            && label.chars().count() <= 63
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let labels: Vec<&str> = host.split('.').collect();
    let top = labels.last().copied().unwrap_or_default();
    let top_is_right = top.chars().count() >= 2 && (top.chars().all(char::is_alphabetic) || top.starts_with("xn--"));
    if labels.len() < 2 || host.chars().count() > 253 || !top_is_right || !labels.iter().all(right) {
        return Ok(None);
    }
    for label in labels {
        mixed_letters(label)?;
    }
    Ok(Some(host))
}

/// Russian «с» among Latin letters looks right on paper and leads nowhere.
fn mixed_letters(word: &str) -> Result<(), Problem> {
    let latin = word.chars().any(|c| c.is_ascii_alphabetic());
    let cyrillic = word.chars().any(|c| matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё'));
    if latin && cyrillic { Err(Problem::new("address_mixed_letters").with("found", shown(word))) } else { Ok(()) }
}

/// The text after one of the (ASCII) prefixes, whatever the case it was typed in.
fn without_prefix<'a>(typed: &'a str, prefixes: &[&str]) -> &'a str {
    prefixes
        .iter()
        .find_map(|prefix| {
            let (head, rest) = typed.split_at_checked(prefix.len())?;
            head.eq_ignore_ascii_case(prefix).then_some(rest)
        })
        .unwrap_or(typed)
}
