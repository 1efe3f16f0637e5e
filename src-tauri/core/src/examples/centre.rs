//! A centre being filled: the days of its academic year, and the operations by which its records are kept.

use crate::context::Context;
use crate::domain::agreement::{Agreement, AgreementState, Milestone, MilestoneKind};
use crate::domain::calendar::{AcademicYear, WorkingCalendar};
use crate::domain::contract::Contract;
use crate::domain::ids::{ContractId, OrganizationId, PersonId};
use crate::domain::number_series::NumberSeries;
use crate::domain::organization::{Organization, Signatory};
use crate::domain::party_paper::{Answer, PaperLine, PaperPupil, PartyPaper};
use crate::domain::person::Person;
use crate::domain::programme::Programme;
use crate::domain::register::ListFilter;
use crate::error::Result;
use crate::operations::settings::Settings;
use crate::operations::{Base, document_kind, edition, kept, paper, party_paper, settings};
use chrono::NaiveDate;

use super::people;

/// Stands over every screen of an example.
const LABEL: &str = "Пример, реквизиты вымышлены";

pub(super) struct Centre<'a> {
    base: &'a Base,
    context: &'a Context,
    pub today: NaiveDate,
    year: AcademicYear,
    calendar: WorkingCalendar,
}

/// How far an agreement of an example has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Being typed: with errors.
    Draft,
    /// Final, on its way to be signed.
    Final,
    /// Final and signed by all.
    Signed,
}

impl<'a> Centre<'a> {
    pub fn new(base: &'a Base, context: &'a Context) -> Self {
        let today = context.today;
        Self { base, context, today, year: AcademicYear::of(today), calendar: WorkingCalendar::supplied() }
    }

    /// Number series and the text of the form, which counts as compared: otherwise every paper would carry the same warning.
    pub fn begin(&self, index: &str) -> Result<()> {
        let series = NumberSeries { index: index.to_owned(), ..NumberSeries::default() }.check()?;
        self.base
            .store
            .write(self.context, "Нумерация договоров", |tx| tx.set_number_series(&series))?;
        for known in edition::list(self.base, None)? {
            edition::mark_compared(self.base, self.context, known.id, String::new(), self.today)?;
        }
        Ok(())
    }

    /// The centre's own organisation and the label.
    pub fn settle(&self, own: OrganizationId) -> Result<()> {
        let settings =
            Settings { own_organization_id: Some(own), label: LABEL.to_owned(), ..settings::show(self.base)? };
        settings::save(self.base, self.context, &settings).map(drop)
    }

    /// A day of the academic year.
    pub fn on(&self, month: u32, day: u32) -> NaiveDate {
        let year = if month >= 9 { self.year.begins } else { self.year.begins.saturating_add(1) };
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or(self.today)
    }

