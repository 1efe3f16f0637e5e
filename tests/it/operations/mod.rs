//! What the window asks besides changing records.

mod organization;
