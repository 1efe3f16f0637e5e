//! What a person's record may not be.

use super::checked::Checked;
use super::fields::{CODE, Fields, NAME};
use super::person::Person;
use super::refusal::Refusal;

impl Person {
    /// Puts the fields in order. Only the surname is asked for: there are people without a patronymic and people with one name.
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut fields = Fields::default();
        fields.person("surname", &mut self.surname, CODE, "surname_empty");
        fields.words("given", &mut self.given, CODE);
        fields.words("patronymic", &mut self.patronymic, CODE);
        fields.date("born_on", self.born_on);
        fields.words("genitive", &mut self.genitive, NAME);
        fields.words("dative", &mut self.dative, NAME);
        fields.words("accusative", &mut self.accusative, NAME);
        fields.words("instrumental", &mut self.instrumental, NAME);
        fields.words("prepositional", &mut self.prepositional, NAME);
        fields.finish(self)
    }
}
