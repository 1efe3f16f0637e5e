//! Property by owner and user (СФ-14; ст. 15 ч. 5 ФЗ-273). Between state and municipal institutions it is free unless the agreement says
//! otherwise; to private hands it goes only by the rules on public property; a private owner gives as it likes.

use super::look::{Look, Side};
use super::words;
use crate::domain::agreement::{PropertyUse, ResourceKind};
use crate::domain::organization::Ownership;

pub(super) fn check(look: &mut Look<'_>) {
    sf14_payment(look);
    sf14_not_used(look);
    sf14_public_to_private(look);
}

fn gives_property(side: &Side<'_>) -> bool {
    let property = |kind| matches!(kind, ResourceKind::Room | ResourceKind::Equipment);
    side.party.gives_resources && side.party.resources.iter().any(|resource| property(resource.kind))
}

/// Who uses the property of an owner: the base organisation that of participants; participants with parts that of the base.
pub(super) fn users<'a>(look: &Look<'a>, owner: &Side<'a>) -> Vec<Side<'a>> {
    if owner.is_base() { look.realising() } else { look.base().into_iter().collect() }
}

/// Owners that let others use rooms or equipment.
pub(super) fn owners<'a>(look: &Look<'a>) -> Vec<Side<'a>> {
    look.sides.iter().copied().filter(gives_property).collect()
}

fn sf14_payment(look: &mut Look<'_>) {
    let property = &look.agreement.property;
    if property.usage == PropertyUse::Paid && property.payment.is_none_or(|payment| payment.0 <= 0) {
        look.error("СФ-14", "sf14_payment_missing", look.at("property.payment"), []);
    }
}

fn sf14_not_used(look: &mut Look<'_>) {
    if look.agreement.property.usage != PropertyUse::NotUsed {
        return;
    }
    if let Some(owner) = owners(look).first() {
        look.warning("СФ-14", "sf14_not_used_but_given", look.at("property.usage"), [("owner", owner.name())]);
    }
}

/// Consent of the owner, ст. 17.1 135-ФЗ, and the assessment of п. 4 ст. 13 124-ФЗ.
fn sf14_public_to_private(look: &mut Look<'_>) {
    let property = &look.agreement.property;
    if property.usage == PropertyUse::NotUsed {
        return;
    }
    let public = |side: &Side<'_>| side.organization.ownership != Ownership::Private;
    let grounded = !words::is_blank(&property.basis);
    let problem = match (property.owner_consent_on.is_some(), grounded) {
        (true, true) => return,
        (true, false) => "sf14_basis_missing",
        (false, true) => "sf14_consent_missing",
        (false, false) => "sf14_public_to_private",
    };
    let field = if property.owner_consent_on.is_none() { "property.owner_consent_on" } else { "property.basis" };
    for owner in owners(look).into_iter().filter(public) {
        for user in users(look, &owner).into_iter().filter(|user| !public(user)) {
            look.warning("СФ-14", problem, look.at(field), [("owner", owner.name()), ("user", user.name())]);
        }
    }
}
