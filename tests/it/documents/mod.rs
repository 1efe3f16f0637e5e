//! Printed forms: pages as values, and files as other programs read them.

mod docx;
mod files;
mod readers;
mod sample;
mod typesetting;
