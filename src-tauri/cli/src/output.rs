//! Answers on paper and in JSON, and the exit codes.

use rostok_core::domain::refusal::Refusal;
use rostok_core::error::Error;
use rostok_core::operations::shapes;
use rostok_core::operations::words::{quotes, refusal_sentence, sentence_of};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// What a verb says.
pub enum Answer {
    /// One record or outcome; `text` is for people.
    One { data: Value, text: String },
    /// A list: rows of cells under headings for people.
    List { data: Vec<Value>, headings: Vec<&'static str>, rows: Vec<Vec<String>> },
    /// Done, and there is something to look at: exit code 1.
    Findings { data: Value, text: String },
    /// Refused because of what was found, exit code 2: the refusal with its findings.
    Prevented { error: Error, data: Value, text: String },
    /// What `help` says: as it is.
    Plain(String),
}

/// `noun`: whose fields a refusal names, as help calls it.
pub fn print(answer: &Answer, noun: &str, json: bool) -> ExitCode {
    let said = match answer {
        Answer::Plain(text) if json => json!({ "data": { "text": text } }).to_string(),
        Answer::Plain(text) => text.clone(),
        Answer::One { data, .. } | Answer::Findings { data, .. } if json => one_or_list(data).to_string(),
        Answer::One { text, .. } | Answer::Findings { text, .. } => readable(text),
        Answer::List { data, .. } if json => json!({ "data": data, "total": data.len() }).to_string(),
        Answer::List { headings, rows, .. } => table(headings, rows),
        Answer::Prevented { error, data, .. } if json => {
            let mut refusal = refusal(error, noun);
            refusal["findings"] = data.clone();
            refusal.to_string()
        }
        Answer::Prevented { error, text, .. } => format!("{}\n\n{}", told(error, noun), readable(text)),
    };
    match answer {
        Answer::Prevented { .. } if !json => say(std::io::stderr(), &said),
        _ => say(std::io::stdout(), &said),
    }
    ExitCode::from(match answer {
        Answer::One { .. } | Answer::List { .. } | Answer::Plain(_) => 0,
        Answer::Findings { .. } => 1,
        Answer::Prevented { .. } => 2,
    })
}

fn one_or_list(data: &Value) -> Value {
    match data {
        Value::Array(rows) => json!({ "data": rows, "total": rows.len() }),
        _ => json!({ "data": data }),
    }
}

/// Whoever reads may leave early (`| head`): that is no fault of anybody.
fn say(mut to: impl Write, text: &str) {
    let _ = writeln!(to, "{}", text.trim_end_matches('\n'));
}

/// Columns as wide as their widest cell; a long cell is left whole, since a terminal wraps it.
fn table(headings: &[&str], rows: &[Vec<String>]) -> String {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| readable(cell)).collect()).collect();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain(headings.get(column).map(|heading| heading.chars().count())).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..headings.len()).map(width).collect();
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let padded: Vec<String> = cells.zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        padded.join("  ").trim_end().to_owned()
    };
    let mut lines = vec![line(&mut headings.iter().copied())];
    lines.extend(rows.iter().map(|row| line(&mut row.iter().map(String::as_str))));
    lines.push(format!("Всего: {}", rows.len()));
    lines.join("\n")
}

/// A refusal: its sentence and every refused field, exit code 2. With `--json` it stands on stdout, where a script reads.
pub fn refuse(error: &Error, noun: &str, json: bool) -> ExitCode {
    if json {
        say(std::io::stdout(), &refusal(error, noun).to_string());
    } else {
        say(std::io::stderr(), &told(error, noun));
    }
    ExitCode::from(2)
}

fn refusal(error: &Error, noun: &str) -> Value {
    json!({ "code": error.code, "values": error.values, "fields": error.fields, "sentence": told(error, noun) })
}

/// «Исправьте отмеченные поля» is for a form; here the fields speak for themselves.
fn told(error: &Error, noun: &str) -> String {
    if error.fields.is_empty() {
        return readable(&sentence_of(error));
    }
    error.fields.iter().map(|refusal| readable(&line(refusal, noun))).collect::<Vec<_>>().join("\n")
}

/// A refused field under its Russian name. What is no field of a draft was typed as a word of the command: its sentence is enough.
fn line(refusal: &Refusal, noun: &str) -> String {
    let (field, sentence) = (refusal.field.as_str(), refusal_sentence(refusal));
    // JSON that cannot be read is mended where it was written, under the name it has there.
    let written = refusal.problem.starts_with("json_");
    match shapes::called(noun, field) {
        Some(name) if written => format!("{name} ({field}): {sentence}"),
        Some(name) => format!("{name}: {sentence}"),
        None if (written || field.starts_with("--")) && !sentence.contains(field) => format!("{field}: {sentence}"),
        None => sentence,
    }
}

/// Quotation marks as on paper. JSON and paths stay as they are: they are copied, not read.
fn readable(text: &str) -> String {
    let is_path = |line: &str| {
        let extension = Path::new(line.trim_end()).extension().and_then(|extension| extension.to_str());
        extension.is_some_and(|known| !known.is_empty() && known.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
    };
    let line = |line: &str| {
        let copied = !line.contains('«') || line.contains('"') || is_path(line);
        if copied { line.to_owned() } else { quotes(line) }
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}
