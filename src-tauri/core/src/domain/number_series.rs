//! Numbers of contracts: `{№}-{год}/{индекс}`, unique within kind and year (design.md, two axes of state). The next number is
//! counted from those in use and keeps no counter, so that two centres or an undo cannot make it wrong.

use super::checked::Checked;
pub use super::contract::ContractKind;
use super::fields::{CODE, Fields};
use super::refusal::Refusal;
use serde::{Deserialize, Serialize};

const NUMBER: &str = "{№}";
const YEAR: &str = "{год}";
const INDEX: &str = "{индекс}";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct NumberSeries {
    pub kind: ContractKind,
    /// With `{№}`, and `{год}`, `{индекс}` where wanted.
    pub template: String,
    /// What stands in place of `{индекс}`; empty: it goes with the sign before it («7-2026»).
    pub index: String,
}

impl Default for NumberSeries {
    fn default() -> Self {
        Self { kind: ContractKind::default(), template: format!("{NUMBER}-{YEAR}/{INDEX}"), index: String::new() }
    }
}

impl NumberSeries {
    /// Puts the fields in order.
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut fields = Fields::default();
        fields.line("template", &mut self.template, CODE);
        fields.line("index", &mut self.index, CODE);
        if self.template.matches(NUMBER).count() != 1 {
            fields.refuse_with("template", "template_without_number", [("place", NUMBER.to_owned())]);
        }
        let bare = [NUMBER, YEAR, INDEX].iter().fold(self.template.clone(), |rest, place| rest.replace(place, ""));
        if bare.contains(['{', '}']) {
            fields.refuse_with(
                "template",
                "template_unknown_place",
                [("places", format!("{NUMBER}, {YEAR}, {INDEX}"))],
            );
        }
        if self.index.contains(['{', '}']) {
            fields.refuse("index", "index_with_braces");
        }
        fields.finish(self)
    }

    /// The number with this ordinal in this year.
    pub fn number(&self, ordinal: u32, year: i32) -> String {
        let (before, after) = self.around(year);
        format!("{before}{ordinal}{after}")
    }

    /// The ordinal of a number of this series in this year; none for a number made in another way.
    pub fn ordinal(&self, number: &str, year: i32) -> Option<u32> {
        let (before, after) = self.around(year);
        let ordinal = number.strip_prefix(before.as_str())?.strip_suffix(after.as_str())?;
        ordinal.chars().all(|c| c.is_ascii_digit()).then(|| ordinal.parse().ok()).flatten()
    }

    /// The first free number of a year after all that are in use.
    pub fn next<'a>(&self, used: impl IntoIterator<Item = &'a str>, year: i32) -> String {
        let last = used.into_iter().filter_map(|number| self.ordinal(number, year)).max().unwrap_or(0);
        self.number(last.saturating_add(1), year)
    }

    /// What stands before and after the ordinal.
    fn around(&self, year: i32) -> (String, String) {
        let mut template = self.template.replace(YEAR, &year.to_string());
        if self.index.is_empty() {
            while let Some((before, after)) = template.split_once(INDEX) {
                template = format!("{}{after}", before.strip_suffix(['/', '-', '.', '_', ' ']).unwrap_or(before));
            }
        }
        let template = template.replace(INDEX, &self.index);
        let (before, after) = template.split_once(NUMBER).unwrap_or((&template, ""));
        (before.to_owned(), after.to_owned())
    }
}
