//! A file per noun: what its verbs do with an open base, and how the answer reads.

mod addendum;
mod agreement;
mod base;
mod batch;
mod contract;
mod document_kind;
mod edition;
mod kept;
mod language;
mod package;
mod paper;
mod printed;
mod tables;
mod today;

use crate::args::Noun;
use crate::help;
use crate::output::Answer;
use crate::session::Session;
use rostok_core::domain::organization::Organization;
use rostok_core::domain::person::Person;
use rostok_core::domain::programme::Programme;
use rostok_core::error::Result;

pub fn run(session: &Session, noun: Noun) -> Result<Answer> {
    match noun {
        Noun::Base(verb) => base::run(session, verb),
        Noun::Organization(verb) => kept::run::<Organization>(session, verb),
        Noun::Programme(verb) => kept::run::<Programme>(session, verb),
        Noun::Person(verb) => kept::run::<Person>(session, verb),
        Noun::Agreement(verb) => agreement::run(session, verb),
        Noun::Contract(verb) => contract::run(session, verb),
        Noun::Package(verb) => package::run(session, verb),
        Noun::Today => today::run(session),
        Noun::Addendum(verb) => addendum::run(session, verb),
        Noun::Paper(verb) => paper::run(session, verb),
        Noun::DocumentKind(verb) => document_kind::run(session, verb),
        Noun::LegalAct(verb) => tables::legal_act(session, verb),
        Noun::Norm(verb) => tables::norm(session, verb),
        Noun::Edition(verb) => edition::run(session, verb),
        Noun::Undo => base::undo(session),
        Noun::Redo => base::redo(session),
        Noun::Journal { limit } => base::journal(session, limit),
        Noun::Search { query } => base::search(session, &query),
        Noun::Requisite(verb) => language::requisite(verb),
        Noun::Name { full_name, case, sex } => language::name(&full_name, case.as_deref(), sex.as_deref()),
        Noun::Money { amount } => language::money(&amount),
        Noun::Help { noun, verb } => help::help(noun.as_deref(), verb.as_deref()),
    }
}
