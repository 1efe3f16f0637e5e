//! Final papers on their way to a partner, and kept at the partner's as they were kept at home.

use super::super::batch::Item;
use super::super::terms::{self, KeptAddendum, KeptTerms};
use super::super::{addendum, paper};
use super::refused;
use crate::context::Context;
use crate::documents::forms;
use crate::documents::forms::addendum::addendum_paper;
use crate::documents::forms::record::Stage;
use crate::documents::forms::text::plain_text;
use crate::domain::addendum::Addendum;
use crate::domain::checked::Checked;
use crate::domain::document::Document;
use crate::domain::edition::Edition;
use crate::domain::ids::{AddendumId, ContractId, EditionId};
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::exchange::package::{Contents, KeptPaper, PackedAddendum, PackedTerms, own_parts_left_out};
use crate::store::{NewDocumentCopy, ReadTx, WriteTx, received_kind};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

/// A final paper of a package, as it is shown before it is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename = "PackageFinal")]
pub struct Final {
    /// «Договор № 3-2026 от 01.09.2026».
    pub title: String,
    pub signed_on: Option<NaiveDate>,
    /// It is kept here already, and nothing of it is new.
    pub known: bool,
    /// The data of the package give other words than the paper.
    pub differs: bool,
    /// The first of these places: as it stands in the paper, and by the data; empty where one of them has nothing there.
    pub paper_says: String,
    pub data_say: String,
}

/// The agreement's final paper, if these items bring it to a partner. One is enough to stay at home, the agreement's own or a signed
/// addendum's, and none goes: what is agreed follows from all of them together.
pub fn goes(tx: &ReadTx, id: ContractId, items: &[Item]) -> Result<Option<Document>> {
    let goes = |item| items.contains(&item);
    let all = goes(Item::Agreement(id)) && terms::signed(tx, id)?.iter().all(|row| goes(Item::Addendum(row.id)));
    if all { paper::living(tx, id) } else { Ok(None) }
}

/// The final papers that go: the agreement's own and its signed addenda.
pub fn going(
    tx: &ReadTx,
    id: ContractId,
    items: &[Item],
    with_pupils: bool,
    today: NaiveDate,
) -> Result<Vec<KeptPaper>> {
    let Some(document) = goes(tx, id, items)? else { return Ok(Vec::new()) };
    let own: KeptTerms = terms::data(tx, document.id)?;
    let days = [document.dated_on];
    let mut going = vec![KeptPaper {
        text: paper::kept_text(tx, document.id)?,
        pdf: tx.kept_pdf(document.id)?,
        terms: packed(tx, own, with_pupils, &days, today)?,
        addendum: None,
        document: at_home(document),
    }];
    for row in terms::signed(tx, id)? {
        let kept = terms::kept_addendum(tx, row.id)?;
        let documents = tx.addendum_documents(row.id)?;
        let Some(document) = documents.into_iter().find(Document::is_alive) else { continue };
        let days = [days.as_slice(), &[document.dated_on]].concat();
        let was = packed(tx, kept.was, with_pupils, &days, today)?;
        going.push(KeptPaper {
            text: paper::kept_text(tx, document.id)?,
            pdf: tx.kept_pdf(document.id)?,
            terms: packed(tx, kept.becomes, with_pupils, &days, today)?,
            addendum: Some(PackedAddendum {
                addendum: Addendum {
                    becomes: own_parts_left_out(&kept.addendum.becomes),
                    note: String::new(),
                    ..kept.addendum
                },
                was,
            }),
            document: at_home(document),
        });
    }
    Ok(going)
}

/// The edition is a record of the sender's; its text goes with the terms.
fn at_home(document: Document) -> Document {
    Document { edition_id: EditionId::default(), ..document }
}

fn packed(
    tx: &ReadTx,
    mut kept: KeptTerms,
    with_pupils: bool,
    days: &[NaiveDate],
    today: NaiveDate,
) -> Result<PackedTerms> {
    let (by_hand, preamble) = (std::mem::take(&mut kept.by_hand), std::mem::take(&mut kept.preamble));
    let mut record = kept.into_record(today);
    // Copies made before norms were kept with them: the table is dated, so it still says what was in force.
    if record.norms.0.is_empty() {
        record.norms = tx.norms(false)?;
    }
    let packed = PackedTerms {
        contents: Contents::of_paper(&record, with_pupils, days),
        edition: record.edition,
        acts: record.acts,
        norms: record.norms.0,
        by_hand,
        preamble,
    };
    Ok(packed.without_own_business())
}

fn unpacked(packed: &PackedTerms) -> KeptTerms {
    let PackedTerms { contents, edition, acts, norms, by_hand, preamble } = packed.clone();
    let Contents { organizations, programme, agreement } = contents;
    KeptTerms { agreement, organizations, programme, edition, acts, norms, by_hand, preamble }
}

/// A final paper of a package beside what is here: the same file may be kept already, under an id of its own.
pub struct Arrival {
    pub paper: KeptPaper,
    pub here: Option<Document>,
}

impl Arrival {
    /// It is final here and came back signed.
    pub fn signs(&self) -> Option<NaiveDate> {
        self.paper.document.signed_on.filter(|_| self.here.as_ref().is_some_and(|here| here.signed_on.is_none()))
    }

