//! `help NOUN VERB`: the shape of the JSON that a verb takes, with an example that can be piped back in.

use crate::args::Args;
use crate::output::Answer;
use clap::CommandFactory;
use rostok_core::domain::refusal::Refusal;
use rostok_core::error::{Error, Result};
use rostok_core::operations::shapes;

pub fn help(noun: Option<&str>, verb: Option<&str>) -> Result<Answer> {
    let mut command = Args::command();
    let unknown = |word: &str| Error::invalid(vec![Refusal::new("help", "unknown_word").with("found", word)]);
    command.build();
    for word in [noun, verb].into_iter().flatten() {
        command = command.find_subcommand(word).ok_or_else(|| unknown(word))?.clone();
    }
    let mut text = command.render_long_help().to_string();
    let takes_json = matches!(verb, Some("add" | "change" | "save"));
    if let Some(shape) = noun.filter(|_| takes_json).and_then(shapes::of) {
        text.push_str("\nJSON на входе. Любое поле можно опустить; даты ГГГГ-ММ-ДД, деньги в копейках, часы в сотых долях, поля в квадратных скобках — списки.\n");
        text.push_str(&shape.fields);
        text.push_str("\nПример:\n");
        text.push_str(&shape.example);
    }
    Ok(Answer::Plain(text))
}
