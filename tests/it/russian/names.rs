use proptest::prelude::*;
use rostok_core::inside::russian::{Case, NamePart, PersonName, Sex, Source, names::guess_sex};

fn name(surname: &str, given: &str, patronymic: &str, sex: Sex) -> PersonName {
    PersonName::from_parts(surname, given, patronymic, Some(sex)).expect("a name with its parts")
}

#[test]
fn every_name_of_the_regression_list_has_its_forms() {
    let mut wrong = Vec::new();
    let mut read = 0;
    for line in include_str!("names_regression.txt").lines().filter(|line| !line.starts_with('#')) {
        let (kind, forms) = line.split_once(": ").expect(line);
        let (part, sex) = match kind.split_once(' ').expect(line) {
            (part, "f") => (part, Sex::Female),
            (part, _) => (part, Sex::Male),
        };
        let words: Vec<&str> = forms.split(' ').collect();
        let person = match part {
            "surname" => name(words[0], "Имя", "", sex),
            "given" => name("Фамилия", words[0], "", sex),
            _ => name("Фамилия", "Имя", words[0], sex),
        };
        let part = match part {
            "surname" => NamePart::Surname,
            "given" => NamePart::Given,
            _ => NamePart::Patronymic,
        };
        for (case, expected) in Case::ALL.into_iter().zip(&words) {
            let parts = person.part_forms(case);
            let (_, form) = parts.iter().find(|(found, _)| *found == part).expect(line);
            if *expected != "~" && form.text != *expected {
                wrong.push(format!("{line}: {} instead of {expected}", form.text));
            }
            if form.doubtful != (words.len() == 7 && case != Case::Nominative) {
                wrong.push(format!("{line}: {case:?} doubtful is {}", form.doubtful));
            }
        }
        read += 1;
    }
    assert!(read > 90, "the whole list was read");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_name_in_capitals_is_read_and_declined_whole() {
    let person = PersonName::parse("  ИВАНОВА   МАРИЯ ПЕТРОВНА ", None).expect("a name");
    assert_eq!((person.surname.as_str(), person.given.as_str(), person.sex), ("Иванова", "Мария", Sex::Female));
    assert_eq!(person.form(Case::Genitive).text, "Ивановой Марии Петровны");
    assert_eq!(person.form(Case::Instrumental).text, "Ивановой Марией Петровной");
    let man = PersonName::parse("плахута евгений николаевич", None).expect("a name");
    assert_eq!(man.form(Case::Dative).text, "Плахуте Евгению Николаевичу");
}

#[test]
fn a_hyphenated_surname_in_capitals_keeps_both_capitals() {
    let person = PersonName::parse("ПЕТРЕНКО-БЕЛОВА АННА СЕРГЕЕВНА", None).expect("a name");
    assert_eq!(person.form(Case::Genitive).text, "Петренко-Беловой Анны Сергеевны");
}

#[test]
fn ogly_and_kyzy_belong_to_the_patronymic_and_never_change() {
    let man = PersonName::parse("АЛИЕВ МАМЕД ГАСАН ОГЛЫ", None).expect("a name");
    assert_eq!(man.patronymic.as_deref(), Some("Гасан оглы"));
    assert_eq!(man.form(Case::Genitive).text, "Алиева Мамеда Гасан оглы");
    assert_eq!(man.sex, Sex::Male);
    let woman = PersonName::parse("Алиева Лейла Гасан кызы", None).expect("a name");
    assert_eq!((woman.sex, woman.form(Case::Genitive).text.as_str()), (Sex::Female, "Алиевой Лейлы Гасан кызы"));
    assert_eq!(woman.initials_first(Case::Nominative).text, "Л.\u{a0}Г.\u{a0}кызы\u{a0}Алиева");
}

#[test]
fn a_name_typed_with_the_surname_last_is_put_in_order() {
    let person = PersonName::parse("Мария Петровна Иванова", None).expect("a name");
    assert_eq!(person.form(Case::Nominative).text, "Иванова Мария Петровна");
}

#[test]
fn a_name_without_patronymic_or_with_initials_is_read() {
    let person = PersonName::parse("Ким Анна", None).expect("a name");
    assert_eq!(person.form(Case::Genitive).text, "Ким Анны");
    let initials = PersonName::parse("Иванова М.П.", None).expect("a name");
    assert_eq!(initials.form(Case::Genitive).text, "Ивановой М. П.");
    let german = PersonName::parse("фон Берг Иван Петрович", None).expect("a name");
    assert_eq!(german.form(Case::Genitive).text, "фон Берга Ивана Петровича");
}

#[test]
fn initials_stand_before_or_after_with_no_break_spaces() {
    let person = PersonName::parse("Иванова Анна-Мария Петровна", None).expect("a name");
    assert_eq!(person.initials_first(Case::Nominative).text, "А.-М.\u{a0}П.\u{a0}Иванова");
    assert_eq!(person.initials_last(Case::Genitive).text, "Ивановой\u{a0}А.-М.\u{a0}П.");
}

#[test]
fn the_sex_is_told_by_patronymic_then_name_then_surname() {
    let cases = [
        (("Ким", "Саша", Some("Петровна")), Some(Sex::Female)),
        (("Шевченко", "Никита", None), Some(Sex::Male)),
        (("Шевченко", "Любовь", None), Some(Sex::Female)),
        (("Шевченко", "Николь", None), Some(Sex::Female)),
        (("Иванов", "Саша", None), Some(Sex::Male)),
        (("Шевченко", "Саша", None), None),
        (("Алиев", "Рамиль", None), Some(Sex::Male)),
    ];
    for ((surname, given, patronymic), expected) in cases {
        assert_eq!(guess_sex(surname, given, patronymic), expected, "{surname} {given}");
    }
    assert_eq!(PersonName::parse("Шевченко Саша", None), None, "nobody can tell");
    assert!(PersonName::parse("Шевченко Саша", Some(Sex::Male)).is_some());
}

#[test]
fn what_is_no_name_is_not_taken_for_one() {
    for text in ["", " ", "Иванов", "Иванов 5", "а б в г д е ж", "😀 😀", "Иванов\0 Иван", "ООО «Рога»"]
    {
        assert_eq!(PersonName::parse(text, Some(Sex::Male)), None, "{text:?}");
    }
}

#[test]
fn the_users_own_form_always_wins() {
    let person = name("Губец", "Иван", "", Sex::Male);
    let form = person.form(Case::Genitive);
    assert!(form.doubtful, "«-ец» depends on the family");
    let own = form.clone().unless_own(" Губеца Ивана ");
    assert_eq!((own.text.as_str(), own.source, own.doubtful), ("Губеца Ивана", Source::Own, false));
    assert_eq!(form.clone().unless_own("  "), form, "a blank is no form");
}

fn any_word() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        "[а-яёА-ЯЁ]{1,8}(ец|ок|ень|ий|ой|ый|ая|их|ёк|ша|ь|й)?",
        "[А-ЯЁа-яё'.-]{0,10}",
        any::<String>()
    ]
}

proptest! {
    #[test]
    fn no_text_makes_the_cases_of_a_name_panic(a in any_word(), b in any_word(), c in any_word(), male: bool) {
        let sex = if male { Sex::Male } else { Sex::Female };
        let person = PersonName { surname: a.clone(), given: b.clone(), patronymic: Some(c.clone()), sex };
        for case in Case::ALL {
            let form = person.form(case);
            prop_assert!(case != Case::Nominative || !form.doubtful, "the nominative is as typed");
            person.initials_first(case);
            person.initials_last(case);
        }
        let text = format!("{a} {b} {c}");
        if let Some(read) = PersonName::parse(&text, Some(sex)) {
            let again = PersonName::parse(&read.form(Case::Nominative).text, Some(sex));
            prop_assert_eq!(again, Some(read), "a name that was read is read again the same");
        }
    }
}
