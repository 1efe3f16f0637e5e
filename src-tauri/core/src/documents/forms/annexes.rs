//! Annexes: the tables of data that an agreement carries. A cell without a value that nobody owes is «—»; a row or value that
//! the annex cannot do without is a visible blank and a line in `missing`.

use super::annex_papers::{certificate_form, estimate, transfer_act};
use super::evaluate::{BLANK, TextAnnex, annex_place, party_title};
use super::parties;
use super::record::{Missing, Reading};
use super::wording::{date_short, hours_short, some};
use crate::documents::block::{Align, Block, Cell, Column, Paragraph, Row, Span, Table};
use crate::domain::agreement::{Party, Resource, ResourceKind, ScheduleLine, Share};
use crate::domain::edition::AnnexBody;
use crate::domain::ids::{OrganizationId, ProgrammePartId};
use crate::domain::record::AgreementRecord;
use crate::domain::units::AcademicHours;
use crate::russian::Case;

/// Small type, for tables of many columns.
const SMALL_PT: f32 = 9.0;

/// A sheet being drawn: the record, the annex, and what it lacks.
pub(super) struct Sheet<'a> {
    pub record: &'a AgreementRecord,
    pub annex: &'a TextAnnex,
    pub missing: Vec<Missing>,
}

/// The body of an annex and what it lacks.
pub(super) fn body(record: &AgreementRecord, annex: &TextAnnex) -> (Vec<Block>, Vec<Missing>) {
    let mut sheet = Sheet { record, annex, missing: Vec::new() };
    let blocks = match annex.body {
        AnnexBody::None => Vec::new(),
        AnnexBody::Parts => sheet.parts(),
        AnnexBody::Schedule => sheet.schedule(),
        AnnexBody::ResourceSchedule => sheet.resource_schedule(),
        AnnexBody::Pupils => sheet.pupils(),
        AnnexBody::Resources => sheet.resources(),
        AnnexBody::CertificateForm => certificate_form(&mut sheet),
        AnnexBody::Estimate => estimate(&mut sheet),
        AnnexBody::TransferAct => transfer_act(&mut sheet),
        AnnexBody::Teachers => sheet.teachers(),
        AnnexBody::Events => sheet.events(),
    };
    (blocks, sheet.missing)
}

/// A table of texts: titles and widths of columns, then rows. Width 0 shares what is left.
pub(super) fn table(columns: &[(&str, f32)], rows: Vec<Row>, size_pt: f32) -> Block {
    let column =
        |(_, mm): &(&str, f32)| if *mm > 0.0 { Column::mm(*mm, Align::Left) } else { Column::weight(1.0, Align::Left) };
    let head = |(title, _): &(&str, f32)| Cell::new(vec![Span::plain(*title)]).align(Align::Centre);
    let header = vec![Row::new(columns.iter().map(head).collect())];
    Block::Table(Table { size_pt, ..Table::new(columns.iter().map(column).collect(), header, rows) })
}

pub(super) fn or_dash(value: Option<String>) -> String {
    value.unwrap_or_else(|| "—".to_owned())
}

fn cell(text: impl Into<String>) -> Cell {
    Cell::new(vec![Span::plain(text)])
}

/// Rows numbered from 1, the number in the first cell.
pub(super) fn numbered(rows: Vec<Vec<String>>) -> Vec<Row> {
    let one = |(index, cells): (usize, Vec<String>)| Row::texts(std::iter::once((index + 1).to_string()).chain(cells));
    rows.into_iter().enumerate().map(one).collect()
}

