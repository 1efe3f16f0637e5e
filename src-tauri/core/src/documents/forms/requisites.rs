//! Who signs, and with what requisites: the last section of an agreement and the lines under each annex, for any number of parties.
//!
//! Two parties stand side by side; three to six in a grid of two columns that is never torn; from seven on in a table that may
//! break between parties.

use super::evaluate::{BLANK, party_title};
use super::party_values::{name, person, sex, signatory};
use super::record::{Missing, Reading, subject};
use super::wording::some;
use crate::documents::block::{Align, Block, Cell, Column, Paragraph, Row, Span, Table};
use crate::domain::agreement::Party;
use crate::domain::finding::Noun;
use crate::domain::organization::{Account, AccountKind, Organization};
use crate::domain::record::AgreementRecord;
use crate::domain::requisites::phone_printed;
use crate::russian::posts::post_in_sentence;
use crate::russian::{Case, PersonName, typographer};

/// From so many parties on a table takes the place of the grid.
const TABLE_FROM: usize = 7;
const GAP_MM: f32 = 8.0;
/// Between the requisites, the post and the line.
const ROOM_FOR_THE_PEN_MM: f32 = 3.0;
const LINE: &str = "________________";

/// A line of requisites; the first and the name of the post are bold or plain as they say.
pub(super) struct Line {
    pub text: String,
    bold: bool,
}

impl Line {
    fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: false }
    }

    fn bold(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: true }
    }
}

/// Section «Адреса, реквизиты и подписи Сторон» under its heading. The last words before it stay on its page: signatures on a
/// sheet of their own could be put under any text (GOST R 7.0.97-2016; domain.md 6.3).
pub(super) fn section(
    last_words: Option<Block>,
    heading: Block,
    record: &AgreementRecord,
    parties: &[&Party],
    missing: &mut Vec<Missing>,
) -> Vec<Block> {
    let cards: Vec<Vec<Line>> = parties.iter().map(|party| card(record, party, missing)).collect();
    arrange(last_words.into_iter().chain([heading]).collect(), &cards, &["Сторона и её реквизиты", "Подпись"])
}

/// What a party's card says of itself, without the lines of its signature.
pub(super) fn details(record: &AgreementRecord, party: &Party) -> Vec<String> {
    let mut lines = card(record, party, &mut Vec::new());
    lines.truncate(lines.len().saturating_sub(SIGNATURE_LINES));
    // The first line is the party's title in the text, which is no requisite.
    lines.into_iter().skip(1).map(|line| line.text).collect()
}

/// Post, line with «И. О. Фамилия», place of the seal.
pub(super) fn signature_lines(
    record: &AgreementRecord,
    party: &Party,
    missing: &mut Vec<Missing>,
) -> [String; SIGNATURE_LINES] {
    signature(record, party, missing).map(|line| line.text)
}

/// Lines for signatures under an annex.
pub(super) fn under_annex(record: &AgreementRecord) -> Vec<Block> {
    let line = |party: &&Party| {
        let mut ignored = Vec::new();
        let mut lines = vec![Line::bold(party_title(record, party))];
        lines.extend(signature(record, party, &mut ignored));
        lines
    };
    let cards: Vec<Vec<Line>> = record.parties().iter().map(line).collect();
    let mut blocks = vec![Block::Space(6.0)];
    blocks.extend(arrange(Vec::new(), &cards, &["Сторона", "Подпись"]));
    blocks
}

/// Number of lines at the end of a card that are its signature: post, line and name, seal.
const SIGNATURE_LINES: usize = 3;

fn arrange(above: Vec<Block>, cards: &[Vec<Line>], head: &[&str; 2]) -> Vec<Block> {
    if cards.len() >= TABLE_FROM {
        let columns = vec![Column::weight(3.0, Align::Left), Column::weight(2.0, Align::Left)];
        let row = |card: &Vec<Line>| {
            let (requisites, signature) = card.split_at(card.len().saturating_sub(SIGNATURE_LINES));
            Row::new(vec![Cell::new(spans(requisites)), Cell::new(spans(signature))])
        };
        let header = vec![Row::texts(head.iter().copied())];
        return above
            .into_iter()
            .chain([Block::Table(Table::new(columns, header, cards.iter().map(row).collect()))])
            .collect();
    }
    let mut kept = above;
    for (index, pair) in cards.chunks(2).enumerate() {
        if index > 0 {
            kept.push(Block::Space(6.0));
        }
        // However long the requisites and the posts of the two are, they sign on one line.
        let mut rows: [Vec<Vec<Block>>; 3] = Default::default();
        for card in pair {
            for (row, lines) in rows.iter_mut().zip(in_rows(card)) {
                row.push(paragraphs(lines));
            }
        }
        for (number, mut columns) in rows.into_iter().enumerate() {
            if number > 0 {
                kept.push(Block::Space(ROOM_FOR_THE_PEN_MM));
            }
            columns.resize_with(2, Vec::new);
            kept.push(Block::Columns { columns, gap_mm: GAP_MM });
        }
    }
    vec![Block::Keep(kept)]
}

/// A card in rows that begin at one height for all parties: requisites, post, line with seal.
fn in_rows(card: &[Line]) -> [&[Line]; 3] {
    let (requisites, signature) = card.split_at(card.len().saturating_sub(SIGNATURE_LINES));
    let (post, line) = signature.split_at(signature.len().min(1));
    [requisites, post, line]
}

