//! One search over everything that has a name.

use super::base::Base;
use super::kept::Kept;
use crate::error::{Code, Result};
use crate::store::{Hit, ReadTx};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A found record: where to go and what to call it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Found {
    /// `organization`, `programme`, `person`, `agreement`, `contract`, `legal_act`.
    pub noun: String,
    pub id: Uuid,
    pub title: String,
}

/// Records whose words begin with the words of the query; ё and е alike, a wrong keyboard layout forgiven.
pub fn search(base: &Base, query: &str, limit: u32) -> Result<Vec<Found>> {
    base.store.read(|tx| tx.search(query, limit)?.into_iter().map(|hit| found(tx, hit)).collect())
}

fn found(tx: &ReadTx, hit: Hit) -> Result<Found> {
    let title = match hit.noun.as_str() {
        "organization" => tx.organization(hit.id.into())?.short_name,
        "programme" => tx.programme(hit.id.into())?.title,
        "person" => {
            let person = tx.person(hit.id.into())?;
            [person.surname, person.given, person.patronymic].join(" ").trim().to_owned()
        }
        "legal_act" => {
            let act = tx.legal_act(hit.id.into())?;
            if act.number.is_empty() {
                act.title
            } else {
                format!("{} № {}", act.issuer, act.number).trim().to_owned()
            }
        }
        _ => return found_contract(tx, &hit),
    };
    Ok(Found { noun: hit.noun, id: hit.id, title })
}

/// The network form has a card of its own.
fn found_contract(tx: &ReadTx, hit: &Hit) -> Result<Found> {
    match tx.contract(hit.id.into()) {
        Ok(contract) => Ok(Found { noun: "contract".to_owned(), id: hit.id, title: contract.called() }),
        Err(error) if error.code == Code::NotFound => {
            let title = format!("Договор {}", tx.agreement(hit.id.into())?.called());
            Ok(Found { noun: "agreement".to_owned(), id: hit.id, title })
        }
        Err(error) => Err(error),
    }
}
