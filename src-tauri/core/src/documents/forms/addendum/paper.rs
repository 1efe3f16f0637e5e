//! The printed addendum: heading, preamble as the agreement has it, what changes or how the agreement ends, signatures; then the new
//! text of each annex that changed, as an annex of its own.

use super::super::evaluate::{self, BLANK, party_title};
use super::super::network_agreement::{NUMBER_BLANK, Printed, annex_blocks};
use super::super::record::{Missing, Reading, Stage, subject};
use super::super::requisites;
use super::super::wording::{copies, copies_each, date_heading, date_text, hours_short, quoted, some, typeset};
use super::changes::{ChangedPlace, TextChange, TextChangeKind, compare};
use super::wording::instructions;
use super::{Terms, bodies};
use crate::documents::block::{Align, Block, Cell, Column, Paper, Paragraph, Row, Span, Table};
use crate::domain::addendum::{Addendum, AddendumKind};
use crate::domain::finding::Noun;
use crate::domain::record::AgreementRecord;
use crate::russian::{Case, typographer};

/// The paper of an addendum between what the agreement was and what it becomes.
///
/// # Errors
/// At the final stage: everything that is missing.
pub fn addendum_paper(
    addendum: &Addendum,
    was: &Terms,
    becomes: &Terms,
    stage: Stage,
) -> Result<Printed, Vec<Missing>> {
    let sheet = Sheet { addendum, was, becomes, signing: signing(addendum, was, becomes), missing: Vec::new() };
    let (paper, missing) = sheet.lay_out(stage);
    if stage == Stage::Final && !missing.is_empty() { Err(missing) } else { Ok(Printed { paper, missing }) }
}

/// Who signs, on the day of the addendum: all who are bound before it or after it.
pub(crate) fn signing(addendum: &Addendum, was: &Terms, becomes: &Terms) -> AgreementRecord {
    let bound = if addendum.kind == AddendumKind::Change { becomes } else { was };
    let mut record = AgreementRecord { organizations: becomes.record.organizations.clone(), ..bound.record.clone() };
    record.agreement.dated_on = addendum.dated_on;
    let day = record.day();
    for party in &mut record.agreement.parties {
        let organization = becomes.record.organization(party.organization_id);
        let chosen = organization.zip(party.signatory).and_then(|(one, index)| one.signatories.get(usize::from(index)));
        if chosen.is_none_or(|signatory| !signatory.may_sign_on(day)) {
            party.signatory = None;
        }
    }
    record
}

struct Sheet<'a> {
    addendum: &'a Addendum,
    was: &'a Terms,
    becomes: &'a Terms,
    signing: AgreementRecord,
    missing: Vec<Missing>,
}

