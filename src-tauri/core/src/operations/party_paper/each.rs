//! Papers that are made one for each pupil: who gets one, what of each differs from the others, all of them in one step.

use super::super::base::Base;
#[cfg(feature = "shapes")]
use super::super::json;
#[cfg(feature = "shapes")]
use super::blank;
use super::papers::next_number;
use super::{called, first_of, refused, settled};
use crate::context::Context;
use crate::domain::checked::Checked;
use crate::domain::document_kind::{About, DocumentKind};
use crate::domain::finding::Finding;
use crate::domain::ids::{ContractId, DocumentKindId, OrganizationId, PartyPaperId};
use crate::domain::party_paper::{Answer, PaperLine, PaperPupil, PartyPaper, PartyPaperRow};
use crate::domain::party_paper_findings;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::store::{Changed, ReadTx};
use chrono::NaiveDate;
use serde::Serialize;

/// Who may get a paper of a kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename = "PaperCandidates")]
pub struct Candidates {
    /// In the order of the agreement's list.
    pub pupils: Vec<Candidate>,
    /// What the program would give at «Окончательный» to the first of them; none: numbers come from the issuer's own register.
    pub next_number: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename = "PaperCandidate")]
pub struct Candidate {
    pub pupil: PaperPupil,
    /// No longer in the group since that day.
    pub left_on: Option<NaiveDate>,
    /// The living paper of the kind that there is already.
    pub has: Option<PartyPaperRow>,
    /// Gets one unless somebody says otherwise: studies on the day and has none.
    pub wanted: bool,
}

/// The pupils of an agreement, asked who gets a paper of a kind on a day. `organization`: the participant, where several fit the kind.
pub fn candidates(
    base: &Base,
    agreement: ContractId,
    kind: DocumentKindId,
    organization: Option<OrganizationId>,
    on: NaiveDate,
) -> Result<Candidates> {
    base.store.read(|tx| {
        let (agreement, kind) = (tx.agreement(agreement)?, tx.document_kind(kind)?);
        let organization = organization.or_else(|| first_of(&agreement, &kind, on).organization_id);
        let made = tx.papers_about_pupils(agreement.id, kind.id)?;
        let candidate = |line| {
            let pupil = PaperPupil::of(line);
            let mut twins =
                made.iter().filter(|(other, row)| row.organization_id == organization && other.is_same(&pupil));
            let has = twins.next().map(|(_, row)| row.clone());
            let studies = line.left_on.is_none_or(|left| left > on);
            Candidate { pupil, left_on: line.left_on, wanted: studies && has.is_none(), has }
        };
        let pupils = agreement.pupils.list.iter().map(candidate).collect();
        let used = tx.used_party_paper_numbers(agreement.id, kind.id)?;
        Ok(Candidates { pupils, next_number: kind.numbered.then(|| next_number(&used)) })
    })
}

/// Another living paper of the kind about the same pupil at the same participant: the one that was there first.
pub(super) fn twin(tx: &ReadTx, kind: &DocumentKind, paper: &PartyPaper) -> Result<Option<PartyPaperRow>> {
    let pupil = paper.pupils.first().filter(|_| kind.about == About::Pupil && !paper.archived);
    let Some(pupil) = pupil else { return Ok(None) };
    let made = tx.papers_about_pupils(paper.contract_id, kind.id)?;
    let mut others = made.into_iter().filter(|(other, row)| {
        row.id != paper.id && row.organization_id == paper.organization_id && other.is_same(pupil)
    });
    Ok(others.next().map(|(_, row)| row))
}

/// The warning about it, for a paper that is saved.
pub(in crate::operations) fn twin_finding(tx: &ReadTx, id: PartyPaperId) -> Result<Option<Finding>> {
    let paper = tx.party_paper(id)?;
    let other = twin(tx, &tx.document_kind(paper.kind_id)?, &paper)?;
    Ok(other.map(|other| party_paper_findings::twin(&paper, &other)))
}

