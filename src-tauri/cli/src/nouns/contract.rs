//! Contracts: the register of every kind, cards of those that are not of the network form, their scans, statistics.

use super::kept::{changed, record, the_only, value};
use crate::args::{ContractVerb, ListArgs};
use crate::output::Answer;
use crate::session::{Session, stdin};
use rostok_core::domain::agreement::AgreementState;
use rostok_core::domain::contract::{
    Contract, ContractCount, ContractFilter, ContractKind, ContractRow, InteractionFormat, InteractionModel,
    LARGEST_SCAN, Scan,
};
use rostok_core::domain::ids::ContractId;
use rostok_core::domain::refusal::Refusal;
use rostok_core::error::{Error, Result};
use rostok_core::operations::base::Base;
use rostok_core::operations::{contract, file, json, kept, words};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;
use uuid::Uuid;

/// The words of `--state`, as its help names them.
const STATES: &str = "application, draft, approval, signed, completed, terminated, ceased";

pub fn run(session: &Session, verb: ContractVerb) -> Result<Answer> {
    match verb {
        ContractVerb::List { found, kind, state, expiring } => {
            list(session, &filter(found, kind.as_deref(), state.as_deref(), expiring)?)
        }
        ContractVerb::Show { id } => {
            let base = session.read()?;
            record(&kept::show::<Contract>(&base, find(session, &base, &id)?)?)
        }
        ContractVerb::Add => {
            let draft: Contract = json::read(&stdin()?)?;
            let (base, context) = session.write()?;
            written(session, &base, kept::add(&base, &context, draft)?.data)
        }
        ContractVerb::Change { id } => {
            let changes = stdin()?;
            let (base, context) = session.write()?;
            let id = find(session, &base, &id)?;
            written(session, &base, kept::change::<Contract>(&base, &context, id, &changes)?.data)
        }
        ContractVerb::Archive { id } => {
            let (base, context) = session.write()?;
            let id = find(session, &base, &id)?;
            kept::archive::<Contract>(&base, &context, id)?;
            changed(id)
        }
        ContractVerb::Restore { id } => {
            let (base, context) = session.write()?;
            let id = find(session, &base, &id)?;
            kept::restore::<Contract>(&base, &context, id)?;
            changed(id)
        }
        ContractVerb::Statistics => statistics(session),
        ContractVerb::Attach { id, file } => attach(session, &id, &file),
        ContractVerb::Detach { id, name } => detach(session, &id, &name),
        ContractVerb::Scans { id, out } => scans(session, &id, out.as_deref()),
    }
}

fn filter(found: ListArgs, kind: Option<&str>, state: Option<&str>, expiring: bool) -> Result<ContractFilter> {
    let unknown = |field: &str, word: &str, known: String| {
        let refusal = Refusal::new(field, "misuse_value").with("found", word);
        Error::invalid(vec![refusal.with("known", known)])
    };
    let kind = kind.map(|word| {
        let known = || ContractKind::ALL.map(ContractKind::name).join(", ");
        ContractKind::ALL.into_iter().find(|kind| kind.name() == word).ok_or_else(|| unknown("kind", word, known()))
    });
    let state = state.map(|word| {
        let state: std::result::Result<AgreementState, _> = serde_json::from_value(word.into());
        state.map_err(|_| unknown("state", word, STATES.to_owned()))
    });
    Ok(ContractFilter {
        text: found.text,
        archived: found.archived,
        kind: kind.transpose()?,
        state: state.transpose()?,
        expiring,
    })
}

fn list(session: &Session, filter: &ContractFilter) -> Result<Answer> {
    let rows = contract::list(&session.read()?, filter, session.today)?;
    let day = |on: Option<chrono::NaiveDate>| on.map(|on| on.format("%d.%m.%Y").to_string()).unwrap_or_default();
    let cells = |row: &ContractRow| {
        vec![
            row.number.clone(),
            day(row.dated_on),
            kind_title(row).to_owned(),
            if row.in_force { "действует" } else { row.state.word() }.to_owned(),
            row.partners.join(", "),
            day(row.term.ends_on),
            day(row.term.notice_on),
            row.id.to_string(),
        ]
    };
    Ok(Answer::List {
        headings: vec!["№", "Дата", "Вид", "Состояние", "С кем", "Срок до", "Сообщить до", "Ид"],
        rows: rows.iter().map(cells).collect(),
        data: rows.iter().map(value).collect(),
    })
}

/// A kind of its own is called by its title.
fn kind_title(row: &ContractRow) -> &str {
    if row.kind == ContractKind::Other { &row.title } else { row.kind.title() }
}

/// A contract by its id, or by its number where one contract has it. The network form has a noun of its own.
fn find(session: &Session, base: &Base, id: &str) -> Result<ContractId> {
    let row = row(session, base, id)?;
    match row.kind {
        ContractKind::NetworkForm => Err(Error::invalid(vec![Refusal::new("id", "contract_kind_own_card")])),
        _ => Ok(row.id),
    }
}

