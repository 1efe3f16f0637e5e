//! Example centres: whole, made-up lives of two centres of the seeds, to look at and to try things on.

use crate::context::Context;
use crate::error::Result;
use crate::operations::Base;
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

/// Fills a new base.
pub fn fill(_base: &Base, _context: &Context, _example: Example) -> Result<()> {
    Ok(())
}