impl Sheet<'_> {
    /// The value, or a blank and a line in `missing`.
    pub(super) fn required(&mut self, value: Option<String>, field: impl Into<String>) -> String {
        value.unwrap_or_else(|| {
            let field = field.into();
            let subject = self.record.agreement_subject(field.clone());
            self.missing.push(Missing {
                path: format!("agreement.{field}"),
                clause: annex_place(&self.annex.key),
                subject,
            });
            BLANK.to_owned()
        })
    }

    pub(super) fn title_of(&mut self, id: OrganizationId, field: impl Into<String>) -> String {
        let title = parties::title(self.record, id, Case::Nominative);
        self.required(title, field)
    }

    fn part_title(&mut self, id: ProgrammePartId, field: impl Into<String>) -> String {
        let title = self.record.part(id).and_then(|part| some(&part.title));
        self.required(title, field)
    }

    /// A row of blanks in place of rows that must be there.
    pub(super) fn or_blank_row(&mut self, mut rows: Vec<Vec<String>>, cells: usize, field: &str) -> Vec<Vec<String>> {
        if rows.is_empty() {
            let mut row = vec!["—".to_owned(); cells];
            if let Some(first) = row.first_mut() {
                *first = self.required(None, field);
            }
            rows.push(row);
        }
        rows
    }

    fn parts(&mut self) -> Vec<Block> {
        let record = self.record;
        let agreement = &record.agreement;
        let order = |share: &Share| {
            record
                .programme
                .as_ref()
                .and_then(|programme| programme.parts.iter().position(|part| part.id == share.part_id))
        };
        let mut shares: Vec<(usize, &Share)> = agreement.shares.iter().enumerate().collect();
        shares.sort_by_key(|(index, share)| (order(share).unwrap_or(usize::MAX), *index));
        let mut rows = Vec::new();
        for (index, share) in shares {
            let at = format!("shares.{index}");
            let (from, until) = (share.starts_on.or(agreement.starts_on), share.ends_on.or(agreement.ends_on));
            let period = from.zip(until).map(|(from, until)| format!("{} — {}", date_short(from), date_short(until)));
            let own = record.organization(share.organization_id).and_then(super::party_values::address);
            rows.push(vec![
                self.part_title(share.part_id, format!("{at}.part_id")),
                hours_short(share.hours()),
                hours_short(share.theory),
                hours_short(share.practice),
                self.title_of(share.organization_id, format!("{at}.organization_id")),
                self.required(some(&share.place).or(own), format!("{at}.place")),
                self.required(period, "starts_on"),
                if agreement.assessment.interim {
                    or_dash(some(&share.attestation))
                } else {
                    "не предусмотрена".to_owned()
                },
            ]);
        }
        let mut rows = numbered(self.or_blank_row(rows, 8, "shares"));
        for party in record.parties() {
            let shares: Vec<&Share> = agreement.shares_of(party.organization_id).collect();
            if !shares.is_empty() {
                rows.push(total(&format!("Итого: {}", party_title(record, party)), &shares));
            }
        }
        if !agreement.shares.is_empty() {
            rows.push(total("Всего", &agreement.shares.iter().collect::<Vec<_>>()));
        }
        let columns = [
            ("№", 8.0),
            ("Часть программы", 0.0),
            ("Всего, ч", 13.0),
            ("Теория, ч", 15.0),
            ("Прак\u{ad}тика, ч", 15.0),
            ("Сторона", 25.0),
            ("Место реализации", 28.0),
            ("Период", 21.0),
            ("Форма проме\u{ad}жуточной аттестации", 24.0),
        ];
        vec![table(&columns, rows, SMALL_PT)]
    }

    fn schedule(&mut self) -> Vec<Block> {
        let gives =
            |line: &ScheduleLine| self.record.agreement.party(line.organization_id).is_some_and(Party::only_gives);
        let mut lines: Vec<(usize, &ScheduleLine)> =
            self.record.agreement.schedule.iter().enumerate().filter(|(_, line)| !gives(line)).collect();
        lines.sort_by_key(|(index, line)| (line.weekday, line.starts_at, *index));
        let mut rows = Vec::new();
        for (index, line) in lines {
            let at = format!("schedule.{index}");
            let part = match line.part_id {
                Some(part) => self.part_title(part, format!("{at}.part_id")),
                None => "—".to_owned(),
            };
            rows.push(vec![
                self.required(weekday(line.weekday), format!("{at}.weekday")),
                self.required(time(line), format!("{at}.starts_at")),
                part,
                self.title_of(line.organization_id, format!("{at}.organization_id")),
                self.required(some(&line.place), format!("{at}.place")),
                hours_short(line.hours),
                or_dash(line.meetings.map(|meetings| meetings.to_string())),
            ]);
        }
        let columns = [
            ("№", 8.0),
            ("День недели", 24.0),
            ("Время", 22.0),
            ("Часть программы", 0.0),
            ("Сторона", 27.0),
            ("Место", 32.0),
            ("Часов за занятие", 17.0),
            ("Занятий всего", 17.0),
        ];
        vec![table(&columns, numbered(self.or_blank_row(rows, 7, "schedule")), SMALL_PT)]
    }

    fn resource_schedule(&mut self) -> Vec<Block> {
        let record = self.record;
        let mut rows = Vec::new();
        for party in record.agreement.participants().filter(|party| party.only_gives()) {
            let title = party_title(record, party);
            let mut of_party = Vec::new();
            for resource in &party.resources {
                if let Some(when) = some(&resource.when) {
                    of_party.push(vec![
                        title.clone(),
                        or_dash(some(&resource.title)),
                        when,
                        or_dash(some(&resource.address)),
                    ]);
                }
            }
            for (index, line) in record
                .agreement
                .schedule
                .iter()
                .enumerate()
                .filter(|(_, line)| line.organization_id == party.organization_id)
            {
                let at = format!("schedule.{index}");
                let what = line.part_id.and_then(|id| record.part(id)).and_then(|part| some(&part.title));
                let what =
                    what.map(|title| format!("занятия: {title}")).unwrap_or_else(|| "ресурсы Стороны".to_owned());
                let day = self.required(weekday(line.weekday), format!("{at}.weekday"));
                let time = self.required(time(line), format!("{at}.starts_at"));
                of_party.push(vec![title.clone(), what, format!("{day}, {time}"), or_dash(some(&line.place))]);
            }
            if of_party.is_empty() {
                let blank =
                    self.required(None, format!("parties.{}.resources", record.party_index(party.organization_id)));
                of_party.push(vec![title, blank, "—".to_owned(), "—".to_owned()]);
            }
            rows.append(&mut of_party);
        }
        let columns = [("№", 9.0), ("Сторона", 32.0), ("Ресурс", 0.0), ("Дни и время", 44.0), ("Место", 44.0)];
        vec![table(&columns, numbered(rows), 10.0)]
    }

    fn pupils(&mut self) -> Vec<Block> {
        let day = self.record.day();
        let list = self
            .record
            .agreement
            .pupils
            .list
            .iter()
            .enumerate()
            .filter(|(_, pupil)| pupil.left_on.is_none_or(|left| left > day));
        let list: Vec<_> = list.collect();
        let mut rows = Vec::new();
        for (index, pupil) in list {
            let at = format!("pupils.list.{index}");
            rows.push(vec![
                self.required(some(&pupil.full_name), format!("{at}.full_name")),
                self.required(pupil.born_on.map(date_short), format!("{at}.born_on")),
                or_dash(some(&pupil.group)),
            ]);
        }
        let columns = [
            ("№", 10.0),
            ("Фамилия, имя, отчество (при наличии)", 0.0),
            ("Дата рождения", 30.0),
            ("Класс (группа)", 35.0),
        ];
        vec![table(&columns, numbered(self.or_blank_row(rows, 3, "pupils.list")), 10.5)]
    }

    fn resources(&mut self) -> Vec<Block> {
        let record = self.record;
        let mut blocks = Vec::new();
        let kinds = [
            (ResourceKind::Room, "Помещения"),
            (ResourceKind::Equipment, "Оборудование и иное имущество"),
            (ResourceKind::People, "Кадры"),
            (ResourceKind::Materials, "Учебно-методические материалы"),
        ];
        for (kind, title) in kinds {
            let mut found: Vec<(String, String, &Resource)> = Vec::new();
            for party in record.parties() {
                let at = format!("parties.{}.resources", record.party_index(party.organization_id));
                let of_kind = party.resources.iter().enumerate().filter(|(_, resource)| resource.kind == kind);
                found.extend(
                    of_kind.map(|(index, resource)| (party_title(record, party), format!("{at}.{index}"), resource)),
                );
            }
            if found.is_empty() {
                continue;
            }
            blocks.push(caption(title));
            let with_use = found.iter().any(|(_, _, resource)| usage(resource).is_some());
            let mut rows = Vec::new();
            for (party, at, resource) in found {
                let named = self.required(some(&resource.title), format!("{at}.title"));
                let mut cells = vec![party, named];
                cells.extend(own_columns(resource));
                cells.extend(with_use.then(|| or_dash(usage(resource))));
                rows.push(cells);
            }
            let mut columns = vec![("№", 9.0), ("Сторона", 31.0)];
            columns.extend(titles(kind));
            columns.extend(with_use.then_some(("Время использования", 32.0)));
            blocks.push(table(&columns, numbered(rows), 10.0));
        }
        // Ст. 15 asks for the resources of each party: a party without a line is a gap, not silence.
        for party in record.parties().into_iter().filter(|party| party.resources.is_empty()) {
            let blank = self.required(None, format!("parties.{}.resources", record.party_index(party.organization_id)));
            blocks.push(Block::Paragraph(Paragraph::new(vec![Span::plain(format!(
                "{}: {blank}",
                party_title(record, party)
            ))])));
        }
        blocks
    }

    fn teachers(&mut self) -> Vec<Block> {
        let mut rows = Vec::new();
        for (index, teacher) in self.record.agreement.teachers.iter().enumerate() {
            let at = format!("teachers.{index}");
            let post = [some(&teacher.post), some(&teacher.qualification)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("; ");
            let part = match teacher.part_id {
                Some(part) => self.part_title(part, format!("{at}.part_id")),
                None => "—".to_owned(),
            };
            let other = teacher.employer.filter(|employer| *employer != teacher.realised_by);
            let ground = match other {
                None => "работник этой Стороны".to_owned(),
                Some(_) => self.required(some(&teacher.contract), format!("{at}.contract")),
            };
            rows.push(vec![
                self.required(some(&teacher.full_name), format!("{at}.full_name")),
                self.required(some(&post), format!("{at}.post")),
                part,
                self.title_of(teacher.realised_by, format!("{at}.realised_by")),
                ground,
                if teacher.hours == AcademicHours::ZERO { "—".to_owned() } else { hours_short(teacher.hours) },
            ]);
        }
        let columns = [
            ("№", 8.0),
            ("Фамилия, имя, отчество", 0.0),
            ("Должность, квалификация", 36.0),
            ("Часть программы", 30.0),
            ("Сторона, реализующая часть", 27.0),
            ("Основание", 29.0),
            ("Часов", 13.0),
        ];
        vec![table(&columns, numbered(self.or_blank_row(rows, 6, "teachers")), SMALL_PT)]
    }

    fn events(&mut self) -> Vec<Block> {
        let mut rows = Vec::new();
        for (index, event) in self.record.agreement.events.iter().enumerate() {
            rows.push(vec![
                self.required(some(&event.title), format!("events.{index}.title")),
                or_dash(some(&event.when)),
                or_dash(some(&event.place)),
                or_dash(some(&event.responsible)),
            ]);
        }
        let columns = [("№", 9.0), ("Мероприятие", 0.0), ("Срок", 32.0), ("Место", 38.0), ("Ответственный", 38.0)];
        vec![table(&columns, numbered(self.or_blank_row(rows, 4, "events")), 10.0)]
    }
}