/// A contract of any kind.
fn row(session: &Session, base: &Base, id: &str) -> Result<ContractRow> {
    let uuid = Uuid::parse_str(id).ok().map(ContractId::from);
    let mut found = Vec::new();
    for archived in [false, true] {
        let rows = contract::list(base, &ContractFilter { archived, ..ContractFilter::default() }, session.today)?;
        found.extend(rows.into_iter().filter(|row| uuid.map_or(row.number == id, |uuid| row.id == uuid)));
    }
    let ids: Vec<ContractId> = found.iter().map(|row| row.id).collect();
    let only = the_only(&ids, "contract", id)?;
    found.into_iter().find(|row| row.id == only).ok_or_else(|| Error::not_found("contract", id))
}

/// A namesake is noticed, not refused: what was written stays.
fn written(session: &Session, base: &Base, id: ContractId) -> Result<Answer> {
    let twins = contract::outlook(base, &kept::show(base, id)?, session.today)?.twins;
    let line = |row: &ContractRow| {
        let partners = row.partners.join(", ");
        let values = [("number", row.number.clone()), ("partners", partners), ("id", row.id.to_string())];
        words::sentence("contract_twin", &values.map(|(name, value)| (name.to_owned(), value)).into())
    };
    let mut lines = vec![format!("Сделано: {id}")];
    lines.extend(twins.iter().map(line));
    let (text, data) = (lines.join("\n"), json!({ "id": id, "twins": twins }));
    Ok(if twins.is_empty() { Answer::One { data, text } } else { Answer::Findings { data, text } })
}

fn statistics(session: &Session) -> Result<Answer> {
    let counted = contract::statistics(&session.read()?, session.today)?;
    let kinds: BTreeMap<&str, &str> = ContractKind::ALL.iter().map(|kind| (kind.name(), kind.title())).collect();
    let models = InteractionModel::ALL.iter().map(|model| (model.name(), model.title())).collect();
    let formats = InteractionFormat::ALL.iter().map(|format| (format.name(), format.title())).collect();
    let line = |name: &str, count: &ContractCount| {
        format!("  {name}: заключено {}, действует {}", count.concluded, count.in_force)
    };
    let mut lines = vec![line("Всего", &counted.total)];
    let groups = [
        ("По видам", &counted.by_kind, kinds),
        ("По годам", &counted.by_year, BTreeMap::new()),
        ("По моделям взаимодействия", &counted.by_model, models),
        ("По форматам взаимодействия", &counted.by_format, formats),
    ];
    for (heading, counts, titles) in groups {
        lines.push(heading.to_owned());
        for count in counts {
            let key = count.key.as_str();
            lines.push(line(titles.get(key).copied().unwrap_or(if key.is_empty() { "прочие" } else { key }), count));
        }
    }
    Ok(Answer::One { data: value(&counted), text: lines.join("\n") })
}

fn attach(session: &Session, id: &str, path: &Path) -> Result<Answer> {
    let (name, content) = file::read(path, LARGEST_SCAN + 1)?;
    let (base, context) = session.write()?;
    let id = row(session, &base, id)?.id;
    let sha256 = contract::attach(&base, &context, id, &name, &content)?.data;
    Ok(Answer::One { text: format!("Приложен: {sha256}"), data: json!({ "id": id, "sha256": sha256 }) })
}

fn detach(session: &Session, id: &str, name: &str) -> Result<Answer> {
    let (base, context) = session.write()?;
    let id = row(session, &base, id)?.id;
    let scans = contract::scans(&base, id)?;
    let found: Vec<&str> = scans
        .iter()
        .filter(|scan| scan.file_name == name || scan.sha256 == name)
        .map(|scan| scan.sha256.as_str())
        .collect();
    contract::detach(&base, &context, id, the_only(&found, "scan", name)?)?;
    changed(id)
}

/// Lists the files, and writes them to a folder when one is named.
fn scans(session: &Session, id: &str, out: Option<&Path>) -> Result<Answer> {
    let base = session.read()?;
    let id = row(session, &base, id)?.id;
    let scans = contract::scans(&base, id)?;
    for (index, scan) in scans.iter().enumerate() {
        let Some(folder) = out else { break };
        let kept = contract::scan_content(&base, id, &scan.sha256)?;
        // Two papers may bear one name: the second is told apart by its place.
        let twice = scans.iter().take(index).any(|other| other.file_name == scan.file_name);
        let name = if twice { format!("{} {}", index + 1, kept.file_name) } else { kept.file_name };
        file::save(&folder.join(name), &kept.content)?;
    }
    let cells = |scan: &Scan| {
        vec![
            scan.file_name.clone(),
            scan.size.to_string(),
            scan.added_on.format("%d.%m.%Y").to_string(),
            scan.sha256.clone(),
        ]
    };
    Ok(Answer::List {
        headings: vec!["Файл", "Байт", "Приложен", "Хеш"],
        rows: scans.iter().map(cells).collect(),
        data: scans.iter().map(value).collect(),
    })
}