impl Sheet<'_> {
    fn lay_out(mut self, stage: Stage) -> (Paper, Vec<Missing>) {
        let addendum = self.addendum;
        let changes = match addendum.kind.ends_as() {
            None => compare(self.was, self.becomes),
            Some(_) => Vec::new(),
        };
        let mut blocks = self.heading();
        blocks.push(self.preamble());
        let mut clauses = Clauses::default();
        self.body(&changes, &mut clauses);
        blocks.append(&mut clauses.blocks);
        blocks.extend(requisites::under_annex(&self.signing));
        blocks.extend(self.annexes(&changes));
        // Of the new text only what changed is this paper's business.
        let concerned = |missing: &Missing| changes.iter().any(|change| missing.clause.ends_with(&change.key));
        self.missing.extend(self.becomes.text().missing.into_iter().filter(concerned));
        let mut seen: Vec<Missing> = Vec::new();
        self.missing.retain(|gap| {
            let new = !seen.contains(gap);
            seen.extend(new.then(|| gap.clone()));
            new && (stage == Stage::Final || gap.path != "addendum.number")
        });
        let signing = &self.signing;
        let base = signing.base().map(|(_, base)| base);
        let paper = Paper {
            title: format!(
                "{} №\u{a0}{} к договору №\u{a0}{}",
                addendum.kind.word(),
                self.number(),
                self.agreement_number()
            ),
            author: base.and_then(|base| some(&base.short_name).or_else(|| some(&base.full_name))).unwrap_or_default(),
            subject: String::new(),
            id: *addendum.id.0.as_bytes(),
            created_at: signing.today.format("%Y-%m-%d").to_string(),
            watermark: (stage == Stage::Draft).then(|| "ПРОЕКТ".to_owned()),
            blocks,
        };
        (paper, self.missing)
    }

    fn gap(&mut self, field: &str) {
        let subject = subject(Noun::Addendum, self.addendum.id.0, field);
        self.missing.push(Missing { path: format!("addendum.{field}"), clause: "title".to_owned(), subject });
    }

    fn number(&self) -> String {
        some(&self.addendum.number).unwrap_or_else(|| NUMBER_BLANK.to_owned())
    }

    fn agreement_number(&self) -> String {
        some(&self.was.record.agreement.number).unwrap_or_else(|| NUMBER_BLANK.to_owned())
    }

    /// «от 20 августа 2026 г. № 5-2026».
    fn reference(&self) -> String {
        let date = self.was.record.agreement.dated_on.map_or_else(|| BLANK.to_owned(), date_text);
        format!("от {date} № {}", self.agreement_number())
    }

    fn heading(&mut self) -> Vec<Block> {
        let number = self.number();
        if some(&self.addendum.number).is_none() {
            self.gap("number");
        }
        let parent = "договора о сетевой форме реализации\nобразовательных программ";
        let (name, about) = match self.addendum.kind {
            AddendumKind::Change => (
                "ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ",
                "к договору о сетевой форме реализации\nобразовательных программ".to_owned(),
            ),
            AddendumKind::Withdrawal => {
                let leaving = self.addendum.organization_id;
                let who = leaving.and_then(|id| super::super::parties::title(&self.was.record, id, Case::Genitive));
                let who = who.unwrap_or_else(|| BLANK.to_owned());
                ("ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ", format!("о прекращении в отношении {who}\n{parent}"))
            }
            AddendumKind::Termination => ("ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ", format!("о расторжении {parent}")),
            AddendumKind::Cessation => ("ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ", format!("о прекращении {parent}")),
            AddendumKind::Completion => ("АКТ", format!("об исполнении {parent}")),
        };
        let lines = typographer(&format!("{name} № {number}\n{about}\n{}", self.reference()));
        let record = &self.was.record;
        let base = record.base().map(|(_, base)| base.locality.as_str()).unwrap_or_default();
        let place = some(&record.agreement.locality).or_else(|| some(base)).unwrap_or_else(|| BLANK.to_owned());
        let date = match self.addendum.dated_on {
            Some(day) => date_heading(day),
            None => {
                self.gap("dated_on");
                BLANK.to_owned()
            }
        };
        let outline = format!("{} № {number}", self.addendum.kind.word());
        vec![
            Block::Heading { level: 1, text: vec![Span::bold(lines)], outline: Some(outline) },
            Block::Sides { left: vec![Span::plain(place)], right: vec![Span::plain(date)] },
            Block::Space(3.0),
        ]
    }

    /// The agreement's own preamble as the parties would conclude it today, up to what they concluded.
    fn preamble(&mut self) -> Block {
        let mut text = evaluate::evaluate(&self.signing);
        self.missing.extend(text.missing.drain(..).filter(|missing| missing.clause == "preamble"));
        let own = text.preamble.join(" ");
        let parties = own.rsplit_once(" заключили ").map_or(own.as_str(), |(parties, _)| parties);
        let (verb, name) = match self.addendum.kind {
            AddendumKind::Completion => ("составили настоящий акт", "Акт"),
            _ => ("заключили настоящее дополнительное соглашение", "Соглашение"),
        };
        let to = if self.addendum.kind == AddendumKind::Completion {
            "об исполнении договора"
        } else {
            "к договору"
        };
        // The parties' words are set already; marks that a person left open must not turn these inside out.
        let tail = typeset(&format!(
            "{verb} (далее — {name}) {to} о сетевой форме реализации образовательных программ {} (далее — Договор) о нижеследующем.",
            self.reference()
        ));
        Block::Paragraph(Paragraph::new(vec![Span::plain(format!("{parties} {tail}"))]).key("preamble"))
    }

    fn body(&mut self, changes: &[TextChange], clauses: &mut Clauses) {
        let numbers = evaluate::number(&self.was.record);
        let addendum = self.addendum;
        let on = addendum.works_from().map_or_else(|| BLANK.to_owned(), date_text);
        for (index, said) in bodies::ending(addendum, &self.was.record, &numbers, &on).into_iter().enumerate() {
            clauses.top(&said);
            if addendum.kind == AddendumKind::Completion && index == 1 {
                clauses.blocks.push(fulfilled(&self.was.record));
                clauses.blocks.push(Block::Space(2.0));
            }
        }
        if !changes.is_empty() {
            let order: Vec<&str> = restated(changes).map(|change| change.key.as_str()).collect();
            let annex = |key: &str| order.iter().position(|known| *known == key).map(|index| index + 1);
            let sections = &self.was.record.edition.form.sections;
            let requisites = sections.iter().find(|section| section.requisites).map(|section| section.key.as_str());
            let section = numbers.sections.iter().find(|(key, _)| Some(key.as_str()) == requisites);
            let section = section.map(|(_, number)| number.clone()).unwrap_or_default();
            clauses.top("Внести в Договор следующие изменения:");
            for instruction in instructions(changes, annex, &section) {
                clauses.sub(&instruction.text, &instruction.quoted);
            }
        }
        if addendum.kind != AddendumKind::Completion {
            clauses.top(&self.entry());
        }
        if addendum.kind.ends_as().is_none() {
            clauses.top(
                "Соглашение является неотъемлемой частью Договора. Условия Договора, которых Соглашение не касается, остаются в силе.",
            );
        }
        let parties = self.signing.agreement.parties.len();
        let count = self.signing.copies().max(parties);
        let name = if addendum.kind == AddendumKind::Completion {
            "Акт составлен"
        } else {
            "Соглашение составлено"
        };
        clauses.top(&format!(
            "{name} в {}, {} для каждой из Сторон. Все экземпляры имеют одинаковую юридическую силу.",
            copies(count),
            copies_each(count, parties)
        ));
    }

    /// From when it works (ст. 425 ГК: back in time only by the parties' own words).
    fn entry(&self) -> String {
        let addendum = self.addendum;
        match (addendum.in_force_on, addendum.dated_on) {
            (Some(on), Some(dated)) if on < dated && addendum.kind.ends_as().is_none() => format!(
                "Соглашение вступает в силу со дня его подписания и распространяется на отношения Сторон, возникшие с {} (пункт 2 статьи \
                 425 Гражданского кодекса Российской Федерации).",
                date_text(on)
            ),
            (Some(on), Some(dated)) if on > dated && addendum.kind.ends_as().is_none() => {
                format!("Соглашение вступает в силу с {}.", date_text(on))
            }
            _ => "Соглашение вступает в силу со дня его подписания.".to_owned(),
        }
    }

    /// The new text of the annexes that changed.
    fn annexes(&mut self, changes: &[TextChange]) -> Vec<Block> {
        let text = self.becomes.text();
        let dated = self.addendum.dated_on.map_or_else(|| NUMBER_BLANK.to_owned(), date_heading);
        let mut blocks = Vec::new();
        for (index, change) in restated(changes).enumerate() {
            let Some(annex) = text.annexes.iter().find(|annex| annex.key == change.key) else { continue };
            let caption = typographer(&format!(
                "Приложение №\u{a0}{} к\u{a0}дополнительному соглашению\nот {dated} № {}\n(приложение №\u{a0}{} к\u{a0}договору о\u{a0}сетевой форме\n\
                 реализации образовательных программ\n{})",
                index + 1,
                self.number(),
                annex.number,
                self.reference()
            ));
            let outline = format!("Приложение № {}. {}", index + 1, annex.title);
            blocks.extend(annex_blocks(&self.becomes.record, annex, caption, outline, &mut self.missing));
            blocks.extend(requisites::under_annex(&self.signing));
        }
        blocks
    }
}

