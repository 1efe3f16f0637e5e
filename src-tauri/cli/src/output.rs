//! Answers on paper and in JSON, and the exit codes.

use rostok_core::error::Error;
use rostok_core::operations::words::{refusal_sentence, sentence_of};
use serde_json::{Value, json};
use std::process::ExitCode;

/// What a verb says.
pub enum Answer {
    /// One record or outcome; `text` is for people.
    One { data: Value, text: String },
    /// A list: rows of cells under headings for people.
    List { data: Vec<Value>, headings: Vec<&'static str>, rows: Vec<Vec<String>> },
    /// Done, and there is something to look at: exit code 1.
    Findings { data: Value, text: String },
    /// What `help` says: as it is.
    Plain(String),
}

pub fn print(answer: &Answer, json: bool) -> ExitCode {
    match answer {
        Answer::Plain(text) => println!("{text}"),
        Answer::One { data, text } | Answer::Findings { data, text } => {
            if json {
                println!("{}", json!({ "data": data }))
            } else {
                println!("{text}")
            }
        }
        Answer::List { data, .. } if json => println!("{}", json!({ "data": data, "total": data.len() })),
        Answer::List { headings, rows, .. } => table(headings, rows),
    }
    ExitCode::from(u8::from(matches!(answer, Answer::Findings { .. })))
}

/// Columns as wide as their widest cell; a long cell is left whole, since a terminal wraps it.
fn table(headings: &[&str], rows: &[Vec<String>]) {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain(headings.get(column).map(|heading| heading.chars().count())).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..headings.len()).map(width).collect();
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let padded: Vec<String> = cells.zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        println!("{}", padded.join("  ").trim_end());
    };
    line(&mut headings.iter().copied());
    for row in rows {
        line(&mut row.iter().map(String::as_str));
    }
    println!("Всего: {}", rows.len());
}

/// A refusal: its sentence and every refused field, exit code 2.
pub fn refuse(error: &Error, json: bool) -> ExitCode {
    if json {
        println!(
            "{}",
            json!({ "code": error.code, "values": error.values, "fields": error.fields, "sentence": sentence_of(error) })
        );
    } else {
        eprintln!("{}", sentence_of(error));
        for refusal in &error.fields {
            let field = if refusal.field.is_empty() { "JSON" } else { &refusal.field };
            eprintln!("  {field}: {}", refusal_sentence(refusal));
        }
    }
    ExitCode::from(2)
}

/// A misused command line. Asking for help or the version is no misuse.
pub fn misuse(misuse: &clap::Error) -> ExitCode {
    let _ = misuse.print();
    ExitCode::from(if misuse.use_stderr() { 2 } else { 0 })
}
