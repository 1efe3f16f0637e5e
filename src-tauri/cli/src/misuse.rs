//! A misused command line, told like any other refusal: a field and what is wrong with it, in Russian, in JSON when that was asked for.

use crate::args;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use rostok_core::domain::refusal::Refusal;
use rostok_core::error::Error;
use std::ffi::OsString;

/// What clap found wrong; none: nothing is wrong, help or the version was asked for.
pub fn refusal(misuse: &clap::Error) -> Option<Error> {
    let found = |kind: ContextKind| match misuse.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(several)) => several.clone(),
        _ => Vec::new(),
    };
    let said = |kind: ContextKind| found(kind).join(", ");
    let places = found(ContextKind::InvalidArg);
    let place = places.first().cloned().unwrap_or_default();
    let at = |problem: &str| Refusal::new(field(&place), problem);
    let refusal = match misuse.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return None,
        ErrorKind::InvalidSubcommand => {
            Refusal::new("", "misuse_unknown_verb").with("found", said(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Refusal::new("", "misuse_no_verb")
        }
        ErrorKind::UnknownArgument => at("misuse_unknown_option").with("found", &place),
        ErrorKind::MissingRequiredArgument => {
            let missing = |place: &String| Refusal::new(field(place), "misuse_missing").with("what", place);
            return Some(Error::invalid(places.iter().map(missing).collect()));
        }
        ErrorKind::InvalidValue if said(ContextKind::InvalidValue).is_empty() => {
            at("misuse_no_value").with("what", &place)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let known = match said(ContextKind::ValidValue) {
                known if known.is_empty() && place.contains("<ДЕНЬ>") => "день, как 2026-09-01".to_owned(),
                known if known.is_empty() => "целое число от нуля".to_owned(),
                known => known,
            };
            at("misuse_value").with("found", said(ContextKind::InvalidValue)).with("known", known)
        }
        ErrorKind::TooManyValues => at("misuse_value_not_needed").with("what", &place),
        ErrorKind::ArgumentConflict => match said(ContextKind::PriorArg) {
            prior if prior == place || prior.is_empty() => at("misuse_twice").with("what", &place),
            prior => at("misuse_conflict").with("what", &place).with("prior", prior),
        },
        ErrorKind::InvalidUtf8 => Refusal::new("", "misuse_not_utf8"),
        _ => at("misuse_other"),
    };
    Some(Error::invalid(vec![refusal]))
}

/// The first option that stands both before and after the noun: clap would take the later one and say nothing.
pub fn twice(words: impl Iterator<Item = OsString>) -> Option<Error> {
    let words: Vec<String> =
        words.map(|word| word.to_string_lossy().into_owned()).take_while(|word| word != "--").collect();
    let is_twice = |option: &&str| {
        let named = words.iter().filter(|word| word.split('=').next() == Some(option));
        named.count() > 1
    };
    let option = ["--base", "--today"].into_iter().find(is_twice)?;
    Some(Error::invalid(vec![Refusal::new(option, "misuse_twice").with("what", option)]))
}

/// «--today <ДЕНЬ>» is «--today», «<ИД>» is «id».
fn field(place: &str) -> String {
    let first = place.split_whitespace().next().unwrap_or_default();
    if first.starts_with('-') {
        return first.to_owned();
    }
    let value = first.trim_matches(['<', '>', '[', ']', '.']);
    args::field(value).map_or_else(|| value.to_lowercase(), str::to_owned)
}
