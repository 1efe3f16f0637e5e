//! Facts and rules, pure: no base, no clock, no window. One file per noun.

pub mod agreement;
pub mod calendar;
mod calendar_data;
pub mod document;
pub mod edition;
pub mod finding;
pub mod ids;
pub mod legal_act;
pub mod norm;
pub mod organization;
pub mod person;
pub mod programme;
pub mod record;
pub mod refusal;
pub mod register;
pub mod requisites;
pub mod units;
