//! «Сегодня»: what is to be done and by when.

use super::kept::value;
use crate::output::Answer;
use crate::session::Session;
use rostok_core::domain::today::{Task, Urgency};
use rostok_core::error::Result;
use rostok_core::operations::{today, words};

pub fn run(session: &Session) -> Result<Answer> {
    let tasks = today::list(&session.read()?, session.today)?;
    Ok(Answer::List {
        headings: vec!["Когда", "Срок", "Код", "Что сделать"],
        rows: tasks.iter().map(cells).collect(),
        data: tasks.iter().map(value).collect(),
    })
}

fn cells(task: &Task) -> Vec<String> {
    let when = match task.urgency {
        Urgency::Overdue => "просрочено",
        Urgency::Today => "сегодня",
        Urgency::Week => "на этой неделе",
        Urgency::Later => "позже",
    };
    let due = task.due_on.map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default();
    vec![when.to_owned(), due, task.code.clone(), words::sentence(&task.problem, &task.values)]
}
