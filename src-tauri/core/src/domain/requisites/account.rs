//! Where money goes: БИК, accounts in banks and in the treasury, the personal account.
//!
//! The ninth digit of an account in a bank is its key: it binds the account to the БИК, so a right account with somebody else's БИК is
//! refused as well (ЦБ РФ, порядок расчёта контрольного ключа, 08.09.1997 № 515). Treasury accounts (03…) have no key.

use super::text::{digits, joined};
use super::{Problem, Requisite, text};

/// Index of the key among the digits of an account.
const KEY_AT: usize = 8;

/// Bank or treasury body: 9 digits, the first 0 (banks «04», treasury bodies «00» to «02»).
///
/// # Errors
/// `bik_length`, `bik_first` and those of reading digits.
pub fn bik(raw: &str) -> Result<String, Problem> {
    bik_digits(raw).map(|number| joined(&number))
}

fn bik_digits(raw: &str) -> Result<Vec<u8>, Problem> {
    let number = digits(Requisite::Bik, raw)?;
    if number.len() != 9 {
        return Err(Problem::new("bik_length").with("digits", number.len()));
    }
    match number.first() {
        Some(0) => Ok(number),
        _ => Err(Problem::new("bik_first").with("found", joined(&number))),
    }
}

/// Account of an organisation in a bank: 20 digits whose key fits the БИК, when a БИК is given.
///
/// # Errors
/// `account_length`, `account_treasury_in_bank_field`, `account_correspondent_in_bank_field`, `account_key`, `account_bik` and those of
/// reading digits.
pub fn bank_account(raw: &str, bik: Option<&str>) -> Result<String, Problem> {
    let account = account_digits(Requisite::BankAccount, raw)?;
    if is_treasury(&account) {
        return Err(Problem::new("account_treasury_in_bank_field"));
    }
    if is_correspondent(&account) || is_single_treasury(&account) {
        return Err(Problem::new("account_correspondent_in_bank_field"));
    }
    check_key(&account, bik, bank_prefix)
}

/// The bank's own account in the Bank of Russia: 20 digits from 30101 whose key fits the БИК, when a БИК is given.
///
/// # Errors
/// `account_length`, `account_single_in_correspondent_field`, `correspondent_first`, `account_key`, `account_bik` and those of reading digits.
pub fn correspondent_account(raw: &str, bik: Option<&str>) -> Result<String, Problem> {
    let account = account_digits(Requisite::CorrespondentAccount, raw)?;
    if is_single_treasury(&account) {
        return Err(Problem::new("account_single_in_correspondent_field"));
    }
    if !is_correspondent(&account) {
        return Err(Problem::new("correspondent_first").with("found", begins(&account, 5)));
    }
    check_key(&account, bik, body_prefix)
}

/// ЕКС, the account of a treasury body: 20 digits from 40102 whose key fits the БИК of that body, when a БИК is given.
///
/// # Errors
/// `account_length`, `single_treasury_first`, `account_key`, `account_bik` and those of reading digits.
pub fn single_treasury_account(raw: &str, bik: Option<&str>) -> Result<String, Problem> {
    let account = account_digits(Requisite::SingleTreasuryAccount, raw)?;
    if !is_single_treasury(&account) {
        return Err(Problem::new("single_treasury_first").with("found", begins(&account, 5)));
    }
    check_key(&account, bik, body_prefix)
}

/// Treasury account: 20 digits from 03. It has no key: its ninth digit is not checked.
///
/// # Errors
/// `account_length`, `treasury_first` and those of reading digits.
pub fn treasury_account(raw: &str) -> Result<String, Problem> {
    let account = account_digits(Requisite::TreasuryAccount, raw)?;
    if is_treasury(&account) {
        Ok(joined(&account))
    } else {
        Err(Problem::new("treasury_first").with("found", begins(&account, 2)))
    }
}

/// Personal account in a treasury or a financial body. Every body has its own form («20646Х12345», «000.20.012.3»), so only emptiness is
/// refused.
///
/// # Errors
/// `requisite_empty`.
pub fn personal_account(raw: &str) -> Result<String, Problem> {
    text::value(Requisite::PersonalAccount, raw)
}

