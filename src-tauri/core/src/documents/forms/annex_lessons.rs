//! Annexes on lessons: parts of the programme, their timetable, the schedule of resources, and who teaches. Party and place stand in a
//! row above the lines that share them: in a column of their own they would leave no room for the titles.

use super::annexes::{SMALL_PT, Sheet, figures, hours_of, numbered, or_dash, table, words};
use super::evaluate::party_title;
use super::paper_values::SHORT;
use super::parties;
use super::party_values::address;
use super::record::Reading;
use super::wording::{date_short, hours_short, quoted, some};
use crate::documents::block::{Block, Cell, Row, Span};
use crate::domain::agreement::{Party, ScheduleLine, Share, Teacher};
use crate::domain::units::AcademicHours;
use crate::russian::Case;

/// Type of the tables that have room for it.
const LESSONS_PT: f32 = 10.0;

/// A line of a table with the party and place it belongs to.
struct Placed {
    party: String,
    place: String,
    cells: Vec<String>,
}

/// Rows numbered from 1; whenever party or place changes, a row says so.
fn placed(lines: Vec<Placed>, columns: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut above: Option<(String, String)> = None;
    for (index, line) in lines.into_iter().enumerate() {
        let here = (line.party, line.place);
        if above.as_ref() != Some(&here) {
            let (party, place) = &here;
            let spans = vec![Span::bold(party), Span::plain(format!(". Место\u{a0}реализации: {place}"))];
            rows.push(Row::leading(spans, columns));
        }
        rows.push(Row::texts(std::iter::once((index + 1).to_string()).chain(line.cells)));
        above = Some(here);
    }
    rows
}

/// Shares in the programme's order, each with its index in the agreement.
fn ordered<'a>(sheet: &Sheet<'a>) -> Vec<(usize, &'a Share)> {
    let parts = sheet.record.programme.iter().flat_map(|programme| &programme.parts);
    let order: Vec<_> = parts.map(|part| part.id).collect();
    let own = |(_, share): &(usize, &Share)| sheet.concerns(share.organization_id);
    let mut shares: Vec<(usize, &Share)> = sheet.record.agreement.shares.iter().enumerate().filter(own).collect();
    shares.sort_by_key(|(index, share)| {
        (order.iter().position(|part| *part == share.part_id).unwrap_or(usize::MAX), *index)
    });
    shares
}

pub(super) fn parts(sheet: &mut Sheet<'_>) -> Vec<Block> {
    let record = sheet.record;
    let agreement = &record.agreement;
    let columns = [
        words("№", 8.0),
        words("Часть программы", 0.0),
        figures("Всего часов", 15.0),
        figures("Теория", 17.0),
        figures("Практика", 21.0),
        words("Период", 26.0),
        words("Форма проме\u{ad}жуточной аттестации", 30.0),
    ];
    let mut lines = Vec::new();
    for (index, share) in ordered(sheet) {
        let at = format!("shares.{index}");
        let (from, until) = (share.starts_on.or(agreement.starts_on), share.ends_on.or(agreement.ends_on));
        let period = from.zip(until).map(|(from, until)| format!("{} — {}", date_short(from), date_short(until)));
        let own = record.organization(share.organization_id).and_then(address);
        let title = sheet.part_title(share.part_id, format!("{at}.part_id"));
        let party = sheet.title_of(share.organization_id, format!("{at}.organization_id"));
        let place = sheet.required(some(&share.place).or(own), format!("{at}.place"));
        let period = sheet.required(period, "starts_on");
        let attestation = match agreement.assessment.interim {
            true => or_dash(some(&share.attestation)),
            false => "не предусмотрена".to_owned(),
        };
        let [whole, theory, practice] = [share.hours(), share.theory, share.practice].map(hours_short);
        lines.push(Placed { party, place, cells: vec![title, whole, theory, practice, period, attestation] });
    }
    if lines.is_empty() {
        let rows = sheet.or_blank_row(Vec::new(), 6, "shares");
        return vec![table(&columns, numbered(rows), LESSONS_PT)];
    }
    let mut rows = placed(lines, columns.len());
    for party in record.parties().into_iter().filter(|party| sheet.concerns(party.organization_id)) {
        let shares: Vec<&Share> = agreement.shares_of(party.organization_id).collect();
        if !shares.is_empty() {
            // The number of a party stays with its name.
            let title = party_title(record, party).replace(' ', "\u{a0}");
            rows.push(total(&format!("Итого: {title}"), &shares));
        }
    }
    if record.participant().is_none() {
        rows.push(total("Всего", &agreement.shares.iter().collect::<Vec<_>>()));
    }
    vec![table(&columns, rows, LESSONS_PT)]
}

