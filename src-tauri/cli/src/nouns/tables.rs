//! Tables of law: acts, norms, editions of the text of a form.

use super::kept::{changed, record, the_only, value};
use crate::args::{EditionVerb, TableVerb};
use crate::output::Answer;
use crate::session::{Session, stdin};
use rostok_core::domain::ids::EditionId;
use rostok_core::domain::legal_act::LegalAct;
use rostok_core::domain::norm::Norm;
use rostok_core::domain::register::ListFilter;
use rostok_core::error::Result;
use rostok_core::operations::{edition as editions, json, kept};
use serde_json::json;

pub fn legal_act(session: &Session, verb: TableVerb) -> Result<Answer> {
    match verb {
        TableVerb::List => {
            let acts = kept::list::<LegalAct>(&session.read()?, &ListFilter::default())?;
            let rows = acts
                .iter()
                .map(|act| vec![format!("{} № {}", act.issuer, act.number), act.title.clone(), act.id.to_string()]);
            Ok(Answer::List {
                headings: vec!["Акт", "Название", "Ид"],
                rows: rows.collect(),
                data: acts.iter().map(value).collect(),
            })
        }
        TableVerb::Save => {
            let draft: LegalAct = json::read(&stdin()?)?;
            let (base, context) = session.write()?;
            changed(kept::save(&base, &context, draft)?.data)
        }
    }
}

pub fn norm(session: &Session, verb: TableVerb) -> Result<Answer> {
    match verb {
        TableVerb::List => {
            let norms = kept::list::<Norm>(&session.read()?, &ListFilter::default())?;
            let rows = norms
                .iter()
                .map(|norm| vec![norm.title.clone(), format!("{} {}", norm.value, norm.unit), norm.id.to_string()]);
            Ok(Answer::List {
                headings: vec!["Норма", "Значение", "Ид"],
                rows: rows.collect(),
                data: norms.iter().map(value).collect(),
            })
        }
        TableVerb::Save => {
            let draft: Norm = json::read(&stdin()?)?;
            let (base, context) = session.write()?;
            changed(kept::save(&base, &context, draft)?.data)
        }
    }
}

pub fn edition(session: &Session, verb: EditionVerb) -> Result<Answer> {
    let base = session.read()?;
    match verb {
        EditionVerb::List => {
            let editions = editions::list(&base)?;
            let rows = editions.iter().map(|edition| vec![edition.title.clone(), edition.id.to_string()]);
            Ok(Answer::List {
                headings: vec!["Редакция", "Ид"],
                rows: rows.collect(),
                data: editions.iter().map(value).collect(),
            })
        }
        EditionVerb::Show { id } => record(&editions::show(&base, edition_id(&id)?)?),
        EditionVerb::Compare { id } => {
            let clauses = editions::compare(&base, edition_id(&id)?, &stdin()?)?;
            let line = |clause: &editions::ClauseComparison| {
                format!("{:>5}  {:>3} %  {}", clause.number, clause.likeness, clause.key)
            };
            Ok(Answer::One { data: json!(clauses), text: clauses.iter().map(line).collect::<Vec<_>>().join("\n") })
        }
    }
}

fn edition_id(id: &str) -> Result<EditionId> {
    id.parse::<uuid::Uuid>().map(EditionId::from).or_else(|_| the_only(&[], "edition", id))
}