/// A bold line over a table.
pub(super) fn caption(title: &str) -> Block {
    Block::Paragraph(Paragraph::plain(vec![Span::bold(title)]).space_before(4.0).keep_with_next())
}

fn total(title: &str, shares: &[&Share]) -> Row {
    let sum = |hours: fn(&Share) -> AcademicHours| hours_short(shares.iter().map(|share| hours(share)).sum());
    Row::total(vec![
        cell(title).span(2),
        cell(sum(Share::hours)),
        cell(sum(|share| share.theory)),
        cell(sum(|share| share.practice)),
        cell("").span(4),
    ])
}

fn titles(kind: ResourceKind) -> Vec<(&'static str, f32)> {
    match kind {
        ResourceKind::Room => vec![("Помещение", 0.0), ("Адрес", 42.0), ("Площадь, м²", 20.0), ("Мест", 13.0)],
        ResourceKind::Equipment => vec![("Наименование", 0.0), ("Инв. №", 32.0), ("Коли\u{ad}чество", 20.0)],
        ResourceKind::People => {
            vec![("Должность", 0.0), ("Фамилия, имя, отчество", 36.0), ("Квалификация", 32.0), ("Часов", 15.0)]
        }
        ResourceKind::Materials => vec![("Наименование", 0.0), ("Коли\u{ad}чество", 22.0)],
    }
}

