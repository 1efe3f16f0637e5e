//! The one error type that leaves the crate.
