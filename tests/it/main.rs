//! Everything below the window, in one program: modules mirror those of the core.

mod forms;
mod layers;
mod support;