fn span(line: &Line) -> Span {
    if line.bold { Span::bold(line.text.clone()) } else { Span::plain(line.text.clone()) }
}

fn paragraphs(lines: &[Line]) -> Vec<Block> {
    lines.iter().map(|line| Block::Paragraph(Paragraph::plain(vec![span(line)]).size(11.0))).collect()
}

fn spans(lines: &[Line]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for line in lines {
        if let Some(last) = spans.last_mut() {
            last.text.push('\n');
        }
        spans.push(span(line));
    }
    spans
}

/// All lines of a party: name, address, numbers, accounts, how to reach it, who signs.
fn card(record: &AgreementRecord, party: &Party, missing: &mut Vec<Missing>) -> Vec<Line> {
    let mut lines = vec![Line::bold(party_title(record, party))];
    let Some(organization) = record.organization_of(party) else {
        lines.push(Line::plain(BLANK));
        lines.extend(signature(record, party, missing));
        return lines;
    };
    let mut required = |value: Option<String>, field: &str| {
        value.unwrap_or_else(|| {
            missing.push(Missing {
                path: format!("party.{field}"),
                clause: "requisites".to_owned(),
                subject: subject(Noun::Organization, organization.id.0, field),
            });
            BLANK.to_owned()
        })
    };
    lines.push(Line::plain(required(name(organization, Case::Nominative), "full_name")));
    let legal = required(some(&organization.legal_address), "legal_address");
    lines.push(Line::plain(format!("Адрес: {legal}")));
    let other = |label: &str, address: &str| {
        some(address).filter(|address| *address != legal).map(|address| format!("{label}: {address}"))
    };
    lines.extend(other("Фактический адрес", &organization.actual_address).map(Line::plain));
    lines.extend(other("Почтовый адрес", &organization.postal_address).map(Line::plain));
    let inn = required(some(&organization.inn), "inn");
    if organization.is_entrepreneur() {
        lines.push(Line::plain(format!("ИНН {inn}")));
        lines.push(Line::plain(format!("ОГРНИП {}", required(some(&organization.ogrn), "ogrn"))));
    } else {
        lines.push(Line::plain(format!("ИНН {inn}, КПП {}", required(some(&organization.kpp), "kpp"))));
        lines.push(Line::plain(format!("ОГРН {}", required(some(&organization.ogrn), "ogrn"))));
    }
    if let Some(account) = organization.accounts.first() {
        lines.extend(account_lines(account).into_iter().map(Line::plain));
    }
    lines.extend(some(&organization.phone).map(|phone| Line::plain(format!("Тел.: {}", phone_printed(&phone)))));
    lines.extend(some(&organization.email).map(|email| Line::plain(format!("E-mail: {email}"))));
    for line in &mut lines {
        line.text = typographer(&line.text);
    }
    lines.extend(signature(record, party, missing));
    lines
}

fn account_lines(account: &Account) -> Vec<String> {
    let named = |label: &str, value: &str| some(value).map(|value| format!("{label} {value}"));
    let lines = match account.kind {
        AccountKind::Treasury => [
            named("Л/с", &account.personal_account),
            some(&account.treasury_body),
            named("Казначейский счёт", &account.account),
            named("ЕКС", &account.correspondent),
            named("БИК", &account.bik),
            some(&account.bank_name),
            named("КБК", &account.kbk),
        ],
        AccountKind::Bank => [
            named("Р/с", &account.account),
            some(&account.bank_name),
            named("К/с", &account.correspondent),
            named("БИК", &account.bik),
            None,
            None,
            None,
        ],
    };
    lines.into_iter().flatten().collect()
}

/// Post, line with «И. О. Фамилия», place of the seal: always three lines.
fn signature(record: &AgreementRecord, party: &Party, missing: &mut Vec<Missing>) -> [Line; SIGNATURE_LINES] {
    let organization = record.organization_of(party);
    let found = organization.and_then(|organization| signatory(record, party, organization));
    let mut gap = |field: String| {
        if let Some(organization) = organization {
            let subject = subject(Noun::Organization, organization.id.0, field);
            missing.push(Missing { path: "party.signatory.name".to_owned(), clause: "requisites".to_owned(), subject });
        }
        BLANK.to_owned()
    };
    let entrepreneur = organization.is_some_and(Organization::is_entrepreneur);
    let post = match found.and_then(|(_, signatory)| some(&signatory.post)) {
        Some(post) => capital(&post_in_sentence(&post)),
        None if entrepreneur => "Индивидуальный предприниматель".to_owned(),
        None => gap(found.map_or("signatories".to_owned(), |(index, _)| format!("signatories.{index}.post"))),
    };
    let initials = found.and_then(|(_, signatory)| {
        // Initials do not depend on the sex, so an unknown one does not hide the name.
        let guess = sex(signatory).unwrap_or(crate::russian::Sex::Male);
        let name = person(signatory).or_else(|| {
            Some(PersonName {
                surname: some(&signatory.surname)?,
                given: some(&signatory.given)?,
                patronymic: some(&signatory.patronymic),
                sex: guess,
            })
        })?;
        some(&name.initials_first(Case::Nominative).text)
    });
    let initials = initials.unwrap_or_else(|| {
        gap(found.map_or("signatories".to_owned(), |(index, _)| format!("signatories.{index}.surname")))
    });
    [Line::plain(post), Line::plain(format!("{LINE}\u{a0}{}", initials)), Line::plain("М.\u{a0}П. (при\u{a0}наличии)")]
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
