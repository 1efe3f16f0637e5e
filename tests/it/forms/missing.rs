//! What is missing is seen in a draft and refused in a final paper.

use crate::support::agreements::{Kind, agreement};
use rostok_core::domain::agreement::*;
use rostok_core::domain::finding::Noun;
use rostok_core::domain::record::AgreementRecord;
use rostok_core::inside::documents::forms::check_text::check_text;
use rostok_core::inside::documents::forms::first_edition;
use rostok_core::inside::documents::forms::network_agreement::network_agreement;
use rostok_core::inside::documents::forms::record::Stage;
use rostok_core::inside::documents::forms::text::plain_text;

#[test]
fn a_draft_shows_the_blank_and_names_the_place_to_fill_in() {
    let mut record = agreement(&[Kind::School]);
    record.organizations[1].licences[0].number = String::new();
    let draft = network_agreement(&record, Stage::Draft).unwrap();
    assert!(plain_text(&draft.paper).contains("от «04» мая 2016 г. № __________, выданной"));
    let [missing] = draft.missing.as_slice() else { panic!("{:?}", draft.missing) };
    assert_eq!((missing.path.as_str(), missing.clause.as_str()), ("party.licence.number", "preamble"));
    assert_eq!(
        (missing.subject.noun, missing.subject.id, missing.subject.field.as_str()),
        (Noun::Organization, record.organizations[1].id.0, "licences.0.number")
    );
    assert_eq!(network_agreement(&record, Stage::Final), Err(draft.missing));
}

#[test]
fn a_draft_without_a_number_does_not_ask_for_it_and_a_final_paper_does() {
    let mut record = agreement(&[Kind::School]);
    record.agreement.number = String::new();
    let draft = network_agreement(&record, Stage::Draft).unwrap();
    assert_eq!(draft.missing, []);
    assert!(plain_text(&draft.paper).starts_with("ДОГОВОР № ______\n"));
    assert_eq!(draft.paper.watermark.as_deref(), Some("ПРОЕКТ"));
    assert_eq!(network_agreement(&record, Stage::Final).unwrap_err()[0].path, "agreement.number");
}

#[test]
fn an_agreement_of_which_nothing_is_known_still_prints_as_a_draft() {
    let record = AgreementRecord { edition: first_edition().unwrap(), ..AgreementRecord::default() };
    let draft = network_agreement(&record, Stage::Draft).unwrap();
    assert!(draft.missing.len() > 5, "{:?}", draft.missing);
    assert_eq!(check_text(&draft.paper, &record), [], "a draft's blanks are meant:\n{}", plain_text(&draft.paper));
}

#[test]
fn choices_that_are_not_made_are_missing() {
    let mut record = agreement(&[Kind::School]);
    record.agreement.papers.by = PapersBy::Unset;
    record.agreement.financing.kind = FinancingKind::Unset;
    let paths: Vec<String> = network_agreement(&record, Stage::Final)
        .unwrap_err()
        .into_iter()
        .map(|missing| missing.subject.field)
        .collect();
    assert_eq!(paths, ["papers.by", "financing.kind"]);
}

#[test]
fn a_party_without_a_line_of_resources_is_missing_it() {
    let mut record = agreement(&[Kind::School]);
    record.agreement.parties[0].resources.clear();
    let missing = network_agreement(&record, Stage::Final).unwrap_err();
    assert_eq!(
        (missing[0].subject.field.as_str(), missing[0].clause.as_str()),
        ("parties.0.resources", "annex.resources")
    );
}

#[test]
fn the_proof_reader_sees_a_wrong_gender_and_a_blank() {
    let mut record = agreement(&[Kind::School]);
    let mut printed = network_agreement(&record, Stage::Final).unwrap();
    record.organizations[1].signatories[0].sex = Some(rostok_core::inside::russian::Sex::Female);
    let problems = |printed: &rostok_core::inside::documents::forms::network_agreement::Printed,
                    record: &AgreementRecord| {
        check_text(&printed.paper, record).into_iter().map(|flaw| flaw.problem).collect::<Vec<_>>()
    };
    assert_eq!(problems(&printed, &record), ["text_wrong_gender"], "the paper was printed for a man");
    record.organizations[1].signatories[0].sex = Some(rostok_core::inside::russian::Sex::Male);
    use rostok_core::inside::documents::block::{Block, Paragraph, Span};
    for (text, problem) in [
        ("до ____________ включительно", "text_blank"),
        ("два  пробела", "text_double_space"),
        ("слово , слово", "text_space_before_mark"),
        ("конец..", "text_doubled_mark"),
        ("{party.name}", "text_bare_field"),
        ("", "text_empty_line"),
    ] {
        printed.paper.blocks.insert(3, Block::Paragraph(Paragraph::new(vec![Span::plain(text)])));
        assert_eq!(problems(&printed, &record), [problem], "«{text}»");
        printed.paper.blocks.remove(3);
    }
}
