//! Addenda: what a signed agreement becomes, and how it ends.
//!
//! An addendum carries the whole changed agreement, not a list of edits. What changes is then computed, clause by clause, by writing
//! both texts from the tree of the edition; nobody types «было» and «стало», so the two can never disagree with the annexes.
//! Because each signed addendum keeps the whole of what it leads to, the text on any day is that of the last one in force on it.

use super::agreement::{Agreement, AgreementState};
use super::checked::Checked;
use super::document::DocumentState;
use super::fields::{CODE, Fields, NAME, NOTE, ROWS};
use super::ids::{AddendumId, ContractId, OrganizationId};
use super::refusal::Refusal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Addendum {
    pub id: AddendumId,
    pub contract_id: ContractId,
    pub kind: AddendumKind,
    /// «1» within its parent; given at «Окончательный», or typed by hand.
    pub number: String,
    pub dated_on: Option<NaiveDate>,
    /// From which day it works; none: from the day of its date. May lie before it (п. 2 ст. 425 ГК).
    pub in_force_on: Option<NaiveDate>,
    /// The party that leaves.
    pub organization_id: Option<OrganizationId>,
    /// Why it ends, after «в связи с»: «аннулированием лицензии».
    pub reason: String,
    /// The agreement as it becomes. Whatever goes on by itself (state, milestones, pupils by name) is not of it.
    pub becomes: Agreement,
    /// Clauses in words of the parties' own, all that are in force after it.
    pub by_hand: Vec<HandClause>,
    pub note: String,
    pub archived: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AddendumKind {
    /// Изменение условий (clause 5.1 of the form).
    #[default]
    Change,
    /// Прекращение в отношении одной из нескольких Организаций-участников; her parts go to the base (clause 5.3; СФ-13).
    Withdrawal,
    /// Расторжение по соглашению Сторон (clause 5.2).
    Termination,
    /// Прекращение всего договора: лицензия, ликвидация (clause 5.3).
    Cessation,
    /// Истечение срока (clause 4.2): an act of what was fulfilled.
    Completion,
}

impl AddendumKind {
    /// The state that the agreement comes to; none: it goes on.
    pub fn ends_as(self) -> Option<AgreementState> {
        match self {
            Self::Change | Self::Withdrawal => None,
            Self::Termination => Some(AgreementState::Terminated),
            Self::Cessation => Some(AgreementState::Ceased),
            Self::Completion => Some(AgreementState::Completed),
        }
    }

    /// As the journal and the name of a file call it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Change => "Дополнительное соглашение",
            Self::Withdrawal => "Соглашение о выходе стороны",
            Self::Termination => "Соглашение о расторжении",
            Self::Cessation => "Соглашение о прекращении",
            Self::Completion => "Акт об исполнении",
        }
    }
}

/// A clause whose words the parties agreed on themselves, in place of those of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct HandClause {
    /// Key of the form's clause that it replaces; of a new clause a key of its own («own.1»).
    pub clause: String,
    /// Key of the section whose last clause a new one becomes; empty: the clause stands in the form.
    pub section: String,
    /// A paragraph a line, without the number; empty: «Утратил силу».
    pub text: String,
}

/// A row of the list in an agreement's card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AddendumRow {
    pub id: AddendumId,
    pub contract_id: ContractId,
    pub kind: AddendumKind,
    pub number: String,
    pub dated_on: Option<NaiveDate>,
    /// The day it works from: its own, else its date.
    pub works_from: Option<NaiveDate>,
    pub note: String,
    /// Of its final paper; none: a draft.
    pub paper: Option<DocumentState>,
    pub signed_on: Option<NaiveDate>,
    pub archived: bool,
}

impl AddendumRow {
    pub fn is_signed(&self) -> bool {
        self.paper == Some(DocumentState::Signed)
    }
}

impl Addendum {
    /// The day from which the agreement is what the addendum says.
    pub fn works_from(&self) -> Option<NaiveDate> {
        self.in_force_on.or(self.dated_on)
    }

