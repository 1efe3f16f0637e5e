//! Verbs that need no base: requisites, names, sums.

use super::kept::value;
use crate::args::RequisiteVerb;
use crate::output::Answer;
use crate::session::stdin;
use rostok_core::error::Result;
use rostok_core::operations::{requisite, words};

pub fn requisite(verb: RequisiteVerb) -> Result<Answer> {
    match verb {
        RequisiteVerb::Check { kind, value: typed, bik } => {
            let checked = requisite::check(&kind, &typed, bik.as_deref())?;
            Ok(Answer::One { text: format!("{} {}: верно", checked.name, checked.value), data: value(&checked) })
        }
        RequisiteVerb::Parse => {
            let found = requisite::parse(&stdin()?);
            let rows = found.iter().map(|one| vec![one.name.clone(), one.value.clone()]).collect();
            Ok(Answer::List {
                headings: vec!["Реквизит", "Значение"], rows, data: found.iter().map(value).collect()
            })
        }
    }
}

pub fn name(full_name: &str, case: Option<&str>, sex: Option<&str>) -> Result<Answer> {
    let forms = words::name(full_name, case, sex)?;
    let line = |form: &words::NameForm| {
        let doubt = if form.doubtful { "  (проверьте форму)" } else { "" };
        format!("{:<5}{}{doubt}", form.case, form.text)
    };
    Ok(Answer::One { text: forms.forms.iter().map(line).collect::<Vec<_>>().join("\n"), data: value(&forms) })
}

pub fn money(amount: &str) -> Result<Answer> {
    let money = words::money(amount)?;
    Ok(Answer::One { text: money.text.clone(), data: value(&money) })
}
