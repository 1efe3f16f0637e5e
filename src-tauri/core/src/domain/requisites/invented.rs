//! Right check digits for requisites that were made up: the example centres and the tests need whole sets of them.
//!
//! Each function takes the digits before the check digits and returns the whole requisite, or nothing when they are not that many digits
//! or begin as no such requisite does.

use super::account::{bank_prefix, body_prefix, with_key};
use super::registry::{inn10_control, inn12_control, ogrn_control, ogrnip_control, okpo_control, snils_control};
use super::text::{digit, joined};
use super::{account, registry};

/// Nine digits to an organisation's ИНН.
#[must_use]
pub fn complete_inn10(first: &str) -> Option<String> {
    right(registry::inn, completed(first, 9, |first| vec![inn10_control(first)])?)
}

/// Ten digits to a person's ИНН.
#[must_use]
pub fn complete_inn12(first: &str) -> Option<String> {
    right(registry::inn, completed(first, 10, |first| inn12_control(first).to_vec())?)
}

/// Twelve digits, the first 1 or 5, to an ОГРН.
#[must_use]
pub fn complete_ogrn(first: &str) -> Option<String> {
    right(registry::ogrn, completed(first, 12, |first| vec![ogrn_control(first)])?)
}

/// Fourteen digits, the first 3, to an ОГРНИП.
#[must_use]
pub fn complete_ogrnip(first: &str) -> Option<String> {
    right(registry::ogrnip, completed(first, 14, |first| vec![ogrnip_control(first)])?)
}

/// Seven digits to an organisation's ОКПО.
#[must_use]
pub fn complete_okpo(first: &str) -> Option<String> {
    completed(first, 7, |first| vec![okpo_control(first)])
}

/// Nine digits to an entrepreneur's ОКПО.
#[must_use]
pub fn complete_okpo10(first: &str) -> Option<String> {
    completed(first, 9, |first| vec![okpo_control(first)])
}

/// Nine digits to a СНИЛС in its stored form.
#[must_use]
pub fn complete_snils(first: &str) -> Option<String> {
    right(registry::snils, completed(first, 9, |first| snils_control(first).to_vec())?)
}

/// A bank account of 20 digits with the key (its ninth digit) that fits the БИК.
#[must_use]
pub fn complete_bank_account(account: &str, bik: &str) -> Option<String> {
    let keyed = joined(&with_key(&exactly(account, 20)?, bank_prefix(&exactly(bik, 9)?)?));
    account::bank_account(&keyed, Some(bik)).ok()
}

/// A correspondent account (30101…) or a single treasury account (40102…) of 20 digits with the key that fits the БИК.
#[must_use]
pub fn complete_correspondent_account(account: &str, bik: &str) -> Option<String> {
    let keyed = joined(&with_key(&exactly(account, 20)?, body_prefix(&exactly(bik, 9)?)?));
    account::correspondent_account(&keyed, Some(bik))
        .or_else(|_| account::single_treasury_account(&keyed, Some(bik)))
        .ok()
}

fn right<E>(check: fn(&str) -> Result<String, E>, made: String) -> Option<String> {
    check(&made).ok()
}

fn completed(first: &str, count: usize, control: impl Fn(&[u8]) -> Vec<u8>) -> Option<String> {
    let mut number = exactly(first, count)?;
    number.extend(control(&number));
    Some(joined(&number))
}

fn exactly(text: &str, count: usize) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text.chars().map(digit).collect();
    digits.filter(|digits| digits.len() == count)
}
