//! What the card of an organisation shows while it is filled in.

use crate::support::agreements::{Kind, agreement, on};
use rostok_core::context::Context;
use rostok_core::domain::organization::{BasisKind, InstitutionKind, Organization, Signatory};
use rostok_core::inside::documents::forms::record::Stage;
use rostok_core::inside::documents::forms::text;
use rostok_core::operations::base::{self, Base};
use rostok_core::operations::organization::{SignatoryLack, SignatoryWording, wording};

fn base() -> Base {
    base::in_memory(&Context::for_test(on(2026, 8, 25), 1)).expect("a base in memory")
}

fn director() -> Signatory {
    let text = str::to_owned;
    Signatory {
        surname: text("Иванова"), given: text("Мария"), post: text("Директор"), ..Signatory::default()
    }
}

fn said(signatory: Signatory, institution: InstitutionKind) -> SignatoryWording {
    let draft = Organization { institution, signatories: vec![signatory], ..Organization::default() };
    wording(&base(), &draft).expect("a base in memory can be read").signatories.remove(0)
}

fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn the_line_of_a_signatory_stands_so_in_the_paper() {
    let bases = [
        (BasisKind::Charter, ""),
        (BasisKind::PowerOfAttorney, "Управления образования"),
        (BasisKind::Order, "приказа Управления образования"),
        (BasisKind::Regulation, "о центре"),
        (BasisKind::Other, "решения учредителя"),
    ];
    for (kind, basis_text) in bases {
        let mut record = agreement(&[Kind::School, Kind::Entrepreneur]);
        let school = &mut record.organizations[1];
        for signatory in &mut school.signatories {
            signatory.basis = kind;
            signatory.basis_text = basis_text.to_owned();
            signatory.basis_on = Some(on(2026, 8, 3));
            signatory.basis_number = "№ 17".to_owned();
        }
        let paper = spaced(&text(&record, Stage::Final));
        for organization in &record.organizations {
            let lines = wording(&base(), organization).expect("a base in memory can be read").signatories;
            let printed = lines.iter().filter(|signatory| paper.contains(&spaced(&signatory.line))).count();
            assert!(printed > 0, "{kind:?}: {lines:?}\n{paper}");
        }
    }
}

#[test]
fn the_line_of_a_signatory_names_what_is_missing_for_the_paper() {
    let school = InstitutionKind::Budget;
    let whole = said(director(), school);
    assert_eq!(spaced(&whole.line), "в лице директора Ивановой Марии, действующей на основании Устава");
    assert_eq!(whole.lacks, []);
    let deputy = Signatory { basis: BasisKind::PowerOfAttorney, basis_on: Some(on(2026, 9, 1)), ..director() };
    let said_of = said(deputy.clone(), school);
    assert_eq!(said_of.lacks, [SignatoryLack::BasisNumber]);
    assert!(spaced(&said_of.line).ends_with("доверенности от 1 сентября 2026 г. № …"), "{}", said_of.line);
    let numbered = said(Signatory { basis_number: "№ 5".to_owned(), ..deputy }, school);
    assert!(spaced(&numbered.line).ends_with("от 1 сентября 2026 г. № 5"), "{}", numbered.line);
    assert_eq!(said(Signatory::default(), school).lacks, [SignatoryLack::Name, SignatoryLack::Post]);
    let basis = BasisKind::EgripRecord;
    let own = said(Signatory { post: String::new(), basis, ..director() }, InstitutionKind::Entrepreneur);
    assert!(spaced(&own.line).starts_with("действующая на основании записи"), "{}", own.line);
    assert_eq!(own.lacks, [], "an entrepreneur needs no post");
}

#[test]
fn a_number_half_typed_has_no_twins_and_spaces_do_not_hide_one() {
    let (base, context) = (base(), Context::for_test(on(2026, 8, 25), 2));
    let named = |inn: &str, kpp: &str| Organization {
        full_name: "Школа".to_owned(),
        inn: inn.to_owned(),
        kpp: kpp.to_owned(),
        ..Organization::default()
    };
    let kept =
        rostok_core::operations::kept::add(&base, &context, named("7707083893", "770701001")).expect("a sound draft");
    let twins = |inn, kpp| wording(&base, &named(inn, kpp)).expect("the base can be read").twins;
    assert_eq!(twins("7707 083 893", "770701001").same.first().map(|row| row.id), Some(kept.data));
    assert_eq!(twins("7707083893", "").same.len(), 1, "the КПП may not have been typed yet");
    let branch = twins("7707083893", "682745001");
    assert_eq!((branch.same.len(), branch.branches.len()), (0, 1));
    assert_eq!(twins("77070838", "").same.len(), 0);
}
