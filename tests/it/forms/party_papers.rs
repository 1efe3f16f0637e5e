//! The parties' papers: every kind that the program comes with prints from a complete agreement, about whomever it may be.

use super::properties::{cases, record, words};
use crate::documents::readers::Printed;
use crate::support::agreements::{Kind, agreement, on, organization_id};
use proptest::prelude::*;
use rostok_core::domain::agreement::PupilLine;
use rostok_core::domain::document_kind::{About, AnswerKind, Asked, DocumentKind};
use rostok_core::domain::edition::Edition;
use rostok_core::domain::ids::PartyPaperId;
use rostok_core::domain::party_paper::{Answer, PaperPupil, PartyPaper};
use rostok_core::domain::record::AgreementRecord;
use rostok_core::inside::documents::docx::{self, read::read};
use rostok_core::inside::documents::forms::check_edition::check_edition;
use rostok_core::inside::documents::forms::check_text::check_text;
use rostok_core::inside::documents::forms::record::Stage;
use rostok_core::inside::documents::forms::text::{Place, lines, plain_text};
use rostok_core::inside::documents::forms::{findings, lay_out, supplied};
use rostok_core::inside::documents::print;
use uuid::Uuid;

/// Every kind with its first text.
pub fn kinds() -> Vec<(DocumentKind, Edition)> {
    let kinds = supplied::kinds().expect("the kinds inside the program can be read");
    let with_text = |kind: DocumentKind| {
        let text = supplied::text(&kind).unwrap_or_else(|error| panic!("{}: {error:?}", kind.key));
        (kind, text.into_inner())
    };
    kinds.into_iter().map(|kind| with_text(kind.into_inner())).collect()
}

fn pupils() -> Vec<PupilLine> {
    let pupil = |name: &str, year, group: &str| PupilLine {
        full_name: name.to_owned(),
        born_on: Some(on(year, 3, 5)),
        group: group.to_owned(),
        ..PupilLine::default()
    };
    vec![
        pupil("Ветров Илья Андреевич", 2012, "8 «Б»"),
        pupil("Гай Мария Олеговна", 2014, "6 «А»"),
        pupil("Дюма Любовь Павловна", 2012, "8 «Б»"),
    ]
}

/// An answer that fits the question.
fn answered(kind: &DocumentKind) -> Vec<Answer> {
    let text = |answer| match answer {
        AnswerKind::Text | AnswerKind::Number => "36",
        AnswerKind::Date => "2026-10-01",
        AnswerKind::Money => "12345.60",
        AnswerKind::Person => "Орлова Мария Петровна, заместитель директора",
    };
    kind.asked.iter().map(|asked| Answer { key: asked.key.clone(), text: text(asked.answer).to_owned() }).collect()
}

/// The record read for a paper of a kind about the participant with this index.
pub fn read_for(
    record: AgreementRecord,
    kind: &DocumentKind,
    text: &Edition,
    index: usize,
    answers: Vec<Answer>,
) -> AgreementRecord {
    let first = record.agreement.pupils.list.get(1).or(record.agreement.pupils.list.first());
    let paper = PartyPaper {
        id: PartyPaperId(Uuid::from_u128(0x99)),
        contract_id: record.agreement.id,
        kind_id: kind.id,
        organization_id: (kind.about != About::Agreement).then(|| organization_id(index)),
        pupils: first.filter(|_| kind.about == About::Pupil).map(PaperPupil::of).into_iter().collect(),
        dated_on: Some(on(2026, 9, 1)),
        answers,
        ..PartyPaper::default()
    };
    record.for_paper(kind.clone(), paper, text.clone())
}

#[test]
fn the_first_text_of_every_kind_names_only_what_its_kind_has() {
    for (kind, text) in kinds() {
        assert_eq!(check_edition(&text, Some(&kind)), [], "{}", kind.key);
        assert!(
            !kind.explanation.is_empty() && !kind.explanation.ends_with('.'),
            "{}: a line of explanation",
            kind.key
        );
    }
}

#[test]
fn every_kind_is_final_with_and_without_answers() {
    let mut whole = agreement(&[Kind::School]);
    whole.agreement.pupils.list = pupils();
    for (kind, text) in kinds() {
        for answers in [Vec::new(), answered(&kind)] {
            let filled = !answers.is_empty();
            let record = read_for(whole.clone(), &kind, &text, 1, answers);
            let found = findings(&record);
            let printed = lay_out(&record, Stage::Final).unwrap_or_else(|missing| panic!("{}: {missing:?}", kind.key));
            let words = plain_text(&printed.paper);
            assert_eq!(found, [], "{} says of itself in\n{words}", kind.key);
            assert!(!words.contains("{") && !words.contains("__________\u{a0}__________"), "{}\n{words}", kind.key);
            let pdf = print(&printed.paper);
            if let Ok(folder) = std::env::var("FORMS_OUT") {
                let name = format!("{folder}/{}{}", kind.key, if filled { "-answered" } else { "" });
                std::fs::write(format!("{name}.pdf"), &pdf).expect("the folder can be written");
                std::fs::write(format!("{name}.txt"), &words).expect("the folder can be written");
            }
        }
    }
}

