//! Annexes: the tables of data that an agreement carries. A cell without a value that nobody owes is «—»; a row or value that
//! the annex cannot do without is a visible blank and a line in `missing`.

use super::annex_lessons;
use super::annex_papers::{certificate_form, estimate, transfer_act};
use super::evaluate::{BLANK, TextAnnex, annex_place, party_title};
use super::paper_values::SHORT;
use super::parties;
use super::record::{Missing, Reading};
use super::wording::{date_short, hours_short, some};
use crate::documents::block::{Align, Block, Cell, Column, Paragraph, Row, Span, Table};
use crate::domain::agreement::{Resource, ResourceKind};
use crate::domain::edition::AnnexBody;
use crate::domain::ids::{OrganizationId, ProgrammePartId};
use crate::domain::record::AgreementRecord;
use crate::domain::units::AcademicHours;
use crate::russian::Case;

/// Small type, for tables of many columns.
pub(super) const SMALL_PT: f32 = 9.0;

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
        AnnexBody::Parts => annex_lessons::parts(&mut sheet),
        AnnexBody::Schedule => annex_lessons::schedule(&mut sheet),
        AnnexBody::ResourceSchedule => annex_lessons::resource_schedule(&mut sheet),
        AnnexBody::Pupils => sheet.pupils(),
        AnnexBody::Resources => sheet.resources(),
        AnnexBody::CertificateForm => certificate_form(&mut sheet),
        AnnexBody::Estimate => estimate(&mut sheet),
        AnnexBody::TransferAct => transfer_act(&mut sheet),
        AnnexBody::Teachers => annex_lessons::teachers(&mut sheet),
        AnnexBody::Events => sheet.events(),
        AnnexBody::Attendance => sheet.attendance(),
        AnnexBody::WorkDone => annex_lessons::work_done(&mut sheet),
    };
    (blocks, sheet.missing)
}

/// A column: its title, its width (0 shares what is left), and the edge its cells stand at.
pub(super) struct Head(&'static str, f32, Align);

/// A column of words.
pub(super) const fn words(title: &'static str, mm: f32) -> Head {
    Head(title, mm, Align::Left)
}

/// A column of numbers, their units under each other.
pub(super) const fn figures(title: &'static str, mm: f32) -> Head {
    Head(title, mm, Align::Right)
}

pub(super) fn table(columns: &[Head], rows: Vec<Row>, size_pt: f32) -> Block {
    let column =
        |Head(_, mm, align): &Head| if *mm > 0.0 { Column::mm(*mm, *align) } else { Column::weight(1.0, *align) };
    let head = |Head(title, ..): &Head| Cell::new(vec![Span::plain(*title)]).align(Align::Centre);
    let header = vec![Row::new(columns.iter().map(head).collect())];
    Block::Table(Table { size_pt, ..Table::new(columns.iter().map(column).collect(), header, rows) })
}

pub(super) fn or_dash(value: Option<String>) -> String {
    value.unwrap_or_else(|| "—".to_owned())
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

    pub(super) fn part_title(&mut self, id: ProgrammePartId, field: impl Into<String>) -> String {
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

    /// Whether the sheet speaks of this party: a paper of one participant has only its lines.
    pub(super) fn concerns(&self, id: OrganizationId) -> bool {
        self.record.participant().is_none_or(|participant| participant.organization_id == id)
    }

    fn pupils(&mut self) -> Vec<Block> {
        let rows = self.pupil_rows(&[]);
        let columns = [
            words("№", 10.0),
            words("Фамилия, имя, отчество (при наличии)", 0.0),
            words("Дата рождения", 30.0),
            words("Класс (группа)", 35.0),
        ];
        vec![table(&columns, rows, 10.5)]
    }

    /// The list with columns for the pen.
    fn attendance(&mut self) -> Vec<Block> {
        let rows = self.pupil_rows(&[SHORT, SHORT, SHORT]);
        let columns = [
            words("№", 8.0),
            words("Фамилия, имя, отчество (при наличии)", 0.0),
            words("Дата рождения", 24.0),
            words("Класс (группа)", 22.0),
            words("Посещено, ч", 22.0),
            words("Пропу\u{ad}щено, ч", 22.0),
            words("Текущий контроль", 26.0),
        ];
        vec![table(&columns, rows, 10.0)]
    }

    fn pupil_rows(&mut self, more: &[&str]) -> Vec<Row> {
        let mut rows = Vec::new();
        for (index, pupil) in self.record.pupils() {
            let at = format!("pupils.list.{index}");
            let mut cells = vec![
                self.required(some(&pupil.full_name), format!("{at}.full_name")),
                self.required(pupil.born_on.map(date_short), format!("{at}.born_on")),
                or_dash(some(&pupil.group)),
            ];
            cells.extend(more.iter().map(|cell| (*cell).to_owned()));
            rows.push(cells);
        }
        numbered(self.or_blank_row(rows, 3 + more.len(), "pupils.list"))
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
            let mut columns = vec![words("№", 9.0), words("Сторона", 29.0)];
            columns.extend(titles(kind));
            columns.extend(with_use.then_some(words("Время использования", 32.0)));
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
        let columns = [
            words("№", 9.0),
            words("Мероприятие", 0.0),
            words("Срок", 32.0),
            words("Место", 38.0),
            words("Ответственный", 38.0),
        ];
        vec![table(&columns, numbered(self.or_blank_row(rows, 4, "events")), 10.0)]
    }
}

/// A bold line over a table.
pub(super) fn caption(title: &str) -> Block {
    Block::Paragraph(Paragraph::plain(vec![Span::bold(title)]).space_before(4.0).keep_with_next())
}

fn titles(kind: ResourceKind) -> Vec<Head> {
    match kind {
        ResourceKind::Room => {
            vec![words("Помещение", 0.0), words("Адрес", 0.0), figures("Площадь, м²", 20.0), figures("Мест", 13.0)]
        }
        ResourceKind::Equipment => {
            vec![words("Наименование", 0.0), words("Инв. №", 32.0), figures("Коли\u{ad}чество", 20.0)]
        }
        ResourceKind::People => vec![
            words("Должность", 0.0),
            words("Фамилия, имя, отчество", 36.0),
            words("Квалификация", 36.0),
            figures("Часов", 15.0),
        ],
        ResourceKind::Materials => vec![words("Наименование", 0.0), figures("Коли\u{ad}чество", 22.0)],
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

/// «36 ч».
pub(super) fn hours_of(hours: AcademicHours) -> String {
    format!("{}\u{a0}ч", hours_short(hours))
}

/// «36 ч, по вторникам 15:00–17:00»: how long and when; people have their hours in a column of their own.
fn usage(resource: &Resource) -> Option<String> {
    let hours = resource.hours.filter(|_| resource.kind != ResourceKind::People).map(hours_of);
    let parts: Vec<String> = hours.into_iter().chain(some(&resource.when)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
