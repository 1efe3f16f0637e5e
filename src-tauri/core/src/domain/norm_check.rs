//! What a norm in the table may not be.

use super::checked::Checked;
use super::fields::{CODE, Fields, NAME};
use super::norm::Norm;
use super::refusal::Refusal;

impl Norm {
    /// Puts the fields in order.
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut fields = Fields::default();
        fields.named("key", &mut self.key, CODE, "norm_key_empty");
        fields.named("title", &mut self.title, NAME, "norm_title_empty");
        fields.number("value", self.value, 0, 1_000_000);
        fields.line("unit", &mut self.unit, CODE);
        fields.line("source", &mut self.source, NAME);
        fields.period(("valid_from", self.valid_from), ("valid_until", self.valid_until));
        fields.date("checked_on", self.checked_on);
        fields.finish(self)
    }
}
