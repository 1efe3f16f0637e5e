//! Every contract of the centre that is not a network-form agreement: framework interaction, joint activity, premises, subsidy,
//! contractors, parents. The network form has a paper and a life of its own (`domain/agreement`); the register shows both.
//!
//! A contract here is what a head must know of a paper that others have drawn up: who, about what, for how much, until when, what it
//! rests on, and by which day somebody has to speak up. Its terms are counted in [`term`].

mod interaction;
mod kind;
mod row;
mod scan;
mod term;

pub use interaction::*;
pub use kind::*;
pub use row::*;
pub use scan::*;
pub use term::*;

use super::agreement::AgreementState;
use super::ids::{ContractId, OrganizationId, PersonId};
use super::units::Kopecks;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Contract {
    pub id: ContractId,
    pub kind: ContractKind,
    /// What it is called when the name of its kind does not say it; must be there for [`ContractKind::Other`].
    pub title: String,
    /// As it stands on the paper: often the other side's own number, so two contracts of a year may share one.
    pub number: String,
    pub dated_on: Option<NaiveDate>,
    pub state: AgreementState,
    /// When the state was reached; none for a signed one: on its own date.
    pub state_on: Option<NaiveDate>,
    /// What it is about, in a sentence.
    pub subject: String,
    pub parties: Vec<ContractParty>,
    pub amount: Option<Kopecks>,
    pub starts_on: Option<NaiveDate>,
    /// Last day of the first term; none: without an end.
    pub ends_on: Option<NaiveDate>,
    pub renewal: Renewal,
    /// How long before the end a party speaks up; none: the contract does not say.
    pub notice: Option<Notice>,
    /// Agreed prolongations and corrections of the term, in order.
    pub extensions: Vec<Extension>,
    /// What it rests on, from the first paper to the last: application → decree → this contract.
    pub basis: Vec<BasisAct>,
    pub links: Vec<ContractLink>,
    pub note: String,
    pub archived: bool,
}

impl Contract {
    /// «Договор аренды», or its own title.
    pub fn called(&self) -> String {
        let title = if self.title.is_empty() { self.kind.title() } else { &self.title };
        if self.number.is_empty() { title.to_owned() } else { format!("{title} № {}", self.number) }
    }

    /// Signed, completed or ended: it was concluded once.
    pub fn is_concluded(&self) -> bool {
        self.state.is_concluded()
    }

    /// What its days follow from.
    pub fn course(&self) -> Course {
        Course {
            starts_on: self.starts_on.or(self.dated_on),
            ends_on: self.ends_on,
            renewal: self.renewal.clone(),
            notice: self.notice,
            extensions: self.extensions.clone(),
        }
    }
}

/// A party: an organisation of the register, or a person (a parent, a contractor without a firm).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ContractParty {
    pub organization_id: Option<OrganizationId>,
    pub person_id: Option<PersonId>,
    /// Name of a person as the contract has it; empty for an organisation.
    pub name: String,
    /// «Ссудодатель», «Заказчик»; empty: no word of its own.
    pub role: String,
}

/// A paper that the contract rests on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct BasisAct {
    pub kind: BasisActKind,
    pub number: String,
    pub dated_on: Option<NaiveDate>,
    pub issuer: String,
    /// «О передаче недвижимого имущества в безвозмездное пользование».
    pub title: String,
    /// Its scan among the scans of the contract: SHA-256 in hexadecimal.
    pub scan: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BasisActKind {
    /// Заявление, заявка.
    #[default]
    Application,
    /// Постановление, распоряжение органа власти.
    Decree,
    /// Изменение к акту, который стоит выше.
    Amendment,
    /// Приказ организации.
    Order,
    /// Протокол торгов или комиссии.
    Minutes,
    /// Соглашение, договор.
    Contract,
    /// Акт приёма-передачи.
    HandoverAct,
    Other,
}

/// Another contract of the register that this one has to do with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ContractLink {
    pub contract_id: ContractId,
    pub kind: ContractLinkKind,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ContractLinkKind {
    /// The other one uses property by this one (ст. 15 ч. 5 ФЗ-273: free use ↔ network form).
    PropertyFor,
    /// This one is concluded within the other (a framework one, one of joint activity).
    Within,
    /// This one came in place of the other.
    Replaces,
    #[default]
    Related,
}
