//! A clause kept apart from any edition, to be put into others: what a lawyer wrote once serves every form.

use super::checked::Checked;
use super::edition::{Clause, Inline, Node};
use super::edition_check::clean_paragraphs;
use super::fields::{CODE, Fields, NAME, NOTE};
use super::ids::LibraryClauseId;
use super::refusal::Refusal;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct LibraryClause {
    pub id: LibraryClauseId,
    /// What it is found by.
    pub title: String,
    pub note: String,
    /// With its conditions. Whether its fields and references fit is asked when it stands in an edition.
    pub clause: Clause,
    pub archived: bool,
}

impl LibraryClause {
    /// Puts the fields in order.
    ///
    /// # Errors
    /// Every refused field at once.
    pub fn check(mut self) -> Result<Checked<Self>, Vec<Refusal>> {
        let mut fields = Fields::default();
        fields.named("title", &mut self.title, NAME, "library_clause_title_empty");
        fields.lines("note", &mut self.note, NOTE);
        fields.inside("clause", |fields| {
            fields.named("key", &mut self.clause.key, CODE, "form_key_empty");
            clean_paragraphs(&mut self.clause.paragraphs);
            if !self.clause.paragraphs.iter().any(|paragraph| says(&paragraph.nodes)) {
                fields.refuse("paragraphs", "library_clause_empty");
            }
        });
        fields.finish(self)
    }
}

/// Whether there is a word or a field in it.
fn says(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(text) => !text.trim().is_empty(),
        Node::Inline(Inline::If { then, otherwise, .. }) => says(then) || says(otherwise),
        Node::Inline(Inline::Each { nodes, .. }) => says(nodes),
        Node::Inline(_) => true,
    })
}
