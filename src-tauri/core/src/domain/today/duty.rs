//! Whose task it is. The order of the network form and the form of the agreement divide what is to be done between its sides; a centre
//! that is a participant is not told to do what is the base organisation's.
//!
//! The base organisation answers for the whole programme and watches over the others' part in it (Порядок, п. 2–3), so it is shown
//! everything; so is who is no party, or has not said yet who it is.

use super::super::agreement::{Agreement, Party};
use super::super::ids::OrganizationId;
use super::{Desk, Task};

/// Whose duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Base,
    /// The participant who realises the part that the task is about.
    Realising,
    Every,
}

/// Tasks of agreements by their sentence: whose, and how it is said to a participant whose own it is. Clauses are those of appendix А.
/// What is not here is the base organisation's.
const DUTIES: [(&str, Side, Option<&str>); 12] = [
    // Постановление № 1802: who takes the pupils in says where they are taught (domain.md, СФ-05).
    ("task_publish", Side::Base, None),
    // 2.3: the base organisation sends the list, and tells of changes in it.
    ("task_list", Side::Base, None),
    ("task_change", Side::Base, None),
    // 2.6: certificates go from the participant to the base organisation.
    ("task_certificates", Side::Realising, Some("task_certificates_own")),
    // 2.10: expelled by an order of the participant.
    ("task_expulsion", Side::Realising, Some("task_expulsion_own")),
    // 2.5: the participant answers.
    ("task_attendance", Side::Realising, Some("task_attendance_own")),
    // The agreement itself binds everybody.
    ("task_agreement_ends", Side::Every, None),
    ("task_agreement_over", Side::Every, None),
    ("task_unsigned", Side::Every, None),
    ("task_more_drafts", Side::Every, None),
    // Its number and its paper come from the base organisation: a participant waits for them.
    ("task_blocked", Side::Base, None),
    ("task_ready", Side::Base, None),
];

impl Desk<'_> {
    /// The participant that this centre is; none: the base organisation, or no party.
    pub(super) fn participant<'b>(&self, agreement: &'b Agreement) -> Option<&'b Party> {
        agreement.participants().find(|party| Some(party.organization_id) == self.own)
    }

    /// Is a task of this sentence this centre's own? `of`: the participant it is about; none: any of them.
    pub(super) fn is_ours(&self, agreement: &Agreement, problem: &str, of: Option<OrganizationId>) -> bool {
        let Some(own) = self.participant(agreement) else { return true };
        match duty(problem).map(|(_, side, _)| side) {
            None | Some(Side::Base) => false,
            Some(Side::Realising) => own.realises_parts && of.is_none_or(|of| of == own.organization_id),
            Some(Side::Every) => true,
        }
    }

    /// The task as this centre is told of it; none: it is another side's.
    pub(super) fn told(&self, agreement: &Agreement, (task, of): (Task, Option<OrganizationId>)) -> Option<Task> {
        if !self.is_ours(agreement, &task.problem, of) {
            return None;
        }
        let own_words = self.participant(agreement).and(duty(&task.problem)).and_then(|(.., words)| words);
        let problem = own_words.map_or_else(|| task.problem.clone(), str::to_owned);
        Some(Task { problem, ..task })
    }
}

fn duty(problem: &str) -> Option<(&str, Side, Option<&'static str>)> {
    DUTIES.into_iter().find(|(known, ..)| *known == problem)
}
