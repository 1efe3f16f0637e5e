//! An edition as one readable file: UTF-8 text, a paragraph a line, fields and conditions as marks in braces.
//!
//! Text and not JSON: a lawyer reads it as the form it is, and a comparison of two files shows a changed clause as one changed line.
//! Keys and not numbers stand in it, so a clause that was put in shifts nothing else. The last line says that the file is whole; the
//! first says its version, and a newer one is refused. Lines of `#` are for the reader.
//!
//! ```text
//! [пункт certificates | если has_realising]
//! {realising.name: nom} направля{число realising_participants: ет|ют} справки согласно приложению {приложение certificate}.
//! [если interim_assessment и не final_none] Результаты {если papers_both: обеих Сторон|Базовой организации} учитываются.
//! ```

mod condition;
mod marks;
mod read;
mod write;

pub use read::{Found, read};
pub use write::write;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The first line, before its version.
const HEAD: &str = "РОСТОК РЕДАКЦИЯ ФОРМЫ";
/// The newest version that this program reads. A text that an older program understands is written as the older version.
const VERSION: u32 = 2;
/// Without a kind of paper and without tables in sections.
const FIRST_VERSION: u32 = 1;
const END: &str = "[конец]";

// Words of headings and marks, the same for both directions.
const KIND: &str = "Вид бумаги";
const NAMED: &str = "Название";
const FROM: &str = "Действует с";
const UNTIL: &str = "Действует по";
const TITLE: &str = "заголовок";
const PREAMBLE: &str = "преамбула";
const SECTION: &str = "раздел";
const CLAUSE: &str = "пункт";
const ANNEX: &str = "приложение";
const AFTER_TABLE: &str = "после таблицы";
const OFFICIAL: &str = "официальный текст";
const WHEN: &str = "если";
const ADDED: &str = "добавлен";
const REQUISITES: &str = "реквизиты";
const TABLE: &str = "таблица";
const EACH: &str = "каждый";
const AGREE: &str = "род";
const COUNT: &str = "число";
/// A paragraph without a word.
const NOTHING: &str = "{}";

/// The name that serde gives a variant.
fn name_of(of: &impl Serialize) -> String {
    serde_json::to_value(of).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The variant of a name.
fn named<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).ok()
}
