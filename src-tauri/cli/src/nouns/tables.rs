//! Tables of law: acts and norms.

use super::kept::{changed, value};
use crate::args::TableVerb;
use crate::output::Answer;
use crate::session::{Session, stdin};
use rostok_core::domain::legal_act::LegalAct;
use rostok_core::domain::norm::Norm;
use rostok_core::domain::register::ListFilter;
use rostok_core::error::Result;
use rostok_core::operations::{json, kept};

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
