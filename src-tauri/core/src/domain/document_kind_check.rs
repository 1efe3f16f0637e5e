//! What a kind of papers may not be.

use super::agreement::PartyRole;
use super::checked::Checked;
use super::document_kind::{About, DocumentKind};
use super::fields::{CODE, Fields, NAME};
use super::refusal::Refusal;

/// Most questions of one kind: a form of more is not filled in.
const QUESTIONS: usize = 20;

impl DocumentKind {
    /// Puts the fields in order.
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut fields = Fields::default();
        fields.line("key", &mut self.key, CODE);
        fields.named("title", &mut self.title, NAME, "document_kind_title_empty");
        fields.line("explanation", &mut self.explanation, NAME);
        if self.about == About::Agreement && self.issuer == PartyRole::Participant {
            // Of several participants nobody could tell whose paper it is.
            fields.refuse("about", "document_kind_whose");
        }
        let mut seen: Vec<String> = Vec::new();
        fields.each("asked", &mut self.asked, QUESTIONS, |fields, asked| {
            fields.named("key", &mut asked.key, CODE, "document_kind_question_key");
            fields.named("title", &mut asked.title, NAME, "document_kind_question_title");
            if !asked.key.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
            {
                fields.refuse("key", "document_kind_question_key");
            } else if seen.contains(&asked.key) {
                fields.refuse("key", "document_kind_question_twice");
            }
            seen.push(asked.key.clone());
        });
        fields.finish(self)
    }
}
