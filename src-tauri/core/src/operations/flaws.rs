//! What the finished text itself shows to be wrong: blanks, slips, characters that the face lacks. These are findings beside the
//! checks of the facts, so that a final paper never has an empty field.

use crate::documents::forms::check_text::check_text;
use crate::documents::forms::fields;
use crate::documents::forms::network_agreement::network_agreement;
use crate::documents::forms::record::{Missing, Stage};
use crate::documents::layout::faces::Fonts;
use crate::documents::layout::missing_characters;
use crate::domain::finding::{Finding, Level, Noun, Subject};
use crate::domain::record::AgreementRecord;
use std::collections::BTreeMap;

/// Code of findings that come from the text, not from the facts.
const CODE: &str = "ТФ";

pub fn findings(record: &AgreementRecord) -> Vec<Finding> {
    // A draft is always printed.
    let Ok(draft) = network_agreement(record, Stage::Draft) else { return Vec::new() };
    let mut found: Vec<Finding> = draft.missing.iter().map(blank).collect();
    let here = || Subject { noun: Noun::Agreement, id: record.agreement.id.into(), field: String::new() };
    for flaw in check_text(&draft.paper, record) {
        found.push(finding(&flaw.problem, here(), [("clause", flaw.clause), ("excerpt", flaw.excerpt)]));
    }
    let unknown: String = missing_characters(&draft.paper, Fonts::embedded()).into_iter().take(20).collect();
    if !unknown.is_empty() {
        found.push(finding("text_unknown_characters", here(), [("characters", unknown), ("clause", String::new())]));
    }
    found
}

fn blank(missing: &Missing) -> Finding {
    let what = fields::find(&missing.path).map_or_else(|| missing.path.clone(), |field| field.explanation.to_owned());
    finding("text_blank", missing.subject.clone(), [("what", what), ("clause", missing.clause.clone())])
}

fn finding<const N: usize>(problem: &str, subject: Subject, values: [(&str, String); N]) -> Finding {
    let values: BTreeMap<String, String> = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Finding { code: CODE.to_owned(), problem: problem.to_owned(), level: Level::Error, values, subject }
}
