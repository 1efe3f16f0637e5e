//! What comes in and goes out: packages between centres. Nothing here knows the base or the pages; operations bring both together.

pub mod package;