fn own_columns(resource: &Resource) -> Vec<String> {
    let count = |value: Option<u32>| or_dash(value.map(|count| count.to_string()));
    match resource.kind {
        ResourceKind::Room => vec![
            or_dash(some(&resource.address)),
            or_dash(resource.area.map(|area| crate::russian::numbers::hours_digits(i64::from(area)))),
            or_dash(resource.seats.map(|seats| seats.to_string())),
        ],
        ResourceKind::Equipment => vec![or_dash(some(&resource.inventory_number)), count(resource.quantity)],
        ResourceKind::People => {
            vec![
                or_dash(some(&resource.person_name)),
                or_dash(some(&resource.qualification)),
                or_dash(resource.hours.map(hours_short)),
            ]
        }
        ResourceKind::Materials => vec![count(resource.quantity)],
    }
}

/// «36 ч, по вторникам 15:00–17:00»: how long and when; people have their hours in a column of their own.
fn usage(resource: &Resource) -> Option<String> {
    let hours = resource
        .hours
        .filter(|_| resource.kind != ResourceKind::People)
        .map(|hours| format!("{}\u{a0}ч", hours_short(hours)));
    let words: Vec<String> = hours.into_iter().chain(some(&resource.when)).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn weekday(number: u8) -> Option<String> {
    let names = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];
    usize::from(number).checked_sub(1).and_then(|index| names.get(index)).map(|name| (*name).to_owned())
}

fn time(line: &ScheduleLine) -> Option<String> {
    let (from, until) = line.starts_at.zip(line.ends_at)?;
    Some(format!("{}–{}", from.format("%H:%M"), until.format("%H:%M")))
}
