//! How the paper calls its parties: «Базовая организация», «Организация-участник», «Организация-участник 2»,
//! «Организации-участники 1 и 3», in all cases.

use crate::domain::agreement::Party;
use crate::domain::edition::Loop;
use crate::domain::ids::OrganizationId;
use crate::domain::record::AgreementRecord;
use crate::russian::Case;

/// The parties that a list goes over, with the number each participant bears in the paper (1…n; the base has none).
pub(super) fn members(record: &AgreementRecord, over: Loop) -> Vec<(&Party, Option<usize>)> {
    let agreement = &record.agreement;
    let participants = agreement.participants().enumerate().map(|(index, party)| (party, Some(index + 1)));
    let paid = |party: &Party| {
        agreement.financing.organization_id.is_none_or(|id| !is_participant(record, id) || id == party.organization_id)
    };
    match over {
        Loop::Parties => agreement.base().map(|base| (base, None)).into_iter().chain(participants).collect(),
        Loop::Participants => participants.collect(),
        Loop::RealisingParticipants => participants.filter(|(party, _)| party.realises_parts).collect(),
        Loop::GivingParticipants => participants.filter(|(party, _)| party.only_gives()).collect(),
        Loop::PaidRealising => participants.filter(|(party, _)| party.realises_parts && paid(party)).collect(),
        Loop::PaidGiving => participants.filter(|(party, _)| party.only_gives() && paid(party)).collect(),
        Loop::Parts | Loop::OwnParts | Loop::Annexes => Vec::new(),
    }
}

fn is_participant(record: &AgreementRecord, id: OrganizationId) -> bool {
    record.agreement.participants().any(|party| party.organization_id == id)
}

/// «Базовая организация», «Организация-участник», «Организация-участник 2».
pub(super) fn title(record: &AgreementRecord, id: OrganizationId, case: Case) -> Option<String> {
    let (_, number) = members(record, Loop::Parties).into_iter().find(|(party, _)| party.organization_id == id)?;
    Some(match number {
        None => base(case).to_owned(),
        Some(number) if record.agreement.participants().count() > 1 => format!("{} {number}", participant(case)),
        Some(_) => participant(case).to_owned(),
    })
}

/// The participants of a set by name. All of several are «Организации-участники»; with `numbered` they keep their numbers.
/// None: the set is empty.
pub(super) fn set(record: &AgreementRecord, over: Loop, case: Case, numbered: bool) -> Option<String> {
    let all = record.agreement.participants().count();
    let numbers: Vec<usize> = members(record, over).into_iter().filter_map(|(_, number)| number).collect();
    match numbers.as_slice() {
        [] => None,
        [_] if all == 1 => Some(participant(case).to_owned()),
        [only] => Some(format!("{} {only}", participant(case))),
        several if several.len() == all && !numbered => Some(participants(case).to_owned()),
        several => Some(format!("{} {}", participants(case), ranges(several))),
    }
}

/// «1 и 3», «1–4, 6 и 7»: three or more in a row become a range.
fn ranges(numbers: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let mut words = Vec::new();
    for (first, last) in runs {
        match last - first {
            0 => words.push(first.to_string()),
            1 => words.extend([first.to_string(), last.to_string()]),
            _ => words.push(format!("{first}–{last}")),
        }
    }
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} и {last}", rest.join(", ")),
        None => String::new(),
    }
}

fn base(case: Case) -> &'static str {
    match case {
        Case::Nominative => "Базовая организация",
        Case::Genitive => "Базовой организации",
        Case::Dative => "Базовой организации",
        Case::Accusative => "Базовую организацию",
        Case::Instrumental => "Базовой организацией",
        Case::Prepositional => "Базовой организации",
    }
}

fn participant(case: Case) -> &'static str {
    match case {
        Case::Nominative => "Организация-участник",
        Case::Genitive => "Организации-участника",
        Case::Dative => "Организации-участнику",
        Case::Accusative => "Организацию-участник",
        Case::Instrumental => "Организацией-участником",
        Case::Prepositional => "Организации-участнике",
    }
}

fn participants(case: Case) -> &'static str {
    match case {
        Case::Nominative | Case::Accusative => "Организации-участники",
        Case::Genitive => "Организаций-участников",
        Case::Dative => "Организациям-участникам",
        Case::Instrumental => "Организациями-участниками",
        Case::Prepositional => "Организациях-участниках",
    }
}

/// «с одной стороны», «с другой стороны», «с третьей стороны», … by the place in the preamble, from 0.
pub(super) fn side(index: usize) -> String {
    let word = match index {
        0 => "одной".to_owned(),
        1 => "другой".to_owned(),
        _ => ordinal(index + 1),
    };
    let preposition = if word.starts_with("сто ") { "со" } else { "с" };
    format!("{preposition} {word} стороны")
}

/// Ordinal of the feminine genitive: 3 → «третьей», 21 → «двадцать первой». Above 999 in figures.
fn ordinal(number: usize) -> String {
    const ONES: [&str; 20] = [
        "",
        "первой",
        "второй",
        "третьей",
        "четвёртой",
        "пятой",
        "шестой",
        "седьмой",
        "восьмой",
        "девятой",
        "десятой",
        "одиннадцатой",
        "двенадцатой",
        "тринадцатой",
        "четырнадцатой",
        "пятнадцатой",
        "шестнадцатой",
        "семнадцатой",
        "восемнадцатой",
        "девятнадцатой",
    ];
    const TENS: [&str; 10] = [
        "",
        "",
        "двадцатой",
        "тридцатой",
        "сороковой",
        "пятидесятой",
        "шестидесятой",
        "семидесятой",
        "восьмидесятой",
        "девяностой",
    ];
    const TENS_BEFORE: [&str; 10] =
        ["", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"];
    const HUNDREDS: [&str; 10] = [
        "",
        "сотой",
        "двухсотой",
        "трёхсотой",
        "четырёхсотой",
        "пятисотой",
        "шестисотой",
        "семисотой",
        "восьмисотой",
        "девятисотой",
    ];
    const HUNDREDS_BEFORE: [&str; 10] =
        ["", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"];
    let word = |table: &[&'static str], index: usize| table.get(index).copied().unwrap_or_default();
    if number > 999 {
        return format!("{number}-й");
    }
    let (hundreds, rest) = (number / 100, number % 100);
    let mut words = Vec::new();
    if hundreds > 0 {
        words.push(if rest == 0 { word(&HUNDREDS, hundreds) } else { word(&HUNDREDS_BEFORE, hundreds) });
    }
    if rest > 0 && rest < 20 {
        words.push(word(&ONES, rest));
    } else if rest >= 20 {
        let (tens, ones) = (rest / 10, rest % 10);
        words.push(if ones == 0 { word(&TENS, tens) } else { word(&TENS_BEFORE, tens) });
        words.push(word(&ONES, ones));
    }
    words.retain(|word| !word.is_empty());
    words.join(" ")
}
