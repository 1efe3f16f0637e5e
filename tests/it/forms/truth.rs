//! Words that are true of the agreement at hand: who realises, who issues what, how many copies, how a sum comes about.

use super::matrix::final_text;
use crate::support::agreements::{Kind, agreement, organization_id, paid_by_man_hours, part_id};
use rostok_core::domain::agreement::*;
use rostok_core::domain::record::AgreementRecord;
use rostok_core::domain::units::{AcademicHours, Kopecks};
use rostok_core::inside::documents::forms::evaluate::evaluate;

/// The clause that holds the words.
fn line<'a>(text: &'a str, words: &str) -> &'a str {
    text.lines().find(|line| line.contains(words)).unwrap_or_else(|| panic!("no «{words}» in\n{text}"))
}

fn printed(kinds: &[Kind], change: impl FnOnce(&mut Agreement)) -> String {
    let mut record = agreement(kinds);
    change(&mut record.agreement);
    final_text(&record)
}

#[test]
fn who_only_gives_resources_is_not_said_to_realise_the_programme() {
    let subject = |kinds: &[Kind]| line(&printed(kinds, |_| {}), "Предметом настоящего Договора").to_owned();
    assert!(subject(&[Kind::School]).contains("является реализация Сторонами дополнительной"));
    let giving = subject(&[Kind::Enterprise]);
    assert!(giving.contains("является реализация Базовой организацией дополнительной"), "{giving}");
    assert!(giving.ends_with("Образовательная программа) и ресурсов Организации-участника."), "{giving}");
    let mixed = subject(&[Kind::School, Kind::Enterprise]);
    assert!(mixed.contains("реализация Базовой организацией и Организацией-участником 1 дополнительной"), "{mixed}");
    assert!(mixed.ends_with("и ресурсов Организации-участника 2."), "{mixed}");
}

#[test]
fn copies_are_shared_out_as_they_are_counted() {
    let copies = |copies: Option<u16>| {
        let text = printed(&[Kind::School], |agreement| agreement.copies = copies);
        let clause = line(&text, "Настоящий Договор составлен").to_owned();
        clause.split_once(" Все экземпляры").expect("the next sentence").0.to_owned()
    };
    for (count, words) in [
        (None, "составлен в 2 (двух) экземплярах, по одному для каждой из Сторон."),
        (Some(2), "составлен в 2 (двух) экземплярах, по одному для каждой из Сторон."),
        (Some(4), "составлен в 4 (четырёх) экземплярах, по два для каждой из Сторон."),
        (Some(3), "составлен в 3 (трёх) экземплярах, не менее чем по одному для каждой из Сторон."),
        (Some(1), "составлен в 1 (одном) экземпляре."),
    ] {
        assert!(copies(count).ends_with(words), "{count:?}: {}", copies(count));
    }
}

#[test]
fn a_paper_named_in_any_form_stands_right() {
    let clause = |base: &str, participant: &str| {
        let text = printed(&[Kind::School], |agreement| {
            agreement.papers = IssuedPapers {
                by: PapersBy::BaseAndParticipants,
                base_paper: base.to_owned(),
                participant_paper: participant.to_owned(),
            };
        });
        line(&text, "Обучающимся, освоившим").to_owned()
    };
    assert!(clause("", "").contains(
        "Базовой организацией выдаются свидетельства (сертификаты) об обучении по образцу, установленному ею \
         самостоятельно. Организация-участник также выдаёт обучающимся сертификаты об освоении"
    ));
    for typed in ["диплом", "Диплом.", "дипломы"] {
        let clause = clause(typed, "Справка об освоении модуля");
        let word = typed.to_lowercase();
        let expected = format!(
            "Базовой организацией выдаётся документ об обучении по образцу, установленному ею самостоятельно: {}. \
             Организация-участник также выдаёт обучающимся документ об обучении: справка об освоении модуля.",
            word.trim_end_matches('.')
        );
        assert!(clause.ends_with(&expected), "{clause}");
    }
}

#[test]
fn means_of_certificates_are_shared_in_one_way_and_paid_in_time() {
    let certificates = |agreement: &mut Agreement| {
        agreement.financing = Financing {
            kind: FinancingKind::Certificates,
            act: "Правилами персонифицированного финансирования".to_owned(),
            pay_days: Some(10),
            ..Financing::default()
        };
    };
    let text = printed(&[Kind::School], certificates);
    let clause = line(&text, "3.2. ");
    assert!(clause.contains("пропорционально числу фактически проведённых каждой из них академических часов"));
    assert!(clause.contains("перечисляет Организации-участнику причитающиеся средства в течение 10 (десяти) рабочих"));
    assert!(clause.ends_with(
        "акта о реализации соответствующих частей Образовательной программы на основании счёта, ежемесячно."
    ));
    assert!(text.contains("Средства распределяются по числу фактически проведённых академических часов (пункт 3.2 "));
    assert!(text.contains("| Плановая доля"));
    let alone = printed(&[Kind::Enterprise], certificates);
    assert!(
        line(&alone, "3.2. ").ends_with("Средства, поступившие по сертификатам, между Сторонами не распределяются.")
    );
    assert!(!alone.contains("Расчёт финансового обеспечения"), "there is nothing to share");
}

