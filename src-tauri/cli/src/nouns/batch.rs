//! Many papers at once: `agreement print --all`.

use super::kept::{value, with};
use crate::output::Answer;
use crate::session::{Progress, Session};
use rostok_core::domain::agreement::Agreement;
use rostok_core::domain::ids::ContractId;
use rostok_core::domain::register::{AgreementRow, ListFilter};
use rostok_core::error::{Code, Result};
use rostok_core::operations::batch::{self, Item, Made, Order, Skipped, Way};
use rostok_core::operations::outgoing::Format;
use rostok_core::operations::{file, kept, words};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Papers between two reports of progress.
const STEP: usize = 10;

/// Where they go.
pub enum To {
    Folder(PathBuf, Format),
    Joined { file: PathBuf, whole_sheets: bool },
}

/// Every living agreement: its final paper; what has none is printed as a draft when drafts are asked for, else named and skipped.
/// Exit code 1 when a paper could not be printed for another reason.
pub fn print_all(session: &Session, to: To, addenda: bool, drafts: bool) -> Result<Answer> {
    let base = session.read()?;
    let rows = kept::list::<Agreement>(&base, &ListFilter::default())?;
    let ids: Vec<ContractId> = rows.iter().map(|row| row.id).collect();
    let items = if addenda { batch::items(&base, &ids)? } else { ids.iter().map(|id| Item::Agreement(*id)).collect() };
    let (way, whole) = match to {
        To::Folder(folder, format) => (Way::Folder { folder, formats: vec![format] }, None),
        To::Joined { file, whole_sheets } => (Way::Joined { whole_sheets }, Some(file)),
    };
    let progress = Progress::new(STEP);
    let order = Order { items, drafts, way };
    let (report, joined) =
        batch::run(&base, order, &batch::joined_name(session.today), session.today, &mut |done, all| {
            progress.tell(done, all);
            true
        })?;
    let fault = report.skipped.iter().find(|skipped| skipped.error.code != Code::NoFinalPaper);
    if let (true, Some(fault)) = (report.made.is_empty(), fault) {
        return Err(fault.error.clone());
    }
    if let (Some(file), Some(bytes)) = (&whole, &joined) {
        file::save(file, bytes)?;
    }
    let mut lines: Vec<String> = report.made.iter().flat_map(|made| made.paths.iter().cloned()).collect();
    lines.extend(whole.iter().filter(|_| joined.is_some()).map(|file| file.display().to_string()));
    lines.extend(report.skipped.iter().map(|skipped| skipped_line(skipped, &rows)));
    lines.push(format!("Напечатано: {}, пропущено: {}", report.made.len(), report.skipped.len()));
    let mut data: Vec<Value> = report.made.iter().map(|made| made_value(made, whole.as_deref())).collect();
    data.extend(report.skipped.iter().map(|skipped| with(id_of(skipped.item), "skipped", value(&skipped.error))));
    let (data, text) = (json!(data), lines.join("\n"));
    Ok(if fault.is_some() { Answer::Findings { data, text } } else { Answer::One { data, text } })
}

fn id_of(item: Item) -> Value {
    json!({ "id": value(&item)["id"] })
}

fn made_value(made: &Made, whole: Option<&Path>) -> Value {
    let path = whole.map_or_else(|| json!(made.paths.first()), |file| json!(file));
    let mut told = with(with(id_of(made.item), "path", path), "draft", made.draft);
    if made.pages > 0 {
        told = with(told, "pages", made.pages);
    }
    match made.begins {
        Some(page) => with(told, "begins_on_page", page),
        None => told,
    }
}

fn skipped_line(skipped: &Skipped, rows: &[AgreementRow]) -> String {
    let sentence = words::sentence_of(&skipped.error);
    let row = rows.iter().find(|row| skipped.item == Item::Agreement(row.id));
    let Some(row) = row else { return format!("Пропущено: {}. {sentence}", skipped.title) };
    let number = if row.number.is_empty() { "без номера".to_owned() } else { format!("№ {}", row.number) };
    format!("Пропущен договор {number} ({}). {sentence}", row.participants.join(", "))
}
