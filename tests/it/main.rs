//! Everything below the window, in one program: modules mirror those of the core.

mod context;
mod documents;
mod domain;
mod examples;
mod exchange;
mod forms;
mod layers;
mod operations;
mod russian;
mod store;
mod support;
mod terminal;
