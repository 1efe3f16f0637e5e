//! People of the examples. All of them are invented; no name of the seeds stands here.

use crate::domain::organization::Signatory;
use crate::domain::person::Person;
use crate::russian::Sex;

/// Surname, given name and patronymic of «Фамилия Имя Отчество», and the sex by the patronymic.
fn read(full_name: &str) -> (String, String, String, Option<Sex>) {
    let mut words = full_name.split_whitespace().map(str::to_owned);
    let mut next = || words.next().unwrap_or_default();
    let (surname, given, patronymic) = (next(), next(), next());
    let sex = if patronymic.ends_with('а') { Sex::Female } else { Sex::Male };
    (surname, given, patronymic, Some(sex))
}

pub(super) fn person(full_name: &str) -> Person {
    let (surname, given, patronymic, sex) = read(full_name);
    Person { surname, given, patronymic, sex, ..Person::default() }
}

/// One who signs by the charter.
pub(super) fn head(full_name: &str, post: &str) -> Signatory {
    let (surname, given, patronymic, sex) = read(full_name);
    Signatory { surname, given, patronymic, sex, post: post.to_owned(), ..Signatory::default() }
}
