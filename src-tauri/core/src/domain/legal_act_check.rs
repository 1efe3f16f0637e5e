//! What a legal act in the table may not be.

use super::checked::Checked;
use super::fields::{CODE, Fields, NAME, NOTE};
use super::legal_act::LegalAct;
use super::refusal::Refusal;

impl LegalAct {
    /// Puts the fields in order.
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut fields = Fields::default();
        fields.line("key", &mut self.key, CODE);
        fields.line("issuer", &mut self.issuer, NAME);
        fields.named("title", &mut self.title, NAME, "act_title_empty");
        fields.line("citation", &mut self.citation, NAME);
        fields.line("number", &mut self.number, CODE);
        fields.date("adopted_on", self.adopted_on);
        fields.period(("valid_from", self.valid_from), ("valid_until", self.valid_until));
        fields.line("replaced_by", &mut self.replaced_by, NAME);
        fields.lines("note", &mut self.note, NOTE);
        fields.date("checked_on", self.checked_on);
        fields.finish(self)
    }
}
