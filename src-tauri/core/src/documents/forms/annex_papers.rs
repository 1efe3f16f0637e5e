//! Annexes that are papers of their own: the blank certificate of mastering a part, the estimate, the act of handing over.

use super::annexes::{Sheet, figures, numbered, or_dash, table, words};
use super::evaluate::party_title;
use super::parties;
use super::record::Reading;
use super::values::by_man_hours;
use super::wording::{
    date_heading, date_text, hours_short, man_hours, money, percent, programme_kind_nominative, quoted, shield, some,
    typeset,
};
use crate::documents::block::{Align, Block, Cell, Column, Paragraph, Row, Span, Table};
use crate::domain::agreement::{FinancingKind, Party, Resource, ResourceKind, Share};
use crate::domain::edition::Loop;
use crate::domain::programme::ProgrammeKind;
use crate::domain::record::AgreementRecord;
use crate::domain::units::AcademicHours;
use crate::russian::{Case, typographer};

/// Blanks of the certificate are meant: a participant fills them in by hand.
const LONG: &str = "______________________________";
const SHORT: &str = "________";

pub(super) fn certificate_form(sheet: &mut Sheet<'_>) -> Vec<Block> {
    let record = sheet.record;
    let centred = |text: &str| Block::Paragraph(Paragraph::plain(vec![Span::plain(text)]).align(Align::Centre));
    let programme = record.programme.as_ref();
    let title = programme.and_then(|programme| some(&programme.title));
    let title = sheet.required(title.map(|title| quoted(&title)), "programme_id");
    let kind = programme_kind_nominative(programme.map_or(ProgrammeKind::default(), |programme| programme.kind));
    let ground = format!("договор о сетевой форме реализации образовательных программ {}", reference(sheet));
    let mut rows = vec![
        ("Обучающийся (фамилия, имя, отчество (при наличии))", LONG.to_owned()),
        ("Дата рождения", LONG.to_owned()),
        ("Образовательная программа", format!("{kind} {}", shield(&title))),
        ("Освоенная часть Образовательной программы", LONG.to_owned()),
        ("Объём части, академических часов", SHORT.to_owned()),
        ("Посещено, академических часов", SHORT.to_owned()),
        ("Период освоения", format!("с {SHORT} по {SHORT}")),
    ];
    if record.agreement.assessment.interim {
        rows.push(("Форма промежуточной аттестации", LONG.to_owned()));
        rows.push(("Результат промежуточной аттестации", LONG.to_owned()));
    }
    rows.push(("Основание", ground));
    rows.push(("Руководитель (должность, подпись, инициалы, фамилия)", LONG.to_owned()));
    let row = |(label, value): (&str, String)| Row::texts([label.to_owned(), typeset(&value)]);
    let columns = vec![Column::mm(66.0, Align::Left), Column::weight(1.0, Align::Left)];
    let table =
        Table { size_pt: 11.0, ruled: false, ..Table::new(columns, Vec::new(), rows.into_iter().map(row).collect()) };
    vec![
        centred(LONG),
        Block::Paragraph(
            Paragraph::plain(vec![Span::plain("(наименование Организации-участника)")]).align(Align::Centre).size(9.0),
        ),
        Block::Space(4.0),
        Block::Paragraph(Paragraph::plain(vec![Span::bold("СПРАВКА")]).align(Align::Centre)),
        centred("об освоении части Образовательной программы"),
        Block::Sides {
            left: vec![Span::plain(format!("№\u{a0}{SHORT}"))],
            right: vec![Span::plain("«____»\u{a0}______________\u{a0}20____\u{a0}г.")],
        },
        Block::Table(table),
        Block::Paragraph(Paragraph::plain(vec![Span::plain("М.\u{a0}П. (при\u{a0}наличии)")]).space_before(4.0)),
    ]
}

/// «от … № …» of the agreement; what a draft has not yet is a blank.
fn reference(sheet: &mut Sheet<'_>) -> String {
    let agreement = &sheet.record.agreement;
    let date = agreement.dated_on.map(date_text).unwrap_or_else(|| SHORT.to_owned());
    let number = some(&agreement.number).unwrap_or_else(|| SHORT.to_owned());
    format!("от {date} № {number}")
}

pub(super) fn estimate(sheet: &mut Sheet<'_>) -> Vec<Block> {
    let record = sheet.record;
    let financing = &record.agreement.financing;
    if financing.kind == FinancingKind::Certificates {
        return by_hours(sheet);
    }
    let rate = sheet.required(financing.rate.map(money), "financing.rate");
    let hours = sheet.required(financing.man_hours.map(man_hours), "financing.man_hours");
    let amount = financing.amount.or_else(|| by_man_hours(&record.agreement)).map(money);
    let amount = sheet.required(amount, "financing.amount");
    let mut rows = Vec::new();
    let mut counted = "Количество человеко-часов".to_owned();
    // Where the man-hours are pupils times hours of the paid parts, the paper says so.
    if let Some((pupils, parts)) = made_up(record) {
        rows.push(vec!["Число обучающихся, человек".to_owned(), pupils.to_string()]);
        rows.push(vec!["Объём оплачиваемых частей, академических часов".to_owned(), hours_short(parts)]);
        counted = format!("{counted} ({pupils} × {})", hours_short(parts));
    }
    let number = rows.len() + 1;
    rows.push(vec![counted, hours]);
    rows.push(vec!["Ставка за один человеко-час".to_owned(), rate]);
    let product = format!("Размер финансового обеспечения (строка {number} × строка {})", number + 1);
    rows.push(vec![product, amount]);
    vec![table(&[words("№", 10.0), words("Показатель", 76.0), words("Значение", 0.0)], numbered(rows), 10.5)]
}

