//! What a window asks for that no terminal verb does.

mod number_series;
mod person;
