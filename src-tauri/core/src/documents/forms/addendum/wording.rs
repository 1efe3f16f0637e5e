//! The words of the trade for a change: «Пункт 1.3 изложить в следующей редакции», «Пункты 2.14–2.16 считать соответственно пунктами
//! 2.13–2.15».

use super::super::wording::quoted;
use super::changes::{ChangedPlace, TextChange, TextChangeKind};

/// What is done, and the new words under it, each paragraph as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Instruction {
    pub text: String,
    pub quoted: Vec<String>,
}

/// The instructions of a list of changes. `annex` gives the number that the new text of an annex bears under the addendum; `section` is
/// the number of the section of requisites.
pub(super) fn instructions(
    changes: &[TextChange],
    annex: impl Fn(&str) -> Option<usize>,
    section: &str,
) -> Vec<Instruction> {
    let mut told = Vec::new();
    let mut rest = changes;
    while let Some((first, after)) = rest.split_first() {
        let same = |change: &&TextChange| change.kind == TextChangeKind::Renumbered && change.place == first.place;
        let run = rest.iter().take_while(same).count();
        if run > 0 {
            told.push(Instruction { text: renumbered(rest.iter().take(run)), quoted: Vec::new() });
            rest = rest.get(run..).unwrap_or_default();
            continue;
        }
        told.push(match first.place {
            ChangedPlace::Preamble => Instruction {
                text: "Преамбулу изложить в следующей редакции:".to_owned(),
                quoted: in_quotes("", &first.becomes),
            },
            ChangedPlace::Clause => clause(first),
            ChangedPlace::Requisites => requisites(first, section),
            ChangedPlace::Annex => Instruction { text: of_annex(first, annex(&first.key)), quoted: Vec::new() },
        });
        rest = after;
    }
    told
}

fn clause(change: &TextChange) -> Instruction {
    let (was, becomes) = (&change.was_number, &change.becomes_number);
    let text = match change.kind {
        TextChangeKind::Removed => format!("Пункт {was} исключить."),
        TextChangeKind::Added => format!("Дополнить пунктом {becomes} следующего содержания:"),
        _ if was != becomes => format!("Пункт {was} считать пунктом {becomes} и изложить в следующей редакции:"),
        _ => format!("Пункт {was} изложить в следующей редакции:"),
    };
    let quoted = if change.kind == TextChangeKind::Removed {
        Vec::new()
    } else {
        in_quotes(&format!("{becomes}. "), &change.becomes)
    };
    Instruction { text, quoted }
}

fn requisites(change: &TextChange, section: &str) -> Instruction {
    let verb = if change.kind == TextChangeKind::Added {
        "дополнить реквизитами"
    } else {
        "изложить реквизиты"
    };
    let end = if change.kind == TextChangeKind::Added { ":" } else { " в следующей редакции:" };
    let text = format!("В разделе {section} {verb} {}{end}", change.title);
    Instruction { text, quoted: in_quotes("", &change.becomes) }
}

fn of_annex(change: &TextChange, under: Option<usize>) -> String {
    let title = quoted(&change.title);
    let see = under.map(|number| format!("приложению №\u{a0}{number} к настоящему Соглашению")).unwrap_or_default();
    let (was, becomes) = (&change.was_number, &change.becomes_number);
    match change.kind {
        TextChangeKind::Removed => format!("Приложение {was} {title} исключить."),
        TextChangeKind::Added => format!("Дополнить приложением {becomes} {title} согласно {see}."),
        _ if was != becomes => {
            format!("Приложение {was} {title} считать приложением {becomes} и изложить в редакции согласно {see}.")
        }
        _ => format!("Приложение {was} {title} изложить в редакции согласно {see}."),
    }
}

/// «Пункты 2.14–2.16 считать соответственно пунктами 2.13–2.15.»
fn renumbered<'a>(run: impl Iterator<Item = &'a TextChange> + Clone) -> String {
    let place = run.clone().next().map(|change| change.place);
    let (one, many, ones, manies) = match place {
        Some(ChangedPlace::Annex) => ("Приложение", "Приложения", "приложением", "приложениями"),
        _ => ("Пункт", "Пункты", "пунктом", "пунктами"),
    };
    let was: Vec<&str> = run.clone().map(|change| change.was_number.as_str()).collect();
    let becomes: Vec<&str> = run.map(|change| change.becomes_number.as_str()).collect();
    match (was.as_slice(), becomes.as_slice()) {
        ([was], [becomes]) => format!("{one} {was} считать {ones} {becomes}."),
        _ => format!("{many} {} считать соответственно {manies} {}.", listed(&was), listed(&becomes)),
    }
}

/// «2.14–2.16» where they follow one another, else «2.5, 2.7 и 2.9».
fn listed(numbers: &[&str]) -> String {
    let ordinal = |number: &str| {
        let tail = number.rsplit(['.', '\u{a0}']).next()?;
        tail.parse::<usize>().ok()
    };
    let ordinals: Vec<Option<usize>> = numbers.iter().map(|number| ordinal(number)).collect();
    let in_a_row = ordinals.windows(2).all(|pair| matches!(pair, [Some(one), Some(next)] if one + 1 == *next));
    match numbers {
        [first, .., last] if in_a_row && numbers.len() > 2 => format!("{first}–{}", last.trim_start_matches("№\u{a0}")),
        [rest @ .., last] if !rest.is_empty() => format!("{} и {last}", rest.join(", ")),
        _ => numbers.join(", "),
    }
}

/// Paragraphs in one pair of quotes, those inside them of the other kind; a full stop after the last.
fn in_quotes(head: &str, paragraphs: &[String]) -> Vec<String> {
    let last = paragraphs.len().saturating_sub(1);
    let inner = |text: &str| text.replace('«', "„").replace('»', "“");
    let line = |(index, text): (usize, &String)| {
        let open = if index == 0 { format!("«{head}") } else { String::new() };
        let close = if index == last { "»." } else { "" };
        format!("{open}{}{close}", inner(text))
    };
    paragraphs.iter().enumerate().map(line).collect()
}
