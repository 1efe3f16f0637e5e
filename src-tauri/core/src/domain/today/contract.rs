//! Tasks of the other contracts: the day of notice, the end of a term, a term that is over, a beginning without a signature.

use super::super::agreement::AgreementState;
use super::super::contract::{ContractFacts, ContractKind, RenewalKind, Term};
use super::super::finding::Noun;
use super::super::ids::OrganizationId;
use super::{Desk, Task, TaskAction, at, day, unsure, with_partners};
use chrono::{Days, NaiveDate};

impl Desk<'_> {
    /// What is to be done for a contract of the register. The centre itself is not named. The network form has tasks of its own.
    #[must_use]
    pub fn of_contract(&self, facts: &ContractFacts) -> Option<Task> {
        if facts.kind == ContractKind::NetworkForm || facts.archived {
            return None;
        }
        let task = match facts.state {
            AgreementState::Signed => self.of_term(facts, &facts.course.term_on(self.today, self.calendar)),
            state if state.is_concluded() => None,
            _ => self.unsigned(facts),
        };
        task.map(|task| task.with("contract", called(facts, self.own)))
    }

    fn of_term(&self, facts: &ContractFacts, term: &Term) -> Option<Task> {
        let id = facts.id;
        if let (true, Some(ended)) = (term.is_over, term.ends_on) {
            let subject = at(Noun::Contract, id, "state");
            let task = self.task(("ДГ-03", "task_contract_over"), Some(ended), subject, TaskAction::Finish);
            return Some(task.with("ends", day(ended)));
        }
        let ends = term.ends_on?;
        let notice = term.notice_on.filter(|_| !self.is_past(term.notice_on) || !term.goes_on);
        let near = |due: Option<NaiveDate>| due.filter(|due| self.is_near(*due));
        let (rule, due, field) = match (term.goes_on, facts.course.renewal.kind) {
            (true, _) => {
                let problem = if term.next_ends_on.is_some() {
                    "task_contract_notice"
                } else {
                    "task_contract_notice_indefinite"
                };
                (("ДГ-01", problem), near(notice)?, "renewal.refused_on")
            }
            (false, RenewalKind::Express) if notice.is_some() => {
                (("ДГ-01", "task_contract_agree"), near(notice)?, "extensions")
            }
            (false, RenewalKind::NewContract) if notice.is_some() => {
                (("ДГ-01", "task_contract_conclude"), near(notice)?, "ends_on")
            }
            (false, _) => (("ДГ-02", "task_contract_ends"), near(Some(ends))?, "ends_on"),
        };
        let task = self.task(rule, Some(due), at(Noun::Contract, id, field), TaskAction::Decide);
        let next = term.next_ends_on.map(day).unwrap_or_default();
        Some(task.with("ends", day(ends)).with("next", next).with("unsure", unsure(&term.unchecked_years)))
    }

    fn is_past(&self, due: Option<NaiveDate>) -> bool {
        due.is_some_and(|due| due < self.today)
    }

    /// It begins within two weeks, or has begun, and nobody has signed it.
    fn unsigned(&self, facts: &ContractFacts) -> Option<Task> {
        let soon = self.today.checked_add_days(Days::new(14)).unwrap_or(NaiveDate::MAX);
        // Without a beginning of its own a contract begins on its date, which a draft has often only by guess.
        let begins = facts.course.starts_on.filter(|begins| *begins <= soon)?;
        let subject = at(Noun::Contract, facts.id, "state");
        let task = self.task(("ДГ-06", "task_contract_unsigned"), Some(begins), subject, TaskAction::Sign);
        Some(task.with("begins", day(begins)))
    }
}

fn called(facts: &ContractFacts, own: Option<OrganizationId>) -> String {
    let title = if facts.title.is_empty() { facts.kind.title() } else { &facts.title };
    let called = if facts.number.is_empty() { title.to_owned() } else { format!("{title} № {}", facts.number) };
    let others = facts.parties.iter().filter(|party| party.organization.is_none_or(|(id, _)| Some(id) != own));
    with_partners(&called, &others.map(|party| party.name.as_str()).collect::<Vec<_>>())
}