fn total(title: &str, shares: &[&Share]) -> Row {
    let cell = |text: String| Cell::new(vec![Span::plain(text)]);
    let sum = |hours: fn(&Share) -> AcademicHours| hours_short(shares.iter().map(|share| hours(share)).sum());
    Row::total(vec![
        cell(title.to_owned()).span(2),
        cell(sum(Share::hours)),
        cell(sum(|share| share.theory)),
        cell(sum(|share| share.practice)),
        cell(String::new()).span(2),
    ])
}

/// What was to be realised by the agreement, with a column for what was held.
pub(super) fn work_done(sheet: &mut Sheet<'_>) -> Vec<Block> {
    let record = sheet.record;
    let agreement = &record.agreement;
    let mut rows = Vec::new();
    let shares = ordered(sheet);
    for (index, share) in &shares {
        let (from, until) = (share.starts_on.or(agreement.starts_on), share.ends_on.or(agreement.ends_on));
        let period = from.zip(until).map(|(from, until)| format!("{} — {}", date_short(from), date_short(until)));
        rows.push(vec![
            sheet.part_title(share.part_id, format!("shares.{index}.part_id")),
            sheet.required(period, "starts_on"),
            hours_short(share.hours()),
            SHORT.to_owned(),
        ]);
    }
    let columns = [
        words("№", 10.0),
        words("Часть Образовательной программы", 0.0),
        words("Период по Договору", 46.0),
        figures("Часов по Договору", 26.0),
        figures("Проведено часов", 26.0),
    ];
    let mut rows = numbered(sheet.or_blank_row(rows, 4, "shares"));
    let cell = |text: String| Cell::new(vec![Span::plain(text)]);
    let whole = hours_short(shares.iter().map(|(_, share)| share.hours()).sum());
    rows.push(Row::total(vec![cell("Всего".to_owned()).span(3), cell(whole), cell(SHORT.to_owned())]));
    vec![table(&columns, rows, LESSONS_PT)]
}

pub(super) fn schedule(sheet: &mut Sheet<'_>) -> Vec<Block> {
    let record = sheet.record;
    let gives = |line: &ScheduleLine| record.agreement.party(line.organization_id).is_some_and(Party::only_gives);
    let mut lines: Vec<(usize, &ScheduleLine)> =
        record.agreement.schedule.iter().enumerate().filter(|(_, line)| !gives(line)).collect();
    lines.retain(|(_, line)| sheet.concerns(line.organization_id));
    lines.sort_by_key(|(index, line)| (line.weekday, line.starts_at, *index));
    let columns = [
        words("№", 8.0),
        words("День недели", 28.0),
        words("Время", 26.0),
        words("Часть программы", 0.0),
        figures("Часов за занятие", 20.0),
        figures("Занятий всего", 20.0),
    ];
    let mut placed_lines = Vec::new();
    for (index, line) in lines {
        let at = format!("schedule.{index}");
        let day = sheet.required(weekday(line.weekday), format!("{at}.weekday"));
        let time = sheet.required(time(line), format!("{at}.starts_at"));
        let part = match line.part_id {
            Some(part) => sheet.part_title(part, format!("{at}.part_id")),
            None => "—".to_owned(),
        };
        let party = sheet.title_of(line.organization_id, format!("{at}.organization_id"));
        let place = sheet.required(some(&line.place), format!("{at}.place"));
        let meetings = or_dash(line.meetings.map(|meetings| meetings.to_string()));
        placed_lines.push(Placed { party, place, cells: vec![day, time, part, hours_short(line.hours), meetings] });
    }
    if placed_lines.is_empty() {
        let rows = sheet.or_blank_row(Vec::new(), 5, "schedule");
        return vec![table(&columns, numbered(rows), LESSONS_PT)];
    }
    vec![table(&columns, placed(placed_lines, columns.len()), LESSONS_PT)]
}

pub(super) fn resource_schedule(sheet: &mut Sheet<'_>) -> Vec<Block> {
    let record = sheet.record;
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
        let lines = record.agreement.schedule.iter().enumerate();
        for (index, line) in lines.filter(|(_, line)| line.organization_id == party.organization_id) {
            let at = format!("schedule.{index}");
            let what = line.part_id.and_then(|id| record.part(id)).and_then(|part| some(&part.title));
            let what = what.map(|title| format!("занятия: {title}")).unwrap_or_else(|| "ресурсы Стороны".to_owned());
            let day = sheet.required(weekday(line.weekday), format!("{at}.weekday"));
            let time = sheet.required(time(line), format!("{at}.starts_at"));
            of_party.push(vec![title.clone(), what, format!("{day}, {time}"), or_dash(some(&line.place))]);
        }
        if of_party.is_empty() {
            let index = record.party_index(party.organization_id);
            let blank = sheet.required(None, format!("parties.{index}.resources"));
            of_party.push(vec![title, blank, "—".to_owned(), "—".to_owned()]);
        }
        rows.append(&mut of_party);
    }
    let columns = [
        words("№", 9.0),
        words("Сторона", 32.0),
        words("Ресурс", 0.0),
        words("Дни и время", 40.0),
        words("Место", 52.0),
    ];
    vec![table(&columns, numbered(rows), 10.0)]
}

