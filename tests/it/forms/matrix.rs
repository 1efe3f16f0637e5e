//! Every switch of the variant matrix, alone and mixed: the text has no hole and its references hit.

use crate::support::agreements::{Kind, agreement, on, organization_id, paid_by_man_hours};
use rostok_core::domain::agreement::*;
use rostok_core::domain::programme::ProgrammeKind;
use rostok_core::domain::record::AgreementRecord;
use rostok_core::domain::units::Kopecks;
use rostok_core::inside::documents::forms::check_text::check_text;
use rostok_core::inside::documents::forms::network_agreement::network_agreement;
use rostok_core::inside::documents::forms::record::Stage;
use rostok_core::inside::documents::forms::text::plain_text;

/// The final text, read by the proof-reader.
pub fn final_text(record: &AgreementRecord) -> String {
    let printed = network_agreement(record, Stage::Final).unwrap_or_else(|missing| panic!("missing: {missing:#?}"));
    let text = plain_text(&printed.paper);
    assert_eq!(check_text(&printed.paper, record), [], "in\n{text}");
    references_hit(&text);
    text
}

/// «пунктом 2.1» and «приложение № 3» name what is there; clauses are numbered without a gap.
fn references_hit(text: &str) {
    let numbered = |line: &&str| {
        line.split_once(". ")
            .is_some_and(|(number, _)| number.contains('.') && number.chars().all(|c| c.is_ascii_digit() || c == '.'))
    };
    let numbers: Vec<&str> =
        text.lines().filter(numbered).filter_map(|line| line.split_once(". ")).map(|(number, _)| number).collect();
    let mut last = (0, 0);
    for number in &numbers {
        let (section, clause) =
            number.split_once('.').map(|(a, b)| (a.parse::<u32>().unwrap(), b.parse::<u32>().unwrap())).unwrap();
        assert!(
            (section, clause) == (last.0, last.1 + 1) || (section, clause) == (last.0 + 1, 1),
            "{number} after {last:?}"
        );
        last = (section, clause);
    }
    for word in ["пунктом ", "пункт "] {
        for (at, _) in text.match_indices(word) {
            let number: String =
                text[at + word.len()..].chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
            let number = number.trim_end_matches('.');
            assert!(
                number.is_empty() || number == "2" || numbers.contains(&number),
                "a reference to {number} of {numbers:?}"
            );
        }
    }
    for (at, _) in text.match_indices("риложени") {
        if let Some((_, rest)) = text[at..].split_once("№ ").filter(|(word, _)| word.chars().count() < 14) {
            let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
            assert!(text.contains(&format!("\nПриложение № {number}\n")), "no annex {number}");
        }
    }
}

fn clause<'a>(text: &'a str, number: &str) -> &'a str {
    text.lines()
        .find(|line| line.starts_with(&format!("{number}. ")))
        .unwrap_or_else(|| panic!("no {number} in\n{text}"))
}

#[test]
fn every_mixture_of_participants_gives_a_whole_text() {
    use Kind::*;
    let mixtures: [&[Kind]; 9] = [
        &[School],
        &[Enterprise],
        &[Entrepreneur],
        &[GivingSchool],
        &[School, Enterprise],
        &[Enterprise, Entrepreneur],
        &[School, ActingHead, School],
        &[School, ActingHead, Enterprise, Entrepreneur, GivingSchool, School, School],
        &[Enterprise, GivingSchool, Enterprise],
    ];
    for participants in mixtures {
        for kind in [
            FinancingKind::Own,
            FinancingKind::InText,
            FinancingKind::ByAddendum,
            FinancingKind::Certificates,
            FinancingKind::PaidServices,
            FinancingKind::Sponsor,
        ] {
            for switch in [0, 3, 5_u32] {
                let mut record = agreement(participants);
                let agreement = &mut record.agreement;
                let on_off = |bit: u32| switch >> bit & 1 == 1;
                agreement.financing = match kind {
                    FinancingKind::InText if on_off(0) => paid_by_man_hours(),
                    kind => Financing { kind, ..all_of_financing() },
                };
                agreement.coverage = if on_off(0) { Coverage::Parts } else { Coverage::Whole };
                agreement.approval = if on_off(1) { Approval::Joint } else { Approval::Base };
                agreement.assessment.interim = on_off(2);
                agreement.assessment.final_by =
                    [FinalAssessment::Base, FinalAssessment::Joint, FinalAssessment::None][switch as usize % 3];
                agreement.papers.by =
                    [PapersBy::Base, PapersBy::BaseAndParticipants, PapersBy::None][switch as usize % 3];
                agreement.schedule_mode = if on_off(2) { ScheduleMode::Independent } else { ScheduleMode::Annex };
                agreement.property.usage =
                    [PropertyUse::Free, PropertyUse::Paid, PropertyUse::NotUsed][switch as usize % 3];
                agreement.property.payment = Some(Kopecks(1_234_560));
                agreement.property.by_act = on_off(1);
                agreement.personal_data =
                    [PersonalData::Consents, PersonalData::OtherGround, PersonalData::NotTransferred]
                        [switch as usize % 3];
                agreement.escort_by = on_off(0).then(|| organization_id(1));
                agreement.dated_on = Some(if on_off(1) { on(2026, 9, 3) } else { on(2026, 8, 20) });
                final_text(&record);
            }
        }
    }
}