/// Makes a paper of `draft` for each line, in one step.
///
/// # Errors
/// `invalid` with every refused field of every line: what a line says itself at `lines.2.answers.0.text`, what all have in common at its
/// own field, once. Nothing is then made.
pub fn make_each(
    base: &Base,
    context: &Context,
    draft: PartyPaper,
    lines: Vec<PaperLine>,
) -> Result<Changed<Vec<PartyPaperId>>> {
    let (papers, mut title) = base.store.read(|tx| {
        let kind = tx.document_kind(draft.kind_id)?;
        let list: Vec<PaperPupil> = tx.agreement(draft.contract_id)?.pupils.list.iter().map(PaperPupil::of).collect();
        let mut refusals = Vec::new();
        let mut papers = Vec::with_capacity(lines.len());
        for (at, line) in lines.iter().enumerate() {
            refusals.extend(refused_line(&list, &lines, at));
            match made_of(tx, context, &kind, &draft, line, at)? {
                Ok(paper) => papers.push(paper),
                Err(more) => refusals.extend(more),
            }
        }
        if lines.is_empty() {
            refusals.push(Refusal::new("lines", "party_paper_no_lines"));
        }
        let mut once: Vec<Refusal> = Vec::new();
        for refusal in refusals {
            if !once.contains(&refusal) {
                once.push(refusal);
            }
        }
        if !once.is_empty() {
            return Err(Error::invalid(once));
        }
        Ok((papers, format!("Создана бумага: {}", called(tx, &draft)?)))
    })?;
    if papers.len() > 1 {
        title = format!("{title} и ещё {}", papers.len() - 1);
    }
    base.store.write(context, &title, |tx| papers.iter().map(|paper| tx.add_party_paper(paper)).collect())
}

/// What a line says among the others: of a pupil of the agreement, of nobody twice, under a number of its own.
fn refused_line(list: &[PaperPupil], lines: &[PaperLine], at: usize) -> Vec<Refusal> {
    let Some((line, before)) = lines.get(at).zip(lines.get(..at)) else { return Vec::new() };
    let mut refused = Vec::new();
    let whom = |problem: &str| {
        Refusal::new(format!("lines.{at}.pupil.full_name"), problem).with("pupil", &line.pupil.full_name)
    };
    if !list.iter().any(|pupil| pupil.is_same(&line.pupil)) {
        refused.push(whom("party_paper_pupil_unknown"));
    } else if before.iter().any(|other| other.pupil.is_same(&line.pupil)) {
        refused.push(whom("party_paper_pupil_twice"));
    }
    let number = line.number.trim();
    if let Some(other) = before.iter().find(|other| !number.is_empty() && other.number.trim() == number) {
        let refusal = Refusal::new(format!("lines.{at}.number"), "party_paper_number_twice");
        refused.push(refusal.with("number", number).with("pupil", &other.pupil.full_name));
    }
    refused
}

/// The paper of a line, or what is refused in it, by the fields of what came in.
fn made_of(
    tx: &ReadTx,
    context: &Context,
    kind: &DocumentKind,
    draft: &PartyPaper,
    line: &PaperLine,
    at: usize,
) -> Result<std::result::Result<Checked<PartyPaper>, Vec<Refusal>>> {
    let given = answers_of(kind, draft, line, at);
    let paper = PartyPaper {
        pupils: vec![line.pupil.clone()],
        number: line.number.clone(),
        answers: given.iter().map(|(answer, _)| answer.clone()).collect(),
        ..draft.clone()
    };
    let mut paper = settled(tx, paper)?;
    paper.id = context.new_id();
    let mut refused = refused(tx, &paper)?;
    if kind.numbered && !paper.number.trim().is_empty() && tx.is_party_paper_number_taken(&paper)? {
        refused.push(Refusal::new("number", "party_paper_number_used").with("number", paper.number.trim()));
    }
    let checked = paper.check();
    refused.extend(checked.as_ref().err().into_iter().flatten().cloned());
    let placed = |mut refusal: Refusal| {
        refusal.field = place(&refusal.field, &given, at);
        refusal
    };
    Ok(match checked {
        Ok(paper) if refused.is_empty() => Ok(paper),
        _ => Err(refused.into_iter().map(placed).collect()),
    })
}

