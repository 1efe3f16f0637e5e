//! A party's paper: the words of its kind under the head that its layout has, its tables, its signatures.
//!
//! Where a paper is signed is a section of its text marked so («реквизиты»): the first such section is signed by the issuer, those after it
//! by hand (who was acquainted with an order, a pupil beside a parent). A text without one is signed at its end.

use super::evaluate::{BLANK, FormText, TextSection, evaluate};
use super::network_agreement::{Printed, annex_blocks, clause, once_each, section_table};
use super::paper_values::{SHORT, number};
use super::party_values::{address, name};
use super::record::{Missing, Reading, Stage};
use super::requisites;
use super::wording::{date_heading, some};
use crate::documents::block::{Align, Block, Paper, Paragraph, Span};
use crate::domain::agreement::Party;
use crate::domain::document_kind::Layout;
use crate::domain::record::{AgreementRecord, PaperRecord};
use crate::domain::requisites::phone_printed;
use crate::russian::{Case, typographer};

/// What stands for a day that a person writes by hand.
const DAY_BY_HAND: &str = "«____»\u{a0}______________\u{a0}20____\u{a0}г.";
const SIGNED_BY_HAND: &str = "________________\u{a0}/\u{a0}____________________";
/// Small type: a letter's card, what is to be written on a line.
const CARD_PT: f32 = 10.5;
const HINT_PT: f32 = 9.0;

/// The paper of a party.
///
/// # Errors
/// At the final stage: everything that is missing.
pub fn party_paper(record: &AgreementRecord, paper: &PaperRecord, stage: Stage) -> Result<Printed, Vec<Missing>> {
    let sheet = Sheet { record, paper, missing: Vec::new() };
    let printed = sheet.lay_out(stage);
    if stage == Stage::Final && !printed.missing.is_empty() { Err(printed.missing) } else { Ok(printed) }
}

struct Sheet<'a> {
    record: &'a AgreementRecord,
    paper: &'a PaperRecord,
    missing: Vec<Missing>,
}

