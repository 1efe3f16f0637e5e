//! The door to the base: what lies behind it cannot be wrong.
//!
//! A draft comes from a form, a terminal or a file and may hold anything. Its `check` puts the fields in order and refuses the
//! impossible; only then is it [`Checked`], and only a `Checked` value can be saved.

use std::ops::Deref;

/// A record that went through its `check`: trimmed, without unseen characters, within limits, its requisites right.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked<T>(T);

impl<T> Checked<T> {
    /// Only a `check` beside the type may say so.
    pub(in crate::domain) fn new(record: T) -> Self {
        Self(record)
    }

    /// The record, to be changed and checked again.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Checked<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
