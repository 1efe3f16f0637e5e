//! Printed forms: pages as values, and files as other programs read them. Lists as spreadsheets.

mod docx;
mod files;
mod join;
pub mod readers;
mod sample;
mod typesetting;
mod xlsx;
