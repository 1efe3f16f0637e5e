//! Everything Росток knows and does, without a window.
//!
//! Data flows one way: a caller asks `operations`; an operation checks what came in with `domain`, changes the base through
//! `store` in one journalled transaction, and prints through `documents`. `domain` and `russian` know nothing of the others.

pub mod domain;
pub mod error;
pub mod operations;

mod documents;
mod russian;
mod store;

/// The inner rooms, for the workspace's own tests and benchmarks only.
#[cfg(feature = "inside")]
pub mod inside {
    pub use crate::{documents, russian, store};
}