fn all_of_financing() -> Financing {
    Financing {
        amount: Some(Kopecks(1_234_560)),
        source: "средств от приносящей доход деятельности".to_owned(),
        pay_days: Some(10),
        act: "постановлением администрации от 1 июля 2026 г. № 15".to_owned(),
        sponsor: "общества с ограниченной ответственностью «Станкозавод»".to_owned(),
        organization_id: Some(organization_id(0)),
        share_percent: Some(3000),
        share_to: Some(organization_id(1)),
        ..Financing::default()
    }
}

#[test]
fn every_kind_of_programme_is_named_by_its_level() {
    use ProgrammeKind::*;
    for kind in [
        Developmental,
        PreProfessional,
        Preschool,
        PrimaryGeneral,
        BasicGeneral,
        SecondaryGeneral,
        SecondaryVocational,
        Higher,
        VocationalTraining,
        AdditionalProfessional,
    ] {
        let mut record = agreement(&[Kind::School]);
        record.programme.as_mut().unwrap().kind = kind;
        let text = final_text(&record);
        let has_focus = clause(&text, "1.1").contains("технической направленности");
        assert_eq!(has_focus, kind.has_focus(), "a направленность only where the law has one: {kind:?}");
    }
}

#[test]
fn one_participant_is_called_as_in_the_form() {
    let text = final_text(&agreement(&[Kind::School]));
    assert!(text.contains("именуемое в дальнейшем «Организация-участник», в лице директора Кравченко Ильи Львовича, действующего на основании Устава, с другой стороны, именуемые по отдельности «Сторона»"));
    assert!(!text.contains("Организация-участник 1"));
}

#[test]
fn several_participants_bear_numbers_and_sides() {
    let text = final_text(&agreement(&[Kind::School, Kind::ActingHead, Kind::Enterprise]));
    assert!(text.contains("именуемое в дальнейшем «Организация-участник 3», в лице генерального директора Цой Марины Андреевны, действующей на основании доверенности от 12 января 2026 г. № 14, с четвёртой стороны,"), "{text}");
    assert!(
        text.contains("Базовой организацией и Организациями-участниками 1 и 2, их объём"),
        "{}",
        clause(&text, "2.1")
    );
    assert!(
        text.contains(
            "Организация-участник 3 образовательную деятельность по Образовательной программе не осуществляет."
        )
    );
    assert!(clause(&text, "2.6").contains("Организации-участники 1 и 2 не позднее 3 (трёх) рабочих дней после прохождения промежуточной аттестации направляют"));
    assert!(text.contains("Для остальных Сторон Договор продолжает действовать."));
}

#[test]
fn an_acting_head_who_is_a_woman_agrees_in_every_word() {
    let text = final_text(&agreement(&[Kind::ActingHead]));
    assert!(text.contains("в лице исполняющей обязанности директора Мельник Любови Игоревны, действующей на основании приказа Управления общего образования администрации города Обнинска от 1 июля 2026 г. № 57-к"), "{text}");
}

