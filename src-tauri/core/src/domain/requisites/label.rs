//! How people name requisites in front of their values.
//!
//! A label is written here as its letters only, with «/» where it belongs to the label. In a text it is found whatever its case, ё or е,
//! spaces and full stops between the letters («расч. счёт», «к / с»), and Latin letters of the same shape («KПП», «БИK»).

use super::Requisite::{self, *};
use super::text::{is_dash, is_unseen};

const LABELS: &[(Requisite, &[&str])] = &[
    (Inn, &["инн"]),
    (Kpp, &["кпп"]),
    (Ogrn, &["огрн", "основнойгосударственныйрегистрационныйномер"]),
    (Ogrnip, &["огрнип"]),
    (Snils, &["снилс", "страховойномер"]),
    (Bik, &["бик"]),
    (
        BankAccount,
        &[
            "р/с",
            "р/сч",
            "р/счет",
            "рс",
            "расчсчет",
            "расчетныйсчет",
            "рассчет",
            "рас/счет",
            "банковскийсчет",
            "номерсчета",
            "счет",
        ],
    ),
    (
        CorrespondentAccount,
        &["к/с", "к/сч", "к/счет", "кс", "корсчет", "коррсчет", "кор/счет", "кор/с", "корр/с", "корреспондентскийсчет"],
    ),
    (SingleTreasuryAccount, &["екс", "единыйказначейскийсчет", "единогоказначейскогосчета", "единказначейскийсчет"]),
    (TreasuryAccount, &["казначейскийсчет", "казначейскогосчета", "казнсчет", "казн/счет", "казначсчет", "кзс"]),
    (PersonalAccount, &["л/с", "л/сч", "л/счет", "лс", "лицсчет", "лицевойсчет", "лицевогосчета"]),
    (Kbk, &["кбк", "кодбюджетнойклассификации"]),
    (Oktmo, &["октмо"]),
    (Okpo, &["окпо"]),
    (Okopf, &["окопф"]),
    (Okved, &["оквэд", "оквэд2", "основнойоквэд"]),
    (LicenceNumber, &["лицензия", "номерлицензии", "лицензии", "регистрационныйномерлицензии"]),
    (
        Phone,
        &["телефон", "телефоны", "тел", "тел/факс", "телефон/факс", "контактныйтелефон", "моб", "моб/тел", "мобтел"],
    ),
    (
        Email,
        &[
            "e-mail",
            "email",
            "эл/почта",
            "элпочта",
            "электроннаяпочта",
            "адресэлектроннойпочты",
            "почта",
            "mail",
            "адресэлпочты",
        ],
    ),
    (Site, &["сайт", "официальныйсайт", "адрессайта", "веб-сайт", "site", "www"]),
];

/// A label found in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub kind: Requisite,
    /// Index of the first character after the label.
    pub end: usize,
}

/// The longest label of any kind that begins exactly at `start`; a label is a whole word.
pub(super) fn at(chars: &[char], start: usize) -> Option<Found> {
    if start > 0 && chars.get(start - 1).is_some_and(|before| before.is_alphanumeric()) {
        return None;
    }
    LABELS
        .iter()
        .flat_map(|(kind, labels)| labels.iter().map(move |label| (*kind, *label)))
        .filter_map(|(kind, label)| Some(Found { kind, end: end_of(chars, start, label)? }))
        .max_by_key(|found| found.end)
}

/// What follows the requisite's own label, if the text begins with it (once or more: «р/с (р/с банка)»), else the whole text.
pub(super) fn after(kind: Requisite, chars: &[char]) -> &[char] {
    let mut rest = without_mark(chars);
    while let Some(found) = rest
        .iter()
        .position(|c| c.is_alphanumeric())
        .and_then(|start| at(rest, start))
        .filter(|found| same_field(found.kind, kind))
    {
        rest = without_mark(rest.get(found.end..).unwrap_or_default());
    }
    rest
}

/// Drops «№», «:» and the like that stand between a label and its value.
pub(super) fn without_mark(chars: &[char]) -> &[char] {
    let start = chars
        .iter()
        .position(|&c| {
            !(c.is_whitespace() || is_unseen(c) || is_dash(c) || matches!(c, '№' | ':' | '=' | '.' | ',' | ';'))
        })
        .unwrap_or(chars.len());
    chars.get(start..).unwrap_or_default()
}

/// People write «р/с» in front of a treasury account and «к/с» in front of the single treasury account: the fields print alike.
fn same_field(labelled: Requisite, kind: Requisite) -> bool {
    let place = |kind| match kind {
        TreasuryAccount => BankAccount,
        SingleTreasuryAccount => CorrespondentAccount,
        Ogrnip => Ogrn,
        other => other,
    };
    place(labelled) == place(kind)
}

fn end_of(chars: &[char], start: usize, label: &str) -> Option<usize> {
    let mut rest = chars.iter().enumerate().skip(start);
    let mut end = start;
    for (nth, wanted) in label.chars().enumerate() {
        let (index, found) = rest.find(|(_, c)| nth == 0 || !is_filler(**c))?;
        if folded(*found) != folded(wanted) {
            return None;
        }
        end = index + 1;
    }
    let next = chars.get(end).copied();
    if next.is_some_and(char::is_alphabetic) { None } else { Some(end) }
}

fn is_filler(c: char) -> bool {
    c == '.' || c.is_whitespace() || is_unseen(c)
}

fn folded(c: char) -> char {
    match c.to_lowercase().next().unwrap_or(c) {
        'ё' => 'е',
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' => 'н',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        other if is_dash(other) => '-',
        '\\' => '/',
        other => other,
    }
}
