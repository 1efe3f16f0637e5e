//! Everything Росток knows and does, without a window.
//!
//! Data flows one way: a caller asks `operations`; an operation checks what came in with `domain`, changes the base through
//! `store` in one journalled transaction, and prints through `documents`. `domain` and `russian` know nothing of the others.

pub mod context;
pub mod domain;
pub mod error;
pub mod operations;

#[cfg(not(feature = "inside"))]
#[allow(unused_imports, dead_code, reason = "some of it is reached by tests and benchmarks only")]
mod documents;
#[cfg(not(feature = "inside"))]
mod examples;
#[cfg(not(feature = "inside"))]
mod exchange;
#[cfg(not(feature = "inside"))]
#[allow(unused_imports, dead_code, reason = "some of it is reached by tests and benchmarks only")]
mod russian;
#[cfg(not(feature = "inside"))]
#[allow(unused_imports, dead_code, reason = "some of it is reached by tests and benchmarks only")]
mod store;

// The inner rooms stand open only to the workspace's own tests and benchmarks.
#[cfg(feature = "inside")]
pub mod documents;
#[cfg(feature = "inside")]
pub mod examples;
#[cfg(feature = "inside")]
pub mod exchange;
#[cfg(feature = "inside")]
pub mod russian;
#[cfg(feature = "inside")]
pub mod store;

#[cfg(feature = "inside")]
pub mod inside {
    pub use crate::{documents, examples, exchange, russian, store};
}