/// Who teaches what, and on what ground: one row for all that a person teaches for one party.
pub(super) fn teachers(sheet: &mut Sheet<'_>) -> Vec<Block> {
    let mut rows: Vec<Taught> = Vec::new();
    for (index, teacher) in sheet.record.agreement.teachers.iter().enumerate() {
        if !sheet.concerns(teacher.realised_by) {
            continue;
        }
        let (person, part) = taught(sheet, index, teacher);
        match rows.iter_mut().find(|row| row.person == person) {
            Some(row) => row.parts.push(part),
            None => rows.push(Taught { person, parts: vec![part] }),
        }
    }
    let mut met: Vec<[String; 2]> = Vec::new();
    let cells = rows.into_iter().map(|row| {
        let Person { name, post, qualification, party, ground } = row.person;
        let known = met.contains(&[name.clone(), qualification.clone().unwrap_or_default()]);
        met.push([name.clone(), qualification.clone().unwrap_or_default()]);
        // What is said of a person once is not said again.
        let post = [Some(post), qualification.filter(|_| !known)].into_iter().flatten().collect::<Vec<_>>().join("; ");
        let hours: AcademicHours = row.parts.iter().map(|(_, hours)| *hours).sum();
        let several = row.parts.len() > 1;
        let named = |(title, hours): &(String, AcademicHours)| match several {
            true if *hours > AcademicHours::ZERO => format!("{}, {}", quoted(title), hours_of(*hours)),
            true => quoted(title),
            false => title.clone(),
        };
        let parts = row.parts.iter().map(named).collect::<Vec<_>>().join(";\n");
        let hours = if hours == AcademicHours::ZERO { "—".to_owned() } else { hours_short(hours) };
        vec![name, post, parts, hours, party, ground]
    });
    let cells: Vec<Vec<String>> = cells.collect();
    let columns = [
        words("№", 8.0),
        words("Фамилия, имя, отчество", 27.0),
        words("Должность, квалификация", 34.0),
        words("Часть программы", 0.0),
        figures("Часов", 13.0),
        words("Сторона, реализующая часть", 24.0),
        words("Основание", 26.0),
    ];
    vec![table(&columns, numbered(sheet.or_blank_row(cells, 6, "teachers")), SMALL_PT)]
}

#[derive(PartialEq)]
struct Person {
    name: String,
    post: String,
    qualification: Option<String>,
    party: String,
    ground: String,
}

struct Taught {
    person: Person,
    parts: Vec<(String, AcademicHours)>,
}

fn taught(sheet: &mut Sheet<'_>, index: usize, teacher: &Teacher) -> (Person, (String, AcademicHours)) {
    let at = format!("teachers.{index}");
    let name = sheet.required(some(&teacher.full_name), format!("{at}.full_name"));
    let qualification = some(&teacher.qualification);
    let (post, qualification) = match (some(&teacher.post), qualification) {
        (None, Some(qualification)) => (qualification, None),
        (post, qualification) => (sheet.required(post, format!("{at}.post")), qualification),
    };
    let part = match teacher.part_id {
        Some(part) => sheet.part_title(part, format!("{at}.part_id")),
        None => "—".to_owned(),
    };
    let party = sheet.title_of(teacher.realised_by, format!("{at}.realised_by"));
    let elsewhere = teacher.employer.is_some_and(|employer| employer != teacher.realised_by);
    let own = || {
        let employer = parties::title(sheet.record, teacher.realised_by, Case::Genitive)?;
        Some(format!("работник {employer}")).filter(|_| !elsewhere)
    };
    let ground = some(&teacher.contract).or_else(own);
    let ground = sheet.required(ground, format!("{at}.contract"));
    (Person { name, post, qualification, party, ground }, (part, teacher.hours))
}

fn weekday(number: u8) -> Option<String> {
    let names = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];
    usize::from(number).checked_sub(1).and_then(|index| names.get(index)).map(|name| (*name).to_owned())
}

fn time(line: &ScheduleLine) -> Option<String> {
    let (from, until) = line.starts_at.zip(line.ends_at)?;
    Some(format!("{}–{}", from.format("%H:%M"), until.format("%H:%M")))
}
