//! What a new base is filled with: legal acts, norms and the production calendar (domain.md 0, 1.7, 3.4).
//!
//! All of it is data in `data/*.json`, dated, and the user's to correct afterwards. `checked_on` stands where the compilers of the
//! table saw the act in a published source; where it is absent the screen says «сверьте».

use super::checked::Checked;
use super::legal_act::LegalAct;
use super::norm::Norm;
use super::refusal::Refusal;
use chrono::NaiveDate;
use serde::Deserialize;

/// A norm that names its act by key: ids exist only in a base.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct SuppliedNorm {
    key: String,
    title: String,
    value: i32,
    unit: String,
    act_key: String,
    source: String,
    checked_on: Option<NaiveDate>,
}

/// The acts a new base comes with.
///
/// # Errors
/// What is wrong with the data of this very program; a test reads them all.
pub fn legal_acts() -> Result<Vec<Checked<LegalAct>>, Vec<Refusal>> {
    let acts: Vec<LegalAct> = parse(include_str!("data/legal_acts.json"))?;
    acts.into_iter().map(LegalAct::check).collect()
}

/// The norms a new base comes with, each with the key of its act (empty: none).
///
/// # Errors
/// As [`legal_acts`].
pub fn norms() -> Result<Vec<(String, Norm)>, Vec<Refusal>> {
    let norms: Vec<SuppliedNorm> = parse(include_str!("data/norms.json"))?;
    let norm = |supplied: SuppliedNorm| {
        let SuppliedNorm { key, title, value, unit, act_key, source, checked_on } = supplied;
        (act_key, Norm { key, title, value, unit, source, checked_on, ..Norm::default() })
    };
    Ok(norms.into_iter().map(norm).collect())
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Vec<Refusal>> {
    serde_json::from_str(text).map_err(|error| vec![Refusal::new(error.to_string(), "internal")])
}
