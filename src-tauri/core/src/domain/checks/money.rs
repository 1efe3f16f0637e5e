//! Section 3 of the form: one variant of financing with all that it prints (СФ-06), and purchases by law of those who pay (СФ-24).

use super::look::{Look, Side};
use super::words::{is_blank, money};
use super::{property, words};
use crate::domain::agreement::{FinancingKind, PropertyUse};
use crate::domain::ids::OrganizationId;
use crate::domain::organization::{InstitutionKind, Ownership};
use crate::domain::units::Kopecks;

pub(super) fn check(look: &mut Look<'_>) {
    match look.agreement.financing.kind {
        FinancingKind::Unset => look.error("СФ-06", "sf06_financing_unset", look.at("financing.kind"), []),
        FinancingKind::Own | FinancingKind::ByAddendum => {}
        FinancingKind::InText => sf06_in_text(look),
        FinancingKind::Certificates => {
            sf06_act(look, "sf06_certificates_act");
            // Nobody but the base organisation realises anything: there is nothing to hand on.
            if look.agreement.has_realising() {
                sf06_pay_days(look);
            }
        }
        FinancingKind::PaidServices => sf06_paid_services(look),
        FinancingKind::Sponsor => sf06_sponsor(look),
    }
    sf06_payee_accounts(look);
    sf24_public_purchase(look);
}

fn sf06_in_text(look: &mut Look<'_>) {
    let financing = &look.agreement.financing;
    let computed = match (financing.rate, financing.man_hours) {
        (Some(rate), Some(hours)) => rate.0.checked_mul(i64::from(hours)).map(Kopecks),
        (None, None) => None,
        (Some(_), None) => {
            look.error("СФ-06", "sf06_man_hours", look.at("financing.man_hours"), []);
            return;
        }
        (None, Some(_)) => {
            look.error("СФ-06", "sf06_rate", look.at("financing.rate"), []);
            return;
        }
    };
    match (financing.amount, computed) {
        (Some(amount), Some(computed)) if amount != computed => {
            let values = [("amount", money(amount.0)), ("computed", money(computed.0))];
            look.error("СФ-06", "sf06_amount_differs", look.at("financing.amount"), values);
        }
        (amount, computed) if amount.or(computed).is_none_or(|sum| sum.0 <= 0) => {
            look.error("СФ-06", "sf06_amount", look.at("financing.amount"), []);
        }
        _ => {}
    }
    if is_blank(&financing.source) {
        look.error("СФ-06", "sf06_source", look.at("financing.source"), []);
    }
    sf06_pay_days(look);
}

fn sf06_pay_days(look: &mut Look<'_>) {
    if look.agreement.financing.pay_days.is_none_or(|days| days == 0) {
        look.error("СФ-06", "sf06_pay_days", look.at("financing.pay_days"), []);
    }
}

fn sf06_act(look: &mut Look<'_>, problem: &'static str) {
    if is_blank(&look.agreement.financing.act) {
        look.error("СФ-06", problem, look.at("financing.act"), []);
    }
}

/// Who concludes the contracts; the share of another party, if any, goes with its percentage and term.
fn sf06_paid_services(look: &mut Look<'_>) {
    let financing = &look.agreement.financing;
    if financing.organization_id.is_none_or(|id| look.agreement.party(id).is_none()) {
        look.error("СФ-06", "sf06_paid_services_party", look.at("financing.organization_id"), []);
    }
    let percent = financing.share_percent.filter(|percent| *percent > 0);
    match (percent, financing.share_to) {
        (None, None) => return,
        (None, Some(_)) => look.error("СФ-06", "sf06_share_percent", look.at("financing.share_percent"), []),
        (Some(_), None) => look.error("СФ-06", "sf06_share_to", look.at("financing.share_to"), []),
        (Some(_), Some(_)) => {}
    }
    sf06_pay_days(look);
}

fn sf06_sponsor(look: &mut Look<'_>) {
    if is_blank(&look.agreement.financing.sponsor) {
        look.error("СФ-06", "sf06_sponsor", look.at("financing.sponsor"), []);
    }
    sf06_act(look, "sf06_sponsor_act");
}

/// Parties that pay another party by this agreement, each with the field that says so.
fn payers<'a>(look: &Look<'a>) -> Vec<(Side<'a>, &'static str)> {
    let mut payers: Vec<(Side<'a>, &'static str)> = Vec::new();
    let financing = &look.agreement.financing;
    match financing.kind {
        FinancingKind::InText | FinancingKind::ByAddendum => {
            payers.extend(look.base().map(|base| (base, "financing.kind")))
        }
        FinancingKind::PaidServices if financing.share_to.is_some() => {
            let receiver = financing.organization_id.and_then(|id| look.side(id));
            payers.extend(receiver.map(|side| (side, "financing.share_to")));
        }
        _ => {}
    }
    if look.agreement.property.usage == PropertyUse::Paid {
        let users = property::owners(look).into_iter().flat_map(|owner| property::users(look, &owner));
        payers.extend(users.map(|user| (user, "property.usage")));
    }
    payers
}

/// Parties that another party pays by this agreement.
fn payees<'a>(look: &Look<'a>) -> Vec<Side<'a>> {
    let financing = &look.agreement.financing;
    let named = |id: Option<OrganizationId>| id.and_then(|id| look.side(id));
    let mut payees: Vec<Side<'a>> = match financing.kind {
        // Nobody named: the base organisation pays its participants.
        FinancingKind::InText => match named(financing.organization_id).filter(|side| !side.is_base()) {
            Some(side) => vec![side],
            None => look.sides.iter().copied().filter(|side| !side.is_base()).collect(),
        },
        FinancingKind::Certificates => look.realising(),
        FinancingKind::PaidServices => named(financing.share_to).into_iter().collect(),
        FinancingKind::Unset | FinancingKind::Own | FinancingKind::ByAddendum | FinancingKind::Sponsor => Vec::new(),
    };
    if look.agreement.property.usage == PropertyUse::Paid {
        payees.extend(property::owners(look));
    }
    payees.sort_by_key(|side| side.index);
    payees.dedup_by_key(|side| side.index);
    payees
}

/// Where the money is to go stands in section 6: without an account nobody can pay by this paper.
fn sf06_payee_accounts(look: &mut Look<'_>) {
    for side in payees(look) {
        if side.organization.accounts.iter().all(|account| is_blank(&account.account)) {
            look.warning("СФ-06", "sf06_payee_account", side.at("accounts"), [side.named()]);
        }
    }
}

/// A budget or treasury institution buys by 44-ФЗ, an autonomous one by 223-ФЗ.
fn sf24_public_purchase(look: &mut Look<'_>) {
    let mut said: Vec<usize> = Vec::new();
    for (payer, field) in payers(look) {
        if payer.organization.ownership == Ownership::Private || said.contains(&payer.index) {
            continue;
        }
        said.push(payer.index);
        let problem = match payer.organization.institution {
            InstitutionKind::Budget | InstitutionKind::Treasury => "sf24_contract_44",
            InstitutionKind::Autonomous => "sf24_contract_223",
            _ => continue,
        };
        look.warning("СФ-24", problem, look.at(field), [("party", words::name(payer.organization))]);
    }
}
