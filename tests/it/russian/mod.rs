//! Russian of the papers: `core/src/russian`.

mod names;
mod numbers;
mod phrases;
mod texts;
