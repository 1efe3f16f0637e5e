//! The package between partners: made, looked into, taken in.

use super::agreement::find;
use super::kept::{value, with};
use crate::args::PackageVerb;
use crate::output::Answer;
use crate::session::Session;
use rostok_core::domain::agreement::PartyRole;
use rostok_core::domain::refusal::Refusal;
use rostok_core::error::{Error, Result};
use rostok_core::operations::package::{
    self, Difference, EXTENSION, Final, Look, Noun, PackageParty, PackageRecord, Take,
};
use rostok_core::operations::{Base, file};
use serde_json::json;
use std::path::Path;

pub fn run(session: &Session, verb: PackageVerb) -> Result<Answer> {
    match verb {
        PackageVerb::Export { agreement, to, with_pupils } => export(session, &agreement, &to, with_pupils),
        PackageVerb::Show { file } => {
            let base = session.read()?;
            let look = package::look(&base, &package::open(&file)?)?;
            Ok(Answer::One { data: value(&look), text: told(&look) })
        }
        PackageVerb::Import { file, own, replace, number } => import(session, &file, own.as_deref(), replace, number),
    }
}

fn export(session: &Session, agreement: &str, to: &Path, with_pupils: bool) -> Result<Answer> {
    let base = session.read()?;
    let id = find(&base, agreement)?;
    let going = package::going(&base, id, with_pupils, session.today)?;
    let made = package::export(&base, id, with_pupils, session.today)?;
    let named = to.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(EXTENSION));
    let path = if named { to.to_path_buf() } else { to.join(&made.file_name) };
    file::save(&path, &made.bytes)?;
    let data = json!({ "id": id, "path": path, "with_pupils": with_pupils });
    let kept_back: &[String] = if with_pupils { &[] } else { &going.named };
    let data = with(with(data, "papers", value(&made.papers)), "kept_back", value(&kept_back));
    let data = with(data, "final_kept_back", json!(going.final_is_named && !with_pupils));
    let mut lines = vec![path.display().to_string()];
    lines.extend(made.papers.iter().map(|paper| format!("  {}", paper.title)));
    lines.extend(kept_back.iter().map(|title| format!("  Не вошло, в бумаге имена обучающихся: {title}")));
    if going.final_is_named && !with_pupils {
        lines.push("  У партнёра договор будет без окончательной бумаги.".to_owned());
    }
    if !kept_back.is_empty() {
        lines.push("  Чтобы вошло: --with-pupils (имена уйдут в открытом файле)".to_owned());
    }
    if with_pupils {
        lines.push(format!("  Поимённый список обучающихся: {}", going.pupils));
    }
    Ok(Answer::One { data, text: lines.join("\n") })
}

fn import(session: &Session, file: &Path, own: Option<&str>, replace: bool, number: Option<String>) -> Result<Answer> {
    let came = package::open(file)?;
    let (base, context) = session.write()?;
    let take = take_of(&base, &came, own, replace, number)?;
    let look = package::look(&base, &came)?;
    let id = package::take(&base, &context, &came, &take)?.data;
    let text = format!("{}\nПринято.", told(&look));
    Ok(Answer::One { data: json!({ "id": id, "taken": look }), text })
}

fn take_of(
    base: &Base,
    came: &package::Package,
    own: Option<&str>,
    replace: bool,
    number: Option<String>,
) -> Result<Take> {
    let look = package::look(base, came)?;
    let party = own.map(|inn| {
        let known = look.parties.iter().find(|party| party.inn == inn);
        let refusal = || Refusal::new("--own", "unknown_id").with("found", inn).with("noun", "organization");
        known.map(|party| party.id).ok_or_else(|| Error::invalid(vec![refusal()]))
    });
    Ok(Take {
        own: party.transpose()?,
        replace: look.records.iter().filter(|_| replace).map(|record| record.id).collect(),
        number: number.unwrap_or_default(),
    })
}

fn told(look: &Look) -> String {
    let mut lines = vec![format!("Пакет от {} ({})", look.made_on.format("%d.%m.%Y"), look.from)];
    lines.extend(look.parties.iter().map(party_line));
    lines.extend(look.records.iter().flat_map(record_lines));
    lines.extend(look.finals.iter().flat_map(final_lines));
    if look.paper_missing {
        lines.push("Договор подписан, но его бумаги в пакете нет: у вас он будет без неё".to_owned());
    }
    if look.number_taken {
        lines.push(format!("Номер {} у вас занят: назовите свой через --number", look.number));
    }
    let papers = look.papers.iter().map(|paper| {
        let draft = if paper.draft { ", проект" } else { "" };
        format!("Бумага, с. {}: {}{draft}", paper.begins_on_page, paper.title.trim_end_matches(", проект"))
    });
    lines.extend(papers);
    lines.join("\n")
}

fn party_line(party: &PackageParty) -> String {
    let role = match party.role {
        PartyRole::Base => "базовая организация",
        PartyRole::Participant => "организация-участник",
    };
    let own = if party.own { ", это вы" } else { "" };
    let inn = if party.inn.is_empty() { String::new() } else { format!(" (ИНН {})", party.inn) };
    format!("Сторона: {}{inn}, {role}{own}", party.name)
}

fn final_lines(paper: &Final) -> Vec<String> {
    let state = match paper.signed_on {
        Some(on) => format!("подписана {}", on.format("%d.%m.%Y")),
        None => "окончательная".to_owned(),
    };
    let fate = if paper.known {
        "уже хранится у вас"
    } else {
        "сохранится у вас такой, какая пришла"
    };
    let mut lines = vec![format!("{}: бумага {state}, {fate}", paper.title)];
    if paper.differs {
        lines.push("  ВНИМАНИЕ: данные пакета расходятся с бумагой, верьте бумаге".to_owned());
        let sides = [("в бумаге", &paper.paper_says), ("по данным", &paper.data_say)];
        lines.extend(
            sides.iter().filter(|(_, text)| !text.is_empty()).map(|(whose, text)| format!("  {whose}: {text}")),
        );
    }
    lines
}

fn record_lines(record: &PackageRecord) -> Vec<String> {
    let (noun, new, known) = match record.noun {
        Noun::Organization => ("Организация", "новая", "уже записана"),
        Noun::Programme => ("Программа", "новая", "уже записана"),
        Noun::Agreement => ("Договор", "новый", "уже записан"),
    };
    let fate = match record {
        _ if record.new => new,
        _ if record.differences.is_empty() => known,
        _ if record.sealed => "отличается, но бумага у вас окончательная: останется, как есть",
        _ if record.by_paper => "отличается, станет как в бумаге пакета",
        _ => "отличается",
    };
    let name = if record.noun == Noun::Programme { format!("«{}»", record.name) } else { record.name.clone() };
    let mut lines = vec![format!("{noun} {name}: {fate}")];
    lines.extend(record.differences.iter().map(difference));
    lines
}

fn difference(one: &Difference) -> String {
    match (one.ours.as_str(), one.theirs.as_str()) {
        ("", "") if one.fills => format!("  {}: у вас пусто, в пакете есть", one.label),
        ("", "") => format!("  {}: у вас одно, в пакете другое", one.label),
        ("", theirs) => format!("  {}: у вас пусто, в пакете {theirs}", one.label),
        (ours, theirs) => format!("  {}: у вас {ours}, в пакете {theirs}", one.label),
    }
}