#[test]
fn a_paper_is_about_a_participant_that_only_gives_resources_where_its_kind_allows() {
    let mut record = agreement(&[Kind::School, Kind::Enterprise, Kind::Entrepreneur]);
    record.agreement.pupils.list = pupils();
    for (kind, text) in kinds().into_iter().filter(|(kind, _)| !kind.realising && kind.about != About::Agreement) {
        for index in [2, 3] {
            let record = read_for(record.clone(), &kind, &text, index, Vec::new());
            let printed = lay_out(&record, Stage::Draft).expect("a draft always prints");
            assert_eq!(check_text(&printed.paper, &record), [], "{}", kind.key);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    /// Any mix of the matrix, any words typed, every kind, about anyone.
    #[test]
    fn every_kind_prints_from_any_record_and_passes_the_proof_reader(
        record in record(), index in 0..6_usize, typed in prop::collection::vec(words(), 4), pupils in 0..3_usize
    ) {
        for (kind, text) in kinds() {
            let word = |at: usize| typed.get(at % typed.len()).cloned().unwrap_or_default();
            let said = |(at, asked): (usize, &Asked)| Answer { key: asked.key.clone(), text: word(at) };
            let answers = kind.asked.iter().enumerate().map(said).collect();
            let mut record = read_for(record.clone(), &kind, &text, index, answers);
            if let Some(paper) = &mut record.paper {
                let named = |at| PaperPupil { full_name: word(at), group: word(at + 1), ..PaperPupil::default() };
                paper.paper.pupils = (0..pupils).map(named).collect();
                paper.paper.number = word(3);
            }
            let draft = lay_out(&record, Stage::Draft).expect("a draft always prints");
            prop_assert_eq!(check_text(&draft.paper, &record), vec![], "{} in\n{}", kind.key, plain_text(&draft.paper));
            match lay_out(&record, Stage::Final) {
                Ok(printed) => prop_assert_eq!(check_text(&printed.paper, &record), vec![], "{}", kind.key),
                Err(missing) => prop_assert!(!missing.is_empty()),
            }
        }
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads papers with the tools of Linux")]
fn preflight_accepts_the_papers_of_every_layout_and_word_reads_them_whole() {
    let mut whole = agreement(&[Kind::School]);
    whole.agreement.pupils.list = pupils();
    for (kind, text) in kinds() {
        let record = read_for(whole.clone(), &kind, &text, 1, answered(&kind));
        let paper = lay_out(&record, Stage::Final).expect("nothing is missing").paper;
        if ["enrolment_order", "pupils_notice", "certificate", "work_act", "transfer_consent"]
            .contains(&kind.key.as_str())
        {
            assert_eq!(Printed::new(&print(&paper)).preflight(), "", "{}", kind.key);
        }
        let units = read(&docx::write(&paper)).expect("our own DOCX is read");
        let said: String = units.iter().map(|unit| unit.text.replace('\u{a0}', " ")).collect::<Vec<_>>().join("\n");
        for line in lines(&paper).into_iter().filter(|line| line.place == Place::Running) {
            let words = line.text.replace('\u{a0}', " ");
            let words = words
                .split_once(". ")
                .filter(|(number, _)| number.parse::<u8>().is_ok())
                .map_or(words.as_str(), |(_, rest)| rest);
            assert!(said.contains(words), "{}: «{words}» is not in\n{said}", kind.key);
        }
    }
}

#[test]
fn a_post_and_a_name_stand_in_the_case_that_the_sentence_asks_for() {
    let (kind, text) = kinds().into_iter().find(|(kind, _)| kind.key == "realisation_order").expect("the order");
    let said = |who: &str| {
        let answers = vec![Answer { key: "responsible".to_owned(), text: who.to_owned() }];
        let record = read_for(agreement(&[Kind::School]), &kind, &text, 1, answers);
        plain_text(&lay_out(&record, Stage::Draft).expect("a draft always prints").paper)
    };
    for (who, printed) in [
        (
            "Орлова Мария Петровна, заместитель директора",
            "Назначить заместителя директора Орлову Марию Петровну ответственным",
        ),
        ("Гай Илья Олегович, методист", "Назначить методиста Гая Илью Олеговича ответственным"),
        ("Берия Нина Павловна", "Назначить Берию Нину Павловну ответственным"),
        ("того, кого укажет совет", "Назначить кого укажет совет того ответственным"),
        ("", "Назначить ____________________________ ответственным"),
    ] {
        let text = said(who);
        assert!(text.contains(printed), "«{printed}» is not in\n{text}");
    }
}
