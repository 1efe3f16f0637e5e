//! domain

pub mod refusal;
