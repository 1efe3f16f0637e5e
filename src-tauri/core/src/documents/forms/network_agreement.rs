//! The printed network-form agreement: words, tables and signatures as blocks of one paper.
//!
//! A draft is always printed, with blanks and the watermark «ПРОЕКТ»; a final paper is refused while anything is missing.

use super::annex_papers::{self, caption_reference};
use super::annexes;
use super::evaluate::{BLANK, FormText, TextAnnex, TextClause, TextSection, annex_place, evaluate};
use super::record::{Missing, Reading, Stage};
use super::wording::{date_heading, some};
use super::{requisites, wording};
use crate::documents::block::{Align, Block, Paper, Paragraph, Span};
use crate::domain::edition::AnnexBody;
use crate::domain::record::AgreementRecord;

/// What stands for a number that is not given yet.
pub(super) const NUMBER_BLANK: &str = "______";

/// A paper and what its draft lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    pub paper: Paper,
    /// Empty at the final stage.
    pub missing: Vec<Missing>,
}

/// The agreement with all its annexes.
///
/// # Errors
///
/// At the final stage: everything that is missing.
pub fn network_agreement(record: &AgreementRecord, stage: Stage) -> Result<Printed, Vec<Missing>> {
    let (paper, missing) = lay_out(record, stage);
    if stage == Stage::Final && !missing.is_empty() { Err(missing) } else { Ok(Printed { paper, missing }) }
}

/// The paper as it would be, and what it lacks.
pub(super) fn lay_out(record: &AgreementRecord, stage: Stage) -> (Paper, Vec<Missing>) {
    lay_out_text(record, evaluate(record), stage)
}

/// The same of words that are not the tree's alone: an agreement as addenda left it.
pub(super) fn lay_out_text(record: &AgreementRecord, mut text: FormText, stage: Stage) -> (Paper, Vec<Missing>) {
    let mut missing = std::mem::take(&mut text.missing);
    let mut blocks = heading(record, &text, &mut missing);
    for section in &text.sections {
        let heading = Block::heading(2, format!("{}. {}", section.number, section.title));
        if section.requisites {
            let is_words = |block: &mut Block| matches!(block, Block::Paragraph(_));
            let last_words = blocks.pop_if(is_words);
            blocks.extend(requisites::section(last_words, heading, record, &record.parties(), &mut missing));
        } else {
            blocks.push(heading);
            blocks.extend(section.clauses.iter().flat_map(clause));
        }
        blocks.extend(section_table(record, section, &mut missing));
    }
    for annex in &text.annexes {
        let caption = format!(
            "Приложение №\u{a0}{}\nк\u{a0}договору о\u{a0}сетевой форме реализации\nобразовательных программ\n{}",
            annex.number,
            caption_reference(record, NUMBER_BLANK)
        );
        let outline = format!("Приложение № {}. {}", annex.number, annex.title);
        blocks.extend(annex_blocks(record, annex, caption, outline, &mut missing));
        blocks.extend(requisites::under_annex(record));
    }
    let mut missing = once_each(missing);
    // The number is given by «Окончательный» itself, so a draft does not ask for it.
    missing.retain(|gap| stage == Stage::Final || gap.path != "agreement.number");
    let number = some(&record.agreement.number).unwrap_or_else(|| NUMBER_BLANK.to_owned());
    let programme = record.programme.as_ref().and_then(|programme| some(&programme.title));
    let paper = Paper {
        title: format!("Договор № {number} о сетевой форме реализации образовательных программ"),
        author: record
            .base()
            .and_then(|(_, base)| some(&base.short_name).or_else(|| some(&base.full_name)))
            .unwrap_or_default(),
        subject: programme.map(|title| wording::quoted(&title)).unwrap_or_default(),
        id: *record.agreement.id.0.as_bytes(),
        created_at: record.today.format("%Y-%m-%d").to_string(),
        watermark: (stage == Stage::Draft).then(|| "ПРОЕКТ".to_owned()),
        blocks,
    };
    (paper, missing)
}

