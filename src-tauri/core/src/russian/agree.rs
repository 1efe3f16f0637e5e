//! Agreement in gender: «именуем|ый|ая|ое», «осуществляющ|ий|ая|ее», «действующ|его|ей|его».

use super::Gender;

/// The ending, or the whole word, that goes with the gender. A person's [`super::Sex`] turns into a gender by `into()`.
///
/// `agree(gender, "ый", "ая", "ое")` after «именуем».
pub fn agree<'a>(gender: Gender, masculine: &'a str, feminine: &'a str, neuter: &'a str) -> &'a str {
    match gender {
        Gender::Masculine => masculine,
        Gender::Feminine => feminine,
        Gender::Neuter => neuter,
    }
}