/// Which kind of account the digits themselves name, whatever field they were typed in: 03…, 40102… and 30101… of 20 digits.
pub(super) fn kind_by_beginning(account: &str) -> Option<Requisite> {
    if account.len() != 20 {
        return None;
    }
    [
        ("03", Requisite::TreasuryAccount),
        ("40102", Requisite::SingleTreasuryAccount),
        ("30101", Requisite::CorrespondentAccount),
    ]
    .into_iter()
    .find_map(|(first, kind)| account.starts_with(first).then_some(kind))
}

/// The account with the key that fits the БИК; the digit that stood in the key's place does not matter.
pub(super) fn with_key(account: &[u8], prefix: [u8; 3]) -> Vec<u8> {
    // The key has weight 3 and 3·7 = 21 ends in 1: the key is 7 times the sum with zero in its place, taken to the opposite sign.
    let zeroed: Vec<u8> =
        account.iter().enumerate().map(|(index, digit)| if index == KEY_AT { 0 } else { *digit }).collect();
    let key = (10 - key_sum(&zeroed, prefix) % 10) * 7 % 10;
    zeroed
        .iter()
        .enumerate()
        .map(|(index, digit)| if index == KEY_AT { u8::try_from(key).unwrap_or_default() } else { *digit })
        .collect()
}

/// Three digits of the БИК that a bank's client account is keyed with: the last three, or for the Bank of Russia's own offices (000 to 002)
/// those of [`body_prefix`].
pub(super) fn bank_prefix(bik: &[u8]) -> Option<[u8; 3]> {
    let last = *bik.last_chunk::<3>()?;
    if matches!(last, [0, 0, 0..=2]) { body_prefix(bik) } else { Some(last) }
}

/// Three digits of the БИК that a bank's own account or a treasury body's account is keyed with: 0 and the fifth and sixth digits.
pub(super) fn body_prefix(bik: &[u8]) -> Option<[u8; 3]> {
    Some([0, *bik.get(4)?, *bik.get(5)?])
}

fn key_sum(account: &[u8], prefix: [u8; 3]) -> u32 {
    prefix
        .iter()
        .chain(account)
        .zip([7, 1, 3].into_iter().cycle())
        .map(|(digit, weight)| u32::from(*digit) * weight % 10)
        .sum()
}

fn check_key(account: &[u8], bik: Option<&str>, prefix: fn(&[u8]) -> Option<[u8; 3]>) -> Result<String, Problem> {
    if let Some(bik) = bik.filter(|bik| !bik.trim().is_empty()) {
        let bik = bik_digits(bik).map_err(|_| Problem::new("account_bik"))?;
        if let Some(prefix) = prefix(&bik).filter(|prefix| !key_sum(account, *prefix).is_multiple_of(10)) {
            let key = |account: &[u8]| account.get(KEY_AT).copied().unwrap_or_default();
            let expected = key(&with_key(account, prefix));
            return Err(Problem::new("account_key")
                .with("bik", joined(&bik))
                .with("expected", expected)
                .with("found", key(account)));
        }
    }
    Ok(joined(account))
}

fn account_digits(kind: Requisite, raw: &str) -> Result<Vec<u8>, Problem> {
    let account = digits(kind, raw)?;
    if account.len() == 20 {
        Ok(account)
    } else {
        Err(Problem::new("account_length").with("name", kind.name()).with("digits", account.len()))
    }
}

fn is_treasury(account: &[u8]) -> bool {
    account.starts_with(&[0, 3])
}

fn is_correspondent(account: &[u8]) -> bool {
    account.starts_with(&[3, 0, 1, 0, 1])
}

fn is_single_treasury(account: &[u8]) -> bool {
    account.starts_with(&[4, 0, 1, 0, 2])
}

fn begins(account: &[u8], count: usize) -> String {
    joined(account.get(..count).unwrap_or(account))
}