/// Each gap once, in their order.
pub(super) fn once_each(missing: Vec<Missing>) -> Vec<Missing> {
    let mut seen: Vec<Missing> = Vec::new();
    for gap in missing {
        if !seen.contains(&gap) {
            seen.push(gap);
        }
    }
    seen
}

fn heading(record: &AgreementRecord, text: &FormText, missing: &mut Vec<Missing>) -> Vec<Block> {
    let lines = text.title.join("\n").replace(BLANK, NUMBER_BLANK);
    let outline = text.title.first().map(|line| line.replace(BLANK, NUMBER_BLANK));
    let mut gap = |field: &str| {
        let subject = record.agreement_subject(field);
        missing.push(Missing { path: format!("agreement.{field}"), clause: "title".to_owned(), subject });
        BLANK.to_owned()
    };
    let base = record.base().map(|(_, base)| base.locality.as_str()).unwrap_or_default();
    let place = some(&record.agreement.locality).or_else(|| some(base)).unwrap_or_else(|| gap("locality"));
    let date = record.agreement.dated_on.map(date_heading).unwrap_or_else(|| gap("dated_on"));
    let mut blocks = vec![
        Block::Heading { level: 1, text: vec![Span::bold(lines)], outline },
        Block::Sides { left: vec![Span::plain(place)], right: vec![Span::plain(date)] },
        Block::Space(3.0),
    ];
    blocks.extend(
        text.preamble.iter().map(|line| Block::Paragraph(Paragraph::new(vec![Span::plain(line)]).key("preamble"))),
    );
    blocks
}

/// The table that stands after the clauses of a section.
pub(super) fn section_table(record: &AgreementRecord, section: &TextSection, missing: &mut Vec<Missing>) -> Vec<Block> {
    if section.body == AnnexBody::None {
        return Vec::new();
    }
    let (body, mut lacks) =
        annexes::body(record, &TextAnnex { key: section.key.clone(), body: section.body, ..TextAnnex::default() });
    missing.append(&mut lacks);
    [Block::Space(2.0)].into_iter().chain(body).chain([Block::Space(2.0)]).collect()
}

pub(super) fn clause(clause: &TextClause) -> Vec<Block> {
    let line = |(index, text): (usize, &String)| {
        let numbered = index == 0 && !clause.number.is_empty();
        let text = if numbered { format!("{}. {text}", clause.number) } else { text.clone() };
        Block::Paragraph(Paragraph::new(vec![Span::plain(text)]).key(&clause.key))
    };
    clause.paragraphs.iter().enumerate().map(line).collect()
}

/// An annex on a new page: caption at the right, title, words and table. Signatures follow it.
pub(super) fn annex_blocks(
    record: &AgreementRecord,
    annex: &TextAnnex,
    caption: String,
    outline: String,
    missing: &mut Vec<Missing>,
) -> Vec<Block> {
    let words = |lines: &[String]| -> Vec<Block> {
        lines
            .iter()
            .map(|line| Block::Paragraph(Paragraph::new(vec![Span::plain(line)]).key(annex_place(&annex.key))))
            .collect()
    };
    let (body, mut lacks) = annexes::body(record, annex);
    missing.append(&mut lacks);
    let mut blocks = vec![
        Block::PageBreak,
        Block::Paragraph(Paragraph::plain(vec![Span::plain(caption)]).align(Align::Right).keep_with_next()),
        Block::Heading { level: 1, text: vec![Span::bold(&annex.title)], outline: Some(outline) },
    ];
    if annex.body == AnnexBody::TransferAct {
        blocks.push(annex_papers::own_date(record));
    }
    // A table stands clear of the words around it.
    let clear = |words: &[String]| (!words.is_empty()).then_some(Block::Space(2.0));
    blocks.extend(words(&annex.before));
    blocks.extend(clear(&annex.before));
    blocks.extend(body);
    blocks.extend(clear(&annex.after));
    blocks.extend(words(&annex.after));
    blocks
}
