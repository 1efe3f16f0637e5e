//! Kinds of the parties' papers: those that the program came with, and the centre's own, made from one of them or from nothing.

use super::base::Base;
use super::edition::check_of;
use super::kept::{self, Kept};
use super::quoted;
use crate::context::Context;
use crate::documents::forms::check_edition::check_edition;
use crate::domain::checked::Checked;
use crate::domain::document_kind::{About, DocumentKind, Layout, WRITE_TO_WHOM, WRITE_WHAT};
use crate::domain::edition::{Clause, Edition, Form, FormParagraph, Inline, Node, Section};
use crate::domain::ids::DocumentKindId;
use crate::domain::refusal::Refusal;
use crate::domain::register::ListFilter;
use crate::error::{Error, Result};
use crate::store::{Changed, ReadTx, WriteTx};

impl Kept for DocumentKind {
    type Id = DocumentKindId;
    type Row = DocumentKind;
    type Filter = ListFilter;

    const CREATED: &'static str = "Создан вид бумаг";
    const CHANGED: &'static str = "Изменён вид бумаг";
    const NAME: &'static str = "вид бумаг";

    fn id(&self) -> DocumentKindId {
        self.id
    }

    fn set_id(&mut self, id: DocumentKindId) {
        self.id = id;
    }

    fn called(&self) -> String {
        self.title.clone()
    }

    fn checked(self) -> std::result::Result<Checked<Self>, Vec<Refusal>> {
        self.check()
    }

    fn rows(tx: &ReadTx, filter: &ListFilter) -> Result<Vec<DocumentKind>> {
        tx.document_kinds(filter.archived)
    }

    fn load(tx: &ReadTx, id: DocumentKindId) -> Result<Self> {
        tx.document_kind(id)
    }

    fn insert(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        tx.add_document_kind(record).map(drop)
    }

    /// A kind that the program came with keeps its facts; a kind of one's own keeps what its texts name.
    fn update(tx: &WriteTx, record: &Checked<Self>) -> Result<()> {
        let refuse = |field: &str, problem: &str| Err(Error::invalid(vec![Refusal::new(field, problem)]));
        if tx.document_kind(record.id)?.is_supplied() {
            return refuse("key", "document_kind_supplied");
        }
        if record.is_supplied() {
            return refuse("key", "document_kind_key");
        }
        for edition in tx.editions(Some(record.id))? {
            if !check_edition(&edition, Some(record)).is_empty() {
                return refuse("asked", "document_kind_breaks_text");
            }
        }
        tx.change_document_kind(record)
    }

    fn set_archived(tx: &WriteTx, id: DocumentKindId, archived: bool) -> Result<()> {
        tx.set_document_kind_archived(id, archived)
    }
}

/// Every kind, those put away too.
pub fn all(base: &Base) -> Result<Vec<DocumentKind>> {
    base.store.read(|tx| Ok([tx.document_kinds(false)?, tx.document_kinds(true)?].concat()))
}

pub fn show(base: &Base, id: DocumentKindId) -> Result<DocumentKind> {
    kept::show(base, id)
}

/// The draft of a kind of one's own: everything of another one but its name.
pub fn like(base: &Base, id: DocumentKindId) -> Result<DocumentKind> {
    let other = show(base, id)?;
    let title = format!("{} (свой вид)", other.title);
    Ok(DocumentKind { id: DocumentKindId::default(), key: String::new(), title, archived: false, ..other })
}

/// Makes a kind of one's own in one step. The text of `like` serves it at once; without one it begins with a draft that has to be written
/// and put into force.
///
/// # Errors
/// `invalid` with every refused field, at `asked` when the text of `like` names what the new kind does not have.
pub fn add(
    base: &Base,
    context: &Context,
    mut draft: DocumentKind,
    like: Option<DocumentKindId>,
) -> Result<Changed<DocumentKindId>> {
    draft.id = context.new_id();
    draft.key.clear();
    let kind = draft.check()?;
    let text = match like {
        Some(id) => base.store.read(|tx| tx.edition_on(Some(id), context.today))?.map(|edition| edition.form),
        None => None,
    };
    let edition = Edition {
        id: context.new_id(),
        kind_id: Some(kind.id),
        title: kind.title.clone(),
        draft: text.is_none(),
        form: text.unwrap_or_else(|| first_words(&kind)),
        ..Edition::default()
    };
    if !check_of(&edition, Some(&kind)).is_empty() {
        return Err(Error::invalid(vec![Refusal::new("asked", "document_kind_breaks_text")]));
    }
    let edition = edition.check()?;
    let title = format!("{} {}", DocumentKind::CREATED, quoted(&kind.title));
    base.store.write(context, &title, |tx| {
        tx.add_document_kind(&kind)?;
        tx.add_edition(&edition)?;
        Ok(kind.id)
    })
}

/// What a text begins with: its title, to whom a letter is, and a paragraph to be written over.
fn first_words(kind: &DocumentKind) -> Form {
    let paragraph = |text: &str| FormParagraph { nodes: vec![Node::Text(text.to_owned())], ..FormParagraph::default() };
    let mut form = Form { title: vec![paragraph(&kind.title)], ..Form::default() };
    let field = |path: &str, format: &str| {
        let field = Inline::Field { path: path.to_owned(), format: format.to_owned() };
        FormParagraph { nodes: vec![Node::Inline(field)], ..FormParagraph::default() }
    };
    form.preamble = match kind.layout {
        Layout::Order => vec![paragraph("ПРИКАЗЫВАЮ:")],
        // To all participants, or to somebody outside: only the centre knows.
        Layout::Letter if kind.about == About::Agreement => vec![paragraph(WRITE_TO_WHOM)],
        Layout::Letter => vec![
            field("addressee.signatory.post", "dat"),
            field("addressee.short_name", "gen"),
            field("addressee.signatory.initials", "dat"),
        ],
        Layout::Certificate | Layout::Act | Layout::Statement => Vec::new(),
    };
    let clause = Clause { key: "first".to_owned(), paragraphs: vec![paragraph(WRITE_WHAT)], ..Clause::default() };
    form.sections = vec![Section { key: "body".to_owned(), clauses: vec![clause], ..Section::default() }];
    form
}
