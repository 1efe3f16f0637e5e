//! A misused command line, told like any other refusal: a field and what is wrong with it, in Russian, in JSON when that was asked for.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use rostok_core::domain::refusal::Refusal;
use rostok_core::error::Error;

/// What clap found wrong; none: nothing is wrong, help or the version was asked for.
pub fn refusal(misuse: &clap::Error) -> Option<Error> {
    let found = |kind: ContextKind| match misuse.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(several)) => several.join(", "),
        _ => String::new(),
    };
    // «--today <DATE>» is «--today», «<ID>» is «id».
    let place = found(ContextKind::InvalidArg);
    let field = match place.split_whitespace().next().unwrap_or_default() {
        option if option.starts_with('-') => option.to_owned(),
        value => value.trim_matches(['<', '>', '[', ']', ',']).to_lowercase(),
    };
    let refusal = match misuse.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return None,
        ErrorKind::InvalidSubcommand => {
            Refusal::new("", "misuse_unknown_verb").with("found", found(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Refusal::new("", "misuse_no_verb")
        }
        ErrorKind::UnknownArgument => Refusal::new(field, "misuse_unknown_option").with("found", place),
        ErrorKind::MissingRequiredArgument => Refusal::new(field, "misuse_missing").with("what", place),
        ErrorKind::InvalidValue if found(ContextKind::InvalidValue).is_empty() => {
            Refusal::new(field, "misuse_no_value").with("what", place)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let known = match found(ContextKind::ValidValue) {
                known if known.is_empty() && place.contains("<DATE>") => "день, как 2026-09-01".to_owned(),
                known if known.is_empty() => "число".to_owned(),
                known => known,
            };
            Refusal::new(field, "misuse_value").with("found", found(ContextKind::InvalidValue)).with("known", known)
        }
        ErrorKind::ArgumentConflict => Refusal::new(field, "misuse_conflict").with("what", place),
        ErrorKind::InvalidUtf8 => Refusal::new("", "misuse_not_utf8"),
        _ => Refusal::new(field, "misuse_other"),
    };
    Some(Error::invalid(vec![refusal]))
}