/// Answers of a line's paper, each with the field it came from: the line's own, else the common one.
fn answers_of(kind: &DocumentKind, draft: &PartyPaper, line: &PaperLine, at: usize) -> Vec<(Answer, String)> {
    let of = |answers: &[Answer], key: &str| {
        let index = answers.iter().position(|answer| answer.key == key)?;
        Some((index, answers.get(index)?.clone()))
    };
    let own = |key: &str| {
        let own = of(&line.answers, key).map(|(index, own)| (own, format!("lines.{at}.answers.{index}.text")));
        own.or_else(|| of(&draft.answers, key).map(|(index, common)| (common, format!("answers.{index}.text"))))
    };
    kind.asked.iter().filter_map(|asked| own(&asked.key)).collect()
}

/// Where a refused field of a line's paper stands in what came in.
fn place(field: &str, given: &[(Answer, String)], at: usize) -> String {
    let answer = field.strip_prefix("answers.").and_then(|rest| rest.split('.').next()?.parse::<usize>().ok());
    if let Some((_, from)) = answer.and_then(|index| given.get(index)) {
        return from.clone();
    }
    match field.split_once('.') {
        _ if field == "number" => format!("lines.{at}.number"),
        Some(("pupils", rest)) => format!("lines.{at}.pupil.{}", rest.trim_start_matches("0.")),
        _ => field.to_owned(),
    }
}

/// What was made, and who was left out because there is such a paper already.
#[cfg(feature = "shapes")]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AddedEach {
    pub ids: Vec<PartyPaperId>,
    pub left_out: Vec<String>,
}

/// The rows that may stand in JSON beside the fields of the paper.
#[cfg(feature = "shapes")]
#[derive(Default, serde::Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct Rows {
    lines: Vec<PaperLine>,
}

/// A paper for each pupil from JSON: the fields all have in common and, in `lines`, the pupils with what differs. Without lines, for
/// everybody who studies today and has none.
///
/// # Errors
/// Those of [`blank`], [`make_each`] and [`json::patch`]; `invalid` at `pupils` when nobody is left to make one for.
#[cfg(feature = "shapes")]
pub fn add_each(
    base: &Base,
    context: &Context,
    agreement: ContractId,
    kind: DocumentKindId,
    text: &str,
) -> Result<Changed<AddedEach>> {
    let own = blank(base, agreement, kind, context.today)?;
    let (text, lines) = apart(text)?;
    let mut draft: PartyPaper = json::patch(&own, &text)?;
    (draft.id, draft.contract_id, draft.kind_id) = (own.id, own.contract_id, own.kind_id);
    let mut left_out = Vec::new();
    let lines = match lines {
        Some(lines) => lines,
        None => {
            let all = candidates(base, agreement, kind, draft.organization_id, context.today)?.pupils;
            if all.is_empty() {
                return Err(Error::invalid(vec![Refusal::new("pupils", "party_paper_no_pupils")]));
            }
            let has = |one: &&Candidate| one.has.is_some();
            left_out.extend(all.iter().filter(has).map(|one| one.pupil.full_name.clone()));
            let wanted = all.into_iter().filter(|one| one.wanted);
            wanted.map(|one| PaperLine { pupil: one.pupil, ..PaperLine::default() }).collect()
        }
    };
    if lines.is_empty() {
        return Err(Error::invalid(vec![Refusal::new("pupils", "party_paper_all_have")]));
    }
    let made = make_each(base, context, draft, lines)?;
    Ok(Changed { data: AddedEach { ids: made.data, left_out }, topics: made.topics })
}

/// The JSON of the paper itself, and its rows where there are any.
#[cfg(feature = "shapes")]
fn apart(text: &str) -> Result<(String, Option<Vec<PaperLine>>)> {
    // What is no object is refused where the paper is read.
    let Ok(serde_json::Value::Object(mut fields)) = serde_json::from_str(text) else {
        return Ok((text.to_owned(), None));
    };
    let Some(rows) = fields.remove("lines") else { return Ok((text.to_owned(), None)) };
    let rows: Rows = json::read(&serde_json::json!({ "lines": rows }).to_string())?;
    Ok((serde_json::Value::Object(fields).to_string(), Some(rows.lines)))
}