/// Annexes whose new text the addendum carries.
fn restated(changes: &[TextChange]) -> impl Iterator<Item = &TextChange> {
    let has_text = |change: &&TextChange| matches!(change.kind, TextChangeKind::Added | TextChangeKind::Replaced);
    changes.iter().filter(|change| change.place == ChangedPlace::Annex).filter(has_text)
}

/// Who realised what, with the sum of hours.
fn fulfilled(record: &AgreementRecord) -> Block {
    let mut rows = Vec::new();
    for party in record.parties() {
        for share in record.agreement.shares_of(party.organization_id) {
            let part = record.part_of(share).and_then(|part| some(&part.title)).map(|title| quoted(&title));
            rows.push(Row::texts([
                party_title(record, party),
                part.unwrap_or_else(|| BLANK.to_owned()),
                hours_short(share.hours()),
            ]));
        }
    }
    let cell = |text: String| Cell::new(vec![Span::plain(text)]);
    let all = hours_short(record.agreement.hours());
    rows.push(Row::total(vec![cell("Всего".to_owned()).span(2), cell(all)]));
    let columns =
        vec![Column::weight(2.0, Align::Left), Column::weight(3.0, Align::Left), Column::mm(28.0, Align::Right)];
    let head = Row::texts(["Сторона", "Часть Образовательной программы", "Часов"]);
    Block::Table(Table::new(columns, vec![head], rows))
}

/// Numbered clauses of a short paper: «1.», «1.1.», and quoted words under them.
#[derive(Default)]
struct Clauses {
    blocks: Vec<Block>,
    top: usize,
    sub: usize,
}

impl Clauses {
    fn top(&mut self, text: &str) {
        self.top += 1;
        self.sub = 0;
        let key = format!("{}", self.top);
        self.push(format!("{}. {}", self.top, sentence(text)), &key);
    }

    fn sub(&mut self, text: &str, quoted: &[String]) {
        self.sub += 1;
        let key = format!("{}.{}", self.top, self.sub);
        self.push(format!("{key}. {}", sentence(text)), &key);
        if let (false, Some(Block::Paragraph(last))) = (quoted.is_empty(), self.blocks.last_mut()) {
            last.keep_with_next = true;
        }
        for line in quoted {
            self.push(line.clone(), &key);
        }
    }

    fn push(&mut self, text: String, key: &str) {
        self.blocks.push(Block::Paragraph(Paragraph::new(vec![Span::plain(text)]).key(key)));
    }
}

/// A sentence whose last word may end with a full stop of its own («2026 г.»).
fn sentence(text: &str) -> String {
    typeset(text).replace("..", ".")
}