    pub fn shown(&self) -> Final {
        let paper = &self.paper;
        let head = match &paper.addendum {
            Some(packed) => packed.addendum.kind.word(),
            None => "Договор",
        };
        let day = paper.document.dated_on.format("%d.%m.%Y");
        let (differs, paper_says, data_say) = match by_data(paper) {
            Some(text) if text == paper.text => (false, String::new(), String::new()),
            Some(text) => {
                let (says, say) = first_difference(&paper.text, &text);
                (true, says, say)
            }
            None => (true, String::new(), String::new()),
        };
        Final {
            title: format!("{head} № {} от {day}", paper.document.number),
            signed_on: paper.document.signed_on,
            known: self.here.is_some() && self.signs().is_none(),
            differs,
            paper_says,
            data_say,
        }
    }
}

/// The paper's words as the data give them; none: they do not make a final paper.
fn by_data(paper: &KeptPaper) -> Option<String> {
    let today = paper.document.finalised_at.date_naive();
    let terms = unpacked(&paper.terms);
    let printed = match &paper.addendum {
        None => {
            let record = terms.into_record(today);
            forms::lay_out(&record, Stage::Final)
        }
        Some(PackedAddendum { addendum, was }) => {
            let (was, becomes) = (unpacked(was).into_terms(today), terms.into_terms(today));
            addendum_paper(addendum, &was, &becomes, Stage::Final)
        }
    };
    printed.ok().map(|printed| plain_text(&printed.paper))
}

/// The first line of each text that the other has not.
fn first_difference(one: &str, other: &str) -> (String, String) {
    let only = |of: &str, not_in: &str| {
        let known: std::collections::HashSet<&str> = not_in.lines().collect();
        of.lines().find(|line| !known.contains(line)).unwrap_or_default().to_owned()
    };
    (only(one, other), only(other, one))
}

/// The edition of this base that has the same text; else the one that would be taken on that day: the paper's own text lies in its copy.
pub fn edition_here(tx: &ReadTx, came: &Edition, on: NaiveDate) -> Result<EditionId> {
    let same = tx.editions(None)?.into_iter().find(|edition| edition.form == came.form);
    let edition = same.map_or_else(|| tx.edition_on(None, on), |edition| Ok(Some(edition)))?;
    edition.map(|edition| edition.id).ok_or_else(|| Error::internal("a base without editions"))
}

/// A paper that is not here yet, ready to be written.
pub struct Keeping<'a> {
    paper: &'a KeptPaper,
    document: Document,
    addendum: Option<Checked<Addendum>>,
    data: serde_json::Value,
}

impl<'a> Keeping<'a> {
    /// # Errors
    /// `invalid` with every refused field of an addendum.
    pub fn new(paper: &'a KeptPaper, context: &Context, edition_id: EditionId) -> Result<Self> {
        let terms = unpacked(&paper.terms);
        let addendum = paper.addendum.as_ref();
        let data = match addendum {
            None => serde_json::to_value(terms),
            Some(PackedAddendum { addendum, was }) => {
                let addendum = addendum.clone();
                serde_json::to_value(KeptAddendum { addendum, was: unpacked(was), becomes: terms })
            }
        };
        Ok(Self {
            paper,
            document: Document { id: context.new_id(), edition_id, ..paper.document.clone() },
            addendum: addendum.map(|packed| packed.addendum.clone().check()).transpose()?,
            data: data.map_err(Error::internal)?,
        })
    }

    /// Its number is the partner's: the copy is of a series of its own.
    pub fn write(&self, tx: &WriteTx) -> Result<()> {
        let Self { paper, document, addendum, data } = self;
        if let Some(addendum) = addendum {
            tx.add_addendum(addendum)?;
        }
        tx.add_document(document)?;
        tx.keep_document_copy::<uuid::Uuid>(&NewDocumentCopy {
            document_id: document.id.into(),
            kind: &received_kind(document.id),
            year: document.dated_on.year(),
            number: &document.number,
            text: &paper.text,
            data,
            pdf: &paper.pdf,
        })?;
        Ok(())
    }
}

/// Papers of a package beside those of the agreement here.
///
/// # Errors
/// `invalid` at `file`: `package_other_paper` when another final paper is kept here, `package_other_addenda` when this centre has
/// addenda of its own that the package does not know.
pub fn arrivals(tx: &ReadTx, kept: Vec<KeptPaper>, ours: Option<ContractId>) -> Result<Vec<Arrival>> {
    let Some(id) = ours else {
        return Ok(kept.into_iter().map(|paper| Arrival { paper, here: None }).collect());
    };
    let addenda: Vec<AddendumId> = tx.addenda(id)?.into_iter().map(|row| row.id).collect();
    let mut found = Vec::new();
    for paper in kept {
        let here = match paper.document.addendum_id {
            Some(addendum) => addendum::living(tx, addendum)?,
            None => paper::living(tx, id)?,
        };
        if let Some(here) = here.as_ref().filter(|here| here.copy_sha256 != paper.document.copy_sha256) {
            return Err(other(here, &paper.document));
        }
        found.push(Arrival { paper, here });
    }
    let came = |id: &AddendumId| found.iter().any(|one| one.paper.document.addendum_id == Some(*id));
    let known =
        |id: &AddendumId| found.iter().any(|one| one.here.as_ref().is_some_and(|here| here.addendum_id == Some(*id)));
    let brings_more = found.iter().any(|one| one.here.is_none());
    if brings_more && addenda.iter().any(|id| !came(id) || !known(id)) {
        return Err(refused(Refusal::new("file", "package_other_addenda")));
    }
    Ok(found)
}

fn other(here: &Document, came: &Document) -> Error {
    let named = |document: &Document| format!("№ {} от {}", document.number, document.dated_on.format("%d.%m.%Y"));
    let refusal = Refusal::new("file", "package_other_paper");
    refused(refusal.with("ours", named(here)).with("theirs", named(came)))
}