/// Pupils and hours of the parts that the base organisation pays for, where their product is the number of man-hours.
fn made_up(record: &AgreementRecord) -> Option<(u32, AcademicHours)> {
    let agreement = &record.agreement;
    let paid = parties::members(record, Loop::PaidRealising).into_iter();
    let hours: AcademicHours =
        paid.flat_map(|(party, _)| agreement.shares_of(party.organization_id)).map(Share::hours).sum();
    let each = u64::try_from(hours.hundredths()).ok().filter(|hundredths| *hundredths > 0)?;
    let all = u64::from(agreement.financing.man_hours?) * 100;
    let pupils = u32::try_from(all / each).ok().filter(|_| all % each == 0)?;
    let least = u32::from(agreement.pupils.min.unwrap_or(1));
    let most = u32::from(agreement.pupils.max.unwrap_or(u16::MAX));
    (least..=most).contains(&pupils).then_some((pupils, hours))
}

/// Certificates: the hours that the parties plan and their shares; what they really hold decides in the end.
fn by_hours(sheet: &mut Sheet<'_>) -> Vec<Block> {
    let record = sheet.record;
    let agreement = &record.agreement;
    let whole = u64::try_from(agreement.hours().hundredths()).unwrap_or_default();
    let sharing: Vec<&Party> = record
        .parties()
        .into_iter()
        .filter(|party| agreement.shares_of(party.organization_id).next().is_some())
        .collect();
    let mut rows = Vec::new();
    let mut left = 10_000_u32;
    for (index, party) in sharing.iter().enumerate() {
        let hours = agreement.shares_of(party.organization_id).map(|share| share.hours()).sum();
        let own = u64::try_from(AcademicHours::hundredths(hours)).unwrap_or_default();
        let part =
            (own * 10_000 + whole / 2).checked_div(whole).and_then(|part| u32::try_from(part).ok()).unwrap_or_default();
        // The last takes what rounding left, so that shares make up a hundred.
        let part = if index + 1 == sharing.len() && whole > 0 { left } else { part.min(left) };
        left -= part;
        rows.push(vec![party_title(record, party), hours_short(hours), percent(part)]);
    }
    let mut rows = numbered(sheet.or_blank_row(rows, 3, "shares"));
    if whole > 0 {
        let cell = |text: String| Cell::new(vec![Span::plain(text)]);
        rows.push(Row::total(vec![
            cell("Всего".to_owned()).span(2),
            cell(hours_short(agreement.hours())),
            cell(percent(10_000)),
        ]));
    }
    let columns = [
        words("№", 10.0),
        words("Сторона", 0.0),
        figures("Объём реализуемых частей, ч", 45.0),
        figures("Плановая доля", 30.0),
    ];
    vec![table(&columns, rows, 10.5)]
}

pub(super) fn transfer_act(sheet: &mut Sheet<'_>) -> Vec<Block> {
    let record = sheet.record;
    // Who teaches in a room of its own hands it over to nobody.
    let property = |party: &Party| -> Vec<Resource> {
        let is_property = |resource: &&Resource| match resource.kind {
            ResourceKind::Room => party.only_gives(),
            ResourceKind::Equipment => party.gives_resources,
            ResourceKind::People | ResourceKind::Materials => false,
        };
        party.resources.iter().filter(is_property).cloned().collect()
    };
    let base = record.agreement.base();
    let base_title = base.map_or_else(String::new, |party| party_title(record, party));
    let mut rows = Vec::new();
    let mut add = |from: String, to: &str, resources: Vec<Resource>| {
        for resource in resources {
            let place = if resource.kind == ResourceKind::Room {
                some(&resource.address)
            } else {
                some(&resource.inventory_number)
            };
            let quantity = resource.quantity.map(|quantity| quantity.to_string());
            rows.push(vec![
                from.clone(),
                to.to_owned(),
                or_dash(some(&resource.title)),
                or_dash(place),
                or_dash(quantity),
            ]);
        }
    };
    for party in record.agreement.participants() {
        add(party_title(record, party), &base_title, property(party));
    }
    // What the base gives goes to those who teach elsewhere.
    if let (Some(base), Some(to)) = (base, parties::set(record, Loop::RealisingParticipants, Case::Nominative, true)) {
        add(base_title.clone(), &to, property(base));
    }
    let rows = sheet.or_blank_row(rows, 5, "parties");
    let columns = [
        words("№", 9.0),
        words("Передаёт", 32.0),
        words("Принимает", 32.0),
        words("Имущество", 0.0),
        words("Инв. № (адрес)", 36.0),
        figures("Коли\u{ad}чество", 20.0),
    ];
    vec![table(&columns, numbered(rows), 10.0)]
}

/// Place and day of the act: property is handed over on a day of its own, not on that of the agreement.
pub(super) fn own_date(record: &AgreementRecord) -> Block {
    let base = record.base().map(|(_, base)| base.locality.as_str()).unwrap_or_default();
    let place = some(&record.agreement.locality).or_else(|| some(base)).unwrap_or_else(|| LONG.to_owned());
    Block::Sides {
        left: vec![Span::plain(typographer(&place))],
        right: vec![Span::plain("«____»\u{a0}______________\u{a0}20____\u{a0}г.")],
    }
}

/// «от «01» сентября 2026 г. № 5» for captions.
pub(super) fn caption_reference(record: &AgreementRecord, blank: &str) -> String {
    let agreement = &record.agreement;
    let date = agreement.dated_on.map(date_heading).unwrap_or_else(|| blank.to_owned());
    let number = some(&agreement.number).unwrap_or_else(|| blank.to_owned());
    typographer(&format!("от {date} № {number}"))
}
