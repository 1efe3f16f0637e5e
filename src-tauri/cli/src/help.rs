//! `help NOUN VERB`: the shape of the JSON that a verb takes, with an example that can be piped back in.

use crate::args;
use crate::output::Answer;
use rostok_core::domain::refusal::Refusal;
use rostok_core::error::{Error, Result};
use rostok_core::operations::shapes;

pub fn help(noun: Option<&str>, verb: Option<&str>) -> Result<Answer> {
    let mut command = args::command();
    let unknown = |word: &str| Error::invalid(vec![Refusal::new("help", "unknown_word").with("found", word)]);
    for word in [noun, verb].into_iter().flatten() {
        command = command.find_subcommand(word).ok_or_else(|| unknown(word))?.clone();
    }
    let mut text = command.render_help().to_string();
    let takes_json = matches!(verb, Some("add" | "change" | "save"));
    if let Some(shape) = noun.filter(|_| takes_json).and_then(shapes::of) {
        text.push_str("\nJSON на входе (stdin). Любое необязательное поле можно опустить; [] — список.\n\n");
        text.push_str(&shape.fields);
        if !shape.after.is_empty() {
            text.push_str(&format!("\nСначала запишите примеры из help {} add.\n", shape.after.join(" add и help ")));
        }
        for example in shape.examples {
            text.push_str(&format!("\nПример:\n{}\n", example.trim()));
        }
    }
    Ok(Answer::Plain(text))
}
