//! domain

pub mod calendar;
mod calendar_data;
pub mod requisites;
