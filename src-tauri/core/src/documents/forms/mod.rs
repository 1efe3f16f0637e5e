//! Forms: a record in, a paper out. `evaluate` turns the tree of an edition into numbered words, `annexes` draws the tables of
//! data, `network_agreement` and `party_paper` put both into blocks; `text` gives the same words without pages, `check_text` reads them again.

pub mod addendum;
mod annex_lessons;
mod annex_papers;
mod annexes;
pub mod check_edition;
pub mod check_text;
pub mod compare;
pub mod compare_editions;
mod conditions;
pub mod edition_file;
pub mod evaluate;
pub mod fields;
pub mod network_agreement;
pub mod paper_fields;
mod paper_values;
mod parties;
pub mod party_paper;
mod party_values;
pub mod places;
pub mod questions;
pub mod reading;
pub mod record;
mod requisites;
pub mod supplied;
mod terms;
pub mod text;
pub mod trial;
mod values;
mod wording;

pub(crate) use addendum::signing;
pub(crate) use party_values::basis;
pub use record::{Missing, Stage};

use crate::documents::block::Paper;
use crate::documents::layout::faces::Fonts;
use crate::documents::layout::missing_characters;
use crate::domain::edition::Edition;
use crate::domain::finding::{Finding, Level};
use crate::domain::record::AgreementRecord;
use network_agreement::{Printed, network_agreement};
use std::collections::BTreeMap;

/// The first edition of the network-form agreement, «882/391» (domain.md, appendix А). None only if the file inside the program is broken.
pub fn first_edition() -> Option<Edition> {
    serde_json::from_str(include_str!("../../../../../assets/text/editions/882-391.json")).ok()
}

/// The paper that a record is read for: the agreement, or a party's paper around it.
///
/// # Errors
/// At the final stage: everything that is missing.
pub fn lay_out(record: &AgreementRecord, stage: Stage) -> Result<Printed, Vec<Missing>> {
    match &record.paper {
        Some(paper) => party_paper::party_paper(record, paper, stage),
        None => network_agreement(record, stage),
    }
}

/// The paper of an agreement. While anything is missing it is a draft with blanks and «ПРОЕКТ» across, whatever was asked:
/// [`findings`] say what, and a clean paper with holes is never made.
pub fn paper(record: &AgreementRecord, stage: Stage) -> Paper {
    printed(record, stage).paper
}

/// The words of the same paper.
pub fn text(record: &AgreementRecord, stage: Stage) -> String {
    text::plain_text(&paper(record, stage))
}

fn printed(record: &AgreementRecord, stage: Stage) -> Printed {
    lay_out(record, stage).unwrap_or_else(|missing| {
        let draft = lay_out(record, Stage::Draft).map(|printed| printed.paper).unwrap_or_default();
        Printed { paper: draft, missing }
    })
}

/// What the finished text itself shows to be wrong: values that are missing, slips that a
/// proof-reader would mark, characters that the face lacks.
pub fn findings(record: &AgreementRecord) -> Vec<Finding> {
    flaws_of(&printed(record, Stage::Draft), record)
}

/// The same of any paper that a record gives.
pub fn flaws_of(draft: &Printed, record: &AgreementRecord) -> Vec<Finding> {
    use record::Reading;
    let missing = draft.missing.iter().map(|missing| Finding {
        code: "ТФ-01".to_owned(),
        problem: "form_value_missing".to_owned(),
        level: Level::Error,
        values: BTreeMap::from([
            ("field".to_owned(), fields::explained(&missing.path).to_owned()),
            ("place".to_owned(), place(record, &missing.clause)),
        ]),
        subject: missing.subject.clone(),
    });
    let flaws = check_text::check_text(&draft.paper, record).into_iter().map(|flaw| Finding {
        code: "ТФ-02".to_owned(),
        problem: flaw.problem,
        level: Level::Error,
        values: BTreeMap::from([("place".to_owned(), place(record, &flaw.clause)), ("text".to_owned(), flaw.excerpt)]),
        subject: record.own_subject(),
    });
    let unknown: String = missing_characters(&draft.paper, Fonts::embedded()).into_iter().take(20).collect();
    let unknown = (!unknown.is_empty()).then(|| Finding {
        code: "ТФ-03".to_owned(),
        problem: "text_unknown_characters".to_owned(),
        level: Level::Error,
        values: BTreeMap::from([("characters".to_owned(), unknown)]),
        subject: record.own_subject(),
    });
    missing.chain(flaws).chain(unknown).collect()
}

/// «пункт 2.3», «приложение № 2», «преамбула»: where in the paper.
fn place(record: &AgreementRecord, key: &str) -> String {
    let numbers = evaluate::number(record);
    let clause = numbers.clauses.iter().find(|(known, number)| known == key && !number.is_empty());
    let clause = clause.map(|(_, number)| format!("пункт\u{a0}{number}"));
    let annex = || {
        numbers
            .annexes
            .iter()
            .find(|(known, ..)| evaluate::annex_place(known) == key)
            .map(|(_, number, _)| format!("приложение №\u{a0}{number}"))
    };
    clause.or_else(annex).unwrap_or_else(|| {
        match key {
            "preamble" => "преамбула",
            "title" => "заголовок",
            "requisites" => "реквизиты и подписи",
            _ if record.paper.is_some() => "текст бумаги",
            _ => "текст договора",
        }
        .to_owned()
    })
}