#[test]
fn an_entrepreneur_signs_without_a_head() {
    let text = final_text(&agreement(&[Kind::Entrepreneur]));
    assert!(text.contains("Индивидуальный предприниматель Лебедева Ольга Николаевна, именуемая в дальнейшем «Организация-участник», действующая на основании записи в Едином государственном реестре индивидуальных предпринимателей (ОГРНИП 304500116000157), с другой стороны"), "{text}");
    assert!(text.contains("ОГРНИП 304500116000157") && !text.contains("КПП \n"));
}

#[test]
fn the_users_own_genitives_win() {
    let mut record = agreement(&[Kind::School]);
    let signatory = &mut record.organizations[1].signatories[0];
    signatory.name_genitive = "Кравченка Ильи Львовича".to_owned();
    signatory.post_genitive = "и. о. директора школы".to_owned();
    record.organizations[1].licences[0].issued_by_instrumental = "Калужским министерством".to_owned();
    let text = final_text(&record);
    assert!(text.contains("в лице и. о. директора школы Кравченка Ильи Львовича, действующего"));
    assert!(text.contains("выданной Калужским министерством, именуемое"));
}

#[test]
fn an_agreement_dated_after_its_period_began_reaches_back() {
    let mut record = agreement(&[Kind::School]);
    record.agreement.dated_on = Some(on(2026, 9, 15));
    let text = final_text(&record);
    assert!(clause(&text, "4.1").contains("и распространяется на отношения Сторон, возникшие с 1 сентября 2026 г. (пункт 2 статьи 425 Гражданского кодекса Российской Федерации)."));
    assert!(!clause(&final_text(&agreement(&[Kind::School])), "4.1").contains("425"));
}

#[test]
fn without_realising_participants_the_clause_on_certificates_is_gone_and_numbers_close_up() {
    let with = final_text(&agreement(&[Kind::School]));
    let without = final_text(&agreement(&[Kind::Enterprise]));
    assert!(clause(&with, "2.6").contains("справки об освоении"));
    assert!(clause(&with, "2.7").starts_with("2.7. Итоговая аттестация"));
    assert!(clause(&without, "2.6").starts_with("2.6. Итоговая аттестация"));
    assert!(!without.contains("справки об освоении") && !without.contains("Форма справки"));
}

#[test]
fn numbers_of_people_and_days_agree() {
    let mut record = agreement(&[Kind::School]);
    record.agreement.pupils = Pupils { min: Some(20), max: Some(21), list_days: Some(1), ..Pupils::default() };
    record.agreement.assessment.certificate_days = Some(1);
    let text = final_text(&record);
    assert!(clause(&text, "2.3").contains("составляет от 20 до 21 человека."));
    assert!(clause(&text, "2.3").contains("не менее чем за 1 (один) рабочий день до начала"));
    assert!(clause(&text, "2.6").contains("не позднее 1 (одного) рабочего дня после"));
    assert!(clause(&text, "5.5").contains("составлен в 2 (двух) экземплярах"));
}

#[test]
fn only_the_named_participant_is_paid() {
    let mut record = agreement(&[Kind::School, Kind::Enterprise]);
    record.agreement.financing = Financing { organization_id: Some(organization_id(2)), ..paid_by_man_hours() };
    let text = final_text(&record);
    assert!(clause(&text, "3.1").contains("финансовое обеспечение использования ресурсов Организации-участника 2 в размере 108 000 (сто восемь тысяч) рублей 00 копеек исходя из ставки 150 (сто пятьдесят) рублей 00 копеек за один человеко-час"), "{}", clause(&text, "3.1"));
}

#[test]
fn seven_parties_sign_in_a_table_that_may_break_and_six_in_a_grid_that_may_not() {
    use rostok_core::inside::documents::block::Block;
    let grid = |participants: &[Kind]| {
        let printed = network_agreement(&agreement(participants), Stage::Final).unwrap();
        let columns = |blocks: &[Block]| blocks.iter().filter(|block| matches!(block, Block::Columns { .. })).count();
        printed
            .paper
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Keep(blocks) if blocks.iter().any(|block| matches!(block, Block::Heading { .. })) => {
                    Some(columns(blocks))
                }
                _ => None,
            })
            .next()
    };
    // Requisites, post and line of a pair are rows of their own, so that both sign at one height.
    assert_eq!(grid(&[Kind::School]), Some(3));
    assert_eq!(grid(&[Kind::School; 5]), Some(9));
    assert_eq!(grid(&[Kind::School; 6]), None);
}
