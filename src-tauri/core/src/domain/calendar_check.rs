//! What a day of the production calendar may not be.

use super::calendar::CalendarDay;
use super::checked::Checked;
use super::fields::{Fields, NAME};
use super::refusal::Refusal;

impl CalendarDay {
    /// Puts the fields in order.
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut fields = Fields::default();
        fields.date("on", self.on);
        fields.line("note", &mut self.note, NAME);
        fields.line("act", &mut self.act, NAME);
        fields.finish(self)
    }
}
