//! What the window asks besides changing records.

mod number_series;
mod organization;
mod person;
