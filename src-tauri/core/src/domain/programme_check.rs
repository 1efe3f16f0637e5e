//! What a programme may not be, whatever else is still missing in it. Whether the hours of its parts add up to its volume is not
//! asked here: that is the finding СФ-04, and a programme half typed must be kept.

use super::checked::Checked;
use super::fields::{Fields, NAME, NOTE, ROWS};
use super::programme::{Programme, ProgrammePart};
use super::refusal::Refusal;
use std::collections::HashSet;

impl Programme {
    /// Puts the fields in order.
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut fields = Fields::default();
        fields.named("title", &mut self.title, NAME, "programme_title_empty");
        if !self.kind.has_focus() {
            self.focus = None;
        }
        fields.hours("hours", self.hours);
        fields.number("academic_hour_minutes", self.academic_hour_minutes, 10, 120);
        fields.number("min_age", self.min_age, 0, 120);
        fields.number("max_age", self.max_age, 0, 120);
        fields.range("max_age", self.min_age, self.max_age);
        fields.number("min_size", self.min_size, 0, 10_000);
        fields.number("max_size", self.max_size, 0, 10_000);
        fields.range("max_size", self.min_size, self.max_size);
        fields.date("approved_on", self.approved_on);
        fields.line("approved_by", &mut self.approved_by, NAME);
        fields.lines("note", &mut self.note, NOTE);
        let mut known = HashSet::new();
        fields.each("parts", &mut self.parts, ROWS, |fields, part| {
            if !part.id.is_new() && !known.insert(part.id) {
                fields.refuse("id", "part_repeated");
            }
            check_part(fields, part);
        });
        fields.finish(self)
    }
}

fn check_part(fields: &mut Fields, part: &mut ProgrammePart) {
    fields.named("title", &mut part.title, NAME, "part_title_empty");
    fields.hours("theory", part.theory);
    fields.hours("practice", part.practice);
    fields.line("place", &mut part.place, NAME);
    fields.period(("starts_on", part.starts_on), ("ends_on", part.ends_on));
    fields.line("attestation", &mut part.attestation, NAME);
}
