//! Model and format follow from who the parties are.

use rostok_core::domain::contract::*;
use rostok_core::domain::organization::OrganizationKind::{self, *};

fn parties(kinds: &[(OrganizationKind, bool)]) -> Vec<PartyKind> {
    kinds.iter().map(|(kind, is_edu)| PartyKind { kind: *kind, is_edu: *is_edu }).collect()
}

#[test]
fn model_and_format_are_told_from_the_kinds_of_the_parties() {
    type Expected = (Option<InteractionModel>, Option<InteractionFormat>);
    let cases: [(&[(OrganizationKind, bool)], Expected); 9] = [
        (
            &[(School, true), (School, true)],
            (Some(InteractionModel::SchoolSchool), Some(InteractionFormat::SchoolSchool)),
        ),
        (
            &[(School, true), (AdditionalEducation, true)],
            (Some(InteractionModel::SchoolOtherEducation), Some(InteractionFormat::SchoolAdditional)),
        ),
        (&[(School, true), (HigherEducation, true)], (Some(InteractionModel::SchoolOtherEducation), None)),
        (
            &[(AdditionalEducation, true), (AdditionalEducation, true)],
            (None, Some(InteractionFormat::AdditionalAdditional)),
        ),
        (
            &[(School, true), (Enterprise, true)],
            (Some(InteractionModel::SchoolEnterprise), Some(InteractionFormat::LicensedEnterprise)),
        ),
        (&[(School, true), (Enterprise, false)], (Some(InteractionModel::SchoolEnterprise), None)),
        (&[(AdditionalEducation, true), (Enterprise, true)], (None, Some(InteractionFormat::LicensedEnterprise))),
        (&[(School, true)], (None, None)),
        (&[(School, true), (Culture, false)], (None, None)),
    ];
    for (kinds, expected) in cases {
        let parties = parties(kinds);
        assert_eq!((interaction_model(&parties), interaction_format(&parties)), expected, "{kinds:?}");
    }
}
