//! Everything below the window, in one program: modules mirror those of the core.

mod domain;
mod layers;
//! Tests of core over bases in memory and on disk; modules mirror those of core.

mod store;