#[test]
fn the_act_that_is_paid_by_is_named() {
    let paid = |kinds: &[Kind], pay_when| {
        let text = printed(kinds, |agreement| agreement.financing = Financing { pay_when, ..paid_by_man_hours() });
        line(&text, "3.2. ").split_once("Сторонами ").expect("signed by the parties").1.to_owned()
    };
    assert_eq!(
        paid(&[Kind::School], PayWhen::OnCompletion),
        "акта о реализации соответствующих частей Образовательной программы на основании счёта, по завершении \
         реализации соответствующих частей Образовательной программы."
    );
    assert_eq!(
        paid(&[Kind::Enterprise], PayWhen::OnCompletion),
        "акта об использовании ресурсов на основании счёта, по завершении использования ресурсов."
    );
    assert_eq!(
        paid(&[Kind::School, Kind::Enterprise], PayWhen::Monthly),
        "акта о реализации соответствующих частей Образовательной программы и об использовании ресурсов на основании \
         счёта, ежемесячно."
    );
}

#[test]
fn the_estimate_shows_how_the_sum_comes_about() {
    let estimate = |man_hours, rate: i64| {
        printed(&[Kind::School], |agreement| {
            agreement.financing = Financing {
                amount: Some(Kopecks(rate * i64::from(man_hours))),
                rate: Some(Kopecks(rate)),
                man_hours: Some(man_hours),
                ..paid_by_man_hours()
            };
        })
    };
    // The school's part is of 36 hours, pupils are from 10 to 15.
    let text = estimate(432, 15_000);
    assert!(
        text.contains("1 | Число обучающихся, человек | 12\n2 | Объём оплачиваемых частей, академических часов | 36\n")
    );
    assert!(text.contains("3 | Количество человеко-часов (12 × 36) | 432 "));
    assert!(text.contains("5 | Размер финансового обеспечения (строка 3 × строка 4) | 64 800 "));
    let other = estimate(433, 15_000);
    assert!(!other.contains("Число обучающихся, человек"), "433 is no number of pupils times 36");
    assert!(other.contains("3 | Размер финансового обеспечения (строка 1 × строка 2)"));
}

#[test]
fn a_list_that_is_an_annex_is_not_sent_once_more() {
    let text = printed(&[Kind::School], |agreement| {
        agreement.pupils.list_as_annex = true;
        agreement.pupils.list = vec![PupilLine {
            full_name: "Белов Артём".to_owned(),
            born_on: Some(crate::support::agreements::on(2012, 3, 4)),
            ..PupilLine::default()
        }];
    });
    let clause = line(&text, "Число обучающихся по Образовательной программе");
    assert!(
        clause
            .contains("Поимённый список обучающихся приведён в приложении № 3 к настоящему Договору. Копии заявлений")
    );
    let letter = printed(&[Kind::School], |_| {});
    assert!(line(&letter, "Число обучающихся").contains("Поимённый список обучающихся, а также копии заявлений"));
}

#[test]
fn the_act_of_handing_over_has_a_day_of_its_own() {
    let text = printed(&[Kind::Enterprise], |agreement| agreement.property.by_act = true);
    let act = text.split_once("\nАкт приёма-передачи имущества\n").expect("the act").1;
    assert!(act.starts_with("г. Мичуринск    «____» ______________ 20____ г.\n"), "{act}");
}

#[test]
fn a_teacher_of_several_parts_stands_once_and_works_for_a_named_party() {
    let teacher = |part: usize, party: usize| Teacher {
        full_name: "Ветрова Анна Сергеевна".to_owned(),
        post: "педагог дополнительного образования".to_owned(),
        qualification: "высшее, высшая квалификационная категория".to_owned(),
        part_id: Some(part_id(part)),
        realised_by: organization_id(party),
        hours: AcademicHours::whole(36),
        ..Teacher::default()
    };
    let mut record = agreement(&[Kind::School]);
    record.agreement.teachers = vec![teacher(0, 0), teacher(1, 0)];
    let text = final_text(&record);
    let row = line(&text, "1 | Ветрова");
    assert_eq!(
        row,
        "1 | Ветрова Анна Сергеевна | педагог дополнительного образования; высшее, высшая квалификационная категория | \
         «Основы алгоритмов», 36 ч; / «Робототехника», 36 ч | 72 | Базовая организация | работник Базовой организации"
    );
    assert!(!text.contains("2 | Ветрова"));
    record.agreement.teachers = vec![teacher(0, 0), teacher(1, 1)];
    let text = final_text(&record);
    assert!(line(&text, "2 | Ветрова").ends_with("| педагог дополнительного образования | Робототехника | 36 | Организация-участник | работник Организации-участника"));
}

#[test]
fn annexes_are_numbered_as_the_text_first_names_them() {
    use Kind::*;
    let numbers = |record: &AgreementRecord| {
        let text = evaluate(record);
        let clauses =
            text.sections.iter().flat_map(|section| &section.clauses).filter(|clause| clause.key != "annexes");
        let mut named: Vec<usize> = Vec::new();
        for paragraph in clauses.flat_map(|clause| &clause.paragraphs) {
            for (at, _) in paragraph.match_indices("приложени") {
                let rest: String = paragraph[at..].chars().skip_while(|c| *c != '№').take(5).collect();
                let number = rest.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("a number");
                if !named.contains(&number) {
                    named.push(number);
                }
            }
        }
        (named, text.annexes.len())
    };
    for kinds in [&[School] as &[Kind], &[Enterprise], &[School, Enterprise], &[School, ActingHead, GivingSchool]] {
        let mut record = agreement(kinds);
        let agreement = &mut record.agreement;
        agreement.property.by_act = true;
        agreement.pupils.list_as_annex = true;
        agreement.financing = paid_by_man_hours();
        agreement.events = vec![JointEvent { title: "Хакатон".to_owned(), ..JointEvent::default() }];
        agreement.teachers = vec![Teacher { full_name: "Ветрова Анна".to_owned(), ..Teacher::default() }];
        let (named, annexes) = numbers(&record);
        assert_eq!(named, (1..=annexes).collect::<Vec<_>>(), "{kinds:?}");
    }
}
