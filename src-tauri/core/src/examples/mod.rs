//! Example centres: whole, made-up lives of two centres of the seeds, to look at and to try things on.
//!
//! Organisations are called as in the seeds; people and requisites are invented, the latter with right check digits, and the base says so
//! in its label. Everything goes through the operations that a user's own work goes through, so an example cannot hold what the
//! program would refuse.

mod centre;
mod invented;
mod itcube;
mod itcube_agreements;
mod itcube_contracts;
mod itcube_programmes;
mod network;
mod network_contracts;
mod network_modules;
mod organizations;
mod people;
mod programmes;
mod terms;

use crate::context::Context;
use crate::error::Result;
use crate::operations::Base;
use centre::Centre;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Example {
    /// An IT-куб like that of seed 000: three agreements with schools, two with enterprises.
    Itcube,
    /// The Obninsk network of seed 004.
    Network,
}

impl Example {
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Itcube => "Пример — IT-куб.rostok",
            Self::Network => "Пример — сеть технопарка.rostok",
        }
    }
}

/// Fills a new base with a centre of the academic year of `context.today`. That is where the base begins: nothing to take back.
///
/// # Errors
/// None of its own: what an operation refuses.
pub fn fill(base: &Base, context: &Context, example: Example) -> Result<()> {
    let context = Context { author: AUTHOR.to_owned(), ..context.clone() };
    let centre = Centre::new(base, &context);
    centre.begin(example.index())?;
    let own = match example {
        Example::Itcube => itcube::fill(&centre)?,
        Example::Network => network::fill(&centre)?,
    };
    centre.papers()?;
    centre.settle(own)?;
    base.store.make_starting_point()
}

/// Who fills an example, in the journal and at the compared text of the form.
const AUTHOR: &str = "пример";

impl Example {
    /// Index of the number series: «1-2026/СФ».
    fn index(self) -> &'static str {
        match self {
            Self::Itcube => "СФ",
            Self::Network => "РТП",
        }
    }
}
