//! What comes in and goes out of a centre.

mod package;
