//! Tasks of network-form agreements (domain.md 1.7: СФ-05, 07, 10, 11, 12, 19) and of those that are not signed yet.

use super::super::agreement::*;
use super::super::checks::PUPIL_LIST_DAYS;
use super::super::finding::Noun;
use super::super::ids::OrganizationId;
use super::{Desk, Task, TaskAction, at, day};
use crate::russian::{Case, Unit, counted};
use chrono::{Days, NaiveDate};

/// How far an agreement that is not signed has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftState {
    /// So many errors prevent its paper.
    Blocked(usize),
    /// Nothing prevents it, and it has no final paper yet.
    Ready,
    /// Its paper is final and not signed.
    Final,
    /// Nobody looked how far; so many others stand behind it.
    AndMore(usize),
}

impl Desk<'_> {
    /// What is to be done for an agreement that was signed. Those completed or ended have no tasks.
    #[must_use]
    pub fn of_agreement(&self, agreement: &Agreement) -> Vec<Task> {
        if agreement.state != AgreementState::Signed {
            return Vec::new();
        }
        let of_all = |task| (task, None);
        let mut tasks: Vec<(Task, Option<OrganizationId>)> = Vec::new();
        tasks.extend(self.published(agreement).map(of_all));
        for party in agreement.participants().filter(|party| party.realises_parts) {
            let of_party = |task| (task, Some(party.organization_id));
            tasks.extend(self.list_sent(agreement, party.organization_id).map(of_party));
            tasks.extend(self.change_told(agreement, party.organization_id).map(of_party));
            tasks.extend(self.part_ended(agreement, party.organization_id).into_iter().map(of_party));
        }
        tasks.extend(self.attendance_answered(agreement));
        tasks.extend(self.ends(agreement).map(of_all));
        tasks.retain(|(task, _)| task.due_on.is_none_or(|due| self.is_near(due)));
        let told = tasks.into_iter().filter_map(|task| self.told(agreement, task));
        told.map(|task| task.with("agreement", self.agreement(agreement))).collect()
    }

    /// What keeps an agreement from being signed. By the day it begins it must be. A participant waits for the base organisation's paper.
    #[must_use]
    pub fn of_draft(&self, agreement: &Agreement, state: DraftState) -> Task {
        let (rule, field, action) = match state {
            DraftState::Blocked(_) => (("ДГ-05", "task_blocked"), "", TaskAction::Correct),
            DraftState::Ready => (("ДГ-05", "task_ready"), "", TaskAction::Finalise),
            DraftState::Final => (("ДГ-04", "task_unsigned"), "state", TaskAction::Sign),
            DraftState::AndMore(_) => (("ДГ-05", "task_more_drafts"), "", TaskAction::Correct),
        };
        let (rule, field, action) = if self.is_ours(agreement, rule.1, None) {
            (rule, field, action)
        } else {
            (("ДГ-04", "task_awaits_paper"), "", TaskAction::Await)
        };
        let subject = at(Noun::Agreement, agreement.id, field);
        let begins = agreement.starts_on.filter(|begins| self.is_near(*begins));
        let errors = match state {
            DraftState::Blocked(errors) => u64::try_from(errors).unwrap_or_default(),
            DraftState::Ready | DraftState::Final | DraftState::AndMore(_) => 0,
        };
        let more = if let DraftState::AndMore(more) = state { more } else { 0 };
        let begin = match agreement.starts_on {
            Some(begins) => format!("Начало {}", day(begins)),
            None => "Срок ещё не вписан".to_owned(),
        };
        let task = self.task(rule, begins, subject, action);
        let task = task
            .with("errors", counted(errors, Unit::Error, Case::Nominative, false))
            .with("begin", begin)
            .with("more", more.to_string());
        task.with("agreement", self.agreement(agreement))
    }

    fn milestone(&self, agreement: &Agreement, rule: (&str, &str), due: NaiveDate) -> Task {
        self.task(rule, Some(due), at(Noun::Agreement, agreement.id, "milestones"), TaskAction::Record)
    }

    /// СФ-05: lessons at a partner's address stand on the site among «Места осуществления образовательной деятельности при использовании
    /// сетевой формы» (постановление от 20.10.2021 № 1802) within ten working days.
    fn published(&self, agreement: &Agreement) -> Option<Task> {
        let rooms = |party: &Party| party.resources.iter().any(|resource| resource.kind == ResourceKind::Room);
        let at_partner = agreement.participants().any(|party| party.realises_parts || rooms(party));
        let signed = agreement.state_on.or(agreement.dated_on)?;
        if !at_partner || happened(agreement, MilestoneKind::PublishedOnSite, None) {
            return None;
        }
        let due = self.calendar.add_working_days(signed, self.norm("site_update_days", 10));
        Some(self.milestone(agreement, ("СФ-05", "task_publish"), due).with("unsure", self.unsure(signed, due)))
    }

    /// СФ-07: the list goes N working days before the party's first part.
    fn list_sent(&self, agreement: &Agreement, of: OrganizationId) -> Option<Task> {
        if agreement.personal_data == PersonalData::NotTransferred
            || happened(agreement, MilestoneKind::ListSent, Some(of))
        {
            return None;
        }
        let whole = agreement.starts_on;
        let begins = agreement.shares_of(of).filter_map(|share| share.starts_on.or(whole)).min().or(whole)?;
        let days = agreement.pupils.list_days.unwrap_or_else(|| self.norm(PUPIL_LIST_DAYS, 5));
        let due = self.calendar.working_days_before(begins, days);
        let task = self.milestone(agreement, ("СФ-07", "task_list"), due).with("party", self.name(of));
        Some(task.with("begins", day(begins)).with("unsure", self.unsure(due, begins)))
    }

    /// СФ-10: after the list was sent somebody left; the partner is told at once (пункт 2.3). (?) «Незамедлительно» is taken as the next
    /// working day.
    fn change_told(&self, agreement: &Agreement, of: OrganizationId) -> Option<Task> {
        let sent = last(agreement, MilestoneKind::ListSent, Some(of))?;
        let left = agreement.pupils.list.iter().filter_map(|pupil| pupil.left_on);
        let changed: Vec<NaiveDate> = left.filter(|left| *left > sent && *left <= self.today).collect();
        let first = changed.iter().min()?;
        let due = self.calendar.add_working_days(*first, 1);
        let count = counted(u64::try_from(changed.len()).unwrap_or_default(), Unit::Pupil, Case::Nominative, false);
        Some(
            self.milestone(agreement, ("СФ-10", "task_change"), due)
                .with("party", self.name(of))
                .with("count", count)
                .with("changed", day(*first)),
        )
    }

    /// СФ-11: when the party's last part has ended it sends certificates, then the pupils are expelled from it. Shown from two weeks
    /// before.
    fn part_ended(&self, agreement: &Agreement, of: OrganizationId) -> Vec<Task> {
        let whole = agreement.ends_on;
        let ended = agreement.shares_of(of).filter_map(|share| share.ends_on.or(whole)).max().or(whole);
        let soon = self.today.checked_add_days(Days::new(14)).unwrap_or(NaiveDate::MAX);
        let Some(ended) = ended.filter(|ended| *ended <= soon) else { return Vec::new() };
        let mut tasks = Vec::new();
        if agreement.assessment.interim && !happened(agreement, MilestoneKind::CertificatesReceived, Some(of)) {
            let days = agreement.assessment.certificate_days.unwrap_or_else(|| self.norm("certificate_days", 3));
            let due = self.calendar.add_working_days(ended, days);
            let task = self.milestone(agreement, ("СФ-11", "task_certificates"), due);
            tasks.push(task.with("unsure", self.unsure(ended, due)));
        }
        if agreement.personal_data != PersonalData::NotTransferred
            && !happened(agreement, MilestoneKind::ExpulsionOrder, Some(of))
        {
            let due = self.calendar.add_working_days(ended, 1);
            tasks.push(self.milestone(agreement, ("СФ-11", "task_expulsion"), due));
        }
        tasks.into_iter().map(|task| task.with("party", self.name(of)).with("ended", day(ended))).collect()
    }

    /// СФ-12: a question on attendance is answered within three working days (пункт 2.5).
    fn attendance_answered(&self, agreement: &Agreement) -> Vec<(Task, Option<OrganizationId>)> {
        let asked = agreement.milestones.iter().filter(|fact| fact.kind == MilestoneKind::AttendanceAsked);
        let open = asked.filter_map(|fact| fact.on.map(|on| (on, fact.organization_id)));
        let open = open.filter(|(on, of)| {
            last(agreement, MilestoneKind::AttendanceAnswered, *of).is_none_or(|answered| answered < *on)
        });
        open.map(|(on, of)| {
            let due = self.calendar.add_working_days(on, self.norm("attendance_answer_days", 3));
            let party = of.map_or("Участник", |of| self.name(of));
            let task = self.milestone(agreement, ("СФ-12", "task_attendance"), due).with("party", party);
            (task.with("asked", day(on)).with("unsure", self.unsure(on, due)), of)
        })
        .collect()
    }

    /// СФ-19: the term is near its end, or over while nobody has written down how it ended.
    fn ends(&self, agreement: &Agreement) -> Option<Task> {
        let ends = agreement.ends_on?;
        if ends < self.today {
            let subject = at(Noun::Agreement, agreement.id, "state");
            return Some(self.task(("СФ-19", "task_agreement_over"), Some(ends), subject, TaskAction::Finish));
        }
        let subject = at(Noun::Agreement, agreement.id, "ends_on");
        Some(self.task(("СФ-19", "task_agreement_ends"), Some(ends), subject, TaskAction::Decide))
    }
}

/// A dated fact of one organisation, or of all where nobody is named.
fn last(agreement: &Agreement, kind: MilestoneKind, of: Option<OrganizationId>) -> Option<NaiveDate> {
    let of_it = |fact: &&Milestone| {
        fact.kind == kind && (of.is_none() || fact.organization_id.is_none() || fact.organization_id == of)
    };
    agreement.milestones.iter().filter(of_it).filter_map(|fact| fact.on).max()
}

fn happened(agreement: &Agreement, kind: MilestoneKind, of: Option<OrganizationId>) -> bool {
    last(agreement, kind, of).is_some()
}
