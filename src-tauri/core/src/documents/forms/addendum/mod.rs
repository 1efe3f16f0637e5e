//! Addenda: what changes between two texts of one agreement, the paper that says so, and the text as it stands afterwards.
//!
//! Both texts come from the same tree, so the change is what a reader of the two papers would find, clause by clause; the paper only
//! puts it into the words of the trade («пункт 1.3 изложить в следующей редакции»).

mod bodies;
pub mod changes;
mod paper;
mod wording;

pub use changes::{ChangedPlace, TextChange, TextChangeKind, compare};
pub use paper::addendum_paper;
pub(crate) use paper::signing;

use super::evaluate::{FormText, TextClause, evaluate};
use super::network_agreement::lay_out_text;
use super::record::Stage;
use super::wording::typeset;
use crate::documents::block::{Align, Block, Paper, Paragraph, Span};
use crate::domain::addendum::HandClause;
use crate::domain::record::AgreementRecord;

/// What stands in place of a clause that the parties took out by hand: its number stays, so no other clause moves.
const REPEALED: &str = "Утратил силу.";

/// What an agreement says at some moment.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    pub record: AgreementRecord,
    pub by_hand: Vec<HandClause>,
    /// As it was signed; empty: as the record gives it. A new head of a party is no change of the agreement, so its preamble stays.
    pub preamble: Vec<String>,
}

impl Terms {
    /// The words, those of the parties' own in their places.
    pub fn text(&self) -> FormText {
        let mut text = evaluate(&self.record);
        if !self.preamble.is_empty() {
            text.preamble.clone_from(&self.preamble);
            text.missing.retain(|missing| missing.clause != "preamble");
        }
        for hand in &self.by_hand {
            let paragraphs = paragraphs(hand);
            let mut clauses = text.sections.iter_mut().flat_map(|section| &mut section.clauses);
            if let Some(clause) = clauses.find(|clause| clause.key == hand.clause) {
                clause.paragraphs = paragraphs;
                text.missing.retain(|missing| missing.clause != hand.clause);
            } else if let Some(section) = text.sections.iter_mut().find(|section| section.key == hand.section) {
                let number = format!("{}.{}", section.number, section.clauses.len() + 1);
                let key = hand.clause.clone();
                section.clauses.push(TextClause { key, number, paragraphs, fields: Vec::new() });
            }
        }
        text
    }

    /// Keys of the own clauses that have no place in the text: the form dropped the clause that they replace.
    pub fn homeless(&self) -> Vec<String> {
        let text = self.text();
        let has = |key: &str| text.sections.iter().flat_map(|section| &section.clauses).any(|clause| clause.key == key);
        self.by_hand.iter().filter(|hand| !has(&hand.clause)).map(|hand| hand.clause.clone()).collect()
    }

    /// The preamble stays as it was signed while the same organisations under the same names conclude the agreement.
    #[must_use]
    pub fn keeping_preamble_of(mut self, was: &Self) -> Self {
        let named = |record: &AgreementRecord| -> Vec<_> {
            let parties = record.agreement.parties.iter();
            parties.map(|party| (party.role, record.organization_of(party).map(|one| one.full_name.clone()))).collect()
        };
        if named(&self.record) == named(&was.record) {
            self.preamble = was.text().preamble;
        }
        self
    }
}

fn paragraphs(hand: &HandClause) -> Vec<String> {
    let lines: Vec<String> = hand.text.lines().map(str::trim).filter(|line| !line.is_empty()).map(typeset).collect();
    if lines.is_empty() { vec![REPEALED.to_owned()] } else { lines }
}

/// The whole agreement as addenda left it; `note` says on which day and by which of them.
pub fn consolidated(terms: &Terms, note: &str) -> Paper {
    let (mut paper, _) = lay_out_text(&terms.record, terms.text(), Stage::Final);
    let said = Paragraph::plain(vec![Span::italic(typeset(note))]).align(Align::Centre).size(11.0);
    // Under the title and the line of place and date.
    let place = paper.blocks.len().min(2);
    paper.blocks.insert(place, Block::Paragraph(said));
    paper
}
