//! Whether an edition carries every mandatory term: its clauses are there under every set of answers under which the law asks for the
//! term, and name the fields and annexes without which they would be empty words.

use super::check_edition::{implies, presence};
use crate::domain::edition::{Clause, Form, FormParagraph, Inline, Node};
use crate::domain::edition_terms::{Carrier, MandatoryTerm, terms};
use crate::domain::refusal::Refusal;

/// Every carrier that the form lacks, at its clause where there is one.
pub fn missing(form: &Form) -> Vec<Refusal> {
    terms().iter().flat_map(|term| term.carriers.iter().filter_map(|carrier| lack(form, term, carrier))).collect()
}

fn lack(form: &Form, term: &MandatoryTerm, carrier: &Carrier) -> Option<Refusal> {
    let found = form.sections.iter().enumerate().find_map(|(at, section)| {
        let clause = section.clauses.iter().enumerate().find(|(_, clause)| clause.key == carrier.clause);
        clause.map(|(index, clause)| (format!("form.sections.{at}.clauses.{index}"), clause))
    });
    let refusal = |field: &str, problem: &str| {
        Refusal::new(field, problem).with("term", &term.title).with("key", &carrier.clause)
    };
    let Some((path, clause)) = found else {
        return Some(refusal("form.sections", "edition_term_clause_missing"));
    };
    if !implies(&term.when, &presence(clause)) {
        return Some(refusal(&path, "edition_term_not_always"));
    }
    let named = named(clause);
    let lacked = carrier.fields.iter().find(|field| !named.contains(&Named::Field(field)));
    if let Some(field) = lacked {
        let explanation = super::fields::explained(field);
        return Some(refusal(&path, "edition_term_field_missing").with("field", explanation));
    }
    let lacked = carrier.annexes.iter().find(|annex| !named.contains(&Named::Annex(annex)));
    lacked.map(|annex| {
        let title = form.annexes.iter().find(|known| known.key == *annex).map_or(annex.as_str(), |known| &known.title);
        refusal(&path, "edition_term_annex_missing").with("annex", title)
    })
}

#[derive(PartialEq)]
enum Named<'a> {
    Field(&'a str),
    Annex(&'a str),
}

fn named(clause: &Clause) -> Vec<Named<'_>> {
    let mut found = Vec::new();
    for FormParagraph { nodes, .. } in &clause.paragraphs {
        walk(nodes, &mut found);
    }
    found
}

fn walk<'a>(nodes: &'a [Node], found: &mut Vec<Named<'a>>) {
    for node in nodes {
        match node {
            Node::Inline(Inline::Field { path, .. }) => found.push(Named::Field(path)),
            Node::Inline(Inline::Ref { annex: Some(annex), .. }) => found.push(Named::Annex(annex)),
            Node::Inline(Inline::If { then, otherwise, .. }) => {
                walk(then, found);
                walk(otherwise, found);
            }
            Node::Inline(Inline::Each { nodes, .. }) => walk(nodes, found),
            Node::Text(_) | Node::Inline(_) => {}
        }
    }
}
