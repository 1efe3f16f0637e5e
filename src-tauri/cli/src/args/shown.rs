//! The command line in Russian: clap's own words are English.

use super::{Args, VALUES};
use clap::{Arg, Command, CommandFactory};

/// The command line as it is shown: clap's own words are English.
pub fn command() -> Command {
    let mut command = in_russian(Args::command(), "");
    // Tells every verb its whole name, which usage shows.
    command.build();
    with_usage(command)
}

/// The field behind the name of a value: «ИД» → «id».
pub fn field(value_name: &str) -> Option<&'static str> {
    VALUES.iter().find(|(_, name)| *name == value_name).map(|(field, _)| *field)
}

/// `noun` is what the command stands under: `agreement` for `agreement show`.
fn in_russian(command: Command, noun: &str) -> Command {
    let template = if command.has_subcommands() {
        "{about}\n\nКак вызвать: {usage}\n\nКоманды:\n{subcommands}\n\nПараметры:\n{options}"
    } else {
        "{about}\n\nКак вызвать: {usage}\n\n{all-args}"
    };
    let name = command.get_name().to_owned();
    command
        .help_template(template)
        .subcommand_value_name("КОМАНДА")
        .disable_help_flag(true)
        .mut_args(|arg| named(arg, noun))
        .mut_subcommands(|command| in_russian(command, &name))
}

fn named(arg: Arg, noun: &str) -> Arg {
    let heading = if arg.is_positional() { "Значения" } else { "Параметры" };
    let arg = arg.help_heading(heading);
    let name = VALUES.iter().find(|(field, _)| arg.get_id() == field).map(|(_, name)| *name);
    let arg = match name.filter(|_| arg.get_action().takes_values()) {
        Some(name) => arg.value_name(name),
        None => arg,
    };
    if arg.get_id() == "id" { arg.help(handle(noun)) } else { arg }
}

/// What names a record.
fn handle(noun: &str) -> &'static str {
    match noun {
        "agreement" | "contract" => "Ид или номер договора",
        "organization" => "Ид или ИНН",
        "programme" => "Ид или точное название",
        "person" => "Ид или фамилия, имя и отчество",
        "document-kind" => "Ид, ключ или точное название",
        _ => "Ид, его покажет list",
    }
}

fn with_usage(mut command: Command) -> Command {
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").replace("[OPTIONS]", "[ПАРАМЕТРЫ]");
    command.override_usage(usage).mut_subcommands(with_usage)
}
