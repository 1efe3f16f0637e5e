//! What an edition of a form may not be, field by field. Whether its tree fits the record it prints (field paths, references,
//! obligatory clauses) is asked by `documents`, which knows how it is printed.

use super::checked::Checked;
use super::edition::{Edition, Form, FormParagraph, Inline, Node};
use super::fields::{CODE, Fields, NAME, ROWS, is_unseen};
use super::refusal::Refusal;

/// Longest official text, in characters: some forty times the form.
const OFFICIAL_TEXT: usize = 1_000_000;

impl Edition {
    /// Puts the fields in order. Spaces at the ends of text nodes stay: they join it to its neighbours.
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut fields = Fields::default();
        fields.named("title", &mut self.title, NAME, "edition_title_empty");
        fields.period(("valid_from", self.valid_from), ("valid_until", self.valid_until));
        fields.lines("official_text", &mut self.official_text, OFFICIAL_TEXT);
        fields.date("compared_on", self.compared_on);
        fields.line("compared_by", &mut self.compared_by, NAME);
        fields.inside("form", |fields| check_form(fields, &mut self.form));
        fields.finish(self)
    }
}

fn check_form(fields: &mut Fields, form: &mut Form) {
    clean_paragraphs(&mut form.title);
    clean_paragraphs(&mut form.preamble);
    fields.each("sections", &mut form.sections, ROWS, |fields, section| {
        fields.named("key", &mut section.key, CODE, "form_key_empty");
        fields.line("title", &mut section.title, NAME);
        fields.each("clauses", &mut section.clauses, ROWS, |fields, clause| {
            fields.named("key", &mut clause.key, CODE, "form_key_empty");
            clean_paragraphs(&mut clause.paragraphs);
        });
    });
    fields.each("annexes", &mut form.annexes, ROWS, |fields, annex| {
        fields.named("key", &mut annex.key, CODE, "form_key_empty");
        fields.line("title", &mut annex.title, NAME);
        clean_paragraphs(&mut annex.before);
        clean_paragraphs(&mut annex.after);
    });
}

pub(super) fn clean_paragraphs(paragraphs: &mut [FormParagraph]) {
    for paragraph in paragraphs {
        clean_nodes(&mut paragraph.nodes);
    }
}

fn clean_nodes(nodes: &mut [Node]) {
    for node in nodes {
        match node {
            Node::Text(text) => *text = text.replace(['\t', '\n', '\r'], " ").replace(is_unseen, ""),
            Node::Inline(Inline::If { then, otherwise, .. }) => {
                clean_nodes(then);
                clean_nodes(otherwise);
            }
            Node::Inline(Inline::Each { nodes, .. }) => clean_nodes(nodes),
            Node::Inline(Inline::Field { .. } | Inline::Agree { .. } | Inline::Count { .. } | Inline::Ref { .. }) => {}
        }
    }
}
