//! What a final paper cannot do without (СФ-06): the names, licences and signatories that its preamble and its last section print.
//! A bare field may never be printed.

use super::look::{Look, Side};
use super::words::is_blank;
use crate::domain::organization::BasisKind;
use crate::russian::names::guess_sex;

pub(super) fn check(look: &mut Look<'_>) {
    for side in look.sides.clone() {
        sf06_requisites(look, side);
        sf06_licence(look, side);
        sf06_signatory(look, side);
    }
    sf06_locality(look);
}

fn sf06_requisites(look: &mut Look<'_>, side: Side<'_>) {
    let organization = side.organization;
    let fields = [
        ("full_name", &organization.full_name, "sf06_full_name"),
        ("legal_address", &organization.legal_address, "sf06_address"),
        ("inn", &organization.inn, "sf06_inn"),
    ];
    for (field, value, problem) in fields {
        if is_blank(value) {
            look.error("СФ-06", problem, side.at(field), [side.named()]);
        }
    }
    // The preamble names an entrepreneur by the record in ЕГРИП.
    if organization.is_entrepreneur() && is_blank(&organization.ogrn) {
        look.error("СФ-06", "sf06_ogrnip", side.at("ogrn"), [side.named()]);
    }
}

/// The licence that the preamble names. That a base organisation or a party with parts has one at all is said by СФ-01 and СФ-02а.
fn sf06_licence(look: &mut Look<'_>, side: Side<'_>) {
    if !side.organization.is_edu {
        return;
    }
    let Some((index, licence)) = side.licence_on(look.record.day()) else {
        if side.party.only_gives() {
            look.error("СФ-06", "sf06_licence_missing", side.at("licences"), [side.named()]);
        }
        return;
    };
    let missing = [
        ("number", is_blank(&licence.number), "sf06_licence_number"),
        ("issued_on", licence.issued_on.is_none(), "sf06_licence_date"),
        ("issued_by", is_blank(&licence.issued_by) && is_blank(&licence.issued_by_instrumental), "sf06_licence_issuer"),
    ];
    for (field, absent, problem) in missing {
        if absent {
            look.error("СФ-06", problem, side.at(format!("licences.{index}.{field}")), [side.named()]);
        }
    }
}

/// Name, sex, post and ground of the signatory. That there is one at all is said by СФ-17.
fn sf06_signatory(look: &mut Look<'_>, side: Side<'_>) {
    let Some((index, signatory)) = side.signatory(look.record) else { return };
    let patronymic = Some(signatory.patronymic.as_str()).filter(|text| !is_blank(text));
    let nameless = is_blank(&signatory.surname) || is_blank(&signatory.given);
    let sexless =
        signatory.sex.is_none() && guess_sex(signatory.surname.trim(), signatory.given.trim(), patronymic).is_none();
    // An entrepreneur signs for himself: no post, and his ground is the record in ЕГРИП.
    let head = !side.organization.is_entrepreneur();
    let dated = matches!(signatory.basis, BasisKind::PowerOfAttorney | BasisKind::Order);
    let told = matches!(signatory.basis, BasisKind::Regulation | BasisKind::Other);
    let missing = [
        ("surname", nameless, "sf06_signatory_name"),
        ("sex", !nameless && sexless, "sf06_signatory_sex"),
        ("post", head && is_blank(&signatory.post), "sf06_signatory_post"),
        ("basis_on", head && dated && signatory.basis_on.is_none(), "sf06_basis_date"),
        ("basis_number", head && dated && is_blank(&signatory.basis_number), "sf06_basis_number"),
        ("basis_text", head && told && is_blank(&signatory.basis_text), "sf06_basis_text"),
    ];
    for (field, absent, problem) in missing {
        if absent {
            look.error("СФ-06", problem, side.at(format!("signatories.{index}.{field}")), [side.named()]);
        }
    }
}

fn sf06_locality(look: &mut Look<'_>) {
    let base = look.base().is_none_or(|base| is_blank(&base.organization.locality));
    if base && is_blank(&look.agreement.locality) {
        look.error("СФ-06", "sf06_locality", look.at("locality"), []);
    }
}