impl Sheet<'_> {
    fn lay_out(mut self, stage: Stage) -> Printed {
        let mut text = evaluate(self.record);
        self.missing.append(&mut text.missing);
        let mut blocks = self.head(&text);
        self.body(&text, &mut blocks);
        for annex in &text.annexes {
            let caption = typographer(&format!(
                "Приложение № {}\nк {} от {} № {}",
                annex.number,
                self.called(),
                self.day_or(SHORT),
                number(self.record)
            ));
            let outline = format!("Приложение № {}. {}", annex.number, annex.title);
            blocks.extend(annex_blocks(self.record, annex, caption, outline, &mut self.missing));
        }
        let record = self.record;
        let issuer = record.issuer().and_then(|party| record.organization_of(party));
        let to = some(&record.agreement.number).map(|number| format!(" к договору № {number}")).unwrap_or_default();
        let paper = Paper {
            title: typographer(&format!("{}{to}", self.paper.kind.title)),
            author: issuer.and_then(|one| some(&one.short_name).or_else(|| some(&one.full_name))).unwrap_or_default(),
            subject: text.title.join(" "),
            id: *self.paper.paper.id.0.as_bytes(),
            created_at: record.today.format("%Y-%m-%d").to_string(),
            watermark: (stage == Stage::Draft).then(|| "ПРОЕКТ".to_owned()),
            blocks,
        };
        Printed { paper, missing: once_each(self.missing) }
    }

    /// In the dative, for the caption of an annex.
    fn called(&self) -> &'static str {
        match self.paper.kind.layout {
            Layout::Order => "приказу",
            Layout::Letter => "письму",
            Layout::Certificate => "справке",
            Layout::Act | Layout::Statement => "документу",
        }
    }

    fn day_or(&mut self, blank: &str) -> String {
        match self.paper.paper.dated_on {
            Some(day) => date_heading(day),
            None => {
                let subject = self.record.paper_subject("dated_on");
                self.missing.push(Missing { path: "paper.dated_on".to_owned(), clause: "title".to_owned(), subject });
                blank.to_owned()
            }
        }
    }

    /// The issuer, or a gap at the participant that nobody chose.
    fn issuer(&mut self) -> Option<&Party> {
        let issuer = self.record.issuer();
        if issuer.is_none() {
            let subject = self.record.paper_subject("organization_id");
            self.missing.push(Missing { path: "agreement.parties".to_owned(), clause: "title".to_owned(), subject });
        }
        issuer
    }

    fn issuer_name(&mut self) -> String {
        let record = self.record;
        let organization = self.issuer().and_then(|party| record.organization_of(party));
        organization
            .and_then(|one| name(one, Case::Nominative))
            .map_or_else(|| BLANK.to_owned(), |name| typographer(&name))
    }

    fn locality(&self) -> String {
        let record = self.record;
        let own = record.issuer().and_then(|party| record.organization_of(party)).and_then(|one| some(&one.locality));
        let base = || record.base().and_then(|(_, base)| some(&base.locality));
        typographer(&own.or_else(base).unwrap_or_else(|| SHORT.to_owned()))
    }

    fn head(&mut self, text: &FormText) -> Vec<Block> {
        match self.paper.kind.layout {
            Layout::Order => self.order(text),
            Layout::Letter => self.letter(text),
            Layout::Certificate => self.certificate(text),
            Layout::Act => self.act(text),
            Layout::Statement => self.statement(text),
        }
    }

    fn order(&mut self, text: &FormText) -> Vec<Block> {
        let mut blocks = vec![
            centred(self.issuer_name()),
            Block::Space(4.0),
            Block::Heading { level: 1, text: vec![Span::bold("ПРИКАЗ")], outline: outline(text) },
            self.day_and_number(),
            centred(self.locality()),
            Block::Space(3.0),
        ];
        blocks.extend(subject(text));
        blocks.extend(preamble(text));
        blocks
    }

    fn letter(&mut self, text: &FormText) -> Vec<Block> {
        let record = self.record;
        let issuer = self.issuer().and_then(|party| record.organization_of(party));
        let mut card = vec![Span::bold(self.issuer_name())];
        if let Some(one) = issuer {
            let inn = [("ИНН", &one.inn), ("КПП", &one.kpp)]
                .map(|(label, value)| some(value).map(|value| format!("{label} {value}")));
            let inn = inn.into_iter().flatten().collect::<Vec<_>>().join(", ");
            let lines = [
                address(one),
                some(&one.phone).map(|phone| format!("Тел.: {}", phone_printed(&phone))),
                some(&one.email).map(|email| format!("E-mail: {email}")),
                some(&inn),
            ];
            card.extend(lines.into_iter().flatten().map(|line| Span::plain(typographer(&line))));
        }
        let mut left: Vec<Block> =
            card.into_iter().map(|line| Block::Paragraph(Paragraph::plain(vec![line]).size(CARD_PT))).collect();
        let day = format!("{} №\u{a0}{}", self.day_or(DAY_BY_HAND), number(record));
        left.push(Block::Paragraph(Paragraph::plain(vec![Span::plain(day)]).size(CARD_PT).space_before(2.0)));
        // A letter to nobody in particular leaves no hole where the addressee would stand.
        let mut blocks = match at_the_right(text) {
            to if to.is_empty() => left,
            to => vec![Block::Columns { columns: vec![left, to], gap_mm: 12.0 }],
        };
        blocks.push(Block::Space(8.0));
        blocks.extend(subject(text));
        blocks
    }

    fn certificate(&mut self, text: &FormText) -> Vec<Block> {
        let record = self.record;
        let place = record.issuer().and_then(|party| record.organization_of(party)).and_then(address);
        let mut blocks = vec![centred(self.issuer_name())];
        let small =
            |line: String| Paragraph::plain(vec![Span::plain(typographer(&line))]).align(Align::Centre).size(CARD_PT);
        blocks.extend(place.map(|place| Block::Paragraph(small(place))));
        blocks.extend([Block::Space(6.0), title(text), self.day_and_number(), Block::Space(3.0)]);
        blocks.extend(preamble(text));
        blocks
    }

    fn act(&mut self, text: &FormText) -> Vec<Block> {
        self.issuer();
        let day = self.day_or(DAY_BY_HAND);
        let sides = Block::Sides { left: vec![Span::plain(self.locality())], right: vec![Span::plain(day)] };
        let mut blocks = vec![title(text), sides, Block::Space(3.0)];
        blocks.extend(preamble(text));
        blocks
    }

    fn statement(&mut self, text: &FormText) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !text.preamble.is_empty() {
            blocks.extend([
                Block::Columns { columns: vec![Vec::new(), at_the_right(text)], gap_mm: 8.0 },
                Block::Space(6.0),
            ]);
        }
        blocks.push(title(text));
        blocks
    }

    fn day_and_number(&mut self) -> Block {
        let day = self.day_or(DAY_BY_HAND);
        let number = format!("№\u{a0}{}", number(self.record));
        Block::Sides { left: vec![Span::plain(day)], right: vec![Span::plain(number)] }
    }

    fn body(&mut self, text: &FormText, blocks: &mut Vec<Block>) {
        let mut signed = false;
        for section in &text.sections {
            blocks.extend(section_title(section));
            if section.requisites && !section.clauses.is_empty() {
                blocks.push(Block::Space(6.0));
            }
            blocks.extend(section.clauses.iter().flat_map(clause));
            blocks.extend(section_table(self.record, section, &mut self.missing));
            if section.requisites {
                self.signature(signed, blocks);
                signed = true;
            }
        }
        if !signed {
            self.signature(false, blocks);
        }
    }

    /// With the words before it: a signature alone on a sheet could be put under any text.
    fn signature(&mut self, by_hand: bool, blocks: &mut Vec<Block>) {
        let last = blocks.pop_if(|block| matches!(block, Block::Paragraph(_)));
        let record = self.record;
        if self.paper.kind.layout == Layout::Act && !by_hand {
            let parties: Vec<&Party> = record.agreement.base().into_iter().chain(record.participant()).collect();
            let space = Block::Space(4.0);
            return blocks.extend(requisites::section(last, space, record, &parties, &mut self.missing));
        }
        let mut kept: Vec<Block> = last.into_iter().collect();
        if by_hand || self.paper.kind.layout == Layout::Statement {
            kept.extend([Block::Space(5.0), sides(DAY_BY_HAND, SIGNED_BY_HAND)]);
            let hint = Paragraph::plain(vec![Span::plain("(подпись, инициалы, фамилия)")]);
            kept.push(Block::Paragraph(hint.align(Align::Right).size(HINT_PT)));
        } else {
            let lines = record.issuer().map(|party| requisites::signature_lines(record, party, &mut self.missing));
            let [post, line, seal] = lines.unwrap_or_else(|| [BLANK.to_owned(), BLANK.to_owned(), String::new()]);
            kept.extend([Block::Space(8.0), sides(&post, &line)]);
            if self.paper.kind.layout == Layout::Certificate && !seal.is_empty() {
                kept.push(Block::Paragraph(Paragraph::plain(vec![Span::plain(seal)]).space_before(3.0)));
            }
        }
        blocks.push(Block::Keep(kept));
    }
}