    /// Puts the fields in order; those of the changed agreement stand under `becomes`.
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut refused = Vec::new();
        match std::mem::take(&mut self.becomes).check() {
            Ok(agreement) => self.becomes = agreement.into_inner(),
            Err(refusals) => refused.extend(refusals.into_iter().map(|refusal| refusal.inside("becomes"))),
        }
        let mut fields = Fields::default();
        fields.line("number", &mut self.number, CODE);
        fields.date("dated_on", self.dated_on);
        fields.date("in_force_on", self.in_force_on);
        fields.words("reason", &mut self.reason, NAME);
        fields.lines("note", &mut self.note, NOTE);
        let mut known = std::collections::HashSet::new();
        fields.each("by_hand", &mut self.by_hand, ROWS, |fields, hand| {
            fields.line("clause", &mut hand.clause, CODE);
            fields.line("section", &mut hand.section, CODE);
            fields.lines("text", &mut hand.text, NOTE);
            if hand.clause.is_empty() || !known.insert(hand.clause.clone()) {
                fields.refuse("clause", "hand_clause_key");
            }
            if !hand.section.is_empty() && hand.text.is_empty() {
                fields.refuse("text", "hand_clause_empty");
            }
        });
        if self.kind == AddendumKind::Withdrawal && self.organization_id.is_none() {
            fields.refuse("organization_id", "withdrawal_of_nobody");
        }
        match fields.finish(self) {
            Ok(checked) if refused.is_empty() => Ok(checked),
            Ok(_) => Err(refused),
            Err(own) => Err(own.into_iter().chain(refused).collect()),
        }
    }
}

impl Agreement {
    /// The agreement without what goes on after its paper is final: state, milestones, pupils by name, notes, where it came from. What is left is what its
    /// paper prints, and what only an addendum may change.
    pub fn terms(&self) -> Agreement {
        let mut terms = Agreement {
            state: AgreementState::Draft,
            state_on: None,
            milestones: Vec::new(),
            note: String::new(),
            renews: None,
            changes_read: false,
            archived: false,
            ..self.clone()
        };
        terms.pupils.list.clear();
        terms
    }

    /// This agreement with other terms: its identity and the course of things stay.
    pub fn with_terms(&self, terms: &Agreement) -> Agreement {
        let mut changed = Agreement {
            id: self.id,
            number: self.number.clone(),
            dated_on: self.dated_on,
            edition_id: self.edition_id,
            state: self.state,
            state_on: self.state_on,
            milestones: self.milestones.clone(),
            note: self.note.clone(),
            renews: self.renews,
            changes_read: self.changes_read,
            archived: self.archived,
            ..terms.clone()
        };
        changed.pupils.list = self.pupils.list.clone();
        changed
    }

    /// The terms when a participant leaves: its hours, lessons and pupils' way become the base organisation's.
    pub fn without_party(&self, leaving: OrganizationId) -> Agreement {
        let mut left = self.clone();
        let Some(base) = self.base().map(|party| party.organization_id) else { return left };
        left.parties.retain(|party| party.organization_id != leaving);
        let (gone, mut stay): (Vec<_>, Vec<_>) =
            std::mem::take(&mut left.shares).into_iter().partition(|share| share.organization_id == leaving);
        for share in gone {
            match stay.iter_mut().find(|own| own.organization_id == base && own.part_id == share.part_id) {
                Some(own) => {
                    own.theory = own.theory + share.theory;
                    own.practice = own.practice + share.practice;
                }
                // The place was the participant's.
                None => stay.push(super::agreement::Share { organization_id: base, place: String::new(), ..share }),
            }
        }
        left.shares = stay;
        for line in left.schedule.iter_mut().filter(|line| line.organization_id == leaving) {
            line.organization_id = base;
            line.place = String::new();
        }
        left.teachers.retain(|teacher| teacher.realised_by != leaving);
        let unless_leaving = |id: Option<OrganizationId>| id.filter(|id| *id != leaving);
        left.escort_by = self.escort_by.map(|id| if id == leaving { base } else { id });
        left.financing.organization_id = unless_leaving(left.financing.organization_id);
        left.financing.share_to = unless_leaving(left.financing.share_to);
        left
    }

    /// The same agreement where what belonged to a party that is no longer one belongs to nobody: milestones of the past stay, in words.
    pub fn without_strangers(mut self, name_of: impl Fn(OrganizationId) -> String) -> Agreement {
        let parties: Vec<OrganizationId> = self.parties.iter().map(|party| party.organization_id).collect();
        for milestone in &mut self.milestones {
            if let Some(stranger) = milestone.organization_id.filter(|id| !parties.contains(id)) {
                milestone.organization_id = None;
                let name = name_of(stranger);
                milestone.note = if milestone.note.is_empty() { name } else { format!("{name}: {}", milestone.note) };
            }
        }
        self
    }
}
