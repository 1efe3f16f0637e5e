//! Powers of those who sign (СФ-17): on the agreement's day they hold, and how long they hold is known.

use super::look::{Look, Side};
use super::words;
use crate::domain::organization::{BasisKind, Signatory};
use chrono::{Months, NaiveDate};

pub(super) fn check(look: &mut Look<'_>) {
    for side in look.sides.clone() {
        sf17_powers(look, side);
    }
}

fn sf17_powers(look: &mut Look<'_>, side: Side<'_>) {
    let Some((index, signatory)) = side.signatory(look.record) else {
        look.error("СФ-17", "sf17_no_signatory", side.at("signatories"), [side.named()]);
        return;
    };
    let day = look.record.day();
    let at = |field: &str| side.at(format!("signatories.{index}.{field}"));
    let who = ("signatory", called(signatory));
    let on = ("day", words::day(day));
    let proxy = signatory.basis == BasisKind::PowerOfAttorney;
    let begins = signatory.powers_from.into_iter().chain(signatory.basis_on.filter(|_| proxy)).max();
    if let Some(begins) = begins.filter(|begins| *begins > day) {
        let field = if signatory.powers_from == Some(begins) { "powers_from" } else { "basis_on" };
        look.error("СФ-17", "sf17_not_yet", at(field), [side.named(), who, on, ("begins", words::day(begins))]);
        return;
    }
    match (signatory.powers_until, signatory.basis) {
        (Some(until), _) if until < day => {
            let problem = if proxy { "sf17_proxy_expired" } else { "sf17_expired" };
            look.error("СФ-17", problem, at("powers_until"), [side.named(), who, on, ("until", words::day(until))]);
        }
        (None, BasisKind::PowerOfAttorney) => match signatory.basis_on.and_then(year_later) {
            Some(until) if until <= day => {
                look.error(
                    "СФ-17",
                    "sf17_proxy_year_over",
                    at("powers_until"),
                    [side.named(), who, ("until", words::day(until))],
                );
            }
            _ => look.warning("СФ-17", "sf17_proxy_term_unknown", at("powers_until"), [side.named(), who]),
        },
        (None, BasisKind::Order) => {
            look.warning("СФ-17", "sf17_order_term_unknown", at("powers_until"), [side.named(), who])
        }
        _ => {}
    }
}

/// A power of attorney without a term holds for a year from its day (п. 1 ст. 186 ГК РФ).
fn year_later(on: NaiveDate) -> Option<NaiveDate> {
    on.checked_add_months(Months::new(12))
}

fn called(signatory: &Signatory) -> String {
    let name = [&signatory.surname, &signatory.given, &signatory.patronymic].map(|part| part.trim()).join(" ");
    if words::is_blank(&name) { "подписант".to_owned() } else { words::shown(&name) }
}