    /// A day of the summer before the academic year, when programmes are approved and rooms are agreed on.
    pub fn before(&self, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year.begins, month, day).unwrap_or(self.today)
    }

    /// A day some years ago.
    pub fn ago(&self, years: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year.begins.saturating_sub(years), month, day).unwrap_or(self.today)
    }

    /// The n-th working day of September.
    pub fn working_day(&self, number: u16) -> NaiveDate {
        self.calendar.add_working_days(self.before(8, 31), number)
    }

    /// The same, not later than today: agreements of an example are concluded already.
    pub fn concluded(&self, working_day: u16) -> NaiveDate {
        self.working_day(working_day).min(self.today)
    }

    /// A fact that has happened by today; none otherwise.
    pub fn fact(
        &self,
        kind: MilestoneKind,
        of: Option<OrganizationId>,
        on: NaiveDate,
        note: &str,
    ) -> Option<Milestone> {
        (on <= self.today).then(|| Milestone { kind, organization_id: of, on: Some(on), note: note.to_owned() })
    }

    pub fn new_id<T: From<uuid::Uuid>>(&self) -> T {
        self.context.new_id()
    }

    pub fn person(&self, full_name: &str) -> Result<PersonId> {
        let person = people::person(full_name);
        kept::save::<Person>(self.base, self.context, person).map(|changed| changed.data)
    }

    /// Keeps an organisation together with the people who sign for it.
    pub fn organization(&self, mut organization: Organization) -> Result<Organization> {
        for signatory in &mut organization.signatories {
            signatory.person_id = Some(self.person(&full_name(signatory))?);
        }
        organization.id = kept::save(self.base, self.context, organization.clone())?.data;
        Ok(organization)
    }

    pub fn programme(&self, mut programme: Programme) -> Result<Programme> {
        for part in &mut programme.parts {
            part.id = self.new_id();
        }
        programme.id = kept::save(self.base, self.context, programme.clone())?.data;
        Ok(programme)
    }

    /// Keeps an agreement and brings its paper as far as the stage says.
    pub fn agreement(&self, mut agreement: Agreement, stage: Stage) -> Result<ContractId> {
        let over = agreement.ends_on.is_some_and(|ends| ends < self.today);
        (agreement.state, agreement.state_on) = match stage {
            Stage::Draft => (AgreementState::Draft, None),
            Stage::Final => (AgreementState::Approval, None),
            Stage::Signed if over => (AgreementState::Completed, agreement.ends_on),
            Stage::Signed => (AgreementState::Signed, agreement.dated_on),
        };
        let dated_on = agreement.dated_on.unwrap_or(self.today);
        let id = kept::save(self.base, self.context, agreement)?.data;
        if stage != Stage::Draft {
            let document = paper::finalise(self.base, self.context, id)?.data;
            if stage == Stage::Signed {
                paper::sign(self.base, self.context, document.id, dated_on)?;
            }
        }
        Ok(id)
    }

    /// Papers around the agreements that have pupils by name: the order of enrolment is kept already, certificates wait for their results.
    pub fn papers(&self) -> Result<()> {
        let kinds = document_kind::all(self.base)?;
        let kind = |key: &str| kinds.iter().find(|kind| kind.key == key).map(|kind| kind.id);
        let (Some(order), Some(certificate)) = (kind("enrolment_order"), kind("certificate")) else { return Ok(()) };
        for row in kept::list::<Agreement>(self.base, &ListFilter::default())? {
            let agreement: Agreement = kept::show(self.base, row.id)?;
            if agreement.pupils.list.is_empty() || !agreement.is_signed() || !agreement.has_realising() {
                continue;
            }
            let local_act = Answer {
                key: "local_act".to_owned(),
                text: format!(
                    "Положение о порядке зачисления переводом от {} № 7",
                    self.ago(1, 8, 28).format("%d.%m.%Y")
                ),
            };
            let enrolled_on = agreement.starts_on.or(agreement.dated_on).unwrap_or(self.today).min(self.today);
            let enrolment = PartyPaper {
                number: "45-у".to_owned(),
                dated_on: Some(enrolled_on),
                answers: vec![local_act],
                ..party_paper::blank(self.base, row.id, order, self.today)?
            };
            let made = party_paper::save(self.base, self.context, enrolment)?.data;
            party_paper::finalise(self.base, self.context, &[made])?;
            let blank = party_paper::blank(self.base, row.id, certificate, self.today)?;
            let one = |pupil| PaperLine { pupil: PaperPupil::of(pupil), ..PaperLine::default() };
            let lines = agreement.pupils.list.iter().take(3).map(one).collect();
            party_paper::make_each(self.base, self.context, blank, lines)?;
        }
        Ok(())
    }

    /// Keeps a contract of the register.
    pub fn contract(&self, contract: Contract) -> Result<ContractId> {
        kept::save(self.base, self.context, contract).map(|changed| changed.data)
    }
}

fn full_name(signatory: &Signatory) -> String {
    [&signatory.surname, &signatory.given, &signatory.patronymic].map(String::as_str).join(" ")
}