fn sides(left: &str, right: &str) -> Block {
    Block::Sides { left: vec![Span::plain(left)], right: vec![Span::plain(right)] }
}

fn centred(text: String) -> Block {
    Block::Paragraph(Paragraph::plain(vec![Span::plain(text)]).align(Align::Centre))
}

fn outline(text: &FormText) -> Option<String> {
    text.title.first().cloned()
}

/// The title in the middle.
fn title(text: &FormText) -> Block {
    Block::Heading { level: 1, text: vec![Span::bold(text.title.join("\n"))], outline: outline(text) }
}

/// What an order or a letter is about: at the left edge, not wider than half the sheet.
fn subject(text: &FormText) -> Vec<Block> {
    let lines: Vec<Block> = text
        .title
        .iter()
        .map(|line| Block::Paragraph(Paragraph::plain(vec![Span::bold(line)]).keep_with_next()))
        .collect();
    vec![Block::Columns { columns: vec![lines, Vec::new()], gap_mm: 0.0 }, Block::Space(4.0)]
}

fn preamble(text: &FormText) -> Vec<Block> {
    let line = |line: &String| Block::Paragraph(Paragraph::new(vec![Span::plain(line)]).key("preamble"));
    text.preamble.iter().map(line).collect()
}

/// To whom, from whom: lines in the right half. A post in the middle of a sentence is small, at the beginning of a line great.
fn at_the_right(text: &FormText) -> Vec<Block> {
    let line = |(index, line): (usize, &String)| {
        let line = if index == 0 { requisites::capital(line) } else { line.clone() };
        Block::Paragraph(Paragraph::plain(vec![Span::plain(line)]).key("preamble"))
    };
    text.preamble.iter().enumerate().map(line).collect()
}

fn section_title(section: &TextSection) -> Option<Block> {
    let heading = || Block::Heading { level: 2, text: vec![Span::plain(&section.title)], outline: None };
    (!section.title.is_empty()).then(heading)
}
